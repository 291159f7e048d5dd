use std::fs;
use std::path::Path;

use hamerslag_core::time::Timestamp;
use hamerslag_core::{Archive, Error, Reader};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::hall::{Hall, association, setting};

fn closed() -> (TempDir, std::path::PathBuf) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    hall.item(meeting, "Opening");
    let Hall { folder, archive, .. } = hall;
    let path = archive.path().to_path_buf();
    drop(archive);
    (folder, path)
}

fn refused(path: &Path) -> (&'static str, &'static str) {
    let folder = tempfile::tempdir().unwrap();
    let to_write =
        Archive::open(path, setting(folder.path(), 9), Timestamp(1)).err().expect("no archive to write");
    let to_read = Reader::open(path).expect_err("no archive to read");
    (to_write.code(), to_read.code())
}

#[test]
fn a_closed_archive_is_one_file() {
    let (folder, path) = closed();
    let names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name())
        .collect();
    assert_eq!(names, [path.file_name().unwrap()]);
}

#[test]
fn what_is_no_archive_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("ander.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let files = [
        ("leeg.hamerslag", Vec::new()),
        ("tekst.hamerslag", b"Notulen van de vergadering".to_vec()),
        ("binair.hamerslag", (0..=255).cycle().take(100_000).collect()),
        ("ander.hamerslag", fs::read(&other).unwrap()),
    ];
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::write(&path, &bytes).unwrap();
        assert_eq!(refused(&path), ("not_an_archive", "not_an_archive"), "{name}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name} was touched");
    }
    assert_eq!(refused(folder.path()), ("is_a_folder", "is_a_folder"));
    assert_eq!(refused(&folder.path().join("nergens.hamerslag")), ("no_such_file", "no_such_file"));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(left.len(), 5, "nothing is left beside them: {left:?}");
}

