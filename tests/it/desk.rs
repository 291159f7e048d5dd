use hamerslag_core::model::{Entry, ItemPlan, Vote};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{Majority, Pronouncement, TreatmentStatus};
use hamerslag_core::{Draft, LeftOff, Op, Place};

use crate::hall::{Hall, clock};

#[test]
fn the_desk_shows_every_record_of_the_meeting_under_what_it_hangs_on() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Vervanging van de waterpomp");
    let below = hall.archive.new_id();
    let plan = ItemPlan::titled("Offertes");
    hall.apply(Op::AddItem { id: below, meeting, parent: Some(item), place: Place::Last, item: plan });
    let entry = hall.entry(item, "De pomp wordt vervangen.");
    let decision = hall.decide(meeting, entry, "2026-11-18", "De pomp wordt vervangen.");
    let vote = hall.archive.new_id();
    let count = Vote {
        decision,
        round: 1,
        in_favour: 28,
        against: 5,
        blank: 2,
        invalid: 0,
        present: Some(35),
        contested: false,
        majority: Some(Majority::TwoThirds),
        pronounced: Some(Pronouncement::Adopted),
        remark: Some("niemand vraagt hertelling".to_owned()),
    };
    hall.apply(Op::RecordVote { id: vote, vote: count.clone() });
    let action = hall.act(meeting, entry, "Offerte vragen.");

    let desk = hall.archive.reader().desk(meeting).unwrap();
    let shape: Vec<_> = desk.items.iter().map(|item| (item.id, item.parent, item.depth)).collect();
    assert_eq!(shape, [(item, None, 0), (below, Some(item), 1)]);
    let block = &desk.items[0].entries[0];
    assert_eq!((block.id, block.decisions[0].id, block.actions[0].id), (entry, decision, action));
    assert_eq!(block.decisions[0].votes[0].fields, count);
    assert_eq!((block.decisions[0].number.as_str(), block.actions[0].number.as_str()), ("2026-1", "A-1"));
}

#[test]
fn acts_taken_together_are_one_to_undo_and_are_called_what_the_first_is_called() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Contributie");
    let entry = hall.entry(item, "De contributie wordt 96 euro en de kas blijft");
    let before = hall.archive.reader().desk(meeting).unwrap();
    let second = hall.archive.new_id();
    let split = Op::Together {
        ops: vec![
            Op::EditEntry { id: entry, entry: Entry::note("De contributie wordt 96 euro") },
            Op::AddEntry {
                id: second,
                item,
                place: Place::After(entry),
                entry: Entry::note("en de kas blijft"),
            },
        ],
    };
    assert_eq!(hall.apply(split).label, "Alinea gewijzigd");
    assert_eq!(hall.archive.reader().desk(meeting).unwrap().items[0].entries.len(), 2);
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(hall.archive.reader().desk(meeting).unwrap(), before);
}

#[test]
fn one_act_that_cannot_be_done_keeps_all_that_are_taken_with_it_from_being_done() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Contributie");
    let entry = hall.entry(item, "De contributie wordt 96 euro.");
    let before = hall.archive.reader().desk(meeting).unwrap();
    let edit = Op::EditEntry { id: entry, entry: Entry::note("Iets anders.") };
    let locked = hall.refuse(Op::Together { ops: vec![edit.clone(), Op::CallMeeting { id: meeting }] });
    assert_eq!(locked.code(), "invalid", "a notice is not undone, so it can't hide in what is");
    let nested = hall.refuse(Op::Together { ops: vec![edit, Op::Together { ops: Vec::new() }] });
    assert_eq!(nested.code(), "invalid");
    assert_eq!(hall.archive.reader().desk(meeting).unwrap(), before);
}

#[test]
fn whoever_was_cut_off_in_mid_sentence_comes_back_to_the_same_place() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Rondvraag");
    let (first, second) = (hall.entry(item, ""), hall.entry(item, ""));
    for (entry, text, caret) in [(second, "Wout vraagt", 4), (first, "Greet bedankt het bestu", 23)] {
        let now: Timestamp = hall.now();
        hall.archive.save_draft(&Draft { entry, text: text.to_owned(), caret }, now).unwrap();
    }
    let hall = hall.reopen();
    assert_eq!(hall.archive.left_off(), Some(LeftOff { meeting, entry: first, caret: 23 }));
    let desk = hall.archive.reader().desk(meeting).unwrap();
    assert_eq!(desk.items[0].entries[0].fields.text, "Greet bedankt het bestu");
    assert_eq!(hall.reopen().archive.left_off(), None, "only once");
}

#[test]
fn words_take_an_item_in_hand_and_once_the_meeting_is_over_they_are_an_account_of_it() {
    use TreatmentStatus::{Current, Done, Untouched};
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let items = ["Opening", "Mededelingen", "Begroting", "Rondvraag"].map(|title| hall.item(meeting, title));
    let treated = |hall: &Hall| {
        let desk = hall.archive.reader().desk(meeting).unwrap();
        desk.items.into_iter().map(|item| item.treatment).collect::<Vec<_>>()
    };
    let how = |hall: &Hall| treated(hall).iter().map(|treatment| treatment.status).collect::<Vec<_>>();
    hall.apply(Op::OpenMeeting { id: meeting, at: Some(clock("20:00")) });
    hall.apply(Op::BeginItem { id: items[0], at: Some(clock("20:00")) });
    let id = hall.archive.new_id();
    let entry = Entry { clock: Some(clock("20:20")), ..Entry::note("De begroting stijgt.") };
    hall.apply(Op::AddEntry { id, item: items[2], place: Place::Last, entry });
    assert_eq!(how(&hall), [Done, Untouched, Current, Untouched]);
    let times: Vec<_> = treated(&hall).iter().map(|one| (one.began_at, one.ended_at)).collect();
    assert_eq!(times[0], (Some(clock("20:00")), Some(clock("20:20"))));
    assert_eq!(times[2], (Some(clock("20:20")), None));

    hall.entry(items[0], "Dat hoorde nog bij de opening.");
    assert_eq!(how(&hall), [Done, Untouched, Current, Untouched], "what is added later turns nothing back");
    hall.apply(Op::BeginItem { id: items[0], at: Some(clock("20:30")) });
    assert_eq!(treated(&hall)[0].ended_at, None, "back in hand, it has not ended");

    hall.apply(Op::CloseMeeting { id: meeting, at: Some(clock("22:00")) });
    hall.entry(items[3], "Niemand vroeg iets.");
    assert_eq!(how(&hall)[3], Done);
}
