use hamerslag_core::id::VersionId;
use hamerslag_core::model::{Entry, ItemPlan};
use hamerslag_core::words::{Lateness, MinutesStatus, Visibility};
use hamerslag_core::{Error, Finding, Op, Place, Reader, Shown};
use rusqlite::Connection;

use crate::hall::{Hall, day};

#[test]
fn adopted_minutes_stay_word_for_word_what_was_adopted() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-04-15");
    let item = hall.item(meeting, "Mededelingen");
    let entry = hall.entry(item, "De sloten worden geschouwd.");
    hall.hold(meeting);
    let version = hall.submit(meeting);
    let submitted = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();

    let later = hall.meeting("2026-11-18");
    let place = hall.item(later, "Vaststelling notulen");
    let block = hall.entry(place, "Deze worden vastgesteld.");
    let rejected = hamerslag_core::model::Decision {
        outcome: hamerslag_core::words::Outcome::Rejected,
        ..hall.decision(later, block, "2026-11-18", "De notulen worden niet vastgesteld.")
    };
    let id = hall.archive.new_id();
    hall.apply(Op::RecordDecision { id, decision: rejected });
    let error = hall.refuse(Op::AdoptMinutes { meeting, version, decision: id, presented: None });
    assert!(matches!(error, Error::Invalid(hamerslag_core::Invalid::AdoptionOrder)), "{error}");
    let error = hall.refuse(Op::EditEntry { id: entry, entry: Entry::note("Snel nog iets anders.") });
    let lies_before_members = matches!(error, Error::MinutesLocked(MinutesStatus::Submitted));
    assert!(lies_before_members, "what was sent out is taken back before it changes: {error}");
    let decision =
        hall.decide(later, block, "2026-11-18", "De notulen van 15 april 2026 worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: None });

    for op in [
        Op::EditEntry { id: entry, entry: Entry::note("Iets anders.") },
        Op::RemoveItem { id: item },
        Op::RemoveMeeting { id: meeting },
        Op::TakeBackMinutes { meeting, reason: "toch niet".to_owned() },
        Op::ReopenMeeting { id: meeting, reason: "toch niet".to_owned() },
    ] {
        let name = op.name();
        let code = hall.refuse(op).code();
        assert!(matches!(code, "minutes_locked" | "not_now"), "{name}: {code}");
    }
    let adopted = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(adopted.status, MinutesStatus::Adopted);
    assert_eq!(adopted.adopted_on, Some("2026-11-18".parse().unwrap()));
    assert_eq!(adopted.items, submitted.items);
    assert_eq!(hall.archive.reader().check().unwrap().adopted, 1);
}

#[test]
fn the_database_itself_guards_adopted_minutes_and_check_names_the_first_broken_seal() {
    let mut hall = Hall::new();
    for (date, next) in [("2026-01-07", "2026-02-04"), ("2026-02-11", "2026-03-04")] {
        let meeting = hall.meeting(date);
        hall.hold(meeting);
        hall.adopt(meeting, next);
    }
    let Hall { folder, archive, .. } = hall;
    let path = archive.path().to_path_buf();
    drop(archive);
    let connection = Connection::open(&path).unwrap();
    for sql in ["UPDATE minutes_version SET content = ''", "DELETE FROM minutes_version"] {
        let refused = connection.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("adopted minutes are never"), "{sql}: {refused}");
    }
    connection
        .execute_batch(
            "DROP TRIGGER adopted_minutes_stay;
             UPDATE minutes_version SET content = replace(content, '20:01', '20:02') WHERE adopted_order = 1",
        )
        .unwrap();
    drop(connection);
    let findings = Reader::open(&path).unwrap().check().unwrap().findings;
    assert!(findings.iter().any(|one| matches!(one, Finding::Version { number: 1, .. })), "{findings:?}");
    drop(folder);
}

