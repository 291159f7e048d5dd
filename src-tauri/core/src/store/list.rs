//! The lists that a screen shows a part of: meetings, decisions, action points. First the places of all that is wanted are
//! read in order, which is cheap; then only the rows of the part that is asked for, with what must be counted for each.

use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ToSql};

use super::by_day::ByDay;
use super::find::{field, rows};
use super::named::called;
use super::register::{action_lines, association, decision_lines};
use super::walked::Walked;
use crate::error::{Error, Result};
use crate::id::{DocumentId, MeetingId};
use crate::model::{Document, Table};
use crate::value::{Field, Value};
use crate::view::{
    ActionFilter, ActionLine, DecisionFilter, DecisionLine, DocumentFilter, DocumentLine, Listed,
    MeetingFilter, MeetingLine, OverviewView, OwnedBy, Page, Progress, Row as Record, YearCount,
};
use crate::words::Visibility;

/// The order of the register. Its columns are those of the index `decision_day`.
pub(super) const NEWEST_DECISION: &str = "r.date DESC, r.series_year DESC, r.series_number DESC, r.id DESC";
const NEWEST_MEETING: &str = "m.date DESC, m.planned_start DESC, m.id DESC";

/// What the latest update of an action point says, `open` before there is one.
pub(super) const STATUS: &str =
    "coalesce((SELECT u.status FROM action_update u WHERE u.action = r.id AND u.deleted = 0
    ORDER BY u.date DESC, u.id DESC LIMIT 1), 'open')";

/// The owners of action points; a condition on `r` follows.
pub(super) const OWNERS: &str = include_str!("owners.sql");

const NEWEST_DOCUMENT: &str = "coalesce(r.received, r.dated) DESC, r.id DESC";
/// What nobody settled and no later document closes.
const WAITS: &str = "coalesce(r.disposition, '') NOT IN ('settled', 'noted')
    AND NOT EXISTS (SELECT 1 FROM document d WHERE d.closes = r.id AND d.deleted = 0)";

/// SQL on the table alias `r`, with what its question marks stand for.
pub(super) struct Condition {
    pub(super) sql: String,
    values: Vec<Value>,
    /// Whether it names the records themselves: then these are looked up, instead of all along an index.
    pub(super) names_them: bool,
}

impl Condition {
    fn everything() -> Self {
        Self { sql: "true".to_owned(), values: Vec::new(), names_them: false }
    }

