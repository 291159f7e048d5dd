//! Decisions and action points across meetings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActionView, DecisionView};
use crate::id::MeetingId;

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
}
