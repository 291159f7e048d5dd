//! It will be done, by nobody in particular: "De uitnodiging zal … verzonden worden", "Dit wordt opgepakt".

use super::agent::HABITS;
use super::{Draft, owner, participle, task_end};
use crate::clause::{is_not_asserted, is_wish, told_end};
use crate::decisions::Scene;
use crate::due::due_words;
use crate::lexicon::Flags;
use crate::lexicon::verbs::Use;
use crate::reading::{Certainty, Form, Owner, Strength};
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, who_at};

/// Participles that in the present passive mean a task ("wordt uitgezocht") and not an account ("wordt gehouden").
const TASKS: [&str; 49] = [
    "opgepakt",
    "uitgezocht",
    "aangepast",
    "nagevraagd",
    "nagegaan",
    "bekeken",
    "uitgewerkt",
    "onderzocht",
    "geagendeerd",
    "meegenomen",
    "teruggekoppeld",
    "rondgestuurd",
    "toegestuurd",
    "doorgestuurd",
    "verzonden",
    "verstuurd",
    "gecorrigeerd",
    "bijgewerkt",
    "aangevuld",
    "nagekeken",
    "opgesteld",
    "geregeld",
    "verwerkt",
    "voorbereid",
    "uitgezet",
    "gecontroleerd",
    "gemaild",
    "rondgemaild",
    "gebeld",
    "benaderd",
    "aangeschreven",
    "aangevraagd",
    "opgevraagd",
    "doorgegeven",
    "nagebeld",
    "ingepland",
    "gecheckt",
    "gerepareerd",
    "hersteld",
    "aangeschaft",
    "doorgemaild",
    "nagestuurd",
    "nagezonden",
    "rondgedeeld",
    "opgevolgd",
    "geïnventariseerd",
    "geëvalueerd",
    "voorbesproken",
    "besteld",
];

