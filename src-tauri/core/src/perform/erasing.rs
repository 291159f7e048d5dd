//! Erasing on request (AVG), and how long things are kept without one.

use std::collections::BTreeSet;

use rusqlite::OptionalExtension;
use uuid::Uuid;

use super::not_empty;
use crate::erasing::Erasing;
use crate::error::{Error, Invalid, Result};
use crate::id::{AssociationId, ErasureId, MeetingId, PersonId};
use crate::model::{Association, ErasedVersion, Erasure, Person, Retention, Table};
use crate::store::erase::{Eraser, each, meeting_of, payloads, survey};
use crate::store::journal::digest;
use crate::store::search;
use crate::store::work::Work;
use crate::value::{Field, Value};
use crate::words::{ErasureKind, MemberKind};

/// Longer nobody sets it; what is to stay for ever is not asked for here.
const MOST_YEARS: u32 = 100;

/// Erases in rows, payloads, drafts, search and versions. What each of them is left with goes into one record.
pub(super) fn erase(work: &mut Work<'_>, id: ErasureId, erasing: &Erasing) -> Result<()> {
    not_empty(Table::Erasure, &erasing.reason)?;
    let eraser = Eraser::new(work.connection, erasing)?;
    let mut found: Vec<(Table, Uuid, &'static str, Value)> = Vec::new();
    each(work.connection, &eraser, |table, id, column, _, left| {
        found.push((table, id, column, left));
        Ok(())
    })?;
    let papers = survey::papers(work.connection, &eraser, erasing)?;
    let narrowed = payloads::narrowed(work.connection, &eraser)?;
    if found.is_empty() && narrowed.is_empty() {
        return Err(Error::Invalid(Invalid::NothingToErase));
    }
    payloads::narrow_drafts(work.connection, &eraser)?;
    let mut meetings: BTreeSet<MeetingId> = BTreeSet::new();
    let mut versions: Vec<ErasedVersion> = Vec::new();
    for (table, id, _, left) in &found {
        meetings.extend(meeting_of(work.connection, *table, *id)?.map(MeetingId));
        if let (Table::MinutesVersion, Value::Text(content)) = (table, left) {
            let sql = "SELECT digest FROM minutes_version WHERE id = ?";
            let was = work.connection.query_row(sql, [id.to_value()], |row| row.get(0))?;
            versions.push(ErasedVersion { was, now: digest(content.as_bytes()) });
        }
    }
    let acts = payloads::put(work.connection, narrowed, id.0)?;
    let (goes, person) =
        (papers.into_iter().filter(|paper| paper.goes).collect::<Vec<_>>(), erasing.what.person());
    let number =
        work.connection
            .query_row("SELECT coalesce(max(number), 0) + 1 FROM erasure", [], |row| row.get(0))?;
    // Before the versions change, for what guards them looks here.
    work.create(
        id,
        &[&Erasure {
            number,
            kind: erasing.what.kind(),
            reason: erasing.reason.trim().to_owned(),
            erased_on: erasing.on,
            person: living(work, person)?,
            meetings: meetings.into_iter().collect(),
            acts,
            versions,
            papers: goes
                .iter()
                .map(|paper| paper.digest.clone())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
        }],
    )?;
    for (table, id, column, left) in &found {
        work.erase(*table, *id, column, left)?;
    }
    for paper in goes {
        work.connection.execute("DELETE FROM kept_file WHERE digest = ?", [&paper.digest])?;
        if paper.sent_on.is_none() {
            work.erase(Table::Minutes, paper.meeting.0, "signed", &Value::Null)?;
            work.erase(Table::Minutes, paper.meeting.0, "signed_name", &Value::Null)?;
        }
    }
    if erasing.what.kind() == ErasureKind::Person
        && let Some(person) = living(work, person)?
    {
        // Somebody without a name is called to nothing and counted nowhere; votes once held are with the attendance.
        let before: Person = work.read(person)?;
        work.write(person, &Person { member_kind: MemberKind::NonMember, votes: 0, ..before })?;
    }
    search::sweep(work.connection, found.into_iter().map(|(table, id, ..)| (table, id)))
}

/// The person, if their record was not removed.
fn living(work: &Work<'_>, person: Option<PersonId>) -> Result<Option<PersonId>> {
    let sql = "SELECT 1 FROM person WHERE id = ? AND deleted = 0";
    let Some(person) = person else { return Ok(None) };
    let lives = work.connection.query_row(sql, [person.to_value()], |_| Ok(())).optional()?;
    Ok(lives.map(|()| person))
}

/// The terms carry the association's id; the first time they are made.
pub(super) fn set_retention(
    work: &mut Work<'_>,
    association: AssociationId,
    retention: &Retention,
) -> Result<()> {
    work.find::<Association>(association)?.ok_or(Error::NotFound(Table::Association))?;
    let Retention { contact_years, remark_years, notice_years } = *retention;
    if [contact_years, remark_years, notice_years].iter().any(|years| !(1..=MOST_YEARS).contains(years)) {
        return Err(Error::Invalid(Invalid::Years));
    }
    if work.find::<Retention>(association)?.is_some() {
        work.write(association, retention)
    } else {
        work.create_or_revive(association, retention)
    }
}
