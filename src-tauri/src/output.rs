//! Files that the program makes for people: whole or not at all. What was there before stays until the new one is complete.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::failure::Failure;

/// Writes `bytes` to `path`: beside it first, then in its place.
///
/// # Errors
/// A sentence that says what to do: another folder, more room, a file that can be replaced.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    put(path, bytes).map_err(|error| refusal(path, &error))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        // A folder refuses by itself; a device takes the bytes as they come.
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".hamerslag-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any program would make it; the user's mask decides who may read it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(path)?;
    Ok(())
}

fn refusal(path: &Path, error: &io::Error) -> Failure {
    let place = path.display();
    match error.kind() {
        io::ErrorKind::NotFound => Failure::new(
            "no_such_folder",
            format!("De map van {place} bestaat niet. Maak die map of kies een andere."),
        ),
        io::ErrorKind::IsADirectory => {
            Failure::new("is_a_folder", format!("{place} is een map. Geef een bestandsnaam."))
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            Failure::new(
                "disk_full",
                format!("De schijf is vol; {place} is niet gemaakt. Maak ruimte of kies een andere plek."),
            )
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Failure::new(
            "read_only",
            format!(
                "In {place} mag niet worden geschreven. Sluit het bestand als het open is, of kies een andere plek."
            ),
        ),
        _ => Failure::new("io", format!("{place} kan niet worden gemaakt: {error}.")),
    }
}
