//! The ways in which a person is written: in full, with initials, by surname, by given name. Which of them are certain follows
//! from who else is in the archive.

use std::collections::HashSet;

use super::text::{Beside, Pattern, Patterns, Word, tokens};

/// Surnames that are common words as well, as far as the archive itself does not tell.
const COMMON: [&str; 40] = [
    "bakker",
    "berg",
    "bloem",
    "boer",
    "boom",
    "bos",
    "brand",
    "bruin",
    "dam",
    "dijk",
    "groen",
    "groot",
    "haan",
    "hof",
    "jager",
    "jong",
    "klein",
    "kok",
    "koning",
    "kort",
    "koster",
    "kramer",
    "kroon",
    "lang",
    "molen",
    "mulder",
    "post",
    "prins",
    "roos",
    "schipper",
    "slager",
    "storm",
    "timmerman",
    "vos",
    "visser",
    "vink",
    "water",
    "wit",
    "wolf",
    "zwart",
];

const PARTICLES: [&str; 26] = [
    "van", "de", "der", "den", "het", "t", "ten", "ter", "te", "in", "op", "aan", "uit", "bij", "la", "le",
    "du", "von", "zu", "el", "al", "bin", "ibn", "d", "da", "di",
];

const TITLES: [&str; 14] =
    ["dhr", "mevr", "mevrouw", "mw", "mej", "heer", "drs", "dr", "mr", "ir", "ing", "prof", "ds", "mevr."];

/// Whether a word, folded, is a particle of surnames (tussenvoegsel).
pub(crate) fn is_particle(folded: &str) -> bool {
    PARTICLES.contains(&folded)
}

/// A name in its parts, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// Given names and initials.
    pub(crate) given: Vec<String>,
    /// The surname with its particles.
    pub(crate) surname: Vec<String>,
    /// Whether the surname is written with a capital.
    capital: bool,
}

impl Name {
    /// Takes a name apart. What stands in brackets behind it is no part of it.
    pub(crate) fn read(written: &str) -> Self {
        let written = written.split(['(', '[']).next().unwrap_or_default();
        let is_title = |part: &&str| {
            let folded: Vec<String> = tokens(part).into_iter().map(|token| token.folded).collect();
            matches!(folded.as_slice(), [one] if TITLES.contains(&one.as_str()))
        };
        let parts: Vec<&str> = written.split_whitespace().skip_while(is_title).collect();
        let begins_surname = |part: &&str| {
            let words = tokens(part);
            part.contains(['-', '‐', '‑'])
                || words.first().is_some_and(|word| !word.capital && is_particle(&word.folded))
        };
        let at = parts.iter().skip(1).position(begins_surname).map(|at| at + 1);
        let at = at.unwrap_or(parts.len().saturating_sub(1));
        let folded = |parts: &[&str]| -> Vec<String> {
            parts.iter().flat_map(|part| tokens(part)).map(|token| token.folded).collect()
        };
        let (given, surname) = parts.split_at(at);
        let capital = surname.last().is_some_and(|part| tokens(part).last().is_some_and(|word| word.capital));
        Self { given: folded(given), surname: folded(surname), capital }
    }

    fn initial(&self) -> Option<char> {
        self.given.first()?.chars().next()
    }

    fn has_given_name(&self) -> bool {
        self.given.first().is_some_and(|first| first.chars().count() > 1)
    }

    /// The surname without the particles before it.
    fn core(&self) -> &[String] {
        let at = self.surname.iter().position(|word| !is_particle(word)).unwrap_or_default();
        self.surname.get(at..).unwrap_or_default()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.surname == other.surname && self.given == other.given
    }
}

/// A way of writing that may be the person, or somebody else, or no name.
#[derive(Debug)]
pub(crate) struct Possible {
    /// As it is written.
    pub(crate) form: String,
    /// Why it is not certain, in Dutch.
    pub(crate) why: &'static str,
    pub(crate) pattern: Pattern,
}

/// The ways in which somebody is written.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    pub(crate) certain: Patterns,
    pub(crate) possible: Vec<Possible>,
}

/// Who is looked for, and who else there is.
pub(crate) struct Known<'a> {
    /// The full name.
    pub(crate) name: &'a str,
    /// As used in minutes.
    pub(crate) short_name: Option<&'a str>,
    /// Everybody else's names.
    pub(crate) others: &'a [String],
    /// Everybody else's short names.
    pub(crate) other_short_names: &'a [String],
    /// Whether a word stands in small letters in the archive, and not beside the rest of the name.
    pub(crate) is_used: &'a dyn Fn(&str) -> bool,
    /// Whether it does so behind an article, as a surname in small letters does not.
    pub(crate) is_noun: &'a dyn Fn(&str) -> bool,
}

