//! The sheet that a page is printed on and the size of its type. Documents are written for ordinary type; in large type
//! every style and every distance grows, the paper does not.

use crate::block::{Block, Breadth, Marker, Paragraph};
use crate::face::Style;
use crate::page::{HEIGHT, MARGIN, WIDTH};

/// How large the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TypeSize {
    /// Running text in 11 points.
    #[default]
    Normal,
    /// No letter below 16 points, for readers with low vision.
    Large,
}

/// The least size of large type, in points.
const LEAST: f32 = 16.0;
/// The size of titles in large type, in points; larger, the words no longer fit beside each other.
const MOST: f32 = 26.0;
/// By how much styles grow.
const GROWTH: f32 = 1.5;
/// By how much distances grow; more than the letters, for lines of large type want air.
const DISTANCE_GROWTH: f32 = 1.55;
/// By how much white between paragraphs grows; less, for the page does not.
const WHITE_GROWTH: f32 = 1.25;

impl TypeSize {
    /// The style in this size.
    pub(crate) fn style(self, style: Style) -> Style {
        match self {
            Self::Normal => style,
            Self::Large => Style { size: (style.size * GROWTH).clamp(LEAST, MOST), ..style },
        }
    }

    /// A distance that goes with the letters.
    pub(crate) fn distance(self, points: f32) -> f32 {
        match self {
            Self::Normal => points,
            Self::Large => points * DISTANCE_GROWTH,
        }
    }

    /// White between paragraphs.
    fn white(self, points: f32) -> f32 {
        match self {
            Self::Normal => points,
            Self::Large => points * WHITE_GROWTH,
        }
    }

    /// The block in this size.
    pub(crate) fn block(self, block: &Block) -> Block {
        match block {
            Block::Paragraph(paragraph) => Block::Paragraph(self.paragraph(paragraph)),
            Block::Rule { before } => Block::Rule { before: self.white(*before) },
            Block::Table(table) => {
                // A hand does not write larger in an edition in large type, so the rows are as high as they were.
                let mut table = table.clone();
                let spans = table.rows.iter_mut().flatten().flatten();
                spans.for_each(|span| span.style = self.style(span.style));
                if let Breadth::Words { indent } = &mut table.breadth {
                    *indent = self.distance(*indent);
                }
                Block::Table(table)
            }
            Block::Signatures(_) | Block::Letterhead { .. } | Block::NewPage | Block::Letter(_) => {
                block.clone()
            }
        }
    }

    fn paragraph(self, paragraph: &Paragraph) -> Paragraph {
        let mut sized = Paragraph {
            indent: self.distance(paragraph.indent),
            leading: self.distance(paragraph.leading),
            before: self.white(paragraph.before),
            ..paragraph.clone()
        };
        sized.spans.iter_mut().for_each(|span| span.style = self.style(span.style));
        for marker in &mut sized.markers {
            if let Marker::Hanging { back, .. } = marker {
                *back = self.distance(*back);
            }
            let (Marker::Margin(span) | Marker::Hanging { span, .. } | Marker::Right(span)) = marker;
            span.style = self.style(span.style);
        }
        sized
    }
}

/// Paper with the place of the text on it, in points from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Where the text begins, from the left edge; numbers of items hang to the left of it.
    pub(crate) left: f32,
    /// Where the text ends, from the left edge.
    pub(crate) right: f32,
    /// Where the text begins, from the top edge.
    pub(crate) top: f32,
    /// Where the text ends, from the top edge.
    pub(crate) bottom: f32,
    pub(crate) type_size: TypeSize,
}

impl Sheet {
    /// A4, standing or lying.
    pub(crate) fn new(type_size: TypeSize, landscape: bool) -> Self {
        let (width, height) = if landscape { (HEIGHT, WIDTH) } else { (WIDTH, HEIGHT) };
        // Large type gives white away for words, and wants more room for the numbers that hang in the margin.
        let (left, right, top, bottom) = match type_size {
            TypeSize::Normal => (82.0, 68.0, 80.0, 69.9),
            TypeSize::Large => (104.0, 48.0, 96.0, 80.0),
        };
        Self { width, height, left, right: width - right, top, bottom: height - bottom, type_size }
    }

    /// The measure of the text.
    pub(crate) fn measure(&self) -> f32 {
        self.right - self.left
    }

    /// A distance that goes with the letters.
    pub(crate) fn distance(&self, points: f32) -> f32 {
        self.type_size.distance(points)
    }

    /// The style in the size of this sheet.
    pub(crate) fn style(&self, style: Style) -> Style {
        self.type_size.style(style)
    }

    /// The first baseline of the running head.
    pub(crate) fn head_baseline(&self) -> f32 {
        MARGIN + self.distance(9.0)
    }

    /// The baseline of the running foot.
    pub(crate) fn foot_baseline(&self) -> f32 {
        self.height - MARGIN - self.distance(4.0)
    }
}

/// The sheets of one document: pages stand, and lie where a table is too wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sheets {
    portrait: Sheet,
    landscape: Sheet,
}

impl Sheets {
    pub(crate) fn new(type_size: TypeSize) -> Self {
        Self { portrait: Sheet::new(type_size, false), landscape: Sheet::new(type_size, true) }
    }

    pub(crate) fn of(&self, landscape: bool) -> &Sheet {
        if landscape { &self.landscape } else { &self.portrait }
    }
}

#[cfg(test)]
mod tests {
    use super::TypeSize;
    use crate::face::Style;

    #[test]
    fn large_type_has_no_small_letters() {
        for style in [
            Style::BODY,
            Style::LABEL,
            Style::SPEAKER,
            Style::NUMBER,
            Style::NOTE,
            Style::CLOCK,
            Style::RUNNING,
            Style::TITLE,
            Style::SUBTITLE,
            Style::HEADING,
            Style::HEADING_NUMBER,
            Style::CELL,
            Style::CELL_HEAD,
        ] {
            let large = TypeSize::Large.style(style);
            assert!(large.size >= 16.0 && large.size > style.size, "{style:?} becomes {large:?}");
            assert_eq!(TypeSize::Normal.style(style), style);
        }
    }
}
