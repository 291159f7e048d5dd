//! Lines to sign on, with room for a hand above them and the name and the office below.

use crate::atom::Span;
use crate::block::Signature;
use crate::breaks::Edge;
use crate::face::Style;
use crate::page::{PlacedLine, Role, Rule};
use crate::paragraph::{Setting, lines};
use crate::reading::Reading;
use crate::row::{Hold, Row};
use crate::shape::Shaper;
use crate::sheet::Sheet;

/// The lines, row by row; all of them stay on one page.
pub(crate) fn rows(
    shaper: &mut Shaper<'_>,
    places: &[Signature],
    sheet: &Sheet,
    reading: &mut Reading,
) -> Vec<Row> {
    let mut rows: Vec<Row> =
        places.chunks(SIGNED_BESIDE).map(|beside| row(shaper, beside, sheet, reading)).collect();
    let last = rows.len().saturating_sub(1);
    rows.iter_mut().take(last).for_each(|row| row.hold = Hold::Firm);
    rows
}

/// Lines to sign on that stand beside each other; more of them go below.
const SIGNED_BESIDE: usize = 2;

/// Lines to sign on beside each other, with room for a hand.
fn row(shaper: &mut Shaper<'_>, places: &[Signature], sheet: &Sheet, reading: &mut Reading) -> Row {
    let gap = sheet.distance(28.0);
    let width = (sheet.measure() - gap) / SIGNED_BESIDE as f32;
    let mut row = Row { before: 46.0, ..Row::new(0.0) };
    for (number, place) in places.iter().enumerate() {
        let x = sheet.left + (width + gap) * number as f32;
        row.rules.push(Rule { x, y: 0.0, width, height: 0.6 });
        let setting = Setting { width, edge: Edge::Ragged, hyphenate: false };
        let mut y = 4.0;
        let name = place.name.as_deref().unwrap_or_default();
        for text in [name, &place.office].into_iter().filter(|text| !text.is_empty()) {
            let element = Some(reading.plain());
            let spans = [Span::new(text, sheet.style(Style::CELL))];
            for line in lines(shaper, &spans, setting).into_iter().take(SIGNED_LINES) {
                let baseline = y + sheet.distance(10.0);
                row.lines.push(PlacedLine { x, baseline, role: Role::Body, element, line });
                y += sheet.distance(13.5);
            }
        }
        row.height = row.height.max(y);
    }
    row
}

/// Lines that a name takes at most where it is signed; the head of the minutes has it in full.
const SIGNED_LINES: usize = 6;
