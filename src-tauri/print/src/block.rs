//! What a document is made of, before anybody knows where the lines end: paragraphs with what hangs beside them, rules,
//! tables, places to sign.

use crate::atom::{Anchor, Span};
use crate::breaks::Edge;
use crate::face::Style;
use crate::letter::Head;
use crate::letterhead::Letterhead;
use crate::page::Role;
use crate::structure::Kind;

/// A part of a document.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// Text.
    Paragraph(Paragraph),
    /// A hairline over the whole measure, with this much white before it.
    Rule { before: f32 },
    /// Rows and columns under a head that returns on every page.
    Table(Table),
    /// Lines to sign on, side by side.
    Signatures(Vec<Signature>),
    /// Logo and lines of the association of this name.
    Letterhead { letterhead: Letterhead, association: String },
    /// What follows begins a page.
    NewPage,
    /// A letter begins: on a page of its own, with pages counted from one.
    Letter(Head),
}

/// What hangs beside the first line of a paragraph.
#[derive(Clone, Debug)]
pub(crate) enum Marker {
    /// To the left of the text, in the margin: the number of an item, a clock time.
    Margin(Span),
    /// Within the text, this far to the left of the paragraph: "a.", "–", the label of a fact.
    Hanging { span: Span, back: f32 },
    /// At the right end of the line.
    Right(Span),
}

/// A bar to the left of a paragraph, which sets it apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bar {
    /// Its thickness in points.
    pub(crate) width: f32,
    /// Paragraphs with the same number share one bar and stay on one page if they fit.
    pub(crate) group: usize,
}

/// Text with its place and manner.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph {
    pub(crate) spans: Vec<Span>,
    pub(crate) role: Role,
    /// How far the text is set in, in points.
    pub(crate) indent: f32,
    pub(crate) markers: Vec<Marker>,
    pub(crate) edge: Edge,
    pub(crate) hyphenate: bool,
    /// From baseline to baseline, in points.
    pub(crate) leading: f32,
    /// White before it, in points; none at the head of a page.
    pub(crate) before: f32,
    pub(crate) bar: Option<Bar>,
    /// Whether it stays on the page of what follows it.
    pub(crate) holds_next: bool,
    /// Its entry in the outline.
    pub(crate) outline: Option<String>,
    /// For a heading: below how many others it stands.
    pub(crate) depth: u32,
    /// What leads to it.
    pub(crate) anchor: Option<Anchor>,
}

impl Paragraph {
    /// Running text of the minutes.
    pub(crate) fn body(spans: Vec<Span>) -> Self {
        Self {
            spans,
            role: Role::Body,
            indent: 0.0,
            markers: Vec::new(),
            edge: Edge::Justified,
            hyphenate: true,
            leading: 14.5,
            before: 3.0,
            bar: None,
            holds_next: false,
            outline: None,
            depth: 0,
            anchor: None,
        }
    }

    /// A remark on an item, in small type.
    pub(crate) fn note(text: impl AsRef<str>) -> Self {
        let spans = vec![Span::new(text, Style::NOTE)];
        Self { edge: Edge::Ragged, hyphenate: false, leading: 12.5, before: 1.0, ..Self::body(spans) }
    }

    /// The title of the document.
    pub(crate) fn title(text: &str) -> Self {
        let spans = vec![Span::new(text, Style::TITLE)];
        let set = Self::body(spans);
        Self {
            role: Role::Title,
            edge: Edge::Ragged,
            hyphenate: false,
            leading: 23.0,
            holds_next: true,
            ..set
        }
    }

    /// A second title.
    pub(crate) fn subtitle(text: &str) -> Self {
        let spans = vec![Span::new(text, Style::SUBTITLE)];
        Self { leading: 16.0, ..Self::title("").with_spans(spans) }
    }

