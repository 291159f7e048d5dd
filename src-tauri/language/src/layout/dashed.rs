//! Titles behind a dash or bullet, over paragraphs that have none: "• Opening", blank, "De voorzitter opent …".

use super::line::{Line, Role};
use super::mark::Mark;
use super::title::{begins_like_a_title, ends_sentence, is_title};

/// Fewer may be a list.
const FEWEST: usize = 3;
/// So many of them must be known titles.
const KNOWN: usize = 2;
/// A head has at most so many words.
const MOST_WORDS: usize = 8;

/// Gives the titles of such a text their role; whether there were any.
pub(super) fn titles(source: &str, lines: &mut [Line]) -> bool {
    let heads = |pair: &[Line]| {
        let [line, next] = pair else { return false };
        let (title, text) = (line.content(source), next.content(source));
        line.mark == Mark::Dash
            && line.blank_before
            && title.split_whitespace().take(MOST_WORDS + 1).count() <= MOST_WORDS
            && is_title(title)
            && next.blank_before
            && next.mark == Mark::None
            && ends_sentence(text)
            && !is_title(text)
    };
    let found: Vec<usize> =
        lines.windows(2).enumerate().filter(|(_, pair)| heads(pair)).map(|(index, _)| index).collect();
    let known =
        |index: &&usize| lines.get(**index).is_some_and(|line| begins_like_a_title(line.content(source)));
    if found.len() < FEWEST || found.iter().filter(known).count() < KNOWN {
        return false;
    }
    for index in found {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
    true
}
