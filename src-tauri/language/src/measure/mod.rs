//! How well a reading agrees with what a careful reader found: precision and recall per class, in counts that can be
//! added over files.
//!
//! A finding and a gold passage match when they stand in the same item and share at least half of the words of the
//! shorter, and a quarter of those of the longer.

mod gold;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

pub use gold::{Gold, GoldAction, GoldDecision, GoldItem};

use crate::agenda::same_title;
use crate::reading::{Attendance, Finding, Outcome, ReadItem, Reading, Strength, What};
use crate::sentence::folded;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Items, by number or title.
    Items,
    /// Decisions, whatever their outcome.
    Decisions,
    /// The outcome of matched decisions.
    Outcomes,
    /// Firm actions.
    FirmActions,
    /// Weak actions.
    WeakActions,
    /// Owners of matched actions; inferred ones are not counted against the reader.
    Owners,
    /// Due words of matched actions.
    Due,
    /// Times of opening and closing.
    Times,
    /// Votes of matched decisions, where the gold tells them: every count must be the same.
    Votes,
    /// Who was there and who was not, a name or a printed count each, where the gold tells it.
    Attendance,
}

/// Right, wrong and missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Found, and in the gold.
    pub right: u32,
    /// Found, but not in the gold.
    pub wrong: u32,
    /// In the gold, but not found.
    pub missed: u32,
}

impl Counts {
    /// Share of what was found that is right; 1 when nothing was found.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.wrong)
    }

    /// Share of the gold that was found; 1 when there is none.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.right, self.missed)
    }

    /// The harmonic mean of the two.
    #[must_use]
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }

    fn pair(&mut self, found: bool, expected: bool, same: bool) {
        match (found, expected, same) {
            (true, true, true) => self.right += 1,
            (false, false, _) => {}
            (found, expected, _) => {
                self.wrong += u32::from(found);
                self.missed += u32::from(expected);
            }
        }
    }
}

fn share(right: u32, other: u32) -> f64 {
    if right + other == 0 { 1.0 } else { f64::from(right) / f64::from(right + other) }
}

/// The counts of one file, or of several added up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// By class; a class that did not occur is absent.
    pub classes: BTreeMap<Class, Counts>,
}

impl Score {
    /// The counts of a class.
    #[must_use]
    pub fn of(&self, class: Class) -> Counts {
        self.classes.get(&class).copied().unwrap_or_default()
    }

    fn at(&mut self, class: Class) -> &mut Counts {
        self.classes.entry(class).or_default()
    }
}

impl AddAssign<&Score> for Score {
    fn add_assign(&mut self, other: &Score) {
        for (class, counts) in &other.classes {
            let mine = self.at(*class);
            mine.right += counts.right;
            mine.wrong += counts.wrong;
            mine.missed += counts.missed;
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<14}{:>7}{:>7}{:>7}{:>10}{:>8}{:>6}",
            "class", "right", "wrong", "missed", "precision", "recall", "F1"
        )?;
        for (class, counts) in &self.classes {
            writeln!(
                f,
                "{:<14}{:>7}{:>7}{:>7}{:>10.2}{:>8.2}{:>6.2}",
                format!("{class:?}"),
                counts.right,
                counts.wrong,
                counts.missed,
                counts.precision(),
                counts.recall(),
                counts.f1()
            )?;
        }
        Ok(())
    }
}

/// Compares a reading of `source` with its gold.
#[must_use]
pub fn measure(reading: &Reading, source: &str, gold: &Gold) -> Score {
    let mut score = Score::default();
    let pairs = pair_items(&reading.items, &gold.items);
    let matched = pairs.iter().filter(|found| found.is_some()).count();
    let items = score.at(Class::Items);
    items.right = count(matched);
    items.missed = count(gold.items.len() - matched);
    items.wrong = count(reading.items.len().saturating_sub(matched));
    let unmatched = (0..reading.items.len()).filter(|index| !pairs.contains(&Some(*index)));
    let mut places: Vec<(Option<usize>, Option<&GoldItem>)> =
        gold.items.iter().zip(&pairs).map(|(item, found)| (*found, Some(item))).collect();
    places.extend(unmatched.map(|index| (Some(index), None)));
    for (found, item) in places {
        let findings: Vec<&Finding> =
            reading.findings.iter().filter(|finding| Some(finding.item) == found).collect();
        compare_decisions(&mut score, &findings, source, item.map_or(&[], |item| &item.decisions));
        compare_actions(&mut score, &findings, source, item.map_or(&[], |item| &item.actions));
    }
    compare_time(&mut score, reading.opened.as_ref().map(|time| time.minutes), gold.opened.as_deref());
    compare_time(&mut score, reading.closed.as_ref().map(|time| time.minutes), gold.closed.as_deref());
    if let Some(expected) = &gold.attendance {
        compare_attendance(score.at(Class::Attendance), &reading.attendance, expected);
    }
    score
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// For each gold item the item of the reading: by number, else by title, else an untitled one for an untitled one.
fn pair_items(found: &[ReadItem], gold: &[GoldItem]) -> Vec<Option<usize>> {
    let mut free: Vec<bool> = vec![true; found.len()];
    gold.iter()
        .map(|item| {
            let fits = |candidate: &ReadItem| match (&item.number, &item.title) {
                (Some(number), _) => candidate.number.as_ref() == Some(number),
                (None, Some(title)) => {
                    candidate.title.as_deref().is_some_and(|found| same_title(found, title))
                }
                (None, None) => candidate.number.is_none() && candidate.title.is_none(),
            };
            let exact = |candidate: &ReadItem| item.title.is_some() && candidate.title == item.title;
            let at = |test: &dyn Fn(&ReadItem) -> bool, free: &[bool]| {
                found.iter().zip(free).position(|(candidate, free)| *free && test(candidate))
            };
            let index = at(&exact, &free).or_else(|| at(&fits, &free))?;
            if let Some(slot) = free.get_mut(index) {
                *slot = false;
            }
            Some(index)
        })
        .collect()
}

fn compare_decisions(score: &mut Score, findings: &[&Finding], source: &str, gold: &[GoldDecision]) {
    let mut left: Vec<&Finding> =
        findings.iter().copied().filter(|finding| matches!(finding.what, What::Decision { .. })).collect();
    for expected in gold {
        let Some(at) = best(&left, source, &expected.text) else {
            score.at(Class::Decisions).missed += 1;
            continue;
        };
        score.at(Class::Decisions).right += 1;
        let What::Decision { outcome, vote, .. } = &left.swap_remove(at).what else { continue };
        if let Some(expected) = gold::outcome(&expected.outcome) {
            let same = *outcome == expected || (is_choice(*outcome) && is_choice(expected));
            score.at(Class::Outcomes).pair(true, true, same);
        }
        if expected.vote.is_some() {
            score.at(Class::Votes).pair(vote.is_some(), true, *vote == expected.vote);
        }
    }
    // What was only noted is no decision in the gold, and found as what it is no mistake.
    left.retain(|finding| !matches!(finding.what, What::Decision { outcome: Outcome::Noted, .. }));
    score.at(Class::Decisions).wrong += count(left.len());
}

/// Dutch minutes use gekozen and benoemd for the same thing.
fn is_choice(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Elected | Outcome::Appointed)
}

