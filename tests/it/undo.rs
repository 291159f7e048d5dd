use hamerslag_core::id::{EntryId, ItemId};
use hamerslag_core::model::{Entry, ItemPlan, Person};
use hamerslag_core::words::{EntryKind, Marker, MemberKind, Visibility};
use hamerslag_core::{Draft, Error, Op, Place, Shown};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::hall::{Hall, day};

/// One thing a busy secretary might do next, told without ids; they are filled in from what is there.
#[derive(Clone, Debug)]
enum Stroke {
    AddItem(Index, bool),
    MoveItem(Index, Index),
    RemoveItem(Index),
    Renumber,
    AddEntry(Index, Index, String),
    EditEntry(Index, String, u32),
    MoveEntry(Index, Index),
    RemoveEntry(Index),
    Decide(Index, String),
    Act(Index),
    Hide(Index),
    Redate(u32),
    AddPerson(String),
}

fn stroke() -> impl Strategy<Value = Stroke> {
    let words = "[a-zé ]{1,20}";
    prop_oneof![
        2 => (any::<Index>(), any::<bool>()).prop_map(|(at, under)| Stroke::AddItem(at, under)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(item, at)| Stroke::MoveItem(item, at)),
        1 => any::<Index>().prop_map(Stroke::RemoveItem),
        1 => Just(Stroke::Renumber),
        6 => (any::<Index>(), any::<Index>(), words).prop_map(|(item, at, text)| Stroke::AddEntry(item, at, text)),
        4 => (any::<Index>(), words, 0_u32..4).prop_map(|(entry, text, level)| Stroke::EditEntry(entry, text, level)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(entry, item)| Stroke::MoveEntry(entry, item)),
        1 => any::<Index>().prop_map(Stroke::RemoveEntry),
        2 => (any::<Index>(), words).prop_map(|(entry, text)| Stroke::Decide(entry, text)),
        1 => any::<Index>().prop_map(Stroke::Act),
        1 => any::<Index>().prop_map(Stroke::Hide),
        1 => (1_u32..28).prop_map(Stroke::Redate),
        1 => words.prop_map(Stroke::AddPerson),
    ]
}

/// An evening with one meeting, on which strokes fall.
struct Evening {
    hall: Hall,
    meeting: hamerslag_core::id::MeetingId,
}

impl Evening {
    fn new() -> Self {
        let mut hall = Hall::new();
        let meeting = hall.meeting("2026-11-18");
        hall.item(meeting, "Opening");
        Self { hall, meeting }
    }

    fn sight(&self) -> String {
        let reader = self.hall.archive.reader();
        format!(
            "{:?}\n{:?}\n{:?}\n{:?}\n{:?}",
            reader.overview().unwrap(),
            reader.minutes(self.meeting, Visibility::Board).unwrap(),
            reader.minutes(self.meeting, Visibility::Members).unwrap(),
            reader.decisions(Visibility::Board, day("2027-06-01")).unwrap(),
            reader
                .search("de", hamerslag_core::Order::Newest, 50, Visibility::Members)
                .unwrap()
                .iter()
                .map(|hit| hit.id)
                .collect::<std::collections::BTreeSet<_>>(),
        )
    }

    fn items(&self) -> Vec<ItemId> {
        let view = self.hall.archive.reader().minutes(self.meeting, Visibility::Board).unwrap();
        view.items.iter().map(|item| item.item.id).collect()
    }

    fn entries(&self) -> Vec<EntryId> {
        let view = self.hall.archive.reader().minutes(self.meeting, Visibility::Board).unwrap();
        view.entries().map(|entry| entry.id).collect()
    }

    /// The act for a stroke; none where there is nothing for it to fall on.
    fn op(&mut self, stroke: Stroke) -> Option<Op> {
        let (items, entries) = (self.items(), self.entries());
        let item = |at: Index| (!items.is_empty()).then(|| items[at.index(items.len())]);
        let entry = |at: Index| (!entries.is_empty()).then(|| entries[at.index(entries.len())]);
        let new = |hall: &mut Hall| hall.archive.new_id::<uuid::Uuid>();
        Some(match stroke {
            Stroke::AddItem(at, under) => Op::AddItem {
                id: new(&mut self.hall).into(),
                meeting: self.meeting,
                parent: if under { item(at) } else { None },
                place: Place::Last,
                item: ItemPlan::titled("Punt"),
            },
            Stroke::MoveItem(one, other) => {
                Op::MoveItem { id: item(one)?, parent: item(other), place: Place::First }
            }
            Stroke::RemoveItem(at) => Op::RemoveItem { id: item(at)? },
            Stroke::Renumber => Op::RenumberAgenda { meeting: self.meeting },
            Stroke::AddEntry(at, after, text) => Op::AddEntry {
                id: new(&mut self.hall).into(),
                item: item(at)?,
                place: entry(after).map_or(Place::First, Place::After),
                entry: Entry::note(text),
            },
            Stroke::EditEntry(at, text, level) => Op::EditEntry {
                id: entry(at)?,
                entry: Entry {
                    level,
                    marker: Marker::Letter,
                    kind: EntryKind::Question,
                    ..Entry::note(text)
                },
            },
            Stroke::MoveEntry(one, to) => {
                Op::MoveEntry { id: entry(one)?, item: item(to)?, place: Place::Last }
            }
            Stroke::RemoveEntry(at) => Op::RemoveEntry { id: entry(at)? },
            Stroke::Decide(at, text) => {
                let decision = self.hall.decision(self.meeting, entry(at)?, "2026-11-18", &text);
                Op::RecordDecision { id: new(&mut self.hall).into(), decision }
            }
            Stroke::Act(at) => {
                let action = Hall::action(self.meeting, entry(at)?, "iets doen");
                Op::AddAction { id: new(&mut self.hall).into(), action }
            }
            Stroke::Hide(at) => {
                Op::SetVisibility { of: Shown::Item(item(at)?), visibility: Some(Visibility::Board) }
            }
            Stroke::Redate(day) => {
                Op::EditMeeting { id: self.meeting, meeting: self.hall.plan(&format!("2026-10-{day:02}")) }
            }
            Stroke::AddPerson(name) => Op::AddPerson {
                id: new(&mut self.hall).into(),
                person: Person { name, short_name: None, member_kind: MemberKind::Member, votes: 1 },
            },
        })
    }
}

