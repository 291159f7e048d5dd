//! Whether the archive is still where it was opened. A file that was thrown away or replaced while it is open takes every word
//! that is written in it along, and the system says nothing of it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The place of an open archive, and which file lay there.
#[derive(Debug)]
pub(crate) struct Whereabouts {
    path: PathBuf,
    file: Identity,
}

impl Whereabouts {
    pub(crate) fn of(path: &Path) -> Result<Self> {
        Ok(Self { file: identity(&fs::metadata(path)?), path: path.to_path_buf() })
    }

    /// # Errors
    /// [`Error::Gone`] when another file lies there, or none.
    pub(crate) fn check(&self) -> Result<()> {
        // To look at a path opens nothing, so it drops no lock.
        match fs::metadata(&self.path) {
            Ok(there) if identity(&there) == self.file => Ok(()),
            _ => Err(Error::Gone(self.path.clone())),
        }
    }
}

#[cfg(unix)]
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(metadata: &fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// Elsewhere a file that is open can't be replaced, only its disk can go.
#[cfg(not(unix))]
type Identity = ();

#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> Identity {}
