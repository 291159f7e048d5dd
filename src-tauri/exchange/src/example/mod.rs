//! The example archive: three years of an invented association, so that somebody who opens Hamerslag for the first
//! time sees a living archive instead of empty lists, and so that tests have an archive that resembles a real one.
//!
//! The content is a script: one JSON file per meeting, one for the association and one for its letters, written to be read. This module
//! loads it; [`archive`] turns it into an archive, by the same acts that a user's keys cause.

mod acts;
pub mod archive;
pub mod meeting;
pub mod script;
pub mod treatment;

#[cfg(test)]
mod tests;

use script::{Association, Script};

const DOCUMENTS: &str = include_str!("../../example/documents.json");
const ASSOCIATION: &str = include_str!("../../example/association.json");

macro_rules! example_files {
    ($($name:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../example/", $name, ".json"))),+]
    };
}

const MEETINGS: [&str; 14] = example_files![
    "2024-01-23-bestuur",
    "2024-04-17-alv",
    "2024-09-03-bestuur",
    "2024-11-20-alv",
    "2025-03-04-bestuur",
    "2025-04-16-alv",
    "2025-06-25-alv",
    "2025-09-02-bestuur",
    "2025-11-19-alv",
    "2026-03-03-bestuur",
    "2026-04-15-alv",
    "2026-10-06-bestuur",
    "2026-11-18-alv",
    "2027-04-14-alv",
];

/// The whole example, its meetings in order of date.
///
/// # Errors
/// Only if an embedded file does not have the shape of [`script`]; a test reads every one of them.
pub fn script() -> Result<Script, serde_json::Error> {
    let association: Association = serde_json::from_str(ASSOCIATION)?;
    let meetings = MEETINGS.iter().map(|file| serde_json::from_str(file)).collect::<Result<_, _>>()?;
    let documents = serde_json::from_str(DOCUMENTS)?;
    Ok(Script { association, meetings, documents })
}
