//! From layout to reading: every sentence of every entry is offered to the forms, once.

mod whole;

use crate::actions;
use crate::agenda::{Agenda, same_title};
use crate::attendance;
use crate::decisions::{self, Scene, subject};
use crate::layout::{self, Block, Layout, Section};
use crate::lexicon::Flags;
use crate::people::People;
use crate::reading::{
    Certainty, DateFound, Finding, Form, Kind, Marker, NameFound, ReadEntry, ReadItem, Reading, TimeFound,
    What,
};
use crate::sentence::{Sentence, Token, folded, sentences};
use crate::times;
use crate::warning::{MOST, Warning};

/// Reads minutes. The agenda, when there is one, gives titles to items that print none.
#[must_use]
pub fn read_minutes(text: &str, agenda: Option<&Agenda>) -> Reading {
    let mut laid_out = layout::layout(text);
    move_head_text(&mut laid_out);
    let Layout { front_title, head, sections, dropped, warnings, people } = laid_out;
    let mut reading = Reading { title: front_title, dropped, warnings, ..Reading::default() };
    if sections.iter().all(|section| section.number.is_none() && section.title.is_none()) {
        reading.warnings.push(Warning::NoItems);
    }
    let mut reader = Reader { people: &people, reading };
    reader.head(&head);
    reader.reading.head = head.blocks.into_iter().map(entry).collect();
    let printed: Vec<(Option<&str>, Option<&str>)> =
        sections.iter().map(|section| (section.number.as_deref(), section.title.as_deref())).collect();
    let planned = agenda.map(|agenda| agenda.titles_for(&printed)).unwrap_or_default();
    let mut planned = planned.into_iter();
    for (index, section) in sections.into_iter().enumerate() {
        reader.item(index, section, planned.next().flatten());
    }
    reader.finish(agenda)
}

/// Text before the first item that is no title, field or opening is an item without a title.
fn move_head_text(laid_out: &mut Layout) {
    let blocks = &laid_out.head.blocks;
    let mut names_follow = false;
    let count = blocks
        .iter()
        .enumerate()
        .take_while(|(index, block)| {
            let text = block.paragraph.text.as_str();
            let opening = || {
                sentences(text).next().is_some_and(|first| times::turn(&first, &laid_out.people).is_some())
            };
            let field = attendance::field(text).is_some();
            let named = names_follow && !attendance::names(text).is_empty();
            names_follow = field && text.trim_end().ends_with(':') || named;
            let short = text.len() < 120 && !text.ends_with(['.', '?', '!']) && block.label.is_none();
            let heads = short && (*index < 3 || layout::title::begins_like_a_title(text) && *index < 8);
            field || named || heads || (text.len() < 200 && opening())
        })
        .count();
    if count == blocks.len() && !laid_out.sections.is_empty() {
        return;
    }
    let moved = laid_out.head.blocks.split_off(count);
    if let (Some(first), Some(last)) = (moved.first(), moved.last()) {
        let span = first.start..last.end;
        laid_out.sections.insert(0, Section { blocks: moved, span, ..Section::default() });
    }
}

fn entry(block: Block) -> ReadEntry {
    ReadEntry {
        level: block.level,
        marker: block.marker,
        mark: block.mark,
        kind: block.kind,
        label: block.label,
        speaker: block.speaker,
        text: block.paragraph.text,
        span: block.start..block.end,
    }
}

struct Reader<'p> {
    people: &'p People,
    reading: Reading,
}

