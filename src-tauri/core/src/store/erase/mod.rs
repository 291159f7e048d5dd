//! Erasing on request, over every row, every earlier payload and every kept version alike. One rule tells what becomes of a
//! value; preview and act ask the same one, and so does the journal, so that afterwards records still are what it says.

mod belonging;
pub(crate) mod columns;
mod naming;
pub(crate) mod payloads;
pub(crate) mod survey;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use uuid::Uuid;

pub(crate) use self::belonging::meeting_of;
use self::belonging::records_of;
use self::columns::{Holds, columns};
use self::naming::{Names, Others, linked, names_of, others};
use super::find::{facet, facets};
use crate::erasing::glance::Glance;
use crate::erasing::name::{Known, Possible, forms};
use crate::erasing::text::{Pattern, Patterns, stands_small, tokens};
use crate::erasing::{ErasedThing, Erasing, MARK, json};
use crate::error::{Error, Invalid, Result};
use crate::id::{ErasureId, PersonId};
use crate::model::{Erasure, Minutes, Table};
use crate::value::Value;
use crate::view::{ErasureNote, MinutesView};

/// Who is erased, and how they are written.
struct Somebody {
    id: PersonId,
    /// As JSON has the reference.
    reference: String,
    /// As rows that refer to them name them, and no row that refers to anybody else.
    called: HashSet<String>,
    /// The columns that name them, by record.
    named: HashMap<(Table, Uuid), Vec<&'static str>>,
    /// Those records.
    named_ids: HashSet<Uuid>,
    /// Whether the name goes, or the address alone.
    by_name: bool,
}

/// Tells of every value what is left of it.
pub(crate) struct Eraser {
    patterns: Patterns,
    pub(crate) possible: Vec<Possible>,
    /// What somebody in the archive is called now; none if it is of nobody there.
    pub(crate) called: Option<String>,
    somebody: Option<Somebody>,
    /// What of all that may stand in a text.
    glance: Glance,
    /// The records in which it is erased; everywhere if absent.
    within: Option<HashSet<(Table, Uuid)>>,
    /// Whether words go whole, whatever they are.
    wholly: bool,
}

impl Eraser {
    /// # Errors
    /// [`Error::NotFound`] for somebody or a meeting that is not there; [`Error::Invalid`] for words that are none, or a reason
    /// that says them.
    pub(crate) fn new(connection: &Connection, erasing: &Erasing) -> Result<Self> {
        let mut eraser = Self {
            patterns: Patterns::default(),
            possible: Vec::new(),
            called: None,
            somebody: None,
            glance: Glance::default(),
            within: None,
            wholly: false,
        };
        match &erasing.what {
            ErasedThing::Person(person) => eraser.know(connection, *person, &erasing.also)?,
            ErasedThing::Named(name) => eraser.know_name(connection, name, &erasing.also)?,
            ErasedThing::Contact(person) => {
                let name = names_of(connection, *person)?.full.into_iter().next();
                eraser.called = Some(name.ok_or(Error::NotFound(Table::Person))?);
                eraser.somebody = Some(linked(connection, *person, false)?);
            }
            ErasedThing::Slip { meeting, words } => {
                let pattern = Pattern::slip(words);
                if pattern.words.is_empty() {
                    return Err(Error::Invalid(Invalid::NothingToErase));
                }
                eraser.patterns.wanted.push(pattern);
                eraser.within = Some(records_of(connection, *meeting, |_| true)?);
            }
            ErasedThing::Remarks(meeting) => {
                let minutes: Minutes =
                    facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
                if !crate::life::is_adopted(minutes.status) {
                    return Err(Error::Invalid(Invalid::RemarksInUse));
                }
                eraser.wholly = true;
                eraser.within = Some(records_of(connection, *meeting, |table| {
                    matches!(table, Table::Comment | Table::Item)
                })?);
            }
            ErasedThing::Addresses(meeting) => {
                eraser.wholly = true;
                eraser.within = Some(records_of(connection, *meeting, |table| table == Table::NoticeLine)?);
            }
        }
        eraser.glance = Glance::of(&eraser.patterns.wanted);
        for name in eraser.somebody.iter().flat_map(|somebody| &somebody.called) {
            eraser.glance.and_name(name);
        }
        if eraser.in_words(&erasing.reason).is_some() {
            return Err(Error::Invalid(Invalid::ReasonNames));
        }
        Ok(eraser)
    }

    /// The ways in which somebody is written, now and formerly, by who else there is.
    fn know(&mut self, connection: &Connection, id: PersonId, also: &[String]) -> Result<()> {
        let names = names_of(connection, id)?;
        let Some(name) = names.full.first().cloned() else { return Err(Error::NotFound(Table::Person)) };
        let mut somebody = linked(connection, id, true)?;
        let others = others(connection, Some(id), &name)?;
        somebody.called.retain(|form| !others.linked.contains(form) && !others.short.contains(form));
        somebody.called.extend(names.full.iter().cloned());
        self.somebody = Some(somebody);
        self.write_down(connection, &names, others, also);
        self.called = Some(name);
        Ok(())
    }

