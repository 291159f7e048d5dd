mod story;
mod strokes;

use std::fs;
use std::path::PathBuf;

use hamerslag_core::erasing::{ErasedThing, Erasing, MARK};
use hamerslag_core::id::PersonId;
use hamerslag_core::model::*;
use hamerslag_core::words::*;
use hamerslag_core::{Draft, Error, Finding, Invalid, Op, Order, Reader, adoption, dutch};
use rusqlite::Connection;

use self::story::{Story, story, versions};
use crate::hall::{Hall, day};

fn person(hall: &mut Hall, name: &str, short_name: Option<&str>) -> PersonId {
    let id: PersonId = hall.archive.new_id();
    let person = Person {
        name: name.to_owned(),
        short_name: short_name.map(str::to_owned),
        member_kind: MemberKind::Member,
        votes: 1,
    };
    hall.apply(Op::AddPerson { id, person });
    id
}

fn asked(what: ErasedThing) -> Erasing {
    Erasing {
        what,
        also: Vec::new(),
        keeps_scans: false,
        reason: "Verzoek van de betrokkene.".to_owned(),
        on: day("2027-06-01"),
    }
}

fn erase(hall: &mut Hall, erasing: Erasing) {
    let id = hall.archive.new_id();
    hall.apply(Op::Erase { id, erasing });
}

/// Every file of the archive and its backups.
fn files(hall: &Hall) -> Vec<PathBuf> {
    let mut files = vec![hall.path(), hall.folder.path().join("proef.hamerslag-wal")];
    let backups = fs::read_dir(hall.folder.path().join("reservekopieën")).into_iter().flatten();
    files.extend(backups.map(|entry| entry.unwrap().path()));
    files.retain(|file| file.exists());
    files
}

/// How often the words lie in the files, in whatever case.
fn traces(hall: &Hall, words: &str) -> usize {
    let wanted = words.to_lowercase().into_bytes();
    let count = |file: &PathBuf| {
        let bytes: Vec<u8> = fs::read(file).unwrap().iter().map(u8::to_ascii_lowercase).collect();
        bytes.windows(wanted.len()).filter(|window| *window == wanted).count()
    };
    files(hall).iter().map(count).sum()
}

#[test]
fn the_preview_tells_what_goes_and_who_has_copies_and_does_nothing() {
    let Story { hall, wout, meeting, .. } = story();
    let before = traces(&hall, "zandstra");
    let preview = hall.archive.reader().erasure_preview(&asked(ErasedThing::Person(wout))).unwrap();
    assert_eq!(preview.called, "Wout Zandstra");
    assert!(preview.is_member);
    for table in [
        Table::Person,
        Table::Attendance,
        Table::Entry,
        Table::Decision,
        Table::Action,
        Table::Comment,
        Table::MinutesVersion,
        Table::NoticeLine,
    ] {
        assert!(preview.places.iter().any(|place| place.table == table), "{table:?}");
    }
    assert!(preview.meetings.iter().any(|one| one.meeting.id == meeting && one.adopted && one.versions == 2));
    assert!(preview.acts > 10);
    assert_eq!(preview.papers.len(), 2, "the paper of the notice and the scan: {:?}", preview.papers);
    let told: Vec<_> =
        preview.copies.iter().map(|copy| (copy.kind, copy.count, copy.to.as_deref())).collect();
    assert_eq!(told, [(Some(CopyKind::Review), None, Some("het bestuur")), (None, Some(2), None)]);
    assert_eq!(traces(&hall, "zandstra"), before);
}

/// How often a word stands in the search table, also in what is only marked as gone.
fn searched(hall: &Hall, word: &str) -> i64 {
    let archive = Connection::open(hall.path()).unwrap();
    archive
        .execute_batch("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'search_text', 'row')")
        .unwrap();
    let count = "SELECT coalesce(sum(cnt), 0) FROM temp.words WHERE term = ?";
    archive.query_row(count, [word], |row| row.get(0)).unwrap()
}

