use std::fs;
use std::path::{Path, PathBuf};

use hamerslag_core::id::MeetingId;
use hamerslag_core::model::{Comment, Contact, Entry, ItemNote, ItemPlan, Person, ReadersCopy};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{CommentKind, MemberKind, Visibility};
use hamerslag_core::{Archive, Draft, Op, Order, Place, Reader, Shown};
use rusqlite::Connection;

use crate::command::{Said, Shell};
use crate::hall::{Hall, association, day, setting};
use crate::leaks::holds;

/// Words that stand nowhere but in what only the board may read.
const CLOSED: [&str; 6] = ["Zwartepiste", "Kwelgeest", "Brandneus", "Stoelendans", "Ruifvoer", "Mokerslag"];

/// Words that are in no copy, whoever reads it.
const NOBODYS: [&str; 6] =
    ["Koudvuur", "Dwaallicht", "ilse@voorbeeld.example", "Kerkstraat", "Nagekomen", "Hersenschim"];

fn made(audience: Visibility) -> ReadersCopy {
    ReadersCopy { audience, made_on: day("2026-11-22"), made_at: Timestamp(1_790_000_000_000) }
}

/// A meeting with open words and closed ones, closed and adopted, and beside it everything that is nobody else's.
fn year() -> (Hall, MeetingId) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let open = hall.item(meeting, "Begroting");
    let closed = hall.item(meeting, CLOSED[0]);
    let under = hall.archive.new_id();
    let item = ItemPlan::titled(CLOSED[1]);
    hall.apply(Op::AddItem { id: under, meeting, parent: Some(closed), place: Place::Last, item });
    let shown = hall.entry(open, "De begroting wordt toegelicht.");
    let whisper = hall.entry(open, CLOSED[2]);
    hall.entry(under, CLOSED[3]);
    let secret = hall.decide(meeting, shown, "2026-11-18", CLOSED[4]);
    let task = hall.act(meeting, shown, CLOSED[5]);
    hall.decide(meeting, shown, "2026-11-18", "De begroting wordt vastgesteld.");
    hall.act(meeting, shown, "De begroting rondsturen.");
    for of in [Shown::Item(closed), Shown::Entry(whisper), Shown::Decision(secret), Shown::Action(task)] {
        hall.apply(Op::SetVisibility { of, visibility: Some(Visibility::Board) });
    }
    hall.apply(Op::AnnotateItem { id: open, note: ItemNote { chair_note: Some(NOBODYS[0].to_owned()) } });
    let id = hall.archive.new_id();
    let person = Person {
        name: "Ilse van der Meij".to_owned(),
        short_name: None,
        member_kind: MemberKind::Member,
        votes: 1,
    };
    hall.apply(Op::AddPerson { id, person });
    let contact = Contact {
        email: Some(NOBODYS[2].to_owned()),
        email_consent: true,
        address: Some(format!("{} 1", NOBODYS[3])),
    };
    hall.apply(Op::EditContact { id, contact });
    // Typed, taken away again, and still in the journal.
    let gone = hall.entry(open, NOBODYS[4]);
    hall.apply(Op::RemoveEntry { id: gone });
    let id = hall.archive.new_id();
    let comment = Comment {
        minutes: meeting,
        about: None,
        kind: CommentKind::Remark,
        author: "Roos".to_owned(),
        made_at: Timestamp(1),
        passage: None,
        text: NOBODYS[1].to_owned(),
        wording: None,
    };
    hall.apply(Op::AddComment { id, comment });
    hall.hold(meeting);
    let version = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version });
    let later = hall.meeting("2027-04-14");
    let item = hall.item(later, "Notulen");
    let entry = hall.entry(item, "De notulen komen aan de orde.");
    let decision = hall.decide(later, entry, "2027-04-14", "De notulen worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: None });
    hall.hold(later);
    let typing = hall.entry(item, "Het begin.");
    let now = hall.now();
    let draft = Draft { entry: typing, text: NOBODYS[5].to_owned(), caret: 3 };
    hall.archive.save_draft(&draft, now).unwrap();
    (hall, meeting)
}

