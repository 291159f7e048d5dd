//! How somebody is named in the rows, now and formerly, and how everybody else is.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use uuid::Uuid;

use super::Somebody;
use super::columns::{Holds, columns};
use crate::change::Change;
use crate::erasing::MARK;
use crate::erasing::name::names_in_full;
use crate::error::{Error, Result};
use crate::id::PersonId;
use crate::model::Table;
use crate::value::{Field, Value};

/// The lists in which somebody is named beside a reference to them.
const LISTS: [(&str, &str); 2] = [("action_point", "owners"), ("election", "candidates")];

/// The names that somebody has, and had; none if there is no such person.
pub(super) struct Names {
    /// The present one first.
    pub(super) full: Vec<String>,
    /// The present one first.
    pub(super) short: Vec<String>,
}

/// Also of somebody whose record was removed.
pub(super) fn names_of(connection: &Connection, id: PersonId) -> Result<Names> {
    let mut names = Names { full: Vec::new(), short: Vec::new() };
    let mut put = |column: &str, value: &Value| {
        let Value::Text(name) = value else { return };
        let known = match column {
            "name" => &mut names.full,
            "short_name" => &mut names.short,
            _ => return,
        };
        let name = name.trim().to_owned();
        if !name.is_empty() && name != MARK && !known.contains(&name) {
            known.push(name);
        }
    };
    let mut statement = connection.prepare("SELECT name, short_name FROM person WHERE id = ?")?;
    let mut rows = statement.query([id.to_value()])?;
    while let Some(row) = rows.next()? {
        put("name", &row.get(0)?);
        put("short_name", &row.get(1)?);
    }
    let mut statement =
        connection.prepare("SELECT body FROM journal_payload WHERE instr(body, ?) > 0 ORDER BY seq DESC")?;
    let mut rows = statement.query([id.0.to_string()])?;
    while let Some(row) = rows.next()? {
        let body: String = row.get(0)?;
        let changes: Vec<Change> =
            serde_json::from_str(&body).map_err(|error| Error::Damaged(error.to_string()))?;
        for change in changes.iter().filter(|change| change.table == Table::Person && change.id == id.0) {
            for (column, (before, after)) in &change.fields {
                put(column, after);
                put(column, before);
            }
        }
    }
    Ok(names)
}

/// What refers to somebody: the columns that name them, and as what.
pub(super) fn linked(connection: &Connection, id: PersonId, by_name: bool) -> Result<Somebody> {
    let mut named: HashMap<(Table, Uuid), Vec<&'static str>> = HashMap::new();
    let mut called = HashSet::new();
    for &table in Table::ALL {
        for (column, holds) in columns(table) {
            let (Holds::NameOf(reference) | Holds::AddressOf(reference)) = holds else { continue };
            let sql = format!("SELECT id, {column} FROM {} WHERE {reference} = ?", table.stable_name());
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([id.to_value()])?;
            while let Some(row) = rows.next()? {
                let Value::Id { id } = row.get(0)? else { continue };
                named.entry((table, id)).or_default().push(column);
                if let (Holds::NameOf(_), Value::Text(name)) = (holds, row.get(1)?) {
                    called.insert(name.trim().to_owned());
                }
            }
        }
    }
    let reference = id.0.to_string();
    for (table, column) in LISTS {
        let sql = format!(
            "SELECT DISTINCT trim(v.value ->> 'name') FROM {table} r, json_each(r.{column}) v WHERE v.value ->> 'person' = ?"
        );
        let mut statement = connection.prepare(&sql)?;
        let names = statement.query_map([&reference], |row| row.get::<_, String>(0))?;
        called.extend(names.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    called.remove(MARK);
    let named_ids = named.keys().map(|(_, id)| *id).collect();
    Ok(Somebody { reference, id, called, named, named_ids, by_name })
}

/// Names in the archive that are not somebody's.
pub(super) struct Others {
    /// Of people in the archive, and as rows call them.
    pub(super) linked: HashSet<String>,
    /// As rows call people who are not in it.
    pub(super) loose: HashSet<String>,
    /// Short names of people in it.
    pub(super) short: HashSet<String>,
}

/// Everybody but somebody whose full name is `own`.
pub(super) fn others(connection: &Connection, id: Option<PersonId>, own: &str) -> Result<Others> {
    let mut others = Others { linked: HashSet::new(), loose: HashSet::new(), short: HashSet::new() };
    let mut statement =
        connection.prepare("SELECT name, short_name FROM person WHERE id IS NOT ? AND deleted = 0")?;
    let mut rows = statement.query([id.to_value()])?;
    while let Some(row) = rows.next()? {
        others.linked.insert(trimmed(row.get(0)?));
        others.short.extend(row.get::<_, Option<String>>(1)?.map(trimmed));
    }
    for &table in Table::ALL {
        for (column, holds) in columns(table) {
            let Holds::NameOf(reference) = holds else { continue };
            let sql = format!(
                "SELECT DISTINCT {column}, {reference} IS NOT NULL FROM {} WHERE {column} IS NOT NULL AND {reference} IS NOT ?",
                table.stable_name()
            );
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([id.to_value()])?;
            while let Some(row) = rows.next()? {
                let (name, is_linked) = (trimmed(row.get(0)?), row.get(1)?);
                if is_linked {
                    others.linked.insert(name);
                } else if !names_in_full(own, &name) && name.contains(' ') {
                    // A surname or a given name alone says nothing of who else there is.
                    others.loose.insert(name);
                }
            }
        }
    }
    for names in [&mut others.linked, &mut others.loose, &mut others.short] {
        names.remove(MARK);
    }
    Ok(others)
}

fn trimmed(name: String) -> String {
    name.trim().to_owned()
}
