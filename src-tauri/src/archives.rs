//! Making archives, for the command line and the window alike.

use std::path::Path;

use hamerslag_core::id::{AssociationId, BodyId};
use hamerslag_core::model::{Association, Body, Handover};
use hamerslag_core::words::{BodyKind, LegalForm, Numbering};
use hamerslag_core::{Archive, DueBackup, Error, Op, Passing, Taken, Taking};
use hamerslag_exchange::example;
use uuid::Uuid;

use crate::failure::Failure;
use crate::places;

/// Who acts, as the journal names them, until the program knows people.
const ACTOR: &str = "secretaris";

/// Makes a new archive with the two bodies that every association has: the members and the board. A branch of a council
/// or a working group is added later, as it is needed.
///
/// # Errors
/// When there is a file already, or none can be made.
pub fn found(path: &Path, name: &str, legal_form: LegalForm) -> Result<Archive, Failure> {
    let association =
        Association { name: name.trim().to_owned(), legal_form, seat: None, numbering: Numbering::PerYear };
    let id = AssociationId(Uuid::now_v7());
    let mut archive = Archive::create(path, id, association, places::setting(path, ACTOR), places::now())?;
    for body in usual_bodies() {
        let id: BodyId = archive.new_id();
        archive.apply(Op::AddBody { id, body }, places::now())?;
    }
    Ok(archive)
}

/// Makes the example archive.
///
/// # Errors
/// When there is a file already, or none can be made.
pub fn example(path: &Path) -> Result<Archive, Failure> {
    let script = example::script()
        .map_err(|error| Failure::new("example", format!("Het voorbeeld is onleesbaar: {error}.")))?;
    let mut setting = places::setting(path, ACTOR);
    // What can be made again at any moment needs no backups while it is made.
    setting.backups = None;
    Ok(example::archive::create(&script, path, setting)?)
}

/// Opens an archive to write in it.
///
/// # Errors
/// When it is in use, or no archive that this version can write.
pub fn open(path: &Path) -> Result<Archive, Failure> {
    let opened: Result<Archive, Error> = Archive::open(path, places::setting(path, ACTOR), places::now());
    let mut archive = opened.map_err(|error| Failure::of_archive(&error, path))?;
    // Evenings too short for a backup of their own get one at the next; a full backup disk is no reason not to open.
    let _ = archive.due_backup(places::now()).map(DueBackup::make);
    Ok(archive)
}

/// Hands the right to write in an archive over, in a file at `place`.
///
/// # Errors
/// Why that can't be; `handover_unfinished` alone comes when the right is gone already.
pub fn hand_over(archive: &mut Archive, passing: &Passing, place: &Path) -> Result<Handover, Failure> {
    let given = archive.hand_over(passing, place, places::now());
    given.map_err(|error| Failure::of_archive(&error, archive.path()))
}

/// Takes the right to write over from a backup or copy, in a new file at `place`.
///
/// # Errors
/// Why that can't be; then there is nothing at `place`.
pub fn take_over(source: &Path, place: &Path, taking: &Taking) -> Result<Taken, Failure> {
    let setting = places::setting(place, ACTOR);
    let taken = Archive::take_over(source, place, setting, taking, places::now());
    taken.map_err(|error| Failure::of_archive(&error, source))
}

fn usual_bodies() -> [Body; 2] {
    [
        Body {
            kind: BodyKind::GeneralMeeting,
            name: "Algemene ledenvergadering".to_owned(),
            short: "ALV".to_owned(),
            quorum: None,
            number_prefix: String::new(),
        },
        Body {
            kind: BodyKind::Board,
            name: "Bestuursvergadering".to_owned(),
            short: "Bestuur".to_owned(),
            quorum: None,
            number_prefix: "B".to_owned(),
        },
    ]
}
