//! From layout to reading: a whole file.

mod announced;
mod item;
mod lists;
mod moment;
pub(crate) mod paragraph;
mod rows;
mod turns;
mod whole;

use crate::agenda::Agenda;
use crate::attendance;
use crate::clock;
use crate::layout::{self, Block, Layout, Section};
use crate::people::People;
use crate::reading::{DateFound, Marker, Reading, TimeFound};
use crate::sentence::{Sentence, folded, sentences};
use crate::side_by_side;
use crate::times;
use crate::warning::{MOST, Warning};
pub use announced::event_words;
use item::{ItemFound, ItemReader, TurnFound, entry};

/// Fields stand among so many blocks at the head.
const MOST_OF_HEAD: usize = 12;
/// So many items are read one after the other: the opening stands in one of them, or nowhere.
const FIRST: usize = 12;

/// Reads minutes. The agenda, when there is one, gives titles to items that print none.
#[must_use]
pub fn read_minutes(text: &str, agenda: Option<&Agenda>) -> Reading {
    let mut laid_out = layout::layout(text);
    let told = split_head(&mut laid_out);
    let Layout { front_title, head, sections, dropped, warnings, people } = laid_out;
    let mut reading = Reading { title: front_title, dropped, warnings, ..Reading::default() };
    if sections.iter().all(|section| section.number.is_none() && section.title.is_none()) {
        reading.warnings.push(Warning::NoItems);
    }
    let mut reader = Reader { source: text, people: &people, reading, planned: None };
    reader.head(&head);
    reader.reading.head = head.blocks.into_iter().map(entry).collect();
    let printed: Vec<(Option<&str>, Option<&str>)> =
        sections.iter().map(|section| (section.number.as_deref(), section.title.as_deref())).collect();
    let planned = agenda.map(|agenda| agenda.titles_for(&printed)).unwrap_or_default();
    let mut planned = planned.into_iter();
    let sections: Vec<_> = sections.into_iter().map(|section| (section, planned.next().flatten())).collect();
    reader.told_before(told, sections.is_empty());
    reader.items(sections);
    reader.finish(agenda)
}

/// Splits off what stands before the first item and is no title, field or opening.
fn split_head(laid_out: &mut Layout) -> Option<Section> {
    let blocks = &laid_out.head.blocks;
    let mut names_follow = false;
    // What stands above the fields ("Datum: …", "Aanwezig: …") belongs to no item.
    let is_field = |block: &Block| {
        let text = block.paragraph.text.as_str();
        let office = block.speaker.is_some() && text.len() < 60 && !attendance::names(text).is_empty();
        office || attendance::field(text).is_some()
    };
    let fields = if laid_out.sections.is_empty() {
        0
    } else {
        blocks.iter().take(MOST_OF_HEAD).rposition(is_field).map_or(0, |last| last + 1)
    };
    let count = blocks
        .iter()
        .enumerate()
        .take_while(|(index, block)| {
            let text = block.paragraph.text.as_str();
            let words = text.split_whitespace().take(5).count();
            let bare = words < 5 && attendance::heads_names(text);
            if *index < fields || bare {
                names_follow = bare || is_field(block) && text.trim_end().ends_with(':');
                return true;
            }
            let opening = || {
                sentences(text).next().is_some_and(|first| times::turn(&first, &laid_out.people).is_some())
            };
            let field = attendance::field(text).is_some();
            let named = names_follow && !attendance::names(text).is_empty();
            names_follow = field && text.trim_end().ends_with(':') || named;
            let short = text.len() < 120 && !text.ends_with(['.', '?', '!']) && block.label.is_none();
            let titled = || layout::title::begins_like_a_title(text) || layout::title::is_title(text);
            // The agenda, printed before the minutes.
            let planned = block.marker == Marker::Letter && layout::title::is_title(text);
            let heads = planned || short && (*index < 3 || *index < 8 && titled());
            let names_meeting = *index == 0 && text.len() < 300 && names_minutes(text);
            let told = || {
                sentences(text).next().is_some_and(|first| {
                    attendance::tells(&first) || times::date(&first).is_some() && first.len() < 8
                })
            };
            field || named || heads || names_meeting || (text.len() < 200 && (opening() || told()))
        })
        .count();
    let blocks = laid_out.head.blocks.split_off(count);
    let span = blocks.first()?.start..blocks.last()?.end;
    Some(Section { blocks, span, ..Section::default() })
}

/// "Notulen van …", "Verslag van …": the title of the minutes, however long.
fn names_minutes(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let named = matches!(folded(word).as_str(), "notulen" | "verslag" | "besluitenlijst");
    named && text.contains(' ') && sentences(text).nth(1).is_none()
}

