//! When the meeting opens and closes, as its sentences say it.

use std::ops::Range;

use super::paragraph::Found;
use crate::people::{People, may_be_name};
use crate::reading::{Certainty, Form, What};
use crate::sentence::{Sentence, Token};
use crate::times;

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

/// Whether the meeting opens or closes in a sentence.
pub(crate) fn turn(sentence: &Sentence<'_>, people: &People, opened: Option<u16>) -> Option<Turn> {
    times::turn(sentence, people).map(|turn| placed(turn, sentence, people, opened))
}

/// "Geopend om 20.00 uur, gesloten om 22.15 uur."
pub(crate) fn closing_behind(
    sentence: &Sentence<'_>,
    opening: &Turn,
    people: &People,
    opened: Option<u16>,
) -> Option<Turn> {
    if opening.form != Form::Opening || opening.minutes.is_none() {
        return None;
    }
    let joins = |index: &usize| sentence.token(*index) == Token::Mark(',') || sentence.reads(*index, "en");
    let parts = (1..sentence.len()).filter(joins);
    let mut found =
        parts.filter_map(|at| turn(&sentence.clause(0..0, at + 1..sentence.len()), people, opened));
    found.find(|turn| turn.form == Form::Closing && turn.minutes.is_some())
}

pub(super) fn placed(
    turn: times::Turn,
    sentence: &Sentence<'_>,
    people: &People,
    opened: Option<u16>,
) -> Turn {
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
    Turn { form: turn.form, minutes, at, by: turn.by, minute_taker, range: sentence.range() }
}

impl Turn {
    pub(super) fn found(&self) -> Found {
        let (minutes, by) = (self.minutes, self.by.clone());
        let what = if self.form == Form::Opening {
            What::Opening { minutes, by }
        } else {
            What::Closing { minutes, by }
        };
        Found { range: self.range.clone(), form: self.form, certainty: Certainty::Certain, what }
    }
}
