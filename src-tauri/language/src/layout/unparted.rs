//! Titles in a text that parts nothing: no numbers, and no blank lines, as PDF files give their text. Known titles on lines of
//! their own show how it is headed; other short titles between two texts are heads as well.

use std::collections::HashMap;

use super::line::{Line, Role};
use super::mark::Mark;
use super::title::{begins_like_a_title, goes_on, is_title, wants_more};

/// A head has at most so many words.
const MOST_WORDS: usize = 9;
/// So many known titles show that lines of their own head the items.
const FEWEST: usize = 3;

/// Gives the titles of such a text their role; whether there were any.
pub(super) fn titles(source: &str, lines: &mut [Line]) -> bool {
    let blank = lines.iter().filter(|line| line.blank_before).count();
    if lines.len() < 3 * FEWEST || blank * 3 > lines.len() {
        return false;
    }
    let stands_alone = |line: &Line| {
        let text = line.content(source);
        line.mark == Mark::None
            && text.split_whitespace().take(MOST_WORDS + 1).count() <= MOST_WORDS
            && !text.contains(": ")
            && !text.contains(',')
            && is_title(text)
    };
    let behind_text = |before: &Line| !wants_more(before.content(source));
    let over_text = |next: &Line| !goes_on(next.content(source));
    let found: Vec<usize> = (1..lines.len().saturating_sub(1))
        .filter(|index| {
            lines.get(*index).is_some_and(stands_alone)
                && lines.get(index - 1).is_some_and(behind_text)
                && lines.get(index + 1).is_some_and(over_text)
        })
        .collect();
    // An agenda printed first: titles right above each other that come back with their text.
    let last: HashMap<&str, usize> =
        found.iter().filter_map(|index| Some((lines.get(*index)?.content(source), *index))).collect();
    let over_title = |index: usize| lines.get(index + 1).is_some_and(stands_alone);
    let under_title =
        |index: usize| index.checked_sub(1).and_then(|before| lines.get(before)).is_some_and(stands_alone);
    let announced = |index: usize| {
        let again = lines.get(index).and_then(|line| last.get(line.content(source)));
        again.is_some_and(|again| *again > index) && (over_title(index) || under_title(index))
    };
    let found: Vec<usize> = found.into_iter().filter(|index| !announced(*index)).collect();
    let text_of = |index: usize| lines.get(index).map_or("", |line| line.content(source));
    let known: Vec<usize> =
        found.iter().copied().filter(|index| begins_like_a_title(text_of(*index))).collect();
    let Some(first) = known.first().copied().filter(|_| known.len() >= FEWEST) else { return false };
    // "Zomerfeest:" heads a part of the item; "Actielijst:" is known to head one.
    let part = |index: usize| text_of(index).ends_with(':');
    let heads: Vec<usize> = found
        .into_iter()
        .filter(|index| *index >= first && (!part(*index) || begins_like_a_title(text_of(*index))))
        .collect();
    for index in heads {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
    true
}
