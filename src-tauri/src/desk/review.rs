//! Minutes on their way to adoption: looking at what was said of them, and the files that go out and come in for it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use hamerslag_core::adoption;
use hamerslag_core::corrections::{pieces, told};
use hamerslag_core::id::{MeetingId, VersionId};
use hamerslag_core::model::{Comment, Table};
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::Piece;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Error, Op, Reader, dutch, life};
use hamerslag_exchange::reactions;

use super::{Catalogue, Desk, file_name};
use crate::failure::Failure;
use crate::output;
use crate::places;
use crate::reviewing::{self, Going};
use crate::text_file;
use crate::wire::{DraftGoing, DraftGone, Reviewed, Saved, Sheet, TakenIn};

/// More bytes than this are no scan of a few signed pages.
const MOST_SCANNED: u64 = 64 << 20;

impl Catalogue {
    /// What was said of the minutes of a meeting, and what became of them.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such meeting.
    pub fn review(&self, meeting: MeetingId) -> Result<Reviewed, Failure> {
        self.read(|reader| {
            let review = reader.review(meeting)?;
            // Only minutes that are final have a history to tell.
            let minutes = if life::is_adopted(review.status) || review.adopted_on.is_some() {
                Some(reader.minutes(meeting, Visibility::Board)?)
            } else {
                None
            };
            let rectified = minutes.as_ref().and_then(adoption::rectifications);
            let charged = minutes.as_ref().and_then(adoption::charged);
            Ok(Reviewed {
                proposed: review.comments.iter().map(|one| proposed(&one.comment)).collect(),
                changes: review.changes.iter().map(told).collect(),
                adopted: minutes.as_ref().and_then(adoption::adoption),
                rectified: rectified.map_or_else(Vec::new, |(_, sentences)| sentences),
                charged: charged.map_or_else(Vec::new, |(_, sentences)| sentences),
                review,
            })
        })
    }

    /// What the minutes have now otherwise than in a version that was presented, a sentence each.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such version of them.
    pub fn changes_since(&self, meeting: MeetingId, version: VersionId) -> Result<Vec<String>, Failure> {
        self.read(|reader| Ok(reader.changes_since(meeting, version)?.iter().map(told).collect()))
    }

    /// A name for the file in which a draft goes out.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such meeting.
    pub fn draft_name(&self, meeting: MeetingId) -> Result<String, Failure> {
        self.read(|reader| {
            let line = reader.meeting_line(meeting)?;
            Ok(file_name(&format!("concept-notulen-{}-{}", line.body_short, line.date), "html"))
        })
    }

    /// The signed paper of a meeting, with its name.
    ///
    /// # Errors
    /// `nothing_open`, or when none was kept.
    pub fn signed(&self, meeting: MeetingId) -> Result<(String, Vec<u8>), Failure> {
        self.read(|reader| {
            let missing = || Error::NotFound(Table::Meeting);
            let (name, digest) = reader.review(meeting)?.signed.ok_or_else(missing)?;
            Ok((name, reader.kept(&digest)?.ok_or_else(missing)?))
        })
    }
}

impl Desk {
    /// Writes a draft to be read where the user wants it, and notes that it went out on `on`.
    ///
    /// # Errors
    /// `only_read`, or why it cannot be made or written; then nothing was noted.
    pub fn give_draft(
        &mut self,
        meeting: MeetingId,
        going: DraftGoing,
        path: &Path,
        on: NaiveDate,
        now: Timestamp,
    ) -> Result<DraftGone, Failure> {
        let DraftGoing { audience, to, until } = going;
        let going = Going { audience, to, until, on, file_name: places::file_name(path) };
        let (page, noted) = reviewing::draft(self.reader()?, meeting, going, places::new_id)?;
        output::write(path, page.as_bytes())?;
        let sheet = self.apply(noted, meeting, now)?;
        Ok(DraftGone { saved: Saved::at(path, self.home()), sheet })
    }

    /// Takes in files of reactions, all of them or nothing, and gives `meeting` as it is then.
    ///
    /// # Errors
    /// A sentence that names the file and what to do; nothing has changed then.
    pub fn take_in_reactions(
        &mut self,
        meeting: MeetingId,
        paths: &[PathBuf],
        now: Timestamp,
    ) -> Result<TakenIn, Failure> {
        let files: Vec<(String, Vec<u8>)> = paths.iter().map(|path| file(path)).collect::<Result<_, _>>()?;
        let came = reviewing::take_in(self.reader()?, &files)?;
        let mut told = came.told;
        for other in came.meetings.iter().filter(|other| **other != meeting) {
            told.push(elsewhere(self.reader()?, *other)?);
        }
        let sheet = match came.op {
            Some(op) => self.apply(op, meeting, now)?,
            None => self.sheet(meeting)?,
        };
        Ok(TakenIn { told, sheet })
    }

    /// Keeps the signed paper with the minutes.
    ///
    /// # Errors
    /// Why it cannot be read or kept.
    pub fn keep_signed(&mut self, meeting: MeetingId, path: &Path, now: Timestamp) -> Result<Sheet, Failure> {
        if std::fs::metadata(path).is_ok_and(|there| there.len() > MOST_SCANNED) {
            return Err(Failure::new(
                "too_large",
                format!(
                    "{} is te groot (meer dan 64 MB). Scan de bladen minder fijn, of in grijs.",
                    places::file_name(path)
                ),
            ));
        }
        let scan = text_file::bytes(path)?;
        self.apply(Op::KeepSigned { meeting, name: places::file_name(path), scan }, meeting, now)
    }
}

/// What is proposed to become of the words that a comment is about.
fn proposed(comment: &Comment) -> Vec<Piece> {
    comment
        .wording
        .as_ref()
        .map_or_else(Vec::new, |wording| pieces(comment.passage.as_deref().unwrap_or_default(), wording))
}

/// A file with its name. One that is too large to be read is handed on as far as it takes to refuse it.
fn file(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let name = places::file_name(path);
    let too_large = std::fs::metadata(path).is_ok_and(|there| there.len() > reactions::MOST_BYTES as u64);
    let bytes = if too_large { vec![b' '; reactions::MOST_BYTES + 1] } else { text_file::bytes(path)? };
    Ok((name, bytes))
}

fn elsewhere(reader: &Reader, meeting: MeetingId) -> Result<String, Failure> {
    let line = reader.meeting_line(meeting)?;
    Ok(format!("Dat ging over de notulen van {} {}.", line.body_short, dutch::date(line.date)))
}
