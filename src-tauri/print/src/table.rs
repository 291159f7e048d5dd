//! Tables to rows. A row of a table stays on one page unless it is very tall; then it goes on, cell beside cell, on the
//! next.

use crate::atom::Span;
use crate::block::{Breadth, Holds, Table};
use crate::breaks::Edge;
use crate::columns;
use crate::face::Style;
use crate::page::{PlacedLine, Role, Rule};
use crate::paragraph::{Line, Setting, lines};
use crate::reading::Reading;
use crate::row::{Hold, Row};
use crate::shape::Shaper;
use crate::sheet::Sheet;
use crate::structure::{ElementId, Kind};

/// From baseline to baseline.
const LEADING: f32 = 12.5;
/// White above and below the text of a row; less in a small table, which has no rules between its rows.
const PAD: f32 = 2.5;
const SMALL_PAD: f32 = 0.75;
/// Lines of a row that stay together.
const TALLEST: usize = 16;

/// The head of the table and its rows; `number` is the table's index.
pub(crate) fn rows(
    shaper: &mut Shaper<'_>,
    table: &Table,
    number: usize,
    sheet: &Sheet,
    reading: &mut Reading,
) -> (Row, Vec<Row>) {
    let grid = Grid { places: columns::places(shaper, table, sheet), table, sheet };
    let (head, body_element) = reading.table(table.bar);
    let heads: Vec<ElementId> =
        table.columns.iter().map(|_| reading.cell(Kind::ColumnHead, head, None)).collect();
    let head_style = sheet.style(Style::CELL_HEAD);
    let head_spans: Vec<Vec<Span>> =
        table.columns.iter().map(|column| vec![Span::new(&column.head, head_style)]).collect();
    let mut head = grid.strip(grid.cells(shaper, &head_spans), Role::TableHead, &heads);
    let thick = if grid.is_small() { 0.4 } else { 0.8 };
    head.rules.push(grid.rule(head.height - thick, thick));
    let mut body = Vec::with_capacity(table.rows.len());
    let sums_from = table.rows.len().saturating_sub(table.sums);
    for (number_of_row, spans) in table.rows.iter().enumerate() {
        let mut rest: Vec<_> = grid.cells(shaper, spans).into_iter().map(Vec::into_iter).collect();
        let row = reading.row(body_element);
        let elements: Vec<ElementId> = spans
            .iter()
            .zip(&table.columns)
            .map(|(spans, column)| reading.cell(column.cells, row, spans.iter().find_map(|span| span.link)))
            .collect();
        let mut first = true;
        while first || rest.iter().any(|cell| cell.len() > 0) {
            let part: Vec<Vec<Line>> =
                rest.iter_mut().map(|cell| cell.by_ref().take(TALLEST).collect()).collect();
            let mut row = grid.strip(part, Role::Cell, &elements);
            row.table = Some(number);
            if first {
                row.rules.extend(
                    table.bars.get(number_of_row).filter(|share| **share > 0.0).map(|share| grid.bar(*share)),
                );
                row.heighten(table.row_height);
                if !body.is_empty() && (!grid.is_small() || number_of_row == sums_from) {
                    row.rules.push(grid.rule(0.0, 0.3));
                }
            }
            body.push(row);
            first = false;
        }
    }
    // A bar closes what it sets apart; a rule would do so twice.
    if let Some(last) = body.last_mut().filter(|_| table.bar.is_none()) {
        last.rules.push(grid.rule(last.height - 0.3, 0.3));
    }
    (head, body)
}

/// Columns in their places.
struct Grid<'t> {
    /// The left end and width of every column.
    places: Vec<(f32, f32)>,
    table: &'t Table,
    sheet: &'t Sheet,
}

impl Grid<'_> {
    fn is_small(&self) -> bool {
        self.table.breadth != Breadth::Measure
    }

    fn cells(&self, shaper: &mut Shaper<'_>, spans: &[Vec<Span>]) -> Vec<Vec<Line>> {
        let set = |((_, width), spans): (&(f32, f32), &Vec<Span>)| {
            lines(shaper, spans, Setting { width: *width, edge: Edge::Ragged, hyphenate: false })
        };
        self.places.iter().zip(spans).map(set).collect()
    }

    /// Cells side by side, each read to its end before the next.
    fn strip(&self, cells: Vec<Vec<Line>>, role: Role, elements: &[ElementId]) -> Row {
        let pad = if self.is_small() { SMALL_PAD } else { PAD };
        let (leading, pad) = (self.sheet.distance(LEADING), self.sheet.distance(pad));
        let tallest = cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut row = Row { hold: Hold::Free, ..Row::new(tallest as f32 * leading + 2.0 * pad) };
        let columns = self.places.iter().zip(&self.table.columns);
        for ((((x, width), column), cell), element) in columns.zip(cells).zip(elements) {
            for (number, line) in cell.into_iter().enumerate() {
                let x = if column.holds == Holds::Figures { x + width - line.width } else { *x };
                let baseline = pad + number as f32 * leading + leading * 0.76;
                row.lines.push(PlacedLine { x, baseline, role, element: Some(*element), line });
            }
        }
        row
    }

    /// A bar in the last column, as high as its letters.
    fn bar(&self, share: f32) -> Rule {
        let (x, width) = self.places.last().copied().unwrap_or((self.sheet.left, 0.0));
        let pad = if self.is_small() { SMALL_PAD } else { PAD };
        let (leading, pad) = (self.sheet.distance(LEADING), self.sheet.distance(pad));
        Rule { x, y: pad + leading * 0.34, width: width * share, height: leading * 0.36 }
    }

    /// A rule over all columns.
    fn rule(&self, y: f32, height: f32) -> Rule {
        let x = self.places.first().map_or(self.sheet.left, |(x, _)| *x);
        let end = self.places.last().map_or(x, |(x, width)| x + width);
        Rule { x, y, width: end - x, height }
    }
}
