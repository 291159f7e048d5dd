//! Which numbered lines are items. A text may hold lists of its own within an item, numbers in running text, and
//! numbers that are simply wrong; the items are the heaviest chain of numbers that go up, and what is left over is
//! an item only when it looks like one.

use std::collections::{HashMap, HashSet};

use super::line::{Line, Role};
use super::mark::Mark;
use super::number::Number;
use super::title::{
    begins_like_a_title, ends_sentence, is_full, is_title, is_title_with_stop, title_before_text,
};
use crate::warning::{MOST, Warning};

/// How many numbers may be skipped within a chain.
const GAP: u16 = 3;
/// Longer lines are no titles, in bytes.
const LONGEST: usize = 110;
/// Fewer items that a page counted alike are no way of counting.
const FEWEST: usize = 3;

struct Candidate {
    line: usize,
    number: Number,
    /// It counts without a point, as the whole text does.
    counted: bool,
    /// How much the line looks like the head of an item.
    weight: i32,
    /// The heaviest chain that ends here.
    chain: i32,
    before: Option<usize>,
}

/// Marks the lines that begin an item, and reports numbers that do not fit.
pub(crate) fn pick_items(source: &str, lines: &mut [Line], wrapped_at: Option<usize>) -> Vec<Warning> {
    let mut candidates = candidates(source, lines, wrapped_at);
    let Some(last) = heaviest_chain(&mut candidates) else { return Vec::new() };
    let mut chain = Vec::new();
    let mut at = Some(last);
    while let Some(index) = at {
        chain.push(index);
        at = candidates.get(index).and_then(|candidate| candidate.before);
    }
    let mut chosen: HashSet<usize> = chain.iter().copied().collect();
    let counted = |index: &usize| candidates.get(*index).is_some_and(|one| one.counted);
    if chosen.iter().any(counted) {
        chosen.extend((0..candidates.len()).filter(counted));
    }
    let lone = chain.len() < 2;
    if lone
        && !candidates
            .get(last)
            .is_some_and(|one| one.weight >= 4 && (one.line == 0 || one.number.top() == 1))
    {
        return Vec::new();
    }
    if lone {
        choose_restarts(source, lines, &candidates, last, &mut chosen);
    }
    choose_firsts(source, lines, &candidates, &mut chosen);
    choose_leftovers(&candidates, &mut chosen);
    let mut warnings = Vec::new();
    let mut top: Option<Number> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        if !chosen.contains(&index) {
            continue;
        }
        let Some(line) = lines.get_mut(candidate.line) else { continue };
        line.role = Role::Item;
        if warnings.len() < MOST {
            let span = line.start..line.end;
            warnings.extend(warning(top, candidate.number, span));
        }
        top = Some(candidate.number);
    }
    mark_parts(source, lines);
    warnings
}

fn candidates(source: &str, lines: &[Line], wrapped_at: Option<usize>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut before: Option<&Line> = None;
    // Where a page counted the items again, what it counted once is a list within one.
    let again =
        |line: &&Line| matches!(line.mark, Mark::Number(number) if number.depth == 1 && number.counted_again);
    let announced = announced(source, lines);
    let counts_again = lines.iter().filter(again).take(FEWEST).count() == FEWEST;
    let counted = counted_bare(source, lines);
    for (index, line) in lines.iter().enumerate() {
        if let Mark::Number(number) = line.mark
            && number.depth == 1
        {
            let content = line.content(source);
            let over_text =
                lines.get(index + 1).is_some_and(|next| next.blank_before && next.mark == Mark::None);
            let titled = is_title(content) || content.is_empty() || over_text && is_title_with_stop(content);
            let mut weight = 2 + 2 * i32::from(!line.indented);
            weight += 2 * i32::from(line.blank_before || before.is_none()) + 3 * i32::from(titled);
            let runs_on = before.is_some_and(|before| {
                let text = source.get(before.start..before.end).unwrap_or("");
                let full = is_full(text.len(), source.get(line.start..line.end).unwrap_or(""), wrapped_at);
                let heads = is_title(before.content(source)) && before.mark != Mark::None;
                !line.blank_before && full && !heads && !ends_sentence(text)
            });
            // A number and nothing else may be that of a page; a small letter begins the entry of a list.
            let alone =
                source.get(line.start..line.end).unwrap_or("").bytes().all(|byte| byte.is_ascii_digit());
            if runs_on || counts_again && !number.counted_again || announced.contains(&index) {
                weight = -3;
            } else if number.bare {
                // "2 Afscheid van Noor, om haar te bedanken …" may stand where only 2 can, and nowhere else.
                weight = match (titled, line.indented) {
                    _ if counted.contains(&index) => 3,
                    (true, false) => 1,
                    (false, false) => -1,
                    _ => -3,
                };
            } else if alone {
                weight = 2;
            } else if content.starts_with(char::is_lowercase) {
                weight -= 2;
            }
            weight += 2 * i32::from(titled && begins_like_a_title(content));
            let counted = number.bare && counted.contains(&index);
            found.push(Candidate { line: index, number, counted, weight, chain: 0, before: None });
        }
        before = Some(line);
    }
    found
}

