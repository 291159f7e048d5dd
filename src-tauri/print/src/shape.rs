//! Text to glyphs, a word at a time. Words recur, so each is shaped once and shared.
//!
//! A character that the font lacks gets a visible stand-in glyph but keeps its own text, so that it can be copied out of
//! the PDF again. Words of a right-to-left script come back in the order in which they are seen.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use harfrust::{
    Buffer, BufferFlags, Direction, Feature, Font, Language, Script, ShapeOptions, ShapePlan, ShaperFont, Tag,
};

use crate::cluster::{is_right_to_left, joins_previous, share_out_text};
use crate::error::PrintError;
use crate::face::{Face, Figures, Style};
use crate::memory::Memory;

/// U+00AD, the text behind a hyphen that only the line end asked for.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// One glyph of a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font file.
    pub id: u16,
    /// How far it moves the pen, in 1/1000 em, kerning included.
    pub advance: f32,
    /// How far to the right of the pen it is drawn, in 1/1000 em.
    pub shift: f32,
    /// The bytes of the word that it stands for.
    pub text: Range<usize>,
}

/// A word as glyphs, in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// The word.
    pub text: String,
    /// Its glyphs, from the left.
    pub glyphs: Vec<Glyph>,
    /// The sum of the advances, in 1/1000 em.
    pub width: f32,
    /// Whether it runs from right to left.
    pub right_to_left: bool,
}

impl Shaped {
    /// Where the word can be cut without tearing a cluster apart: (byte offset, width before it in 1/1000 em), in the
    /// order of reading.
    pub(crate) fn cuts(&self) -> impl Iterator<Item = (usize, f32)> + '_ {
        let mut glyphs: Vec<&Glyph> = self.glyphs.iter().collect();
        glyphs.sort_by_key(|glyph| glyph.text.start);
        let mut before = 0.0;
        glyphs.into_iter().filter_map(move |glyph| {
            let cut = (glyph.text.start, before);
            before += glyph.advance;
            (cut.0 > 0 && !glyph.text.is_empty() && !joins_previous(&self.text, cut.0)).then_some(cut)
        })
    }
}

/// What is drawn for a character that the font lacks: the first of these that it has.
const STAND_INS: [char; 5] = ['\u{FFFD}', '\u{25A1}', '\u{25CA}', '\u{A4}', '?'];

/// The longest stretch that is shaped at once, in characters: no word of a language is longer.
const LONGEST_WORD: usize = 256;

/// How many words of one face are remembered; then all are forgotten.
const MOST_WORDS: usize = 50_000;

/// The plans to shape one face with one choice of glyphs.
struct Plans {
    forward: ShapePlan,
    backward: ShapePlan,
}

/// One opened font with what it needs for shaping.
struct Opened<'f> {
    font: &'f Font,
    /// From design units to 1/1000 em.
    scale: f32,
    space: f32,
    stand_in: (u16, f32),
    plans: HashMap<Figures, Plans>,
    words: HashMap<Figures, HashMap<String, Arc<Shaped>>>,
}

/// The font files, read.
pub(crate) struct Fonts(Vec<Font>);

impl Fonts {
    /// The vendored files, read once: they are part of the program.
    pub(crate) fn open() -> Result<&'static Self, PrintError> {
        static READ: OnceLock<Result<Fonts, PrintError>> = OnceLock::new();
        READ.get_or_init(Self::read).as_ref().map_err(Clone::clone)
    }

    fn read() -> Result<Self, PrintError> {
        let open =
            |face: Face| Font::new(face.bytes(), 0).ok_or(PrintError::Font { name: face.postscript_name() });
        Face::ALL.into_iter().map(open).collect::<Result<_, _>>().map(Self)
    }

    /// The font of this face.
    pub(crate) fn font(&self, face: Face) -> Option<&Font> {
        self.0.get(face.index())
    }

    /// The fonts with their faces.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Face, &Font)> {
        Face::ALL.into_iter().zip(&self.0)
    }
}

/// Shapes words and remembers them, and the paragraphs made of them.
pub(crate) struct Shaper<'f> {
    /// Paragraphs that were set before.
    pub(crate) memory: Memory,
    opened: Vec<Opened<'f>>,
    buffer: Buffer,
    language: Option<Language>,
}

