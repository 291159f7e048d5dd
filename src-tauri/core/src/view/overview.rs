//! The meetings of an archive, a line each.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::AssociationHead;
use crate::id::MeetingId;
use crate::words::{MeetingStatus, MinutesStatus};

/// The association with its meetings, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OverviewView {
    /// Whose archive.
    pub association: AssociationHead,
    /// Its meetings, newest first.
    pub meetings: Vec<MeetingLine>,
}

/// One meeting in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingLine {
    /// Its id.
    pub id: MeetingId,
    /// "ALV".
    pub body_short: String,
    /// The running number, if the body numbers its meetings.
    pub number: Option<String>,
    /// A title of its own.
    pub title: Option<String>,
    /// The day.
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
    /// The day of the first later meeting of the same body that was held while nobody adopted its minutes.
    pub passed_over_on: Option<NaiveDate>,
}
