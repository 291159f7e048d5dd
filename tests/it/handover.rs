use std::fs;
use std::path::{Path, PathBuf};

use hamerslag_core::label::{HAND_OVER, TAKE_OVER};
use hamerslag_core::model::Entry;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{HandoverKind, Visibility};
use hamerslag_core::{Archive, Error, Op, Passing, Place, Reader, Setting, Taking};
use tempfile::TempDir;

use crate::command::{Said, Shell};
use crate::hall::{Hall, body, day, setting};

/// Somebody's computer: its own folder for what the app remembers, and ids of its own.
struct Computer {
    folder: TempDir,
    start: u128,
}

impl Computer {
    fn new(start: u128) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), start }
    }

    fn setting(&mut self) -> Setting {
        self.start += 1;
        setting(self.folder.path(), self.start)
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn open(&mut self, path: &Path) -> Result<Archive, Error> {
        Archive::open(path, self.setting(), Timestamp(9_000_000))
    }

    fn refused(&mut self, path: &Path) -> Error {
        let before = fs::read(path).unwrap();
        let error = self.open(path).err().expect("nobody may write in it");
        assert!(fs::read(path).unwrap() == before, "it was touched");
        error
    }
}

fn passing(by: &str, to: &str) -> Passing {
    Passing { by: Some(by.to_owned()), to: to.to_owned(), on: day("2026-11-22") }
}

fn taking(reason: &str) -> Taking {
    Taking { by: "Ilse".to_owned(), reason: reason.to_owned(), on: day("2026-11-23") }
}

/// A block at the end of the first item of the only meeting.
fn write(archive: &mut Archive, words: &str, at: i64) {
    let meeting = archive.reader().overview().unwrap().meetings[0].id;
    let item = archive.reader().desk(meeting).unwrap().items[0].id;
    let id = archive.new_id();
    archive
        .apply(Op::AddEntry { id, item, place: Place::Last, entry: Entry::note(words) }, Timestamp(at))
        .unwrap();
}

fn words(reader: &Reader) -> String {
    let meeting = reader.overview().unwrap().meetings[0].id;
    let view = reader.minutes(meeting, Visibility::Board).unwrap();
    let entries = view.items.iter().flat_map(|item| &item.entries);
    entries.map(|entry| entry.text.as_str()).collect::<Vec<_>>().join(" / ")
}

/// The secretary's archive, closed, on the secretary's computer.
fn secretary() -> (Computer, PathBuf) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Begroting");
    hall.entry(item, "Van de secretaris.");
    let path = hall.path();
    let Hall { folder, archive, .. } = hall;
    drop(archive);
    (Computer { folder, start: 10 }, path)
}

#[test]
fn from_the_secretary_to_the_chair_and_back_every_word_of_both_is_there() {
    let (mut secretary, first) = secretary();
    let mut chair = Computer::new(100);
    let second = chair.place("van de secretaris.hamerslag");
    let mut archive = secretary.open(&first).unwrap();
    let given = archive.hand_over(&passing("Ilse", "Marleen"), &second, Timestamp(9_100_000)).unwrap();
    assert_eq!((given.generation, given.kind), (2, HandoverKind::Given));
    drop(archive);

    let mut archive = chair.open(&second).unwrap();
    assert_eq!(archive.undo(Timestamp(9_200_000)).unwrap_err().code(), "nothing_to_undo");
    assert_eq!(archive.next_redo().unwrap(), None);
    write(&mut archive, "Van de voorzitter.", 9_300_000);
    write(&mut archive, "Een vergissing.", 9_310_000);
    archive.undo(Timestamp(9_320_000)).unwrap();
    let third = secretary.place("terug van de voorzitter.hamerslag");
    archive.hand_over(&passing("Marleen", "Ilse"), &third, Timestamp(9_400_000)).unwrap();
    drop(archive);

    let mut archive = secretary.open(&third).unwrap();
    write(&mut archive, "Weer van de secretaris.", 9_500_000);
    let reader = archive.reader();
    assert_eq!(words(reader), "Van de secretaris. / Van de voorzitter. / Weer van de secretaris.");
    let report = reader.check().unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(report.handovers.iter().map(|one| one.generation).collect::<Vec<_>>(), [2, 3]);
    let history = reader.history(50).unwrap();
    let devices: std::collections::BTreeSet<_> = history.iter().map(|record| record.header.device).collect();
    assert_eq!(devices.len(), 3, "each stretch has a device of its own");
    assert_eq!(history.iter().filter(|record| record.header.act == HAND_OVER).count(), 2);
    drop(archive);

    let error = secretary.refused(&first);
    let Error::Overtaken(overtaken) = error else { panic!("{error}") };
    assert_eq!((overtaken.generation, overtaken.newest.handover.generation), (1, 3));
    assert_eq!(overtaken.only_here, 0, "nothing of the first file is missing in the third");
    let error = chair.refused(&second);
    assert!(matches!(&error, Error::HandedOver(handover) if handover.given_to == "Ilse"), "{error}");
    assert_eq!(words(&Reader::open(&first).unwrap()), "Van de secretaris.", "it can still be read");
}

