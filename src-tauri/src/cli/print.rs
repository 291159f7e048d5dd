//! Minutes, agenda, lists and excerpts as files or text.

use hamerslag_core::view::DecisionLine;
use hamerslag_core::words::{self, Visibility};
use hamerslag_core::{Reader, dutch};
use hamerslag_exchange::{csv, markdown};
use hamerslag_print::{AttendanceList, DecisionList, Excerpt};

use super::args::{Form, Pdf};
use super::meeting::{self, Last};
use super::{Outcome, as_json, paper};
use crate::failure::Failure;

pub(super) fn minutes(reader: &Reader, asked: &Option<String>, audience: Visibility, form: Form) -> Outcome {
    let line = meeting::find(reader, asked.as_deref(), Last::Held)?;
    let view = reader.minutes(line.id, audience)?;
    match form {
        Form::Pdf(pdf) => {
            let what = format!("De notulen van de {}{} staan", meeting::name(&line), told_to(audience));
            if audience == Visibility::Board {
                // What members don't get stands in an annex of its own.
                let members = reader.minutes(line.id, Visibility::Members)?;
                return paper::print(&pdf, &what, |printing| {
                    hamerslag_print::board_minutes_pdf(&view, &members, printing)
                });
            }
            paper::print(&pdf, &what, |printing| hamerslag_print::minutes_pdf(&view, printing))
        }
        Form::Markdown => Ok(markdown::minutes(&view).into()),
        Form::Json | Form::Csv | Form::Text => as_json(&view),
    }
}

pub(super) fn agenda(reader: &Reader, asked: &Option<String>, pdf: Option<&Pdf>, json: bool) -> Outcome {
    let line = meeting::find(reader, asked.as_deref(), Last::Planned)?;
    let view = reader.agenda(line.id, Visibility::Members)?;
    if json {
        return as_json(&view);
    }
    if let Some(pdf) = pdf {
        let what = format!("De agenda van de {} staat", meeting::name(&line));
        return paper::print(pdf, &what, |printing| hamerslag_print::agenda_pdf(&view, printing));
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

/// The list to sign at the door.
pub(super) fn attendance(reader: &Reader, asked: &Option<String>, pdf: &Pdf) -> Outcome {
    let line = meeting::find(reader, asked.as_deref(), Last::Planned)?;
    let view = reader.minutes(line.id, Visibility::Members)?;
    let list =
        AttendanceList { association: view.association, meeting: view.meeting, attendance: view.attendance };
    let what = format!("De presentielijst van de {} staat", meeting::name(&line));
    let mut said = paper::print(pdf, &what, |printing| hamerslag_print::attendance_pdf(&list, printing))?;
    if list.attendance.people.is_empty() {
        said.text.push_str("Er is nog niemand ingevoerd; wie komt, schrijft zijn naam op een lege regel.\n");
    }
    Ok(said)
}

/// One decision, by its number.
pub(super) fn excerpt(reader: &Reader, number: &str, audience: Visibility, pdf: &Pdf) -> Outcome {
    let register = reader.decisions(audience)?;
    let wanted = |line: &&DecisionLine| line.decision.number.eq_ignore_ascii_case(number);
    let line = register.iter().find(wanted).ok_or_else(|| {
        let message = format!(
            "Er is geen besluit ‘{number}’{}. De opdracht ‘decisions’ laat zien welke er in dit archief staan.",
            visible_to(audience)
        );
        Failure::new("no_such_decision", message)
    })?;
    let view = line.meeting.map(|meeting| reader.minutes(meeting, audience)).transpose()?;
    let excerpt = view.as_ref().and_then(|view| Excerpt::of(view, line.decision.id)).ok_or_else(|| {
        let message = format!(
            "Besluit {number} staat niet in notulen; een uittreksel is er alleen van wat een vergadering besloot."
        );
        Failure::new("not_in_minutes", message)
    })?;
    let what = format!("Het uittreksel met besluit {}{} staat", line.decision.number, told_to(audience));
    paper::print(pdf, &what, |printing| hamerslag_print::excerpt_pdf(&excerpt, printing))
}

pub(super) fn decisions(reader: &Reader, audience: Visibility, form: Form) -> Outcome {
    let lines = reader.decisions(audience)?;
    match form {
        Form::Pdf(pdf) => {
            let association = reader.overview()?.association;
            let list = DecisionList { association, heading: "Besluitenlijst".to_owned(), decisions: lines };
            let what = format!("De besluitenlijst{} staat", told_to(audience));
            paper::print(&pdf, &what, |printing| hamerslag_print::decisions_pdf(&list, printing))
        }
        Form::Csv => as_csv(csv::decisions(&lines)),
        Form::Json => as_json(&lines),
        Form::Text | Form::Markdown if lines.is_empty() => {
            Ok("Er zijn nog geen besluiten.\n".to_owned().into())
        }
        Form::Text | Form::Markdown => Ok(lines.iter().map(decision_line).collect::<String>().into()),
    }
}

/// A list for a spreadsheet.
pub(super) fn as_csv<E: std::fmt::Display>(made: Result<Vec<u8>, E>) -> Outcome {
    made.map_err(|error| Failure::new("csv", format!("De lijst kan niet worden gemaakt: {error}.")))
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned().into())
}

/// A decision on a line of its own.
pub(super) fn decision_line(line: &DecisionLine) -> String {
    let outcome = match line.decision.outcome {
        words::Outcome::Adopted => String::new(),
        other => format!(" [{}]", other.dutch()),
    };
    let DecisionLine { decision, date, body_short, .. } = line;
    format!("{:10} {date}  {body_short:8} {}{outcome}\n", decision.number, decision.text)
}

/// For whom a document was made, where that is not the members.
pub(super) fn told_to(audience: Visibility) -> &'static str {
    match audience {
        Visibility::Public => ", alleen wat openbaar is,",
        Visibility::Members => "",
        Visibility::Board => ", met wat alleen voor het bestuur is,",
    }
}

/// Why a decision may be there and not be found.
fn visible_to(audience: Visibility) -> &'static str {
    match audience {
        Visibility::Public => " dat iedereen mag zien",
        Visibility::Members => " dat leden mogen zien",
        Visibility::Board => "",
    }
}

/// "14 december 2016" or nothing.
pub(super) fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map(dutch::date).unwrap_or_default()
}
