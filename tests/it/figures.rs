use hamerslag_core::Op;
use hamerslag_core::id::PersonId;
use hamerslag_core::model::{Action, Attendance, Body, Decision, Owner};
use hamerslag_core::view::{ActionFilter, DecisionFilter, FiguresView, LateRecord, OwnedBy, Progress};
use hamerslag_core::words::{ActionKind, BodyKind, Presence, Visibility};

use crate::command::Shell;
use crate::hall::{Hall, body, day};

const TODAY: &str = "2026-11-24";

fn figures(hall: &Hall, audience: Visibility) -> FiguresView {
    hall.archive.reader().figures(audience, day(TODAY)).unwrap()
}

fn action(hall: &mut Hall, text: &str, owners: &[(&str, Option<PersonId>)], due: Option<&str>) {
    let id = hall.archive.new_id();
    let owners =
        owners.iter().map(|&(name, person)| Owner { name: name.to_owned(), person, inferred: false });
    let action = Action {
        kind: ActionKind::Action,
        meeting: None,
        entry: None,
        text: text.to_owned(),
        owners: owners.collect(),
        due: due.map(day),
        due_words: None,
        visibility: (text == "Besloten").then_some(Visibility::Board),
    };
    hall.apply(Op::AddAction { id, action });
}

#[test]
fn each_owner_has_as_many_actions_as_the_list_behind_the_figure() {
    let mut hall = Hall::new();
    let wout = hall.person("Wout Terpstra", "Wout");
    hall.person("Jan Visser", "Jan");
    hall.person("Jan Mulder", "Jan");
    action(&mut hall, "Haag snoeien", &[("Wout", None)], Some("2026-03-01"));
    action(&mut hall, "Hek verven", &[("W. Terpstra", Some(wout)), ("Janneke", None)], None);
    action(&mut hall, "Sleutels tellen", &[("Wout Terpstra", None)], Some(TODAY));
    action(&mut hall, "Besloten", &[("Wout", None)], None);
    action(&mut hall, "Koffie", &[("Jan", None)], None);
    action(&mut hall, "Opruimen", &[], Some("2026-11-23"));
    let view = figures(&hall, Visibility::Board);
    let told: Vec<_> = view.owners.iter().map(|one| (one.owner.as_deref(), one.late, one.open)).collect();
    assert_eq!(
        told,
        [(Some("Wout Terpstra"), 1, 4), (Some("Jan"), 0, 1), (Some("Janneke"), 0, 1), (None, 1, 1)],
        "one person whatever they are called; which Jan, nobody can say"
    );
    for one in &view.owners {
        let owner = one.owner.clone().map_or(OwnedBy::Nobody, OwnedBy::One);
        let count = |progress| {
            let filter = ActionFilter { progress, owner: owner.clone(), ..ActionFilter::any() };
            hall.archive.reader().action_page(&filter, 0..50).unwrap().total
        };
        assert_eq!(
            (count(Progress::Late(day(TODAY))), count(Progress::Open)),
            (one.late, one.open),
            "{one:?}"
        );
    }
    let members = figures(&hall, Visibility::Members);
    assert_eq!((view.open, members.open), (6, 5), "what is closed to members is not in their count");
    assert_eq!(members.owners[0].open, 3);
    assert_eq!(view.longest_late.iter().map(|one| one.days).collect::<Vec<_>>(), [268, 1]);
}

#[test]
fn each_year_and_body_has_as_many_decisions_as_its_register() {
    let mut hall = Hall::new();
    let board = hall.archive.new_id();
    let fields =
        Body { kind: BodyKind::Board, quorum: None, number_prefix: "B".to_owned(), ..body("Bestuur") };
    hall.apply(Op::AddBody { id: board, body: fields });
    let mut taken = Vec::new();
    for (date, hidden) in [("2024-04-17", false), ("2024-11-20", false), ("2026-04-15", true)] {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "Begroting");
        let entry = hall.entry(item, "De begroting wordt vastgesteld.");
        let mut decision = hall.decision(meeting, entry, date, "De begroting wordt vastgesteld.");
        decision.visibility = hidden.then_some(Visibility::Board);
        decision.review_on = Some(day("2026-11-01"));
        taken.push(decision.clone());
        let id = hall.archive.new_id();
        hall.apply(Op::RecordDecision { id, decision });
    }
    let id = hall.archive.new_id();
    let outside = Decision {
        body: board,
        meeting: None,
        entry: None,
        date: day("2025-12-31"),
        review_on: None,
        ..taken.remove(0)
    };
    hall.apply(Op::RecordDecision { id, decision: outside });
    let view = figures(&hall, Visibility::Board);
    assert_eq!(view.bodies.iter().map(|one| one.short.as_str()).collect::<Vec<_>>(), ["ALV", "Bestuur"]);
    for year in &view.years {
        for (body, count) in view.bodies.iter().zip(&year.decisions) {
            let filter =
                DecisionFilter { body: Some(body.id), year: Some(year.year), ..DecisionFilter::default() };
            let listed = hall.archive.reader().decision_page(&filter, day(TODAY), 0..50).unwrap();
            assert_eq!(listed.total, *count, "{} {}", body.short, year.year);
        }
    }
    assert_eq!(view.late_decisions, 3);
    assert!(matches!(view.longest_late[0].what, LateRecord::Decision(_)));
    let members = figures(&hall, Visibility::Members);
    assert_eq!(members.late_decisions, 2);
    assert_eq!(members.years.last().map(|one| one.decisions.iter().sum()), Some(0usize), "closed to them");
}

#[test]
fn a_general_meeting_counts_once_held_with_the_votes_of_the_evening() {
    let mut hall = Hall::new();
    let (first, planned) = (hall.meeting("2026-04-15"), hall.meeting("2026-11-18"));
    for name in ["Els", "Omar"] {
        let id = hall.archive.new_id();
        let attendance = Attendance {
            meeting: first,
            person: None,
            name: name.to_owned(),
            presence: Presence::Present,
            arrived: None,
            left_at: None,
            votes: 1,
        };
        hall.apply(Op::RecordAttendance { id, attendance });
    }
    hall.hold(first);
    let told = |hall: &Hall| -> Vec<_> {
        let view = figures(hall, Visibility::Members);
        view.attendance.iter().map(|one| (one.meeting, one.votes, one.margin)).collect()
    };
    assert_eq!(told(&hall), [(first, Some(2), Some(-1))], "a planned one is no evening yet");
    hall.hold(planned);
    assert_eq!(told(&hall)[1], (planned, None, None), "nobody was counted");
}

#[test]
fn the_command_tells_the_figures_and_puts_them_on_one_page() {
    let shell = Shell::new();
    shell.done(&["example", "tuin.hamerslag"]);
    let said = shell.done(&["overview", "tuin.hamerslag"]);
    for wanted in ["Besluiten per jaar", "ALV 16, Bestuur 4", "35 stemmen, quorum 30, +5", "Te laat"] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&shell.done(&["overview", "tuin.hamerslag", "--json"])).unwrap();
    assert_eq!(json["years"][0]["year"], 2024);
    let told = shell.done(&["overview", "tuin.hamerslag", "--pdf", "overzicht.pdf"]);
    assert_eq!(told, "Het overzicht staat in overzicht.pdf.\n");
    assert_eq!(shell.done(&["open", "overzicht.pdf"]), said, "the page carries its figures");
}
