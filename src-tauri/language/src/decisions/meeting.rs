//! "De ALV besluit …", "stelt de begroting vast", "Noor trekt het voorstel in": somebody is the subject.

use super::passive::{chooses, decides};
use super::{Draft, Scene, advises, negated};
use crate::clause::{at_another_meeting, is_earlier, is_later, is_not_asserted, is_wish, particle_of};
use crate::imprint::{Phrase, phrases};
use crate::lexicon::Flags;
use crate::lexicon::verbs::{Use, Verb};
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, Who, subject_of, who_at};

/// Verbs that choose, with the right words behind them.
const CHOOSING: [&str; 13] = [
    "kiest", "kiezen", "koos", "kozen", "houden", "houdt", "hielden", "laten", "lieten", "gaan", "gingen",
    "stoppen", "stopten",
];

/// "De ALV stelt de begroting vast.", "We besluiten dat …", "De leden hebben besloten …".
pub(super) fn as_subject(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    let bodies = Flags::MEETING.union(Flags::WE).union(Flags::BODY).union(Flags::ROLE).union(Flags::AGREES);
    if !sentence.has(bodies) && !scene.people.goes_by_letters(sentence) {
        return None;
    }
    let may_choose = sentence.find_any(&CHOOSING).is_some();
    (0..sentence.len()).find_map(|verb| {
        let sense = sentence.sense(verb);
        let has = sense.flags.any(Flags::HAS) && !matches!(sentence.word(verb), "had" | "hadden");
        let will = sense.flags.any(Flags::GOES.union(Flags::SHALL)) && advising(sentence, verb);
        let is = sense.flags.any(Flags::IS)
            && sentence.find_word("akkoord").or_else(|| sentence.find_word("accoord")).is_some();
        let decides = !sense.finite_of.is_empty() || has || is || will;
        let chooses = may_choose && chooses_thing(sentence, verb);
        if !(decides || chooses) {
            return None;
        }
        if is_not_asserted(sentence, verb) {
            return None;
        }
        let who = subject_of(sentence, verb, scene.people).filter(|who| {
            who.decides
                || may_discharge(sentence, who)
                || gavels(sentence, who, verb)
                || notes(sentence, who)
                || consents(sentence, who, verb)
        })?;
        if scene.in_turn && who.sort != Sort::Meeting {
            return None;
        }
        if chooses && !scene.in_turn && sentence.find(0..verb + 6, Flags::NOT).is_none() {
            return Some(Draft::new(Form::Choice, Certainty::Inferred, Outcome::Adopted));
        }
        let outcome = if will {
            Outcome::Adopted
        } else if has {
            // The audit committee found the accounts in order; nothing was decided by that.
            let own =
                |outcome: &Outcome| who.decides || who.sort != Sort::Body || *outcome == Outcome::Discharged;
            has_decided(sentence, verb).filter(own)?
        } else if is {
            agrees(sentence, verb)?
        } else {
            decided_by(sentence, verb, &who)?
        };
        let own = || (who.start..who.end).any(|index| scene.people.is_own_body(sentence.word(index)));
        let sure = who.sort == Sort::Meeting || who.sort == Sort::We || own();
        let certainty =
            if sure && !will && !scene.in_turn { Certainty::Certain } else { Certainty::Inferred };
        Some(Draft::new(Form::MeetingSubject, certainty, outcome))
    })
}

/// The audit committee is often written down as discharging the board; that is offered with a warning.
fn may_discharge(sentence: &Sentence<'_>, who: &Who<'_>) -> bool {
    who.sort == Sort::Body && (who.start..who.end).any(|index| sentence.word(index).starts_with("kasc"))
}

/// "Het panel neemt de brief voor kennisgeving aan": whoever takes note is the one that meets.
fn notes(sentence: &Sentence<'_>, who: &Who<'_>) -> bool {
    static NOTED: [Phrase; 2] = phrases(["voor kennisgeving", "voor kennisname"]);
    who.sort == Sort::Body && sentence.says_any(&NOTED)
}

