//! The outlines of glyphs as paths, from the font files themselves, in units of the font.

use std::collections::HashMap;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use tiny_skia::{Path, PathBuilder};

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

    /// The outline of a glyph; `None` for one that leaves no ink.
    pub(super) fn of(&mut self, face: Face, glyph: u16) -> Option<&Path> {
        let fonts = self.fonts;
        self.read.entry((face, glyph)).or_insert_with(|| read(fonts, face, glyph)).as_ref()
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
