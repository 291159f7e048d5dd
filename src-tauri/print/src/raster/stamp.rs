//! What a glyph leaves on the dots under it. Text has the same letters over and over: each is filled once for every quarter
//! of a dot that it may stand on, and pressed from then on.

use std::collections::HashMap;

use tiny_skia::{FillRule, Mask, Path, Transform};

use super::outlines::Outlines;
use crate::face::Face;
use crate::shape::Fonts;

/// In how many places a glyph can stand across a dot: closer than this nobody sees it move.
const STEPS: i32 = 4;

/// How much of each dot is covered, 0–255.
pub(super) struct Stamp {
    /// Its left edge, in dots from where it is pressed.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Dots in a row.
    pub width: usize,
    /// Row by row.
    pub cover: Vec<u8>,
}

impl Stamp {
    /// Of a shape in dots; `None` when it covers nothing.
    pub(super) fn of(shape: &Path) -> Option<Self> {
        let bounds = shape.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let [width, height] = [bounds.right() - left, bounds.bottom() - top].map(|side| side.ceil() as u32);
        let mut mask = Mask::new(width, height)?;
        mask.fill_path(shape, FillRule::Winding, true, Transform::from_translate(-left, -top));
        Some(Self { left: left as i32, top: top as i32, width: width as usize, cover: mask.take() })
    }
}

/// Stamps of glyphs, made when they are first asked for.
pub(super) struct Stamps {
    outlines: Outlines,
    /// None for what leaves no ink.
    made: HashMap<(Face, u16, u32, i32), Option<Stamp>>,
}

impl Stamps {
    pub(super) fn new(fonts: &'static Fonts) -> Self {
        Self { outlines: Outlines::new(fonts), made: HashMap::new() }
    }

    /// How many units of the font its size is.
    pub(super) fn units_per_em(&self, face: Face) -> f32 {
        self.outlines.units_per_em(face)
    }

    /// The stamp of a glyph of `em` dots to a unit of the font that stands at `x`, and the dot to press it at.
    pub(super) fn glyph(&mut self, face: Face, glyph: u16, em: f32, x: f32) -> Option<(&Stamp, i32)> {
        let steps = (x * STEPS as f32).round() as i32;
        let (column, step) = (steps.div_euclid(STEPS), steps.rem_euclid(STEPS));
        let outlines = &mut self.outlines;
        let stamp = self.made.entry((face, glyph, em.to_bits(), step)).or_insert_with(|| {
            let place = Transform::from_row(em, 0.0, 0.0, -em, step as f32 / STEPS as f32, 0.0);
            outlines.of(face, glyph).and_then(|outline| Stamp::of(&outline.clone().transform(place)?))
        });
        stamp.as_ref().map(|stamp| (stamp, column))
    }
}

#[cfg(test)]
mod tests {
    use super::{Stamp, Stamps};
    use crate::face::{Face, Style};
    use crate::shape::{Fonts, Shaper};

    fn ink(stamp: &Stamp) -> f64 {
        stamp.cover.iter().map(|cover| f64::from(*cover) / 255.0).sum()
    }

    #[test]
    fn a_letter_covers_as_much_wherever_it_stands_and_a_space_nothing() {
        let fonts = Fonts::open().unwrap();
        let glyph = |word: &str| Shaper::new(fonts).word(Style::BODY, word).glyphs[0].id;
        let mut stamps = Stamps::new(fonts);
        let mut inks = Vec::new();
        for (x, dot) in [(10.0, 10), (10.3, 10), (10.6, 10), (10.9, 11), (-0.2, -1)] {
            let (stamp, column) = stamps.glyph(Face::Serif, glyph("é"), 0.02, x).unwrap();
            assert_eq!(column, dot, "at {x}");
            assert!(stamp.top < -10 && stamp.left >= 0, "it stands on the line");
            inks.push(ink(stamp));
        }
        assert!(inks.iter().all(|ink| *ink > 20.0 && (ink - inks[0]).abs() < 1.0), "{inks:?}");
        assert!(stamps.glyph(Face::Serif, glyph(" "), 0.02, 10.0).is_none());
    }
}
