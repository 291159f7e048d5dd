//! From layout to reading: a whole file.

mod announced;
pub(crate) mod paragraph;
mod rows;
mod turns;
mod whole;

use crate::agenda::{Agenda, same_title};
use crate::attendance;
use crate::layout::{self, Block, Layout, Section};
use crate::lexicon::Flags;
use crate::people::People;
use crate::reading::{
    DateFound, Finding, Form, Kind, Marker, NameFound, ReadEntry, ReadItem, Reading, TimeFound, What,
};
use crate::sentence::{Sentence, folded, sentences};
use crate::times;
use crate::warning::{MOST, Warning};
use paragraph::{Around, Found, Told, Turn};

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
    let mut reader = Reader { source: text, people: &people, reading };
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
            let names_meeting = *index == 0 && text.len() < 300 && names_minutes(text);
            field || named || heads || names_meeting || (text.len() < 200 && opening())
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

/// "Notulen van …", "Verslag van …": the title of the minutes, however long.
fn names_minutes(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let named = matches!(folded(word).as_str(), "notulen" | "verslag" | "besluitenlijst");
    named && text.contains(' ') && sentences(text).nth(1).is_none()
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
    source: &'p str,
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
                if let Some(turn) = paragraph::turn(&sentence, self.people, None) {
                    self.turn(block, turn);
                }
            }
            let names_meeting = || {
                let lower = folded(text.get(..text.len().min(300)).unwrap_or(""));
                ["notulen", "verslag", "vergadering", "alv"].iter().any(|word| lower.contains(word))
            };
            let is_title = text.len() < 200 && names_meeting() && !text.ends_with('.') && field.is_none();
            if self.reading.title.is_none() && (is_title || text.len() < 300 && names_minutes(text)) {
                self.reading.title = Some(text.trim_end_matches('.').to_owned());
            }
        }
        let first = head.blocks.first().map(|block| block.paragraph.text.as_str());
        let first = first.filter(|text| layout::title::is_title(text));
        self.reading.title = self.reading.title.take().or_else(|| first.map(str::to_owned));
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

    /// What opening or closing says of the meeting as a whole.
    fn turn(&mut self, block: &Block, turn: Turn) {
        let opens = turn.form == Form::Opening;
        if let (Some(minutes), Some(at)) = (turn.minutes, turn.at) {
            let time = TimeFound { minutes, span: block.paragraph.source_range(at) };
            let slot = if opens { &mut self.reading.opened } else { &mut self.reading.closed };
            if !opens || slot.is_none() {
                *slot = Some(time);
            }
        }
        let span = block.paragraph.source_range(turn.range);
        let named = |name: &String| NameFound { name: self.people.complete(name), span: span.clone() };
        let (chair, minute_taker) = (turn.by.as_ref().map(named), turn.minute_taker.as_ref().map(named));
        self.reading.chair = self.reading.chair.take().or(chair);
        self.reading.minute_taker = self.reading.minute_taker.take().or(minute_taker);
    }

    fn item(&mut self, index: usize, section: Section, planned: Option<&str>) {
        let Section { number, mark, title: printed, blocks, span } = section;
        let blocks = turns::split(self.source, blocks, &self.reading.dropped, self.people);
        if let (Some(number), Some(printed), Some(planned)) = (&number, &printed, planned)
            && !same_title(printed, planned)
        {
            let (number, printed, agenda) = (number.clone(), printed.clone(), planned.to_owned());
            self.warn(Warning::TitleDiffers { number, printed, agenda });
        }
        let title_from_agenda = printed.is_none() && planned.is_some();
        let title = printed.or_else(|| planned.map(str::to_owned));
        if !title_from_agenda && let Some(title) = &title {
            let end = blocks.first().map_or(span.end, |block| block.start);
            self.turn_in_title(mark.as_deref(), title, span.start..end);
        }
        let list = title.as_deref().is_some_and(is_action_list);
        let mut turn: Option<&str> = None;
        let mut before: Option<&str> = None;
        for (at, block) in blocks.iter().enumerate() {
            let inherits = block.speaker.is_none() && block.marker == Marker::Dash;
            turn = if inherits { turn } else { block.speaker.as_deref() };
            let speaks_at_length = block.speaker.is_some()
                && !block.paragraph.text.is_empty()
                && !block.paragraph.text.ends_with(':');
            if (list || block.actor.is_some()) && self.rows(block, index, at) {
                continue;
            }
            let around = Around {
                people: self.people,
                title: title.as_deref(),
                speaker: block.actor.as_deref().filter(|actor| !actor.is_empty()).or(turn),
                before,
                named: block.speaker.as_deref(),
                question: block.kind == Kind::Question,
                list: block.actor.is_some() || list && is_listed(block),
                opened: self.reading.opened.as_ref().map(|time| time.minutes),
                awaits_counts: self.uncounted(index, at).is_some(),
            };
            let told = paragraph::read(&block.paragraph.text, &around);
            before = if block.paragraph.text.is_empty() { before } else { told.last };
            self.paragraph(block, index, at, told);
            if speaks_at_length {
                turn = None;
            }
        }
        let entries = blocks.into_iter().map(entry).collect();
        let item = ReadItem { number, mark, title, title_from_agenda, late: None, entries, span };
        self.reading.items.push(item);
    }

    /// "20:05 Opening", "Sluiting (22.00 uur)"
    fn turn_in_title(&mut self, mark: Option<&str>, title: &str, span: std::ops::Range<usize>) {
        let heading = format!("{} {title}", mark.filter(|mark| mark.len() > 3).unwrap_or(""));
        let opened = self.reading.opened.as_ref().map(|time| time.minutes);
        let turn = sentences(&heading).next().and_then(|said| paragraph::turn(&said, self.people, opened));
        let Some(Turn { form, minutes: Some(minutes), .. }) = turn else { return };
        let slot = if form == Form::Opening { &mut self.reading.opened } else { &mut self.reading.closed };
        slot.get_or_insert(TimeFound { minutes, span });
    }

    fn paragraph(&mut self, block: &Block, item: usize, entry: usize, mut told: Told<'_>) {
        self.give_way(item, entry, &mut told);
        let source = |range| block.paragraph.source_range(range);
        for turn in told.turns {
            self.turn(block, turn);
        }
        for range in told.discharges_by_committee {
            self.warn(Warning::DischargeByCommittee { span: source(range) });
        }
        if let Some(counts) = told.counts
            && let Some(What::Decision { vote, method, .. }) =
                self.uncounted(item, entry).map(|finding| &mut finding.what)
        {
            *vote = Some(counts.vote);
            *method = method.or(counts.method);
        }
        let findings = told.found.into_iter().map(|found| {
            let Found { range, form, certainty, what } = found;
            Finding { item, entry, span: source(range), form, certainty, what }
        });
        self.reading.findings.extend(findings);
    }

    /// Takes back what only showed how the votes lay in the entry before, when this one brings the decision itself.
    fn give_way(&mut self, item: usize, entry: usize, told: &mut Told<'_>) {
        let Some(settled) = told.settles() else { return };
        let shown = self.reading.findings.pop_if(|finding| {
            finding.item == item && finding.entry + 1 == entry && paragraph::is_provisional(finding.form)
        });
        if let Some(What::Decision { vote: shown, method: how, .. }) = shown.map(|finding| finding.what)
            && let What::Decision { vote, method, .. } = &mut settled.what
        {
            *vote = vote.take().or(shown);
            *method = method.or(how);
        }
    }

    /// The decision right before an entry, when its counts are still to come.
    fn uncounted(&mut self, item: usize, entry: usize) -> Option<&mut Finding> {
        let near = self.reading.findings.iter_mut().rev().take(3);
        near.take_while(|finding| finding.item == item && finding.entry + 1 >= entry)
            .find(|finding| matches!(finding.what, What::Decision { .. }))
            .filter(|finding| matches!(finding.what, What::Decision { vote: None, .. }))
    }

    fn warn(&mut self, warning: Warning) {
        if self.reading.warnings.len() < MOST {
            self.reading.warnings.push(warning);
        }
    }
}

/// An entry of an action list that is not ticked off.
fn is_listed(block: &Block) -> bool {
    let ticked = block.mark.as_deref().is_some_and(|mark| mark.ends_with("[x]") || mark.ends_with("[X]"));
    !ticked && (block.marker != Marker::Plain || block.speaker.is_some())
}

fn is_action_list(title: &str) -> bool {
    let lower = folded(title);
    ["acties", "actiepunten", "actielijst", "to do", "to-do", "todo", "afspraken"]
        .iter()
        .any(|word| lower.contains(word))
        && !sentences(title).next().is_some_and(|sentence| sentence.has(Flags::BECOMES))
}
