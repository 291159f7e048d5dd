//! What is done with the large archive as a whole: a copy for readers, and somebody who is erased from it.

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::erasing::{ErasedThing, Erasing};
use hamerslag_core::model::ReadersCopy;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Archive, Op, Reader};

use crate::large;
use crate::table::{Table, Times};

const SUBJECTS: &str = "the subjects with what belongs to each, 10⁴ meetings, p95";
const SHARED: &str = "a copy of it for members, 10⁶ entries";
const TOLD: &str =
    "what an erasure would take, told of who is named most and seldom, 10⁶ entries, the slowest";
const ERASED: &str = "somebody erased there, with the file written anew, 10⁶ entries";

/// All that is measured here.
pub const ALL: [&str; 4] = [SUBJECTS, SHARED, TOLD, ERASED];

pub fn measure(table: &mut Table, path: &Path, reader: &Reader, on: NaiveDate) {
    if table.wants(SUBJECTS) {
        let times = Times::of(20, |_| reader.subjects(Visibility::Board).unwrap());
        table.at_most(SUBJECTS, times.share(0.95), 50.0, "");
    }
    if table.wants(SHARED) {
        let place = path.with_extension("leeskopie");
        let copy = ReadersCopy { audience: Visibility::Members, made_on: on, made_at: Timestamp(1 << 42) };
        let times = Times::of(1, |_| reader.share(&place, &copy, None).unwrap());
        std::fs::remove_file(&place).unwrap();
        table.at_most(SHARED, times.share(1.0), 120_000.0, "");
    }
    if table.wants(TOLD) {
        let often = Times::of(1, |_| told(reader, "Noor Visser", on));
        let seldom = Times::of(1, |_| told(reader, "Okke Veldkamp", on));
        let beside = format!(" (seldom {:.0})", seldom.share(1.0));
        table.at_most(TOLD, often.share(1.0).max(seldom.share(1.0)), 10_000.0, &beside);
    }
    if table.wants(ERASED) {
        erased(table, path, reader, on);
    }
}

fn erasing(reader: &Reader, name: &str, on: NaiveDate) -> Erasing {
    let people = reader.people().unwrap().people;
    let person = people.iter().find(|row| row.fields.name == name).unwrap().id;
    Erasing {
        what: ErasedThing::Person(person),
        also: Vec::new(),
        keeps_scans: false,
        reason: "Op verzoek.".to_owned(),
        on,
    }
}

fn told(reader: &Reader, name: &str, on: NaiveDate) {
    let preview = reader.erasure_preview(&erasing(reader, name, on)).unwrap();
    let places: u32 = preview.places.iter().map(|one| one.count).sum();
    println!("  {name}: {places} places, {} acts", preview.acts);
    assert!(places > 0, "they are named somewhere");
}

/// In a copy, for the large archive is kept between runs.
fn erased(table: &mut Table, path: &Path, reader: &Reader, on: NaiveDate) {
    let copy = path.with_extension("gewist");
    std::fs::copy(path, &copy).unwrap();
    let mut archive = Archive::open(&copy, large::setting(), Timestamp(1 << 42)).unwrap();
    let op = Op::Erase { id: archive.new_id(), erasing: erasing(reader, "Okke Veldkamp", on) };
    let mut op = Some(op);
    let times = Times::of(1, |_| archive.apply(op.take().unwrap(), Timestamp(1 << 42)).unwrap());
    assert!(archive.swept().unwrap().file, "nothing of them lies in the file");
    drop(archive);
    std::fs::remove_file(&copy).unwrap();
    table.at_most(ERASED, times.share(1.0), 60_000.0, "");
}