fn words_changed(applied: &hamerslag_core::Applied) -> bool {
    applied.changes.iter().any(|change| change.fields.contains_key("text"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// A hundred strokes, each seen before and after; all undone, all redone, every sight the same on the way.
    #[test]
    fn a_hundred_random_acts_undone_and_redone_give_identical_views(strokes in prop::collection::vec(stroke(), 100)) {
        let mut evening = Evening::new();
        let mut sights = vec![evening.sight()];
        let mut begun = None;
        for stroke in strokes {
            let Some(op) = evening.op(stroke) else { continue };
            let now = evening.hall.now();
            let begins = match &op {
                Op::AddEntry { id, entry, .. } if !entry.text.contains(' ') => Some(*id),
                _ => None,
            };
            let retyped = match &op {
                Op::EditEntry { id, .. } => Some(*id),
                _ => None,
            };
            match evening.hall.archive.apply(op, now) {
                Ok(applied) if applied.record.is_some() => {
                    // What is typed on in a block that was just begun is one step with its beginning.
                    if retyped.is_some() && retyped == begun && words_changed(&applied) {
                        sights.pop();
                    }
                    begun = begins;
                    sights.push(evening.sight());
                }
                // Refused or without effect: nothing may have changed.
                _ => prop_assert_eq!(&evening.sight(), sights.last().unwrap()),
            }
        }
        let now = evening.hall.now();
        for earlier in sights.iter().rev().skip(1) {
            evening.hall.archive.undo(now).unwrap();
            prop_assert_eq!(&evening.sight(), earlier);
        }
        for later in sights.iter().skip(1) {
            evening.hall.archive.redo(now).unwrap();
            prop_assert_eq!(&evening.sight(), later);
        }
        prop_assert_eq!(evening.hall.archive.redo(now).unwrap_err().code(), "nothing_to_redo");
        prop_assert_eq!(evening.hall.archive.reader().check().unwrap().findings, []);
    }
}

#[test]
fn a_new_act_ends_what_could_be_redone() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Opening");
    hall.entry(item, "eerste");
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    hall.entry(item, "tweede");
    assert!(matches!(hall.archive.redo(now), Err(Error::NothingToRedo)));
    assert!(hall.archive.next_redo().unwrap().is_none());
}

#[test]
fn undo_goes_on_after_a_restart_and_says_that_the_act_is_from_an_earlier_sitting() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    hall.item(meeting, "Opening");
    let mut hall = hall.reopen();
    let step = hall.archive.next_undo().unwrap().unwrap();
    assert_eq!((step.label, step.earlier_sitting), ("Agendapunt toegevoegd", true));
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    let mut hall = hall.reopen();
    assert_eq!(hall.archive.next_redo().unwrap().unwrap().label, "Agendapunt toegevoegd");
    let now = hall.now();
    hall.archive.redo(now).unwrap();
    let view = hall.archive.reader().agenda(meeting, Visibility::Members).unwrap();
    assert_eq!(view.items.len(), 1);
}

#[test]
fn another_device_does_not_undo_what_this_one_did() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    hall.item(meeting, "Opening");
    // The file goes to another computer, whose app has never seen it.
    let Hall { folder, archive, .. } = hall;
    let copy = folder.path().join("kopie.hamerslag");
    archive.copy_to(&copy).unwrap();
    drop(archive);
    let elsewhere = tempfile::tempdir().unwrap();
    let mut other = hamerslag_core::Archive::open(
        &copy,
        crate::hall::setting(elsewhere.path(), 99),
        hamerslag_core::time::Timestamp(1 << 40),
    )
    .unwrap();
    let now = hamerslag_core::time::Timestamp(1 << 40);
    assert!(matches!(other.undo(now), Err(Error::NothingToUndo)));
    let id = other.new_id();
    other.apply(Op::AddBody { id, body: crate::hall::body("BV") }, now).unwrap();
    assert_eq!(other.undo(now).unwrap().label, "Soort vergadering toegevoegd");
    assert!(other.reader().check().unwrap().findings.is_empty(), "two devices, one chain");
}

