//! What stands behind a task, or before it, without a verb that is told: whose it is ("Zaal huren - Noor", "Noor: website
//! bijwerken"), and that it was done ("=> gedaan").

use std::ops::Range;

use super::{Draft, has_needed, owner};
use crate::decisions::Scene;
use crate::lexicon::Flags;
use crate::lexicon::tasks::is_done;
use crate::lexicon::verbs::{Reach, Use};
use crate::reading::{Certainty, Form, Owner, Strength};
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, Who, who_at};

/// How far an action is, as the words behind it say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// Nothing is said.
    No,
    /// "Noor belt de gemeente (gedaan)", "… - afgerond": this sentence tells what was done.
    Here,
    /// "=> gedaan", "(Is afgerond.)" alone: the sentence before does.
    Before,
}

/// Whether what a sentence tells needs no more doing.
pub(crate) fn done(sentence: &Sentence<'_>) -> Done {
    const MARKS: usize = 4;
    let is_mark = |index: usize| matches!(sentence.token(index), Token::Mark(_));
    let last = (0..sentence.len()).rev().take(MARKS).find(|index| !is_mark(*index));
    let in_brackets = || {
        sentence.find_any(&["(", "["])?;
        let open = (1..sentence.len())
            .rev()
            .find(|index| matches!(sentence.token(*index), Token::Mark('(' | '[')))?;
        Some(open + 1).filter(|first| open > 1 && is_done(sentence.word(*first)))
    };
    // "… (afgerond TV 19 maart)"
    if in_brackets().is_some() {
        return Done::Here;
    }
    let Some(last) = last.filter(|last| is_done(sentence.word(*last)) && !sentence.asks()) else {
        return Done::No;
    };
    let small = |index: usize| matches!(sentence.word(index), "is" | "dit" | "al" | "inmiddels" | "reeds");
    let Some(head) = (0..last).rev().find(|index| !small(*index)) else { return Done::Before };
    if !matches!(sentence.token(head), Token::Mark('(' | '[' | '-' | '–' | '>' | '→' | '=')) {
        return Done::No;
    }
    if (0..head).all(is_mark) { Done::Before } else { Done::Here }
}

/// Who is named at the end, behind a bracket, a dash or a comma: "(Noor)", "– Noor en Tijn", ", secretaris". Only who is known as
/// somebody.
pub(super) fn owner_behind<'t>(
    sentence: &Sentence<'t>,
    from: usize,
    scene: &Scene<'_>,
) -> Option<(Who<'t>, usize)> {
    const LONGEST: usize = 8;
    let is_mark = |index: usize| {
        matches!(sentence.token(index), Token::Mark('(' | '[' | '-' | '–' | ',' | ':' | '→' | '>'))
    };
    // "Uitnodigen: Noor": what follows is whom it is about.
    let about =
        |mark: usize| sentence.token(mark) == Token::Mark(':') && ABOUT.contains(&sentence.word(mark - 1));
    let marks = (from + 1..sentence.len()).rev().take(LONGEST).filter(|index| is_mark(*index));
    marks.filter(|mark| !about(*mark)).find_map(|mark| {
        let who = who_at(sentence, mark + 1, scene.people)
            .filter(|who| !who.guessed && matches!(who.sort, Sort::Person | Sort::Role | Sort::Body))?;
        let ends = (who.end..sentence.len())
            .all(|index| matches!(sentence.token(index), Token::Mark('.' | ')' | ']')));
        let begins = (from..mark).rev().find(|index| !is_mark(*index)).map_or(from, |last| last + 1);
        ends.then_some((who, begins))
    })
}

/// Verbs before or behind which a name is that of whom it is about: "Uitnodigen: Noor", "Noor bedanken".
const ABOUT: [&str; 8] =
    ["uitnodigen", "vragen", "benaderen", "bellen", "mailen", "bedanken", "informeren", "voordragen"];

/// A task in the infinitive and whose it is, as notes have it: "Noor: website bijwerken", "Noor - zaal huren", "Zaal huren – Noor",
/// "[Noor] zaal huren", "Noor zaal huren".
pub(super) fn in_infinitive(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const LONGEST: usize = 24;
    if sentence.len() > LONGEST || sentence.len() < 2 || is_told(sentence) {
        return None;
    }
    let (owners, tokens, of_speaker) = whose(sentence, scene)?;
    if !ends_in_doing(sentence, tokens.clone(), of_speaker) {
        return None;
    }
    let mut draft = Draft::new(Form::ActionList, Strength::Firm, owners, tokens);
    draft.certainty = Certainty::Inferred;
    Some(draft)
}

