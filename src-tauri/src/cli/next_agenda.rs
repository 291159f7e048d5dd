//! What asks to come on the next agenda, and why.

use chrono::NaiveDate;
use hamerslag_core::candidates::Candidate;
use hamerslag_core::words::MeetingStatus;
use hamerslag_core::{Reader, dutch};
use hamerslag_exchange::next_agenda::next_agenda;

use super::{Outcome, as_json, meeting};
use crate::places;

pub(super) fn list(reader: &Reader, body: Option<&str>, date: Option<NaiveDate>, json: bool) -> Outcome {
    let (id, body) = meeting::body(&reader.bodies()?, body)?;
    let today = places::local_now().date();
    let on = match date {
        Some(date) => date,
        None => planned(reader, &body.short, today)?.unwrap_or(today),
    };
    let candidates = next_agenda(reader, id, on)?;
    if json {
        return as_json(&candidates);
    }
    let when = dutch::date(on);
    if candidates.is_empty() {
        return Ok(format!("Voor de {} van {when} vraagt niets om behandeling.\n", body.short).into());
    }
    let lines = candidates.iter().map(line).collect::<String>();
    Ok(format!("Voor de {} van {when} vragen om behandeling:\n{lines}", body.short).into())
}

/// The first meeting of the body that is still to come.
fn planned(
    reader: &Reader,
    body: &str,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, crate::failure::Failure> {
    let coming = |status| matches!(status, MeetingStatus::Preparing | MeetingStatus::Called);
    Ok(reader
        .overview()?
        .meetings
        .into_iter()
        .filter(|line| line.body_short == body && coming(line.status) && line.date >= today)
        .map(|line| line.date)
        .min())
}

fn line(candidate: &Candidate) -> String {
    let mark = if candidate.late { "!" } else { " " };
    format!("{mark} {}\n    {}: {}\n", candidate.title, candidate.source.dutch(), candidate.reason)
}
