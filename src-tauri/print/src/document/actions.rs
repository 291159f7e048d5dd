//! The list of action points and commitments: what is to be done, by whom, by when, how far it is, and what was told of it
//! since.

use hamerslag_core::dutch;
use hamerslag_core::view::{ActionLine, AssociationHead, UpdateView};

use super::minutes::cell;
use super::wording::{capitalised, sentence};
use super::{Document, decided, list};
use crate::atom::Span;
use crate::block::{Block, Column, Table};
use crate::face::Style;

/// The list as a document.
pub(super) fn document(association: &AssociationHead, heading: &str, actions: &[ActionLine]) -> Document {
    let columns = vec![
        Column::labels("Nr.", 0.8),
        Column::text("Actie", 4.2),
        Column::labels("Wie", 2.1),
        Column::labels("Wanneer", 2.4),
        Column::labels("Status", 1.2),
    ];
    let table = Block::Table(Table::new(columns, actions.iter().map(row).collect()));
    list(association, heading, Some(table).filter(|_| !actions.is_empty()), "Er zijn geen actiepunten.")
}

/// " 15 januari 2017: de loketten blijven open."
fn told(update: &UpdateView) -> Option<Span> {
    Some(Span::new(format!(" {}: {}", dutch::date(update.date), sentence(&update.told()?)), Style::NOTE))
}

fn row(line: &ActionLine) -> Vec<Vec<Span>> {
    let action = &line.action;
    let mut words = cell(&action.text);
    let agreed: Vec<String> = line.body_short.clone().into_iter().chain(line.date.map(dutch::date)).collect();
    if !agreed.is_empty() {
        words.push(Span::new(format!(" ({})", agreed.join(", ")), Style::NOTE));
    }
    words.extend(line.updates.iter().filter_map(told));
    vec![
        cell(&action.number),
        words,
        cell(&decided::owners(action)),
        cell(&decided::due(action).unwrap_or_default()),
        cell(&capitalised(action.status.dutch())),
    ]
}
