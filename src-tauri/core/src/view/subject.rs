//! A subject through the years: what belongs to it, in order of day.

use chrono::NaiveDate;
use serde::Serialize;

use super::{DecisionLine, PaperLine};
use crate::id::{EntryId, ItemId, MeetingId, PartId, SubjectId};
use crate::words::{TreatmentStatus, Visibility};

/// A subject as something that belongs to it names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SubjectRef {
    /// Its id.
    pub id: SubjectId,
    /// What it is called.
    pub name: String,
}

/// A subject in the list of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SubjectLine {
    /// Its id.
    pub id: SubjectId,
    /// What it is called.
    pub name: String,
    /// Who may see that there is such a subject.
    pub visibility: Option<Visibility>,
    /// How much was put to it.
    pub parts: u32,
}

/// A subject with all that belongs to it, as far as somebody may see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubjectView {
    /// Its id.
    pub id: SubjectId,
    /// What it is called.
    pub name: String,
    /// What belongs to it, in order of day; what has no day comes last.
    pub moments: Vec<Moment>,
}

/// Something that belongs to a subject.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moment {
    /// When it was.
    pub date: Option<NaiveDate>,
    /// By which it belongs to the subject; nothing for a decision that belongs to it by its agenda item.
    pub part: Option<PartId>,
    /// What it is.
    #[serde(flatten)]
    pub what: Belonging,
}

/// What belongs to a subject.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Belonging {
    /// A letter or paper.
    Document(PaperLine),
    /// An agenda item.
    Item(SubjectItem),
    /// A decision, and how it stands.
    Decision(Box<SubjectDecision>),
}

/// An agenda item of a subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectItem {
    /// Its id.
    pub id: ItemId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Of which body ("ALV").
    pub body_short: String,
    /// As printed.
    pub number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// How far it came.
    pub status: TreatmentStatus,
}

/// A decision of a subject, with the block that it hangs on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubjectDecision {
    /// The decision, and how it stands.
    #[serde(flatten)]
    pub line: DecisionLine,
    /// The block in the minutes.
    pub entry: Option<EntryId>,
}
