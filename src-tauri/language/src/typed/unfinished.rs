//! A sentence that is still being typed. What is read from it may be turned round by its next word; and one thing may be
//! read before it is there: "De begroting wordt … vast" can hardly become anything but "vastgesteld".

use crate::lexicon::deciding;
use crate::lexicon::verbs::Use;
use crate::read::paragraph::{self, Around, Found, Told};
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::{folded, sentences};

/// Shorter beginnings of a participle could become anything.
const SHORTEST: usize = 4;

/// Where the last sentence begins, when it has no end yet.
pub(super) fn open_sentence(words: &str) -> Option<usize> {
    let ended = words.trim_end_matches(['"', '”', '’', '\'', ')', ' ']).ends_with(['.', '?', '!', '…']);
    if ended { None } else { sentences(words).last().map(|last| last.range().start) }
}

/// The decision that the last sentence is about to become, when its last word can only be completed to one.
pub(super) fn completed(words: &str, from: usize, told: &Told<'_>, around: &Around<'_>) -> Option<Found> {
    if told.found.iter().any(|found| found.range.end > from) {
        return None;
    }
    let begun = words.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let rest = rest_of_participle(&folded(begun))?;
    let whole = format!("{words}{rest}.");
    let found = paragraph::read(&whole, around).found.into_iter().find(|found| {
        found.range.end > words.len() && matches!(found.form, Form::PresentPassive | Form::PastPassive)
    })?;
    Some(Found { range: from..words.len(), certainty: Certainty::Inferred, ..found })
}

/// What a word lacks to be the participle of a deciding verb; `None` when it may become more than one kind of decision.
fn rest_of_participle(begun: &str) -> Option<String> {
    if begun.chars().count() < SHORTEST {
        return None;
    }
    let mut only: Option<(Outcome, String)> = None;
    for verb in deciding::DECIDING {
        let Use::Decide(outcome, _) = verb.use_ else { continue };
        let participle = format!("{}{}", verb.particle, verb.participle);
        let Some(rest) = participle.strip_prefix(begun).filter(|rest| !rest.is_empty()) else { continue };
        match &only {
            Some((other, _)) if *other != outcome => return None,
            Some(_) => {}
            None => only = Some((outcome, rest.to_owned())),
        }
    }
    only.map(|(_, rest)| rest)
}
