//! One paragraph: every sentence of it is offered to the forms, once. The reader of a whole file and the reader of what is
//! being typed both come here, so that the desk never says something else than the importer.
//!
//! All ranges are byte offsets in the paragraph; the callers know where that came from.

use std::ops::Range;

use crate::actions;
use crate::decisions::{self, Scene, subject};
use crate::lexicon::Flags;
use crate::people::{People, may_be_name};
use crate::reading::{Certainty, Form, Method, Outcome, VoteFound, What};
use crate::sentence::{Sentence, Token, folded, sentences};
use crate::times;

/// What is known around a paragraph.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub(crate) people: &'a People,
    /// The item's title.
    pub(crate) title: Option<&'a str>,
    /// Whose turn it is.
    pub(crate) speaker: Option<&'a str>,
    /// The sentence before it in the item.
    pub(crate) before: Option<&'a str>,
    /// It was labelled as a question: its first sentence asks.
    pub(crate) question: bool,
    /// It is an entry of an action list.
    pub(crate) list: bool,
    /// When the meeting was opened, in minutes since midnight.
    pub(crate) opened: Option<u16>,
    /// The paragraph before ends with a decision whose counts are still to come.
    pub(crate) awaits_counts: bool,
}

/// One thing recognised.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) form: Form,
    pub(crate) certainty: Certainty,
    pub(crate) what: What,
}

/// The meeting opens or closes.
#[derive(Clone, Debug)]
pub(crate) struct Turn {
    pub(crate) form: Form,
    pub(crate) minutes: Option<u16>,
    /// Where the time stands.
    pub(crate) at: Option<Range<usize>>,
    pub(crate) by: Option<String>,
    /// "…, Tijn notuleert"
    pub(crate) minute_taker: Option<String>,
    pub(crate) range: Range<usize>,
}

/// Counts that stand alone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Counts {
    pub(crate) vote: VoteFound,
    pub(crate) method: Option<Method>,
    pub(crate) range: Range<usize>,
}

/// What a paragraph says.
#[derive(Debug, Default)]
pub(crate) struct Told<'t> {
    pub(crate) found: Vec<Found>,
    pub(crate) turns: Vec<Turn>,
    /// They belong to the decision of the paragraph before.
    pub(crate) counts: Option<Counts>,
    /// Where the audit committee is said to discharge the board.
    pub(crate) discharges_by_committee: Vec<Range<usize>>,
    /// Its last sentence, for the paragraph behind it.
    pub(crate) last: Option<&'t str>,
}

/// A longer sentence is no proposal that the next one may point back to, in bytes.
const LONGEST_BEFORE: usize = 600;

/// Reads a paragraph.
pub(crate) fn read<'t>(text: &'t str, around: &Around<'_>) -> Told<'t> {
    let mut told = Told::default();
    let mut opened = around.opened;
    let mut is_question = around.question;
    let mut last = None;
    for sentence in sentences(text) {
        // "… verhogen. Noor: daar gaan we naar kijken": a turn within a paragraph.
        let named = sentence.token(1) == Token::Mark(':') && around.people.is_name(sentence.written(0));
        let speaker = named.then(|| sentence.written(0)).or(around.speaker);
        let scene = Scene {
            people: around.people,
            in_turn: speaker.is_some_and(|speaker| !folded(speaker).contains("voorzitter")),
            speaker,
            title: around.title,
            before: last.unwrap_or(around.before),
        };
        if let Some(turn) = turn(&sentence, around.people, opened) {
            opened = opened.or(turn.minutes.filter(|_| turn.form == Form::Opening));
            told.found.push(turn.found());
            told.turns.push(turn);
        }
        if !std::mem::take(&mut is_question) {
            told.sentence(&sentence, &scene, around);
        }
        last = Some(Some(sentence.text()).filter(|said| said.len() < LONGEST_BEFORE));
    }
    told.last = last.flatten();
    told
}

