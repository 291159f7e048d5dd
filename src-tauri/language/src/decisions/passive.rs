//! "wordt vastgesteld", "is aangenomen met 21 stemmen", "Goedgekeurd.": a participle says it.

use super::{Draft, Scene, advises, deciding, is_met, negated, participles, thing};
use crate::clause::{at_another_meeting, is_earlier, is_later, is_not_asserted, is_wish};
use crate::lexicon::Flags;
use crate::lexicon::tasks::is_done;
use crate::lexicon::verbs::{Needs, Use, Verb};
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::{Sentence, Token};
use crate::vote;

/// A participle never stands further from its auxiliary.
const REACH: usize = 45;
/// Without a word of these no participle decides.
const SETTLED: Flags = Flags::DECIDED.union(Flags::APART);

/// "De begroting wordt na beantwoording van een vraag vastgesteld."
pub(super) fn present(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(SETTLED) {
        return None;
    }
    (0..sentence.len())
        .filter(|index| sentence.is(*index, Flags::BECOMES.union(Flags::BECAME)))
        .find_map(|auxiliary| passive_at(sentence, scene, auxiliary))
}

fn passive_at(sentence: &Sentence<'_>, scene: &Scene<'_>, auxiliary: usize) -> Option<Draft> {
    let modal = Flags::SHALL.union(Flags::MUST).union(Flags::MAY).union(Flags::GOES).union(Flags::HAS);
    // "De zaal mag dicht, zo werd besloten."
    let so = auxiliary.checked_sub(1).filter(|before| matches!(sentence.word(*before), "zo" | "aldus"));
    let clause_start = so.unwrap_or_else(|| clause_start(sentence, auxiliary));
    if sentence.find(clause_start..auxiliary, modal).is_some() || is_not_asserted(sentence, auxiliary) {
        return None;
    }
    let (participle, verb, outcome) = participle_for(sentence, auxiliary)?;
    let between = auxiliary.min(participle)..auxiliary.max(participle);
    if is_fact(sentence, verb, participle.max(auxiliary)) || decided_elsewhere(sentence, clause_start) {
        return None;
    }
    if is_custom(sentence, between.clone()) || is_mentioned(sentence, verb, participle) {
        return None;
    }
    if chooses(sentence, verb, participle.max(auxiliary)) {
        return chosen(sentence, clause_start..participle);
    }
    let put_off = matches!(outcome, Outcome::Postponed | Outcome::Forwarded | Outcome::Withdrawn);
    if !put_off && (is_later(sentence, clause_start..participle) || is_wish(sentence, between.clone())) {
        return None;
    }
    let outcome = denied(sentence, clause_start, between, verb, outcome)?;
    let past = sentence.is(auxiliary, Flags::BECAME);
    if past && is_earlier(sentence, 0..sentence.len()) {
        return None;
    }
    let form = if past { Form::PastPassive } else { Form::PresentPassive };
    let mut certainty = if scene.in_turn { Certainty::Inferred } else { Certainty::Certain };
    let mut outcome = outcome;
    // "De agenda wordt aangehouden" keeps it.
    if outcome == Outcome::Postponed
        && verb.particle == "aan"
        && sentence.find_word("agenda").is_some_and(|at| at < auxiliary)
    {
        (outcome, certainty) = (Outcome::Adopted, Certainty::Inferred);
    }
    let mut draft = Draft::new(form, certainty, outcome);
    draft.auxiliary = Some(auxiliary);
    Some(draft)
}

