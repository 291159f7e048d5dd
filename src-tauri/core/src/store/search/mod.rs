//! Asking the search table.

mod kept;

use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use self::kept::{are_dayless, keys_of, keys_without_day, kind_of, of_kinds, record_kind, words, year_of};
use super::audience::sees;
use super::find;
use crate::error::{Error, Result};
use crate::id::{EntryId, ItemId};
use crate::model::Table;
use crate::snippet::{self, Wanted};
use crate::value::{Field, Value};
use crate::view::{Hit, Order, SearchCount, Sought, YearCount};
use crate::words::Visibility;

pub(super) use self::kept::first_key;
pub(crate) use self::kept::{refresh, renew, sweep};

/// Relevance is only worked out below this many hits; above it the newest come first in any case.
const RANKABLE: usize = 20_000;

/// Of so many first letters the table keeps which rows have them (`prefix` in the schema). Such rows come one by one,
/// however many there are; for a longer beginning every row that has it is gathered before the first one comes.
const KNOWN_LETTERS: usize = 3;

/// So many rows with the right first letters are looked at one by one in any case, which takes a millisecond or two; and more
/// of them as long as one in [`WORTH`] is a hit.
const SAMPLE: usize = 100;
const WORTH: usize = 10;

/// So many rows are counted at most.
const COUNTED: usize = 50_000;

/// The places that `audience` may see of those that are sought: that many from the first on, as `range` says.
pub(crate) fn search(
    connection: &Connection,
    sought: &Sought,
    range: Range<usize>,
    audience: Visibility,
) -> Result<Vec<Hit>> {
    let wanted = snippet::wanted(&sought.words);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let whole = matching(&wanted, |_| true);
    let among = Among::of(sought);
    let by_relevance =
        sought.order == Order::Relevance && rows(connection, &whole, &among, RANKABLE, |_| ())? < RANKABLE;
    let mut hits = Hits { connection, wanted: &wanted, among, audience, range, passed: 0, found: Vec::new() };
    if by_relevance {
        hits.take("ORDER BY rank", &whole, i64::MAX, |_, _| true)?;
    } else {
        hits.take_newest(&whole)?;
    }
    Ok(hits.found)
}

/// How much there is of what is sought, whoever may see it.
pub(crate) fn count_places(connection: &Connection, sought: &Sought) -> Result<SearchCount> {
    let wanted = snippet::wanted(&sought.words);
    let mut count = SearchCount::default();
    if wanted.is_empty() {
        return Ok(count);
    }
    let counted = rows(connection, &matching(&wanted, |_| true), &Among::everything(), COUNTED, |key| {
        let (Some(kind), year) = (kind_of(key), year_of(key)) else { return };
        let of_kind = sought.kinds.is_empty() || sought.kinds.contains(&kind);
        let of_year = sought.year.is_none() || sought.year == year;
        count.total += usize::from(of_kind && of_year);
        if of_year {
            match count.kinds.iter_mut().find(|(one, _)| *one == kind) {
                Some((_, count)) => *count += 1,
                None => count.kinds.push((kind, 1)),
            }
        }
        if let Some(year) = year.filter(|_| of_kind) {
            // The newest come first, so a year's rows stand together.
            match count.years.last_mut().filter(|one| one.year == year) {
                Some(one) => one.count += 1,
                None => count.years.push(YearCount { year, count: 1 }),
            }
        }
    })?;
    count.more = counted == COUNTED;
    count.unranked = count.more || count.total >= RANKABLE;
    Ok(count)
}

/// Calls `row` with the keys of at most so many rows, the newest first, and says how many they were.
fn rows(
    connection: &Connection,
    query: &str,
    among: &Among,
    most: usize,
    mut row: impl FnMut(i64),
) -> Result<usize> {
    let mut statement = connection.prepare_cached(&among.sql("ORDER BY rowid DESC"))?;
    let mut rows = statement.query(params![query, among.keys.start, among.keys.end])?;
    let mut count = 0;
    while count < most
        && let Some(one) = rows.next()?
    {
        row(one.get(0)?);
        count += 1;
    }
    Ok(count)
}

/// What the table is asked for any of these words, whole.
pub(crate) fn any_of<'w>(words: impl Iterator<Item = &'w str>) -> String {
    words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR ")
}

/// What the table is asked: each word as the beginning of one or in another form, and of a word that is not to be asked for
/// whole only as much as the table knows by heart.
fn matching(wanted: &[Wanted], is_whole: impl Fn(usize) -> bool) -> String {
    let asked = wanted.iter().enumerate().map(|(place, want)| {
        let letters = if is_whole(place) { usize::MAX } else { KNOWN_LETTERS };
        let beginning: String = want.word.chars().take(letters).collect();
        // A single letter is a word of its own, not the beginning of a tenth of the archive.
        let mark = if want.begins() { "*" } else { "" };
        let others = want.forms.iter().filter(|form| !form.starts_with(&beginning));
        let others: String = others.map(|form| format!(" OR \"{form}\"")).collect();
        format!("(\"{beginning}\"{mark}{others})")
    });
    asked.collect::<Vec<_>>().join(" AND ")
}

