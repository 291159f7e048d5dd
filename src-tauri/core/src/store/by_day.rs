//! The register along its index of days: counted year by year and skipped by the database, for a hundred thousand rows that are
//! handed over one by one take longer than a person waits for a screen.

use std::ops::Range;

use rusqlite::{Connection, OptionalExtension, ToSql};

use super::list::{Condition, NEWEST_DECISION, year_written};
use crate::error::Result;
use crate::value::Value;
use crate::view::YearCount;

/// The decisions that a condition lets through.
pub(super) struct ByDay<'a> {
    pub(super) connection: &'a Connection,
    pub(super) wanted: &'a Condition,
}

/// The days of a year, as the beginnings of texts: from the year with its hyphen up to what follows a hyphen.
struct Year {
    number: i32,
    from: String,
    until: String,
}

impl Year {
    /// The year of a day as it is stored.
    fn of(day: &str) -> Result<Self> {
        let (written, number) = year_written(day)?;
        Ok(Self { number, from: format!("{written}-"), until: format!("{written}.") })
    }
}

impl ByDay<'_> {
    /// How many there are in each year, the newest first.
    pub(super) fn years(&self) -> Result<Vec<YearCount>> {
        let mut newest = self.connection.prepare_cached(
            "SELECT date FROM decision INDEXED BY decision_day WHERE deleted = 0 AND date < ? ORDER BY date DESC LIMIT 1",
        )?;
        // What comes after every day.
        let mut before = "~".to_owned();
        let mut years = Vec::new();
        while let Some(day) = newest.query_row([&before], |row| row.get::<_, String>(0)).optional()? {
            let year = Year::of(&day)?;
            let count = self.ask(Some(&year), "count(*)", "", |row| row.get::<_, i64>(0))?;
            let count = count.first().and_then(|count| usize::try_from(*count).ok()).unwrap_or(0);
            if count > 0 {
                years.push(YearCount { year: year.number, count });
            }
            before = year.from;
        }
        Ok(years)
    }

    /// The ids of a part, of one year or of all.
    pub(super) fn ids(&self, year: Option<i32>, part: &Range<usize>) -> Result<Vec<Value>> {
        let year = year.map(|number| Year::of(&format!("{number:04}-"))).transpose()?;
        let order = format!("ORDER BY {NEWEST_DECISION} LIMIT {} OFFSET {}", part.len(), part.start);
        self.ask(year.as_ref(), "r.id", &order, |row| row.get(0))
    }

    fn ask<T>(
        &self,
        year: Option<&Year>,
        columns: &str,
        order: &str,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let in_year = if year.is_some() { "AND r.date >= ? AND r.date < ?" } else { "" };
        let sql = format!(
            "SELECT {columns} FROM decision r INDEXED BY decision_day WHERE r.deleted = 0 AND {} {in_year} {order}",
            self.wanted.sql
        );
        let mut parameters = self.wanted.parameters();
        if let Some(Year { from, until, .. }) = year {
            parameters.extend([from as &dyn ToSql, until]);
        }
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(parameters.as_slice(), read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
