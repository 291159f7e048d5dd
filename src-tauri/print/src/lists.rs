//! Lists as they are printed and as they travel inside their PDF: with the association that they are of.

use chrono::NaiveDate;
use hamerslag_core::view::{
    ActionLine, AgendaView, AssociationHead, AttendanceView, DecisionLine, FiguresView, MeetingHead,
    PaperLine, SeatLine,
};
use hamerslag_core::words::NoticeKind;
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

/// The association in figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FiguresSheet {
    /// Whose figures.
    pub association: AssociationHead,
    /// What is counted, and on which day.
    pub figures: FiguresView,
}

/// The incoming papers of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperList {
    /// Whose meeting.
    pub association: AssociationHead,
    /// The title over the list.
    pub heading: String,
    /// The papers, in the order of the list.
    pub papers: Vec<PaperLine>,
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

/// Somebody who gets post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postal {
    /// Their name.
    pub name: String,
    /// Street and town, line by line; none for who is handed it.
    pub address: Option<String>,
}

/// Letters that call a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoticeLetters {
    /// The agenda that they call for.
    pub agenda: AgendaView,
    /// What they are.
    pub kind: NoticeKind,
    /// The day that they are dated.
    pub dated: NaiveDate,
    /// The association's own words for a call; `None` for the usual ones.
    pub words: Option<String>,
    /// What changed since something went out last.
    pub changes: Vec<String>,
    /// To whom they go; none for one copy that goes to everybody.
    pub addressees: Vec<Postal>,
}

/// Labels for the envelopes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LabelSheet {
    /// Whose post.
    pub association: AssociationHead,
    /// What it is about.
    pub meeting: MeetingHead,
    /// A label each.
    pub labels: Vec<Postal>,
}
