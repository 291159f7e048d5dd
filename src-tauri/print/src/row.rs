//! Blocks to rows: the lines are known now, but not yet the page they stand on. A row is the least that a page takes; how
//! firmly it holds on to the next one decides where pages may end.

use crate::atom::{Anchor, Span};
use crate::block::{Block, Breadth, Marker, Paragraph, Table};
use crate::columns;
use crate::page::{MARGIN, PlacedLine, PlacedPicture, Role, Rule};
use crate::paragraph::{Line, Setting, lines, single_line};
use crate::reading::{Belongs, Reading};
use crate::shape::Shaper;
use crate::sheet::{Sheet, Sheets};
use crate::signing;
use crate::structure::ElementId;
use crate::table;

/// How firmly a row holds on to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hold {
    /// A page may end here.
    Free,
    /// It had better not.
    Wish,
    /// Only if there is no other way.
    Firm,
}

/// A strip of a page. Places are relative to its upper edge and to the left edge of the page.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) height: f32,
    /// White before it; none at the head of a page.
    pub(crate) before: f32,
    pub(crate) lines: Vec<PlacedLine>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) pictures: Vec<PlacedPicture>,
    /// The bar beside it: left edge, thickness, and the group that shares it.
    pub(crate) bar: Option<(f32, f32, usize)>,
    pub(crate) hold: Hold,
    /// The table it belongs to, as an index into the heads.
    pub(crate) table: Option<usize>,
    /// The entry in the outline and below how many others it stands.
    pub(crate) outline: Option<(String, usize)>,
    /// What leads to it.
    pub(crate) anchor: Option<Anchor>,
    /// Whether it stands on a page that lies on its side.
    pub(crate) landscape: bool,
    /// Whether a page begins with it.
    pub(crate) begins_page: bool,
    /// Whether a letter begins with it, whose pages are counted from one.
    pub(crate) begins_letter: bool,
}

impl Row {
    /// An empty strip of this height.
    pub(crate) fn new(height: f32) -> Self {
        Self {
            height,
            before: 0.0,
            lines: Vec::new(),
            rules: Vec::new(),
            pictures: Vec::new(),
            bar: None,
            hold: Hold::Free,
            table: None,
            outline: None,
            anchor: None,
            landscape: false,
            begins_page: false,
            begins_letter: false,
        }
    }

    /// Makes it at least this high, with its lines half-way.
    pub(crate) fn heighten(&mut self, least: f32) {
        let missing = (least - self.height).max(0.0);
        self.lines.iter_mut().for_each(|line| line.baseline += missing / 2.0);
        self.height += missing;
    }
}

/// A document as rows.
#[derive(Debug)]
pub(crate) struct Rows {
    pub(crate) rows: Vec<Row>,
    /// The head of each table, to be repeated where a page begins within it.
    pub(crate) heads: Vec<Row>,
    /// What the lines belong to.
    pub(crate) reading: Reading,
    /// How many lines of text the last heading still asks for.
    owed: usize,
}

/// Lines of text that a heading keeps below it.
const LINES_BELOW_HEADING: usize = 2;
/// White between what a bar sets apart and what follows, at least.
const AFTER_BAR: f32 = 6.0;
/// White between a bar and its text.
pub(crate) const BAR_GAP: f32 = 10.0;
/// White above the head of a table, and above one that goes on with what a bar sets apart.
const BEFORE_TABLE: f32 = 5.0;
const BEFORE_BARRED_TABLE: f32 = 3.0;
/// White between a table and the words that follow it, at least.
const AFTER_TABLE: f32 = 6.0;
/// White between the text and what stands at the right end of its line.
const RIGHT_GAP: f32 = 14.0;
/// White between a number in the margin and the text.
const MARGIN_GAP: f32 = 9.0;

impl Rows {
    /// The blocks as rows.
    pub(crate) fn of(shaper: &mut Shaper<'_>, blocks: &[Block], sheets: &Sheets) -> Self {
        let mut rows = Self { rows: Vec::new(), heads: Vec::new(), reading: Reading::new(), owed: 0 };
        let lying = lying(shaper, blocks, sheets.of(false));
        let mut begins_page = false;
        for (block, landscape) in blocks.iter().zip(lying) {
            let from = rows.rows.len();
            rows.add_block(shaper, block, sheets.of(landscape));
            rows.rows.iter_mut().skip(from).for_each(|row| row.landscape = landscape);
            if let Some(first) = rows.rows.get_mut(from) {
                first.begins_page |= std::mem::take(&mut begins_page);
            }
            begins_page |= matches!(block, Block::NewPage);
        }
        rows
    }

