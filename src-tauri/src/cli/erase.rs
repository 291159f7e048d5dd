//! Erasing on request: what would go, and, when that was said with --yes, that it goes; and what has been kept long enough.

use std::path::{Path, PathBuf};

use hamerslag_core::Op;
use hamerslag_core::Reader;
use hamerslag_core::erasing::{ErasedThing, Erasing};
use hamerslag_core::model::Retention;
use hamerslag_core::view::RetentionView;

use super::meeting::{self, Last};
use super::{Outcome, as_json, reader};
use crate::erasing::{self, Told};
use crate::failure::Failure;
use crate::{archives, places};

/// What is asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) archive: PathBuf,
    pub(super) what: What,
    /// Whether it is to be done, or only to be told.
    pub(super) yes: bool,
}

/// What is to go.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Somebody.
    Person { name: String, also: Option<String>, keeps_scans: bool, reason: Option<String> },
    /// Words of one meeting.
    Slip { words: String, meeting: String, keeps_scans: bool, reason: Option<String> },
    /// What has been kept long enough.
    Due,
}

pub(super) fn erase(wanted: &Wanted, json: bool) -> Outcome {
    let reading = reader(&wanted.archive)?;
    if wanted.what == What::Due {
        return due(reading, &wanted.archive, wanted.yes, json);
    }
    let erasing = erasing_of(&reading, &wanted.what)?;
    let preview = reading.erasure_preview(&erasing)?;
    if preview.is_empty() {
        return Err(Failure::new(
            "nothing_to_erase",
            format!(
                "‘{}’ staat nergens in dit archief; er is niets gewist. Kijk na hoe het is geschreven.",
                preview.called
            ),
        ));
    }
    drop(reading);
    if wanted.yes {
        let mut archive = archives::open(&wanted.archive)?;
        let (preview, _) = erasing::erase(&mut archive, erasing)?;
        let mut said = lines(&erasing::told(&preview, &archive));
        let sound = archive.reader().check()?.findings.is_empty();
        said.push_str(if sound { "\nHet archief is nagekeken: het is heel.\n" } else { NOT_WHOLE });
        return if json { as_json(&preview) } else { Ok(said.into()) };
    }
    if json {
        return as_json(&preview);
    }
    let mut said = format!("Wissen: {}. Er is nog niets gebeurd.\n\n", preview.called);
    said.push_str(&lines(&erasing::foretold(&preview, erasing::backups(&wanted.archive))));
    let doubtful = erasing::doubtful(&preview);
    if !doubtful.is_empty() {
        said.push_str("\nBlijft staan, want het is niet zeker\n");
        doubtful.iter().for_each(|line| said.push_str(&format!("  {line}\n")));
        said.push_str("  Is dit toch deze persoon, en niemand anders: zet erbij --also \"VORM; VORM\".\n");
    }
    said.push_str("\nDezelfde opdracht met --yes wist het; met --reason TEKST staat erbij waarom.\n");
    Ok(said.into())
}

const NOT_WHOLE: &str = "\nHet archief is niet heel: kijk met ‘hamerslag check’ wat er is.\n";

fn lines(told: &[Told]) -> String {
    let part = |part: &Told| {
        let lines: String = part.lines.iter().map(|line| format!("  {line}\n")).collect();
        format!("{}\n{lines}", part.title)
    };
    told.iter().map(part).collect::<Vec<_>>().join("\n")
}

fn erasing_of(reader: &Reader, what: &What) -> Result<Erasing, Failure> {
    let (what, also, keeps_scans, reason) = match what {
        What::Person { name, also, keeps_scans, reason } => {
            let also = also.iter().flat_map(|also| also.split(';')).map(|form| form.trim().to_owned());
            (person(reader, name)?, also.collect(), *keeps_scans, reason)
        }
        What::Slip { words, meeting, keeps_scans, reason } => {
            let meeting = meeting::find(reader, Some(meeting), Last::Held)?.id;
            (ErasedThing::Slip { meeting, words: words.clone() }, Vec::new(), *keeps_scans, reason)
        }
        What::Due => return Err(Failure::new("misused", "Wat op is, wordt per regel gewist.")),
    };
    let reason = reason.clone().unwrap_or_else(|| erasing::usual_reason(&what).to_owned());
    Ok(Erasing { what, also, keeps_scans, reason, on: places::local_now().date() })
}