#[test]
fn the_one_who_gave_can_do_nothing_more_while_the_archive_is_still_open() {
    let (mut secretary, path) = secretary();
    let mut archive = secretary.open(&path).unwrap();
    archive
        .hand_over(&passing("Ilse", "Marleen"), &secretary.place("ander.hamerslag"), Timestamp(9_100_000))
        .unwrap();
    let id = archive.new_id();
    let now = Timestamp(9_200_000);
    let refused = archive.apply(Op::AddBody { id, body: body("BV") }, now).unwrap_err();
    assert_eq!(refused.code(), "handed_over");
    assert_eq!(archive.undo(now).unwrap_err().code(), "handed_over");
    let again = secretary.place("nog een.hamerslag");
    assert_eq!(archive.hand_over(&passing("Ilse", "Joris"), &again, now).unwrap_err().code(), "handed_over");
    assert!(!again.exists(), "there is one file for one handover");
    drop(archive);
    assert_eq!(secretary.refused(&path).code(), "handed_over");
}

#[test]
fn a_handover_that_cannot_be_made_leaves_everything_as_it_was() {
    let (mut secretary, path) = secretary();
    let mut archive = secretary.open(&path).unwrap();
    let there = secretary.place("er al.hamerslag");
    fs::write(&there, "van iemand").unwrap();
    let now = Timestamp(9_100_000);
    let mut refuse =
        |to: &str, place: &Path| archive.hand_over(&passing("Ilse", to), place, now).unwrap_err();
    assert_eq!(refuse("Marleen", &there).code(), "file_exists");
    assert_eq!(refuse("Marleen", &secretary.place("nergens/x.hamerslag")).code(), "no_such_file");
    assert_eq!(refuse("  ", &secretary.place("x.hamerslag")).code(), "invalid");
    assert_eq!(fs::read_to_string(&there).unwrap(), "van iemand");
    write(&mut archive, "Er wordt gewoon doorgeschreven.", 9_200_000);
    assert_eq!(archive.reader().handovers().unwrap(), []);
}

#[test]
fn a_backup_from_before_the_handover_is_known_for_what_it_is() {
    let (mut secretary, path) = secretary();
    let backup = secretary.place("reserve.hamerslag");
    fs::copy(&path, &backup).unwrap();
    let mut archive = secretary.open(&path).unwrap();
    let other = secretary.place("ander.hamerslag");
    archive.hand_over(&passing("Ilse", "Marleen"), &other, Timestamp(9_100_000)).unwrap();
    drop(archive);
    let error = secretary.refused(&backup);
    assert!(matches!(&error, Error::Overtaken(one) if one.only_here == 0), "{error}");
    let mut elsewhere = Computer::new(200);
    elsewhere.open(&backup).expect("a computer that knows of nothing newer cannot tell");
}

