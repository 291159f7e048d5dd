//! What an archive keeps beside its acts: drafts, backups and copies.

use std::path::{Path, PathBuf};

use super::{Applied, Archive};
use crate::error::{Error, Result};
use crate::id::{EntryId, MeetingId};
use crate::model::{Entry, EntryPlace, ItemPlace};
use crate::store;
use crate::store::backup::{self, Backups};
use crate::store::draft::{self, Draft};
use crate::store::find::facet;
use crate::store::work::Work;
use crate::time::Timestamp;

/// How long changes wait for a backup, in milliseconds.
const BACKUP_EVERY: i64 = 15 * 60 * 1000;

/// A place in the minutes: which block, and where in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOff {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Which block.
    pub entry: EntryId,
    /// Where the caret stood, in UTF-16 units.
    pub caret: u32,
}

/// A backup that is to be made, on a connection of its own: it can be made elsewhere while the archive is written in.
#[derive(Debug)]
pub struct DueBackup {
    archive: PathBuf,
    backups: Backups,
    at: Timestamp,
}

impl DueBackup {
    /// Makes it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn make(self) -> Result<PathBuf> {
        // A connection that only reads may not write a copy elsewhere either.
        self.backups.make(&store::open_to_write(&self.archive)?, self.at)
    }
}

impl Archive {
    /// Keeps what is being typed. On disk when this returns; outside the journal and the search table.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save_draft(&mut self, draft: &Draft, now: Timestamp) -> Result<()> {
        self.require_right()?;
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
        self.settle_drafts_besides(&[], now)
    }

    /// As [`Archive::settle_drafts`], but for the blocks in `besides`.
    pub(super) fn settle_drafts_besides(
        &mut self,
        besides: &[EntryId],
        now: Timestamp,
    ) -> Result<Vec<Applied>> {
        let mut settled = Vec::new();
        for Draft { entry, text, .. } in self.drafts()? {
            if besides.contains(&entry) {
                continue;
            }
            let applied = self.commit("edit_entry", now, |work| {
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
        self.require_right()?;
        draft::clear(&self.connection, entry)
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

    /// The backup that changes have waited a quarter of an hour for, if any; they wait anew from here on.
    pub fn due_backup(&mut self, now: Timestamp) -> Option<DueBackup> {
        let since = self.unsaved_since?;
        let backups = self.setting.backups.clone()?;
        if now.0 - since.0 < BACKUP_EVERY {
            return None;
        }
        self.unsaved_since = None;
        Some(DueBackup { archive: self.path.clone(), backups, at: now })
    }

    /// The place where somebody typed last, as far as it still is there.
    pub(super) fn typed_in_last(&self) -> Result<Option<LeftOff>> {
        let Some(Draft { entry, caret, .. }) = self.drafts()?.pop() else { return Ok(None) };
        let Some(place) = facet::<EntryPlace>(&self.connection, entry.0)? else { return Ok(None) };
        let item: Option<ItemPlace> = facet(&self.connection, place.treatment.0)?;
        Ok(item.map(|item| LeftOff { meeting: item.meeting, entry, caret }))
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
}

/// A whole copy at `to` of the archive at `from`, which may lie where nothing can be written.
///
/// # Errors
/// [`Error::FileExists`], [`Error::ReadersCopy`], or what the disk says.
pub fn copy_archive(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(Error::FileExists(to.to_path_buf()));
    }
    backup::write_copy(&store::open_to_copy(from)?, to)
}

fn retype(work: &mut Work<'_>, entry: EntryId, text: String) -> Result<()> {
    let before: Entry = work.read(entry)?;
    work.write(entry, &Entry { text, ..before })
}
