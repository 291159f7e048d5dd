//! Short ways to say who does it: "Noor: belt de gemeente", "Zaal huren. Moet Tijn doen."

use super::agent::{HABITS, is_account};
use super::{Draft, does, infinitive, owner};
use crate::clause::{is_wish, told_end};
use crate::decisions::Scene;
use crate::layout::label::is_role_or_body;
use crate::lexicon::Flags;
use crate::lexicon::verbs::Reach;
use crate::reading::{Certainty, Form, Strength};
use crate::sentence::{Sentence, Token, folded};
use crate::who::{Sort, subject_of, who_at};

/// "Noor: belt de gemeente", "Tijn: zal het uitzoeken": the name before the colon is the subject.
pub(super) fn of_speaker(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    let speaker = scene.speaker?;
    let named = speaker.split(' ').next().is_some_and(|first| {
        let lower = folded(first);
        scene.people.is_name(first)
            || is_role_or_body(&lower)
            || matches!(lower.as_str(), "allen" | "iedereen")
    });
    if !named || sentence.find_any(&HABITS).is_some() || is_account(sentence, 0) {
        return None;
    }
    let end = sentence.clause_end(1);
    let told = told_end(sentence, 0, end);
    if sentence.find(0..told, Flags::NOT).is_some()
        || is_wish(sentence, 0..told)
        || subject_of(sentence, 0, scene.people).is_some()
    {
        return None;
    }
    let future = matches!(sentence.word(0), "zal" | "gaat") && infinitive(sentence, 1, end).is_some();
    let reach = sentence
        .sense(0)
        .finite_of
        .iter()
        .filter(|verb| sentence.word(0) == verb.singular)
        .filter_map(|verb| does(sentence, verb, 0).map(|(_, reach)| reach))
        .next();
    let form = if future { Form::AgentFuture } else { Form::AgentPresent };
    if !future && reach.is_none() {
        return None;
    }
    let mut draft = Draft::new(form, Strength::Firm, vec![owner(speaker)], 0..sentence.len());
    if !future && reach != Some(Reach::Anybody) {
        draft.certainty = Certainty::Inferred;
    }
    Some(draft)
}

/// "Moet Tijn doen.", "Doet Noor.", "Gaat Saar regelen.": what the sentence before says is theirs to do.
pub(super) fn falls_to(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    const LONGEST: usize = 7;
    if sentence.len() > LONGEST || sentence.asks() || sentence.has(Flags::NOT) {
        return None;
    }
    let alone = matches!(sentence.word(0), "doet" | "doen" | "regelt" | "regelen");
    let with = matches!(sentence.word(0), "moet" | "moeten" | "gaat" | "gaan" | "zal" | "zullen");
    if !alone && !with {
        return None;
    }
    let who = who_at(sentence, 1, scene.people).filter(|who| !who.guessed)?;
    let does = matches!(sentence.word(who.end), "doen" | "regelen" | "oppakken" | "uitzoeken" | "maken");
    let last = if with && does { who.end + 1 } else { who.end };
    let ends = matches!(sentence.token(last), Token::End | Token::Mark('.' | '!')) && with == does;
    let named = matches!(who.sort, Sort::Person | Sort::Role | Sort::Body);
    (ends && named && scene.before.is_some()).then(|| {
        let owners = who.names().map(owner).collect();
        let mut draft = Draft::new(Form::LabelledAction, Strength::Firm, owners, 0..sentence.len());
        draft.of_sentence_before = true;
        draft
    })
}
