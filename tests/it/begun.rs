use hamerslag_core::model::Entry;
use hamerslag_core::{Draft, Op};

use crate::hall::Hall;
use crate::undo::words;

#[test]
fn a_block_goes_with_all_its_letters_and_comes_back_with_them() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "T");
    let retype = |hall: &mut Hall, text: &str| {
        let now = hall.now();
        hall.archive.apply(Op::EditEntry { id: entry, entry: Entry::note(text) }, now).unwrap();
    };
    retype(&mut hall, "Test");
    retype(&mut hall, "Test van de pomp");
    let now = hall.now();
    let mut steps = Vec::new();
    for _ in 0..2 {
        steps.push(hall.archive.next_undo().unwrap().unwrap().label);
        hall.archive.undo(now).unwrap();
        steps.push(words(&hall, meeting).join("|").leak());
    }
    assert_eq!(steps, ["Alinea gewijzigd", "Test", "Alinea toegevoegd", ""]);
    assert_eq!(hall.archive.next_undo().unwrap().unwrap().label, "Agendapunt toegevoegd");
    for expected in ["Test", "Test van de pomp"] {
        hall.archive.redo(now).unwrap();
        assert_eq!(words(&hall, meeting), [expected]);
    }
    assert!(hall.archive.next_redo().unwrap().is_none());
    hall.archive.undo(now).unwrap();
    hall.archive.undo(now).unwrap();
    assert!(words(&hall, meeting).is_empty(), "also after it came back");
    assert_eq!(
        hall.archive.reader().check().unwrap().findings,
        [],
        "each act has an undo of its own in the journal"
    );
}

#[test]
fn a_block_that_became_somebody_s_words_on_the_way_leaves_no_empty_one() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "S");
    let now = hall.now();
    let spoken = |text: &str| Entry { speaker: Some("Samira".to_owned()), ..Entry::note(text) };
    hall.archive.apply(Op::EditEntry { id: entry, entry: spoken("") }, now).unwrap();
    hall.archive.apply(Op::EditEntry { id: entry, entry: spoken("licht toe") }, now).unwrap();
    hall.archive.undo(now).unwrap();
    assert!(words(&hall, meeting).is_empty());
    hall.archive.redo(now).unwrap();
    assert_eq!(words(&hall, meeting), ["licht toe"]);
    assert!(hall.archive.next_redo().unwrap().is_none());
    // Emptied by hand it is no beginning any more.
    hall.archive.apply(Op::EditEntry { id: entry, entry: spoken("") }, now).unwrap();
    hall.archive.apply(Op::EditEntry { id: entry, entry: spoken("en gaat zitten") }, now).unwrap();
    hall.archive.undo(now).unwrap();
    assert_eq!(words(&hall, meeting), [""]);
    hall.archive.undo(now).unwrap();
    assert_eq!(words(&hall, meeting), ["licht toe"]);
}

#[test]
fn the_letters_of_a_block_that_was_more_than_begun_are_a_step_of_their_own() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let now = hall.now();
    // A sentence that was pasted, and then typed on.
    let pasted = hall.entry(item, "De pomp valt uit");
    hall.archive
        .apply(Op::EditEntry { id: pasted, entry: Entry::note("De pomp valt uit, alweer") }, now)
        .unwrap();
    hall.archive.undo(now).unwrap();
    assert_eq!(words(&hall, meeting), ["De pomp valt uit"]);
    // Something else in between.
    let begun = hall.entry(item, "E");
    hall.entry(item, "Er");
    hall.archive.apply(Op::EditEntry { id: begun, entry: Entry::note("Eerst") }, now).unwrap();
    hall.archive.undo(now).unwrap();
    assert_eq!(words(&hall, meeting), ["De pomp valt uit", "E", "Er"]);
}

#[test]
fn a_block_that_was_begun_in_an_earlier_sitting_is_told_as_of_then() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "T");
    let now = hall.now();
    hall.archive.save_draft(&Draft { entry, text: "Test".to_owned(), caret: 4 }, now).unwrap();
    // The power goes; what was typed becomes an act of the next sitting.
    let mut hall = hall.reopen();
    let step = hall.archive.next_undo().unwrap().unwrap();
    assert_eq!((step.label, step.earlier_sitting), ("Alinea toegevoegd", true));
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert!(words(&hall, meeting).is_empty());
}