/// "wordt normaliter uit het bestuur gekozen", "worden inmiddels niet gehonoreerd": how it goes, and no decision of today.
fn is_custom(sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> bool {
    const CUSTOMS: [&str; 9] = [
        "normaliter",
        "gewoonlijk",
        "doorgaans",
        "meestal",
        "altijd",
        "regelmatig",
        "telkens",
        "gebruikelijk",
        "inmiddels",
    ];
    // "De voorzitter wordt uit het bestuur gekozen": a rule, without whom.
    let whence = |index: usize| sentence.reads(index, "uit") && sentence.is(index + 1, Flags::DETERMINER);
    let who = (1..sentence.len()).any(|index| sentence.is_capital(index));
    let custom = |index: usize| CUSTOMS.contains(&sentence.word(index)) || !who && whence(index);
    (range.start.saturating_sub(2)..range.end).any(custom)
}

/// "Niet besloten wordt over het budget": nothing is decided; "wordt niet aangenomen" rejects.
fn denied(
    sentence: &Sentence<'_>,
    start: usize,
    between: std::ops::Range<usize>,
    verb: &Verb,
    outcome: Outcome,
) -> Option<Outcome> {
    let first = sentence.word(start) == "niet" || sentence.word(between.start.saturating_sub(1)) == "niet";
    let settles = matches!(verb.base, "besluiten" | "beslissen" | "spreken");
    if settles && (first || sentence.find(between.clone(), Flags::NOT).is_some()) {
        return None;
    }
    let none = outcome != Outcome::Rejected
        && between.clone().any(|index| {
            sentence.word(index) == "geen" && !sentence.word(index + 1).starts_with("tegenstem")
        });
    if none { None } else { negated(sentence, between, outcome) }
}

/// The participle behind the auxiliary, within its clause; or right before it ("Besloten wordt dat").
fn participle_for(sentence: &Sentence<'_>, auxiliary: usize) -> Option<(usize, &'static Verb, Outcome)> {
    let at = |index: usize| {
        // "wordt als goedgekeurd beschouwd"
        if index > 0 && sentence.reads(index - 1, "als") {
            return None;
        }
        let mut verbs = deciding(participles(sentence, index), sentence);
        verbs.next().map(|(verb, outcome)| (index, verb, outcome))
    };
    let other = Flags::IS.union(Flags::BECOMES).union(Flags::HAS).union(Flags::SHALL).union(Flags::MUST);
    let end = sentence.clause_end(auxiliary + 1).min(auxiliary + REACH);
    for index in auxiliary + 1..end {
        if let Some(found) = at(index) {
            return Some(found);
        }
        let starts_other = sentence.is(index, other) && !sentence.is(index, Flags::DETERMINER);
        if starts_other && !sentence.is(index, Flags::TO_BECOME) {
            break;
        }
    }
    auxiliary.checked_sub(1).and_then(at)
}

/// The token after the last semicolon, colon, closing bracket or "zodat" before the verb.
fn clause_start(sentence: &Sentence<'_>, before: usize) -> usize {
    (0..before)
        .rev()
        .find(|index| {
            matches!(sentence.token(*index), Token::Mark(';' | ':' | ')'))
                || matches!(sentence.word(*index), "zodat" | "waarna" | "dus")
                // "… kunnen meedoen en er wordt besloten"
                || sentence.reads(*index, "en") && (sentence.reads(index + 1, "er") || index + 1 == before)
        })
        .map_or(0, |index| index + 1)
}

/// "De drukte werd speciaal benoemd": spoken of.
fn is_mentioned(sentence: &Sentence<'_>, verb: &Verb, participle: usize) -> bool {
    const HOW: [&str; 8] =
        ["speciaal", "expliciet", "nadrukkelijk", "apart", "kort", "afzonderlijk", "specifiek", "nogmaals"];
    verb.base == "benoemen"
        && participle.checked_sub(1).is_some_and(|before| HOW.contains(&sentence.word(before)))
}

/// "vastgesteld wordt dat er veel animo is", "er wordt aangenomen dat": an observation.
fn is_fact(sentence: &Sentence<'_>, verb: &Verb, last: usize) -> bool {
    // "Per geval wordt beslist": nothing was, unless what follows says what.
    let told = |index: usize| matches!(sentence.word(index), "dat" | "om" | "te");
    if verb.base == "beslissen" && !(last..sentence.len()).any(told) {
        return true;
    }
    let observes = (verb.base == "stellen" && verb.particle == "vast")
        || (verb.base == "nemen" && verb.particle == "aan");
    let next = if sentence.token(last + 1) == Token::Mark(',') { last + 2 } else { last + 1 };
    observes && matches!(sentence.word(next), "dat" | "of" | "hoe")
}

/// "er wordt gekozen voor een andere zaal": a choice, no election.
pub(super) fn chooses(sentence: &Sentence<'_>, verb: &Verb, last: usize) -> bool {
    verb.base == "kiezen" && matches!(sentence.word(last + 1), "voor" | "om")
}

/// What was chosen, unless it is put off or denied.
fn chosen(sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> Option<Draft> {
    let open = is_later(sentence, range.clone())
        || is_wish(sentence, range.clone())
        || is_earlier(sentence, 0..sentence.len())
        || sentence.find(range, Flags::NOT).is_some();
    (!open).then(|| Draft::new(Form::Choice, Certainty::Inferred, Outcome::Adopted))
}

/// "door de gemeenteraad", "door het college"; the audit committee advises and does not decide either.
fn decided_elsewhere(sentence: &Sentence<'_>, from: usize) -> bool {
    let elsewhere = |at: usize| sentence.is(at, Flags::ELSEWHERE) || sentence.word(at).starts_with("kasc");
    (from..sentence.len())
        .any(|index| sentence.reads(index, "door") && (1..4).any(|ahead| elsewhere(index + ahead)))
}

/// "Het voorstel is aangenomen met 21 voor": a report, unless a vote, the meeting or the thing itself says that it
/// happened here.
pub(super) fn perfect(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const CONCLUDED: [&str; 6] = ["daarmee", "hiermee", "derhalve", "aldus", "dus", "hierdoor"];
    if scene.in_turn || !sentence.has(SETTLED) {
        return None;
    }
    if sentence.has(Flags::WAS) && !(scene.people.past() && sentence.find_any(&CONCLUDED).is_some()) {
        return None;
    }
    (0..sentence.len())
        .filter(|index| sentence.is(*index, Flags::IS.union(Flags::WAS)))
        .find_map(|auxiliary| perfect_at(sentence, auxiliary))
}

fn perfect_at(sentence: &Sentence<'_>, auxiliary: usize) -> Option<Draft> {
    let start = clause_start(sentence, auxiliary);
    if is_not_asserted(sentence, auxiliary) || decided_elsewhere(sentence, start) {
        return None;
    }
    let (participle, verb, outcome) = participle_for(sentence, auxiliary)?;
    // "Noor is door Tijn gemachtigd": between the two of them.
    let by_person = sentence.find_word("door").is_some_and(|by| {
        sentence.is_capital(by + 1) && !sentence.is(by + 1, Flags::MEETING.union(Flags::BODY))
    });
    if by_person && !settles(verb) && thing_of(sentence).is_none() {
        return None;
    }
    if is_fact(sentence, verb, participle.max(auxiliary))
        || is_earlier(sentence, 0..sentence.len())
        || at_another_meeting(sentence, auxiliary)
    {
        return None;
    }
    let between = auxiliary.min(participle)..auxiliary.max(participle);
    if is_later(sentence, between.clone()) || is_wish(sentence, between.clone()) {
        return None;
    }
    let outcome = denied(sentence, start, between, verb, outcome)?;
    let voted = vote::vote(sentence).is_some() || vote::method(sentence).is_some();
    let by_meeting = (0..sentence.len()).any(|index| {
        sentence.reads(index, "door") && (1..4).any(|ahead| sentence.is(index + ahead, Flags::MEETING))
    });
    // "De commissie is opgeheven" tells what came of something, perhaps long ago.
    let effect = matches!(verb.use_, Use::Decide(_, Needs::ABody | Needs::Money | Needs::AMember));
    // "… geen opmerkingen op de notulen, zodat deze zijn goedgekeurd"
    let named = if start > 0 && sentence.word(start - 1) == "zodat" { 0 } else { start };
    let own = !effect
        && (named..sentence.len())
            .any(|index| sentence.is(index, Flags::PROPOSAL) || thing(sentence.word(index)).is_some());
    let settles = settles(verb);
    let certainty = if voted || by_meeting { Certainty::Certain } else { Certainty::Inferred };
    if chooses(sentence, verb, participle.max(auxiliary)) {
        return None;
    }
    let chosen = matches!(outcome, Outcome::Appointed | Outcome::Elected);
    if !(voted || by_meeting || own || settles || chosen && !effect) {
        return None;
    }
    let mut draft = Draft::new(Form::Perfect, certainty, outcome);
    draft.auxiliary = Some(auxiliary);
    Some(draft)
}

/// "Goedgekeurd.", "Notulen ongewijzigd vastgesteld.", "Unaniem aangenomen met dank aan de commissie."
pub(super) fn bare(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    /// A longer sentence without a verb is a heap of notes.
    const LONGEST: usize = 22;
    // "Gedaan en goedgekeurd": how far something is.
    if is_done(sentence.word(0)) {
        return None;
    }
    if let Some(alone) = one_word(sentence) {
        return Some(alone);
    }
    if sentence.len() > LONGEST
        || !sentence.has(SETTLED)
        || is_earlier(sentence, 0..sentence.len())
        || is_later(sentence, 0..sentence.len())
    {
        return None;
    }
    let verbal = Flags::FINITE.union(Flags::SUBORDINATOR).union(Flags::CONDITION).union(Flags::RELATIVE);
    let (at, outcome) = (0..sentence.len()).find_map(|index| {
        let (verb, outcome) = deciding(participles(sentence, index), sentence).next()?;
        let closes = match sentence.token(index + 1) {
            Token::End => true,
            Token::Mark(mark) => mark != ':',
            // "Besloten nu te wachten", "Afgesproken geen nieuwe te kopen"
            // "Punt 7 afgesproken dat we het laten zitten"
            Token::Word if settles(verb) && sentence.reads(index + 1, "dat") => true,
            Token::Word if index == 0 && settles(verb) => sentence.find_word("te").is_some(),
            Token::Word => sentence.is(index + 1, Flags::PREPOSITION.union(Flags::CONJUNCTION)),
            Token::Number(_) | Token::Clock(_) => false,
        };
        (closes && !is_fact(sentence, verb, index)).then_some((index, outcome))
    })?;
    let is_verbal =
        |index: usize| sentence.is(index, verbal) && index != at && !sentence.is(index, Flags::DETERMINER);
    // "met dien verstande dat" may bring a verb of its own.
    if (0..at).any(is_verbal) {
        return None;
    }
    let opens_clause = sentence.says("met dien verstande") || sentence.reads(at + 1, "dat");
    let trailing_verb = (at + 1..sentence.len()).any(is_verbal) && !opens_clause;
    if trailing_verb {
        return None;
    }
    let outcome = negated(sentence, 0..at, outcome)?;
    let short = sentence.len() <= 12 && !scene.in_turn;
    Some(Draft::new(
        Form::BareParticiple,
        if short { Certainty::Certain } else { Certainty::Inferred },
        outcome,
    ))
}

/// The first thing that an association adopts.
fn thing_of(sentence: &Sentence<'_>) -> Option<usize> {
    (0..sentence.len())
        .find(|index| sentence.is(*index, Flags::PROPOSAL) || thing(sentence.word(*index)).is_some())
}

/// besloten, afgesproken
fn settles(verb: &Verb) -> bool {
    matches!(verb.base, "besluiten" | "beslissen") || verb.particle == "af" && verb.base == "spreken"
}

/// "Akkoord.", "Conform.", "Akkoord met de data.", "Declaratie van Noor akkoord."
fn one_word(sentence: &Sentence<'_>) -> Option<Draft> {
    const LONGEST: usize = 14;
    let alone = sentence.len() <= 2 && matches!(sentence.word(0), "conform" | "unaniem");
    let last = sentence.len() - 1;
    let last = if sentence.token(last) == Token::Mark('.') { last.saturating_sub(1) } else { last };
    // "Notulen van mei: akkoord, met dank aan Noor."
    let behind_thing = || {
        let colon = sentence.find_any(&[":"]).filter(|colon| super::is_accord(sentence.word(colon + 1)));
        colon.is_some_and(|colon| thing_of(sentence).is_some_and(|thing| thing < colon))
    };
    let said = super::is_accord(sentence.word(0)) || super::is_accord(sentence.word(last)) || behind_thing();
    if !(alone || said) {
        return None;
    }
    let open = Flags::FINITE.union(Flags::NOT).union(Flags::MAY).union(Flags::QUESTION).union(Flags::LATER);
    // "mits zij schoonmaken" makes a condition, and still it was agreed.
    let condition = (0..sentence.len())
        .any(|index| sentence.is(index, Flags::CONDITION) && !matches!(sentence.word(index), "mits" | "als"));
    let accord = said && sentence.len() <= LONGEST && !sentence.has(open) && !condition;
    (alone || accord).then(|| Draft::new(Form::BareParticiple, Certainty::Inferred, Outcome::Adopted))
}

/// Whether a verb decides without more: used where a particle was already found.
pub(super) fn decides(verb: &Verb, sentence: &Sentence<'_>, by_meeting: bool) -> Option<Outcome> {
    match verb.use_ {
        Use::Decide(outcome, needs)
            if is_met(needs, sentence)
                || by_meeting
                    && (needs == Needs::TheMeeting || needs == Needs::Advice && advises(sentence)) =>
        {
            Some(outcome)
        }
        _ => None,
    }
}
