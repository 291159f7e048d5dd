//! Names taken out of what goes to everybody: that somebody is a member can be special-category data (AVG 9). A name gives way to
//! the office that was held on that day, or else to "een lid". What is taken for a name is everybody that the archive knows by
//! name, and what Dutch minutes write as one; rather one word too many than one too few.

use std::collections::HashMap;

use chrono::NaiveDate;
use hamerslag_core::view::{AttendanceView, MinutesView};
use hamerslag_core::words::{MemberKind, Presence, Visibility};
use hamerslag_core::{Error, Reader, Result};
use hamerslag_language::{Naming, naming};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::book::Book;

/// Everybody that an archive knows by name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    people: Vec<Known>,
    /// Whom a word of a name, in lower case, can mean.
    parts: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Known {
    /// What they are to others, while they hold no office.
    plain: &'static str,
    /// Which office, since when and until when.
    offices: Vec<(String, Option<NaiveDate>, Option<NaiveDate>)>,
}

const MEMBER: &str = "een lid";
const GUEST: &str = "een gast";

/// The fields that hold a name or a role, and nothing else.
const NAMED: [&str; 11] = [
    "name",
    "speaker",
    "presenter",
    "brought_by",
    "giver",
    "holder",
    "lot",
    "submitters",
    "candidates",
    "tellers",
    "owners",
];

/// The fields that hold no words of people.
const NOT_WORDS: [&str; 4] = ["association", "body", "body_short", "number"];