    fn and(&mut self, sql: &str, value: Value) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
        self.values.push(value);
    }

    /// Each word occurs in what `sql` gives; capitals make no difference.
    fn and_words(&mut self, sql: &str, words: &str) {
        for word in words.split_whitespace() {
            let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            self.and(&format!("({sql}) LIKE ? ESCAPE '\\'"), Value::Text(format!("%{literal}%")));
        }
    }

    /// The decisions that a filter lets through, of whatever year. A sign before a column keeps SQLite from an index of it,
    /// which would be worse than the one of days or than the ids themselves.
    pub(super) fn of_decisions(connection: &Connection, filter: &DecisionFilter) -> Result<Self> {
        let mut wanted = Self::everything();
        if let Some(body) = filter.body {
            wanted.and("+r.body = ?", body.to_value());
        }
        if let Some(outcome) = filter.outcome {
            wanted.and("+r.outcome = ?", outcome.to_value());
        }
        if let Some(subject) = filter.subject {
            wanted.and(include_str!("decisions_of_subject.sql"), subject.to_value());
            wanted.names_them = true;
        }
        if !filter.person.trim().is_empty() {
            let names = called(connection, &filter.person)?;
            wanted.and(include_str!("decisions_naming.sql"), Value::Text(names));
            wanted.names_them = true;
        }
        wanted.and_words("r.number || ' ' || r.text", &filter.words);
        Ok(wanted)
    }

    /// The action points that a filter lets through.
    pub(super) fn of_actions(filter: &ActionFilter) -> Self {
        let mut wanted = Self::everything();
        if filter.progress != Progress::Any {
            wanted.sql.push_str(&format!(" AND {STATUS} IN ('open', 'underway')"));
        }
        if let Progress::Late(today) = filter.progress {
            wanted.and("r.due < ?", today.to_value());
        }
        if let Some(kind) = filter.kind {
            wanted.and("r.kind = ?", kind.to_value());
        }
        match &filter.owner {
            OwnedBy::Anybody => {}
            OwnedBy::Nobody => wanted.sql.push_str(" AND r.owners = '[]'"),
            OwnedBy::One(name) => {
                wanted.and(&format!("r.id IN (SELECT id FROM ({OWNERS} true) WHERE owner = ?)"), name.to_value());
            }
            OwnedBy::Named(name) => wanted.and_words(
                "(SELECT group_concat(o.value ->> 'name' || ' ' || coalesce((SELECT p.short_name || ' ' || p.name FROM person p
                    WHERE p.deleted = 0 AND o.value ->> 'name' IN (p.name, p.short_name)), ''), ', ')
                  FROM json_each(r.owners) o)",
                name,
            ),
        }
        wanted.and_words(
            "CASE r.kind WHEN 'commitment' THEN 'T-' ELSE 'A-' END || r.number || ' ' || r.text || ' ' || coalesce(r.due_words, '') || ' ' ||
             coalesce((SELECT group_concat(value ->> 'name', ', ') FROM json_each(r.owners)), '')",
            &filter.words,
        );
        wanted
    }

    /// The letters and papers that a filter lets through, of whatever year.
    fn of_documents(filter: &DocumentFilter) -> Self {
        let mut wanted = Self::everything();
        if let Some(disposition) = filter.disposition {
            wanted.and("r.disposition = ?", disposition.to_value());
        }
        if filter.waiting {
            wanted.sql.push_str(&format!(" AND {WAITS}"));
        }
        wanted.and_words(
            "r.subject || ' ' || coalesce(r.sender, '') || ' ' || coalesce(r.reference, '') || ' ' || coalesce(r.handled_by, '')",
            &filter.words,
        );
        wanted
    }

    pub(super) fn parameters(&self) -> Vec<&dyn ToSql> {
        as_parameters(&self.values)
    }
}

/// In which order the action points of a filter come.
pub(super) fn action_order(filter: &ActionFilter) -> &'static str {
    match filter.progress {
        Progress::Any => "r.number DESC",
        Progress::Open | Progress::Late(_) => "r.owners <> '[]', r.due IS NULL, r.due, r.number",
    }
}

/// A part of the decisions that are wanted, for whoever works on the archive, and how they stand on a day.
pub(crate) fn decisions(
    connection: &Connection,
    filter: &DecisionFilter,
    on: NaiveDate,
    part: Range<usize>,
    walked: &Walked,
) -> Result<Page<Listed<DecisionLine>>> {
    let wanted = Condition::of_decisions(connection, filter)?;
    let read = |ids: &[Value]| {
        let these = format!("r.id IN ({}) ORDER BY {NEWEST_DECISION}", marks(ids));
        decision_lines(connection, &these, &as_parameters(ids), Visibility::Board, on)
    };
    if filter.standing.is_none() && !wanted.names_them {
        let list = ByDay { connection, wanted: &wanted };
        let years = list.years()?;
        let wanted = || years.iter().filter(|year| year.is(filter.year));
        let total = wanted().map(|year| year.count).sum();
        let ids = list.ids(wanted(), &part)?;
        let years = years.iter().map(YearCount::from).collect();
        let rows = if ids.is_empty() { Vec::new() } else { read(&ids)? };
        return Ok(Page { years, total, from: part.start.min(total), rows });
    }
    let (years, total, ids) = walked.part(connection, &wanted, filter, on, part.clone())?;
    let rows = if ids.is_empty() { Vec::new() } else { read(&ids)? };
    Ok(Page { years, total, from: part.start.min(total), rows })
}

