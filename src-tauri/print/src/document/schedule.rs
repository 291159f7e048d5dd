//! The retirement schedule: which seat falls free when, and who may be chosen again.

use hamerslag_core::dutch;
use hamerslag_core::view::{AssociationHead, SeatLine, SeatState};

use super::minutes::cell;
use super::wording::capitalised;
use super::{Document, list};
use crate::atom::Span;
use crate::block::{Block, Column, Table};
use crate::face::Style;

/// The list as a document.
pub(super) fn document(association: &AssociationHead, heading: &str, seats: &[SeatLine]) -> Document {
    let columns = vec![
        Column::text("Functie", 3.0),
        Column::text("Wie", 3.2),
        Column::labels("Sinds", 2.1),
        Column::labels("Aftredend", 2.1),
        Column::labels("Herkiesbaar", 1.5),
    ];
    let table = Block::Table(Table::new(columns, seats.iter().map(row).collect()));
    let nothing = "Er zijn nog geen functies vastgelegd.";
    list(association, heading, Some(table).filter(|_| !seats.is_empty()), nothing)
}

fn row(seat: &SeatLine) -> Vec<Vec<Span>> {
    let mut office = cell(&capitalised(&seat.office_name));
    office.push(Span::new(format!(" ({})", seat.body_short), Style::NOTE));
    let mut goes = cell(&seat.goes().map(dutch::date).unwrap_or_default());
    if matches!(seat.state, SeatState::Over | SeatState::Retiring | SeatState::Coming) {
        goes.push(Span::new(format!(" ({})", seat.state.dutch()), Style::NOTE));
    }
    let again = match seat.stands_again {
        Some(true) => "Ja",
        Some(false) => "Nee",
        None => "",
    };
    let since = seat.starts.filter(|_| seat.state != SeatState::Vacant).map(dutch::date).unwrap_or_default();
    vec![office, cell(&capitalised(&seat.holder())), cell(&since), goes, cell(again)]
}
