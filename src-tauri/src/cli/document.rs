//! Letters and papers: one that is read and kept, and the list of them.

use std::path::PathBuf;

use chrono::NaiveDate;
use hamerslag_core::model::Document;
use hamerslag_core::view::PaperLine;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, Reader, dutch};
use hamerslag_exchange::letter::{self, Entered};
use hamerslag_exchange::{csv, markdown};
use hamerslag_print::PaperList;
use serde::Serialize;

use super::args::Form;
use super::meeting::{self, Last};
use super::{Outcome, as_json, paper, print, text_file};
use crate::failure::Failure;
use crate::{archives, places};

/// A letter to keep, and what is known better than it says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Add {
    pub(super) archive: PathBuf,
    pub(super) file: PathBuf,
    pub(super) meeting: Option<String>,
    pub(super) subject: Option<String>,
    pub(super) date: Option<NaiveDate>,
    pub(super) sender: Option<String>,
}

/// What was kept.
#[derive(Serialize)]
struct Kept<'d> {
    document: &'d Document,
    /// The earlier letter that it closes, by name.
    closes: Option<String>,
    /// What a person should look at.
    look_at: Vec<String>,
}

pub(super) fn add(asked: &Add, json: bool) -> Outcome {
    let text = text_file::read(&asked.file)?;
    // Everything is settled before the archive is opened to write, so that a failure writes nothing.
    let reader = super::reader(&asked.archive)?;
    let known = reader.documents(Visibility::Board)?;
    let Entered { mut document, earlier, closes } = letter::enter(&text, &known);
    if let Some(subject) = &asked.subject {
        document.subject.clone_from(subject);
    }
    if document.subject.trim().is_empty() {
        return Err(Failure::new(
            "no_subject",
            format!(
                "In {} staat geen onderwerp; er is niets bewaard. Geef het erbij, bijvoorbeeld --subject \"Peil van de sloot\".",
                asked.file.display()
            ),
        ));
    }
    document.dated = asked.date.or(document.dated);
    document.sender = asked.sender.clone().or(document.sender);
    let meeting = asked.meeting.as_deref();
    let line = meeting.map(|which| meeting::find(&reader, Some(which), Last::Planned)).transpose()?;
    document.meeting = line.as_ref().map(|line| line.id);
    drop(reader);

    let name_of = |id| known.iter().find(|row| row.id == id).map(|row| letter::name(&row.fields));
    let mut look_at = Vec::new();
    if let Some(earlier) = earlier.filter(|_| document.closes.is_none()) {
        let day = dutch::date(earlier.dated);
        let mark = earlier.reference.map_or(String::new(), |mark| format!(" ({mark})"));
        look_at.push(match closes.len() {
            0 => format!("De brief zegt die van {day}{mark} af te handelen; die staat niet in dit archief."),
            many => format!(
                "De brief zegt die van {day}{mark} af te handelen; {many} stukken passen daarop. Kies er een in het venster."
            ),
        });
    }
    for (missing, what) in
        [(document.sender.is_none(), "de afzender"), (document.dated.is_none(), "de datum")]
    {
        if missing {
            look_at.push(format!("In de tekst is {what} niet gevonden; dat is leeg gelaten."));
        }
    }
    let closes = document.closes.and_then(name_of);
    let mut archive = archives::open(&asked.archive)?;
    let id = archive.new_id();
    archive.apply(Op::AddDocument { id, document: document.clone() }, places::now())?;
    if json {
        return as_json(&Kept { document: &document, closes, look_at });
    }
    let on_list = line.map(|line| format!(", op de lijst van de {}", meeting::name(&line)));
    let mut said = format!("Bewaard{}:\n", on_list.unwrap_or_default());
    let day = document.dated.map(dutch::date);
    for (label, value) in [
        ("Onderwerp", Some(document.subject)),
        ("Afzender", document.sender),
        ("Datum", day),
        ("Kenmerk", document.reference),
        ("Contact", document.contact),
        ("Handelt af", closes),
    ] {
        if let Some(value) = value {
            said.push_str(&format!("  {label:11} {value}\n"));
        }
    }
    for remark in look_at {
        said.push_str(&format!("Nakijken: {remark}\n"));
    }
    Ok(said.into())
}

/// All letters and papers, newest first, or the list of incoming papers of one meeting.
pub(super) fn list(reader: &Reader, asked: Option<&str>, audience: Visibility, form: Form) -> Outcome {
    let (heading, papers) = match asked {
        Some(which) => {
            let line = meeting::find(reader, Some(which), Last::Planned)?;
            let heading = format!("Lijst van ingekomen stukken {}", meeting::name(&line));
            (heading, reader.agenda(line.id, audience)?.papers)
        }
        None => {
            let all = reader.documents(audience)?.into_iter();
            ("Ingekomen stukken".to_owned(), all.map(|row| PaperLine::of(row.id, row.fields)).collect())
        }
    };
    match form {
        Form::Pdf(pdf) => {
            let list = PaperList { association: reader.overview()?.association, heading, papers };
            let what = format!("De lijst van ingekomen stukken{} staat", print::told_to(audience));
            paper::print(&pdf, &what, |printing| hamerslag_print::papers_pdf(&list, printing))
        }
        Form::Csv => print::as_csv(csv::papers(&papers)),
        Form::Markdown => Ok(markdown::papers(&heading, &papers).into()),
        Form::Json => as_json(&papers),
        Form::Text if papers.is_empty() => Ok("Er zijn geen ingekomen stukken.\n".to_owned().into()),
        Form::Text => {
            let lines = papers.iter().enumerate().map(|(index, line)| paper_line(index + 1, line));
            Ok(lines.collect::<String>().into())
        }
    }
}

/// A paper on a line of its own.
pub(super) fn paper_line(number: usize, line: &PaperLine) -> String {
    let date = line.date.map_or("zonder datum".to_owned(), |date| date.to_string());
    let sender = line.sender.as_ref().map_or(String::new(), |sender| format!("{sender}: "));
    let mark = line.reference.as_ref().map_or(String::new(), |mark| format!(" ({mark})"));
    let disposition = line.disposition.map_or(String::new(), |one| format!(" [{}]", one.dutch()));
    format!("{number:3}  {date:12}  {sender}{}{mark}{disposition}\n", line.subject)
}
