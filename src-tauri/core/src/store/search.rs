//! The search table. Its key is the meeting's day times 2³² plus a counter, so that the newest come first without sorting
//! and without joining dates.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::audience::sees;
use crate::change::Change;
use crate::error::{Error, Result};
use crate::id::{EntryId, ItemId, MeetingId};
use crate::model::Table;
use crate::snippet::{self, Snippet};
use crate::value::{Field, Value};
use crate::words::Visibility;

/// Relevance is only worked out below this many hits; above it the newest come first in any case.
const RANKABLE: i64 = 20_000;

/// Of so many first letters the table keeps which rows have them (`prefix` in the schema). Such rows come one by one,
/// however many there are; for a longer beginning every row that has it is gathered before the first one comes.
const KNOWN_LETTERS: usize = 3;

/// So many rows with the right first letters are looked at one by one in any case, which takes a millisecond or two; and more
/// of them as long as one in [`WORTH`] is a hit.
const SAMPLE: usize = 100;
const WORTH: usize = 10;

/// In which order hits come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The newest meeting first.
    Newest,
    /// The best match first, as long as there are not too many.
    Relevance,
}

/// One place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// What kind of record.
    pub record: Table,
    /// Which one.
    pub id: Uuid,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// "ALV".
    pub body_short: Option<String>,
    /// On which day.
    pub date: Option<NaiveDate>,
    /// Under which agenda item, by number and title.
    pub item: Option<String>,
    /// The item that it is or stands under.
    pub under: Option<ItemId>,
    /// The block that it is or hangs on.
    pub entry: Option<EntryId>,
    /// The words around, with the places found.
    pub snippet: Snippet,
}

/// Brings the table up to date with an act's changes, inside its transaction.
pub(crate) fn refresh(connection: &Connection, changes: &[Change]) -> Result<()> {
    for change in changes {
        if change.table == Table::Meeting && change.fields.contains_key("date") {
            for (table, id) in places_of(connection, change.id)? {
                put(connection, table, id)?;
            }
        }
        if source(change.table).is_some() {
            put(connection, change.table, change.id)?;
        }
    }
    Ok(())
}

/// Makes the table anew, so that no word of before is left in it, not even as one that is marked as gone.
pub(crate) fn refill(connection: &Connection) -> Result<()> {
    let mut places = Vec::new();
    let mut statement = connection.prepare("SELECT record, id FROM search_place ORDER BY key")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Value::Id { id } = row.get(1)? {
            places.push((record_kind(row.get(0)?)?, id));
        }
    }
    connection.execute("DELETE FROM search_place", [])?;
    connection.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')", [])?;
    places.into_iter().try_for_each(|(table, id)| put(connection, table, id))
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
            "SELECT CASE a.kind WHEN 'commitment' THEN 'T-' ELSE 'A-' END || a.number || ' ' || r.note, a.meeting, r.date
             FROM action_update r JOIN action_point a ON a.id = r.action AND a.deleted = 0 AND r.note IS NOT NULL",
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
        _ => None,
    }
}

fn words(
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
    found.map(|(text, meeting, date)| Ok((text, meeting, super::find::field(date, table)?))).transpose()
}

fn put(connection: &Connection, table: Table, id: Uuid) -> Result<()> {
    let before: Option<i64> = connection
        .prepare_cached("DELETE FROM search_place WHERE id = ? RETURNING key")?
        .query_row([&Value::Id { id }], |row| row.get(0))
        .optional()?;
    if let Some(key) = before {
        connection.prepare_cached("DELETE FROM search_text WHERE rowid = ?")?.execute([key])?;
    }
    let Some((text, meeting, date)) = words(connection, table, id)? else { return Ok(()) };
    let day = i64::from(date.map_or(0, |date| date.num_days_from_ce()));
    let from = day << 32;
    let key: i64 = connection
        .prepare_cached("SELECT coalesce(max(key) + 1, ?1) FROM search_place WHERE key >= ?1 AND key < ?2")?
        .query_row([from, from + (1 << 32)], |row| row.get(0))?;
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
            places.insert((record_kind(row.get(0)?)?, id));
        }
    }
    Ok(places)
}

