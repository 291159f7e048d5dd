//! What a format has to be able to do to show a page. The layout knows no format; a second writer (pages as pictures for
//! the screen) gives the same pages.

use crate::page::{Laid, Link, OutlineEntry, Page, PlacedPicture, Role, Rule};
use crate::paragraph::Run;
use crate::structure::ElementId;

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Another run, or nothing, follows on the line.
    Plain,
    /// The line ends at a space of the text, which is to be there when the text is copied.
    Space,
}

/// What the marks that follow are part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Part of the text: an element of the structure.
    Element(ElementId),
    /// What only returns on every page: running heads and feet, repeated heads of tables.
    Running,
    /// Rules and bars.
    Ornament,
}

/// Takes a document, mark by mark, from the first page to the last.
pub trait Writer {
    /// What comes of it.
    type Output;

    /// A new page begins, this wide and high, in points.
    fn begin_page(&mut self, width: f32, height: f32);

    /// What follows, up to [`Writer::end`], is part of this. A format that knows no structure leaves it out.
    fn begin(&mut self, _mark: Mark) {}

    /// The part ends.
    fn end(&mut self) {}

    /// Words in one style: left end and baseline in points from the top left corner.
    ///
    /// # Errors
    /// If the format cannot hold the glyphs.
    fn run(&mut self, at: (f32, f32), run: &Run, role: Role, end: End) -> Result<(), crate::PrintError>;

    /// A rectangle.
    fn rule(&mut self, rule: &Rule);

    /// A picture, with what it shows in words.
    ///
    /// # Errors
    /// If the format cannot hold it.
    fn picture(&mut self, picture: &PlacedPicture) -> Result<(), crate::PrintError>;

    /// A heading for the table of contents.
    fn outline(&mut self, entry: &OutlineEntry);

    /// Words that lead elsewhere. A format without links leaves it out.
    fn link(&mut self, _link: &Link) {}

    /// The document is complete.
    ///
    /// # Errors
    /// If the format refuses it.
    fn finish(self) -> Result<Self::Output, crate::PrintError>;
}

/// Hands every page to the writer.
///
/// # Errors
/// What the writer meets.
pub fn write<W: Writer>(laid: &Laid, mut writer: W) -> Result<W::Output, crate::PrintError> {
    for page in &laid.pages {
        write_page(page, &mut writer)?;
    }
    laid.links.iter().for_each(|link| writer.link(link));
    laid.outline.iter().for_each(|entry| writer.outline(entry));
    writer.finish()
}

/// Hands one page to the writer.
///
/// # Errors
/// What the writer meets.
pub fn write_page<W: Writer>(page: &Page, writer: &mut W) -> Result<(), crate::PrintError> {
    writer.begin_page(page.width, page.height);
    if !page.rules.is_empty() {
        writer.begin(Mark::Ornament);
        page.rules.iter().for_each(|rule| writer.rule(rule));
        writer.end();
    }
    for picture in &page.pictures {
        writer.begin(Mark::Element(picture.element));
        writer.picture(picture)?;
        writer.end();
    }
    let mut open = None;
    for placed in &page.lines {
        let mark = placed.element.map_or(Mark::Running, Mark::Element);
        if open != Some(mark) {
            if open.is_some() {
                writer.end();
            }
            writer.begin(mark);
            open = Some(mark);
        }
        let mut x = placed.x;
        let count = placed.line.runs.len();
        for (number, run) in placed.line.runs.iter().enumerate() {
            let ends_line = number + 1 == count && placed.line.space_follows;
            let end = if ends_line { End::Space } else { End::Plain };
            writer.run((x, placed.baseline), run, placed.role, end)?;
            x += run.width();
        }
    }
    if open.is_some() {
        writer.end();
    }
    Ok(())
}
