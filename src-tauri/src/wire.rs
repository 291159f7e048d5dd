//! What crosses to the page, and nothing else: plain values, shaped for the screen. A test writes the same types in
//! TypeScript to `ui/src/lib/wire/` and fails when the committed ones are stale.

#[cfg(test)]
mod typescript;

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::id::MeetingId;
use hamerslag_core::view::{MeetingLine, OverviewView};
use hamerslag_core::words::{LegalForm, MeetingStatus, MinutesStatus};
use serde::Serialize;

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
    #[cfg_attr(test, ts(type = "number"))]
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
            file: file_name(&archive.path),
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
    #[cfg_attr(test, ts(type = "LegalForm"))]
    pub legal_form: LegalForm,
    /// Where it is seated.
    pub seat: Option<String>,
    /// Its meetings, newest first.
    pub meetings: Vec<Meeting>,
}

/// One meeting in the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Meeting {
    /// Names it when its minutes are asked for.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: MeetingId,
    /// "ALV".
    pub body: String,
    /// The running number, if the body numbers its meetings.
    pub number: Option<String>,
    /// A title of its own.
    pub title: Option<String>,
    /// The day, as `YYYY-MM-DD`.
    #[cfg_attr(test, ts(type = "string"))]
    pub date: NaiveDate,
    /// Where.
    pub place: Option<String>,
    /// Where it is in its life.
    #[cfg_attr(test, ts(type = "MeetingStatus"))]
    pub status: MeetingStatus,
    /// Where its minutes are in their life.
    #[cfg_attr(test, ts(type = "MinutesStatus"))]
    pub minutes: MinutesStatus,
    /// Agenda items.
    pub items: u32,
    /// Decisions taken.
    pub decisions: u32,
    /// Action points that are neither done nor dropped.
    pub open_actions: u32,
}

impl From<OverviewView> for Overview {
    fn from(view: OverviewView) -> Self {
        Self {
            name: view.association.name,
            legal_form: view.association.legal_form,
            seat: view.association.seat,
            meetings: view.meetings.into_iter().map(Meeting::from).collect(),
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
        Self { file: file_name(path), folder: folder_in_words(path, home) }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
