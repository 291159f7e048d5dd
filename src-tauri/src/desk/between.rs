//! Acts while no meeting lies open: done, taken back and brought back along one path, whatever screen they were done on.
//! What was done at a meeting is taken back at that meeting.

use hamerslag_core::time::Timestamp;
use hamerslag_core::{Applied, Archive, Error, Op, Step};

use super::{Desk, Opened};
use crate::failure::Failure;
use crate::wire::{Turned, Turns};

impl Desk {
    /// What an undo and a redo would do here now.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn turns(&self) -> Result<Turns, Failure> {
        let Opened::ToWrite(archive) = self.opened()? else { return Ok(Turns::default()) };
        let (undo, redo) = (archive.next_undo()?, archive.next_redo()?);
        Ok(Turns { undo: self.done_here(undo).map(Into::into), redo: self.done_here(redo).map(Into::into) })
    }

    /// Carries out an act.
    ///
    /// # Errors
    /// Why it cannot be done; nothing has changed then.
    pub fn act_between(&mut self, op: Op, now: Timestamp) -> Result<Turns, Failure> {
        let applied = self.carry_out(op, now)?;
        self.between.extend(applied.record);
        self.turns()
    }

    /// Takes back the last act, if it was done here.
    ///
    /// # Errors
    /// `nothing_to_undo`, or why it cannot be taken back.
    pub fn undo_between(&mut self, now: Timestamp) -> Result<Turned, Failure> {
        self.turn(now, Archive::next_undo, Archive::undo, Error::NothingToUndo)
    }

    /// Brings back what was taken back last, if it was done here.
    ///
    /// # Errors
    /// `nothing_to_redo`, or why it cannot be brought back.
    pub fn redo_between(&mut self, now: Timestamp) -> Result<Turned, Failure> {
        self.turn(now, Archive::next_redo, Archive::redo, Error::NothingToRedo)
    }

    fn turn(
        &mut self,
        now: Timestamp,
        next: fn(&Archive) -> hamerslag_core::Result<Option<Step>>,
        turn: fn(&mut Archive, Timestamp) -> hamerslag_core::Result<Applied>,
        nothing: Error,
    ) -> Result<Turned, Failure> {
        if let Opened::ToWrite(archive) = self.opened()? {
            self.done_here(next(archive)?).ok_or(nothing)?;
        }
        let label = self.acting(now, |archive| turn(archive, now))?.label;
        Ok(Turned { label, turns: self.turns()? })
    }

    fn done_here(&self, step: Option<Step>) -> Option<Step> {
        step.filter(|step| self.between.contains(&step.record))
    }
}