/// "Camera regelen", "met Saar afspreken": a note of what is to be done, and by nobody in particular.
pub(crate) fn jotted(sentence: &Sentence<'_>) -> Option<Draft> {
    const LONGEST: usize = 12;
    let last = sentence.len().saturating_sub(1);
    let open = sentence.len() > LONGEST
        || is_told(sentence)
        || matches!(sentence.word(0), "geen" | "om" | "door" | "zonder")
        || done(sentence) != Done::No
        || matches!(sentence.token(last), Token::Mark(':'));
    (!open && ends_in_doing(sentence, 0..sentence.len(), true)).then(|| Draft::offered(sentence))
}

/// A sentence with a verb that is told, asks, denies or wishes is no task in the infinitive.
fn is_told(sentence: &Sentence<'_>) -> bool {
    const WISHES: [&str; 5] = ["graag", "liever", "eventueel", "misschien", "mogelijk"];
    let told = Flags::FINITE.union(Flags::MAY).union(Flags::NOT);
    sentence.asks() || sentence.has(told) || sentence.find_any(&WISHES).is_some()
}

/// Whose task it is, the tokens of the task, and whether only the speaker is known: what speakers say may be a wish of theirs.
fn whose(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<(Vec<Owner>, Range<usize>, bool)> {
    let names = |who: &Who<'_>| who.names().map(owner).collect::<Vec<_>>();
    // "[Noor]", "@Noor"
    let first = usize::from(matches!(sentence.token(0), Token::Mark('[' | '(' | '@')));
    let named = who_at(sentence, first, scene.people)
        .filter(|who| !who.guessed && matches!(who.sort, Sort::Person | Sort::Role | Sort::Body));
    if let Some(who) = &named {
        match sentence.token(who.end) {
            Token::Mark('-' | '–' | ':' | ']' | ')') => {
                let task = who.end + 1 + usize::from(sentence.token(who.end + 1) == Token::Mark(':'));
                return Some((names(who), task..sentence.len(), false));
            }
            Token::Word if who.sort == Sort::Person && !is_about(sentence, who.end) => {
                return Some((names(who), who.end..sentence.len(), false));
            }
            _ => {}
        }
    }
    if let Some((who, end)) = owner_behind(sentence, 0, scene) {
        return Some((names(&who), 0..end, false));
    }
    let speaker = scene.speaker.filter(|speaker| scene.people.is_name(speaker))?;
    Some((vec![owner(speaker)], 0..sentence.len(), true))
}

/// "Noor bedanken", "Noor om advies vragen": what is to be done with her.
fn is_about(sentence: &Sentence<'_>, task: usize) -> bool {
    let last = (task..sentence.len()).rev().find(|index| sentence.token(*index) == Token::Word);
    last.is_none_or(|last| last == task || ABOUT.contains(&sentence.word(last)))
}

/// Whether the tokens end in the infinitive of a verb of doing: "website bijwerken", not "de vergaderingen". A speaker's must be one that
/// is a task whoever does it: "Noor: kosten omlaag brengen" is an opinion.
fn ends_in_doing(sentence: &Sentence<'_>, task: Range<usize>, of_speaker: bool) -> bool {
    const THINGS: [&str; 5] = ["plannen", "vragen", "werken", "stukken", "delen"];
    let last = task.clone().rev().find(|index| sentence.token(*index) == Token::Word);
    last.is_some_and(|last| {
        let counts = last > task.start
            && !THINGS.contains(&sentence.word(last))
            && !sentence.is(last - 1, Flags::DETERMINER)
            && !sentence.reads(last - 1, "te")
            && !sentence.is_capital(last);
        let doing = sentence.sense(last).infinitive_of.iter().any(|verb| match verb.use_ {
            Use::Do(with, reach) => {
                has_needed(sentence, task.clone(), with) && (!of_speaker || reach == Reach::Anybody)
            }
            Use::Decide(..) | Use::Promise(_) => false,
        });
        counts && doing
    })
}
