//! Subjects through the years.

use std::path::Path;

use hamerslag_core::model::{Subject, SubjectPart};
use hamerslag_core::view::{Belonging, Moment, SubjectLine};
use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, Reader, dutch};

use super::decisions::{numbered, taken};
use super::{Outcome, as_json};
use crate::failure::Failure;
use crate::{archives, places};

pub(super) fn list(reader: &Reader, audience: Visibility, json: bool) -> Outcome {
    let lines = reader.subjects(audience)?;
    if json {
        return as_json(&lines);
    }
    if lines.is_empty() {
        let how = "hamerslag subject tuin.hamerslag contributie --put 2016-12";
        return Ok(format!("Er zijn nog geen onderwerpen. Zet een besluit bij een onderwerp: {how}\n").into());
    }
    Ok(lines.iter().map(|line| format!("{:4}  {}\n", line.parts, line.name)).collect::<String>().into())
}

/// The subject with this name, as far as `audience` may see it.
///
/// # Errors
/// When there is none, with those that there are.
pub(super) fn named(reader: &Reader, name: &str, audience: Visibility) -> Result<SubjectLine, Failure> {
    let mut lines = reader.subjects(audience)?;
    let wanted = name.trim().to_lowercase();
    if let Some(place) = lines.iter().position(|line| line.name.to_lowercase() == wanted) {
        return Ok(lines.swap_remove(place));
    }
    let known: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
    let known = if known.is_empty() {
        "Er zijn er nog geen.".to_owned()
    } else {
        format!("Er zijn: {}.", known.join(", "))
    };
    Err(Failure::new("no_such_subject", format!("Er is geen onderwerp ‘{name}’. {known}")))
}

pub(super) fn years(reader: &Reader, name: &str, audience: Visibility, json: bool) -> Outcome {
    let line = named(reader, name, audience)?;
    let view = reader.subject(line.id, audience, places::local_now().date())?;
    if json {
        return as_json(&view);
    }
    let mut said = format!("{}\n", view.name);
    if view.moments.is_empty() {
        said.push_str("  Hier hoort nog niets bij.\n");
    }
    said.extend(view.moments.iter().map(moment));
    Ok(said.into())
}

fn moment(moment: &Moment) -> String {
    let day = moment.date.map_or("zonder datum".to_owned(), dutch::date);
    match &moment.what {
        Belonging::Document(paper) => {
            let sender = paper.sender.as_ref().map_or(String::new(), |sender| format!(" van {sender}"));
            format!("  {day}  {}{sender}: {}\n", paper.kind.dutch(), paper.subject)
        }
        Belonging::Item(item) => {
            let number = item.number.as_ref().map_or(String::new(), |number| format!(" punt {number}"));
            let title = item.title.as_deref().unwrap_or("zonder titel");
            format!("  {day}  {}{number}: {title}\n", item.body_short)
        }
        Belonging::Decision(decision) => {
            let line = &decision.line;
            let standing =
                line.standing.as_ref().map_or(line.decision.outcome.dutch().to_owned(), |one| one.told());
            format!("  {day}  besluit {}: {} [{standing}]\n", line.decision.number, line.decision.text)
        }
    }
}

/// Puts a decision to a subject, which is made when it is not there yet.
pub(super) fn put(path: &Path, name: &str, number: &str, json: bool) -> Outcome {
    let reader = super::reader(path)?;
    let decision = numbered(&reader, number, Visibility::Board, places::local_now().date())?;
    let known = named(&reader, name, Visibility::Board).ok().map(|line| line.id);
    let part =
        |subject| SubjectPart { subject, item: None, decision: Some(decision.decision.id), document: None };
    if let Some(subject) = known {
        reader.require_apart(&part(subject))?;
    }
    drop(reader);
    let mut archive = archives::open(path)?;
    let mut ops = Vec::new();
    let subject = known.unwrap_or_else(|| {
        let id = archive.new_id();
        ops.push(Op::AddSubject { id, subject: Subject { name: name.trim().to_owned(), visibility: None } });
        id
    });
    ops.push(Op::PutToSubject { id: archive.new_id(), part: part(subject) });
    archive.apply(Op::Together { ops }, places::now())?;
    if json {
        let view = archive.reader().subject(subject, Visibility::Board, places::local_now().date())?;
        return as_json(&view);
    }
    let (number, taken) = (decision.decision.number.clone(), taken(&decision));
    Ok(format!("Besluit {number} ({taken}) hoort nu bij ‘{}’.\n", name.trim()).into())
}
