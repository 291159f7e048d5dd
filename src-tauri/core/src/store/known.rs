//! What may come back on the next agenda of a body, gathered from the archive for [`crate::candidates`].

use chrono::{Months, NaiveDate};
use rusqlite::{Connection, Row, ToSql};

use super::between;
use super::find::{both_facets, facet, facets, field, rows};
use super::following::Facts;
use super::search::first_key;
use crate::candidates::{
    Known, OpenAction, OpenItem, Seat, ToReview, ToldBetween, Unadopted, Waiting, seats,
};
use crate::error::{Error, Result};
use crate::id::{BodyId, DecisionId, EntryId, OfficeId, PersonId, TermId};
use crate::model::{Body, Decision, DecisionNumber, Facet, Office, Owner, Person, Table, Term};
use crate::rules::Whose;
use crate::standing::asks_for_review;
use crate::value::{Field, Value};
use crate::words::{ActionKind, BodyKind, MinutesStatus, TreatmentStatus, Visibility};

/// Items that nobody came to are looked for in the meetings of two years.
const LOOK_BACK: Months = Months::new(24);

/// Everything but what was announced, which takes a reader of Dutch to know.
pub(crate) fn known(connection: &Connection, body: BodyId, on: NaiveDate) -> Result<Known> {
    let here: Body = facet(connection, body.0)?.ok_or(Error::NotFound(Table::Body))?;
    let ours = between::association(connection)?;
    let since = on.checked_sub_months(LOOK_BACK).unwrap_or(on);
    let asked = Asked { connection, body: body.to_value(), on: on.to_value(), since: since.to_value() };
    Ok(Known {
        on,
        body: here.kind,
        whose: Whose { form: ours.association.legal_form, repeats_articles: ours.statutes.repeats_articles },
        statutes: ours.statutes,
        unadopted: unadopted(&asked, &here.short)?,
        items: items(&asked, &here.short)?,
        decisions: decisions(&asked)?,
        actions: actions(&asked, here.kind)?,
        updates: updates(&asked, here.kind)?,
        papers: papers(connection)?,
        events: Vec::new(),
        seats: board_seats(connection)?,
        treated: treated(&asked)?,
        decided: decided(&asked)?,
        on_agenda: on_agenda(&asked)?,
        answers: between::answers(connection, body)?.into_iter().map(|row| row.fields).collect(),
    })
}

fn on_agenda(asked: &Asked<'_>) -> Result<Vec<String>> {
    asked.each(
        "SELECT i.title FROM meeting m JOIN item i ON i.meeting = m.id
         WHERE m.body = ?1 AND m.date = ?2 AND m.deleted = 0 AND m.status IN ('preparing', 'called')
             AND i.deleted = 0 AND i.title IS NOT NULL",
        &[&asked.body, &asked.on],
        |row| Ok(row.get(0)?),
    )
}

/// What the closed meetings of a body said in the year before a day, block by block where the search table finds `asked`: the
/// day, the block, its words.
pub(crate) fn said(
    connection: &Connection,
    body: BodyId,
    on: NaiveDate,
    asked: &str,
) -> Result<Vec<(NaiveDate, EntryId, String)>> {
    let since = on.checked_sub_months(Months::new(12)).unwrap_or(on);
    let keys = [Value::Int(first_key(since)), Value::Int(first_key(on))];
    let said = Asked { connection, body: body.to_value(), on: on.to_value(), since: since.to_value() };
    said.each(
        "SELECT m.date, e.id, e.text FROM search_text t CROSS JOIN search_place p ON p.key = t.rowid
             CROSS JOIN entry e ON e.id = p.id CROSS JOIN item i ON i.id = e.treatment CROSS JOIN meeting m ON m.id = i.meeting
         WHERE t.search_text MATCH ?2 AND t.rowid >= ?3 AND t.rowid < ?4 AND p.record = 'entry'
             AND m.body = ?1 AND m.deleted = 0 AND m.status = 'closed' AND i.deleted = 0 AND e.deleted = 0
         ORDER BY m.date, i.position, e.position, e.id",
        &[&said.body, &asked, &keys[0], &keys[1]],
        |row| Ok((field(row.get(0)?, Table::Meeting)?, field(row.get(1)?, Table::Entry)?, row.get(2)?)),
    )
}

