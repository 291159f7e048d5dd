//! Files that somebody hands in, and their text, whatever it was written with.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use hamerslag_language::decode::{self, NotText};

use crate::failure::Failure;

/// The text of a file.
///
/// # Errors
/// A sentence that says what is wrong with the file and what to do.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    let place = path.display();
    let bytes = bytes(path)?;
    if let Some(kind) = marked_up(&bytes) {
        return Err(Failure::new(
            "no_text",
            format!("{place} is {kind}, geen platte tekst. Open het en sla het op als tekst (.txt)."),
        ));
    }
    decode::text(&bytes).map(|decoded| decoded.text).map_err(|refused| match refused {
        NotText::Empty => Failure::new("empty", format!("{place} is leeg; er is niets om in te voeren.")),
        NotText::Binary => Failure::new("no_text", no_text(path, &bytes)),
    })
}

/// The bytes of a file.
///
/// # Errors
/// A sentence that says why it cannot be read.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let place = path.display();
    if path.is_dir() {
        return Err(Failure::new("is_a_folder", format!("{place} is een map. Wijs een bestand aan.")));
    }
    fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::new("no_such_file", format!("{place} bestaat niet. Controleer de naam."))
        }
        ErrorKind::PermissionDenied => Failure::new("read_only", format!("{place} mag niet worden gelezen.")),
        _ => Failure::new("io", format!("{place} kan niet worden gelezen: {error}.")),
    })
}

/// Text that is full of marks for a program: it would be entered with all its marks.
fn marked_up(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start().get(..14).unwrap_or_default().to_ascii_lowercase();
    if start.starts_with(b"{\\rtf") {
        Some("een RTF-document")
    } else if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") {
        Some("een webpagina")
    } else {
        None
    }
}

/// What kind of file it seems to be, and how to make text of it.
fn no_text(path: &Path, bytes: &[u8]) -> String {
    let place = path.display();
    let kind = match bytes {
        [b'%', b'P', b'D', b'F', ..] => "een PDF",
        [b'P', b'K', 3, 4, ..] => "een Word- of LibreOffice-document",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "een oud Word-document",
        _ => return format!("{place} is geen tekst. Sla het verslag op als tekst (.txt) en voer dat in."),
    };
    format!("{place} is {kind}. Open het en sla het op als tekst (.txt); dat kan worden ingevoerd.")
}
