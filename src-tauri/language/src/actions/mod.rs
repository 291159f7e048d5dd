//! Actions: the forms in which minutes say that somebody will do something. Firm when somebody is named or it is
//! labelled as an action; weak when it floats ("Dit wordt opgepakt"), to be offered and not assumed.

mod agent;
mod asked;
mod behind;
mod impersonal;
mod labelled;
mod spoken;

use std::ops::Range;

use crate::clause;
use crate::decisions::subject::closed;
use crate::decisions::{self, Scene};
use crate::due::due_words;
use crate::lexicon::verbs::{Use, Verb};
use crate::lexicon::{Flags, verbs::Reach};
use crate::reading::{Certainty, Form, Owner, Strength, What};
use crate::sentence::{Sentence, Token};
pub(crate) use behind::{Done, done, jotted};

/// An action as one sentence gives it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) form: Form,
    pub(crate) certainty: Certainty,
    pub(crate) strength: Strength,
    pub(crate) owners: Vec<Owner>,
    /// The tokens that say what is to be done.
    pub(crate) tokens: Range<usize>,
    /// The sentence before says what; this one only says that it is an action.
    pub(crate) of_sentence_before: bool,
}

impl Draft {
    fn new(form: Form, strength: Strength, owners: Vec<Owner>, tokens: Range<usize>) -> Self {
        Self { form, certainty: Certainty::Certain, strength, owners, tokens, of_sentence_before: false }
    }

    /// The whole sentence, which names nobody who does it.
    fn offered(sentence: &Sentence<'_>) -> Self {
        let mut draft = Self::new(Form::NobodyInParticular, Strength::Weak, Vec::new(), 0..sentence.len());
        draft.certainty = Certainty::Inferred;
        draft
    }

    /// The action as a finding.
    pub(crate) fn what(self, sentence: &Sentence<'_>, before: Option<&str>) -> What {
        let own = sentence.slice(self.tokens.clone());
        let text = match before {
            Some(before) if self.of_sentence_before => closed(before),
            _ => closed(own),
        };
        What::Action { text, owners: self.owners, due_words: due_words(sentence), strength: self.strength }
    }
}

/// An owner as printed.
fn owner(name: &str) -> Owner {
    Owner { name: name.to_owned(), inferred: false }
}

/// The actions of a sentence. In an action list every sub-point is one.
pub(crate) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>, in_list: bool) -> Option<Draft> {
    if behind::done(sentence) != Done::No {
        return None;
    }
    if let Some(draft) = labelled::labelled(sentence, scene)
        .or_else(|| labelled::in_brackets(sentence, scene))
        .or_else(|| spoken::falls_to(sentence, scene))
    {
        return Some(draft);
    }
    if sentence.asks() || is_call(sentence) || decides_of_us(sentence) {
        return None;
    }
    let does = sentence.has(Flags::DOES);
    let doing = || {
        agent::decided_task(sentence, scene)
            .or_else(|| spoken::of_speaker(sentence, scene))
            .or_else(|| asked::promised(sentence, scene))
            .or_else(|| asked::requested(sentence, scene))
            .or_else(|| agent::acts(sentence, scene))
            .or_else(|| impersonal::passive(sentence, scene))
            .or_else(|| impersonal::returns(sentence))
    };
    let future = sentence
        .has(Flags::SHALL.union(Flags::GOES).union(Flags::LETS).union(Flags::PROMISES).union(Flags::ASKED));
    let would = scene.people.past() && sentence.has(Flags::MAY);
    // What is put off to a meeting is decided so, and nobody's task.
    let own = |_: &Draft| in_list || decisions::put_off::returns_to_meeting(sentence).is_none();
    (if does || future || would { doing().filter(own) } else { None })
        .or_else(|| impersonal::talks(sentence))
        .or_else(|| impersonal::agreed_to(sentence))
        .or_else(|| impersonal::follows(sentence))
        .or_else(|| labelled::named_behind(sentence, scene))
        .or_else(|| if in_list { labelled::listed(sentence, scene) } else { None })
        .or_else(|| behind::in_infinitive(sentence, scene))
}

