//! Passing the right to write on to another computer. However it is broken off, no two files may write because of it: the other
//! file is made whole first but is no archive yet, then this one gives the right away, and only then the other one becomes an
//! archive. In between nobody may write, and taking the right over is the way out.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use super::{Act, Archive, Setting, enact};
use crate::error::{Error, Invalid, Result};
use crate::id::HandoverId;
use crate::label::{self, HAND_OVER, TAKE_OVER};
use crate::model::Handover;
use crate::store;
use crate::store::backup::UnfinishedCopy;
use crate::store::device::{self, DeviceNote};
use crate::store::handover::{self, Right};
use crate::store::journal::{self, Record, Writer};
use crate::store::lock::WriterLock;
use crate::store::schema::Schema;
use crate::store::seen::SeenNote;
use crate::time::Timestamp;
use crate::words::HandoverKind;

/// Who hands over to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    /// Who gives, as far as that was said.
    pub by: Option<String>,
    /// Who is to have the right to write.
    pub to: String,
    /// The day.
    pub on: NaiveDate,
}

/// Who takes over, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Who is to have the right to write.
    pub by: String,
    /// Why it is taken.
    pub reason: String,
    /// The day.
    pub on: NaiveDate,
}

/// What a takeover came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// As everybody can read it from then on.
    pub handover: Handover,
    /// What the last act was called that is in the file.
    pub last_act: Option<&'static str>,
    /// How many acts were done on this computer after that; absent when somebody else went on, or this computer does not know.
    pub missed: Option<u64>,
}

/// A file for whoever gets the right, whole but for the mark that makes it an archive.
struct Prepared {
    copy: UnfinishedCopy,
    id: HandoverId,
    handover: Handover,
    salt: Uuid,
    hash: String,
}

impl Archive {
    /// Hands the right to write over, with the whole archive, in a file that is made at `place`. From then on this one is only
    /// read. An error leaves everything as it was.
    ///
    /// # Errors
    /// [`Error::FileExists`], what the disk says; [`Error::HandoverUnfinished`] alone comes when the right is gone already.
    pub fn hand_over(&mut self, passing: &Passing, place: &Path, now: Timestamp) -> Result<Handover> {
        if passing.to.trim().is_empty() {
            return Err(Error::Invalid(Invalid::NoReceiver));
        }
        self.require_right()?;
        self.settle_drafts(now)?;
        self.back_up(now)?;
        let prepared = self.prepare(passing, place, now)?;
        self.give_away(&prepared, now)?;
        let handover = prepared.handover;
        prepared.copy.finish().map_err(|_| Error::HandoverUnfinished(place.to_path_buf()))?;
        Ok(handover)
    }

    /// The file for the other computer, in which the handover stands already.
    fn prepare(&mut self, passing: &Passing, place: &Path, now: Timestamp) -> Result<Prepared> {
        let handover = Handover {
            kind: HandoverKind::Given,
            generation: self.right.newest() + 1,
            date: passing.on,
            given_by: passing.by.clone(),
            given_to: passing.to.trim().to_owned(),
            reason: None,
            last_act: None,
        };
        let (id, salt, device) = (self.new_id(), self.new_id(), self.new_id());
        let copy = UnfinishedCopy::of(&self.connection, place)?;
        let made = copy.change(|connection| {
            let record = pass_on(connection, &self.writer, HAND_OVER, id, &handover, now, salt)?;
            handover::go_on(connection, id, device)?;
            Ok(record)
        });
        let record = made.inspect_err(|_| copy.discard())?;
        Ok(Prepared { copy, id, handover, salt, hash: record.hash })
    }

    /// The one step after which this file may not be written in: the same act, word for word, as in the other file.
    fn give_away(&mut self, prepared: &Prepared, now: Timestamp) -> Result<()> {
        let Prepared { id, handover, salt, hash, copy } = prepared;
        let given = (|| {
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let record = pass_on(&transaction, &self.writer, HAND_OVER, *id, handover, now, *salt)?;
            if record.hash != *hash {
                return Err(Error::Damaged("the copy is not like the archive".to_owned()));
            }
            transaction.commit()?;
            Ok(record)
        })();
        let record = given.inspect_err(|_| copy.discard())?;
        self.committed(&record, now);
        self.right.given = Some((*id, handover.clone()));
        if let Some(seen) = &self.seen {
            // What is done is done; the next opening keeps it too.
            let _ = seen.keep(&self.connection, &self.right);
        }
        Ok(())
    }

