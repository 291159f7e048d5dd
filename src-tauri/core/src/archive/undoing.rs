//! Taking acts back and bringing them back: the newest act of this device that stands, or the newest that was taken back. The journal
//! keeps all of it.

use uuid::Uuid;

use super::{Act, Applied, Archive, label_of};
use crate::change::{Change, Fate};
use crate::error::{Error, Result};
use crate::label::{self, ERASE, REDO, UNDO};
use crate::model::Table;
use crate::store::journal::{self, Record};
use crate::store::work::Work;
use crate::time::Timestamp;
use crate::value::Value;

/// The acts that make a block and change its words, and the field these are in; see [`crate::label`].
const ADDED: &str = "add_entry";
const TYPED: &str = "edit_entry";
const WORDS: &str = "text";

/// An act that can be undone or redone, for the person to see before it is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Step {
    /// The journal's hash of the act itself.
    pub record: String,
    /// What it is called, in Dutch.
    pub label: &'static str,
    /// When it was done.
    pub at: Timestamp,
    /// Whether it was done before the archive was opened this time.
    pub earlier_sitting: bool,
}

impl Archive {
    /// What an undo would take back.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn next_undo(&self) -> Result<Option<Step>> {
        self.to_undo()?.last().map(|record| self.step(record)).transpose()
    }

    /// What a redo would bring back.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn next_redo(&self) -> Result<Option<Step>> {
        self.to_redo()?.first().map(|record| self.step(record)).transpose()
    }

    /// Takes back the last act of this device that stands, and the first letters of a block with what was typed on.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`]; [`Error::Irreversible`] for what is answered by a counter-act; [`Error::ChangedSince`];
    /// [`Error::Erased`].
    pub fn undo(&mut self, now: Timestamp) -> Result<Applied> {
        self.require_right()?;
        self.settle_drafts(now)?;
        let step = self.next_undo()?.ok_or(Error::NothingToUndo)?;
        self.reverse(&self.to_undo()?, step.label, UNDO, now)
    }

    /// Takes back the last undo, if nothing was done since.
    ///
    /// # Errors
    /// [`Error::NothingToRedo`]; [`Error::ChangedSince`]; [`Error::Erased`].
    pub fn redo(&mut self, now: Timestamp) -> Result<Applied> {
        self.require_right()?;
        self.settle_drafts(now)?;
        let step = self.next_redo()?.ok_or(Error::NothingToRedo)?;
        self.reverse(&self.to_redo()?, step.label, REDO, now)
    }

    /// The records that an undo takes back together, in the order in which it does.
    fn to_undo(&self) -> Result<Vec<Record>> {
        let Some(last) = journal::to_undo(&self.connection, self.writer.device)? else {
            return Ok(Vec::new());
        };
        let mut back = vec![last];
        while let Some(record) = back.last() {
            let Some(before) = journal::before(&self.connection, record)? else { break };
            let more = before.header.act == TYPED && self.leaves_nothing(&before)?;
            back.push(before);
            if !more {
                break;
            }
        }
        back.reverse();
        let one = self.are_one(&back)?;
        back.reverse();
        back.truncate(if one { back.len() } else { 1 });
        Ok(back)
    }

    /// The undos that a redo takes back together, in the order in which it does.
    fn to_redo(&self) -> Result<Vec<Record>> {
        let Some(last) = journal::to_redo(&self.connection, self.writer.device)? else {
            return Ok(Vec::new());
        };
        // Undone together they stand the other way about.
        let mut acts = vec![self.act_behind(last.clone())?];
        let mut undos = vec![last];
        while let Some(undo) = undos.last() {
            let before = journal::before(&self.connection, undo)?;
            let Some(before) = before.filter(|before| before.header.act == UNDO) else { break };
            let act = self.act_behind(before.clone())?;
            let more = act.header.act == TYPED && self.leaves_nothing(&act)?;
            acts.push(act);
            undos.push(before);
            if !more {
                break;
            }
        }
        undos.truncate(if self.are_one(&acts)? { undos.len() } else { 1 });
        Ok(undos)
    }

    /// Whether acts are one thing to a person: a block that was made by its first letter, so that what is typed has something to be
    /// a draft of, and the typing on in it; in between it may have become a question or somebody's words, which leaves none.
    fn are_one(&self, acts: &[Record]) -> Result<bool> {
        let [first, others @ ..] = acts else { return Ok(false) };
        let Some(block) = self.begun(first)? else { return Ok(false) };
        for (before, act) in acts.iter().zip(others) {
            let follows = act.seq == before.seq + 1 && act.header.device == before.header.device;
            if !follows || self.typed(act)?.is_none_or(|(typed, _)| typed != block) {
                return Ok(false);
            }
        }
        Ok(!others.is_empty())
    }

    fn leaves_nothing(&self, act: &Record) -> Result<bool> {
        Ok(self.typed(act)?.is_some_and(|(_, words)| words.is_empty()))
    }

    /// The block that an act made with no more than its first letters.
    fn begun(&self, act: &Record) -> Result<Option<Uuid>> {
        if act.header.act != ADDED {
            return Ok(None);
        }
        let made = journal::changes(&self.connection, act.seq)?;
        // A block that came with a decision or an action is more than its first letters.
        let alone = made.iter().all(|change| matches!(change.table, Table::Entry | Table::Treatment));
        let mut blocks = made.iter().filter(|change| change.table == Table::Entry);
        let (true, Some(block), None) = (alone, blocks.next(), blocks.next()) else { return Ok(None) };
        let first = words(block).is_some_and(|words| !words.contains(char::is_whitespace));
        Ok(first.then_some(block.id))
    }

    /// The block in which an act changed the words, and what these were then.
    fn typed(&self, act: &Record) -> Result<Option<(Uuid, String)>> {
        if act.header.act != TYPED {
            return Ok(None);
        }
        let changes = journal::changes(&self.connection, act.seq)?;
        let block = changes.iter().find(|change| change.table == Table::Entry && change.fate() == Fate::Kept);
        Ok(block.and_then(|block| Some((block.id, words(block)?.to_owned()))))
    }

    /// Reverses them all, or none; `label` is what they are to a person.
    fn reverse(
        &mut self,
        records: &[Record],
        label: &'static str,
        how: &'static str,
        now: Timestamp,
    ) -> Result<Applied> {
        for record in records {
            let act = self.act_behind(record.clone())?.header.act;
            if act == ERASE {
                return Err(Error::Erased(label.to_owned()));
            }
            if !label::is_reversible(&act) {
                return Err(Error::Irreversible(label.to_owned()));
            }
        }
        let changes = records
            .iter()
            .map(|record| journal::changes(&self.connection, record.seq))
            .collect::<Result<Vec<_>>>()?;
        let steps = records.iter().zip(&changes).map(|(record, changes)| {
            let act = Act { name: how, undoes: Some(&record.hash), now };
            (act, move |work: &mut Work<'_>| work.reverse(changes, label))
        });
        let applied = self.commit_all(steps)?;
        Ok(Applied { label, ..applied })
    }

    /// The act itself, behind an undo of it.
    fn act_behind(&self, record: Record) -> Result<Record> {
        let mut wanted = record.hash.clone();
        let mut act = record;
        journal::newest_first(&self.connection, |record| {
            use std::ops::ControlFlow::{Break, Continue};
            if record.hash != wanted {
                return Ok(Continue(()));
            }
            act = record;
            match &act.header.undoes {
                Some(undone) => {
                    wanted.clone_from(undone);
                    Ok(Continue(()))
                }
                None => Ok(Break(())),
            }
        })?;
        Ok(act)
    }

    fn step(&self, record: &Record) -> Result<Step> {
        let (at, sitting) = (record.header.at(), record.header.sitting);
        let act = self.act_behind(record.clone())?;
        let label = label_of(&act.header.act);
        Ok(Step { record: act.hash, label, at, earlier_sitting: sitting < self.writer.sitting })
    }
}

/// What a change made of the words of a block.
fn words(change: &Change) -> Option<&str> {
    match change.fields.get(WORDS)? {
        (_, Value::Text(words)) => Some(words),
        _ => None,
    }
}
