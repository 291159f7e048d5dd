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

/// A year and how many decisions it has; its days are the beginnings of texts, from the year with its hyphen up to what follows a
/// hyphen.
pub(super) struct Year {
    number: i32,
    from: String,
    until: String,
    pub(super) count: usize,
}

impl Year {
    /// The year of a day as it is stored.
    fn of(day: &str) -> Result<Self> {
        let (written, number) = year_written(day)?;
        Ok(Self { number, from: format!("{written}-"), until: format!("{written}."), count: 0 })
    }

    pub(super) fn is(&self, wanted: Option<i32>) -> bool {
        wanted.is_none_or(|year| year == self.number)
    }
}

impl From<&Year> for YearCount {
    fn from(year: &Year) -> Self {
        Self { year: year.number, count: year.count }
    }
}

impl ByDay<'_> {
    /// How many there are in each year that has some, the newest first.
    pub(super) fn years(&self) -> Result<Vec<Year>> {
        let mut newest = self.connection.prepare_cached(
            "SELECT date FROM decision INDEXED BY decision_day WHERE deleted = 0 AND date < ? ORDER BY date DESC LIMIT 1",
        )?;
        // What comes after every day.
        let mut before = "~".to_owned();
        let mut years = Vec::new();
        while let Some(day) = newest.query_row([&before], |row| row.get::<_, String>(0)).optional()? {
            let mut year = Year::of(&day)?;
            before.clone_from(&year.from);
            let count = self.ask(&year, "count(*)", "", |row| row.get::<_, i64>(0))?;
            year.count = count.first().and_then(|count| usize::try_from(*count).ok()).unwrap_or(0);
            if year.count > 0 {
                years.push(year);
            }
        }
        Ok(years)
    }

    /// The ids of a part of what there is in these years, the newest first. A year that has none of it is not looked through again.
    pub(super) fn ids<'y>(
        &self,
        years: impl Iterator<Item = &'y Year>,
        part: &Range<usize>,
    ) -> Result<Vec<Value>> {
        let mut ids = Vec::new();
        let mut passed = 0;
        for year in years {
            let from = part.start.saturating_sub(passed);
            let until = part.end.saturating_sub(passed).min(year.count);
            passed += year.count;
            if from < until {
                let order = format!("ORDER BY {NEWEST_DECISION} LIMIT {} OFFSET {from}", until - from);
                ids.extend(self.ask(year, "r.id", &order, |row| row.get(0))?);
            }
        }
        Ok(ids)
    }

    fn ask<T>(
        &self,
        year: &Year,
        columns: &str,
        order: &str,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let sql = format!(
            "SELECT {columns} FROM decision r INDEXED BY decision_day
             WHERE r.deleted = 0 AND {} AND r.date >= ? AND r.date < ? {order}",
            self.wanted.sql
        );
        let mut parameters = self.wanted.parameters();
        parameters.extend([&year.from as &dyn ToSql, &year.until]);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(parameters.as_slice(), read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
