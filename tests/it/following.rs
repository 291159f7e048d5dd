use hamerslag_core::id::{DecisionId, FactId};
use hamerslag_core::model::{Decision, DecisionFact, Person};
use hamerslag_core::view::{DecisionFilter, DecisionHistory};
use hamerslag_core::words::{FactKind, Lateness, MemberKind, Outcome, Standing, Visibility};
use hamerslag_core::{Op, Order, Shown};

use crate::hall::{Hall, day};

const TODAY: &str = "2026-06-01";

/// A decision a year about dogs: not allowed, allowed on a lead, on a lead everywhere.
fn dogs() -> (Hall, [DecisionId; 3]) {
    let mut hall = Hall::new();
    let taken = [
        ("2019-04-10", "Honden zijn niet toegestaan."),
        ("2024-04-17", "Honden zijn toegestaan, mits aan de lijn."),
        ("2026-04-15", "Honden lopen overal aan de lijn."),
    ]
    .map(|(date, text)| {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "Honden");
        let entry = hall.entry(item, text);
        hall.decide(meeting, entry, date, text)
    });
    (hall, taken)
}

fn fact(decision: DecisionId, kind: FactKind, date: &str, later: Option<DecisionId>) -> DecisionFact {
    DecisionFact { decision, kind, date: day(date), later, note: None }
}

fn tell(hall: &mut Hall, fact: DecisionFact) -> FactId {
    let id = hall.archive.new_id();
    hall.apply(Op::RecordFact { id, fact });
    id
}

fn history(hall: &Hall, id: DecisionId, audience: Visibility) -> DecisionHistory {
    hall.archive.reader().decision_history(id, audience, day(TODAY)).unwrap()
}

fn told(hall: &Hall, id: DecisionId) -> String {
    history(hall, id, Visibility::Members).line.standing.unwrap().told()
}

