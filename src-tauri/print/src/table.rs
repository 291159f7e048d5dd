//! Tables to rows. A row of a table stays on one page unless it is very tall; then it goes on, cell beside cell, on the
//! next.

use crate::atom::Span;
use crate::block::Table;
use crate::breaks::Edge;
use crate::face::Style;
use crate::page::{LEFT, MEASURE, PlacedLine, Role, Rule};
use crate::paragraph::{Line, Setting, lines};
use crate::reading::Reading;
use crate::row::{Hold, Row};
use crate::shape::Shaper;
use crate::structure::{ElementId, Kind};

/// White between columns.
const GAP: f32 = 10.0;
/// From baseline to baseline.
const LEADING: f32 = 12.5;
/// White above and below the text of a row.
const PAD: f32 = 2.5;
/// Lines of a row that stay together.
const TALLEST: usize = 16;

/// The head of the table and its rows; `number` is the table's index.
pub(crate) fn rows(
    shaper: &mut Shaper<'_>,
    table: &Table,
    number: usize,
    reading: &mut Reading,
) -> (Row, Vec<Row>) {
    let (head, body_element) = reading.table();
    let heads: Vec<ElementId> =
        table.columns.iter().map(|_| reading.cell(Kind::ColumnHead, head, None)).collect();
    let head_spans: Vec<Vec<Span>> =
        table.columns.iter().map(|column| vec![Span::new(&column.head, Style::CELL_HEAD)]).collect();
    let head_cells = cells(shaper, table, &head_spans);
    let mut head = strip(table, head_cells, Role::TableHead, &heads);
    head.rules.push(Rule { x: LEFT, y: head.height - 0.8, width: MEASURE, height: 0.8 });
    let mut body = Vec::with_capacity(table.rows.len());
    for spans in &table.rows {
        let mut rest: Vec<_> = cells(shaper, table, spans).into_iter().map(Vec::into_iter).collect();
        let row = reading.row(body_element);
        let elements: Vec<ElementId> = spans
            .iter()
            .map(|spans| reading.cell(Kind::Cell, row, spans.iter().find_map(|span| span.link)))
            .collect();
        let mut first = true;
        while first || rest.iter().any(|cell| cell.len() > 0) {
            let part: Vec<Vec<Line>> =
                rest.iter_mut().map(|cell| cell.by_ref().take(TALLEST).collect()).collect();
            let mut row = strip(table, part, Role::Cell, &elements);
            row.table = Some(number);
            if first && !body.is_empty() {
                row.rules.push(Rule { x: LEFT, y: 0.0, width: MEASURE, height: 0.3 });
            }
            body.push(row);
            first = false;
        }
    }
    if let Some(last) = body.last_mut() {
        last.rules.push(Rule { x: LEFT, y: last.height - 0.3, width: MEASURE, height: 0.3 });
    }
    (head, body)
}

/// The left end and width of every column.
fn places(table: &Table) -> impl Iterator<Item = (f32, f32)> + '_ {
    let shares: f32 = table.columns.iter().map(|column| column.share).sum();
    let room = MEASURE - GAP * (table.columns.len().saturating_sub(1)) as f32;
    let mut x = LEFT;
    table.columns.iter().map(move |column| {
        let place = (x, room * column.share / shares.max(0.001));
        x += place.1 + GAP;
        place
    })
}

fn cells(shaper: &mut Shaper<'_>, table: &Table, spans: &[Vec<Span>]) -> Vec<Vec<Line>> {
    let set = |((_, width), spans): ((f32, f32), &Vec<Span>)| {
        lines(shaper, spans, Setting { width, edge: Edge::Ragged, hyphenate: true })
    };
    places(table).zip(spans).map(set).collect()
}

/// Cells side by side, each read to its end before the next.
fn strip(table: &Table, cells: Vec<Vec<Line>>, role: Role, elements: &[ElementId]) -> Row {
    let tallest = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut row = Row { hold: Hold::Free, ..Row::new(tallest as f32 * LEADING + 2.0 * PAD) };
    for ((((x, width), column), cell), element) in places(table).zip(&table.columns).zip(cells).zip(elements)
    {
        for (number, line) in cell.into_iter().enumerate() {
            let x = if column.at_right { x + width - line.width } else { x };
            let baseline = PAD + number as f32 * LEADING + LEADING * 0.76;
            row.lines.push(PlacedLine { x, baseline, role, element: Some(*element), line });
        }
    }
    row
}
