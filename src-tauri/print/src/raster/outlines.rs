//! The outlines of glyphs as paths, from the font files themselves, in units of the font.

use std::collections::HashMap;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use tiny_skia::{Path, PathBuilder, Transform};

use crate::face::Face;
use crate::shape::Fonts;

/// Outlines, read when they are first asked for.
pub(super) struct Outlines {
    fonts: &'static Fonts,
    /// None for what leaves no ink.
    read: HashMap<(Face, u16), Option<Path>>,
}

impl Outlines {
    pub(super) fn new(fonts: &'static Fonts) -> Self {
        Self { fonts, read: HashMap::new() }
    }

    /// How many units of the font its size is.
    pub(super) fn units_per_em(&self, face: Face) -> f32 {
        self.fonts.font(face).map_or(1000.0, |font| f32::from(font.units_per_em()))
    }

    /// Adds the outline of a glyph, `across` units to the right.
    pub(super) fn add(&mut self, face: Face, glyph: u16, across: f32, line: &mut PathBuilder) {
        let fonts = self.fonts;
        let outline = self.read.entry((face, glyph)).or_insert_with(|| read(fonts, face, glyph)).clone();
        if let Some(moved) = outline.and_then(|path| path.transform(Transform::from_translate(across, 0.0))) {
            line.push_path(&moved);
        }
    }
}

fn read(fonts: &Fonts, face: Face, glyph: u16) -> Option<Path> {
    let outline = fonts.font(face)?.outline_glyphs().get(GlyphId::new(u32::from(glyph)))?;
    let mut pen = Pen(PathBuilder::new());
    outline.draw(&DrawOptions::new(), DrawMemory::default(), &mut pen).ok()?;
    pen.0.finish()
}

struct Pen(PathBuilder);

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.cubic_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}

#[cfg(test)]
mod tests {
    use tiny_skia::PathBuilder;

    use super::Outlines;
    use crate::face::{Face, Style};
    use crate::shape::{Fonts, Shaper};

    #[test]
    fn a_letter_has_an_outline_and_a_space_none() {
        let fonts = Fonts::open().unwrap();
        let drawn = |word: &str| {
            let mut line = PathBuilder::new();
            let glyph = Shaper::new(fonts).word(Style::BODY, word).glyphs[0].id;
            Outlines::new(fonts).add(Face::Serif, glyph, 100.0, &mut line);
            line.finish()
        };
        let letter = drawn("é").unwrap().bounds();
        assert!(letter.left() > 100.0 && letter.width() > 300.0 && letter.bottom() > 600.0, "{letter:?}");
        assert!(drawn(" ").is_none());
    }
}
