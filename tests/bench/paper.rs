use std::time::Instant;

use hamerslag::desk::Desk;
use hamerslag::wire::{Letters, Paper};
use hamerslag_core::model::Entry;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::MeetingStatus;
use hamerslag_core::{Op, Place};
use uuid::Uuid;

use crate::large;
use crate::table::{Dice, Table, Times};

const REFRESH: &str =
    "Afdruk of a 10-page meeting, from a changed entry to a page as the screen shows it, median";
const LONG: &str = "Afdruk of a 200-page meeting, the same";

const NOW: Timestamp = Timestamp(1_790_000_000_000);

pub fn measure(table: &mut Table) {
    for (what, pages, bar) in [(REFRESH, 10, 150.0), (LONG, 200, 1_000.0)] {
        if table.wants(what) {
            refresh(table, what, pages, bar);
        }
    }
}

/// What the face does after each change: the minutes are read, laid out and read for their words, and the page that
/// changed is drawn.
fn refresh(table: &mut Table, what: &str, wanted: usize, bar: f64) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(folder.path().to_owned(), None, None);
    let overview = desk.open_example(NOW).unwrap();
    let held = overview.meetings.iter().find(|meeting| meeting.status == MeetingStatus::Closed).unwrap().id;
    let items: Vec<_> = desk.sheet(held).unwrap().desk.items.iter().map(|item| item.id).collect();
    let (words, mut dice) = (large::vocabulary(), Dice::new(7));
    let mut add = |desk: &mut Desk, count: usize| {
        let add = |turn: usize| Op::AddEntry {
            id: Uuid::now_v7().into(),
            item: items[turn % items.len()],
            place: Place::Last,
            entry: Entry::note(large::sentence(&mut dice, &words)),
        };
        desk.act_between(Op::Together { ops: (0..count).map(add).collect() }, NOW).unwrap();
    };
    let proofs = desk.proofs();
    let lay_out = |desk: &Desk| {
        proofs.lay_out(&desk.manuscript(held, Paper::Minutes).unwrap(), Letters::Normal).unwrap()
    };
    let mut proof = lay_out(&desk);
    while proof.pages.len() < wanted {
        add(&mut desk, 1 + (wanted - proof.pages.len() - 1) * 4);
        proof = lay_out(&desk);
    }
    let middle = proof.pages.len() / 2;
    let mut times = Vec::new();
    for _ in 0..30 {
        add(&mut desk, 1);
        let start = Instant::now();
        proof = lay_out(&desk);
        proofs.picture(&proof.pages[middle].key, 794).unwrap().unwrap();
        times.push(start.elapsed());
    }
    let times = Times::from(times);
    let beside = format!(" ({} pages, p95 {:.1})", proof.pages.len(), times.share(0.95));
    table.at_most(what, times.share(0.5), bar, &beside);
}
