//! Laid-out pages as plain values: what stands where, in points from the top left corner. A writer turns them into bytes;
//! a test can look at them.

use crate::paragraph::Line;
use crate::picture::Picture;
use crate::structure::{ElementId, Structure};

/// A4 standing, 210 mm wide, in points.
pub const WIDTH: f32 = 595.28;
/// A4 standing, 297 mm high, in points.
pub const HEIGHT: f32 = 841.89;
/// The least white on every side: 15 mm, in points. Nothing is drawn outside it, but for labels, which cover the sheet.
pub const MARGIN: f32 = 42.52;

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running head or foot, or the repeated head of a table: not part of the text.
    Running,
    /// Title of the document.
    Title,
    /// Title of an item or a list.
    Heading,
    /// A number, letter or label that hangs beside the text.
    Label,
    /// Running text.
    Body,
    /// A decision with its outcome.
    Decision,
    /// An action point.
    Action,
    /// Column head of a table.
    TableHead,
    /// Cell of a table.
    Cell,
}

impl Role {
    /// Whether it has the association's colour.
    #[must_use]
    pub fn is_coloured(self) -> bool {
        matches!(self, Self::Title | Self::Heading)
    }
}

/// A line in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLine {
    /// Its left end.
    pub x: f32,
    /// Its baseline, from the top edge.
    pub baseline: f32,
    /// What it is for.
    pub role: Role,
    /// What it belongs to; what only returns on every page belongs to nothing.
    pub element: Option<ElementId>,
    /// What stands on it.
    pub line: Line,
}

/// A rectangle: a rule or a bar, or the area of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge, from the top of the page.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

/// A picture in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedPicture {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge, from the top of the page.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// Its dots.
    pub picture: Picture,
    /// What it belongs to.
    pub element: ElementId,
    /// What it shows, for who does not see it.
    pub alt: String,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The width of the paper, in points.
    pub width: f32,
    /// The height of the paper, in points.
    pub height: f32,
    /// The lines, in reading order.
    pub lines: Vec<PlacedLine>,
    /// The rules and bars.
    pub rules: Vec<Rule>,
    /// The logo, on the first page.
    pub pictures: Vec<PlacedPicture>,
}

impl Page {
    /// An empty sheet of this size.
    pub(crate) fn of_size(width: f32, height: f32) -> Self {
        Self { width, height, lines: Vec::new(), rules: Vec::new(), pictures: Vec::new() }
    }

    /// Whether it lies on its side, for a wide table.
    #[must_use]
    pub fn is_landscape(&self) -> bool {
        self.width > self.height
    }
}

/// An entry of the table of contents that a reader program shows beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// The heading with its number.
    pub title: String,
    /// Below how many other entries it stands; at most one more than the entry before it.
    pub depth: usize,
    /// Where the heading stands.
    pub place: Place,
}

/// A place to go to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The page, from 0.
    pub page: usize,
    /// How far down, from the top of the page.
    pub y: f32,
}

/// Words that lead to another place.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The words.
    pub words: String,
    /// What they belong to.
    pub element: ElementId,
    /// The page they stand on, from 0.
    pub page: usize,
    /// The box around them.
    pub area: Rule,
    /// Where they lead.
    pub to: Place,
}

/// A document, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// Its title, as reader programs show it.
    pub title: String,
    /// Who made it: the association.
    pub author: String,
    /// Its pages; at least one.
    pub pages: Vec<Page>,
    /// Its headings.
    pub outline: Vec<OutlineEntry>,
    /// Its links.
    pub links: Vec<Link>,
    /// What the lines belong to.
    pub structure: Structure,
    /// The colour of titles, headings and rules in sRGB, if not black.
    pub colour: Option<[u8; 3]>,
}
