//! Tables between upright strokes: each row is a block of its own, its cells parted by commas.

use std::ops::Range;

use super::line::Line;
use crate::sentence::folded;

/// What the header of a table says of its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table {
    /// Its rows say who is to do what.
    pub(super) of_actions: bool,
}

const WHO: [&str; 7] =
    ["wie", "actiehouder", "door", "verantwoordelijke", "eigenaar", "door wie", "uitvoerder"];
const WHAT: [&str; 6] = ["wat", "actie", "actiepunt", "taak", "omschrijving", "afspraak"];

impl Table {
    /// The table whose first row has these cells.
    pub(super) fn headed(source: &str, cells: &[Range<usize>], is_header: bool) -> Self {
        let has = |names: &[&str]| {
            cells.iter().any(|cell| {
                let name = source.get(cell.clone()).unwrap_or("");
                name.len() < 24 && names.contains(&folded(name.trim_matches(['*', '_', '?', ' '])).as_str())
            })
        };
        Self { of_actions: is_header && has(&WHO) && has(&WHAT) }
    }
}

/// The cells of a row, without the white space around them; empty ones are left out.
pub(super) fn cells(source: &str, line: &Line) -> Vec<Range<usize>> {
    let mut at = line.start;
    let mut found = Vec::new();
    for raw in source.get(line.start..line.end).unwrap_or("").split('|') {
        let start = at + (raw.len() - raw.trim_start().len());
        at += raw.len() + 1;
        if !raw.trim().is_empty() {
            found.push(start..start + raw.trim().len());
        }
    }
    found
}
