//! Words to the codes of an embedded font, each glyph in its place.

use harfrust::{GlyphId, ShaperFont};
use printpdf::Codepoint;

use super::subset::Subset;
use super::to_unicode::told;
use crate::error::PrintError;
use crate::face::Style;
use crate::paragraph::Part;
use crate::shape::Shaped;
use crate::write::End;

/// The parts as codes. Where the sum of the widths that a reader program adds up drifts from where a glyph belongs, the
/// glyph before it carries the difference.
pub(super) fn codes<'f>(
    font: &ShaperFont<'f, 'f>,
    subset: &mut Subset,
    style: Style,
    parts: &[Part],
    end: End,
) -> Result<Vec<Codepoint>, PrintError> {
    let mut line = Coding { font, subset, codes: Vec::new(), pen: 0.0, wanted: 0.0 };
    for part in parts {
        match part {
            Part::Word(word) => line.word(word)?,
            Part::Space(width) => line.space(width * 1000.0 / style.size)?,
        }
    }
    if end == End::Space {
        line.space(0.0)?;
    }
    Ok(line.codes)
}

/// A run on its way to codes; widths in 1/1000 em.
struct Coding<'a, 'f> {
    font: &'a ShaperFont<'f, 'f>,
    subset: &'a mut Subset,
    codes: Vec<Codepoint>,
    /// Where a reader program's pen is.
    pen: f32,
    /// Where it should be.
    wanted: f32,
}

impl Coding<'_, '_> {
    fn word(&mut self, word: &Shaped) -> Result<(), PrintError> {
        for glyph in &word.glyphs {
            let text = word.text.get(glyph.text.clone()).unwrap_or_default();
            self.glyph(glyph.id, text, glyph.shift)?;
            self.wanted += glyph.advance;
        }
        Ok(())
    }

    fn space(&mut self, width: f32) -> Result<(), PrintError> {
        let space = self.font.nominal_glyph(u32::from(' ')).map_or(0, GlyphId::to_u32);
        self.glyph(u16::try_from(space).unwrap_or_default(), " ", 0.0)?;
        self.wanted += width;
        Ok(())
    }

    fn glyph(&mut self, id: u16, text: &str, shift: f32) -> Result<(), PrintError> {
        let drift = (self.pen - self.wanted - shift).round();
        if let Some(last) = self.codes.last_mut() {
            last.offset += drift;
            self.pen -= drift;
        }
        let font = self.font;
        let text = told(text);
        let coded = self.subset.code(id, &text, || thousandths(font, id))?;
        self.codes.push(Codepoint::with_cid(coded.code, 0.0, text.into_owned()));
        self.pen += f32::from(coded.width);
        Ok(())
    }
}

/// A glyph's own width, in 1/1000 em.
fn thousandths(font: &ShaperFont<'_, '_>, id: u16) -> u16 {
    let width = font.glyph_h_advance(GlyphId::new(u32::from(id))) as f32;
    (width * 1000.0 / f32::from(font.units_per_em())).round() as u16
}
