//! Lays documents out, again and again, and keeps what can be kept in between: an evening's minutes are shown anew after
//! every entry, of which all but one are as they were.

use crate::document::Document;
use crate::error::PrintError;
use crate::page::Laid;
use crate::paginate;
use crate::shape::{Fonts, Shaper};
use crate::sheet::{Sheets, TypeSize};

/// Turns documents into pages. Two presses give the same pages, whatever they laid out before.
pub struct Press {
    shaper: Shaper<'static>,
}

impl Press {
    /// A press that has laid out nothing yet.
    ///
    /// # Errors
    /// If a vendored font cannot be read.
    pub fn open() -> Result<Self, PrintError> {
        Ok(Self { shaper: Shaper::new(Fonts::open()?) })
    }

    /// The document as pages.
    pub fn lay_out(&mut self, document: &Document, type_size: TypeSize) -> Laid {
        let blocks: Vec<_> = document.blocks.iter().map(|block| type_size.block(block)).collect();
        let sheets = Sheets::new(type_size);
        let laid = paginate::lay_out(&mut self.shaper, &document.title, &blocks, &document.running, &sheets);
        Laid { colour: document.colour, ..laid }
    }
}

#[cfg(test)]
mod tests {
    use super::Press;

    #[test]
    fn a_press_may_work_on_any_thread() {
        fn may_be_sent<T: Send>(_: &T) {}
        may_be_sent(&Press::open().unwrap());
    }
}
