//! Rows to pages. A page takes as many rows as fit; rows that hold on to each other go together, unless together they are
//! taller than a page.

use std::collections::HashMap;

use crate::atom::{Anchor, Span};
use crate::block::Block;
use crate::breaks::Edge;
use crate::face::Style;
use crate::page::{Laid, Link, OutlineEntry, Page, Place, PlacedLine, PlacedPicture, Role, Rule};
use crate::paragraph::{Line, Setting, lines, single_line};
use crate::row::{Hold, Row, Rows};
use crate::shape::Shaper;
use crate::sheet::{Sheet, Sheets};
use crate::structure::{ElementId, Kind};

/// What returns on every page.
#[derive(Clone, Debug)]
pub(crate) struct Running {
    /// The association, top left.
    pub(crate) association: String,
    /// "Concept", top right.
    pub(crate) status: Option<String>,
    /// Which document, bottom left.
    pub(crate) document: String,
}

/// The blocks as pages.
pub(crate) fn lay_out(
    shaper: &mut Shaper<'_>,
    title: &str,
    blocks: &[Block],
    running: &Running,
    sheets: &Sheets,
) -> Laid {
    let Rows { rows, heads, reading, .. } = Rows::of(shaper, blocks, sheets);
    let mut filling = Filling::new(&heads, sheets, rows.first());
    let mut at = 0;
    while let Some(rest) = rows.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|last| rows.get(last));
        at += filling.take(rest, before.and_then(|row| row.table));
    }
    let Filling { mut pages, outline, anchors, letters, .. } = filling;
    let (mut structure, leading) = reading.finish();
    let links = links(&pages, &anchors, &leading);
    for (element, _) in leading.iter().filter(|(_, anchor)| !anchors.contains_key(anchor)) {
        structure.turn_into(*element, Kind::Aside);
    }
    let whole = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        // A letter counts its own pages; what is no letter is counted as one.
        let begun = letters.partition_point(|begin| *begin <= number);
        let from = begun.checked_sub(1).and_then(|last| letters.get(last)).copied().unwrap_or(0);
        let count = letters.get(begun).copied().unwrap_or(whole) - from;
        let sheet = sheets.of(page.is_landscape());
        page.lines.splice(0..0, head(shaper, running, sheet));
        page.lines.extend(foot(shaper, running, count, sheet));
        page.lines.push(page_number(shaper, number - from + 1, count, sheet));
    }
    let (title, author) = (title.to_owned(), running.association.clone());
    Laid { title, author, pages, outline, links, structure, colour: None }
}

/// The pages so far and the place on the last one.
struct Filling<'r> {
    heads: &'r [Row],
    sheets: &'r Sheets,
    /// The sheet of the last page.
    sheet: &'r Sheet,
    pages: Vec<Page>,
    y: f32,
    outline: Vec<OutlineEntry>,
    /// Where links lead.
    anchors: HashMap<Anchor, Place>,
    /// The pages on which letters begin.
    letters: Vec<usize>,
    /// How many rows to come belong to one wish that no page is tall enough for: only what is firm holds them. If the rest of it
    /// were kept together as soon as it fits a page, a line before it would stand alone.
    released: usize,
    /// The bar that the next row may lengthen: its group and its place among the rules.
    bar: Option<(usize, usize)>,
}

impl<'r> Filling<'r> {
    /// An empty page for the first row.
    fn new(heads: &'r [Row], sheets: &'r Sheets, first: Option<&Row>) -> Self {
        let sheet = sheets.of(first.is_some_and(|row| row.landscape));
        Self {
            heads,
            sheets,
            sheet,
            pages: vec![Page::of_size(sheet.width, sheet.height)],
            y: sheet.top,
            outline: Vec::new(),
            anchors: HashMap::new(),
            letters: Vec::new(),
            released: 0,
            bar: None,
        }
    }

