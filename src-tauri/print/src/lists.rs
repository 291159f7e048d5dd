//! Lists as they are printed and as they travel inside their PDF: with the association that they are of.

use hamerslag_core::view::{
    ActionLine, AssociationHead, AttendanceView, DecisionLine, MeetingHead, SeatLine,
};
use serde::{Deserialize, Serialize};

/// Decisions, from one meeting or from many years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionList {
    /// Whose decisions.
    pub association: AssociationHead,
    /// The title over the list.
    pub heading: String,
    /// The decisions, in the order of the list.
    pub decisions: Vec<DecisionLine>,
}

/// Action points with their present status.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionList {
    /// Whose action points.
    pub association: AssociationHead,
    /// The title over the list.
    pub heading: String,
    /// The action points, in the order of the list.
    pub actions: Vec<ActionLine>,
}

/// The retirement schedule: the last term of every seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScheduleList {
    /// Whose offices.
    pub association: AssociationHead,
    /// The title over the list.
    pub heading: String,
    /// The seats, in the order of the list, without what only the desk remarks.
    pub seats: Vec<SeatLine>,
}

/// Who may be expected at a meeting, to sign at the door.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttendanceList {
    /// Whose meeting.
    pub association: AssociationHead,
    /// Which meeting.
    pub meeting: MeetingHead,
    /// Who may be expected, and who votes for whom.
    pub attendance: AttendanceView,
}