/// Who is meant: somebody with a record, or else somebody who is named in the texts alone.
fn person(reader: &Reader, name: &str) -> Result<ErasedThing, Failure> {
    let found = reader.people_named(name)?;
    match found.as_slice() {
        [] if name.trim().contains(' ') => Ok(ErasedThing::Named(name.trim().to_owned())),
        [] => Err(Failure::new(
            "not_found",
            format!(
                "‘{name}’ staat niet bij de personen. Geef de volledige naam, zoals ‘hamerslag person list’ hem geeft."
            ),
        )),
        [(id, _)] => Ok(ErasedThing::Person(*id)),
        several => {
            let names: Vec<&str> = several.iter().map(|(_, person)| person.name.as_str()).collect();
            Err(Failure::new(
                "ambiguous",
                format!(
                    "‘{name}’ kan er meer dan één zijn: {}. Geef de volledige naam, of het e-mailadres.",
                    names.join(", ")
                ),
            ))
        }
    }
}

fn due(reader: Reader, archive: &Path, yes: bool, json: bool) -> Outcome {
    let view = reader.retention(places::local_now().date())?;
    drop(reader);
    if yes && !view.due.is_empty() {
        let mut open = archives::open(archive)?;
        let count = view.due.len();
        let mut said = String::new();
        for due in view.due {
            said.push_str(&format!("Gewist: {}.\n", erasing::due_line(&due)));
            erasing::erase(&mut open, erasing::of_due(due))?;
        }
        let more = if count == 1 { "gegeven" } else { "gegevens" };
        return Ok(format!("{said}{count} {more} opgeruimd.\n").into());
    }
    if json { as_json(&view) } else { Ok(terms_and_due(&view).into()) }
}

fn terms_and_due(view: &RetentionView) -> String {
    let mut said = "Zo lang wordt bewaard\n".to_owned();
    erasing::terms(&view.retention).iter().for_each(|line| said.push_str(&format!("  {line}\n")));
    if view.due.is_empty() {
        said.push_str("\nEr is niets dat langer is bewaard.\n");
    } else {
        said.push_str("\nLanger bewaard dan nodig\n");
        view.due.iter().for_each(|due| said.push_str(&format!("  {}\n", erasing::due_line(due))));
        said.push_str("\n‘hamerslag erase ARCHIEF --due --yes’ wist deze regels.\n");
    }
    said
}

/// Terms to set, in years; what is not given stays.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) archive: PathBuf,
    pub(super) contacts: Option<String>,
    pub(super) remarks: Option<String>,
    pub(super) notices: Option<String>,
}

pub(super) fn keep(terms: &Terms, json: bool) -> Outcome {
    let reading = reader(&terms.archive)?;
    let today = places::local_now().date();
    let view = reading.retention(today)?;
    drop(reading);
    let years = |given: &Option<String>, before: u32| -> Result<u32, Failure> {
        given.as_ref().map_or(Ok(before), |given| {
            given.parse().map_err(|_| Failure::new("misused", format!("‘{given}’ is geen aantal jaren.")))
        })
    };
    let before = &view.retention;
    let retention = Retention {
        contact_years: years(&terms.contacts, before.contact_years)?,
        remark_years: years(&terms.remarks, before.remark_years)?,
        notice_years: years(&terms.notices, before.notice_years)?,
    };
    let view = if retention == *before {
        view
    } else {
        let mut archive = archives::open(&terms.archive)?;
        archive.apply(Op::SetRetention { association: view.association, retention }, places::now())?;
        archive.reader().retention(today)?
    };
    if json { as_json(&view) } else { Ok(terms_and_due(&view).into()) }
}
