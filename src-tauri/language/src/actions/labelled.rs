//! Actions that are called so: "Actie: …", "(Actie Tijn)", an entry under a heading Acties.

use super::behind::owner_behind;
use super::{Draft, owner};
use crate::clause::told_end;
use crate::decisions::Scene;
use crate::lexicon::Flags;
use crate::lexicon::tasks::{is_done, is_label};
use crate::reading::{Certainty, Form, Owner, Strength};
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, Who, who_at};

/// "Actie: Tijn belt de zaal", "Actiepunt NB: …", "AP 12 Tijn: …", "Actie Tijn." after the sentence that says what.
pub(super) fn labelled(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if let Some(draft) = has_the_action(sentence, scene) {
        return Some(draft);
    }
    // "Actielijst Noor: …" names whose action it is; the list itself heads others.
    let of_list = sentence.word(0) == "actielijst";
    let (mut at, bracketed) = if of_list { (1, false) } else { label_end(sentence)? };
    while matches!(sentence.token(at), Token::Number(_)) || matches!(sentence.word(at), "voor" | "door" | "#")
    {
        at += 1;
    }
    let owners_before = who(sentence, at, scene);
    if of_list && owners_before.is_none() {
        return None;
    }
    let colon = owners_before.as_ref().map_or(at, |who| who.end);
    let end = sentence.len();
    if sentence.token(colon) != Token::Mark(':') {
        if bracketed && at < end && owners_before.is_none() {
            return Some(Draft::new(Form::LabelledAction, Strength::Firm, Vec::new(), at..end));
        }
        return only_names(sentence, owners_before?);
    }
    let task = colon + 1;
    if let Some(who) = owners_before {
        return Some(Draft::new(Form::LabelledAction, Strength::Firm, owners(&who), task..end));
    }
    let Some(named) = who(sentence, task, scene) else {
        let empty = task >= end;
        let behind = owner_behind(sentence, task, scene);
        let (owners, end) = behind.map_or((Vec::new(), end), |(who, end)| (owners(&who), end));
        return (!empty).then(|| Draft::new(Form::LabelledAction, Strength::Firm, owners, task..end));
    };
    match sentence.token(named.end) {
        Token::End | Token::Mark('.') => only_names(sentence, named),
        Token::Mark(':' | ',' | '-' | '–') => {
            let from = named.end + 1;
            Some(Draft::new(Form::LabelledAction, Strength::Firm, owners(&named), from..end))
        }
        _ => Some(Draft::new(Form::LabelledAction, Strength::Firm, owners(&named), task..end)),
    }
}

/// Where the words end that call a sentence an action, "actie", "te doen", "nog te doen", "[todo]"; and whether they stand in brackets, so
/// that no colon is needed.
fn label_end(sentence: &Sentence<'_>) -> Option<(usize, bool)> {
    let first = behind_sign(sentence);
    let bracket = sentence.token(first) == Token::Mark('[');
    let at = first + usize::from(bracket);
    let end = if is_label(sentence.word(at)) {
        at + 1
    } else {
        let to = at + usize::from(sentence.reads(at, "nog"));
        (sentence.reads(to, "te") && sentence.reads(to + 1, "doen")).then_some(to + 2)?
    };
    match sentence.token(end) {
        Token::Mark(']') if bracket => Some((end + 1, true)),
        _ if bracket => None,
        _ => Some((end, false)),
    }
}

/// Behind ":pushpin:", as some texts write a sign.
fn behind_sign(sentence: &Sentence<'_>) -> usize {
    let sign = sentence.token(0) == Token::Mark(':')
        && sentence.token(1) == Token::Word
        && sentence.token(2) == Token::Mark(':');
    if sign { 3 } else { 0 }
}

/// "Noor heeft hier verder de actie in", "Tijn heeft de actie": what the sentence before says is theirs to do.
fn has_the_action(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const LONGEST: usize = 14;
    let action = sentence.find_word("actie").filter(|at| *at > 1 && sentence.len() <= LONGEST)?;
    let holds = (1..action).find(|index| matches!(sentence.word(*index), "heeft" | "hebben" | "houdt"))?;
    let only = matches!(sentence.word(action - 1), "de" | "deze" | "die") && !sentence.has(Flags::NOT);
    let ends = match sentence.token(action + 1) {
        Token::End | Token::Mark(_) => true,
        _ => matches!(sentence.word(action + 1), "in" | "hiervoor" | "hierin" | "hierop" | "voor"),
    };
    let owners = who(sentence, 0, scene).filter(|who| who.end == holds && only && ends)?;
    let mut draft =
        Draft::new(Form::LabelledAction, Strength::Firm, self::owners(&owners), 0..sentence.len());
    draft.of_sentence_before = sentence.find_any(&["hier", "hierin", "hiervoor", "hierop"]).is_some();
    Some(draft)
}

/// Only the name of who is to do what the sentence before says.
fn only_names(sentence: &Sentence<'_>, who: Who<'_>) -> Option<Draft> {
    // "Actie Noor Deadline: 1 maart"
    let term = matches!(sentence.word(who.end), "deadline" | "uiterlijk");
    if !term && !matches!(sentence.token(who.end), Token::End | Token::Mark('.')) {
        return None;
    }
    let mut draft = Draft::new(Form::LabelledAction, Strength::Firm, owners(&who), 0..sentence.len());
    draft.of_sentence_before = true;
    Some(draft)
}