    /// The title of an item or of a list.
    pub(crate) fn heading(title: &str) -> Self {
        let set = Self::title("").with_spans(vec![Span::new(title, Style::HEADING)]);
        Self {
            role: Role::Heading,
            leading: 15.5,
            before: 12.5,
            outline: Some(title.to_owned()).filter(|title| !title.is_empty()),
            ..set
        }
    }

    /// A label with its value at the head of the document.
    pub(crate) fn fact(label: &str, value: &str) -> Self {
        let set = Self::body(vec![Span::new(value, Style::CELL)]);
        let label = Marker::Hanging { span: Span::new(label, Style::CELL), back: FACT_INDENT };
        Self {
            indent: FACT_INDENT,
            markers: vec![label],
            edge: Edge::Ragged,
            hyphenate: false,
            leading: 13.5,
            before: 1.5,
            ..set
        }
    }

    /// The same paragraph with other words.
    pub(crate) fn with_spans(self, spans: Vec<Span>) -> Self {
        Self { spans, ..self }
    }

    /// The same paragraph with something beside it.
    pub(crate) fn with_marker(mut self, marker: Marker) -> Self {
        self.markers.push(marker);
        self
    }
}

/// How far the values at the head of the document are set in.
const FACT_INDENT: f32 = 92.0;

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) head: String,
    /// Its share of the measure, relative to the other columns.
    pub(crate) share: f32,
    pub(crate) holds: Holds,
    /// What its cells are: most say something of their row, some name it.
    pub(crate) cells: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Sentences: they take the room there is.
    Prose,
    /// Numbers, names, dates: as wide as they are, if that is not very wide.
    Labels,
    /// Figures, which end at the right.
    Figures,
}

impl Column {
    /// A column of sentences.
    pub(crate) fn text(head: &str, share: f32) -> Self {
        Self { head: head.to_owned(), share, holds: Holds::Prose, cells: Kind::Cell }
    }

    /// A column of labels.
    pub(crate) fn labels(head: &str, share: f32) -> Self {
        Self { holds: Holds::Labels, ..Self::text(head, share) }
    }

    /// A column of figures.
    pub(crate) fn figures(head: impl AsRef<str>, share: f32) -> Self {
        Self { holds: Holds::Figures, ..Self::text(head.as_ref(), share) }
    }

    /// The same column as the one that names the rows.
    pub(crate) fn naming_rows(self) -> Self {
        Self { cells: Kind::RowHead, ..self }
    }
}

/// How wide a table is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Breadth {
    /// As wide as the text.
    Measure,
    /// As wide as its words, set in this far, with no more rules than it needs.
    Words { indent: f32 },
}

/// Rows and columns.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    /// Every row has a cell for every column.
    pub(crate) rows: Vec<Vec<Vec<Span>>>,
    /// The least height of a row, in points: room for a hand to write.
    pub(crate) row_height: f32,
    pub(crate) breadth: Breadth,
    /// Rows at the end that sum up the others.
    pub(crate) sums: usize,
    /// What it belongs to, if that is set apart.
    pub(crate) bar: Option<Bar>,
    /// How much of its last column a bar fills, from 0 to 1, row by row; none for a table without a picture.
    pub(crate) bars: Vec<f32>,
}

impl Table {
    /// As wide as the text, with rows as high as theirs.
    pub(crate) fn new(columns: Vec<Column>, rows: Vec<Vec<Vec<Span>>>) -> Self {
        Self {
            columns,
            rows,
            row_height: 0.0,
            breadth: Breadth::Measure,
            sums: 0,
            bar: None,
            bars: Vec::new(),
        }
    }

    /// As wide as its words, set in this far.
    pub(crate) fn small(columns: Vec<Column>, rows: Vec<Vec<Vec<Span>>>, indent: f32) -> Self {
        Self { breadth: Breadth::Words { indent }, ..Self::new(columns, rows) }
    }
}

/// A place to sign.
#[derive(Clone, Debug)]
pub(crate) struct Signature {
    /// In which office.
    pub(crate) office: String,
    /// Who, if known.
    pub(crate) name: Option<String>,
}
