//! What the meeting chooses without a verb of deciding: "Het wordt dus de grote zaal", "We gaan een tent kopen", "Voortaan
//! beginnen we om acht uur".

use super::{Draft, Scene};
use crate::clause::{is_earlier, is_not_asserted, is_wish, told_end};
use crate::imprint::{Phrase, phrases};
use crate::lexicon::Flags;
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, who_at};

fn chosen() -> Draft {
    Draft::new(Form::Choice, Certainty::Inferred, Outcome::Adopted)
}

/// Whether "we" is the subject of the verb here: right before or behind it.
pub(super) fn next_to_we(sentence: &Sentence<'_>, verb: usize) -> bool {
    sentence.is(verb + 1, Flags::WE) || verb > 0 && sentence.is(verb - 1, Flags::WE)
}

/// "De contributie blijft ongewijzigd", and under "Contributie": "Deze blijft gehandhaafd op € 32".
fn remains(sentence: &Sentence<'_>, scene: &Scene<'_>) -> bool {
    let Some(at) = sentence.find_any(&["blijft", "blijven", "bleef"]) else { return false };
    let as_it_is = (at + 1..at + 9).any(|index| {
        matches!(sentence.word(index), "gehandhaafd" | "ongewijzigd" | "gelijk" | "hetzelfde" | "onveranderd")
    });
    let title = scene.title.map(crate::sentence::folded).unwrap_or_default();
    let money = (0..at).any(|index| super::is_money(sentence.word(index)) || sentence.reads(index, "agenda"))
        || (sentence.is(0, Flags::PRONOUN) && title.split_whitespace().any(super::is_money));
    as_it_is && money && !is_not_asserted(sentence, at) && !is_wish(sentence, 0..sentence.len())
}

/// "We gaan geen foto's plaatsen van wie dat niet wil", "Dat gaan we niet doen."
pub(super) fn we_will_not(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const NEAR: usize = 8;
    const FEARED: [&str; 6] = ["halen", "redden", "lukken", "weten", "kunnen", "vergeten"];
    if scene.in_turn || !sentence.has(Flags::WE) || !sentence.has(Flags::GOES) {
        return None;
    }
    let goes = |at: &usize| sentence.word(*at) == "gaan" && next_to_we(sentence, *at);
    let verb = (0..sentence.len()).find(goes)?;
    let not = sentence.find(verb + 1..verb + NEAR, Flags::NOT)?;
    let open = matches!(sentence.word(not), "niets" | "nooit" | "niks")
        || sentence.word(not - 1) == "nog"
        || matches!(sentence.word(not + 1), "vaak" | "altijd")
        || sentence.find_any(&FEARED).is_some()
        || is_wish(sentence, verb..not)
        || is_not_asserted(sentence, verb);
    (!open).then(chosen)
}

/// "We gaan een tweede tent kopen": what the meeting is going to do, and no mere errand.
pub(super) fn we_will(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const ERRANDS: [&str; 18] = [
        "kijken",
        "bekijken",
        "nadenken",
        "proberen",
        "onderzoeken",
        "bespreken",
        "behandelen",
        "uitzoeken",
        "vragen",
        "navragen",
        "informeren",
        "overleggen",
        "bellen",
        "mailen",
        "nagaan",
        "doen",
        "opnemen",
        "zoeken",
    ];
    if scene.in_turn || !sentence.has(Flags::WE) || !sentence.has(Flags::GOES) {
        return None;
    }
    let verb = sentence.find_any(&["gaan"])?;
    let end = sentence.clause_end(verb + 1);
    let told = told_end(sentence, verb, end);
    let known = |index: &usize| {
        !sentence.sense(*index).infinitive_of.is_empty() && !sentence.is(*index, Flags::BECOMES)
    };
    let done =
        (verb + 2..end).find(known).or_else(|| (verb + 3..end).find(|index| may_do(sentence, *index)))?;
    let open = ERRANDS.contains(&sentence.word(done))
        || sentence.find(verb..told, Flags::NOT.union(Flags::LATER).union(Flags::PERHAPS)).is_some()
        || sentence.asks()
        || is_wish(sentence, 0..told)
        || is_not_asserted(sentence, verb);
    (next_to_we(sentence, verb) && !open).then(chosen)
}

/// A word at the end of its clause that can only be an infinitive: "scheiden", and not "de leden", "met kinderen".
fn may_do(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.word(at);
    let noun = Flags::DETERMINER.union(Flags::PREPOSITION).union(Flags::NUMBER);
    let closes = match sentence.token(at + 1) {
        Token::End | Token::Mark('.') => true,
        Token::Word => sentence.is(at + 1, Flags::PREPOSITION),
        _ => false,
    };
    let ends = word.len() > 5 && word.ends_with("en") && !sentence.is_capital(at);
    ends && closes && !sentence.is(at - 1, noun) && !sentence.word(at - 1).ends_with('e')
}

