//! How wide the columns of a table are. Over the measure, columns of labels are as wide as their labels, so that no date
//! is broken and no number has more room than it needs, and columns of sentences share the rest. Where there is no room for that,
//! labels break between their words, and only then does every column give way. A small table is as wide as its words.

use crate::atom::{Joint, Piece, Span, atoms};
use crate::block::{Breadth, Column, Holds, Table};
use crate::face::Style;
use crate::row::BAR_GAP;
use crate::shape::Shaper;
use crate::sheet::Sheet;

/// White between columns.
const GAP: f32 = 10.0;
/// White between the columns of a small table, which has no rules to lead the eye.
const SMALL_GAP: f32 = 16.0;
/// A column is not widened for words beyond this many times the size of its type: those may be divided.
const WIDEST_WORD: f32 = 8.0;
/// A column of labels is as wide as its labels up to this many times the size of its type.
const WIDEST_LABEL: f32 = 11.5;
/// What columns of sentences keep at least, as a share of what they would have without labels.
const LEAST_PROSE: f32 = 0.75;

/// The left end and width of every column on this sheet.
pub(crate) fn places(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> Vec<(f32, f32)> {
    let gaps = table.columns.len().saturating_sub(1) as f32;
    let natural = natural_widths(shaper, table, sheet);
    let (mut x, gap, widths) = match table.breadth {
        Breadth::Measure => {
            let gap = sheet.distance(GAP);
            (sheet.left, gap, over_the_measure(&natural, table, sheet, sheet.measure() - gap * gaps))
        }
        Breadth::Words { indent } => {
            let beside = if table.bar.is_some() { sheet.distance(BAR_GAP) } else { 0.0 };
            let x = sheet.left + indent + beside;
            let lines: Vec<f32> = natural.iter().map(|natural| natural.line).collect();
            let fits = |gap: &f32| lines.iter().sum::<f32>() + gap * gaps <= sheet.right - x;
            match [SMALL_GAP, GAP].map(|gap| sheet.distance(gap)).into_iter().find(fits) {
                Some(gap) => (x, gap, lines),
                None => {
                    let gap = sheet.distance(GAP);
                    let words: Vec<f32> = natural.iter().map(|natural| natural.word).collect();
                    (x, gap, widths(&words, &lines, sheet.right - x - gap * gaps))
                }
            }
        }
    };
    let place = |width| {
        let place = (x, width);
        x += width + gap;
        place
    };
    let mut places: Vec<(f32, f32)> = widths.into_iter().map(place).collect();
    // Bars have no words to be as wide as: they take what is left.
    if let Some((x, width)) = places.last_mut().filter(|_| !table.bars.is_empty()) {
        *width = sheet.right - *x;
    }
    places
}

/// Whether the words of the columns do not fit beside each other on this sheet.
pub(crate) fn are_too_wide(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> bool {
    if table.breadth != Breadth::Measure {
        return false;
    }
    let gaps = sheet.distance(GAP) * table.columns.len().saturating_sub(1) as f32;
    let words: f32 = natural_widths(shaper, table, sheet).iter().map(|natural| natural.word).sum();
    words + gaps > sheet.measure()
}

/// The widths of the columns of a table that is as wide as the text.
fn over_the_measure(natural: &[Natural], table: &Table, sheet: &Sheet, room: f32) -> Vec<f32> {
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let whole: f32 = shares.iter().sum();
    let by_share = |share: f32| room * share / whole.max(0.001);
    let most = sheet.style(Style::CELL).size * WIDEST_LABEL;
    let snug = |(column, natural): (&Column, &Natural)| match column.holds {
        Holds::Prose => None,
        _ if natural.line <= most => Some(natural.line),
        _ => Some(natural.group.max(by_share(column.share))),
    };
    let fixed: Vec<Option<f32>> = table.columns.iter().zip(natural).map(snug).collect();
    let labels: f32 = fixed.iter().flatten().sum();
    let prose = fixed.iter().zip(&shares).filter(|(fixed, _)| fixed.is_none());
    let open: f32 = prose.map(|(_, share)| share).sum();
    if open > 0.0 && room - labels >= by_share(open) * LEAST_PROSE {
        let width = |(fixed, share): (&Option<f32>, &f32)| fixed.unwrap_or((room - labels) * share / open);
        return fixed.iter().zip(&shares).map(width).collect();
    }
    let groups: Vec<f32> = natural.iter().map(|natural| natural.group).collect();
    let words: Vec<f32> = natural.iter().map(|natural| natural.word).collect();
    widths(if groups.iter().sum::<f32>() <= room { &groups } else { &words }, &shares, room)
}

/// How wide what stands in a column is.
#[derive(Clone, Copy, Debug, Default)]
struct Natural {
    /// Its widest word, unless that is very wide.
    word: f32,
    /// In labels and figures, the widest words that belong together ("18 november 2026"); in sentences, a word.
    group: f32,
    /// Its widest cell on one line.
    line: f32,
}

/// How wide the columns are by their words, their heads included.
fn natural_widths(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> Vec<Natural> {
    let head_style = sheet.style(Style::CELL_HEAD);
    let width = |(place, column): (usize, &Column)| {
        let mut natural = Natural::default();
        natural.widen(shaper, &[Span::new(&column.head, head_style)]);
        for cell in table.rows.iter().filter_map(|row| row.get(place)) {
            natural.widen(shaper, cell);
        }
        if column.holds == Holds::Prose {
            natural.group = natural.word;
        }
        natural
    };
    table.columns.iter().enumerate().map(width).collect()
}

impl Natural {
    /// Makes room for this cell.
    fn widen(&mut self, shaper: &mut Shaper<'_>, cell: &[Span]) {
        let size = cell.iter().map(|span| span.style.size).fold(0.0, f32::max);
        let (mut group, mut line) = (0.0_f32, 0.0_f32);
        for atom in atoms(shaper, cell) {
            let word: f32 = atom.pieces.iter().map(Piece::width).sum();
            let space = match atom.joint {
                Joint::Space { width, .. } => width,
                Joint::Tight => 0.0,
            };
            self.word = self.word.max(word.min(size * WIDEST_WORD));
            self.group = self.group.max((group + word).min(size * WIDEST_LABEL));
            self.line = self.line.max(line + word);
            group = if atom.bound { group + word + space } else { 0.0 };
            line += word + space;
        }
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
