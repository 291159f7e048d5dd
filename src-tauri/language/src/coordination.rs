//! Clauses that "en" or a semicolon joins: "keurt de jaarrekening goed en verleent het bestuur decharge" decides twice,
//! "Noor belt de zaal en Tijn maakt de lijst" gives two people a task.

use std::ops::Range;

use crate::lexicon::Flags;
use crate::people::People;
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, subject_of, who_at};

/// Words that end a simple sentence: what follows "en" may still belong to the clause they open.
const OPENERS: Flags =
    Flags::SUBORDINATOR.union(Flags::CONDITION).union(Flags::RELATIVE).union(Flags::QUESTION);

/// The clauses of a sentence, each as a sentence of its own; none when it has only one. A clause without a subject
/// takes that of the clause before it.
pub(crate) fn clauses<'t>(sentence: &Sentence<'t>, people: &People) -> Vec<Sentence<'t>> {
    let mut out = Vec::new();
    let Some(first) = sentence.find_any(&["en", "maar", ";"]) else { return out };
    let mut from = 0;
    let mut subject = 0..0;
    for at in first.max(1)..sentence.len() {
        let joins = at >= from + 2
            && (sentence.reads(at, "en")
                || sentence.reads(at, "maar")
                || sentence.token(at) == Token::Mark(';'));
        if !joins {
            continue;
        }
        let Some(verb) = finite(sentence, from..at) else { continue };
        let opened = sentence.find(from..at, OPENERS).is_some();
        let semicolon = sentence.token(at) == Token::Mark(';');
        if opened && !semicolon {
            continue;
        }
        let begins = begins(sentence, at + 1, people);
        let Some(begins) = begins.or_else(|| semicolon.then_some(Begins::OwnSubject)) else { continue };
        let comma = usize::from(sentence.token(at - 1) == Token::Mark(','));
        out.push(sentence.clause(subject.clone(), from..at - comma));
        let shared = shared_subject(sentence, from, verb, &subject, people);
        subject = match begins {
            Begins::Verb => shared,
            Begins::OwnSubject => 0..0,
        };
        from = at + 1;
    }
    if from > 0 && from < sentence.len() {
        out.push(sentence.clause(subject, from..sentence.len()));
    }
    out
}

/// How a clause behind "en" begins.
enum Begins {
    /// With its verb: "en verleent".
    Verb,
    /// With somebody and a verb: "en Tijn belt"; or with a few words and a verb: "en met applaus wordt Saar herkozen".
    OwnSubject,
}

fn begins(sentence: &Sentence<'_>, at: usize, people: &People) -> Option<Begins> {
    if is_finite(sentence, at) {
        return Some(Begins::Verb);
    }
    if let Some(who) = who_at(sentence, at, people) {
        let verb = is_finite(sentence, who.end) || sentence.is(who.end, Flags::FINITE);
        return (verb && who.sort != Sort::I).then_some(Begins::OwnSubject);
    }
    let leads =
        sentence.is(at, Flags::PREPOSITION.union(Flags::ADVERB)) && !sentence.is(at, Flags::DETERMINER);
    let verb = (at + 1..at + 8).find(|index| sentence.is(*index, Flags::BECOMES.union(Flags::BECAME)))?;
    let closed = sentence.find(at..verb, OPENERS).is_some();
    (leads && !closed).then_some(Begins::OwnSubject)
}

/// A verb that can only be finite: an infinitive behind "en" goes with the verb of the clause before.
fn is_finite(sentence: &Sentence<'_>, at: usize) -> bool {
    let sense = sentence.sense(at);
    let auxiliary = Flags::BECOMES
        .union(Flags::BECAME)
        .union(Flags::IS)
        .union(Flags::WAS)
        .union(Flags::HAS)
        .union(Flags::SHALL)
        .union(Flags::GOES);
    let infinitive = matches!(sentence.word(at), "worden" | "zijn" | "gaan" | "hebben" | "zullen");
    let known = sense.finite_of.iter().any(|verb| verb.base != sentence.word(at));
    !sentence.is_capital(at) && (known || sense.flags.any(auxiliary) && !infinitive)
}

/// The first finite verb in a range.
fn finite(sentence: &Sentence<'_>, range: Range<usize>) -> Option<usize> {
    range.into_iter().find(|index| {
        let sense = sentence.sense(*index);
        let determiner = sense.flags.any(Flags::DETERMINER);
        let label = sentence.token(*index + 1) == Token::Mark(':');
        !label && ((sense.flags.any(Flags::FINITE) && !determiner) || !sense.finite_of.is_empty())
    })
}

/// The tokens of the subject that the next clause leaves out.
fn shared_subject(
    sentence: &Sentence<'_>,
    from: usize,
    verb: usize,
    before: &Range<usize>,
    people: &People,
) -> Range<usize> {
    const LONGEST: usize = 12;
    if let Some(who) = subject_of(sentence, verb, people).filter(|who| who.start >= from) {
        return who.start..who.end;
    }
    if verb == from {
        return before.clone();
    }
    let plain = !sentence.is(from, Flags::PREPOSITION.union(Flags::ADVERB).union(Flags::THERE));
    if plain && verb - from <= LONGEST { from..verb } else { 0..0 }
}