    /// As [`Eraser::know`], of somebody without a record.
    fn know_name(&mut self, connection: &Connection, name: &str, also: &[String]) -> Result<()> {
        let names = Names { full: vec![name.trim().to_owned()], short: Vec::new() };
        if Pattern::slip(name).words.is_empty() {
            return Err(Error::Invalid(Invalid::NothingToErase));
        }
        let others = others(connection, None, name)?;
        self.write_down(connection, &names, others, also);
        Ok(())
    }

    fn write_down(&mut self, connection: &Connection, names: &Names, others: Others, also: &[String]) {
        let Others { linked, loose, short } = others;
        let full: Vec<String> =
            linked.into_iter().chain(loose).filter(|other| !names.full.contains(other)).collect();
        let short: Vec<String> = short.into_iter().collect();
        let rest: Vec<String> =
            names.full.iter().flat_map(|name| tokens(name)).map(|token| token.folded).collect();
        let is_used = |word: &str| stands_small_anywhere(connection, word, &rest, false).unwrap_or(true);
        let is_noun = |word: &str| stands_small_anywhere(connection, word, &rest, true).unwrap_or(true);
        let mut ways: Vec<(&String, Option<&String>)> = Vec::new();
        for (place, name) in names.full.iter().enumerate() {
            ways.push((name, names.short.first().filter(|_| place == 0)));
        }
        ways.extend(
            names
                .full
                .first()
                .into_iter()
                .flat_map(|name| names.short.iter().skip(1).map(move |short| (name, Some(short)))),
        );
        for (name, short_name) in ways {
            let found = forms(&Known {
                name,
                short_name: short_name.map(String::as_str),
                others: &full,
                other_short_names: &short,
                is_used: &is_used,
                is_noun: &is_noun,
            });
            let fresh = |pattern: &Pattern, known: &[Pattern]| !known.contains(pattern);
            for pattern in found.certain.wanted {
                if fresh(&pattern, &self.patterns.wanted) {
                    self.patterns.wanted.push(pattern);
                }
            }
            self.patterns.shields.extend(found.certain.shields);
            self.patterns.given.extend(found.certain.given);
            for possible in found.possible {
                if self.possible.iter().all(|known| known.pattern != possible.pattern) {
                    self.possible.push(possible);
                }
            }
        }
        for form in also.iter().map(|form| form.trim()).filter(|form| !form.is_empty()) {
            self.patterns.wanted.push(Pattern::written(form));
            self.possible.retain(|possible| possible.form != form);
        }
    }

    /// What is left of a value of a record; `None` if it stays.
    pub(crate) fn left_of(&self, table: Table, id: Uuid, column: &str, value: &Value) -> Option<Value> {
        if *value == Value::Null || self.within.as_ref().is_some_and(|within| !within.contains(&(table, id)))
        {
            return None;
        }
        let left = if table == Table::Person {
            self.left_of_person(id, column, value)
        } else {
            let (_, holds) = columns(table).iter().find(|(name, _)| *name == column)?;
            let Value::Text(text) = value else { return None };
            self.left_of_text(table, id, column, *holds, text)
        };
        left.filter(|left| left != value)
    }

    fn left_of_person(&self, id: Uuid, column: &str, value: &Value) -> Option<Value> {
        let somebody = self.somebody.as_ref().filter(|somebody| somebody.id.0 == id)?;
        match (column, value) {
            ("name", Value::Text(_)) => somebody.by_name.then(|| Value::Text(MARK.to_owned())),
            ("short_name", Value::Text(_)) => somebody.by_name.then_some(Value::Null),
            ("email" | "address", Value::Text(_)) => Some(Value::Null),
            ("email_consent", Value::Int(_)) => Some(Value::Int(0)),
            _ => None,
        }
    }

    fn left_of_text(&self, table: Table, id: Uuid, column: &str, holds: Holds, text: &str) -> Option<Value> {
        if self.wholly {
            let goes = table == Table::Comment || column == "chair_note";
            return match holds {
                Holds::AddressOf(_) => Some(Value::Null),
                _ => goes.then(|| Value::Text(MARK.to_owned())),
            };
        }
        let names = |column| {
            self.somebody.as_ref().is_some_and(|somebody| {
                somebody.named.get(&(table, id)).is_some_and(|columns| columns.contains(&column))
            })
        };
        let by_name = self.somebody.as_ref().is_none_or(|somebody| somebody.by_name);
        match holds {
            Holds::AddressOf(_) => names(column).then_some(Value::Null),
            _ if !by_name => None,
            Holds::NameOf(_) if names(column) => Some(Value::Text(MARK.to_owned())),
            Holds::NameOf(_) | Holds::Words => self.in_words(text).map(Value::Text),
            Holds::FileName => self.patterns.in_file_names().erased(text).map(Value::Text),
            Holds::Json => {
                let reference = self.somebody.as_ref().map(|somebody| somebody.reference.as_str());
                json::rewritten(text, reference, |words, is_theirs| {
                    if is_theirs { Some(MARK.to_owned()) } else { self.in_words(words) }
                })
                .map(Value::Text)
            }
        }
    }