impl Names {
    /// All that stand in an archive, wherever: they may be named in a text of another day.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn of(reader: &Reader) -> Result<Self> {
        let mut names = Self::default();
        let people = reader.people()?;
        for person in &people.people {
            let plain = if person.fields.member_kind == MemberKind::NonMember { GUEST } else { MEMBER };
            let terms = people.terms.iter().filter(|term| term.fields.person == Some(person.id));
            let offices = terms.filter_map(|term| {
                let office = people.offices.iter().find(|office| office.id == term.fields.office)?;
                let ends = term.fields.left_on.or(term.fields.ends);
                Some((office.fields.name.clone(), term.fields.starts, ends))
            });
            let known = Known { plain, offices: offices.collect() };
            let called = [Some(person.fields.name.as_str()), person.fields.short_name.as_deref()];
            names.put(called.into_iter().flatten(), known);
        }
        for line in reader.overview()?.meetings {
            names.hear(&reader.minutes(line.id, Visibility::Board)?);
        }
        for line in reader.actions(Visibility::Board)? {
            line.action.owners.iter().for_each(|owner| names.meet(&owner.name, MEMBER));
            let charges = line.updates.iter().filter_map(|update| update.charge.as_ref());
            charges.flat_map(|charge| &charge.owners).for_each(|name| names.meet(name, MEMBER));
        }
        Ok(names)
    }

    /// Who is named in the minutes of a meeting, apart from its words.
    fn hear(&mut self, view: &MinutesView) {
        for one in &view.attendance.people {
            self.meet(&one.name, if one.presence == Presence::Guest { GUEST } else { MEMBER });
        }
        let proxies = view.attendance.proxies.iter().flat_map(|proxy| [&proxy.giver, &proxy.holder]);
        let duties = view.duties.iter().map(|duty| &duty.name);
        let items = view.items.iter().flat_map(|treated| {
            let late = treated.item.late.iter().filter_map(|late| late.brought_by.as_ref());
            let submitters = treated.item.proposals.iter().flat_map(|proposal| &proposal.submitters);
            let aside = treated.recusals.iter().map(|recusal| &recusal.name);
            treated.item.presenter.iter().chain(late).chain(submitters).chain(aside)
        });
        let entries = view.entries().flat_map(|entry| {
            let elected = entry.elections.iter().flat_map(|one| one.candidates.iter().chain(&one.tellers));
            let owners = entry.actions.iter().flat_map(|one| one.owners.iter().map(|owner| &owner.name));
            entry.speaker.iter().chain(elected).chain(owners)
        });
        let all: Vec<&String> = proxies.chain(duties).chain(items).chain(entries).collect();
        all.into_iter().for_each(|name| self.meet(name, MEMBER));
    }

    /// Somebody who may be known already.
    fn meet(&mut self, name: &str, plain: &'static str) {
        let parts = parts(name);
        if parts.is_empty() || is_role(name) || parts.iter().all(|part| self.parts.contains_key(part)) {
            return;
        }
        self.put(std::iter::once(name), Known { plain, offices: Vec::new() });
    }

    fn put<'n>(&mut self, called: impl Iterator<Item = &'n str>, known: Known) {
        let place = self.people.len();
        self.people.push(known);
        for part in called.flat_map(parts) {
            let meant = self.parts.entry(part).or_default();
            if !meant.contains(&place) {
                meant.push(place);
            }
        }
    }

    /// Takes the names out of a decision book.
    ///
    /// # Errors
    /// Never in practice: what was read from the archive can be written and read again.
    pub fn reduce(&self, book: &mut Book) -> Result<()> {
        for line in &mut book.decisions {
            *line = self.reduced(line, line.date)?;
        }
        for line in &mut book.actions {
            *line = self.reduced(line, line.date.unwrap_or(book.on))?;
        }
        for view in &mut book.minutes {
            *view = self.minutes(view)?;
        }
        for name in book.subjects.values_mut().flatten() {
            *name = self.text(name, book.on);
        }
        Ok(())
    }

    /// The minutes of a meeting without names.
    ///
    /// # Errors
    /// As [`Names::reduce`].
    pub fn minutes(&self, view: &MinutesView) -> Result<MinutesView> {
        let mut view = self.reduced(view, view.meeting.date)?;
        let AttendanceView { people, proxies, .. } = &mut view.attendance;
        people.clear();
        proxies.clear();
        view.duties.clear();
        view.source = None;
        Ok(view)
    }

    /// A field of a record, which may be a list of names or a whole account as JSON, without names.
    #[must_use]
    pub fn field(&self, name: &str, text: &str, on: NaiveDate) -> String {
        let written = text.starts_with(['[', '{']).then(|| serde_json::from_str(text).ok()).flatten();
        let mut value = written.unwrap_or_else(|| Value::String(text.to_owned()));
        self.walk(&mut value, on, name);
        match value {
            Value::String(text) => text,
            whole => whole.to_string(),
        }
    }

    fn reduced<T: Serialize + DeserializeOwned>(&self, whole: &T, on: NaiveDate) -> Result<T> {
        let damaged = |error: serde_json::Error| Error::Damaged(error.to_string());
        let mut value = serde_json::to_value(whole).map_err(damaged)?;
        self.walk(&mut value, on, "");
        serde_json::from_value(value).map_err(damaged)
    }

    fn walk(&self, value: &mut Value, on: NaiveDate, field: &str) {
        match value {
            Value::String(text) if NAMED.contains(&field) && !is_role(text) => *text = self.instead(text, on),
            Value::String(text) => *text = self.text(text, on),
            Value::Array(several) => several.iter_mut().for_each(|one| self.walk(one, on, field)),
            Value::Object(fields) => fields
                .iter_mut()
                .filter(|(name, _)| !NOT_WORDS.contains(&name.as_str()))
                .for_each(|(name, one)| self.walk(one, on, name)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A text in which names have given way.
    #[must_use]
    pub fn text(&self, text: &str, on: NaiveDate) -> String {
        let words = words(text);
        let mut out = String::with_capacity(text.len());
        let (mut at, mut written) = (0, 0);
        while at < words.len() {
            let Some((first, behind)) = self.name_at(text, &words, at) else {
                at += 1;
                continue;
            };
            let (start, end) = (words[first].0, words[behind - 1].1);
            // "de heer Visser (wethouder)" is one name; nothing before what was written already is taken twice.
            let start = start.max(written);
            out.push_str(&text[written..start]);
            let instead = self.instead(&text[start..end], on);
            if begins_sentence(&text[..start]) {
                out.push_str(&hamerslag_core::dutch::capitalised(&instead));
            } else {
                out.push_str(&instead);
            }
            (at, written) = (behind, end);
        }
        out.push_str(&text[written..]);
        out
    }

    /// The words, from one up to another, of the name that has its first real word at `at`.
    fn name_at(&self, text: &str, words: &[(usize, usize)], at: usize) -> Option<(usize, usize)> {
        let word = |index: usize| words.get(index).map(|(start, end)| &text[*start..*end]);
        let adjacent = |index: usize| {
            let (before, between) =
                (word(index).unwrap_or_default(), &text[words[index].1..words[index + 1].0]);
            is_adjacent(between) || (matches!(between, "." | ". ") && is_shortened(before))
        };
        let this = word(at)?;
        if !is_capital(this) {
            return None;
        }
        let title = |index: usize| word(index).is_some_and(|word| naming(word) == Naming::Honorific);
        let after_title = at > 0 && title(at - 1) && adjacent(at - 1);
        let is_name = self.is_part(this)
            || (after_title && naming(this) != Naming::NoName)
            || naming(this) == Naming::FirstName;
        if !is_name {
            return None;
        }
        let mut first = at;
        if after_title {
            first = at - 1;
            if first > 0
                && word(first - 1).is_some_and(|word| word.eq_ignore_ascii_case("de"))
                && adjacent(first - 1)
            {
                first -= 1;
            }
        }
        let mut behind = at + 1;
        let mut next = behind;
        while next < words.len() && adjacent(next - 1) {
            let follows = word(next).unwrap_or_default();
            if is_capital(follows) && !is_acronym(follows) && naming(follows) != Naming::NoName {
                behind = next + 1;
            } else if naming(follows) != Naming::Link {
                break;
            }
            next += 1;
        }
        Some((first, behind))
    }

    fn is_part(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        self.parts.contains_key(&lower)
            || lower
                .strip_suffix('s')
                .is_some_and(|bare| self.parts.contains_key(bare.trim_end_matches(['\'', '’'])))
    }

    /// What stands there instead of a name: the office, if it is clear who is meant and they held one on that day.
    fn instead(&self, name: &str, on: NaiveDate) -> String {
        let mut meant: Option<Vec<usize>> = None;
        for part in parts(name) {
            let Some(these) = self.parts.get(&part) else { continue };
            meant = Some(match meant {
                None => these.clone(),
                Some(before) => before.into_iter().filter(|one| these.contains(one)).collect(),
            });
        }
        let meant = meant.unwrap_or_default();
        let [one] = meant.as_slice() else { return MEMBER.to_owned() };
        let known = &self.people[*one];
        let held = known.offices.iter().find(|(_, starts, ends)| {
            starts.is_none_or(|starts| starts <= on) && ends.is_none_or(|ends| on <= ends)
        });
        held.map_or_else(|| known.plain.to_owned(), |(office, ..)| format!("de {office}"))
    }
}

/// The words of a name that tell who it is, in lower case: no title, no "van der", no role in brackets.
fn parts(name: &str) -> Vec<String> {
    let bare = name.split('(').next().unwrap_or_default();
    let tells = |word: &&str| {
        is_capital(word)
            && word.chars().nth(1).is_some()
            && matches!(naming(word), Naming::FirstName | Naming::Other)
    };
    words(bare).iter().map(|(start, end)| &bare[*start..*end]).filter(tells).map(str::to_lowercase).collect()
}

/// Whether this names no person but an office, a body or the meeting.
fn is_role(name: &str) -> bool {
    let spans = words(name);
    let mut told = spans
        .iter()
        .map(|(start, end)| &name[*start..*end])
        .filter(|word| !matches!(naming(word), Naming::Link | Naming::Honorific));
    told.next().is_none_or(|word| naming(word) == Naming::NoName)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase)
}

/// Whether a full stop behind it ends no sentence: "O. Haddou", "dhr. Haddou".
fn is_shortened(word: &str) -> bool {
    word.chars().nth(1).is_none() || naming(word) == Naming::Honorific
}

/// Whether what stands between two words can stand within a name.
fn is_adjacent(between: &str) -> bool {
    matches!(between, " " | "-" | "\u{a0}" | "’" | "'" | " '" | " ’")
}

fn begins_sentence(before: &str) -> bool {
    before
        .trim_end_matches([' ', '\u{a0}', '‘', '“', '"', '\'', '('])
        .chars()
        .next_back()
        .is_none_or(|last| matches!(last, '.' | '!' | '?' | ':' | '\n'))
}

/// Where the words of a text begin and end.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    found.extend(start.map(|from| (from, text.len())));
    found
}

#[cfg(test)]
mod tests;
