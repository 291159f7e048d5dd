//! Whom a typed name means: a person or body of the context, when only one can be meant.

use serde::{Deserialize, Serialize};

use super::context::{Context, Person};
use crate::lexicon::{self, Flags};
use crate::sentence::folded;

/// Somebody of the context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Index in [`Context::people`].
    Person(usize),
    /// Index in [`Context::bodies`].
    Body(usize),
}

const TITLES: [&str; 8] = ["dhr", "mevr", "mw", "de heer", "heer", "mevrouw", "meneer", "hr"];
/// Pronouns for somebody who was named before.
const PRONOUNS: [&str; 4] = ["hij", "zij", "ze", "ik"];

impl Context {
    /// Whom an owner's words mean; a pronoun means the speaker.
    pub(super) fn owner(&self, printed: &str, speaker: Option<&str>) -> Option<Whom> {
        let pronoun = PRONOUNS.contains(&folded(printed).as_str());
        self.whom(if pronoun { speaker? } else { printed })
    }

    /// Whom a name, an office or the name of a body means.
    pub(super) fn whom(&self, printed: &str) -> Option<Whom> {
        let base = printed.split('(').next().unwrap_or("").trim();
        let lower = folded(base);
        let plain = without_title(&lower);
        if plain.is_empty() {
            return None;
        }
        let person = self.named(base, plain).or_else(|| self.by_office(plain));
        // "voorzitter Visser": the office goes with the name.
        let named_behind = || {
            let words = plain.split(' ').take_while(|word| lexicon::sense(word).flags.any(Flags::ROLE));
            let office: usize = words.map(|word| word.len() + 1).sum();
            let name = plain.get(office..).filter(|name| office > 0 && !name.is_empty())?;
            self.named(name, name)
        };
        person.or_else(named_behind).map(Whom::Person).or_else(|| self.body(plain))
    }

    /// The only person of that name. What somebody is called goes before what a name begins or ends with.
    fn named(&self, written: &str, lower: &str) -> Option<usize> {
        let full = |person: &Person| {
            let is = |name: &Option<String>| name.as_deref().is_some_and(|name| folded(name) == lower);
            folded(&person.name) == lower || is(&person.short)
        };
        let initials = |person: &Person| {
            person
                .initials
                .as_deref()
                .map_or_else(|| initials_of(&person.name) == written, |own| own == written)
        };
        let part = |person: &Person| {
            let name = folded(&person.name);
            let begins = name.strip_prefix(lower).is_some_and(|rest| rest.starts_with(' '));
            begins || name.strip_suffix(lower).is_some_and(|rest| rest.ends_with(' '))
        };
        // "N. Visser"
        let abbreviated = |person: &Person| {
            lower.split_once(". ").is_some_and(|(letter, surname)| {
                let name = folded(&person.name);
                letter.chars().count() == 1
                    && name.starts_with(letter)
                    && name.strip_suffix(surname).is_some_and(|rest| rest.ends_with(' '))
            })
        };
        let is_used = |test: &dyn Fn(&Person) -> bool| self.people.iter().any(test);
        let tests: [&dyn Fn(&Person) -> bool; 4] = [&full, &initials, &part, &abbreviated];
        let test = tests.into_iter().find(|test| is_used(test))?;
        only(self.people.iter().map(test))
    }

    fn by_office(&self, lower: &str) -> Option<usize> {
        let office = lower.strip_suffix("ster").map_or_else(|| lower.to_owned(), |stem| format!("{stem}ter"));
        let holds = |person: &Person| {
            person.offices.iter().any(|held| folded(held) == lower || folded(held) == office)
        };
        only(self.people.iter().map(holds))
    }

    fn body(&self, lower: &str) -> Option<Whom> {
        only(self.bodies.iter().map(|body| without_title(&folded(body)) == lower)).map(Whom::Body)
    }
}

/// The place of the only `true`.
fn only(fits: impl Iterator<Item = bool>) -> Option<usize> {
    let mut places = fits.enumerate().filter(|(_, fits)| *fits).map(|(place, _)| place);
    places.next().filter(|_| places.next().is_none())
}

fn without_title(lower: &str) -> &str {
    let rest = |lower: &'_ str, word: &str| -> Option<usize> {
        let rest = lower.strip_prefix(word)?.trim_start_matches('.').strip_prefix(' ')?;
        Some(lower.len() - rest.len())
    };
    let before = ["de", "het", "onze", "ons"].iter().chain(&TITLES).find_map(|word| rest(lower, word));
    before.and_then(|at| lower.get(at..)).map_or(lower, without_title)
}

/// "Noor de Visser" → "NdV".
fn initials_of(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Context, Person, Whom};

    #[test]
    fn a_name_is_matched_when_one_person_only_can_be_meant() {
        let person = |name: &str, office: &str| Person {
            name: name.into(),
            offices: vec![office.into()],
            ..Person::default()
        };
        let mut context = Context {
            people: vec![
                person("Noor Visser", "voorzitter"),
                person("Tijn de Boer", "secretaris"),
                person("Saar Bos", "penningmeester"),
                person("Tijn Kok", ""),
            ],
            bodies: vec!["Bestuur".into(), "De Feestcommissie".into()],
            ..Context::default()
        };
        for (printed, expected) in [
            ("Noor", Some(Whom::Person(0))),
            ("Noor Visser (voorzitter)", Some(Whom::Person(0))),
            ("dhr. Kok", Some(Whom::Person(3))),
            ("TdB", Some(Whom::Person(1))),
            ("S. Bos", Some(Whom::Person(2))),
            ("Tijn", None),
            ("Joris", None),
            ("de voorzitster", Some(Whom::Person(0))),
            ("voorzitter Visser", Some(Whom::Person(0))),
            ("De secretaris", Some(Whom::Person(1))),
            ("het bestuur", Some(Whom::Body(0))),
            ("Feestcommissie", Some(Whom::Body(1))),
            ("", None),
        ] {
            assert_eq!(context.whom(printed), expected, "{printed}");
        }
        context.people[1].short = Some("Tijn".into());
        assert_eq!(context.whom("Tijn"), Some(Whom::Person(1)), "so the minutes call one of the two");
        assert_eq!(context.owner("hij", Some("Noor")), Some(Whom::Person(0)));
        assert_eq!(context.owner("hij", None), None);
    }
}