/// The lines of a text that counts from the first on without a point, "1 Opening", "2 Website loopt nog.", and counts nothing in another
/// way: a table that lost its lines. One of them must be a known title, for anything may be listed so.
fn counted_bare(source: &str, lines: &[Line]) -> HashSet<usize> {
    const ENOUGH: usize = 5;
    let number = |line: &Line| match line.mark {
        Mark::Number(number) if number.depth == 1 && !line.indented => Some(number),
        _ => None,
    };
    if lines.iter().filter_map(number).any(|number| !number.bare) {
        return HashSet::new();
    }
    let mut next = 1;
    let mut found = HashSet::new();
    let mut known = false;
    for (index, line) in lines.iter().enumerate() {
        let Some(top) = number(line).map(Number::top) else { continue };
        // A number may come twice.
        if top == next || top + 1 == next && top > 0 {
            next = top + 1;
            known |= begins_like_a_title(line.content(source));
            found.insert(index);
        }
    }
    if usize::from(next) > ENOUGH && known { found } else { HashSet::new() }
}

/// The lines of an agenda that is printed before the minutes: numbered titles right above each other that all come back, each
/// with its text, numbered or not.
fn announced(source: &str, lines: &[Line]) -> HashSet<usize> {
    let number = |line: &Line| match line.mark {
        Mark::Number(number) if number.depth == 1 => Some(number.top()),
        _ => None,
    };
    let numbered = |index: usize| lines.get(index).and_then(number).is_some();
    let title = |line: &Line| line.content(source).trim_end_matches(['.', ':', ' ']);
    // What may be announced: numbered titles, the next one right below.
    let listed: Vec<usize> = (0..lines.len())
        .filter(|index| {
            numbered(*index)
                && (numbered(index + 1) || index.checked_sub(1).is_some_and(numbered))
                && lines.get(*index).is_some_and(|line| is_title(line.content(source)))
        })
        .collect();
    if listed.len() < FEWEST {
        return HashSet::new();
    }
    let mut last: HashMap<(Option<u16>, &str), usize> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if line.end - line.content < LONGEST && matches!(line.mark, Mark::None | Mark::Number(_)) {
            last.insert((number(line), title(line)), index);
        }
    }
    let comes_back = |index: &usize| {
        let Some(line) = lines.get(*index) else { return false };
        let later = |number| last.get(&(number, title(line))).is_some_and(|again| again > index);
        later(number(line)) && numbered(index + 1) || later(None)
    };
    let found: HashSet<usize> = listed.into_iter().filter(comes_back).collect();
    if found.len() < FEWEST { HashSet::new() } else { found }
}

/// Fills in the chains and returns the end of the heaviest.
fn heaviest_chain(candidates: &mut [Candidate]) -> Option<usize> {
    let mut best: HashMap<u16, (i32, usize)> = HashMap::new();
    let mut heaviest: Option<(i32, usize)> = None;
    for (index, candidate) in candidates.iter_mut().enumerate() {
        let number = candidate.number.top();
        let (mut weight, mut before) = (candidate.weight + if number == 1 { 3 } else { -2 }, None);
        // "1a" and "1b" follow each other under the same number.
        let lowest = if candidate.number.suffix.is_some() { 0 } else { 1 };
        for gap in lowest..=GAP {
            let penalty = 3 * i32::from(gap.saturating_sub(1));
            if let Some((chain, end)) = number.checked_sub(gap).and_then(|earlier| best.get(&earlier))
                && chain + candidate.weight - penalty > weight
            {
                (weight, before) = (chain + candidate.weight - penalty, Some(*end));
            }
        }
        candidate.chain = weight;
        candidate.before = before;
        if best.get(&number).is_none_or(|(chain, _)| weight > *chain) {
            best.insert(number, (weight, index));
        }
        if heaviest.is_none_or(|(chain, _)| weight > chain) {
            heaviest = Some((weight, index));
        }
    }
    heaviest.map(|(_, index)| index)
}

