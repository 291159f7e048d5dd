//! One paragraph: every sentence of it is offered to the forms, once. The reader of a whole file and the reader of what is
//! being typed both come here, so that the desk never says something else than the importer.
//!
//! All ranges are byte offsets in the paragraph; the callers know where that came from.

use std::ops::Range;

use super::announced;
use super::moment::placed;
pub(crate) use super::moment::{Turn, closing_behind, turn};
use crate::actions;
use crate::coordination::clauses;
use crate::decisions::{self, Draft, Scene, subject};
use crate::lexicon::Flags;
use crate::lexicon::tasks::is_done;
use crate::people::People;
use crate::reading::{Certainty, Form, Method, Outcome, Owner, Strength, VoteFound, What};
use crate::sentence::{Sentence, Token, folded, sentences};
use crate::times;
use crate::who::{Sort, who_at};

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
    /// Who spoke or was named last before it in the item: whom "hij" stands for.
    pub(crate) named: Option<&'a str>,
    /// It was labelled as a question: its first sentence asks.
    pub(crate) question: bool,
    /// It is an entry of an action list.
    pub(crate) list: bool,
    /// It stands behind a dash.
    pub(crate) dashed: bool,
    /// It is an entry under "Besluiten".
    pub(crate) decided: bool,
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
    /// It begins by saying whose action the paragraph before is: "Actie Noor".
    pub(crate) calls: bool,
    /// It begins by saying that the paragraph before was done: "=> gedaan".
    pub(crate) was_done: bool,
    /// A sentence was read before.
    goes_on: bool,
    /// Where the sentence before began.
    began: usize,
    /// Since how many sentences a decision stands.
    since_decision: Option<u8>,
}

/// A longer sentence is no proposal that the next one may point back to, in bytes.
const LONGEST_BEFORE: usize = 600;

