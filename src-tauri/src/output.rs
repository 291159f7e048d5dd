//! Files that the program makes for people: whole or not at all. What was there before stays until the new one is complete.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Writes `bytes` to `path`: beside it first, then in its place.
///
/// # Errors
/// A sentence that says what to do: another folder, more room, a file that can be replaced.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if path.as_os_str().is_empty() {
        return Err(Failure::new("no_name", "Geef een bestandsnaam, bijvoorbeeld notulen.pdf."));
    }
    if is_somebody_elses(path, bytes) {
        let place = path.display();
        let message =
            format!("{place} bestaat al en is iets anders; het blijft staan. Kies een andere naam.");
        return Err(Failure::new("file_exists", message));
    }
    keep(path, bytes)
}

/// `path` with this ending, without the dot, behind whatever it is called.
#[must_use]
pub fn with_extension(path: &Path, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|there| there == extension) {
        return path.to_owned();
    }
    let mut whole = path.as_os_str().to_owned();
    whole.push(".");
    whole.push(extension);
    whole.into()
}

/// Writes one of the program's own files, in place of the one before.
///
/// # Errors
/// As [`write`].
pub(crate) fn keep(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    put(path, bytes).map_err(|error| refusal(path, &error))
}

/// Whether there is a file of another kind: a PDF gives way to a new one, an archive or somebody's text never does.
fn is_somebody_elses(path: &Path, bytes: &[u8]) -> bool {
    if !path.is_file() {
        return false;
    }
    let is_archive = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("hamerslag"));
    // An archive is known by its name: it is not opened beside the database.
    is_archive || {
        let mut head = [0; 4];
        let read = fs::File::open(path).and_then(|mut file| io::Read::read(&mut file, &mut head));
        read.is_ok_and(|count| count > 0) && !bytes.starts_with(&head)
    }
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
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Failure::new(
            "no_such_folder",
            format!("De map van {place} bestaat niet. Maak die map of kies een andere."),
        ),
        io::ErrorKind::InvalidFilename => Failure::new(
            "bad_name",
            "Deze naam kan niet: te lang, of met tekens die niet mogen. Kies een kortere.",
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
