//! Most paragraphs begin with a title on a line of its own, right above their text: whatever the titles are, they are the items.

use super::line::{Line, Role};
use super::mark::Mark;
use super::title::{begins_like_a_title, ends_sentence, is_title};

/// Fewer titles may be chance.
const ENOUGH: usize = 4;
/// A title has at most so many words.
const MOST_WORDS: usize = 8;

/// Gives the titles of such a text their role; whether there were any.
pub(super) fn titles(source: &str, lines: &mut [Line]) -> bool {
    let plain = |line: &Line| line.mark == Mark::None && !line.page_before;
    let heads = |pair: &[Line]| {
        let [line, next] = pair else { return false };
        let (text, below) = (line.content(source), next.content(source));
        (line.blank_before || line.start == 0)
            && plain(line)
            && text.split_whitespace().count() <= MOST_WORDS
            && !text.contains(": ")
            && is_title(text)
            && !next.blank_before
            && plain(next)
            && below.starts_with(char::is_uppercase)
            && ends_sentence(below)
            && !is_title(below)
    };
    // The first line names the minutes, unless it is a known title: part of a text was copied.
    let copied = |pair: &[Line]| pair.first().is_some_and(|line| begins_like_a_title(line.content(source)));
    let found: Vec<usize> = lines
        .windows(2)
        .enumerate()
        .filter(|(index, pair)| (*index > 0 || copied(pair)) && heads(pair))
        .map(|(index, _)| index)
        .collect();
    let first = found.first().copied().unwrap_or(lines.len());
    let paragraphs = lines.iter().skip(first).filter(|line| line.blank_before).count();
    if found.len() < ENOUGH || found.len() * 2 < paragraphs {
        return false;
    }
    // A known title between two blank lines heads an item about which nothing was said.
    let alone = |index: &usize| {
        let parted = lines.get(index + 1).is_none_or(|next| next.blank_before);
        parted
            && lines.get(*index).is_some_and(|line| {
                let text = line.content(source);
                line.blank_before && plain(line) && is_title(text) && begins_like_a_title(text)
            })
    };
    let known: Vec<usize> = (first.saturating_sub(1).max(1)..lines.len()).filter(alone).collect();
    for index in found.into_iter().chain(known) {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
    true
}
