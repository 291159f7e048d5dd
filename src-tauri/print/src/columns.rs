//! How wide the columns of a table are. Over the measure, columns of labels are as wide as their labels, so that no date
//! is broken and no number has more room than it needs, and columns of sentences share the rest. Where there is no room for that,
//! labels break between their words, and only then does every column give way. A small table is as wide as its words.

use crate::atom::{Atom, Joint, Piece, Span, atoms};
use crate::block::{Breadth, Holds, Table};
use crate::face::Style;
use crate::row::BAR_GAP;
use crate::shape::Shaper;
use crate::sheet::Sheet;

/// White between columns.
const GAP: f32 = 10.0;
/// White between the columns of a small table, which has no rules to lead the eye.
const SMALL_GAP: f32 = 16.0;
/// A column of sentences is not widened for words beyond this many times the size of its type: those may be divided.
const WIDEST_WORD: f32 = 8.0;
/// The same for labels.
const WIDEST_LABEL: f32 = 11.5;
/// What columns of sentences keep at least, as a share of what they would have without labels.
const LEAST_PROSE: f32 = 0.75;

/// The left end and width of every column on this sheet.
pub(crate) fn places(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> Vec<(f32, f32)> {
    let gaps = table.columns.len().saturating_sub(1) as f32;
    let (mut x, gap, widths) = match table.breadth {
        Breadth::Measure => {
            let gap = sheet.distance(GAP);
            (sheet.left, gap, over_the_measure(shaper, table, sheet, sheet.measure() - gap * gaps))
        }
        Breadth::Words { indent } => {
            let beside = if table.bar.is_some() { sheet.distance(BAR_GAP) } else { 0.0 };
            let x = sheet.left + indent + beside;
            let natural = natural_widths(shaper, table, sheet, Least::Line);
            let fits = |gap: f32| natural.iter().sum::<f32>() + gap * gaps <= sheet.right - x;
            let gap = [SMALL_GAP, GAP].map(|gap| sheet.distance(gap)).into_iter().find(|gap| fits(*gap));
            match gap {
                Some(gap) => (x, gap, natural),
                None => {
                    let gap = sheet.distance(GAP);
                    let least = natural_widths(shaper, table, sheet, Least::Word);
                    (x, gap, widths(&least, &natural, sheet.right - x - gap * gaps))
                }
            }
        }
    };
    let place = |width| {
        let place = (x, width);
        x += width + gap;
        place
    };
    widths.into_iter().map(place).collect()
}

/// The widths of the columns of a table that is as wide as the text.
fn over_the_measure(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet, room: f32) -> Vec<f32> {
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let whole: f32 = shares.iter().sum();
    let by_share = |share: f32| room * share / whole.max(0.001);
    let words = natural_widths(shaper, table, sheet, Least::Word);
    let groups = natural_widths(shaper, table, sheet, Least::Group);
    let lines = natural_widths(shaper, table, sheet, Least::Line);
    let most = sheet.style(Style::CELL).size * WIDEST_LABEL;
    let mut fixed: Vec<Option<f32>> = Vec::with_capacity(shares.len());
    for (((column, share), group), line) in table.columns.iter().zip(&shares).zip(&groups).zip(&lines) {
        let snug = if *line <= most { *line } else { group.max(by_share(*share)) };
        fixed.push((column.holds != Holds::Prose).then_some(snug));
    }
    let labels: f32 = fixed.iter().flatten().sum();
    let open: f32 =
        fixed.iter().zip(&shares).filter(|(fixed, _)| fixed.is_none()).map(|(_, share)| share).sum();
    if open > 0.0 && room - labels >= by_share(open) * LEAST_PROSE {
        let width = |(fixed, share): (&Option<f32>, &f32)| fixed.unwrap_or((room - labels) * share / open);
        return fixed.iter().zip(&shares).map(width).collect();
    }
    let least = if groups.iter().sum::<f32>() <= room { groups } else { words };
    widths(&least, &shares, room)
}

/// Whether the words of the columns do not fit beside each other on this sheet.
pub(crate) fn are_too_wide(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> bool {
    let gaps = sheet.distance(GAP) * table.columns.len().saturating_sub(1) as f32;
    let words: f32 = natural_widths(shaper, table, sheet, Least::Word).iter().sum();
    table.breadth == Breadth::Measure && words + gaps > sheet.measure()
}

/// What is not to be parted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Least {
    /// A word, unless it is very wide.
    Word,
    /// In labels and figures, words that belong together ("18 november 2026"); in sentences, a word.
    Group,
    /// All there is.
    Line,
}

/// The widest word, group or line of every column, its head included.
fn natural_widths(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet, least: Least) -> Vec<f32> {
    let mut widths = Vec::with_capacity(table.columns.len());
    let head_style = sheet.style(Style::CELL_HEAD);
    for (place, column) in table.columns.iter().enumerate() {
        let is_prose = column.holds == Holds::Prose;
        let least = if is_prose && least == Least::Group { Least::Word } else { least };
        let most = if is_prose { WIDEST_WORD } else { WIDEST_LABEL };
        let mut width = widest(shaper, &[Span::new(&column.head, head_style)], least, most);
        for cell in table.rows.iter().filter_map(|row| row.get(place)) {
            width = width.max(widest(shaper, cell, least, most));
        }
        widths.push(width);
    }
    widths
}

/// The widest of what is not to be parted, up to `most` times the size of the type; a whole line has no bound.
fn widest(shaper: &mut Shaper<'_>, cell: &[Span], least: Least, most: f32) -> f32 {
    let size = cell.iter().map(|span| span.style.size).fold(0.0, f32::max);
    let (mut widest, mut width) = (0.0_f32, 0.0_f32);
    for word in atoms(shaper, cell) {
        width += word.pieces.iter().map(Piece::width).sum::<f32>();
        widest = widest.max(width);
        width = if goes_on(&word, least) { width + space_behind(&word) } else { 0.0 };
    }
    if least == Least::Line { widest } else { widest.min(size * most) }
}

fn goes_on(word: &Atom, least: Least) -> bool {
    match least {
        Least::Word => false,
        Least::Group => word.bound,
        Least::Line => true,
    }
}

fn space_behind(word: &Atom) -> f32 {
    match word.joint {
        Joint::Space { width, .. } => width,
        Joint::Tight => 0.0,
    }
}

/// Shares of the room, none below what it needs at least; if there is no room for that, what is needed shrinks evenly.
fn widths(least: &[f32], shares: &[f32], room: f32) -> Vec<f32> {
    let needed: f32 = least.iter().sum();
    let shrink = if needed > room { room / needed } else { 1.0 };
    let mut widths: Vec<Option<f32>> = vec![None; least.len()];
    loop {
        let taken: f32 = widths.iter().flatten().sum();
        let open = |(width, share): (&Option<f32>, &f32)| width.is_none().then_some(*share);
        let open_shares: f32 = widths.iter().zip(shares).filter_map(open).sum();
        let by_share = |share: f32| (room - taken) * share / open_shares.max(0.001);
        let too_narrow = widths
            .iter()
            .zip(shares)
            .zip(least)
            .position(|((width, share), least)| width.is_none() && by_share(*share) < least * shrink);
        let Some(found) = too_narrow else {
            let width = |(width, share): (&Option<f32>, &f32)| width.unwrap_or_else(|| by_share(*share));
            return widths.iter().zip(shares).map(width).collect();
        };
        if let (Some(width), Some(least)) = (widths.get_mut(found), least.get(found)) {
            *width = Some(least * shrink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::widths;

    fn rounded(least: &[f32], shares: &[f32], room: f32) -> Vec<i32> {
        widths(least, shares, room).into_iter().map(|width| width.round() as i32).collect()
    }

    #[test]
    fn a_column_has_its_share_unless_its_words_need_more() {
        assert_eq!(rounded(&[10.0, 10.0], &[1.0, 3.0], 400.0), [100, 300]);
        assert_eq!(rounded(&[160.0, 10.0, 10.0], &[1.0, 2.0, 1.0], 400.0), [160, 160, 80]);
    }

    #[test]
    fn the_columns_never_take_more_than_there_is() {
        assert_eq!(rounded(&[300.0, 100.0], &[1.0, 9.0], 200.0), [150, 50]);
        assert_eq!(rounded(&[], &[], 200.0), [0; 0]);
    }
}
