//! Letters and papers: looking them up, reading one that came in, and putting one on an agenda.

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::id::{DocumentId, MeetingId};
use hamerslag_core::model::{Document, Table};
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::{DocumentFilter, Page, Row};
use hamerslag_core::words::Visibility;
use hamerslag_core::{Error, Reader};
use hamerslag_exchange::letter;

use super::{Catalogue, Desk, PART};
use crate::failure::Failure;
use crate::wire::{DocumentSheet, ListedDocument, Meeting, NamedDocument, ReadDocument, Turns};
use crate::{places, text_file};

/// More characters than this are no letter; reading is linear, but a page that holds them is not quick.
const LONGEST: usize = 400_000;

/// How many meetings are offered to choose from; another word leaves fewer.
const MOST_CHOICES: usize = 8;

impl Catalogue {
    /// A part of the letters and papers, newest first.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn documents(&self, filter: &DocumentFilter, from: usize) -> Result<Page<ListedDocument>, Failure> {
        self.read(|reader| Ok(reader.document_page(filter, from..from + PART)?.map(Into::into)))
    }

    /// All of them by name, newest first, for who types one.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn document_names(&self) -> Result<Vec<NamedDocument>, Failure> {
        self.read(|reader| Ok(all(reader)?.iter().map(NamedDocument::of).collect()))
    }

    /// One of them, whole.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such document.
    pub fn document(&self, id: DocumentId) -> Result<DocumentSheet, Failure> {
        self.read(|reader| {
            let row = all(reader)?.into_iter().find(|row| row.id == id);
            let row = row.ok_or(Error::NotFound(Table::Document))?;
            let taken_on = reader.taken_on(id)?.into_iter().map(Into::into).collect();
            let list = row.fields.meeting.map(|meeting| reader.meeting_line(meeting)).transpose()?;
            Ok(DocumentSheet { id, document: row.fields, list: list.map(Into::into), taken_on })
        })
    }

    /// The meetings that somebody may mean by these words, newest first.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn meetings_named(&self, words: &str) -> Result<Vec<Meeting>, Failure> {
        self.read(|reader| {
            Ok(reader.meetings_named(words, MOST_CHOICES)?.into_iter().map(Into::into).collect())
        })
    }

    /// Those of which the agenda is being made, the next one from `today` first; all of them when nothing is asked.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn coming_meetings(&self, words: &str, today: NaiveDate) -> Result<Vec<Meeting>, Failure> {
        let found = |reader: &Reader| reader.coming_meetings(words, today, MOST_CHOICES);
        self.read(|reader| Ok(found(reader)?.into_iter().map(Into::into).collect()))
    }

    /// What a letter says; nothing is stored.
    ///
    /// # Errors
    /// `nothing_open`, `too_long`, or why the archive cannot be read.
    pub fn read_letter(&self, text: &str) -> Result<ReadDocument, Failure> {
        if text.chars().count() > LONGEST {
            return Err(Failure::new(
                "too_long",
                "Deze tekst is te lang voor een brief. Plak alleen de brief zelf, zonder de bijlagen.",
            ));
        }
        self.read(|reader| Ok(letter::enter(text, &all(reader)?).into()))
    }

    /// What the letter in a text file says; nothing is stored.
    ///
    /// # Errors
    /// As [`Catalogue::read_letter`], or why the file is no text.
    pub fn read_letter_file(&self, path: &Path) -> Result<ReadDocument, Failure> {
        self.read_letter(&text_file::read(path)?)
    }
}

fn all(reader: &Reader) -> Result<Vec<Row<DocumentId, Document>>, Failure> {
    Ok(reader.documents(Visibility::Board)?)
}

impl Desk {
    /// Makes an agenda item of a letter or paper, on the day `on`.
    ///
    /// # Errors
    /// `already_on_agenda`, or why it cannot be done; nothing has changed then.
    pub fn put_on_agenda(
        &mut self,
        document: DocumentId,
        meeting: MeetingId,
        on: NaiveDate,
        now: Timestamp,
    ) -> Result<Turns, Failure> {
        let reader = self.reader()?;
        if reader.taken_on(document)?.iter().any(|line| line.id == meeting) {
            return Err(Failure::new(
                "already_on_agenda",
                "Dit stuk staat al op deze agenda. Kies een andere vergadering, of haal het punt daar eerst weg.",
            ));
        }
        let op = letter::put_on_agenda(reader, document, meeting, on, places::new_id)?;
        self.act_between(op, now)
    }
}