/// Whether a word stands in these bytes, also as the search table has it.
fn told(bytes: &[u8], word: &str) -> bool {
    holds(bytes, word) || holds(bytes, &word.to_lowercase())
}

fn copy(hall: &Hall, audience: Visibility) -> (PathBuf, Vec<u8>) {
    let path = hall.folder.path().join(format!("{}.leeskopie", audience.stable_name()));
    hall.archive.reader().share(&path, &made(audience), None).unwrap();
    let bytes = fs::read(&path).unwrap();
    (path, bytes)
}

#[test]
fn what_a_reader_may_not_read_is_nowhere_in_the_bytes_of_a_copy() {
    let (hall, _) = year();
    let whole = hall.folder.path().join("heel.hamerslag");
    hall.archive.copy_to(&whole).unwrap();
    let all = fs::read(whole).unwrap();
    for word in CLOSED.iter().chain(&NOBODYS) {
        assert!(holds(&all, word), "the test would find {word} if it were there");
    }
    let (_, board) = copy(&hall, Visibility::Board);
    let (_, members) = copy(&hall, Visibility::Members);
    let (_, public) = copy(&hall, Visibility::Public);
    for word in CLOSED {
        assert!(holds(&board, word), "the board reads {word}");
        assert!(!told(&members, word), "members got {word}");
        assert!(!told(&public, word), "everybody got {word}");
    }
    for word in NOBODYS {
        for bytes in [&board, &members, &public] {
            assert!(!told(bytes, word), "a reader got {word}");
        }
    }
    assert!(holds(&members, "De begroting wordt toegelicht."));
    assert!(!holds(&members, "De notulen komen aan de orde."), "minutes that are a draft are the board's");
    assert!(holds(&board, "De notulen komen aan de orde."));
    assert!(!holds(&public, "De begroting wordt toegelicht."), "nobody opened it");
    assert!(!holds(&members, "journal_payload\0secretaris") && !holds(&members, "secretaris"), "no journal");
}

#[test]
fn a_copy_reads_like_the_archive_does_for_its_readers() {
    let (hall, meeting) = year();
    let archive = hall.archive.reader();
    let (path, _) = copy(&hall, Visibility::Members);
    let reader = Reader::open(&path).unwrap();
    assert_eq!(reader.readers_copy().unwrap(), Some(made(Visibility::Members)));
    assert_eq!(archive.readers_copy().unwrap(), None);
    let today = day("2027-06-01");
    for whoever in [Visibility::Members, Visibility::Board] {
        assert_eq!(
            reader.minutes(meeting, whoever).unwrap(),
            archive.minutes(meeting, Visibility::Members).unwrap(),
            "adopted minutes, asked for as {whoever:?}"
        );
        let decided = |reader: &Reader, whoever| -> Vec<String> {
            let lines = reader.decisions(whoever, today).unwrap();
            lines.iter().map(|line| format!("{} {}", line.decision.number, line.decision.text)).collect()
        };
        assert_eq!(decided(&reader, whoever), decided(archive, Visibility::Members));
        assert_eq!(
            reader.actions(whoever).unwrap().len(),
            archive.actions(Visibility::Members).unwrap().len()
        );
    }
    assert_eq!(reader.search("begroting", Order::Newest, 9, Visibility::Board).unwrap().len(), 4);
    assert_eq!(reader.overview().unwrap().meetings.len(), 2);
    reader.desk(meeting).expect("the window shows it");
    reader.figures(Visibility::Board, today).unwrap();
    assert_eq!(reader.check().unwrap().findings, []);
    assert_eq!(reader.people().unwrap().people, [], "people are nobody else's");
}

