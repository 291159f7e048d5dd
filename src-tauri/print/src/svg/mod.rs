//! Pages to pictures for the screen: the same glyphs in the same places as in the PDF, an SVG per page. Every outline is
//! drawn once per page and used wherever its glyph stands. What a picture cannot say aloud stands beside it as text.

mod alternative;
mod base64;
mod outlines;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use self::alternative::alternative;
use self::base64::base64;
use self::outlines::{OutlineName, Outlines};
use crate::error::PrintError;
use crate::page::{Laid, OutlineEntry, Page, PlacedPicture, Role, Rule};
use crate::paragraph::{Part, Run};
use crate::shape::Fonts;
use crate::write::{self, End, Writer};

/// A page for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SvgPage {
    /// The picture: glyphs and rules in the colour of the surroundings but for what has the association's, the paper left
    /// open.
    pub svg: String,
    /// The words of the page in reading order, a line of text for every paragraph, cell and label.
    pub text: String,
}

/// One page of a document as a picture; `None` beyond its last page. Pages are counted from 0.
///
/// # Errors
/// If a vendored font cannot be read.
pub fn page_svg(laid: &Laid, page: usize) -> Result<Option<SvgPage>, PrintError> {
    let Some(page) = laid.pages.get(page) else { return Ok(None) };
    let mut writer = SvgWriter::new(Fonts::open()?, laid.colour);
    write::write_page(page, &mut writer)?;
    Ok(paired(writer.finish()?, std::slice::from_ref(page)).into_iter().next())
}

/// Every page of a document as a picture.
pub(crate) fn pages(laid: &Laid) -> Result<Vec<SvgPage>, PrintError> {
    let pictures = write::write(laid, SvgWriter::new(Fonts::open()?, laid.colour))?;
    Ok(paired(pictures, &laid.pages))
}

fn paired(pictures: Vec<String>, pages: &[Page]) -> Vec<SvgPage> {
    pictures.into_iter().zip(pages).map(|(svg, page)| SvgPage { svg, text: alternative(page) }).collect()
}

/// Writes pictures.
struct SvgWriter {
    outlines: Outlines,
    /// Of titles, headings and rules.
    colour: Option<[u8; 3]>,
    pages: Vec<OpenPage>,
}

/// A page in hand.
struct OpenPage {
    width: f32,
    height: f32,
    /// The outlines that it uses.
    used: BTreeSet<OutlineName>,
    body: String,
}

impl SvgWriter {
    fn new(fonts: &'static Fonts, colour: Option<[u8; 3]>) -> Self {
        Self { outlines: Outlines::new(fonts), colour, pages: Vec::new() }
    }
}

impl Writer for SvgWriter {
    type Output = Vec<String>;

    fn begin_page(&mut self, width: f32, height: f32) {
        self.pages.push(OpenPage { width, height, used: BTreeSet::new(), body: String::new() });
    }

    fn run(&mut self, (x, baseline): (f32, f32), run: &Run, role: Role, _: End) -> Result<(), PrintError> {
        let Some(page) = self.pages.last_mut() else { return Ok(()) };
        let units = self.outlines.units_per_em(run.style.face);
        let scale = run.style.size / units;
        let (across, down) = (Number(x, 3), Number(baseline, 3));
        let fill = fill(self.colour.filter(|_| role.is_coloured()));
        let scaled = Number(scale, 6);
        let _ = write!(page.body, "<g transform=\"matrix({scaled} 0 0 -{scaled} {across} {down})\"{fill}>");
        // From the left end of the run, in units of the font.
        let mut pen = 0.0;
        for part in &run.parts {
            match part {
                Part::Space(width) => pen += width / scale,
                Part::Word(word) => {
                    for glyph in &word.glyphs {
                        let name = OutlineName { face: run.style.face, glyph: glyph.id };
                        if self.outlines.is_drawn(name) {
                            page.used.insert(name);
                            let at = Number(pen + glyph.shift * units / 1000.0, 1);
                            let _ = write!(page.body, "<use href=\"#{name}\" x=\"{at}\"/>");
                        }
                        pen += glyph.advance * units / 1000.0;
                    }
                }
            }
        }
        page.body.push_str("</g>\n");
        Ok(())
    }

    fn rule(&mut self, rule: &Rule) {
        let Some(page) = self.pages.last_mut() else { return };
        let fill = fill(self.colour);
        let [x, y, width, height] = [rule.x, rule.y, rule.width, rule.height].map(|value| Number(value, 3));
        let _ =
            writeln!(page.body, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{fill}/>");
    }

    fn picture(&mut self, placed: &PlacedPicture) -> Result<(), PrintError> {
        let Some(page) = self.pages.last_mut() else { return Ok(()) };
        let file = base64(&placed.picture.png()?);
        let [x, y, width, height] =
            [placed.x, placed.y, placed.width, placed.height].map(|value| Number(value, 3));
        let _ = writeln!(
            page.body,
            "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" \
             href=\"data:image/png;base64,{file}\"/>"
        );
        Ok(())
    }

    fn outline(&mut self, _: &OutlineEntry) {}

    fn finish(self) -> Result<Vec<String>, PrintError> {
        Ok(self.pages.iter().map(|page| page.svg(&self.outlines)).collect())
    }
}

impl OpenPage {
    fn svg(&self, outlines: &Outlines) -> String {
        let (width, height) = (Number(self.width, 2), Number(self.height, 2));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
             viewBox=\"0 0 {width} {height}\" fill=\"currentColor\">\n<defs>\n"
        );
        for name in &self.used {
            let _ = writeln!(svg, "<path id=\"{name}\" d=\"{}\"/>", outlines.path(*name));
        }
        svg.push_str("</defs>\n");
        svg.push_str(&self.body);
        svg.push_str("</svg>\n");
        svg
    }
}

/// The attribute that fills in this colour; none for the colour of the surroundings.
fn fill(colour: Option<[u8; 3]>) -> String {
    colour.map_or_else(String::new, |[red, green, blue]| format!(" fill=\"#{red:02x}{green:02x}{blue:02x}\""))
}

/// A number with at most so many decimals, and no more than it needs.
struct Number(f32, usize);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = format!("{:.*}", self.1, self.0);
        let short =
            if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { &digits };
        f.write_str(if short == "-0" { "0" } else { short })
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let written = |value, decimals| Number(value, decimals).to_string();
        assert_eq!(written(82.0, 3), "82");
        assert_eq!(written(100.5, 2), "100.5");
        assert_eq!(written(0.011, 6), "0.011");
        assert_eq!(written(-0.001, 1), "0");
        assert_eq!(written(1200.0, 0), "1200");
    }
}