    /// Puts the rows that belong together on this page or on a new one; returns how many there were.
    fn take(&mut self, rest: &[Row], previous_table: Option<usize>) -> usize {
        let Some(first) = rest.first() else { return 0 };
        // Within a table, a new page begins with its head.
        let repeated = first.table.filter(|table| previous_table == Some(*table));
        let head = repeated.and_then(|table| self.heads.get(table));
        let sheet = self.sheets.of(first.landscape);
        let page_room = sheet.bottom - sheet.top - head.map_or(0.0, |head| head.height);
        let fits = |(_, height): &(usize, f32)| *height - first.before <= page_room;
        let wished = Some(together(rest, Hold::Wish, sheet.bottom)).filter(fits);
        if wished.is_none() && self.released == 0 {
            self.released = rest.iter().take_while(|row| row.hold >= Hold::Wish).count() + 1;
        }
        let (count, height) = wished
            .filter(|_| self.released == 0)
            .or_else(|| Some(together(rest, Hold::Firm, sheet.bottom)).filter(fits))
            .unwrap_or((1, first.before + first.height));
        self.released = self.released.saturating_sub(count);
        let is_full = self.y > sheet.top && self.y + height > sheet.bottom;
        let is_begun = self.y > self.sheet.top;
        if is_full || sheet != self.sheet || (first.begins_page && is_begun) {
            if let Some(head) = head {
                self.close_table(head);
            }
            self.pages.push(Page::of_size(sheet.width, sheet.height));
            self.sheet = sheet;
            self.y = sheet.top;
            self.bar = None;
            if let Some(head) = head {
                self.repeat(head);
            }
        }
        rest.iter().take(count).for_each(|row| self.put(row));
        count
    }

    fn put(&mut self, row: &Row) {
        if self.y > self.sheet.top {
            self.y += row.before;
        }
        let (y, number) = (self.y, self.pages.len() - 1);
        let Some(page) = self.pages.last_mut() else { return };
        page.lines
            .extend(row.lines.iter().map(|line| PlacedLine { baseline: y + line.baseline, ..line.clone() }));
        page.rules.extend(row.rules.iter().map(|rule| Rule { y: y + rule.y, ..*rule }));
        let placed = |picture: &PlacedPicture| PlacedPicture { y: y + picture.y, ..picture.clone() };
        page.pictures.extend(row.pictures.iter().map(placed));
        self.y += row.height;
        match (row.bar, self.bar) {
            (Some((_, _, group)), Some((same, place))) if group == same => {
                if let Some(bar) = page.rules.get_mut(place) {
                    bar.height = y + row.height - bar.y;
                }
            }
            (Some((x, width, group)), _) => {
                self.bar = Some((group, page.rules.len()));
                page.rules.push(Rule { x, y, width, height: row.height });
            }
            (None, _) => self.bar = None,
        }
        if row.begins_letter {
            self.letters.push(number);
        }
        let place = Place { page: number, y };
        if let Some((title, depth)) = &row.outline {
            let deepest = self.outline.last().map_or(0, |entry| entry.depth + 1);
            self.outline.push(OutlineEntry { title: title.clone(), depth: *depth.min(&deepest), place });
        }
        if let Some(anchor) = row.anchor {
            self.anchors.entry(anchor).or_insert(place);
        }
    }

    /// A rule where a page ends within a table, so that it is seen to end there.
    fn close_table(&mut self, head: &Row) {
        let (y, page) = (self.y, self.pages.last_mut());
        let below = head.rules.first().map(|rule| Rule { y: y - FOOT_RULE, height: FOOT_RULE, ..*rule });
        page.into_iter().for_each(|page| page.rules.extend(below));
    }

    /// A table's head again; it is no part of the text.
    fn repeat(&mut self, head: &Row) {
        let mut again = head.clone();
        for line in &mut again.lines {
            line.role = Role::Running;
            line.element = None;
        }
        self.put(&again);
    }
}

/// The thickness of the rule below the last row of a table on a page.
const FOOT_RULE: f32 = 0.3;

/// How many of the rows hold on to each other at least this firmly, and how tall they are, white before included. More
/// than `most` points are not counted to the end.
fn together(rows: &[Row], least: Hold, most: f32) -> (usize, f32) {
    let (mut count, mut height) = (0, 0.0);
    for row in rows {
        count += 1;
        height += row.before + row.height;
        let turns = rows.get(count).is_some_and(|next| next.landscape != row.landscape || next.begins_page);
        if row.hold < least || height > most || turns {
            break;
        }
    }
    (count, height)
}

