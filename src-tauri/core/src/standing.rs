//! How a decision stands on a day: a pure rule over what was decided and the facts since. Nothing of it is stored, so that it
//! can never disagree with the facts, and the decision itself is never edited for it.

use chrono::NaiveDate;

use crate::error::Invalid;
use crate::id::DecisionId;
use crate::model::{Decision, DecisionFact};
use crate::rules::{Voidable, voidable};
use crate::words::{FactKind, Outcome, Standing};

/// As much of a decision as its standing depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What came of it.
    pub outcome: Outcome,
    /// The day on which it was taken.
    pub date: NaiveDate,
    /// From when it is in force, if not at once.
    pub in_force_from: Option<NaiveDate>,
    /// When it ends or is to be looked at again.
    pub review_on: Option<NaiveDate>,
    /// Whether it depends on something.
    pub conditional: bool,
}

impl From<&Decision> for Terms {
    fn from(decision: &Decision) -> Self {
        Self {
            outcome: decision.outcome,
            date: decision.date,
            in_force_from: decision.in_force_from,
            review_on: decision.review_on,
            conditional: decision.condition.is_some(),
        }
    }
}

/// How a decision stands, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// How.
    pub standing: Standing,
    /// Since when; of one that is not yet in force, from when it will be, if that is known.
    pub day: Option<NaiveDate>,
    /// The later decision that did it.
    pub by: Option<DecisionId>,
    /// Whether the day on which it ends or is to be looked at again is over, and nothing became of that yet.
    pub review_passed: bool,
}

/// Whether something was decided that can be in force.
#[must_use]
pub fn was_taken(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Adopted | Outcome::Amended | Outcome::Elected | Outcome::Appointed | Outcome::Discharged => {
            true
        }
        Outcome::Rejected | Outcome::Postponed | Outcome::Forwarded | Outcome::Withdrawn | Outcome::Noted => {
            false
        }
    }
}

/// How a decision stands on a day; `None` for what was never taken. Of amending and carrying out the last one counts; what has
/// lapsed stays so, for a repeal that is repealed itself brings nothing back.
#[must_use]
pub fn standing(terms: &Terms, facts: &[DecisionFact], on: NaiveDate) -> Option<Stands> {
    if !was_taken(terms.outcome) {
        return None;
    }
    let mut until_now: Vec<&DecisionFact> = facts.iter().filter(|fact| fact.date <= on).collect();
    until_now.sort_by_key(|fact| fact.date);
    let ended = until_now
        .iter()
        .find(|fact| matches!(fact.kind, FactKind::Repealed | FactKind::Annulled | FactKind::Lapsed));
    let changed =
        until_now.iter().rfind(|fact| matches!(fact.kind, FactKind::Amended | FactKind::CarriedOut));
    if let Some(fact) = ended.or(changed) {
        let standing = match fact.kind {
            FactKind::Amended => Standing::Amended,
            FactKind::CarriedOut => Standing::CarriedOut,
            _ => Standing::Lapsed,
        };
        let review_passed = standing == Standing::Amended && review_passed(terms, fact.date, on);
        return Some(Stands { standing, day: Some(fact.date), by: fact.later, review_passed });
    }
    let day = in_force(terms, facts);
    let standing = if day.is_some_and(|day| day <= on) { Standing::InForce } else { Standing::Pending };
    let review_passed = standing == Standing::InForce && review_passed(terms, terms.date, on);
    Some(Stands { standing, day, by: None, review_passed })
}

/// Whether a decision with a day of review is still to be looked at again: nothing that became of it by `on` did so.
#[must_use]
pub fn asks_for_review(terms: &Terms, facts: &[DecisionFact], on: NaiveDate) -> bool {
    let Some(review) = terms.review_on else { return false };
    standing(terms, facts, on).is_some_and(|stands| match stands.standing {
        Standing::Pending | Standing::InForce => true,
        Standing::Amended => stands.day.is_some_and(|day| day < review),
        Standing::Lapsed | Standing::CarriedOut => false,
    })
}

/// Why a fact after a decision can't be: it is about one that was taken, comes after it, and rests on a later decision or on
/// words. `by` is that later decision, `circular` whether it was changed by the decision itself, directly or through others.
#[must_use]
pub fn unsound(
    fact: &DecisionFact,
    decision: &Decision,
    by: Option<&Decision>,
    circular: bool,
) -> Option<Invalid> {
    if fact.kind != FactKind::Announced && !was_taken(decision.outcome) {
        return Some(Invalid::NotTaken);
    }
    if fact.date < decision.date {
        return Some(Invalid::FactOrder);
    }
    let Some(by) = by else {
        let by_a_decision = matches!(fact.kind, FactKind::Amended | FactKind::Repealed | FactKind::Confirmed);
        let noted = fact.note.as_ref().is_some_and(|note| !note.trim().is_empty());
        return (by_a_decision && !noted).then_some(Invalid::Unfounded);
    };
    if !was_taken(by.outcome) {
        return Some(Invalid::NotTaken);
    }
    (by.date < decision.date || circular).then_some(Invalid::FactOrder)
}

/// An amendment after the day of review has looked at it again.
fn review_passed(terms: &Terms, seen: NaiveDate, on: NaiveDate) -> bool {
    terms.review_on.is_some_and(|review| review < on && seen < review)
}

/// The first day on which all is there that it waits for; `None` while nobody knows.
fn in_force(terms: &Terms, facts: &[DecisionFact]) -> Option<NaiveDate> {
    let first = |kind| facts.iter().filter(|fact| fact.kind == kind).map(|fact| fact.date).min();
    let (deed, met) = (first(FactKind::Deed), first(FactKind::ConditionMet));
    if terms.conditional && deed.is_none() && met.is_none() {
        return None;
    }
    [Some(terms.date), terms.in_force_from, deed, met].into_iter().flatten().max()
}

/// Until when a decision can be voided, where at the time something was wrong with how it was taken; `None` where nothing was,
/// once a later decision confirmed it, and when the year is over.
#[must_use]
pub fn still_voidable(flawed: bool, facts: &[DecisionFact], on: NaiveDate) -> Option<Voidable> {
    let first =
        |kind| facts.iter().filter(|fact| fact.kind == kind && fact.date <= on).map(|fact| fact.date).min();
    if !flawed || first(FactKind::Confirmed).is_some() || first(FactKind::Annulled).is_some() {
        return None;
    }
    Some(voidable(first(FactKind::Announced))).filter(|one| one.until.is_none_or(|until| on <= until))
}

#[cfg(test)]
mod tests;
