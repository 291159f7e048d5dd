//! What was said and done at the items: entries with their speakers, decisions and actions set apart, elections, and the
//! suspensions at the moment they fell.

use hamerslag_core::adoption;
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{
    ActionView, AgendaItemView, DecisionView, EntryView, MinutesView, SuspensionView, TreatedItemView,
};
use hamerslag_core::words::EntryKind;

use super::annex::LeftOut;
use super::minutes::minutes_after;
use super::wording::{capitalised, time};
use super::{decided, election, proposal, speaker, suspended, text_lines, votes};
use crate::atom::{Anchor, Span};
use crate::block::{Bar, Block, Marker, Paragraph};
use crate::breaks::Edge;
use crate::face::Style;
use crate::page::Role;

/// How far every level is set in.
const STEP: f32 = 16.0;
/// White between a letter or dash in the margin of a bar and its text.
const BAR_ROOM: f32 = 10.0;

/// Writes down the items one after the other.
pub(super) struct Account<'v> {
    opening: Option<ClockTime>,
    suspensions: std::iter::Peekable<std::vec::IntoIter<&'v SuspensionView>>,
    /// How many groups of paragraphs were set apart so far.
    groups: usize,
}

impl<'v> Account<'v> {
    /// Of this meeting.
    pub(super) fn new(view: &'v MinutesView) -> Self {
        let suspensions = suspended::untold(view).into_iter().peekable();
        Self { opening: view.meeting.opened_at, suspensions, groups: 0 }
    }

    /// The suspensions that fell before the item began.
    pub(super) fn before_item(&mut self, treated: &TreatedItemView) -> Vec<Block> {
        self.suspensions_before(treated.began_at)
    }

    /// The suspensions that found no place.
    pub(super) fn rest(&mut self) -> Vec<Block> {
        self.suspensions.by_ref().map(suspended::block).collect()
    }

    fn suspensions_before(&mut self, at: Option<ClockTime>) -> Vec<Block> {
        let (opening, Some(at)) = (self.opening, at) else { return Vec::new() };
        let fell =
            |suspended: &&SuspensionView| minutes_after(opening, suspended.from) < minutes_after(opening, at);
        std::iter::from_fn(|| self.suspensions.next_if(fell)).map(suspended::block).collect()
    }

    /// The account of one item; `hanging` is the number of an item without title, which hangs beside its first words.
    pub(super) fn item(
        &mut self,
        treated: &TreatedItemView,
        mut hanging: Option<Marker>,
        left_out: &LeftOut,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (number, entry) in treated.entries.iter().enumerate() {
            blocks.extend(left_out.behind_entries(treated.item.id, number));
            blocks.extend(self.suspensions_before(entry.clock));
            for block in self.entry(entry, &treated.item) {
                blocks.push(match (block, hanging.take()) {
                    (Block::Paragraph(mut paragraph), Some(marker)) => {
                        paragraph.markers.insert(0, marker);
                        Block::Paragraph(Paragraph { before: 10.0, ..paragraph })
                    }
                    (block, kept) => {
                        hanging = kept;
                        block
                    }
                });
            }
        }
        blocks.extend(left_out.behind_entries(treated.item.id, treated.entries.len()));
        blocks.extend(self.suspensions_before(treated.ended_at));
        blocks
    }

    fn entry(&mut self, entry: &EntryView, item: &AgendaItemView) -> Vec<Block> {
        let proposals = || item.proposals.iter().filter(|proposal| proposal.entry == Some(entry.id));
        let printed_below = entry.decisions.iter().any(|decision| entry.is_only(&decision.text))
            || proposals().any(|proposal| entry.is_only(&proposal.text))
            || entry.actions.iter().any(|action| entry.is_only(&action.text));
        let mut label = Label::of(entry);
        let mut blocks: Vec<Block> = Vec::new();
        if !printed_below {
            let mut paragraphs = words(entry, &mut label);
            let has_result =
                !entry.decisions.is_empty() || !entry.actions.is_empty() || proposals().next().is_some();
            if let Some(last) = paragraphs.last_mut() {
                // What follows from the words stays with them, and so does what a colon announces.
                let announces = entry.text.trim().is_empty() || entry.text.trim_end().ends_with(':');
                last.holds_next |= has_result || announces;
            }
            blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
        }
        for proposal in proposals() {
            self.groups += 1;
            let mut parts = proposal::parts(proposal, item, self.groups);
            if let Some(first) = parts.first_mut() {
                first.markers.extend(label.take(BAR_ROOM));
            }
            let indent = indent(entry);
            blocks.extend(parts.into_iter().map(|part| Block::Paragraph(Paragraph { indent, ..part })));
        }
        for decision in &entry.decisions {
            blocks.extend(self.decision(decision, entry, &mut label));
        }
        let indent = indent(entry);
        blocks.extend(entry.elections.iter().flat_map(|election| election::blocks(election, indent)));
        for action in &entry.actions {
            blocks.extend(self.action(action, entry, &mut label).into_iter().map(Block::Paragraph));
        }
        blocks
    }

    fn decision(&mut self, decision: &DecisionView, entry: &EntryView, label: &mut Label) -> Vec<Block> {
        let first = Span::new(format!("Besluit {}. ", decision.number), Style::NUMBER);
        let last = Span::new(format!(" {}", decided::outcome_and_manner(decision)), Style::NOTE);
        let mut paragraphs = self.set_apart(1.8, Role::Decision, (first, &decision.text, last), entry, label);
        lead_here(&mut paragraphs, Anchor::Decision(decision.id));
        let bar = paragraphs.last().and_then(|last| last.bar);
        let votes = bar.map(|bar| votes::blocks(decision, indent(entry), bar));
        let changed = decision.adopts.as_ref().and_then(adoption::adopted);
        paragraphs.extend(changed.map(|words| Paragraph {
            role: Role::Decision,
            indent: indent(entry),
            bar,
            before: 2.0,
            ..Paragraph::note(words)
        }));
        paragraphs.into_iter().map(Block::Paragraph).chain(votes.into_iter().flatten()).collect()
    }

