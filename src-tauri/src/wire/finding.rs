//! What a search finds.

use chrono::NaiveDate;
use hamerslag_core::Hit;
use hamerslag_core::id::{EntryId, ItemId, MeetingId};
use hamerslag_core::model::Table;
use serde::Serialize;
use uuid::Uuid;

use super::Meeting;

/// What goes by the words of a search, newest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// Meetings that go by them.
    pub meetings: Vec<Meeting>,
    /// People and subjects that are called so.
    pub names: Vec<FoundPlace>,
    /// Places where all of them occur.
    pub places: Vec<FoundPlace>,
    /// Whether there are more places.
    pub more: bool,
}

/// A part of the places that are sought.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundPart {
    /// The places.
    pub places: Vec<FoundPlace>,
    /// Whether there are more after them.
    pub more: bool,
}

/// A place in the minutes where words were found, a letter or paper, a person or a subject.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundPlace {
    /// In which kind of record.
    pub record: Table,
    /// In which one.
    pub id: Uuid,
    /// By which number it goes, if it is of a decision or action point.
    pub number: Option<String>,
    /// At which meeting; none for a letter or paper, and for what is of no meeting.
    pub meeting: Option<MeetingId>,
    /// Of which body ("ALV").
    pub body: String,
    /// On which day.
    pub date: Option<NaiveDate>,
    /// Under which agenda item, by number and title.
    pub title: Option<String>,
    /// The item itself.
    pub item: Option<ItemId>,
    /// The block.
    pub entry: Option<EntryId>,
    /// The words around, cut where a find begins or ends.
    pub pieces: Vec<Piece>,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub found: bool,
}

impl From<Hit> for FoundPlace {
    fn from(hit: Hit) -> Self {
        Self {
            meeting: hit.meeting.filter(|_| hit.record != Table::Document),
            record: hit.record,
            id: hit.id,
            number: hit.number,
            body: hit.body_short.unwrap_or_default(),
            date: hit.date,
            title: hit.item,
            item: hit.under,
            entry: hit.entry,
            pieces: pieces(&hit.snippet.text, &hit.snippet.marks),
        }
    }
}

fn pieces(text: &str, marks: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut put = |range: std::ops::Range<usize>, found| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), found });
        }
    };
    let mut at = 0;
    for &(from, to) in marks {
        put(at..from, false);
        put(from..to, true);
        at = to;
    }
    put(at..text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn a_find_is_cut_out_of_its_sentence_and_no_letter_is_lost() {
        let cut = pieces("…de coöperatie Zeeën.", &[(6, 17), (18, 24)]);
        let found: Vec<&str> =
            cut.iter().filter(|piece| piece.found).map(|piece| piece.text.as_str()).collect();
        assert_eq!(found, ["coöperatie", "Zeeën"]);
        let whole: String = cut.iter().map(|Piece { text, .. }| text.as_str()).collect();
        assert_eq!(whole, "…de coöperatie Zeeën.");
    }
}