/// "De werkgroep stemt hiermee in", "Stuurgroep is akkoord met het plan": a group that consents is the one that meets.
fn consents(sentence: &Sentence<'_>, who: &Who<'_>, verb: usize) -> bool {
    let group = (who.start..who.end).any(|index| sentence.word(index).ends_with("groep"));
    let consents = matches!(sentence.word(verb), "stemt" | "stemde" | "is" | "gaat" | "ging");
    who.sort == Sort::Body && group && consents
}

/// "We gaan een negatief advies uitbrengen."
fn advising(sentence: &Sentence<'_>, at: usize) -> bool {
    let infinitive = || (at + 1..at + 12).any(|index| matches!(sentence.word(index), "uitbrengen" | "geven"));
    advises(sentence) && infinitive() && !sentence.has(Flags::NOT.union(Flags::LATER))
}

/// "kiest voor de offerte", "kiest ervoor om", "we houden het op € 3", "we gaan voor de grote zaal", "we stoppen met de krant".
fn chooses_thing(sentence: &Sentence<'_>, at: usize) -> bool {
    match sentence.word(at) {
        "kiest" | "kiezen" | "koos" | "kozen" => {
            (at + 1..at + 5).any(|index| matches!(sentence.word(index), "voor" | "ervoor"))
        }
        "houden" | "houdt" | "hielden" => {
            (at + 1..at + 3).any(|index| {
                matches!(sentence.word(index), "het") && matches!(sentence.word(index + 1), "op" | "bij")
            }) || stays(sentence, at)
        }
        "laten" | "lieten" => at > 0 && stays(sentence, at),
        "gaan" | "gingen" => sentence.reads(at + 1, "voor") && is_all(sentence, at + 2),
        "stoppen" | "stopten" => sentence.reads(at + 1, "met") && is_all(sentence, at + 2),
        _ => false,
    }
}

/// "houden we het zo", "laten we dit zoals het is"
fn stays(sentence: &Sentence<'_>, verb: usize) -> bool {
    const NEAR: usize = 6;
    (verb + 1..verb + NEAR).any(|index| match sentence.word(index) {
        "zo" => matches!(sentence.token(index + 1), Token::End | Token::Mark('.' | '!')),
        "zoals" => {
            matches!(sentence.word(index + 1), "het" | "die" | "ze" | "dit")
                && sentence.is(index + 2, Flags::IS)
        }
        _ => false,
    })
}

/// Whether a thing follows, and nothing else that is to be done: "We gaan voor de pauze nog stemmen" has more to say.
fn is_all(sentence: &Sentence<'_>, from: usize) -> bool {
    const LONGEST: usize = 8;
    let thing = matches!(sentence.token(from), Token::Word | Token::Number(_));
    let verbal = |index: usize| {
        sentence.is(index, Flags::FINITE.union(Flags::MAY)) && !sentence.is(index, Flags::DETERMINER)
            || !sentence.sense(index).infinitive_of.is_empty()
            || !sentence.sense(index).finite_of.is_empty()
    };
    thing && sentence.len() <= from + LONGEST && !(from..sentence.len()).any(verbal)
}

/// "De voorzitter stelt de agenda vast": with the gavel, for the meeting.
fn gavels(sentence: &Sentence<'_>, who: &Who<'_>, verb: usize) -> bool {
    let chair = who.sort == Sort::Role
        && (who.start..who.end)
            .any(|index| sentence.word(index).ends_with("voorzitter") || sentence.word(index) == "preses");
    let adopts = matches!(sentence.word(verb), "stelt" | "stelde" | "hamert" | "hamerde");
    chair
        && adopts
        && (verb + 1..verb + 9).any(|index| matches!(sentence.word(index), "agenda" | "notulen" | "verslag"))
}

