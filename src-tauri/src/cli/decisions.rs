//! The register of decisions by what is wanted of it.

use std::path::PathBuf;

use chrono::NaiveDate;
use hamerslag_core::view::{DecisionFilter, DecisionLine};
use hamerslag_core::words::{self, Standing, Visibility};
use hamerslag_core::{Reader, dutch};
use hamerslag_exchange::{csv, markdown};
use hamerslag_print::DecisionList;

use super::args::Form;
use super::print::{as_csv, decision_line, told_to};
use super::{Outcome, as_json, meeting, paper, subjects};
use crate::failure::Failure;

/// Which decisions are wanted, in the words of the command line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) archive: PathBuf,
    pub(super) audience: Visibility,
    pub(super) words: Option<String>,
    pub(super) year: Option<String>,
    pub(super) body: Option<String>,
    pub(super) outcome: Option<String>,
    pub(super) standing: Option<String>,
    pub(super) person: Option<String>,
    pub(super) subject: Option<String>,
}

pub(super) fn list(reader: &Reader, asked: &Wanted, form: Form, today: NaiveDate) -> Outcome {
    let (filter, heading) = filter(reader, asked)?;
    let lines = reader.decisions_wanted(&filter, asked.audience, today)?;
    match form {
        Form::Pdf(pdf) => {
            let association = reader.overview()?.association;
            let list = DecisionList { association, heading, decisions: lines };
            let what = format!("De besluitenlijst{} staat", told_to(asked.audience));
            paper::print(&pdf, &what, |printing| hamerslag_print::decisions_pdf(&list, printing))
        }
        Form::Csv => as_csv(csv::decisions(&lines)),
        Form::Json => as_json(&lines),
        Form::Markdown => Ok(markdown::decisions(&heading, &lines).into()),
        Form::Text if lines.is_empty() && filter == DecisionFilter::default() => {
            Ok("Er zijn nog geen besluiten.\n".to_owned().into())
        }
        Form::Text if lines.is_empty() => Ok("Geen besluiten gevonden.\n".to_owned().into()),
        Form::Text => Ok(lines.iter().map(decision_line).collect::<String>().into()),
    }
}

/// What is wanted, and what stands over a list of it.
fn filter(reader: &Reader, asked: &Wanted) -> Result<(DecisionFilter, String), Failure> {
    let mut heading = vec!["Besluitenlijst".to_owned()];
    let mut filter = DecisionFilter::default();
    if let Some(body) = &asked.body {
        let (id, body) = meeting::body(&reader.bodies()?, Some(body))?;
        filter.body = Some(id);
        heading.push(body.short);
    }
    if let Some(year) = &asked.year {
        let number = year.parse().map_err(|_| {
            Failure::new("no_year", format!("‘{year}’ is geen jaar. Schrijf bijvoorbeeld --year 2024."))
        })?;
        filter.year = Some(number);
        heading.push(year.clone());
    }
    if let Some(outcome) = &asked.outcome {
        filter.outcome = Some(one_of(words::Outcome::ALL, words::Outcome::dutch, outcome, "outcome")?);
        heading.push(outcome.clone());
    }
    if let Some(standing) = &asked.standing {
        filter.standing = Some(one_of(Standing::ALL, Standing::dutch, standing, "standing")?);
        heading.push(standing.clone());
    }
    if let Some(subject) = &asked.subject {
        let line = subjects::named(reader, subject, asked.audience)?;
        filter.subject = Some(line.id);
        heading.push(line.name);
    }
    if let Some(person) = &asked.person {
        filter.person.clone_from(person);
        heading.push(person.clone());
    }
    if let Some(words) = &asked.words {
        filter.words.clone_from(words);
        heading.push(format!("‘{words}’"));
    }
    Ok((filter, heading.join(" ")))
}

/// The word of a list that goes by this Dutch name.
///
/// # Errors
/// When none does, with all that do.
pub(super) fn one_of<T: Copy>(
    all: &[T],
    dutch: fn(T) -> &'static str,
    given: &str,
    flag: &str,
) -> Result<T, Failure> {
    all.iter().copied().find(|one| dutch(*one).eq_ignore_ascii_case(given.trim())).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|one| dutch(*one)).collect();
        let message = format!("‘{given}’ kan niet achter --{flag}. Kies een van: {}.", known.join(", "));
        Failure::new("no_such_word", message)
    })
}

/// The decision with this number, as far as `audience` may see it.
///
/// # Errors
/// When there is none, or more than one body has one.
pub(super) fn numbered(
    reader: &Reader,
    number: &str,
    audience: Visibility,
    today: NaiveDate,
) -> Result<DecisionLine, Failure> {
    let filter = DecisionFilter { words: number.trim().to_owned(), ..DecisionFilter::default() };
    let mut found = reader.decisions_wanted(&filter, audience, today)?;
    found.retain(|line| line.decision.number.eq_ignore_ascii_case(number.trim()));
    let several = found.len() > 1;
    match found.pop() {
        Some(line) if !several => Ok(line),
        Some(line) => Err(Failure::new(
            "two_decisions",
            format!(
                "Er is meer dan één besluit ‘{number}’: van {} en van een ander orgaan. Geef in de instellingen elk orgaan een eigen voorvoegsel.",
                line.body_short
            ),
        )),
        None => {
            let to_see = match audience {
                Visibility::Public => " dat iedereen mag zien",
                Visibility::Members => " dat leden mogen zien",
                Visibility::Board => "",
            };
            let message = format!(
                "Er is geen besluit ‘{number}’{to_see}. De opdracht ‘decisions’ laat zien welke er in dit archief staan."
            );
            Err(Failure::new("no_such_decision", message))
        }
    }
}

/// "ALV 17 april 2024, punt 8".
pub(super) fn taken(line: &DecisionLine) -> String {
    let item = line.item_number.as_ref().map_or(String::new(), |number| format!(", punt {number}"));
    let outside = if line.meeting.is_none() { ", buiten vergadering" } else { "" };
    format!("{} {}{item}{outside}", line.body_short, dutch::date(line.date))
}
