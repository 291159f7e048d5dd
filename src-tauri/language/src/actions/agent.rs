//! Somebody does it: "Tijn neemt contact op", "het bestuur zal …", "Besloten wordt dat Noor … ophaalt".

use super::{Draft, does, infinitive, owner, task_end};
use crate::clause::{is_not_asserted, is_wish, told_end};
use crate::decisions::Scene;
use crate::due::due_words;
use crate::lexicon::Flags;
use crate::lexicon::verbs::{Reach, Use};
use crate::reading::{Certainty, Form, Owner, Strength};
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, Who, subject_of, who_at};

/// Words of habit: what happens always is no action.
pub(super) const HABITS: [&str; 12] = [
    "jaarlijks",
    "altijd",
    "vaak",
    "meestal",
    "regelmatig",
    "wekelijks",
    "maandelijks",
    "doorgaans",
    "nooit",
    "al",
    "sinds",
    "dagelijks",
];

/// The action of a clause with a subject.
pub(super) fn acts(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    // "Het bestuur zou hierop terugkomen": what will be done, in an account of the past.
    let past = scene.people.past() && sentence.find_any(&["zou", "zouden"]).is_some();
    let verbs = Flags::SHALL.union(Flags::GOES).union(Flags::MUST).union(Flags::LETS).union(Flags::DOES);
    if !past && !sentence.has(verbs) {
        return None;
    }
    (0..sentence.len()).find_map(|verb| {
        let sense = sentence.sense(verb);
        let would = past && matches!(sentence.word(verb), "zou" | "zouden");
        if !would && !sense.flags.any(verbs) {
            return None;
        }
        let future = would || sense.flags.any(Flags::SHALL.union(Flags::GOES));
        let must = sense.flags.any(Flags::MUST);
        let mut doing = sense.finite_of.iter().any(|verb| matches!(verb.use_, Use::Do(..)));
        let lets = sense.flags.any(Flags::LETS);
        if !(future || must || doing || lets) || is_not_asserted(sentence, verb) {
            return None;
        }
        doing = doing && sense.finite_of.iter().any(|known| does(sentence, known, verb).is_some());
        if !(future || must || doing || lets) {
            return None;
        }
        let who = subject_of(sentence, verb, scene.people)?;
        let end = sentence.clause_end(verb + 1);
        let told = told_end(sentence, verb, end);
        if sentence.find(verb..told, Flags::NOT).is_some()
            || is_wish(sentence, own_head(sentence, verb, &who)..verb)
            || is_wish(sentence, verb + 1..told)
        {
            return None;
        }
        let present = if doing { present(sentence, verb, &who) } else { None };
        let (form, certainty) = if let Some(certainty) = present {
            (Form::AgentPresent, certainty)
        } else if future
            && will_do(sentence, verb + 1, end, &who)
            && !passive(sentence, verb..end)
            && !is_here(sentence)
        {
            (Form::AgentFuture, Certainty::Certain)
        } else if lets && has_done(sentence, verb + 1, told) {
            (Form::AgentPresent, Certainty::Certain)
        } else if must && infinitive(sentence, verb + 1, end).is_some() && !passive(sentence, verb..end) {
            (Form::AgentMust, Certainty::Inferred)
        } else {
            return None;
        };
        draft(sentence, scene, &who, form, certainty, verb)
    })
}

/// Whether a finite verb is a task of this subject, and how sure that is.
fn present(sentence: &Sentence<'_>, at: usize, who: &Who<'_>) -> Option<Certainty> {
    if sentence.find_any(&HABITS).is_some() || is_account(sentence, at) || is_here(sentence) {
        return None;
    }
    // One name takes the singular: "Lijst maken" is no person called Lijst.
    let singular = who.others.is_empty() && who.sort != Sort::We;
    let reaches = sentence.sense(at).finite_of.iter().filter_map(|verb| {
        let infinitive = singular && sentence.word(at) == verb.base && verb.base != verb.singular;
        if infinitive { None } else { does(sentence, verb, at).map(|(_, reach)| reach) }
    });
    let reach = reaches.min_by_key(|reach| u8::from(*reach == Reach::Named))?;
    let named = matches!(who.sort, Sort::Person | Sort::He);
    // "We doen een proef op 21 november": a date makes a common verb a task.
    let dated = who.sort == Sort::We && due_words(sentence).is_some();
    if reach == Reach::Named && !named && !dated
        || who.sort == Sort::One
        || (who.sort == Sort::Meeting && !who.decides)
    {
        return None;
    }
    let sure = !who.guessed && reach == Reach::Anybody;
    Some(if sure { Certainty::Certain } else { Certainty::Inferred })
}

/// "Vandaag gaan we langs de stukken", "Tijdens deze avond zullen we …": done while the meeting sits.
fn is_here(sentence: &Sentence<'_>) -> bool {
    matches!(sentence.word(0), "vandaag" | "vanavond" | "vanmiddag" | "vanochtend")
        || sentence.reads(0, "tijdens") && sentence.reads(1, "deze")
}