fn has_decided(sentence: &Sentence<'_>, auxiliary: usize) -> Option<Outcome> {
    let end = sentence.clause_end(auxiliary + 1);
    let (at, outcome) = (auxiliary + 1..end).find_map(|index| {
        let verb = sentence.sense(index).participle_of.first()?;
        decides(verb, sentence, true).map(|outcome| (index, outcome))
    })?;
    let then = (auxiliary..at).any(|index| matches!(sentence.word(index), "daarop" | "toen" | "eerder"));
    if then
        || at_another_meeting(sentence, auxiliary)
        || is_earlier(sentence, 0..end)
        || is_later(sentence, auxiliary..at)
    {
        return None;
    }
    negated(sentence, auxiliary..at, outcome)
}

/// "De leden zijn akkoord met het voorstel."
fn agrees(sentence: &Sentence<'_>, verb: usize) -> Option<Outcome> {
    let at = (verb + 1..verb + 8).find(|index| super::is_accord(sentence.word(*index)))?;
    negated(sentence, verb..at, Outcome::Adopted)
}

fn decided_by(sentence: &Sentence<'_>, at: usize, who: &Who<'_>) -> Option<Outcome> {
    if let Some(outcome) = votes_for(sentence, at).or_else(|| takes_note(sentence, at)) {
        return Some(outcome);
    }
    for verb in &sentence.sense(at).finite_of {
        let Some(outcome) = decides(verb, sentence, true) else { continue };
        let lent = notes(sentence, who) || consents(sentence, who, at);
        if who.sort == Sort::Body && !who.decides && outcome != Outcome::Discharged && !lent {
            continue;
        }
        let Some(particle) = particle_of(sentence, verb, at) else { continue };
        if chooses(sentence, verb, at) || keeps(sentence, verb) {
            continue;
        }
        // "spreekt uit dat …", but not "spreekt haar dank uit".
        let thanks = verb.base == "spreken" && verb.particle == "uit" && sentence.word(particle + 1) != "dat";
        // "vindt het goed te horen dat": a feeling.
        let feels = verb.base == "vinden"
            && (particle + 1..particle + 4).any(|index| {
                matches!(sentence.word(index), "horen" | "zien" | "lezen" | "vernemen" | "merken" | "weten")
            });
        if thanks || feels || observes(sentence, verb, particle) || is_wish(sentence, at..particle) {
            return None;
        }
        if matches!(verb.base, "besluiten" | "beslissen") {
            return decided_to(sentence, at, outcome);
        }
        let outcome = negated(sentence, at..particle, outcome)?;
        let put_off = matches!(outcome, Outcome::Postponed | Outcome::Forwarded);
        return (put_off || !is_later(sentence, at..particle)).then_some(outcome);
    }
    None
}

/// "We houden een buffer aan": kept, unless it is business of the meeting that is put off.
fn keeps(sentence: &Sentence<'_>, verb: &Verb) -> bool {
    const BUSINESS: [&str; 8] = [
        "punt",
        "agendapunt",
        "besluit",
        "beslissing",
        "besluitvorming",
        "bespreking",
        "behandeling",
        "stemming",
    ];
    verb.base == "houden"
        && !sentence.has(Flags::PROPOSAL)
        && !BUSINESS.iter().any(|word| sentence.find_word(word).is_some())
}

/// "stelt vast dat er veel animo is".
fn observes(sentence: &Sentence<'_>, verb: &Verb, particle: usize) -> bool {
    matches!(verb.particle, "vast" | "aan") && matches!(sentence.word(particle + 1), "dat" | "of")
}

/// "stemt voor verlenging", "stemmen tegen het voorstel".
fn votes_for(sentence: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let counts =
        (at + 1..at + 3).any(|index| matches!(sentence.token(index), Token::Mark(':') | Token::Number(_)));
    if counts || !matches!(sentence.word(at), "stemt" | "stemmen" | "stemde" | "stemden") {
        return None;
    }
    (at + 1..at + 4).find_map(|index| match sentence.word(index) {
        "voor" if sentence.says("kascommissie") => Some(Outcome::Appointed),
        "voor" => Some(Outcome::Adopted),
        "tegen" => Some(Outcome::Rejected),
        "ermee" if sentence.word(index + 1) == "in" => Some(Outcome::Adopted),
        _ => None,
    })
}

