//! Which lines begin an item. Organisations number, head and time their minutes in many ways; one way holds for a whole
//! text, and the first that it shows enough of is taken: Roman numbers, headings, numbers, clock times, lines in capitals,
//! known titles on lines of their own.

use super::line::{Line, Lines, Role};
use super::mark::{self, Mark};
use super::numbering;
use super::title::{begins_like_a_title, is_title};
use crate::sentence::folded;
use crate::warning::Warning;

/// Fewer lines of one kind are no way of heading items.
const FEWEST: usize = 3;
/// A title in capitals or on a line of its own has at most this many words.
const MOST_WORDS: usize = 8;

/// Gives the lines that begin an item, or hold its title, their role; and says which numbers do not fit.
pub(super) fn pick(source: &str, found: &mut Lines) -> Vec<Warning> {
    let is_heading = |line: &Line| matches!(line.mark, Mark::Heading(_));
    let first_is_title = found.all.first().is_some_and(|line| line.mark == Mark::Heading(1));
    let headings = found.all.iter().skip(usize::from(first_is_title)).filter(|line| is_heading(line)).count();
    if headings < 2 {
        if roman(source, &mut found.all) {
            return Vec::new();
        }
        let warnings = numbering::pick_items(source, &mut found.all, found.wrapped_at);
        if found.all.iter().any(|line| line.role == Role::Item) {
            titles_beside_numbers(source, &mut found.all);
            mark_lists(source, &mut found.all);
            return warnings;
        }
    }
    if headings > 0 {
        let skip = usize::from(first_is_title);
        for line in found.all.iter_mut().skip(skip).filter(|line| is_heading(line)) {
            line.role = Role::Item;
        }
        return Vec::new();
    }
    let _ = clock(source, &mut found.all)
        || capitals(source, &mut found.all)
        || known_titles(source, &mut found.all);
    Vec::new()
}

/// "I. Opening", "II. Notulen", "III. …": only a row from I on, for "V. Visser" and "C. de Wit" are people.
fn roman(source: &str, lines: &mut [Line]) -> bool {
    let mut rows = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let next = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX);
        if let Some((number, at)) = mark::roman(source.get(line.start..line.end).unwrap_or(""))
            .filter(|(number, _)| number.top() == next)
        {
            rows.push((index, number, at));
        }
    }
    if rows.len() < FEWEST {
        return false;
    }
    for (index, number, at) in rows {
        if let Some(line) = lines.get_mut(index) {
            (line.mark, line.content, line.role) = (Mark::Number(number), line.start + at, Role::Item);
        }
    }
    true
}

/// "20:05 Opening door de voorzitster": times that go up, each before a title.
fn clock(source: &str, lines: &mut [Line]) -> bool {
    let mut rows: Vec<(usize, u16, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let text = source.get(line.start..line.end).unwrap_or("");
        if let Some((minutes, at)) = mark::clock(text)
            && is_title(text.get(at..).unwrap_or(""))
            && rows.last().is_none_or(|(_, last, _)| minutes >= *last || *last > 21 * 60 && minutes < 180)
        {
            rows.push((index, minutes, at));
        }
    }
    if rows.len() < FEWEST {
        return false;
    }
    for (index, _, at) in rows {
        if let Some(line) = lines.get_mut(index) {
            (line.content, line.role) = (line.start + at, Role::Item);
        }
    }
    true
}

/// Lines in capitals with text right behind them; of several in a row only the last has.
fn capitals(source: &str, lines: &mut [Line]) -> bool {
    let shouts = |line: &Line| {
        let text = source.get(line.start..line.end).unwrap_or("");
        line.mark == Mark::None
            && text.chars().filter(|c| c.is_alphabetic()).take(4).count() >= 4
            && !text.contains(char::is_lowercase)
            && !text.ends_with(['!', ':', ','])
            && text.split_whitespace().count() <= MOST_WORDS
    };
    let mut heads = Vec::new();
    let mut known = 0;
    for (index, pair) in lines.windows(2).enumerate() {
        if let [line, next] = pair
            && shouts(line)
            && !shouts(next)
        {
            known += usize::from(begins_like_a_title(line.content(source)));
            heads.push(index);
        }
    }
    // The last may be a title with nothing behind it.
    heads.extend(lines.len().checked_sub(1).filter(|last| lines.get(*last).is_some_and(shouts)));
    if heads.len() < FEWEST || known < 2 {
        return false;
    }
    for index in heads {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
    true
}

/// Known titles ("Opening", "Rondvraag") behind a blank line. When their text follows right below them, other titles that
/// stand so are heads as well.
fn known_titles(source: &str, lines: &mut [Line]) -> bool {
    let stands_alone = |line: &Line| {
        let text = line.content(source);
        line.blank_before
            && line.mark == Mark::None
            && text.split_whitespace().count() <= MOST_WORDS
            && is_title(text)
            && !text.contains(": ")
    };
    let is_known = |line: &Line| {
        let text = line.content(source);
        begins_like_a_title(text) && text.split_whitespace().count() <= 6
    };
    let below = |index: usize| lines.get(index + 1).is_some_and(|next| !next.blank_before);
    let known: Vec<usize> = (1..lines.len())
        .filter(|index| lines.get(*index).is_some_and(|line| stands_alone(line) && is_known(line)))
        .collect();
    let first = known.first().copied().unwrap_or(lines.len());
    let close = known.iter().filter(|index| below(**index)).count();
    let mut heads = known.clone();
    if close >= FEWEST && close + 1 >= known.len() {
        heads.extend((first..lines.len()).filter(|index| {
            below(*index) && lines.get(*index).is_some_and(|line| stands_alone(line) && !is_known(line))
        }));
    }
    for index in &heads {
        if let Some(line) = lines.get_mut(*index) {
            line.role = Role::Item;
        }
    }
    !heads.is_empty()
}

/// A number alone on its line has its title on the line before it, or on the line behind it.
fn titles_beside_numbers(source: &str, lines: &mut [Line]) {
    let is_alone = |line: &Line| line.role == Role::Item && line.content >= line.end;
    let titles = |line: Option<&Line>| {
        line.is_some_and(|line| {
            line.role == Role::Text && line.mark == Mark::None && is_title(line.content(source))
        })
    };
    let alone: Vec<usize> =
        (0..lines.len()).filter(|index| lines.get(*index).is_some_and(is_alone)).collect();
    let before = |index: &usize| index.checked_sub(1).filter(|at| titles(lines.get(*at)));
    let behind = |index: &usize| Some(index + 1).filter(|at| titles(lines.get(*at)));
    let (over, under): (Vec<_>, Vec<_>) =
        (alone.iter().filter_map(before).collect(), alone.iter().filter_map(behind).collect());
    let most = alone.len().div_ceil(2).max(2);
    let (role, heads) = if over.len() >= most && over.len() > under.len() {
        (Role::TitleAbove, over)
    } else if under.len() >= most {
        (Role::TitleBelow, under)
    } else {
        return;
    };
    for index in heads {
        if let Some(line) = lines.get_mut(index) {
            line.role = role;
        }
    }
}

/// Marks "Actielijst" and its likes, which stand without a number behind numbered items.
fn mark_lists(source: &str, lines: &mut [Line]) {
    const LISTS: [&str; 6] =
        ["actielijst", "actiepunten", "acties", "besluitenlijst", "besluiten", "afspraken"];
    for line in lines.iter_mut().filter(|line| line.blank_before && line.mark == Mark::None) {
        let text = line.content(source);
        if text.len() < 20 && LISTS.contains(&folded(text.trim_end_matches(':')).as_str()) {
            line.role = Role::Item;
        }
    }
}
