//! Which lines begin an item. Organisations number, head and time their minutes in many ways; one way holds for a whole
//! text, and the first that it shows enough of is taken: Roman numbers, headings, numbers, clock times, lines in capitals,
//! known titles on lines of their own.

use super::counted;
use super::dashed;
use super::headed;
use super::headings;
use super::line::{Line, Lines, Role};
use super::mark::Mark;
use super::number::{self, Number};
use super::numbering;
use super::org;
use super::parted;
use super::planned;
use super::title::{begins_like_a_title, ends_sentence, is_title};
use super::titled;
use super::unparted;
use crate::reading::{DropReason, Dropped};
use crate::sentence::{folded, folded_today};
use crate::warning::Warning;

/// Fewer lines of one kind are no way of heading items.
const FEWEST: usize = 3;
/// A title in capitals or on a line of its own has at most this many words.
const MOST_WORDS: usize = 8;

/// Gives the lines that begin an item, or hold its title, their role; and says which numbers do not fit.
pub(super) fn pick(source: &str, found: &mut Lines) -> Vec<Warning> {
    underlined(source, &mut found.all);
    org::headings(source, &mut found.all);
    let is_heading = |line: &Line| matches!(line.mark, Mark::Heading(_));
    let first_is_title = found.all.first().is_some_and(|line| line.mark == Mark::Heading(1));
    let headings = found.all.iter().skip(usize::from(first_is_title)).filter(|line| is_heading(line)).count();
    if headings < 2 || numbered_below_headings(source, &found.all) {
        if row(source, &mut found.all, number::roman, 0) || row(source, &mut found.all, number::capital, 2) {
            return Vec::new();
        }
        if clock(source, &mut found.all) {
            return Vec::new();
        }
        let warnings = numbering::pick_items(source, &mut found.all, found.wrapped_at);
        if found.all.iter().any(|line| line.role == Role::Item) && !known_over_numbers(source, &mut found.all)
        {
            counted::titles_only(source, &mut found.all);
            drop_page_numbers(source, found);
            titles_beside_numbers(source, &mut found.all);
            mark_lists(source, &mut found.all);
            mark_before_numbers(source, &mut found.all);
            return warnings;
        }
    }
    if found.all.iter().any(|line| line.role == Role::Item) {
        return Vec::new();
    }
    if headings > 0 {
        headings::items(source, &mut found.all);
        return Vec::new();
    }
    let all = &mut found.all;
    let headed = capitals(source, all)
        || headed::titles(source, all)
        || unparted::titles(source, all)
        || planned::titles(source, all)
        || titled::paragraphs(source, all)
        || dashed::titles(source, all);
    if !headed && !parted::titles(source, all) {
        known_titles(source, all);
    }
    Vec::new()
}

/// "1. **Mededelingen**", "2. **Kas** (Noor)", or "1. Opening" with what was said below it, under headings that count nothing: the
/// numbered titles are the items.
fn numbered_below_headings(source: &str, lines: &[Line]) -> bool {
    let counts =
        |line: &Line| matches!(line.mark, Mark::Number(number) if number.depth == 1) && !line.indented;
    let bold = |line: &&Line| counts(line) && line.content(source).starts_with("**");
    let told = |pair: &&[Line]| {
        let [line, next] = pair else { return false };
        counts(line)
            && !counts(next)
            && begins_like_a_title(line.content(source))
            && is_title(line.content(source))
    };
    let known = |line: &&Line| {
        matches!(line.mark, Mark::Heading(_))
            && (number::number(line.content(source)).is_some() || begins_like_a_title(line.content(source)))
    };
    let enough =
        lines.iter().filter(bold).count() >= FEWEST || lines.windows(2).filter(told).count() >= FEWEST;
    enough && lines.iter().filter(known).count() < 2
}