/// "zal worden toegelicht", "zal toegelicht worden": a participle of a verb that no table knows.
fn beside_worden(sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> Option<usize> {
    let pending = sentence.find_any(&["nog", "later", "verder"]).is_some() || due_words(sentence).is_some();
    let becomes = sentence.find(range.clone(), Flags::TO_BECOME).filter(|_| pending)?;
    let may_be = |index: &usize| {
        let word = sentence.word(*index);
        let begins = ["ge", "be", "ver", "ont", "her"].iter().any(|prefix| word.starts_with(prefix));
        let within = word.len() > 7 && word.contains("ge");
        range.contains(index)
            && sentence.token(*index) == Token::Word
            && !sentence.sense(*index).is_decided()
            && (begins || within)
            && word.len() > 5
            && word.ends_with(['d', 't'])
    };
    Some(becomes + 1).filter(may_be).or_else(|| becomes.checked_sub(1).filter(may_be))
}

/// "Een uitnodiging volgt.", "De datum volgt nog.": somebody will have to send it.
pub(super) fn follows(sentence: &Sentence<'_>) -> Option<Draft> {
    const SENT: [&str; 8] =
        ["uitnodiging", "informatie", "info", "datum", "datumprikker", "mail", "bericht", "voorstel"];
    let verb = sentence.find_any(&["volgt", "volgen"])?;
    sentence.find_any(&SENT).filter(|thing| *thing < verb)?;
    let rest = (verb + 1..sentence.len()).all(|index| {
        matches!(sentence.token(index), Token::Mark(_))
            || matches!(sentence.word(index), "nog" | "later" | "spoedig" | "snel")
    });
    let open = !rest || sentence.has(Flags::NOT) || is_not_asserted(sentence, verb);
    (!open).then(|| Draft::offered(sentence))
}

/// "Niet te zeggen hoe het moet worden ingevuld": what is asked, and nobody's task.
fn is_told_how(sentence: &Sentence<'_>, verb: usize) -> bool {
    (1..verb).any(|index| matches!(sentence.word(index), "hoe" | "waarom" | "wanneer" | "welke"))
}

/// The future, obliged or present passive.
pub(super) fn passive(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::SHALL.union(Flags::MUST).union(Flags::BECOMES)) {
        return None;
    }
    (0..sentence.len()).find_map(|verb| {
        let sense = sentence.sense(verb);
        let (shall, must) = (sense.flags.any(Flags::SHALL), sense.flags.any(Flags::MUST));
        let becomes = sense.flags.any(Flags::BECOMES);
        if !(shall || must || becomes) || is_not_asserted(sentence, verb) {
            return None;
        }
        let end = sentence.clause_end(verb + 1);
        let done = participle(sentence, verb + 1..end).or_else(|| {
            if shall && !told_of_others(sentence, scene) {
                beside_worden(sentence, verb + 1..end)
            } else {
                None
            }
        })?;
        let told = told_end(sentence, verb, end);
        if sentence.find(verb..told, Flags::NOT).is_some() || is_wish(sentence, 0..done) {
            return None;
        }
        // "wordt vastgesteld zoals verzonden": it was sent before.
        if becomes && (verb + 1..done).any(|index| sentence.sense(index).is_decided()) {
            return None;
        }
        // "wordt bekeken en er wordt uitleg gegeven door …": who does the second did not do the first.
        let second =
            |index: &usize| sentence.is(*index, Flags::BECOMES) && !sentence.is(*index, Flags::TO_BECOME);
        let own_end = (verb + 1..end).find(second).unwrap_or(end);
        let agent = agent(sentence, verb..own_end, scene);
        let tokens = 0..task_end(sentence, verb);
        let nobody = sentence.word(verb + 1) == "er" || (verb > 0 && sentence.is(verb - 1, Flags::THERE));
        let passive = sentence.find(verb + 1..end, Flags::TO_BECOME).is_some();
        if shall && passive {
            let open =
                agent.is_none() && (!reaches_people(sentence.word(done)) || told_of_others(sentence, scene));
            return Some(future(agent, nobody || open, tokens));
        }
        if must && passive && !blames(sentence) && !is_told_how(sentence, verb) {
            let strength = if agent.is_some() || due_words(sentence).is_some() {
                Strength::Firm
            } else {
                Strength::Weak
            };
            return Some(Draft::new(Form::MustPassive, strength, agent.into_iter().collect(), tokens));
        }
        let modal = Flags::SHALL.union(Flags::MUST).union(Flags::MAY).union(Flags::GOES);
        let told = TASKS.contains(&sentence.word(done))
            || (agent.is_some() && !habitual(sentence) && !sentence.has(Flags::DECIDED));
        let task = becomes && told && sentence.find(0..verb, modal).is_none();
        task.then(|| {
            let strength = if agent.is_some() { Strength::Firm } else { Strength::Weak };
            Draft::new(Form::TaskPassive, strength, agent.into_iter().collect(), tokens)
        })
    })
}

/// Whether it is a word of telling people, or bringing it before them: that is the board's, whoever does it. What will be made or
/// found out floats.
fn reaches_people(participle: &str) -> bool {
    const ENDINGS: [&str; 13] = [
        "zonden",
        "stuurd",
        "maild",
        "plaatst",
        "publiceerd",
        "deeld",
        "rapporteerd",
        "spreid",
        "bekendgemaakt",
        "communiceerd",
        "informeerd",
        "genodigd",
        "koppeld",
    ];
    ENDINGS.iter().any(|ending| participle.ends_with(ending))
}

/// "De gemeente vernieuwt het veld. Het zal in mei worden ingezaaid": others will do it.
fn told_of_others(sentence: &Sentence<'_>, scene: &Scene<'_>) -> bool {
    let before = scene.before.and_then(|before| crate::sentence::sentences(before).next());
    [Some(sentence), before.as_ref()].into_iter().flatten().any(|told| {
        (0..told.len().min(12))
            .any(|index| told.is(index, Flags::ELSEWHERE) && !scene.people.is_own_body(told.word(index)))
    })
}

/// "wordt jaarlijks door de commissie georganiseerd".
fn habitual(sentence: &Sentence<'_>) -> bool {
    (0..sentence.len()).any(|index| HABITS.contains(&sentence.word(index)))
}

