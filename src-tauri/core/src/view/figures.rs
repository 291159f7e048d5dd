//! The association in figures: what is decided, who comes, who still has to do what, and what is late.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{ActionId, BodyId, DecisionId, MeetingId};

/// How the association stands on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresView {
    /// On which day.
    pub on: NaiveDate,
    /// Who decided something in these years: the general meeting first, then the board.
    pub bodies: Vec<FiguresBody>,
    /// The last years, oldest first; empty while nothing was decided.
    pub years: Vec<YearFigures>,
    /// The last general meetings that were held, oldest first.
    pub attendance: Vec<AttendanceFigures>,
    /// Who has the most open action points, and after them what nobody took upon them.
    pub owners: Vec<OwnerFigures>,
    /// How many others have open action points.
    pub other_owners: usize,
    /// Open action points, each counted once whoever owns it.
    pub open: usize,
    /// Those of them that are late.
    pub late: usize,
    /// Decisions whose day of review is over.
    pub late_decisions: usize,
    /// What is late, the latest first, no more than fits on a page.
    pub longest_late: Vec<LateLine>,
}

/// A body that decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresBody {
    /// Names it.
    pub id: BodyId,
    /// "ALV".
    pub short: String,
}

/// What was decided in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearFigures {
    /// Which year.
    pub year: i32,
    /// How many decisions, for each body in its order.
    pub decisions: Vec<usize>,
}

/// Who came to a general meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttendanceFigures {
    /// Names it.
    pub meeting: MeetingId,
    /// The day.
    pub date: NaiveDate,
    /// Members present.
    pub present: u32,
    /// Votes of the evening, proxies included; `None` where nobody can say.
    pub votes: Option<u32>,
    /// Votes that a valid decision needs, if the body has a quorum and this meeting is held to it.
    pub quorum: Option<u32>,
    /// How many votes more than the quorum, or fewer; `None` where there is nothing to compare.
    pub margin: Option<i64>,
    /// Whether it is a second meeting on the same day, which follows one that missed its quorum.
    pub second: bool,
}

/// The open action points of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OwnerFigures {
    /// Who, by the name that the archive has for them; `None` for what nobody took upon them.
    pub owner: Option<String>,
    /// How many are late.
    pub late: usize,
    /// How many are open, the late ones included.
    pub open: usize,
}

/// Something that is late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LateLine {
    /// Which record.
    pub what: LateRecord,
    /// As people see it.
    pub number: String,
    /// What was to be done, or was decided.
    pub text: String,
    /// Who is to do it; for a decision, the body that took it.
    pub who: Vec<String>,
    /// Since how many days.
    pub days: i64,
}

/// The record that is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum LateRecord {
    /// An action point or commitment past its term.
    Action(ActionId),
    /// A decision past its day of review.
    Decision(DecisionId),
}
