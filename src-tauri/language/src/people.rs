//! Whom a text knows: the names on its attendance list and the names it uses as speakers. Without them a first word
//! with a capital could be anybody.

use std::collections::{HashMap, HashSet};

use crate::attendance;
use crate::layout::line::Line;
use crate::lexicon::{
    self, Flags,
    people::{NOUN_ENDINGS, ends_like_a_body, is_office},
};
use crate::sentence::{Sentence, folded};

/// No more names than this are remembered.
const MOST: usize = 2_000;
/// Lines that may name the body whose minutes these are.
const HEAD: usize = 6;
/// Lines that are looked at for their tense.
const TOLD: usize = 150;

/// Capitals that are no initials.
const ACRONYMS: [&str; 16] = [
    "ALV", "NB", "PS", "BTW", "KVK", "VVE", "VvE", "WVTTK", "TODO", "AP", "IT", "PR", "EU", "AVG", "PM", "NS",
];

/// Letters that stand for a body that meets.
const LETTERS: [&str; 12] = ["MR", "GMR", "OR", "OC", "OV", "CR", "DR", "WR", "DB", "AB", "HB", "UR"];

/// The names a text knows.
#[derive(Debug, Default)]
pub(crate) struct People {
    known: HashSet<String>,
    full: Vec<String>,
    /// The body whose minutes these are, as the first lines name it: "kerkenraad", "werkgroep".
    own: HashSet<String>,
    /// Letters that no table knows are among them.
    lettered: bool,
    /// The account is written in the past tense: what it calls "zou" is what will be done.
    past: bool,
}

impl People {
    /// Gathers names from attendance lines and from labels that come back.
    pub(crate) fn gather(source: &str, lines: &[Line]) -> Self {
        let mut people = Self::default();
        let mut labels: HashMap<&str, u32> = HashMap::new();
        for line in lines {
            let content = line.content(source);
            if let Some((_, rest)) = attendance::field(content) {
                for name in attendance::names(rest).into_iter().take(MOST.saturating_sub(people.full.len())) {
                    people.add(name);
                }
            } else if let Some(word) = one_word_label(content)
                && (labels.len() < MOST || labels.contains_key(word))
            {
                *labels.entry(word).or_default() += 1;
            }
        }
        for line in lines.iter().take(HEAD) {
            people.own.extend(bodies_in(line.content(source)));
        }
        let letters = letters_that_decide(lines.iter().map(|line| line.content(source)));
        people.lettered = !letters.is_empty();
        people.own.extend(letters);
        people.past = is_past(lines.iter().map(|line| line.content(source)));
        let repeated = labels.into_iter().filter(|(word, count)| *count > 1 && may_be_name(word));
        people.known.extend(repeated.map(|(word, _)| folded(word)));
        people
    }