    fn action(&mut self, action: &ActionView, entry: &EntryView, label: &mut Label) -> Vec<Paragraph> {
        let first = Span::new(format!("Actie {}. ", action.number), Style::NUMBER);
        let last = Span::new(decided::who_and_when(action), Style::NOTE);
        let mut paragraphs = self.set_apart(0.6, Role::Action, (first, &action.text, last), entry, label);
        lead_here(&mut paragraphs, Anchor::Action(action.id));
        paragraphs
    }

    /// A decision or an action: a bar beside its number, its words and its result.
    fn set_apart(
        &mut self,
        thickness: f32,
        role: Role,
        (first, text, last): (Span, &str, Span),
        entry: &EntryView,
        label: &mut Label,
    ) -> Vec<Paragraph> {
        self.groups += 1;
        let bar = Bar { width: thickness, group: self.groups };
        let mut lines: Vec<Vec<Span>> =
            text_lines(text).map(|line| vec![Span::new(line, Style::BODY)]).collect();
        if lines.is_empty() {
            lines.push(Vec::new());
        }
        if let Some(line) = lines.first_mut() {
            line.insert(0, first);
        }
        if let Some(line) = lines.last_mut() {
            line.push(last);
        }
        let set = |(number, spans): (usize, Vec<Span>)| Paragraph {
            role,
            indent: indent(entry),
            edge: Edge::Ragged,
            before: if number == 0 { 6.0 } else { 1.0 },
            bar: Some(bar),
            ..Paragraph::body(spans)
        };
        let mut paragraphs: Vec<Paragraph> = lines.into_iter().enumerate().map(set).collect();
        if let Some(first) = paragraphs.first_mut() {
            first.markers.extend(label.take(BAR_ROOM));
        }
        paragraphs
    }
}

/// Makes the first of the paragraphs the place that `anchor` names.
fn lead_here(paragraphs: &mut [Paragraph], anchor: Anchor) {
    if let Some(first) = paragraphs.first_mut() {
        first.anchor = Some(anchor);
    }
}

/// What hangs beside an entry: its letter or dash, and the clock time. Shown once, at the first words that are printed.
struct Label {
    letter: Option<String>,
    clock: Option<ClockTime>,
}

impl Label {
    fn of(entry: &EntryView) -> Self {
        Self { letter: entry.label.clone(), clock: entry.clock }
    }

    /// The markers, if they have not been shown; `beyond` is how far left of the text its block begins.
    fn take(&mut self, beyond: f32) -> Vec<Marker> {
        let letter = self.letter.take();
        let hanging = letter
            .map(|letter| Marker::Hanging { span: Span::new(letter, Style::BODY), back: STEP + beyond });
        let clock = self.clock.take().map(|at| Marker::Margin(Span::new(time(at), Style::CLOCK)));
        hanging.into_iter().chain(clock).collect()
    }
}

fn indent(entry: &EntryView) -> f32 {
    // Four levels exist; whatever came in deeper is not to be squeezed off the page.
    let levels = entry.level.min(3) + u32::from(entry.label.is_some());
    levels as f32 * STEP
}

/// The words of an entry, a paragraph per line.
fn words(entry: &EntryView, label: &mut Label) -> Vec<Paragraph> {
    let mut lines: Vec<Vec<Span>> =
        text_lines(&entry.text).map(|line| vec![Span::new(line, Style::BODY)]).collect();
    let opening = opening_words(entry);
    if lines.is_empty() && !opening.is_empty() {
        lines.push(Vec::new());
    }
    if let Some(first) = lines.first_mut() {
        first.splice(0..0, opening);
    }
    let set = |spans| Paragraph { indent: indent(entry), ..Paragraph::body(spans) };
    let mut paragraphs: Vec<Paragraph> = lines.into_iter().map(set).collect();
    if let Some(first) = paragraphs.first_mut() {
        first.markers.extend(label.take(0.0));
    }
    paragraphs
}

/// What stands before the words: the kind of entry, unless it shows already, and the speaker.
fn opening_words(entry: &EntryView) -> Vec<Span> {
    let kind = entry.kind.dutch();
    let text = entry.text.trim_start().to_lowercase();
    let speaker = entry.speaker.as_deref().map(|name| name.trim().trim_end_matches(':'));
    let says_already =
        text.starts_with(kind) || speaker.is_some_and(|name| name.to_lowercase().starts_with(kind));
    let labelled = match entry.kind {
        EntryKind::Note | EntryKind::Announcement => false,
        EntryKind::Question | EntryKind::Answer => speaker.is_none() && !says_already,
        EntryKind::Verbatim | EntryKind::Dissent | EntryKind::VoteStatement | EntryKind::PointOfOrder => {
            !says_already
        }
    };
    let speaker = speaker.filter(|name| !name.is_empty());
    let told_of = entry.kind != EntryKind::Verbatim && speaker::is_told_of(&entry.text);
    let mut spans = Vec::new();
    if labelled {
        let mark = if speaker.is_some() && !told_of { ", " } else { ": " };
        spans.push(Span::new(format!("{}{mark}", capitalised(kind)), Style::LABEL));
    }
    spans.extend(speaker.into_iter().flat_map(|name| speaker::spans(name, told_of)));
    spans
}
