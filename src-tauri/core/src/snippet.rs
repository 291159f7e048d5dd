//! The words around a find, with the places found. Folding follows the search table's tokenizer: lower case, no diacritics.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::forms::forms;

/// How many characters of context are shown.
const LENGTH: usize = 160;

/// A piece of text with marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// The piece, with an ellipsis where it was cut.
    pub text: String,
    /// The places found, as byte ranges of `text`.
    pub marks: Vec<(usize, usize)>,
}

/// A word that is looked for, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// As it was asked for: the beginning of a word, but a single letter only a word of its own.
    pub(crate) word: String,
    /// Other forms of it, each a whole word.
    pub(crate) forms: Vec<String>,
}

impl Wanted {
    /// Whether more letters may follow it.
    pub(crate) fn begins(&self) -> bool {
        self.word.chars().nth(1).is_some()
    }

    fn is(&self, word: &str) -> bool {
        word == self.word
            || (self.begins() && word.starts_with(&self.word))
            || self.forms.iter().any(|form| form == word)
    }
}

/// The words of a query, folded.
pub(crate) fn words(query: &str) -> Vec<String> {
    let whole: String = query.nfc().collect();
    whole.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect()
}

/// What a query looks for, with other forms of its words. "Agenda's" asks for "agenda".
pub(crate) fn wanted(query: &str) -> Vec<Wanted> {
    let alike: String =
        query.nfc().map(|c| if matches!(c, '’' | '‘' | 'ʼ' | '´') { '\'' } else { c }).collect();
    let alone = alike.split(|c: char| !c.is_alphanumeric() && c != '\'').map(|word| {
        let head = word.strip_suffix("'s").or_else(|| word.strip_suffix("'S"));
        head.filter(|head| head.ends_with(char::is_alphanumeric)).unwrap_or(word)
    });
    let folded = alone.flat_map(words);
    folded.map(|word| Wanted { forms: forms(&word), word }).collect()
}

/// Lower case, without diacritics.
pub(crate) fn fold(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Which of the wanted words a text says.
pub(crate) fn says(text: &str, wanted: &[Wanted]) -> Vec<bool> {
    let mut said = vec![false; wanted.len()];
    for (from, to) in word_ranges(text) {
        let word = fold(text.get(from..to).unwrap_or_default());
        for (said, want) in said.iter_mut().zip(wanted) {
            *said |= want.is(&word);
        }
    }
    said
}

/// A piece of `text` around the first find.
pub(crate) fn around(text: &str, wanted: &[Wanted]) -> Snippet {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let finds: Vec<(usize, usize)> = word_ranges(&text)
        .filter(|&(from, to)| {
            let word = fold(text.get(from..to).unwrap_or_default());
            wanted.iter().any(|want| want.is(&word))
        })
        .collect();
    let first = finds.first().map_or(0, |find| find.0);
    let from = floor(&text, first.saturating_sub(LENGTH / 3));
    let to = floor(&text, from + LENGTH);
    let (before, after) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    let shift = before.len();
    Snippet {
        marks: finds
            .into_iter()
            .filter(|&(start, end)| start >= from && end <= to)
            .map(|(start, end)| (start - from + shift, end - from + shift))
            .collect(),
        text: format!("{before}{}{after}", text.get(from..to).unwrap_or_default()),
    }
}

fn word_ranges(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty()).map(
        |word| {
            let from = word.as_ptr() as usize - text.as_ptr() as usize;
            (from, from + word.len())
        },
    )
}

/// The nearest character boundary at or before a byte, at a space if one is close.
fn floor(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = text.floor_char_boundary(at);
    text.get(..at)
        .and_then(|head| head.rfind(' '))
        .filter(|space| at - space < 20)
        .map_or(at, |space| space + 1)
}

#[cfg(test)]
mod tests {
    use super::{around, wanted};

    #[test]
    fn marks_stand_on_the_words_that_were_found_accents_or_not() {
        let text =
            "De coöperatie Zeeën vraagt om één begroting; de begrotingen van vorig jaar bleven liggen.";
        let found = around(text, &wanted("cooperatie BEGROTING zeeën"));
        let marked: Vec<&str> = found.marks.iter().map(|&(from, to)| &found.text[from..to]).collect();
        assert_eq!(marked, ["coöperatie", "Zeeën", "begroting", "begrotingen"]);
    }

    #[test]
    fn other_forms_and_an_apostrophe_are_found_and_marked_too() {
        let found = around("Twee leden, één lid; de Foto’s van 2026 en van 20.", &wanted("lid foto's 2"));
        let marked: Vec<&str> = found.marks.iter().map(|&(from, to)| &found.text[from..to]).collect();
        assert_eq!(marked, ["leden", "lid", "Foto"]);
        assert_eq!(
            wanted("'s avonds").iter().map(|one| one.word.as_str()).collect::<Vec<_>>(),
            ["s", "avonds"]
        );
    }

    #[test]
    fn a_long_text_is_cut_around_the_find_between_words() {
        let text = format!("{} het clubhuis {}", "woord ".repeat(200), "daarna ".repeat(200));
        let found = around(&text, &wanted("clubhuis"));
        assert!(found.text.starts_with("…woord") && found.text.ends_with("…"), "{}", found.text);
        assert!(found.text.len() < 200, "{}", found.text);
        assert_eq!(found.marks.len(), 1);
    }
}
