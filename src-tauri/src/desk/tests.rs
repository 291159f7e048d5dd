use hamerslag_core::words::{MeetingStatus, MemberKind};

use super::*;
use crate::wire::{Caret, Letters, OnlyRead, Paper, Turns};
use hamerslag_core::id::{EntryId, ItemId, MeetingId};
use hamerslag_core::model::{Entry, ItemPlan, MeetingPlan, Person};
use hamerslag_core::{Draft, Op, Place};

const NOW: Timestamp = Timestamp(1_790_000_000_000);

struct Home {
    folder: tempfile::TempDir,
    desk: Desk,
}

fn home() -> Home {
    home_asking_for(None)
}

fn home_asking_for(asked_for: Option<PathBuf>) -> Home {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let desk = Desk::new(data, Some(folder.path().to_owned()), asked_for);
    Home { folder, desk }
}

#[test]
fn a_new_archive_is_open_at_once_and_can_be_opened_again_from_the_list() {
    let Home { folder, mut desk } = home();
    assert!(desk.overview(NOW).unwrap().is_none(), "a first start shows an empty desk");
    let path = folder.path().join("tuin");
    let made = desk.create(&path, "  Tuin   en Park ", LegalForm::Branch, NOW).unwrap();
    assert_eq!((made.name.as_str(), made.legal_form), ("Tuin en Park", LegalForm::Branch));
    assert!(folder.path().join("tuin.hamerslag").is_file(), "the ending is added when it was not typed");
    desk.close();
    assert!(desk.overview(NOW).unwrap().is_none());
    let beside = std::fs::read_dir(folder.path()).unwrap().flatten();
    let beside: Vec<_> = beside
        .map(|entry| entry.file_name())
        .filter(|name| name.to_string_lossy().contains("tuin"))
        .collect();
    assert_eq!(beside, ["tuin.hamerslag"], "closed, an archive is one file");

    let recents = desk.recents();
    assert_eq!((recents[0].name.as_str(), recents[0].file.as_str()), ("Tuin en Park", "tuin.hamerslag"));
    assert!(recents[0].found);
    assert_eq!(desk.open_recent(&recents[0].id, NOW).unwrap(), made);
}

#[test]
fn an_archive_without_a_name_is_not_made() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("leeg.hamerslag");
    assert_eq!(desk.create(&path, " \t", LegalForm::Association, NOW).unwrap_err().code, "name_missing");
    assert!(!path.exists());
}

#[test]
fn a_file_that_is_there_is_never_overwritten_by_a_new_archive() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("brief.hamerslag");
    std::fs::write(&path, "iets van een ander").unwrap();
    let failure = desk.create(&path, "Tuin", LegalForm::Association, NOW).unwrap_err();
    assert_eq!(failure.code, "file_exists");
    assert!(failure.message.contains("brief.hamerslag"), "the sentence names the file: {}", failure.message);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "iets van een ander");
}

#[test]
fn a_gone_archive_says_so_and_stays_in_the_list_until_it_is_taken_off() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("stick.hamerslag");
    desk.create(&path, "Dorpshuis", LegalForm::Foundation, NOW).unwrap();
    desk.close();
    std::fs::remove_file(&path).unwrap();
    let gone = desk.recents().remove(0);
    assert!(!gone.found);
    assert_eq!(desk.open_recent(&gone.id, NOW).unwrap_err().code, "no_such_file");
    assert_eq!(desk.recents().len(), 1, "a stick may come back");
    assert!(desk.forget(&gone.id).unwrap().is_empty());
    assert_eq!(desk.open_recent(&gone.id, NOW).unwrap_err().code, "not_in_list");
}

