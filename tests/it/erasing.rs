use std::fs;
use std::path::PathBuf;

use hamerslag_core::erasing::{ErasedThing, Erasing, MARK};
use hamerslag_core::id::{EntryId, ItemId, MeetingId, PersonId, VersionId};
use hamerslag_core::model::*;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::*;
use hamerslag_core::{Called, Draft, Error, Finding, Invalid, Op, Order, Place, Reader, adoption, dutch};
use proptest::prelude::*;
use rusqlite::Connection;

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

/// A meeting with Wout Zandstra all over it, its minutes adopted with a correction by the next one, signed, called and sent out.
struct Story {
    hall: Hall,
    wout: PersonId,
    meeting: MeetingId,
    entry: EntryId,
    version: VersionId,
}

fn story() -> Story {
    let mut hall = Hall::new();
    let wout = person(&mut hall, "Wout Zandstra", Some("Wout"));
    let roos = person(&mut hall, "Roos Zandbergen", None);
    let contact = Contact {
        email: Some("wout@zandstra.example".to_owned()),
        email_consent: true,
        address: Some("Kadepad 8\n1234 AB Wetersloot".to_owned()),
    };
    hall.apply(Op::EditContact { id: wout, contact });
    let meeting = hall.meeting("2026-11-18");
    let id: ItemId = hall.archive.new_id();
    let item = ItemPlan { presenter: Some("Wout".to_owned()), ..ItemPlan::titled("Waterpomp") };
    hall.apply(Op::AddItem { id, meeting, parent: None, place: Place::Last, item });
    let item = id;
    let agenda =
        serde_json::to_string(&hall.archive.reader().agenda(meeting, Visibility::Members).unwrap()).unwrap();
    assert!(agenda.contains("Wout"));
    let called = [(wout, "Wout Zandstra"), (roos, "Roos Zandbergen")].map(|(person, name)| Called {
        id: hall.archive.new_id(),
        person: Some(person),
        name: name.to_owned(),
        means: Means::Letter,
        address: Some("Kadepad 8".to_owned()),
    });
    let id = hall.archive.new_id();
    hall.apply(Op::SendNotice {
        id,
        meeting,
        kind: NoticeKind::Call,
        sent_on: day("2026-11-01"),
        remark: None,
        called: called.to_vec(),
        paper: b"%PDF Wout Zandstra licht toe".to_vec(),
    });
    for (person, name) in [(wout, "Wout Zandstra"), (roos, "Roos Zandbergen")] {
        let id = hall.archive.new_id();
        let attendance = Attendance {
            meeting,
            person: Some(person),
            name: name.to_owned(),
            presence: Presence::Present,
            arrived: None,
            left_at: None,
            votes: 1,
        };
        hall.apply(Op::RecordAttendance { id, attendance });
    }
    let entry = hall
        .entry(item, "Wout Zandstra meldt dat de pomp lekt. Volgens Zandstra is Zandstra's plan goedkoop.");
    let id = hall.archive.new_id();
    let spoken = Entry {
        speaker: Some("Wout (technische commissie)".to_owned()),
        speaker_person: Some(wout),
        ..Entry::note("De zandstrand-actie gaat door; roos zandbergen doet mee.")
    };
    hall.apply(Op::AddEntry { id, item, place: Place::Last, entry: spoken });
    hall.decide(meeting, entry, "2026-11-18", "De heer Zandstra koopt een pomp.");
    let id = hall.archive.new_id();
    let action = Action {
        owners: vec![Owner { name: "Wout Z.".to_owned(), person: Some(wout), inferred: false }],
        ..Hall::action(meeting, entry, "Offerte vragen aan Zandstra")
    };
    hall.apply(Op::AddAction { id, action });
    hall.hold(meeting);
    let presented: VersionId = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version: presented });
    hall.apply(Op::TakeBackMinutes { meeting, reason: "W. Zandstra had een opmerking".to_owned() });
    hall.apply(Op::EditEntry {
        id: entry,
        entry: Entry::note("Wout Zandstra meldt dat de pomp lekt en dat Zandstra's plan goedkoop is."),
    });
    let version: VersionId = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version });
    let id = hall.archive.new_id();
    let comment = Comment {
        minutes: meeting,
        about: None,
        kind: CommentKind::Remark,
        author: "Wout Zandstra".to_owned(),
        made_at: Timestamp(5),
        passage: None,
        text: "Zo zei ik het niet. Zandstra".to_owned(),
        wording: None,
    };
    hall.apply(Op::AddComment { id, comment });
    let id = hall.archive.new_id();
    let copy = GivenCopy {
        kind: CopyKind::Review,
        meeting: Some(meeting),
        given_on: day("2026-11-20"),
        given_to: Some("het bestuur".to_owned()),
        audience: Visibility::Members,
        answer_by: None,
        file_name: "concept ALV.html".to_owned(),
        digest: "00".to_owned(),
    };
    hall.apply(Op::NoteCopy { id, copy });
    let later = hall.meeting("2027-04-14");
    let place = hall.item(later, "Vaststelling notulen");
    let block = hall.entry(place, "De notulen komen aan de orde.");
    let decision =
        hall.decide(later, block, "2027-04-14", "De notulen van 18 november 2026 worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: Some(presented) });
    hall.apply(Op::KeepSigned {
        meeting,
        name: "getekend zandstra.pdf".to_owned(),
        scan: b"%PDF Zandstra tekende".to_vec(),
    });
    hall.hold(later);
    let version_of_later: VersionId = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting: later, version: version_of_later });
    let now = hall.now();
    hall.archive.back_up(now).unwrap();
    Story { hall, wout, meeting, entry, version }
}