fn compare_actions(score: &mut Score, findings: &[&Finding], source: &str, gold: &[GoldAction]) {
    for strength in [Strength::Firm, Strength::Weak] {
        let class = if strength == Strength::Firm { Class::FirmActions } else { Class::WeakActions };
        let is_one = |finding: &&Finding| matches!(&finding.what, What::Action { strength: found, .. } if *found == strength);
        let mut left: Vec<&Finding> = findings.iter().copied().filter(is_one).collect();
        for expected in gold.iter().filter(|action| action.strength == strength) {
            let Some(at) = best(&left, source, &expected.text) else {
                score.at(class).missed += 1;
                continue;
            };
            score.at(class).right += 1;
            compare_details(score, left.swap_remove(at), expected);
        }
        score.at(class).wrong += count(left.len());
    }
}

fn compare_details(score: &mut Score, found: &Finding, expected: &GoldAction) {
    let What::Action { owners, due_words, .. } = &found.what else { return };
    let printed: Vec<&str> =
        owners.iter().filter(|owner| !owner.inferred).map(|owner| owner.name.as_str()).collect();
    let wanted = expected.owner.as_deref().unwrap_or("");
    let same = share_words(&printed.join(" "), wanted);
    score.at(Class::Owners).pair(!printed.is_empty(), expected.owner.is_some(), same);
    let due = due_words.as_deref().unwrap_or("");
    let same = share_words(due, expected.due.as_deref().unwrap_or(""));
    score.at(Class::Due).pair(due_words.is_some(), expected.due.is_some(), same);
}

fn compare_attendance(counts: &mut Counts, found: &Attendance, expected: &Attendance) {
    let lists = [
        (&found.present, &expected.present),
        (&found.apologies, &expected.apologies),
        (&found.absent, &expected.absent),
        (&found.guests, &expected.guests),
    ];
    for (found, expected) in lists {
        let right = expected.iter().filter(|name| found.contains(name)).count();
        counts.right += count(right);
        counts.missed += count(expected.len() - right);
        counts.wrong += count(found.len().saturating_sub(right));
    }
    let numbers = [(found.counted_present, expected.counted_present), (found.proxies, expected.proxies)];
    for (found, expected) in numbers {
        counts.pair(found.is_some(), expected.is_some(), found == expected);
    }
}

fn compare_time(score: &mut Score, found: Option<u16>, expected: Option<&str>) {
    let expected = expected.and_then(|time| {
        let (hour, minute) = time.split_once(':')?;
        Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
    });
    score.at(Class::Times).pair(found.is_some(), expected.is_some(), found == expected);
}

/// The finding that shares most words with a gold text, when it shares enough.
fn best(findings: &[&Finding], source: &str, text: &str) -> Option<usize> {
    let wanted = words(text);
    let common = |finding: &Finding| {
        let found = words(source.get(finding.span.clone()).unwrap_or(""));
        let common = in_common(&found, &wanted);
        let (shorter, longer) = (found.len().min(wanted.len()), found.len().max(wanted.len()));
        (common > 0 && common * 2 >= shorter && common * 4 >= longer).then_some(common)
    };
    findings
        .iter()
        .enumerate()
        .filter_map(|(index, finding)| common(finding).map(|common| (common, index)))
        .max_by_key(|(common, index)| (*common, std::cmp::Reverse(*index)))
        .map(|(_, index)| index)
}

fn share_words(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let common = in_common(&one, &other);
    common > 0 && common * 2 >= one.len().min(other.len())
}

fn words(text: &str) -> Vec<String> {
    folded(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Words that both hold, each as often as it occurs in both.
fn in_common(one: &[String], other: &[String]) -> usize {
    let mut left: Vec<&String> = other.iter().collect();
    one.iter()
        .filter(|word| left.iter().position(|other| other == word).map(|at| left.swap_remove(at)).is_some())
        .count()
}
