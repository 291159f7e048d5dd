//! From the codes on a page back to the text (ISO 32000-1, 9.10.3), in as few words as will do: a short document has four
//! of these maps.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The most lines in one section of a map.
const MOST_LINES: usize = 100;

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

/// The map of a font whose codes from 1 stand for these texts.
pub(super) fn map<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<u8> {
    let mut map =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName/H def\n/CMapType 2 def\n\
                   1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
            .to_owned();
    let lines: Vec<String> = (1..).zip(texts).map(|(code, text)| line(code, text)).collect();
    for section in lines.chunks(MOST_LINES) {
        // Writing to a string cannot fail.
        let _ = write!(map, "{} beginbfchar\n{}endbfchar\n", section.len(), section.concat());
    }
    map.push_str("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    map.into_bytes()
}

fn line(code: u32, text: &str) -> String {
    let units: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    format!("<{code:04X}><{units}>\n")
}

#[cfg(test)]
mod tests {
    use super::{map, told};

    #[test]
    fn every_code_tells_its_text() {
        let map = String::from_utf8(map(["e", "fi", "🎉"].into_iter())).unwrap();
        assert!(map.contains("3 beginbfchar\n<0001><0065>\n<0002><00660069>\n<0003><D83CDF89>\n"), "{map}");
    }

    #[test]
    fn nothing_is_told_that_means_nothing() {
        assert_eq!(told("é"), "é");
        assert_eq!(told("\u{F0B7}"), "\u{FFFD}", "a bullet of a font of Word's own");
        assert_eq!(told("\u{FEFF}"), "\u{FFFD}");
        assert_eq!(told(""), "\u{200B}");
    }
}
