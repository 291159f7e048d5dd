/// What comes after the meeting.
mod afterwards;
/// What is known and planned before a meeting.
mod before;
/// The meeting itself.
mod evening;

use std::collections::BTreeSet;

use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, label};
use uuid::Uuid;

use crate::hall::{Hall, day};

/// Goes through acts one by one; after each it is undone and redone, and the archive must read the same.
struct Walk {
    hall: Hall,
    done: BTreeSet<&'static str>,
}

/// Everything a reader can see.
fn sight(hall: &Hall) -> String {
    let reader = hall.archive.reader();
    let overview = reader.overview().unwrap();
    let mut pages = vec![serde_json::to_string(&overview).unwrap()];
    for line in &overview.meetings {
        pages.push(serde_json::to_string(&reader.desk(line.id).unwrap()).unwrap());
        pages.push(serde_json::to_string(&reader.chair_notes(line.id).unwrap()).unwrap());
        pages.push(serde_json::to_string(&reader.notices(line.id).unwrap()).unwrap());
        pages.push(serde_json::to_string(&reader.calling(line.id).unwrap().own_words).unwrap());
        pages.push(serde_json::to_string(&reader.review(line.id).unwrap()).unwrap());
        for audience in [Visibility::Board, Visibility::Members] {
            pages.push(serde_json::to_string(&reader.minutes(line.id, audience).unwrap()).unwrap());
            pages.push(serde_json::to_string(&reader.agenda(line.id, audience).unwrap()).unwrap());
        }
    }
    pages.push(serde_json::to_string(&reader.association().unwrap()).unwrap());
    pages.push(serde_json::to_string(&reader.people().unwrap()).unwrap());
    pages.push(serde_json::to_string(&reader.retention(day("2027-06-01")).unwrap()).unwrap());
    pages.push(serde_json::to_string(&reader.documents(Visibility::Board).unwrap()).unwrap());
    for (body, _) in reader.bodies().unwrap() {
        pages.push(serde_json::to_string(&reader.answers(body).unwrap()).unwrap());
    }
    pages.push(
        serde_json::to_string(&reader.decisions(Visibility::Members, day("2027-06-01")).unwrap()).unwrap(),
    );
    for line in reader.subjects(Visibility::Board).unwrap() {
        pages.push(serde_json::to_string(&line).unwrap());
        let years = reader.subject(line.id, Visibility::Board, day("2027-06-01")).unwrap();
        pages.push(serde_json::to_string(&years).unwrap());
    }
    for line in reader.decisions(Visibility::Board, day("2027-06-01")).unwrap() {
        let history = reader.decision_history(line.decision.id, Visibility::Board, day("2027-06-01"));
        pages.push(serde_json::to_string(&history.unwrap()).unwrap());
    }
    pages.push(serde_json::to_string(&reader.actions(Visibility::Members).unwrap()).unwrap());
    pages.join("\n")
}

impl Walk {
    /// Carries the act out, checks that `seen` stands in what a reader sees from then on, and undoes and redoes it.
    fn step(&mut self, op: Op, seen: &str) {
        let name = op.name();
        let before = sight(&self.hall);
        let applied = self.hall.apply(op);
        assert_eq!(Some(applied.label), label::of(name));
        assert!(applied.record.is_some(), "{name} changed nothing");
        let after = sight(&self.hall);
        assert!(after.contains(seen), "after {name} nobody sees {seen:?} in {after}");
        let now = self.hall.now();
        if label::is_reversible(name) {
            assert_eq!(self.hall.archive.undo(now).unwrap().label, applied.label);
            assert_eq!(sight(&self.hall), before, "undoing {name} leaves something behind");
            self.hall.archive.redo(now).unwrap();
            assert_eq!(sight(&self.hall), after, "redoing {name} gives something else");
        } else {
            let code = if name == label::ERASE { "erased" } else { "irreversible" };
            assert_eq!(self.hall.archive.undo(now).unwrap_err().code(), code, "{name}");
        }
        self.done.insert(name);
    }

    fn id<I: From<Uuid>>(&mut self) -> I {
        self.hall.archive.new_id()
    }
}

#[test]
fn every_act_does_what_it_says_and_can_be_taken_back_or_says_why_not() {
    let mut walk = Walk { hall: Hall::new(), done: BTreeSet::from(["found_association"]) };
    before::people_and_bodies(&mut walk);
    let (meeting, item) = before::preparing(&mut walk);
    let entry = evening::evening(&mut walk, meeting, item);
    evening::deciding(&mut walk, meeting, item, entry);
    afterwards::breaking_off(&mut walk, meeting);
    afterwards::after(&mut walk, meeting);
    let missing: Vec<_> = label::NAMES.iter().filter(|name| !walk.done.contains(**name)).collect();
    assert!(missing.is_empty(), "no test goes through {missing:?}");
    assert_eq!(
        walk.hall.archive.reader().check().unwrap().findings,
        [],
        "and the archive is whole afterwards"
    );
}
