//! One paragraph put together from the lines of the source, which remembers where each piece came from.
//!
//! Text out of a PDF breaks lines within sentences and words; the entry must read as it was written.

use std::ops::Range;

#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where the piece begins in the paragraph.
    at: usize,
    /// Where it begins in the source.
    from: usize,
    /// For a sign that was written out in other letters: its length in the source.
    instead_of: Option<usize>,
}

/// Joined text with the way back to the source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paragraph {
    pub(crate) text: String,
    pieces: Vec<Piece>,
    /// Source offset behind the last piece.
    end: usize,
}

const SOFT_HYPHEN: char = '\u{AD}';
const LIGATURES: [(char, &str); 6] =
    [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬆ', "st")];

/// Words before which a hyphen at the end of a line stands for a left-out part: "onder- en bovenbouw".
const AFTER_LEFT_OUT: [&str; 4] = ["en", "of", "als", "tot"];

impl Paragraph {
    /// Adds a line, or part of one, joining it to what is there.
    pub(crate) fn push(&mut self, source: &str, range: Range<usize>) {
        let Some(line) = source.get(range.clone()) else { return };
        if line.is_empty() {
            return;
        }
        self.join_to(line);
        let mut from = range.start;
        let unusual = if line.is_ascii() { "" } else { line };
        for (offset, c) in unusual.char_indices().filter(|(_, c)| !c.is_ascii()) {
            let plain = match LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
                Some((_, letters)) => *letters,
                None if c == SOFT_HYPHEN => "",
                None => continue,
            };
            self.append(source, from..range.start + offset);
            let (at, sign) = (self.text.len(), range.start + offset);
            self.pieces.push(Piece { at, from: sign, instead_of: Some(c.len_utf8()) });
            self.text.push_str(plain);
            from = sign + c.len_utf8();
        }
        self.append(source, from..range.end);
        if line.ends_with(SOFT_HYPHEN) {
            self.text.push(SOFT_HYPHEN);
        }
        self.end = range.end;
    }

    /// Drops what only mattered while lines were being added.
    pub(crate) fn finish(&mut self) {
        if self.text.ends_with(SOFT_HYPHEN) {
            self.text.pop();
        }
    }

    fn append(&mut self, source: &str, range: Range<usize>) {
        if let Some(text) = source.get(range.clone())
            && !text.is_empty()
        {
            self.pieces.push(Piece { at: self.text.len(), from: range.start, instead_of: None });
            self.text.push_str(text);
        }
    }

    fn join_to(&mut self, line: &str) {
        if self.text.is_empty() {
            return;
        }
        if self.text.ends_with(SOFT_HYPHEN) {
            self.text.pop();
            return;
        }
        match hyphen(&self.text, line) {
            Hyphen::None => self.text.push(' '),
            Hyphen::Keep => {}
            Hyphen::Drop => {
                self.text.pop();
            }
        }
    }

    /// The byte range of the source that a range of the text came from.
    pub(crate) fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.piece_at(range.start).map_or(self.end, |piece| match piece.instead_of {
            Some(_) => piece.from,
            None => piece.from + (range.start - piece.at),
        });
        let last = self.piece_at(range.end.saturating_sub(1)).filter(|_| range.end < self.text.len());
        let end = last.map_or(self.end, |piece| match piece.instead_of {
            Some(length) => piece.from + length,
            None => piece.from + (range.end - piece.at),
        });
        let start = start.min(self.end);
        start..end.clamp(start, self.end)
    }

    fn piece_at(&self, at: usize) -> Option<Piece> {
        let index = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(index.checked_sub(1)?).copied()
    }
}

enum Hyphen {
    None,
    Keep,
    Drop,
}

/// What becomes of a hyphen at the end of a line, seen from both sides.
fn hyphen(before: &str, line: &str) -> Hyphen {
    let Some(stem) = before.strip_suffix('-') else { return Hyphen::None };
    let Some(last) = stem.chars().next_back().filter(|c| c.is_alphanumeric()) else { return Hyphen::None };
    let next = line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let Some(first) = next.chars().next() else { return Hyphen::None };
    if AFTER_LEFT_OUT.contains(&next) {
        return Hyphen::None;
    }
    // "2022-/2026", "Noord-/Holland", "PvdA-/leden": the hyphen is part of the word.
    if last.is_numeric() || last.is_uppercase() || !first.is_lowercase() {
        Hyphen::Keep
    } else {
        Hyphen::Drop
    }
}

#[cfg(test)]
mod tests {
    use super::Paragraph;

    fn joined(source: &str) -> Paragraph {
        let mut paragraph = Paragraph::default();
        let mut at = 0;
        for line in source.split('\n') {
            paragraph.push(source, at..at + line.len());
            at += line.len() + 1;
        }
        paragraph.finish();
        paragraph
    }

    #[test]
    fn words_broken_at_the_end_of_a_line_are_made_whole_and_others_are_kept() {
        for (source, expected) in [
            ("de hoofdstuk-\nken", "de hoofdstukken"),
            ("de jaren 2022-\n2026", "de jaren 2022-2026"),
            ("in Noord-\nHolland", "in Noord-Holland"),
            ("de VvE-\nbeheerder", "de VvE-beheerder"),
            ("onder-\nen bovenbouw", "onder- en bovenbouw"),
            ("het bestuur -\nvoltallig -", "het bestuur - voltallig -"),
            ("de leden\u{AD}\nlijst", "de ledenlijst"),
            ("het oﬃciële verslag", "het officiële verslag"),
        ] {
            assert_eq!(joined(source).text, expected);
        }
    }

    #[test]
    fn a_range_of_the_text_leads_back_to_the_source() {
        let source = "De hoofdstuk-\nken wor-\nden vastgesteld.";
        let paragraph = joined(source);
        let at = paragraph.text.find("worden").unwrap();
        assert_eq!(&source[paragraph.source_range(at..at + 6)], "wor-\nden");
        assert_eq!(paragraph.source_range(0..paragraph.text.len()), 0..source.len());
        let ligature = joined("het gra\u{FB01} en de rest");
        assert_eq!(ligature.source_range(4..9), 4..10, "a sign is taken whole");
    }
}