/// Among which rows is looked.
struct Among {
    keys: Range<i64>,
    /// What SQL says of their kind.
    kinds: String,
}

impl Among {
    fn everything() -> Self {
        Self { keys: keys_of(None), kinds: String::new() }
    }

    fn of(sought: &Sought) -> Self {
        let dayless = are_dayless(&sought.kinds) && sought.year.is_none();
        let keys = if dayless { keys_without_day() } else { keys_of(sought.year) };
        Self { keys, kinds: of_kinds(&sought.kinds) }
    }

    /// The keys of what a query finds among them.
    fn sql(&self, order: &str) -> String {
        let kinds = &self.kinds;
        format!(
            "SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid >= ?2 AND rowid < ?3 {kinds} {order}"
        )
    }
}

/// The hits of one search, while they are gathered.
struct Hits<'a> {
    connection: &'a Connection,
    wanted: &'a [Wanted],
    among: Among,
    audience: Visibility,
    range: Range<usize>,
    /// How many there are before the range.
    passed: usize,
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
        let mut statement = self.connection.prepare_cached(&self.among.sql(order))?;
        let mut rows =
            statement.query(params![query, self.among.keys.start, before.min(self.among.keys.end)])?;
        let mut seen = Seen { places: 0, last: before, with: vec![0; self.wanted.len()], more: false };
        while self.found.len() < self.range.len() {
            seen.more = !is_worth_it(seen.places, self.passed + self.found.len());
            if seen.more {
                break;
            }
            let Some(row) = rows.next()? else { break };
            seen.places += 1;
            seen.last = row.get(0)?;
            let Some(place) = place(self.connection, seen.last)? else { continue };
            let says = snippet::says(&place.text, self.wanted);
            seen.with.iter_mut().zip(&says).for_each(|(with, says)| *with += usize::from(*says));
            if says.contains(&false) || !sees(self.connection, self.audience, place.record, place.id)? {
                continue;
            }
            if self.passed < self.range.start {
                self.passed += 1;
            } else {
                self.found.push(hit(self.connection, place, self.wanted)?);
            }
        }
        Ok(seen)
    }
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
    let record = record_kind(&record)?;
    let Value::Id { id } = id else { return Err(Error::Damaged("search_place".to_owned())) };
    let words = words(connection, record, id)?;
    Ok(words.map(|(text, meeting, date)| SearchPlace { record, id, text, meeting, date }))
}

fn hit(connection: &Connection, place: SearchPlace, wanted: &[Wanted]) -> Result<Hit> {
    let SearchPlace { record, id, text, meeting, date } = place;
    let body_short = connection
        .prepare_cached("SELECT b.short FROM meeting m JOIN body b ON b.id = m.body WHERE m.id = ?")?
        .query_row([&meeting], |row| row.get(0))
        .optional()?;
    let Stands { under, entry, number } = stands(connection, record, id)?;
    let item = under.map(|under| title_of(connection, under)).transpose()?.flatten();
    Ok(Hit {
        record,
        id,
        number,
        meeting: find::field(meeting, record)?,
        body_short,
        date,
        item,
        under,
        entry,
        snippet: snippet::around(&text, wanted),
    })
}

/// Where in the minutes a record is found: its item and block, and by which number it goes.
#[derive(Default)]
struct Stands {
    under: Option<ItemId>,
    entry: Option<EntryId>,
    number: Option<String>,
}

fn stands(connection: &Connection, record: Table, id: Uuid) -> Result<Stands> {
    let sql = match record {
        Table::Item => return Ok(Stands { under: Some(ItemId(id)), ..Stands::default() }),
        Table::Entry => "SELECT treatment, id, NULL FROM entry WHERE id = ?",
        Table::Proposal => "SELECT item, entry, NULL FROM proposal WHERE id = ?",
        Table::Decision => {
            "SELECT e.treatment, e.id, r.number FROM decision r LEFT JOIN entry e ON e.id = r.entry WHERE r.id = ?"
        }
        Table::DecisionFact => {
            "SELECT e.treatment, e.id, r.number FROM decision_fact f JOIN decision r ON r.id = f.decision
             LEFT JOIN entry e ON e.id = r.entry WHERE f.id = ?"
        }
        Table::Action => concat!(
            "SELECT e.treatment, e.id, CASE r.kind WHEN 'commitment' THEN 'T-' ELSE 'A-' END || r.number",
            " FROM action_point r LEFT JOIN entry e ON e.id = r.entry WHERE r.id = ?"
        ),
        Table::ActionUpdate => concat!(
            "SELECT e.treatment, e.id, CASE r.kind WHEN 'commitment' THEN 'T-' ELSE 'A-' END || r.number",
            " FROM action_update u JOIN action_point r ON r.id = u.action LEFT JOIN entry e ON e.id = r.entry WHERE u.id = ?"
        ),
        _ => return Ok(Stands::default()),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let found: Option<(Value, Value, Option<String>)> = statement
        .query_row([&Value::Id { id }], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((under, entry, number)) = found else { return Ok(Stands::default()) };
    Ok(Stands { under: find::field(under, record)?, entry: find::field(entry, record)?, number })
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
