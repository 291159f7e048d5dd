use hamerslag_core::Op;
use hamerslag_core::id::DecisionId;
use hamerslag_core::model::{Decision, DecisionFact};
use hamerslag_core::rules::quorum_missed;
use hamerslag_core::view::{ActionFilter, DecisionFilter, MeetingFilter, Progress, YearCount};
use hamerslag_core::words::{FactKind, Outcome, Standing, Visibility};

use crate::hall::{Hall, day};

/// Three evenings in two years, with a decision on each.
fn two_years() -> Hall {
    let mut hall = Hall::new();
    for (date, text) in [
        ("2024-04-10", "De contributie wordt vastgesteld."),
        ("2025-04-16", "De begroting 2025 wordt vastgesteld."),
        ("2025-11-19", "De onderhoudsbegroting wordt met 5% verhoogd."),
    ] {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "Geld");
        let entry = hall.entry(item, text);
        hall.decide(meeting, entry, date, text);
    }
    hall
}

fn texts(hall: &Hall, filter: &DecisionFilter) -> Vec<String> {
    let page = hall.archive.reader().decision_page(filter, day("2026-01-01"), 0..10).unwrap();
    assert_eq!(page.total, page.rows.len());
    page.rows.into_iter().map(|row| row.line.decision.text).collect()
}

#[test]
fn a_part_of_a_list_tells_how_much_there_is_of_every_year() {
    let hall = two_years();
    let reader = hall.archive.reader();
    let part = reader.meeting_page(&MeetingFilter::default(), 1..2).unwrap();
    assert_eq!((part.total, part.from, part.rows.len()), (3, 1, 1));
    assert_eq!(part.rows[0].date, day("2025-04-16"), "newest first");
    assert_eq!(part.rows[0].decisions, 1, "with what came of it");
    assert_eq!(part.years, [YearCount { year: 2025, count: 2 }, YearCount { year: 2024, count: 1 }]);

    let of_2024 = MeetingFilter { year: Some(2024), ..MeetingFilter::default() };
    let part = reader.meeting_page(&of_2024, 0..10).unwrap();
    assert_eq!((part.total, part.years.len()), (1, 2), "the other years can still be chosen");
    assert!(reader.meeting_page(&of_2024, 5..10).unwrap().rows.is_empty(), "beyond the end there is nothing");
}

#[test]
fn decisions_that_name_somebody_are_counted_by_year_and_narrowed_further_like_any() {
    let mut hall = Hall::new();
    hall.person("Ans de Wit", "Ans");
    for (number, (date, text)) in [
        ("2024-04-10", "Ans de Wit beheert de sleutels."),
        ("2025-04-16", "De kas gaat over naar Ans."),
        ("2025-04-16", "De kans op vorst is klein; het hek blijft open."),
        ("2025-11-19", "Ans de Wit geeft de sleutels terug."),
    ]
    .into_iter()
    .enumerate()
    {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "Sleutels");
        let entry = hall.entry(item, &format!("Besluit {number}."));
        hall.decide(meeting, entry, date, text);
    }
    let by_ans = DecisionFilter { person: "ans de wit".to_owned(), ..DecisionFilter::default() };
    let page = hall.archive.reader().decision_page(&by_ans, day("2026-01-01"), 1..2).unwrap();
    assert_eq!((page.total, page.rows.len()), (3, 1));
    assert_eq!(page.rows[0].line.decision.text, "De kas gaat over naar Ans.", "newest first");
    assert_eq!(page.years, [YearCount { year: 2025, count: 2 }, YearCount { year: 2024, count: 1 }]);
    let further = DecisionFilter {
        year: Some(2025),
        body: Some(hall.body),
        outcome: Some(Outcome::Adopted),
        standing: Some(Standing::InForce),
        words: "sleutels".to_owned(),
        ..by_ans.clone()
    };
    assert_eq!(texts(&hall, &further), ["Ans de Wit geeft de sleutels terug."]);
    let other = DecisionFilter { outcome: Some(Outcome::Rejected), ..by_ans };
    assert!(texts(&hall, &other).is_empty());
}

