//! Who may write: one file of an archive at a time. Each file knows under which handover it goes on, and its records tell of
//! every handover up to then; a file whose newest handover is not its own was handed over.

use std::collections::BTreeMap;
use std::ops::ControlFlow::Continue;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::find::facets;
use super::journal::{self, Record};
use super::seen::SeenNote;
use crate::error::{Error, Overtaken, Result};
use crate::id::HandoverId;
use crate::label::HAND_OVER;
use crate::model::Handover;

/// The generation of an archive that nobody ever handed over.
const FIRST: u32 = 1;

/// What a file says of the right to write in its archive.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Right {
    /// Under which handover it goes on; none in the first generation.
    pub(crate) own: Option<(HandoverId, Handover)>,
    /// The handover that took the right from it, if one did.
    pub(crate) given: Option<(HandoverId, Handover)>,
}

impl Right {
    /// What the file says.
    pub(crate) fn read(connection: &Connection) -> Result<Self> {
        let own: Option<[u8; 16]> =
            connection.query_row("SELECT handover FROM archive", [], |row| row.get(0)).optional()?.flatten();
        let own = own.map(|id| HandoverId(Uuid::from_bytes(id)));
        let mut known = all(connection)?;
        let newest = known.pop();
        if newest.as_ref().map(|(id, _)| *id) == own {
            return Ok(Self { own: newest, given: None });
        }
        Ok(Self { own: known.into_iter().find(|(id, _)| Some(*id) == own), given: newest })
    }

    /// Which generation the file itself is.
    pub(crate) fn generation(&self) -> u32 {
        self.own.as_ref().map_or(FIRST, |(_, handover)| handover.generation)
    }

    /// The newest generation that the file knows of.
    pub(crate) fn newest(&self) -> u32 {
        self.given.as_ref().map_or_else(|| self.generation(), |(_, handover)| handover.generation)
    }
}

/// Every handover, oldest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(HandoverId, Handover)>> {
    facets(connection, "true ORDER BY r.generation, r.id", &[])
}

/// Makes a file go on under a handover, as another device than the one it was copied from.
pub(crate) fn go_on(connection: &Connection, under: HandoverId, device: Uuid) -> Result<()> {
    connection.execute(
        "UPDATE archive SET handover = ?1, device = ?2, device_sequence = 0",
        [under.0.as_bytes().as_slice(), device.as_bytes().as_slice()],
    )?;
    Ok(())
}

/// That a file was not handed over, neither away from here nor from this very computer, and no newer one of the archive was seen
/// on it, which it keeps in `devices`.
pub(crate) fn require(connection: &Connection, devices: Option<&Path>) -> Result<()> {
    let right = Right::read(connection)?;
    if let Some(devices) = devices {
        let seen = SeenNote::at(devices, super::archive_id(connection)?);
        seen.keep(connection, &right)?;
        // A file that tells itself to whom it was handed says more than a note that says the same.
        let told = right.given.as_ref().map(|(id, _)| *id);
        if let Some(newest) = seen.newer_than(&right).filter(|newest| Some(newest.id) != told) {
            let only_here = acts_outside(connection, &newest.written)?;
            let generation = right.generation();
            return Err(Error::Overtaken(Box::new(Overtaken { generation, newest, only_here })));
        }
        if right.given.is_none()
            && let Some(handover) = seen.gave(&right)
        {
            return Err(Error::GivenHere(Box::new(handover)));
        }
    }
    match right.given {
        Some((_, handover)) => Err(Error::HandedOver(Box::new(handover))),
        None => Ok(()),
    }
}

/// How far each device wrote in a file. No two files go on as the same device, so that this tells what is in it.
pub(crate) fn written(connection: &Connection) -> Result<BTreeMap<Uuid, i64>> {
    let mut written = BTreeMap::new();
    journal::newest_first(connection, |Record { header, .. }| {
        written.entry(header.device).or_insert(header.sequence);
        Ok(Continue(()))
    })?;
    Ok(written)
}

/// How many acts a file has besides what was written so far.
fn acts_outside(connection: &Connection, written: &BTreeMap<Uuid, i64>) -> Result<u64> {
    let mut outside = 0;
    journal::newest_first(connection, |Record { header, .. }| {
        let is_known = written.get(&header.device).is_some_and(|last| header.sequence <= *last);
        // That it was handed over is told by the file that goes on too.
        outside += u64::from(!is_known && header.act != HAND_OVER);
        Ok(Continue(()))
    })?;
    Ok(outside)
}
