//! The archive of one association, and the one way it changes: an act comes in, becomes changes inside one transaction, and
//! only what was committed comes out.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior, params};
use serde::Serialize;
use uuid::Uuid;

use crate::change::Change;
use crate::error::{Error, Result};
use crate::id::{AssociationId, EntryId, IdSource};
use crate::label::{self, ERASE, REDO, UNDO};
use crate::model::{Association, Entry};
use crate::op::Op;
use crate::perform::perform;
use crate::reader::Reader;
use crate::store::backup::{self, Backups};
use crate::store::device::{self, DeviceNote};
use crate::store::draft::{self, Draft};
use crate::store::journal::{self, Record, Writer};
use crate::store::lock::WriterLock;
use crate::store::schema::Schema;
use crate::store::work::Work;
use crate::store::{self, search};
use crate::time::Timestamp;

/// How long changes wait for a backup, in milliseconds.
const BACKUP_EVERY: i64 = 15 * 60 * 1000;

/// What an archive needs from outside: names, ids and places. The core has none of its own.
pub struct Setting {
    /// Who acts, as the journal will name them.
    pub actor: String,
    /// Where new ids come from.
    pub ids: Box<dyn IdSource>,
    /// Where backups go; without it none are made.
    pub backups: Option<Backups>,
    /// Where this computer remembers how far it wrote, in the app's own folder.
    pub devices: Option<PathBuf>,
}

/// An archive opened for writing; while it lives nobody else writes in it.
pub struct Archive {
    path: PathBuf,
    // Fields drop in this order: both connections before the lock, so that the log is gone when the next one comes.
    reader: Reader,
    connection: Connection,
    setting: Setting,
    schema: Schema,
    writer: Writer,
    note: Option<DeviceNote>,
    unsaved_since: Option<Timestamp>,
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

/// An act that can be undone or redone, for the person to see before it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What it is called, in Dutch.
    pub label: &'static str,
    /// When it was done.
    pub at: Timestamp,
    /// Whether it was done before the archive was opened this time.
    pub earlier_sitting: bool,
}

impl Archive {
    /// Makes a new archive; there must be no file yet, and a failure leaves none.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::NoSuchFile`] for the folder, or what the disk says.
    pub fn create(
        path: &Path,
        id: AssociationId,
        association: Association,
        mut setting: Setting,
        now: Timestamp,
    ) -> Result<Self> {
        let connection = store::create(path)?;
        let made = (|| {
            connection.execute(
                "INSERT INTO archive (one, id, device, device_sequence, journal_time, sitting) VALUES (1, ?1, ?2, 0, 0, 0)",
                params![setting.ids.next_id().as_bytes().as_slice(), setting.ids.next_id().as_bytes().as_slice()],
            )?;
            drop(connection);
            let mut archive = Self::take(path, setting, now, IsNew(true))?;
            archive.apply(Op::FoundAssociation { id, association }, now)?;
            Ok(archive)
        })();
        if made.is_err() {
            // Nothing of anybody's is in it yet.
            let _ = std::fs::remove_file(path);
        }
        made
    }

    /// Opens an archive for writing. An older one is backed up and brought up to date first. What was being typed when the
    /// program last stopped becomes an act.
    ///
    /// # Errors
    /// [`Error::InUseElsewhere`] when somebody writes in it, or when it is no archive that this version can write.
    pub fn open(path: &Path, setting: Setting, now: Timestamp) -> Result<Self> {
        let mut archive = Self::take(path, setting, now, IsNew(false))?;
        archive.settle_drafts(now)?;
        Ok(archive)
    }

    fn take(path: &Path, mut setting: Setting, now: Timestamp, is_new: IsNew) -> Result<Self> {
        if !path.exists() {
            return Err(Error::NoSuchFile(path.to_path_buf()));
        }
        let path = path.canonicalize()?;
        if path.is_dir() {
            return Err(Error::IsAFolder(path));
        }
        let lock = WriterLock::take(&path)?;
        let mut connection = store::open_to_write(&path)?;
        if store::is_older(&connection)? {
            if let Some(backups) = &setting.backups {
                backups.make(&connection, now)?;
            }
            store::migrate(&mut connection)?;
        }
        let id: Uuid =
            Uuid::from_bytes(connection.query_row("SELECT id FROM archive", [], |row| row.get(0))?);
        let note = setting.devices.as_deref().map(|folder| DeviceNote::at(folder, id, &path)).transpose()?;
        let fresh = setting.ids.next_id();
        // A file that was made this moment is nobody's copy.
        let device = device::settle(&connection, note.as_ref().filter(|_| !is_new.0), fresh)?;
        let sitting = connection.query_row(
            "UPDATE archive SET sitting = sitting + 1 RETURNING sitting",
            [],
            |row| row.get(0),
        )?;
        let unsaved_since = waiting_since(&connection, setting.backups.as_ref())?;
        Ok(Self {
            reader: Reader::open(&path)?,
            schema: Schema::read(&connection)?,
            writer: Writer { device, sitting, actor: setting.actor.clone() },
            path,
            connection,
            setting,
            note,
            unsaved_since,
            _lock: lock,
        })
    }

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