impl Reader<'_> {
    fn head(&mut self, head: &Section) {
        for block in &head.blocks {
            let text = block.paragraph.text.as_str();
            let field = attendance::field(text);
            for sentence in sentences(text).take(5) {
                let is_date_field = field.is_some() && folded(text).starts_with("datum");
                if field.is_none() || is_date_field {
                    self.date(block, &sentence);
                }
                self.turn(block, &sentence, None);
            }
            let names_meeting = || {
                let lower = folded(text.get(..text.len().min(300)).unwrap_or(""));
                ["notulen", "verslag", "vergadering", "alv"].iter().any(|word| lower.contains(word))
            };
            if self.reading.title.is_none()
                && field.is_none()
                && text.len() < 200
                && names_meeting()
                && !text.ends_with('.')
            {
                self.reading.title = Some(text.to_owned());
            }
        }
        if self.reading.date.is_none()
            && let Some(title) = self.reading.title.clone()
            && let Some((date, _)) = sentences(&title).next().and_then(|sentence| times::date(&sentence))
        {
            let span = self.reading.dropped.first().map_or(0..0, |front| front.span.clone());
            self.reading.date = Some(DateFound { date, span });
        }
    }

    fn date(&mut self, block: &Block, sentence: &Sentence<'_>) {
        if self.reading.date.is_none()
            && let Some((date, tokens)) = times::date(sentence)
        {
            let span = block.paragraph.source_range(sentence.range_of(tokens));
            self.reading.date = Some(DateFound { date, span });
        }
    }

    /// Opening and closing; in an item they are findings as well.
    fn turn(&mut self, block: &Block, sentence: &Sentence<'_>, place: Option<(usize, usize)>) {
        let Some(turn) = times::turn(sentence, self.people) else { return };
        let opens = turn.form == Form::Opening;
        let opened = self.reading.opened.as_ref().map(|time| time.minutes);
        let minutes = turn.minutes.map(|minutes| match opened {
            // "9 uur" at the end of an evening is 21:00.
            Some(opened) if !opens && turn.bare_hour && minutes < opened && minutes + 720 >= opened => {
                minutes + 720
            }
            _ => minutes,
        });
        if let (Some(minutes), Some(tokens)) = (minutes, turn.at.clone()) {
            let time = TimeFound { minutes, span: block.paragraph.source_range(sentence.range_of(tokens)) };
            let slot = if opens { &mut self.reading.opened } else { &mut self.reading.closed };
            if !opens || slot.is_none() {
                *slot = Some(time);
            }
        }
        let span = block.paragraph.source_range(sentence.range());
        if let Some(name) = turn.by.clone().filter(|_| self.reading.chair.is_none()) {
            self.reading.chair = Some(NameFound { name: self.people.complete(&name), span: span.clone() });
        }
        if self.reading.minute_taker.is_none()
            && let Some(at) = sentence.find_word("notuleert").filter(|at| *at > 0)
        {
            let written = sentence.written(at - 1);
            if self.people.is_name(written) || crate::people::may_be_name(written) {
                self.reading.minute_taker =
                    Some(NameFound { name: self.people.complete(written), span: span.clone() });
            }
        }
        if let Some((item, entry)) = place {
            let what = if opens {
                What::Opening { minutes, by: turn.by }
            } else {
                What::Closing { minutes, by: turn.by }
            };
            let found = Finding { item, entry, span, form: turn.form, certainty: Certainty::Certain, what };
            self.reading.findings.push(found);
        }
    }

    fn item(&mut self, index: usize, section: Section, planned: Option<&str>) {
        let Section { number, mark, title: printed, blocks, span } = section;
        if let (Some(number), Some(printed), Some(planned)) = (&number, &printed, planned)
            && !same_title(printed, planned)
        {
            let (number, printed, agenda) = (number.clone(), printed.clone(), planned.to_owned());
            self.warn(Warning::TitleDiffers { number, printed, agenda });
        }
        let title_from_agenda = printed.is_none() && planned.is_some();
        let title = printed.or_else(|| planned.map(str::to_owned));
        let list = title.as_deref().is_some_and(is_action_list);
        let mut turn: Option<String> = None;
        let mut before: Option<String> = None;
        for (at, block) in blocks.iter().enumerate() {
            let inherits = block.speaker.is_none() && block.marker == Marker::Dash;
            turn = if inherits { turn } else { block.speaker.clone() };
            let speaks_at_length = block.speaker.is_some()
                && !block.paragraph.text.is_empty()
                && !block.paragraph.text.ends_with(':');
            let place = Place {
                item: index,
                entry: at,
                title: title.as_deref(),
                list: list && (block.marker != Marker::Plain || block.speaker.is_some()),
            };
            self.entry(block, &place, turn.as_deref(), &mut before);
            if speaks_at_length {
                turn = None;
            }
        }
        let entries = blocks.into_iter().map(entry).collect();
        let item = ReadItem { number, mark, title, title_from_agenda, late: None, entries, span };
        self.reading.items.push(item);
    }

    fn entry(&mut self, block: &Block, place: &Place<'_>, turn: Option<&str>, before: &mut Option<String>) {
        let mut is_question = block.kind == Kind::Question;
        for sentence in sentences(&block.paragraph.text) {
            // "… verhogen. Noor: daar gaan we naar kijken": a turn within a paragraph.
            let named = self.people.is_name(sentence.written(0)) && sentence.token(1) == Token::Mark(':');
            let inline = named.then(|| sentence.written(0));
            let scene = Scene {
                people: self.people,
                in_turn: inline.or(turn).is_some_and(|speaker| !folded(speaker).contains("voorzitter")),
                speaker: inline.or(block.speaker.as_deref()).or(turn),
                title: place.title,
                before: before.as_deref(),
            };
            self.turn(block, &sentence, Some((place.item, place.entry)));
            if !std::mem::take(&mut is_question) {
                self.sentence(block, &sentence, &scene, place);
            }
            let said = sentence.text();
            *before = (said.len() < 600).then(|| said.to_owned());
        }
    }

    fn sentence(&mut self, block: &Block, sentence: &Sentence<'_>, scene: &Scene<'_>, place: &Place<'_>) {
        let span = block.paragraph.source_range(sentence.range());
        let (item, entry) = (place.item, place.entry);
        if let Some((by, text)) = times::late_item(sentence, self.people) {
            let what = What::LateItem { text, by };
            let (form, certainty) = (Form::LateItem, Certainty::Certain);
            self.reading.findings.push(Finding { item, entry, span, form, certainty, what });
            return;
        }
        let decision = decisions::find(sentence, scene);
        let votes_only =
            decision.is_none() || decision.as_ref().is_some_and(|draft| draft.form == Form::Result);
        if votes_only && self.adds_vote(sentence, place) {
            return;
        }
        if let Some(draft) = decision {
            if draft.outcome == crate::reading::Outcome::Discharged
                && draft.form == Form::MeetingSubject
                && sentence.word(0).starts_with("kasc")
            {
                self.warn(Warning::DischargeByCommittee { span: span.clone() });
            }
            let (text, certainty) = subject::register_text(sentence, &draft, scene);
            let what =
                What::Decision { text, outcome: draft.outcome, method: draft.method, vote: draft.vote };
            let span = span.clone();
            self.reading.findings.push(Finding { item, entry, span, form: draft.form, certainty, what });
        }
        if let Some(draft) = actions::find(sentence, scene, place.list) {
            let (form, certainty) = (draft.form, draft.certainty);
            let range = if draft.of_sentence_before || draft.tokens.is_empty() {
                sentence.range()
            } else {
                sentence.range_of(draft.tokens.clone())
            };
            let span = block.paragraph.source_range(range);
            let what = draft.what(sentence, scene.before);
            self.reading.findings.push(Finding { item, entry, span, form, certainty, what });
        }
    }

    /// A sentence that holds nothing but the counts goes with the decision before it in the item.
    fn adds_vote(&mut self, sentence: &Sentence<'_>, place: &Place<'_>) -> bool {
        if sentence.len() > 40 || !sentence.has(Flags::NUMBER) {
            return false;
        }
        let Some(counts) =
            crate::vote::vote(sentence).filter(|vote| vote.in_favour.is_some() || vote.against.is_some())
        else {
            return false;
        };
        let near = self.reading.findings.iter_mut().rev().take(3).find(|finding| {
            finding.item == place.item
                && finding.entry + 1 >= place.entry
                && matches!(finding.what, What::Decision { .. })
        });
        match near.map(|finding| &mut finding.what) {
            Some(What::Decision { vote, method, .. }) if vote.is_none() => {
                *vote = Some(counts);
                *method = method.or(crate::vote::method(sentence));
                true
            }
            _ => false,
        }
    }

    fn warn(&mut self, warning: Warning) {
        if self.reading.warnings.len() < MOST {
            self.reading.warnings.push(warning);
        }
    }
}

/// Where a sentence stands.
struct Place<'t> {
    item: usize,
    entry: usize,
    title: Option<&'t str>,
    /// An entry of an action list.
    list: bool,
}

fn is_action_list(title: &str) -> bool {
    let lower = folded(title);
    ["acties", "actiepunten", "actielijst", "to do", "to-do", "todo", "afspraken"]
        .iter()
        .any(|word| lower.contains(word))
        && !sentences(title).next().is_some_and(|sentence| sentence.has(Flags::BECOMES))
}
