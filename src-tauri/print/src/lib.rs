//! From views to paper. A document is built in three steps, each of which can be looked at on its own: the view becomes
//! blocks (`document`), the blocks become pages of lines in their places (`row`, `paginate`, [`page`]), and a [`write::Writer`]
//! turns the pages into a format. What the lines belong to travels beside them ([`structure`]), and so does the meeting
//! itself, so that [`opened`] gives it back. Nothing here reads a clock, a disk or the archive: the same view and the same
//! [`Printing`] give the same bytes.

mod atom;
mod bidi;
mod bind;
mod block;
mod breaks;
mod carried;
mod cluster;
mod columns;
mod document;
mod error;
mod face;
mod hyphen;
mod labels;
mod letter;
mod letterhead;
mod lists;
mod memory;
pub mod page;
mod paginate;
mod paragraph;
mod pdf;
mod picture;
mod press;
mod raster;
mod reading;
mod row;
mod shape;
mod sheet;
mod signing;
pub mod structure;
mod table;
pub mod write;

use chrono::NaiveDateTime;
use hamerslag_core::id::ItemId;
use hamerslag_core::model::ItemNote;
use hamerslag_core::view::{AgendaView, MinutesView, Row};

pub use crate::carried::Opened;
pub use crate::document::Document;
pub use crate::document::excerpt::Excerpt;
pub use crate::document::notice::{NoticeWords, USUAL as USUAL_NOTICE, unknown_placeholders};
pub use crate::error::{OpenError, PrintError};
pub use crate::face::{Face, Figures, Style};
pub use crate::letterhead::Letterhead;
pub use crate::lists::{
    ActionList, AttendanceList, DecisionList, FiguresSheet, LabelSheet, NoticeLetters, PaperList, Postal,
    ScheduleList,
};
pub use crate::page::Laid;
pub use crate::paragraph::{Line, Part, Run};
pub use crate::picture::Picture;
pub use crate::press::Press;
pub use crate::raster::{WIDEST, page_png};
pub use crate::shape::{Glyph, SOFT_HYPHEN, Shaped};
pub use crate::sheet::TypeSize;

use crate::carried::Content;
use crate::shape::{Fonts, Shaper};

/// The circumstances of a print.
#[derive(Clone, Debug, PartialEq)]
pub struct Printing {
    /// When, on the clock of the computer; the PDF tells it.
    pub on: NaiveDateTime,
    /// How large the letters are.
    pub type_size: TypeSize,
    /// What makes the pages the association's own.
    pub letterhead: Letterhead,
}

impl Printing {
    /// In ordinary type, without a letterhead.
    #[must_use]
    pub fn plain(on: NaiveDateTime) -> Self {
        Self { on, type_size: TypeSize::Normal, letterhead: Letterhead::default() }
    }
}

/// The minutes as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn minutes_pdf(view: &MinutesView, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(Document::minutes(view), Content::Minutes(view), printed)
}

/// The minutes as the board keeps them, as a PDF: what `members` get, and what only `board` has in an annex of its own.
/// The file carries the whole meeting, as the board sees it.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn board_minutes_pdf(
    board: &MinutesView,
    members: &MinutesView,
    printed: &Printing,
) -> Result<Vec<u8>, PrintError> {
    pdf(Document::board_minutes(board, members), Content::Minutes(board), printed)
}

/// The agenda as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn agenda_pdf(view: &AgendaView, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(Document::agenda(view), Content::Agenda(view), printed)
}

/// The chair's own copy of the agenda as a PDF. The notes stand on its pages alone: what the file carries is the agenda.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn annotated_agenda_pdf(
    view: &AgendaView,
    notes: &[Row<ItemId, ItemNote>],
    printed: &Printing,
) -> Result<Vec<u8>, PrintError> {
    pdf(Document::annotated_agenda(view, notes), Content::Agenda(view), printed)
}

/// A list of decisions as a PDF: its heading over a table whose head returns on every page.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn decisions_pdf(list: &DecisionList, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let document = Document::decisions(&list.association, &list.heading, &list.decisions);
    pdf(document, Content::Decisions(list), printed)
}

/// A list of action points as a PDF: its heading over a table whose head returns on every page.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn actions_pdf(list: &ActionList, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let document = Document::actions(&list.association, &list.heading, &list.actions);
    pdf(document, Content::Actions(list), printed)
}

/// The retirement schedule as a PDF: its heading over a table whose head returns on every page.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn schedule_pdf(list: &ScheduleList, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let document = Document::schedule(&list.association, &list.heading, &list.seats);
    pdf(document, Content::Schedule(list), printed)
}

/// The association in figures as a PDF of one page.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn figures_pdf(sheet: &FiguresSheet, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let document = Document::figures(&sheet.association, &sheet.figures);
    pdf(document, Content::Figures(sheet), printed)
}

/// The list of incoming papers of a meeting as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn papers_pdf(list: &PaperList, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let document = Document::papers(&list.association, &list.heading, &list.papers);
    pdf(document, Content::Papers(list), printed)
}

/// The list to sign at the door as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn attendance_pdf(list: &AttendanceList, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let document = Document::attendance(&list.association, &list.meeting, &list.attendance);
    pdf(document, Content::Attendance(list), printed)
}

/// One decision from the minutes, to be signed, as a PDF.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn excerpt_pdf(excerpt: &Excerpt, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(Document::excerpt(excerpt), Content::Excerpt(excerpt), printed)
}

/// The letters that call a meeting, with the agenda behind each, as a PDF: one for each addressee, or one for everybody.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn notice_pdf(letters: &NoticeLetters, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    pdf(Document::notice(letters), Content::Notice(letters), printed)
}

/// Labels for the envelopes as a PDF, 24 to a sheet.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn labels_pdf(sheet: &LabelSheet, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    written(&labels::lay_out(&mut Shaper::new(Fonts::open()?), sheet), Content::Labels(sheet), printed)
}

/// The minutes as pages, in ordinary type.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn lay_out_minutes(view: &MinutesView) -> Result<Laid, PrintError> {
    Ok(Press::open()?.lay_out(&Document::minutes(view), TypeSize::Normal))
}

/// The agenda as pages, in ordinary type.
///
/// # Errors
/// Only if the program itself is damaged; see [`PrintError`].
pub fn lay_out_agenda(view: &AgendaView) -> Result<Laid, PrintError> {
    Ok(Press::open()?.lay_out(&Document::agenda(view), TypeSize::Normal))
}

/// What a PDF carries of the meeting: the same view that it was made of.
///
/// # Errors
/// When the bytes carry nothing of ours, or nothing that can be read; see [`OpenError`].
pub fn opened(pdf: &[u8]) -> Result<Opened, OpenError> {
    pdf::embedded::find(pdf, carried::read)
}

fn pdf(document: Document, content: Content<'_>, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let laid = Press::open()?.lay_out(&document.under(&printed.letterhead), printed.type_size);
    written(&laid, content, printed)
}

fn written(laid: &Laid, content: Content<'_>, printed: &Printing) -> Result<Vec<u8>, PrintError> {
    let carried = carried::json(content).map_err(|error| PrintError::Pdf { reason: error.to_string() })?;
    write::write(laid, pdf::PdfWriter::new(Fonts::open()?, laid, printed, carried))
}
