//! Which meeting somebody means by a few words: "alv november", "18-11-2026", "42", "laatste bestuur"; and by which names a
//! person goes.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::find::field;
use super::list::these_meetings;
use crate::dutch;
use crate::error::Result;
use crate::model::Table;
use crate::snippet;
use crate::value::Value;
use crate::view::MeetingLine;
use crate::words::MeetingStatus;

/// Asks for the last meeting that was held, or for the first one that is still to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Last,
    Next,
}

/// As much of a meeting as it is called by.
struct Named {
    id: Value,
    words: Vec<String>,
    date: NaiveDate,
    status: MeetingStatus,
}

impl Named {
    fn is_coming(&self) -> bool {
        matches!(self.status, MeetingStatus::Preparing | MeetingStatus::Called)
    }
}

/// At most `limit` meetings that go by all these words, newest first.
pub(crate) fn meetings(connection: &Connection, words: &str, limit: usize) -> Result<Vec<MeetingLine>> {
    let mut wanted = snippet::words(words);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let turn = wanted.iter().find_map(|word| turn_of(word));
    wanted.retain(|word| turn_of(word).is_none());
    let mut meant: Vec<Named> =
        all(connection)?.into_iter().filter(|meeting| goes_by(&meeting.words, &wanted)).collect();
    match turn {
        Some(Turn::Last) => {
            meant.retain(|meeting| meeting.status.was_held());
            meant.truncate(1);
        }
        Some(Turn::Next) => {
            meant.retain(Named::is_coming);
            meant.drain(..meant.len().saturating_sub(1));
        }
        None => meant.truncate(limit),
    }
    lines(connection, meant)
}

/// At most `limit` meetings whose agenda is being made and that go by all these words: the next one from `today` first, and what
/// should have been before it last.
pub(crate) fn coming(
    connection: &Connection,
    words: &str,
    today: NaiveDate,
    limit: usize,
) -> Result<Vec<MeetingLine>> {
    let wanted = snippet::words(words);
    let mut meant = all(connection)?;
    meant.retain(|meeting| meeting.is_coming() && goes_by(&meeting.words, &wanted));
    let nearness = |date: NaiveDate| (date < today, (date - today).num_days().unsigned_abs());
    meant.sort_by_key(|meeting| nearness(meeting.date));
    meant.truncate(limit);
    let mut lines = lines(connection, meant)?;
    lines.sort_by_key(|line| nearness(line.date));
    Ok(lines)
}

/// The lines of these meetings, newest first.
fn lines(connection: &Connection, meant: Vec<Named>) -> Result<Vec<MeetingLine>> {
    let ids: Vec<Value> = meant.into_iter().map(|meeting| meeting.id).collect();
    if ids.is_empty() { Ok(Vec::new()) } else { these_meetings(connection, &ids) }
}

/// The names by which somebody goes, as the search table is asked for them: as given, and as anybody in the archive is called
/// who has this name or short name.
pub(crate) fn called(connection: &Connection, name: &str) -> Result<String> {
    let mut names = vec![name.trim().to_owned()];
    let mut statement = connection.prepare_cached(
        "SELECT name, short_name FROM person WHERE deleted = 0 AND (lower(name) = lower(?1) OR lower(short_name) = lower(?1))",
    )?;
    let mut rows = statement.query([name.trim()])?;
    while let Some(row) = rows.next()? {
        names.push(row.get(0)?);
        names.extend(row.get::<_, Option<String>>(1)?);
    }
    let phrases = names.iter().map(|name| snippet::words(name)).filter(|words| !words.is_empty());
    let asked: BTreeSet<String> = phrases.map(|words| format!("\"{}\"", words.join(" "))).collect();
    let asked: Vec<String> = asked.into_iter().collect();
    Ok(if asked.is_empty() { "\"\"".to_owned() } else { asked.join(" OR ") })
}

fn turn_of(word: &str) -> Option<Turn> {
    let begins = |whole: &str| word.len() >= 4 && whole.starts_with(word);
    match word {
        _ if begins("laatste") => Some(Turn::Last),
        _ if begins("volgende") => Some(Turn::Next),
        _ => None,
    }
}

/// Each wanted word begins one of the words; a number of one or two digits is one whole.
fn goes_by(words: &[String], wanted: &[String]) -> bool {
    wanted.iter().all(|want| {
        let want = plain_number(want);
        let whole = want.len() <= 2 && want.bytes().all(|byte| byte.is_ascii_digit());
        words.iter().any(|word| if whole { *word == want } else { word.starts_with(want) })
    })
}

/// Without the nought that a date in figures has: "08" is 8.
fn plain_number(word: &str) -> &str {
    if word.bytes().all(|byte| byte.is_ascii_digit()) { word.trim_start_matches('0') } else { word }
}

fn all(connection: &Connection) -> Result<Vec<Named>> {
    let mut statement = connection.prepare_cached(
        "SELECT m.id, m.date, m.status, b.short || ' ' || b.name || ' ' || coalesce(m.number, '') || ' ' ||
             coalesce(m.title, '') || ' ' || coalesce(m.place, '')
         FROM meeting m JOIN body b ON b.id = m.body WHERE m.deleted = 0
         ORDER BY m.date DESC, m.planned_start DESC, m.id DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut meetings = Vec::new();
    while let Some(row) = rows.next()? {
        let date: NaiveDate = field(row.get(1)?, Table::Meeting)?;
        let called: String = row.get(3)?;
        let mut words =
            snippet::words(&format!("{called} {} {}", dutch::weekday_and_date(date), date.month()));
        for word in &mut words {
            *word = plain_number(word).to_owned();
        }
        meetings.push(Named { id: row.get(0)?, words, date, status: field(row.get(2)?, Table::Meeting)? });
    }
    Ok(meetings)
}

#[cfg(test)]
mod tests {
    use super::goes_by;

    #[test]
    fn a_meeting_goes_by_its_day_in_words_and_in_figures() {
        let words: Vec<String> =
            ["alv", "42", "woensdag", "8", "november", "2026", "11"].map(str::to_owned).to_vec();
        let goes =
            |typed: &[&str]| goes_by(&words, &typed.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert!(
            goes(&["alv", "nov"])
                && goes(&["08", "11", "2026"])
                && goes(&["2026", "11", "08"])
                && goes(&["42"])
        );
        assert!(!goes(&["4"]), "a short number is no beginning of another");
        assert!(!goes(&["alv", "december"]));
    }
}
