//! Pages to pictures for the screen: the same glyphs in the same places as in the PDF, in the dots of the screen. Drawn here
//! and not as outlines by the window, which takes ten times as long to fill three thousand of them. Somebody waits for it
//! after every key: a glyph that comes back is filled once, and a dot takes one byte until the window has it.

mod dots;
mod outlines;
mod stamp;

use tiny_skia::{PathBuilder, Rect, Transform};

use self::dots::{Dots, Ink};
use self::stamp::{Stamp, Stamps};
use crate::error::PrintError;
use crate::page::{Laid, OutlineEntry, PlacedPicture, Role, Rule};
use crate::paragraph::{Part, Run};
use crate::shape::Fonts;
use crate::write::{self, End, Writer};

/// The widest picture that is drawn, in dots: a page of A4 at five hundred dots an inch.
pub const WIDEST: u32 = 4_200;

/// One page of a document as a PNG of `width` dots, at most [`WIDEST`]; `None` beyond its last page. Pages are counted from
/// 0. Ink is black but for what has the association's colour, and where there is none one sees through.
///
/// # Errors
/// If a vendored font cannot be read.
pub fn page_png(laid: &Laid, page: usize, width: u32) -> Result<Option<Vec<u8>>, PrintError> {
    let Some(page) = laid.pages.get(page) else { return Ok(None) };
    let width = width.clamp(1, WIDEST);
    let scale = width as f32 / page.width;
    let height = ((page.height * scale).round() as u32).clamp(1, 4 * WIDEST);
    let mut raster = Raster {
        stamps: Stamps::new(Fonts::open()?),
        colour: laid.colour,
        dots: Dots::new(width, height),
        scale,
    };
    write::write_page(page, &mut raster)?;
    raster.finish().map(Some)
}

/// Draws one page.
struct Raster {
    stamps: Stamps,
    /// Of titles, headings and rules.
    colour: Option<[u8; 3]>,
    dots: Dots,
    /// Dots to a point.
    scale: f32,
}

impl Writer for Raster {
    type Output = Vec<u8>;

    fn begin_page(&mut self, _: f32, _: f32) {}

    fn run(&mut self, (x, baseline): (f32, f32), run: &Run, role: Role, _: End) -> Result<(), PrintError> {
        let ink = if role.is_coloured() { Ink::Coloured } else { Ink::Black };
        let units = self.stamps.units_per_em(run.style.face);
        // Dots to a unit of the font.
        let em = run.style.size / units * self.scale;
        // Lines stand on whole dots, as everywhere in a window.
        let (mut pen, baseline) = (x * self.scale, (baseline * self.scale).round() as i32);
        for part in &run.parts {
            match part {
                Part::Space(width) => pen += width * self.scale,
                Part::Word(word) => {
                    for glyph in &word.glyphs {
                        let at = pen + glyph.shift / 1000.0 * run.style.size * self.scale;
                        if let Some((stamp, column)) = self.stamps.glyph(run.style.face, glyph.id, em, at) {
                            self.dots.press(stamp, (column, baseline), ink);
                        }
                        pen += glyph.advance / 1000.0 * run.style.size * self.scale;
                    }
                }
            }
        }
        Ok(())
    }

    fn rule(&mut self, rule: &Rule) {
        let bar = Rect::from_xywh(rule.x, rule.y, rule.width, rule.height).map(PathBuilder::from_rect);
        let scaled = bar.and_then(|bar| bar.transform(Transform::from_scale(self.scale, self.scale)));
        if let Some(stamp) = scaled.as_ref().and_then(Stamp::of) {
            self.dots.press(&stamp, (0, 0), Ink::Coloured);
        }
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PrintError> {
        self.dots.lay(placed, self.scale);
        Ok(())
    }

    fn outline(&mut self, _: &OutlineEntry) {}

    fn finish(self) -> Result<Self::Output, PrintError> {
        self.dots.png(self.colour.unwrap_or_default())
    }
}