    fn add_block(&mut self, shaper: &mut Shaper<'_>, block: &Block, sheet: &Sheet) {
        match block {
            Block::Paragraph(paragraph) => self.add_paragraph(shaper, paragraph, sheet),
            Block::Rule { before } => {
                self.reading.close();
                let line = Rule { x: sheet.left, y: 0.0, width: sheet.measure(), height: 0.6 };
                self.add(Row { before: *before, rules: vec![line], ..Row::new(1.0) });
            }
            Block::Table(table) => self.add_table(shaper, table, sheet),
            Block::Signatures(places) => {
                let rows = signing::rows(shaper, places, sheet, &mut self.reading);
                rows.into_iter().for_each(|row| self.add(row));
            }
            Block::Letterhead { letterhead, association } => {
                let row = letterhead.row(shaper, association, sheet, &mut self.reading);
                self.add(row);
            }
            Block::NewPage => self.reading.close(),
            Block::Letter(head) => {
                let row = head.row(shaper, sheet, &mut self.reading);
                self.add(row);
            }
        }
    }

    fn add(&mut self, mut row: Row) {
        if self.owed > 0 {
            self.owed -= 1;
            if self.owed > 0 {
                row.hold = row.hold.max(Hold::Wish);
            }
        }
        self.rows.push(row);
    }

    fn add_table(&mut self, shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) {
        let number = self.heads.len();
        let (head, body) = table::rows(shaper, table, number, sheet, &mut self.reading);
        self.heads.push(head.clone());
        let mut rows =
            vec![Row { hold: Hold::Firm, table: Some(number), before: sheet.distance(BEFORE_TABLE), ..head }];
        rows.extend(body);
        if let (Some(bar), Breadth::Words { indent }) = (table.bar, table.breadth) {
            // The table goes on with what its bar sets apart, and stays with it.
            let last = rows.len().saturating_sub(1);
            let before = sheet.distance(BEFORE_BARRED_TABLE);
            rows.iter_mut().take(1).for_each(|row| row.before = before);
            rows.iter_mut().take(last).for_each(|row| row.hold = row.hold.max(Hold::Wish));
            rows.iter_mut().for_each(|row| row.bar = Some((sheet.left + indent, bar.width, bar.group)));
            self.rows.iter_mut().next_back().into_iter().for_each(|row| row.hold = row.hold.max(Hold::Wish));
        }
        rows.into_iter().for_each(|row| self.add(row));
    }

    fn add_paragraph(&mut self, shaper: &mut Shaper<'_>, paragraph: &Paragraph, sheet: &Sheet) {
        let belongs = self.reading.paragraph(paragraph);
        let mut rows = paragraph_rows(shaper, paragraph, sheet, belongs);
        if paragraph.role == Role::Heading {
            self.release_last();
            self.rows.extend(rows);
            self.owed = if paragraph.holds_next { LINES_BELOW_HEADING } else { 0 };
        } else {
            let same_bar = |row: &Row| row.bar.map(|bar| bar.2) == paragraph.bar.map(|bar| bar.group);
            if let Some(last) = self.rows.last_mut().filter(|row| row.bar.is_some()) {
                match same_bar(last) {
                    true => last.hold = last.hold.max(Hold::Wish),
                    false => rows
                        .iter_mut()
                        .take(1)
                        .for_each(|row| row.before = row.before.max(sheet.distance(AFTER_BAR))),
                }
            }
            if self.rows.last().is_some_and(|row| row.table.is_some()) {
                rows.iter_mut()
                    .take(1)
                    .for_each(|row| row.before = row.before.max(sheet.distance(AFTER_TABLE)));
            }
            rows.into_iter().for_each(|row| self.add(row));
        }
    }

    /// A new heading begins: the single line below the last one need not wait for it.
    fn release_last(&mut self) {
        if self.owed == 1
            && let Some(last) = self.rows.last_mut()
            && last.hold == Hold::Wish
        {
            last.hold = Hold::Free;
        }
    }
}