/// "maakt melding van", "brengt verslag uit", "start met een toelichting", "komt aan bod": told there and then, unless a day is named.
pub(super) fn is_account(sentence: &Sentence<'_>, at: usize) -> bool {
    let told: &[&str] = match sentence.word(at) {
        "maakt" | "maken" => &["melding", "gewag"],
        "brengt" | "brengen" => &["verslag"],
        "start" | "starten" => {
            &["uitleg", "toelichting", "informatie", "presentatie", "terugblik", "verslag"]
        }
        "doet" | "doen" => &["verslag", "voorstel", "suggestie", "oproep", "mededeling"],
        "kijkt" | "kijken" => &["terug"],
        // "meldt zich aan voor de kascommissie"
        "meldt" | "melden" if sentence.find_word("zich").is_some() => {
            return sentence.has(Flags::BODY) || sentence.find_word("kandidaat").is_some();
        }
        "komt" | "komen" => return sentence.find_any(&["bod", "orde", "sprake"]).is_some(),
        _ => return false,
    };
    sentence.find_any(told).is_some() && due_words(sentence).is_none()
}

/// Whether "zal" or "gaat" comes with something to do: a verb of the table, or for a named person any infinitive at the
/// end of the clause that is no mere state.
fn will_do(sentence: &Sentence<'_>, from: usize, end: usize, who: &Who<'_>) -> bool {
    const STATES: [&str; 14] = [
        "zijn",
        "hebben",
        "blijven",
        "worden",
        "krijgen",
        "stoppen",
        "aftreden",
        "verhuizen",
        "vertrekken",
        "kunnen",
        "moeten",
        "komen",
        "weten",
        "plaatsvinden",
    ];
    if infinitive(sentence, from, end).is_some() {
        return true;
    }
    let named = matches!(who.sort, Sort::Person | Sort::Role | Sort::Body | Sort::He) && !who.guessed;
    let last = (from..end).rev().find(|index| sentence.token(*index) == Token::Word);
    // "Noor en Tijn zullen aanwezig zijn": somebody has to go there.
    let is_present = |index: usize| sentence.word(index) == "zijn" && sentence.reads(index - 1, "aanwezig");
    if named && who.sort == Sort::Person && who.end + 1 == from && last.is_some_and(is_present) {
        return true;
    }
    let is_state = |index: usize| STATES.contains(&sentence.word(index));
    if !named || last.is_none_or(is_state) {
        return false;
    }
    // "zal terugkoppeling geven aan het bestuur": what follows the verb begins with a preposition.
    let followed = |index: usize| {
        sentence.is(index + 1, Flags::PREPOSITION) && !sentence.is(index + 1, Flags::DETERMINER)
    };
    let behind_noun = |index: usize| {
        index > from
            && !sentence.is(index - 1, Flags::DETERMINER.union(Flags::PREPOSITION))
            && followed(index)
    };
    (from..end).any(|index| {
        let word = sentence.word(index);
        let ends = word.ends_with("en") && word.len() > 4 && !sentence.is_capital(index);
        ends && !is_state(index) && (Some(index) == last || behind_noun(index))
    })
}

/// "laat dit nakijken", but not "laat weten".
fn has_done(sentence: &Sentence<'_>, from: usize, end: usize) -> bool {
    const SAYING: [&str; 9] =
        ["weten", "zien", "horen", "vallen", "blijken", "merken", "gaan", "lopen", "blijven"];
    let words = (from..end).filter(|index| sentence.token(*index) == Token::Word);
    let told = words.clone().any(|index| SAYING.contains(&sentence.word(index)));
    let ends = |index: usize| {
        let word = sentence.word(index);
        word.ends_with("en") && word.len() > 4 || !sentence.sense(index).infinitive_of.is_empty()
    };
    let verb = |index: usize| {
        !sentence.sense(index).infinitive_of.is_empty() || sentence.word(index).ends_with("eren")
    };
    !told && (words.clone().any(verb) || words.rev().take(1).any(ends))
}

