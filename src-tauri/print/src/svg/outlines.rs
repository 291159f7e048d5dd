//! The outlines of glyphs as SVG paths, from the font files themselves, in units of the font.

use std::collections::HashMap;
use std::fmt;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, SvgSink};

use crate::face::Face;
use crate::shape::Fonts;

/// Names an outline. Within one document of the screen the same name always means the same outline, so that pages may
/// stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct OutlineName {
    pub(super) face: Face,
    pub(super) glyph: u16,
}

impl fmt::Display for OutlineName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "h{}g{}", self.face.index(), self.glyph)
    }
}

/// Outlines, read when they are first asked for.
pub(super) struct Outlines {
    fonts: &'static Fonts,
    read: HashMap<OutlineName, String>,
}

impl Outlines {
    pub(super) fn new(fonts: &'static Fonts) -> Self {
        Self { fonts, read: HashMap::new() }
    }

    /// How many units of the font its size is.
    pub(super) fn units_per_em(&self, face: Face) -> f32 {
        self.fonts.font(face).map_or(1000.0, |font| f32::from(font.units_per_em()))
    }

    /// Whether the glyph leaves any ink.
    pub(super) fn is_drawn(&mut self, name: OutlineName) -> bool {
        let fonts = self.fonts;
        !self.read.entry(name).or_insert_with(|| read(fonts, name)).is_empty()
    }

    /// The path of an outline that was asked about before.
    pub(super) fn path(&self, name: OutlineName) -> &str {
        self.read.get(&name).map_or("", String::as_str)
    }
}

fn read(fonts: &Fonts, name: OutlineName) -> String {
    let mut path = SvgSink::new();
    if let Some(font) = fonts.font(name.face)
        && let Some(outline) = font.outline_glyphs().get(GlyphId::new(u32::from(name.glyph)))
        && outline.draw(&DrawOptions::new(), DrawMemory::default(), &mut path).is_err()
    {
        path.clear();
    }
    path.into()
}

#[cfg(test)]
mod tests {
    use super::{OutlineName, Outlines};
    use crate::face::{Face, Style};
    use crate::shape::{Fonts, Shaper};

    #[test]
    fn a_letter_has_an_outline_and_a_space_none() {
        let fonts = Fonts::open().unwrap();
        let mut outlines = Outlines::new(fonts);
        let word = Shaper::new(fonts).word(Style::BODY, "é");
        let letter = OutlineName { face: Face::Serif, glyph: word.glyphs[0].id };
        assert!(outlines.is_drawn(letter));
        let path = outlines.path(letter);
        assert!(path.starts_with('M') && path.matches('Z').count() >= 3, "letter, eye and accent: {path}");
        let space = Shaper::new(fonts).word(Style::BODY, " ");
        assert!(!outlines.is_drawn(OutlineName { face: Face::Serif, glyph: space.glyphs[0].id }));
    }
}