#[test]
fn a_decision_leads_to_those_before_and_after_it_and_none_was_edited() {
    let (mut hall, [banned, lead, everywhere]) = dogs();
    tell(&mut hall, fact(banned, FactKind::Repealed, "2024-04-17", Some(lead)));
    tell(&mut hall, fact(lead, FactKind::Amended, "2026-04-15", Some(everywhere)));
    assert_eq!(told(&hall, banned), "vervallen door 2024-1");
    assert_eq!(told(&hall, lead), "gewijzigd door 2026-1");
    let middle = history(&hall, lead, Visibility::Members);
    let chain: Vec<_> = middle
        .chain
        .iter()
        .map(|link| {
            (link.line.decision.number.as_str(), link.does.iter().map(|deed| deed.told()).collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        chain,
        [
            ("2019-1", vec![]),
            ("2024-1", vec!["trekt 2019-1 in".to_owned()]),
            ("2026-1", vec!["wijzigt 2024-1".to_owned()])
        ],
        "the same from whichever of them one comes"
    );
    assert_eq!(middle.built_upon.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["2026-1"]);
    let before =
        hall.archive.reader().decision_history(banned, Visibility::Members, day("2020-01-01")).unwrap();
    assert_eq!(before.line.standing.unwrap().standing, Standing::InForce, "as it stood then");
}

#[test]
fn what_makes_no_sense_about_a_decision_is_refused() {
    let (mut hall, [banned, lead, everywhere]) = dogs();
    let mut refused = |fact: DecisionFact| {
        let id = hall.archive.new_id();
        hall.refuse(Op::RecordFact { id, fact }).to_string()
    };
    assert!(
        refused(fact(lead, FactKind::Repealed, "2026-04-15", Some(banned))).contains("FactOrder"),
        "by an earlier one"
    );
    assert!(
        refused(fact(lead, FactKind::Amended, "2026-04-15", Some(lead))).contains("FactOrder"),
        "by itself"
    );
    assert!(
        refused(fact(lead, FactKind::CarriedOut, "2024-04-16", None)).contains("FactOrder"),
        "before it was taken"
    );
    assert!(
        refused(fact(lead, FactKind::Repealed, "2026-04-15", None)).contains("Unfounded"),
        "by nothing at all"
    );
    tell(&mut hall, fact(lead, FactKind::Repealed, "2026-04-15", Some(everywhere)));
    let removed = hall.refuse(Op::RemoveDecision { id: everywhere });
    assert_eq!(removed.code(), "in_use", "what another decision lapsed by stays");
    let rejected = Decision {
        meeting: None,
        entry: None,
        outcome: Outcome::Rejected,
        ..hall.decision(
            hamerslag_core::id::MeetingId(uuid::Uuid::nil()),
            hamerslag_core::id::EntryId(uuid::Uuid::nil()),
            "2026-04-16",
            "Katten ook.",
        )
    };
    let id: DecisionId = hall.archive.new_id();
    hall.apply(Op::RecordDecision { id, decision: rejected });
    let fact_id = hall.archive.new_id();
    let carried_out = fact(id, FactKind::CarriedOut, "2026-05-01", None);
    assert!(hall.refuse(Op::RecordFact { id: fact_id, fact: carried_out }).to_string().contains("NotTaken"));
    assert_eq!(history(&hall, id, Visibility::Members).line.standing, None);
}

#[test]
fn the_register_is_filtered_by_how_decisions_stand_and_by_who_is_named() {
    let (mut hall, [banned, lead, everywhere]) = dogs();
    tell(&mut hall, fact(banned, FactKind::Repealed, "2024-04-17", Some(lead)));
    tell(&mut hall, fact(everywhere, FactKind::CarriedOut, "2026-05-01", None));
    let person = Person {
        name: "Ans de Wit".to_owned(),
        short_name: Some("Ans".to_owned()),
        member_kind: MemberKind::Member,
        votes: 1,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::AddPerson { id, person });
    let meeting = hall.meeting("2026-05-20");
    let item = hall.item(meeting, "Kansen");
    for text in ["De kans wordt benut.", "Ans wordt gemachtigd."] {
        let entry = hall.entry(item, text);
        hall.decide(meeting, entry, "2026-05-20", text);
    }
    let numbers = |filter: DecisionFilter| -> Vec<String> {
        let page = hall.archive.reader().decision_page(&filter, day(TODAY), 0..10).unwrap();
        let wanted =
            hall.archive.reader().decisions_wanted(&filter, Visibility::Members, day(TODAY)).unwrap();
        let shown: Vec<String> = page.rows.into_iter().map(|row| row.line.decision.number).collect();
        let printed: Vec<String> = wanted.into_iter().map(|line| line.decision.number).collect();
        assert_eq!(shown, printed, "the screen and the paper agree");
        shown
    };
    let so = |standing| DecisionFilter { standing: Some(standing), ..DecisionFilter::default() };
    assert_eq!(numbers(so(Standing::Lapsed)), ["2019-1"]);
    assert_eq!(numbers(so(Standing::CarriedOut)), ["2026-1"]);
    assert_eq!(numbers(so(Standing::InForce)), ["2026-3", "2026-2", "2024-1"]);
    let naming = |person: &str| DecisionFilter { person: person.to_owned(), ..DecisionFilter::default() };
    assert_eq!(numbers(naming("Ans de Wit")), ["2026-3"], "also by the short name, and not in another word");
    assert!(numbers(naming("Tijn")).is_empty() && numbers(naming(".")).is_empty());
}

#[test]
fn who_may_not_see_the_later_decision_reads_that_it_lapsed_and_not_by_what() {
    let (mut hall, [banned, lead, _]) = dogs();
    let secret = DecisionFact {
        note: Some("na de bijtpartij".to_owned()),
        ..fact(banned, FactKind::Repealed, "2024-04-17", Some(lead))
    };
    tell(&mut hall, secret);
    hall.apply(Op::SetVisibility { of: Shown::Decision(lead), visibility: Some(Visibility::Board) });
    let members = history(&hall, banned, Visibility::Members);
    let text = serde_json::to_string(&members).unwrap();
    assert_eq!(members.line.standing.unwrap().told(), "vervallen");
    assert!(!text.contains("bijtpartij") && !text.contains("2024-1") && !text.contains("mits"), "{text}");
    assert!(history(&hall, banned, Visibility::Board).facts[0].note.is_some());
    let reader = hall.archive.reader();
    assert!(reader.decision_history(lead, Visibility::Members, day(TODAY)).is_err());
    let found = |audience| reader.search("bijtpartij", Order::Newest, 5, audience).unwrap().len();
    assert_eq!((found(Visibility::Board), found(Visibility::Members)), (1, 0), "also not by searching");
    let register =
        serde_json::to_string(&reader.decisions(Visibility::Members, day(TODAY)).unwrap()).unwrap();
    assert!(!register.contains("2024-1"), "{register}");
}

#[test]
fn a_decision_on_what_was_not_announced_tells_until_when_it_can_be_voided() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-04-15");
    let late = hamerslag_core::model::ItemPlan {
        lateness: Some(Lateness::AtMeeting),
        ..hamerslag_core::model::ItemPlan::titled("Hek")
    };
    let item = hall.archive.new_id();
    hall.apply(Op::AddItem {
        id: item,
        meeting,
        parent: None,
        place: hamerslag_core::Place::Last,
        item: late,
    });
    let entry = hall.entry(item, "Het hek blijft open.");
    let decision = hall.decide(meeting, entry, "2026-04-15", "Het hek blijft open.");
    let until = |hall: &Hall| history(hall, decision, Visibility::Members).voidable.map(|one| one.until);
    assert_eq!(until(&hall), Some(None), "the year has not begun");
    tell(&mut hall, fact(decision, FactKind::Announced, "2026-04-20", None));
    assert_eq!(until(&hall), Some(Some(day("2027-04-20"))));
}