#[test]
fn what_was_taken_over_in_an_emergency_is_seen_by_all_and_so_is_what_it_misses() {
    let (mut secretary, path) = secretary();
    let stick = Computer::new(0);
    let backup = stick.place("reserve.hamerslag");
    fs::copy(&path, &backup).unwrap();
    let mut archive = secretary.open(&path).unwrap();
    write(&mut archive, "Dit staat niet op de stick.", 9_100_000);
    write(&mut archive, "Dit ook niet.", 9_110_000);
    drop(archive);

    let mut chair = Computer::new(300);
    let place = chair.place("overgenomen.hamerslag");
    let before = fs::read(&backup).unwrap();
    let refused = Archive::take_over(&backup, &place, chair.setting(), &taking(" "), Timestamp(9_200_000));
    assert_eq!(refused.unwrap_err().code(), "invalid", "it is not done without a reason");
    let taken = Archive::take_over(
        &backup,
        &place,
        chair.setting(),
        &taking("laptop gestolen"),
        Timestamp(9_200_000),
    )
    .unwrap();
    assert_eq!((taken.handover.generation, taken.missed), (2, None));
    assert_eq!(taken.last_act, Some("Alinea toegevoegd"));
    assert!(fs::read(&backup).unwrap() == before, "the stick stays as it is");
    let mut archive = chair.open(&place).unwrap();
    write(&mut archive, "Verder gegaan.", 9_300_000);
    assert_eq!(words(archive.reader()), "Van de secretaris. / Verder gegaan.");
    let report = archive.reader().check().unwrap();
    assert_eq!((report.findings.len(), report.handovers.len()), (0, 1));
    assert_eq!(report.handovers[0].reason.as_deref(), Some("laptop gestolen"));
    assert!(archive.reader().history(9).unwrap().iter().any(|record| record.header.act == TAKE_OVER));
    drop(archive);

    // The laptop turns up again, on the chair's computer.
    let error = chair.refused(&path);
    let Error::Overtaken(overtaken) = error else { panic!("{error}") };
    assert_eq!(overtaken.only_here, 2, "both acts of after the backup are named");
}

#[test]
fn what_was_written_by_mistake_in_a_file_that_was_given_away_is_named_when_the_archive_comes_back() {
    let (mut secretary, first) = secretary();
    let mut chair = Computer::new(400);
    let (made, theirs) = (secretary.place("voor Marleen.hamerslag"), chair.place("van Ilse.hamerslag"));
    let mut archive = secretary.open(&first).unwrap();
    archive.hand_over(&passing("Ilse", "Marleen"), &made, Timestamp(9_100_000)).unwrap();
    drop(archive);
    fs::copy(&made, &theirs).unwrap();
    // A computer that knows of nothing can't tell for whom the file was made.
    let mut laptop = Computer::new(500);
    let mut archive = laptop.open(&made).unwrap();
    write(&mut archive, "In het verkeerde bestand.", 9_200_000);
    write(&mut archive, "En nog iets.", 9_210_000);
    drop(archive);
    let mut archive = chair.open(&theirs).unwrap();
    write(&mut archive, "Van de voorzitter.", 9_300_000);
    let back = secretary.place("terug.hamerslag");
    archive.hand_over(&passing("Marleen", "Ilse"), &back, Timestamp(9_400_000)).unwrap();
    drop(archive);
    secretary.open(&back).unwrap();
    let error = secretary.refused(&made);
    assert!(matches!(&error, Error::Overtaken(one) if one.only_here == 2), "{error}");
    let error = secretary.refused(&first);
    assert!(matches!(&error, Error::Overtaken(one) if one.only_here == 0), "{error}");
}