/// Decisions of three years that wait for nothing, a day or a condition, each with one of these facts, or with two.
fn of_every_kind() -> (Hall, Vec<DecisionId>) {
    let mut hall = Hall::new();
    let mut taken = Vec::new();
    let waits = [(None, None), (Some("2025-06-01"), None), (None, Some("mits de vergunning er is"))];
    let became = FactKind::ALL.iter().map(|kind| vec![*kind]);
    let twice = [[FactKind::CarriedOut, FactKind::Amended], [FactKind::Amended, FactKind::Lapsed]];
    for kinds in became.chain(twice.map(Vec::from)).chain([Vec::new()]) {
        for (date, (from, condition)) in ["2023-03-01", "2024-03-01", "2025-03-01"].into_iter().zip(waits) {
            for outcome in [Outcome::Adopted, Outcome::Rejected] {
                let id: DecisionId = hall.archive.new_id();
                let decision = Decision {
                    body: hall.body,
                    meeting: None,
                    entry: None,
                    proposal: None,
                    date: day(date),
                    text: "Het hek blijft open.".to_owned(),
                    outcome,
                    method: None,
                    in_force_from: from.map(day),
                    review_on: None,
                    condition: condition.map(str::to_owned),
                    warnings: Vec::new(),
                    visibility: None,
                };
                hall.apply(Op::RecordDecision { id, decision });
                taken.extend((outcome == Outcome::Adopted).then_some(id));
                for (turn, kind) in kinds.iter().filter(|_| outcome == Outcome::Adopted).enumerate() {
                    became_of(&mut hall, id, *kind, ["2025-09-01", "2025-11-01"][turn]);
                }
            }
        }
    }
    (hall, taken)
}

fn became_of(hall: &mut Hall, decision: DecisionId, kind: FactKind, date: &str) {
    let fact = DecisionFact { decision, kind, date: day(date), later: None, note: Some("gemeld".to_owned()) };
    let id = hall.archive.new_id();
    hall.apply(Op::RecordFact { id, fact });
}

/// What the screen shows in parts is what would be printed at once, however decisions stand, in whatever year and on whatever day.
fn screen_and_paper_agree(hall: &Hall) {
    let reader = hall.archive.reader();
    for on in ["2023-03-01", "2025-03-01", "2025-05-31", "2025-06-01", "2025-10-01", "2026-01-01"].map(day) {
        let standings = Standing::ALL.iter().copied().map(Some).chain([None]);
        for (standing, year) in
            standings.flat_map(|one| [None, Some(2024), Some(2025), Some(1999)].map(|year| (one, year)))
        {
            let filter = DecisionFilter { standing, year, ..DecisionFilter::default() };
            let paper = reader.decisions_wanted(&filter, Visibility::Board, on).unwrap();
            let paper: Vec<DecisionId> = paper.into_iter().map(|line| line.decision.id).collect();
            let first = reader.decision_page(&filter, on, 0..2).unwrap();
            assert_eq!(first.total, paper.len(), "{standing:?} in {year:?} on {on}");
            // Of two lengths, so that one year ends within a part and another with one.
            for part in [2, 3] {
                let shown: Vec<DecisionId> = (0..paper.len() + part)
                    .step_by(part)
                    .flat_map(|from| reader.decision_page(&filter, on, from..from + part).unwrap().rows)
                    .map(|row| row.line.decision.id)
                    .collect();
                assert_eq!(shown, paper, "{standing:?} in {year:?} on {on}");
            }
            let counted: usize = first.years.iter().map(|one| one.count).sum();
            let any_year = DecisionFilter { year: None, ..filter };
            assert_eq!(counted, reader.decision_page(&any_year, on, 0..1).unwrap().total);
        }
    }
}

#[test]
fn the_register_by_standing_goes_part_by_part_and_follows_what_is_told_meanwhile() {
    let (mut hall, taken) = of_every_kind();
    screen_and_paper_agree(&hall);
    let in_force = DecisionFilter { standing: Some(Standing::InForce), ..DecisionFilter::default() };
    let total =
        |hall: &Hall| hall.archive.reader().decision_page(&in_force, day("2026-01-01"), 0..2).unwrap().total;
    let before = total(&hall);
    became_of(&mut hall, taken[0], FactKind::Repealed, "2025-12-01");
    assert_eq!(total(&hall), before - 1, "what was found before does not stay");
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(total(&hall), before);
    screen_and_paper_agree(&hall);
}

