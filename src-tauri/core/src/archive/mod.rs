//! The archive of one association, and the one way it changes: an act comes in, becomes changes inside one transaction, and
//! only what was committed comes out.

mod erasing;
mod handing;
mod keeping;
mod opening;
mod undoing;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use uuid::Uuid;

use crate::change::Change;
use crate::error::{Error, Result};
use crate::label::{self, ERASE};
use crate::op::Op;
use crate::perform::perform;
use crate::reader::Reader;
use crate::store::device::DeviceNote;
use crate::store::draft;
use crate::store::handover::Right;
use crate::store::journal::{self, Record, Writer};
use crate::store::lock::WriterLock;
use crate::store::schema::Schema;
use crate::store::search;
use crate::store::seen::SeenNote;
use crate::store::whereabouts::Whereabouts;
use crate::store::work::Work;
use crate::time::Timestamp;

pub use erasing::Swept;
pub use handing::{Passing, Taken, Taking};
pub use keeping::{DueBackup, LeftOff, copy_archive};
pub use opening::Setting;
pub use undoing::Step;

/// An archive opened for writing; while it lives nobody else writes in it.
pub struct Archive {
    path: PathBuf,
    whereabouts: Whereabouts,
    // Fields drop in this order: both connections before the lock, so that the log is gone when the next one comes.
    reader: Reader,
    connection: Connection,
    setting: Setting,
    schema: Schema,
    writer: Writer,
    note: Option<DeviceNote>,
    right: Right,
    seen: Option<SeenNote>,
    unsaved_since: Option<Timestamp>,
    left_off: Option<LeftOff>,
    swept: Option<Swept>,
    _lock: WriterLock,
}

/// What an act came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Applied {
    /// The journal's hash of it; absent when nothing differed from what was there.
    pub record: Option<String>,
    /// What it is called, in Dutch.
    pub label: &'static str,
    /// The committed changes.
    pub changes: Vec<Change>,
}

impl Archive {
    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads it, as last committed.
    #[must_use]
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Where somebody was typing when the program last stopped, if it stopped in the middle of a block.
    #[must_use]
    pub fn left_off(&self) -> Option<LeftOff> {
        self.left_off
    }

    /// A fresh id for a new record.
    pub fn new_id<I: From<Uuid>>(&mut self) -> I {
        self.setting.ids.next_id().into()
    }

    /// Carries out an act: all of it, or nothing. A file's import and the adoption of minutes are backed up before; after an
    /// erasure the file is swept and older backups go, as [`Archive::swept`] tells.
    ///
    /// # Errors
    /// When the act can't be carried out; nothing has changed then.
    pub fn apply(&mut self, op: Op, now: Timestamp) -> Result<Applied> {
        // Words that the act itself brings are newer than what was kept of them while they were typed.
        let retyped = op.retyped();
        self.settle_drafts_besides(&retyped, now)?;
        if matches!(op, Op::Import { .. } | Op::AdoptMinutes { .. }) {
            self.back_up(now)?;
        }
        let erases = op.name() == ERASE;
        let applied = self.commit(op.name(), now, |work| {
            retyped.iter().try_for_each(|entry| draft::clear(work.connection, *entry))?;
            perform(work, op)
        })?;
        if erases {
            self.sweep(now);
        }
        Ok(applied)
    }

    fn commit(
        &mut self,
        act: &str,
        now: Timestamp,
        carry_out: impl FnOnce(&mut Work<'_>) -> Result<()>,
    ) -> Result<Applied> {
        self.commit_all([(Act { name: act, undoes: None, now }, carry_out)])
    }

    /// The one place where records are written: all these acts, or none.
    fn commit_all<'a, F>(&mut self, acts: impl IntoIterator<Item = (Act<'a>, F)>) -> Result<Applied>
    where
        F: FnOnce(&mut Work<'_>) -> Result<()>,
    {
        self.require_right()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut applied = Applied { record: None, label: "", changes: Vec::new() };
        let mut written = Vec::new();
        for (act, carry_out) in acts {
            let salt = || self.setting.ids.next_id();
            let (changes, record) = enact(&transaction, &self.schema, &self.writer, &act, salt, carry_out)?;
            applied.label = label_of(act.name);
            applied.changes.extend(changes);
            written.extend(record.map(|record| (record, act.now)));
        }
        transaction.commit()?;
        for (record, now) in &written {
            self.committed(record, *now);
        }
        applied.record = written.pop().map(|(record, _)| record.hash);
        Ok(applied)
    }

    fn committed(&mut self, record: &Record, now: Timestamp) {
        self.unsaved_since.get_or_insert(now);
        if let Some(note) = &self.note {
            note.write(self.writer.device, record.header.sequence);
        }
    }

    /// That the file is still where it was opened, and was not handed over.
    fn require_right(&self) -> Result<()> {
        self.whereabouts.check()?;
        match &self.right.given {
            Some((_, handover)) => Err(Error::HandedOver(Box::new(handover.clone()))),
            None => Ok(()),
        }
    }
}

/// An act as the journal will name it.
struct Act<'a> {
    name: &'a str,
    undoes: Option<&'a str>,
    now: Timestamp,
}

/// Carries an act out inside the caller's transaction; there is no record when nothing differs from what was there.
fn enact(
    connection: &Connection,
    schema: &Schema,
    writer: &Writer,
    act: &Act<'_>,
    salt: impl FnOnce() -> Uuid,
    carry_out: impl FnOnce(&mut Work<'_>) -> Result<()>,
) -> Result<(Vec<Change>, Option<Record>)> {
    let mut work = Work::new(connection, schema, act.now);
    carry_out(&mut work)?;
    let changes = work.into_changes();
    if changes.is_empty() {
        return Ok((changes, None));
    }
    search::refresh(connection, &changes)?;
    let record = journal::append(connection, writer, act.name, act.undoes, &changes, act.now, salt())?;
    Ok((changes, Some(record)))
}

fn label_of(act: &str) -> &'static str {
    label::of(act).unwrap_or("Bewerking")
}