fn future(agent: Option<Owner>, nobody: bool, tokens: std::ops::Range<usize>) -> Draft {
    let strength = if nobody && agent.is_none() { Strength::Weak } else { Strength::Firm };
    let certainty = if agent.is_some() { Certainty::Certain } else { Certainty::Inferred };
    let owners = match (agent, nobody) {
        (Some(agent), _) => vec![agent],
        (None, false) => vec![Owner { name: "bestuur".to_owned(), inferred: true }],
        (None, true) => Vec::new(),
    };
    let mut draft = Draft::new(Form::FuturePassive, strength, owners, tokens);
    draft.certainty = certainty;
    draft
}

/// "door de secretaris".
fn agent(sentence: &Sentence<'_>, range: std::ops::Range<usize>, scene: &Scene<'_>) -> Option<Owner> {
    let by = range.into_iter().find(|index| sentence.word(*index) == "door")?;
    who_at(sentence, by + 1, scene.people)
        .filter(|who| matches!(who.sort, Sort::Person | Sort::Role | Sort::Body))
        .map(|who| owner(sentence.slice(who.start..who.end)))
}

/// "je moet", "men moet": advice at large.
fn blames(sentence: &Sentence<'_>) -> bool {
    ["je", "jij", "u", "zij", "hoewel", "eigenlijk"].iter().any(|word| sentence.find_word(word).is_some())
}

/// "Afgesproken wordt de cijfers te verwerken": decided, and still to be done by somebody.
pub(super) fn agreed_to(sentence: &Sentence<'_>) -> Option<Draft> {
    if !sentence.has(Flags::DECIDED) {
        return None;
    }
    let agreed = sentence.find_any(&["afgesproken", "besloten"])?;
    let te = (agreed + 1..sentence.len()).find(|index| {
        sentence.reads(*index, "te")
            && sentence
                .sense(index + 1)
                .infinitive_of
                .iter()
                .any(|verb| matches!(verb.use_, Use::Do(with, _) if with.is_empty()))
    })?;
    let open = sentence.find(0..te, Flags::NOT).is_some()
        || is_wish(sentence, 0..te)
        || is_not_asserted(sentence, agreed);
    (!open).then(|| {
        let mut draft = Draft::new(Form::DecidedTask, Strength::Weak, Vec::new(), 0..sentence.len());
        draft.certainty = Certainty::Inferred;
        draft
    })
}

/// "Er komt een gesprek met de gemeente", "Er vindt nog overleg plaats": somebody will have to hold it.
pub(super) fn talks(sentence: &Sentence<'_>) -> Option<Draft> {
    const TALKS: [&str; 4] = ["gesprek", "overleg", "vervolggesprek", "vervolgoverleg"];
    if !sentence.has(Flags::THERE) {
        return None;
    }
    let talk = sentence.find_any(&TALKS)?;
    let there = sentence.find(0..sentence.len(), Flags::THERE)?;
    let verb = |index: usize| match sentence.word(index) {
        "komt" | "komen" | "volgt" => true,
        "vindt" | "zal" | "zullen" => sentence.find_any(&["plaats", "plaatsvinden", "komen"]).is_some(),
        _ => false,
    };
    let at =
        there.checked_sub(1).filter(|at| verb(*at)).or_else(|| Some(there + 1).filter(|at| verb(*at)))?;
    let open = talk < at
        || sentence.find(at..sentence.len(), Flags::NOT).is_some()
        || is_not_asserted(sentence, at)
        || is_wish(sentence, 0..sentence.len());
    (!open).then(|| Draft::offered(sentence))
}

/// "komt de volgende vergadering weer op de agenda".
pub(super) fn returns(sentence: &Sentence<'_>) -> Option<Draft> {
    let verb = sentence.find_any(&["komt", "komen"])?;
    let end = sentence.clause_end(verb + 1);
    let on_agenda = (verb..end).any(|index| {
        sentence.word(index) == "op" && (1..5).any(|ahead| sentence.word(index + ahead) == "agenda")
    });
    let again = (verb..end).any(|index| {
        matches!(sentence.word(index), "weer" | "terug" | "opnieuw")
            || sentence.is(index, Flags::COMING.union(Flags::MONTH))
    });
    let denied = sentence.find(verb..end, Flags::NOT).is_some();
    (on_agenda && again && !denied && !is_not_asserted(sentence, verb))
        .then(|| Draft::new(Form::ReturnsToAgenda, Strength::Weak, Vec::new(), 0..sentence.len()))
}
