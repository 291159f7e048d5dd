//! Looking things up in the archive that lies open: its lists, a part at a time, and its words. It reads on a connection of
//! its own, so that whoever types never waits for whoever looks something up.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use chrono::{NaiveDate, NaiveDateTime};
use hamerslag_core::id::BodyId;
use hamerslag_core::view::{
    ActionFilter, AssociationHead, AssociationView, DecisionFilter, MeetingFilter, OwnedBy, Page, Progress,
};
use hamerslag_core::words::Visibility;
use hamerslag_core::{Reader, dutch};
use hamerslag_print::{
    ActionList, DecisionList, PaperList, Printing, actions_pdf, decisions_pdf, papers_pdf,
};

use super::printing::not_printed;
use super::sheet::nothing_open;
use super::{Printed, file_name};
use crate::failure::Failure;
use crate::wire::{ListPaper, ListedAction, ListedDecision, Meeting};

/// How many rows a list gives at once.
pub const PART: usize = 120;

/// See the module.
#[derive(Debug, Default)]
pub struct Catalogue(Mutex<Option<Reader>>);

impl Catalogue {
    pub(super) fn open(&self, path: &Path) -> Result<(), Failure> {
        let reader = Reader::open(path).map_err(|error| Failure::of_archive(&error, path))?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(reader);
        Ok(())
    }

    pub(super) fn close(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub(super) fn read<T>(&self, read: impl FnOnce(&Reader) -> Result<T, Failure>) -> Result<T, Failure> {
        let reader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        read(reader.as_ref().ok_or_else(nothing_open)?)
    }

    /// A part of the meetings, newest first.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn meetings(&self, filter: &MeetingFilter, from: usize) -> Result<Page<Meeting>, Failure> {
        self.read(|reader| Ok(reader.meeting_page(filter, from..from + PART)?.map(Into::into)))
    }

    /// A part of the decisions, newest first, and how they stand today.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn decisions(
        &self,
        filter: &DecisionFilter,
        today: NaiveDate,
        from: usize,
    ) -> Result<Page<ListedDecision>, Failure> {
        self.read(|reader| Ok(reader.decision_page(filter, today, from..from + PART)?.map(Into::into)))
    }

    /// A part of the action points.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn actions(&self, filter: &ActionFilter, from: usize) -> Result<Page<ListedAction>, Failure> {
        self.read(|reader| Ok(reader.action_page(filter, from..from + PART)?.map(Into::into)))
    }

    /// A list as a PDF, as members get it, printed at the moment `on` of the local clock.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read or printed.
    pub fn print(&self, list: &ListPaper, on: NaiveDateTime) -> Result<Printed, Failure> {
        self.read(|reader| {
            let about = reader.association()?;
            let heading = heading(reader, list, &about, on.date())?;
            let file_name = file_name(&heading.to_lowercase().replace(' ', "-"), "pdf");
            let association = head(about);
            let printing = Printing::plain(on);
            let pdf = match list {
                ListPaper::Decisions(filter) => {
                    let decisions = reader.decisions_wanted(filter, Visibility::Members, on.date())?;
                    decisions_pdf(&DecisionList { association, heading, decisions }, &printing)
                }
                ListPaper::Papers(meeting) => {
                    let papers = reader.agenda(*meeting, Visibility::Members)?.papers;
                    papers_pdf(&PaperList { association, heading, papers }, &printing)
                }
                ListPaper::Actions(filter) => {
                    let actions = reader.actions_wanted(filter, Visibility::Members)?;
                    actions_pdf(&ActionList { association, heading, actions }, &printing)
                }
            };
            Ok(Printed { file_name, pdf: pdf.map_err(not_printed)? })
        })
    }
}

pub(super) fn head(about: AssociationView) -> AssociationHead {
    let association = about.association;
    AssociationHead { name: association.name, legal_form: association.legal_form, seat: association.seat }
}

/// What stands over a printed list: which one it is, and what was left out of it.
fn heading(
    reader: &Reader,
    list: &ListPaper,
    about: &AssociationView,
    on: NaiveDate,
) -> Result<String, Failure> {
    let short = |body: BodyId| {
        about.bodies.iter().find(|row| row.id == body).map(|row| row.fields.short.clone()).unwrap_or_default()
    };
    let (mut parts, words) = match list {
        ListPaper::Decisions(filter) => {
            let mut parts = vec!["Besluitenlijst".to_owned()];
            parts.extend(filter.body.map(short));
            parts.extend(filter.year.map(|year| year.to_string()));
            parts.extend(filter.outcome.map(|outcome| outcome.dutch().to_owned()));
            parts.extend(filter.standing.map(|standing| standing.dutch().to_owned()));
            if let Some(subject) = filter.subject {
                parts.push(reader.subject(subject, Visibility::Members, on)?.name);
            }
            parts.extend(Some(filter.person.trim().to_owned()).filter(|person| !person.is_empty()));
            (parts, &filter.words)
        }
        ListPaper::Papers(meeting) => {
            let head = reader.agenda(*meeting, Visibility::Members)?.meeting;
            return Ok(format!("Lijst van ingekomen stukken {} {}", head.body_short, dutch::date(head.date)));
        }
        ListPaper::Actions(filter) => {
            let name = match filter.progress {
                Progress::Any => "Actielijst",
                Progress::Open => "Actielijst open acties",
                Progress::Late(_) => "Actielijst te late acties",
            };
            let mut parts = vec![name.to_owned()];
            parts.extend(filter.kind.map(|kind| kind.dutch().to_owned()));
            match &filter.owner {
                OwnedBy::Anybody => {}
                OwnedBy::Nobody => parts.push("van niemand".to_owned()),
                OwnedBy::One(name) | OwnedBy::Named(name) => parts.push(name.clone()),
            }
            (parts, &filter.words)
        }
    };
    if !words.trim().is_empty() {
        parts.push(format!("‘{}’", words.trim()));
    }
    Ok(parts.join(" "))
}
