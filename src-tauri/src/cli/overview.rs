//! The association in figures: what is decided, who comes, who has what to do, and what is late.

use hamerslag_core::Reader;
use hamerslag_core::dutch;
use hamerslag_core::view::{AttendanceFigures, FiguresView, YearFigures};
use hamerslag_print::FiguresSheet;

use super::args::Pdf;
use super::read::counted;
use super::{Outcome, as_json, paper};
use crate::desk::figures_sheet;
use crate::places;

pub(super) fn overview(reader: &Reader, pdf: Option<&Pdf>, json: bool) -> Outcome {
    let sheet = figures_sheet(reader, places::local_now().date())?;
    match pdf {
        Some(pdf) => paper::print(pdf, "Het overzicht staat", |printing| {
            hamerslag_print::figures_pdf(&sheet, printing)
        }),
        None if json => as_json(&sheet.figures),
        None => Ok(in_words(&sheet).into()),
    }
}

pub(super) fn in_words(sheet: &FiguresSheet) -> String {
    let figures = &sheet.figures;
    let mut lines = vec![format!("{}: stand op {}", sheet.association.name, dutch::date(figures.on))];
    part(&mut lines, "Besluiten per jaar", figures.years.iter().map(|year| year_line(figures, year)));
    part(&mut lines, "Opkomst in de ALV", figures.attendance.iter().map(attendance_line));
    let owners = figures.owners.iter().map(|one| {
        let owner = one.owner.as_deref().unwrap_or("zonder eigenaar");
        format!("{owner:28} {} open, {} te laat", one.open, one.late)
    });
    part(&mut lines, "Open acties per eigenaar", owners);
    if figures.open > 0 {
        lines.push(format!("{:28} {} open, {} te laat", "samen", figures.open, figures.late));
    }
    let late = figures.longest_late.iter();
    let late = late.map(|one| {
        let who = if one.who.is_empty() { "niemand".to_owned() } else { one.who.join(", ") };
        format!(
            "{:10} {} ({}, {})",
            one.number,
            one.text,
            who,
            counted(one.days.unsigned_abs() as usize, "dag", "dagen")
        )
    });
    part(&mut lines, "Te laat", late);
    let actions = counted(figures.late, "actie", "acties");
    lines.push(format!("{actions}, {} te laat", counted(figures.late_decisions, "besluit", "besluiten")));
    lines.join("\n") + "\n"
}

fn part(lines: &mut Vec<String>, heading: &str, told: impl Iterator<Item = String>) {
    lines.extend([String::new(), heading.to_owned()]);
    let before = lines.len();
    lines.extend(told);
    if lines.len() == before {
        lines.push("(niets)".to_owned());
    }
}

fn year_line(figures: &FiguresView, year: &YearFigures) -> String {
    let of =
        figures.bodies.iter().zip(&year.decisions).map(|(body, count)| format!("{} {count}", body.short));
    format!(
        "{}  {:4}  {}",
        year.year,
        year.decisions.iter().sum::<usize>(),
        of.collect::<Vec<_>>().join(", ")
    )
}

fn attendance_line(one: &AttendanceFigures) -> String {
    let votes = one.votes.map_or_else(
        || format!("{} aanwezig", one.present),
        |votes| counted(votes as usize, "stem", "stemmen"),
    );
    let held = match (one.second, one.quorum, one.margin) {
        (true, ..) => ", tweede vergadering".to_owned(),
        (_, Some(quorum), Some(margin)) => format!(", quorum {quorum}, {margin:+}"),
        _ => String::new(),
    };
    format!("{}  {votes}{held}", one.date)
}
