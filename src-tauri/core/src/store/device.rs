//! Which device writes. Two files that go on from the same point must not both call themselves the same device, so the
//! device and its last sequence are also kept in the app's own folder: a file that does not match them was copied or
//! restored, and takes a new device id before its first write.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::Result;

/// Where this computer remembers how far it wrote in an archive.
#[derive(Clone, Debug)]
pub(crate) struct DeviceNote {
    file: PathBuf,
}

impl DeviceNote {
    /// The note for one archive in the app's own folder.
    pub(crate) fn at(folder: &Path, archive: Uuid) -> Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { file: folder.join(archive.simple().to_string()) })
    }

    /// Device and last sequence; `None` when there is no readable note, which is as good as a copied file.
    fn read(&self) -> Option<(Uuid, i64)> {
        let text = fs::read_to_string(&self.file).ok()?;
        let (device, sequence) = text.trim().split_once(' ')?;
        Some((device.parse().ok()?, sequence.parse().ok()?))
    }

    /// Not synced: after a power cut an older note only means a new device id.
    pub(crate) fn write(&self, device: Uuid, sequence: i64) -> Result<()> {
        Ok(fs::write(&self.file, format!("{device} {sequence}\n"))?)
    }
}

/// The device id under which to write from here on.
pub(crate) fn settle(connection: &Connection, note: Option<&DeviceNote>, fresh: Uuid) -> Result<Uuid> {
    let (device, sequence): (Uuid, i64) = connection
        .query_row("SELECT device, device_sequence FROM archive", [], |row| {
            Ok((row.get::<_, [u8; 16]>(0)?, row.get(1)?))
        })
        .map(|(device, sequence)| (Uuid::from_bytes(device), sequence))?;
    match note.map(DeviceNote::read) {
        // Without a place for notes the file itself is all there is.
        None => Ok(device),
        // A file ahead of the note is the same file: the note is written after the commit.
        Some(Some((known, at))) if known == device && sequence >= at => Ok(device),
        Some(_) => {
            connection.execute(
                "UPDATE archive SET device = ?1, device_sequence = 0",
                params![fresh.as_bytes().as_slice()],
            )?;
            Ok(fresh)
        }
    }
}
