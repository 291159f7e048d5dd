//! The statutes, and who holds which office.

use crate::error::{Error, Invalid, Result};
use crate::id::AssociationId;
use crate::model::{Association, Statutes, Table, Term};
use crate::store::work::Work;

/// The statutes carry the association's id; the first time they are made.
pub(super) fn set_statutes(
    work: &mut Work<'_>,
    association: AssociationId,
    statutes: &Statutes,
) -> Result<()> {
    work.find::<Association>(association)?.ok_or(Error::NotFound(Table::Association))?;
    if !(1..=12).contains(&statutes.year_end_month) {
        return Err(Error::Invalid(Invalid::Month));
    }
    if work.find::<Statutes>(association)?.is_some() {
        work.write(association, statutes)
    } else {
        work.create_or_revive(association, statutes)
    }
}

/// A term ends after it starts.
pub(super) fn require_order(term: &Term) -> Result<()> {
    let backwards = |end| matches!((term.starts, end), (Some(start), Some(end)) if end < start);
    if backwards(term.ends) || backwards(term.left_on) {
        return Err(Error::Invalid(Invalid::TermOrder));
    }
    Ok(())
}
