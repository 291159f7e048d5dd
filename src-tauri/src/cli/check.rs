//! Is the archive whole and untouched?

use std::path::Path;

use hamerslag_core::{ChainBreak, Finding};

use super::{FINDINGS, Outcome, Said, as_json};
use crate::failure::Failure;

pub(super) fn check(path: &Path, json: bool) -> Outcome {
    let reader = super::reader(path)?;
    let report = reader.check().map_err(|error| Failure::of_archive(&error, path))?;
    let code = if report.findings.is_empty() { 0 } else { FINDINGS };
    if json {
        return as_json(&report).map(|said| Said { code, ..said });
    }
    let erased = if report.erased > 0 {
        format!(", waarvan {} op verzoek gewist", report.erased)
    } else {
        String::new()
    };
    let mut text = format!(
        "{} handelingen nagekeken{erased}; {} vastgestelde verslagen nagekeken.\n",
        report.acts, report.adopted
    );
    if report.findings.is_empty() {
        text.push_str("Het archief is heel en onaangetast.\n");
    }
    for finding in &report.findings {
        text.push_str(&format!("! {}\n", sentence(finding)));
    }
    if code != 0 {
        text.push_str(
            "Het archief is niet gewijzigd. Bewaar het zoals het is en vergelijk het met een reservekopie.\n",
        );
    }
    Ok(Said { text, code })
}

fn sentence(finding: &Finding) -> String {
    match finding {
        Finding::File { words } => format!("Het bestand is beschadigd: {words}."),
        Finding::Journal(ChainBreak::Header { seq }) => {
            format!("Handeling {seq} in het logboek is veranderd nadat zij is vastgelegd.")
        }
        Finding::Journal(ChainBreak::Link { seq }) => {
            format!("Voor handeling {seq} ontbreekt er een in het logboek, of de volgorde is veranderd.")
        }
        Finding::Journal(ChainBreak::Missing { seq }) => {
            format!(
                "De inhoud van handeling {seq} in het logboek is weg, en nergens staat dat zij is gewist."
            )
        }
        Finding::Journal(ChainBreak::Payload { seq }) => {
            format!("De inhoud van handeling {seq} in het logboek is veranderd nadat zij is vastgelegd.")
        }
        Finding::Record { table, id, field } => format!(
            "Een gegeven is buiten Hamerslag om veranderd: {} {id}, veld ‘{field}’.",
            table.stable_name()
        ),
        Finding::Stranger { table, id } => {
            format!("Een gegeven is buiten Hamerslag om toegevoegd: {} {id}.", table.stable_name())
        }
        Finding::Version { meeting, number } => {
            format!("Versie {number} van de notulen van vergadering {meeting} is niet meer wat zij was.")
        }
        Finding::Seal { meeting, number } => format!(
            "De keten van vastgestelde notulen is gebroken bij versie {number} van vergadering {meeting}."
        ),
    }
}