struct Reader<'p> {
    source: &'p str,
    people: &'p People,
    reading: Reading,
    /// From when until when, as a field at the head says.
    planned: Option<(TimeFound, TimeFound)>,
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
                if field.is_some() && folded(text).starts_with("tijd") {
                    self.planned(block, &sentence);
                }
                if let Some(turn) = paragraph::turn(&sentence, self.people, None) {
                    let closing = paragraph::closing_behind(&sentence, &turn, self.people, turn.minutes);
                    for turn in [Some(turn), closing].into_iter().flatten() {
                        self.said(TurnFound::in_text(block, turn, self.people));
                    }
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

    /// "Tijd: 20.00 – 22.00 uur": holds unless the text says when the meeting was opened and closed.
    fn planned(&mut self, block: &Block, sentence: &Sentence<'_>) {
        let Some((from, until)) = clock::from_until(sentence) else { return };
        let found = |time: clock::Clock| TimeFound {
            minutes: time.minutes,
            span: block.paragraph.source_range(sentence.range_of(time.tokens)),
        };
        self.planned = Some((found(from), found(until)));
    }

    fn date(&mut self, block: &Block, sentence: &Sentence<'_>) {
        // "Opgericht te Delft, 16 oktober 1972"
        let founded = sentence.find_any(&["opgericht", "sinds", "anno"]).is_some();
        if self.reading.date.is_none()
            && !founded
            && let Some((date, tokens)) = times::date(sentence)
        {
            let span = block.paragraph.source_range(sentence.range_of(tokens));
            self.reading.date = Some(DateFound { date, span });
        }
    }

    /// What stands before the first item is an item without a title when something came of it, and else part of the head.
    fn told_before(&mut self, told: Option<Section>, only: bool) {
        let Some(section) = told else { return };
        let found = self.item_reader(0).read(section, None);
        if only || !found.findings.is_empty() || !found.turns.is_empty() {
            self.take(found);
        } else {
            self.reading.head.extend(found.item.entries);
            found.warnings.into_iter().for_each(|warning| self.warn(warning));
        }
    }

    /// Reads the items. Until the first few are read nobody knows when the meeting was opened; what comes after them reads
    /// with that, each item by itself and so side by side.
    fn items(&mut self, sections: Vec<(Section, Option<&str>)>) {
        let first = self.reading.items.len();
        let mut sections = (first..).zip(sections);
        for (index, (section, planned)) in sections.by_ref().take(FIRST) {
            let found = self.item_reader(index).read(section, planned);
            self.take(found);
        }
        let rest: Vec<_> = sections.collect();
        let most = side_by_side::workers(self.source.len());
        let shares = side_by_side::shares(rest, most, |(_, (section, _))| section.span.len());
        let (source, people, opened) = (self.source, self.people, self.opened());
        let dropped = std::mem::take(&mut self.reading.dropped);
        let found = side_by_side::each(shares, |share| {
            let read = |(index, (section, planned))| {
                ItemReader::new(source, people, &dropped, opened, index).read(section, planned)
            };
            share.into_iter().map(read).collect::<Vec<ItemFound>>()
        });
        self.reading.dropped = dropped;
        for found in found.into_iter().flatten() {
            self.take(found);
        }
    }

    fn item_reader(&self, index: usize) -> ItemReader<'_> {
        ItemReader::new(self.source, self.people, &self.reading.dropped, self.opened(), index)
    }

    fn opened(&self) -> Option<u16> {
        self.reading.opened.as_ref().map(|time| time.minutes)
    }

    /// Adds what an item gave, in the order of the items.
    fn take(&mut self, found: ItemFound) {
        let ItemFound { item, findings, turns, warnings } = found;
        self.reading.items.push(item);
        self.reading.findings.extend(findings);
        turns.into_iter().for_each(|turn| self.said(turn));
        warnings.into_iter().for_each(|warning| self.warn(warning));
    }

    /// What opening or closing says of the meeting as a whole.
    fn said(&mut self, turn: TurnFound) {
        let TurnFound { opens, time, in_title, chair, minute_taker } = turn;
        let slot = if opens { &mut self.reading.opened } else { &mut self.reading.closed };
        if slot.is_none() || time.is_some() && !opens && !in_title {
            *slot = time;
        }
        self.reading.chair = self.reading.chair.take().or(chair);
        self.reading.minute_taker = self.reading.minute_taker.take().or(minute_taker);
    }

    fn warn(&mut self, warning: Warning) {
        if self.reading.warnings.len() < MOST {
            self.reading.warnings.push(warning);
        }
    }
}