    /// A fresh id for a new record.
    pub fn new_id<I: From<Uuid>>(&mut self) -> I {
        self.setting.ids.next_id().into()
    }

    /// Carries out an act: all of it, or nothing. A file's import and the adoption of minutes are backed up before.
    ///
    /// # Errors
    /// When the act can't be carried out; nothing has changed then.
    pub fn apply(&mut self, op: Op, now: Timestamp) -> Result<Applied> {
        self.settle_drafts(now)?;
        if matches!(op, Op::Import { .. } | Op::AdoptMinutes { .. }) {
            self.back_up(now)?;
        }
        self.commit(op.name(), None, now, |work| perform(work, op))
    }

    /// What an undo would take back.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn next_undo(&self) -> Result<Option<Step>> {
        Ok(journal::to_undo(&self.connection, self.writer.device)?.map(|record| self.step(&record)))
    }

    /// What a redo would bring back.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn next_redo(&self) -> Result<Option<Step>> {
        Ok(journal::to_redo(&self.connection, self.writer.device)?.map(|record| self.step(&record)))
    }

    /// Takes back the last act of this device that stands. The journal keeps both.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]; [`Error::Irreversible`] for what is answered by a counter-act; [`Error::ChangedSince`];
    /// [`Error::Erased`].
    pub fn undo(&mut self, now: Timestamp) -> Result<Applied> {
        self.settle_drafts(now)?;
        let record = journal::to_undo(&self.connection, self.writer.device)?.ok_or(Error::NothingToUndo)?;
        self.reverse(&record, UNDO, now)
    }

    /// Takes back the last undo, if nothing was done since.
    ///
    /// # Errors
    /// [`Error::NothingToRedo`]; [`Error::ChangedSince`]; [`Error::Erased`].
    pub fn redo(&mut self, now: Timestamp) -> Result<Applied> {
        self.settle_drafts(now)?;
        let record = journal::to_redo(&self.connection, self.writer.device)?.ok_or(Error::NothingToRedo)?;
        self.reverse(&record, REDO, now)
    }

    /// Keeps what is being typed. On disk when this returns; outside the journal and the search table.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save_draft(&mut self, draft: &Draft, now: Timestamp) -> Result<()> {
        draft::save(&self.connection, draft, now)
    }

    /// What was being typed and is no act yet, the block typed in last at the end.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        draft::all(&self.connection)
    }

    /// Makes what was typed acts, one a block, each clearing its draft in the same transaction. The words of a block that is
    /// gone or locked stay in their draft until a person looks.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle_drafts(&mut self, now: Timestamp) -> Result<Vec<Applied>> {
        let mut settled = Vec::new();
        for Draft { entry, text, .. } in self.drafts()? {
            let applied = self.commit("edit_entry", None, now, |work| {
                draft::clear(work.connection, entry)?;
                retype(work, entry, text)
            });
            match applied {
                Ok(applied) => settled.extend(applied.record.is_some().then_some(applied)),
                Err(Error::NotFound(_) | Error::MinutesLocked(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(settled)
    }

    /// Lets go of a draft, because a person said so.
    ///
    /// # Errors
    /// What the disk says.
    pub fn discard_draft(&mut self, entry: EntryId) -> Result<()> {
        draft::clear(&self.connection, entry)
    }

    /// Erases what a journal record says, for good: that it was, when and by whom stays, and the chain still verifies (AVG).
    /// The erasure is a record of its own.
    ///
    /// # Errors
    /// What the disk says.
    pub fn erase_payload(&mut self, record: &Record, now: Timestamp) -> Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        journal::erase(&transaction, record)?;
        let salt = self.setting.ids.next_id();
        journal::append(&transaction, &self.writer, ERASE, Some(&record.hash), &[], now, salt)?;
        transaction.commit()?;
        // The old pages still lie in the log until it is folded in.
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Makes a backup now. `None` when no place for backups was given.
    ///
    /// # Errors
    /// What the disk says.
    pub fn back_up(&mut self, now: Timestamp) -> Result<Option<PathBuf>> {
        let Some(backups) = &self.setting.backups else { return Ok(None) };
        let path = backups.make(&self.connection, now)?;
        self.unsaved_since = None;
        Ok(Some(path))
    }

    /// Makes a backup when changes have waited a quarter of an hour for one.
    ///
    /// # Errors
    /// What the disk says.
    pub fn back_up_if_due(&mut self, now: Timestamp) -> Result<Option<PathBuf>> {
        match self.unsaved_since {
            Some(since) if now.0 - since.0 >= BACKUP_EVERY => self.back_up(now),
            _ => Ok(None),
        }
    }

    /// A whole copy of the archive at `path`.
    ///
    /// # Errors
    /// [`Error::FileExists`], or what the disk says.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        if path.exists() {
            return Err(Error::FileExists(path.to_path_buf()));
        }
        backup::write_copy(&self.connection, path)
    }

    fn reverse(&mut self, record: &Record, how: &'static str, now: Timestamp) -> Result<Applied> {
        let act = self.act_behind(record)?;
        let label = label_of(&act);
        if !label::is_reversible(&act) {
            return Err(Error::Irreversible(label.to_owned()));
        }
        let changes =
            journal::changes(&self.connection, record.seq)?.ok_or_else(|| Error::Erased(label.to_owned()))?;
        let applied = self.commit(how, Some(&record.hash), now, |work| work.reverse(&changes, label))?;
        Ok(Applied { label, ..applied })
    }

    /// The act itself, behind an undo of it.
    fn act_behind(&self, record: &Record) -> Result<String> {
        let mut wanted = record.hash.clone();
        let mut act = record.header.act.clone();
        journal::newest_first(&self.connection, |record| {
            use std::ops::ControlFlow::{Break, Continue};
            if record.hash != wanted {
                return Ok(Continue(()));
            }
            act = record.header.act;
            match record.header.undoes {
                Some(undone) => {
                    wanted = undone;
                    Ok(Continue(()))
                }
                None => Ok(Break(())),
            }
        })?;
        Ok(act)
    }

    fn step(&self, record: &Record) -> Step {
        Step {
            label: self.act_behind(record).map_or("", |act| label_of(&act)),
            at: record.header.at(),
            earlier_sitting: record.header.sitting < self.writer.sitting,
        }
    }

    /// The one place where records are written.
    fn commit(
        &mut self,
        act: &str,
        undoes: Option<&str>,
        now: Timestamp,
        carry_out: impl FnOnce(&mut Work<'_>) -> Result<()>,
    ) -> Result<Applied> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut work = Work::new(&transaction, &self.schema, now);
        carry_out(&mut work)?;
        let changes = work.into_changes();
        let record = if changes.is_empty() {
            None
        } else {
            search::refresh(&transaction, &changes)?;
            let salt = self.setting.ids.next_id();
            Some(journal::append(&transaction, &self.writer, act, undoes, &changes, now, salt)?)
        };
        transaction.commit()?;
        if let Some(record) = &record {
            self.unsaved_since.get_or_insert(now);
            if let Some(note) = &self.note {
                note.write(self.writer.device, record.header.sequence);
            }
        }
        Ok(Applied { record: record.map(|record| record.hash), label: label_of(act), changes })
    }
}

