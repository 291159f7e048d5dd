//! A known title with its text behind it and nothing between the two: "Opening De voorzitter heet iedereen welkom", "Begroting 2027 Er
//! wordt gevraagd …". What shows the end of the title is a capital that only the first word of a sentence has.

use super::title::{begins_like_a_title, is_title, wants_more};
use crate::lexicon::Flags;
use crate::sentence::{Sentence, Token, sentences};

/// A title has at most so many words.
const LONGEST: usize = 12;

/// Where the title ends, and where the text begins.
pub(super) fn title(text: &str) -> Option<(usize, usize)> {
    if !begins_like_a_title(text) {
        return None;
    }
    let sentence = sentences(text).next()?;
    let begins = (1..sentence.len().min(LONGEST)).find(|index| begins_text(&sentence, *index))?;
    let behind = sentence.range_of(begins..begins + 1).start;
    let title = text.get(..behind)?.trim_end();
    (is_title(title) && !wants_more(title)).then_some((title.len(), behind))
}

/// Whether a word with a capital begins a sentence of its own: "De", "Er", "Dit" before somebody tells something, or a word before
/// its verb, as in "Noor opent".
fn begins_text(sentence: &Sentence<'_>, index: usize) -> bool {
    if sentence.token(index) != Token::Word || !sentence.is_capital(index) {
        return false;
    }
    // "Verslag van De Bron", "Notulen ALV en De Brug"
    let bound = Flags::PREPOSITION.union(Flags::CONJUNCTION).union(Flags::DETERMINER);
    if sentence.is(index - 1, bound)
        || sentence.token(index - 1) != Token::Word && !is_number(sentence, index - 1)
    {
        return false;
    }
    let tells = |range: std::ops::Range<usize>| sentence.find(range, Flags::FINITE).is_some();
    let small = Flags::DETERMINER.union(Flags::THERE).union(Flags::PREPOSITION).union(Flags::WE);
    let opens = sentence.is(index, small);
    opens && tells(index + 1..sentence.len()) || !opens && tells(index + 1..index + 2)
}

fn is_number(sentence: &Sentence<'_>, index: usize) -> bool {
    matches!(sentence.token(index), Token::Number(_)) || sentence.token(index) == Token::Mark(')')
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_known_title_ends_where_a_sentence_begins() {
        for (text, head) in [
            ("Opening De voorzitter opent om 20.00 uur de vergadering.", "Opening"),
            ("Opening Noor opent de vergadering.", "Opening"),
            ("Verslag ALV 18 mei 2025 Het verslag wordt vastgesteld.", "Verslag ALV 18 mei 2025"),
            ("Begroting (concept) Er wordt gevraagd naar de huur.", "Begroting (concept)"),
            ("Mededelingen In juni is er een feest.", "Mededelingen"),
        ] {
            let (end, behind) = title(text).unwrap_or_default();
            assert_eq!(&text[..end], head, "{text}");
            assert_eq!(behind, end + 1, "{text}");
        }
    }

    #[test]
    fn names_with_capitals_do_not_end_a_title() {
        for text in [
            "Notulen van De Bron",
            "Verslag van De Bron wordt besproken.",
            "Begroting Stichting De Zwaluw 2027",
            "Notulen worden vastgesteld.",
            "De zaal Er is geen zaal.",
        ] {
            assert_eq!(title(text), None, "{text}");
        }
    }
}
