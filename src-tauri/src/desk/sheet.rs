//! The meeting that lies on the desk: looking at it, and working on it.

use std::sync::{Arc, Mutex, PoisonError};

use hamerslag_core::id::{EntryId, ItemId, MeetingId};
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::DeskView;
use hamerslag_core::{Applied, Archive, Draft, Error, Op, Reader};
use hamerslag_exchange::offer::{Offer, offers};

use super::{Desk, Opened};
use crate::failure::Failure;
use crate::places;
use crate::wire::{OnlyRead, Sheet};

/// Why the backup that was made last failed, until somebody was told. Backups are made beside the work, on a thread of
/// their own.
pub(super) type BackupTrouble = Arc<Mutex<Option<Failure>>>;

impl Desk {
    /// A meeting with everything in it.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn sheet(&mut self, meeting: MeetingId) -> Result<Sheet, Failure> {
        let mut desk = self.lying(meeting)?.clone();
        let (undo, redo) = match self.opened()? {
            Opened::ToWrite(archive) => (archive.next_undo()?, archive.next_redo()?),
            Opened::ToRead(..) => {
                desk.open = false;
                desk.steps.clear();
                (None, None)
            }
        };
        Ok(Sheet {
            desk,
            undo: undo.map(Into::into),
            redo: redo.map(Into::into),
            warning: self
                .backup_trouble
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take()
                .map(|trouble| trouble.message),
        })
    }

    /// Carries out an act, and gives `meeting` as it is then. What was being typed becomes an act before it.
    ///
    /// # Errors
    /// Why it cannot be done; nothing has changed then.
    pub fn apply(&mut self, op: Op, meeting: MeetingId, now: Timestamp) -> Result<Sheet, Failure> {
        self.carry_out(op, now)?;
        self.sheet(meeting)
    }

    /// Carries out an act, and sees to the backup that is due after it.
    pub(super) fn carry_out(&mut self, op: Op, now: Timestamp) -> Result<Applied, Failure> {
        let applied = self.acting(now, |archive| archive.apply(op, now))?;
        self.back_up_beside(now)?;
        Ok(applied)
    }

    /// Takes back the last act, and gives `meeting` as it is then.
    ///
    /// # Errors
    /// Why it cannot be taken back.
    pub fn undo(&mut self, meeting: MeetingId, now: Timestamp) -> Result<Sheet, Failure> {
        self.acting(now, |archive| archive.undo(now))?;
        self.sheet(meeting)
    }

    /// Takes back the last undo, and gives `meeting` as it is then.
    ///
    /// # Errors
    /// Why it cannot be taken back.
    pub fn redo(&mut self, meeting: MeetingId, now: Timestamp) -> Result<Sheet, Failure> {
        self.acting(now, |archive| archive.redo(now))?;
        self.sheet(meeting)
    }

    /// Keeps what is being typed; it is on disk when this returns.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_draft(&mut self, draft: &Draft, now: Timestamp) -> Result<(), Failure> {
        self.writing(now, |archive| archive.save_draft(draft, now))
    }

    /// What `text` seems to say when it is the block `entry` under `item`; nothing is stored.
    ///
    /// # Errors
    /// `nothing_open`, or why the meeting cannot be read.
    pub fn offers(
        &mut self,
        meeting: MeetingId,
        item: ItemId,
        entry: EntryId,
        text: &str,
    ) -> Result<Vec<Offer>, Failure> {
        Ok(offers(self.lying(meeting)?, item, entry, text, &mut places::new_id))
    }

    /// A meeting as it is in the archive. It is asked for at every pause in typing, so it is read only when it changed; what
    /// somebody else works in may have changed at any moment.
    fn lying(&mut self, meeting: MeetingId) -> Result<&DeskView, Failure> {
        let is_ours = matches!(self.open, Some(Opened::ToWrite(_)));
        let known = self.lying.take().filter(|desk| is_ours && desk.id == meeting);
        let desk = match known {
            Some(desk) => desk,
            None => self.reader()?.desk(meeting)?,
        };
        Ok(self.lying.insert(desk))
    }

    /// Reads what lies on the desk.
    pub(super) fn reader(&self) -> Result<&Reader, Failure> {
        Ok(self.opened()?.reader())
    }

    pub(super) fn opened(&self) -> Result<&Opened, Failure> {
        self.open.as_ref().ok_or_else(nothing_open)
    }

    /// Writes an act in the archive, after which a meeting has to be read again.
    pub(super) fn acting<T>(
        &mut self,
        now: Timestamp,
        act: impl FnOnce(&mut Archive) -> hamerslag_core::Result<T>,
    ) -> Result<T, Failure> {
        self.lying = None;
        self.writing(now, act)
    }

    pub(super) fn archive_mut(&mut self) -> Result<&mut Archive, Failure> {
        match self.open.as_mut().ok_or_else(nothing_open)? {
            Opened::ToWrite(archive) => Ok(archive),
            Opened::ToRead(_, why, told) => Err(Failure::new(
                "only_read",
                match why {
                    OnlyRead::InUse => {
                        "Iemand anders werkt in dit archief; hier kan het alleen worden gelezen. Sluit het daar en open het hier opnieuw."
                    }
                    OnlyRead::Protected => {
                        "Dit archief is beveiligd tegen schrijven en kan alleen worden gelezen. Maak een kopie op deze computer en open die."
                    }
                    OnlyRead::ReadersCopy => {
                        "Dit is een leeskopie: daarin kan alleen worden gelezen. Vraag de secretaris om het te wijzigen."
                    }
                    OnlyRead::HandedOver | OnlyRead::GivenHere | OnlyRead::Overtaken => told,
                },
            )),
        }
    }

    /// Writes in the archive. When that is gone from its place, what was in it is still at hand: a copy is made at once.
    fn writing<T>(
        &mut self,
        now: Timestamp,
        write: impl FnOnce(&mut Archive) -> hamerslag_core::Result<T>,
    ) -> Result<T, Failure> {
        let archive = self.archive_mut()?;
        let error = match write(archive) {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let mut failure = Failure::of_archive(&error, archive.path());
        if matches!(error, Error::Gone(_)) {
            if self.rescued.is_none() {
                self.rescued = self.archive_mut()?.back_up(now).ok().flatten();
            }
            if let Some(copy) = &self.rescued {
                failure.message.push_str(&format!(
                    " Alles wat al was opgeslagen staat ook in de reservekopie {}.",
                    copy.display()
                ));
            }
        }
        Err(failure)
    }

    fn back_up_beside(&mut self, now: Timestamp) -> Result<(), Failure> {
        let Some(due) = self.archive_mut()?.due_backup(now) else { return Ok(()) };
        let trouble = Arc::clone(&self.backup_trouble);
        std::thread::spawn(move || {
            if let Err(error) = due.make() {
                let told = Failure::new(
                    error.code(),
                    format!("De reservekopie is niet gemaakt. {}", Failure::from(error).message),
                );
                *trouble.lock().unwrap_or_else(PoisonError::into_inner) = Some(told);
            }
        });
        Ok(())
    }
}

pub(super) fn nothing_open() -> Failure {
    Failure::new("nothing_open", "Er is geen archief geopend. Open eerst een archief.")
}