/// "Besluit: we organiseren een avond": the decision says it all.
fn decides_of_us(sentence: &Sentence<'_>) -> bool {
    matches!(sentence.word(0), "besluit" | "besloten" | "afgesproken" | "afspraak" | "beslissing")
        && (1..5).any(|index| sentence.token(index) == Token::Mark(':') && sentence.is(index + 1, Flags::WE))
}

/// A call to members: whoever wants to may come forward.
fn is_call(sentence: &Sentence<'_>) -> bool {
    let starts =
        matches!(sentence.word(0), "wie" | "oproep" | "leden" | "geïnteresseerden" | "belangstellenden");
    starts || (sentence.find_word("zich").is_some() && sentence.has(Flags::CALL) && sentence.has(Flags::MAY))
}

/// Whether a verb says that somebody does something in this clause: its particle is there, and one of the words it
/// needs.
fn does(sentence: &Sentence<'_>, verb: &Verb, at: usize) -> Option<(usize, Reach)> {
    let Use::Do(with, reach) = verb.use_ else { return None };
    // "zegt toe de lijst te sturen": the particle need not close the clause of a verb that takes an infinitive.
    let opens =
        || (at + 1..at + 5).find(|index| with.contains(&"te") && sentence.reads(*index, verb.particle));
    let particle = clause::particle_of(sentence, verb, at).or_else(opens)?;
    // "koppelt terug dat", "vult aan dat": that was said, not undertaken.
    let told = || (at + 1..at + 4).any(|index| sentence.reads(index, "dat") && opens_clause(sentence, index));
    if !with.contains(&"dat") && told() {
        return None;
    }
    // "voegt in dit verband toe dat", "voegt toe: …"
    let says = particle > at
        && (sentence.token(particle + 1) == Token::Mark(':')
            || !with.contains(&"dat")
                && sentence.reads(particle + 1, "dat")
                && opens_clause(sentence, particle + 1));
    if says {
        return None;
    }
    let has_needed = has_needed(sentence, at + 1..sentence.len().min(at + 30), with);
    has_needed.then_some((particle, reach))
}

/// "dat" before somebody or something opens a clause; before a preposition or a particle it is the thing itself.
fn opens_clause(sentence: &Sentence<'_>, that: usize) -> bool {
    let next = that + 1;
    let thing = Flags::PREPOSITION.union(Flags::ADVERB);
    sentence.token(next) == Token::Word
        && (sentence.is(next, Flags::DETERMINER.union(Flags::THERE)) || !sentence.is(next, thing))
        && !matches!(sentence.token(next + 1), Token::End | Token::Mark('.' | '!'))
}

/// Whether one of the words a verb needs is there; "te koop" is no infinitive.
fn has_needed(sentence: &Sentence<'_>, mut range: Range<usize>, with: &[&str]) -> bool {
    with.is_empty()
        || sentence.find_any(with).is_some()
            && range.any(|index| with.contains(&sentence.word(index)) && !sentence.reads(index + 1, "koop"))
}

/// The first infinitive of doing behind a place, in this clause.
fn infinitive(sentence: &Sentence<'_>, from: usize, to: usize) -> Option<usize> {
    (from..to).find(|index| {
        sentence.sense(*index).infinitive_of.iter().any(|verb| match verb.use_ {
            Use::Do(with, _) => {
                with.is_empty()
                    || (from.saturating_sub(3)..sentence.len()).any(|at| with.contains(&sentence.word(at)))
            }
            Use::Decide(..) | Use::Promise(_) => false,
        })
    })
}

/// The first participle of doing in a range.
fn participle(sentence: &Sentence<'_>, range: Range<usize>) -> Option<usize> {
    range.into_iter().find(|index| {
        sentence.sense(*index).participle_of.iter().any(|verb| match verb.use_ {
            Use::Do(with, _) => {
                with.is_empty() || (0..sentence.len()).any(|at| with.contains(&sentence.word(at)))
            }
            Use::Decide(..) | Use::Promise(_) => false,
        })
    })
}

/// Where an action's own words end: a purpose or reason behind it is left out.
fn task_end(sentence: &Sentence<'_>, verb: usize) -> usize {
    (verb + 1..sentence.len())
        .find(|index| matches!(sentence.word(*index), "zodat" | "omdat" | "opdat" | "aangezien"))
        .unwrap_or(sentence.len())
}
