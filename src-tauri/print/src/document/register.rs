//! A list of decisions, from one meeting or from many years.

use chrono::NaiveDate;
use hamerslag_core::dutch;
use hamerslag_core::view::AssociationHead;
use hamerslag_core::words::Outcome;

use super::minutes::cell;
use super::wording::{capitalised, sentence};
use super::{Document, list};
use crate::block::{Block, Column, Table};

/// A decision on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterLine {
    /// "2016-12".
    pub number: String,
    /// The day on which it was taken.
    pub date: NaiveDate,
    /// Which body took it ("ALV").
    pub body_short: String,
    /// The text that reads on its own.
    pub text: String,
    /// What came of it.
    pub outcome: Outcome,
    /// Method and votes in words, if known ("28 voor, 5 tegen").
    pub result: Option<String>,
}

/// The list as a document.
pub(super) fn document(association: &AssociationHead, heading: &str, decisions: &[RegisterLine]) -> Document {
    let columns = vec![
        Column::labels("Nr.", 1.3),
        Column::labels("Genomen", 2.6),
        Column::text("Besluit", 4.3),
        Column::labels("Uitkomst", 2.75),
    ];
    let table = Block::Table(Table::new(columns, decisions.iter().map(row).collect()));
    list(association, heading, Some(table).filter(|_| !decisions.is_empty()), "Er zijn geen besluiten.")
}

fn row(line: &RegisterLine) -> Vec<Vec<crate::atom::Span>> {
    let outcome = sentence(&capitalised(line.outcome.dutch()));
    let result = line.result.as_deref().map(sentence);
    let outcome = std::iter::once(outcome).chain(result).collect::<Vec<_>>().join(" ");
    let taken = format!("{}, {}", line.body_short, dutch::date(line.date));
    vec![cell(&line.number), cell(&taken), cell(&line.text), cell(&outcome)]
}
