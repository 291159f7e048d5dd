//! A document as it would print now, for the screen.

use hamerslag_core::id::ItemId;
use serde::Serialize;

/// The pages of a document. What each shows is fetched by its key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proof {
    /// In order; at least one.
    pub pages: Vec<ProofPage>,
    /// Where each heading stands, in order.
    pub headings: Vec<ProofHeading>,
    /// What the readers of the document do not get.
    pub withheld: Withheld,
}

/// One page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProofPage {
    /// Names what it shows: pages that look the same have the same key.
    pub key: String,
    /// The width of the paper, in points.
    pub width: f32,
    /// The height of the paper, in points.
    pub height: f32,
    /// Its words in reading order, for those who do not see the picture; without the running head and foot.
    pub words: Vec<ProofWords>,
}

/// A paragraph, a heading or a row of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProofWords {
    /// The rank of a heading, from 1.
    pub rank: Option<u8>,
    /// What it says.
    pub words: String,
}

/// A heading in its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProofHeading {
    /// The number of its item, if that has one.
    pub number: Option<String>,
    /// What it says.
    pub title: String,
    /// Below how many others it stands.
    pub depth: usize,
    /// The item that it heads, if it heads one.
    pub item: Option<ItemId>,
    /// Its page, from 0.
    pub page: usize,
    /// How far down that page, in points.
    pub y: f32,
}

/// How many records are closed to the readers of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Withheld {
    /// Agenda items.
    pub items: usize,
    /// Blocks of the account.
    pub entries: usize,
    /// Decisions.
    pub decisions: usize,
    /// Action points.
    pub actions: usize,
}

/// Words for a mail, twice the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mail {
    /// With headings and tables, as HTML.
    pub html: String,
    /// Without, for where no formatting goes.
    pub plain: String,
}
