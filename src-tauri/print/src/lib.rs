//! From views to paper. A document is built in three steps, each of which can be looked at on its own: the view becomes
//! blocks (`document`), the blocks become pages of lines in their places (`row`, `paginate`, [`page`]), and a [`write::Writer`]
//! turns the pages into a format. Nothing here reads a clock, a disk or the archive: the same view and the same
//! [`Printing`] give the same bytes.

mod atom;
mod bind;
mod block;
mod breaks;
mod cluster;
mod document;
mod error;
mod face;
mod hyphen;
pub mod page;
mod paginate;
mod paragraph;
mod pdf;
mod row;
mod shape;
mod table;
pub mod write;

use chrono::NaiveDateTime;
use hamerslag_core::view::{AgendaView, AssociationHead, MinutesView};

pub use crate::document::register::RegisterLine;
pub use crate::error::PrintError;
pub use crate::face::{Face, Figures, Style};
pub use crate::page::Laid;
pub use crate::paragraph::{Line, Part, Run};
pub use crate::shape::{Glyph, SOFT_HYPHEN, Shaped};

use crate::document::{Document, agenda, minutes, register};
use crate::shape::{Fonts, Shaper};

/// The circumstances of a print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printing {
    /// When, on the clock of the computer; the PDF tells it.
    pub on: NaiveDateTime,
}

/// The minutes as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn minutes_pdf(view: &MinutesView, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(&minutes::document(view), printed)
}

/// The agenda as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn agenda_pdf(view: &AgendaView, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(&agenda::document(view), printed)
}

/// A list of decisions as a PDF: `heading` over a table whose head returns on every page.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn decisions_pdf(
    association: &AssociationHead,
    heading: &str,
    decisions: &[RegisterLine],
    printed: &Printing,
) -> Result<Vec<u8>, PrintError> {
    pdf(&register::document(association, heading, decisions), printed)
}

/// The minutes as pages.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn lay_out_minutes(view: &MinutesView) -> Result<Laid, PrintError> {
    let fonts = Fonts::open()?;
    Ok(lay_out(&minutes::document(view), &fonts))
}

/// The agenda as pages.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn lay_out_agenda(view: &AgendaView) -> Result<Laid, PrintError> {
    let fonts = Fonts::open()?;
    Ok(lay_out(&agenda::document(view), &fonts))
}

fn lay_out(document: &Document, fonts: &Fonts) -> Laid {
    paginate::lay_out(&mut Shaper::new(fonts), &document.title, &document.blocks, &document.running)
}

fn pdf(document: &Document, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let fonts = Fonts::open()?;
    let laid = lay_out(document, &fonts);
    write::write(&laid, pdf::PdfWriter::new(&fonts, &laid, printed))
}
