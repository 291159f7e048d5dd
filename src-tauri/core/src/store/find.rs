//! Small questions that the acts ask of the archive.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::id::{AssociationId, BodyId, EntryId, ItemId, MeetingId};
use crate::model::{Association, Facet, Table};
use crate::value::{Field, Value};
use crate::view::Row as Record;

/// A facet of a record, if it lives.
pub(crate) fn facet<F: Facet>(connection: &Connection, id: Uuid) -> Result<Option<F>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE id = ? AND deleted = 0",
        F::COLUMNS.join(", "),
        F::TABLE.stable_name()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let values =
        statement.query_row([&Value::Id { id }], |row| columns(row, 0, F::COLUMNS.len())).optional()?;
    values.map(typed).transpose()
}

/// The facets of living records that meet a condition, with their ids. `tail` is SQL behind `AND`, on table alias `r`.
pub(crate) fn facets<I: Field, F: Facet>(
    connection: &Connection,
    tail: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<(I, F)>> {
    each(connection, F::TABLE, F::COLUMNS, tail, parameters, |row| typed(columns(row, 1, F::COLUMNS.len())?))
}

/// As [`facets`], two facets of each record at once.
pub(crate) fn both_facets<I: Field, F: Facet, G: Facet>(
    connection: &Connection,
    tail: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<(I, (F, G))>> {
    let (first, second) = (F::COLUMNS.len(), G::COLUMNS.len());
    each(connection, F::TABLE, &[F::COLUMNS, G::COLUMNS].concat(), tail, parameters, |row| {
        Ok((typed(columns(row, 1, first)?)?, typed(columns(row, 1 + first, second)?)?))
    })
}

/// The living records of a table as `r`, for SQL behind `AND`. Decisions lie along an index of what lives and its day; with the sign
/// SQLite goes by what that SQL names instead.
pub(super) fn from_living(table: Table) -> String {
    let sign = if table == Table::Decision { "+" } else { "" };
    format!("FROM {} r WHERE {sign}r.deleted = 0", table.stable_name())
}

fn each<I: Field, T>(
    connection: &Connection,
    table: Table,
    columns: &[&str],
    tail: &str,
    parameters: &[&dyn ToSql],
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<(I, T)>> {
    let sql = format!("SELECT r.id, r.{} {} AND {tail}", columns.join(", r."), from_living(table));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((field(row.get(0)?, table)?, read(row)?));
    }
    Ok(found)
}

/// As [`facets`], as rows of a view.
pub(crate) fn rows<I: Field, F: Facet>(
    connection: &Connection,
    tail: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<Record<I, F>>> {
    Ok(facets(connection, tail, parameters)?.into_iter().map(|(id, fields)| Record { id, fields }).collect())
}

/// The association, once it has been founded.
pub(crate) fn association(connection: &Connection) -> Result<Option<Association>> {
    Ok(facets::<AssociationId, Association>(connection, "true LIMIT 1", &[])?.pop().map(|(_, one)| one))
}

/// A stored value as a typed one.
pub(crate) fn field<T: Field>(value: Value, table: Table) -> Result<T> {
    T::from_value(value).ok_or_else(|| Error::Damaged(format!("a field of {}", table.stable_name())))
}

fn columns(row: &Row<'_>, from: usize, count: usize) -> rusqlite::Result<Vec<Value>> {
    (from..from + count).map(|column| row.get(column)).collect()
}

fn typed<F: Facet>(values: Vec<Value>) -> Result<F> {
    F::from_values(values).ok_or_else(|| Error::Damaged(format!("a record of {}", F::TABLE.stable_name())))
}

/// The meeting whose account a record is part of; none for what lives on beside the minutes.
pub(crate) fn account_of(connection: &Connection, table: Table, id: Uuid) -> Result<Option<Uuid>> {
    let sql = match table {
        Table::Meeting => return Ok(Some(id)),
        Table::Duty | Table::Suspension | Table::Attendance | Table::Proxy | Table::Item | Table::Decision
        | Table::Action => {
            let sql = format!("SELECT meeting FROM {} WHERE id = ?", table.stable_name());
            return lookup(connection, &sql, id);
        }
        Table::Treatment => "SELECT meeting FROM item WHERE id = ?",
        Table::Entry => "SELECT i.meeting FROM entry e JOIN item i ON i.id = e.treatment WHERE e.id = ?",
        Table::Proposal => "SELECT i.meeting FROM proposal p JOIN item i ON i.id = p.item WHERE p.id = ?",
        Table::Recusal => "SELECT i.meeting FROM recusal r JOIN item i ON i.id = r.item WHERE r.id = ?",
        Table::Vote => "SELECT d.meeting FROM vote v JOIN decision d ON d.id = v.decision WHERE v.id = ?",
        Table::Election => {
            "SELECT i.meeting FROM election l JOIN entry e ON e.id = l.entry JOIN item i ON i.id = e.treatment WHERE l.id = ?"
        }
        Table::Ballot => {
            "SELECT i.meeting FROM ballot b JOIN election l ON l.id = b.election JOIN entry e ON e.id = l.entry
             JOIN item i ON i.id = e.treatment WHERE b.id = ?"
        }
        Table::Association | Table::Statutes | Table::Person | Table::Body | Table::Office | Table::Term
 | Table::ActionUpdate | Table::DecisionFact | Table::Subject | Table::SubjectPart | Table::Document | Table::Phrase | Table::CandidateAnswer | Table::Notice | Table::NoticeLine | Table::Minutes | Table::MinutesVersion | Table::Comment | Table::Rectification | Table::GivenCopy | Table::Handover | Table::Erasure | Table::Retention => return Ok(None),
    };
    lookup(connection, sql, id)
}

pub(super) fn lookup(connection: &Connection, sql: &str, id: Uuid) -> Result<Option<Uuid>> {
    let mut statement = connection.prepare_cached(sql)?;
    let value: Option<Value> = statement.query_row([&Value::Id { id }], |row| row.get(0)).optional()?;
    Ok(match value {
        Some(Value::Id { id }) => Some(id),
        _ => None,
    })
}

/// Siblings in order: the positions of the living items of a meeting under a parent.
pub(crate) fn item_positions(
    connection: &Connection,
    meeting: MeetingId,
    parent: Option<ItemId>,
) -> Result<Vec<(ItemId, String)>> {
    positions(
        connection,
        "SELECT id, position FROM item WHERE meeting = ?1 AND parent IS ?2 AND deleted = 0 ORDER BY position, id",
        &[&meeting.to_value(), &parent.to_value()],
    )
}

/// Siblings in order: the positions of the living entries under an item.
pub(crate) fn entry_positions(connection: &Connection, item: ItemId) -> Result<Vec<(EntryId, String)>> {
    positions(
        connection,
        "SELECT id, position FROM entry WHERE treatment = ?1 AND deleted = 0 ORDER BY position, id",
        &[&item.to_value()],
    )
}

/// The last position of the entries under an item, without reading the others.
pub(crate) fn last_entry_position(connection: &Connection, item: ItemId) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT position FROM entry WHERE treatment = ? AND deleted = 0 ORDER BY position DESC LIMIT 1",
    )?;
    Ok(statement.query_row([item.to_value()], |row| row.get(0)).optional()?)
}

fn positions<I: Field>(
    connection: &Connection,
    sql: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<(I, String)>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((field(row.get(0)?, Table::Item)?, row.get(1)?));
    }
    Ok(found)
}

