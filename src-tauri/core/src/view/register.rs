//! Decisions and action points across meetings, and which of them are wanted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActionView, DecisionView, RectificationView, StandingView};
use crate::dutch::date;
use crate::id::{BodyId, DecisionId, EntryId, MeetingId, SubjectId};
use crate::rules::Warning;
use crate::words::{ActionKind, ActionStatus, Outcome, Standing, Visibility};

/// One decision in the register (besluitenlijst).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionLine {
    /// The decision as it stands in the minutes.
    pub decision: DecisionView,
    /// On which day.
    pub date: NaiveDate,
    /// By which body ("ALV").
    pub body_short: String,
    /// At which meeting; absent for a decision outside a meeting.
    pub meeting: Option<MeetingId>,
    /// Under which agenda item, by number.
    pub item_number: Option<String>,
    /// How it stands; nothing of what was never taken, such as a rejected proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<StandingView>,
    /// What was put right in it later, in order of day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub put_right: Vec<RectificationView>,
    /// What the rules said of it, as it was shown when it was taken; for the board.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

impl DecisionLine {
    /// Without the number of a later decision that the reader may not see, and for others than the board without warnings.
    #[must_use]
    pub fn told_to(mut self, audience: Visibility, sees: impl Fn(DecisionId) -> bool) -> Self {
        if audience < Visibility::Board {
            self.warnings.clear();
        }
        if let Some(standing) = &mut self.standing {
            standing.by = standing.by.take().filter(|by| sees(by.id));
        }
        self
    }
}

/// One action point in the register (actielijst).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionLine {
    /// The action point as it stands in the minutes, with its latest status.
    pub action: ActionView,
    /// On which day it was agreed, if at a meeting.
    pub date: Option<NaiveDate>,
    /// By which body ("ALV").
    pub body_short: Option<String>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// What was told of it since, in order of day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<UpdateView>,
}

/// What was told of an action point or commitment on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UpdateView {
    /// On which day.
    pub date: NaiveDate,
    /// How far it was then.
    pub status: ActionStatus,
    /// In a few words.
    pub note: Option<String>,
    /// At which meeting, if at one.
    pub meeting: Option<MeetingId>,
    /// Who does it from then on, if that or the day was agreed anew.
    #[serde(default)]
    pub charge: Option<Charge>,
}

impl UpdateView {
    /// What there is to tell of it besides how far it was: "op naam van Tijn, vóór 1 mei 2027; offerte is binnen".
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let parts: Vec<String> =
            self.charge.as_ref().map(Charge::told).into_iter().chain(self.note.clone()).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}

/// Who does an action and by which day, where that was agreed after the minutes in which it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Charge {
    /// By whom; nobody when it is empty.
    pub owners: Vec<String>,
    /// By which day.
    pub due: Option<NaiveDate>,
}

impl Charge {
    /// "op naam van Tijn en Roos, vóór 1 mei 2027", "van niemand".
    #[must_use]
    pub fn told(&self) -> String {
        let whose = match self.owners.as_slice() {
            [] => "van niemand".to_owned(),
            owners => format!("op naam van {}", owners.join(" en ")),
        };
        self.due.map_or_else(|| whose.clone(), |due| format!("{whose}, vóór {}", date(due)))
    }
}

/// An action in the minutes that somebody else does since, or by another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedView {
    /// "A-7".
    pub number: String,
    /// Since which day.
    pub since: NaiveDate,
    /// Who and by when.
    pub charge: Charge,
}

/// Which meetings are wanted; an absent field leaves it open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingFilter {
    /// Of which body.
    pub body: Option<BodyId>,
    /// Of which year.
    pub year: Option<i32>,
}

/// Which decisions are wanted; an absent field leaves it open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DecisionFilter {
    /// Each of these words occurs in the number or the text.
    pub words: String,
    /// Of which body.
    pub body: Option<BodyId>,
    /// Of which year.
    pub year: Option<i32>,
    /// With which outcome.
    pub outcome: Option<Outcome>,
    /// How it stands on the day that is asked for.
    pub standing: Option<Standing>,
    /// To which subject it belongs.
    pub subject: Option<SubjectId>,
    /// Somebody who is named in it, in the block that it hangs on, in what was put to the vote, or in an action with it.
    pub person: String,
}

/// Which action points are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ActionFilter {
    /// Each of these words occurs in the number, the text, the term or the name of an owner.
    pub words: String,
    /// How far they are.
    pub progress: Progress,
    /// Action points or commitments alone.
    pub kind: Option<ActionKind>,
    /// Whose they are.
    pub owner: OwnedBy,
}

impl ActionFilter {
    /// All of them.
    #[must_use]
    pub fn any() -> Self {
        Self { words: String::new(), progress: Progress::Any, kind: None, owner: OwnedBy::Anybody }
    }

    /// What is open and that nobody took upon them, so that it is told and does not disappear.
    #[must_use]
    pub fn of_nobody() -> Self {
        Self { progress: Progress::Open, owner: OwnedBy::Nobody, ..Self::any() }
    }
}

/// Whose action points are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum OwnedBy {
    /// Of whomever.
    Anybody,
    /// Of nobody.
    Nobody,
    /// Of exactly this owner, by the name that the archive has for them, as [`super::OwnerFigures`] tells it.
    One(String),
    /// Of an owner whose name has this in it, also by the short name that the archive knows of somebody.
    Named(String),
}

/// How far action points are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Progress {
    /// Whatever became of them, newest first.
    Any,
    /// Neither done nor dropped; what nobody took upon them first, then what is due first.
    Open,
    /// Open, and due before this day.
    Late(NaiveDate),
}

/// A part of a list, with what one must know of the whole to show a part of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Page<T> {
    /// How many there are in each year, newest first, whatever year is wanted; empty for a list that is not by year.
    pub years: Vec<YearCount>,
    /// How many the whole list has.
    pub total: usize,
    /// The place of the first row in the whole list.
    pub from: usize,
    /// This part of it.
    pub rows: Vec<T>,
}

impl<T> Page<T> {
    /// The same part with other rows.
    #[must_use]
    pub fn map<U>(self, row: impl FnMut(T) -> U) -> Page<U> {
        let Self { years, total, from, rows } = self;
        Page { years, total, from, rows: rows.into_iter().map(row).collect() }
    }
}

/// How much there is of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearCount {
    /// Which year.
    pub year: i32,
    /// How many.
    pub count: usize,
}

/// A line with the block that it hangs on.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    /// The line.
    pub line: T,
    /// The block in the minutes.
    pub entry: Option<EntryId>,
}
