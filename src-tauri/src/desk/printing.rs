//! What the meeting on the desk becomes outside: paper, and words for a mail.

use std::path::Path;

use chrono::NaiveDateTime;
use hamerslag_core::id::MeetingId;
use hamerslag_core::view::MeetingHead;
use hamerslag_core::words::Visibility;
use hamerslag_exchange::{html, markdown};
use hamerslag_print::{PrintError, Printing, agenda_pdf, annotated_agenda_pdf, minutes_pdf};

use super::{Desk, file_name};
use crate::failure::Failure;
use crate::output;
use crate::wire::{Letters, Mail, Paper, Saved};

/// A document ready to be put in a file.
#[derive(Clone, Debug)]
pub struct Printed {
    /// A name for the file: what it is, body and date.
    pub file_name: String,
    /// The PDF.
    pub pdf: Vec<u8>,
}

impl Desk {
    /// A document of a meeting as a PDF, as members get it (the chair's own agenda: as the chair does), printed at the moment `on` of the local clock.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read or printed.
    pub fn print(
        &self,
        meeting: MeetingId,
        paper: Paper,
        letters: Letters,
        on: NaiveDateTime,
    ) -> Result<Printed, Failure> {
        let reader = self.reader()?;
        let printing = Printing { type_size: letters.into(), ..Printing::plain(on) };
        let (what, head, pdf) = match paper {
            Paper::Minutes => {
                let view = reader.minutes(meeting, Visibility::Members)?;
                let pdf = minutes_pdf(&view, &printing);
                ("notulen", view.meeting, pdf)
            }
            Paper::Agenda => {
                let view = reader.agenda(meeting, Visibility::Members)?;
                let pdf = agenda_pdf(&view, &printing);
                ("agenda", view.meeting, pdf)
            }
            Paper::AnnotatedAgenda => {
                let view = reader.agenda(meeting, Visibility::Board)?;
                let pdf = annotated_agenda_pdf(&view, &reader.chair_notes(meeting)?, &printing);
                ("agenda-voorzitter", view.meeting, pdf)
            }
        };
        Ok(Printed { file_name: named(what, &head), pdf: pdf.map_err(not_printed)? })
    }

    /// The minutes for a mail, as members get them.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn mail(&self, meeting: MeetingId) -> Result<Mail, Failure> {
        let view = self.reader()?.minutes(meeting, Visibility::Members)?;
        Ok(Mail { html: html::minutes(&view), plain: markdown::minutes(&view) })
    }

    /// Writes a file where the user wants it.
    ///
    /// # Errors
    /// Why it cannot be written there; then what stood at `path` still stands there.
    pub fn save_file(&self, path: &Path, bytes: &[u8]) -> Result<Saved, Failure> {
        output::write(path, bytes)?;
        Ok(Saved::at(path, self.home()))
    }
}

pub(super) fn named(what: &str, meeting: &MeetingHead) -> String {
    file_name(&format!("{what}-{}-{}", meeting.body_short, meeting.date), "pdf")
}

pub(super) fn not_printed(error: PrintError) -> Failure {
    Failure::new("not_printed", format!("{error}."))
}