#[test]
fn who_is_erased_is_nowhere_in_the_archive_or_its_backups() {
    let Story { mut hall, wout, .. } = story();
    assert!(traces(&hall, "zandstra") > 20 && searched(&hall, "zandstra") > 0);
    let others = searched(&hall, "zandbergen");
    erase(&mut hall, asked(ErasedThing::Person(wout)));
    assert_eq!((searched(&hall, "zandstra"), searched(&hall, "zandbergen")), (0, others));
    for words in ["zandstra ", "zandstra.", "zandstra'", "zandstra\"", "Wout", "Kadepad 8\\n", "wout@"] {
        assert_eq!(traces(&hall, words), 0, "{words}");
    }
    assert_eq!(traces(&hall, "zandstra"), traces(&hall, "zandstrand"), "what is another word stays");
    assert!(traces(&hall, "zandstrand") > 0 && traces(&hall, "zandbergen") > 0);
    let swept = hall.archive.swept().unwrap();
    assert!(swept.file && swept.renewed && swept.left.is_empty() && swept.backups > 0, "{swept:?}");
    assert_eq!(fs::read_dir(hall.folder.path().join("reservekopieën")).unwrap().count(), 1);

    let report = hall.archive.reader().check().unwrap();
    assert_eq!(report.findings, []);
    assert!(report.erased > 10);
    let [erasure] = &report.erasures[..] else { panic!("{:?}", report.erasures) };
    assert_eq!(
        (erasure.kind, erasure.papers, erasure.versions),
        (ErasureKind::Person, 2, 3),
        "the minutes that tell of the correction too"
    );
    let hits = hall.archive.reader().search("zandstra", Order::Newest, 10, Visibility::Board).unwrap();
    assert!(hits.iter().all(|hit| hit.snippet.text.contains("zandstrand")), "{hits:?}");
    let backup =
        fs::read_dir(hall.folder.path().join("reservekopieën")).unwrap().next().unwrap().unwrap().path();
    assert_eq!(Reader::open(&backup).unwrap().check().unwrap().findings, []);

    let people = hall.archive.reader().people().unwrap();
    let left = people.people.iter().find(|one| one.id == wout).unwrap();
    assert_eq!((left.fields.name.as_str(), left.fields.votes, &left.contact.address), (MARK, 0, &None));
    let now = hall.now();
    assert!(matches!(hall.archive.undo(now), Err(Error::Erased(label)) if label == "Op verzoek gewist"));
    assert!(matches!(hall.archive.redo(now), Err(Error::NothingToRedo)));
    let hall = hall.reopen();
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);
    assert_eq!(traces(&hall, "wout"), 0);
}

#[test]
fn adopted_minutes_keep_their_seal_and_tell_that_something_was_erased() {
    let Story { mut hall, wout, meeting, .. } = story();
    let before = versions(&hall);
    erase(&mut hall, asked(ErasedThing::Person(wout)));
    let after = versions(&hall);
    for ((digest, seal, content), (same_digest, same_seal, left)) in before.iter().zip(&after) {
        assert_eq!((digest, seal), (same_digest, same_seal));
        assert!(!left.contains("Zandstra "));
        assert_eq!(content.contains("Wout"), left.contains(MARK));
        assert_eq!(
            content.replace("Roos Zandbergen", "").len() > 100,
            left.contains("Roos Zandbergen") || !content.contains("Roos")
        );
    }
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(view.status, MinutesStatus::Adopted);
    assert_eq!(
        view.entries().next().unwrap().text,
        "[gewist] meldt dat de pomp lekt en dat [gewist] plan goedkoop is."
    );
    assert_eq!(view.decisions().next().unwrap().text, "De heer [gewist] koopt een pomp.");
    assert_eq!(view.attendance.people.len(), 2, "who was there is still counted");
    assert_eq!(view.attendance.votes, Some(2));
    let (title, lines) = adoption::erasures(&view).unwrap();
    assert_eq!(title, "Op verzoek gewist");
    assert_eq!(
        lines,
        [format!(
            "Op {} is op verzoek een naam gewist (art. 17 AVG); waar die stond, staat [gewist]. Reden: Verzoek van de betrokkene.",
            dutch::date(day("2027-06-01"))
        )]
    );
    let public = hall.archive.reader().minutes(meeting, Visibility::Public).unwrap();
    assert!(public.items.is_empty() || !public.erasures.is_empty() || !format!("{public:?}").contains(MARK));
}

