//! The commands that pass an archive on.

use std::path::PathBuf;

use hamerslag_core::words::Visibility;

use super::line::Line;
use super::{Command, Emergency, Giving, Sharing};

/// A line that works.
pub(super) fn example(name: &str) -> &'static str {
    match name {
        "handover" => "tuin.hamerslag --to Marleen --out \"tuin voor Marleen.hamerslag\"",
        "share" => "tuin.hamerslag --for leden --out tuin.leeskopie",
        _ => "reservekopie.hamerslag --by Marleen --reason \"laptop gestolen\" --out tuin.hamerslag",
    }
}

/// The command that is meant; `archive` is the file it starts from.
pub(super) fn command(line: &mut Line, name: &str, archive: PathBuf) -> Result<Command, String> {
    let wants =
        |what: &str| format!("‘hamerslag {name}’ heeft nog {what} nodig: hamerslag {name} {}", example(name));
    let out = line.out.take().ok_or_else(|| wants("de naam van een nieuw bestand"));
    if name == "share" {
        let readers =
            line.words.remove("for").ok_or_else(|| wants("voor wie: leden, bestuur of openbaar"))?;
        let audience = audience(&readers)?;
        return Ok(Command::Share(Sharing { archive, out: out?, audience, to: line.to.take() }));
    }
    let by = line.words.remove("by");
    if name == "handover" {
        let to = line.to.take().ok_or_else(|| wants("de naam van wie verdergaat"))?;
        return Ok(Command::HandOver(Giving { archive, out: out?, to, by }));
    }
    let by = by.ok_or_else(|| wants("de naam van wie verdergaat"))?;
    let reason = line.words.remove("reason").ok_or_else(|| wants("een reden"))?;
    Ok(Command::TakeOver(Emergency { source: archive, out: out?, by, reason }))
}

fn audience(readers: &str) -> Result<Visibility, String> {
    match readers.trim().to_lowercase().as_str() {
        "leden" => Ok(Visibility::Members),
        "bestuur" => Ok(Visibility::Board),
        "openbaar" => Ok(Visibility::Public),
        _ => Err(format!("‘{readers}’ zijn geen lezers. Kies --for leden, --for bestuur of --for openbaar.")),
    }
}