#[test]
fn a_closed_part_is_left_out_for_those_it_is_closed_to() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let open = hall.item(meeting, "Begroting");
    let closed = hall.item(meeting, "Royement");
    let entry = hall.entry(open, "De begroting wordt toegelicht.");
    let whisper = hall.entry(closed, "Er is een klacht binnengekomen.");
    hall.decide(meeting, whisper, "2026-11-18", "Het lid wordt geschorst.");
    hall.apply(Op::SetVisibility { of: Shown::Item(closed), visibility: Some(Visibility::Board) });
    let seen = |hall: &Hall, audience| {
        let reader = hall.archive.reader();
        let view = reader.minutes(meeting, audience).unwrap();
        let register = reader.decisions(audience, day("2027-06-01")).unwrap().len();
        (view.items.len(), view.entries().count(), register)
    };
    assert_eq!(seen(&hall, Visibility::Board), (2, 2, 1));
    assert_eq!(seen(&hall, Visibility::Members), (1, 1, 0));
    assert_eq!(seen(&hall, Visibility::Public), (0, 0, 0), "what nobody opened is not public");
    hall.apply(Op::SetVisibility { of: Shown::Item(open), visibility: Some(Visibility::Public) });
    hall.decide(meeting, entry, "2026-11-18", "De begroting wordt vastgesteld.");
    assert_eq!(seen(&hall, Visibility::Public), (1, 1, 1));
    hall.apply(Op::SetVisibility { of: Shown::Entry(entry), visibility: Some(Visibility::Members) });
    assert_eq!(seen(&hall, Visibility::Public), (1, 0, 0));
}

#[test]
fn decisions_get_their_final_numbers_in_reading_order_when_the_gavel_falls() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let first = hall.item(meeting, "Agenda");
    let second = hall.item(meeting, "Begroting");
    let (early, late) = (hall.entry(first, "Deze wordt vastgesteld."), hall.entry(second, "Deze ook."));
    hall.decide(meeting, late, "2026-11-18", "De begroting wordt vastgesteld.");
    let mistake = hall.decide(meeting, late, "2026-11-18", "Vergissing.");
    hall.decide(meeting, early, "2026-11-18", "De agenda wordt vastgesteld.");
    hall.apply(Op::RemoveDecision { id: mistake });
    hall.hold(meeting);
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    let numbers: Vec<_> = view.decisions().map(|one| (one.number.as_str(), one.text.as_str())).collect();
    assert_eq!(
        numbers,
        [("2026-1", "De agenda wordt vastgesteld."), ("2026-2", "De begroting wordt vastgesteld.")]
    );
    let next = hall.meeting("2026-12-09");
    let item = hall.item(next, "Rondvraag");
    let entry = hall.entry(item, "Het clubhuis gaat om tien uur dicht.");
    hall.decide(next, entry, "2026-12-09", "Het clubhuis gaat om tien uur dicht.");
    let view = hall.archive.reader().minutes(next, Visibility::Members).unwrap();
    assert_eq!(view.decisions().next().unwrap().number, "2026-3", "a final number is never used again");
}

#[test]
fn an_item_brought_in_at_the_meeting_keeps_the_printed_numbers_of_the_others() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let before = hall.item(meeting, "Begroting");
    hall.item(meeting, "Rondvraag");
    let id = hall.archive.new_id();
    let item = ItemPlan { lateness: Some(Lateness::AtMeeting), urgent: true, ..ItemPlan::titled("Lekkage") };
    hall.apply(Op::AddItem { id, meeting, parent: None, place: Place::After(before), item });
    let view = hall.archive.reader().agenda(meeting, Visibility::Members).unwrap();
    let numbers: Vec<_> = view.items.iter().map(|item| item.number.clone().unwrap()).collect();
    assert_eq!(numbers, ["1", "1a", "2"]);
}

