//! Copies for readers: files of their own kind, built new out of what an audience may read. Nothing else is ever written in one,
//! so that nothing can be found back in it: no journal, no drafts, no papers as they were sent, no comments, no people with their
//! addresses.

mod sieve;

use std::path::Path;

use rusqlite::{Connection, params};
use uuid::Uuid;

pub use self::sieve::Instead;
use self::sieve::{Fields, Sieve};
use super::backup::UnfinishedCopy;
use super::search;
use crate::error::{Error, Result};
use crate::model::{ReadersCopy, Table};
use crate::time::Timestamp;
use crate::value::{Field, Value};
use crate::words::Visibility;

const SCHEMA: &str = include_str!("../../../../../migrations/readers_copy.sql");

/// Makes a copy at `place`, in place of an older one of the same archive.
///
/// # Errors
/// [`Error::FileExists`] when something else lies there, or what the disk says.
pub(crate) fn share(
    from: &Connection,
    place: &Path,
    copy: &ReadersCopy,
    instead: Option<&Instead<'_>>,
) -> Result<()> {
    let archive = super::archive_id(from)?;
    if place.exists() && !is_copy_of(place, archive) {
        return Err(Error::FileExists(place.to_path_buf()));
    }
    let unfinished = UnfinishedCopy::empty(place)?;
    unfinished
        .change(|connection| {
            connection.pragma_update(None, "journal_mode", "MEMORY")?;
            super::migrate(connection)?;
            let sieve = Sieve::new(from, copy, instead)?;
            fill(connection, &sieve, archive, copy)
        })
        .and_then(|()| unfinished.finish_for_readers())
        .inspect_err(|_| unfinished.discard())
}

/// What a copy says of itself.
pub(crate) fn about(connection: &Connection) -> Result<ReadersCopy> {
    let sql = "SELECT audience, made_on, made_at FROM readers_copy";
    let (audience, made_on, made_at): (Value, Value, Value) =
        connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let read = || {
        Some(ReadersCopy {
            audience: Visibility::from_value(audience)?,
            made_on: Field::from_value(made_on)?,
            made_at: Timestamp::from_value(made_at)?,
        })
    };
    read().ok_or_else(|| Error::Damaged("a copy for readers".to_owned()))
}

fn is_copy_of(place: &Path, archive: Uuid) -> bool {
    super::open_to_read(place).is_ok_and(|there| {
        super::is_for_readers(&there).unwrap_or(false)
            && super::archive_id(&there).is_ok_and(|id| id == archive)
    })
}

fn fill(into: &mut Connection, sieve: &Sieve<'_>, archive: Uuid, copy: &ReadersCopy) -> Result<()> {
    let transaction = into.transaction()?;
    // Records refer to each other in both directions.
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    transaction.execute_batch(SCHEMA)?;
    transaction.execute(
        "INSERT INTO readers_copy (one, audience, made_on, made_at) VALUES (1, ?1, ?2, ?3)",
        [copy.audience.to_value(), copy.made_on.to_value(), copy.made_at.to_value()],
    )?;
    transaction.execute(
        "INSERT INTO archive (one, id, device, device_sequence, journal_time, sitting) VALUES (1, ?1, ?2, 0, 0, 0)",
        params![archive.as_bytes().as_slice(), Uuid::nil().as_bytes().as_slice()],
    )?;
    let mut made = Vec::new();
    for &table in Table::ALL {
        sieve.each(table, |id, fields| {
            insert(&transaction, table, id, fields)?;
            made.push((table, id));
            Ok(())
        })?;
    }
    search::renew(&transaction, made)?;
    Ok(transaction.commit()?)
}

fn insert(into: &Connection, table: Table, id: Uuid, fields: &Fields) -> Result<()> {
    let mut names = vec!["id"];
    let mut values = vec![Value::Id { id }];
    for (name, value) in fields {
        names.push(name);
        values.push(value.clone());
    }
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", table.stable_name(), names.join(", "));
    into.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}