#[test]
fn adopted_minutes_of_which_nothing_is_closed_are_the_very_bytes() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Begroting");
    hall.entry(item, "De begroting wordt toegelicht.");
    hall.hold(meeting);
    let version = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version });
    let later = hall.meeting("2027-04-14");
    let item = hall.item(later, "Notulen");
    let entry = hall.entry(item, "Vastgesteld.");
    let decision = hall.decide(later, entry, "2027-04-14", "De notulen worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: None });
    let kept = |path: &Path| -> (String, String) {
        let sql = "SELECT content, digest FROM minutes_version";
        Connection::open(path).unwrap().query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    };
    let (path, _) = copy(&hall, Visibility::Members);
    assert_eq!(kept(&path), kept(&hall.path()));
}

#[test]
fn a_copy_is_never_taken_for_the_archive_and_a_newer_one_replaces_it() {
    let (mut hall, meeting) = year();
    let (path, first) = copy(&hall, Visibility::Members);
    let open = Archive::open(&path, setting(hall.folder.path(), 9), Timestamp(1));
    assert_eq!(open.err().expect("nobody writes in a copy").code(), "readers_copy");
    assert!(fs::read(&path).unwrap() == first, "it was touched");
    let mark: i32 =
        Connection::open(&path).unwrap().query_row("PRAGMA application_id", [], |row| row.get(0)).unwrap();
    let own: i32 = Connection::open(hall.path())
        .unwrap()
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .unwrap();
    assert_ne!(mark, own);
    let item = hall.archive.reader().desk(meeting).unwrap().items[0].id;
    let late = hall.meeting("2027-09-01");
    let late = hall.item(late, "Later");
    assert_ne!(item, late);
    hall.archive.reader().share(&path, &made(Visibility::Members), None).expect("the older one gives way");
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("ander.hamerslag");
    let id = hall.archive.new_id();
    let others =
        Archive::create(&other, id, association("Een andere"), setting(folder.path(), 77), Timestamp(1))
            .unwrap();
    let error = others.reader().share(&path, &made(Visibility::Members), None).unwrap_err();
    assert_eq!(error.code(), "file_exists", "that of another association does not");
    let error = hall.archive.reader().share(&hall.path(), &made(Visibility::Members), None).unwrap_err();
    assert_eq!(error.code(), "file_exists", "and an archive never does");
    let left: Vec<_> = fs::read_dir(hall.folder.path())
        .unwrap()
        .map(|one| one.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("members"))
        .collect();
    assert_eq!(left, ["members.leeskopie"]);
}

#[test]
fn words_closed_after_a_copy_was_made_are_gone_from_the_next() {
    let (mut hall, meeting) = year();
    let (_, before) = copy(&hall, Visibility::Members);
    assert!(holds(&before, "De begroting wordt toegelicht."));
    let item = hall.archive.reader().desk(meeting).unwrap().items[0].id;
    hall.apply(Op::SetVisibility { of: Shown::Item(item), visibility: Some(Visibility::Board) });
    let (path, after) = copy(&hall, Visibility::Members);
    assert!(!holds(&after, "De begroting wordt toegelicht."), "also out of the adopted minutes");
    assert!(!holds(&after, "De begroting wordt vastgesteld."));
    Reader::open(&path).unwrap().minutes(meeting, Visibility::Board).unwrap();
}

