use chrono::NaiveDate;
use uuid::Uuid;

use super::{Terms, asks_for_review, standing, still_voidable};
use crate::id::DecisionId;
use crate::model::DecisionFact;
use crate::words::{FactKind, Outcome, Standing};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-06-01";

fn taken() -> Terms {
    Terms {
        outcome: Outcome::Adopted,
        date: day("2026-01-10"),
        in_force_from: None,
        review_on: None,
        conditional: false,
    }
}

fn fact(kind: FactKind, date: &str, later: Option<u128>) -> DecisionFact {
    DecisionFact {
        decision: DecisionId(Uuid::nil()),
        kind,
        date: day(date),
        later: later.map(|id| DecisionId(Uuid::from_u128(id))),
        note: None,
    }
}

#[test]
fn a_decision_stands_by_what_came_after_it() {
    use FactKind::*;
    let conditional = Terms { conditional: true, ..taken() };
    let from = |date: &str| Terms { in_force_from: Some(day(date)), ..taken() };
    let future = |kind| vec![fact(kind, "2026-06-02", None)];
    let today = |kind| vec![fact(kind, TODAY, None)];
    type Case<'a> = (&'a str, Terms, Vec<DecisionFact>, Standing, Option<&'a str>);
    let table: Vec<Case<'_>> = vec![
        ("taken and nothing more", taken(), vec![], Standing::InForce, Some("2026-01-10")),
        ("in force tomorrow", from("2026-06-02"), vec![], Standing::Pending, Some("2026-06-02")),
        ("in force today", from(TODAY), vec![], Standing::InForce, Some(TODAY)),
        ("a condition that nobody met", conditional, vec![], Standing::Pending, None),
        ("met tomorrow", conditional, future(ConditionMet), Standing::Pending, Some("2026-06-02")),
        ("met today", conditional, today(ConditionMet), Standing::InForce, Some(TODAY)),
        ("the deed is the condition", conditional, today(Deed), Standing::InForce, Some(TODAY)),
        ("the deed is tomorrow", taken(), future(Deed), Standing::Pending, Some("2026-06-02")),
        ("the deed before the day", from("2026-07-01"), today(Deed), Standing::Pending, Some("2026-07-01")),
        (
            "announced and confirmed changes nothing",
            taken(),
            today(Confirmed),
            Standing::InForce,
            Some("2026-01-10"),
        ),
        ("repealed tomorrow", taken(), future(Repealed), Standing::InForce, Some("2026-01-10")),
        ("repealed today", taken(), today(Repealed), Standing::Lapsed, Some(TODAY)),
        ("annulled", taken(), today(Annulled), Standing::Lapsed, Some(TODAY)),
        ("lapsed before it was in force", from("2027-01-01"), today(Lapsed), Standing::Lapsed, Some(TODAY)),
        (
            "carried out although conditional",
            conditional,
            today(CarriedOut),
            Standing::CarriedOut,
            Some(TODAY),
        ),
    ];
    for (what, terms, facts, wanted, since) in table {
        let stands = standing(&terms, &facts, day(TODAY)).unwrap();
        assert_eq!((stands.standing, stands.day), (wanted, since.map(day)), "{what}");
    }
}

#[test]
fn of_amendments_the_last_counts_and_what_has_lapsed_stays_so() {
    let amended =
        vec![fact(FactKind::Amended, "2026-05-01", Some(3)), fact(FactKind::Amended, "2026-03-01", Some(2))];
    let stands = standing(&taken(), &amended, day(TODAY)).unwrap();
    assert_eq!((stands.standing, stands.by), (Standing::Amended, Some(DecisionId(Uuid::from_u128(3)))));
    let before = standing(&taken(), &amended, day("2026-04-01")).unwrap();
    assert_eq!(before.by, Some(DecisionId(Uuid::from_u128(2))), "as it stood then");
    let mut lapsed = amended.clone();
    lapsed.push(fact(FactKind::Repealed, "2026-04-01", Some(9)));
    let stands = standing(&taken(), &lapsed, day(TODAY)).unwrap();
    assert_eq!((stands.standing, stands.by), (Standing::Lapsed, Some(DecisionId(Uuid::from_u128(9)))));
}

#[test]
fn what_was_not_taken_does_not_stand() {
    for outcome in
        [Outcome::Rejected, Outcome::Postponed, Outcome::Forwarded, Outcome::Withdrawn, Outcome::Noted]
    {
        let terms = Terms { outcome, ..taken() };
        assert_eq!(standing(&terms, &[fact(FactKind::CarriedOut, TODAY, None)], day(TODAY)), None);
    }
}

#[test]
fn a_review_that_nobody_came_to_is_told_until_something_became_of_it() {
    let terms = Terms { review_on: Some(day("2026-05-31")), ..taken() };
    let passed = |facts: &[DecisionFact], on: &str| standing(&terms, facts, day(on)).unwrap().review_passed;
    assert!(!passed(&[], "2026-05-31"), "on the day itself there is still time");
    assert!(passed(&[], TODAY));
    assert!(
        passed(&[fact(FactKind::Amended, "2026-02-01", None)], TODAY),
        "amended before, and still to look at"
    );
    assert!(!passed(&[fact(FactKind::Amended, "2026-05-31", None)], TODAY));
    assert!(!passed(&[fact(FactKind::Lapsed, TODAY, None)], TODAY));
    let asks = |facts: &[DecisionFact]| asks_for_review(&terms, facts, day(TODAY));
    assert!(asks(&[]) && asks(&[fact(FactKind::Amended, "2026-02-01", None)]));
    assert!(
        !asks(&[fact(FactKind::Amended, "2026-05-31", None)])
            && !asks(&[fact(FactKind::CarriedOut, TODAY, None)])
    );
}

#[test]
fn a_flawed_decision_can_be_voided_for_a_year_after_it_was_made_known() {
    let announced =
        vec![fact(FactKind::Announced, "2026-02-01", None), fact(FactKind::Announced, "2026-01-15", None)];
    let until = |flawed, facts: &[DecisionFact], on: &str| {
        still_voidable(flawed, facts, day(on)).map(|one| one.until)
    };
    assert_eq!(until(true, &announced, TODAY), Some(Some(day("2027-01-15"))), "the first time counts");
    assert_eq!(until(true, &announced, "2027-01-15"), Some(Some(day("2027-01-15"))));
    assert_eq!(until(true, &announced, "2027-01-16"), None);
    assert_eq!(until(true, &[], TODAY), Some(None), "not made known: the year has not begun");
    assert_eq!(until(false, &announced, TODAY), None, "nothing was wrong");
    assert_eq!(until(true, &[fact(FactKind::Confirmed, TODAY, Some(2))], TODAY), None, "confirmed (2:15(6))");
}
