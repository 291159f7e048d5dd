//! The minutes as a document: submitted, taken back, adopted, historical.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::error::{Error, Invalid, Result};
use crate::id::{DecisionId, MeetingId, VersionId};
use crate::life::{MeetingStep, MinutesStep, minutes_after};
use crate::model::{Decision, MeetingCourse, MeetingPlan, Minutes, MinutesVersion, Seal};
use crate::store::find::{facets, last_seal};
use crate::store::journal::hex;
use crate::store::minutes::minutes;
use crate::store::work::Work;
use crate::value::Field;
use crate::view::MinutesView;
use crate::words::{MeetingStatus, Visibility};

/// The version of the canonical bytes.
const FORMAT: u32 = 1;

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

/// The bytes that are adopted: they need nothing else to be read.
#[derive(serde::Serialize)]
struct Canonical<'a> {
    format: u32,
    #[serde(flatten)]
    minutes: &'a MinutesView,
}

/// Keeps the minutes as they are, as the next version, to be adopted.
pub(super) fn submit(work: &mut Work<'_>, meeting: MeetingId, version: VersionId) -> Result<()> {
    let before: Minutes = work.read(meeting)?;
    let course: MeetingCourse = work.read(meeting)?;
    if course.status != MeetingStatus::Closed {
        return Err(Error::MeetingNotNow(course.status, MeetingStep::Close));
    }
    let status = minutes_after(before.status, MinutesStep::Submit)?;
    work.write(meeting, &Minutes { status, status_note: None, ..before })?;
    let view = minutes(work.connection, meeting, Visibility::Members)?;
    let content = serde_json::to_string(&Canonical { format: FORMAT, minutes: &view })
        .map_err(|error| Error::Damaged(error.to_string()))?;
    let earlier =
        facets::<VersionId, MinutesVersion>(work.connection, "r.minutes = ?", &[&meeting.to_value()])?;
    let number = earlier.iter().map(|(_, version)| version.number).max().unwrap_or(0) + 1;
    let digest = hex(&Sha256::digest(content.as_bytes()));
    let made_at = work.now;
    work.create(version, &[&MinutesVersion { minutes: meeting, number, made_at, content, digest }])
}

/// A later meeting's decision locks the version it was about.
pub(super) fn adopt(
    work: &mut Work<'_>,
    meeting: MeetingId,
    version: VersionId,
    decision: DecisionId,
) -> Result<()> {
    let before: Minutes = work.read(meeting)?;
    let status = minutes_after(before.status, MinutesStep::Adopt)?;
    let plan: MeetingPlan = work.read(meeting)?;
    let taken: Decision = work.read(decision)?;
    if taken.date <= plan.date || taken.meeting == Some(meeting) {
        return Err(Error::Invalid(Invalid::AdoptionOrder));
    }
    let this: MinutesVersion = work.read(version)?;
    let versions =
        facets::<VersionId, MinutesVersion>(work.connection, "r.minutes = ?", &[&meeting.to_value()])?;
    if versions.iter().max_by_key(|(_, version)| version.number).map(|(id, _)| *id) != Some(version) {
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
        &Minutes { status, adopted_on: Some(taken.date), adopted_by: Some(decision), ..before },
    )
}

/// The seal of adopted minutes: it stands for their bytes and for all minutes adopted before them.
pub(crate) fn seal(previous: Option<&str>, digest: &str) -> String {
    hex(&Sha256::new().chain_update(previous.unwrap_or_default()).chain_update(digest).finalize())
}