/// Digest, seal and content of every version.
fn versions(hall: &Hall) -> Vec<(String, Option<String>, String)> {
    let connection = Connection::open(hall.path()).unwrap();
    let mut statement =
        connection.prepare("SELECT digest, seal, content FROM minutes_version ORDER BY id").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
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

#[test]
fn who_is_erased_is_nowhere_in_the_archive_or_its_backups() {
    let Story { mut hall, wout, .. } = story();
    assert!(traces(&hall, "zandstra") > 20);
    erase(&mut hall, asked(ErasedThing::Person(wout)));
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

/// A thing that a busy secretary might do, with the name in it or not.
fn stroke(hall: &mut Hall, meeting: MeetingId, item: ItemId, wout: PersonId, (what, way): (u8, usize)) {
    const WAYS: [&str; 9] = [
        "Wout Zandstra vraagt iets.",
        "W. Zandstra vraagt iets.",
        "Zandstra's vraag en Zandstras antwoord",
        "volgens zandstra en wout zandstra",
        "WOUT ZANDSTRA",
        "Zandstra, Wout",
        "de motie-Zandstra \"zeer\" eerlijk\nWout Zandstra",
        "Niets bijzonders.",
        "Volgens Wout\u{a0}Zandstra \\ en Roos",
    ];
    let text = WAYS[way % WAYS.len()];
    let entries: Vec<EntryId> = hall
        .archive
        .reader()
        .minutes(meeting, Visibility::Board)
        .unwrap()
        .entries()
        .map(|entry| entry.id)
        .collect();
    let last = entries.last().copied();
    let now = hall.now();
    match (what % 9, last) {
        (0, _) | (_, None) => drop(hall.entry(item, text)),
        (1, Some(id)) => drop(hall.apply(Op::EditEntry { id, entry: Entry::note(text) })),
        (2, Some(id)) => drop(hall.archive.apply(Op::RemoveEntry { id }, now)),
        (3, Some(entry)) => drop(hall.decide(meeting, entry, "2026-11-18", text)),
        (4, Some(entry)) => drop(hall.act(meeting, entry, text)),
        (5, _) => drop(hall.archive.undo(now)),
        (6, _) => drop(hall.archive.redo(now)),
        (7, _) => {
            let id = hall.archive.new_id();
            let attendance = Attendance {
                meeting,
                person: (way % 2 == 0).then_some(wout),
                name: text.to_owned(),
                presence: Presence::Present,
                arrived: None,
                left_at: None,
                votes: 1,
            };
            hall.apply(Op::RecordAttendance { id, attendance });
        }
        (_, Some(entry)) => {
            hall.archive.save_draft(&Draft { entry, text: text.to_owned(), caret: 0 }, now).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 30, ..ProptestConfig::default() })]
    #[test]
    fn whatever_was_done_nothing_of_somebody_erased_is_left(
        strokes in proptest::collection::vec((any::<u8>(), any::<usize>()), 1..24),
        back_up_at in 0_usize..24,
    ) {
        let mut hall = Hall::new();
        let wout = person(&mut hall, "Wout Zandstra", Some("Wout"));
        let meeting = hall.meeting("2026-11-18");
        let item = hall.item(meeting, "Opening");
        for (place, one) in strokes.into_iter().enumerate() {
            stroke(&mut hall, meeting, item, wout, one);
            if place == back_up_at {
                let now = hall.now();
                hall.archive.back_up(now).unwrap();
            }
        }
        erase(&mut hall, asked(ErasedThing::Person(wout)));
        prop_assert_eq!(traces(&hall, "zandstra"), 0);
        prop_assert_eq!(traces(&hall, "wout"), 0);
        prop_assert_eq!(hall.archive.reader().check().unwrap().findings, vec![]);
        let reader = hall.archive.reader();
        for audience in [Visibility::Board, Visibility::Members, Visibility::Public] {
            reader.minutes(meeting, audience).unwrap();
            reader.agenda(meeting, audience).unwrap();
        }
        reader.desk(meeting).unwrap();
        reader.overview().unwrap();
        reader.decisions(Visibility::Board, day("2027-06-01")).unwrap();
        reader.actions(Visibility::Board).unwrap();
        let now = hall.now();
        prop_assert!(hall.archive.undo(now).is_err());
        prop_assert!(hall.archive.redo(now).is_err());
        // And life goes on.
        hall.entry(item, "Daarna.");
        let now = hall.now();
        hall.archive.undo(now).unwrap();
        hall.archive.redo(now).unwrap();
        prop_assert_eq!(hall.archive.reader().check().unwrap().findings, vec![]);
    }
}
