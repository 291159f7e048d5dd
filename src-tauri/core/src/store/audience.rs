//! Who may see what. Visibility is inherited downwards, item to sub-item to block to what hangs on it, and can be narrowed on
//! the way but not widened. What nobody narrowed or opened is for members.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::error::Result;
use crate::model::Table;
use crate::value::Value;
use crate::words::Visibility;

/// Whether `audience` may see what carries this visibility, its own or inherited.
pub(crate) fn is_seen(visibility: Option<Visibility>, audience: Visibility) -> bool {
    visibility.unwrap_or(Visibility::Members) <= audience
}

/// Whether `audience` may see one record that is found by searching.
pub(crate) fn sees(connection: &Connection, audience: Visibility, table: Table, id: Uuid) -> Result<bool> {
    let own = "SELECT r.visibility, e.visibility, e.treatment FROM";
    let sql = match table {
        Table::Item => "SELECT NULL, NULL, ?1".to_owned(),
        Table::Entry => "SELECT NULL, visibility, treatment FROM entry WHERE id = ?1".to_owned(),
        Table::Proposal => "SELECT NULL, NULL, item FROM proposal WHERE id = ?1".to_owned(),
        Table::Decision | Table::Action => {
            format!("{own} {} r LEFT JOIN entry e ON e.id = r.entry WHERE r.id = ?1", table.stable_name())
        }
        _ => return Ok(true),
    };
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Option<(Value, Value, Value)> = statement
        .query_row([&Value::Id { id }], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((own, of_entry, item)) = found else { return Ok(false) };
    let mut narrowest = word(&own).max(word(&of_entry));
    let mut above = item;
    while let Value::Id { .. } = above {
        let mut statement = connection.prepare_cached("SELECT visibility, parent FROM item WHERE id = ?1")?;
        let found: Option<(Value, Value)> =
            statement.query_row([&above], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((visibility, parent)) = found else { break };
        narrowest = narrowest.max(word(&visibility));
        above = parent;
    }
    Ok(is_seen(narrowest, audience))
}

fn word(value: &Value) -> Option<Visibility> {
    match value {
        Value::Text(name) => Visibility::from_stable_name(name),
        _ => None,
    }
}

/// The living decisions or action points that are not narrowed beyond `audience`, by themselves, their block or the
/// items above it.
pub(crate) fn seen_by(connection: &Connection, audience: Visibility, table: &str) -> Result<HashSet<Uuid>> {
    let hidden: Vec<String> = Visibility::ALL
        .iter()
        .filter(|level| **level > audience)
        .map(|level| format!("'{}'", level.stable_name()))
        .collect();
    let hidden = format!("({})", hidden.join(", "));
    let opened = if audience >= Visibility::Members {
        ""
    } else {
        "AND (r.visibility = 'public' OR e.visibility = 'public' OR e.treatment IN (SELECT id FROM opened))"
    };
    let sql = format!(
        "WITH RECURSIVE closed (id) AS (
             SELECT id FROM item WHERE visibility IN {hidden}
             UNION SELECT i.id FROM item i JOIN closed c ON i.parent = c.id),
         opened (id) AS (
             SELECT id FROM item WHERE visibility = 'public'
             UNION SELECT i.id FROM item i JOIN opened o ON i.parent = o.id)
         SELECT r.id FROM {table} r LEFT JOIN entry e ON e.id = r.entry
         WHERE r.deleted = 0 AND coalesce(r.visibility, '') NOT IN {hidden} AND coalesce(e.visibility, '') NOT IN {hidden}
           AND (e.id IS NULL OR e.treatment NOT IN (SELECT id FROM closed)) {opened}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut seen = HashSet::new();
    while let Some(row) = rows.next()? {
        if let Value::Id { id } = row.get(0)? {
            seen.insert(id);
        }
    }
    Ok(seen)
}
