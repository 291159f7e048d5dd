//! Subjects: which there are, what is put to them, and each through the years.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, ToSql};
use uuid::Uuid;

use super::audience::{seen_by, sees};
use super::find::{facet, facets, field};
use super::register::decision_lines;
use crate::error::{Error, Result};
use crate::id::{DecisionId, DocumentId, ItemId, PartId, SubjectId};
use crate::model::{Document, Subject, SubjectPart, Table};
use crate::value::{Field, Value};
use crate::view::{
    Belonging, Listed, Moment, PaperLine, SubjectDecision, SubjectItem, SubjectLine, SubjectRef, SubjectView,
};
use crate::words::{TreatmentStatus, Visibility};

/// The subject with this name; capitals make no difference.
pub(crate) fn named(connection: &Connection, name: &str) -> Result<Option<SubjectId>> {
    let wanted = name.trim().to_lowercase();
    let all = facets::<SubjectId, Subject>(connection, "true", &[])?;
    Ok(all.into_iter().find(|(_, subject)| subject.name.trim().to_lowercase() == wanted).map(|(id, _)| id))
}

/// That this is not put to the subject already.
pub(crate) fn require_apart(connection: &Connection, part: &SubjectPart) -> Result<()> {
    let same = "r.subject = ? AND r.item IS ? AND r.decision IS ? AND r.document IS ?";
    let parameters: [&dyn ToSql; 4] = [
        &part.subject.to_value(),
        &part.item.to_value(),
        &part.decision.to_value(),
        &part.document.to_value(),
    ];
    let already = facets::<PartId, SubjectPart>(connection, same, &parameters)?;
    if already.is_empty() { Ok(()) } else { Err(Error::IdTaken(Table::SubjectPart)) }
}

/// The subjects that `audience` may see, by name.
pub(crate) fn subjects(connection: &Connection, audience: Visibility) -> Result<Vec<SubjectLine>> {
    let mut statement = connection
        .prepare_cached("SELECT subject, count(*) FROM subject_part WHERE deleted = 0 GROUP BY subject")?;
    let mut rows = statement.query([])?;
    let mut parts = std::collections::HashMap::new();
    while let Some(row) = rows.next()? {
        parts.insert(field::<SubjectId>(row.get(0)?, Table::SubjectPart)?, row.get::<_, u32>(1)?);
    }
    let all = facets::<SubjectId, Subject>(connection, "true ORDER BY lower(r.name), r.id", &[])?;
    Ok(all
        .into_iter()
        .filter(|(_, subject)| subject.visibility.unwrap_or(Visibility::Members) <= audience)
        .map(|(id, Subject { name, visibility })| SubjectLine {
            id,
            name,
            visibility,
            parts: parts.get(&id).copied().unwrap_or(0),
        })
        .collect())
}

/// The subjects that a decision belongs to, also by its agenda item, as far as `audience` may see them.
pub(crate) fn of_decision(
    connection: &Connection,
    decision: DecisionId,
    audience: Visibility,
) -> Result<Vec<SubjectRef>> {
    let key = decision.to_value();
    let with_it =
        "r.id IN (SELECT p.subject FROM subject_part p WHERE p.deleted = 0 AND (p.decision = ? OR p.item IN (
            SELECT e.treatment FROM decision d JOIN entry e ON e.id = d.entry WHERE d.id = ?)))
        ORDER BY lower(r.name), r.id";
    let mut found = facets::<SubjectId, Subject>(connection, with_it, &[&key, &key])?;
    found.retain(|(_, subject)| subject.visibility.unwrap_or(Visibility::Members) <= audience);
    Ok(found.into_iter().map(|(id, subject)| SubjectRef { id, name: subject.name }).collect())
}