struct IsNew(bool);

/// Since when changes of earlier sittings wait for a backup; short evenings would never get one otherwise.
fn waiting_since(connection: &Connection, backups: Option<&Backups>) -> Result<Option<Timestamp>> {
    let last: i64 = connection.query_row("SELECT journal_time FROM archive", [], |row| row.get(0))?;
    let changed = Timestamp(last >> 16);
    let made = backups.and_then(Backups::newest_at);
    Ok((last > 0 && made.is_none_or(|made| made < changed)).then_some(changed))
}

fn label_of(act: &str) -> &'static str {
    label::of(act).unwrap_or("Bewerking")
}

fn retype(work: &mut Work<'_>, entry: EntryId, text: String) -> Result<()> {
    let before: Entry = work.read(entry)?;
    work.write(entry, &Entry { text, ..before })
}

#[cfg(test)]
mod tests {
    use super::{Archive, Setting};
    use crate::error::Error;
    use crate::id::{AssociationId, BodyId};
    use crate::model::{Association, Body};
    use crate::op::Op;
    use crate::time::Timestamp;
    use crate::words::{BodyKind, LegalForm, Numbering};
    use uuid::Uuid;

    /// `max_page_count` makes the database say exactly what it says on a full disk (SQLITE_FULL).
    #[test]
    fn on_a_full_disk_the_act_fails_whole_and_the_archive_stays_good() {
        let folder = tempfile::tempdir().unwrap();
        let mut next = 1;
        let setting = Setting {
            actor: String::new(),
            ids: Box::new(move || {
                next += 1;
                Uuid::from_u128(next)
            }),
            backups: None,
            devices: None,
        };
        let association = Association {
            name: "Vol".to_owned(),
            legal_form: LegalForm::Association,
            seat: None,
            numbering: Numbering::PerYear,
        };
        let path = folder.path().join("vol.hamerslag");
        let id = AssociationId(Uuid::from_u128(1));
        let mut archive = Archive::create(&path, id, association, setting, Timestamp(1)).unwrap();
        let pages: i64 = archive.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        archive.connection.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(())).unwrap();
        let body = Body {
            kind: BodyKind::Board,
            name: "Bestuur".repeat(100_000),
            short: "BV".to_owned(),
            quorum: None,
            number_prefix: "B".to_owned(),
        };
        let id: BodyId = archive.new_id();
        let before = archive.reader().history(10).unwrap();
        assert!(matches!(
            archive.apply(Op::AddBody { id, body: body.clone() }, Timestamp(2)),
            Err(Error::DiskFull)
        ));
        assert_eq!(archive.reader().history(10).unwrap(), before);
        assert_eq!(archive.reader().check().unwrap().findings, []);
        let small = Body { name: "Bestuur".to_owned(), ..body };
        archive.apply(Op::AddBody { id, body: small }, Timestamp(3)).expect("what still fits is still kept");
    }
}
