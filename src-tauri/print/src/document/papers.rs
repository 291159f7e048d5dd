//! The list of incoming papers of a meeting: on its own, and as an annex to the agenda.

use hamerslag_core::dutch;
use hamerslag_core::view::{AssociationHead, PaperLine};

use super::minutes::cell;
use super::wording::capitalised;
use super::{Document, list};
use crate::atom::Span;
use crate::block::{Block, Column, Paragraph, Table};
use crate::face::Style;

/// What the list is called.
pub(super) const NAME: &str = "Lijst van ingekomen stukken";

/// The list as a document.
pub(super) fn document(association: &AssociationHead, heading: &str, papers: &[PaperLine]) -> Document {
    let table = Some(papers).filter(|papers| !papers.is_empty()).map(table);
    list(association, heading, table, "Er zijn geen ingekomen stukken.")
}

/// The list behind an agenda, on a page of its own; nothing where nothing came in.
pub(super) fn annex(papers: &[PaperLine]) -> Vec<Block> {
    if papers.is_empty() {
        return Vec::new();
    }
    let heading = Paragraph { holds_next: true, ..Paragraph::heading(&format!("Bijlage: {NAME}")) };
    vec![Block::NewPage, Block::Paragraph(heading), table(papers)]
}

fn table(papers: &[PaperLine]) -> Block {
    let columns = vec![
        Column::labels("Nr.", 0.7),
        Column::text("Onderwerp", 4.0),
        Column::labels("Afzender", 2.6),
        Column::labels("Datum", 1.9),
        Column::labels("Kenmerk", 1.9),
        Column::labels("Afdoening", 2.1),
    ];
    let rows = papers.iter().enumerate().map(|(index, paper)| row(index + 1, paper)).collect();
    Block::Table(Table::new(columns, rows))
}

fn row(number: usize, paper: &PaperLine) -> Vec<Vec<Span>> {
    let mut subject = cell(&paper.subject);
    subject.push(Span::new(format!(" ({})", paper.kind.dutch()), Style::NOTE));
    let disposition = paper.disposition.map_or(String::new(), |one| capitalised(one.dutch()));
    let done: Vec<String> = [Some(disposition), paper.handled_by.clone()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    vec![
        cell(&number.to_string()),
        subject,
        cell(paper.sender.as_deref().unwrap_or_default()),
        cell(&paper.date.map(dutch::date).unwrap_or_default()),
        cell(paper.reference.as_deref().unwrap_or_default()),
        cell(&done.join(", ")),
    ]
}
