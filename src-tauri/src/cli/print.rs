//! Minutes, agenda and decision register as files or text.

use std::path::Path;

use hamerslag_core::view::{ActionLine, DecisionLine};
use hamerslag_core::words::Visibility;
use hamerslag_core::{Reader, dutch};
use hamerslag_exchange::{csv, markdown};
use hamerslag_print::{PrintError, Printing, RegisterLine};

use super::args::Form;
use super::meeting::{self, Last};
use super::{Outcome, as_json};
use crate::failure::Failure;
use crate::{output, places};

pub(super) fn minutes(reader: &Reader, asked: &Option<String>, form: Form) -> Outcome {
    let line = meeting::find(reader, asked.as_deref(), Last::Held)?;
    let view = reader.minutes(line.id, Visibility::Members)?;
    match form {
        Form::Pdf(path) => {
            let what = format!("De notulen van de {} staan", meeting::name(&line));
            put(&path, &hamerslag_print::minutes_pdf(&view, &printing()), &what)
        }
        Form::Markdown => Ok(markdown::minutes(&view).into()),
        Form::Json | Form::Csv | Form::Text => as_json(&view),
    }
}

pub(super) fn agenda(reader: &Reader, asked: &Option<String>, pdf: Option<&Path>, json: bool) -> Outcome {
    let line = meeting::find(reader, asked.as_deref(), Last::Planned)?;
    let view = reader.agenda(line.id, Visibility::Members)?;
    if json {
        return as_json(&view);
    }
    if let Some(path) = pdf {
        let what = format!("De agenda van de {} staat", meeting::name(&line));
        return put(path, &hamerslag_print::agenda_pdf(&view, &printing()), &what);
    }
    let mut text = format!("{}\n", meeting::name(&line));
    for item in &view.items {
        let indent = "   ".repeat(item.depth as usize);
        let number = item.number.as_deref().map_or(String::new(), |number| format!("{number}. "));
        let at = item.planned_at.map_or(String::new(), |at| format!("{at}  "));
        text.push_str(&format!("{at}{indent}{number}{}\n", item.title.as_deref().unwrap_or_default()));
    }
    Ok(text.into())
}

pub(super) fn decisions(reader: &Reader, form: Form) -> Outcome {
    let lines = reader.decisions(Visibility::Members)?;
    match form {
        Form::Pdf(path) => {
            let association = reader.overview()?.association;
            let table: Vec<RegisterLine> = lines.iter().map(register_line).collect();
            put(
                &path,
                &hamerslag_print::decisions_pdf(&association, "Besluitenlijst", &table, &printing()),
                "De besluitenlijst staat",
            )
        }
        Form::Csv => csv::decisions(&lines)
            .map_err(|error| Failure::new("csv", format!("De lijst kan niet worden gemaakt: {error}.")))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned().into()),
        Form::Json => as_json(&lines),
        Form::Text | Form::Markdown => {
            if lines.is_empty() {
                return Ok("Er zijn nog geen besluiten.\n".to_owned().into());
            }
            let said = lines.iter().map(|line| {
                let outcome = match line.decision.outcome {
                    hamerslag_core::words::Outcome::Adopted => String::new(),
                    other => format!(" [{}]", other.dutch()),
                };
                format!(
                    "{:10} {}  {:8} {}{outcome}\n",
                    line.decision.number, line.date, line.body_short, line.decision.text
                )
            });
            Ok(said.collect::<String>().into())
        }
    }
}

/// The list of actions, as far as it was asked for.
pub(super) fn actions(reader: &Reader, lines: &[ActionLine], path: &Path) -> Outcome {
    let association = reader.overview()?.association;
    put(
        path,
        &hamerslag_print::actions_pdf(&association, "Actielijst", lines, &printing()),
        "De actielijst staat",
    )
}

fn register_line(line: &DecisionLine) -> RegisterLine {
    let vote = line.decision.standing_vote();
    let method = line.decision.method.map(|method| method.dutch().to_owned());
    let votes =
        vote.map(|vote| format!("{} voor, {} tegen, {} blanco", vote.in_favour, vote.against, vote.blank));
    RegisterLine {
        number: line.decision.number.clone(),
        date: line.date,
        body_short: line.body_short.clone(),
        text: line.decision.text.clone(),
        outcome: line.decision.outcome,
        result: [method, votes]
            .into_iter()
            .flatten()
            .reduce(|method, votes| format!("{method}: {votes}"))
            .map(|result| dutch::capitalised(&result)),
    }
}

fn printing() -> Printing {
    Printing::plain(places::local_now())
}

fn put(path: &Path, made: &Result<Vec<u8>, PrintError>, what: &str) -> Outcome {
    match made {
        Ok(bytes) => {
            output::write(path, bytes)?;
            Ok(format!("{what} in {}.\n", path.display()).into())
        }
        Err(error) => Err(Failure::new("print", format!("{error}."))),
    }
}

/// "14 december 2016" or nothing.
pub(super) fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map(dutch::date).unwrap_or_default()
}
