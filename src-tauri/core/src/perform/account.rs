//! The blocks of the minutes.

use super::agenda;
use crate::error::{Error, Invalid, Result};
use crate::id::{EntryId, ItemId};
use crate::model::{Entry, EntryPlace, ItemPlace};
use crate::op::Place;
use crate::position;
use crate::store::find::{entry_positions, last_entry_position};
use crate::store::work::Work;

/// The deepest indentation.
const DEEPEST: u32 = 3;

pub(super) fn add(
    work: &mut Work<'_>,
    id: EntryId,
    item: ItemId,
    place: Place<EntryId>,
    entry: &Entry,
) -> Result<()> {
    require_level(entry)?;
    agenda::require_treatment(work, item, entry.clock)?;
    let position = entry_spot(work, item, place, None)?;
    work.create(id, &[&EntryPlace { treatment: item, position }, entry])
}

pub(super) fn edit(work: &mut Work<'_>, id: EntryId, entry: &Entry) -> Result<()> {
    require_level(entry)?;
    work.write(id, entry)
}

/// Moves a block, with what hangs on it, also to another item of the same meeting.
pub(super) fn shift(work: &mut Work<'_>, id: EntryId, item: ItemId, place: Place<EntryId>) -> Result<()> {
    let here: EntryPlace = work.read(id)?;
    let (from, to): (ItemPlace, ItemPlace) = (work.read(here.treatment)?, work.read(item)?);
    if from.meeting != to.meeting {
        return Err(Error::Invalid(Invalid::Place));
    }
    let Entry { clock, .. } = work.read(id)?;
    agenda::require_treatment(work, item, clock)?;
    let position = entry_spot(work, item, place, Some(id))?;
    work.write(id, &EntryPlace { treatment: item, position })
}

fn require_level(entry: &Entry) -> Result<()> {
    if entry.level > DEEPEST { Err(Error::Invalid(Invalid::Level)) } else { Ok(()) }
}

fn entry_spot(
    work: &Work<'_>,
    item: ItemId,
    place: Place<EntryId>,
    moved: Option<EntryId>,
) -> Result<String> {
    if place == Place::Last && moved.is_none() {
        let last = last_entry_position(work.connection, item)?;
        return position::between(last.as_deref(), None)
            .ok_or_else(|| Error::Damaged("the position of an entry".to_owned()));
    }
    let siblings = entry_positions(work.connection, item)?;
    agenda::spot(siblings.into_iter().filter(|(id, _)| Some(*id) != moved).collect(), place)
}