/// Reads a paragraph.
pub(crate) fn read<'t>(text: &'t str, around: &Around<'_>) -> Told<'t> {
    let mut told = Told::default();
    let mut opened = around.opened;
    let mut is_question = around.question;
    let mut last = None;
    // "Kees: kan het eerder? Na een peiling blijkt van niet": behind his question, or the end of what he is quoted as saying, the
    // account goes on.
    let quoted = text.starts_with(['\'', '‘', '"', '“']);
    let mut ceased = false;
    // The last sentences, the latest first: in them stands whom "hij" means.
    let mut said: [Option<Sentence<'_>>; 3] = [None, None, None];
    for sentence in sentences(text) {
        // "… verhogen. Noor: daar gaan we naar kijken": a turn within a paragraph.
        let named = sentence.token(1) == Token::Mark(':') && around.people.is_name(sentence.written(0));
        let speaker = named.then(|| sentence.written(0)).or(around.speaker);
        // Only "hij" and "zij" need to know.
        let named_before = if sentence.has(Flags::HE) {
            said.iter().flatten().find_map(|sentence| named_in(sentence, around.people)).or_else(|| {
                let before = sentences(around.before?).next()?;
                named_in(&before, around.people)
            })
        } else {
            None
        };
        let scene = Scene {
            people: around.people,
            in_turn: !ceased && speaker.is_some_and(|speaker| !folded(speaker).contains("voorzitter")),
            speaker,
            title: around.title,
            before: last.unwrap_or(around.before),
            named: named_before.as_deref().or(around.named),
        };
        let moment = times::turn(&sentence, around.people)
            .or_else(|| around.title.and_then(|title| times::under_title(&sentence, title)));
        if let Some(turn) = moment.map(|moment| placed(moment, &sentence, around.people, opened)) {
            opened = opened.or(turn.minutes.filter(|_| turn.form == Form::Opening));
            let closing = closing_behind(&sentence, &turn, around.people, opened);
            for turn in [Some(turn), closing].into_iter().flatten() {
                told.found.push(turn.found());
                told.turns.push(turn);
            }
        }
        if !std::mem::take(&mut is_question) {
            told.sentence(&sentence, &scene, around);
        }
        (told.goes_on, told.began) = (true, sentence.range().start);
        ceased |= sentence.asks() || quoted && closes_quote(&sentence);
        let short = Some(sentence.text()).filter(|said| said.len() < LONGEST_BEFORE);
        last = Some(short);
        said.rotate_right(1);
        said[0] = short.map(|_| sentence);
    }
    told.last = last.flatten();
    told
}

/// "… laten we dat doen.' Trees vindt dat ook."
fn closes_quote(sentence: &Sentence<'_>) -> bool {
    (1..sentence.len()).any(|index| {
        matches!(sentence.token(index), Token::Mark('\'' | '’' | '"' | '”'))
            && matches!(sentence.token(index - 1), Token::Mark('.' | '!' | '?' | ','))
    })
}

impl Told<'_> {
    fn sentence(&mut self, sentence: &Sentence<'_>, scene: &Scene<'_>, around: &Around<'_>) {
        let range = sentence.range();
        if let Some((by, text)) = times::late_item(sentence, scene.people) {
            let (form, certainty) = (Form::LateItem, Certainty::Certain);
            self.found.push(Found { range, form, certainty, what: What::LateItem { text, by } });
            return;
        }
        let parts = if sentence.has(CLAUSES) { clauses(sentence, scene.people) } else { Vec::new() };
        self.decisions(sentence, &parts, scene, around);
        self.actions(sentence, &parts, scene, around);
        if let Some((form, what)) = announced::find(sentence, scene) {
            self.found.push(Found { range, form, certainty: Certainty::Certain, what });
        }
    }

    fn decisions(
        &mut self,
        sentence: &Sentence<'_>,
        parts: &[Sentence<'_>],
        scene: &Scene<'_>,
        around: &Around<'_>,
    ) {
        let near = self.since_decision == Some(0);
        let whole = decisions::find(sentence, scene).or_else(|| {
            let listed = around.decided && !self.goes_on;
            if listed { decisions::listed(sentence) } else { None }
        });
        let votes_only = whole.as_ref().is_none_or(|draft| draft.form == Form::Result);
        if votes_only && self.adds_counts(sentence, around.awaits_counts) {
            return;
        }
        self.since_decision = self.since_decision.map(|ago| ago.saturating_add(1)).filter(|ago| *ago < 3);
        let in_parts: Vec<(&Sentence<'_>, Draft)> =
            parts.iter().filter_map(|part| decisions::find(part, scene).map(|draft| (part, draft))).collect();
        // "Gedaan en goedgekeurd": how an entry of a list stands.
        if around.list && is_done(sentence.word(0)) {
            return;
        }
        let drafts = match (in_parts.len(), whole) {
            (0, Some(draft)) => vec![(sentence, draft)],
            (1, Some(draft)) if !in_parts.iter().all(|(part, own)| says_it_all(part, own, &draft)) => {
                vec![(sentence, draft)]
            }
            _ => in_parts,
        };
        for (index, (part, draft)) in drafts.into_iter().enumerate() {
            if is_provisional(draft.form) && near {
                continue;
            }
            let shown = if index == 0 { self.give_way() } else { None };
            self.decision(part, draft, scene, shown);
        }
    }

    /// Takes back the finding right before, when it only showed how the votes lay.
    fn give_way(&mut self) -> Option<What> {
        let recent = self.since_decision.is_some_and(|ago| ago < 3);
        self.found.pop_if(|found| recent && is_provisional(found.form)).map(|found| found.what)
    }

    fn decision(&mut self, sentence: &Sentence<'_>, draft: Draft, scene: &Scene<'_>, shown: Option<What>) {
        let range = sentence.range();
        if draft.outcome == Outcome::Discharged
            && draft.form == Form::MeetingSubject
            && sentence.word(0).starts_with("kasc")
        {
            self.discharges_by_committee.push(range.clone());
        }
        self.since_decision = Some(0);
        let (text, certainty) = subject::register_text(sentence, &draft, scene);
        let Draft { form, outcome, mut method, mut vote, .. } = draft;
        if let Some(What::Decision { vote: counts, method: how, .. }) = shown {
            (vote, method) = (vote.or(counts), method.or(how));
        }
        let what = What::Decision { text, outcome, method, vote };
        self.found.push(Found { range, form, certainty, what });
    }

    fn actions(
        &mut self,
        sentence: &Sentence<'_>,
        parts: &[Sentence<'_>],
        scene: &Scene<'_>,
        around: &Around<'_>,
    ) {
        if actions::done(sentence) == actions::Done::Before {
            self.was_done |= !self.goes_on;
            self.take_back();
            return;
        }
        let mut in_parts: Vec<(&Sentence<'_>, actions::Draft)> = Vec::new();
        let mut named: Option<String> = None;
        for part in parts {
            // "Noor zoekt het uit en zij meldt het": whom "zij" means stands in the clause before.
            let scene = Scene { named: named.as_deref().or(scene.named), ..*scene };
            let own_subject = part.borrowed().is_empty();
            in_parts.extend(
                actions::find(part, &scene, false).filter(|_| own_subject).map(|draft| (part, draft)),
            );
            named = named_in(part, scene.people).or(named);
        }
        // What follows the first sentence of an entry of a list tells how it stands, unless somebody does something.
        let listed = around.list && !self.goes_on;
        let jotted = || if around.dashed && !self.goes_on { actions::jotted(sentence) } else { None };
        let drafts = match (in_parts.len(), actions::find(sentence, scene, listed).or_else(jotted)) {
            (0 | 1, Some(draft)) => vec![(sentence, draft)],
            _ => in_parts,
        };
        for (part, draft) in drafts {
            let (form, certainty) = (draft.form, draft.certainty);
            let range = if draft.of_sentence_before || draft.tokens.is_empty() {
                part.range()
            } else {
                part.range_of(draft.tokens.clone())
            };
            let called = draft.of_sentence_before.then(|| draft.owners.clone());
            let what = draft.what(part, scene.before);
            let first = !self.goes_on && called.is_some();
            if !called.is_some_and(|owners| self.was_found(range.clone(), &owners)) {
                self.calls |= first && self.found.is_empty();
                self.found.push(Found { range, form, certainty, what });
            }
        }
    }

    /// "Noor zal de gemeente bellen. => gedaan": an account of what was done.
    fn take_back(&mut self) {
        let began = self.began;
        let of_sentence_before =
            |found: &mut Found| matches!(found.what, What::Action { .. }) && found.range.start >= began;
        while self.found.pop_if(of_sentence_before).is_some() {}
    }

    /// "Noor neemt dit mee. Actie Noor." is one action: the words behind it only say so once more.
    fn was_found(&mut self, range: Range<usize>, called: &[Owner]) -> bool {
        const NEAR: usize = 3;
        let Some(last) = self.found.last_mut() else { return false };
        let near = last.range.end <= range.start && range.start - last.range.end <= NEAR;
        let What::Action { owners, strength, .. } = &mut last.what else { return false };
        let known = owners.iter().all(|owner| called.iter().any(|called| alike(&owner.name, &called.name)));
        if !near || !(called.is_empty() || known || owners.iter().all(|owner| owner.inferred)) {
            return false;
        }
        if owners.iter().all(|owner| owner.inferred) && !called.is_empty() {
            *owners = called.to_vec();
        }
        (*strength, last.certainty) = (Strength::Firm, Certainty::Certain);
        last.range.end = range.end;
        true
    }

    /// Whether somebody undertakes something.
    pub(crate) fn acts(&self) -> bool {
        self.found.iter().any(|found| matches!(found.what, What::Action { .. }))
    }

    /// The decision with which the paragraph begins.
    pub(crate) fn settles(&mut self) -> Option<&mut Found> {
        let first = self.found.iter_mut().find(|found| matches!(found.what, What::Decision { .. }));
        first.filter(|found| !is_provisional(found.form))
    }

    /// A sentence that holds nothing but the counts goes with the decision before it, here or in the paragraph before.
    fn adds_counts(&mut self, sentence: &Sentence<'_>, awaits_counts: bool) -> bool {
        if sentence.len() > 40 || !sentence.has(Flags::NUMBER) {
            return false;
        }
        let near = self.since_decision.is_some();
        let decision = self.found.iter_mut().rev().take(if near { 3 } else { 0 }).find_map(|found| {
            match &mut found.what {
                What::Decision { vote, method, .. } => Some((vote, method)),
                _ => None,
            }
        });
        let waits = match &decision {
            Some((vote, _)) => vote.is_none(),
            None => awaits_counts && self.counts.is_none(),
        };
        let Some(counts) = waits.then(|| crate::vote::counted(sentence)).flatten() else { return false };
        let counted = crate::vote::method(sentence);
        match decision {
            Some((vote, method)) => {
                *vote = Some(counts);
                *method = method.or(counted);
            }
            None => {
                self.counts = Some(Counts { vote: counts, method: counted, range: sentence.range() });
            }
        }
        true
    }
}

/// Sentences without any of these need not be looked at clause by clause.
const CLAUSES: Flags = Flags::DECIDED
    .union(Flags::DOES)
    .union(Flags::PROMISES)
    .union(Flags::SHALL)
    .union(Flags::GOES)
    .union(Flags::MEETING);

/// Forms that say how the votes lie; the decision itself may stand beside them.
pub(crate) fn is_provisional(form: Form) -> bool {
    matches!(form, Form::Result | Form::Agreement | Form::Fails)
}

/// Whether a clause decides what its sentence does, in words of its own.
fn says_it_all(part: &Sentence<'_>, own: &Draft, whole: &Draft) -> bool {
    part.borrowed().is_empty()
        && (own.form, own.outcome, own.method) == (whole.form, whole.outcome, whole.method)
        && own.vote == whole.vote
        && own.from == whole.from
}

/// "Noor" and "Noor Visser", "OR" and "De OR".
pub(crate) fn alike(one: &str, other: &str) -> bool {
    one.contains(other) || other.contains(one)
}

/// The first person or office that a sentence names.
fn named_in(sentence: &Sentence<'_>, people: &People) -> Option<String> {
    const NEAR: usize = 16;
    (0..sentence.len().min(NEAR)).find_map(|index| {
        let may = sentence.is(index, Flags::HONORIFIC.union(Flags::ROLE).union(Flags::DETERMINER))
            || (sentence.token(index) == Token::Word && sentence.is_capital(index));
        let who = may.then(|| who_at(sentence, index, people)).flatten()?;
        let one = matches!(who.sort, Sort::Person | Sort::Role) && who.others.is_empty() && !who.guessed;
        one.then(|| who.name.to_owned())
    })
}
