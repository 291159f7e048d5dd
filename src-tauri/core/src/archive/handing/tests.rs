//! A handover that is broken off at each of its steps, as if the power went.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use uuid::Uuid;

use super::{Passing, Taking};
use crate::archive::{Archive, Setting};
use crate::error::Error;
use crate::id::{AssociationId, BodyId};
use crate::model::{Association, Body};
use crate::op::Op;
use crate::reader::Reader;
use crate::time::Timestamp;
use crate::words::{BodyKind, LegalForm, Numbering};

fn setting(folder: &Path, start: u128) -> Setting {
    let mut next = start << 64;
    Setting {
        actor: "secretaris".to_owned(),
        ids: Box::new(move || {
            next += 1;
            Uuid::from_u128(next)
        }),
        backups: None,
        devices: Some(folder.join("apparaten")),
    }
}

fn passing() -> Passing {
    Passing { by: None, to: "Marleen".to_owned(), on: "2026-11-22".parse().unwrap() }
}

fn founded() -> (TempDir, Archive, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let association = Association {
        name: "De Proef".to_owned(),
        legal_form: LegalForm::Association,
        seat: None,
        numbering: Numbering::PerYear,
    };
    let id = AssociationId(Uuid::from_u128(1));
    let path = folder.path().join("proef.hamerslag");
    let archive =
        Archive::create(&path, id, association, setting(folder.path(), 1), Timestamp(1_000)).unwrap();
    let place = folder.path().join("ander.hamerslag");
    (folder, archive, place)
}

fn add_body(archive: &mut Archive, name: &str) -> Result<(), Error> {
    let id: BodyId = archive.new_id();
    let body = Body {
        kind: BodyKind::Board,
        name: name.to_owned(),
        short: "BV".to_owned(),
        quorum: None,
        number_prefix: "B".to_owned(),
    };
    archive.apply(Op::AddBody { id, body }, Timestamp(5_000)).map(|_| ())
}

fn code(error: Option<Error>) -> &'static str {
    error.map_or("no error", |error| error.code())
}

#[test]
fn broken_off_before_the_right_is_given_away_the_giver_goes_on_and_the_rest_is_no_archive() {
    let (folder, mut archive, place) = founded();
    let prepared = archive.prepare(&passing(), &place, Timestamp(2_000)).unwrap();
    let left = prepared.copy.at().to_path_buf();
    let path = archive.path().to_path_buf();
    drop((prepared, archive));
    assert!(!place.exists() && left.exists());
    assert_eq!(code(Reader::open(&left).err()), "not_an_archive");
    assert_eq!(
        code(Archive::open(&left, setting(folder.path(), 7), Timestamp(3_000)).err()),
        "not_an_archive"
    );
    let mut archive = Archive::open(&path, setting(folder.path(), 8), Timestamp(3_000)).unwrap();
    add_body(&mut archive, "Bestuur").expect("the giver never gave anything away");
    archive.hand_over(&passing(), &place, Timestamp(6_000)).expect("and can hand over after all");
    let elsewhere = folder.path().join("elders");
    let mut other = Archive::open(&place, setting(&elsewhere, 9), Timestamp(7_000)).unwrap();
    add_body(&mut other, "Raad").unwrap();
    assert_eq!(other.reader().check().unwrap().findings, []);
    assert!(!left.exists(), "what was broken off is tidied up");
}

#[test]
fn broken_off_right_after_nobody_may_write_and_taking_over_is_the_way_out() {
    let (folder, mut archive, place) = founded();
    let prepared = archive.prepare(&passing(), &place, Timestamp(2_000)).unwrap();
    archive.give_away(&prepared, Timestamp(2_000)).unwrap();
    assert_eq!(code(add_body(&mut archive, "Bestuur").err()), "handed_over");
    let left = prepared.copy.at().to_path_buf();
    let path = archive.path().to_path_buf();
    drop((prepared, archive));
    assert_eq!(code(Reader::open(&left).err()), "not_an_archive");
    let open = |path: &Path, start| Archive::open(path, setting(folder.path(), start), Timestamp(3_000));
    assert_eq!(code(open(&path, 7).err()), "handed_over");
    let out = folder.path().join("verder.hamerslag");
    let taking = Taking {
        by: "Ilse".to_owned(),
        reason: "de overdracht is mislukt".to_owned(),
        on: "2026-11-22".parse().unwrap(),
    };
    let taken =
        Archive::take_over(&path, &out, setting(folder.path(), 8), &taking, Timestamp(4_000)).unwrap();
    assert_eq!(taken.handover.generation, 3, "further than the one that was never finished");
    let mut archive = open(&out, 9).unwrap();
    add_body(&mut archive, "Bestuur").unwrap();
    assert_eq!(archive.reader().check().unwrap().findings, []);
    assert_eq!(archive.reader().handovers().unwrap().len(), 2);
}

#[test]
fn both_files_tell_the_handover_in_the_same_words() {
    let (folder, mut archive, place) = founded();
    let handover = archive.hand_over(&passing(), &place, Timestamp(2_000)).unwrap();
    let other = Reader::open(&place).unwrap();
    assert_eq!(archive.reader().history(9).unwrap(), other.history(9).unwrap());
    assert_eq!(other.handovers().unwrap()[0].fields, handover);
    assert_eq!(other.check().unwrap().findings, []);
    assert_eq!(archive.reader().check().unwrap().findings, []);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|one| one.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("ander"))
        .collect();
    assert_eq!(left, ["ander.hamerslag"]);
}

#[test]
fn a_copy_that_turns_out_otherwise_gives_nothing_away() {
    let (_folder, mut archive, place) = founded();
    let mut prepared = archive.prepare(&passing(), &place, Timestamp(2_000)).unwrap();
    prepared.hash = "00".to_owned();
    assert_eq!(code(archive.give_away(&prepared, Timestamp(2_000)).err()), "damaged");
    assert!(!prepared.copy.at().exists());
    add_body(&mut archive, "Bestuur").expect("the giver goes on");
    assert_eq!(archive.reader().handovers().unwrap(), []);
}
