//! What is kept beside minutes and decisions, and since when it is of no use; and whom somebody means by a name.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::find::{facet, facets, field};
use super::list::these_meetings;
use crate::change::Change;
use crate::erasing::ErasedThing;
use crate::error::{Error, Result};
use crate::id::{AssociationId, MeetingId, PersonId};
use crate::model::{Association, Person, Retention, Table};
use crate::retention::{Kept, due};
use crate::time::Timestamp;
use crate::value::{Field, Value};
use crate::view::RetentionView;
use crate::words::MemberKind;

/// See [`crate::Reader::retention`].
pub(crate) fn view(connection: &Connection, on: NaiveDate) -> Result<RetentionView> {
    let (id, _) = facets::<AssociationId, Association>(connection, "true LIMIT 1", &[])?
        .pop()
        .ok_or(Error::NotFound(Table::Association))?;
    let set: Option<Retention> = facet(connection, id.0)?;
    let retention = set.clone().unwrap_or_else(Retention::usual);
    let kept = [contacts(connection)?, remarks(connection)?, addresses(connection)?].concat();
    let due = due(kept, &retention, on);
    Ok(RetentionView { association: id, is_set: set.is_some(), retention, due })
}

/// See [`crate::Reader::people_named`].
pub(crate) fn people_named(connection: &Connection, name: &str) -> Result<Vec<(PersonId, Person)>> {
    let wanted = name.trim().to_lowercase();
    let mut statement = connection
        .prepare("SELECT id, name, short_name, email, member_kind, votes FROM person ORDER BY name, id")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(1)?;
        let (short_name, email): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let goes_by = [Some(&name), short_name.as_ref(), email.as_ref()];
        if goes_by.into_iter().flatten().any(|one| one.trim().to_lowercase() == wanted) {
            let member_kind = field(row.get(4)?, Table::Person)?;
            let person = Person { name, short_name, member_kind, votes: row.get(5)? };
            found.push((field(row.get(0)?, Table::Person)?, person));
        }
    }
    // A short name is shared sooner than a full one.
    if found.iter().any(|(_, person)| person.name.trim().to_lowercase() == wanted) {
        found.retain(|(_, person)| person.name.trim().to_lowercase() == wanted);
    }
    Ok(found)
}

/// Who is no member and can still be reached, since the last sign of them: an attendance, a term, a notice, or the day on which
/// the archive was told that they are no member.
fn contacts(connection: &Connection) -> Result<Vec<Kept>> {
    const LAST: &str = "SELECT max(day) FROM (
        SELECT m.date AS day FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE a.person = ?1 AND a.deleted = 0
        UNION ALL SELECT coalesce(left_on, ends, starts) FROM term WHERE person = ?1 AND deleted = 0
        UNION ALL SELECT n.sent_on FROM notice_line l JOIN notice n ON n.id = l.notice WHERE l.person = ?1)";
    let reachable = "r.member_kind = 'non_member' AND (r.email IS NOT NULL OR r.address IS NOT NULL)";
    let mut kept = Vec::new();
    for (id, person) in facets::<PersonId, Person>(connection, reachable, &[])? {
        let last: Value = connection.query_row(LAST, [id.to_value()], |row| row.get(0))?;
        let last: Option<NaiveDate> = field(last, Table::Person)?;
        let told = told_on(connection, id)?;
        if let Some(since) = last.max(told) {
            kept.push(Kept { what: ErasedThing::Contact(id), called: person.name, since });
        }
    }
    Ok(kept)
}

/// The day on which the archive was last told that somebody is no member.
fn told_on(connection: &Connection, id: PersonId) -> Result<Option<NaiveDate>> {
    let sql = "SELECT p.body, j.header FROM journal_payload p JOIN journal j ON j.seq = p.seq WHERE instr(p.body, ?) > 0
               ORDER BY p.seq DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id.0.to_string()])?;
    let no_member = Value::Text(MemberKind::NonMember.stable_name().to_owned());
    while let Some(row) = rows.next()? {
        let (body, header): (String, String) = (row.get(0)?, row.get(1)?);
        let damaged = |error: serde_json::Error| Error::Damaged(error.to_string());
        let changes: Vec<Change> = serde_json::from_str(&body).map_err(damaged)?;
        let tells = changes.iter().any(|change| {
            change.table == Table::Person
                && change.id == id.0
                && change.fields.get("member_kind").is_some_and(|(_, after)| *after == no_member)
        });
        if tells {
            let header: super::journal::Header = serde_json::from_str(&header).map_err(damaged)?;
            return Ok(day(header.at()));
        }
    }
    Ok(None)
}

fn day(at: Timestamp) -> Option<NaiveDate> {
    Some(chrono::DateTime::from_timestamp_millis(at.0)?.date_naive())
}

/// Comments and chair's notes of minutes that are final, since their adoption.
fn remarks(connection: &Connection) -> Result<Vec<Kept>> {
    let sql = "SELECT m.id, m.adopted_on FROM minutes m WHERE m.deleted = 0 AND m.status IN ('adopted', 'rectified')
               AND m.adopted_on IS NOT NULL AND (
                   EXISTS (SELECT 1 FROM comment c WHERE c.minutes = m.id AND c.author <> ?1)
                   OR EXISTS (SELECT 1 FROM item i WHERE i.meeting = m.id AND i.chair_note <> ?1)) ORDER BY m.id";
    of_meetings(connection, sql, ErasedThing::Remarks)
}

/// Addresses to which notices went, since they went.
fn addresses(connection: &Connection) -> Result<Vec<Kept>> {
    let sql = "SELECT n.meeting, max(n.sent_on) FROM notice n JOIN notice_line l ON l.notice = n.id
               WHERE l.address IS NOT NULL AND ?1 IS NOT NULL GROUP BY n.meeting ORDER BY n.meeting";
    of_meetings(connection, sql, ErasedThing::Addresses)
}

fn of_meetings(connection: &Connection, sql: &str, what: fn(MeetingId) -> ErasedThing) -> Result<Vec<Kept>> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([crate::erasing::MARK])?;
    let mut kept = Vec::new();
    while let Some(row) = rows.next()? {
        let meeting: MeetingId = field(row.get(0)?, Table::Meeting)?;
        let since: NaiveDate = field(row.get(1)?, Table::Meeting)?;
        let Some(line) = these_meetings(connection, &[meeting.to_value()])?.pop() else { continue };
        let called = format!("{} {}", line.body_short, crate::dutch::date(line.date));
        kept.push(Kept { what: what(meeting), called, since });
    }
    Ok(kept)
}
