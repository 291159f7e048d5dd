//! What the search table keeps of each record, and how it is brought up to date. Its key is the meeting's day times 2³², plus
//! a counter times 2⁴, plus the kind of record: the newest come first without sorting and without joining dates, and what is
//! of a year or a kind is told by the key alone.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::change::Change;
use crate::error::{Error, Result};
use crate::model::Table;
use crate::store::find;
use crate::value::Value;

/// The kinds that are searched. The place of each is in the keys of its rows: new ones come last, sixteen at most.
const KINDS: [Table; 10] = [
    Table::Entry,
    Table::Item,
    Table::Decision,
    Table::Action,
    Table::Document,
    Table::Proposal,
    Table::DecisionFact,
    Table::ActionUpdate,
    Table::Subject,
    Table::Person,
];
const KIND_BITS: u32 = 4;
const DAY_BITS: u32 = 32;

/// The keys of a year, or of everything.
pub(super) fn keys_of(year: Option<i32>) -> Range<i64> {
    let begin = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(first_key);
    match year {
        None => 0..i64::MAX,
        Some(year) => begin(year).unwrap_or(i64::MAX)..begin(year.saturating_add(1)).unwrap_or(i64::MAX),
    }
}

/// The keys of what has no day.
pub(super) fn keys_without_day() -> Range<i64> {
    0..1 << DAY_BITS
}

/// Whether records of these kinds never have a day.
pub(super) fn are_dayless(kinds: &[Table]) -> bool {
    !kinds.is_empty() && kinds.iter().all(|kind| matches!(kind, Table::Subject | Table::Person))
}

/// The kind of record that a key tells.
pub(super) fn kind_of(key: i64) -> Option<Table> {
    KINDS.get(usize::try_from(key & ((1 << KIND_BITS) - 1)).ok()?).copied()
}

/// The year that a key tells.
pub(super) fn year_of(key: i64) -> Option<i32> {
    let day = i32::try_from(key >> DAY_BITS).ok().filter(|day| *day > 0)?;
    NaiveDate::from_num_days_from_ce_opt(day).map(|day| day.year())
}

/// What tells in SQL that a row is of one of these kinds; nothing when all are wanted.
pub(super) fn of_kinds(kinds: &[Table]) -> String {
    if kinds.is_empty() {
        return String::new();
    }
    let places: Vec<String> =
        kinds.iter().filter_map(|kind| place_of(*kind)).map(|place| place.to_string()).collect();
    format!("AND rowid & {} IN ({})", (1 << KIND_BITS) - 1, places.join(", "))
}

fn place_of(kind: Table) -> Option<i64> {
    KINDS.iter().position(|one| *one == kind).and_then(|place| i64::try_from(place).ok())
}

/// The first key of a day.
pub(in crate::store) fn first_key(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) << DAY_BITS
}

/// Brings the table up to date with an act's changes, inside its transaction.
pub(crate) fn refresh(connection: &Connection, changes: &[Change]) -> Result<()> {
    for change in changes {
        if change.table == Table::Meeting && change.fields.contains_key("date") {
            for (table, id) in places_of(connection, change.id)? {
                put(connection, table, id)?;
            }
        }
        put(connection, change.table, change.id)?;
    }
    Ok(())
}

/// Brings the table up to date with these records.
pub(crate) fn renew(connection: &Connection, records: impl IntoIterator<Item = (Table, Uuid)>) -> Result<()> {
    records.into_iter().try_for_each(|(table, id)| put(connection, table, id))
}

/// Brings the table up to date with records of which words were erased, so that no word of before is left in it, not even as one
/// that is marked as gone.
pub(crate) fn sweep(connection: &Connection, erased: impl IntoIterator<Item = (Table, Uuid)>) -> Result<()> {
    let erased: BTreeSet<(Table, Uuid)> = erased.into_iter().collect();
    renew(connection, erased)?;
    // What is marked as gone is left out where all parts of the table are joined to one.
    connection.execute("INSERT INTO search_text (search_text) VALUES ('optimize')", [])?;
    Ok(())
}