impl<'f> Shaper<'f> {
    /// Shapes with these fonts, as Dutch.
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        let opened = fonts.iter().map(|(_, font)| Opened::new(font)).collect();
        Self { memory: Memory::default(), opened, buffer: Buffer::new(), language: "nl".parse().ok() }
    }

    /// The width of a space in this style, in points.
    pub(crate) fn space(&self, style: Style) -> f32 {
        self.opened.get(style.face.index()).map_or(0.0, |font| font.space) * style.size / 1000.0
    }

    /// The word as glyphs.
    pub(crate) fn word(&mut self, style: Style, word: &str) -> Arc<Shaped> {
        self.remembered(style, word, |shaper| shaper.shape_long(style, word))
    }

    /// The first part of a divided word with its hyphen, which stands for a soft hyphen.
    pub(crate) fn divided(&mut self, style: Style, part: &str) -> Arc<Shaped> {
        let text = format!("{part}{SOFT_HYPHEN}");
        self.remembered(style, &text, |shaper| {
            let mut shaped = shaper.shape(style, &format!("{part}-"));
            if let Some(hyphen) = shaped.glyphs.last_mut() {
                hyphen.text = part.len()..text.len();
            }
            shaped.text.clone_from(&text);
            shaped
        })
    }

    fn remembered(
        &mut self,
        style: Style,
        key: &str,
        shape: impl FnOnce(&mut Self) -> Shaped,
    ) -> Arc<Shaped> {
        let known = self.words(style).and_then(|words| words.get(key)).cloned();
        known.unwrap_or_else(|| {
            let shaped = Arc::new(shape(self));
            if let Some(words) = self.words(style) {
                if words.len() >= MOST_WORDS {
                    words.clear();
                }
                words.insert(key.to_owned(), Arc::clone(&shaped));
            }
            shaped
        })
    }

    fn words(&mut self, style: Style) -> Option<&mut HashMap<String, Arc<Shaped>>> {
        Some(self.opened.get_mut(style.face.index())?.words.entry(style.figures).or_default())
    }

    /// Shapes text of any length, in stretches, so that the time stays linear.
    fn shape_long(&mut self, style: Style, text: &str) -> Shaped {
        let Some((cut, _)) = text.char_indices().nth(LONGEST_WORD) else { return self.shape(style, text) };
        let mut whole =
            Shaped { text: text.to_owned(), glyphs: Vec::new(), width: 0.0, right_to_left: false };
        let (mut start, mut end) = (0, cut);
        while start < text.len() {
            let stretch = self.shape(style, text.get(start..end).unwrap_or_default());
            whole.width += stretch.width;
            whole.glyphs.extend(
                stretch
                    .glyphs
                    .into_iter()
                    .map(|glyph| Glyph { text: glyph.text.start + start..glyph.text.end + start, ..glyph }),
            );
            start = end;
            let rest = text.get(start..).unwrap_or_default();
            end = rest.char_indices().nth(LONGEST_WORD).map_or(text.len(), |(next, _)| start + next);
        }
        whole
    }

    fn shape(&mut self, style: Style, text: &str) -> Shaped {
        let right_to_left = is_right_to_left(text);
        let mut shaped = Shaped { text: text.to_owned(), glyphs: Vec::new(), width: 0.0, right_to_left };
        let language = self.language.clone();
        let Some(opened) = self.opened.get_mut(style.face.index()) else { return shaped };
        let plans =
            opened.plans.entry(style.figures).or_insert_with(|| Plans::new(opened.font, style.figures));
        let plan = if right_to_left { &plans.backward } else { &plans.forward };
        self.buffer.reset();
        self.buffer.push_str(text);
        self.buffer.set_direction(plan.direction());
        self.buffer.set_script(plan.script());
        self.buffer.set_language(language);
        self.buffer
            .set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE);
        // Cheap, for the font keeps what it has read; kept here, it would bind the shaper to one thread.
        let font = ShaperFont::new(opened.font);
        if harfrust::shape(&font, &mut self.buffer, ShapeOptions::new().plan(Some(plan))).is_err() {
            return shaped;
        }
        let drawn = self.buffer.glyph_infos().iter().zip(self.buffer.glyph_positions());
        for (info, position) in drawn {
            let id = u16::try_from(info.glyph_id).unwrap_or_default();
            let (id, advance) = match id {
                0 => opened.stand_in,
                id => (id, position.x_advance as f32 * opened.scale),
            };
            let start = info.cluster as usize;
            let shift = position.x_offset as f32 * opened.scale;
            shaped.glyphs.push(Glyph { id, advance, shift, text: start..start });
            shaped.width += advance;
        }
        share_out_text(&mut shaped);
        shaped
    }
}

