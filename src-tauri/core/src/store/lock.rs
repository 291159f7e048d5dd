//! One writer at a time, by a lock of the operating system on a small file beside the archive. It goes with the process,
//! however that ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use same_file::Handle;

use crate::error::{Error, Result};

/// The right to write in an archive, for as long as it lives.
#[derive(Debug)]
pub(crate) struct WriterLock {
    file: PathBuf,
    _held: File,
}

impl WriterLock {
    /// Takes the right to write in the archive at `path`.
    ///
    /// # Errors
    /// [`Error::InUseElsewhere`] when somebody has it; [`Error::ReadOnly`] where no file can be made.
    pub(crate) fn take(path: &Path) -> Result<Self> {
        let file = super::beside(path, "-lock");
        loop {
            let held = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&file)?;
            match held.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::InUseElsewhere(path.to_path_buf())),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // The one before us removes the file on leaving; a lock on a removed file guards nothing.
            let ours = Handle::from_file(held.try_clone()?)?;
            if Handle::from_path(&file).is_ok_and(|there| there == ours) {
                return Ok(Self { file, _held: held });
            }
        }
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Left behind, the empty file does no harm: only the lock on it counts.
        let _ = fs::remove_file(&self.file);
    }
}
