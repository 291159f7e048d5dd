//! The four font files a page is set in, and the few ways they are used. They travel inside the program, so that a page
//! is the same on every computer. Both families are under the SIL Open Font License; see `fonts/LICENSE-*.txt`.

/// A font file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Source Serif 4, for running text.
    Serif,
    /// Source Serif 4 Italic, for labels within running text.
    SerifItalic,
    /// Source Sans 3, for tables and notes.
    Sans,
    /// Source Sans 3 Bold, for headings and numbers.
    SansBold,
}

impl Face {
    /// Every face, in the order of [`Face::index`].
    pub const ALL: [Self; 4] = [Self::Serif, Self::SerifItalic, Self::Sans, Self::SansBold];

    /// Its place in [`Face::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The name by which the font calls itself.
    #[must_use]
    pub fn postscript_name(self) -> &'static str {
        match self {
            Self::Serif => "SourceSerif4-Regular",
            Self::SerifItalic => "SourceSerif4-It",
            Self::Sans => "SourceSans3-Regular",
            Self::SansBold => "SourceSans3-Bold",
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
            Self::SerifItalic => include_bytes!("../fonts/SourceSerif4-It.ttf"),
            Self::Sans => include_bytes!("../fonts/SourceSans3-Regular.ttf"),
            Self::SansBold => include_bytes!("../fonts/SourceSans3-Bold.ttf"),
        }
    }

    /// Weight (400 or 700) and slant, as a PDF describes them.
    pub(crate) fn weight_and_slant(self) -> (u16, bool) {
        match self {
            Self::Serif | Self::Sans => (400, false),
            Self::SerifItalic => (400, true),
            Self::SansBold => (700, false),
        }
    }
}

/// Which of a font's alternative glyphs are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figures {
    /// Old-style figures, which sit among lower-case letters.
    Text,
    /// Lining figures of equal width, for tables and headings.
    Table,
    /// Small capitals, for the names of speakers.
    SmallCaps,
}

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The font file.
    pub face: Face,
    /// Its alternative glyphs.
    pub figures: Figures,
    /// Size in points.
    pub size: f32,
}

impl Style {
    /// The words of the minutes.
    pub const BODY: Self = Self { face: Face::Serif, figures: Figures::Text, size: 11.0 };
    /// "Antwoord:" and other labels within the words.
    pub const LABEL: Self = Self { face: Face::SerifItalic, figures: Figures::Text, size: 11.0 };
    /// Who speaks.
    pub const SPEAKER: Self = Self { face: Face::Serif, figures: Figures::SmallCaps, size: 11.0 };
    /// "Besluit 2026-13."
    pub const NUMBER: Self = Self { face: Face::SansBold, figures: Figures::Table, size: 10.0 };
    /// The method and the votes below a decision; notes on an item.
    pub const NOTE: Self = Self { face: Face::Sans, figures: Figures::Table, size: 9.5 };
    /// A clock time in the margin.
    pub const CLOCK: Self = Self { face: Face::Sans, figures: Figures::Table, size: 9.0 };
    /// Running head and foot.
    pub const RUNNING: Self = Self { face: Face::Sans, figures: Figures::Table, size: 9.0 };
    /// Title of the document.
    pub const TITLE: Self = Self { face: Face::SansBold, figures: Figures::Table, size: 19.0 };
    /// A title of the meeting's own, below the title.
    pub const SUBTITLE: Self = Self { face: Face::Sans, figures: Figures::Table, size: 12.5 };
    /// Title of an item.
    pub const HEADING: Self = Self { face: Face::SansBold, figures: Figures::Table, size: 12.0 };
    /// Number of an item.
    pub const HEADING_NUMBER: Self = Self { face: Face::Sans, figures: Figures::Table, size: 12.0 };
    /// Cells of tables and the head of the document.
    pub const CELL: Self = Self { face: Face::Sans, figures: Figures::Table, size: 10.0 };
    /// Heads of tables.
    pub const CELL_HEAD: Self = Self { face: Face::SansBold, figures: Figures::Table, size: 9.0 };
}

#[cfg(test)]
mod tests {
    use super::Face;

    #[test]
    fn a_face_stands_at_its_own_index() {
        for face in Face::ALL {
            assert_eq!(Face::ALL[face.index()], face);
        }
    }
}
