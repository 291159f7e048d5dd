//! What two versions of the same minutes differ in, in words that a page can show.

use std::collections::HashMap;

use similar::{ChangeTag, TextDiff};
use uuid::Uuid;

use crate::dutch::capitalised;
use crate::view::{
    ActionView, AttendanceView, Corrected, Correction, DecisionView, EntryView, Fate, MinutesView, Piece,
};
use crate::words::Visibility;

/// What `after` has otherwise than `before`, in the order in which one reads `after`; what was left out follows what stood
/// before it. `eyes` tells for whom a record is.
#[must_use]
pub fn corrections(
    before: &MinutesView,
    after: &MinutesView,
    eyes: impl Fn(Uuid) -> Visibility,
) -> Vec<Correction> {
    let (before, after) = (parts(before), parts(after));
    let old: HashMap<Key, &Part> = before.iter().map(|part| (part.key, part)).collect();
    let new: HashMap<Key, usize> = after.iter().enumerate().map(|(at, part)| (part.key, at)).collect();
    let mut differing: Vec<(usize, bool, Correction)> = Vec::new();
    for (at, part) in after.iter().enumerate() {
        let was = old.get(&part.key);
        let words = was.map_or("", |was| was.text.as_str());
        if words != part.text {
            let seen = part.audience(&eyes).max(was.map_or(Visibility::Public, |was| was.audience(&eyes)));
            differing.push((at, false, part.corrected(words, &part.text, seen)));
        }
    }
    let mut behind = 0;
    for part in &before {
        match new.get(&part.key) {
            Some(&at) => behind = at,
            None => differing.push((behind, true, part.corrected(&part.text, "", part.audience(&eyes)))),
        }
    }
    differing.sort_by_key(|(at, left_out, _)| (*at, *left_out));
    differing.into_iter().map(|(_, _, correction)| correction).filter(|one| !one.pieces.is_empty()).collect()
}

/// The words of both texts in one row.
#[must_use]
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let fate = match change.tag() {
            ChangeTag::Equal => Fate::Kept,
            ChangeTag::Delete => Fate::Gone,
            ChangeTag::Insert => Fate::New,
        };
        match pieces.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(change.value()),
            _ => pieces.push(Piece { fate, text: change.value().to_owned() }),
        }
    }
    gathered(pieces)
}

/// Changes with nothing but a space between them read as one: what went, and then what came.
fn gathered(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        if piece.fate == Fate::Kept {
            whole.push(piece);
            continue;
        }
        let (mut gone, mut new) = (String::new(), String::new());
        let mut next = Some(piece);
        while let Some(piece) = next {
            if piece.fate != Fate::New {
                gone.push_str(&piece.text);
            }
            if piece.fate != Fate::Gone {
                new.push_str(&piece.text);
            }
            let is_space = |piece: &Piece| piece.fate == Fate::Kept && piece.text.trim().is_empty();
            next = rest.next_if(|piece| piece.fate != Fate::Kept || is_space(piece));
        }
        for (fate, text) in [(Fate::Gone, gone), (Fate::New, new)] {
            if !text.is_empty() {
                whole.push(Piece { fate, text });
            }
        }
    }
    whole
}

/// How many words around a change are told with it.
const AROUND: usize = 4;

/// A correction in a sentence: "Punt 5, besluit: ‘… € 96 per jaar.’ wordt ‘… € 96 per tuin.’"
#[must_use]
pub fn told(correction: &Correction) -> String {
    let part = match correction.corrected {
        Corrected::Head => "aanhef",
        Corrected::Attendance => "presentie",
        Corrected::Item => "titel",
        Corrected::Entry => "alinea",
        Corrected::Decision => "besluit",
        Corrected::Action => "actiepunt",
    };
    let place = match &correction.item {
        Some(number) => format!("Punt {number}, {part}"),
        None => capitalised(part),
    };
    let (gone, new) = (side(&correction.pieces, Fate::New), side(&correction.pieces, Fate::Gone));
    match (gone.is_empty(), new.is_empty()) {
        (true, _) => format!("{place}: toegevoegd ‘{new}’"),
        (_, true) => format!("{place}: vervallen ‘{gone}’"),
        (false, false) => format!("{place}: ‘{gone}’ wordt ‘{new}’"),
    }
}

