//! From the codes on a page back to the text (ISO 32000-1, 9.10.3), in as few words as will do: a short document has four
//! of these maps.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Codes that have their first byte in common.
const RANGE: usize = 256;

/// The text of a glyph as a PDF may tell it: not nothing, no byte order mark and nothing for private use, which has no
/// meaning elsewhere (ISO 19005-3, 6.2.11.7).
pub(super) fn told(text: &str) -> Cow<'_, str> {
    let is_meaningless = |c: char| matches!(u32::from(c), 0 | 0xFEFF | 0xFFFE | 0xFFFF | 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF);
    if text.is_empty() {
        Cow::Borrowed("\u{200B}")
    } else if text.contains(is_meaningless) {
        Cow::Owned(text.replace(is_meaningless, "\u{FFFD}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The map of a font whose codes from 1 stand for these texts. Codes follow each other, so a section tells its first and
/// last code once. A range ends where the first byte of the code changes, as it must.
pub(super) fn map<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<u8> {
    let mut map =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName/H def\n/CMapType 2 def\n\
                   1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
            .to_owned();
    let texts: Vec<String> = std::iter::once(String::new()).chain(texts.map(in_figures)).collect();
    for (high, texts) in texts.chunks(RANGE).enumerate() {
        let texts = if high == 0 { texts.get(1..).unwrap_or_default() } else { texts };
        let (Some(first), Some(rest)) = (RANGE.checked_mul(high), texts.len().checked_sub(1)) else {
            continue;
        };
        let first = first.max(1);
        // Writing to a string cannot fail.
        let _ = write!(
            map,
            "1 beginbfrange\n<{first:04X}><{last:04X}>[{texts}]\nendbfrange\n",
            last = first + rest,
            texts = texts.concat()
        );
    }
    map.push_str("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    map.into_bytes()
}

fn in_figures(text: &str) -> String {
    let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    format!("<{units}>")
}

#[cfg(test)]
mod tests {
    use super::{map, told};

    #[test]
    fn every_code_tells_its_text() {
        let map = String::from_utf8(map(["e", "fi", "🎉"].into_iter())).unwrap();
        assert!(map.contains("<0001><0003>[<0065><00660069><D83CDF89>]\n"), "{map}");
    }

    #[test]
    fn a_range_ends_where_the_first_byte_of_the_code_changes() {
        let map = |count| String::from_utf8(super::map(std::iter::repeat_n("e", count))).unwrap();
        assert_eq!(map(255).matches("beginbfrange").count(), 1);
        assert!(map(257).contains("<0001><00FF>[") && map(257).contains("<0100><0101>[<0065><0065>]"));
        assert!(!map(0).contains("beginbfrange"));
    }

    #[test]
    fn nothing_is_told_that_means_nothing() {
        assert_eq!(told("é"), "é");
        assert_eq!(told("\u{F0B7}"), "\u{FFFD}", "a bullet of a font of Word's own");
        assert_eq!(told("\u{FEFF}"), "\u{FFFD}");
        assert_eq!(told(""), "\u{200B}");
    }
}
