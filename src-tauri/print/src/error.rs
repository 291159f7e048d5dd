//! What can go wrong between a view and a PDF, and back. Text of any length and in any script lays out, so but for a logo
//! that is no picture a [`PrintError`] means that the program itself is damaged.

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
    /// A logo is no PNG or JPEG file, or a damaged one.
    NoPicture,
    /// A logo has more than 40 megapixels.
    PictureTooLarge,
    /// A page could not be turned into a picture for the screen.
    NotDrawn {
        /// In the library's words.
        reason: String,
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
            Self::NoPicture => {
                f.write_str("Het beeldmerk is geen leesbaar PNG- of JPEG-bestand; kies een ander bestand")
            }
            Self::PictureTooLarge => {
                f.write_str("Het beeldmerk heeft meer dan 40 megapixel; verklein het eerst")
            }
            Self::NotDrawn { reason } => write!(f, "De bladzijde kon niet worden getekend: {reason}"),
            Self::Pdf { reason } => write!(f, "De PDF kon niet worden gemaakt: {reason}"),
        }
    }
}

impl std::error::Error for PrintError {}

/// Why a PDF does not give its meeting back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The bytes are no PDF.
    NotAPdf,
    /// It takes a password to read it.
    Locked,
    /// A PDF that carries nothing of ours: another program made it, or left it out.
    NoMeeting,
    /// A newer Hamerslag wrote the meeting down.
    Newer {
        /// The format that was found.
        found: u32,
        /// The newest format that this program reads.
        known: u32,
    },
    /// The PDF or the meeting in it has been damaged.
    Damaged,
    /// What it carries takes more memory than a meeting ever does.
    TooLarge,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPdf => f.write_str("Dit is geen PDF"),
            Self::Locked => f.write_str("Deze PDF is met een wachtwoord beveiligd"),
            Self::NoMeeting => f.write_str("In deze PDF zitten geen gegevens van Hamerslag"),
            Self::Newer { found, known } => write!(
                f,
                "Deze PDF is gemaakt met een nieuwere versie van Hamerslag (indeling {found}; deze versie kent {known})"
            ),
            Self::Damaged => f.write_str("Deze PDF is beschadigd"),
            Self::TooLarge => f.write_str("De bijlage in deze PDF is te groot om een vergadering te zijn"),
        }
    }
}

impl std::error::Error for OpenError {}