#[test]
fn a_version_changed_without_an_erasure_is_still_refused_or_found() {
    let Story { mut hall, wout, .. } = story();
    let connection = Connection::open(hall.path()).unwrap();
    let refused =
        connection.execute("UPDATE minutes_version SET content = replace(content, 'pomp', '[gewist]')", []);
    assert!(refused.unwrap_err().to_string().contains("never changed"), "no erasure names these bytes");
    erase(&mut hall, asked(ErasedThing::Person(wout)));
    let refused = connection.execute("UPDATE minutes_version SET digest = 'x'", []);
    assert!(refused.is_err(), "digest and seal stay what they are");
    let sealed =
        "UPDATE minutes_version SET content = replace(content, 'lekt', 'heel is') WHERE seal IS NOT NULL";
    assert_eq!(connection.execute(sealed, []).unwrap(), 1);
    let findings = hall.archive.reader().check().unwrap().findings;
    assert!(findings.iter().any(|finding| matches!(finding, Finding::Version { .. })), "{findings:?}");
    connection.execute("UPDATE erasure SET versions = '[]'", []).unwrap();
    let findings = hall.archive.reader().check().unwrap().findings;
    assert!(
        findings
            .iter()
            .any(|finding| matches!(finding, Finding::Record { field, .. } if field == "versions")),
        "{findings:?}"
    );
}

#[test]
fn a_payload_changed_after_an_erasure_is_found() {
    let Story { mut hall, wout, .. } = story();
    erase(&mut hall, asked(ErasedThing::Person(wout)));
    let connection = Connection::open(hall.path()).unwrap();
    let changed = connection
        .execute("UPDATE journal_payload SET body = replace(body, '[gewist] meldt', 'Bas meldt') WHERE instr(body, '[gewist] meldt') > 0", [])
        .unwrap();
    assert!(changed > 0);
    let findings = hall.archive.reader().check().unwrap().findings;
    assert!(findings.iter().any(|finding| matches!(finding, Finding::Journal(_))), "{findings:?}");
}

#[test]
fn two_erasures_one_after_the_other_leave_a_whole_archive() {
    let Story { mut hall, wout, meeting, .. } = story();
    let roos = hall.archive.reader().people_named("roos zandbergen").unwrap()[0].0;
    erase(&mut hall, asked(ErasedThing::Person(wout)));
    erase(&mut hall, asked(ErasedThing::Person(roos)));
    erase(&mut hall, asked(ErasedThing::Slip { meeting, words: "plan goedkoop".to_owned() }));
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);
    assert_eq!(traces(&hall, "zandbergen") + traces(&hall, "plan goedkoop"), 0);
    let again = hall.archive.new_id();
    let error = hall.refuse(Op::Erase {
        id: again,
        erasing: asked(ErasedThing::Slip { meeting, words: "plan goedkoop".to_owned() }),
    });
    assert!(matches!(error, Error::Invalid(Invalid::NothingToErase)), "{error}");
}

#[test]
fn a_slip_goes_from_its_own_meeting_alone() {
    let Story { mut hall, meeting, version, .. } = story();
    let other = hall.meeting("2028-01-12");
    let item = hall.item(other, "Pomp");
    hall.entry(item, "Weer blijkt dat de pomp lekt.");
    erase(&mut hall, asked(ErasedThing::Slip { meeting, words: "De pomp, lekt!".to_owned() }));
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(
        view.entries().next().unwrap().text,
        "Wout Zandstra meldt dat [gewist] en dat Zandstra's plan goedkoop is."
    );
    let elsewhere = hall.archive.reader().minutes(other, Visibility::Members).unwrap();
    assert_eq!(elsewhere.entries().next().unwrap().text, "Weer blijkt dat de pomp lekt.");
    let report = hall.archive.reader().check().unwrap();
    assert_eq!((report.findings, report.erasures.len()), (vec![], 1));
    let review = hall.archive.reader().review(meeting).unwrap();
    assert!(review.versions.iter().any(|one| one.id == version && one.adopted));
    assert_eq!(traces(&hall, "pomp lekt"), traces(&hall, "blijkt dat de pomp lekt"));
}

