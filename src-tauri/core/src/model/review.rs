//! What is said about minutes: comments on a draft, rectifications of what was adopted, and to whom copies went.

use chrono::NaiveDate;

use super::{Shown, facet};
use crate::id::{DecisionId, MeetingId};
use crate::time::Timestamp;
use crate::words::{CommentKind, CommentStatus, CopyKind, Visibility};

facet! {
    /// What a reader of a draft has to say.
    Comment of Comment {
        /// On which minutes.
        minutes: MeetingId,
        /// On which part of them; on all of them if absent.
        about: Option<Shown>,
        /// What it is.
        kind: CommentKind,
        /// Who says it, by name.
        author: String,
        /// When it was written, by the writer's own clock.
        made_at: Timestamp,
        /// The words of the draft that it points at; the whole part if absent.
        passage: Option<String>,
        /// What is said.
        text: String,
        /// What should stand there instead of the passage.
        wording: Option<String>,
    }

    /// What came of a comment.
    CommentAnswer of Comment {
        /// What was done with it.
        status: CommentStatus,
        /// What was answered, or why it was declined.
        answer: Option<String>,
        /// When.
        answered_at: Option<Timestamp>,
    }

    /// A later, visible correction of adopted minutes; the adopted text itself never changes.
    Rectification of Rectification {
        /// Of which minutes.
        minutes: MeetingId,
        /// The day it was made.
        date: NaiveDate,
        /// Of which part; of all of them if absent.
        about: Option<Shown>,
        /// What is put right.
        text: String,
        /// The decision that ordered it, if one did.
        decision: Option<DecisionId>,
        /// Who may see it, besides what holds for the part that it is about.
        visibility: Option<Visibility>,
    }

    /// A file that left the archive for other people. What it held can't be taken back any more, so it is remembered.
    GivenCopy of GivenCopy {
        /// What it was.
        kind: CopyKind,
        /// Of which meeting, if of one.
        meeting: Option<MeetingId>,
        /// The day.
        given_on: NaiveDate,
        /// To whom, as far as that was said.
        given_to: Option<String>,
        /// For whose eyes it was made.
        audience: Visibility,
        /// Until when an answer is awaited.
        answer_by: Option<NaiveDate>,
        /// Its name.
        file_name: String,
        /// SHA-256 of its bytes, in hexadecimal.
        digest: String,
    }
}

impl CommentAnswer {
    /// Nobody answered yet.
    #[must_use]
    pub fn open() -> Self {
        Self { status: CommentStatus::Open, answer: None, answered_at: None }
    }
}
