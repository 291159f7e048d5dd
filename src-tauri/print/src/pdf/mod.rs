//! Pages to PDF through printpdf: glyph codes with their offsets, rules, fonts. What printpdf leaves open is closed in
//! [`finish`].

mod attachment;
mod coding;
mod describe;
pub(crate) mod embedded;
mod finish;
mod ink;
mod marks;
mod objects;
mod outline;
mod save;
mod strings;
mod strip;
mod subset;
mod to_unicode;
mod tree;

use harfrust::ShaperFont;
use printpdf::{
    FontId, Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, Rect,
    TextItem,
};

use self::describe::Info;
use self::finish::{Finishing, FontDetails};
use self::marks::Marking;
use self::subset::{Measures, Subset};
use crate::Printing;
use crate::bidi::{self, Stretch};
use crate::error::PrintError;
use crate::face::{Face, Style};
use crate::page::{Laid, Link, OutlineEntry, PlacedPicture, Role, Rule};
use crate::paragraph::Run;
use crate::shape::Fonts;
use crate::structure::Structure;
use crate::write::{End, Mark, Writer};

/// Writes a PDF.
pub(crate) struct PdfWriter<'f> {
    fonts: Vec<ShaperFont<'f, 'f>>,
    subsets: Vec<Subset>,
    pages: Vec<OpenPage>,
    structure: &'f Structure,
    marking: Marking<'f>,
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
            marking: Marking::new(&laid.structure),
            links: Vec::with_capacity(laid.links.len()),
            outline: Vec::with_capacity(laid.outline.len()),
            info: Info { title: laid.title.clone(), author: laid.author.clone(), on: printed.on },
            attached,
            pictures: Vec::new(),
            colour: laid.colour,
            text: None,
        }
    }

    /// What the page marks turns to something else: text in hand goes no further than its mark.
    fn turn(&mut self, marks: Vec<Op>) {
        if !marks.is_empty() {
            self.end_text();
            self.add(marks);
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

    fn stretch(
        &mut self,
        (x, baseline): (f32, f32),
        style: Style,
        stretch: Stretch<'_>,
        role: Role,
        end: End,
    ) -> Result<(), PrintError> {
        let face = style.face.index();
        let (Some(font), Some(subset)) = (self.fonts.get(face), self.subsets.get_mut(face)) else {
            return Ok(());
        };
        let codes = coding::codes(font, subset, style, stretch.parts, end)?;
        let (at, font) = ((hundredths(x).0, self.up(baseline).0), (style.face, style.size));
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

    fn add(&mut self, ops: impl IntoIterator<Item = Op>) {
        if let Some(page) = self.pages.last_mut() {
            page.ops.extend(ops);
        }
    }

    /// The first picture with the same dots: letters have the same logo, which stands in the file once.
    fn first_like(&self, placed: &PlacedPicture) -> usize {
        let same = |other: &PlacedPicture| other.picture == placed.picture;
        self.pictures.iter().position(same).unwrap_or(self.pictures.len())
    }
}

impl Writer for PdfWriter<'_> {
    type Output = Vec<u8>;

    fn begin_page(&mut self, width: f32, height: f32) {
        self.pages.push(OpenPage { width, height, ops: Vec::new() });
        self.marking.begin_page();
    }

    fn begin(&mut self, mark: Mark) {
        self.marking.begin(mark);
    }

    fn end(&mut self) {
        let ended = self.marking.end();
        self.turn(ended);
    }

    fn run(&mut self, (x, baseline): (f32, f32), run: &Run, role: Role, end: End) -> Result<(), PrintError> {
        let stretches = bidi::stretches(&run.parts);
        let (count, mut x) = (stretches.len(), x);
        for (number, stretch) in stretches.into_iter().enumerate() {
            let end = if number + 1 == count { end } else { End::Plain };
            let begun = match stretch.right_to_left {
                true => self.marking.spoken(stretch.words() + if end == End::Space { " " } else { "" }),
                false => self.marking.ink(),
            };
            self.turn(begun);
            let width = stretch.width(run.style);
            self.stretch((x, baseline), run.style, stretch, role, end)?;
            x += width;
        }
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
        let begun = self.marking.ink();
        self.turn(begun);
        self.end_text();
        self.add(ink::in_colour(self.colour, vec![Op::DrawRectangle { rectangle }]));
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PrintError> {
        self.pictures.push(placed.clone());
        let id = ink::picture_id(self.first_like(placed));
        let corner = (hundredths(placed.x), self.up(placed.y + placed.height));
        let begun = self.marking.ink();
        self.turn(begun);
        self.end_text();
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
            if self.first_like(picture) < number {
                continue;
            }
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
        let marks = self.marking.finish();
        let finishing = Finishing {
            info: &self.info,
            heights: &heights,
            fonts: &details,
            outline: &self.outline,
            structure: self.structure,
            marks: &marks,
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