#[test]
fn decisions_are_found_by_a_piece_of_a_word_and_signs_are_only_signs() {
    let hall = two_years();
    let by =
        |words: &str| texts(&hall, &DecisionFilter { words: words.to_owned(), ..DecisionFilter::default() });
    assert_eq!(by("begroting").len(), 2, "also within a word");
    assert_eq!(
        by("BEGROTING vastgesteld"),
        ["De begroting 2025 wordt vastgesteld."],
        "all words, capitals or not"
    );
    assert_eq!(by("5%"), ["De onderhoudsbegroting wordt met 5% verhoogd."]);
    assert!(by("5_verhoogd").is_empty());
    let page =
        hall.archive.reader().decision_page(&DecisionFilter::default(), day("2026-01-01"), 0..1).unwrap();
    assert!(page.rows[0].entry.is_some() && page.rows[0].line.meeting.is_some(), "each leads to its place");
    let on_paper = DecisionFilter { year: Some(2024), ..DecisionFilter::default() };
    assert_eq!(
        hall.archive
            .reader()
            .decisions_wanted(&on_paper, Visibility::Members, day("2026-01-01"))
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_is_late_comes_first_and_is_found_by_its_owner() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-04-15");
    let item = hall.item(meeting, "Haag");
    for (text, due) in
        [("Hek verven", None), ("Haag snoeien", Some("2026-05-01")), ("Sleutels tellen", Some("2027-01-01"))]
    {
        let entry = hall.entry(item, text);
        let action =
            hamerslag_core::model::Action { due: due.map(day), ..Hall::action(meeting, entry, text) };
        let id = hall.archive.new_id();
        hall.apply(Op::AddAction { id, action });
    }
    let by = |words: &str, progress: Progress| -> Vec<String> {
        let filter = ActionFilter { words: words.to_owned(), progress, ..ActionFilter::any() };
        let page = hall.archive.reader().action_page(&filter, 0..10).unwrap();
        page.rows.into_iter().map(|row| row.line.action.text).collect()
    };
    assert_eq!(by("tijn", Progress::Open), ["Haag snoeien", "Sleutels tellen", "Hek verven"]);
    assert_eq!(by("", Progress::Late(day("2026-06-01"))), ["Haag snoeien"]);
    assert!(by("Marleen", Progress::Any).is_empty());
}

#[test]
fn a_meeting_goes_by_its_kind_and_its_day() {
    let hall = two_years();
    let named = |words: &str| -> Vec<String> {
        let meetings = hall.archive.reader().meetings_named(words, 5).unwrap();
        meetings.into_iter().map(|line| line.date.to_string()).collect()
    };
    assert_eq!(named("alv nov"), ["2025-11-19"]);
    assert_eq!(named("19-11-2025"), ["2025-11-19"]);
    assert_eq!(named("2025"), ["2025-11-19", "2025-04-16"]);
    assert_eq!(named("volgende"), ["2024-04-10"], "the first one that was not held");
    assert!(named("laatste").is_empty(), "none was held");
    assert!(named("").is_empty());
}

#[test]
fn of_the_meetings_to_come_the_next_one_is_named_first() {
    let mut hall = two_years();
    for date in ["2030-05-01", "2031-05-01"] {
        hall.meeting(date);
    }
    let coming = |words: &str, limit: usize| -> Vec<String> {
        let meetings = hall.archive.reader().coming_meetings(words, day("2026-01-01"), limit).unwrap();
        meetings.into_iter().map(|line| line.date.to_string()).collect()
    };
    assert_eq!(
        coming("", 3),
        ["2030-05-01", "2031-05-01", "2025-11-19"],
        "what should have been before comes last"
    );
    assert_eq!(coming("mei 2031", 3), ["2031-05-01"]);
    assert_eq!(coming("", 1), ["2030-05-01"]);
    assert!(coming("juli", 3).is_empty());
}

#[test]
fn what_the_rules_said_of_a_decision_is_kept_with_it_for_the_board() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Heg");
    let entry = hall.entry(item, "De heg wordt gerooid.");
    let warnings = quorum_missed(Some(28), Some(30)).into_iter().collect();
    let decision =
        Decision { warnings, ..hall.decision(meeting, entry, "2026-11-18", "De heg wordt gerooid.") };
    let id = hall.archive.new_id();
    hall.apply(Op::RecordDecision { id, decision });
    let told = |audience| {
        let lines = hall.archive.reader().decisions(audience, day("2026-11-18")).unwrap();
        lines[0].warnings.iter().map(|warning| warning.sentence.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        told(Visibility::Board),
        [
            "Voor een geldig besluit zijn 30 stemmen nodig; aanwezig of vertegenwoordigd zijn er 28: 2 te weinig."
        ]
    );
    assert_eq!(told(Visibility::Members), [""; 0]);
}
