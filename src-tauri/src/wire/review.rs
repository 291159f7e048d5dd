//! What crosses when minutes are on their way to adoption: what readers said, with the words told apart, and the files in and out.

use chrono::NaiveDate;
use hamerslag_core::view::{Piece, ReviewView};
use hamerslag_core::words::Visibility;
use serde::{Deserialize, Serialize};

use super::{Saved, Sheet};

/// The minutes of one meeting besides their words, told as a page shows them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reviewed {
    /// The records.
    pub review: ReviewView,
    /// For each comment, in the same order: the old words and the proposed ones in one row; empty where none are proposed.
    pub proposed: Vec<Vec<Piece>>,
    /// What was changed since the minutes were presented, a sentence each.
    pub changes: Vec<String>,
    /// What made them final, in a sentence.
    pub adopted: Option<String>,
    /// What was put right since, a sentence each.
    pub rectified: Vec<String>,
    /// Whose actions are somebody else's since, or for another day, a sentence each.
    pub charged: Vec<String>,
}

/// How a draft is to go out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftGoing {
    /// Whose eyes it is for.
    pub audience: Visibility,
    /// To whom, as far as that was said.
    pub to: Option<String>,
    /// Until when reactions are awaited.
    pub until: Option<NaiveDate>,
}

/// A draft that lies in its file and was noted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftGone {
    /// Where it was put.
    pub saved: Saved,
    /// The meeting after it.
    pub sheet: Sheet,
}

/// What came of files with reactions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenIn {
    /// What to tell, a sentence a file.
    pub told: Vec<String>,
    /// The meeting after it.
    pub sheet: Sheet,
}
