//! What crosses to the page, and nothing else: plain values, shaped for the screen. A test writes the same types in
//! TypeScript to `ui/src/lib/wire/` and fails when the committed ones are stale.

mod between;
mod erasing;
mod finding;
mod following;
mod lists;
mod notice;
mod paper;
mod papers;
mod parts;
mod passing;
mod people;
mod review;
#[cfg(test)]
mod typescript;

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::id::{BodyId, EntryId, MeetingId};
use hamerslag_core::model::Body;
use hamerslag_core::template::{self, AgendaTemplate};
use hamerslag_core::view::{AssociationView, DeskView, MeetingLine, Page, Row, YearCount};
use hamerslag_core::words::{LegalForm, MeetingStatus, MinutesStatus};
use hamerslag_core::{LeftOff, Step};
use hamerslag_print::TypeSize;
use serde::{Deserialize, Serialize};

pub use self::between::{Turned, Turns};
pub use self::erasing::{Doubt, DueLine, Foretold, RetentionSheet};
pub use self::finding::{Found, FoundPart, FoundPlace, Piece};
pub use self::following::{
    CountedVote, DecisionSheet, Link, MomentKind, SubjectMoment, SubjectSheet, ToldFact,
};
pub use self::lists::{ListPaper, ListedAction, ListedDecision};
pub use self::notice::{Calling, NoticePaper, SentNotice};
pub use self::paper::{Mail, Proof, ProofHeading, ProofPage, ProofWords, Withheld};
pub use self::papers::{DocumentSheet, Earlier, ListedDocument, NamedDocument, ReadDocument};
pub use self::parts::{Part, SheetParts};
pub use self::passing::{HandingOver, Known, PassedOn, Passings, TakingOver};
pub use self::people::{Between, Incoming};
pub use self::review::{DraftGoing, DraftGone, Reviewed, TakenIn};
use crate::places;
use crate::recents::{RecentArchive, folder_in_words};

/// An archive opened before, as a line on the start screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Recent {
    /// Names this line when it is opened or forgotten.
    pub id: String,
    /// The association's name when it was last opened.
    pub name: String,
    /// When it was last opened, in milliseconds since 1970 UTC.
    pub opened: i64,
    /// The folder it lies in, in words.
    pub folder: String,
    /// The name of the file.
    pub file: String,
    /// Whether the file is there now.
    pub found: bool,
}

impl Recent {
    /// The line for `archive`; looks whether the file is there.
    #[must_use]
    pub fn new(archive: &RecentArchive, home: Option<&Path>) -> Self {
        Self {
            id: archive.id(),
            name: archive.name.clone(),
            opened: archive.opened.0,
            folder: folder_in_words(&archive.path, home),
            file: places::file_name(&archive.path),
            found: archive.path.is_file(),
        }
    }
}

/// The archive that is open: whose it is, and its meetings, newest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Overview {
    /// The association's full name.
    pub name: String,
    /// What it is in law.
    pub legal_form: LegalForm,
    /// Where it is seated.
    pub seat: Option<String>,
    /// Who meets, by short name.
    pub bodies: Vec<Row<BodyId, Body>>,
    /// What an agenda can start from.
    pub templates: Vec<&'static AgendaTemplate>,
    /// The newest of its meetings, newest first; how many there are in all stands by their years.
    pub meetings: Vec<Meeting>,
    /// How many meetings there are in each year, newest first.
    pub years: Vec<YearCount>,
    /// Where somebody was typing when the program last stopped in the middle of a block.
    pub left_off: Option<Caret>,
    /// Why it can only be read here, if it can.
    pub read_only: Option<OnlyRead>,
    /// What stands above everything as long as it is open: whose turn it is to write, or for whom this copy is.
    pub told: Option<String>,
}

/// Why an archive can only be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum OnlyRead {
    /// Somebody else works in it.
    InUse,
    /// Its file or disk is protected.
    Protected,
    /// The right to write was handed over.
    HandedOver,
    /// It was made on this computer for somebody else.
    GivenHere,
    /// There is a newer one.
    Overtaken,
    /// It is a copy for readers.
    ReadersCopy,
}

impl OnlyRead {
    /// Why an archive that could not be opened to write can still be read; `None` when it can't.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        match code {
            "in_use_elsewhere" => Some(Self::InUse),
            "read_only" => Some(Self::Protected),
            "handed_over" => Some(Self::HandedOver),
            "given_here" => Some(Self::GivenHere),
            "overtaken" => Some(Self::Overtaken),
            "readers_copy" => Some(Self::ReadersCopy),
            _ => None,
        }
    }

    /// Whether it passes by itself; then it is told once.
    fn passes(self) -> bool {
        matches!(self, Self::InUse | Self::Protected)
    }
}