/// Whether the meeting opens or closes in a sentence.
pub(crate) fn turn(sentence: &Sentence<'_>, people: &People, opened: Option<u16>) -> Option<Turn> {
    let turn = times::turn(sentence, people)?;
    let minutes = turn.minutes.map(|minutes| match opened {
        // "9 uur" at the end of an evening is 21:00.
        Some(opened)
            if turn.form == Form::Closing
                && turn.bare_hour
                && minutes < opened
                && minutes + 720 >= opened =>
        {
            minutes + 720
        }
        _ => minutes,
    });
    let minute_taker = sentence
        .find_word("notuleert")
        .and_then(|at| at.checked_sub(1))
        .map(|at| sentence.written(at))
        .filter(|written| people.is_name(written) || may_be_name(written))
        .map(str::to_owned);
    let at = turn.at.map(|tokens| sentence.range_of(tokens));
    Some(Turn { form: turn.form, minutes, at, by: turn.by, minute_taker, range: sentence.range() })
}

impl Turn {
    fn found(&self) -> Found {
        let (minutes, by) = (self.minutes, self.by.clone());
        let what = if self.form == Form::Opening {
            What::Opening { minutes, by }
        } else {
            What::Closing { minutes, by }
        };
        Found { range: self.range.clone(), form: self.form, certainty: Certainty::Certain, what }
    }
}

impl Told<'_> {
    fn sentence(&mut self, sentence: &Sentence<'_>, scene: &Scene<'_>, around: &Around<'_>) {
        let range = sentence.range();
        if let Some((by, text)) = times::late_item(sentence, scene.people) {
            let (form, certainty) = (Form::LateItem, Certainty::Certain);
            self.found.push(Found { range, form, certainty, what: What::LateItem { text, by } });
            return;
        }
        let decision = decisions::find(sentence, scene);
        let votes_only = decision.as_ref().is_none_or(|draft| draft.form == Form::Result);
        if votes_only && self.adds_counts(sentence, around.awaits_counts) {
            return;
        }
        if let Some(draft) = decision {
            if draft.outcome == Outcome::Discharged
                && draft.form == Form::MeetingSubject
                && sentence.word(0).starts_with("kasc")
            {
                self.discharges_by_committee.push(range.clone());
            }
            let (text, certainty) = subject::register_text(sentence, &draft, scene);
            let what =
                What::Decision { text, outcome: draft.outcome, method: draft.method, vote: draft.vote };
            self.found.push(Found { range: range.clone(), form: draft.form, certainty, what });
        }
        if let Some(draft) = actions::find(sentence, scene, around.list) {
            let (form, certainty) = (draft.form, draft.certainty);
            let range = if draft.of_sentence_before || draft.tokens.is_empty() {
                range
            } else {
                sentence.range_of(draft.tokens.clone())
            };
            let what = draft.what(sentence, scene.before);
            self.found.push(Found { range, form, certainty, what });
        }
    }

    /// A sentence that holds nothing but the counts goes with the decision before it, here or in the paragraph before.
    fn adds_counts(&mut self, sentence: &Sentence<'_>, awaits_counts: bool) -> bool {
        if sentence.len() > 40 || !sentence.has(Flags::NUMBER) {
            return false;
        }
        let Some(counts) =
            crate::vote::vote(sentence).filter(|vote| vote.in_favour.is_some() || vote.against.is_some())
        else {
            return false;
        };
        let counted = crate::vote::method(sentence);
        let decision = self.found.iter_mut().rev().take(3).find_map(|found| match &mut found.what {
            What::Decision { vote, method, .. } => Some((vote, method)),
            _ => None,
        });
        match decision {
            Some((vote, method)) if vote.is_none() => {
                *vote = Some(counts);
                *method = method.or(counted);
                true
            }
            None if awaits_counts && self.counts.is_none() => {
                self.counts = Some(Counts { vote: counts, method: counted, range: sentence.range() });
                true
            }
            _ => false,
        }
    }
}