/// "Tijn belt de zaal (actie)", "De zaal wordt gebeld. (Actie Tijn)", "[Actie: bestuur]".
pub(super) fn in_brackets(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    let first = sentence.find_any(&["(", "["])?;
    let open = (first..sentence.len()).find(|index| {
        matches!(sentence.token(*index), Token::Mark('(' | '[')) && is_label(sentence.word(index + 1))
    })?;
    let mut at = open + 2;
    while matches!(sentence.token(at), Token::Mark(':') | Token::Number(_)) {
        at += 1;
    }
    let mut owners = who(sentence, at, scene).map_or_else(Vec::new, |who| owners(&who));
    if owners.is_empty() && open > 0 {
        owners = who(sentence, 0, scene).map_or_else(Vec::new, |who| self::owners(&who));
    }
    let mut draft = Draft::new(Form::ActionInBrackets, Strength::Firm, owners, 0..open.max(1));
    draft.of_sentence_before = open == 0;
    Some(draft)
}

/// "Contact opnemen met de gemeente (Tijn)", "Vergunning aanvragen -> secretaris": a task without a verb that is told,
/// and who does it at its end.
pub(super) fn named_behind(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const SHORTEST: usize = 5;
    if sentence.len() < SHORTEST || sentence.has(Flags::FINITE.union(Flags::MAY)) {
        return None;
    }
    let open = (1..sentence.len() - 1).rev().take(8).find(|index| {
        matches!(sentence.token(*index), Token::Mark('(' | '[' | '→' | '>'))
            || sentence.word(*index) == "door"
    })?;
    // "-> @Noor"
    let called = sentence.token(open + 1) == Token::Mark('@');
    let who = who(sentence, open + 1 + usize::from(called), scene).filter(|who| who.sort != Sort::We)?;
    let closes = match sentence.token(who.end) {
        Token::End => true,
        Token::Mark(mark) => matches!(mark, ')' | ']' | '.' | ','),
        _ => false,
    };
    // "Vermelden in de nieuwsbrief (Noor)"
    let first = |index: usize| index == 0 && sentence.is(1, Flags::PREPOSITION.union(Flags::DETERMINER));
    let does = (0..open).any(|index| {
        !sentence.sense(index).infinitive_of.is_empty() && (first(index) || !sentence.is_capital(index))
    });
    (closes && (does || called))
        .then(|| Draft::new(Form::ActionInBrackets, Strength::Firm, owners(&who), 0..open))
}

/// An entry of an action list: "Tijn: ledenlijst bijwerken", "zaal reserveren (Noor)".
pub(super) fn listed(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    let past = Flags::HAS.union(Flags::MAY).union(Flags::IS).union(Flags::WAS).union(Flags::BECAME);
    let closed = (1..sentence.len()).any(|index| {
        matches!(sentence.token(index - 1), Token::Mark(':' | '(' | '-' | '–'))
            && is_done(sentence.word(index))
    });
    // "… (Stas) - Die is geplaatst": what is told behind it is of no matter here.
    let comment = (1..sentence.len()).find(|index| {
        sentence.token(*index) == Token::Mark(')')
            && matches!(sentence.token(index + 1), Token::Mark('-' | '–' | '*'))
    });
    let done = closed
        || (0..comment.unwrap_or_else(|| told_end(sentence, 0, sentence.len())))
            .any(|index| sentence.is(index, past) && !sentence.is(index, Flags::DETERMINER));
    let other = matches!(sentence.word(0), "geen" | "besloten" | "afgesproken" | "pending" | "zie" | "idem")
        || is_done(sentence.word(0))
        // "Er gaat een brief uit": told, and nobody's.
        || (0..sentence.len()).any(|index| {
            sentence.is(index, Flags::THERE) && sentence.is(index + 1, Flags::FINITE)
        });
    if done || (sentence.len() < 2 && scene.speaker.is_none()) || other {
        return None;
    }
    let mut found: Vec<Owner> = scene.speaker.map(owner).into_iter().collect();
    if found.is_empty() {
        let last = (1..sentence.len()).rev().find(|index| sentence.token(*index) == Token::Mark('('));
        let at_end = last.and_then(|open| who(sentence, open + 1, scene));
        let at_head = who(sentence, 0, scene).filter(|who| !who.guessed);
        found = at_end.or(at_head).map_or_else(Vec::new, |who| owners(&who));
    }
    let mut draft = Draft::new(Form::ActionList, Strength::Firm, found, 0..sentence.len());
    draft.certainty = Certainty::Inferred;
    Some(draft)
}

fn who<'t>(sentence: &Sentence<'t>, at: usize, scene: &Scene<'_>) -> Option<Who<'t>> {
    let each = matches!(sentence.word(at), "iedereen" | "allen" | "eenieder");
    who_at(sentence, at, scene.people)
        .filter(|who| each || matches!(who.sort, Sort::Person | Sort::Role | Sort::Body | Sort::We))
}

fn owners(who: &Who<'_>) -> Vec<Owner> {
    who.names().map(owner).collect()
}
