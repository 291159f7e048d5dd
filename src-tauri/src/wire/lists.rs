//! The registers, a part at a time, and what a search finds.

use chrono::NaiveDate;
use hamerslag_core::Hit;
use hamerslag_core::id::{ActionId, DecisionId, EntryId, ItemId, MeetingId};
use hamerslag_core::model::Table;
use hamerslag_core::rules::Warning;
use hamerslag_core::view::{ActionFilter, ActionLine, DecisionFilter, DecisionLine, Listed, UpdateView};
use hamerslag_core::words::{ActionKind, ActionStatus, Method, Outcome};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Meeting;

/// One decision in the register.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListedDecision {
    /// Names it.
    pub id: DecisionId,
    /// As people see it.
    pub number: String,
    /// On which day.
    pub date: NaiveDate,
    /// By which body ("ALV").
    pub body: String,
    /// Under which agenda item, by number.
    pub item: Option<String>,
    /// What was decided.
    pub text: String,
    /// With which outcome.
    pub outcome: Outcome,
    /// How.
    pub method: Option<Method>,
    /// In favour and against, where votes were counted; of the last round.
    pub votes: Option<(u32, u32)>,
    /// How it stands today, in words: "vervallen door 2026-06"; nothing of what was never taken.
    pub stands: Option<String>,
    /// What the rules said of it when it was taken.
    pub warnings: Vec<Warning>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// At which block.
    pub entry: Option<EntryId>,
}

impl From<Listed<DecisionLine>> for ListedDecision {
    fn from(Listed { line, entry }: Listed<DecisionLine>) -> Self {
        let decision = line.decision;
        Self {
            id: decision.id,
            number: decision.number,
            date: line.date,
            body: line.body_short,
            item: line.item_number,
            text: decision.text,
            outcome: decision.outcome,
            method: decision.method,
            votes: decision.votes.last().map(|round| (round.in_favour, round.against)),
            stands: line.standing.map(|view| view.told()),
            warnings: line.warnings,
            meeting: line.meeting,
            entry,
        }
    }
}

/// One action point in the register.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListedAction {
    /// Names it.
    pub id: ActionId,
    /// As people see it.
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub owners: Vec<String>,
    /// Before when.
    pub due: Option<NaiveDate>,
    /// Before when, in words.
    pub due_words: Option<String>,
    /// An action point or a commitment.
    pub kind: ActionKind,
    /// How far it is.
    pub status: ActionStatus,
    /// What was told of it, in order of day.
    pub updates: Vec<UpdateView>,
    /// When it was agreed.
    pub date: Option<NaiveDate>,
    /// By which body ("ALV").
    pub body: Option<String>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// At which block.
    pub entry: Option<EntryId>,
}

impl From<Listed<ActionLine>> for ListedAction {
    fn from(Listed { line, entry }: Listed<ActionLine>) -> Self {
        let action = line.action;
        Self {
            id: action.id,
            number: action.number,
            text: action.text,
            owners: action.owners.into_iter().map(|owner| owner.name).collect(),
            due: action.due,
            due_words: action.due_words,
            kind: action.kind,
            status: action.status,
            updates: line.updates,
            date: line.date,
            body: line.body_short,
            meeting: line.meeting,
            entry,
        }
    }
}

/// What goes by the words of a search, newest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Found {
    /// Meetings that go by them.
    pub meetings: Vec<Meeting>,
    /// Places where all of them occur.
    pub places: Vec<FoundPlace>,
    /// Whether there are more places.
    pub more: bool,
}

/// A place in the minutes where words were found, or a letter or paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundPlace {
    /// In which kind of record.
    pub record: Table,
    /// In which one.
    pub id: Uuid,
    /// At which meeting; none for a letter or paper.
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

impl FoundPlace {
    /// What crosses of a find; none for an action point that stands in no meeting, because there is no screen to lead to.
    #[must_use]
    pub fn of(hit: Hit) -> Option<Self> {
        Some(Self {
            meeting: if hit.record == Table::Document { None } else { Some(hit.meeting?) },
            record: hit.record,
            id: hit.id,
            body: hit.body_short.unwrap_or_default(),
            date: hit.date,
            title: hit.item,
            item: hit.under,
            entry: hit.entry,
            pieces: pieces(&hit.snippet.text, &hit.snippet.marks),
        })
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

/// A list to be printed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ListPaper {
    /// Of decisions.
    Decisions(DecisionFilter),
    /// Of action points.
    Actions(ActionFilter),
    /// Of the incoming papers of a meeting.
    Papers(MeetingId),
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
