//! A meeting as an iCalendar event (RFC 5545), to put in a calendar: one event that a later file replaces, because its UID
//! stays and its SEQUENCE grows. Written by hand, for it is thirty lines of a format that has not changed since 2009, and
//! the rule that decides is ours: the same meeting always gives the same event.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use hamerslag_core::dutch;
use hamerslag_core::time::{ClockTime, Timestamp};
use hamerslag_core::view::{AgendaView, MeetingHead};
use hamerslag_core::words::MeetingStatus;

/// Central European time with the summer time that holds since 1996; earlier meetings need no place in a calendar.
const ZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The most bytes on a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// The meeting as a file for a calendar. `sequence` is how often something went out about it before; `now` stamps the file.
#[must_use]
pub fn event(agenda: &AgendaView, sequence: usize, now: Timestamp) -> String {
    let meeting = &agenda.meeting;
    let body = if meeting.body_short.is_empty() { &meeting.body } else { &meeting.body_short };
    let summary = match &meeting.title {
        Some(title) => format!("{body} {}: {title}", agenda.association.name),
        None => format!("{body} {}", agenda.association.name),
    };
    let called_off = meeting.status == MeetingStatus::Cancelled;
    let mut lines: Vec<String> = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Hamerslag//NL".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        format!("METHOD:{}", if called_off { "CANCEL" } else { "PUBLISH" }),
    ];
    lines.extend(ZONE.map(str::to_owned));
    lines.push("BEGIN:VEVENT".to_owned());
    lines.push(format!("UID:{}@hamerslag", meeting.id.0));
    lines.push(format!("SEQUENCE:{sequence}"));
    lines.push(format!("DTSTAMP:{}Z", stamp(utc(now))));
    lines.extend(when(meeting));
    lines.push(format!("SUMMARY:{}", escaped(&summary)));
    lines.extend(meeting.place.as_ref().map(|place| format!("LOCATION:{}", escaped(place))));
    lines.push(format!("DESCRIPTION:{}", escaped(&description(agenda))));
    lines.push(format!("STATUS:{}", if called_off { "CANCELLED" } else { "CONFIRMED" }));
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    lines.iter().map(|line| folded(line)).collect()
}

/// Begin and end. A meeting without a time takes the day; one that ends before it began ends the next day.
fn when(meeting: &MeetingHead) -> Vec<String> {
    let Some(start) = meeting.planned_start else {
        let next = meeting.date.checked_add_days(Days::new(1)).unwrap_or(meeting.date);
        return vec![
            format!("DTSTART;VALUE=DATE:{}", meeting.date.format("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")),
        ];
    };
    let here = |field: &str, day: NaiveDate, at: ClockTime| {
        format!("{field};TZID=Europe/Amsterdam:{}", stamp(moment(day, at)))
    };
    let end = meeting.planned_end.filter(|end| *end != start).map(|end| {
        let next = meeting.date.checked_add_days(Days::new(1)).unwrap_or(meeting.date);
        here("DTEND", if end > start { meeting.date } else { next }, end)
    });
    std::iter::once(here("DTSTART", meeting.date, start)).chain(end).collect()
}

fn moment(day: NaiveDate, at: ClockTime) -> NaiveDateTime {
    day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(at.minutes()))
}

/// The moment in universal time; the beginning of the calendar for one outside it.
fn utc(now: Timestamp) -> NaiveDateTime {
    chrono::DateTime::from_timestamp_millis(now.0).unwrap_or_default().naive_utc()
}

fn stamp(moment: NaiveDateTime) -> String {
    moment.format("%Y%m%dT%H%M%S").to_string()
}

/// The agenda, a line an item.
fn description(agenda: &AgendaView) -> String {
    let head = match agenda.meeting.status {
        MeetingStatus::Cancelled => "De vergadering is afgelast.".to_owned(),
        _ => format!("Agenda, {}", dutch::weekday_and_date(agenda.meeting.date)),
    };
    let items = agenda.items.iter().map(|item| {
        let indent = "   ".repeat(item.depth as usize);
        let number = item.number.as_ref().map_or(String::new(), |number| format!("{number}. "));
        format!("{indent}{number}{}", item.title.as_deref().unwrap_or("Zonder titel"))
    });
    std::iter::once(head).chain(items).collect::<Vec<_>>().join("\n")
}

/// Text as a value (RFC 5545, 3.3.11). Other control characters have no place in a calendar.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A line with its end, folded so that no part is longer than 75 bytes and no letter is divided.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE {
            folded.push_str("\r\n ");
            used = 1;
        }
        folded.push(letter);
        used += letter.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests;
