//! What a page repeats: its number, and the running header or footer. Between the lines of a text they are no text.

use std::collections::HashMap;
use std::ops::Range;

use super::line::Line;
use super::mark::Mark;
use super::title::ends_sentence;

/// Whether a line is nothing but the number of a page: "Pagina 2 van 3", "blz. 2", "- 2 -", "2/3".
pub(super) fn is_page_number(line: &str) -> bool {
    if line.starts_with(['P', 'p'])
        && page_number(line).is_some_and(|range| range.start == 0 && range.end == line.len())
    {
        return true;
    }
    if line.len() > 24 {
        return false;
    }
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let dashed = line.strip_prefix(['-', '–']).and_then(|rest| rest.strip_suffix(['-', '–'])).map(str::trim);
    let word = ["blz. ", "blz ", "pag. ", "pag ", "bladzijde ", "Bladzijde ", "Blad ", "Page ", "p. "]
        .iter()
        .find_map(|word| line.strip_prefix(word));
    let of_total = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && [" van ", " of ", "/", " / "]
                .iter()
                .filter_map(|by| text.split_once(by))
                .any(|(number, total)| digits(number) && digits(total))
    };
    dashed.is_some_and(digits) || word.is_some_and(|rest| digits(rest) || of_total(rest)) || of_total(line)
}

/// The first "Pagina 2 van 2" (or "Pagina 2" on a line by itself) in a line.
pub(super) fn page_number(line: &str) -> Option<Range<usize>> {
    if line.len() < "Pagina 2".len() || !line.contains("agina ") {
        return None;
    }
    let start = line.match_indices("agina ").find_map(|(at, _)| {
        let start = at.checked_sub(1)?;
        matches!(line.as_bytes().get(start), Some(b'P' | b'p')).then_some(start)
    })?;
    let after = start + "pagina ".len();
    let digits = |from: usize| {
        let count = line.get(from..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
        (1..=4).contains(&count).then_some(from + count)
    };
    let number_end = digits(after)?;
    for between in [" van ", "/", " / "] {
        if line.get(number_end..).is_some_and(|rest| rest.starts_with(between))
            && let Some(end) = digits(number_end + between.len())
        {
            return Some(start..end);
        }
    }
    (start == 0 && number_end == line.len()).then_some(start..number_end)
}

/// The lines that a page repeats: alike but for their digits, and more than once near the end of a page or at the head of the
/// text, where the first stays as the title it probably is. `breaks` are the places in `lines` before which a page ended.
pub(super) fn running_headers(source: &str, lines: &[Line], breaks: &[usize]) -> Vec<usize> {
    /// A header has at most this many lines.
    const DEPTH: usize = 3;
    let mut near: Vec<usize> = Vec::new();
    for place in breaks {
        near.extend(place.saturating_sub(DEPTH)..(place + DEPTH).min(lines.len()));
    }
    near.sort_unstable();
    near.dedup();
    let pattern = |index: usize| -> Option<String> {
        let line = lines.get(index)?;
        let text = source.get(line.start..line.end)?;
        let plain = line.mark == Mark::None && text.len() < 160 && !ends_sentence(text);
        let words = text.split_whitespace();
        plain.then(|| words.collect::<Vec<_>>().join(" ").replace(|c: char| c.is_ascii_digit(), "0"))
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    seen.extend((0..lines.len().min(DEPTH)).filter_map(pattern).map(|text| (text, 1)));
    for text in near.iter().filter(|index| **index >= DEPTH).filter_map(|index| pattern(*index)) {
        *seen.entry(text).or_default() += 1;
    }
    seen.retain(|text, count| *count > 1 && text.len() > 3);
    if seen.is_empty() {
        return Vec::new();
    }
    (DEPTH..lines.len())
        .filter(|index| pattern(*index).is_some_and(|text| seen.contains_key(&text)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{is_page_number, page_number};

    #[test]
    fn page_numbers_are_found_on_their_own_and_within_a_line() {
        assert_eq!(page_number("Pagina 2 van 2"), Some(0..14));
        assert_eq!(page_number("Pagina 3"), Some(0..8));
        assert_eq!(page_number("de leden in Pagina 2 van 2 de zaal"), Some(12..26));
        assert_eq!(page_number("zie pagina 2 van het verslag"), None);
        assert_eq!(page_number("Pagina 3 gaat over geld"), None);
        for line in ["- 2 -", "– 12 –", "blz. 3", "pag. 2/5", "Bladzijde 2 van 4", "2/3", "Page 2 of 5"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in
            ["- 2 stoelen -", "2", "1 van de leden", "Blad 2 verschijnt", "20/21 januari", "-5", "12-13"]
        {
            assert!(!is_page_number(line), "{line}");
        }
    }
}