#[test]
fn an_archive_of_a_newer_version_is_refused_and_untouched() {
    let (_folder, path) = closed();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(refused(&path), ("newer_version", "newer_version"));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_damaged_archive_is_never_overwritten() {
    let (_folder, path) = closed();
    let mut bytes = fs::read(&path).unwrap();
    for byte in &mut bytes[4096..40_960] {
        *byte = 0xa5;
    }
    fs::write(&path, &bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let error = Archive::open(&path, setting(folder.path(), 9), Timestamp(1)).err().expect("damaged");
    assert_eq!(error.code(), "damaged");
    let after = fs::read(&path).unwrap();
    assert_eq!(after[4096..], bytes[4096..]);
    let cut = &bytes[..5_000];
    fs::write(&path, cut).unwrap();
    assert!(
        Reader::open(&path).and_then(|reader| reader.overview()).is_err(),
        "cut off after five kilobytes"
    );
    assert_eq!(fs::read(&path).unwrap(), cut);
}

#[test]
fn one_writes_while_others_read() {
    let (folder, path) = closed();
    let mut writing = Archive::open(&path, setting(folder.path(), 5), Timestamp(1)).unwrap();
    let error = Archive::open(&path, setting(folder.path(), 6), Timestamp(1)).err().expect("in use");
    assert!(matches!(error, Error::InUseElsewhere(_)));
    let reader = Reader::open(&path).unwrap();
    assert_eq!(reader.overview().unwrap().meetings.len(), 1);
    let id = writing.new_id();
    let body = hamerslag_core::Op::AddBody { id, body: crate::hall::body("BV") };
    writing.apply(body, Timestamp(2)).unwrap();
    drop(writing);
    Archive::open(&path, setting(folder.path(), 7), Timestamp(3)).expect("free again");
}

#[test]
fn a_lock_file_left_by_a_crash_keeps_nobody_out() {
    let (folder, path) = closed();
    fs::write(folder.path().join("proef.hamerslag-lock"), "").unwrap();
    Archive::open(&path, setting(folder.path(), 5), Timestamp(1)).expect("only a held lock counts");
}

#[test]
fn nothing_is_made_over_an_existing_file_or_in_a_folder_that_is_not_there() {
    let (folder, path) = closed();
    let before = fs::read(&path).unwrap();
    let make = |path: &Path| {
        let id = hamerslag_core::id::AssociationId(uuid::Uuid::from_u128(7));
        Archive::create(path, id, association("Nieuw"), setting(folder.path(), 5), Timestamp(1))
            .err()
            .map(|error| error.code())
    };
    assert_eq!(make(&path), Some("file_exists"));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(make(&folder.path().join("geen/map/x.hamerslag")), Some("no_such_file"));
    let id = hamerslag_core::id::AssociationId(uuid::Uuid::from_u128(7));
    let nameless = folder.path().join("naamloos.hamerslag");
    let error =
        Archive::create(&nameless, id, association("  "), setting(folder.path(), 5), Timestamp(1)).err();
    assert_eq!(error.map(|error| error.code()), Some("invalid"));
    assert!(!nameless.exists(), "a failure leaves no file");
}

#[test]
fn a_backup_is_made_before_an_import_and_opens_as_an_archive() {
    let mut hall = Hall::new();
    hall.meeting("2026-11-18");
    let source = "oud.txt".to_owned();
    hall.apply(hamerslag_core::Op::Import { source, ops: Vec::new() });
    let backups = hall.folder.path().join("reservekopieën");
    let made: Vec<_> = fs::read_dir(&backups).unwrap().map(|one| one.unwrap().path()).collect();
    assert_eq!(made.len(), 1);
    assert_eq!(Reader::open(&made[0]).unwrap().overview().unwrap().meetings.len(), 1);
}

#[test]
fn a_quarter_of_an_hour_of_changes_is_backed_up_and_quiet_time_is_not() {
    let mut hall = Hall::new();
    let minute = |minutes: i64| Timestamp(2_000 + minutes * 60_000);
    assert!(hall.archive.due_backup(minute(14)).is_none());
    let due = hall.archive.due_backup(minute(16)).unwrap();
    // Made on a connection of its own, while the archive is written in.
    let made = std::thread::spawn(move || due.make());
    hall.meeting("2026-11-18");
    let copy = made.join().unwrap().unwrap();
    assert_eq!(Reader::open(&copy).unwrap().bodies().unwrap().len(), 1);
    let hall = hall.reopen();
    assert_eq!(hall.archive.left_off(), None);
}

/// Closing a file drops all locks that the process holds on it, SQLite's too; then another program could take away the log
/// with the last words in it. So nothing but SQLite may open the archive while it is in use.
#[test]
#[cfg(target_os = "linux")]
fn the_database_keeps_its_own_lock_while_the_archive_is_open() {
    use std::os::unix::fs::MetadataExt;
    let (folder, path) = closed();
    let inode = format!(":{} ", fs::metadata(&path).unwrap().ino());
    let held =
        || fs::read_to_string("/proc/locks").unwrap_or_default().lines().any(|line| line.contains(&inode));
    let archive = Archive::open(&path, setting(folder.path(), 5), Timestamp(1)).unwrap();
    if !Path::new("/proc/locks").exists() {
        eprintln!("skipped: this system does not show its locks");
        return;
    }
    assert!(held(), "after opening to write");
    drop(Reader::open(&path).unwrap());
    assert!(held(), "after a reader came and went");
    drop(archive);
    assert!(!held(), "after closing");
}

#[test]
fn a_file_that_may_only_be_read_is_read_and_not_written() {
    let (folder, path) = closed();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let before = fs::read(&path).unwrap();
    let error = Archive::open(&path, setting(folder.path(), 5), Timestamp(1)).err().expect("read-only");
    assert!(matches!(error, Error::ReadOnly), "{error}");
    let reader = Reader::open(&path).unwrap();
    assert_eq!(reader.overview().unwrap().meetings.len(), 1);
    assert_eq!(reader.check().unwrap().findings, []);
    drop(reader);
    assert_eq!(fs::read(&path).unwrap(), before);
    let beside: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|one| one.unwrap())
        .filter(|one| one.path().is_file())
        .collect();
    assert_eq!(beside.len(), 1, "no log and no lock is left beside it: {beside:?}");
}

/// The words that are typed after it is gone would go with it, and the system says nothing.
#[test]
#[cfg(unix)]
fn an_archive_that_is_gone_or_replaced_takes_no_more_words_until_it_is_back() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let (path, aside) = (hall.path(), hall.folder.path().join("prullenbak"));
    let id = hall.archive.new_id();
    let late = hamerslag_core::Op::AddItem {
        id,
        meeting,
        parent: None,
        place: hamerslag_core::Place::Last,
        item: hamerslag_core::model::ItemPlan::titled("Rondvraag"),
    };
    fs::rename(&path, &aside).unwrap();
    assert_eq!(hall.refuse(late.clone()).code(), "gone");
    fs::copy(&aside, &path).unwrap();
    assert_eq!(hall.refuse(late.clone()).code(), "gone", "a copy is not the archive that is open");
    let now = hall.now();
    let copy = hall.archive.back_up(now).unwrap().expect("what was in it can still be kept");
    assert_eq!(Reader::open(&copy).unwrap().overview().unwrap().meetings.len(), 1);
    fs::rename(&aside, &path).unwrap();
    hall.apply(late);
    assert_eq!(hall.archive.reader().desk(meeting).unwrap().items.len(), 1);
}
