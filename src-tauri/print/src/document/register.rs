//! A list of decisions, from one meeting or from many years.

use hamerslag_core::adoption::put_right;
use hamerslag_core::dutch;
use hamerslag_core::rules::Warning;
use hamerslag_core::view::{AssociationHead, DecisionLine};

use super::minutes::cell;
use super::wording::capitalised;
use super::{Document, decided, list};
use crate::atom::Span;
use crate::block::{Block, Column, Table};
use crate::face::Style;

/// The list as a document.
pub(super) fn document(association: &AssociationHead, heading: &str, decisions: &[DecisionLine]) -> Document {
    let columns = vec![
        Column::labels("Nr.", 1.2),
        Column::labels("Genomen", 2.2),
        Column::text("Besluit", 3.9),
        Column::labels("Uitkomst", 2.3),
        Column::labels("Status", 1.7),
    ];
    let table = Block::Table(Table::new(columns, decisions.iter().map(row).collect()));
    list(association, heading, Some(table).filter(|_| !decisions.is_empty()), "Er zijn geen besluiten.")
}

/// A decision; behind its words stands what was put right in it, and what the rules said of it, where it may be read.
fn row(line: &DecisionLine) -> Vec<Vec<Span>> {
    let decision = &line.decision;
    let outcome = decided::result(decision);
    let taken = format!("{}, {}", line.body_short, dutch::date(line.date));
    let standing = line.standing.as_ref().map_or("–".to_owned(), |standing| capitalised(&standing.told()));
    let mut text = cell(&decision.text);
    text.extend(line.put_right.iter().flat_map(|one| cell(&format!(" {}", put_right(one)))));
    text.extend(line.warnings.iter().map(|Warning { sentence, source, .. }| {
        Span::new(format!(" Getoond bij het besluit: {sentence} ({source})"), Style::CLOCK)
    }));
    vec![cell(&decision.number), cell(&taken), text, cell(&outcome), cell(&standing)]
}