#[test]
fn nothing_is_moved_out_of_adopted_minutes_and_what_is_closed_later_disappears_from_every_view() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-04-15");
    let item = hall.item(meeting, "Royement");
    let entry = hall.entry(item, "Er is een klacht.");
    let taken = hall.decide(meeting, entry, "2026-04-15", "Het lid blijft lid.");
    hall.hold(meeting);
    hall.adopt(meeting, "2026-11-18");
    let away = hamerslag_core::model::Decision {
        meeting: None,
        entry: None,
        ..hall.decision(meeting, entry, "2026-04-15", "Het lid is geroyeerd.")
    };
    let code = hall.refuse(Op::EditDecision { id: taken, decision: away }).code();
    assert!(matches!(code, "minutes_locked" | "invalid"), "{code}");
    hall.apply(Op::SetVisibility { of: Shown::Item(item), visibility: Some(Visibility::Board) });
    let members = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!((members.items.len(), members.status), (0, MinutesStatus::Adopted));
    assert_eq!(hall.archive.reader().minutes(meeting, Visibility::Board).unwrap().items.len(), 1);
    assert_eq!(hall.archive.reader().check().unwrap().findings, [], "the adopted bytes are what they were");
}

#[test]
fn numbers_settle_whatever_happened_between_two_closings() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Begroting");
    let entry = hall.entry(item, "Er is veel besloten.");
    let first = hall.decide(meeting, entry, "2026-11-18", "Eén.");
    hall.decide(meeting, entry, "2026-11-18", "Twee.");
    hall.apply(Op::RemoveDecision { id: first });
    hall.hold(meeting);
    hall.apply(Op::ReopenMeeting { id: meeting, reason: "rondvraag vergeten".to_owned() });
    hall.decide(meeting, entry, "2026-11-18", "Drie.");
    hall.apply(Op::CloseMeeting { id: meeting, at: None });
    hall.apply(Op::EditMeeting { id: meeting, meeting: hall.plan("2025-11-18") });
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    let numbers: Vec<_> = view.decisions().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["2026-1", "2026-2"], "final numbers stay, and none is used twice");
    let register = hall.archive.reader().decisions(Visibility::Members, day("2027-06-01")).unwrap();
    assert!(register.iter().all(|line| line.date.to_string() == "2025-11-18"), "a corrected date goes along");
}

#[test]
fn late_items_count_on_through_the_alphabet_and_odd_numbers_break_nothing() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let before = hall.item(meeting, "Begroting");
    hall.item(meeting, "Rondvraag");
    let mut after = before;
    for lateness in [Lateness::AtMeeting, Lateness::AfterNotice, Lateness::AtMeeting] {
        let id = hall.archive.new_id();
        let item = ItemPlan { lateness: Some(lateness), ..ItemPlan::titled("Nagekomen") };
        hall.apply(Op::AddItem { id, meeting, parent: None, place: Place::After(after), item });
        after = id;
    }
    let huge = hall.archive.new_id();
    let item = ItemPlan { printed_number: Some(u32::MAX.to_string()), ..ItemPlan::titled("Vreemd") };
    hall.apply(Op::AddItem { id: huge, meeting, parent: None, place: Place::Last, item });
    hall.item(meeting, "Sluiting");
    let view = hall.archive.reader().agenda(meeting, Visibility::Members).unwrap();
    let numbers: Vec<_> = view.items.iter().take(5).map(|item| item.number.clone().unwrap()).collect();
    assert_eq!(numbers, ["1", "1a", "1b", "1c", "2"]);
}

#[test]
fn an_import_can_not_carry_what_is_not_undone() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    hall.hold(meeting);
    let version: VersionId = hall.archive.new_id();
    let ops = vec![Op::SubmitMinutes { meeting, version }];
    assert_eq!(hall.refuse(Op::Import { source: "x".to_owned(), ops }).code(), "invalid");
    let association = crate::hall::association("Een andere vereniging");
    let id = hamerslag_core::id::AssociationId(uuid::Uuid::from_u128(9));
    assert_eq!(hall.refuse(Op::FoundAssociation { id, association }).code(), "id_taken");
}
