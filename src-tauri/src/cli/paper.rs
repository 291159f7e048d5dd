//! A PDF as it was asked for: how it looks, and where it goes.

use std::path::Path;

use hamerslag_print::{Letterhead, PrintError, Printing, TypeSize};

use super::args::Pdf;
use super::{Outcome, text_file};
use crate::failure::Failure;
use crate::{output, places};

/// The most bytes of a file that is looked into for a picture.
const MOST_BYTES: u64 = 64 << 20;

/// Makes the document and puts it where it was asked for; `what` says so, as "De agenda van de ALV staat".
///
/// # Errors
/// When the picture cannot be used, or nothing can be written there.
pub(super) fn print(
    pdf: &Pdf,
    what: &str,
    make: impl FnOnce(&Printing) -> Result<Vec<u8>, PrintError>,
) -> Outcome {
    let printing = Printing {
        type_size: if pdf.large { TypeSize::Large } else { TypeSize::Normal },
        letterhead: pdf.letterhead.as_deref().map(letterhead).transpose()?.unwrap_or_default(),
        ..Printing::plain(places::local_now())
    };
    let bytes = make(&printing).map_err(|error| Failure::new("print", format!("{error}.")))?;
    output::write(&pdf.path, &bytes)?;
    Ok(format!("{what} in {}.\n", pdf.path.display()).into())
}

/// The picture in this file, for the head of the first page.
fn letterhead(file: &Path) -> Result<Letterhead, Failure> {
    let refused = |code, why: String| Failure::new(code, format!("{}: {why}.", file.display()));
    // A file that could be no logo is not read to its end to find that out.
    if std::fs::metadata(file).is_ok_and(|there| there.len() > MOST_BYTES) {
        return Err(refused("picture_too_large", PrintError::PictureTooLarge.to_string()));
    }
    let bytes = text_file::bytes(file)?;
    Letterhead::new(Some(&bytes), Vec::new(), None).map_err(|error| {
        let code = if error == PrintError::PictureTooLarge { "picture_too_large" } else { "no_picture" };
        refused(code, error.to_string())
    })
}