/// "Opening", "Notulen", "Actiepunten" stand alone and the numbers below them count what is to be done: the titles are the items.
fn known_over_numbers(source: &str, lines: &mut [Line]) -> bool {
    let numbered: Vec<usize> = (0..lines.len())
        .filter(|index| lines.get(*index).is_some_and(|line| line.role == Role::Item))
        .collect();
    let Some(first) = numbered.first().copied() else { return false };
    let titled = |index: &usize| {
        lines.get(*index).is_some_and(|line| {
            let content = line.content(source);
            content.is_empty() || begins_like_a_title(content)
        })
    };
    if numbered.iter().any(titled) {
        return false;
    }
    let mut others = lines.to_vec();
    others.iter_mut().for_each(|line| line.role = Role::Text);
    known_titles(source, &mut others);
    let heads = |line: &&Line| line.role == Role::Item;
    let before = others.iter().take(first).filter(heads).count();
    if before == 0 || others.iter().filter(heads).count() < FEWEST {
        return false;
    }
    lines.clone_from_slice(&others);
    true
}

/// A line of strokes right below a title makes it a heading.
fn underlined(source: &str, lines: &mut [Line]) {
    let strokes = |line: &Line, stroke: char| {
        let text = source.get(line.start..line.end).unwrap_or("");
        line.mark == Mark::Rule && !line.blank_before && text.len() > 2 && text.chars().all(|c| c == stroke)
    };
    // "Besluit en acties", whatever it says: a line of "=" under it has no other use.
    let heads = |line: &Line| {
        let text = line.content(source);
        line.blank_before
            && text.len() < 60
            && text.starts_with(char::is_uppercase)
            && !text.ends_with(['.', ',', ';', ':'])
    };
    for index in 1..lines.len() {
        let level = lines.get(index).and_then(|line| match line {
            line if strokes(line, '=') => Some(1),
            line if strokes(line, '-') => Some(2),
            _ => None,
        });
        if let (Some(level), Some(title)) = (level, lines.get_mut(index - 1))
            && title.mark == Mark::None
            && (is_title(title.content(source)) || level == 1 && heads(title))
        {
            title.mark = Mark::Heading(level);
        }
    }
}

/// "I. Opening", "II. Notulen", "III. …", or "A. Opening", "B. …": only a row from the first on that begins before any
/// number, for "V. Visser" and "C. de Wit" are people. Letters need known titles as well.
fn row(
    source: &str,
    lines: &mut [Line],
    read: impl Fn(&str) -> Option<(Number, usize)>,
    least_known: usize,
) -> bool {
    let mut rows = Vec::new();
    let mut known = 0;
    for (index, line) in lines.iter().enumerate() {
        if rows.is_empty()
            && matches!(line.mark, Mark::Number(number) if number.top() == 1 && number.depth == 1)
        {
            let text = source.get(line.start..line.end).unwrap_or("");
            if read(text).is_none() {
                return false;
            }
        }
        let next = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX);
        let text = source.get(line.start..line.end).unwrap_or("");
        if let Some((number, at)) = read(text).filter(|(number, _)| number.top() == next) {
            known += usize::from(text.get(at..).is_some_and(begins_like_a_title));
            rows.push((index, number, at));
        }
    }
    if rows.len() < FEWEST || known < least_known {
        return false;
    }
    for (index, number, at) in rows {
        if let Some(line) = lines.get_mut(index) {
            (line.mark, line.content, line.role) = (Mark::Number(number), line.start + at, Role::Item);
        }
    }
    true
}

