//! The association in figures: looked at between the meetings, and on paper.

use chrono::{NaiveDate, NaiveDateTime};
use hamerslag_core::Reader;
use hamerslag_core::view::FiguresView;
use hamerslag_core::words::Visibility;
use hamerslag_print::{FiguresSheet, Printing, figures_pdf};

use super::Printed;
use super::catalogue::{Catalogue, head};
use super::printing::not_printed;
use crate::failure::Failure;

impl Catalogue {
    /// The association in figures, for whoever works on the archive.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn figures(&self, today: NaiveDate) -> Result<FiguresView, Failure> {
        self.read(|reader| Ok(reader.figures(Visibility::Board, today)?))
    }

    /// The same as a PDF, as members get it, printed at the moment `on` of the local clock.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read or printed.
    pub fn print_figures(&self, on: NaiveDateTime) -> Result<Printed, Failure> {
        self.read(|reader| {
            let sheet = figures_sheet(reader, on.date())?;
            let pdf = figures_pdf(&sheet, &Printing::plain(on)).map_err(not_printed)?;
            Ok(Printed { file_name: format!("overzicht-{}.pdf", on.date()), pdf })
        })
    }
}

/// The association in figures on a day, as it goes out to members.
///
/// # Errors
/// Why the archive cannot be read.
pub fn figures_sheet(reader: &Reader, on: NaiveDate) -> Result<FiguresSheet, Failure> {
    let association = head(reader.association()?);
    Ok(FiguresSheet { association, figures: reader.figures(Visibility::Members, on)? })
}