/// Of which body, before which day, and since when.
struct Asked<'a> {
    connection: &'a Connection,
    body: Value,
    on: Value,
    since: Value,
}

impl Asked<'_> {
    fn each<T>(
        &self,
        sql: &str,
        parameters: &[&dyn ToSql],
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }
}

/// The newest first, so that each knows how many closed after it.
fn unadopted(asked: &Asked<'_>, body_short: &str) -> Result<Vec<Unadopted>> {
    let closed = asked.each(
        "SELECT m.id, m.date, n.status, n.adopted_on FROM meeting m JOIN minutes n ON n.id = m.id
         WHERE m.body = ?1 AND m.deleted = 0 AND m.status = 'closed' AND m.date < ?2 ORDER BY m.date DESC, m.id DESC",
        &[&asked.body, &asked.on],
        |row| {
            let meeting = field(row.get(0)?, Table::Meeting)?;
            let date: NaiveDate = field(row.get(1)?, Table::Meeting)?;
            let status: MinutesStatus = field(row.get(2)?, Table::Minutes)?;
            let adopted_on: Option<NaiveDate> = field(row.get(3)?, Table::Minutes)?;
            Ok((meeting, date, status, adopted_on))
        },
    )?;
    let mut open: Vec<Unadopted> = (0..)
        .zip(closed)
        .filter(|(closed_since, (_, _, status, adopted_on))| match status {
            MinutesStatus::Draft | MinutesStatus::Submitted => true,
            // A text from before may have been adopted by a meeting that is not in the archive; the last one was not.
            MinutesStatus::Historical => *closed_since == 0 && adopted_on.is_none(),
            MinutesStatus::Adopted | MinutesStatus::Rectified => false,
        })
        .map(|(closed_since, (meeting, date, status, _))| Unadopted {
            meeting,
            body_short: body_short.to_owned(),
            date,
            status,
            closed_since,
        })
        .collect();
    open.reverse();
    Ok(open)
}

/// Postponed ones, also by a decision, whenever that was; and in the last two years those that nobody came to.
fn items(asked: &Asked<'_>, body_short: &str) -> Result<Vec<OpenItem>> {
    asked.each(include_str!("known_items.sql"), &[&asked.body, &asked.on, &asked.since], |row| {
        let taken_up: u32 = row.get(9)?;
        Ok(OpenItem {
            id: field(row.get(0)?, Table::Item)?,
            date: field(row.get(1)?, Table::Meeting)?,
            body_short: body_short.to_owned(),
            number: row.get(2)?,
            title: row.get(3)?,
            kind: field(row.get(4)?, Table::Item)?,
            presenter: row.get(5)?,
            minutes: row.get(6)?,
            status: field::<TreatmentStatus>(row.get(7)?, Table::Treatment)?,
            note: row.get(8)?,
            taken_up,
        })
    })
}

/// Those that lapsed, were carried out, or were amended since ask for nothing more.
fn decisions(asked: &Asked<'_>) -> Result<Vec<ToReview>> {
    // The signs keep the planner from going through all decisions of the body or by their day.
    const DUE: &str = "r.review_on IS NOT NULL AND +r.body = ? AND +r.date < ? ORDER BY r.review_on, r.id";
    let these: [&dyn ToSql; 2] = [&asked.body, &asked.on];
    let facts = Facts::of(asked.connection, DUE, &these)?;
    let on: NaiveDate = field(asked.on.clone(), Table::Meeting)?;
    let found = both_facets::<DecisionId, Decision, DecisionNumber>(asked.connection, DUE, &these)?;
    Ok(found
        .into_iter()
        .filter(|(id, (decision, _))| asks_for_review(&decision.into(), &facts.bare(*id), on))
        .filter_map(|(id, (decision, number))| {
            let review_on = decision.review_on?;
            Some(ToReview { id, number: number.number, text: decision.text, review_on })
        })
        .collect())
}

/// Those agreed at meetings of this body; the board also has those that no meeting agreed.
fn actions(asked: &Asked<'_>, kind: BodyKind) -> Result<Vec<OpenAction>> {
    let sql = format!("{} AND {} ORDER BY a.number", include_str!("known_actions.sql"), agreed_by(kind));
    asked.each(&sql, &[&asked.body], |row| {
        let owners: Vec<Owner> = field(row.get(3)?, Table::Action)?;
        let kind: ActionKind = field(row.get(5)?, Table::Action)?;
        Ok(OpenAction {
            id: field(row.get(0)?, Table::Action)?,
            kind,
            number: kind.numbered(row.get(1)?),
            text: row.get(2)?,
            owners: owners.into_iter().map(|owner| owner.name).collect(),
            due: field(row.get(4)?, Table::Action)?,
        })
    })
}

