//! The journal's payloads and the drafts, when words are erased: what is left takes the place of what was, under a new salt, so
//! that nobody can try names against the old digest.

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Eraser;
use crate::change::Change;
use crate::error::{Error, Result};
use crate::model::ErasedAct;
use crate::store::journal::payload_digest;

/// The payloads that hold what goes, and what is left of each.
pub(crate) fn narrowed(connection: &Connection, eraser: &Eraser) -> Result<Vec<(i64, String)>> {
    let mut statement = connection.prepare("SELECT seq, body FROM journal_payload ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut narrowed = Vec::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        if !eraser.may_change(body) {
            continue;
        }
        let damaged = |error: serde_json::Error| Error::Damaged(error.to_string());
        let mut changes: Vec<Change> = serde_json::from_str(body).map_err(damaged)?;
        let mut is_other = false;
        for change in &mut changes {
            for (column, (before, after)) in &mut change.fields {
                for value in [before, after] {
                    if let Some(left) = eraser.left_of(change.table, change.id, column, value) {
                        *value = left;
                        is_other = true;
                    }
                }
            }
        }
        if is_other {
            narrowed.push((row.get(0)?, serde_json::to_string(&changes).map_err(damaged)?));
        }
    }
    Ok(narrowed)
}

/// Puts what is left in the place of the payloads; gives their new digests.
pub(crate) fn put(
    connection: &Connection,
    narrowed: Vec<(i64, String)>,
    erasure: Uuid,
) -> Result<Vec<ErasedAct>> {
    let mut statement =
        connection.prepare("UPDATE journal_payload SET salt = ?2, body = ?3 WHERE seq = ?1")?;
    let mut acts = Vec::with_capacity(narrowed.len());
    for (seq, body) in narrowed {
        // Nothing is hidden by the new salt; it only has to be another one than the old.
        let salt = Sha256::new().chain_update(erasure.as_bytes()).chain_update(seq.to_be_bytes()).finalize();
        let salt: Vec<u8> = salt.iter().copied().take(16).collect();
        statement.execute(params![seq, salt, body])?;
        acts.push(ErasedAct { seq, digest: payload_digest(&salt, &body) });
    }
    Ok(acts)
}

/// What is typed and no act yet.
pub(crate) fn narrow_drafts(connection: &Connection, eraser: &Eraser) -> Result<()> {
    for draft in crate::store::draft::all(connection)? {
        let (table, column) = (crate::model::Table::Entry, "text");
        let value = crate::value::Value::Text(draft.text);
        if let Some(left) = eraser.left_of(table, draft.entry.0, column, &value) {
            connection
                .prepare_cached("UPDATE draft SET text = ?2 WHERE entry = ?1")?
                .execute(params![draft.entry.0.as_bytes().as_slice(), left])?;
        }
    }
    Ok(())
}