/// The highest number in a body's series of decisions, tombstones included, so that none is used again by accident.
pub(crate) fn last_decision_number(connection: &Connection, body: BodyId, year: i64) -> Result<i64> {
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(max(series_number), 0) FROM decision WHERE body = ?1 AND series_year = ?2",
    )?;
    Ok(statement.query_row([&body.to_value(), &Value::Int(year)], |row| row.get(0))?)
}

/// The numbers, as people see them, that the decisions at an item have or had for good.
pub(crate) fn numbers_at(connection: &Connection, item: ItemId) -> Result<HashSet<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT d.number FROM entry e JOIN decision d ON d.entry = e.id
         WHERE e.treatment = ? AND (d.deleted = 0 OR d.number_final = 1)",
    )?;
    Ok(statement.query_map([item.to_value()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The numbers that a meeting's decisions may get at closing, by series and lowest first: those they and their tombstones
/// have provisionally, but for the ones that are final somewhere.
pub(crate) fn numbers_to_settle(
    connection: &Connection,
    meeting: MeetingId,
) -> Result<Vec<((BodyId, i64), i64)>> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT d.body, d.series_year, d.series_number FROM decision d
         WHERE d.meeting = ?1 AND d.number_final = 0 AND NOT EXISTS (
             SELECT 1 FROM decision f WHERE f.body = d.body AND f.series_year = d.series_year
                AND f.series_number = d.series_number AND f.number_final = 1)
         ORDER BY d.series_number",
    )?;
    let mut rows = statement.query([meeting.to_value()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(((field(row.get(0)?, Table::Decision)?, row.get(1)?), row.get(2)?));
    }
    Ok(found)
}

/// The highest number of an action point, tombstones included.
pub(crate) fn last_action_number(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("SELECT coalesce(max(number), 0) FROM action_point", [], |row| row.get(0))?)
}

/// The order and the seal of the minutes adopted last.
pub(crate) fn last_seal(connection: &Connection) -> Result<Option<(i64, String)>> {
    let mut statement = connection.prepare_cached(
        "SELECT adopted_order, seal FROM minutes_version WHERE adopted_order IS NOT NULL
         ORDER BY adopted_order DESC LIMIT 1",
    )?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