#[test]
fn the_file_made_for_another_is_not_written_in_where_it_was_made_until_it_comes_back() {
    let (mut secretary, first) = secretary();
    let mut chair = Computer::new(600);
    let (made, theirs) = (secretary.place("voor Marleen.hamerslag"), chair.place("van Ilse.hamerslag"));
    let mut archive = secretary.open(&first).unwrap();
    archive.hand_over(&passing("Ilse", "Marleen"), &made, Timestamp(9_100_000)).unwrap();
    drop(archive);
    let error = secretary.refused(&made);
    assert!(matches!(&error, Error::GivenHere(handover) if handover.given_to == "Marleen"), "{error}");
    assert_eq!(words(&Reader::open(&made).unwrap()), "Van de secretaris.", "it can still be read");
    let elsewhere = secretary.place("op de stick.hamerslag");
    fs::copy(&made, &elsewhere).unwrap();
    assert_eq!(secretary.refused(&elsewhere).code(), "given_here", "nor in any copy of it");
    assert_eq!(secretary.refused(&first).code(), "handed_over");

    // Whoever gets it may write, also when the old file came along and was looked at first.
    fs::copy(&made, &theirs).unwrap();
    let old = chair.place("oud.hamerslag");
    fs::copy(&first, &old).unwrap();
    assert_eq!(chair.refused(&old).code(), "handed_over");
    let mut archive = chair.open(&theirs).expect("it was given to this computer");
    write(&mut archive, "Van de voorzitter.", 9_300_000);
    let back = secretary.place("terug.hamerslag");
    archive.hand_over(&passing("Marleen", "Ilse"), &back, Timestamp(9_400_000)).unwrap();
    drop(archive);
    assert_eq!(chair.refused(&back).code(), "given_here", "now it is the chair who gave");

    let mut archive = secretary.open(&back).expect("what comes back is one's own again");
    write(&mut archive, "Weer van de secretaris.", 9_500_000);
    drop(archive);
    secretary.open(&back).expect("and stays so");
    assert_eq!(secretary.refused(&made).code(), "overtaken");
}

#[test]
fn a_file_that_never_reached_the_other_is_taken_over_where_it_was_made() {
    let (mut secretary, first) = secretary();
    let made = secretary.place("voor Marleen.hamerslag");
    let mut archive = secretary.open(&first).unwrap();
    archive.hand_over(&passing("Ilse", "Marleen"), &made, Timestamp(9_100_000)).unwrap();
    drop(archive);
    let place = secretary.place("verder.hamerslag");
    let setting = secretary.setting();
    let taken = Archive::take_over(&made, &place, setting, &taking("ziek geworden"), Timestamp(9_200_000));
    assert_eq!(taken.unwrap().handover.generation, 3);
    let mut archive = secretary.open(&place).expect("this one goes on");
    write(&mut archive, "Toch zelf verder.", 9_300_000);
    drop(archive);
    assert_eq!(secretary.refused(&made).code(), "overtaken");
}

#[test]
fn whoever_takes_over_on_the_same_computer_is_told_how_many_acts_are_missing() {
    let (mut secretary, path) = secretary();
    let mut archive = secretary.open(&path).unwrap();
    write(&mut archive, "Voor de kopie.", 9_050_000);
    let backup = archive.back_up(Timestamp(9_060_000)).unwrap().unwrap();
    write(&mut archive, "Na de kopie.", 9_100_000);
    drop(archive);
    let place = secretary.place("verder.hamerslag");
    let taken = Archive::take_over(
        &backup,
        &place,
        secretary.setting(),
        &taking("schijf kapot"),
        Timestamp(9_200_000),
    )
    .unwrap();
    assert_eq!(taken.missed, Some(1));
    assert_eq!(secretary.refused(&path).code(), "overtaken");
    assert_eq!(secretary.refused(&backup).code(), "overtaken");
    secretary.open(&place).expect("this one goes on");
}