/// For each searched kind: its words, its meeting and its day.
fn source(table: Table) -> Option<&'static str> {
    match table {
        Table::Entry => Some(
            "SELECT coalesce(r.speaker || ': ', '') || r.text, i.meeting, m.date
             FROM entry r JOIN item i ON i.id = r.treatment JOIN meeting m ON m.id = i.meeting",
        ),
        Table::Item => Some(
            "SELECT coalesce(r.title, '') || coalesce(char(10) || r.explanation, ''), r.meeting, m.date
             FROM item r JOIN meeting m ON m.id = r.meeting",
        ),
        Table::Decision => Some("SELECT r.number || ' ' || r.text, r.meeting, r.date FROM decision r"),
        Table::Action => Some(
            "SELECT CASE r.kind WHEN 'commitment' THEN 'T-' ELSE 'A-' END || r.number || ' ' || r.text || coalesce((SELECT char(10) || group_concat(value ->> 'name', ', ')
                    FROM json_each(r.owners)), ''), r.meeting, m.date
             FROM action_point r LEFT JOIN meeting m ON m.id = r.meeting",
        ),
        Table::DecisionFact => Some(
            "SELECT d.number || ' ' || r.note, d.meeting, r.date
             FROM decision_fact r JOIN decision d ON d.id = r.decision AND r.note IS NOT NULL",
        ),
        Table::ActionUpdate => Some(
            "SELECT CASE a.kind WHEN 'commitment' THEN 'T-' ELSE 'A-' END || a.number || coalesce(' ' || r.note, '')
                || coalesce((SELECT char(10) || group_concat(value ->> 'name', ', ') FROM json_each(r.owners)), ''), a.meeting, r.date
             FROM action_update r JOIN action_point a ON a.id = r.action AND a.deleted = 0
                AND (r.note IS NOT NULL OR r.owners IS NOT NULL)",
        ),
        Table::Subject => Some("SELECT r.name, NULL, NULL FROM subject r"),
        Table::Proposal => Some(
            "SELECT coalesce(r.title || char(10), '') || r.text || coalesce((SELECT char(10) || group_concat(value, ', ')
                    FROM json_each(r.submitters)), ''), i.meeting, m.date
             FROM proposal r JOIN item i ON i.id = r.item JOIN meeting m ON m.id = i.meeting",
        ),
        Table::Document => Some(
            "SELECT r.subject || coalesce(char(10) || r.sender, '') || coalesce(char(10) || r.reference, '')
                    || coalesce(char(10) || r.text, ''), r.meeting, coalesce(r.dated, r.received)
             FROM document r",
        ),
        Table::Person => Some(
            "SELECT r.name || coalesce(' (' || nullif(r.short_name, r.name) || ')', ''), NULL, NULL FROM person r",
        ),
        _ => None,
    }
}

/// The words of a record, its meeting and its day; none of one that is gone.
pub(super) fn words(
    connection: &Connection,
    table: Table,
    id: Uuid,
) -> Result<Option<(String, Value, Option<NaiveDate>)>> {
    let Some(source) = source(table) else { return Ok(None) };
    let sql = format!("{source} WHERE r.id = ? AND r.deleted = 0");
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Option<(String, Value, Value)> = statement
        .query_row([&Value::Id { id }], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    found.map(|(text, meeting, date)| Ok((text, meeting, find::field(date, table)?))).transpose()
}

fn put(connection: &Connection, table: Table, id: Uuid) -> Result<()> {
    let Some(kind) = place_of(table) else { return Ok(()) };
    let before: Option<i64> = connection
        .prepare_cached("DELETE FROM search_place WHERE id = ? RETURNING key")?
        .query_row([&Value::Id { id }], |row| row.get(0))
        .optional()?;
    if let Some(key) = before {
        connection.prepare_cached("DELETE FROM search_text WHERE rowid = ?")?.execute([key])?;
    }
    let Some((text, meeting, date)) = words(connection, table, id)? else { return Ok(()) };
    let from = date.map_or(0, first_key);
    let last: Option<i64> = connection
        .prepare_cached("SELECT max(key) FROM search_place WHERE key >= ?1 AND key < ?2")?
        .query_row([from, from + (1 << DAY_BITS)], |row| row.get(0))?;
    let key = last.map_or(from, |last| ((last >> KIND_BITS) + 1) << KIND_BITS) | kind;
    connection
        .prepare_cached("INSERT INTO search_place (key, record, id, meeting) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![key, table.stable_name(), Value::Id { id }, meeting])?;
    connection
        .prepare_cached("INSERT INTO search_text (rowid, text) VALUES (?1, ?2)")?
        .execute(params![key, text])?;
    Ok(())
}

fn places_of(connection: &Connection, meeting: Uuid) -> Result<BTreeSet<(Table, Uuid)>> {
    let mut statement = connection.prepare_cached("SELECT record, id FROM search_place WHERE meeting = ?")?;
    let mut rows = statement.query([&Value::Id { id: meeting }])?;
    let mut places = BTreeSet::new();
    while let Some(row) = rows.next()? {
        if let Value::Id { id } = row.get(1)? {
            places.insert((record_kind(&row.get::<_, String>(0)?)?, id));
        }
    }
    Ok(places)
}

/// The kind of record of this name.
pub(super) fn record_kind(name: &str) -> Result<Table> {
    Table::from_stable_name(name).ok_or_else(|| Error::Damaged(name.to_owned()))
}