#[test]
fn the_example_is_made_once_and_its_minutes_can_be_kept_as_pdf() {
    let Home { folder, mut desk } = home();
    let first = desk.open_example(NOW).unwrap();
    assert_eq!(desk.open_example(NOW).unwrap(), first, "the second time it is the same archive");
    assert_eq!(desk.recents().len(), 1);

    let held = first.meetings.iter().find(|meeting| meeting.status == MeetingStatus::Closed).unwrap();
    let on = chrono::DateTime::from_timestamp_millis(NOW.0).unwrap().naive_utc();
    let printed = desk.print(held.id, Paper::Minutes, Letters::Normal, on).unwrap();
    assert!(printed.pdf.starts_with(b"%PDF-"));
    assert_eq!(printed.file_name, format!("notulen-{}-{}.pdf", held.body, held.date));

    let path = folder.path().join(&printed.file_name);
    let saved = desk.save_file(&path, &printed.pdf).unwrap();
    assert_eq!(saved.file, printed.file_name);
    assert_eq!(std::fs::read(&path).unwrap(), printed.pdf);
    assert_eq!(desk.save_file(&folder.path().join("geen/map.pdf"), b"x").unwrap_err().code, "no_such_folder");

    desk.close();
    assert_eq!(desk.print(held.id, Paper::Minutes, Letters::Normal, on).unwrap_err().code, "nothing_open");
}

#[test]
fn an_archive_the_program_was_started_with_is_opened_by_the_first_look_and_refused_only_once() {
    let Home { folder: _folder, mut desk } = home_asking_for(Some("/is/er/niet.hamerslag".into()));
    assert_eq!(desk.overview(NOW).unwrap_err().code, "no_such_file");
    assert!(desk.overview(NOW).unwrap().is_none(), "after the message there is the start screen");
}

#[test]
fn another_file_is_no_archive_and_is_left_as_it_was() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("foto.hamerslag");
    std::fs::write(&path, [0xFF, 0xD8, 0xFF]).unwrap();
    assert_eq!(desk.open(&path, NOW).unwrap_err().code, "not_an_archive");
    assert_eq!(std::fs::read(&path).unwrap(), [0xFF, 0xD8, 0xFF]);
    assert!(desk.recents().is_empty(), "what did not open is not remembered");
}

#[test]
fn a_file_name_suits_every_system() {
    assert_eq!(
        file_name("VvE Torenkade 12/48: \"Oost\"", "hamerslag"),
        "VvE Torenkade 12-48- -Oost-.hamerslag"
    );
    assert_eq!(file_name("..", "pdf"), "naamloos.pdf");
}

/// A meeting of the members with one item.
fn meeting(desk: &mut Desk) -> (MeetingId, ItemId) {
    let overview = desk.overview(NOW).unwrap().unwrap();
    let (meeting, item) = (MeetingId(crate::places::new_id()), ItemId(crate::places::new_id()));
    let plan = MeetingPlan {
        body: overview.bodies[0].id,
        number: None,
        title: None,
        date: "2026-11-18".parse().unwrap(),
        place: None,
        planned_start: None,
        planned_end: None,
    };
    let ops = vec![
        Op::AddMeeting { id: meeting, meeting: plan },
        Op::AddItem {
            id: item,
            meeting,
            parent: None,
            place: Place::Last,
            item: ItemPlan::titled("Begroting"),
        },
    ];
    let sheet = desk.apply(Op::Together { ops }, meeting, NOW).unwrap();
    assert_eq!(sheet.desk.items[0].id, item, "what was done is what one gets to see");
    assert_eq!(sheet.undo.unwrap().label, "Vergadering toegevoegd");
    (meeting, item)
}

