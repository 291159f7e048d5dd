//! Subjects, and what is put to them.

use super::not_empty;
use crate::error::{Error, Invalid, Result};
use crate::id::{PartId, SubjectId};
use crate::model::{Subject, SubjectPart, Table};
use crate::store::subject;
use crate::store::work::Work;

pub(super) fn add(work: &mut Work<'_>, id: SubjectId, fields: &Subject) -> Result<()> {
    require_name(work, id, fields)?;
    work.create(id, &[fields])
}

pub(super) fn edit(work: &mut Work<'_>, id: SubjectId, fields: &Subject) -> Result<()> {
    require_name(work, id, fields)?;
    work.write(id, fields)
}

/// One name is one subject, for people mean it by its name.
fn require_name(work: &Work<'_>, id: SubjectId, fields: &Subject) -> Result<()> {
    not_empty(Table::Subject, &fields.name)?;
    match subject::named(work.connection, &fields.name)? {
        Some(other) if other != id => Err(Error::IdTaken(Table::Subject)),
        _ => Ok(()),
    }
}

/// One thing, and not twice.
pub(super) fn put(work: &mut Work<'_>, id: PartId, part: &SubjectPart) -> Result<()> {
    let things = [part.item.is_some(), part.decision.is_some(), part.document.is_some()];
    if things.into_iter().filter(|is| *is).count() != 1 {
        return Err(Error::Invalid(Invalid::NotOneThing));
    }
    subject::require_apart(work.connection, part)?;
    work.create(id, &[part])
}