/// "20:05 Opening door de voorzitster": times that go up, each before a title, and none behind a numbered line: that is a
/// programme within an item.
fn clock(source: &str, lines: &mut [Line]) -> bool {
    let mut rows: Vec<(usize, u16, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let text = source.get(line.start..line.end).unwrap_or("");
        if rows.is_empty() && matches!(line.mark, Mark::Number(number) if number.depth == 1 && !number.bare) {
            return false;
        }
        if let Some((minutes, at)) = number::clock(text)
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

/// Known titles ("Opening", "Rondvraag") behind a blank line. When there are enough of them, other titles that stand as they
/// do, right above their text or parted from it by a blank line, are heads as well.
fn known_titles(source: &str, lines: &mut [Line]) {
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
    let alone: Vec<usize> =
        (1..lines.len()).filter(|index| lines.get(*index).is_some_and(stands_alone)).collect();
    let known = |index: &usize| lines.get(*index).is_some_and(is_known);
    let above = |index: &usize| lines.get(index + 1).is_some_and(|next| !next.blank_before);
    let parted = |index: &usize| {
        let said = |next: &Line| {
            let text = source.get(next.start..next.end).unwrap_or("");
            ends_sentence(text) || next.mark == Mark::None && !is_title(text)
        };
        lines.get(index + 1).is_some_and(|next| next.blank_before && said(next))
    };
    let all = alone.iter().filter(|index| known(index)).count();
    let usual = |way: &dyn Fn(&usize) -> bool| {
        let count = alone.iter().filter(|index| known(index) && way(index)).count();
        // "Financieel verslag:" on a line of its own heads what follows, also where there are few.
        let colons = || {
            alone
                .iter()
                .all(|index| lines.get(*index).is_some_and(|line| line.content(source).ends_with(':')))
        };
        (count >= FEWEST || count + 1 == FEWEST && colons()) && count + 1 >= all
    };
    let (above_usual, parted_usual) = (usual(&above), usual(&parted));
    let first = alone.iter().copied().find(|index| known(index)).unwrap_or(lines.len());
    let heads: Vec<usize> = alone
        .iter()
        .copied()
        .filter(|index| {
            let alike = above_usual && above(index) || parted_usual && parted(index);
            known(index) || *index > first && alike
        })
        .collect();
    for index in heads {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
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

/// A number alone on its line that is no item is that of a page.
fn drop_page_numbers(source: &str, found: &mut Lines) {
    let parted: Vec<bool> = (0..found.all.len())
        .map(|index| found.all.get(index + 1).is_none_or(|next| next.blank_before || next.page_before))
        .collect();
    let mut parted = parted.into_iter();
    let mut page_before = false;
    let dropped = &mut found.dropped;
    found.all.retain_mut(|line| {
        let parted = parted.next().unwrap_or(false) && (line.blank_before || line.page_before);
        let text = source.get(line.start..line.end).unwrap_or("");
        let is_page = parted && line.role == Role::Text && text.bytes().all(|byte| byte.is_ascii_digit());
        line.page_before |= page_before;
        page_before = is_page;
        if is_page {
            dropped.push(Dropped { reason: DropReason::PageHeader, span: line.start..line.end });
        }
        !is_page
    });
    dropped.sort_by_key(|dropped| dropped.span.start);
}

/// Marks "Mededelingen:" over what was told before the first number.
fn mark_before_numbers(source: &str, lines: &mut [Line]) {
    const TOLD: [&str; 5] = ["mededelingen", "mededeling", "opening", "ingekomen stukken", "welkom"];
    let first = lines.iter().position(|line| line.role == Role::Item).unwrap_or_default();
    for index in 1..first {
        let parted = lines.get(index + 1).is_some_and(|next| matches!(next.mark, Mark::None | Mark::Dash));
        if let Some(line) = lines.get_mut(index).filter(|line| line.blank_before && line.mark == Mark::None) {
            let text = line.content(source);
            if parted && text.len() < 24 && TOLD.contains(&folded(text.trim_end_matches(':')).as_str()) {
                line.role = Role::Item;
            }
        }
    }
}

/// Marks "Actielijst" and its likes, which stand without a number behind numbered items.
fn mark_lists(source: &str, lines: &mut [Line]) {
    const LISTS: [&str; 6] =
        ["actielijst", "actiepunten", "acties", "besluitenlijst", "besluiten", "afspraken"];
    for line in lines.iter_mut().filter(|line| line.blank_before && line.mark == Mark::None) {
        let text = line.content(source);
        if text.len() < 20 && LISTS.contains(&folded_today(text.trim_end_matches(':')).as_str()) {
            line.role = Role::Item;
        }
    }
}
