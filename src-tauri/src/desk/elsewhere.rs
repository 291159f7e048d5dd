//! Going on in another place, when the archive lies where nothing can be written: on a full disk, on a stick that is locked, or
//! nowhere any more.

use std::path::Path;

use hamerslag_core::copy_archive;
use hamerslag_core::time::Timestamp;

use super::{ARCHIVE_EXTENSION, Desk, Opened};
use crate::failure::Failure;
use crate::wire::{OnlyRead, Overview};
use crate::{archives, output};

impl Desk {
    /// Makes a whole copy at `path` of what lies open, and goes on in that. Until it is open to be written in, the archive stays
    /// open as it was: what waits to be written goes to one of the two.
    ///
    /// # Errors
    /// Why there can be no copy there; or `only_read` for an archive that may not be written in wherever it lies.
    pub fn go_on_elsewhere(&mut self, path: &Path, now: Timestamp) -> Result<Overview, Failure> {
        let path = output::with_extension(path, ARCHIVE_EXTENSION);
        let made = match (self.opened()?, &self.lies_at) {
            (Opened::ToWrite(archive), _) => archive.copy_to(&path),
            (Opened::ToRead(_, OnlyRead::Protected, _), Some(from)) => copy_archive(from, &path),
            (Opened::ToRead(_, _, told), _) => return Err(Failure::new("only_read", told.clone())),
        };
        made.map_err(|error| Failure::of_archive(&error, &path))?;
        let archive = archives::open(&path)?;
        let overview = self.lay_open(archive, now)?;
        self.lying = None;
        self.rescued = None;
        self.between.clear();
        self.proofs.clear();
        Ok(overview)
    }
}
