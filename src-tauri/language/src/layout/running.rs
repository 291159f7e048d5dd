//! Items within one long line, as a page or a PDF file gives them when it keeps no line ends: "… 1. Opening De voorzitter opent …
//! 2. Notulen Geen opmerkingen. 3. …". Numbers that go up from 1, each where a sentence may end and before a capital, part the line.

use std::ops::Range;

use super::line::{Line, Lines, has_columns};
use super::mark::mark_of;
use super::number::skip_space;
use super::title::begins_like_a_title;

/// Shorter lines hold no whole minutes, in bytes.
const SHORTEST: usize = 600;
/// So many numbers in a row part a line; two when both are before known titles.
const FEWEST: usize = 3;
/// Items are longer than this on the whole, in bytes; the titles of an agenda are not.
const SHORTEST_ITEM: usize = 60;
/// What refers to a number that stands elsewhere.
const REFERENCES: [&str; 12] = [
    "punt",
    "agendapunt",
    "artikel",
    "art.",
    "lid",
    "bijlage",
    "pagina",
    "blz.",
    "hoofdstuk",
    "nr.",
    "nummer",
    "ad",
];
/// What may stand before the number of an item and belongs to it.
const BEFORE: [&str; 3] = ["Agendapunt", "AGENDAPUNT", "Punt"];

/// Parts the long lines of a text that keeps no line ends.
pub(super) fn part(source: &str, found: &mut Lines) {
    let long = |line: &Line| line.end - line.start >= SHORTEST;
    // A text with lines of its own has its numbers there.
    if !found.all.iter().any(long) || found.all.len() * SHORTEST > source.len().saturating_mul(2) {
        return;
    }
    let mut parted: Option<Vec<Line>> = None;
    for (index, line) in found.all.iter().enumerate() {
        let cuts = if long(line) { cuts(source, line.start..line.end) } else { Vec::new() };
        if cuts.is_empty() {
            if let Some(lines) = &mut parted {
                lines.push(*line);
            }
            continue;
        }
        let lines = parted.get_or_insert_with(|| found.all.iter().take(index).copied().collect());
        pieces(source, line, &cuts, lines);
    }
    if let Some(lines) = parted {
        found.all = lines;
    }
}

/// The pieces of a line, each but the first from a number on.
fn pieces(source: &str, line: &Line, cuts: &[usize], lines: &mut Vec<Line>) {
    let ends = cuts.iter().copied().chain([line.end]);
    let begins = [line.start].into_iter().chain(cuts.iter().copied());
    for (begin, end) in begins.zip(ends) {
        let text = source.get(begin..end).unwrap_or("").trim_end();
        if text.is_empty() {
            continue;
        }
        if begin == line.start {
            let end = begin + text.len();
            lines.push(Line { end, content: line.content.min(end), ..*line });
            continue;
        }
        let (mark, offset) = mark_of(text);
        let columns = has_columns(text);
        lines.push(Line {
            start: begin,
            end: begin + text.len(),
            content: begin + offset,
            mark,
            blank_before: true,
            indented: false,
            page_before: false,
            columns,
            ..*line
        });
    }
}

/// Where the numbers stand that part a line, in the order of the text.
fn cuts(source: &str, line: Range<usize>) -> Vec<usize> {
    let text = source.get(line.clone()).unwrap_or("");
    let mut cuts = Vec::new();
    let (mut known, mut expected, mut inner) = (0, 1u16, 0u16);
    let mut at = 0;
    while let Some(digit) = text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let begin = at + digit;
        let digits = text.get(begin..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
        at = begin + digits;
        let Some((value, title)) = counted(text, begin, digits) else { continue };
        let titled = begins_like_a_title(title);
        // "De stand: 1. De kas. 2. De bank." is a list within an item, which goes on as long as it counts.
        if value == inner && !(titled && value == expected) {
            inner += 1;
            continue;
        }
        // The agenda, printed before the minutes: titles and no text.
        let agenda = value == 1
            && titled
            && cuts.first().is_some_and(|first| line.start + begin - first < cuts.len() * SHORTEST_ITEM);
        if agenda {
            cuts.clear();
            (known, expected) = (0, 1);
        }
        if value == expected {
            cuts.push(line.start + head(text, begin));
            known += usize::from(titled);
            (expected, inner) = (expected + 1, 0);
        } else if value == 1 {
            inner = 2;
        }
    }
    // "1. Opening": minutes begin with what is known to head items.
    let enough = cuts.len() >= FEWEST && known > 0 || cuts.len() == 2 && known == 2;
    if enough { cuts } else { Vec::new() }
}

