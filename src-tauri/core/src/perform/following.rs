//! What becomes of a decision after it was taken.

use crate::error::{Error, Invalid, Result};
use crate::id::FactId;
use crate::model::DecisionFact;
use crate::store::following::require_sense;
use crate::store::work::Work;

pub(super) fn record(work: &mut Work<'_>, id: FactId, fact: &DecisionFact) -> Result<()> {
    require_sense(work.connection, fact)?;
    work.create(id, &[fact])
}

/// Day, kind and words may be set right; of which decision it is may not.
pub(super) fn edit(work: &mut Work<'_>, id: FactId, fact: &DecisionFact) -> Result<()> {
    let before: DecisionFact = work.read(id)?;
    if before.decision != fact.decision {
        return Err(Error::Invalid(Invalid::Moved));
    }
    require_sense(work.connection, fact)?;
    work.write(id, fact)
}