#[test]
fn what_can_not_be_erased_is_refused_and_nothing_changes() {
    let Story { mut hall, wout, meeting, .. } = story();
    let before = traces(&hall, "zandstra");
    let mut refuse = |erasing: Erasing| {
        let id = hall.archive.new_id();
        hall.refuse(Op::Erase { id, erasing })
    };
    let nobody = asked(ErasedThing::Person(PersonId(uuid::Uuid::from_u128(77))));
    assert!(matches!(refuse(nobody), Error::NotFound(Table::Person)));
    let named = Erasing { reason: "Zandstra vroeg erom".to_owned(), ..asked(ErasedThing::Person(wout)) };
    assert!(matches!(refuse(named), Error::Invalid(Invalid::ReasonNames)));
    let without = Erasing { reason: " ".to_owned(), ..asked(ErasedThing::Person(wout)) };
    assert!(matches!(refuse(without), Error::Invalid(Invalid::Empty(Table::Erasure))));
    let nothing = asked(ErasedThing::Slip { meeting, words: " … ".to_owned() });
    assert!(matches!(refuse(nothing), Error::Invalid(Invalid::NothingToErase)));
    let absent = asked(ErasedThing::Named("Koos Onbekend".to_owned()));
    assert!(matches!(refuse(absent), Error::Invalid(Invalid::NothingToErase)));
    assert_eq!(traces(&hall, "zandstra"), before);
    assert_eq!(hall.archive.reader().check().unwrap().erasures, []);
}

#[test]
fn addresses_and_remarks_go_when_they_are_due_and_the_name_stays() {
    let Story { mut hall, wout, meeting, .. } = story();
    let before = hall.archive.reader().people().unwrap();
    let fields = before.people.iter().find(|one| one.id == wout).unwrap().fields.clone();
    hall.apply(Op::EditPerson { id: wout, person: Person { member_kind: MemberKind::NonMember, ..fields } });
    let due = |hall: &Hall, on: &str| -> Vec<ErasedThing> {
        hall.archive.reader().retention(day(on)).unwrap().due.into_iter().map(|one| one.what).collect()
    };
    assert_eq!(due(&hall, "2027-06-01"), []);
    assert_eq!(due(&hall, "2028-04-14"), [ErasedThing::Remarks(meeting)]);
    let all = due(&hall, "2034-01-01");
    assert_eq!(
        all,
        [ErasedThing::Remarks(meeting), ErasedThing::Contact(wout), ErasedThing::Addresses(meeting)]
    );
    let early = asked(ErasedThing::Remarks(hall.meeting("2034-01-02")));
    let id = hall.archive.new_id();
    assert!(matches!(hall.refuse(Op::Erase { id, erasing: early }), Error::Invalid(Invalid::RemarksInUse)));
    for what in all {
        erase(&mut hall, hamerslag_core::retention::erasing(what, day("2034-01-01")));
    }
    assert_eq!(due(&hall, "2034-01-01"), []);
    assert_eq!(traces(&hall, "kadepad") + traces(&hall, "wout@") + traces(&hall, "Zo zei ik het niet"), 0);
    assert!(traces(&hall, "Wout Zandstra") > 0);
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(view.erasures, [], "what lay beside the minutes is not told in them");
}

#[test]
fn what_is_being_typed_loses_the_words_too() {
    let Story { mut hall, wout, entry, .. } = story();
    let now = hall.now();
    // The block is adopted, so its draft can't become an act and waits for a person.
    hall.archive
        .save_draft(&Draft { entry, text: "Zandstra zegt nu iets anders".to_owned(), caret: 3 }, now)
        .unwrap();
    erase(&mut hall, asked(ErasedThing::Person(wout)));
    assert_eq!(hall.archive.drafts().unwrap()[0].text, "[gewist] zegt nu iets anders");
    assert_eq!(traces(&hall, "Zandstra zegt"), 0);
}
