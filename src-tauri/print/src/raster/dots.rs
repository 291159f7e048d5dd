//! The dots of a page that is being drawn: which ink covers each and how much, in one byte. That makes a small picture of
//! one palette, which the window has sooner than one in full colour; only a logo takes that.

use std::borrow::Cow;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use tiny_skia::{ColorU8, FilterQuality, IntSize, Pixmap, PixmapPaint, Transform};

use super::stamp::Stamp;
use crate::error::PrintError;
use crate::page::PlacedPicture;

/// What something is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Black,
    /// The association's colour, or black where it has none.
    Coloured,
}

/// A dot that its ink covers whole.
const FULL: u8 = 127;
/// Set in a dot that is covered in colour.
const COLOURED: u8 = 128;

pub(super) struct Dots {
    width: usize,
    height: usize,
    covered: Vec<u8>,
    /// What lies under the ink, if anything does.
    logos: Option<Pixmap>,
}

impl Dots {
    pub(super) fn new(width: u32, height: u32) -> Self {
        let (width, height) = (width as usize, height as usize);
        Self { width, height, covered: vec![0; width * height], logos: None }
    }

    /// Presses a stamp; what falls beside the page is left out.
    pub(super) fn press(&mut self, stamp: &Stamp, (column, row): (i32, i32), ink: Ink) {
        let mark = if ink == Ink::Coloured { COLOURED } else { 0 };
        let left = stamp.left + column;
        let beside = usize::try_from(-left).unwrap_or(0);
        let first = usize::try_from(left).unwrap_or(0);
        for (number, cover) in stamp.cover.chunks_exact(stamp.width).enumerate() {
            let Ok(row) = usize::try_from(stamp.top + row + number as i32) else { continue };
            let line = self.covered.chunks_exact_mut(self.width).nth(row).unwrap_or_default();
            let dots = line.get_mut(first..).unwrap_or_default();
            for (dot, cover) in dots.iter_mut().zip(cover.iter().skip(beside)) {
                cover_with(dot, cover / 2, mark);
            }
        }
    }

    /// Lays a picture under the ink.
    pub(super) fn lay(&mut self, placed: &PlacedPicture, scale: f32) {
        let [wide, high] = [placed.width * scale, placed.height * scale];
        let small = placed.picture.clone().shrunk_to(wide as usize, high as usize);
        let rgba = small.rgb.chunks_exact(3).flat_map(|dot| dot.iter().copied().chain([u8::MAX])).collect();
        let size = IntSize::from_wh(small.width as u32, small.height as u32);
        let Some(logo) = size.and_then(|size| Pixmap::from_vec(rgba, size)) else { return };
        if self.logos.is_none() {
            self.logos = Pixmap::new(self.width as u32, self.height as u32);
        }
        if let Some(logos) = &mut self.logos {
            let [across, down] = [wide / small.width as f32, high / small.height as f32];
            let place = Transform::from_row(across, 0.0, 0.0, down, placed.x * scale, placed.y * scale);
            let smooth = PixmapPaint { quality: FilterQuality::Bilinear, ..PixmapPaint::default() };
            logos.draw_pixmap(0, 0, logo.as_ref(), &smooth, place, None);
        }
    }

    /// It goes no further than the window beside us, so that time counts and size does not.
    pub(super) fn png(self, colour: [u8; 3]) -> Result<Vec<u8>, PrintError> {
        let palette: Vec<ColorU8> = (0..=u8::MAX).map(|dot| seen(dot, colour)).collect();
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::Fastest);
        encoder.set_filter(Filter::NoFilter);
        let dots: Cow<'_, [u8]> = match self.logos {
            Some(logos) => {
                encoder.set_color(ColorType::Rgba);
                over(logos, &self.covered, &palette).into()
            }
            None => {
                encoder.set_color(ColorType::Indexed);
                let rgb = palette.iter().flat_map(|seen| [seen.red(), seen.green(), seen.blue()]);
                encoder.set_palette(rgb.collect::<Vec<u8>>());
                encoder.set_trns(palette.iter().map(|seen| seen.alpha()).collect::<Vec<u8>>());
                self.covered.as_slice().into()
            }
        };
        encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&dots))
            .map_err(|error| PrintError::NotDrawn { reason: error.to_string() })?;
        Ok(file)
    }
}

/// More ink on a dot; it keeps the colour of the most.
fn cover_with(dot: &mut u8, cover: u8, mark: u8) {
    let before = *dot & FULL;
    if cover == 0 {
        return;
    }
    let mark = if cover >= before { mark } else { *dot & COLOURED };
    let overlap = u16::from(before) * u16::from(cover) / u16::from(FULL);
    *dot = mark | (u16::from(before) + u16::from(cover) - overlap) as u8;
}

/// How a dot looks over what lies beneath it.
fn seen(dot: u8, colour: [u8; 3]) -> ColorU8 {
    let [red, green, blue] = if dot & COLOURED == 0 { [0; 3] } else { colour };
    let opacity = u16::from(dot & FULL) * u16::from(u8::MAX) / u16::from(FULL);
    ColorU8::from_rgba(red, green, blue, opacity as u8)
}

/// The ink over the logos, in full colour.
fn over(mut logos: Pixmap, covered: &[u8], palette: &[ColorU8]) -> Vec<u8> {
    let palette: Vec<_> = palette.iter().map(|seen| seen.premultiply()).collect();
    let ink = covered.iter().filter_map(|dot| palette.get(usize::from(*dot)));
    let ink = ink.flat_map(|ink| [ink.red(), ink.green(), ink.blue(), ink.alpha()]).collect();
    let size = IntSize::from_wh(logos.width(), logos.height());
    if let Some(ink) = size.and_then(|size| Pixmap::from_vec(ink, size)) {
        logos.draw_pixmap(0, 0, ink.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    }
    logos.take_demultiplied()
}
