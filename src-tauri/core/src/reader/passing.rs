//! How an archive goes to other people: to write in, or to read.

use std::path::Path;

use uuid::Uuid;

use super::Reader;
use crate::error::Result;
use crate::id::{CopyId, HandoverId};
use crate::model::{GivenCopy, Handover, ReadersCopy};
use crate::store::find::rows;
use crate::store::share::{self, Instead};
use crate::store::{self, handover};
use crate::view::Row;

impl Reader {
    /// How the right to write went on, oldest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn handovers(&self) -> Result<Vec<Row<HandoverId, Handover>>> {
        self.at_one_moment(|archive| rows(archive, "true ORDER BY r.generation, r.id", &[]))
    }

    /// The files that went to other people to be read, newest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn given_copies(&self) -> Result<Vec<Row<CopyId, GivenCopy>>> {
        self.at_one_moment(|archive| rows(archive, "true ORDER BY r.given_on DESC, r.id DESC", &[]))
    }

    /// That this file was not handed over, nor made here for somebody else, and no newer one was seen on this computer, which
    /// keeps that in `devices`.
    ///
    /// # Errors
    /// [`crate::Error::HandedOver`], [`crate::Error::GivenHere`] or [`crate::Error::Overtaken`].
    pub fn require_right(&self, devices: Option<&Path>) -> Result<()> {
        self.at_one_moment(|archive| handover::require(archive, devices))
    }

    /// What this archive is called, and every copy of it: no name for people.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn archive_id(&self) -> Result<Uuid> {
        self.at_one_moment(store::archive_id)
    }

    /// What a copy for readers says of itself; `None` of an archive.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn readers_copy(&self) -> Result<Option<ReadersCopy>> {
        self.at_one_moment(|archive| {
            if store::is_for_readers(archive)? { share::about(archive).map(Some) } else { Ok(None) }
        })
    }

    /// Makes a copy for readers at `place`, in place of an older one of this archive. `instead` says what stands in place of a
    /// text, where names are to give way.
    ///
    /// # Errors
    /// [`crate::Error::FileExists`] when something else lies there, or what the disk says; what was there stays then.
    pub fn share(&self, place: &Path, copy: &ReadersCopy, instead: Option<&Instead<'_>>) -> Result<()> {
        self.at_one_moment(|archive| share::share(archive, place, copy, instead))
    }
}
