//! What crosses when a meeting is called: whom, how, what the rules say of it, and what went out before.

use chrono::NaiveDate;
use hamerslag_core::calling::Addressee;
use hamerslag_core::id::NoticeId;
use hamerslag_core::model::NoticeLine;
use hamerslag_core::rules::MeetingJudged;
use hamerslag_core::view::NoticeView;
use hamerslag_core::words::NoticeKind;
use serde::{Deserialize, Serialize};

/// What calling a meeting comes to now.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Calling {
    /// What goes out next.
    pub kind: NoticeKind,
    /// What the rules say of it.
    pub judged: MeetingJudged,
    /// Who are to be called, and how.
    pub addressees: Vec<Addressee>,
    /// The addresses of who is called by e-mail, for the BCC of a mail.
    pub bcc: String,
    /// What to look at before it goes out.
    pub doubts: Vec<String>,
    /// What changed since something went out last.
    pub changes: Vec<String>,
    /// What the letter says to everybody.
    pub letter: String,
    /// Its words before anything is filled in.
    pub words: String,
    /// What they are where this meeting has none of its own.
    pub shared_words: String,
    /// What went out already, in order.
    pub sent: Vec<SentNotice>,
}

/// Something that went out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentNotice {
    /// Names it.
    pub id: NoticeId,
    /// What it was.
    pub kind: NoticeKind,
    /// The day on which it went out.
    pub sent_on: NaiveDate,
    /// Who were called, by name.
    pub called: Vec<NoticeLine>,
}

impl From<&NoticeView> for SentNotice {
    fn from(view: &NoticeView) -> Self {
        Self {
            id: view.id,
            kind: view.notice.kind,
            sent_on: view.notice.sent_on,
            called: view.called.iter().map(|line| line.fields.clone()).collect(),
        }
    }
}

/// What is made to go out, as PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum NoticePaper {
    /// A letter for each who gets post.
    Letters,
    /// The letter to everybody, to go with a mail.
    Copy,
    /// Labels for the envelopes.
    Labels,
}