/// What was told of the same ones since the last meeting, in order of day.
fn updates(asked: &Asked<'_>, kind: BodyKind) -> Result<Vec<ToldBetween>> {
    let sql = format!("{} AND {} ORDER BY u.date, u.id", include_str!("known_updates.sql"), agreed_by(kind));
    asked.each(&sql, &[&asked.body, &asked.on], |row| {
        let kind: ActionKind = field(row.get(0)?, Table::Action)?;
        Ok(ToldBetween {
            number: kind.numbered(row.get(1)?),
            date: field(row.get(2)?, Table::ActionUpdate)?,
            status: field(row.get(3)?, Table::ActionUpdate)?,
            note: row.get(4)?,
        })
    })
}

fn agreed_by(kind: BodyKind) -> &'static str {
    if kind == BodyKind::Board { "(m.body = ?1 OR a.meeting IS NULL)" } else { "m.body = ?1" }
}

/// What nobody settled and no later document closes. The chair prepares agendas for the board as well as for members.
fn papers(connection: &Connection) -> Result<Vec<Waiting>> {
    let documents = between::documents(connection, Visibility::Board)?;
    let closed: Vec<_> = documents.iter().filter_map(|one| one.fields.closes).collect();
    Ok(documents
        .into_iter()
        .rev()
        .filter(|one| !closed.contains(&one.id))
        .map(|one| Waiting::of(one.id, one.fields))
        .collect())
}

fn board_seats(connection: &Connection) -> Result<Vec<Seat>> {
    let board =
        "r.body IN (SELECT id FROM body WHERE kind = 'board' AND deleted = 0) ORDER BY r.rank, r.name, r.id";
    let mut found = Vec::new();
    for (office, fields) in facets::<OfficeId, Office>(connection, board, &[])? {
        let terms =
            rows::<TermId, Term>(connection, "r.office = ? ORDER BY r.starts, r.id", &[&office.to_value()])?;
        let mut named = Vec::with_capacity(terms.len());
        for term in terms {
            let name = match term.fields.person {
                Some(person) => Some(name_of(connection, person)?),
                None => None,
            };
            named.push((term.id, term.fields, name));
        }
        found.extend(seats(&fields.name, named.into_iter()));
    }
    Ok(found)
}

fn name_of(connection: &Connection, person: PersonId) -> Result<String> {
    facet::<Person>(connection, person.0)?.map(|one| one.name).ok_or(Error::NotFound(Person::TABLE))
}

fn treated(asked: &Asked<'_>) -> Result<Vec<(NaiveDate, String)>> {
    asked.each(
        "SELECT m.date, i.title FROM meeting m JOIN item i ON i.meeting = m.id JOIN treatment t ON t.id = i.id
         WHERE m.body = ?1 AND m.deleted = 0 AND m.status = 'closed' AND m.date < ?2 AND m.date >= ?3
             AND i.deleted = 0 AND i.title IS NOT NULL AND t.deleted = 0 AND t.status IN ('done', 'current')
         ORDER BY m.date, i.id",
        &[&asked.body, &asked.on, &asked.since],
        |row| Ok((field(row.get(0)?, Table::Meeting)?, row.get(1)?)),
    )
}

/// What was rejected, postponed, forwarded or withdrawn was not settled.
fn decided(asked: &Asked<'_>) -> Result<Vec<(NaiveDate, String)>> {
    asked.each(
        "SELECT m.date, d.text FROM meeting m JOIN decision d ON d.meeting = m.id
         WHERE m.body = ?1 AND m.deleted = 0 AND m.status = 'closed' AND m.date < ?2 AND m.date >= ?3
             AND d.deleted = 0 AND d.outcome NOT IN ('rejected', 'postponed', 'forwarded', 'withdrawn')
         ORDER BY m.date, d.id",
        &[&asked.body, &asked.on, &asked.since],
        |row| Ok((field(row.get(0)?, Table::Meeting)?, row.get(1)?)),
    )
}
