//! The board's own copy of minutes: what members get, with a word where something closed was left out, and all of that in an
//! annex on pages of its own, so that the two can be kept apart.
//!
//! What is closed is not marked in a view; it is what the board's view has and the members' view has not. Nothing
//! else decides it, so the pages before the annex cannot hold more than members get.

use std::collections::HashMap;

use hamerslag_core::dutch;
use hamerslag_core::id::{EntryId, ItemId};
use hamerslag_core::view::{AgendaItemView, EntryView, MinutesView, TreatedItemView};
use hamerslag_core::words::EntryKind;

use super::account::Account;
use super::minutes::{heading, remarks, since};
use super::wording::meeting_of;
use crate::atom::Span;
use crate::block::{Block, Marker, Paragraph};
use crate::face::Style;

/// Where something was left out of the minutes that members get.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// Numbers of items, by how many items come before them.
    items: HashMap<usize, Vec<Option<String>>>,
    /// For an item, how many of its entries come before each place.
    entries: HashMap<ItemId, Vec<usize>>,
}

impl LeftOut {
    /// A word for every item that was left out behind this many others.
    pub(super) fn items_behind(&self, count: usize) -> impl Iterator<Item = Block> + '_ {
        let word = |number: &Option<String>| {
            let note = note("Dit punt is besloten en staat in de besloten bijlage.", 12.5);
            let number =
                number.as_ref().map(|number| Marker::Margin(Span::new(number, Style::HEADING_NUMBER)));
            Block::Paragraph(number.into_iter().fold(note, Paragraph::with_marker))
        };
        self.items.get(&count).into_iter().flatten().map(word)
    }

    /// A word if something was left out behind this many entries of the item.
    pub(super) fn behind_entries(&self, item: ItemId, count: usize) -> Option<Block> {
        let is_here = self.entries.get(&item).is_some_and(|places| places.contains(&count));
        is_here.then(|| Block::Paragraph(note("Dit deel is besloten en staat in de besloten bijlage.", 6.0)))
    }

    /// Whether something was left out of this item.
    pub(super) fn is_part_of(&self, item: ItemId) -> bool {
        self.entries.contains_key(&item)
    }
}

fn note(words: &str, before: f32) -> Paragraph {
    Paragraph { before, ..Paragraph::note(words) }
}

/// What the board sees and members do not: the items with what is closed of them, and where they were left out.
pub(super) fn closed(board: &MinutesView, members: &MinutesView) -> (Vec<TreatedItemView>, LeftOut) {
    let open: HashMap<ItemId, &TreatedItemView> =
        members.items.iter().map(|treated| (treated.item.id, treated)).collect();
    let (mut closed, mut left_out) = (Vec::new(), LeftOut::default());
    let (mut count, mut within) = (0, None);
    for treated in &board.items {
        let item = &treated.item;
        match open.get(&item.id) {
            Some(seen) => {
                (count, within) = (count + 1, None);
                let (entries, places) = closed_entries(&treated.entries, &seen.entries);
                if !entries.is_empty() {
                    left_out.entries.insert(item.id, places);
                    closed.push(TreatedItemView { entries, ..treated.clone() });
                }
            }
            None => {
                // What stands below a closed item goes with it.
                if within.is_none_or(|depth| item.depth <= depth) {
                    within = Some(item.depth);
                    left_out.items.entry(count).or_default().push(item.number.clone());
                }
                closed.push(treated.clone());
            }
        }
    }
    (closed, left_out)
}

/// The entries, or what hangs on them, that members do not see; and how many that they see come before each.
fn closed_entries(board: &[EntryView], members: &[EntryView]) -> (Vec<EntryView>, Vec<usize>) {
    let open: HashMap<EntryId, &EntryView> = members.iter().map(|entry| (entry.id, entry)).collect();
    let (mut closed, mut places, mut count) = (Vec::new(), Vec::new(), 0);
    for entry in board {
        let hidden = match open.get(&entry.id) {
            None => Some(entry.clone()),
            Some(seen) => {
                count += 1;
                closed_results(entry, seen)
            }
        };
        if let Some(hidden) = hidden {
            closed.push(hidden);
            if places.last() != Some(&count) {
                places.push(count);
            }
        }
    }
    (closed, places)
}

/// The decisions and actions of an open entry that members do not see, without its words.
fn closed_results(entry: &EntryView, seen: &EntryView) -> Option<EntryView> {
    let mut hidden = EntryView {
        text: String::new(),
        speaker: None,
        kind: EntryKind::Note,
        clock: None,
        elections: Vec::new(),
        ..entry.clone()
    };
    hidden.decisions.retain(|decision| seen.decisions.iter().all(|other| other.id != decision.id));
    hidden.actions.retain(|action| seen.actions.iter().all(|other| other.id != action.id));
    (!hidden.decisions.is_empty() || !hidden.actions.is_empty()).then_some(hidden)
}

/// The annex, on a page of its own; nothing if nothing is closed.
pub(super) fn blocks(
    board: &MinutesView,
    members: &MinutesView,
    closed: &[TreatedItemView],
    account: &mut Account<'_>,
) -> Vec<Block> {
    let since = since(&beyond(board, members));
    if closed.is_empty() && since.is_empty() {
        return Vec::new();
    }
    let meeting = &board.meeting;
    let of_what = format!(
        "Alleen voor het bestuur. Hoort bij de notulen van de {} van {}.",
        meeting_of(meeting),
        dutch::date(meeting.date)
    );
    let mut title = Paragraph::title("").with_spans(vec![Span::new(TITLE, Style::TITLE)]);
    title.role = crate::page::Role::Heading;
    title.outline = Some(TITLE.to_owned());
    let note = Paragraph { before: 3.0, ..Paragraph::note(of_what) };
    let mut blocks =
        vec![Block::NewPage, Block::Paragraph(title), Block::Paragraph(note), Block::Rule { before: 7.0 }];
    for treated in closed {
        blocks.push(Block::Paragraph(item_heading(&treated.item, !treated.entries.is_empty())));
        let is_open = members.items.iter().any(|other| other.item.id == treated.item.id);
        let remarks = if is_open { Vec::new() } else { remarks(board, treated) };
        blocks.extend(remarks.iter().map(|words| Block::Paragraph(Paragraph::note(words))));
        blocks.extend(account.item(treated, None, &LeftOut::default()));
    }
    blocks.extend(since);
    blocks
}

/// The board's minutes with what was changed and put right of which members are not told.
fn beyond(board: &MinutesView, members: &MinutesView) -> MinutesView {
    let mut beyond = board.clone();
    if let (Some(all), Some(told)) = (&mut beyond.adoption, &members.adoption) {
        all.corrections.retain(|one| !told.corrections.contains(one));
    }
    beyond.rectifications.retain(|one| !members.rectifications.contains(one));
    beyond.charged.retain(|one| !members.charged.contains(one));
    beyond
}

const TITLE: &str = "Besloten bijlage";

fn item_heading(item: &AgendaItemView, holds_next: bool) -> Paragraph {
    let title = item.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or("Zonder titel");
    let set = heading(item.number.as_deref(), title, item.depth);
    Paragraph { holds_next, depth: item.depth + 1, ..set }
}
