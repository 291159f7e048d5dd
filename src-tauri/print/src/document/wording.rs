//! Turns of phrase that minutes and agenda share.

use std::fmt::Write as _;

use hamerslag_core::dutch;
pub(super) use hamerslag_core::dutch::capitalised;
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{LateView, MeetingHead};
use hamerslag_core::words::{BodyKind, Lateness};

/// "20.15".
pub(super) fn time(at: ClockTime) -> String {
    format!("{:02}.{:02}", at.minutes() / 60, at.minutes() % 60)
}

/// "Jan, Piet en Marie".
pub(super) fn enumerate(names: &[impl AsRef<str>]) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [others @ .., last] => {
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{} en {}", others.join(", "), last.as_ref())
        }
    }
}

/// "1 lid", "16 leden".
pub(super) fn counted(count: u32, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// With a full stop at its end, unless it ends a sentence already.
pub(super) fn sentence(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '!', '?', '…', ':']) { words.to_owned() } else { format!("{words}.") }
}

/// "algemene ledenvergadering", "vergadering van de werkgroep Tuin".
pub(super) fn meeting_of(meeting: &MeetingHead) -> String {
    let body = uncapitalised(meeting.body.trim());
    let names_itself = body.to_lowercase().contains("vergadering");
    match meeting.body_kind {
        _ if names_itself => body,
        BodyKind::AuditCommittee | BodyKind::WorkingGroup if !body.is_empty() => {
            format!("vergadering van de {body}")
        }
        kind => kind.dutch().to_owned(),
    }
}

/// Without the capital at its head, unless it is an abbreviation.
fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

/// What stands below the title: the meeting's number and its own title.
pub(super) fn subtitle(meeting: &MeetingHead) -> Option<String> {
    let number = meeting.number.as_ref().map(|number| format!("Vergadering {number}"));
    let parts: Vec<String> = number.into_iter().chain(meeting.title.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "ALV, 18 november 2026".
pub(super) fn short_name(meeting: &MeetingHead) -> String {
    let body = if meeting.body_short.is_empty() { &meeting.body } else { &meeting.body_short };
    format!("{body}, {}", dutch::date(meeting.date))
}

/// "Ter vergadering toegevoegd door Wout; spoedeisend verklaard."
pub(super) fn late(late: &LateView) -> String {
    let mut words = capitalised(late.lateness.dutch());
    if let Some(name) = &late.brought_by {
        let how = if late.lateness == Lateness::AfterNotice { ", ingebracht door" } else { " door" };
        let _ = write!(words, "{how} {name}");
    }
    if late.urgent {
        words.push_str("; spoedeisend verklaard");
    }
    words.push('.');
    words
}

#[cfg(test)]
mod tests {
    use hamerslag_core::view::LateView;
    use hamerslag_core::words::Lateness;

    use super::{capitalised, counted, enumerate, late, sentence, uncapitalised};

    #[test]
    fn a_late_item_tells_how_it_came() {
        let came = |lateness, urgent| late(&LateView { lateness, brought_by: Some("Wout".into()), urgent });
        assert_eq!(came(Lateness::AfterNotice, false), "Nagekomen, ingebracht door Wout.");
        assert_eq!(
            came(Lateness::AtMeeting, true),
            "Ter vergadering toegevoegd door Wout; spoedeisend verklaard."
        );
    }

    #[test]
    fn names_are_joined_the_dutch_way() {
        assert_eq!(enumerate(&["Jan", "Piet", "Marie"]), "Jan, Piet en Marie");
        assert_eq!(enumerate(&["Jan"]), "Jan");
        assert_eq!(enumerate(&[""; 0]), "");
    }

    #[test]
    fn words_fit_into_a_sentence() {
        assert_eq!(uncapitalised("Algemene ledenvergadering"), "algemene ledenvergadering");
        assert_eq!(uncapitalised("ALV"), "ALV", "an abbreviation keeps its capitals");
        assert_eq!(capitalised("aangehouden"), "Aangehouden");
        assert_eq!(sentence("zo snel mogelijk"), "zo snel mogelijk.");
        assert_eq!(sentence("Klaar?"), "Klaar?");
        assert_eq!(counted(1, "lid", "leden"), "1 lid");
    }
}