/// A subject through the years, as far as `audience` may see it, and how its decisions stand on a day.
pub(crate) fn subject(
    connection: &Connection,
    id: SubjectId,
    audience: Visibility,
    on: NaiveDate,
) -> Result<SubjectView> {
    let missing = || Error::NotFound(Table::Subject);
    let fields: Subject = facet(connection, id.0)?.ok_or_else(missing)?;
    if fields.visibility.unwrap_or(Visibility::Members) > audience {
        return Err(missing());
    }
    let mut moments = Vec::new();
    let mut direct = std::collections::HashMap::new();
    for (part_id, part) in
        facets::<PartId, SubjectPart>(connection, "r.subject = ? ORDER BY r.id", &[&id.to_value()])?
    {
        if let Some(decision) = part.decision {
            direct.insert(decision, part_id);
        }
        if let Some(document) = part.document {
            moments.extend(document_moment(connection, document, part_id, audience)?);
        }
        if let Some(item) = part.item {
            moments.extend(item_moment(connection, item, part_id, audience)?);
        }
    }
    let seen = seen_by(connection, audience, "decision")?;
    let these = format!("{} ORDER BY r.id", include_str!("decisions_of_subject.sql"));
    for Listed { line, entry } in decision_lines(connection, &these, &[&id.to_value()], audience, on)? {
        if !seen.contains(&line.decision.id.0) {
            continue;
        }
        let line = line.told_to(audience, |id| seen.contains(&id.0));
        moments.push(Moment {
            date: Some(line.date),
            part: direct.get(&line.decision.id).copied(),
            what: Belonging::Decision(Box::new(SubjectDecision { line, entry })),
        });
    }
    moments.sort_by_key(|moment| {
        let kind = match moment.what {
            Belonging::Document(_) => 0,
            Belonging::Item(_) => 1,
            Belonging::Decision(_) => 2,
        };
        (moment.date.is_none(), moment.date, kind)
    });
    Ok(SubjectView { id, name: fields.name, moments })
}

fn document_moment(
    connection: &Connection,
    id: DocumentId,
    part: PartId,
    audience: Visibility,
) -> Result<Option<Moment>> {
    if !sees(connection, audience, Table::Document, id.0)? {
        return Ok(None);
    }
    let Some(document) = facet::<Document>(connection, id.0)? else { return Ok(None) };
    let line = PaperLine::of(id, document);
    Ok(Some(Moment { date: line.date, part: Some(part), what: Belonging::Document(line) }))
}

fn item_moment(
    connection: &Connection,
    id: ItemId,
    part: PartId,
    audience: Visibility,
) -> Result<Option<Moment>> {
    if !sees(connection, audience, Table::Item, id.0)? {
        return Ok(None);
    }
    let sql = "SELECT m.date, m.id, b.short, i.printed_number, i.title, coalesce(t.status, 'untouched')
        FROM item i JOIN meeting m ON m.id = i.meeting JOIN body b ON b.id = m.body
        LEFT JOIN treatment t ON t.id = i.id AND t.deleted = 0 WHERE i.id = ? AND i.deleted = 0";
    type Found = (Value, Value, String, Option<String>, Option<String>, Value);
    let found: Option<Found> = connection
        .prepare_cached(sql)?
        .query_row([id.to_value()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })
        .optional()?;
    let Some((date, meeting, body_short, number, title, status)) = found else { return Ok(None) };
    let item = SubjectItem {
        id,
        meeting: field(meeting, Table::Meeting)?,
        body_short,
        number,
        title,
        status: field::<TreatmentStatus>(status, Table::Treatment)?,
    };
    Ok(Some(Moment {
        date: Some(field(date, Table::Meeting)?),
        part: Some(part),
        what: Belonging::Item(item),
    }))
}

/// Whether `audience` may see that there is such a subject.
pub(super) fn is_open(connection: &Connection, id: Uuid, audience: Visibility) -> Result<bool> {
    let subject: Option<Subject> = facet(connection, id)?;
    Ok(subject.is_some_and(|one| one.visibility.unwrap_or(Visibility::Members) <= audience))
}
