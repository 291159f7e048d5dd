//! What the entries of an item are when a heading says so: a list of actions, of decisions.

use crate::layout::Block;
use crate::layout::title::{begins_like_a_title, is_title};
use crate::lexicon::Flags;
use crate::reading::Marker;
use crate::sentence::{folded, folded_today, sentences};

/// What a line within an item heads: "Acties:", "Besluiten", "B. Ingekomen stukken".
pub(super) fn subhead(block: &Block) -> Option<Lists> {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 5;
    let text = block.paragraph.text.as_str();
    if block.marker == Marker::Plain && text.len() < 20 && text.starts_with(['A', 'T', 'N', 'a', 't', 'n']) {
        let alone = folded(text.trim_end_matches(':'));
        if matches!(alone.as_str(), "actie" | "actiepunt" | "te doen" | "nog te doen") {
            return Some(Lists::Acts);
        }
    }
    if block.marker == Marker::Dash || block.speaker.is_some() || text.len() > LONGEST {
        return None;
    }
    // "De volgende besluiten zijn genomen:"
    if text.ends_with(':')
        && ["volgende besluiten", "besluiten genomen"].iter().any(|said| folded(text).contains(said))
    {
        return Some(Lists::Decisions);
    }
    let lettered = text.get(2..).filter(|_| text.get(1..2) == Some("."));
    let title = lettered.unwrap_or(text).trim();
    let short = title.split_whitespace().take(MOST_WORDS + 1).count() <= MOST_WORDS;
    (short && begins_like_a_title(title) && is_title(title)).then(|| Lists::of(title))
}

/// What the entries under a heading are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    Nothing,
    Acts,
    Decisions,
    /// "Afspraken": what somebody does is an action, and the rest was decided.
    Agreed,
}

impl Lists {
    pub(super) fn of(title: &str) -> Self {
        let lower = folded(title);
        let decisions = ["besluiten", "besluitenlijst", "genomen besluiten", "besluit"];
        if is_action_list(title) || lower.contains("afsprakenlijst") {
            Self::Acts
        } else if lower.starts_with("afspraken") || lower.starts_with("gemaakte afspraken") {
            Self::Agreed
        } else if decisions.contains(&lower.trim_end_matches(':')) {
            Self::Decisions
        } else {
            Self::Nothing
        }
    }
}

/// "- [x] Noor belt de gemeente": done.
pub(super) fn is_ticked(block: &Block) -> bool {
    block.mark.as_deref().is_some_and(|mark| mark.ends_with("[x]") || mark.ends_with("[X]"))
}

/// An entry of an action list that is not ticked off.
pub(super) fn is_listed(block: &Block) -> bool {
    !is_ticked(block) && (block.marker != Marker::Plain || block.speaker.is_some())
}

/// What heads a list of actions.
const ACTION_LISTS: [&str; 6] = ["acties", "actiepunten", "actielijst", "to do", "to-do", "todo"];

/// Whether a word begins like this: "actiepuntenlijst", not "reacties".
fn has_word_like(lower: &str, word: &str) -> bool {
    lower
        .match_indices(word)
        .any(|(at, _)| !lower.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric)))
}

fn is_action_list(title: &str) -> bool {
    let lower = folded_today(title);
    // "Notulen en actielijst van 7 december": the minutes are what is spoken of.
    let minutes = ["notulen", "verslag"].iter().any(|word| lower.starts_with(word));
    // "Oude actiepunten", "Actielijst vorige vergadering": what was to be done before, told as it stands.
    let before = lower.split_whitespace().any(|word| matches!(word, "vorige" | "oude" | "afgehandelde"));
    !minutes
        && !before
        && ACTION_LISTS.iter().any(|word| has_word_like(&lower, word))
        && !sentences(title).next().is_some_and(|sentence| sentence.has(Flags::BECOMES))
}