/// "zal … worden": somebody undergoes it.
fn passive(sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> bool {
    sentence.find(range, Flags::TO_BECOME).is_some()
}

fn draft(
    sentence: &Sentence<'_>,
    scene: &Scene<'_>,
    who: &Who<'_>,
    form: Form,
    certainty: Certainty,
    verb: usize,
) -> Option<Draft> {
    let joined = own_head(sentence, verb, who) == who.start && who.start > 0;
    let from = if joined { who.start } else { who.start.min(clause_head(sentence, verb)) };
    let tokens = from..task_end(sentence, verb);
    let looks = sentence.find_any(&["kijken", "nadenken", "bekijken"]).is_some();
    let (strength, owners) = match who.sort {
        Sort::One => (Strength::Weak, Vec::new()),
        Sort::We if scene.in_turn => return None,
        // "We moeten een verslag maken": what is needed, and nobody who undertakes it.
        Sort::We if looks || form == Form::AgentMust => (Strength::Weak, names(who)),
        Sort::I => (
            Strength::Firm,
            scene.speaker.map(|name| Owner { name: name.to_owned(), inferred: true }).into_iter().collect(),
        ),
        // Nobody was named: who is meant is not known here.
        Sort::He => {
            meant(scene).map_or_else(|| (Strength::Weak, names(who)), |owner| (Strength::Firm, vec![owner]))
        }
        // "Het bestuur zal dit nader bekijken": what comes of it is open.
        Sort::Body if looks && sentence.find_word("nader").is_some() => (Strength::Weak, names(who)),
        // "Iedereen leest de stukken door": each of those who sit there.
        Sort::Meeting if is_each(sentence, who) => (Strength::Firm, names(who)),
        // Members in general are called upon, they do not undertake.
        Sort::Meeting => return None,
        Sort::Person | Sort::Role | Sort::Body | Sort::We => (Strength::Firm, names(who)),
    };
    let form = if who.sort == Sort::One { Form::NobodyInParticular } else { form };
    let mut draft = Draft::new(form, strength, owners, tokens);
    draft.certainty =
        if who.sort == Sort::We || form == Form::AgentMust { Certainty::Inferred } else { certainty };
    Some(draft)
}

fn is_each(sentence: &Sentence<'_>, who: &Who<'_>) -> bool {
    who.end == who.start + 1 && matches!(sentence.word(who.start), "iedereen" | "eenieder" | "allen")
}

/// Where the clause of the verb begins: behind a colon or an arrow, or the sentence itself.
fn clause_head(sentence: &Sentence<'_>, verb: usize) -> usize {
    (0..verb)
        .rev()
        .find(|index| matches!(sentence.token(*index), Token::Mark(':' | ';' | '→' | '>')))
        .map_or(0, |at| at + 1)
}

/// The same, or behind a comma and "dus": "Het kan wel handig zijn, dus Noor gaat ermee aan de slag".
fn own_head(sentence: &Sentence<'_>, verb: usize, who: &Who<'_>) -> usize {
    let head = clause_head(sentence, verb);
    let joined = who.start.checked_sub(2).is_some_and(|comma| {
        who.end == verb
            && sentence.token(comma) == Token::Mark(',')
            && matches!(sentence.word(comma + 1), "dus" | "daarom" | "maar" | "en")
    });
    if joined { head.max(who.start) } else { head }
}

/// Whom "hij" stands for: the one who spoke or was named last in the item.
pub(super) fn meant(scene: &Scene<'_>) -> Option<Owner> {
    scene.named.map(|name| Owner { name: name.to_owned(), inferred: true })
}

pub(super) fn names(who: &Who<'_>) -> Vec<Owner> {
    who.names().map(owner).collect()
}

/// "Besloten wordt dat Noor de sleutels ophaalt": a decision that gives somebody a task.
pub(super) fn decided_task(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const DECIDED: [&str; 10] = [
        "besloten",
        "afgesproken",
        "besluit",
        "besluiten",
        "afspraak",
        "overeengekomen",
        "spreken",
        "besloot",
        "eens",
        "spreekt",
    ];
    let that = sentence.find_word("dat")?;
    sentence.find_any(&DECIDED)?;
    // "… dat de toelichting wordt herhaald en dat Noor de leden inlicht"
    let (that, who) = (that.max(1)..sentence.len()).find_map(|index| {
        let settled = || (0..index).any(|before| DECIDED.contains(&sentence.word(before)));
        let opens = sentence.word(index) == "dat" && settled();
        let who = who_at(sentence, index + 1, scene.people).filter(|_| opens)?;
        matches!(who.sort, Sort::Person | Sort::Role | Sort::Body).then_some((index, who))
    })?;
    let is_task = |index: usize| {
        let sense = sentence.sense(index);
        sense.joined_of.iter().chain(&sense.finite_of).any(|verb| match verb.use_ {
            Use::Do(with, _) | Use::Promise(with) => {
                with.is_empty() || (that..sentence.len()).any(|at| with.contains(&sentence.word(at)))
            }
            Use::Decide(..) => false,
        })
    };
    let future = |index: usize| sentence.is(index, Flags::GOES.union(Flags::SHALL));
    // "(want in de zomer is het geen punt)" gives a reason.
    let aside = |index: &usize| {
        let goes_on = matches!(sentence.word(*index), "want" | "zodat" | "omdat" | "opdat" | "terwijl");
        goes_on || sentence.token(*index) == Token::Mark('(')
    };
    let end = (who.end..sentence.len()).find(aside).unwrap_or(sentence.len());
    let range = who.end..end;
    if sentence.find(range.clone(), Flags::NOT.union(Flags::MAY)).is_some() {
        return None;
    }
    let undertaken =
        range.clone().any(is_task) || (range.clone().any(future) && will_do(sentence, who.end, end, &who));
    undertaken.then(|| Draft::new(Form::DecidedTask, Strength::Firm, names(&who), 0..sentence.len()))
}
