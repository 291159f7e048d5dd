//! The registers, a part at a time.

use chrono::NaiveDate;
use hamerslag_core::adoption::put_right;
use hamerslag_core::id::{ActionId, DecisionId, EntryId, MeetingId};
use hamerslag_core::rules::Warning;
use hamerslag_core::view::{ActionFilter, ActionLine, DecisionFilter, DecisionLine, Listed, UpdateView};
use hamerslag_core::words::{ActionKind, ActionStatus, Method, Outcome};
use serde::{Deserialize, Serialize};

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
    /// What was put right in it later, a sentence each.
    pub put_right: Vec<String>,
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
            put_right: line.put_right.iter().map(put_right).collect(),
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
