//! The numbers and times that may stand before an item: "1.", "7.1.2", "Punt 3:", "IV.", "20:05".

use super::mark::Mark;
use super::title::begins_like_a_title;
use crate::lexicon::{Flags, sense};
use crate::sentence::folded;

/// A printed number of at most four parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    /// The parts; unused ones are 0.
    pub(crate) parts: [u16; 4],
    /// How many are used.
    pub(crate) depth: u8,
    /// The letter in "1a".
    pub(crate) suffix: Option<char>,
    /// No point or bracket behind it: "3 Mededelingen".
    pub(crate) bare: bool,
    /// A page counted it once more: "1. 3. Mededelingen".
    pub(crate) counted_again: bool,
}

impl Number {
    /// The first part.
    pub(crate) fn top(self) -> u16 {
        self.parts.first().copied().unwrap_or_default()
    }

    /// As printed, without the last point.
    pub(crate) fn printed(self) -> String {
        let mut out = String::new();
        for (index, part) in self.parts.iter().take(usize::from(self.depth)).enumerate() {
            if index > 0 {
                out.push('.');
            }
            out.push_str(&part.to_string());
        }
        out.extend(self.suffix);
        out
    }
}

/// Highest number of an item; some associations number on through the years.
const HIGHEST: u16 = 999;
/// What may stand before a number. "punt" with a small letter asks for a colon: it may as well be running text.
const WORDS_BEFORE_A_NUMBER: [&str; 15] = [
    "Agendapunt nr. ",
    "Agendapunt ",
    "agendapunt ",
    "AGENDAPUNT ",
    "Punt ",
    "PUNT ",
    "punt ",
    "Ad ",
    "ad ",
    "Ad. ",
    "AD ",
    "Nr. ",
    "Nr ",
    "§ ",
    "§",
];

/// The offset behind `at` where the text goes on.
pub(super) fn skip_space(line: &str, at: usize) -> usize {
    let rest = line.get(at..).unwrap_or("");
    at + (rest.len() - rest.trim_start().len())
}

/// Reads the number at the head of a text, and how long it is.
pub(crate) fn number(line: &str) -> Option<(Mark, usize)> {
    let (before, lead) = before_number(line);
    let mut at = lead;
    // A scanner reads the 1 before the first item as a letter.
    if let Some(title) = line.strip_prefix("l. ").filter(|title| begins_like_a_title(title)) {
        let first = Number { parts: [1, 0, 0, 0], depth: 1, ..Number::default() };
        return Some((Mark::Number(first), line.len() - title.len()));
    }
    let mut number = digits(line, &mut at)?;
    // "1\\." is how Markdown writes a number that begins no list.
    at += usize::from(line.get(at..)?.starts_with("\\."));
    let rest = line.get(at..)?;
    let mut signs = rest.chars();
    let (next, then) = (signs.next(), signs.next());
    let closing = match (before, next, then) {
        (Before::Bracket, Some(')'), _) => Some(1),
        (Before::Bracket, ..) => return None,
        (Before::Word | Before::SmallWord, Some(':'), _) | (_, Some('.' | ')'), _) => Some(1),
        (Before::Word, Some(' '), Some(dash @ ('-' | '–' | '—' | ':'))) => Some(1 + dash.len_utf8()),
        // "Ad 1-Opening", "Punt 3- Begroting"
        (Before::Word, Some(dash @ ('-' | '–' | '—')), Some(c)) if c.is_alphabetic() || c == ' ' => {
            Some(dash.len_utf8())
        }
        // "1 – Opening", "1: Opening"
        (Before::Nothing, Some(' '), Some('-' | '–' | '—')) if names_title(rest) => {
            Some(rest.len() - rest.trim_start_matches([' ', '-', '–', '—']).len() - 1)
        }
        (Before::Nothing, Some(':'), Some(' ')) if names_title(rest) => Some(1),
        // "3 . Mededelingen", out of a scanner.
        (Before::Nothing, Some(' '), Some('.')) if rest.get(2..)?.starts_with(|c: char| c != '.') => Some(2),
        (Before::SmallWord, ..) => return None,
        _ => None,
    };
    number.bare = closing.is_none() && before == Before::Nothing;
    if let Some(length) = closing {
        at += length;
    } else if rest.is_empty() {
        number.bare = false;
    } else if before == Before::Nothing && rest.starts_with(char::is_alphabetic) && begins_like_a_title(rest)
    {
        // "1Opening": the space was lost.
        number.bare = false;
    } else if !rest.starts_with([' ', '\t']) {
        return None;
    }
    let stars = line.get(at..)?.bytes().take_while(|byte| *byte == b'*').count();
    let content = skip_space(line, at + if before == Before::Stars { stars } else { 0 });
    let text = line.get(content..)?;
    let first = text.chars().next();
    // "20.00 uur", "1.250 leden": a time or an amount. A bare number needs a title behind it.
    let follows = text.split_whitespace().next().unwrap_or("");
    // "1. 2. Notulen", "3. 4.Begroting": a page counted what was numbered already.
    if before == Before::Nothing
        && number.depth == 1
        && closing.is_some()
        && let Some((Mark::Number(own), at)) = counted_again(text)
    {
        return Some((Mark::Number(own), content + at));
    }
    let is_quantity = number.depth > 1 && (follows == "uur" || first.is_some_and(char::is_lowercase));
    // "17 Maart 1960" is a day.
    let is_day = || sense(&folded(follows)).flags.any(Flags::MONTH);
    let no_title = number.bare && (!first.is_some_and(char::is_uppercase) || is_day());
    let glued = closing.is_some() && content == at && first.is_some_and(|c| !c.is_alphabetic());
    if is_quantity || no_title || glued { None } else { Some((Mark::Number(number), content)) }
}

