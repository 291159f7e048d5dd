//! Copies of the archive, made by the database itself (`VACUUM INTO`), so that a copy is always whole. Rotated, and bounded
//! in bytes.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use rusqlite::Connection;

use crate::error::{Error, Result};
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
    let made = vacuum_into(connection, &unfinished).and_then(|()| Ok(fs::rename(&unfinished, path)?));
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

fn vacuum_into(connection: &Connection, path: &Path) -> Result<()> {
    connection.execute("VACUUM INTO ?1", [path.to_string_lossy()])?;
    Ok(fs::File::open(path)?.sync_all()?)
}

/// A copy that is changed before it is anybody's: until it is finished it is no archive, whoever finds it.
#[derive(Debug)]
pub(crate) struct UnfinishedCopy {
    at: PathBuf,
    place: PathBuf,
}

impl UnfinishedCopy {
    /// A copy that is to lie at `place`.
    ///
    /// # Errors
    /// [`Error::FileExists`], or what the disk says; nothing is left behind then.
    pub(crate) fn of(connection: &Connection, place: &Path) -> Result<Self> {
        if place.exists() {
            return Err(Error::FileExists(place.to_path_buf()));
        }
        super::require_folder(place)?;
        let copy = Self { at: super::beside(place, UNFINISHED), place: place.to_path_buf() };
        // One that was broken off earlier.
        copy.discard();
        vacuum_into(connection, &copy.at)
            .and_then(|()| super::set_apart(&super::open_bare(&copy.at)?))
            .inspect_err(|_| copy.discard())?;
        Ok(copy)
    }

    /// A file with nothing in it that is to lie at `place`, in place of what lies there.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn empty(place: &Path) -> Result<Self> {
        super::require_folder(place)?;
        let copy = Self { at: super::beside(place, UNFINISHED), place: place.to_path_buf() };
        copy.discard();
        fs::File::create_new(&copy.at)?;
        Ok(copy)
    }

    /// Writes in the copy.
    ///
    /// # Errors
    /// What `write` says.
    pub(crate) fn change<T>(&self, write: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let mut connection = super::open_bare(&self.at)?;
        let done = write(&mut connection)?;
        // What lies on the stick is what was meant to; nothing is given away before that is known.
        let whole: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if whole == "ok" { Ok(done) } else { Err(Error::Damaged(whole)) }
    }

    /// Makes it an archive, at its place.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn finish(&self) -> Result<()> {
        self.finish_as(super::mark_as_archive)
    }

    /// Makes it a copy for readers, at its place.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn finish_for_readers(&self) -> Result<()> {
        self.finish_as(super::mark_for_readers)
    }

    fn finish_as(&self, mark: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        let connection = super::open_bare(&self.at)?;
        mark(&connection)?;
        drop(connection);
        fs::File::open(&self.at)?.sync_all()?;
        fs::rename(&self.at, &self.place)?;
        Ok(())
    }

    /// Where it lies until then.
    #[cfg(test)]
    pub(crate) fn at(&self) -> &Path {
        &self.at
    }

    /// Takes it away.
    pub(crate) fn discard(&self) {
        let _ = fs::remove_file(&self.at);
    }
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
