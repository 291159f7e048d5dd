//! What becomes of a decision after it was taken.

use std::collections::HashSet;

use crate::error::{Error, Invalid, Result};
use crate::id::{DecisionId, FactId};
use crate::model::{Decision, DecisionFact};
use crate::standing::was_taken;
use crate::store::find::facets;
use crate::store::work::Work;
use crate::value::Field;
use crate::words::FactKind;

pub(super) fn record(work: &mut Work<'_>, id: FactId, fact: &DecisionFact) -> Result<()> {
    require_sense(work, fact)?;
    work.create(id, &[fact])
}

/// Day, kind and words may be set right; of which decision it is may not.
pub(super) fn edit(work: &mut Work<'_>, id: FactId, fact: &DecisionFact) -> Result<()> {
    let before: DecisionFact = work.read(id)?;
    if before.decision != fact.decision {
        return Err(Error::Invalid(Invalid::Moved));
    }
    require_sense(work, fact)?;
    work.write(id, fact)
}

/// It is about a decision that was taken, comes after it, and rests on a later decision or on words.
fn require_sense(work: &Work<'_>, fact: &DecisionFact) -> Result<()> {
    let decision: Decision = work.read(fact.decision)?;
    if fact.kind != FactKind::Announced && !was_taken(decision.outcome) {
        return Err(Error::Invalid(Invalid::NotTaken));
    }
    if fact.date < decision.date {
        return Err(Error::Invalid(Invalid::FactOrder));
    }
    let noted = fact.note.as_ref().is_some_and(|note| !note.trim().is_empty());
    let Some(later) = fact.later else {
        let by_a_decision = matches!(fact.kind, FactKind::Amended | FactKind::Repealed | FactKind::Confirmed);
        return if by_a_decision && !noted { Err(Error::Invalid(Invalid::Unfounded)) } else { Ok(()) };
    };
    let by: Decision = work.read(later)?;
    if !was_taken(by.outcome) {
        return Err(Error::Invalid(Invalid::NotTaken));
    }
    if by.date < decision.date || changes(work, fact.decision, later)? {
        return Err(Error::Invalid(Invalid::FactOrder));
    }
    Ok(())
}

/// Whether a decision changes another, directly or through others; each one changes itself.
fn changes(work: &Work<'_>, by: DecisionId, decision: DecisionId) -> Result<bool> {
    let mut seen = HashSet::from([decision]);
    let mut next = vec![decision];
    while let Some(one) = next.pop() {
        if one == by {
            return Ok(true);
        }
        for (_, fact) in
            facets::<FactId, DecisionFact>(work.connection, "r.decision = ?", &[&one.to_value()])?
        {
            next.extend(fact.later.filter(|later| seen.insert(*later)));
        }
    }
    Ok(false)
}
