//! People: who is in an archive, who comes in from a spreadsheet, and the retirement schedule.

use std::path::Path;

use hamerslag_core::Reader;
use hamerslag_core::offices::offices_on;
use hamerslag_core::view::{SeatLine, SeatState};
use hamerslag_exchange::csv;
use hamerslag_exchange::people::{PeopleComing, Remark, people_coming};
use hamerslag_print::ScheduleList;
use uuid::Uuid;

use super::args::Form;
use super::{Outcome, as_json, paper, print, text_file};
use crate::desk::schedule_list;
use crate::failure::Failure;
use crate::{archives, places};

pub(super) fn list(reader: &Reader, json: bool) -> Outcome {
    let view = reader.people()?;
    if json {
        return as_json(&view);
    }
    if view.people.is_empty() {
        return Ok("Er staat nog niemand in dit archief.\n".to_owned().into());
    }
    let offices = offices_on(&view, &reader.association()?.bodies, places::local_now().date());
    let held = |person| -> String {
        let names: Vec<&str> = offices
            .lines
            .iter()
            .filter(|line| line.person == Some(person))
            .filter(|line| matches!(line.state, SeatState::Held | SeatState::Retiring | SeatState::Over))
            .map(|line| line.office_name.as_str())
            .collect();
        names.join(", ")
    };
    let lines = view.people.iter().map(|person| {
        let line = format!(
            "{:32} {:14} {:2} {:32} {}",
            person.fields.name,
            person.fields.member_kind.dutch(),
            person.fields.votes,
            person.contact.email.as_deref().unwrap_or_default(),
            held(person.id)
        );
        format!("{}\n", line.trim_end())
    });
    Ok(lines.collect::<String>().into())
}

pub(super) fn import(archive: &Path, file: &Path, json: bool) -> Outcome {
    let bytes = text_file::bytes(file)?;
    let source = places::file_name(file);
    let reader = super::reader(archive)?;
    let bodies = reader.association()?.bodies;
    let mut coming = people_coming(&bytes, &source, &reader.people()?, &bodies, &mut Uuid::now_v7);
    drop(reader);
    if coming.remarks.iter().any(|remark| remark.refuses) {
        let refusing = coming.remarks.iter().filter(|remark| remark.refuses).map(told).collect::<String>();
        return Err(Failure::new(
            "not_read",
            format!(
                "Er is niets ingevoerd. Verbeter dit in {source} en probeer het opnieuw:\n{}",
                refusing.trim_end()
            ),
        ));
    }
    let op = coming.op.take();
    let nothing_new = op.is_none();
    if let Some(op) = op {
        archives::open(archive)?.apply(op, places::now())?;
    }
    if json {
        return as_json(&coming);
    }
    let remarks = coming.remarks.iter().map(told).collect::<String>();
    let entered =
        if nothing_new { "Er is niets nieuws in dit bestand.\n".to_owned() } else { entered(&coming) };
    Ok(format!("{entered}{remarks}").into())
}

fn entered(coming: &PeopleComing) -> String {
    let of = |number, one, more| super::read::counted(number, one, more);
    let coming = coming.coming;
    format!(
        "Ingevoerd: {}, {}, {} en {}.\n",
        of(coming.people, "persoon", "personen"),
        of(coming.offices, "functie", "functies"),
        of(coming.terms, "zittingsperiode", "zittingsperioden"),
        of(coming.vacancies, "vacature", "vacatures"),
    )
}

fn told(remark: &Remark) -> String {
    format!("  regel {}: {}\n", remark.line, remark.sentence)
}

pub(super) fn schedule(reader: &Reader, form: Form) -> Outcome {
    let list = schedule_list(reader, places::local_now().date())?;
    match form {
        Form::Pdf(pdf) => paper::print(&pdf, "Het rooster van aftreden staat", |printing| {
            hamerslag_print::schedule_pdf(&list, printing)
        }),
        Form::Csv => csv::schedule(&list.seats)
            .map_err(|error| Failure::new("csv", format!("De lijst kan niet worden gemaakt: {error}.")))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned().into()),
        Form::Json => as_json(&list),
        Form::Text | Form::Markdown => Ok(in_words(&list).into()),
    }
}

fn in_words(list: &ScheduleList) -> String {
    if list.seats.is_empty() {
        return "Er zijn nog geen functies vastgelegd.\n".to_owned();
    }
    list.seats.iter().map(seat_line).collect()
}

/// A seat on a line of its own.
pub(super) fn seat_line(seat: &SeatLine) -> String {
    let goes = print::day(seat.goes());
    let line = format!(
        "{:18} {:16} {:28} {:40} {}",
        goes,
        seat.state.dutch(),
        seat.office_name,
        seat.holder(),
        match seat.stands_again {
            Some(true) => "herkiesbaar",
            Some(false) => "niet herkiesbaar",
            None => "",
        }
    );
    format!("{}\n", line.trim_end())
}
