//! The part of a font that a document uses. Every pair of a glyph and the text it stands for has a code of its own, so
//! that a hyphen at a line end reads as U+00AD and any other as U+002D, and each small capital as the letter it was.

use std::collections::{BTreeMap, HashMap};

use printpdf::{FontMetrics, ParsedFont};
use subsetter::GlyphRemapper;

use super::strip::stripped;
use super::to_unicode;
use crate::error::PrintError;
use crate::face::Face;

/// The codes of one font in one document.
#[derive(Debug)]
pub(super) struct Subset {
    face: Face,
    remapper: GlyphRemapper,
    /// For each glyph of the font file, its codes.
    codes: HashMap<u16, Vec<u16>>,
    /// For each code, the text.
    texts: Vec<String>,
    /// For each code, the glyph within the subset.
    glyphs: Vec<u16>,
    /// For each code, the width in 1/1000 em.
    widths: Vec<u16>,
}

/// A glyph as the page names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coded {
    pub(super) code: u16,
    /// The width that a reader program takes it to have, in 1/1000 em.
    pub(super) width: u16,
}

impl Subset {
    /// Nothing but the glyph for nothing.
    pub(super) fn new(face: Face) -> Self {
        let (remapper, codes) = (GlyphRemapper::new(), HashMap::new());
        Self { face, remapper, codes, texts: vec![String::new()], glyphs: vec![0], widths: vec![0] }
    }

    /// Whether no glyph was asked for.
    pub(super) fn is_unused(&self) -> bool {
        self.glyphs.len() == 1
    }

    /// The name of the font within the document, by which fonts of one document are told apart.
    pub(super) fn name(&self) -> String {
        let tags = ["HAMERA", "HAMERB", "HAMERC", "HAMERD"];
        let tag = tags.get(self.face.index()).copied().unwrap_or("HAMERX");
        format!("{tag}+{}", self.face.postscript_name())
    }

    /// The code of a glyph that stands for this text; `width` is its own width in the font.
    pub(super) fn code(
        &mut self,
        glyph: u16,
        text: &str,
        width: impl Fn() -> u16,
    ) -> Result<Coded, PrintError> {
        let codes = self.codes.entry(glyph).or_default();
        let is_this = |code: &&u16| self.texts.get(usize::from(**code)).is_some_and(|known| known == text);
        let known = codes.iter().find(is_this).copied();
        let code = match known {
            Some(code) => code,
            None => {
                let code = u16::try_from(self.glyphs.len())
                    .map_err(|_| PrintError::TooManyGlyphs { name: self.face.postscript_name() })?;
                codes.push(code);
                self.texts.push(text.to_owned());
                self.glyphs.push(self.remapper.remap(glyph));
                self.widths.push(width());
                code
            }
        };
        Ok(Coded { code, width: self.widths.get(usize::from(code)).copied().unwrap_or_default() })
    }

    /// From code to glyph of the subset, two bytes each: the PDF's `CIDToGIDMap` (ISO 32000-1, 9.7.4.3).
    pub(super) fn glyph_map(&self) -> Vec<u8> {
        self.glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()).collect()
    }

    /// From code to text: the PDF's `ToUnicode`.
    pub(super) fn to_unicode(&self) -> Vec<u8> {
        to_unicode::map(self.texts.iter().skip(1).map(String::as_str))
    }

    /// The font as printpdf embeds it.
    pub(super) fn font(&self, measures: Measures) -> Result<ParsedFont, PrintError> {
        let name = self.face.postscript_name();
        let bytes =
            subsetter::subset(self.face.bytes(), 0, &self.remapper).map_err(|_| PrintError::Font { name })?;
        let bytes = stripped(&bytes).unwrap_or(bytes);
        let widths: BTreeMap<u16, u16> = (0..).zip(self.widths.iter().copied()).collect();
        let metrics = FontMetrics { ascent: measures.ascent, descent: measures.descent };
        let mut font =
            ParsedFont::with_glyph_data(bytes, 0, Some(self.name()), BTreeMap::new(), widths, 1000, metrics);
        let [x_min, y_min, x_max, y_max] = measures.bounds;
        let (weight, slanted) = self.face.weight_and_slant();
        let described = &mut font.pdf_font_metrics;
        (described.x_min, described.y_min, described.x_max, described.y_max) = (x_min, y_min, x_max, y_max);
        described.us_weight_class = weight;
        if slanted {
            (described.caret_slope_rise, described.caret_slope_run) = SLANT;
        }
        Ok(font)
    }
}

/// Rise and run of an italic's caret: about 11 degrees.
const SLANT: (i16, i16) = (1000, 194);

/// What a PDF tells of a font, in 1/1000 em.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    pub(super) ascent: i16,
    pub(super) descent: i16,
    /// How tall its capitals are.
    pub(super) cap_height: i16,
    /// Left, bottom, right, top of the box that holds every glyph.
    pub(super) bounds: [i16; 4],
}

#[cfg(test)]
mod tests {
    use super::Subset;
    use crate::face::Face;

    #[test]
    fn a_glyph_that_stands_for_two_texts_has_two_codes_and_one_outline() {
        let mut subset = Subset::new(Face::Serif);
        let real = subset.code(14, "-", || 300).unwrap();
        let soft = subset.code(14, "\u{ad}", || 300).unwrap();
        assert_ne!(real.code, soft.code);
        assert_eq!(subset.code(14, "-", || 300).unwrap().code, real.code, "and each is found again");
        let map = subset.glyph_map();
        assert_eq!(map[2..4], map[4..6], "both codes show the same glyph");
    }
}