/// Whether a text names somebody in full, as "Wout Zandstra, penningmeester" does; a double name is somebody else's.
pub(crate) fn names_in_full(name: &str, text: &str) -> bool {
    let name = Name::read(name);
    let wanted =
        if name.given.is_empty() { vec![Pattern::name(is(&name.surname))] } else { in_full(&name, None) };
    !Patterns { wanted, ..Patterns::default() }.places(text).is_empty()
}

const SHARED: &str = "iemand anders heet ook zo";
const WORD: &str = "het is ook een gewoon woord";
const STRANGER: &str = "er staat een andere naam bij";
const DOUBLE: &str = "het staat in een dubbele naam";
const GIVEN: &str = "de voornaam alleen kan ook een ander zijn";

/// The ways in which somebody is written, as far as they are certain, and the others.
pub(crate) fn forms(known: &Known<'_>) -> Forms {
    let name = Name::read(known.name);
    let others: Vec<Name> = known.others.iter().map(|other| Name::read(other)).collect();
    let others: Vec<&Name> = others.iter().filter(|other| !other.surname.is_empty()).collect();
    let short =
        known.short_name.map(|short| tokens(short).into_iter().map(|token| token.folded).collect::<Vec<_>>());
    let mut forms = Forms {
        certain: Patterns { given: given_names(&name, &others, known), ..Patterns::default() },
        possible: Vec::new(),
    };
    if name.surname.is_empty() {
        return forms;
    }
    let alone = name.given.is_empty();
    let has_namesake = others.iter().any(|other| other.is_same(&name));
    let shares_surname = others.iter().any(|other| other.surname == name.surname);
    let shares_initial = others.iter().any(|other| {
        other.surname == name.surname && (other.initial() == name.initial() || other.given.is_empty())
    });
    if !alone {
        for pattern in in_full(&name, short.as_deref()) {
            if has_namesake {
                forms.possible.push(Possible { form: known.name.trim().to_owned(), why: SHARED, pattern });
            } else {
                forms.certain.wanted.push(pattern);
            }
        }
        for pattern in with_initials(&name) {
            if shares_initial {
                forms.possible.push(Possible {
                    form: initials_and_surname(known.name, &name),
                    why: SHARED,
                    pattern,
                });
            } else {
                forms.certain.wanted.push(pattern);
            }
        }
    }
    surname_alone(&mut forms, &name, known, shares_surname);
    given_alone(&mut forms, &name, short.as_deref(), known, &others);
    forms.certain.shields = others.iter().flat_map(|other| shields(other, &name)).collect();
    forms
}

/// Somebody else's name in which words of this one stand: their full name, and their surname where it is longer.
fn shields(other: &Name, name: &Name) -> Vec<Pattern> {
    let shares = other.surname.iter().any(|word| name.surname.contains(word))
        || other.given.first() == name.given.first();
    let longer = other.surname.len() > name.surname.len()
        && other.surname.windows(name.surname.len()).any(|words| words == name.surname.as_slice())
        || is_with_s(other, name);
    let mut rows = Vec::new();
    if shares && !other.is_same(name) && other.has_given_name() {
        rows.push(is(&[other.given.as_slice(), &other.surname].concat()));
        rows.extend(
            other.given.first().map(|first| is(&[std::slice::from_ref(first), &other.surname].concat())),
        );
    }
    if shares && other.initial() != name.initial() {
        rows.extend(other.initial().map(|initial| {
            let mut words = vec![Word::Initials(initial)];
            words.extend(is(&other.surname));
            words
        }));
    }
    if longer {
        rows.push(is(&other.surname));
    }
    rows.into_iter().map(|words| Pattern { in_double: true, ..Pattern::name(words) }).collect()
}

/// "Jansens" beside "Jansen" is somebody else, and no possessive.
fn is_with_s(other: &Name, name: &Name) -> bool {
    let with_s = |words: &[String]| {
        let mut words = words.to_vec();
        if let Some(last) = words.last_mut() {
            last.push('s');
        }
        words
    };
    other.surname == with_s(&name.surname)
}

fn given_names(name: &Name, others: &[&Name], known: &Known<'_>) -> HashSet<String> {
    let own = name.given.first().cloned();
    let theirs = others.iter().filter_map(|other| other.given.first().cloned());
    let short = known.other_short_names.iter().flat_map(|short| tokens(short)).map(|token| token.folded);
    theirs.chain(short).filter(|given| given.chars().count() > 1 && Some(given) != own.as_ref()).collect()
}

fn is(words: &[String]) -> Vec<Word> {
    words.iter().cloned().map(Word::Is).collect()
}

