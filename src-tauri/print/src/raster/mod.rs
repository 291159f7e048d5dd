//! Pages to pictures for the screen: the same glyphs in the same places as in the PDF, in the dots of the screen. Drawn here
//! and not as outlines by the window, which takes ten times as long to fill three thousand of them.

mod outlines;

use png::{BitDepth, ColorType, Compression, Encoder};
use tiny_skia::{
    Color, FillRule, FilterQuality, IntSize, Paint, PathBuilder, Pixmap, PixmapPaint, Rect, Transform,
};

use self::outlines::Outlines;
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
    let mut writer = Raster {
        outlines: Outlines::new(Fonts::open()?),
        colour: laid.colour,
        width: width.clamp(1, WIDEST),
        page: None,
    };
    write::write_page(page, &mut writer)?;
    writer.finish()
}

/// Draws one page.
struct Raster {
    outlines: Outlines,
    /// Of titles, headings and rules.
    colour: Option<[u8; 3]>,
    width: u32,
    page: Option<OpenPage>,
}

struct OpenPage {
    dots: Pixmap,
    /// Dots to a point.
    scale: f32,
}

impl Raster {
    fn ink(&self, is_coloured: bool) -> Paint<'static> {
        let [red, green, blue] = self.colour.filter(|_| is_coloured).unwrap_or_default();
        let mut paint = Paint::default();
        paint.set_color(Color::from_rgba8(red, green, blue, u8::MAX));
        paint
    }
}

impl Writer for Raster {
    type Output = Option<Vec<u8>>;

    fn begin_page(&mut self, width: f32, height: f32) {
        let scale = self.width as f32 / width;
        let dots = Pixmap::new(self.width, ((height * scale).round() as u32).clamp(1, 4 * WIDEST));
        self.page = dots.map(|dots| OpenPage { dots, scale });
    }

    fn run(&mut self, (x, baseline): (f32, f32), run: &Run, role: Role, _: End) -> Result<(), PrintError> {
        let ink = self.ink(role.is_coloured());
        let Some(OpenPage { dots, scale }) = &mut self.page else { return Ok(()) };
        let units = self.outlines.units_per_em(run.style.face);
        let size = run.style.size / units;
        let mut line = PathBuilder::new();
        // From the left end of the run, in units of the font.
        let mut pen = 0.0;
        for part in &run.parts {
            match part {
                Part::Space(width) => pen += width / size,
                Part::Word(word) => {
                    for glyph in &word.glyphs {
                        let shifted = pen + glyph.shift * units / 1000.0;
                        self.outlines.add(run.style.face, glyph.id, shifted, &mut line);
                        pen += glyph.advance * units / 1000.0;
                    }
                }
            }
        }
        if let Some(line) = line.finish() {
            let em = size * *scale;
            let place = Transform::from_row(em, 0.0, 0.0, -em, x * *scale, baseline * *scale);
            dots.fill_path(&line, &ink, FillRule::Winding, place, None);
        }
        Ok(())
    }

    fn rule(&mut self, rule: &Rule) {
        let ink = self.ink(true);
        let Some(OpenPage { dots, scale }) = &mut self.page else { return };
        if let Some(bar) = Rect::from_xywh(rule.x, rule.y, rule.width, rule.height) {
            let bar = PathBuilder::from_rect(bar);
            dots.fill_path(&bar, &ink, FillRule::Winding, Transform::from_scale(*scale, *scale), None);
        }
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PrintError> {
        let Some(OpenPage { dots, scale }) = &mut self.page else { return Ok(()) };
        let [wide, high] = [placed.width * *scale, placed.height * *scale];
        let small = placed.picture.clone().shrunk_to(wide as usize, high as usize);
        let rgba = small.rgb.chunks_exact(3).flat_map(|dot| dot.iter().copied().chain([u8::MAX])).collect();
        let size = IntSize::from_wh(small.width as u32, small.height as u32);
        if let Some(logo) = size.and_then(|size| Pixmap::from_vec(rgba, size)) {
            let [across, down] = [wide / small.width as f32, high / small.height as f32];
            let place = Transform::from_row(across, 0.0, 0.0, down, placed.x * *scale, placed.y * *scale);
            let smooth = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
            dots.draw_pixmap(0, 0, logo.as_ref(), &smooth, place, None);
        }
        Ok(())
    }

    fn outline(&mut self, _: &OutlineEntry) {}

    fn finish(self) -> Result<Self::Output, PrintError> {
        self.page.map(|page| encoded(page.dots)).transpose()
    }
}

/// It goes no further than the window beside us, so that time counts and size does not.
fn encoded(dots: Pixmap) -> Result<Vec<u8>, PrintError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, dots.width(), dots.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&dots.take_demultiplied()))
        .map_err(|_| PrintError::NoPicture)?;
    Ok(file)
}
