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
    let mut narrowed = Vec::new();
    each(connection, eraser, |seq, mut changes| {
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
            narrowed.push((seq, serde_json::to_string(&changes).map_err(damaged)?));
        }
        Ok(())
    })?;
    Ok(narrowed)
}

/// How many payloads hold it. Of each no more is looked at than the first of it.
pub(crate) fn count(connection: &Connection, eraser: &Eraser) -> Result<usize> {
    let goes = |change: &Change| {
        let mut values =
            change.fields.iter().flat_map(|(column, (before, after))| [(column, before), (column, after)]);
        values.any(|(column, value)| eraser.left_of(change.table, change.id, column, value).is_some())
    };
    let mut count = 0;
    each(connection, eraser, |_, changes| {
        count += usize::from(changes.iter().any(goes));
        Ok(())
    })?;
    Ok(count)
}

/// Calls `visit` with the number and the changes of every act of which something may go.
fn each(
    connection: &Connection,
    eraser: &Eraser,
    mut visit: impl FnMut(i64, Vec<Change>) -> Result<()>,
) -> Result<()> {
    let mut statement = connection.prepare("SELECT seq, body FROM journal_payload ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        if eraser.may_change(body) {
            visit(row.get(0)?, serde_json::from_str(body).map_err(damaged)?)?;
        }
    }
    Ok(())
}

fn damaged(error: serde_json::Error) -> Error {
    Error::Damaged(error.to_string())
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
