//! Minutes that were written elsewhere go into an archive: all the files that were named, or none.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use hamerslag_core::id::{BodyId, IdSource};
use hamerslag_core::{Op, dutch};
use hamerslag_exchange::import::{self, Target};
use hamerslag_language::{Agenda, Reading, What, read_minutes};
use serde::Serialize;
use uuid::Uuid;

use super::args::Import;
use super::{Outcome, as_json, meeting, read, text_file};
use crate::failure::Failure;
use crate::{archives, places};

/// How many remarks about one file are shown.
const MOST_LINES: usize = 25;

/// What came in from one file.
#[derive(Serialize)]
struct Entered {
    file: String,
    body: String,
    date: NaiveDate,
    items: usize,
    entries: usize,
    decisions: usize,
    actions: usize,
    /// What a person should look at.
    look_at: Vec<String>,
}

pub(super) fn import(asked: &Import, json: bool) -> Outcome {
    let agenda = read::agenda_of(asked.agenda.as_deref())?;
    if asked.files.len() > 1 && (asked.date.is_some() || agenda.is_some()) {
        return Err(Failure::new(
            "one_date",
            "--date en --agenda gelden voor één verslag. Voer meer verslagen één voor één in, of laat ze weg als elke \
             tekst zijn eigen datum noemt.",
        ));
    }
    let readings: Vec<(&Path, Reading)> = asked
        .files
        .iter()
        .map(|file| Ok((file.as_path(), reading(file, agenda.as_ref())?)))
        .collect::<Result<_, Failure>>()?;

    // Everything is read and settled before the archive is opened to write, so that a failure writes nothing.
    let reader = super::reader(&asked.archive)?;
    let body = meeting::body(&reader.bodies()?, asked.body.as_deref())?;
    let mut taken: Vec<(String, NaiveDate)> =
        reader.overview()?.meetings.into_iter().map(|line| (line.body_short, line.date)).collect();
    drop(reader);
    let mut ops = Vec::new();
    let mut entered = Vec::new();
    let mut ids = Uuid::now_v7;
    for (file, reading) in &readings {
        let date = date_of(file, reading, asked.date)?;
        if taken.contains(&(body.1.short.clone(), date)) {
            return Err(Failure::new(
                "meeting_exists",
                format!(
                    "Er staat al een {} van {} in het archief; er is niets ingevoerd. Kies een andere datum of soort.",
                    body.1.short,
                    dutch::date(date)
                ),
            ));
        }
        taken.push((body.1.short.clone(), date));
        ops.extend(acts(file, reading, body.0, date, &mut ids));
        entered.push(summary(file, reading, &body.1.short, date));
    }
    let source = entered.iter().map(|one| one.file.as_str()).collect::<Vec<_>>().join(", ");
    let mut archive = archives::open(&asked.archive)?;
    archive.apply(Op::Import { source, ops }, places::now())?;
    if json { as_json(&entered) } else { Ok(entered.iter().map(told).collect::<String>().into()) }
}

fn reading(file: &Path, agenda: Option<&Agenda>) -> Result<Reading, Failure> {
    Ok(read_minutes(&text_file::read(file)?, agenda))
}

fn acts(file: &Path, reading: &Reading, body: BodyId, date: NaiveDate, ids: &mut dyn IdSource) -> Vec<Op> {
    import::minutes(reading, &Target { body, date, source: places::file_name(file) }, ids)
}

fn date_of(file: &Path, reading: &Reading, given: Option<NaiveDate>) -> Result<NaiveDate, Failure> {
    given.or_else(|| reading.date.as_ref().map(|found| found.date)).ok_or_else(|| {
        Failure::new(
            "no_date",
            format!(
                "In {} staat niet op welke dag de vergadering was. Geef de datum, bijvoorbeeld --date 2016-12-14.",
                file.display()
            ),
        )
    })
}

fn summary(file: &Path, reading: &Reading, body: &str, date: NaiveDate) -> Entered {
    let count =
        |wanted: fn(&What) -> bool| reading.findings.iter().filter(|finding| wanted(&finding.what)).count();
    let doubtful = import::doubtful(reading)
        .map(|finding| format!("Nakijken:{}", read::line(finding).trim_start_matches("    ")));
    let vague = import::vague(reading)
        .map(|finding| format!("Niet overgenomen:{}", read::line(finding).trim_start_matches("    ")));
    Entered {
        file: places::file_name(file),
        body: body.to_owned(),
        date,
        items: reading.items.len(),
        entries: reading.items.iter().map(|item| item.entries.len()).sum(),
        decisions: count(|what| matches!(what, What::Decision { .. })),
        actions: count(|what| {
            matches!(what, What::Action { strength: hamerslag_language::Strength::Firm, .. })
        }),
        look_at: dates(reading, date)
            .into_iter()
            .chain(reading.warnings.iter().map(|warning| format!("Let op: {}", warning.dutch())))
            .chain(doubtful)
            .chain(vague)
            .collect(),
    }
}

/// What is odd about the day: another one in the text, or one that is hardly meant.
fn dates(reading: &Reading, date: NaiveDate) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(found) = reading.date.as_ref().map(|found| found.date).filter(|found| *found != date) {
        remarks.push(format!(
            "Let op: in de tekst staat {}, ingevoerd is {}. Controleer de datum.",
            dutch::date(found),
            dutch::date(date)
        ));
    }
    let today = places::local_now().date();
    if date.year() < 1850 || date > today {
        remarks.push(format!(
            "Let op: {} is geen dag waarop al is vergaderd. Controleer de datum.",
            dutch::date(date)
        ));
    }
    remarks
}

fn told(entered: &Entered) -> String {
    let mut text = format!(
        "{}: {} van {} ingevoerd, met {}, {}, {} en {}.\n",
        entered.file,
        entered.body,
        dutch::date(entered.date),
        read::counted(entered.items, "agendapunt", "agendapunten"),
        read::counted(entered.entries, "alinea", "alinea’s"),
        read::counted(entered.decisions, "besluit", "besluiten"),
        read::counted(entered.actions, "actie", "acties"),
    );
    for line in entered.look_at.iter().take(MOST_LINES) {
        text.push_str(&format!("  {line}\n"));
    }
    if let Some(more) = entered.look_at.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
        text.push_str(&format!("  … en nog {more}; met --json staat alles er.\n"));
    }
    text
}
