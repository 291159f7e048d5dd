//! What is said about minutes: comments on a draft, rectifications of what was adopted, the signed paper.

use crate::error::{Error, Invalid, Result};
use crate::id::{CommentId, MeetingId, RectificationId};
use crate::life::{MinutesStep, is_adopted, minutes_after};
use crate::model::{Comment, CommentAnswer, Minutes, Rectification, Signed, Table};
use crate::store::work::Work;
use crate::words::{CommentKind, CommentStatus};

use super::not_empty;

pub(super) fn add_comment(work: &mut Work<'_>, id: CommentId, comment: &Comment) -> Result<()> {
    require_whole(work, comment)?;
    work.create(id, &[comment, &CommentAnswer::open()])
}

/// Only what nobody answered yet can still be put in other words.
pub(super) fn edit_comment(work: &mut Work<'_>, id: CommentId, comment: &Comment) -> Result<()> {
    require_whole(work, comment)?;
    if work.read::<CommentAnswer>(id)?.status != CommentStatus::Open {
        return Err(Error::Invalid(Invalid::AlreadyAnswered));
    }
    work.write(id, comment)
}

/// Somebody says something, and minutes that were adopted are commented on no more: they are rectified.
fn require_whole(work: &Work<'_>, comment: &Comment) -> Result<()> {
    not_empty(Table::Comment, &comment.author)?;
    match (comment.kind, &comment.wording) {
        (CommentKind::Wording, None) => return Err(Error::Invalid(Invalid::Reasonless)),
        (CommentKind::Wording, Some(_)) => {}
        _ => not_empty(Table::Comment, &comment.text)?,
    }
    let Minutes { status, .. } = work.read(comment.minutes)?;
    if is_adopted(status) { Err(Error::MinutesLocked(status)) } else { Ok(()) }
}

/// What is declined has a reason, and an answer says something.
pub(super) fn answer_comment(work: &mut Work<'_>, id: CommentId, answer: CommentAnswer) -> Result<()> {
    let said = answer.answer.as_ref().is_some_and(|answer| !answer.trim().is_empty());
    if !said && matches!(answer.status, CommentStatus::Declined | CommentStatus::Answered) {
        return Err(Error::Invalid(Invalid::Reasonless));
    }
    let answered_at = (answer.status != CommentStatus::Open).then_some(work.now);
    work.write(id, &CommentAnswer { answered_at, ..answer })
}

/// Beside the adopted words, which stay what they are.
pub(super) fn rectify(work: &mut Work<'_>, id: RectificationId, rectification: &Rectification) -> Result<()> {
    not_empty(Table::Rectification, &rectification.text)?;
    let before: Minutes = work.read(rectification.minutes)?;
    let status = minutes_after(before.status, MinutesStep::Rectify)?;
    if before.adopted_on.is_some_and(|adopted| rectification.date < adopted) {
        return Err(Error::Invalid(Invalid::RectifiedTooEarly));
    }
    work.create(id, &[rectification])?;
    work.write(rectification.minutes, &Minutes { status, ..before })
}

/// The signed paper, as it was scanned; a better scan takes its place.
pub(super) fn keep_signed(work: &mut Work<'_>, meeting: MeetingId, name: String, scan: &[u8]) -> Result<()> {
    let Minutes { status, .. } = work.read(meeting)?;
    if status == crate::words::MinutesStatus::Draft {
        return Err(Error::MinutesNotNow(status, MinutesStep::Adopt));
    }
    let digest = work.keep(scan)?;
    work.write(meeting, &Signed { signed: Some(digest), signed_name: Some(name) })
}
