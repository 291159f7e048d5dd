//! How wide the columns of a table are: their shares of the measure, unless a word of some width would have to be divided
//! that can stay whole if another column gives way.

use crate::atom::{Piece, Span, atoms};
use crate::block::Table;
use crate::face::Style;
use crate::shape::Shaper;
use crate::sheet::Sheet;

/// White between columns.
const GAP: f32 = 10.0;
/// A column is not widened for words beyond this many times the size of its type: those may be divided.
const WIDEST_WORD: f32 = 8.0;

/// The left end and width of every column on this sheet.
pub(crate) fn places(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> Vec<(f32, f32)> {
    let gap = sheet.distance(GAP);
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let room = sheet.measure() - gap * table.columns.len().saturating_sub(1) as f32;
    let mut x = sheet.left;
    let place = |width| {
        let place = (x, width);
        x += width + gap;
        place
    };
    widths(&natural_widths(shaper, table, sheet), &shares, room).into_iter().map(place).collect()
}

/// Whether the words of the columns do not fit beside each other on this sheet.
pub(crate) fn are_too_wide(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> bool {
    let gaps = sheet.distance(GAP) * table.columns.len().saturating_sub(1) as f32;
    natural_widths(shaper, table, sheet).iter().sum::<f32>() + gaps > sheet.measure()
}

/// The widest word of every column, its head included.
fn natural_widths(shaper: &mut Shaper<'_>, table: &Table, sheet: &Sheet) -> Vec<f32> {
    let mut widths = vec![0.0_f32; table.columns.len()];
    let head_style = sheet.style(Style::CELL_HEAD);
    for (width, column) in widths.iter_mut().zip(&table.columns) {
        *width = widest_word(shaper, &[Span::new(&column.head, head_style)]);
    }
    for row in &table.rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = width.max(widest_word(shaper, cell));
        }
    }
    widths
}

fn widest_word(shaper: &mut Shaper<'_>, cell: &[Span]) -> f32 {
    let size = cell.iter().map(|span| span.style.size).fold(0.0, f32::max);
    let words = atoms(shaper, cell);
    let widest = words.iter().map(|word| word.pieces.iter().map(Piece::width).sum()).fold(0.0_f32, f32::max);
    widest.min(size * WIDEST_WORD)
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