/// At most `limit` places that `audience` may see where all the words occur, each as the beginning of a word.
pub(crate) fn search(
    connection: &Connection,
    words: &str,
    order: Order,
    limit: usize,
    audience: Visibility,
) -> Result<Vec<Hit>> {
    let wanted = snippet::words(words);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let whole = matching(&wanted, |_| true);
    let mut hits = Hits { connection, wanted: &wanted, audience, limit, found: Vec::new() };
    if order == Order::Relevance && count_up_to(connection, &whole, RANKABLE)? < RANKABLE {
        hits.take("ORDER BY rank", &whole, i64::MAX, |_, _| true)?;
    } else {
        hits.take_newest(&whole)?;
    }
    Ok(hits.found)
}

/// What the table is asked: each word as the beginning of one, and of a word that is not to be asked for whole only as much
/// as the table knows by heart.
fn matching(wanted: &[String], is_whole: impl Fn(usize) -> bool) -> String {
    let asked = wanted.iter().enumerate().map(|(place, word)| {
        let letters = if is_whole(place) { usize::MAX } else { KNOWN_LETTERS };
        let beginning: String = word.chars().take(letters).collect();
        // A single letter is a word of its own, not the beginning of a tenth of the archive.
        let mark = if word.chars().count() > 1 { "*" } else { "" };
        format!("\"{beginning}\"{mark}")
    });
    asked.collect::<Vec<_>>().join(" ")
}

/// The hits of one search, while they are gathered.
struct Hits<'a> {
    connection: &'a Connection,
    wanted: &'a [String],
    audience: Visibility,
    limit: usize,
    found: Vec<Hit>,
}

/// How far a part of a search came.
struct Seen {
    /// How many places were looked at.
    places: usize,
    /// The last of them.
    last: i64,
    /// In how many of them each word occurs.
    with: Vec<usize>,
    /// Whether it was broken off because it was no longer worth it.
    more: bool,
}

impl Hits<'_> {
    /// The newest first. The longer a beginning, the more the table has to gather before it can give the newest row; so the
    /// first rows are found by the letters that it knows by heart. If they do not suffice, they tell at least which words
    /// are so common that asking for them whole would cost much and exclude little.
    fn take_newest(&mut self, whole: &str) -> Result<()> {
        const ORDER: &str = "ORDER BY rowid DESC";
        let quick = matching(self.wanted, |_| false);
        if quick == whole {
            self.take(ORDER, whole, i64::MAX, |_, _| true)?;
            return Ok(());
        }
        let is_worth_it = |places, found| places < SAMPLE || found * WORTH >= places;
        let seen = self.take(ORDER, &quick, i64::MAX, is_worth_it)?;
        if seen.more {
            let is_whole = |place: usize| seen.with.get(place).is_none_or(|with| with * 2 < seen.places);
            self.take(ORDER, &matching(self.wanted, is_whole), seen.last, |_, _| true)?;
        }
        Ok(())
    }

    /// Takes what `query` finds before a key, until there are enough or, by the places looked at and the hits so far, it is no
    /// longer worth it. What the audience may not see does not count, so the limit is not the table's.
    fn take(
        &mut self,
        order: &str,
        query: &str,
        before: i64,
        is_worth_it: impl Fn(usize, usize) -> bool,
    ) -> Result<Seen> {
        let sql = format!("SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid < ?2 {order}");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![query, before])?;
        let mut seen = Seen { places: 0, last: before, with: vec![0; self.wanted.len()], more: false };
        while self.found.len() < self.limit {
            seen.more = !is_worth_it(seen.places, self.found.len());
            if seen.more {
                break;
            }
            let Some(row) = rows.next()? else { break };
            seen.places += 1;
            seen.last = row.get(0)?;
            let Some(place) = place(self.connection, seen.last)? else { continue };
            let says = snippet::says(&place.text, self.wanted);
            seen.with.iter_mut().zip(&says).for_each(|(with, says)| *with += usize::from(*says));
            if says.iter().all(|says| *says) && sees(self.connection, self.audience, place.record, place.id)?
            {
                self.found.push(hit(self.connection, place, self.wanted)?);
            }
        }
        Ok(seen)
    }
}