/// The number that an organisation gave itself, behind that of a page.
fn counted_again(text: &str) -> Option<(Mark, usize)> {
    let mut at = 0;
    let own = digits(text, &mut at)?;
    let behind = text.get(at..)?.strip_prefix('.')?;
    let content = skip_space(text, at + 1);
    let titled = behind.trim_start().starts_with(char::is_uppercase);
    let number = Number { counted_again: true, ..own };
    (own.depth == 1 && own.suffix.is_none() && titled).then_some((Mark::Number(number), content))
}

/// Whether a capital follows behind a dash or colon and a space.
fn names_title(rest: &str) -> bool {
    let text = rest.trim_start().trim_start_matches(['-', '–', '—', ':']);
    text.starts_with(' ') && text.trim_start().starts_with(char::is_uppercase)
}

/// What stands before a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Word,
    SmallWord,
    /// "(1) Opening"
    Bracket,
    /// "**1.** Opening"
    Stars,
}

fn before_number(line: &str) -> (Before, usize) {
    match line.as_bytes() {
        [b'0'..=b'9', ..] => (Before::Nothing, 0),
        [b'(', b'0'..=b'9', ..] => (Before::Bracket, 1),
        [b'*', b'*', b'0'..=b'9', ..] => (Before::Stars, 2),
        _ => match WORDS_BEFORE_A_NUMBER.iter().find(|word| line.starts_with(**word)) {
            Some(&"punt ") => (Before::SmallWord, "punt ".len()),
            Some(word) => (Before::Word, word.len()),
            None => (Before::Nothing, 0),
        },
    }
}

