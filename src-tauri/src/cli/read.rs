//! What stands in minutes, without keeping any of it; and how well that reading goes.

use std::fs;
use std::path::Path;

use hamerslag_language::measure::{Gold, Score, measure as compare};
use hamerslag_language::{Agenda, Certainty, Finding, Reading, Strength, What, read_agenda, read_minutes};

use super::{Outcome, as_json, text_file};
use crate::failure::Failure;

/// Reads an agenda file, if one is given.
pub(super) fn agenda_of(file: Option<&Path>) -> Result<Option<Agenda>, Failure> {
    file.map(|file| text_file::read(file).map(|text| read_agenda(&text))).transpose()
}

pub(super) fn read(file: &Path, agenda: Option<&Path>, json: bool) -> Outcome {
    let text = text_file::read(file)?;
    let reading = read_minutes(&text, agenda_of(agenda)?.as_ref());
    if json {
        return as_json(&reading);
    }
    let mut lines = who_and_when(&reading);
    let mut findings = reading.findings.iter().peekable();
    for (index, item) in reading.items.iter().enumerate() {
        let number = item.number.as_deref().map_or(String::new(), |number| format!("{number}. "));
        let title = item.title.as_deref().unwrap_or("(zonder titel)");
        let blocks = counted(item.entries.len(), "alinea", "alinea’s");
        lines.push(format!("{number}{title} — {blocks}"));
        // Findings stand in the order of their items.
        lines.extend(std::iter::from_fn(|| findings.next_if(|finding| finding.item <= index)).map(line));
    }
    lines.extend(reading.warnings.iter().map(|warning| format!("Let op: {}", warning.dutch())));
    lines.push(summary(&reading));
    Ok(format!("{}\n", lines.join("\n")).into())
}

/// What the text says about the evening itself.
fn who_and_when(reading: &Reading) -> Vec<String> {
    let clock = |found: &hamerslag_language::TimeFound| {
        format!("{:02}:{:02}", found.minutes / 60, found.minutes % 60)
    };
    let attendance = &reading.attendance;
    [
        ("Datum", reading.date.as_ref().map(|found| hamerslag_core::dutch::date(found.date))),
        ("Opening", reading.opened.as_ref().map(clock)),
        ("Sluiting", reading.closed.as_ref().map(clock)),
        ("Voorzitter", reading.chair.as_ref().map(|found| found.name.clone())),
        ("Notulist", reading.minute_taker.as_ref().map(|found| found.name.clone())),
        ("Aanwezig", attendance.counted_present.map(|count| counted(count as usize, "lid", "leden"))),
        ("Namen", (!attendance.present.is_empty()).then(|| attendance.present.join(", "))),
    ]
    .into_iter()
    .filter_map(|(label, found)| found.map(|found| format!("{label}: {found}")))
    .collect()
}

/// One finding on a line: what, how sure, in which form.
pub(super) fn line(finding: &Finding) -> String {
    let sure = match finding.certainty {
        Certainty::Certain => "",
        Certainty::Inferred => ", afgeleid",
    };
    let form = serde_json::to_value(finding.form)
        .ok()
        .and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default();
    let what = match &finding.what {
        What::Decision { text, .. } => format!("besluit: {text}"),
        What::Action { text, owners, due_words, strength } => {
            let kind = if *strength == Strength::Firm { "actie" } else { "mogelijk een actie" };
            let owners: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
            let owners =
                if owners.is_empty() { String::new() } else { format!(" — {}", owners.join(", ")) };
            let due = due_words.as_ref().map_or(String::new(), |due| format!(", {due}"));
            format!("{kind}: {text}{owners}{due}")
        }
        What::Opening { minutes, by } => moment("opening", *minutes, by.as_deref()),
        What::Closing { minutes, by } => moment("sluiting", *minutes, by.as_deref()),
        What::LateItem { text, by } => {
            let by = by.as_deref().map_or(String::new(), |by| format!(" door {by}"));
            format!("nagekomen punt{by}: {text}")
        }
        What::Event { text, when } => format!("aangekondigd voor {when}: {text}"),
        What::Correction { text } => format!("verbetering van eerdere notulen: {text}"),
    };
    format!("     {what} [{form}{sure}]")
}

fn moment(what: &str, minutes: Option<u16>, by: Option<&str>) -> String {
    let clock = minutes.map_or(String::new(), |minutes| format!(" {:02}:{:02}", minutes / 60, minutes % 60));
    let by = by.map_or(String::new(), |by| format!(" door {by}"));
    format!("{what}{clock}{by}")
}

fn summary(reading: &Reading) -> String {
    let count =
        |wanted: fn(&What) -> bool| reading.findings.iter().filter(|finding| wanted(&finding.what)).count();
    [
        counted(reading.items.len(), "punt", "punten"),
        counted(count(|what| matches!(what, What::Decision { .. })), "besluit", "besluiten"),
        counted(
            count(|what| matches!(what, What::Action { strength: Strength::Firm, .. })),
            "actie",
            "acties",
        ),
        counted(
            count(|what| matches!(what, What::Action { strength: Strength::Weak, .. })),
            "mogelijke actie",
            "mogelijke acties",
        ),
    ]
    .join(", ")
}

/// "1 punt", "3 punten".
pub(super) fn counted(count: usize, one: &str, more: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {more}") }
}

pub(super) fn measure(folder: &Path, json: bool) -> Outcome {
    let mut golds: Vec<_> = fs::read_dir(folder)
        .map_err(|_| {
            Failure::new("no_such_folder", format!("{} is geen map die te lezen is.", folder.display()))
        })?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .collect();
    golds.sort();
    if golds.is_empty() {
        return Err(Failure::new(
            "empty",
            format!("In {} staat geen bestand dat eindigt op .gold.json.", folder.display()),
        ));
    }
    let mut total = Score::default();
    for path in &golds {
        total += &score(path)?;
    }
    if json { as_json(&total) } else { Ok(format!("{} verslagen\n{total}\n", golds.len()).into()) }
}

fn score(gold: &Path) -> Result<Score, Failure> {
    let place = gold.display();
    let bytes = fs::read(gold)
        .map_err(|error| Failure::new("io", format!("{place} kan niet worden gelezen: {error}.")))?;
    let reference: Gold = serde_json::from_slice(&bytes).map_err(|error| {
        Failure::new("no_gold", format!("{place} heeft niet de vorm van een ijkbestand: {error}."))
    })?;
    let source = source_of(gold, &bytes).ok_or_else(|| {
        Failure::new("no_such_file", format!("Bij {place} staat geen tekst (.txt of .md) om te lezen."))
    })?;
    let text = text_file::read(&source)?;
    Ok(compare(&read_minutes(&text, None), &text, &reference))
}

/// The text beside a gold file, or the one that it names itself.
fn source_of(gold: &Path, bytes: &[u8]) -> Option<std::path::PathBuf> {
    let folder = gold.parent()?;
    let stem = gold.file_name()?.to_string_lossy().strip_suffix(".gold.json")?.to_owned();
    let beside = ["md", "txt"].into_iter().map(|extension| folder.join(format!("{stem}.{extension}")));
    let named: Option<String> = serde_json::from_slice::<serde_json::Value>(bytes)
        .ok()?
        .get("source_file")?
        .as_str()
        .map(str::to_owned);
    beside.chain(named.map(|named| folder.join(named))).find(|path| path.is_file())
}
