//! What an erasure will take, before it is done: where the words stand, what else goes, who has copies, and what is left to a
//! person to judge.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::MeetingLine;
use crate::erasing::ErasedThing;
use crate::id::AssociationId;
use crate::model::{Retention, Table};
use crate::words::{CopyKind, ErasureKind};

/// Everything that somebody has to see before they say yes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErasurePreview {
    /// What kind of thing.
    pub kind: ErasureKind,
    /// Who or what, as it is written now.
    pub called: String,
    /// Whether they are a member still.
    pub is_member: bool,
    /// The offices that they hold on the day.
    pub offices: Vec<String>,
    /// In how many records of each kind it stands.
    pub places: Vec<ErasedPlaces>,
    /// The meetings in whose account it stands, newest first.
    pub meetings: Vec<ErasedMeeting>,
    /// In how many acts of the journal it stands.
    pub acts: u32,
    /// The papers that go as a whole.
    pub papers: Vec<ErasedPaper>,
    /// The scans of signed minutes that stay, because that was asked.
    pub kept_scans: u32,
    /// What went to other people, newest first.
    pub copies: Vec<CopyOut>,
    /// What may be the same person, and is not touched.
    pub possible: Vec<PossiblePlaces>,
}

impl ErasurePreview {
    /// Whether there is nothing to erase.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty() && self.acts == 0 && self.papers.is_empty()
    }
}

/// Records of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ErasedPlaces {
    /// Which kind.
    pub table: Table,
    /// How many.
    pub count: u32,
}

/// A meeting in whose account it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErasedMeeting {
    /// Which.
    pub meeting: MeetingLine,
    /// In how many records.
    pub count: u32,
    /// In how many versions of the minutes that were sent out.
    pub versions: u32,
    /// Whether one of them is the adopted one.
    pub adopted: bool,
}

/// A paper that can't be erased in part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErasedPaper {
    /// The digest under which it is kept.
    pub digest: String,
    /// Of which meeting.
    pub meeting: MeetingLine,
    /// The day on which it went out as a notice; none for signed minutes.
    pub sent_on: Option<NaiveDate>,
}

/// Something that went to other people, who have it still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CopyOut {
    /// What; none for a notice.
    pub kind: Option<CopyKind>,
    /// The day.
    pub on: NaiveDate,
    /// To whom, as far as it was said.
    pub to: Option<String>,
    /// To how many, for a notice.
    pub count: Option<u32>,
    /// The file's name.
    pub file_name: Option<String>,
    /// Of which meeting, if of one, in words.
    pub of: Option<String>,
}

/// A way of writing that may be the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PossiblePlaces {
    /// As it is written.
    pub form: String,
    /// Why nobody but a person can tell.
    pub why: &'static str,
    /// How often.
    pub count: u32,
    /// Words around the first one.
    pub example: String,
}

/// How long things are kept, and what is due to go.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetentionView {
    /// Whose terms they are.
    pub association: AssociationId,
    /// Whether they were set; the usual ones hold until then.
    pub is_set: bool,
    /// The terms.
    pub retention: Retention,
    /// What is due, the longest first.
    pub due: Vec<DueErasure>,
}

/// Something that has been kept long enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueErasure {
    /// What would go.
    pub what: ErasedThing,
    /// Whose or of what, in words.
    pub called: String,
    /// Since when it is of no use.
    pub since: NaiveDate,
    /// Since when it is due.
    pub due: NaiveDate,
}

/// That something was erased from minutes, as their own pages tell it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureNote {
    /// What kind of thing.
    pub kind: ErasureKind,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}
