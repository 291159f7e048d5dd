//! Takes out of a TrueType subset what a PDF has no use for; a short PDF is half fonts. Hinting programs sharpen letters on
//! coarse screens and have no effect on paper or on a screen of today, yet they are a third of a small font. Names of the
//! font and of its glyphs are for menus and for PostScript; the PDF says itself what it needs (ISO 32000-1, 9.9, names the
//! tables of an embedded font, and these are not among them).
//!
//! The format is ISO/IEC 14496-22 (OpenType): tables `glyf`, `loca`, `head`.

/// Tables that only hinting reads, and those of names.
const UNREAD: [&[u8; 4]; 6] = [b"cvt ", b"fpgm", b"prep", b"gasp", b"name", b"post"];
/// In a part of a composite glyph: arguments are words; it has a scale, two scales, a matrix; another part follows;
/// instructions follow the last part.
const WORDS: u16 = 0x0001;
const SCALE: u16 = 0x0008;
const MORE: u16 = 0x0020;
const TWO_SCALES: u16 = 0x0040;
const MATRIX: u16 = 0x0080;
const INSTRUCTIONS: u16 = 0x0100;

/// The same font without these tables and without hinting, or `None` if it is not built as expected; then it is best left alone.
pub(super) fn stripped(font: &[u8]) -> Option<Vec<u8>> {
    let mut tables = tables(font)?;
    tables.retain(|(tag, _)| !UNREAD.contains(&tag));
    let place = |wanted: &[u8; 4]| tables.iter().position(|(tag, _)| tag == wanted);
    let (glyf, loca, head) = (place(b"glyf")?, place(b"loca")?, place(b"head")?);
    let long = word(&tables.get(head)?.1, 50)? == 1;
    let (glyphs, places) = strip_glyphs(&tables.get(glyf)?.1, &tables.get(loca)?.1, long)?;
    // Places are halved to fit in two bytes, if they do.
    let halved: Option<Vec<u16>> = places.iter().map(|place| u16::try_from(place / 2).ok()).collect();
    let long = u8::from(halved.is_none());
    tables.get_mut(glyf)?.1 = glyphs;
    tables.get_mut(loca)?.1 = match halved {
        Some(halves) => halves.into_iter().flat_map(u16::to_be_bytes).collect(),
        None => places.into_iter().flat_map(u32::to_be_bytes).collect(),
    };
    // The sum over the file is filled in last.
    let head = &mut tables.get_mut(head)?.1;
    head.get_mut(50..52)?.copy_from_slice(&[0, long]);
    head.get_mut(8..12)?.fill(0);
    assemble(font.get(..4)?, &tables)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long_word(bytes: &[u8], at: usize) -> Option<usize> {
    let value = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
    usize::try_from(value).ok()
}

/// The tables of the file with their tags.
fn tables(font: &[u8]) -> Option<Vec<([u8; 4], Vec<u8>)>> {
    let count = usize::from(word(font, 4)?);
    let table = |number: usize| {
        let record = 12 + 16 * number;
        let tag = font.get(record..record + 4)?.try_into().ok()?;
        let (offset, length) = (long_word(font, record + 8)?, long_word(font, record + 12)?);
        Some((tag, font.get(offset..offset.checked_add(length)?)?.to_vec()))
    };
    (0..count).map(table).collect()
}

/// The glyphs without instructions, one after the other, and where each begins.
fn strip_glyphs(glyf: &[u8], loca: &[u8], long: bool) -> Option<(Vec<u8>, Vec<u32>)> {
    let count = loca.len() / if long { 4 } else { 2 };
    let offset = |number: usize| match long {
        true => long_word(loca, 4 * number),
        false => word(loca, 2 * number).map(|half| usize::from(half) * 2),
    };
    let mut glyphs = Vec::with_capacity(glyf.len());
    let mut places = Vec::with_capacity(count);
    for number in 0..count {
        places.push(u32::try_from(glyphs.len()).ok()?);
        let next = if number + 1 < count { offset(number + 1)? } else { break };
        let glyph = glyf.get(offset(number)?..next)?;
        if !glyph.is_empty() {
            glyphs.extend(strip_glyph(glyph)?);
            glyphs.resize(glyphs.len().next_multiple_of(2), 0);
        }
    }
    Some((glyphs, places))
}

fn strip_glyph(glyph: &[u8]) -> Option<Vec<u8>> {
    let contours = word(glyph, 0)?.cast_signed();
    match usize::try_from(contours) {
        Ok(contours) => {
            let length_at = 10 + 2 * contours;
            let outline_at = length_at + 2 + usize::from(word(glyph, length_at)?);
            Some([glyph.get(..length_at)?, &[0, 0], glyph.get(outline_at..)?].concat())
        }
        Err(_) => strip_composite(glyph),
    }
}

/// The parts of a composite glyph, up to the end of the last.
fn strip_composite(glyph: &[u8]) -> Option<Vec<u8>> {
    let mut stripped = glyph.to_vec();
    let mut at = 10;
    loop {
        let flags = word(glyph, at)?;
        stripped.get_mut(at..at + 2)?.copy_from_slice(&(flags & !INSTRUCTIONS).to_be_bytes());
        at += 4 + if flags & WORDS == 0 { 2 } else { 4 };
        at += match flags {
            _ if flags & SCALE != 0 => 2,
            _ if flags & TWO_SCALES != 0 => 4,
            _ if flags & MATRIX != 0 => 8,
            _ => 0,
        };
        if flags & MORE == 0 {
            break;
        }
    }
    stripped.truncate(at);
    Some(stripped)
}

/// The sum of a table's words, with which a reader checks it.
fn checksum(table: &[u8]) -> u32 {
    table.chunks(4).fold(0, |sum, chunk| {
        let mut padded = [0; 4];
        padded.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        sum.wrapping_add(u32::from_be_bytes(padded))
    })
}

/// The file with these tables.
fn assemble(version: &[u8], tables: &[([u8; 4], Vec<u8>)]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok().filter(|count| *count > 0)?;
    let selector = count.ilog2() as u16;
    let range = 16 << selector;
    let mut file = version.to_vec();
    for value in [count, range, selector, count * 16 - range] {
        file.extend(value.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    let mut head_at = None;
    for (tag, table) in tables {
        if tag == b"head" {
            head_at = Some(offset);
        }
        file.extend(tag);
        for value in [checksum(table), u32::try_from(offset).ok()?, u32::try_from(table.len()).ok()?] {
            file.extend(value.to_be_bytes());
        }
        offset += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let balance = 0xB1B0_AFBA_u32.wrapping_sub(checksum(&file)).to_be_bytes();
    let at = head_at? + 8;
    file.get_mut(at..at + 4)?.copy_from_slice(&balance);
    Some(file)
}

#[cfg(test)]
mod tests {
    use harfrust::{Font, GlyphId, ShaperFont};
    use subsetter::GlyphRemapper;

    use super::{checksum, stripped};
    use crate::face::Face;

    /// The glyphs of "Besluit é" in every face.
    fn subset(face: Face) -> (Vec<u8>, u16) {
        let font = Font::new(face.bytes(), 0).unwrap();
        let shaper = ShaperFont::new(&font);
        let mut remapper = GlyphRemapper::new();
        for c in "Besluit éfi".chars() {
            remapper.remap(u16::try_from(shaper.nominal_glyph(u32::from(c)).unwrap().to_u32()).unwrap());
        }
        (subsetter::subset(face.bytes(), 0, &remapper).unwrap(), remapper.num_gids())
    }

    fn extents(font: &ShaperFont<'_, '_>, id: GlyphId) -> Option<[i32; 4]> {
        font.glyph_extents(id).map(|box_| [box_.x_bearing, box_.y_bearing, box_.width, box_.height])
    }

    #[test]
    fn the_letters_keep_their_shape_and_width() {
        for face in Face::ALL {
            let (hinted, count) = subset(face);
            let plain = stripped(&hinted).unwrap();
            let (before, after) = (Font::new(hinted, 0).unwrap(), Font::new(plain, 0).unwrap());
            let (before, after) = (ShaperFont::new(&before), ShaperFont::new(&after));
            for id in (0..count).map(|id| GlyphId::new(u32::from(id))) {
                assert_eq!(before.glyph_h_advance(id), after.glyph_h_advance(id));
                assert_eq!(extents(&before, id), extents(&after, id), "{face:?} {id}");
            }
        }
    }

    #[test]
    fn a_hinted_font_becomes_smaller_and_its_sum_comes_out() {
        let (hinted, _) = subset(Face::Sans);
        let plain = stripped(&hinted).unwrap();
        assert!(plain.len() * 4 < hinted.len() * 3, "{} against {}", plain.len(), hinted.len());
        assert_eq!(checksum(&plain), 0xB1B0_AFBA);
    }

    #[test]
    fn what_is_no_font_is_left_alone() {
        for bytes in [&b""[..], b"not a font at all", &[0; 64]] {
            assert_eq!(stripped(bytes), None);
        }
    }
}
