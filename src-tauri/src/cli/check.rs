//! Is the archive whole and untouched?

use std::path::Path;

use hamerslag_core::{ChainBreak, ErasureLine, Finding, dutch};

use super::{FINDINGS, Outcome, Said, as_json};
use crate::failure::Failure;
use crate::{passing, sharing};

pub(super) fn check(path: &Path, json: bool) -> Outcome {
    let reader = super::reader(path)?;
    let report = reader.check().map_err(|error| Failure::of_archive(&error, path))?;
    let code = if report.findings.is_empty() { 0 } else { FINDINGS };
    if reader.readers_copy()?.is_some() && !json && code == 0 {
        let line = sharing::line(&reader, None)?;
        return Ok(
            format!("{line} Het bestand is heel; een logboek om na te kijken zit er niet in.\n").into()
        );
    }
    if json {
        return as_json(&report).map(|said| Said { code, ..said });
    }
    let erased = if report.erased > 0 {
        format!(", waarvan uit {} iets op verzoek is gewist", report.erased)
    } else {
        String::new()
    };
    let counted = |n: u64, one: &str, more: &str| format!("{n} {}", if n == 1 { one } else { more });
    let mut text = format!(
        "{} nagekeken{erased}; {} en {} nagekeken.\n",
        counted(report.acts, "handeling", "handelingen"),
        counted(report.adopted, "vastgesteld verslag", "vastgestelde verslagen"),
        counted(report.kept, "verzonden stuk", "verzonden stukken"),
    );
    for erasure in &report.erasures {
        text.push_str(&format!("  {}\n", told(erasure)));
    }
    for handover in &report.handovers {
        text.push_str(&format!("Generatie {}: {}.\n", handover.generation, passing::passed_on(handover)));
    }
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

/// "gewist op 22 november 2026 (een persoon): uit 12 handelingen, 1 versie van notulen. Reden: verzoek van betrokkene."
fn told(erasure: &ErasureLine) -> String {
    let counted = |n: usize, one: &str, more: &str| match n {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {more}")),
    };
    let from: Vec<String> = [
        counted(erasure.acts, "handeling", "handelingen"),
        counted(erasure.versions, "versie van notulen", "versies van notulen"),
        counted(erasure.papers, "heel stuk", "hele stukken"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let reason = erasure.reason.trim_end_matches('.');
    format!(
        "gewist op {} ({}): uit {}. Reden: {reason}.",
        dutch::date(erasure.on),
        erasure.kind.dutch(),
        from.join(", ")
    )
}

/// The day as it is written out; what is no day any more as it stands there.
fn day_in_words(stored: &str) -> String {
    stored.parse().map_or_else(|_| stored.to_owned(), dutch::date)
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
                "De inhoud van handeling {seq} in het logboek is weg; ook na wissen hoort er iets te staan."
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
        Finding::Kept { digest } => {
            format!("Een bewaard stuk is niet meer wat is verzonden: het bestand {digest} is veranderd.")
        }
        Finding::NoPaper { meeting, sent_on } => format!(
            "Het stuk bij de oproep van {} voor vergadering {meeting} ontbreekt.",
            day_in_words(sent_on)
        ),
        Finding::Seal { meeting, number } => format!(
            "De keten van vastgestelde notulen is gebroken bij versie {number} van vergadering {meeting}."
        ),
    }
}
