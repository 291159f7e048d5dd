//! The journal: what was done, by whom and when, as one chain. The hash of a record covers its header; the header covers
//! the digest of the payload and the hash of the record before it. Payloads lie apart, with a salt each, so that words in one
//! can be erased (AVG) while the chain still verifies and nothing can be guessed back from the digest. It is the only log: undo
//! and the audit trail read it, and exchange between computers will.
//!
//! The payload holds the changes, not the act's own arguments: these are the changes' `after` values, and a second copy of
//! every word would only be a second place to erase.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::change::Change;
use crate::error::{Error, Result};
use crate::label::{REDO, UNDO};
use crate::time::Timestamp;

/// The version of the record format.
const FORMAT: u32 = 1;

/// What the hash of a record covers. The order of the fields is the order of the bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of this format.
    pub format: u32,
    /// Which device wrote it.
    pub device: Uuid,
    /// 1, 2, … on that device.
    pub sequence: i64,
    /// The hashes of the records before it, in hexadecimal; none for the first.
    pub parents: Vec<String>,
    /// Who acted, as the device knows them.
    pub actor: String,
    /// Hybrid time: milliseconds since 1970 times 2¹⁶, plus a counter; always later than the record before.
    pub time: i64,
    /// From one opening of the archive to its closing.
    pub sitting: i64,
    /// The act's name; see [`crate::label`].
    pub act: String,
    /// For an undo or a redo: the hash of the record it is about.
    pub undoes: Option<String>,
    /// SHA-256 of salt and payload, in hexadecimal.
    pub payload: String,
}

impl Header {
    /// When it was done.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        Timestamp(self.time >> 16)
    }

    fn is_undo_or_redo(&self) -> bool {
        self.act == UNDO || self.act == REDO
    }
}

/// A header with its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// 1, 2, … in this file.
    pub seq: i64,
    /// SHA-256 of the header's bytes, in hexadecimal.
    pub hash: String,
    /// The header.
    pub header: Header,
}

/// Who writes: what a record needs to know beside the act itself.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    pub(crate) device: Uuid,
    pub(crate) sitting: i64,
    pub(crate) actor: String,
}

/// Adds a record behind the last one, inside the caller's transaction.
pub(crate) fn append(
    connection: &Connection,
    writer: &Writer,
    act: &str,
    undoes: Option<&str>,
    changes: &[Change],
    now: Timestamp,
    salt: Uuid,
) -> Result<Record> {
    let body = serde_json::to_string(changes).map_err(|error| Error::Damaged(error.to_string()))?;
    let (sequence, last_time): (i64, i64) = connection
        .prepare_cached(
            "UPDATE archive SET device_sequence = device_sequence + 1,
                                journal_time = max(journal_time + 1, ?1) RETURNING device_sequence, journal_time",
        )?
        .query_row([now.0.saturating_mul(1 << 16)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let last: Option<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let header = Header {
        format: FORMAT,
        device: writer.device,
        sequence,
        parents: last.iter().map(|(_, hash)| hex(hash)).collect(),
        actor: writer.actor.clone(),
        time: last_time,
        sitting: writer.sitting,
        act: act.to_owned(),
        undoes: undoes.map(str::to_owned),
        payload: payload_digest(salt.as_bytes(), &body),
    };
    let text = serde_json::to_string(&header).map_err(|error| Error::Damaged(error.to_string()))?;
    let hash = Sha256::digest(text.as_bytes());
    let seq = last.map_or(1, |(seq, _)| seq + 1);
    connection
        .prepare_cached("INSERT INTO journal (seq, hash, header) VALUES (?1, ?2, ?3)")?
        .execute(params![seq, hash.as_slice(), text])?;
    connection
        .prepare_cached("INSERT INTO journal_payload (seq, salt, body) VALUES (?1, ?2, ?3)")?
        .execute(params![seq, salt.as_bytes().as_slice(), body])?;
    Ok(Record { seq, hash: hex(&hash), header })
}

/// The changes of a record, without what was erased of them since.
pub(crate) fn changes(connection: &Connection, seq: i64) -> Result<Vec<Change>> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM journal_payload WHERE seq = ?")?
        .query_row([seq], |row| row.get(0))
        .optional()?;
    let body = body.ok_or_else(|| Error::Damaged(format!("no payload of act {seq}")))?;
    serde_json::from_str(&body).map_err(|error| Error::Damaged(error.to_string()))
}

/// Calls `visit` with every record, newest first, until it says stop.
pub(crate) fn newest_first(
    connection: &Connection,
    mut visit: impl FnMut(Record) -> Result<std::ops::ControlFlow<()>>,
) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT seq, hash, header FROM journal ORDER BY seq DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let hash: Vec<u8> = row.get(1)?;
        let text: String = row.get(2)?;
        let header = serde_json::from_str(&text).map_err(|error| Error::Damaged(error.to_string()))?;
        if visit(Record { seq: row.get(0)?, hash: hex(&hash), header })?.is_break() {
            break;
        }
    }
    Ok(())
}

