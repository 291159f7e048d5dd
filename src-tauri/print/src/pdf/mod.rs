//! Pages to PDF through printpdf: glyph codes with their offsets, rules, fonts. What printpdf leaves open is closed in
//! [`finish`].

mod attachment;
mod describe;
pub(crate) mod embedded;
mod finish;
mod ink;
mod objects;
mod outline;
mod save;
mod strings;
mod strip;
mod subset;
mod to_unicode;
mod tree;

use harfrust::{GlyphId, ShaperFont};
use printpdf::{
    Codepoint, DictItem, FontId, Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, Rect, TextItem,
};

use self::describe::Info;
use self::finish::{Finishing, FontDetails};
use self::subset::{Measures, Subset};
use self::to_unicode::told;
use self::tree::Marks;
use crate::Printing;
use crate::error::PrintError;
use crate::face::Face;
use crate::page::{Laid, Link, OutlineEntry, PlacedPicture, Role, Rule};
use crate::paragraph::{Part, Run};
use crate::shape::{Fonts, Shaped};
use crate::structure::Structure;
use crate::write::{End, Mark, Writer};

/// Writes a PDF.
pub(crate) struct PdfWriter<'f> {
    fonts: Vec<ShaperFont<'f, 'f>>,
    subsets: Vec<Subset>,
    pages: Vec<OpenPage>,
    structure: &'f Structure,
    /// For every page, the elements that its marked words belong to.
    marks: Marks,
    links: Vec<Link>,
    outline: Vec<OutlineEntry>,
    info: Info,
    /// The file to embed.
    attached: Vec<u8>,
    pictures: Vec<PlacedPicture>,
    /// Of titles, headings and rules, if not black.
    colour: Option<[u8; 3]>,
    /// The text in hand, if some was begun.
    text: Option<OpenText>,
}

/// Text that goes on: where its last words began and in which font they stand.
struct OpenText {
    at: (f32, f32),
    font: (Face, f32),
}

/// A page in hand, its size in points.
struct OpenPage {
    width: f32,
    height: f32,
    ops: Vec<Op>,
}

impl<'f> PdfWriter<'f> {
    /// For this document, with these fonts, and with the data of the meeting to carry along.
    pub(crate) fn new(fonts: &'f Fonts, laid: &'f Laid, printed: &Printing, attached: Vec<u8>) -> Self {
        Self {
            fonts: fonts.iter().map(|(_, font)| ShaperFont::new(font)).collect(),
            subsets: Face::ALL.map(Subset::new).into(),
            pages: Vec::with_capacity(laid.pages.len()),
            structure: &laid.structure,
            marks: Vec::with_capacity(laid.pages.len()),
            links: Vec::with_capacity(laid.links.len()),
            outline: Vec::with_capacity(laid.outline.len()),
            info: Info { title: laid.title.clone(), author: laid.author.clone(), on: printed.on },
            attached,
            pictures: Vec::new(),
            colour: laid.colour,
            text: None,
        }
    }

    /// Nothing is added to the text in hand.
    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.add([Op::EndTextSection]);
        }
    }

    /// From the top edge of the page in hand to the bottom edge, as a PDF measures.
    fn up(&self, y: f32) -> Pt {
        hundredths(self.pages.last().map_or(0.0, |page| page.height) - y)
    }

    fn add(&mut self, ops: impl IntoIterator<Item = Op>) {
        if let Some(page) = self.pages.last_mut() {
            page.ops.extend(ops);
        }
    }

    /// The run as codes. Where the sum of the widths that a reader program adds up drifts from where a glyph belongs, the
    /// glyph before it carries the difference.
    fn codes(&mut self, run: &Run, end: End) -> Result<Vec<Codepoint>, PrintError> {
        let index = run.style.face.index();
        let (Some(font), Some(subset)) = (self.fonts.get(index), self.subsets.get_mut(index)) else {
            return Ok(Vec::new());
        };
        let mut line = Coding { font, subset, codes: Vec::new(), pen: 0.0, wanted: 0.0 };
        for part in &run.parts {
            match part {
                Part::Word(word) => line.word(word)?,
                Part::Space(width) => line.space(width * 1000.0 / run.style.size)?,
            }
        }
        if end == End::Space {
            line.space(0.0)?;
        }
        Ok(line.codes)
    }
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

