//! Minutes on their way to adoption: what readers said of them, what was changed for it, and what made them final.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Row;
use crate::id::{CommentId, CopyId, DecisionId, MeetingId, RectificationId, VersionId};
use crate::model::{Comment, CommentAnswer, GivenCopy, Rectification};
use crate::time::{ClockTime, Timestamp};
use crate::words::{MinutesStatus, Outcome, Visibility, words};

words! {
    /// What a correction is made in.
    Corrected {
        /// Place, times and whom the meeting was of.
        Head = "head",
        /// Who was there.
        Attendance = "attendance",
        /// An agenda item's title.
        Item = "item",
        /// A block.
        Entry = "entry",
        /// A decision with its outcome and votes.
        Decision = "decision",
        /// An action point with owners and day.
        Action = "action",
    }
    /// What became of words between two versions.
    Fate {
        /// They stand in both.
        Kept = "kept",
        /// They stand in the first alone.
        Gone = "gone",
        /// They stand in the second alone.
        New = "new",
    }
}

/// A change between the minutes as they were presented and as they were adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Correction {
    /// In what.
    pub corrected: Corrected,
    /// Under which item, as printed ("4a").
    pub item: Option<String>,
    /// The record that differs, if it is one.
    pub record: Option<Uuid>,
    /// Whose eyes it is for, at least.
    pub audience: Visibility,
    /// The words of both, in one row; all new for what was added, all gone for what was left out.
    pub pieces: Vec<Piece>,
}

/// Words in a row that share their fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "WordPiece"))]
pub struct Piece {
    /// What became of them.
    pub fate: Fate,
    /// The words, with the spaces behind them.
    pub text: String,
}

/// What made minutes final, as their own pages tell it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AdoptionView {
    /// The decision that did.
    pub decision: DecisionId,
    /// Its number, for who may see it.
    pub number: Option<String>,
    /// The day.
    pub date: NaiveDate,
    /// The meeting that took it.
    pub meeting: Option<MeetingId>,
    /// The short name of who met.
    pub body_short: String,
    /// What that meeting changed in what lay before it.
    pub corrections: Vec<Correction>,
}

/// Minutes that a decision made final, as the pages of the decision's own meeting tell it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdoptedView {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// The short name of who met.
    pub body_short: String,
    /// The day of that meeting.
    pub date: NaiveDate,
    /// What was changed in them on that occasion.
    pub corrections: Vec<Correction>,
}

/// A rectification as it is printed after the minutes, and with the decision that it puts right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RectificationView {
    /// The day.
    pub date: NaiveDate,
    /// At which item, as printed, if at one.
    pub item: Option<String>,
    /// The number of the decision that is put right, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub puts_right: Option<String>,
    /// What is put right.
    pub text: String,
    /// The number of the decision that ordered it, if one did.
    pub decision: Option<String>,
}

/// A version of the minutes, without its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VersionLine {
    /// Names it.
    pub id: VersionId,
    /// 1, 2, …
    pub number: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// SHA-256 of its words.
    pub digest: String,
    /// Whether a meeting adopted it.
    pub adopted: bool,
}

/// A comment beside the words that it is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CommentView {
    /// Names it.
    pub id: CommentId,
    /// What was said.
    pub comment: Comment,
    /// What came of it.
    pub answer: CommentAnswer,
    /// Whether the part and the passage are still there, word for word.
    pub found: bool,
}

/// A later decision that may have adopted these minutes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AdoptionChoice {
    /// Names it.
    pub decision: DecisionId,
    /// Its number.
    pub number: String,
    /// Its text.
    pub text: String,
    /// What came of it.
    pub outcome: Outcome,
    /// The day.
    pub date: NaiveDate,
    /// The meeting that took it.
    pub meeting: MeetingId,
    /// When that was opened.
    pub opened_at: Option<ClockTime>,
    /// Whether it speaks of the day of this meeting.
    pub names_the_day: bool,
}

/// Everything about the minutes of one meeting besides their words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewView {
    /// Where they are in their life.
    pub status: MinutesStatus,
    /// Why they were taken back.
    pub status_note: Option<String>,
    /// The day on which the meeting was called.
    pub called_on: Option<NaiveDate>,
    /// The day of the first later meeting that was held while these were left to be adopted.
    pub passed_over_on: Option<NaiveDate>,
    /// Every version that was submitted, in order.
    pub versions: Vec<VersionLine>,
    /// What readers said, in reading order.
    pub comments: Vec<CommentView>,
    /// What was changed since the version submitted last, while they are taken back; else since the one presented.
    pub changes: Vec<Correction>,
    /// Decisions of later meetings that may have adopted them, the likeliest first; empty once one did.
    pub choices: Vec<AdoptionChoice>,
    /// What made them final.
    pub adoption: Option<AdoptionView>,
    /// The day of adoption of old minutes, if it is known.
    pub adopted_on: Option<NaiveDate>,
    /// What was put right since.
    pub rectifications: Vec<Row<RectificationId, Rectification>>,
    /// The name of the signed paper, and the digest under which it is kept.
    pub signed: Option<(String, String)>,
    /// Copies that went out.
    pub copies: Vec<Row<CopyId, GivenCopy>>,
}