impl<'f> Opened<'f> {
    fn new(font: &'f Font) -> Self {
        let scale = 1000.0 / f32::from(font.units_per_em());
        let shaper = ShaperFont::new(font);
        let advance = |id: u16| shaper.glyph_h_advance(harfrust::GlyphId::new(u32::from(id))) as f32 * scale;
        let glyph = |c: char| {
            shaper
                .nominal_glyph(u32::from(c))
                .and_then(|id| u16::try_from(id.to_u32()).ok())
                .filter(|id| *id > 0)
        };
        let stand_in = STAND_INS.into_iter().find_map(glyph).unwrap_or(0);
        let (space, stand_in) = (glyph(' ').map_or(250.0, advance), (stand_in, advance(stand_in)));
        Self { font, scale, space, stand_in, plans: HashMap::new(), words: HashMap::new() }
    }
}

impl Plans {
    fn new(font: &Font, figures: Figures) -> Self {
        let wanted: &[&[u8; 4]] = match figures {
            Figures::Text => &[b"onum", b"pnum"],
            Figures::Table => &[b"lnum", b"tnum"],
            Figures::SmallCaps => &[b"smcp", b"c2sc", b"onum", b"pnum"],
        };
        let features: Vec<Feature> = wanted.iter().map(|tag| Feature::new(Tag::new(tag), 1, ..)).collect();
        let dutch: Option<Language> = "nl".parse().ok();
        let plan =
            |direction, script| ShapePlan::new(font, direction, Some(script), dutch.as_ref(), &features);
        Self {
            forward: plan(Direction::LeftToRight, Script::LATIN),
            backward: plan(Direction::RightToLeft, Script::HEBREW),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fonts, Shaped, Shaper};
    use crate::face::Style;

    fn shaped(word: &str) -> Shaped {
        let fonts = Fonts::open().unwrap();
        (*Shaper::new(fonts).word(Style::BODY, word)).clone()
    }

    /// The text as the glyphs give it back, in reading order.
    fn read_back(word: &Shaped) -> String {
        let mut ranges: Vec<_> = word.glyphs.iter().map(|glyph| glyph.text.clone()).collect();
        ranges.sort_by_key(|range| range.start);
        ranges.into_iter().map(|range| &word.text[range]).collect()
    }

    #[test]
    fn every_character_comes_back_from_the_glyphs_exactly_once() {
        let long = "lang".repeat(500);
        for word in [
            "officiële",
            "coöperatie",
            "שלום",
            "مرحبا",
            "👩‍👩‍👧🏽",
            "e\u{301}e\u{301}n",
            "q\u{301}\u{323}x",
            "日本",
            &long,
        ] {
            assert_eq!(read_back(&shaped(word)), word, "{word} is lost somewhere");
        }
    }

    #[test]
    fn a_character_the_font_lacks_is_drawn_as_a_visible_stand_in() {
        for glyph in shaped("日").glyphs {
            assert!(
                glyph.id != 0 && glyph.advance > 100.0,
                "the stand-in has a glyph of its own with a width"
            );
        }
    }

    #[test]
    fn a_word_is_never_cut_inside_a_cluster() {
        let word = shaped("e\u{301}q\u{301}👧🏽x");
        let cuts: Vec<usize> = word.cuts().map(|(offset, _)| offset).collect();
        assert_eq!(cuts, [3, 6, 14], "an accent or a skin tone stays with what it belongs to");
    }

    #[test]
    fn the_hyphen_of_a_divided_word_reads_as_a_soft_hyphen() {
        let fonts = Fonts::open().unwrap();
        let part = Shaper::new(fonts).divided(Style::BODY, "zaad");
        assert_eq!(read_back(&part), "zaad\u{ad}");
        assert!(part.width > shaped("zaad").width);
    }

    #[test]
    fn small_capitals_are_other_glyphs_for_the_same_text() {
        let fonts = Fonts::open().unwrap();
        let mut shaper = Shaper::new(fonts);
        let (plain, small) = (shaper.word(Style::BODY, "anna"), shaper.word(Style::SPEAKER, "anna"));
        assert_eq!(plain.text, small.text);
        assert_ne!(plain.glyphs[0].id, small.glyphs[0].id);
    }
}