#[test]
fn what_a_block_decides_is_offered_and_taking_the_offer_records_it() {
    let Home { folder, mut desk } = home();
    desk.create(&folder.path().join("tuin"), "Tuin", LegalForm::Association, NOW).unwrap();
    let (meeting, item) = meeting(&mut desk);
    let entry = EntryId(crate::places::new_id());
    let text = "Deze wordt ongewijzigd vastgesteld met 21 stemmen voor en 3 tegen.";
    let add = Op::AddEntry { id: entry, item, place: Place::Last, entry: Entry::note(text) };
    desk.apply(add, meeting, NOW).unwrap();
    let offer = desk.offers(meeting, item, entry, text).unwrap().remove(0);
    let taken = desk.apply(Op::Together { ops: offer.ops }, meeting, NOW).unwrap();
    let decision = &taken.desk.items[0].entries[0].decisions[0];
    assert!(decision.fields.text.contains("egroting"), "it reads on its own: {}", decision.fields.text);
    let vote = &decision.votes[0].fields;
    assert_eq!((vote.in_favour, vote.against), (21, 3));
    assert!(desk.offers(meeting, item, entry, text).unwrap().is_empty(), "a block is not offered another");
    assert!(desk.offers(meeting, item, entry, "Hier wordt later over besloten.").unwrap().is_empty());
    desk.undo(meeting, NOW).unwrap();
    assert_eq!(desk.offers(meeting, item, entry, text).unwrap().len(), 1, "until it has none any more");
}

#[test]
fn an_archive_somebody_else_works_in_can_be_read_and_not_changed() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("tuin.hamerslag");
    desk.create(&path, "Tuin", LegalForm::Association, NOW).unwrap();
    let (meeting, item) = meeting(&mut desk);

    let Home { folder: _elsewhere, desk: mut second } = home();
    let overview = second.open(&path, NOW).unwrap();
    assert_eq!((overview.read_only, overview.meetings.len()), (Some(OnlyRead::InUse), 1));
    let sheet = second.sheet(meeting).unwrap();
    assert!(!sheet.desk.open && sheet.desk.steps.is_empty(), "nothing is offered that can't be done");
    let entry = EntryId(crate::places::new_id());
    let op = Op::AddEntry { id: entry, item, place: Place::Last, entry: Entry::note("Stiekem.") };
    assert_eq!(second.apply(op.clone(), meeting, NOW).unwrap_err().code, "only_read");
    assert!(desk.sheet(meeting).unwrap().desk.items[0].entries.is_empty());
    desk.apply(op, meeting, NOW).unwrap();
    assert_eq!(second.sheet(meeting).unwrap().desk.items[0].entries.len(), 1, "what the other does is seen");
}

#[test]
fn what_is_typed_when_the_window_goes_is_there_again_with_the_caret() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("tuin.hamerslag");
    desk.create(&path, "Tuin", LegalForm::Association, NOW).unwrap();
    let (meeting, item) = meeting(&mut desk);
    let entry = EntryId(crate::places::new_id());
    let add = Op::AddEntry { id: entry, item, place: Place::Last, entry: Entry::note("N") };
    desk.apply(add, meeting, NOW).unwrap();
    desk.keep_draft(&Draft { entry, text: "Noor vraagt".to_owned(), caret: 4 }, NOW).unwrap();
    desk.close();
    let overview = desk.open(&path, NOW).unwrap();
    assert_eq!(overview.left_off, Some(Caret { meeting, entry, offset: 4 }));
    assert_eq!(desk.sheet(meeting).unwrap().desk.items[0].entries[0].fields.text, "Noor vraagt");
}

#[test]
fn a_protected_archive_is_opened_to_be_read() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("tuin.hamerslag");
    desk.create(&path, "Tuin", LegalForm::Association, NOW).unwrap();
    let (meeting, _) = meeting(&mut desk);
    desk.close();
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(desk.open(&path, NOW).unwrap().read_only, Some(OnlyRead::Protected));
    assert!(!desk.sheet(meeting).unwrap().desk.open, "nothing is offered that can't be done");
}

