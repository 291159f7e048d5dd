//! Copies of the archive, made by the database itself (`VACUUM INTO`), so that a copy is always whole. Rotated, and bounded
//! in bytes.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use rusqlite::Connection;

use crate::error::Result;
use crate::time::Timestamp;

/// Where an archive's backups go, and how many are kept.
#[derive(Clone, Debug)]
pub struct Backups {
    /// The folder; backups of one archive only.
    pub folder: PathBuf,
    /// At most this many.
    pub keep: usize,
    /// At most this many bytes together; the newest one is always kept.
    pub bytes: u64,
}

impl Backups {
    /// Twenty copies and half a gigabyte, in a folder of this archive's own.
    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder, keep: 20, bytes: 512 << 20 }
    }

    /// The newest backup there is.
    #[must_use]
    pub fn newest(&self) -> Option<PathBuf> {
        self.all().into_iter().next_back().map(|(path, _)| path)
    }

    /// Every backup, oldest first.
    #[must_use]
    pub fn paths(&self) -> Vec<PathBuf> {
        self.all().into_iter().map(|(path, _)| path).collect()
    }

    /// When the newest backup was made, by its name.
    pub(crate) fn newest_at(&self) -> Option<Timestamp> {
        let newest = self.newest()?;
        let name = newest.file_stem()?.to_str()?;
        let moment = chrono::NaiveDateTime::parse_from_str(name, "%Y%m%dT%H%M%S%3fZ").ok()?;
        Some(Timestamp(moment.and_utc().timestamp_millis()))
    }

    /// Makes a backup and drops the oldest ones beyond the bounds.
    pub(crate) fn make(&self, connection: &Connection, now: Timestamp) -> Result<PathBuf> {
        fs::create_dir_all(&self.folder)?;
        let moment = DateTime::from_timestamp_millis(now.0).unwrap_or_default();
        let path = self.folder.join(format!("{}.hamerslag", moment.format("%Y%m%dT%H%M%S%3fZ")));
        self.sweep();
        write_copy(connection, &path)?;
        self.rotate(&path);
        Ok(path)
    }

    /// Makes a backup and takes away every other one, also one that is being made elsewhere. Gives how many went, and those that
    /// could not be taken away.
    ///
    /// They are not rewritten: a backup in which words are changed would be another archive under the old chain, in a schema of its
    /// own time; and one that is put back would bring the words back.
    pub(crate) fn start_anew(
        &self,
        connection: &Connection,
        now: Timestamp,
    ) -> Result<(usize, Vec<PathBuf>)> {
        let older = self.paths();
        let made = self.make(connection, now)?;
        let mut left: Vec<PathBuf> = older.into_iter().filter(|path| *path != made).collect();
        let count = left.len();
        left.retain(|path| path.exists() && fs::remove_file(path).is_err());
        Ok((count - left.len(), left))
    }

    /// Oldest first; the names are moments, so their order is the order of time.
    fn all(&self) -> Vec<(PathBuf, u64)> {
        let mut found: Vec<(PathBuf, u64)> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| (entry.path(), entry.metadata().map_or(0, |metadata| metadata.len())))
            .filter(|(path, _)| path.extension().is_some_and(|extension| extension == "hamerslag"))
            .collect();
        found.sort();
        found
    }

    /// Takes away copies that were broken off.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().ends_with(UNFINISHED) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Never takes away the one just made, even if a clock that ran ahead made others seem newer.
    fn rotate(&self, made: &Path) {
        let mut bytes = 0;
        for (place, (path, size)) in self.all().into_iter().rev().enumerate() {
            bytes += size;
            if path != made && (place >= self.keep || bytes > self.bytes) {
                // An old backup that stays for once is no loss.
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// What a copy is called until it is whole.
const UNFINISHED: &str = ".deel";

/// A whole copy at `path`, which appears there only when it is complete.
pub(crate) fn write_copy(connection: &Connection, path: &Path) -> Result<()> {
    let unfinished = super::beside(path, UNFINISHED);
    // A copy that was broken off earlier; VACUUM INTO wants no file there.
    let _ = fs::remove_file(&unfinished);
    let made = connection
        .execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])
        .map_err(Into::into)
        .and_then(|_| Ok(fs::File::open(&unfinished)?.sync_all()?))
        .and_then(|()| Ok(fs::rename(&unfinished, path)?));
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::Backups;
    use crate::time::Timestamp;

    #[test]
    fn the_oldest_backups_go_and_the_newest_always_stays() {
        let folder = tempfile::tempdir().unwrap();
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(20000))").unwrap();
        let few = Backups { folder: folder.path().to_path_buf(), keep: 3, bytes: u64::MAX };
        for minute in 0..5 {
            few.make(&connection, Timestamp(minute * 60_000)).unwrap();
        }
        let names: Vec<_> = few.all().iter().map(|(path, _)| path.file_name().unwrap().to_owned()).collect();
        assert_eq!(
            names,
            [
                "19700101T000200000Z.hamerslag",
                "19700101T000300000Z.hamerslag",
                "19700101T000400000Z.hamerslag"
            ]
        );
        let small = Backups { bytes: 1, ..few };
        let newest = small.make(&connection, Timestamp(600_000)).unwrap();
        assert_eq!(small.all().len(), 1, "over the bound in bytes only the newest is left");
        assert_eq!(small.newest(), Some(newest));
    }
}