/// The number at a place and what stands behind it, when it may count an item there.
fn counted(text: &str, begin: usize, digits: usize) -> Option<(u16, &str)> {
    let value: u16 = text.get(begin..begin + digits).filter(|_| digits < 3)?.parse().ok()?;
    let behind = text.get(begin + digits..)?;
    // "1Opening": the space was lost.
    let behind = behind
        .strip_prefix(['.', ')', ':'])
        .or_else(|| Some(behind).filter(|title| begins_like_a_title(title)))?;
    let title = behind.get(skip_space(behind, 0)..)?;
    let before = text.get(..head(text, begin))?;
    let parted = before.is_empty() || before.ends_with(char::is_whitespace);
    if !(parted && title.starts_with(char::is_uppercase)) {
        return None;
    }
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    // "aanwezig: 35 leden 1. Opening", but not "zie punt 1. Opening".
    let named = begins_like_a_title(title) && !REFERENCES.contains(&word);
    let ends = named
        || word.is_empty()
        || word.ends_with(['.', '?', '!', ':', ';', ')', '…', '"', '”'])
        || word.starts_with(char::is_uppercase)
        || word.bytes().all(|byte| byte.is_ascii_digit());
    ends.then_some((value, title))
}

/// Where the number begins with the word before it.
fn head(text: &str, begin: usize) -> usize {
    let before = text.get(..begin).unwrap_or("");
    let bare = before.trim_end_matches(' ');
    let word = BEFORE.iter().find(|word| bare.ends_with(**word)).filter(|_| bare.len() < before.len());
    word.map_or(begin, |word| bare.len() - word.len())
}

#[cfg(test)]
mod tests {
    use crate::layout::line::lines;

    fn pieces(text: &str) -> Vec<&str> {
        lines(text).all.iter().map(|line| &text[line.start..line.end]).collect()
    }

    #[test]
    fn a_line_that_holds_whole_minutes_is_parted_before_its_numbers() {
        let talk = "De penningmeester legt uit wat er in kas is. ".repeat(8);
        let text = format!(
            "Verslag van de ijsclub Aanwezig: Noor Visser 1. Opening De voorzitter opent. {talk}2. Kas {talk}Zie punt 3. Het gaat om \
             twee dingen: 1. De bank. 2. De kas. 3. De pot. Agendapunt 3. Sluiting Noor sluit om 22.00 uur."
        );
        let found = pieces(&text);
        assert_eq!(found.len(), 4, "{found:#?}");
        assert!(found[1].starts_with("1. Opening De"), "{found:#?}");
        assert!(found[2].starts_with("2. Kas") && found[2].ends_with("De pot."), "{found:#?}");
        assert!(found[3].starts_with("Agendapunt 3. Sluiting"), "{found:#?}");
    }

    #[test]
    fn a_long_paragraph_with_numbers_stays_whole() {
        let talk = "De penningmeester legt uit wat er in kas is. ".repeat(14);
        for numbers in [
            "Er zijn drie wensen: 1. Een bank. 2. Een boom. 3. Een bord. ",
            "Op 1. mei en op 2. juni en artikel 3. De rest volgt. ",
            "Wij lazen punt 1. Opening en punt 2. Notulen niet. ",
        ] {
            assert_eq!(pieces(&format!("{numbers}{talk}")).len(), 1, "{numbers}");
        }
    }

    #[test]
    fn pieces_stand_on_whole_signs() {
        let talk = "é€ … ’s avonds ".repeat(60);
        let text = format!("ë 1. Opening {talk}É 2. Énquête {talk}! 3. Sluiting {talk}€1. É 4.É");
        let found = pieces(&text);
        assert_eq!(found.len(), 5, "{found:#?}");
    }
}
