//! Letters and papers in lists: the one that is filtered on the screen, and the list of incoming papers of a meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::MeetingLine;
use crate::id::DocumentId;
use crate::model::Document;
use crate::words::{Disposition, DocumentKind};

/// Which letters and papers are wanted; an absent field leaves it open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DocumentFilter {
    /// Each of these words occurs in the subject, the sender, the mark, or the name of who deals with it.
    pub words: String,
    /// Of which year.
    pub year: Option<i32>,
    /// What is to be done with it.
    pub disposition: Option<Disposition>,
    /// Only what nobody has settled yet.
    pub waiting: bool,
}

/// A letter or paper with what follows from the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentLine {
    /// Names it.
    pub id: DocumentId,
    /// What it says.
    pub document: Document,
    /// Whether nobody has settled it, and no later one closes it.
    pub waits: bool,
    /// The meeting on whose list it stands.
    pub meeting: Option<MeetingLine>,
}

/// A paper on the list of incoming papers of a meeting. Its text is not on the list, nor who may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperLine {
    /// Names it.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Who sent it.
    pub sender: Option<String>,
    /// The sender's own mark.
    pub reference: Option<String>,
    /// The date on it, or else the day it came in.
    pub date: Option<NaiveDate>,
    /// What it is about.
    pub subject: String,
    /// What is to be done with it.
    pub disposition: Option<Disposition>,
    /// Who deals with it.
    pub handled_by: Option<String>,
}

impl PaperLine {
    /// As it stands on a list.
    #[must_use]
    pub fn of(id: DocumentId, document: Document) -> Self {
        Self {
            id,
            kind: document.kind,
            sender: document.sender,
            reference: document.reference,
            date: document.dated.or(document.received),
            subject: document.subject,
            disposition: document.disposition,
            handled_by: document.handled_by,
        }
    }
}
