//! An agenda that is printed first without numbers, and whose titles come back above what was said of them.

use std::collections::HashSet;

use super::line::{Line, Role};
use super::mark::Mark;
use super::title::is_title;
use crate::sentence::folded;

/// Fewer titles that come back may be chance.
const FEWEST: usize = 2;
/// A line of an agenda has at most so many words.
const MOST_WORDS: usize = 10;

/// Gives the titles that come back their role; whether there were any.
pub(super) fn titles(source: &str, lines: &mut [Line]) -> bool {
    let is_agenda = |line: &Line| folded(line.content(source).trim_end_matches(':')) == "agenda";
    let Some(agenda) =
        lines.iter().take(30).position(|line| line.content(source).len() < 10 && is_agenda(line))
    else {
        return false;
    };
    let title = |line: &Line| {
        let text = line.content(source);
        let text = text.split(" (").next().unwrap_or("").trim_end_matches(['.', ':', ' ']);
        (text.split_whitespace().take(MOST_WORDS + 1).count() <= MOST_WORDS && is_title(text))
            .then(|| folded(text).to_string())
    };
    let mut planned: HashSet<String> = HashSet::new();
    let mut end = agenda + 1;
    while let Some(line) = lines.get(end).filter(|line| end == agenda + 1 || !line.blank_before) {
        let Some(title) = title(line) else { break };
        planned.insert(title);
        end += 1;
    }
    let comes_back = |line: &Line| {
        matches!(line.mark, Mark::None | Mark::Dash)
            && title(line).is_some_and(|title| planned.contains(&title))
    };
    let found: Vec<usize> =
        (end..lines.len()).filter(|index| lines.get(*index).is_some_and(comes_back)).collect();
    if found.len() < FEWEST {
        return false;
    }
    for index in found {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
    true
}