/// Reads "7.1.2" or "1a" from a place on.
fn digits(line: &str, at: &mut usize) -> Option<Number> {
    let mut number = Number::default();
    loop {
        let rest = line.get(*at..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value: u16 = match digits {
            0 => break,
            1..=3 => rest.get(..digits)?.parse().ok()?,
            _ => return None,
        };
        *number.parts.get_mut(usize::from(number.depth))? = value;
        number.depth += 1;
        *at += digits;
        let mut next = line.get(*at..)?.chars();
        match (next.next(), next.next()) {
            (Some('.'), Some(c)) if c.is_ascii_digit() => *at += 1,
            (Some(c), Some('.' | ')' | ':')) if c.is_ascii_lowercase() => {
                number.suffix = Some(c);
                *at += 1;
                break;
            }
            _ => break,
        }
    }
    // "0. Voorafgaand aan de vergadering", but not "0.5".
    let lowest = u16::from(number.depth > 1);
    (number.depth > 0 && (lowest..=HIGHEST).contains(&number.top())).then_some(number)
}

/// Reads "IV. " or "IV – " at the head of a text, up to XXXIX, and how long it is.
pub(super) fn roman(line: &str) -> Option<(Number, usize)> {
    let length = line.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    let letters = line.get(..length).filter(|letters| (1..=7).contains(&letters.len()))?;
    let value = (1..40).find(|value| in_roman(*value) == letters)?;
    let rest = line.get(length..)?;
    let closing = [".", ")", " –", " -", ":"].into_iter().find(|closing| rest.starts_with(closing))?;
    let behind = rest.get(closing.len()..)?;
    if !(behind.is_empty() || behind.starts_with([' ', '\t'])) {
        return None;
    }
    let number = Number { parts: [value, 0, 0, 0], depth: 1, ..Number::default() };
    Some((number, skip_space(line, length + closing.len())))
}

/// Reads "B. " at the head of a text as the second of a row, and how long it is.
pub(super) fn capital(line: &str) -> Option<(Number, usize)> {
    let letter = line.bytes().next().filter(u8::is_ascii_uppercase)?;
    let behind = line.get(1..)?.strip_prefix(['.', ')'])?;
    let number = Number { parts: [u16::from(letter - b'A') + 1, 0, 0, 0], depth: 1, ..Number::default() };
    behind.starts_with([' ', '\t']).then(|| (number, skip_space(line, 2)))
}

fn in_roman(value: u16) -> String {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let unit = UNITS.get(usize::from(value % 10)).copied().unwrap_or_default();
    "X".repeat(usize::from(value / 10)) + unit
}

/// Reads "20:05 " or "20.05 uur – " before a capital, and how long it is. The time is in minutes since midnight.
pub(super) fn clock(line: &str) -> Option<(u16, usize)> {
    let (minutes, mut at) = hour_and_minute(line)?;
    let skip = |at: usize, words: &[&str]| {
        let rest = line.get(at..).unwrap_or("");
        words.iter().find(|word| rest.starts_with(**word)).map_or(at, |word| at + word.len())
    };
    at = skip(at, &[" uur", "u ", " u "]);
    // "20:05 - 20:10 Opening"
    let until = skip(skip(at, &[" "]), &["- ", "-", "– ", "–"]);
    if let Some((_, length)) = line.get(until..).and_then(hour_and_minute) {
        at = skip(until + length, &[" uur", "u ", " u "]);
    }
    at = skip(at, &[":", " –", " -"]);
    let content = skip_space(line, at);
    let begins = line.get(content..)?.starts_with(char::is_uppercase);
    (begins && (content > at || line.get(..at)?.ends_with(' '))).then_some((minutes, content))
}

fn hour_and_minute(text: &str) -> Option<(u16, usize)> {
    let hours = text.bytes().take_while(u8::is_ascii_digit).count();
    let hour: u16 = text.get(..hours).filter(|_| (1..=2).contains(&hours))?.parse().ok()?;
    let rest = text.get(hours..)?.strip_prefix([':', '.'])?;
    let minute: u16 = rest.get(..2)?.parse().ok()?;
    let ends = !rest.get(2..)?.starts_with(|c: char| c.is_ascii_digit());
    (ends && hour < 24 && minute < 60).then_some((hour * 60 + minute, hours + 3))
}

#[cfg(test)]
mod tests {
    use super::{clock, roman};

    #[test]
    fn roman_numbers_and_times_are_read_before_titles() {
        let number = |line: &str| roman(line).map(|(number, at)| (number.top(), line[at..].to_owned()));
        assert_eq!(number("IV. Verkiezing"), Some((4, "Verkiezing".into())));
        assert_eq!(number("XIX – Sluiting"), Some((19, "Sluiting".into())));
        for line in ["IIII. Fout", "Ik ga", "IX", "I.B. Visser", "VI"] {
            assert_eq!(number(line), None, "{line}");
        }
        let time = |line: &str| clock(line).map(|(minutes, at)| (minutes, line[at..].to_owned()));
        for (line, minutes) in [
            ("20:05 Opening", 1205),
            ("20.05 uur Opening", 1205),
            ("9.30u Opening", 570),
            ("20:05 – 20:10 Opening", 1205),
            ("20.05 uur: Opening", 1205),
        ] {
            assert_eq!(time(line), Some((minutes, "Opening".into())), "{line}");
        }
        for line in ["20:05 opent Noor", "20:65 Opening", "2005 Opening", "20:05", "20.055 Opening"] {
            assert_eq!(time(line), None, "{line}");
        }
    }
}