/// "neemt kennis van het verslag".
fn takes_note(sentence: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let takes = matches!(sentence.word(at), "neemt" | "nemen" | "nam" | "namen");
    (takes
        && (at + 1..at + 5)
            .any(|index| sentence.word(index) == "kennis" && sentence.word(index + 1) == "van"))
    .then_some(Outcome::Noted)
}

/// What "besluit …" decides: "besluit het voorstel af te wijzen" rejects, "besluit over" says nothing.
fn decided_to(sentence: &Sentence<'_>, at: usize, otherwise: Outcome) -> Option<Outcome> {
    if (at + 1..at + 12).any(|index| sentence.word(index) == "over") && sentence.find_word("te").is_none() {
        return None;
    }
    // "De ALV beslist over toelating" is a rule; what follows must say what was decided.
    let says = |index: usize| matches!(sentence.word(index), "dat" | "om" | "te");
    if sentence.word(at).starts_with("beslis") && !(at..sentence.len()).any(says) {
        return None;
    }
    let infinitive = (at + 1..sentence.len()).find_map(|to| {
        if sentence.word(to) != "te" {
            return None;
        }
        let particle = sentence.word(to - 1);
        sentence.sense(to + 1).finite_of.iter().find_map(|verb| match verb.use_ {
            Use::Decide(outcome, _) if verb.particle == particle || verb.particle.is_empty() => Some(outcome),
            _ => None,
        })
    });
    Some(infinitive.unwrap_or(otherwise))
}

/// "Noor trekt haar voorstel in", "het bestuur haalt het voorstel terug".
pub(super) fn withdraws(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::PROPOSAL) {
        return None;
    }
    let withdrawn = Draft::new(Form::ProposerSubject, Certainty::Certain, Outcome::Withdrawn);
    for at in 0..sentence.len() {
        let sense = sentence.sense(at);
        let active = sense.finite_of.iter().any(|verb| {
            matches!(verb.use_, Use::Decide(Outcome::Withdrawn, _))
                && particle_of(sentence, verb, at).is_some()
        });
        let perfect = sense.flags.any(Flags::HAS)
            && (at..sentence.clause_end(at + 1))
                .any(|index| matches!(sentence.word(index), "ingetrokken" | "teruggetrokken"));
        if (active || perfect && !scene.in_turn) && !is_not_asserted(sentence, at) {
            return (!is_earlier(sentence, 0..sentence.len()) && !sentence.has(Flags::NOT))
                .then_some(withdrawn);
        }
    }
    None
}

/// "Noor en Tijn nemen zitting in de kascommissie.", "Saar geeft zich op als lid van de kascommissie."
pub(super) fn takes_seat(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if scene.in_turn || !sentence.has(Flags::SEATS) || is_wish(sentence, 0..sentence.len()) {
        return None;
    }
    let verb = (0..sentence.len().min(30)).find(|at| {
        let near = |words: &[&str]| (at + 1..at + 8).any(|index| words.contains(&sentence.word(index)));
        match sentence.word(*at) {
            "neemt" | "nemen" | "nam" | "namen" => near(&["zitting", "plaats"]),
            "treedt" | "treden" | "trad" | "traden" => near(&["toe"]),
            "geeft" | "geven" | "gaf" | "gaven" => {
                near(&["zich"]) && near(&["op"]) && sentence.find_word("als").is_some()
            }
            _ => false,
        }
    })?;
    let subject = subject_of(sentence, verb, scene.people).or_else(|| who_at(sentence, 0, scene.people))?;
    let body = (0..sentence.len())
        .filter(|index| !(subject.start..subject.end).contains(index))
        .any(|index| crate::layout::label::is_role_or_body(sentence.word(index)));
    (subject.sort == Sort::Person && body)
        .then(|| Draft::new(Form::TakesSeat, Certainty::Inferred, Outcome::Appointed))
}