/// A place in the minutes of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Caret {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Which block.
    pub entry: EntryId,
    /// Where in it, in UTF-16 units.
    pub offset: u32,
}

/// One meeting in the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Meeting {
    /// Names it when its minutes are asked for.
    pub id: MeetingId,
    /// "ALV".
    pub body: String,
    /// The running number, if the body numbers its meetings.
    pub number: Option<String>,
    /// A title of its own.
    pub title: Option<String>,
    /// The day, as `YYYY-MM-DD`.
    pub date: NaiveDate,
    /// Where.
    pub place: Option<String>,
    /// Where it is in its life.
    pub status: MeetingStatus,
    /// Where its minutes are in their life.
    pub minutes: MinutesStatus,
    /// Agenda items.
    pub items: u32,
    /// Decisions taken.
    pub decisions: u32,
    /// Action points that are neither done nor dropped.
    pub open_actions: u32,
    /// The day of the first later meeting that was held while nobody adopted its minutes.
    pub passed_over_on: Option<NaiveDate>,
}

impl Overview {
    /// What crosses of it, with the first part of its meetings.
    #[must_use]
    pub fn new(
        about: AssociationView,
        meetings: Page<MeetingLine>,
        left_off: Option<LeftOff>,
        read_only: Option<(OnlyRead, String)>,
    ) -> Self {
        Self {
            told: read_only.as_ref().filter(|(why, _)| !why.passes()).map(|(_, told)| told.clone()),
            read_only: read_only.map(|(why, _)| why),
            templates: template::usual(about.association.legal_form).collect(),
            bodies: about.bodies,
            left_off: left_off.map(|place| Caret {
                meeting: place.meeting,
                entry: place.entry,
                offset: place.caret,
            }),
            name: about.association.name,
            legal_form: about.association.legal_form,
            seat: about.association.seat,
            meetings: meetings.rows.into_iter().map(Meeting::from).collect(),
            years: meetings.years,
        }
    }
}

impl From<MeetingLine> for Meeting {
    fn from(line: MeetingLine) -> Self {
        Self {
            id: line.id,
            body: line.body_short,
            number: line.number,
            title: line.title,
            date: line.date,
            place: line.place,
            status: line.status,
            minutes: line.minutes,
            items: line.items,
            decisions: line.decisions,
            open_actions: line.open_actions,
            passed_over_on: line.passed_over_on,
        }
    }
}

/// The meeting that is worked on, as it is on disk.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sheet {
    /// Its records, by the names that the archive has for their fields.
    pub desk: DeskView,
    /// What an undo would take back.
    pub undo: Option<Reversal>,
    /// What a redo would bring back.
    pub redo: Option<Reversal>,
    /// What went wrong beside the work, such as a backup that could not be made; told once.
    pub warning: Option<String>,
}

/// An act that can be undone or redone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reversal {
    /// What it is called, in Dutch.
    pub label: &'static str,
    /// When it was done, in milliseconds since 1970 UTC.
    pub at: i64,
    /// Whether that was before the archive was opened this time; then it is shown before it is reversed.
    pub earlier_sitting: bool,
}

impl From<Step> for Reversal {
    fn from(step: Step) -> Self {
        Self { label: step.label, at: step.at.0, earlier_sitting: step.earlier_sitting }
    }
}

/// What can be printed of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Paper {
    /// The minutes.
    Minutes,
    /// The agenda.
    Agenda,
    /// The chair's own copy of the agenda, with the notes that nobody else reads.
    AnnotatedAgenda,
}

/// How large the letters on paper are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Letters {
    /// As in a book.
    Normal,
    /// For readers with low vision.
    Large,
}

impl From<Letters> for TypeSize {
    fn from(letters: Letters) -> Self {
        match letters {
            Letters::Normal => Self::Normal,
            Letters::Large => Self::Large,
        }
    }
}

/// Where a file was put that the user asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    /// The name of the file.
    pub file: String,
    /// The folder it lies in, in words.
    pub folder: String,
}

impl Saved {
    /// What to tell about a file written to `path`.
    #[must_use]
    pub fn at(path: &Path, home: Option<&Path>) -> Self {
        Self { file: places::file_name(path), folder: folder_in_words(path, home) }
    }
}