    /// People whose names are known beforehand: in full, and what else they are called.
    pub(crate) fn known<'n>(
        full: impl Iterator<Item = String>,
        others: impl Iterator<Item = &'n str>,
    ) -> Self {
        let mut people = Self::default();
        full.take(MOST).for_each(|name| people.add(name));
        people.known.extend(others.take(2 * MOST).map(folded));
        people
    }

    fn add(&mut self, full: String) {
        if let Some(first) = full.split_whitespace().next().filter(|first| first.len() > 2) {
            self.known.insert(folded(first));
        }
        let initials: String = full.split_whitespace().filter_map(|word| word.chars().next()).collect();
        if initials.chars().count() > 1 {
            self.known.insert(folded(&initials));
        }
        self.known.insert(folded(&full));
        self.full.push(full);
    }

    /// Whether a word, in lower case, is the body whose minutes these are.
    pub(crate) fn is_own_body(&self, word: &str) -> bool {
        self.own.contains(word)
    }

    /// Whether a sentence names the body whose minutes these are by letters that no table knows: "Het TO stemt in".
    pub(crate) fn goes_by_letters(&self, sentence: &Sentence<'_>) -> bool {
        self.lettered
            && (0..sentence.len())
                .any(|index| is_initials(sentence.written(index)) && self.is_own_body(sentence.word(index)))
    }

    /// Whether the account is written in the past tense.
    pub(crate) fn past(&self) -> bool {
        self.past
    }

    /// Whether a word is a name: known here, a first name, or initials.
    pub(crate) fn is_name(&self, written: &str) -> bool {
        if !written.starts_with(char::is_uppercase) {
            return false;
        }
        // "Noor/Tijn"
        if written.len() < 40 && written.contains('/') {
            return written.split('/').all(|one| !one.contains('/') && self.is_name(one));
        }
        let lower = folded(written);
        is_initials(written) && !self.is_own_body(&lower)
            || self.known.contains(&lower)
            || lexicon::sense(&lower).flags.any(Flags::FIRST_NAME)
    }

    /// Whether a word of a sentence is a name, as [`Self::is_name`] says of a word alone.
    pub(crate) fn are_named(&self, sentence: &Sentence<'_>, at: usize) -> bool {
        if !sentence.is_capital(at) {
            return false;
        }
        let written = sentence.written(at);
        if written.contains('/') {
            return self.is_name(written);
        }
        let initials = is_initials(written);
        if initials && self.is_own_body(sentence.word(at)) {
            return false;
        }
        initials || sentence.is(at, Flags::FIRST_NAME) || self.known.contains(sentence.word(at))
    }

    /// The full name on the attendance list, when the first name fits one person only.
    pub(crate) fn complete(&self, name: &str) -> String {
        let mut fitting = self.full.iter().filter(|full| {
            full.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        match (fitting.next(), fitting.next()) {
            (Some(full), None) => full.clone(),
            _ => name.to_owned(),
        }
    }
}

/// The bodies that a title names: "Verslag kerkenraadsvergadering", "Notulen werkgroep groen".
fn bodies_in(line: &str) -> Vec<String> {
    if line.len() > 160 || attendance::field(line).is_some() {
        return Vec::new();
    }
    let lower = folded(line);
    let about = ["vergadering", "notulen", "verslag", "overleg", "bijeenkomst"];
    if !about.iter().any(|word| lower.contains(word)) {
        return Vec::new();
    }
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let bodies = words.map(|word| {
        let body = word.strip_suffix("vergadering").unwrap_or(word);
        if lexicon::sense(body).flags.any(Flags::BODY) {
            body
        } else {
            body.strip_suffix('s').unwrap_or(body)
        }
    });
    let own = bodies.filter(|word| {
        lexicon::sense(word).flags.any(Flags::BODY.union(Flags::MEETING))
            || is_body(word)
            || word.ends_with("raad")
    });
    // "de raad besluit" in the minutes of the kerkenraad
    let named =
        own.flat_map(|word| [Some(word.to_owned()), word.ends_with("raad").then(|| "raad".to_owned())]);
    let lettered = line.split(|c: char| !c.is_alphanumeric()).filter(|word| LETTERS.contains(word));
    named.flatten().chain(lettered.map(folded)).chain(letters_of(&lower).map(str::to_owned)).collect()
}

/// Letters that decide more than once: "Het TO stemt in met …", "de RvT besluit …". The text never says what they stand for.
fn letters_that_decide<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<String> {
    const MOST_LETTERS: usize = 20;
    let decides =
        |word: &str| matches!(word, "stemt" | "stemde" | "besluit" | "besloot" | "keurt" | "keurde");
    let mut counted: HashMap<&str, u32> = HashMap::new();
    for line in lines.take(TOLD) {
        let mut before = ["", ""];
        for word in line.split_whitespace() {
            let [article, letters] = before;
            let named = matches!(article, "Het" | "het" | "De" | "de") && is_initials(letters);
            if named && decides(word) && (counted.len() < MOST_LETTERS || counted.contains_key(letters)) {
                *counted.entry(letters).or_default() += 1;
            }
            before = [letters, word];
        }
    }
    counted.into_iter().filter(|(_, count)| *count > 1).map(|(letters, _)| folded(letters)).collect()
}

/// The letters that the minutes of an "ouderraad" use for it.
fn letters_of(title: &str) -> Option<&'static str> {
    const BODIES: [(&str, &str); 9] = [
        ("gemeenschappelijke medezeggenschapsraad", "gmr"),
        ("medezeggenschapsraad", "mr"),
        ("ondernemingsraad", "or"),
        ("ouderraad", "or"),
        ("oudercommissie", "oc"),
        ("oudervereniging", "ov"),
        ("cliëntenraad", "cr"),
        ("dorpsraad", "dr"),
        ("wijkraad", "wr"),
    ];
    BODIES.iter().find(|(body, _)| title.contains(body)).map(|(_, letters)| *letters)
}

fn is_body(word: &str) -> bool {
    ends_like_a_body(word) && !is_office(word)
}

/// Whether more is told with "werd" and "was" than with "wordt" and "is", in the first lines that tell anything.
fn is_past<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let (mut past, mut present) = (0u32, 0u32);
    for line in lines.take(TOLD) {
        for word in line.split_whitespace().take(60) {
            match word {
                "werd" | "werden" | "was" | "waren" | "opende" | "vroeg" | "sloot" => past += 1,
                "wordt" | "worden" | "is" | "opent" | "vraagt" | "sluit" => present += 1,
                _ => {}
            }
        }
    }
    past > present
}

/// Two to five letters that begin and end with a capital: "AB", "HdB".
fn is_initials(word: &str) -> bool {
    (2..=5).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && word.ends_with(|c: char| c.is_ascii_uppercase())
        && !ACRONYMS.contains(&word)
}

/// Whether a word with a capital can be a name at all.
pub(crate) fn may_be_name(word: &str) -> bool {
    let lower = folded(word);
    !lexicon::sense(&lower).flags.any(Flags::NO_NAME) && looks_like_a_name(word, &lower)
}

/// The same for a word that no table knows, as written and in lower case.
pub(crate) fn looks_like_a_name(word: &str, lower: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().nth(1).is_some()
        && !NOUN_ENDINGS.iter().any(|ending| lower.ends_with(ending))
        && !ACRONYMS.contains(&word)
}

fn one_word_label(line: &str) -> Option<&str> {
    let line = line.trim_start_matches('*');
    let end = line.bytes().take(24).position(|byte| !(byte.is_ascii_alphabetic() || byte >= 0x80))?;
    let word = line.get(..end)?;
    let rest = line.get(end..)?;
    let closes = rest.starts_with(':')
        || (rest.starts_with(" (") && rest.get(..rest.len().min(40)).is_some_and(|r| r.contains("):")));
    (closes && !word.is_empty()).then_some(word)
}
