use chrono::NaiveDate;
use uuid::Uuid;

use super::{Counted, Held, OpenAction, figures, years};
use crate::id::{ActionId, BodyId, DecisionId, MeetingId};
use crate::view::{AttendanceFigures, FiguresBody, FiguresView, LateLine, LateRecord};

const ON: &str = "2026-11-24";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn body(number: u128) -> BodyId {
    BodyId(Uuid::from_u128(number))
}

fn told(counted: Counted) -> FiguresView {
    figures(counted, day(ON))
}

fn held(date: &str, votes: Option<u32>, quorum: Option<u32>) -> Held {
    let figures = AttendanceFigures {
        meeting: MeetingId(Uuid::nil()),
        date: day(date),
        present: 12,
        votes,
        quorum,
        margin: None,
        second: false,
    };
    Held { body: body(1), figures }
}

fn action(number: u32, owners: &[&str], due: Option<&str>) -> OpenAction {
    OpenAction {
        id: ActionId(Uuid::from_u128(number.into())),
        number: format!("A-{number}"),
        text: "De haag snoeien".to_owned(),
        owners: owners.iter().map(|&owner| owner.to_owned()).collect(),
        due: due.map(day),
    }
}

fn owners(view: &FiguresView) -> Vec<(Option<&str>, usize, usize)> {
    view.owners.iter().map(|one| (one.owner.as_deref(), one.late, one.open)).collect()
}

#[test]
fn six_years_are_told_up_to_this_one_or_to_the_last_with_a_decision() {
    let told = |first, last| years(day(first), day(last), day(ON));
    assert_eq!(told("1998-01-01", "2026-04-01"), (2021, 2026));
    assert_eq!(told("1998-01-01", "2021-12-31"), (2021, 2026), "nothing since 2021 is a figure too");
    assert_eq!(told("1998-01-01", "2019-04-01"), (2014, 2019), "an archive of long ago tells its own years");
    assert_eq!(told("2025-05-01", "2026-04-01"), (2025, 2026), "before the first there is nothing to tell");
    assert_eq!(told("2025-05-01", "2027-01-10"), (2025, 2027), "a meeting that is dated ahead");
}

#[test]
fn a_year_without_decisions_is_told_and_a_body_without_any_is_not() {
    let view = told(Counted {
        bodies: [(1, "ALV"), (2, "bestuur"), (3, "kascommissie")]
            .map(|(id, short)| FiguresBody { id: body(id), short: short.to_owned() })
            .to_vec(),
        years: Some((2024, 2026)),
        decisions: vec![
            (day("2024-01-01"), body(1)),
            (day("2024-12-31"), body(2)),
            (day("2024-12-31"), body(1)),
            (day("2026-01-01"), body(2)),
        ],
        ..Counted::default()
    });
    assert_eq!(view.bodies.iter().map(|one| one.short.as_str()).collect::<Vec<_>>(), ["ALV", "bestuur"]);
    let years: Vec<_> = view.years.iter().map(|one| (one.year, one.decisions.as_slice())).collect();
    assert_eq!(years, [(2024, &[2, 1][..]), (2025, &[0, 0]), (2026, &[0, 1])]);
}

#[test]
fn an_archive_without_anything_has_no_figures_and_no_empty_years() {
    let view = told(Counted::default());
    assert!(view.years.is_empty() && view.attendance.is_empty() && view.owners.is_empty());
    assert_eq!((view.open, view.late, view.late_decisions), (0, 0, 0));
}

#[test]
fn votes_are_held_against_the_quorum_where_there_are_both() {
    let view = told(Counted {
        meetings: vec![
            held("2024-04-17", Some(40), Some(30)),
            held("2024-11-20", Some(30), Some(30)),
            held("2025-04-16", Some(29), Some(30)),
            held("2025-11-19", Some(29), None),
            held("2026-04-15", None, Some(30)),
        ],
        ..Counted::default()
    });
    let margins: Vec<_> = view.attendance.iter().map(|one| one.margin).collect();
    assert_eq!(margins, [Some(10), Some(0), Some(-1), None, None]);
}