fn in_full(name: &Name, short: Option<&[String]>) -> Vec<Pattern> {
    let mut rows: Vec<Vec<Word>> = Vec::new();
    if name.has_given_name() {
        rows.push(is(&[name.given.as_slice(), &name.surname].concat()));
        if let Some(first) = name.given.first() {
            rows.push(is(&[std::slice::from_ref(first), &name.surname].concat()));
            // "Vries, Jan de"
            let mut listed = is(name.core());
            listed.extend([Word::Comma, Word::Is(first.clone())]);
            rows.push(listed);
        }
    }
    if let Some(short) = short {
        rows.push(is(&[short, &name.surname].concat()));
    }
    rows.dedup();
    rows.into_iter().map(Pattern::name).collect()
}

fn with_initials(name: &Name) -> Vec<Pattern> {
    let Some(initial) = name.initial() else { return Vec::new() };
    let mut plain = vec![Word::Initials(initial)];
    plain.extend(is(&name.surname));
    let mut listed = is(name.core());
    listed.extend([Word::Comma, Word::Initials(initial)]);
    vec![Pattern::name(plain), Pattern::name(listed)]
}

fn surname_alone(forms: &mut Forms, name: &Name, known: &Known<'_>, shared: bool) {
    let form = surname_of(known.name, name);
    let is_common = is_common(&name.surname, known.is_noun);
    // Who types fast writes "jansen"; "bakker" is somebody who bakes.
    let pattern = Pattern {
        capital: is_common && name.capital,
        beside: Beside::NoGivenName,
        ..Pattern::name(is(&name.surname))
    };
    let anywhere = Pattern { beside: Beside::Anything, in_double: true, ..pattern.clone() };
    if shared {
        forms.possible.push(Possible { form, why: SHARED, pattern: anywhere });
        return;
    }
    if is_common {
        forms.certain.wanted.push(Pattern { inside: true, ..pattern });
        forms.possible.push(Possible { form, why: WORD, pattern: anywhere });
        return;
    }
    forms.certain.wanted.push(pattern);
    let stranger = Pattern { in_double: false, ..anywhere.clone() };
    forms.possible.push(Possible { form: form.clone(), why: STRANGER, pattern: stranger });
    forms.possible.push(Possible { form, why: DOUBLE, pattern: anywhere });
}

fn given_alone(
    forms: &mut Forms,
    name: &Name,
    short: Option<&[String]>,
    known: &Known<'_>,
    others: &[&Name],
) {
    let first: Option<Vec<String>> =
        name.given.first().filter(|_| name.has_given_name()).map(|first| vec![first.clone()]);
    let is_shared = |words: &[String]| {
        let theirs = others.iter().any(|other| other.given.first() == words.first());
        theirs
            || known.other_short_names.iter().any(|short| {
                let other: Vec<String> = tokens(short).into_iter().map(|token| token.folded).collect();
                other == words
            })
    };
    let single =
        |words: &[String]| Pattern { capital: true, beside: Beside::NoSurname, ..Pattern::name(is(words)) };
    let anywhere = |words: &[String]| Pattern { beside: Beside::Anything, ..single(words) };
    if let Some(short) = short.filter(|short| !short.is_empty()) {
        let form = known.short_name.unwrap_or_default().trim().to_owned();
        if is_shared(short) {
            forms.possible.push(Possible { form, why: SHARED, pattern: anywhere(short) });
        } else if is_common(short, known.is_used) {
            forms.certain.wanted.push(Pattern { inside: true, ..single(short) });
            forms.possible.push(Possible { form, why: WORD, pattern: anywhere(short) });
        } else {
            forms.certain.wanted.push(single(short));
            forms.possible.push(Possible { form, why: STRANGER, pattern: anywhere(short) });
        }
    }
    if let Some(first) = first.filter(|first| short != Some(first.as_slice())) {
        let form = known
            .name
            .split_whitespace()
            .find(|part| tokens(part).first().is_some_and(|word| Some(&word.folded) == first.first()));
        let form = form.unwrap_or_default().to_owned();
        forms.possible.push(Possible { form, why: GIVEN, pattern: anywhere(&first) });
    }
}

fn is_common(words: &[String], is_a_word: &dyn Fn(&str) -> bool) -> bool {
    match words {
        [one] => COMMON.contains(&one.as_str()) || is_a_word(one),
        _ => false,
    }
}

/// The surname as it is written in the name.
fn surname_of(written: &str, name: &Name) -> String {
    let words = tokens(written);
    let from = words.len().checked_sub(name.surname.len()).and_then(|at| words.get(at));
    let end = words.last().map(|word| word.at.end);
    from.zip(end).and_then(|(from, end)| written.get(from.at.start..end)).unwrap_or(written).to_owned()
}

fn initials_and_surname(written: &str, name: &Name) -> String {
    let initial = name.initial().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{initial}. {}", surname_of(written, name))
}