impl Writer for PdfWriter<'_> {
    type Output = Vec<u8>;

    fn begin_page(&mut self, width: f32, height: f32) {
        self.pages.push(OpenPage { width, height, ops: Vec::new() });
        self.marks.push(Vec::new());
    }

    fn begin(&mut self, mark: Mark) {
        let (tag, key, value) = match mark {
            Mark::Running => ("Artifact", "Type", DictItem::Name(b"Pagination".to_vec())),
            Mark::Ornament => ("Artifact", "Type", DictItem::Name(b"Layout".to_vec())),
            Mark::Element(element) => {
                let Some(marked) = self.marks.last_mut() else { return };
                let mcid = i64::try_from(marked.len()).unwrap_or(i64::MAX);
                marked.push(element);
                (tree::name(self.structure.kind(element)), "MCID", DictItem::Int(mcid))
            }
        };
        let properties = DictItem::Dict { map: [(key.to_owned(), value)].into() };
        self.add([Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties }]);
    }

    fn end(&mut self) {
        self.end_text();
        self.add([Op::EndMarkedContent]);
    }

    fn run(&mut self, (x, baseline): (f32, f32), run: &Run, role: Role, end: End) -> Result<(), PrintError> {
        let codes = self.codes(run, end)?;
        let (at, font) = ((hundredths(x).0, self.up(baseline).0), (run.style.face, run.style.size));
        let mut ops = Vec::with_capacity(4);
        let from = self.text.replace(OpenText { at, font });
        if from.is_none() {
            ops.push(Op::StartTextSection);
        }
        if from.as_ref().is_none_or(|from| from.font != font) {
            ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(font.0)), size: Pt(font.1) });
        }
        // A place is told as the way from the last one: from line to line it is mostly the same.
        let (from_x, from_y) = from.map_or((0.0, 0.0), |from| from.at);
        let pos = Point { x: hundredths(at.0 - from_x), y: hundredths(at.1 - from_y) };
        ops.push(Op::SetTextCursor { pos });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes)] });
        self.add(ink::in_colour(self.colour.filter(|_| role.is_coloured()), ops));
        Ok(())
    }

    fn rule(&mut self, rule: &Rule) {
        let rectangle = Rect {
            x: hundredths(rule.x),
            y: self.up(rule.y + rule.height),
            width: hundredths(rule.width),
            height: hundredths(rule.height),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.add(ink::in_colour(self.colour, vec![Op::DrawRectangle { rectangle }]));
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PrintError> {
        let id = ink::picture_id(self.pictures.len());
        self.pictures.push(placed.clone());
        let corner = (hundredths(placed.x), self.up(placed.y + placed.height));
        self.add([ink::draw(id, corner, (hundredths(placed.width), hundredths(placed.height)))]);
        Ok(())
    }

    fn outline(&mut self, entry: &OutlineEntry) {
        self.outline.push(entry.clone());
    }

    fn link(&mut self, link: &Link) {
        self.links.push(link.clone());
    }

    fn finish(self) -> Result<Vec<u8>, PrintError> {
        let mut document = PdfDocument::new(&self.info.title);
        let mut details = Vec::new();
        for (subset, (face, font)) in self.subsets.iter().zip(Face::ALL.into_iter().zip(&self.fonts)) {
            if subset.is_unused() {
                continue;
            }
            let measures = measures(font);
            let parsed = subset.font(measures)?;
            document.resources.fonts.map.insert(font_id(face), PdfFont::new(parsed));
            details.push(FontDetails {
                name: subset.name(),
                glyph_map: subset.glyph_map(),
                to_unicode: subset.to_unicode(),
                cap_height: measures.cap_height,
            });
        }
        for (number, picture) in self.pictures.iter().enumerate() {
            document.resources.xobjects.map.insert(ink::picture_id(number), ink::embedded(&picture.picture));
        }
        let heights: Vec<f32> = self.pages.iter().map(|page| page.height).collect();
        let page = |page: OpenPage| PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), page.ops);
        document.with_pages(self.pages.into_iter().map(page).collect());
        let mut warnings = Vec::new();
        let mut written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
        if let Some(warning) = warnings.into_iter().next() {
            return Err(PrintError::Pdf { reason: warning.msg });
        }
        let finishing = Finishing {
            info: &self.info,
            heights: &heights,
            fonts: &details,
            outline: &self.outline,
            structure: self.structure,
            marks: &self.marks,
            links: &self.links,
            pictures: &self.pictures,
            attached: self.attached,
        };
        finish::finish(&mut written, finishing)
    }
}

/// The name of a font on the pages; fixed, so that the same document gives the same bytes.
fn font_id(face: Face) -> FontId {
    FontId(format!("H{}", face.index()))
}

/// Points in steps of 1/100, which is finer than any printer.
fn hundredths(points: f32) -> Pt {
    Pt((points * 100.0).round() / 100.0)
}

fn measures(font: &ShaperFont<'_, '_>) -> Measures {
    let metrics = font.metrics();
    let scale = 1000.0 / f32::from(metrics.units_per_em);
    let scaled = |value: f32| (value * scale).round() as i16;
    let line = metrics.hhea_line.unwrap_or_default();
    let bounds = metrics.bounds;
    Measures {
        ascent: scaled(line.ascender.to_f32()),
        descent: scaled(line.descender.to_f32()),
        cap_height: scaled(metrics.cap_height.unwrap_or(line.ascender).to_f32()),
        bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|value| scaled(value.to_f32())),
    }
}
