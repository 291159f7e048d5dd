//! Somebody promises or is asked: "zegde toe …", "heeft beloofd …", "De vergadering verzoekt het bestuur … op te stellen".

use std::ops::Range;

use super::agent::{meant, names};
use super::{Draft, has_needed};
use crate::clause::{is_not_asserted, is_wish, particle_of};
use crate::decisions::Scene;
use crate::lexicon::Flags;
use crate::lexicon::verbs::Use;
use crate::reading::{Certainty, Form, Owner, Strength};
use crate::sentence::Sentence;
use crate::who::{Sort, Who, subject_of, who_at};

/// A promise, in any tense.
pub(super) fn promised(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::PROMISES) {
        return None;
    }
    (0..sentence.len()).find_map(|verb| {
        let end = sentence.len().min(verb + 40);
        let perfect = sentence.is(verb, Flags::HAS) && promise_in(sentence, verb + 1..end);
        if !(perfect || promises(sentence, verb, end)) || is_not_asserted(sentence, verb) {
            return None;
        }
        if sentence.find(verb..end, Flags::NOT).is_some() || is_wish(sentence, 0..verb) {
            return None;
        }
        let who = subject_of(sentence, verb, scene.people)?;
        let owners = owners(&who, scene)?;
        Some(Draft::new(Form::Promise, Strength::Firm, owners, 0..sentence.len()))
    })
}

/// "heeft toegezegd", "had op zich genomen".
fn promise_in(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    range.clone().any(|index| {
        sentence.sense(index).participle_of.iter().any(
            |verb| matches!(verb.use_, Use::Promise(with) if has_needed(sentence, range.clone(), with) && on_itself(sentence, with)),
        )
    })
}

/// "zegt … toe", "neemt dit op zich".
fn promises(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    sentence.sense(at).finite_of.iter().any(|verb| {
        let Use::Promise(with) = verb.use_ else { return false };
        let particle = particle_of(sentence, verb, at).is_some()
            || (at + 1..at + 6).any(|index| sentence.word(index) == verb.particle);
        particle && has_needed(sentence, at + 1..end, with) && on_itself(sentence, with)
    })
}

/// A verb that needs "zich" needs "op zich".
fn on_itself(sentence: &Sentence<'_>, with: &[&str]) -> bool {
    !with.contains(&"zich") || sentence.says("op zich")
}

fn owners(who: &Who<'_>, scene: &Scene<'_>) -> Option<Vec<Owner>> {
    match who.sort {
        Sort::Person | Sort::Role | Sort::Body | Sort::We => Some(names(who)),
        Sort::He => meant(scene).map(|owner| vec![owner]),
        Sort::I => Some(
            scene.speaker.map(|name| Owner { name: name.to_owned(), inferred: true }).into_iter().collect(),
        ),
        Sort::Meeting | Sort::One => None,
    }
}

/// A request. Firm when the meeting or the chair makes it; what one member asks is to be offered.
pub(super) fn requested(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    // Counting the votes is done before the meeting ends.
    let tellers = sentence.find_word("tellen").is_some() && sentence.has(Flags::VOTES);
    if tellers || !sentence.has(Flags::ASKED) || sentence.find_word("te").is_none() {
        return None;
    }
    (0..sentence.len()).find_map(|verb| {
        let (owner, strength) = passive(sentence, verb, scene).or_else(|| active(sentence, verb, scene))?;
        if is_not_asserted(sentence, verb) || sentence.find(verb..verb + 4, Flags::NOT).is_some() {
            return None;
        }
        let owners = owners(&owner, scene).filter(|_| owner.sort != Sort::We && !scene.in_turn)?;
        let mut draft = Draft::new(Form::Asked, strength, owners, 0..sentence.len());
        draft.certainty = Certainty::Inferred;
        Some(draft)
    })
}

/// "Saar wordt gevraagd de koffie te regelen", "Aan het bestuur werd verzocht …".
fn passive<'t>(sentence: &Sentence<'t>, auxiliary: usize, scene: &Scene<'_>) -> Option<(Who<'t>, Strength)> {
    // "Noor zal gevraagd worden …": asked soon, and then it is his.
    let will = || {
        sentence.is(auxiliary, Flags::SHALL)
            && sentence.find(auxiliary..auxiliary + 8, Flags::TO_BECOME).is_some()
    };
    if !sentence.is(auxiliary, Flags::BECOMES.union(Flags::BECAME).union(Flags::IS)) && !will() {
        return None;
    }
    let asked = (auxiliary + 1..auxiliary + 8)
        .find(|index| matches!(sentence.word(*index), "gevraagd" | "verzocht" | "opgedragen" | "belast"))?;
    let before = subject_of(sentence, auxiliary, scene.people).filter(|who| who.start < asked);
    let at = |index: usize| who_at(sentence, index, scene.people);
    let to = (0..asked).find(|index| sentence.word(*index) == "aan").and_then(|to| at(to + 1));
    let who = before.or(to).or_else(|| at(auxiliary + 1))?;
    does_something(sentence, asked + 1).then_some((who, Strength::Firm))
}

/// "De vergadering verzoekt het bestuur een begroting op te stellen", "krijgt opdracht om … te".
fn active<'t>(sentence: &Sentence<'t>, verb: usize, scene: &Scene<'_>) -> Option<(Who<'t>, Strength)> {
    let word = sentence.word(verb);
    if matches!(word, "krijgt" | "krijgen" | "kreeg" | "kregen") {
        let order =
            (verb + 1..verb + 4).find(|index| matches!(sentence.word(*index), "opdracht" | "taak"))?;
        let who = subject_of(sentence, verb, scene.people)?;
        return does_something(sentence, order + 1).then_some((who, Strength::Firm));
    }
    let requests = matches!(word, "verzoekt" | "verzoeken" | "verzocht" | "verzochten");
    let asks = matches!(word, "vraagt" | "vragen" | "vroeg" | "vroegen");
    let orders = matches!(word, "draagt" | "droeg" | "geeft" | "gaf");
    if !(requests || asks || orders) {
        return None;
    }
    if orders && !(verb + 1..verb + 9).any(|index| matches!(sentence.word(index), "op" | "opdracht")) {
        return None;
    }
    let asker = subject_of(sentence, verb, scene.people)?;
    let from = asker.end.max(verb + 1);
    let from = from + usize::from(sentence.word(from) == "aan");
    let who = who_at(sentence, from, scene.people).filter(|who| who.sort != Sort::Meeting)?;
    let chairs = (asker.start..asker.end).any(|index| sentence.word(index).ends_with("voorzitter"));
    let strength =
        if asker.decides || asker.sort == Sort::Meeting || chairs { Strength::Firm } else { Strength::Weak };
    does_something(sentence, who.end).then_some((who, strength))
}

/// An infinitive with "te" follows, and no question.
fn does_something(sentence: &Sentence<'_>, from: usize) -> bool {
    let end = sentence.len().min(from + 40);
    let te = (from..end).find(|index| sentence.word(*index) == "te");
    te.is_some_and(|te| {
        !(from..te).any(|index| sentence.word(index) == "of" || sentence.is(index, Flags::QUESTION))
    })
}