    /// Takes the right to write over in an emergency: makes an archive at `place` out of a backup or a copy, which itself
    /// stays as it is.
    ///
    /// # Errors
    /// [`Error::InUseElsewhere`] when somebody works in that very file; [`Error::FileExists`], what the disk says; nothing is
    /// at `place` then.
    pub fn take_over(
        source: &Path,
        place: &Path,
        mut setting: Setting,
        taking: &Taking,
        now: Timestamp,
    ) -> Result<Taken> {
        if taking.by.trim().is_empty() {
            return Err(Error::Invalid(Invalid::NoReceiver));
        }
        if taking.reason.trim().is_empty() {
            return Err(Error::Invalid(Invalid::NoReason));
        }
        let old = store::open_to_copy(source)?;
        let unlocked = match WriterLock::take(&source.canonicalize()?) {
            Err(error @ Error::InUseElsewhere(_)) => return Err(error),
            // On a stick that can't be written nobody writes.
            other => other.ok(),
        };
        let copy = UnfinishedCopy::of(&old, place)?;
        drop((old, unlocked));
        let taken = copy
            .change(|connection| take(connection, &mut setting, taking, now))
            .and_then(|taken| copy.finish().map(|()| taken))
            .inspect_err(|_| copy.discard())?;
        // From here on this computer knows every older file for what it is; the first opening keeps that too.
        let _ = store::open_to_read(place)
            .and_then(|taken| handover::require(&taken, setting.devices.as_deref()));
        Ok(taken)
    }
}

/// Goes on in a copy, a generation further than anything that is known of.
fn take(
    connection: &mut Connection,
    setting: &mut Setting,
    taking: &Taking,
    now: Timestamp,
) -> Result<Taken> {
    if store::is_older(connection)? {
        store::migrate(connection)?;
    }
    let archive = store::archive_id(connection)?;
    let (device, sequence) = device::last(connection)?;
    let right = Right::read(connection)?;
    let seen = setting.devices.as_deref().and_then(|folder| SeenNote::at(folder, archive).read());
    let elsewhere = seen.map_or(0, |newest| newest.handover.generation);
    // What was done by whoever had it since, this computer can't know.
    let went_on = right.newest().max(elsewhere) > right.generation();
    let last = newest(connection)?;
    let handover = Handover {
        kind: HandoverKind::Emergency,
        generation: right.newest().max(elsewhere) + 1,
        date: taking.on,
        given_by: None,
        given_to: taking.by.trim().to_owned(),
        reason: Some(taking.reason.trim().to_owned()),
        last_act: last.as_ref().map(|record| record.header.at()),
    };
    let missed = setting
        .devices
        .as_deref()
        .filter(|_| !went_on)
        .and_then(|folder| DeviceNote::acts_of(folder, archive, device))
        .map(|known| u64::try_from(known - sequence).unwrap_or(0));
    let (id, salt, fresh) = (HandoverId(setting.ids.next_id()), setting.ids.next_id(), setting.ids.next_id());
    handover::go_on(connection, id, fresh)?;
    let sitting =
        connection
            .query_row("UPDATE archive SET sitting = sitting + 1 RETURNING sitting", [], |row| row.get(0))?;
    let writer = Writer { device: fresh, sitting, actor: setting.actor.clone() };
    pass_on(connection, &writer, TAKE_OVER, id, &handover, now, salt)?;
    let last_act = last.and_then(|record| label::of(&record.header.act));
    Ok(Taken { handover, last_act, missed })
}

/// Writes the handover down, as a record and in the journal.
fn pass_on(
    connection: &Connection,
    writer: &Writer,
    name: &str,
    id: HandoverId,
    handover: &Handover,
    now: Timestamp,
    salt: Uuid,
) -> Result<Record> {
    let schema = Schema::read(connection)?;
    let act = Act { name, undoes: None, now };
    let (_, record) = enact(connection, &schema, writer, &act, || salt, |work| work.create(id, &[handover]))?;
    record.ok_or_else(|| Error::Damaged("a handover without a record".to_owned()))
}

/// The last act that was done.
fn newest(connection: &Connection) -> Result<Option<Record>> {
    let mut last = None;
    journal::newest_first(connection, |record| {
        last = Some(record);
        Ok(std::ops::ControlFlow::Break(()))
    })?;
    Ok(last)
}

#[cfg(test)]
mod tests;
