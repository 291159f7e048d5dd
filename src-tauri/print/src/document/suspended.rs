//! Suspensions at the moment they fell, unless the account tells of them in its own words.

use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{EntryView, MinutesView, SuspensionView};

use super::wording::time;
use crate::block::{Block, Paragraph};

/// The suspensions that the account does not tell of, in order of time.
pub(super) fn untold(view: &MinutesView) -> Vec<&SuspensionView> {
    view.suspensions.iter().filter(|suspended| !is_told(view, suspended)).collect()
}

/// Whether an entry speaks of suspending at that time, and one of them has the time at which it ended. An entry has a time
/// in its words or beside them.
fn is_told(view: &MinutesView, suspended: &SuspensionView) -> bool {
    let has = |entry: &EntryView, at| entry.clock == Some(at) || names(&entry.text, at);
    let tells = |entry: &EntryView| {
        let text = entry.text.to_lowercase();
        ["schors", "pauze", "heropen", "hervat"].iter().any(|word| text.contains(word))
    };
    let telling: Vec<&EntryView> = view.entries().filter(|entry| tells(entry)).collect();
    let is_there = |at| telling.iter().any(|entry| has(entry, at));
    is_there(suspended.from) && suspended.until.is_none_or(is_there)
}

/// Whether the words have this clock time: "21.09", "21:09", "9.05".
fn names(text: &str, at: ClockTime) -> bool {
    let (hour, minute) = (at.minutes() / 60, at.minutes() % 60);
    let stands_alone = |form: &str| {
        text.match_indices(form).any(|(place, _)| {
            let before = text.get(..place).and_then(|before| before.chars().next_back());
            let behind = text.get(place + form.len()..).and_then(|behind| behind.chars().next());
            ![before, behind].into_iter().flatten().any(|c| c.is_ascii_digit())
        })
    };
    ['.', ':'].iter().any(|mark| stands_alone(&format!("{hour}{mark}{minute:02}")))
        || (hour < 10 && ['.', ':'].iter().any(|mark| stands_alone(&format!("{hour:02}{mark}{minute:02}"))))
}

/// A suspension as a line of the minutes.
pub(super) fn block(suspended: &SuspensionView) -> Block {
    let from = time(suspended.from);
    let words = match suspended.until.map(time) {
        Some(until) => format!("De vergadering is geschorst van {from} tot {until} uur."),
        None => format!("De vergadering is om {from} uur geschorst."),
    };
    Block::Paragraph(Paragraph { before: 6.0, ..Paragraph::note(words) })
}

#[cfg(test)]
mod tests {
    use hamerslag_core::time::ClockTime;

    #[test]
    fn a_time_is_known_however_it_is_written() {
        let at = ClockTime::new(9, 5).unwrap();
        assert!(["om 9.05 uur", "om 09:05", "(9:05)"].iter().all(|text| super::names(text, at)));
        assert!(["19.05", "9.051", "9 05", ""].iter().all(|text| !super::names(text, at)));
    }
}
