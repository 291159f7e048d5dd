//! Paragraphs that each begin with their title: "Opening: Noor opent …", "Mededelingen: geen", "Jaarverslag: …".

use super::line::{Line, Role};
use super::mark::Mark;
use super::title::{begins_like_a_title, ends_sentence, is_title};
use crate::attendance;

/// Fewer may be labels within an item.
const FEWEST: usize = 4;
/// So many of them must be known titles.
const KNOWN: usize = 3;
/// A title before its text has at most so many words.
const MOST_WORDS: usize = 5;

/// Gives the paragraphs of such a text their role; whether there were any.
pub(super) fn paragraphs(source: &str, lines: &mut [Line]) -> bool {
    let titled = |line: &Line| {
        let text = line.content(source);
        let before = text.split_once(": ").map(|(title, _)| title);
        line.mark == Mark::None
            && line.blank_before
            && (attendance::field(text).is_none() || begins_like_a_title(text) && ends_sentence(text))
            && before.is_some_and(|title| {
                is_title(title) && title.split_whitespace().take(MOST_WORDS + 1).count() <= MOST_WORDS
            })
    };
    let known =
        |index: &usize| lines.get(*index).is_some_and(|line| begins_like_a_title(line.content(source)));
    let found: Vec<usize> = (1..lines.len()).filter(|index| lines.get(*index).is_some_and(titled)).collect();
    // What stands before the first known title belongs to the head: "Plaats: het clubhuis".
    let first = found.iter().copied().find(known).unwrap_or(lines.len());
    let found: Vec<usize> = found.into_iter().filter(|index| *index >= first).collect();
    let paragraphs = lines.iter().skip(first).filter(|line| line.blank_before).count();
    let known = found.iter().filter(|index| known(index)).count();
    if found.len() < FEWEST || known < KNOWN || found.len() * 2 < paragraphs {
        return false;
    }
    for index in found {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::ItemWithText;
        }
    }
    true
}
