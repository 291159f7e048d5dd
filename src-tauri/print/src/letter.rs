//! The head of a letter that goes into a window envelope: to whom it goes where the window is, and whose it is beside that.
//! Each letter begins a page and counts its own pages, for it leaves the house by itself.

use crate::atom::Span;
use crate::breaks::Edge;
use crate::face::Style;
use crate::letterhead::Letterhead;
use crate::page::{PlacedLine, Role};
use crate::paragraph::{Setting, lines};
use crate::reading::Reading;
use crate::row::{Hold, Row};
use crate::shape::Shaper;
use crate::sheet::Sheet;

/// Where the address begins, from the top of the page: 50 mm. A window shows 45 to 90 mm of a sheet folded in three by DIN
/// 5008 form B, and 39 to 79 mm in a Dutch C5/6 envelope; the first six lines lie within both.
const WINDOW_TOP: f32 = 141.7;
/// Where every window ends on the right, from the left edge of the page: 105 mm.
const WINDOW_RIGHT: f32 = 297.6;
/// Where the letter itself begins at the earliest, from the top of the page: 98 mm, below the window.
const BELOW_WINDOW: f32 = 277.8;
/// From baseline to baseline of the address.
const LEADING: f32 = 14.0;
/// The most lines that a window shows; the rest is left out.
const MOST_LINES: usize = 6;

/// To whom a letter goes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Head {
    /// The lines of the address; none for a copy that goes to everybody.
    pub(crate) address: Vec<String>,
    /// Its entry in the outline.
    pub(crate) outline: String,
    /// Whose letter it is.
    pub(crate) association: String,
    /// What makes it the association's own.
    pub(crate) letterhead: Letterhead,
}

impl Head {
    /// The strip down to below the window. Without an address the letter begins below the letterhead.
    pub(crate) fn row(&self, shaper: &mut Shaper<'_>, sheet: &Sheet, reading: &mut Reading) -> Row {
        reading.begin_anew();
        let room = sheet.right - WINDOW_RIGHT;
        let mut row = self.letterhead.at_right(shaper, &self.association, room, sheet, reading);
        let leading = sheet.distance(LEADING);
        let setting = Setting { width: WINDOW_RIGHT - sheet.left, edge: Edge::Ragged, hyphenate: false };
        let mut baseline = WINDOW_TOP - sheet.top + leading * 0.76;
        let element = (!self.address.is_empty()).then(|| reading.plain());
        let spans = self.address.iter().map(|words| [Span::new(words, sheet.style(ADDRESS))]);
        let set: Vec<_> = spans.flat_map(|spans| lines(shaper, &spans, setting)).take(MOST_LINES).collect();
        for line in set {
            row.lines.push(PlacedLine { x: sheet.left, baseline, role: Role::Body, element, line });
            baseline += leading;
        }
        if element.is_some() {
            row.height = row.height.max(BELOW_WINDOW - sheet.top).max(baseline - leading / 2.0);
        }
        Row {
            hold: Hold::Firm,
            begins_page: true,
            begins_letter: true,
            outline: Some((self.outline.clone(), 0)),
            ..row
        }
    }
}

/// An address, as sorting machines like it.
const ADDRESS: Style = Style { size: 11.0, ..Style::CELL };
