//! Blocks to structure. What a paragraph is follows from how it is set: a label that hangs beside it makes it a point of
//! a list, its indentation tells of which, a bar groups it with its neighbours.

use crate::atom::Anchor;
use crate::block::{Bar, Marker, Paragraph};
use crate::page::Role;
use crate::structure::{ElementId, Kind, Numbering, Structure};

/// The lowest rank of a heading that a PDF knows (ISO 32000-1, 14.8.4.3.2).
const LOWEST_RANK: u8 = 6;
/// Indentations that differ less than this, in points, are one.
const SAME: f32 = 0.5;

/// The structure of a document as it grows, block by block.
#[derive(Debug)]
pub(crate) struct Reading {
    structure: Structure,
    /// The rank of the last heading; 0 before the first.
    rank: u8,
    /// The lists that the next paragraph may belong to, each in the last point of the one before.
    lists: Vec<OpenList>,
    /// The number of the bar that is being drawn, with its group.
    group: Option<(usize, ElementId)>,
    links: Vec<(ElementId, Anchor)>,
}

/// A list whose last point may go on.
#[derive(Debug)]
struct OpenList {
    /// How far its text is set in.
    indent: f32,
    numbering: Numbering,
    list: ElementId,
    /// The words of its last point.
    body: ElementId,
}

/// Where the words of a paragraph belong.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Belongs {
    /// Its text.
    pub(crate) text: ElementId,
    /// What hangs beside it as the label of a point.
    pub(crate) label: ElementId,
    /// What stands at the right end of its line.
    pub(crate) aside: ElementId,
}

impl Reading {
    /// A document without words.
    pub(crate) fn new() -> Self {
        Self { structure: Structure::new(), rank: 0, lists: Vec::new(), group: None, links: Vec::new() }
    }

    /// The whole structure, with the elements that lead somewhere.
    pub(crate) fn finish(self) -> (Structure, Vec<(ElementId, Anchor)>) {
        (self.structure, self.links)
    }

    /// The next paragraph.
    pub(crate) fn paragraph(&mut self, paragraph: &Paragraph) -> Belongs {
        let is_blank = paragraph.spans.iter().all(|span| span.text.trim().is_empty());
        let rank = match paragraph.role {
            _ if is_blank => None,
            Role::Title if self.rank == 0 => Some(1),
            Role::Heading => Some(u8::try_from(paragraph.depth).unwrap_or(LOWEST_RANK).saturating_add(2)),
            _ => None,
        };
        let (text, label) = match rank {
            Some(rank) => {
                self.close();
                self.rank = rank.min(self.rank + 1).min(LOWEST_RANK);
                let heading = self.structure.add(Kind::Heading(self.rank), Structure::DOCUMENT);
                (heading, None)
            }
            None => {
                let (place, label) = self.place(paragraph);
                let place = self.grouped(paragraph, place);
                (self.structure.add(Kind::Paragraph, place), label)
            }
        };
        let is_at_right = |marker: &Marker| matches!(marker, Marker::Right(_));
        let has_aside = paragraph.markers.iter().any(is_at_right);
        let aside = if has_aside { self.structure.add(Kind::Aside, text) } else { text };
        Belongs { text, label: label.unwrap_or(text), aside }
    }

    /// Words outside any list, such as the name below a line to sign on.
    pub(crate) fn plain(&mut self) -> ElementId {
        self.close();
        self.structure.add(Kind::Paragraph, Structure::DOCUMENT)
    }

    /// A picture outside any list.
    pub(crate) fn figure(&mut self) -> ElementId {
        self.close();
        self.structure.add(Kind::Figure, Structure::DOCUMENT)
    }

    /// Another letter begins: the next title is one of the first rank again.
    pub(crate) fn begin_anew(&mut self) {
        self.close();
        self.rank = 0;
    }

    /// No list goes on behind what comes now.
    pub(crate) fn close(&mut self) {
        self.lists.clear();
        self.group = None;
    }

    /// A table, with its head row and its body; within what its bar sets apart, if it has one.
    pub(crate) fn table(&mut self, bar: Option<Bar>) -> (ElementId, ElementId) {
        let within = self.group.filter(|(group, _)| bar.is_some_and(|bar| bar.group == *group));
        if within.is_none() {
            self.close();
        }
        let table = self.structure.add(Kind::Table, within.map_or(Structure::DOCUMENT, |(_, group)| group));
        let head = self.structure.add(Kind::TableHead, table);
        let head = self.structure.add(Kind::TableRow, head);
        (head, self.structure.add(Kind::TableBody, table))
    }

    /// A row of a table's body.
    pub(crate) fn row(&mut self, body: ElementId) -> ElementId {
        self.structure.add(Kind::TableRow, body)
    }

    /// A cell; what it says may lead elsewhere.
    pub(crate) fn cell(&mut self, kind: Kind, row: ElementId, link: Option<Anchor>) -> ElementId {
        let cell = self.structure.add(kind, row);
        let Some(anchor) = link else { return cell };
        let link = self.structure.add(Kind::Link, cell);
        self.links.push((link, anchor));
        link
    }

    /// The element that the paragraph stands in, and the element of its label if it is the first of a point.
    fn place(&mut self, paragraph: &Paragraph) -> (ElementId, Option<ElementId>) {
        let indent = paragraph.indent;
        while self.lists.last().is_some_and(|list| list.indent > indent + SAME) {
            self.lists.pop();
            self.group = None;
        }
        let Some(numbering) = paragraph.markers.iter().find_map(numbering) else {
            let within = self.lists.last().map_or(Structure::DOCUMENT, |list| list.body);
            return (within, None);
        };
        self.group = None;
        let before = self.lists.pop_if(|list| list.indent > indent - SAME);
        let goes_on = before.filter(|before| before.numbering == numbering);
        let within = self.lists.last().map_or(Structure::DOCUMENT, |list| list.body);
        let list = match goes_on {
            Some(open) => open.list,
            None => self.structure.add(Kind::List(numbering), within),
        };
        let point = self.structure.add(Kind::ListItem, list);
        let label = self.structure.add(Kind::ListLabel, point);
        let body = self.structure.add(Kind::ListBody, point);
        self.lists.push(OpenList { indent, numbering, list, body });
        (body, Some(label))
    }

    /// The group of the paragraph's bar within `place`, or `place` itself.
    fn grouped(&mut self, paragraph: &Paragraph, place: ElementId) -> ElementId {
        self.group = match (paragraph.bar, self.group) {
            (Some(bar), Some(open)) if open.0 == bar.group => Some(open),
            (Some(bar), _) => Some((bar.group, self.structure.add(Kind::Group, place))),
            (None, _) => None,
        };
        self.group.map_or(place, |(_, group)| group)
    }
}

/// How a list is marked of which this is a label; nothing if it is none.
fn numbering(marker: &Marker) -> Option<Numbering> {
    let Marker::Hanging { span, .. } = marker else { return None };
    let mut letters = span.text.trim().trim_end_matches(['.', ')']).chars();
    Some(match (letters.next()?, letters.next()) {
        ('–' | '-' | '•', None) => Numbering::Dashes,
        (letter, None) if letter.is_ascii_lowercase() => Numbering::Letters,
        (figure, _) if figure.is_ascii_digit() => Numbering::Figures,
        _ => Numbering::None,
    })
}
