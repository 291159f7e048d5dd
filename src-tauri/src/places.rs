//! What the core is handed: the clock, fresh ids, the names of this computer and the app's own folders. The only code that
//! asks the system for them.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDateTime, Utc};
use hamerslag_core::dutch;
use hamerslag_core::time::Timestamp;
use hamerslag_core::{Backups, Setting};
use uuid::Uuid;

/// Overrides the folder for the app's own data; for tests and for people who carry it on a stick.
pub const DATA_FOLDER: &str = "HAMERSLAG_DATA";

/// Now.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp(Utc::now().timestamp_millis())
}

/// The name by which a person knows a file: without its folders.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Now, as the clock on the wall says it.
#[must_use]
pub fn local_now() -> NaiveDateTime {
    DateTime::<Local>::from(Utc::now()).naive_local()
}

/// A moment by the clock on the wall: "22 november 2026 om 20:14".
#[must_use]
pub fn local_words(at: Timestamp) -> String {
    let Some(moment) = DateTime::<Utc>::from_timestamp_millis(at.0) else { return String::new() };
    let local = DateTime::<Local>::from(moment).naive_local();
    format!("{} om {}", dutch::date(local.date()), local.format("%H:%M"))
}

/// Where this computer remembers how far it wrote in each archive, and to whom they went.
#[must_use]
pub fn devices() -> Option<PathBuf> {
    Some(data_folder()?.join("apparaten"))
}

/// The app's own folder; none where the system has no place for one.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    if cfg!(test) {
        // No test touches what the tester keeps.
        return Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("target/test-data"));
    }
    std::env::var_os(DATA_FOLDER)
        .map(PathBuf::from)
        .or_else(|| Some(dirs::data_local_dir()?.join("hamerslag")))
}

/// Where the backups of an archive go.
#[must_use]
pub fn backups_of(archive: &Path) -> Option<Backups> {
    let whole = archive.canonicalize().unwrap_or_else(|_| archive.to_path_buf());
    let name = whole.file_stem()?.to_string_lossy().into_owned();
    // Two archives of the same name in different folders keep their backups apart.
    let place = Uuid::new_v5(&Uuid::NAMESPACE_URL, whole.as_os_str().as_encoded_bytes()).simple().to_string();
    let mark = place.get(..8)?.to_owned();
    Some(Backups::in_folder(data_folder()?.join("reservekopieën").join(format!("{name}-{mark}"))))
}

/// The service that copies the folder of this archive to other computers, if one is known to. Copying a file in use in pieces
/// gives damaged copies; an archive belongs beside such a folder, and its backups may go in.
#[must_use]
pub fn synchronised_by(archive: &Path) -> Option<&'static str> {
    const SERVICES: [(&str, &str); 9] = [
        ("onedrive", "OneDrive"),
        ("dropbox", "Dropbox"),
        ("nextcloud", "Nextcloud"),
        ("owncloud", "ownCloud"),
        ("google drive", "Google Drive"),
        ("googledrive", "Google Drive"),
        ("mobile documents", "iCloud"),
        ("pcloud", "pCloud"),
        ("stack", "STACK"),
    ];
    let whole = archive.canonicalize().unwrap_or_else(|_| archive.to_path_buf());
    let folders = whole.parent()?.components().map(|part| part.as_os_str().to_string_lossy().to_lowercase());
    // "OneDrive - Vereniging" is one too; "onedrivers" is not.
    let is = |folder: &str, name: &str| {
        folder.strip_prefix(name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    folders
        .filter_map(|folder| SERVICES.iter().find(|(name, _)| is(&folder, name)).map(|(_, service)| *service))
        .next()
}

/// A fresh id for a record.
#[must_use]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// Everything an archive needs from outside.
#[must_use]
pub fn setting(archive: &Path, actor: &str) -> Setting {
    Setting {
        actor: actor.to_owned(),
        ids: Box::new(new_id),
        backups: backups_of(archive),
        devices: devices(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::synchronised_by;

    #[test]
    fn folders_that_are_copied_elsewhere_are_known_by_name() {
        let by = |path: &str| synchronised_by(Path::new(path));
        assert_eq!(by("/home/ilse/OneDrive - De Wetering/tuin.hamerslag"), Some("OneDrive"));
        assert_eq!(by("/home/ilse/Nextcloud/bestuur/tuin.hamerslag"), Some("Nextcloud"));
        assert_eq!(by("/home/ilse/Documenten/dropbox.hamerslag"), None, "the file's own name says nothing");
        assert_eq!(by("/home/ilse/onedrivers/tuin.hamerslag"), None);
    }
}
