//! Telling a title from a sentence, and a line that was wrapped from a line that ends.

use crate::lexicon::small::TITLES;
use crate::lexicon::{self, Flags};
use crate::sentence::{Sentence, folded, folded_today, sentences};

/// Longer texts are no titles.
const LONGEST: usize = 110;
/// Titles have at most this many words.
const MOST_WORDS: usize = 14;

/// Whether a text reads as a title: a few words, no finite verb, no full stop unless it is a known title.
pub(crate) fn is_title(text: &str) -> bool {
    let text = bare(text);
    if text.is_empty() || text.len() > LONGEST || text.split_whitespace().count() > MOST_WORDS {
        return false;
    }
    if !text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "‘'“\"(".contains(c)) {
        return false;
    }
    if text.ends_with([';', ',', '!', '-']) {
        return false;
    }
    if text.ends_with('.') && !(begins_like_a_title(text) && text.split_whitespace().count() <= 5) {
        return false;
    }
    if folded(text.get(..20).unwrap_or("")) == "wat verder ter tafel" {
        return true;
    }
    let mut all = sentences(text);
    let (Some(only), None) = (all.next(), all.next()) else { return false };
    is_nominal(&only)
}

/// A text without the emphasis around the whole of it: "**Opening**".
fn bare(text: &str) -> &str {
    without_sign(text.trim().trim_matches(['*', '_']).trim())
}

/// A text without the picture before it: "✅ Actiepunten".
pub(super) fn without_sign(text: &str) -> &str {
    let is_sign = |c: char| !c.is_ascii() && !c.is_alphanumeric() && !"‘’“”„«§€".contains(c);
    if text.starts_with(is_sign) { text.trim_start_matches(is_sign).trim_start() } else { text }
}

/// A title that a full stop closes, for lines that show in another way that they head something: "Eventuele aanpassing van de agenda."
pub(super) fn is_title_with_stop(text: &str) -> bool {
    let title = text.trim_end_matches('.');
    is_title(title) && !folded(title.get(..4).unwrap_or("")).starts_with("geen")
}

/// No finite verb, and no participle that decides ("Notulen goedgekeurd.").
fn is_nominal(sentence: &Sentence<'_>) -> bool {
    let asks = sentence.asks();
    !(0..sentence.len()).any(|index| {
        let sense = sentence.sense(index);
        (sense.flags.any(Flags::FINITE) && !asks) || sense.is_decided()
    })
}

/// Whether the first word is one that heads items: Opening, Rondvraag.
pub(crate) fn begins_like_a_title(text: &str) -> bool {
    let word = bare(text).split(|c: char| c.is_whitespace() || ",:;–-".contains(c)).next().unwrap_or("");
    word.len() < 24 && TITLES.contains(&folded_today(word.trim_end_matches('.')).as_str())
}

/// Where a known title ends and the text on the same line begins: "Opening. Noor opent …", "Notulen: geen …".
pub(crate) fn title_before_text(text: &str) -> Option<(usize, usize)> {
    head_before_text(text, &[". ", ": ", " – ", " - "]).filter(|_| begins_like_a_title(text))
}

/// Where any title ends with a full stop, in a text that is known to write them so: "Servicekosten. De …".
pub(super) fn any_title_before_text(text: &str) -> Option<(usize, usize)> {
    let (at, behind) = head_before_text(text, &[". "])?;
    let title = text.get(..at)?;
    let says = text.get(behind..)?.starts_with(char::is_uppercase) && !title.starts_with("Geen");
    (says && title.split_whitespace().count() <= 5).then_some((at, behind))
}

fn head_before_text(text: &str, endings: &[&str]) -> Option<(usize, usize)> {
    let head: usize =
        text.char_indices().take_while(|(at, _)| *at < 70).map(|(at, c)| at + c.len_utf8()).last()?;
    let near = text.get(..head)?;
    let (at, length) = endings.iter().filter_map(|by| near.find(by).map(|at| (at, by.len()))).min()?;
    let title = near.get(..at)?;
    (is_title(title) && title.split_whitespace().count() <= 7).then_some((at, at + length))
}

/// Whether a line was broken because its next word did not fit.
pub(crate) fn is_full(length: usize, next: &str, wrapped_at: Option<usize>) -> bool {
    let word = next.split_whitespace().next().map_or(0, str::len);
    wrapped_at.is_some_and(|width| length + 1 + word > width.saturating_sub(1))
}

/// Whether a text ends a sentence.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ' ', '*', '_']).ends_with(['.', '?', '!', '…', ':', ';'])
}

/// Whether a line must go on a sentence that was begun: it starts with a small letter.
pub(crate) fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || c == ',' || c == ')')
}

/// Whether the text can only be followed by more: a comma, a hyphen, a small word at its end.
pub(crate) fn wants_more(text: &str) -> bool {
    if text.ends_with([',', '-']) {
        return true;
    }
    // A word alone is a cell or a head: "Wanneer".
    let Some((_, last)) = text.rsplit_once(char::is_whitespace) else { return false };
    last.len() < 12
        && lexicon::sense(&folded(last)).flags.any(
            Flags::PREPOSITION.union(Flags::CONJUNCTION).union(Flags::DETERMINER).union(Flags::SUBORDINATOR),
        )
}

#[cfg(test)]
mod tests {
    use super::{is_title, title_before_text};

    #[test]
    fn titles_are_told_from_sentences() {
        for title in [
            "Opening",
            "Vaststelling agenda",
            "Deelname aan de loterij",
            "Mededelingen.",
            "Hoe nu verder?",
            "Begroting 2017",
            "Ingekomen stukken en mededelingen",
            "Wat is er besproken?",
            "Wat verder ter tafel komt",
        ] {
            assert!(is_title(title), "{title}");
        }
        for sentence in [
            "Deze wordt vastgesteld.",
            "Goedgekeurd.",
            "Notulen goedgekeurd.",
            "De zaal is vol",
            "Noor opent de ALV om 20:00 uur.",
            "het verslag",
            "Geen bijzonderheden.",
        ] {
            assert!(!is_title(sentence), "{sentence}");
        }
    }

    #[test]
    fn a_known_title_is_split_from_the_text_behind_it() {
        assert_eq!(title_before_text("Opening. Noor opent de vergadering."), Some((7, 9)));
        assert_eq!(title_before_text("Notulen vorige ALV: geen opmerkingen."), Some((18, 20)));
        assert_eq!(title_before_text("De zaal. Die was vol."), None);
    }
}
