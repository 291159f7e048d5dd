//! Letters, answers to candidates, and notices.

use chrono::NaiveDate;

use super::meeting;
use crate::error::{Error, Invalid, Result};
use crate::id::{AnswerId, DocumentId, MeetingId, NoticeId};
use crate::life::meeting_after;
use crate::model::{CandidateAnswer, Document, ItemPlan, MeetingCourse, Notice, NoticeLine};
use crate::op::Called;
use crate::step::MeetingStep;
use crate::store::work::Work;
use crate::store::{between, minutes};
use crate::view::AgendaView;
use crate::words::{Answer, Lateness, NoticeKind, Visibility};

/// A document does not close itself, also not through others.
pub(super) fn edit_document(work: &mut Work<'_>, id: DocumentId, document: &Document) -> Result<()> {
    let mut closed = document.closes;
    while let Some(earlier) = closed {
        if earlier == id {
            return Err(Error::Invalid(Invalid::ClosesItself));
        }
        closed = work.read::<Document>(earlier)?.closes;
    }
    work.write(id, document)
}

/// What is dropped has a reason, what is postponed a day or a reason, and what is taken an item.
pub(super) fn answer(work: &mut Work<'_>, id: AnswerId, answer: &CandidateAnswer) -> Result<()> {
    let reasoned = answer.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    let whole = match answer.answer {
        Answer::Taken => answer.item.is_some(),
        Answer::Dropped => reasoned,
        Answer::Postponed => reasoned || answer.until.is_some(),
    };
    if whole { work.create(id, &[answer]) } else { Err(Error::Invalid(Invalid::Unanswered)) }
}

/// What went out.
pub(super) struct Sent {
    pub(super) meeting: MeetingId,
    pub(super) kind: NoticeKind,
    pub(super) sent_on: NaiveDate,
    pub(super) remark: Option<String>,
    pub(super) called: Vec<Called>,
    pub(super) paper: Vec<u8>,
}

/// Keeps the members' agenda as it stands and the paper that went out; the first call also calls the meeting.
pub(super) fn send_notice(work: &mut Work<'_>, id: NoticeId, sent: Sent) -> Result<()> {
    if sent.kind == NoticeKind::Supplement {
        mark_late(work, sent.meeting)?;
    }
    let agenda = minutes::agenda(work.connection, sent.meeting, Visibility::Members)?;
    let agenda = serde_json::to_string(&agenda).map_err(|error| Error::Damaged(error.to_string()))?;
    let course: MeetingCourse = work.read(sent.meeting)?;
    if sent.kind == NoticeKind::Call && meeting_after(course.status, MeetingStep::Call).is_ok() {
        meeting::step(work, sent.meeting, MeetingStep::Call, |_| {})?;
    }
    let paper = work.keep(&sent.paper)?;
    let Sent { meeting, kind, sent_on, remark, called, .. } = sent;
    work.create(id, &[&Notice { meeting, kind, sent_on, agenda, paper, remark }])?;
    for Called { id: line, person, name, means, address } in called {
        work.create(line, &[&NoticeLine { notice: id, person, name, means, address }])?;
    }
    Ok(())
}

/// What an addition brings that nothing sent before announced came after the notice (nagekomen).
fn mark_late(work: &mut Work<'_>, meeting: MeetingId) -> Result<()> {
    let before = between::notices(work.connection, meeting)?;
    let Some(sent) = before.last() else { return Ok(()) };
    let sent: AgendaView =
        serde_json::from_str(&sent.notice.agenda).map_err(|error| Error::Damaged(error.to_string()))?;
    let now = minutes::agenda(work.connection, meeting, Visibility::Members)?;
    for item in now.items.iter().filter(|item| sent.items.iter().all(|other| other.id != item.id)) {
        let plan: ItemPlan = work.read(item.id)?;
        if plan.lateness.is_none() {
            work.write(item.id, &ItemPlan { lateness: Some(Lateness::AfterNotice), ..plan })?;
        }
    }
    Ok(())
}