#[test]
fn nothing_is_taken_over_from_what_is_open_torn_or_newer() {
    let (mut secretary, path) = secretary();
    let place = secretary.place("verder.hamerslag");
    let mut take = |source: &Path| {
        let setting = secretary.setting();
        Archive::take_over(source, &place, setting, &taking("kapot"), Timestamp(9_200_000)).unwrap_err()
    };
    let torn = path.with_file_name("gescheurd.hamerslag");
    fs::write(&torn, &fs::read(&path).unwrap()[..5_000]).unwrap();
    let code = take(&torn).code();
    assert!(["damaged", "not_an_archive"].contains(&code), "{code}");
    let newer = path.with_file_name("nieuwer.hamerslag");
    fs::copy(&path, &newer).unwrap();
    rusqlite::Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(take(&newer).code(), "newer_version");
    assert!(!place.exists());
    let open = secretary.open(&path).unwrap();
    let setting = secretary.setting();
    let error =
        Archive::take_over(&path, &place, setting, &taking("kapot"), Timestamp(9_200_000)).unwrap_err();
    assert_eq!(error.code(), "in_use_elsewhere");
    drop(open);
    let left: Vec<_> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|one| one.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("verder"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn the_command_line_hands_over_refuses_afterwards_and_takes_over() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Tuin"]);
    let out = shell.done(&[
        "handover",
        "tuin.hamerslag",
        "--to",
        "Marleen",
        "--by",
        "Ilse",
        "--out",
        "weg.hamerslag",
    ]);
    assert!(out.contains("door Ilse overgedragen aan Marleen. Geef het bestand weg.hamerslag"), "{out}");

    let refused = shell.run(&["actions", "tuin.hamerslag", "--add", "Hek verven."]);
    assert_eq!(refused.code, 1);
    let Said { err, .. } = refused;
    assert!(err.contains("overgedragen aan Marleen en kan hier alleen nog worden gelezen"), "{err}");
    shell.done(&["meetings", "tuin.hamerslag"]);
    shell.write("extra.txt", "1. Opening\nDe voorzitter opent de vergadering.\n");
    let imported = ["import", "weg.hamerslag", "extra.txt", "--date", "2026-11-18", "--body", "ALV"];
    for refused in [&["actions", "weg.hamerslag", "--add", "Hek verven."][..], &imported] {
        let Said { code, err, .. } = shell.run(refused);
        assert!(code == 1 && err.contains("Dit bestand is voor Marleen"), "{err}");
        assert!(err.contains("geef het aan Marleen"), "{err}");
    }
    let other = Shell::new();
    fs::copy(shell.path("weg.hamerslag"), other.path("weg.hamerslag")).unwrap();
    other.done(&["actions", "weg.hamerslag", "--add", "Hek verven."]);
    let out = other.done(&["check", "weg.hamerslag"]);
    assert!(out.contains("Generatie 2: op ") && out.contains("heel en onaangetast"), "{out}");

    let take = ["takeover", "tuin.hamerslag", "--out", "verder.hamerslag", "--by", "Ilse"];
    let Said { code, err, .. } = shell.run(&take);
    assert!(code == 2 && err.contains("heeft nog een reden nodig"), "{err}");
    let out = shell.done(&[&take[..], &["--reason", "Marleen is onbereikbaar"]].concat());
    assert!(out.contains("(generatie 3); ga verder in verder.hamerslag."), "{out}");
    fs::copy(other.path("weg.hamerslag"), shell.path("weg.hamerslag")).unwrap();
    let Said { err, .. } = shell.run(&["actions", "weg.hamerslag", "--add", "Nog iets."]);
    assert!(err.contains("bij noodovername overgenomen door Ilse (Marleen is onbereikbaar)"), "{err}");
    assert!(err.contains("staat nog 1 handeling die daarin ontbreekt"), "{err}");

    let Said { code, err, .. } = shell.run(&["handover", "verder.hamerslag", "--out", "x.hamerslag"]);
    assert!(code == 2 && err.contains("de naam van wie verdergaat"), "{err}");
}
