//! Whatever a busy secretary did, of somebody who is erased nothing is left.

use hamerslag_core::id::{EntryId, ItemId, MeetingId, PersonId};
use hamerslag_core::model::*;
use hamerslag_core::words::*;
use hamerslag_core::{Draft, Op};
use proptest::prelude::*;

use super::{asked, erase, person, traces};
use crate::hall::{Hall, day};
use hamerslag_core::erasing::ErasedThing;

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
