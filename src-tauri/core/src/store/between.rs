//! The association, its people and its papers, gathered from their records.

use rusqlite::{Connection, OptionalExtension};

use super::audience::sees;
use super::find::{facet, facets, rows};
use super::minutes;
use crate::error::{Error, Result};
use crate::id::{AnswerId, AssociationId, BodyId, DocumentId, ItemId, MeetingId, NoticeId, PersonId};
use crate::model::{
    Association, CandidateAnswer, Contact, Document, ItemNote, LetterWords, MeetingPlan, Notice, Person,
    Statutes, Table,
};
use crate::value::Field;
use crate::view::{AssociationView, CallingView, NoticeView, PaperLine, PeopleView, PersonRow, Row};
use crate::words::Visibility;

/// The association with its statutes and bodies.
pub(crate) fn association(connection: &Connection) -> Result<AssociationView> {
    let (id, association) = facets::<AssociationId, Association>(connection, "true LIMIT 1", &[])?
        .pop()
        .ok_or(Error::NotFound(Table::Association))?;
    let set: Option<Statutes> = facet(connection, id.0)?;
    Ok(AssociationView {
        id,
        association,
        statutes_set: set.is_some(),
        statutes: set.unwrap_or_else(Statutes::usual),
        phrases: rows(connection, "true ORDER BY r.short, r.id", &[])?,
        bodies: rows(connection, "true ORDER BY r.short, r.id", &[])?,
    })
}

/// Everybody, and who holds which office.
pub(crate) fn people(connection: &Connection) -> Result<PeopleView> {
    const BY_NAME: &str = "true ORDER BY r.name, r.id";
    let contacts = facets::<PersonId, Contact>(connection, BY_NAME, &[])?;
    let people = facets::<PersonId, Person>(connection, BY_NAME, &[])?
        .into_iter()
        .zip(contacts)
        .map(|((id, fields), (_, contact))| PersonRow { id, fields, contact })
        .collect();
    Ok(PeopleView {
        people,
        offices: rows(connection, "true ORDER BY r.body, r.rank, r.name, r.id", &[])?,
        terms: rows(connection, "true ORDER BY r.office, r.starts, r.id", &[])?,
    })
}

/// Letters and papers that `audience` may see, newest first.
pub(crate) fn documents(
    connection: &Connection,
    audience: Visibility,
) -> Result<Vec<Row<DocumentId, Document>>> {
    let newest = "true ORDER BY coalesce(r.received, r.dated) DESC, r.id DESC";
    let mut seen = Vec::new();
    for row in rows::<DocumentId, Document>(connection, newest, &[])? {
        if sees(connection, audience, Table::Document, row.id.0)? {
            seen.push(row);
        }
    }
    Ok(seen)
}

/// The list of incoming papers of a meeting, as far as `audience` may see it, in the order in which they came.
pub(crate) fn incoming_papers(
    connection: &Connection,
    meeting: MeetingId,
    audience: Visibility,
) -> Result<Vec<PaperLine>> {
    const AS_THEY_CAME: &str = "r.meeting = ? ORDER BY coalesce(r.received, r.dated), r.id";
    let on_the_list = rows::<DocumentId, Document>(connection, AS_THEY_CAME, &[&meeting.to_value()])?;
    let seen = |document: &Document| document.visibility.unwrap_or(Visibility::Members) <= audience;
    Ok(on_the_list
        .into_iter()
        .filter(|row| seen(&row.fields))
        .map(|row| PaperLine::of(row.id, row.fields))
        .collect())
}

/// What the chair answered to candidates for the agendas of a body, in the order of answering.
pub(crate) fn answers(connection: &Connection, body: BodyId) -> Result<Vec<Row<AnswerId, CandidateAnswer>>> {
    rows(connection, "r.body = ? ORDER BY r.given_on, r.id", &[&body.to_value()])
}

/// What went out for a meeting, in order.
pub(crate) fn notices(connection: &Connection, meeting: MeetingId) -> Result<Vec<NoticeView>> {
    facets::<NoticeId, Notice>(connection, "r.meeting = ? ORDER BY r.sent_on, r.id", &[&meeting.to_value()])?
        .into_iter()
        .map(|(id, notice)| {
            let called = rows(connection, "r.notice = ? ORDER BY r.name, r.id", &[&id.to_value()])?;
            Ok(NoticeView { id, notice, called })
        })
        .collect()
}

/// Everything that calling a meeting takes.
pub(crate) fn calling(connection: &Connection, meeting: MeetingId) -> Result<CallingView> {
    let agenda = minutes::agenda(connection, meeting, Visibility::Members)?;
    let plan: MeetingPlan = facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
    Ok(CallingView {
        agenda,
        body: plan.body,
        own_words: facet::<LetterWords>(connection, meeting.0)?.and_then(|words| words.notice_text),
        association: association(connection)?,
        people: people(connection)?,
        notices: notices(connection, meeting)?,
    })
}

/// The chair's own notes on the items of a meeting.
pub(crate) fn chair_notes(connection: &Connection, meeting: MeetingId) -> Result<Vec<Row<ItemId, ItemNote>>> {
    rows(connection, "r.meeting = ? AND r.chair_note IS NOT NULL ORDER BY r.id", &[&meeting.to_value()])
}

/// Bytes that were kept under this digest.
pub(crate) fn kept(connection: &Connection, digest: &str) -> Result<Option<Vec<u8>>> {
    Ok(connection
        .prepare_cached("SELECT bytes FROM kept_file WHERE digest = ?")?
        .query_row([digest], |row| row.get(0))
        .optional()?)
}
