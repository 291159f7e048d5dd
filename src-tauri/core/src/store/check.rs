//! Looks at everything: whether the file is whole, whether the journal is an unbroken chain, whether the records are what
//! the journal says they became, whether adopted minutes are the bytes that were adopted, and papers that
//! went out those that were sent. What was erased on request may differ, and only in the way that its erasure says. Only reads.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use super::find::facets;
use super::handover;
use super::journal::{self, ChainBreak};
use crate::error::Result;
use crate::id::ErasureId;
use crate::model::{Erasure, Handover, Table};
use crate::value::Value;
use crate::words::ErasureKind;

/// What is wrong with an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// The database says that its file is damaged; its own words.
    File {
        /// In the database's words.
        words: String,
    },
    /// The journal's chain is broken.
    Journal(ChainBreak),
    /// A record is not what the journal says it became: changed by something else than this program, or damaged.
    Record {
        /// Which kind of record.
        table: Table,
        /// Which one.
        id: Uuid,
        /// Which field.
        field: String,
    },
    /// A record that no act made.
    Stranger {
        /// Which kind of record.
        table: Table,
        /// Which one.
        id: Uuid,
    },
    /// A version of the minutes does not match its digest.
    Version {
        /// Of which meeting's minutes.
        meeting: Uuid,
        /// Which version.
        number: i64,
    },
    /// A paper that was kept is not what its digest says.
    Kept {
        /// The digest that names it.
        digest: String,
    },
    /// The paper of a notice is not there.
    NoPaper {
        /// Of which meeting's notice.
        meeting: Uuid,
        /// On which day it was sent, as the record says.
        sent_on: String,
    },
    /// The seal of adopted minutes does not follow from the ones before.
    Seal {
        /// Of which meeting's minutes.
        meeting: Uuid,
        /// Which version.
        number: i64,
    },
}

/// Something that was erased on request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErasureLine {
    /// What kind of thing.
    pub kind: ErasureKind,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// From how many payloads.
    pub acts: usize,
    /// From how many versions of minutes.
    pub versions: usize,
    /// How many papers went as a whole.
    pub papers: usize,
}

/// What the erasures say may be otherwise than it was.
#[derive(Default)]
struct Erased {
    /// Payloads, by their place.
    acts: HashMap<i64, String>,
    /// Versions, by the digest of what they were.
    versions: HashMap<String, String>,
    /// Papers that are gone.
    papers: HashSet<String>,
}

impl Erased {
    /// Of the same bytes the last erasure counts.
    fn read(connection: &Connection, lines: &mut Vec<ErasureLine>) -> Result<Self> {
        let mut erased = Self::default();
        for (_, erasure) in facets::<ErasureId, Erasure>(connection, "true ORDER BY r.number", &[])? {
            lines.push(ErasureLine {
                kind: erasure.kind,
                on: erasure.erased_on,
                reason: erasure.reason,
                acts: erasure.acts.len(),
                versions: erasure.versions.len(),
                papers: erasure.papers.len(),
            });
            erased.acts.extend(erasure.acts.into_iter().map(|act| (act.seq, act.digest)));
            erased.versions.extend(erasure.versions.into_iter().map(|version| (version.was, version.now)));
            erased.papers.extend(erasure.papers);
        }
        Ok(erased)
    }
}

/// How much was looked at, and what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// Journal records verified.
    pub acts: u64,
    /// Payloads of which words were erased, as they may be.
    pub erased: u64,
    /// What was erased on request, and why, in order.
    pub erasures: Vec<ErasureLine>,
    /// Adopted minutes verified.
    pub adopted: u64,
    /// Papers that went out and were verified.
    pub kept: u64,
    /// How the right to write went on, oldest first: no finding, but for everybody to see.
    pub handovers: Vec<Handover>,
    /// What is wrong; nothing, if all is well.
    pub findings: Vec<Finding>,
}