fn count_up_to(connection: &Connection, query: &str, most: i64) -> Result<i64> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM search_text WHERE search_text MATCH ?1 LIMIT ?2)",
    )?;
    Ok(statement.query_row(params![query, most], |row| row.get(0))?)
}

/// What stands at a key of the table.
struct SearchPlace {
    record: Table,
    id: Uuid,
    text: String,
    meeting: Value,
    date: Option<NaiveDate>,
}

fn place(connection: &Connection, key: i64) -> Result<Option<SearchPlace>> {
    let (record, id): (String, Value) = connection
        .prepare_cached("SELECT record, id FROM search_place WHERE key = ?")?
        .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let record = record_kind(record)?;
    let Value::Id { id } = id else { return Err(Error::Damaged("search_place".to_owned())) };
    let words = words(connection, record, id)?;
    Ok(words.map(|(text, meeting, date)| SearchPlace { record, id, text, meeting, date }))
}

fn hit(connection: &Connection, place: SearchPlace, wanted: &[String]) -> Result<Hit> {
    let SearchPlace { record, id, text, meeting, date } = place;
    let body_short = connection
        .prepare_cached("SELECT b.short FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = ?")?
        .query_row([&meeting], |row| row.get(0))
        .optional()?;
    let (under, entry) = stands(connection, record, id)?;
    let item = under.map(|under| title_of(connection, under)).transpose()?.flatten();
    Ok(Hit {
        record,
        id,
        meeting: super::find::field(meeting, record)?,
        body_short,
        date,
        item,
        under,
        entry,
        snippet: snippet::around(&text, wanted),
    })
}

/// The item and the block where a record is found in the minutes.
fn stands(connection: &Connection, record: Table, id: Uuid) -> Result<(Option<ItemId>, Option<EntryId>)> {
    let sql = match record {
        Table::Item => return Ok((Some(ItemId(id)), None)),
        Table::Entry => "SELECT treatment, id FROM entry WHERE id = ?",
        Table::Proposal => "SELECT item, entry FROM proposal WHERE id = ?",
        Table::Decision => {
            "SELECT e.treatment, e.id FROM decision r JOIN entry e ON e.id = r.entry WHERE r.id = ?"
        }
        Table::DecisionFact => {
            "SELECT e.treatment, e.id FROM decision_fact f JOIN decision r ON r.id = f.decision JOIN entry e ON e.id = r.entry
             WHERE f.id = ?"
        }
        Table::ActionUpdate => {
            "SELECT e.treatment, e.id FROM action_update u JOIN action_point r ON r.id = u.action JOIN entry e ON e.id = r.entry
             WHERE u.id = ?"
        }
        Table::Action => {
            "SELECT e.treatment, e.id FROM action_point r JOIN entry e ON e.id = r.entry WHERE r.id = ?"
        }
        _ => return Ok((None, None)),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let found: Option<(Value, Value)> =
        statement.query_row([&Value::Id { id }], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((under, entry)) = found else { return Ok((None, None)) };
    Ok((super::find::field(under, record)?, super::find::field(entry, record)?))
}

/// "5. Begroting 2017".
fn title_of(connection: &Connection, item: ItemId) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT printed_number, title FROM item WHERE id = ?")?;
    let found: Option<(Option<String>, Option<String>)> =
        statement.query_row([item.to_value()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(found.and_then(|(number, title)| match (number, title) {
        (Some(number), Some(title)) => Some(format!("{number}. {title}")),
        (Some(number), None) => Some(format!("{number}.")),
        (None, title) => title,
    }))
}

fn record_kind(name: String) -> Result<Table> {
    Table::from_stable_name(&name).ok_or(Error::Damaged(name))
}
