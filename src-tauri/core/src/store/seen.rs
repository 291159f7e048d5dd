//! The newest generation of an archive that was ever opened on this computer, kept in the app's own folder. A backup or an old
//! copy does not know that it was handed over; this computer does. Nor does the file that was made for somebody else know that it
//! still lies where it was made.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::device::{self, DeviceNote};
use super::handover::{self, Right};
use crate::error::Result;
use crate::id::HandoverId;
use crate::model::Handover;

/// The newest handover that this computer knows of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Newest {
    /// Names it.
    pub id: HandoverId,
    /// What it was.
    pub handover: Handover,
    /// How far each device had written in the file that told of it.
    pub written: BTreeMap<Uuid, i64>,
    /// Whether it was this computer that gave the right away then; it does not write under that handover.
    #[serde(default)]
    pub given_here: bool,
}

impl Newest {
    /// Two that were taken apart from each other can be of one generation; then the later one counts.
    fn rank(&self) -> (u32, HandoverId) {
        (self.handover.generation, self.id)
    }
}

/// Where this computer keeps that, for one archive.
#[derive(Clone, Debug)]
pub(crate) struct SeenNote {
    folder: PathBuf,
    archive: Uuid,
}

impl SeenNote {
    /// The note for the archive with this id, in the app's own folder.
    pub(crate) fn at(folder: &Path, archive: Uuid) -> Self {
        Self { folder: folder.to_path_buf(), archive }
    }

    fn file(&self) -> PathBuf {
        self.folder.join(format!("{}.overdracht", self.archive.simple()))
    }

    /// `None` when no handover was seen, or the note can't be read.
    pub(crate) fn read(&self) -> Option<Newest> {
        serde_json::from_slice(&fs::read(self.file()).ok()?).ok()
    }

    /// What was seen, if it is newer than what this file is.
    pub(crate) fn newer_than(&self, right: &Right) -> Option<Newest> {
        let own = right.own.as_ref().map(|(id, handover)| (handover.generation, *id));
        self.read().filter(|seen| own.is_none_or(|own| seen.rank() > own))
    }

    /// To whom this computer gave the right that a file goes on under, if it did.
    pub(crate) fn gave(&self, right: &Right) -> Option<Handover> {
        let (own, _) = right.own.as_ref()?;
        self.read().filter(|seen| seen.given_here && seen.id == *own).map(|seen| seen.handover)
    }

    /// Keeps the newest handover that a file tells of, unless as much or more is known already.
    pub(crate) fn keep(&self, connection: &Connection, right: &Right) -> Result<()> {
        let Some((id, handover)) = right.given.as_ref().or(right.own.as_ref()) else { return Ok(()) };
        let given_here = right.given.is_some() && self.is_of_this_computer(connection)?;
        if self
            .read()
            .is_some_and(|seen| (seen.rank(), seen.given_here) >= ((handover.generation, *id), given_here))
        {
            return Ok(());
        }
        let written = handover::written(connection)?;
        self.write(&Newest { id: *id, handover: handover.clone(), written, given_here });
        Ok(())
    }

    /// Whether it was this computer that wrote last in a file. One that was only carried here was written by another device.
    fn is_of_this_computer(&self, connection: &Connection) -> Result<bool> {
        let (device, _) = device::last(connection)?;
        Ok(DeviceNote::acts_of(&self.folder, self.archive, device).is_some())
    }

    /// No failure when it can't be written: then an old copy is not known for one on this computer.
    fn write(&self, newest: &Newest) {
        let kept = self.file();
        let beside = kept.with_extension("overdracht-nieuw");
        let put = || -> std::io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            let mut file = File::create(&beside)?;
            file.write_all(&serde_json::to_vec(newest)?)?;
            file.sync_all()?;
            fs::rename(&beside, &kept)
        };
        let _ = put();
    }
}
