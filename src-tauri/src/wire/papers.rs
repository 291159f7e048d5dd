//! Letters and papers: the list of them, one of them, and one that was only read.

use chrono::NaiveDate;
use hamerslag_core::id::DocumentId;
use hamerslag_core::model::Document;
use hamerslag_core::view::{DocumentLine, Row};
use hamerslag_core::words::{Disposition, DocumentKind};
use hamerslag_exchange::letter::{self, Entered};
use serde::Serialize;

use super::Meeting;

/// One letter or paper in the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListedDocument {
    /// Names it.
    pub id: DocumentId,
    /// When it came in, or else the date on it.
    pub date: Option<NaiveDate>,
    /// What it is.
    pub kind: DocumentKind,
    /// Who sent it.
    pub sender: Option<String>,
    /// The sender's own mark.
    pub reference: Option<String>,
    /// What it is about.
    pub subject: String,
    /// What is to be done with it.
    pub disposition: Option<Disposition>,
    /// Who deals with it.
    pub handled_by: Option<String>,
    /// Whether nobody has settled it.
    pub waits: bool,
    /// The meeting on whose list it stands.
    pub meeting: Option<Meeting>,
}

impl From<DocumentLine> for ListedDocument {
    fn from(line: DocumentLine) -> Self {
        let document = line.document;
        Self {
            id: line.id,
            date: document.received.or(document.dated),
            kind: document.kind,
            sender: document.sender,
            reference: document.reference,
            subject: document.subject,
            disposition: document.disposition,
            handled_by: document.handled_by,
            waits: line.waits,
            meeting: line.meeting.map(Into::into),
        }
    }
}

/// A document by the line under which people know it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NamedDocument {
    /// Names it.
    pub id: DocumentId,
    /// "18 mei 2021, Waterschap: Onttrekking van water (WS-12)".
    pub name: String,
}

impl NamedDocument {
    /// The line for a document.
    #[must_use]
    pub fn of(row: &Row<DocumentId, Document>) -> Self {
        Self { id: row.id, name: letter::name(&row.fields) }
    }
}

/// A letter or paper that is worked on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DocumentSheet {
    /// Names it.
    pub id: DocumentId,
    /// What it says.
    pub document: Document,
    /// The meeting on whose list it stands.
    pub list: Option<Meeting>,
    /// The meetings that have it on their agenda.
    pub taken_on: Vec<Meeting>,
}

/// A letter that was read and is stored nowhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadDocument {
    /// The document that it would become.
    pub document: Document,
    /// The earlier letter that it says to close.
    pub earlier: Option<Earlier>,
    /// The documents that may be that letter.
    pub closes: Vec<DocumentId>,
}

/// An earlier letter that a letter mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Earlier {
    /// The date on it.
    pub dated: NaiveDate,
    /// Its mark.
    pub reference: Option<String>,
}

impl From<Entered> for ReadDocument {
    fn from(entered: Entered) -> Self {
        let earlier = entered.earlier.map(|one| Earlier { dated: one.dated, reference: one.reference });
        Self { document: entered.document, earlier, closes: entered.closes }
    }
}
