use hamerslag_core::id::{ActionId, MeetingId};
use hamerslag_core::model::{Action, ActionUpdate, Owner};
use hamerslag_core::view::{ActionFilter, Charge, OwnedBy, Progress};
use hamerslag_core::words::{ActionStatus, Visibility};
use hamerslag_core::{Op, adoption};

use crate::hall::{Hall, day};

/// An evening with an action of Tijn's, in minutes that are adopted.
fn adopted() -> (Hall, MeetingId, ActionId) {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Pomp");
    let entry = hall.entry(item, "De pomp maakt geluid.");
    let action = hall.act(meeting, entry, "Offerte vragen voor een kast.");
    hall.hold(meeting);
    hall.adopt(meeting, "2027-01-20");
    (hall, meeting, action)
}

fn update(action: ActionId, date: &str, owners: Option<&[&str]>, due: Option<&str>) -> ActionUpdate {
    let owner = |name: &&str| Owner { name: (*name).to_owned(), person: None, inferred: false };
    ActionUpdate {
        action,
        meeting: None,
        date: day(date),
        status: ActionStatus::Underway,
        note: None,
        owners: owners.map(|owners| owners.iter().map(owner).collect()),
        due: due.map(day),
    }
}

fn tell(hall: &mut Hall, update: ActionUpdate) {
    let id = hall.archive.new_id();
    hall.apply(Op::UpdateAction { id, update });
}

fn numbers(hall: &Hall, progress: Progress, owner: OwnedBy) -> Vec<String> {
    let filter = ActionFilter { progress, owner, ..ActionFilter::any() };
    let reader = hall.archive.reader();
    let printed: Vec<String> = reader
        .actions_wanted(&filter, Visibility::Members)
        .unwrap()
        .into_iter()
        .map(|line| line.action.number)
        .collect();
    let shown = reader.action_page(&filter, 0..10).unwrap().rows;
    let shown: Vec<String> = shown.into_iter().map(|row| row.line.action.number).collect();
    assert_eq!(shown, printed, "the screen and the paper agree");
    printed
}

#[test]
fn somebody_else_does_what_was_agreed_and_the_adopted_minutes_stay_as_they_are() {
    let (mut hall, meeting, action) = adopted();
    let before = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    let kept = hall.archive.reader().action(action).unwrap();
    let other = Action { due: Some(day("2027-03-01")), ..kept };
    assert_eq!(hall.refuse(Op::EditAction { id: action, action: other }).code(), "minutes_locked");
    tell(&mut hall, update(action, "2027-02-01", Some(&["Roos", "Wout"]), Some("2027-03-01")));
    tell(&mut hall, update(action, "2027-02-10", None, None));

    let owner = |name: &str| OwnedBy::Named(name.to_owned());
    assert_eq!(numbers(&hall, Progress::Open, owner("roos")), ["A-1"], "it is in her list now");
    assert!(numbers(&hall, Progress::Open, owner("tijn")).is_empty(), "and in his no more");
    assert_eq!(numbers(&hall, Progress::Late(day("2027-03-02")), OwnedBy::Anybody), ["A-1"]);
    let line = hall.archive.reader().actions(Visibility::Members).unwrap().remove(0);
    let names: Vec<&str> = line.action.owners.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((names, line.action.due), (vec!["Roos", "Wout"], Some(day("2027-03-01"))));
    assert_eq!(line.action.due_words, None, "a day takes the place of a term in words");
    let told: Vec<Option<String>> = line.updates.iter().map(|one| one.told()).collect();
    assert_eq!(told, [Some("op naam van Roos en Wout, vóór 1 maart 2027".to_owned()), None]);

    let after = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(after.items, before.items, "not a word of the minutes is otherwise");
    let since = vec!["A-1: sinds 1 februari 2027 op naam van Roos en Wout, vóór 1 maart 2027.".to_owned()];
    assert_eq!(adoption::charged(&after), Some(("Sindsdien", since.clone())));
    assert!(hamerslag_exchange::markdown::minutes(&after).contains("## Sindsdien"));
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);

    // The latest counts, also one that leaves it to nobody.
    tell(&mut hall, update(action, "2027-04-01", Some(&[]), None));
    assert_eq!(numbers(&hall, Progress::Open, OwnedBy::Nobody), ["A-1"]);
    let charge =
        hall.archive.reader().minutes(meeting, Visibility::Members).unwrap().charged.remove(0).charge;
    assert_eq!(charge, Charge { owners: vec![], due: None });
}