/// "We doen vanaf nu een rondje", "Voortaan beginnen we om acht uur".
pub(super) fn from_now_on(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    static NOW: [Phrase; 3] = phrases(["vanaf nu", "vanaf heden", "voortaan"]);
    if scene.in_turn || !sentence.has(Flags::WE) || !sentence.says_any(&NOW) {
        return None;
    }
    let we = sentence.find(0..sentence.len(), Flags::WE)?;
    let other = Flags::MAY.union(Flags::PERHAPS).union(Flags::CONDITION).union(Flags::HAS).union(Flags::WAS);
    let open = sentence.asks()
        || sentence.has(other.union(Flags::SUBORDINATOR))
        || is_wish(sentence, 0..sentence.len())
        || is_not_asserted(sentence, we);
    (!open).then(chosen)
}

/// "We kopen geen nieuwe", "Dit jaar doen we niet mee".
pub(super) fn we_do_not(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const LONGEST: usize = 14;
    let open = Flags::MAY
        .union(Flags::PERHAPS)
        .union(Flags::HAS)
        .union(Flags::SUBORDINATOR)
        .union(Flags::CONDITION)
        .union(Flags::RELATIVE)
        .union(Flags::WAS)
        .union(Flags::BECAME);
    let may_be = sentence.has(Flags::WE) && sentence.has(Flags::NOT) && sentence.has(Flags::DOES);
    if !may_be || scene.in_turn || sentence.len() > LONGEST || sentence.has(open) {
        return None;
    }
    let we = sentence.find(0..sentence.len(), Flags::WE)?;
    let does = |at: usize| sentence.is(at, Flags::DOES) && !sentence.sense(at).finite_of.is_empty();
    let verb = Some(we + 1).filter(|at| does(*at)).or_else(|| we.checked_sub(1).filter(|at| does(*at)))?;
    let not = sentence.find(verb + 1..verb + 6, Flags::NOT)?;
    let open = matches!(sentence.word(not), "niets" | "nooit" | "niks")
        || sentence.word(not.saturating_sub(1)) == "nog"
        || matches!(sentence.word(not + 1), "vaak" | "altijd" | "meer" | "goed" | "genoeg")
        || is_earlier(sentence, 0..sentence.len());
    (!open).then(chosen)
}

/// "Er komt een jubileumcommissie."
pub(super) fn there_will_be(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if sentence.word(0) != "er" || !matches!(sentence.word(1), "komt" | "komen" | "kwam") {
        return None;
    }
    let body = (2..6).any(|index| {
        !sentence.is(index, Flags::ROLE) && crate::layout::label::is_role_or_body(sentence.word(index))
    });
    let open = scene.in_turn
        || sentence.has(Flags::NOT.union(Flags::MAY).union(Flags::PERHAPS).union(Flags::ELSEWHERE))
        || is_earlier(sentence, 0..sentence.len());
    (body && !open).then(chosen)
}

/// "Het wordt dus de grote zaal", "De keuze valt op 12 mei".
pub(super) fn choice(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if scene.in_turn || !sentence.has(Flags::CHOICE) {
        return None;
    }
    static FALLS: [Phrase; 7] = phrases([
        "keuze valt op",
        "keuze viel op",
        "keus valt op",
        "valt de keuze op",
        "viel de keuze op",
        "viel de keus op",
        "voorkeur gaat uit naar",
    ]);
    if sentence.says_any(&FALLS) {
        let at = sentence.find_word("keuze").or_else(|| sentence.find_word("keus"))?;
        return (!is_not_asserted(sentence, at) && !is_wish(sentence, 0..sentence.len())).then(chosen);
    }
    if remains(sentence, scene) {
        return Some(chosen());
    }
    let becomes = sentence.word(0) == "het" && matches!(sentence.word(1), "wordt" | "werd");
    let so = sentence.word(2) == "dus" || (sentence.word(2) == "uiteindelijk");
    let thing = matches!(sentence.token(3), Token::Word | Token::Number(_))
        && (sentence.is(3, Flags::DETERMINER) || sentence.is_capital(3) || sentence.token(3) != Token::Word)
        && who_at(sentence, 3, scene.people).is_none_or(|who| who.sort == Sort::Person);
    let participle = (3..sentence.len()).any(|index| !sentence.sense(index).participle_of.is_empty());
    (becomes && so && thing && !participle).then(chosen)
}
