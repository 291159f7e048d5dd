//! Which meeting is meant: by date, by number, or the last one.

use chrono::NaiveDate;
use hamerslag_core::Reader;
use hamerslag_core::dutch;
use hamerslag_core::id::BodyId;
use hamerslag_core::model::Body;
use hamerslag_core::view::MeetingLine;

use crate::failure::Failure;

/// What "the last one" means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Last {
    /// The last one that was held.
    Held,
    /// The last one on the calendar, held or not.
    Planned,
}

/// Finds the meeting that was asked for.
///
/// # Errors
/// When there is none, or more than one.
pub(super) fn find(reader: &Reader, asked: Option<&str>, last: Last) -> Result<MeetingLine, Failure> {
    let lines = reader.overview()?.meetings;
    if lines.is_empty() {
        return Err(Failure::new("no_meetings", "Er staat nog geen vergadering in dit archief."));
    }
    let asked = asked.unwrap_or("laatste");
    let (body, which) = asked.split_once(':').map_or((None, asked), |(body, which)| (Some(body), which));
    let of_body = |line: &&MeetingLine| body.is_none_or(|body| line.body_short.eq_ignore_ascii_case(body));
    if which.eq_ignore_ascii_case("laatste") {
        let held = |line: &&MeetingLine| match last {
            Last::Held => line.status.was_held(),
            Last::Planned => true,
        };
        let mut of_body = lines.iter().filter(of_body);
        let newest = of_body.clone().next();
        return of_body.find(held).or(newest).cloned().ok_or_else(|| none(asked));
    }
    let date: Option<NaiveDate> = which.parse().ok();
    let found: Vec<&MeetingLine> = lines
        .iter()
        .filter(of_body)
        .filter(|line| date.map_or(line.number.as_deref() == Some(which), |date| line.date == date))
        .collect();
    match found.as_slice() {
        [] => Err(none(asked)),
        [one] => Ok((*one).clone()),
        several => Err(Failure::new("ambiguous", ambiguous(which, several))),
    }
}

fn none(asked: &str) -> Failure {
    let looks_like_a_date =
        asked.contains('-') && asked.parse::<NaiveDate>().is_err() && !asked.contains(':');
    let message = if looks_like_a_date {
        format!("‘{asked}’ is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2016-12-14.")
    } else {
        format!(
            "Er is geen vergadering ‘{asked}’. De opdracht ‘meetings’ laat zien welke er in dit archief staan."
        )
    };
    Failure::new("no_such_meeting", message)
}

fn ambiguous(which: &str, lines: &[&MeetingLine]) -> String {
    let ways: Vec<String> = lines.iter().map(|line| format!("{}:{}", line.body_short, line.date)).collect();
    format!("‘{which}’ past op {} vergaderingen. Kies: {}.", lines.len(), ways.join(" of "))
}

/// The body that meets: the one that was named, else the ALV, else the only one there is.
///
/// # Errors
/// When there is no such body; the sentence names those there are.
pub(super) fn body(bodies: &[(BodyId, Body)], named: Option<&str>) -> Result<(BodyId, Body), Failure> {
    let wanted = named.unwrap_or("ALV");
    let found = bodies.iter().find(|(_, body)| body.short.eq_ignore_ascii_case(wanted));
    let only = bodies.first().filter(|_| named.is_none() && bodies.len() == 1);
    found.or(only).cloned().ok_or_else(|| {
        let known: Vec<&str> = bodies.iter().map(|(_, body)| body.short.as_str()).collect();
        Failure::new(
            "no_such_body",
            format!("‘{wanted}’ vergadert hier niet. Kies met --body een van: {}.", known.join(", ")),
        )
    })
}

/// "ALV van 14 december 2016".
pub(super) fn name(line: &MeetingLine) -> String {
    format!("{} van {}", line.body_short, dutch::date(line.date))
}
