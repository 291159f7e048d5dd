//! Words, numbers, times and marks: the smallest things a text is read in.

use std::rc::Rc;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Letters, or letters and digits.
    Word,
    /// Digits only, with their value.
    Number(u32),
    /// A time: minutes since midnight.
    Clock(u16),
    /// Anything else that is visible.
    Mark(char),
    /// Beyond the end of the sentence.
    End,
}

/// Lower case with every byte in its place: a letter whose small form has another length stays as it is.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => out.push(one),
                _ => out.push(c),
            }
        }
    }
    out
}

/// The same, in today's spelling of what was long written "aktie".
pub(crate) fn folded_today(text: &str) -> String {
    let folded = folded(text);
    if folded.contains("aktie") { folded.replace("aktie", "actie") } else { folded }
}

/// The same for a text that its sentences share. Few letters beyond ASCII are capitals: it is seldom copied twice.
pub(crate) fn folded_and_shared(text: &str) -> Rc<str> {
    if may_have_capitals(text.as_bytes()) {
        return folded(text).into();
    }
    let mut shared: Rc<str> = text.into();
    if let Some(own) = Rc::get_mut(&mut shared) {
        own.make_ascii_lowercase();
    }
    shared
}

/// Whether there may be a capital beyond ASCII. The signs that Dutch minutes are full of are ruled out by their first bytes in
/// UTF-8: "é" and its likes, "·", "‘", "–", "€".
fn may_have_capitals(text: &[u8]) -> bool {
    let small = |first: u8, next: u8| {
        (first < 0xC3) | (first == 0xC3) & (next >= 0x9F) | (first == 0xE2) & matches!(next, 0x80 | 0x82)
    };
    // Read to its end, so that many bytes are compared at once; no letter begins with the last byte.
    let pairs = text.iter().zip(text.get(1..).unwrap_or(&[]));
    !text.is_ascii() && pairs.fold(false, |any, (first, next)| any | !small(*first, *next))
}

/// Where the first colon of a text stands, within as many bytes.
pub(crate) fn colon_within(text: &str, most: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let head = bytes.get(..most).unwrap_or(bytes);
    if head.contains(&b':') { head.iter().position(|byte| *byte == b':') } else { None }
}

/// The first token at or behind a byte of the text, with where it begins and ends.
#[inline]
pub(crate) fn next_token(text: &str, from: usize) -> Option<(Token, usize, usize)> {
    let bytes = text.as_bytes();
    let mut start = from;
    let begins = loop {
        let byte = *bytes.get(start)?;
        match KINDS[usize::from(byte)] {
            Kind::Space => start += 1,
            Kind::Mark => return Some((Token::Mark(char::from(byte)), start, start + 1)),
            Kind::Plain => break byte,
            Kind::Other => return other_token(text, start),
        }
    };
    let Some(end) = plain_word_end(bytes, start) else { return other_token(text, start) };
    let token = if begins.is_ascii_digit() { kind_of(text.get(start..end)?) } else { Token::Word };
    Some((token, start, end))
}

/// The same for what is no plain word: letters beyond ASCII, hyphens, times.
#[inline(never)]
fn other_token(text: &str, from: usize) -> Option<(Token, usize, usize)> {
    let rest = text.get(from..)?;
    let (offset, first) = rest.char_indices().find(|(_, c)| !c.is_whitespace())?;
    let start = from + offset;
    if !first.is_alphanumeric() {
        return Some((Token::Mark(first), start, start + first.len_utf8()));
    }
    if let Some(end) = address_end(text.get(start..)?) {
        return Some((Token::Word, start, start + end));
    }
    let mut end = start;
    let mut chars = text.get(start..)?.chars().peekable();
    while let Some(c) = chars.next() {
        let goes_on = match c {
            _ if c.is_alphanumeric() => true,
            '-' | '\'' | '’' | '/' | '&' | '_' | '@' => {
                chars.peek().is_some_and(|next| next.is_alphanumeric())
            }
            '.' | ':' => joins(text.get(start..end).unwrap_or(""), c, chars.peek().copied()),
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += c.len_utf8();
    }
    Some((kind_of(text.get(start..end)?), start, end))
}

/// Where the address of a page ends, when a text begins with one: its points and colons end no sentence.
fn address_end(text: &str) -> Option<usize> {
    let begins = ["http://", "https://", "www."].iter().any(|scheme| text.starts_with(scheme));
    let end = |c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"' | '<');
    begins.then(|| {
        text.get(..text.find(end).unwrap_or(text.len())).unwrap_or("").trim_end_matches(['.', ',', ';']).len()
    })
}

/// What a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An ASCII letter or digit.
    Plain,
    /// ASCII white space.
    Space,
    /// Another visible sign of ASCII.
    Mark,
    /// Part of a letter or sign beyond ASCII, or not to be seen.
    Other,
}

/// One look in a table instead of many comparisons.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        kinds[byte as usize] = match byte {
            _ if byte.is_ascii_alphanumeric() => Kind::Plain,
            _ if byte.is_ascii_whitespace() => Kind::Space,
            _ if byte.is_ascii_punctuation() => Kind::Mark,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
};

/// Most words by far: ASCII letters and digits with a sign behind them that can be no part of them. Where it ends.
fn plain_word_end(text: &[u8], start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let plain = |byte: &u8| KINDS[usize::from(*byte)] == Kind::Plain;
    let end = start + rest.iter().position(|byte| !plain(byte)).unwrap_or(rest.len());
    let ends = match text.get(end) {
        None | Some(b' ' | b',' | b'\n' | b'(' | b')' | b';' | b'?' | b'!' | b'"') => true,
        // "o.a.", "20.00", "20:05"
        Some(b'.' | b':') => text.get(end + 1).is_none_or(u8::is_ascii_whitespace),
        Some(_) => false,
    };
    ends.then_some(end)
}

/// Whether a point or colon stands within a word: "o.a", "20:00", "1.250".
fn joins(before: &str, mark: char, next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    let digits = next.is_ascii_digit() && before.ends_with(|c: char| c.is_ascii_digit());
    let letters = || {
        let last = before.rsplit('.').next().unwrap_or("");
        next.is_alphabetic() && last.chars().count() == 1 && last.chars().all(char::is_alphabetic)
    };
    match mark {
        ':' => digits && before.len() <= 2,
        _ => (digits && before.len() < 12) || (before.len() < 8 && letters()),
    }
}

fn kind_of(word: &str) -> Token {
    if !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 9 {
        return Token::Word;
    }
    if let Ok(number) = word.parse() {
        return Token::Number(number);
    }
    let parts = word.split_once([':', '.']);
    match parts.map(|(hour, minute)| (hour.parse::<u16>(), minute.parse::<u16>(), minute.len())) {
        Some((Ok(hour), Ok(minute), 2)) if hour < 24 && minute < 60 => Token::Clock(hour * 60 + minute),
        _ => Token::Word,
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, folded_and_shared};

    #[test]
    fn a_shared_text_is_folded_like_any_other() {
        for c in '\0'..=char::MAX {
            let text = format!("Ik {c} U");
            assert_eq!(*folded_and_shared(&text), folded(&text), "{c:?}");
        }
    }
}
