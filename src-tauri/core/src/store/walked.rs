//! The part of the register that no index gives: which decisions stand in one way, name somebody or belong to a subject is found
//! by walking through all that may. Whoever pages on asks the same again and again, so that what was found last is kept, as
//! ids alone, until the archive changes.

use std::cell::RefCell;
use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::find::field;
use super::list::{Condition, NEWEST_DECISION, year_written};
use super::standings::{Standings, TERMS};
use crate::error::Result;
use crate::id::DecisionId;
use crate::model::Table;
use crate::value::{Field, Value};
use crate::view::{DecisionFilter, YearCount};

/// What one connection found last.
#[derive(Debug, Default)]
pub(crate) struct Walked(RefCell<Option<Box<Kept>>>);

#[derive(Debug)]
struct Kept {
    version: i64,
    filter: DecisionFilter,
    on: NaiveDate,
    found: Found,
}

/// What a filter lets through of all years, newest first.
#[derive(Debug, Default)]
struct Found {
    years: Vec<YearCount>,
    ids: Vec<DecisionId>,
}

/// One part of it: how much there is of every year, how much of what was asked for, and the ids of the part.
pub(super) type Part = (Vec<YearCount>, usize, Vec<Value>);

impl Walked {
    /// A part of what a filter lets through. `wanted` is that filter without its year and standing.
    pub(super) fn part(
        &self,
        connection: &Connection,
        wanted: &Condition,
        filter: &DecisionFilter,
        on: NaiveDate,
        part: Range<usize>,
    ) -> Result<Part> {
        // Moves on when another connection has committed; this one never does.
        let version = connection.query_row("PRAGMA data_version", [], |row| row.get(0))?;
        let of_any_year = DecisionFilter { year: None, ..filter.clone() };
        let mut kept = self.0.borrow_mut();
        let found = match kept.take() {
            Some(kept) if (kept.version, &kept.filter, kept.on) == (version, &of_any_year, on) => kept.found,
            _ => walk(connection, wanted, filter, on)?,
        };
        let asked = found.part(filter.year, part);
        *kept = Some(Box::new(Kept { version, filter: of_any_year, on, found }));
        Ok(asked)
    }
}

impl Found {
    fn part(&self, year: Option<i32>, part: Range<usize>) -> Part {
        let before = self.years.iter().take_while(|one| year.is_some_and(|year| one.year != year));
        let start: usize = before.map(|one| one.count).sum();
        let of_year = |year| self.years.iter().find(|one| one.year == year).map_or(0, |one| one.count);
        let total = year.map_or(self.ids.len(), of_year);
        let rows = self.ids.iter().skip(start).take(total);
        (self.years.clone(), total, rows.skip(part.start).take(part.len()).map(Field::to_value).collect())
    }
}

fn walk(
    connection: &Connection,
    wanted: &Condition,
    filter: &DecisionFilter,
    on: NaiveDate,
) -> Result<Found> {
    let mut standings =
        filter.standing.map(|standing| Standings::of(connection, standing, on)).transpose()?;
    let only = standings.as_ref().and_then(Standings::only);
    // Where few are looked up, all along an index of days would be worse.
    let sign = if wanted.names_them || only.is_some() { "+" } else { "" };
    let only = only.as_deref().unwrap_or("true");
    let sql = format!(
        "SELECT r.id, r.date, {TERMS} FROM decision r WHERE {sign}r.deleted = 0 AND {} AND {only} ORDER BY {NEWEST_DECISION}",
        wanted.sql
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(wanted.parameters().as_slice())?;
    let mut found = Found::default();
    while let Some(row) = rows.next()? {
        if let Some(standings) = &mut standings
            && !standings.include(row)?
        {
            continue;
        }
        let (_, year) = year_written(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?;
        match found.years.last_mut() {
            Some(last) if last.year == year => last.count += 1,
            _ => found.years.push(YearCount { year, count: 1 }),
        }
        found.ids.push(field(row.get(0)?, Table::Decision)?);
    }
    Ok(found)
}
