//! What is being typed: the only write that is no act. It stays outside the journal and the search table, because keystrokes
//! would make thirteen megabytes of an evening's eighteen kilobytes.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::Result;
use crate::id::EntryId;
use crate::time::Timestamp;

/// The block in focus as it stands on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Draft {
    /// Which block.
    pub entry: EntryId,
    /// Its words so far.
    pub text: String,
    /// Where the caret stands, in UTF-16 units, as the screen counts.
    pub caret: u32,
}

pub(crate) fn save(connection: &Connection, draft: &Draft, now: Timestamp) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO draft (entry, text, caret, saved_at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![draft.entry.0.as_bytes().as_slice(), draft.text, draft.caret, now.0])?;
    Ok(())
}

/// The drafts, the one typed in last at the end.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Draft>> {
    let mut statement =
        connection.prepare_cached("SELECT entry, text, caret FROM draft ORDER BY saved_at, entry")?;
    let rows = statement.query_map([], |row| {
        let entry: [u8; 16] = row.get(0)?;
        Ok(Draft { entry: EntryId(Uuid::from_bytes(entry)), text: row.get(1)?, caret: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn clear(connection: &Connection, entry: EntryId) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM draft WHERE entry = ?")?
        .execute([entry.0.as_bytes().as_slice()])?;
    Ok(())
}