    /// Whether anything may change in the changes of an act, as they are written down. Where somebody is named by a link, whatever
    /// stood there is theirs; else a name must be in the words.
    pub(crate) fn may_change(&self, written: &str) -> bool {
        if self.wholly || self.glance.may_stand(written) {
            return true;
        }
        let Some(somebody) = &self.somebody else { return false };
        let is_theirs = |id: Uuid| id == somebody.id.0 || somebody.named_ids.contains(&id);
        written.contains(&somebody.reference) || ids(written).any(is_theirs)
    }

    /// One way of writing alone, with the names of others that it is not to be found in.
    pub(crate) fn only(&self, pattern: &Pattern) -> Patterns {
        Patterns {
            wanted: vec![pattern.clone()],
            shields: self.patterns.shields.clone(),
            given: self.patterns.given.clone(),
        }
    }

    /// What is left of running text; `None` if all of it stays.
    pub(crate) fn in_words(&self, text: &str) -> Option<String> {
        if !self.glance.may_stand(text) {
            return None;
        }
        let by_name = self.somebody.as_ref().filter(|somebody| somebody.by_name);
        if by_name.is_some_and(|somebody| somebody.called.contains(text.trim())) {
            return Some(MARK.to_owned());
        }
        self.patterns.erased(text)
    }
}

/// The records that changes are of, and those that they refer to, as they are written down.
fn ids(written: &str) -> impl Iterator<Item = Uuid> {
    const BEFORE: &str = "\"id\":\"";
    const LENGTH: usize = 36;
    let after = written.match_indices(BEFORE).map(|(at, before)| at + before.len());
    after.filter_map(|at| written.get(at..at + LENGTH)?.parse().ok())
}

/// Whether a word stands in small letters in the account; see [`stands_small`].
fn stands_small_anywhere(
    connection: &Connection,
    word: &str,
    rest: &[String],
    behind_article: bool,
) -> Result<bool> {
    let sql = "SELECT text FROM entry WHERE instr(text, ?1) > 0 UNION ALL SELECT text FROM decision WHERE instr(text, ?1) > 0";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([word])?;
    while let Some(row) = rows.next()? {
        if stands_small(&row.get::<_, String>(0)?, word, rest, behind_article) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What was erased from minutes as somebody may see them; nothing is told of words that were closed to them. What lay beside the
/// minutes is not told there either.
pub(crate) fn notes(connection: &Connection, view: &MinutesView) -> Result<Vec<ErasureNote>> {
    let wanted =
        "r.kind IN ('person', 'slip') AND EXISTS (SELECT 1 FROM json_each(r.meetings) m WHERE m.value = ?)
        ORDER BY r.number";
    let meeting = view.meeting.id.0.to_string();
    let erasures = facets::<ErasureId, Erasure>(connection, wanted, &[&meeting])?;
    let shows_mark = || serde_json::to_string(view).is_ok_and(|page| page.contains(MARK));
    if erasures.is_empty() || !shows_mark() {
        return Ok(Vec::new());
    }
    let note = |(_, one): (_, Erasure)| ErasureNote { kind: one.kind, on: one.erased_on, reason: one.reason };
    Ok(erasures.into_iter().map(note).collect())
}

/// Calls `visit` with every value that changes and what is left of it, in rows that live and in those that do not.
pub(crate) fn each(
    connection: &Connection,
    eraser: &Eraser,
    mut visit: impl FnMut(Table, Uuid, &'static str, Value, Value) -> Result<()>,
) -> Result<()> {
    const OF_PERSON: [&str; 5] = ["name", "short_name", "email", "email_consent", "address"];
    for &table in Table::ALL {
        let named: Vec<&'static str> = match table {
            Table::Person => OF_PERSON.to_vec(),
            table => columns(table).iter().map(|(column, _)| *column).collect(),
        };
        if named.is_empty() {
            continue;
        }
        let sql = format!("SELECT id, {} FROM {} ORDER BY id", named.join(", "), table.stable_name());
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let Value::Id { id } = row.get(0)? else { continue };
            for (place, column) in named.iter().enumerate() {
                let value: Value = row.get(place + 1)?;
                if let Some(left) = eraser.left_of(table, id, column, &value) {
                    found.push((id, *column, value, left));
                }
            }
        }
        // Only now, for a row that is written while it is read may be read again.
        for (id, column, value, left) in found {
            visit(table, id, column, value, left)?;
        }
    }
    Ok(())
}