#[test]
fn the_command_line_makes_a_copy_notes_it_and_writes_in_none() {
    let shell = Shell::new();
    shell.done(&["example", "tuin.hamerslag"]);
    for (readers, name) in [("leden", "leden"), ("bestuur", "bestuur"), ("openbaar", "openbaar.leeskopie")] {
        let said =
            shell.done(&["share", "tuin.hamerslag", "--for", readers, "--out", name, "--to", "iedereen"]);
        assert!(said.contains(".leeskopie. Er staat in wat"), "{said}");
    }
    assert!(shell.path("leden.leeskopie").exists());
    let listed = shell.done(&["decisions", "leden.leeskopie"]);
    assert_eq!(listed, shell.done(&["decisions", "tuin.hamerslag"]), "members read the same register");
    shell.done(&["minutes", "leden.leeskopie", "--markdown"]);
    shell.done(&["search", "leden.leeskopie", "begroting"]);
    shell.done(&["overview", "leden.leeskopie"]);
    let out = shell.done(&["check", "leden.leeskopie"]);
    assert!(out.contains("Leeskopie voor leden, gemaakt op "), "{out}");
    for command in [
        &["actions", "leden.leeskopie", "--add", "Hek verven."][..],
        &["handover", "leden.leeskopie", "--to", "Ilse", "--out", "x.hamerslag"],
        &["share", "leden.leeskopie", "--for", "leden", "--out", "x.leeskopie"],
        &["takeover", "leden.leeskopie", "--by", "Ilse", "--reason", "zomaar", "--out", "x.hamerslag"],
    ] {
        let Said { code, err, .. } = shell.run(command);
        assert!(
            code == 1 && err.contains("is een leeskopie: daarin kan alleen worden gelezen"),
            "{command:?}: {err}"
        );
    }
    assert!(!shell.path("x.hamerslag").exists());
    let Said { code, err, .. } = shell.run(&["share", "tuin.hamerslag", "--for", "buren", "--out", "x"]);
    assert!(code == 2 && err.contains("‘buren’ zijn geen lezers"), "{err}");
    let again = shell.done(&["share", "tuin.hamerslag", "--for", "leden", "--out", "leden.leeskopie"]);
    assert!(again.contains("leden.leeskopie"), "{again}");
}

#[test]
fn to_everybody_no_names_go_out_whatever_was_opened() {
    let shell = Shell::new();
    let (mut hall, meeting) = year();
    let items = hall.archive.reader().desk(meeting).unwrap().items;
    hall.apply(Op::SetVisibility { of: Shown::Item(items[0].id), visibility: Some(Visibility::Public) });
    let later = hall.meeting("2027-09-01");
    let item = hall.item(later, "Bloemen voor Ilse van der Meij");
    let entry = hall.entry(item, "Ilse bedankt Tijn voor zijn werk.");
    hall.act(later, entry, "Ilse een bos bloemen geven.");
    hall.apply(Op::SetVisibility { of: Shown::Item(item), visibility: Some(Visibility::Public) });
    hall.hold(later);
    hall.archive.copy_to(&shell.path("heel.hamerslag")).unwrap();
    shell.done(&["share", "heel.hamerslag", "--for", "openbaar", "--out", "openbaar"]);
    let bytes = fs::read(shell.path("openbaar.leeskopie")).unwrap();
    for name in ["Ilse", "Meij", "Tijn"] {
        assert!(!told(&bytes, name), "everybody got {name}");
    }
    for words in ["Bloemen voor een lid", "De begroting wordt toegelicht.", "een bos bloemen geven"] {
        assert!(holds(&bytes, words), "{words}");
    }
    shell.done(&["check", "openbaar.leeskopie"]);
    shell.done(&["minutes", "openbaar.leeskopie", "2026-11-18", "--markdown", "--public"]);
}

#[test]
fn what_a_later_rule_hides_from_a_block_hides_what_hangs_on_it() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Hek");
    let entry = hall.entry(item, "Open woord.");
    hall.apply(Op::EditEntry {
        id: entry,
        entry: Entry { speaker: Some("Joris".to_owned()), ..Entry::note("Open woord.") },
    });
    hall.decide(meeting, entry, "2026-11-18", "Hekwerkbesluit.");
    hall.hold(meeting);
    let (path, bytes) = copy(&hall, Visibility::Members);
    assert!(holds(&bytes, "Hekwerkbesluit."), "members know what was decided");
    assert!(!holds(&bytes, "Open woord."), "though not yet the minutes around it");
    let reader = Reader::open(&path).unwrap();
    let lines = reader.decisions(Visibility::Members, day("2027-01-01")).unwrap();
    assert_eq!(lines.len(), 1);
    reader.minutes(meeting, Visibility::Members).unwrap();
    hall.apply(Op::SetVisibility { of: Shown::Entry(entry), visibility: Some(Visibility::Board) });
    let (_, bytes) = copy(&hall, Visibility::Members);
    assert!(!holds(&bytes, "Hekwerkbesluit."));
}
