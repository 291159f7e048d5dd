//! Copies for readers, for the command line and the window alike.

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::id::CopyId;
use hamerslag_core::model::{GivenCopy, ReadersCopy};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{CopyKind, Visibility};
use hamerslag_core::{Archive, Op, Reader, digest, dutch};
use hamerslag_exchange::reduced::Names;

use crate::failure::Failure;
use crate::{output, places, text_file};

/// The ending of the name of a copy for readers, without the dot: nobody takes it for the archive.
pub const READERS_EXTENSION: &str = "leeskopie";

/// Makes a copy at `place`, in place of an older one, and gives the act that notes it.
///
/// # Errors
/// Why it cannot be made; what was there stays then.
pub fn share(
    archive: &mut Archive,
    place: &Path,
    audience: Visibility,
    to: Option<String>,
    on: NaiveDate,
) -> Result<Op, Failure> {
    let copy = ReadersCopy { audience, made_on: on, made_at: places::now() };
    let reader = archive.reader();
    let shared = if audience == Visibility::Public {
        // To everybody no names go out: that somebody is a member can be special-category data (AVG 9).
        let names = Names::of(reader)?;
        reader.share(place, &copy, Some(&|field, text, on| names.field(field, text, on)))
    } else {
        reader.share(place, &copy, None)
    };
    shared.map_err(|error| Failure::of_archive(&error, place))?;
    let file_name = place.file_name().unwrap_or(place.as_os_str()).to_string_lossy().into_owned();
    let copy = GivenCopy {
        kind: CopyKind::ReadersCopy,
        meeting: None,
        given_on: on,
        given_to: to,
        audience,
        answer_by: None,
        file_name,
        digest: digest(&text_file::bytes(place)?),
    };
    Ok(Op::NoteCopy { id: CopyId(places::new_id()), copy })
}

/// Whom a copy is for.
#[must_use]
pub fn readers(audience: Visibility) -> &'static str {
    match audience {
        Visibility::Public => "iedereen",
        Visibility::Members => "leden",
        Visibility::Board => "het bestuur",
    }
}

/// What stands above a copy for readers: "Leeskopie voor leden, gemaakt op 22 november 2026." The newest one that was opened is
/// kept in `folder`, so that an older one says that there is one.
///
/// # Errors
/// When it can't be read.
pub fn line(reader: &Reader, folder: Option<&Path>) -> Result<String, Failure> {
    let Some(copy) = reader.readers_copy()? else { return Ok(String::new()) };
    let mut line =
        format!("Leeskopie voor {}, gemaakt op {}.", readers(copy.audience), dutch::date(copy.made_on));
    let name = format!("{}-{}", reader.archive_id()?.simple(), copy.audience.stable_name());
    if let Some(note) = folder.map(|folder| folder.join(name)) {
        match newest(&note).filter(|(made_at, _)| *made_at > copy.made_at) {
            Some((_, made_on)) => {
                line.push_str(&format!(" Er is een nieuwere, van {}.", dutch::date(made_on)))
            }
            // Without it an older copy is only not known for one.
            None => drop(keep(&note, &copy)),
        }
    }
    Ok(line)
}

fn newest(note: &Path) -> Option<(Timestamp, NaiveDate)> {
    serde_json::from_slice(&std::fs::read(note).ok()?).ok()
}

fn keep(note: &Path, copy: &ReadersCopy) -> Option<()> {
    std::fs::create_dir_all(note.parent()?).ok()?;
    output::keep(note, &serde_json::to_vec(&(copy.made_at, copy.made_on)).ok()?).ok()
}

/// A copy that was given: "22 november 2026, voor leden, aan de kascommissie: tuin.leeskopie".
#[must_use]
pub fn given(copy: &GivenCopy) -> String {
    let to = copy.given_to.as_ref().map_or(String::new(), |to| format!(", aan {to}"));
    format!("{}, voor {}{to}: {}", dutch::date(copy.given_on), readers(copy.audience), copy.file_name)
}