#[test]
fn a_second_meeting_of_the_same_evening_is_told_apart_and_not_held_to_the_quorum() {
    let view = told(Counted {
        meetings: vec![
            held("2025-11-19", Some(29), Some(30)),
            held("2025-11-19", Some(28), Some(30)),
            Held { body: body(2), ..held("2025-11-19", Some(27), Some(30)) },
            held("2026-04-15", Some(38), Some(30)),
            held("2026-04-15", Some(37), Some(30)),
        ],
        ..Counted::default()
    });
    let told: Vec<_> = view.attendance.iter().map(|one| (one.second, one.margin)).collect();
    assert_eq!(
        told,
        [(false, Some(-1)), (true, None), (false, Some(-3)), (false, Some(8)), (false, Some(7))],
        "another body's meeting is none, and neither is one after a meeting that had its quorum"
    );
}

#[test]
fn the_last_six_meetings_are_told_and_still_know_what_went_before() {
    let mut meetings: Vec<Held> =
        (10..15).map(|at| held(&format!("20{at}-04-01"), Some(40), Some(30))).collect();
    meetings.insert(0, held("2009-04-01", Some(20), Some(30)));
    meetings.insert(1, held("2009-04-01", Some(20), Some(30)));
    let view = told(Counted { meetings, ..Counted::default() });
    assert_eq!(view.attendance.len(), 6);
    assert!(view.attendance[0].second, "its first meeting is no longer told");
}

#[test]
fn an_action_counts_for_each_owner_and_once_in_all() {
    let view = told(Counted {
        actions: vec![
            action(41, &["Wout", "Samira"], Some("2026-03-01")),
            action(42, &["Samira"], Some(ON)),
            action(43, &["Samira", "Samira"], None),
            action(44, &[], Some("2026-11-23")),
        ],
        ..Counted::default()
    });
    assert_eq!(owners(&view), [(Some("Samira"), 1, 3), (Some("Wout"), 1, 1), (None, 1, 1)]);
    assert_eq!((view.open, view.late), (4, 2), "due today is not late");
}

#[test]
fn only_those_with_most_are_named_but_what_nobody_took_is_always_told() {
    let names: Vec<String> = (0..9).map(|at| format!("Lid {at}")).collect();
    let mut actions: Vec<OpenAction> = (0..9).map(|at| action(at, &[&names[at as usize]], None)).collect();
    actions.push(action(9, &["Lid 8"], None));
    actions.push(action(10, &[], None));
    let view = told(Counted { actions, ..Counted::default() });
    assert_eq!((view.owners.len(), view.other_owners), (7, 3));
    assert_eq!(view.owners.first().unwrap().owner.as_deref(), Some("Lid 8"));
    assert_eq!(view.owners.last().unwrap().owner, None);
}

#[test]
fn what_is_latest_stands_first_whatever_it_is() {
    let review = LateLine {
        what: LateRecord::Decision(DecisionId(Uuid::nil())),
        number: "2025-11".to_owned(),
        text: "Proef met honden".to_owned(),
        who: vec!["ALV".to_owned()],
        days: 100,
    };
    let mut actions = vec![action(1, &["Wout"], Some("2026-11-23")), action(2, &[], Some("2026-03-01"))];
    actions.extend((3..9).map(|number| action(number, &[], Some("2026-11-20"))));
    let view = told(Counted { actions, to_review: vec![review], ..Counted::default() });
    let numbers: Vec<_> = view.longest_late.iter().map(|one| (one.number.as_str(), one.days)).collect();
    assert_eq!(numbers[..3], [("A-2", 268), ("2025-11", 100), ("A-3", 4)]);
    assert_eq!((view.longest_late.len(), view.late, view.late_decisions), (5, 8, 1));
}
