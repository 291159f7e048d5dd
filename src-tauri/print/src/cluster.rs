//! Which characters belong together: a letter with its accents, an emoji with its skin tone. What belongs together is
//! never cut apart and comes back whole.

use crate::shape::Shaped;

/// Whether the character at `offset` belongs to the one before it (a combining mark, a joiner, a skin tone).
pub(crate) fn joins_previous(text: &str, offset: usize) -> bool {
    let joins = |c: char| {
        matches!(u32::from(c), 0x300..=0x36F | 0x483..=0x489 | 0x591..=0x5BD | 0x64B..=0x65F | 0x200C | 0x200D
            | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F
            | 0x1F3FB..=0x1F3FF | 0xE0020..=0xE007F | 0xE0100..=0xE01EF)
    };
    let (before, after) = text.split_at_checked(offset).unwrap_or((text, ""));
    after.chars().next().is_some_and(joins) || before.ends_with('\u{200D}')
}

/// Whether the word has a letter of a script that runs from right to left.
pub(crate) fn is_right_to_left(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF
            | 0x1E800..=0x1EFFF)
    })
}

/// Gives every glyph the text it stands for. The shaper tells where a cluster begins; a cluster's characters go to its
/// glyphs one by one, the rest to its last glyph, so that each character comes back exactly once. What is not drawn at
/// all (a joiner) goes with its neighbour.
pub(crate) fn share_out_text(shaped: &mut Shaped) {
    let Shaped { text, glyphs, .. } = shaped;
    let head = glyphs.iter().map(|glyph| glyph.text.start).min();
    glyphs.iter_mut().filter(|glyph| Some(glyph.text.start) == head).for_each(|glyph| glyph.text = 0..0);
    let mut starts: Vec<usize> = glyphs.iter().map(|glyph| glyph.text.start).collect();
    starts.push(text.len());
    starts.sort_unstable();
    starts.dedup();
    let mut from = 0;
    while let Some(start) = glyphs.get(from).map(|glyph| glyph.text.start) {
        let next = starts.partition_point(|other| *other <= start);
        let end = starts.get(next).copied().unwrap_or(text.len());
        let count = glyphs.iter().skip(from).take_while(|glyph| glyph.text.start == start).count();
        let mut at = start;
        for (place, glyph) in glyphs.iter_mut().skip(from).take(count).enumerate() {
            let first = text.get(at..end).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let stop = if place + 1 == count { end } else { at + first };
            glyph.text = at..stop;
            at = stop;
        }
        from += count;
    }
}