#[test]
fn who_can_t_write_where_the_archive_lies_goes_on_in_a_copy() {
    let Home { folder, mut desk } = home();
    let path = folder.path().join("tuin.hamerslag");
    desk.create(&path, "Tuin", LegalForm::Association, NOW).unwrap();
    let (meeting, item) = meeting(&mut desk);
    let note = |text: &str| Op::AddEntry {
        id: EntryId(crate::places::new_id()),
        item,
        place: Place::Last,
        entry: Entry::note(text),
    };
    desk.apply(note("De disk is vol."), meeting, NOW).unwrap();
    let elsewhere = folder.path().join("elders");
    std::fs::write(folder.path().join("bezet.hamerslag"), "van iemand anders").unwrap();
    let refused = desk.go_on_elsewhere(&folder.path().join("bezet"), NOW).unwrap_err();
    assert_eq!(refused.code, "file_exists");
    desk.apply(note("Het oude archief ligt er nog."), meeting, NOW).unwrap();

    assert_eq!(desk.go_on_elsewhere(&elsewhere, NOW).unwrap().read_only, None);
    desk.apply(note("En verder."), meeting, NOW).unwrap();
    let texts = |desk: &mut Desk| -> Vec<String> {
        let entries = desk.sheet(meeting).unwrap().desk.items[0].entries.clone();
        entries.into_iter().map(|entry| entry.fields.text).collect()
    };
    let there = ["De disk is vol.", "Het oude archief ligt er nog.", "En verder."];
    assert_eq!(texts(&mut desk), there);
    desk.close();
    desk.open(&elsewhere.with_extension("hamerslag"), NOW).unwrap();
    assert_eq!(texts(&mut desk), there, "it is an archive of its own");
    desk.open(&path, NOW).unwrap();
    assert_eq!(texts(&mut desk), there[..2], "the other one stayed as it was");
    desk.close();

    // The same from where one may only read.
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(desk.open(&path, NOW).unwrap().read_only, Some(OnlyRead::Protected));
    let here = desk.go_on_elsewhere(&folder.path().join("hier"), NOW).unwrap();
    assert_eq!(here.read_only, None, "the copy may be written in");
    desk.apply(note("Dat kan weer."), meeting, NOW).unwrap();
}

#[test]
fn what_is_done_outside_a_meeting_is_taken_back_there_and_at_a_meeting_only_what_was_done_last() {
    let Home { folder, mut desk } = home();
    desk.create(&folder.path().join("tuin"), "Tuin", LegalForm::Association, NOW).unwrap();
    let (meeting, item) = meeting(&mut desk);
    assert_eq!(desk.turns().unwrap(), Turns::default(), "the meeting was not made here");
    assert_eq!(desk.undo_between(NOW).unwrap_err().code, "nothing_to_undo");
    let person = Person {
        name: "Aafke Aalders".to_owned(),
        short_name: None,
        member_kind: MemberKind::Member,
        votes: 1,
    };
    let add = Op::AddPerson { id: crate::places::new_id().into(), person };
    let undo = |turns: &Turns| turns.undo.as_ref().map(|step| step.label);
    let redo = |turns: &Turns| turns.redo.as_ref().map(|step| step.label);
    assert_eq!(undo(&desk.act_between(add, NOW).unwrap()), Some("Persoon toegevoegd"));
    let undone = desk.undo_between(NOW).unwrap();
    assert_eq!((undone.label, undo(&undone.turns)), ("Persoon toegevoegd", None));
    assert_eq!(redo(&undone.turns), Some("Persoon toegevoegd"));
    let redone = desk.redo_between(NOW).unwrap();
    assert_eq!((redone.label, undo(&redone.turns)), ("Persoon toegevoegd", Some("Persoon toegevoegd")));
    assert_eq!(redo(&redone.turns), None);

    desk.apply(Op::BeginItem { id: item, at: None }, meeting, NOW).unwrap();
    assert_eq!(
        desk.turns().unwrap(),
        Turns::default(),
        "what was done at a meeting is taken back at that meeting"
    );
    desk.undo(meeting, NOW).unwrap();
    assert_eq!(
        undo(&desk.turns().unwrap()),
        Some("Persoon toegevoegd"),
        "and then this is the last act again"
    );
    desk.close();
    desk.open(&folder.path().join("tuin.hamerslag"), NOW).unwrap();
    assert_eq!(desk.turns().unwrap(), Turns::default(), "an earlier sitting is left alone");
}
