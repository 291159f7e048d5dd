//! Which headings of Markdown head items. The first that is larger than the others names the minutes; those over who was there, over
//! the agenda and over nothing but smaller headings head no item, and neither do the others where the items are numbered.

use super::line::{Line, Role};
use super::mark::Mark;
use super::number::number;
use super::title::{begins_like_a_title, without_sign};
use crate::attendance;
use crate::lexicon::tasks::is_label;
use crate::sentence::{folded, folded_today};

/// So many numbered headings show that the items are numbered.
const NUMBERED: usize = 2;

#[derive(Clone, Copy)]
struct Heading<'t> {
    line: usize,
    level: u8,
    title: &'t str,
    numbered: bool,
}

/// Gives the headings over items their role.
pub(super) fn items(source: &str, lines: &mut [Line]) {
    let headings: Vec<Heading<'_>> = lines
        .iter()
        .enumerate()
        .filter_map(|(line, of)| match of.mark {
            Mark::Heading(level) => {
                let title = of.content(source).trim_end_matches(['#', '=', '*', '_', ' ']);
                Some(Heading { line, level, title, numbered: number(title).is_some() })
            }
            _ => None,
        })
        .collect();
    let numbered = headings.iter().filter(|heading| heading.numbered).count() >= NUMBERED;
    let first_numbered = headings.iter().position(|heading| heading.numbered).unwrap_or_default();
    let below_tasks = below_tasks(&headings);
    let first =
        headings.first().filter(|first| first.line == 0 && first.level == 1 || names_minutes(&headings));
    let heads = |index: usize| {
        let Some(heading) = headings.get(index) else { return false };
        let next = headings.get(index + 1);
        // "# Verslag" and right below it "**Werkgroep Zaal**": both name the minutes.
        let names = first.is_some_and(|first| {
            let goes_on = index == 1 && heading.line == first.line + 1 && heading.level > first.level;
            index == 0
                || goes_on
                    && !heading.numbered
                    && !begins_like_a_title(heading.title)
                    && bold(source, lines, heading)
        });
        let over_nothing =
            next.is_some_and(|next| next.line == heading.line + 1 && next.level > heading.level);
        let counts =
            !numbered || heading.numbered || index > first_numbered && begins_like_a_title(heading.title);
        let container = over_nothing && !heading.numbered && (numbered || is_container(heading.title));
        let below = heading.line + 1..next.map_or(lines.len(), |next| next.line);
        let listed = lines.get(below).is_some_and(|below| {
            let is_entry = |line: &Line| matches!(line.mark, Mark::Number(_) | Mark::Dash);
            below.first().is_some_and(is_entry)
                && below
                    .iter()
                    .all(|line| is_entry(line) || attendance::field(line.content(source)).is_some())
        });
        let below_tasks = below_tasks.get(index) == Some(&true) && !heading.numbered;
        let apart = is_apart(heading.title) || listed && is_agenda(heading.title);
        counts && !(names || container || apart || below_tasks)
    };
    let found: Vec<usize> = (0..headings.len())
        .filter(|index| heads(*index))
        .filter_map(|index| Some(headings.get(index)?.line))
        .collect();
    for line in found {
        if let Some(line) = lines.get_mut(line) {
            line.role = Role::Item;
        }
    }
}

/// Whether the first heading names the minutes: it says so, and is larger than every other.
fn names_minutes(headings: &[Heading<'_>]) -> bool {
    let Some((first, others)) = headings.split_first() else { return false };
    let word = first.title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let says = matches!(folded(word).as_str(), "verslag" | "notulen");
    !others.is_empty()
        && others.iter().all(|other| other.level > first.level)
        && (says || others.iter().any(|other| begins_like_a_title(other.title) || other.numbered))
}

/// Which headings stand below one of an action list: "### Noor" says whose the tasks are.
fn below_tasks(headings: &[Heading<'_>]) -> Vec<bool> {
    let mut list: Option<u8> = None;
    let below = headings.iter().map(|heading| {
        list = list.filter(|level| *level < heading.level);
        let below = list.is_some();
        if !below && is_tasks(heading.title) {
            list = Some(heading.level);
        }
        below
    });
    below.collect()
}

/// Whether a heading is a bold line.
fn bold(source: &str, lines: &[Line], heading: &Heading<'_>) -> bool {
    let text = lines.get(heading.line).and_then(|line| source.get(line.start..line.end));
    text.is_some_and(|text| text.starts_with(['*', '_']))
}

/// "Actielijst", "✅ Actiepunten", "To do".
fn is_tasks(title: &str) -> bool {
    let lower = folded_today(without_sign(title));
    ["actie", "to do", "todo"].iter().any(|word| lower.starts_with(word))
}

/// "Verslag", "Notulen per agendapunt": over all items.
fn is_container(title: &str) -> bool {
    let word = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    matches!(folded(word).as_str(), "verslag" | "notulen" | "agendapunten" | "besproken")
}

/// Who was there, an action: no items.
fn is_apart(title: &str) -> bool {
    let lower = folded(title.trim_end_matches([':', ' ', '.']));
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let there = attendance::heads_names(title) || matches!(first, "deelnemers" | "aanwezigen" | "afgemeld");
    let action = is_label(first) && title.contains(':') && lower.split_whitespace().nth(2).is_some();
    there || action
}

/// "Agenda", "De vastgestelde agenda van het overleg": over nothing but a list it is that of the meeting.
fn is_agenda(title: &str) -> bool {
    let lower = folded(title.trim_end_matches([':', ' ', '.']));
    matches!(lower.as_str(), "agenda" | "agendapunten") || lower.starts_with("de vastgestelde agenda")
}