/// The record before another one in this file.
pub(crate) fn before(connection: &Connection, record: &Record) -> Result<Option<Record>> {
    let found: Option<(Vec<u8>, String)> = connection
        .prepare_cached("SELECT hash, header FROM journal WHERE seq = ?")?
        .query_row([record.seq - 1], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((hash, text)) = found else { return Ok(None) };
    let header = serde_json::from_str(&text).map_err(|error| Error::Damaged(error.to_string()))?;
    Ok(Some(Record { seq: record.seq - 1, hash: hex(&hash), header }))
}

/// The act that an undo would take back: the newest of this device that is not taken back already.
pub(crate) fn to_undo(connection: &Connection, device: Uuid) -> Result<Option<Record>> {
    let mut found = None;
    let mut taken_back = std::collections::HashSet::new();
    newest_first(connection, |record| {
        use std::ops::ControlFlow::{Break, Continue};
        if taken_back.remove(&record.hash) {
            // An undo that was redone took nothing back in the end; what it named stands.
            return Ok(Continue(()));
        }
        if record.header.is_undo_or_redo() {
            taken_back.extend(record.header.undoes);
            return Ok(Continue(()));
        }
        if record.header.device == device {
            found = Some(record);
        }
        Ok(Break(()))
    })?;
    Ok(found)
}

/// The undo that a redo would take back: the newest one, if nothing else was done since.
pub(crate) fn to_redo(connection: &Connection, device: Uuid) -> Result<Option<Record>> {
    let mut found = None;
    let mut taken_back = std::collections::HashSet::new();
    newest_first(connection, |record| {
        use std::ops::ControlFlow::{Break, Continue};
        if taken_back.remove(&record.hash) {
            return Ok(Continue(()));
        }
        match record.header.act.as_str() {
            REDO => {
                taken_back.extend(record.header.undoes);
                Ok(Continue(()))
            }
            UNDO if record.header.device == device => {
                found = Some(record);
                Ok(Break(()))
            }
            _ => Ok(Break(())),
        }
    })?;
    Ok(found)
}

/// A break in the chain, at this record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "break", rename_all = "snake_case")]
pub enum ChainBreak {
    /// The header is not the one that was hashed.
    Header {
        /// Which record.
        seq: i64,
    },
    /// The record does not follow the one before it.
    Link {
        /// Which record.
        seq: i64,
    },
    /// The payload is gone.
    Missing {
        /// Which record.
        seq: i64,
    },
    /// The payload is neither the one that was digested nor what an erasure left of it.
    Payload {
        /// Which record.
        seq: i64,
    },
}

/// Walks the whole chain. `erased` tells the digests of payloads of which an erasure left a part.
pub(crate) fn verify(connection: &Connection, erased: &HashMap<i64, String>) -> Result<Vec<ChainBreak>> {
    let mut breaks = Vec::new();
    let mut statement = connection.prepare(
        "SELECT j.seq, j.hash, j.header, p.salt, p.body FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
         ORDER BY j.seq",
    )?;
    let mut rows = statement.query([])?;
    let mut previous: Option<(i64, String)> = None;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let hash: Vec<u8> = row.get(1)?;
        let text: String = row.get(2)?;
        let header: Option<Header> = serde_json::from_str(&text).ok();
        let Some(header) = header.filter(|_| Sha256::digest(text.as_bytes()).as_slice() == hash) else {
            breaks.push(ChainBreak::Header { seq });
            previous = Some((seq, hex(&hash)));
            continue;
        };
        let follows = match &previous {
            None => seq == 1 && header.parents.is_empty(),
            Some((before, hash)) => seq == before + 1 && header.parents == [hash.clone()],
        };
        if !follows {
            breaks.push(ChainBreak::Link { seq });
        }
        match (row.get::<_, Option<Vec<u8>>>(3)?, row.get::<_, Option<String>>(4)?) {
            (Some(salt), Some(body))
                if payload_digest(&salt, &body) != *erased.get(&seq).unwrap_or(&header.payload) =>
            {
                breaks.push(ChainBreak::Payload { seq });
            }
            (Some(_), Some(_)) => {}
            _ => breaks.push(ChainBreak::Missing { seq }),
        }
        previous = Some((seq, hex(&hash)));
    }
    Ok(breaks)
}

pub(crate) fn payload_digest(salt: &[u8], body: &str) -> String {
    hex(&Sha256::new().chain_update(salt).chain_update(body.as_bytes()).finalize())
}

/// SHA-256 of `bytes` in lower-case hexadecimal: the name under which bytes are kept, and known again.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
