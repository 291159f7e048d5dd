//! "Het besluit van 3 maart wordt ingetrokken": no proposal goes, a rule that stood ends, and the meeting decides that.

use crate::lexicon::Flags;
use crate::sentence::{Sentence, Token};

/// What is in force until somebody ends it.
const STANDING: [&str; 12] = [
    "regeling",
    "regelingen",
    "reglement",
    "huisregel",
    "huisregels",
    "maatregel",
    "mandaat",
    "machtiging",
    "volmacht",
    "toestemming",
    "vrijstelling",
    "ontheffing",
];

/// Whether what the sentence withdraws was decided before.
pub(super) fn ends_what_stood(sentence: &Sentence<'_>) -> bool {
    !sentence.has(Flags::PROPOSAL)
        && (0..sentence.len()).any(|at| {
            STANDING.iter().any(|word| sentence.word(at).ends_with(word)) || is_a_decision(sentence, at)
        })
}

/// "het besluit", "besluit 2024-1", "eerdere besluiten", and not "de vergadering besluit".
fn is_a_decision(sentence: &Sentence<'_>, at: usize) -> bool {
    let named = matches!(sentence.token(at + 1), Token::Number(_)) || sentence.word(at + 1) == "van";
    let before = |word: &str| at > 0 && sentence.word(at - 1) == word;
    match sentence.word(at) {
        "besluit" | "bestuursbesluit" => {
            named || ["het", "dit", "dat", "eerdere", "genomen"].into_iter().any(before)
        }
        "besluiten" => named || ["de", "die", "deze", "alle", "eerdere", "genomen"].into_iter().any(before),
        _ => false,
    }
}
