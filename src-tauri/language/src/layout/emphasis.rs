//! The stars and strokes of Markdown around words: "**Besluit:** de *hele* zaal". They say how words look, not what they
//! say, and are left out of entries and titles.

/// The byte ranges of a line that are marks of emphasis: `**` and `__` wherever they stand, `*` and `_` in pairs around words.
pub(super) fn marks(line: &str) -> Vec<(usize, usize)> {
    if !line.bytes().fold(false, |any, byte| any | matches!(byte, b'*' | b'_')) {
        return Vec::new();
    }
    let bytes = line.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
    let mut found = Vec::new();
    let mut open: Option<(usize, u8)> = None;
    let mut index = 0;
    while index < bytes.len() {
        let byte = at(index);
        if !matches!(byte, b'*' | b'_') {
            index += 1;
            continue;
        }
        let before = index.checked_sub(1).map_or(b' ', at);
        if at(index + 1) == byte {
            let length = bytes.iter().skip(index).take_while(|next| **next == byte).count();
            // "_____" is a line to write on.
            if length <= 3 {
                found.push((index, index + length));
            }
            index += length;
            continue;
        }
        let after = at(index + 1);
        match open {
            Some((start, with)) if with == byte && !before.is_ascii_whitespace() && !is_word(after) => {
                found.extend([(start, start + 1), (index, index + 1)]);
                open = None;
            }
            None if !is_word(before) && !after.is_ascii_whitespace() => open = Some((index, byte)),
            _ => {}
        }
        index += 1;
    }
    found.sort_unstable();
    found
}

/// A text without its marks of emphasis.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end) in marks(text) {
        out.push_str(text.get(from..start).unwrap_or(""));
        from = end;
    }
    out.push_str(text.get(from..).unwrap_or(""));
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn marks_of_emphasis_go_and_other_stars_stay() {
        for (written, expected) in [
            ("**Besluit:** de *hele* zaal", "Besluit: de hele zaal"),
            ("__Actie__ (_Tijn_): ***nu***", "Actie (Tijn): nu"),
            ("lid* en 5*3 en een_naam_met_strepen", "lid* en 5*3 en een_naam_met_strepen"),
            ("* een voetnoot", "* een voetnoot"),
            ("naam: ________", "naam: ________"),
            ("*één*, twee", "één, twee"),
        ] {
            assert_eq!(plain(written), expected);
        }
    }
}
