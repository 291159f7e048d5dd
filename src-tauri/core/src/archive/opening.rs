//! Making, opening and migrating an archive, with the right to write in it.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};

use super::Archive;
use crate::error::{Error, Result};
use crate::id::{AssociationId, IdSource};
use crate::model::Association;
use crate::op::Op;
use crate::reader::Reader;
use crate::store;
use crate::store::backup::Backups;
use crate::store::device::{self, DeviceNote};
use crate::store::handover::Right;
use crate::store::journal::Writer;
use crate::store::lock::WriterLock;
use crate::store::schema::Schema;
use crate::store::seen::SeenNote;
use crate::store::whereabouts::Whereabouts;
use crate::time::Timestamp;

/// What an archive needs from outside: names, ids and places. The core has none of its own.
pub struct Setting {
    /// Who acts, as the journal will name them.
    pub actor: String,
    /// Where new ids come from.
    pub ids: Box<dyn IdSource>,
    /// Where backups go; without it none are made.
    pub backups: Option<Backups>,
    /// Where this computer remembers how far it wrote, in the app's own folder.
    pub devices: Option<PathBuf>,
}

impl Archive {
    /// Makes a new archive; there must be no file yet, and a failure leaves none.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::NoSuchFile`] for the folder, or what the disk says.
    pub fn create(
        path: &Path,
        id: AssociationId,
        association: Association,
        mut setting: Setting,
        now: Timestamp,
    ) -> Result<Self> {
        let connection = store::create(path)?;
        let made = (|| {
            connection.execute(
                "INSERT INTO archive (one, id, device, device_sequence, journal_time, sitting) VALUES (1, ?1, ?2, 0, 0, 0)",
                params![setting.ids.next_id().as_bytes().as_slice(), setting.ids.next_id().as_bytes().as_slice()],
            )?;
            drop(connection);
            let mut archive = Self::take(path, setting, now, IsNew(true))?;
            archive.apply(Op::FoundAssociation { id, association }, now)?;
            Ok(archive)
        })();
        if made.is_err() {
            // Nothing of anybody's is in it yet.
            let _ = std::fs::remove_file(path);
        }
        made
    }

    /// Opens an archive for writing. An older one is backed up and brought up to date first. What was being typed when the
    /// program last stopped becomes an act.
    ///
    /// # Errors
    /// [`Error::InUseElsewhere`] when somebody writes in it, or when it is no archive that this version can write.
    pub fn open(path: &Path, setting: Setting, now: Timestamp) -> Result<Self> {
        let mut archive = Self::take(path, setting, now, IsNew(false))?;
        archive.left_off = archive.typed_in_last()?;
        archive.settle_drafts(now)?;
        Ok(archive)
    }

    fn take(path: &Path, mut setting: Setting, now: Timestamp, is_new: IsNew) -> Result<Self> {
        if !path.exists() {
            return Err(Error::NoSuchFile(path.to_path_buf()));
        }
        let path = path.canonicalize()?;
        if path.is_dir() {
            return Err(Error::IsAFolder(path));
        }
        let lock = WriterLock::take(&path)?;
        // Before anything is written, be it a mark of how the file is kept: what may not be written in stays as it is.
        if !is_new.0 {
            Reader::open(&path)?.require_right(setting.devices.as_deref())?;
        }
        let mut connection = store::open_to_write(&path)?;
        if store::is_older(&connection)? {
            if let Some(backups) = &setting.backups {
                backups.make(&connection, now)?;
            }
            store::migrate(&mut connection)?;
        }
        let id = store::archive_id(&connection)?;
        let seen = setting.devices.as_deref().map(|folder| SeenNote::at(folder, id));
        let right = Right::read(&connection)?;
        let note = setting.devices.as_deref().map(|folder| DeviceNote::at(folder, id, &path)).transpose()?;
        let fresh = setting.ids.next_id();
        // A file that was made this moment is nobody's copy.
        let device = device::settle(&connection, note.as_ref().filter(|_| !is_new.0), fresh)?;
        let sitting = connection.query_row(
            "UPDATE archive SET sitting = sitting + 1 RETURNING sitting",
            [],
            |row| row.get(0),
        )?;
        let unsaved_since = waiting_since(&connection, setting.backups.as_ref())?;
        Ok(Self {
            reader: Reader::open(&path)?,
            schema: Schema::read(&connection)?,
            writer: Writer { device, sitting, actor: setting.actor.clone() },
            whereabouts: Whereabouts::of(&path)?,
            path,
            connection,
            setting,
            note,
            right,
            seen,
            unsaved_since,
            left_off: None,
            swept: None,
            _lock: lock,
        })
    }
}

struct IsNew(bool);

/// Since when changes of earlier sittings wait for a backup; short evenings would never get one otherwise.
fn waiting_since(connection: &Connection, backups: Option<&Backups>) -> Result<Option<Timestamp>> {
    let last: i64 = connection.query_row("SELECT journal_time FROM archive", [], |row| row.get(0))?;
    let changed = Timestamp(last >> 16);
    let made = backups.and_then(Backups::newest_at);
    Ok((last > 0 && made.is_none_or(|made| made < changed)).then_some(changed))
}

#[cfg(test)]
mod tests {
    use super::{Archive, Setting};
    use crate::error::Error;
    use crate::id::{AssociationId, BodyId};
    use crate::model::{Association, Body};
    use crate::op::Op;
    use crate::time::Timestamp;
    use crate::words::{BodyKind, LegalForm, Numbering};
    use uuid::Uuid;

    /// `max_page_count` makes the database say exactly what it says on a full disk (SQLITE_FULL).
    #[test]
    fn on_a_full_disk_the_act_fails_whole_and_the_archive_stays_good() {
        let folder = tempfile::tempdir().unwrap();
        let mut next = 1;
        let setting = Setting {
            actor: String::new(),
            ids: Box::new(move || {
                next += 1;
                Uuid::from_u128(next)
            }),
            backups: None,
            devices: None,
        };
        let association = Association {
            name: "Vol".to_owned(),
            legal_form: LegalForm::Association,
            seat: None,
            numbering: Numbering::PerYear,
        };
        let path = folder.path().join("vol.hamerslag");
        let id = AssociationId(Uuid::from_u128(1));
        let mut archive = Archive::create(&path, id, association, setting, Timestamp(1)).unwrap();
        let pages: i64 = archive.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        archive.connection.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(())).unwrap();
        let body = Body {
            kind: BodyKind::Board,
            name: "Bestuur".repeat(100_000),
            short: "BV".to_owned(),
            quorum: None,
            number_prefix: "B".to_owned(),
        };
        let id: BodyId = archive.new_id();
        let before = archive.reader().history(10).unwrap();
        assert!(matches!(
            archive.apply(Op::AddBody { id, body: body.clone() }, Timestamp(2)),
            Err(Error::DiskFull)
        ));
        assert_eq!(archive.reader().history(10).unwrap(), before);
        assert_eq!(archive.reader().check().unwrap().findings, []);
        let small = Body { name: "Bestuur".to_owned(), ..body };
        archive.apply(Op::AddBody { id, body: small }, Timestamp(3)).expect("what still fits is still kept");
    }
}