/// For each block whether it stands on a page that lies on its side: a table too wide for this sheet, and what holds on to
/// such a table.
fn lying(shaper: &mut Shaper<'_>, blocks: &[Block], sheet: &Sheet) -> Vec<bool> {
    let mut lying = Vec::with_capacity(blocks.len());
    for block in blocks.iter().rev() {
        let lies = match block {
            Block::Table(table) => columns::are_too_wide(shaper, table, sheet),
            Block::Paragraph(paragraph) => paragraph.holds_next && lying.last() == Some(&true),
            Block::Letterhead { .. } => lying.last() == Some(&true),
            Block::Rule { .. } | Block::Signatures(_) | Block::NewPage | Block::Letter(_) => false,
        };
        lying.push(lies);
    }
    lying.reverse();
    lying
}

/// The lines of a paragraph, a row each.
fn paragraph_rows(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    sheet: &Sheet,
    belongs: Belongs,
) -> Vec<Row> {
    let bar_gap = sheet.distance(BAR_GAP);
    let x = sheet.left + paragraph.indent + if paragraph.bar.is_some() { bar_gap } else { 0.0 };
    let (beside, inline, at_right) = markers(shaper, paragraph, x, sheet, belongs);
    let spans: Vec<Span> = inline.into_iter().chain(paragraph.spans.iter().cloned()).collect();
    let setting =
        Setting { width: sheet.right - x - at_right, edge: paragraph.edge, hyphenate: paragraph.hyphenate };
    let mut set = lines(shaper, &spans, setting);
    if set.is_empty() && !beside.is_empty() {
        set.push(Line::default());
    }
    let count = set.len();
    let baseline = paragraph.leading * 0.75;
    let mut rows: Vec<Row> = Vec::with_capacity(count);
    for (number, line) in set.into_iter().enumerate() {
        let mut row = Row::new(paragraph.leading);
        // At least two lines stand on each side of the end of a page, and a page ends within no word and no heading.
        let torn =
            number == 0 || number + 2 == count || matches!(paragraph.role, Role::Heading | Role::Title);
        row.hold = match () {
            () if number + 1 == count && paragraph.holds_next => Hold::Firm,
            () if number + 1 < count && torn => Hold::Firm,
            () if line.ends_divided() || (number + 1 < count && paragraph.bar.is_some()) => Hold::Wish,
            () => Hold::Free,
        };
        row.bar = paragraph.bar.map(|bar| (x - bar_gap, bar.width, bar.group));
        row.lines.push(PlacedLine { x, baseline, role: paragraph.role, element: Some(belongs.text), line });
        rows.push(row);
    }
    if let Some(first) = rows.first_mut() {
        first.before = paragraph.before;
        first.outline = paragraph.outline.clone().map(|title| (title, paragraph.depth as usize));
        first.anchor = paragraph.anchor;
        let placed = |(x, element, line)| {
            let line = Line { space_follows: true, ..line };
            PlacedLine { x, baseline, role: Role::Label, element: Some(element), line }
        };
        first.lines.splice(0..0, beside.into_iter().map(placed));
        first.lines.retain(|placed| !placed.line.runs.is_empty());
    }
    rows
}

/// A line beside a paragraph: its left end and what it belongs to.
type Beside = (f32, ElementId, Line);

/// What hangs beside a paragraph whose text begins at `x`: lines with their left ends, what must stand in the text because
/// it is too wide to hang, and the room that the right end of the lines gives up.
fn markers(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    x: f32,
    sheet: &Sheet,
    belongs: Belongs,
) -> (Vec<Beside>, Vec<Span>, f32) {
    let margin_end = sheet.left - sheet.distance(MARGIN_GAP);
    let (mut beside, mut inline, mut at_right) = (Vec::new(), Vec::new(), 0.0);
    let mut in_margin = false;
    for marker in &paragraph.markers {
        let (Marker::Margin(span) | Marker::Hanging { span, .. } | Marker::Right(span)) = marker;
        let line = single_line(shaper, std::slice::from_ref(span));
        let (room, at, element) = match marker {
            Marker::Margin(_) => (margin_end - MARGIN, margin_end - line.width, belongs.text),
            Marker::Hanging { back, .. } => (*back - 3.0, x - back, belongs.label),
            Marker::Right(_) => (sheet.measure() / 3.0, sheet.right - line.width, belongs.aside),
        };
        // The margin has room for one: a clock time beside the number of an item stands in the text.
        let is_second = matches!(marker, Marker::Margin(_)) && std::mem::replace(&mut in_margin, true);
        if line.width > room || is_second {
            inline.push(Span::new(format!("{} ", span.text), span.style));
            continue;
        }
        if matches!(marker, Marker::Right(_)) {
            at_right = line.width + sheet.distance(RIGHT_GAP);
        }
        beside.push((at, element, line));
    }
    (beside, inline, at_right)
}
