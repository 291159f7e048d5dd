//! The decision book.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use hamerslag_core::view::ActionLine;
use hamerslag_core::words::{ActionKind, CopyKind, Visibility};
use hamerslag_exchange::book::Book;

use super::{Outcome, reader};
use crate::failure::Failure;
use crate::reviewing::{Going, noted};
use crate::{archives, output, places};

/// A decision book to make.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) archive: PathBuf,
    pub(super) html: PathBuf,
    pub(super) audience: Visibility,
    /// The years of which the minutes are in it, in words.
    pub(super) years: Option<String>,
    pub(super) to: Option<String>,
}

/// Makes the book and notes that it went out.
pub(super) fn make(asked: &Wanted) -> Outcome {
    let years = asked.years.as_deref().map(years).transpose()?;
    let today = places::local_now().date();
    let book = Book::gather(&reader(&asked.archive)?, asked.audience, years.as_ref(), today)?;
    let page = book.file();
    // What can't be noted is refused before a file is made.
    let mut archive = archives::open(&asked.archive)?;
    output::write(&asked.html, page.as_bytes())?;
    let file_name = places::file_name(&asked.html);
    let going = Going { audience: asked.audience, to: asked.to.clone(), until: None, on: today, file_name };
    archive.apply(noted(CopyKind::DecisionBook, None, going, &page, places::new_id), places::now())?;
    Ok(format!("Het besluitenboek staat in {}: {}.\n", asked.html.display(), told(&book)).into())
}

/// "12 besluiten, 1 actie, notulen van 3 vergaderingen".
fn told(book: &Book) -> String {
    let is_promise = |line: &&ActionLine| line.action.kind == ActionKind::Commitment;
    let promises = book.actions.iter().filter(is_promise).count();
    [
        (book.decisions.len(), "besluit", "besluiten"),
        (book.actions.len() - promises, "open actie", "open acties"),
        (promises, "toezegging", "toezeggingen"),
        (book.minutes.len(), "verslag", "verslagen"),
    ]
    .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
    .join(", ")
}

/// "2020-2026", or one year.
fn years(given: &str) -> Result<RangeInclusive<i32>, Failure> {
    let (first, last) = given.split_once('-').unwrap_or((given, given));
    match (first.trim().parse::<i32>(), last.trim().parse::<i32>()) {
        (Ok(first), Ok(last)) if first <= last => Ok(first..=last),
        _ => Err(Failure::new(
            "no_years",
            format!("‘{given}’ zijn geen jaren. Schrijf bijvoorbeeld --years 2020-2026, of --years 2024."),
        )),
    }
}