/// How far the area of a link reaches above and below the baseline, as shares of the size of its type.
const LINK_REACH: (f32, f32) = (0.9, 0.3);

/// The lines that lead somewhere, with the place they lead to.
fn links(pages: &[Page], anchors: &HashMap<Anchor, Place>, leading: &[(ElementId, Anchor)]) -> Vec<Link> {
    let targets: HashMap<ElementId, Place> =
        leading.iter().filter_map(|(element, anchor)| Some((*element, *anchors.get(anchor)?))).collect();
    let (above, below) = LINK_REACH;
    let link = |page: usize, placed: &PlacedLine| {
        let element = placed.element?;
        let to = *targets.get(&element)?;
        let size = placed.line.runs.first().map_or(0.0, |run| run.style.size);
        let (y, width) = (placed.baseline - above * size, placed.line.width);
        let area = Rule { x: placed.x, y, width, height: (above + below) * size };
        Some(Link { words: placed.line.text(), element, page, area, to })
    };
    let numbered = pages.iter().enumerate();
    numbered.flat_map(|(page, of)| of.lines.iter().filter_map(move |placed| link(page, placed))).collect()
}

/// The most lines that the running head takes; the rest of a very long name is left out there.
const HEAD_LINES: usize = 2;
/// From baseline to baseline in the running head.
const HEAD_LEADING: f32 = 11.0;
/// White between what stands left and right in the running head and foot.
const BETWEEN: f32 = 20.0;

/// Association and status at the head of every page.
fn head(shaper: &mut Shaper<'_>, running: &Running, sheet: &Sheet) -> Vec<PlacedLine> {
    let status = running.status.as_deref().unwrap_or_default();
    let status = single_line(shaper, &[running_span(status, sheet)]);
    let name = at_left(shaper, &running.association, status.width, sheet);
    let placed = |(number, line)| PlacedLine {
        x: sheet.left,
        baseline: sheet.head_baseline() + sheet.distance(HEAD_LEADING) * number as f32,
        role: Role::Running,
        element: None,
        line,
    };
    let mut head: Vec<PlacedLine> = name.into_iter().take(HEAD_LINES).enumerate().map(placed).collect();
    if !status.runs.is_empty() {
        head.push(at_right(status, sheet.head_baseline(), sheet));
    }
    head
}

/// Which document, at the foot of every page.
fn foot(shaper: &mut Shaper<'_>, running: &Running, count: usize, sheet: &Sheet) -> Option<PlacedLine> {
    let widest = page_number(shaper, count, count, sheet).line.width;
    let line = at_left(shaper, &running.document, widest, sheet).into_iter().next()?;
    let baseline = sheet.foot_baseline();
    Some(PlacedLine { x: sheet.left, baseline, role: Role::Running, element: None, line })
}

/// "Pagina 2 van 5".
fn page_number(shaper: &mut Shaper<'_>, number: usize, count: usize, sheet: &Sheet) -> PlacedLine {
    let words = format!("Pagina {number} van {count}");
    at_right(single_line(shaper, &[running_span(&words, sheet)]), sheet.foot_baseline(), sheet)
}

/// The words as lines, with this much room left free at the right.
fn at_left(shaper: &mut Shaper<'_>, words: &str, free: f32, sheet: &Sheet) -> Vec<Line> {
    let setting = Setting { width: sheet.measure() - free - BETWEEN, edge: Edge::Ragged, hyphenate: false };
    lines(shaper, &[running_span(words, sheet)], setting)
}

fn at_right(line: Line, baseline: f32, sheet: &Sheet) -> PlacedLine {
    PlacedLine { x: sheet.right - line.width, baseline, role: Role::Running, element: None, line }
}

fn running_span(words: &str, sheet: &Sheet) -> Span {
    Span::new(words, sheet.style(Style::RUNNING))
}
