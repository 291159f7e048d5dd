//! What makes a page the association's own: its logo and a few lines at the head of the first page, and its colour for
//! headings and rules.

use crate::atom::Span;
use crate::breaks::Edge;
use crate::error::PrintError;
use crate::face::Style;
use crate::page::{PlacedLine, PlacedPicture, Role};
use crate::paragraph::{Setting, lines};
use crate::picture::Picture;
use crate::reading::Reading;
use crate::row::{Hold, Row};
use crate::shape::Shaper;
use crate::sheet::Sheet;

/// The most room that a logo takes, in points: 60 by 20 mm.
const MOST_ROOM: (f32, f32) = (170.0, 57.0);
/// A small picture is printed with at least so many dots to the inch; it stays small rather than coarse.
const LEAST_DOTS: f32 = 96.0;
/// More dots to the inch than this nobody sees.
const MOST_DOTS: f32 = 600.0;
/// The least contrast with white paper that text must have (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f32 = 4.5;

/// The most lines beside a logo; the rest is left out, for a page needs room for its words.
const MOST_LINES: usize = 8;
/// From baseline to baseline.
const LEADING: f32 = 12.5;
/// White between logo and lines.
const BETWEEN: f32 = 20.0;
/// White below them.
const BELOW: f32 = 16.0;

/// Logo, lines and colour of an association.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letterhead {
    logo: Option<Logo>,
    lines: Vec<String>,
    colour: Option<[u8; 3]>,
}

/// A picture with its size on paper, in points.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Logo {
    pub(crate) picture: Picture,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Letterhead {
    /// From a PNG or JPEG file, lines such as an address, of which eight are printed, and a colour in sRGB. A colour too
    /// pale to be read on white gives way to black.
    ///
    /// # Errors
    /// If the logo is no picture, or one of more than 40 megapixels.
    pub fn new(logo: Option<&[u8]>, lines: Vec<String>, colour: Option<[u8; 3]>) -> Result<Self, PrintError> {
        let logo = logo.map(|file| Picture::decode(file).map(Logo::of)).transpose()?;
        Ok(Self {
            logo,
            lines,
            colour: colour.filter(|colour| contrast_with_white(*colour) >= LEAST_CONTRAST),
        })
    }

    /// Whether there is nothing to put at the head of the page.
    pub(crate) fn is_blank(&self) -> bool {
        self.logo.is_none() && self.lines.iter().all(|line| line.trim().is_empty())
    }

    /// The logo of the association at the left and the lines at the right; lines alone stand at the left.
    pub(crate) fn row(
        &self,
        shaper: &mut Shaper<'_>,
        association: &str,
        sheet: &Sheet,
        reading: &mut Reading,
    ) -> Row {
        let mut row = Row { hold: Hold::Firm, ..Row::new(0.0) };
        let mut room = sheet.measure();
        if let Some(Logo { picture, width, height }) = self.logo.clone() {
            let (element, alt) = (reading.figure(), format!("Logo van {association}"));
            row.pictures.push(PlacedPicture { x: sheet.left, y: 0.0, width, height, picture, element, alt });
            row.height = height;
            room -= width + sheet.distance(BETWEEN);
        }
        let bottom = self.put_lines(&mut row, shaper, (0.0, room), sheet, reading);
        if self.logo.is_some() {
            row.lines.iter_mut().for_each(|placed| placed.x = sheet.right - placed.line.width);
        }
        row.height = row.height.max(bottom) + sheet.distance(BELOW);
        row
    }

    /// The same beside the window of an envelope: all of it within the last `room` points of the page, lines below the logo.
    pub(crate) fn at_right(
        &self,
        shaper: &mut Shaper<'_>,
        association: &str,
        room: f32,
        sheet: &Sheet,
        reading: &mut Reading,
    ) -> Row {
        let mut row = Row::new(0.0);
        let mut y = 0.0;
        if let Some(Logo { picture, width, height }) = self.logo.clone() {
            let (element, alt) = (reading.figure(), format!("Logo van {association}"));
            let x = sheet.right - width;
            row.pictures.push(PlacedPicture { x, y: 0.0, width, height, picture, element, alt });
            y = height + BELOW / 2.0;
        }
        let bottom = self.put_lines(&mut row, shaper, (y, room), sheet, reading);
        row.lines.iter_mut().for_each(|placed| placed.x = sheet.right - placed.line.width);
        row.height = if self.is_blank() { 0.0 } else { bottom + sheet.distance(BELOW) };
        row
    }

    /// Puts the lines below each other from `y`, each at most `room` wide, at the left; returns where they end.
    fn put_lines(
        &self,
        row: &mut Row,
        shaper: &mut Shaper<'_>,
        (mut y, room): (f32, f32),
        sheet: &Sheet,
        reading: &mut Reading,
    ) -> f32 {
        let leading = sheet.distance(LEADING);
        let setting = Setting { width: room, edge: Edge::Ragged, hyphenate: false };
        for words in &self.lines {
            let element = Some(reading.plain());
            for line in lines(shaper, &[Span::new(words, sheet.style(Style::NOTE))], setting) {
                if row.lines.len() == MOST_LINES {
                    break;
                }
                let baseline = y + leading * 0.76;
                row.lines.push(PlacedLine { x: sheet.left, baseline, role: Role::Body, element, line });
                y += leading;
            }
        }
        y
    }

    /// The colour, if it can be read.
    pub(crate) fn colour(&self) -> Option<[u8; 3]> {
        self.colour
    }
}

impl Logo {
    fn of(picture: Picture) -> Self {
        let (across, down) = (picture.width as f32, picture.height as f32);
        // Points per dot.
        let scale = (MOST_ROOM.0 / across).min(MOST_ROOM.1 / down).min(72.0 / LEAST_DOTS);
        let (width, height) = (across * scale, down * scale);
        let most = |points: f32| (points * MOST_DOTS / 72.0).ceil() as usize;
        Self { picture: picture.shrunk_to(most(width), most(height)), width, height }
    }
}

/// How a colour stands out on white, from 1 to 21 (WCAG 2.2, contrast ratio and relative luminance).
fn contrast_with_white(colour: [u8; 3]) -> f32 {
    let linear = |value: u8| {
        let share = f32::from(value) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Letterhead, Logo};
    use crate::picture::Picture;

    #[test]
    fn a_colour_too_pale_to_read_gives_way_to_black() {
        let given = |colour| Letterhead::new(None, vec![], Some(colour)).unwrap().colour();
        assert_eq!(given([0, 90, 60]), Some([0, 90, 60]), "dark green");
        assert_eq!(given([118, 118, 118]), Some([118, 118, 118]), "the palest grey that can be read");
        assert_eq!(given([119, 119, 119]), None);
        assert_eq!(given([255, 200, 0]), None, "yellow");
    }

    fn logo(width: usize, height: usize) -> Logo {
        Logo::of(Picture { width, height, rgb: Arc::from(vec![0; width * height * 3]) })
    }

    #[test]
    fn a_logo_keeps_its_shape_and_has_no_more_dots_than_can_be_seen() {
        let wide = logo(6_000, 1_000);
        assert_eq!((wide.width.round(), wide.height.round()), (170.0, 28.0));
        assert!(wide.picture.width as f32 / wide.width * 72.0 <= 600.0, "{:?}", wide.picture);
        let high = logo(100, 400);
        assert_eq!((high.width.round(), high.height.round()), (14.0, 57.0));
        let small = logo(40, 20);
        assert_eq!((small.width, small.height), (30.0, 15.0), "a small picture stays small");
    }
}