/// A part of the action points that are wanted, for whoever works on the archive.
pub(crate) fn actions(
    connection: &Connection,
    filter: &ActionFilter,
    part: Range<usize>,
) -> Result<Page<Listed<ActionLine>>> {
    let wanted = Condition::of_actions(filter);
    let order = action_order(filter);
    let sql = format!(
        "SELECT r.id, NULL FROM action_now r WHERE r.deleted = 0 AND {} ORDER BY {order}",
        wanted.sql
    );
    let list = List { connection, sql: &sql, parameters: &wanted.parameters() };
    list.part(None, part, |ids| {
        let mut lines = action_lines(connection, &format!("r.id IN ({})", marks(ids)), &as_parameters(ids))?;
        lines.sort_by_cached_key(|listed| ids.iter().position(|id| *id == listed.line.action.id.to_value()));
        Ok(lines)
    })
}

/// A part of the letters and papers that are wanted, newest first, for whoever works on the archive.
pub(crate) fn documents(
    connection: &Connection,
    filter: &DocumentFilter,
    part: Range<usize>,
) -> Result<Page<DocumentLine>> {
    let wanted = Condition::of_documents(filter);
    let sql = format!(
        "SELECT r.id, coalesce(r.received, r.dated) FROM document r WHERE r.deleted = 0 AND {} ORDER BY {NEWEST_DOCUMENT}",
        wanted.sql
    );
    let list = List { connection, sql: &sql, parameters: &wanted.parameters() };
    list.part(filter.year, part, |ids| {
        let these = format!("r.id IN ({})", marks(ids));
        let mut statement =
            connection.prepare_cached(&format!("SELECT r.id FROM document r WHERE {these} AND {WAITS}"))?;
        let mut found = statement.query(as_parameters(ids).as_slice())?;
        let mut waiting: Vec<Value> = Vec::new();
        while let Some(row) = found.next()? {
            waiting.push(row.get(0)?);
        }
        let order = format!("{these} ORDER BY {NEWEST_DOCUMENT}");
        let lines = rows::<DocumentId, Document>(connection, &order, &as_parameters(ids))?;
        let lists: Vec<Value> = lines.iter().filter_map(|row| Some(row.fields.meeting?.to_value())).collect();
        let meetings = these_meetings(connection, &lists)?;
        let line = |row: Record<DocumentId, Document>| DocumentLine {
            waits: waiting.contains(&row.id.to_value()),
            meeting: meetings.iter().find(|line| Some(line.id) == row.fields.meeting).cloned(),
            id: row.id,
            document: row.fields,
        };
        Ok(lines.into_iter().map(line).collect())
    })
}

/// A part of the meetings that are wanted, with what came of them.
pub(crate) fn meetings(
    connection: &Connection,
    filter: &MeetingFilter,
    part: Range<usize>,
) -> Result<Page<MeetingLine>> {
    let mut wanted = Condition::everything();
    if let Some(body) = filter.body {
        wanted.and("m.body = ?", body.to_value());
    }
    let sql = format!(
        "SELECT m.id, m.date FROM meeting m WHERE m.deleted = 0 AND {} ORDER BY {NEWEST_MEETING}",
        wanted.sql
    );
    let list = List { connection, sql: &sql, parameters: &wanted.parameters() };
    list.part(filter.year, part, |ids| these_meetings(connection, ids))
}

/// The meetings on whose agenda a letter or paper was taken, newest first.
pub(crate) fn taken_on(connection: &Connection, document: DocumentId) -> Result<Vec<MeetingLine>> {
    let on_its_agenda = "m.id IN (SELECT i.meeting FROM item i JOIN candidate_answer a ON a.item = i.id
        WHERE a.source IN ('letter', 'members_proposal') AND a.matter = ? AND a.answer = 'taken'
            AND a.deleted = 0 AND i.deleted = 0)";
    meeting_lines(connection, on_its_agenda, &[&document.0.to_string()])
}