/// The words of one of both texts, without those of `other`, and with no more of what stayed than one needs to see where.
fn side(pieces: &[Piece], other: Fate) -> String {
    let last = pieces.len().saturating_sub(1);
    let words = pieces.iter().enumerate().filter(|(_, piece)| piece.fate != other).map(|(at, piece)| {
        let all: Vec<&str> = piece.text.split_whitespace().collect();
        match all.len().checked_sub(AROUND) {
            Some(dropped @ 1..) if piece.fate == Fate::Kept && at == 0 => {
                format!("… {}", all.get(dropped..).unwrap_or_default().join(" "))
            }
            Some(1..) if piece.fate == Fate::Kept && at == last => {
                format!("{} …", all.get(..AROUND).unwrap_or_default().join(" "))
            }
            _ => all.join(" "),
        }
    });
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

type Key = (Corrected, Option<Uuid>);

/// Something that is compared by itself.
struct Part {
    key: Key,
    item: Option<String>,
    /// The records under which it stands, itself the last.
    under: Vec<Uuid>,
    text: String,
}

impl Part {
    /// Names of those present are for members, and so is all that stands in no record.
    fn audience(&self, eyes: impl Fn(Uuid) -> Visibility) -> Visibility {
        self.under.iter().map(|id| eyes(*id)).max().unwrap_or(Visibility::Members)
    }

    fn corrected(&self, before: &str, after: &str, audience: Visibility) -> Correction {
        let (corrected, record) = self.key;
        Correction { corrected, item: self.item.clone(), record, audience, pieces: pieces(before, after) }
    }
}

fn parts(view: &MinutesView) -> Vec<Part> {
    let whole = |corrected, text| Part { key: (corrected, None), item: None, under: Vec::new(), text };
    let mut parts =
        vec![whole(Corrected::Head, head(view)), whole(Corrected::Attendance, attendance(&view.attendance))];
    for treated in &view.items {
        let number = &treated.item.number;
        let item = treated.item.id.0;
        let part = |corrected, under: &[Uuid], text| Part {
            key: (corrected, under.last().copied()),
            item: number.clone(),
            under: under.to_vec(),
            text,
        };
        parts.push(part(Corrected::Item, &[item], treated.item.title.clone().unwrap_or_default()));
        for block in &treated.entries {
            let entry = block.id.0;
            parts.push(part(Corrected::Entry, &[item, entry], said(block)));
            let decisions = block.decisions.iter();
            parts.extend(
                decisions.map(|one| part(Corrected::Decision, &[item, entry, one.id.0], decided(one))),
            );
            let actions = block.actions.iter();
            parts.extend(actions.map(|one| part(Corrected::Action, &[item, entry, one.id.0], to_do(one))));
        }
    }
    parts
}

fn head(view: &MinutesView) -> String {
    let head = &view.meeting;
    let mut words = vec![head.body.clone(), head.date.to_string()];
    words.extend(head.title.iter().chain(&head.place).cloned());
    words.extend(head.opened_at.map(|at| format!("geopend {at}")));
    words.extend(head.closed_at.map(|at| format!("gesloten {at}")));
    words.extend(view.duties.iter().map(|held| format!("{} {}", held.duty.dutch(), held.name)));
    words.join(", ")
}

fn attendance(attendance: &AttendanceView) -> String {
    let mut words = Vec::new();
    for one in &attendance.people {
        let came = one.arrived.map_or_else(String::new, |at| format!(" vanaf {at}"));
        let left = one.left.map_or_else(String::new, |at| format!(" tot {at}"));
        words.push(format!("{} {}{came}{left}", one.name, one.presence.dutch()));
    }
    words.extend(attendance.proxies.iter().map(|one| format!("{} voor {}", one.holder, one.giver)));
    words.extend(attendance.counted_present.map(|count| format!("{count} geteld")));
    words.extend(attendance.counted_apologies.map(|count| format!("{count} afgemeld")));
    words.extend(attendance.counted_proxies.map(|count| format!("{count} volmachten")));
    words.join(", ")
}

fn said(block: &EntryView) -> String {
    match &block.speaker {
        Some(speaker) => format!("{speaker}: {}", block.text),
        None => block.text.clone(),
    }
}

fn decided(decision: &DecisionView) -> String {
    let votes = decision.standing_vote().map_or_else(String::new, |vote| {
        format!(
            ", {} voor, {} tegen, {} blanco, {} ongeldig",
            vote.in_favour, vote.against, vote.blank, vote.invalid
        )
    });
    format!("{} ({}{votes})", decision.text, decision.outcome.dutch())
}

fn to_do(action: &ActionView) -> String {
    let owners: Vec<&str> = action.owners.iter().map(|owner| owner.name.as_str()).collect();
    let due = action.due.map(|due| due.to_string()).or_else(|| action.due_words.clone());
    let behind: Vec<String> =
        [Some(owners.join(", ")).filter(|names| !names.is_empty()), due].into_iter().flatten().collect();
    if behind.is_empty() { action.text.clone() } else { format!("{} ({})", action.text, behind.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::{pieces, told};
    use crate::view::{Corrected, Correction, Fate};
    use crate::words::Visibility;

    #[test]
    fn words_that_changed_stand_between_words_that_stayed() {
        let row = pieces("De contributie is € 96 per jaar.", "De contributie is € 96 per tuin.");
        let told: Vec<_> = row.iter().map(|piece| (piece.fate, piece.text.as_str())).collect();
        assert_eq!(
            told,
            [(Fate::Kept, "De contributie is € 96 per "), (Fate::Gone, "jaar."), (Fate::New, "tuin.")]
        );
        assert_eq!(pieces("", ""), []);
        let row = pieces("maakt zich zorgen over het geluid", "vraagt aandacht over het geluid");
        let told: Vec<_> = row.iter().map(|piece| (piece.fate, piece.text.as_str())).collect();
        let behind = (Fate::Kept, " over het geluid");
        assert_eq!(told, [(Fate::Gone, "maakt zich zorgen"), (Fate::New, "vraagt aandacht"), behind]);
    }

    fn sentence(before: &str, after: &str) -> String {
        told(&Correction {
            corrected: Corrected::Entry,
            item: Some("5".to_owned()),
            record: None,
            audience: Visibility::Members,
            pieces: pieces(before, after),
        })
    }

    #[test]
    fn a_sentence_tells_where_and_what() {
        let told = sentence(
            "De contributie over 2027 wordt vastgesteld op € 96 per jaar en dat is meer dan in 2026.",
            "De contributie over 2027 wordt vastgesteld op € 96 per tuin en dat is meer dan in 2026.",
        );
        assert_eq!(
            told,
            "Punt 5, alinea: ‘… op € 96 per jaar en dat is meer …’ wordt ‘… op € 96 per tuin en dat is meer …’"
        );
        assert_eq!(sentence("", "Er is koffie."), "Punt 5, alinea: toegevoegd ‘Er is koffie.’");
        assert_eq!(sentence("Er is koffie.", ""), "Punt 5, alinea: vervallen ‘Er is koffie.’");
        assert_eq!(
            sentence("Er is koffie.", "Er is nog koffie."),
            "Punt 5, alinea: ‘Er is koffie.’ wordt ‘Er is nog koffie.’"
        );
    }
}
