//! The meeting itself: its plan, its course, and who was there.

use super::not_empty;
use crate::error::{Error, Result};
use crate::id::{DutyId, MeetingId, ProxyId, SuspensionId};
use crate::life::{MeetingStep, meeting_after};
use crate::model::{DoorCount, Duty, MeetingCourse, MeetingPlan, Minutes, Proxy, Suspension, Table};
use crate::store::find::facets;
use crate::store::work::Work;
use crate::time::ClockTime;
use crate::value::Field;
use crate::words::{MeetingStatus, MinutesStatus};

/// A meeting comes with its minutes, empty as yet.
pub(super) fn add(work: &mut Work<'_>, id: MeetingId, plan: &MeetingPlan) -> Result<()> {
    let course = MeetingCourse {
        status: MeetingStatus::Preparing,
        status_note: None,
        opened_at: None,
        closed_at: None,
    };
    let count = DoorCount { counted_present: None, counted_apologies: None, counted_proxies: None };
    work.create(id, &[plan, &course, &count])?;
    let minutes = Minutes {
        status: MinutesStatus::Draft,
        status_note: None,
        adopted_on: None,
        adopted_by: None,
        presented: None,
        source: None,
    };
    work.create(id, &[&minutes])
}

/// A corrected date takes the meeting's decisions along, for they were taken on that day.
pub(super) fn edit(work: &mut Work<'_>, id: MeetingId, plan: &MeetingPlan) -> Result<()> {
    let before: MeetingPlan = work.read(id)?;
    work.write(id, plan)?;
    if before.date != plan.date {
        super::deciding::redate(work, id, plan.date)?;
    }
    Ok(())
}

/// Takes one step in the meeting's life.
pub(super) fn step(
    work: &mut Work<'_>,
    id: MeetingId,
    step: MeetingStep,
    also: impl FnOnce(&mut MeetingCourse),
) -> Result<()> {
    let mut course: MeetingCourse = work.read(id)?;
    course.status = meeting_after(course.status, step)?;
    also(&mut course);
    work.write(id, &course)
}

pub(super) fn open(work: &mut Work<'_>, id: MeetingId, at: Option<ClockTime>) -> Result<()> {
    step(work, id, MeetingStep::Open, |course| {
        // A second evening keeps the first opening; the status note tells of the break.
        course.opened_at = course.opened_at.or(at);
        course.closed_at = None;
    })
}

pub(super) fn suspend(
    work: &mut Work<'_>,
    meeting: MeetingId,
    suspension: SuspensionId,
    at: ClockTime,
) -> Result<()> {
    step(work, meeting, MeetingStep::Suspend, |_| {})?;
    work.create(suspension, &[&Suspension { meeting, from_time: at, until_time: None }])
}

pub(super) fn resume(work: &mut Work<'_>, id: MeetingId, at: ClockTime) -> Result<()> {
    step(work, id, MeetingStep::Resume, |_| {})?;
    end_suspension(work, id, Some(at))
}

pub(super) fn adjourn(
    work: &mut Work<'_>,
    id: MeetingId,
    at: Option<ClockTime>,
    reason: String,
) -> Result<()> {
    step(work, id, MeetingStep::Adjourn, |course| {
        course.closed_at = at;
        course.status_note = Some(reason);
    })?;
    end_suspension(work, id, at)
}

/// The gavel falls: the decisions get their final numbers.
pub(super) fn close(work: &mut Work<'_>, id: MeetingId, at: Option<ClockTime>) -> Result<()> {
    step(work, id, MeetingStep::Close, |course| course.closed_at = at)?;
    end_suspension(work, id, at)?;
    super::deciding::settle_numbers(work, id)
}

pub(super) fn reopen(work: &mut Work<'_>, id: MeetingId, reason: String) -> Result<()> {
    let minutes: Minutes = work.read(id)?;
    if !matches!(minutes.status, MinutesStatus::Draft | MinutesStatus::Historical) {
        return Err(Error::MeetingNotNow(MeetingStatus::Closed, MeetingStep::Reopen));
    }
    step(work, id, MeetingStep::Reopen, |course| {
        course.closed_at = None;
        course.status_note = Some(reason);
    })
}

/// Whatever ends the pause: the meeting goes on, breaks off or closes.
fn end_suspension(work: &mut Work<'_>, meeting: MeetingId, at: Option<ClockTime>) -> Result<()> {
    let condition = "r.meeting = ? AND r.until_time IS NULL";
    for (id, suspension) in
        facets::<SuspensionId, Suspension>(work.connection, condition, &[&meeting.to_value()])?
    {
        work.write(id, &Suspension { until_time: at, ..suspension })?;
    }
    Ok(())
}

/// Gives a duty to somebody and ends the interval of whoever had it.
pub(super) fn assign_duty(work: &mut Work<'_>, id: DutyId, duty: &Duty) -> Result<()> {
    not_empty(Table::Duty, &duty.name)?;
    let condition = "r.meeting = ?1 AND r.duty = ?2 AND r.until_time IS NULL";
    let before: Vec<(DutyId, Duty)> =
        facets(work.connection, condition, &[&duty.meeting.to_value(), &duty.duty.to_value()])?;
    for (id, earlier) in before {
        match duty.from_time {
            Some(from) => work.write(id, &Duty { until_time: Some(from), ..earlier })?,
            None => work.delete(Table::Duty, id)?,
        }
    }
    work.create(id, &[duty])
}

/// The giver has arrived, and votes in person from here on.
pub(super) fn lapse_proxy(work: &mut Work<'_>, id: ProxyId, at: ClockTime) -> Result<()> {
    let proxy: Proxy = work.read(id)?;
    work.write(id, &Proxy { lapsed_at: Some(at), ..proxy })
}