pub(crate) fn check(connection: &Connection) -> Result<Report> {
    let mut report = Report::default();
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let words: String = row.get(0)?;
        if words != "ok" {
            report.findings.push(Finding::File { words });
        }
    }
    // A copy for readers has no journal to be compared with, and of adopted minutes only what they may read.
    if super::is_for_readers(connection)? {
        return Ok(report);
    }
    let count = connection.query_row("SELECT count(*) FROM journal", [], |row| row.get::<_, i64>(0))?;
    report.acts = count.unsigned_abs();
    // Records of erasures that can't be read are told by the comparison below; nothing may differ by them.
    let erased = Erased::read(connection, &mut report.erasures).unwrap_or_default();
    report.erased = u64::try_from(erased.acts.len()).unwrap_or(u64::MAX);
    report.handovers = handover::all(connection)?.into_iter().map(|(_, one)| one).collect();
    report.findings.extend(journal::verify(connection, &erased.acts)?.into_iter().map(Finding::Journal));
    compare_records(connection, &mut report)?;
    verify_versions(connection, &erased, &mut report)?;
    verify_papers(connection, &erased, &mut report)?;
    Ok(report)
}

/// The newest payload that names a field tells what it must be now, also where words were erased: of payload and record the same
/// is left.
fn compare_records(connection: &Connection, report: &mut Report) -> Result<()> {
    let mut seen: HashSet<(Table, Uuid, String)> = HashSet::new();
    let mut statement = connection.prepare(
        "SELECT p.body FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq ORDER BY j.seq DESC",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // A payload that is gone or can't be read is told by the chain already.
        let Some(body) = row.get::<_, Option<String>>(0)? else { continue };
        let Ok(changes) = serde_json::from_str::<Vec<crate::change::Change>>(&body) else { continue };
        for change in changes.into_iter().rev() {
            for (field, (_, expected)) in change.fields {
                if !seen.insert((change.table, change.id, field.clone())) {
                    continue;
                }
                let sql = format!("SELECT {field} FROM {} WHERE id = ?", change.table.stable_name());
                let stored = connection.prepare_cached(&sql).and_then(|mut one| {
                    one.query_row([&Value::Id { id: change.id }], |row| row.get::<_, Value>(0))
                });
                if stored.ok() != Some(expected) {
                    report.findings.push(Finding::Record { table: change.table, id: change.id, field });
                }
            }
        }
    }
    let made: HashSet<Uuid> = seen.iter().map(|(_, id, _)| *id).collect();
    for &table in Table::ALL {
        let mut statement = connection.prepare(&format!("SELECT id FROM {}", table.stable_name()))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Value::Id { id } = row.get(0)?
                && !made.contains(&id)
            {
                report.findings.push(Finding::Stranger { table, id });
            }
        }
    }
    Ok(())
}

/// Bytes that an erasure left are those it says; the digest and the seal are of those that were adopted.
fn verify_versions(connection: &Connection, erased: &Erased, report: &mut Report) -> Result<()> {
    let mut statement = connection.prepare(
        "SELECT minutes, number, content, digest, previous_seal, seal FROM minutes_version
         ORDER BY adopted_order IS NULL, adopted_order",
    )?;
    let mut rows = statement.query([])?;
    let mut last: Option<String> = None;
    while let Some(row) = rows.next()? {
        let meeting = Uuid::from_bytes(row.get(0)?);
        let number: i64 = row.get(1)?;
        let (content, digest): (String, String) = (row.get(2)?, row.get(3)?);
        let (previous, seal): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
        if journal::digest(content.as_bytes()) != *erased.versions.get(&digest).unwrap_or(&digest) {
            report.findings.push(Finding::Version { meeting, number });
        }
        if let Some(seal) = seal {
            report.adopted += 1;
            if previous != last || crate::perform::minutes::seal(previous.as_deref(), &digest) != seal {
                report.findings.push(Finding::Seal { meeting, number });
            }
            last = Some(seal);
        }
    }
    Ok(())
}

/// Papers that went out lie outside the journal: their digest, which a record names, tells what they must be.
fn verify_papers(connection: &Connection, erased: &Erased, report: &mut Report) -> Result<()> {
    let mut statement = connection.prepare("SELECT digest, bytes FROM kept_file ORDER BY digest")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.kept += 1;
        let digest: String = row.get(0)?;
        if journal::digest(row.get_ref(1)?.as_bytes().unwrap_or_default()) != digest {
            report.findings.push(Finding::Kept { digest });
        }
    }
    let mut statement = connection.prepare(
        "SELECT meeting, sent_on, paper FROM notice WHERE paper NOT IN (SELECT digest FROM kept_file) ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if !erased.papers.contains(&row.get::<_, String>(2)?) {
            report
                .findings
                .push(Finding::NoPaper { meeting: Uuid::from_bytes(row.get(0)?), sent_on: row.get(1)? });
        }
    }
    Ok(())
}
