//! What can go wrong between a view and the bytes of a PDF. None of it is the user's doing: text of any length and in any
//! script lays out, so an error here means that the program itself is damaged.

use std::fmt;

/// Why no PDF came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintError {
    /// A vendored font cannot be read.
    Font {
        /// The PostScript name of the font.
        name: &'static str,
    },
    /// The document uses more different glyphs of one font than a PDF font can number (65,535).
    TooManyGlyphs {
        /// The PostScript name of the font.
        name: &'static str,
    },
    /// The PDF library refused what it was given.
    Pdf {
        /// In the library's words.
        reason: String,
    },
}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font { name } => {
                write!(f, "Het lettertype {name} is onleesbaar; installeer het programma opnieuw")
            }
            Self::TooManyGlyphs { name } => {
                write!(f, "Dit document gebruikt meer verschillende tekens dan een PDF aankan ({name})")
            }
            Self::Pdf { reason } => write!(f, "De PDF kon niet worden gemaakt: {reason}"),
        }
    }
}

impl std::error::Error for PrintError {}
