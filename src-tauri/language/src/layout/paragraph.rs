//! One paragraph put together from the lines of the source, which remembers where each piece came from.
//!
//! Text out of a PDF breaks lines within sentences and words; the entry must read as it was written.

use std::ops::Range;

use super::{emphasis, tags};
use crate::attendance;

#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where the piece begins in the paragraph.
    at: usize,
    /// Where it begins in the source.
    from: usize,
    /// How long it is there.
    length: usize,
    /// A sign that was written out in other letters, to be taken whole.
    sign: bool,
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
        self.add(source, range.clone(), line);
        if line.ends_with(SOFT_HYPHEN) {
            self.text.push(SOFT_HYPHEN);
        }
        self.end = range.end;
    }

    /// Adds the cell of a table.
    pub(super) fn push_cell(&mut self, source: &str, range: Range<usize>) {
        let Some(cell) = source.get(range.clone()).filter(|cell| !cell.is_empty()) else { return };
        if !self.text.is_empty() {
            let field = attendance::names_a_field(&self.text);
            let closed = self.text.ends_with([',', '.', ':', ';', '?', '!']);
            self.text.push_str(if closed {
                " "
            } else if field {
                ": "
            } else {
                ", "
            });
        }
        self.add(source, range.clone(), cell);
        self.end = range.end;
    }

    /// Adds a line but for its ligatures, soft hyphens, marks of emphasis, tags and rows of spaces.
    fn add(&mut self, source: &str, range: Range<usize>, line: &str) {
        let mut from = range.start;
        if is_unusual(line) {
            for (start, end, instead) in edits(line) {
                self.append(source, from..range.start + start);
                let (at, sign) = (self.text.len(), range.start + start);
                self.pieces.push(Piece { at, from: sign, length: end - start, sign: true });
                self.text.push_str(instead);
                from = range.start + end;
            }
        }
        self.append(source, from..range.end);
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
            let (at, from) = (self.text.len(), range.start);
            self.pieces.push(Piece { at, from, length: range.len(), sign: false });
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
        let within = |piece: Piece, offset: usize| piece.from + offset.min(piece.length);
        let start = self.piece_at(range.start).map_or(self.end, |piece| {
            if piece.sign { piece.from } else { within(piece, range.start - piece.at) }
        });
        let last = self.piece_at(range.end.saturating_sub(1)).filter(|_| range.end < self.text.len());
        let end = last.map_or(self.end, |piece| {
            within(piece, if piece.sign { piece.length } else { range.end - piece.at })
        });
        let start = start.min(self.end);
        start..end.clamp(start, self.end)
    }

    fn piece_at(&self, at: usize) -> Option<Piece> {
        let index = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(index.checked_sub(1)?).copied()
    }
}

/// Whether a line may hold anything that is not taken as it stands. Read to its end, so that many bytes are compared at once.
fn is_unusual(line: &str) -> bool {
    // The last are the bytes with which white space beyond ASCII, soft hyphens and ligatures begin in UTF-8: no letter of
    // Dutch does.
    let unusual = |byte: u8| matches!(byte, b'*' | b'_' | b'<' | b'\t' | 0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF);
    line.bytes().fold(false, |any, byte| any | unusual(byte)) || line.contains("  ")
}

/// Whether white space, a soft hyphen or a ligature may begin with a byte.
fn begins_edit(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ' | 0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF)
}

/// What is to be replaced in a line, by what.
fn edits(line: &str) -> Vec<(usize, usize, &'static str)> {
    let mut found: Vec<(usize, usize, &'static str)> =
        emphasis::marks(line).into_iter().map(|(start, end)| (start, end, "")).collect();
    let tags = tags::edits(line);
    // What stands within a tag goes with it.
    let mut passed = tags.iter().peekable();
    found.retain(|(start, ..)| {
        while passed.next_if(|(_, end, _)| end <= start).is_some() {}
        passed.peek().is_none_or(|(begin, ..)| start < begin)
    });
    let mut ahead = tags.iter().peekable();
    let mut at = 0;
    let next = |from: usize| line.as_bytes().get(from..)?.iter().position(|byte| begins_edit(*byte));
    while let Some(offset) = next(at) {
        at += offset;
        while ahead.next_if(|(_, end, _)| *end <= at).is_some() {}
        if let Some((_, end, _)) = ahead.peek().filter(|(begin, ..)| *begin <= at) {
            at = *end;
            continue;
        }
        if let [b' ', b'!'..=b'~', ..] = line.as_bytes().get(at..).unwrap_or(&[]) {
            at += 1;
            continue;
        }
        let rest = line.get(at..).unwrap_or("");
        let Some(c) = rest.chars().next() else { break };
        let mut end = at + c.len_utf8();
        if c.is_whitespace() {
            end = at + (rest.len() - rest.trim_start().len());
            if end > at + 1 || c == '\t' {
                found.push((at, end, " "));
            }
        } else if let Some((_, letters)) = LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
            found.push((at, end, letters));
        } else if c == SOFT_HYPHEN {
            found.push((at, end, ""));
        }
        at = end;
    }
    found.extend(tags);
    found.sort_unstable();
    found
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
            ("**Besluit:** de   zaal\tgaat *dicht*", "Besluit: de zaal gaat dicht"),
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
