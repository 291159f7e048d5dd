//! What the core is handed: the clock, fresh ids, the names of this computer and the app's own folders. The only code that
//! asks the system for them.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDateTime, Utc};
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

/// Now, as the clock on the wall says it.
#[must_use]
pub fn local_now() -> NaiveDateTime {
    DateTime::<Local>::from(Utc::now()).naive_local()
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

/// Everything an archive needs from outside.
#[must_use]
pub fn setting(archive: &Path, actor: &str) -> Setting {
    Setting {
        actor: actor.to_owned(),
        ids: Box::new(Uuid::now_v7),
        backups: backups_of(archive),
        devices: data_folder().map(|folder| folder.join("apparaten")),
    }
}