/// "1. Opening", "1. Notulen", "1. Begroting": copied from a page, each item is the first of a list of its own.
fn choose_restarts(
    source: &str,
    lines: &[Line],
    candidates: &[Candidate],
    known: usize,
    chosen: &mut HashSet<usize>,
) {
    let Some(number) = candidates.get(known).map(|candidate| candidate.number) else { return };
    let content = |candidate: &Candidate| lines.get(candidate.line).map_or("", |line| line.content(source));
    let heads = |candidate: &Candidate| {
        // "1. Notulen: geen opmerkingen" heads its item wherever it stands.
        let inline = || candidate.weight > 0 && title_before_text(content(candidate)).is_some();
        let titled = || candidate.weight >= 4 && is_title_with_stop(content(candidate));
        candidate.number == number && (titled() || inline())
    };
    let alike: Vec<usize> =
        (0..candidates.len()).filter(|index| candidates.get(*index).is_some_and(heads)).collect();
    // Of two, both must be known.
    let known = |index: &usize| {
        candidates.get(*index).is_some_and(|candidate| begins_like_a_title(content(candidate)))
    };
    if alike.len() >= FEWEST || alike.len() == 2 && alike.iter().all(known) {
        chosen.extend(alike);
    }
}

/// "1. Opening", "2. Notulen", a list of dashes, "1. Begroting", "1. Rondvraag": a page began to count anew behind each list. A first
/// title with its text below and no second is no list of an item, when there are more of them.
fn choose_firsts(source: &str, lines: &[Line], candidates: &[Candidate], chosen: &mut HashSet<usize>) {
    let content = |candidate: &Candidate| lines.get(candidate.line).map_or("", |line| line.content(source));
    let is_first = |index: &usize| {
        let Some(candidate) = candidates.get(*index) else { return false };
        let second = candidates.get(index + 1).is_some_and(|next| next.number.top() == 2);
        let over_text =
            lines.get(candidate.line + 1).is_some_and(|next| !matches!(next.mark, Mark::Number(_)));
        !chosen.contains(index)
            && candidate.number.top() == 1
            && candidate.weight >= 4
            && !content(candidate).is_empty()
            && is_title_with_stop(content(candidate))
            && !second
            && over_text
    };
    let firsts: Vec<usize> = (0..candidates.len()).filter(is_first).collect();
    if firsts.len() < 2 {
        return;
    }
    // Where that happens, "1. Post" and "2. Begroting" right below it head items as well.
    let titled = |index: usize, number: u16| {
        !chosen.contains(&index)
            && candidates.get(index).is_some_and(|candidate| {
                candidate.number.top() == number && candidate.weight >= 4 && is_title(content(candidate))
            })
    };
    let pairs = (0..candidates.len()).filter(|index| titled(*index, 1) && titled(index + 1, 2));
    let pairs: Vec<usize> = pairs.flat_map(|index| [index, index + 1]).collect();
    chosen.extend(firsts.into_iter().chain(pairs));
}

/// Adds numbers that were left out of the chain but stand where only an item can stand: one that was used by no other
/// item, or one that repeats the item before it under a title.
fn choose_leftovers(candidates: &[Candidate], chosen: &mut HashSet<usize>) {
    let used: HashSet<u16> =
        chosen.iter().filter_map(|index| candidates.get(*index)).map(|one| one.number.top()).collect();
    let mut last_chosen: Option<u16> = None;
    let mut in_list = false;
    for (index, candidate) in candidates.iter().enumerate() {
        let number = candidate.number.top();
        if chosen.contains(&index) {
            (last_chosen, in_list) = (Some(number), false);
            continue;
        }
        let stands_apart = candidate.weight >= 6 && last_chosen.is_some() && !in_list;
        let repeats = last_chosen == Some(number) && candidate.weight >= 7;
        if stands_apart && number != 1 && (!used.contains(&number) || repeats) {
            chosen.insert(index);
            last_chosen = Some(number);
        } else {
            in_list = true;
        }
    }
}

fn warning(before: Option<Number>, number: Number, span: std::ops::Range<usize>) -> Option<Warning> {
    let before = before?;
    let printed = number.printed();
    if number.top() == before.top() {
        return (number.suffix == before.suffix)
            .then_some(Warning::DuplicateNumber { number: printed, span });
    }
    if number.top() < before.top() {
        return Some(Warning::NumberGoesBack { after: before.printed(), number: printed, span });
    }
    (number.top() > before.top() + 1)
        .then(|| Warning::NumberMissing { number: (before.top() + 1).to_string(), span })
}

/// Marks "7.1" under item 7 as an item of its own.
fn mark_parts(source: &str, lines: &mut [Line]) {
    let mut top = 0;
    for line in lines.iter_mut() {
        let Mark::Number(number) = line.mark else { continue };
        if line.role == Role::Item {
            top = number.top();
        } else if number.depth > 1 && number.top() == top {
            let content = line.content(source);
            // "1.1 De voorzitter opent de vergadering." is a part of what is said, and heads nothing.
            let says = !is_title(content) && ends_sentence(content) && title_before_text(content).is_none();
            if content.is_empty() || content.starts_with(char::is_uppercase) && !says {
                line.role = Role::Item;
            }
        }
    }
}
