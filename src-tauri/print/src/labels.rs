//! Sheets of self-adhesive labels: three by eight on A4, 70 by 37 mm each, without white between them (Avery 3474 and its
//! kin). A label has its size, so there is no edition in large type.

use hamerslag_core::dutch;

use crate::atom::Span;
use crate::breaks::Edge;
use crate::document::text_lines;
use crate::face::Style;
use crate::lists::{LabelSheet, Postal};
use crate::page::{HEIGHT, Laid, Page, PlacedLine, Role, WIDTH};
use crate::paragraph::{Setting, lines};
use crate::reading::Reading;
use crate::shape::Shaper;

const ACROSS: usize = 3;
const DOWN: usize = 8;
/// 70 mm.
const LABEL_WIDTH: f32 = WIDTH / ACROSS as f32;
/// 37 mm.
const LABEL_HEIGHT: f32 = 104.88;
/// Above the first row: what eight rows leave of the sheet, half of it.
const TOP: f32 = (HEIGHT - LABEL_HEIGHT * DOWN as f32) / 2.0;
/// White at the sides of a label: 6 mm, more than any printer leaves blank.
const SIDE: f32 = 17.0;
/// From baseline to baseline.
const LEADING: f32 = 13.0;
/// The most lines that a label holds, within the strip that every printer reaches.
const MOST_LINES: usize = 6;

/// The labels, sheet by sheet, from left to right.
pub(crate) fn lay_out(shaper: &mut Shaper<'_>, sheet: &LabelSheet) -> Laid {
    let mut reading = Reading::new();
    let mut pages = Vec::new();
    for labels in sheet.labels.chunks(ACROSS * DOWN) {
        let mut page = Page::of_size(WIDTH, HEIGHT);
        for (place, label) in labels.iter().enumerate() {
            let (column, row) = (place % ACROSS, place / ACROSS);
            let at = (LABEL_WIDTH * column as f32 + SIDE, TOP + LABEL_HEIGHT * row as f32);
            page.lines.extend(set(shaper, label, at, &mut reading));
        }
        pages.push(page);
    }
    if pages.is_empty() {
        pages.push(Page::of_size(WIDTH, HEIGHT));
    }
    let title = format!("Etiketten {}, {}", sheet.meeting.body_short, dutch::date(sheet.meeting.date));
    Laid {
        title,
        author: sheet.association.name.clone(),
        pages,
        outline: Vec::new(),
        links: Vec::new(),
        structure: reading.finish().0,
        colour: None,
    }
}

/// The lines of one label, half-way between its edges.
fn set(
    shaper: &mut Shaper<'_>,
    label: &Postal,
    (x, top): (f32, f32),
    reading: &mut Reading,
) -> Vec<PlacedLine> {
    let setting = Setting { width: LABEL_WIDTH - SIDE * 2.0, edge: Edge::Ragged, hyphenate: false };
    let words =
        std::iter::once(label.name.as_str()).chain(label.address.iter().flat_map(|text| text_lines(text)));
    let set: Vec<_> = words
        .flat_map(|words| lines(shaper, &[Span::new(words, Style::CELL)], setting))
        .take(MOST_LINES)
        .collect();
    let element = Some(reading.plain());
    let first = top + (LABEL_HEIGHT - LEADING * set.len() as f32) / 2.0 + LEADING * 0.76;
    let placed = |(number, line)| PlacedLine {
        x,
        baseline: first + LEADING * number as f32,
        role: Role::Body,
        element,
        line,
    };
    set.into_iter().enumerate().map(placed).collect()
}
