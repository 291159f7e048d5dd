//! From views to paper. A document is built in three steps, each of which can be looked at on its own: the view becomes
//! blocks (`document`), the blocks become pages of lines in their places (`row`, `paginate`, [`page`]), and a [`write::Writer`]
//! turns the pages into a format. What the lines belong to travels beside them ([`structure`]), and so does the meeting
//! itself, so that [`opened`] gives it back. Nothing here reads a clock, a disk or the archive: the same view and the same
//! [`Printing`] give the same bytes.

mod atom;
mod bind;
mod block;
mod breaks;
mod carried;
mod cluster;
mod document;
mod error;
mod face;
mod hyphen;
pub mod page;
mod paginate;
mod paragraph;
mod pdf;
mod reading;
mod row;
mod shape;
pub mod structure;
mod table;
pub mod write;

use chrono::NaiveDateTime;
use hamerslag_core::view::{AgendaView, AssociationHead, MinutesView};

pub use crate::carried::Opened;
pub use crate::document::register::RegisterLine;
pub use crate::error::{OpenError, PrintError};
pub use crate::face::{Face, Figures, Style};
pub use crate::page::Laid;
pub use crate::paragraph::{Line, Part, Run};
pub use crate::shape::{Glyph, SOFT_HYPHEN, Shaped};

use crate::carried::Content;
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
    pdf(&minutes::document(view), Some(Content::Minutes(view)), printed)
}

/// The agenda as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn agenda_pdf(view: &AgendaView, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(&agenda::document(view), Some(Content::Agenda(view)), printed)
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
    pdf(&register::document(association, heading, decisions), None, printed)
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

/// The meeting that a PDF of minutes or of an agenda carries: the same view that it was made of.
///
/// # Errors
/// When the bytes carry none, or none that can be read; see [`OpenError`].
pub fn opened(pdf: &[u8]) -> Result<Opened, OpenError> {
    carried::read(&pdf::attachment::data(pdf)?)
}

fn pdf(document: &Document, content: Option<Content<'_>>, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let json =
        |content| carried::json(content).map_err(|error| PrintError::Pdf { reason: error.to_string() });
    let attached = content.map(json).transpose()?;
    let fonts = Fonts::open()?;
    let laid = lay_out(document, &fonts);
    write::write(&laid, pdf::PdfWriter::new(&fonts, &laid, printed, attached))
}