/// The meetings with these ids, newest first.
pub(crate) fn these_meetings(connection: &Connection, ids: &[Value]) -> Result<Vec<MeetingLine>> {
    meeting_lines(connection, &format!("m.id IN ({})", marks(ids)), &as_parameters(ids))
}

/// One of them.
pub(crate) fn meeting(connection: &Connection, id: MeetingId) -> Result<MeetingLine> {
    these_meetings(connection, &[id.to_value()])?.pop().ok_or(Error::NotFound(Table::Meeting))
}

/// The association with all its meetings, newest first.
pub(crate) fn overview(connection: &Connection) -> Result<OverviewView> {
    Ok(OverviewView {
        association: association(connection)?,
        meetings: meeting_lines(connection, "true", &[])?,
    })
}

fn meeting_lines(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<MeetingLine>> {
    let sql = format!("{} {condition} ORDER BY {NEWEST_MEETING}", include_str!("overview.sql"));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut meetings = Vec::new();
    while let Some(row) = rows.next()? {
        meetings.push(MeetingLine {
            id: field(row.get(0)?, Table::Meeting)?,
            body_short: row.get(1)?,
            number: row.get(2)?,
            title: row.get(3)?,
            date: field(row.get(4)?, Table::Meeting)?,
            place: row.get(5)?,
            status: field(row.get(6)?, Table::Meeting)?,
            minutes: field(row.get(7)?, Table::Meeting)?,
            items: row.get(8)?,
            decisions: row.get(9)?,
            open_actions: row.get(10)?,
            passed_over_on: field(row.get(11)?, Table::Meeting)?,
        });
    }
    Ok(meetings)
}

/// A list in order: `sql` gives the id and the day of each row, and what else is looked at.
struct List<'a> {
    connection: &'a Connection,
    sql: &'a str,
    parameters: &'a [&'a dyn ToSql],
}

impl List<'_> {
    /// Counts what is wanted, by year and in all, and reads the part that is asked for. The list may be long: of the rows
    /// beside the part nothing is kept.
    fn part<T>(
        &self,
        year: Option<i32>,
        part: Range<usize>,
        read: impl FnOnce(&[Value]) -> Result<Vec<T>>,
    ) -> Result<Page<T>> {
        let mut statement = self.connection.prepare_cached(self.sql)?;
        let mut rows = statement.query(self.parameters)?;
        let (mut years, mut total, mut ids): (Vec<YearCount>, usize, Vec<Value>) =
            (Vec::new(), 0, Vec::new());
        while let Some(row) = rows.next()? {
            let of = year_of(row.get_ref(1)?)?;
            match (years.last_mut(), of) {
                (Some(last), Some(year)) if last.year == year => last.count += 1,
                (_, Some(year)) => years.push(YearCount { year, count: 1 }),
                (_, None) => {}
            }
            if year.is_none() || of == year {
                if part.contains(&total) {
                    ids.push(row.get(0)?);
                }
                total += 1;
            }
        }
        let rows = if ids.is_empty() { Vec::new() } else { read(&ids)? };
        Ok(Page { years, total, from: part.start.min(total), rows })
    }
}

fn year_of(day: ValueRef<'_>) -> Result<Option<i32>> {
    let day = day.as_str_or_null().map_err(rusqlite::Error::from)?;
    day.map(|day| year_written(day).map(|(_, year)| year)).transpose()
}

/// The year of a day, as it is written and as a number. It stands before the first hyphen; a sign may come before it.
pub(super) fn year_written(day: &str) -> Result<(&str, i32)> {
    let end = day.get(1..).and_then(|rest| rest.find('-'));
    let written = end.and_then(|end| day.get(..=end));
    let year = written.and_then(|written| Some((written, written.parse().ok()?)));
    year.ok_or_else(|| Error::Damaged(format!("the day {day}")))
}

fn marks(ids: &[Value]) -> String {
    vec!["?"; ids.len()].join(", ")
}

fn as_parameters(values: &[Value]) -> Vec<&dyn ToSql> {
    values.iter().map(|value| value as &dyn ToSql).collect()
}
