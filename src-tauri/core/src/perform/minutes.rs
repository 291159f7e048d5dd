//! The minutes as a document: submitted, taken back, adopted, historical.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::error::{Error, Invalid, Result};
use crate::id::{DecisionId, MeetingId, VersionId};
use crate::life::{MeetingStep, MinutesStep, minutes_after};
use crate::model::{Decision, MeetingCourse, MeetingPlan, Minutes, MinutesVersion, Seal};
use crate::store::find::{facets, last_seal};
use crate::store::journal::{digest, hex};
use crate::store::minutes::canonical;
use crate::store::work::Work;
use crate::value::Field;
use crate::words::{MeetingStatus, Outcome};

pub(super) fn take_back(work: &mut Work<'_>, meeting: MeetingId, reason: String) -> Result<()> {
    let before: Minutes = work.read(meeting)?;
    let status = minutes_after(before.status, MinutesStep::TakeBack)?;
    work.write(meeting, &Minutes { status, status_note: Some(reason), ..before })
}

pub(super) fn enter_historical(
    work: &mut Work<'_>,
    meeting: MeetingId,
    source: Option<String>,
    adopted_on: Option<NaiveDate>,
) -> Result<()> {
    let before: Minutes = work.read(meeting)?;
    let status = minutes_after(before.status, MinutesStep::EnterHistorical)?;
    work.write(meeting, &Minutes { status, source, adopted_on, ..before })
}

/// Keeps the minutes as they are, as the next version, to be adopted.
pub(super) fn submit(work: &mut Work<'_>, meeting: MeetingId, version: VersionId) -> Result<()> {
    let before: Minutes = work.read(meeting)?;
    let course: MeetingCourse = work.read(meeting)?;
    if course.status != MeetingStatus::Closed {
        return Err(Error::MeetingNotNow(course.status, MeetingStep::Close));
    }
    let status = minutes_after(before.status, MinutesStep::Submit)?;
    // What was decided on second thoughts, after the gavel, gets its final number now.
    super::deciding::settle_numbers(work, meeting)?;
    work.write(meeting, &Minutes { status, status_note: None, ..before })?;
    let content = canonical(work.connection, meeting)?;
    let earlier =
        facets::<VersionId, MinutesVersion>(work.connection, "r.minutes = ?", &[&meeting.to_value()])?;
    let number = earlier.iter().map(|(_, version)| version.number).max().unwrap_or(0) + 1;
    let digest = digest(content.as_bytes());
    let made_at = work.now;
    work.create(version, &[&MinutesVersion { minutes: meeting, number, made_at, content, digest }])
}

/// What was adopted, by what, and what lay before the meeting that did.
pub(super) struct Adoption {
    pub(super) version: VersionId,
    pub(super) decision: DecisionId,
    pub(super) presented: Option<VersionId>,
}

/// A later meeting's decision locks the version it was about.
pub(super) fn adopt(work: &mut Work<'_>, meeting: MeetingId, adoption: Adoption) -> Result<()> {
    let Adoption { version, decision, presented } = adoption;
    let before: Minutes = work.read(meeting)?;
    let status = minutes_after(before.status, MinutesStep::Adopt)?;
    let plan: MeetingPlan = work.read(meeting)?;
    let taken: Decision = work.read(decision)?;
    let is_later = match taken.meeting {
        Some(later) if later != meeting => work.read::<MeetingPlan>(later)?.date >= plan.date,
        _ => false,
    };
    if !is_later || taken.body != plan.body || !matches!(taken.outcome, Outcome::Adopted | Outcome::Amended) {
        return Err(Error::Invalid(Invalid::AdoptionOrder));
    }
    let this: MinutesVersion = work.read(version)?;
    let versions =
        facets::<VersionId, MinutesVersion>(work.connection, "r.minutes = ?", &[&meeting.to_value()])?;
    let is_last = versions.iter().max_by_key(|(_, one)| one.number).is_some_and(|(id, _)| *id == version);
    let presented = presented.filter(|presented| *presented != version);
    let is_known = presented.is_none_or(|presented| versions.iter().any(|(id, _)| *id == presented));
    if !is_last || !is_known {
        return Err(Error::Invalid(Invalid::Version));
    }
    let last = last_seal(work.connection)?;
    let (order, previous) = last.map_or((0, None), |(order, seal)| (order, Some(seal)));
    work.write(
        version,
        &Seal {
            adopted_order: Some(order + 1),
            seal: Some(seal(previous.as_deref(), &this.digest)),
            previous_seal: previous,
        },
    )?;
    work.write(
        meeting,
        &Minutes { status, adopted_on: Some(taken.date), adopted_by: Some(decision), presented, ..before },
    )
}

/// The seal of adopted minutes: it stands for their bytes and for all minutes adopted before them.
pub(crate) fn seal(previous: Option<&str>, digest: &str) -> String {
    hex(&Sha256::new().chain_update(previous.unwrap_or_default()).chain_update(digest).finalize())
}
