//! Which device writes. Two files that go on from the same point must not both call themselves the same device, so the
//! device and its last sequence are also kept in the app's own folder: a file that does not match them was copied or
//! restored, and takes a new device id before its first write.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::Result;

/// Where this computer remembers how far it wrote in an archive, and under which path that lay.
#[derive(Clone, Debug)]
pub(crate) struct DeviceNote {
    file: PathBuf,
    archive: String,
}

impl DeviceNote {
    /// The note for the archive with this id at `path`, in the app's own folder.
    pub(crate) fn at(folder: &Path, id: Uuid, path: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self {
            file: folder.join(id.simple().to_string()),
            archive: path.to_string_lossy().replace('\n', " "),
        })
    }

    /// Device and last sequence; `None` when there is no readable note for this path, which is as good as a copied file.
    fn read(&self) -> Option<(Uuid, i64)> {
        let text = fs::read_to_string(&self.file).ok()?;
        let (first, path) = text.split_once('\n')?;
        let (device, sequence) = first.split_once(' ')?;
        (path.trim_end_matches('\n') == self.archive).then_some(())?;
        Some((device.parse().ok()?, sequence.parse().ok()?))
    }

    /// How many acts this computer wrote as `device`, wherever the file lay; `None` when it was another device last.
    pub(crate) fn acts_of(folder: &Path, archive: Uuid, device: Uuid) -> Option<i64> {
        let text = fs::read_to_string(folder.join(archive.simple().to_string())).ok()?;
        let (known, sequence) = text.lines().next()?.split_once(' ')?;
        (known.parse() == Ok(device)).then_some(())?;
        sequence.parse().ok()
    }

    /// Not synced, and no failure when it can't be written: an older note only means a new device id.
    pub(crate) fn write(&self, device: Uuid, sequence: i64) {
        let beside = self.file.with_extension("nieuw");
        let text = format!("{device} {sequence}\n{}\n", self.archive);
        let _ = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &self.file));
    }
}

/// The device that wrote last in a file, and how many acts that were.
pub(crate) fn last(connection: &Connection) -> Result<(Uuid, i64)> {
    let (device, sequence) =
        connection.query_row("SELECT device, device_sequence FROM archive", [], |row| {
            Ok((row.get::<_, [u8; 16]>(0)?, row.get(1)?))
        })?;
    Ok((Uuid::from_bytes(device), sequence))
}

/// The device id under which to write from here on.
pub(crate) fn settle(connection: &Connection, note: Option<&DeviceNote>, fresh: Uuid) -> Result<Uuid> {
    let (device, sequence) = last(connection)?;
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
