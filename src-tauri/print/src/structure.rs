//! What the words on the pages are: headings, paragraphs, lists, tables, in the order in which they are read aloud
//! (ISO 32000-1, 14.8). Pages show where a line stands; this tells what it belongs to, also where a paragraph or a table
//! goes on on the next page.

/// What a part of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The whole.
    Document,
    /// A title of this rank, from 1; a rank is never skipped.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// Paragraphs that belong together, such as a decision.
    Group,
    /// A list whose points are marked in this way.
    List(Numbering),
    /// One point of a list.
    ListItem,
    /// What hangs beside a point: "a.", "–", the label of a fact.
    ListLabel,
    /// The words of a point.
    ListBody,
    /// A table.
    Table,
    /// The row that heads the columns.
    TableHead,
    /// The other rows.
    TableBody,
    /// A row.
    TableRow,
    /// The head of a column.
    ColumnHead,
    /// The head of a row.
    RowHead,
    /// A cell.
    Cell,
    /// A picture.
    Figure,
    /// Words that lead to another place in the document.
    Link,
    /// Words that are read after the other words of their parent.
    Aside,
}

/// How the points of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// "a.", "b.".
    Letters,
    /// "1.", "2.".
    Figures,
    /// "–".
    Dashes,
    /// With words of their own.
    None,
}

/// Names an element of one structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(usize);

impl ElementId {
    /// Its place among the elements.
    #[must_use]
    pub fn index(self) -> usize {
        self.0
    }
}

/// A part of a document. Its own words come before those of the elements in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: Kind,
    /// What it is part of; only the document is part of nothing.
    pub parent: Option<ElementId>,
}

/// The parts of a document, each after what it is part of, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    elements: Vec<Element>,
}

impl Structure {
    /// The document itself.
    pub const DOCUMENT: ElementId = ElementId(0);

    /// A document without parts.
    #[must_use]
    pub(crate) fn new() -> Self {
        Self { elements: vec![Element { kind: Kind::Document, parent: None }] }
    }

    /// Adds a part at the end of another.
    pub(crate) fn add(&mut self, kind: Kind, parent: ElementId) -> ElementId {
        self.elements.push(Element { kind, parent: Some(parent) });
        ElementId(self.elements.len() - 1)
    }

    /// Takes a part for something else.
    pub(crate) fn turn_into(&mut self, id: ElementId, kind: Kind) {
        if let Some(element) = self.elements.get_mut(id.0) {
            element.kind = kind;
        }
    }

    /// The parts.
    pub fn iter(&self) -> impl Iterator<Item = (ElementId, Element)> + '_ {
        self.elements.iter().enumerate().map(|(index, element)| (ElementId(index), *element))
    }

    /// What this part is.
    #[must_use]
    pub fn kind(&self, id: ElementId) -> Kind {
        self.elements.get(id.0).map_or(Kind::Aside, |element| element.kind)
    }

    /// How many parts there are, the document included.
    #[must_use]
    pub fn count(&self) -> usize {
        self.elements.len()
    }
}
