//! Tables, between upright strokes or set apart by broad spaces: each row is a block of its own, its cells parted by commas.

use std::ops::Range;

use super::line::Line;
use super::mark::Mark;
use crate::sentence::folded;

/// What the header of a table says of its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table {
    /// The column that says who, of a table of who is to do what.
    pub(super) who: Option<usize>,
}

const WHO: [&str; 8] = [
    "wie",
    "actiehouder",
    "door",
    "verantwoordelijke",
    "eigenaar",
    "door wie",
    "uitvoerder",
    "verantwoordelijken",
];
const WHAT: [&str; 6] = ["wat", "actie", "actiepunt", "taak", "omschrijving", "afspraak"];

impl Table {
    /// The table whose header has these cells.
    pub(super) fn headed(source: &str, cells: &[Range<usize>]) -> Self {
        let column = |names: &[&str]| {
            cells.iter().position(|cell| {
                let name = source.get(cell.clone()).unwrap_or("");
                let name =
                    name.trim_matches(['*', '_', '?', ' ']).trim_end_matches("(n)").trim_end_matches("(en)");
                name.len() < 24 && names.contains(&folded(name).as_str())
            })
        };
        Self { who: column(&WHO).filter(|_| column(&WHAT).is_some()) }
    }
}

/// The cells of a row, without the white space around them. An empty cell between strokes is an empty range.
pub(super) fn cells(source: &str, line: &Line) -> Vec<Range<usize>> {
    let text = source.get(line.start..line.end).unwrap_or("");
    if line.mark != Mark::Row {
        return columns(text)
            .into_iter()
            .map(|cell| line.start + cell.start..line.start + cell.end)
            .collect();
    }
    let inner = text.strip_prefix('|').unwrap_or(text);
    let mut at = line.end - inner.len();
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut found = Vec::new();
    for raw in inner.split('|') {
        let start = at + (raw.len() - raw.trim_start().len());
        found.push(start..start + raw.trim().len());
        at += raw.len() + 1;
    }
    found
}

/// The cells of a line set apart by tabs or rows of spaces.
fn columns(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    // An empty cell has a tab behind it, too.
    for cell in text.split_inclusive('\t') {
        for part in cell.split_inclusive("  ") {
            let start = at + (part.len() - part.trim_start().len());
            at += part.len();
            if !part.trim().is_empty() {
                found.push(start..start + part.trim().len());
            }
        }
    }
    found
}
