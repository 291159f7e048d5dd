//! After an erasure: nothing of it lies in the file any more, and the backups that have it go.

use std::path::PathBuf;

use super::Archive;
use crate::error::Result;
use crate::time::Timestamp;

/// What became of the traces of an erasure, in the file and beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Whether the file was written anew and its log is empty. If not, somebody else was reading; closing the archive does it.
    pub file: bool,
    /// How many backups were taken away.
    pub backups: usize,
    /// Backups that could not be taken away and have the words still.
    pub left: Vec<PathBuf>,
    /// Whether a new backup was made; without one the older ones stay.
    pub renewed: bool,
}

impl Archive {
    /// What became of the traces of the erasure done last.
    #[must_use]
    pub fn swept(&self) -> Option<&Swept> {
        self.swept.as_ref()
    }

    /// The words are gone from every row by now; here they go from the pages that were given free, from the log, and from the
    /// backups. What fails is told and does not take the erasure back.
    pub(super) fn sweep(&mut self, now: Timestamp) {
        let mut swept = Swept { file: self.write_anew().unwrap_or(false), ..Swept::default() };
        if let Some(backups) = self.setting.backups.clone() {
            match backups.start_anew(&self.connection, now) {
                Ok((gone, left)) => {
                    (swept.backups, swept.left, swept.renewed) = (gone, left, true);
                    self.unsaved_since = None;
                }
                Err(_) => swept.left = backups.paths(),
            }
        }
        self.swept = Some(swept);
    }

    fn write_anew(&self) -> Result<bool> {
        // Pages that were given free are overwritten already (secure_delete); this closes the gaps and joins what is left.
        let vacuumed = self.connection.execute("VACUUM", []).is_ok();
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(vacuumed && busy == 0)
    }
}