#[test]
fn a_draft_survives_the_program_and_becomes_one_act() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "De pomp");
    let acts = hall.archive.reader().history(1_000).unwrap().len();
    for text in ["De pomp v", "De pomp va", "De pomp valt uit"] {
        let now = hall.now();
        hall.archive.save_draft(&Draft { entry, text: text.to_owned(), caret: 9 }, now).unwrap();
    }
    assert_eq!(hall.archive.reader().history(1_000).unwrap().len(), acts, "typing is no act");
    let hall = hall.reopen();
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(view.entries().next().unwrap().text, "De pomp valt uit");
    assert_eq!(hall.archive.reader().history(1_000).unwrap().len(), acts + 1, "three keystrokes, one act");
    assert!(hall.archive.drafts().unwrap().is_empty());
    assert_eq!(
        hall.archive
            .reader()
            .search("valt", hamerslag_core::Order::Newest, 5, Visibility::Members)
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn words_that_are_settled_before_their_last_draft_are_one_act_to_undo() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "De pomp");
    let now = hall.now();
    hall.archive.save_draft(&Draft { entry, text: "De pomp va".to_owned(), caret: 10 }, now).unwrap();
    hall.apply(Op::EditEntry { id: entry, entry: Entry::note("De pomp valt uit.") });
    assert!(hall.archive.drafts().unwrap().is_empty());
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(words(&hall, meeting), ["De pomp"], "no undo stops halfway a word");

    // What can't be carried out leaves what was typed where it was.
    let typed = Draft { entry, text: "Dag".to_owned(), caret: 3 };
    hall.archive.save_draft(&typed, now).unwrap();
    let too_deep = Entry { level: 9, ..Entry::note("Dag allemaal") };
    hall.refuse(Op::EditEntry { id: entry, entry: too_deep });
    assert_eq!(hall.archive.drafts().unwrap(), [typed]);
}

#[test]
fn a_draft_of_a_block_that_is_gone_keeps_its_words() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "De pomp");
    hall.apply(Op::RemoveEntry { id: entry });
    let now = hall.now();
    let draft = Draft { entry, text: "nooit verloren".to_owned(), caret: 0 };
    hall.archive.save_draft(&draft, now).unwrap();
    let mut hall = hall.reopen();
    // Somebody types on elsewhere.
    let other = hall.entry(item, "Het hek");
    let now = hall.now();
    hall.archive
        .save_draft(&Draft { entry: other, text: "Het hek klemt".to_owned(), caret: 3 }, now)
        .unwrap();
    let mut hall = hall.reopen();
    assert_eq!(hall.archive.drafts().unwrap(), [draft], "what was typed elsewhere is settled, this stays");
    hall.archive.discard_draft(entry).unwrap();
    assert!(hall.archive.drafts().unwrap().is_empty());
}

#[test]
fn what_is_being_typed_is_settled_before_the_next_act() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Waterpomp");
    let entry = hall.entry(item, "De pomp");
    hall.hold(meeting);
    let now = hall.now();
    hall.archive.save_draft(&Draft { entry, text: "De pomp valt uit".to_owned(), caret: 3 }, now).unwrap();
    hall.submit(meeting);
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(
        view.entries().next().unwrap().text,
        "De pomp valt uit",
        "the version has the last words typed"
    );
}

#[test]
fn a_removed_meeting_comes_back_whole() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let (younger, older) = (hall.item(meeting, "Tweede"), hall.item(meeting, "Eerste"));
    let entry = hall.entry(older, "De pomp wordt vervangen.");
    hall.decide(meeting, entry, "2026-11-18", "De pomp wordt vervangen.");
    hall.act(meeting, entry, "Offerte vragen.");
    hall.apply(Op::MoveItem { id: younger, parent: Some(older), place: Place::Last });
    let before = hall.archive.reader().minutes(meeting, Visibility::Board).unwrap();
    hall.apply(Op::RemoveMeeting { id: meeting });
    assert_eq!(hall.archive.reader().overview().unwrap().meetings, []);
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(hall.archive.reader().minutes(meeting, Visibility::Board).unwrap(), before);
    hall.archive.redo(now).unwrap();
    assert_eq!(hall.archive.reader().overview().unwrap().meetings, []);
}

#[test]
fn what_others_depend_on_is_not_removed() {
    let mut hall = Hall::new();
    let error = {
        hall.meeting("2026-11-18");
        let id = hall.body;
        hall.refuse(Op::RemoveBody { id })
    };
    assert_eq!(error.code(), "in_use");
}

/// The words of the meeting's blocks.
pub(crate) fn words(hall: &Hall, meeting: hamerslag_core::id::MeetingId) -> Vec<String> {
    let view = hall.archive.reader().minutes(meeting, Visibility::Board).unwrap();
    view.entries().map(|entry| entry.text.clone()).collect()
}
