//! The newest generation of an archive that was ever opened on this computer, kept in the app's own folder. A backup or an old
//! copy does not know that it was handed over; this computer does.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    file: PathBuf,
}

impl SeenNote {
    /// The note for the archive with this id, in the app's own folder.
    pub(crate) fn at(folder: &Path, archive: Uuid) -> Self {
        Self { file: folder.join(format!("{}.overdracht", archive.simple())) }
    }

    /// `None` when no handover was seen, or the note can't be read.
    pub(crate) fn read(&self) -> Option<Newest> {
        serde_json::from_slice(&fs::read(&self.file).ok()?).ok()
    }

    /// What was seen, if it is newer than what this file is.
    pub(crate) fn newer_than(&self, right: &Right) -> Option<Newest> {
        let own = right.own.as_ref().map(|(id, handover)| (handover.generation, *id));
        self.read().filter(|seen| own.is_none_or(|own| seen.rank() > own))
    }

    /// Keeps the newest handover that a file tells of, unless a newer one was seen already.
    pub(crate) fn keep(&self, connection: &Connection, right: &Right) -> Result<()> {
        let Some((id, handover)) = right.given.as_ref().or(right.own.as_ref()) else { return Ok(()) };
        if self.read().is_some_and(|seen| seen.rank() >= (handover.generation, *id)) {
            return Ok(());
        }
        let written = handover::written(connection)?;
        self.write(&Newest { id: *id, handover: handover.clone(), written });
        Ok(())
    }

    /// No failure when it can't be written: then an old copy is not known for one on this computer.
    fn write(&self, newest: &Newest) {
        let beside = self.file.with_extension("overdracht-nieuw");
        let put = || -> std::io::Result<()> {
            if let Some(folder) = self.file.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = File::create(&beside)?;
            file.write_all(&serde_json::to_vec(newest)?)?;
            file.sync_all()?;
            fs::rename(&beside, &self.file)
        };
        let _ = put();
    }
}
