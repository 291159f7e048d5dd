//! What is different between the agenda as it was sent and as it is now, in sentences that can go out as they are.

use std::collections::HashMap;

use crate::dutch::weekday_and_date;
use crate::id::ItemId;
use crate::time::ClockTime;
use crate::view::{AgendaItemView, AgendaView, MeetingHead};
use crate::words::MeetingStatus;

/// What changed, in Dutch: first the meeting, then the items in today's order, then what is no longer on the agenda.
#[must_use]
pub fn changes(sent: &AgendaView, now: &AgendaView) -> Vec<String> {
    let mut told = meeting(&sent.meeting, &now.meeting);
    let (before, after) = (Placed::of(&sent.items), Placed::of(&now.items));
    let were: HashMap<ItemId, &Placed<'_>> = before.iter().map(|placed| (placed.item.id, placed)).collect();
    let stayed = in_the_same_order(&before, &after);
    for placed in &after {
        match were.get(&placed.item.id) {
            None => told.push(format!("Toegevoegd: {}.", numbered(placed.item))),
            Some(was) => {
                let moved = !stayed.contains(&placed.item.id) || was.parent_id() != placed.parent_id();
                told.extend(item(was, placed, moved));
            }
        }
    }
    let here = |id| now.items.iter().any(|item| item.id == id);
    let gone = sent.items.iter().filter(|item| !here(item.id));
    told.extend(gone.map(|item| format!("Vervallen: {}.", numbered(item))));
    told
}

fn meeting(was: &MeetingHead, now: &MeetingHead) -> Vec<String> {
    let mut told = Vec::new();
    match (was.status == MeetingStatus::Cancelled, now.status == MeetingStatus::Cancelled) {
        (false, true) => told.push("De vergadering is afgelast.".to_owned()),
        (true, false) => told.push("De vergadering gaat toch door.".to_owned()),
        _ => {}
    }
    if was.date != now.date {
        told.push(format!(
            "De vergadering is nu op {}, niet op {}.",
            weekday_and_date(now.date),
            weekday_and_date(was.date)
        ));
    }
    let at = |time: ClockTime| format!("{} uur", time.to_string().replace(':', "."));
    told.extend(fact("De aanvang", was.planned_start.map(at), now.planned_start.map(at)));
    told.extend(fact("De plaats", was.place.clone(), now.place.clone()));
    told
}

fn fact(what: &str, was: Option<String>, now: Option<String>) -> Option<String> {
    match (was, now) {
        (was, now) if was == now => None,
        (Some(was), Some(now)) => Some(format!("{what} is nu {now}, was {was}.")),
        (None, Some(now)) => Some(format!("{what} is nu bekend: {now}.")),
        (was, None) => was.map(|was| format!("{what} staat niet meer vast, was {was}.")),
    }
}

/// An item with where it stands.
struct Placed<'a> {
    item: &'a AgendaItemView,
    /// The item that it stands under.
    parent: Option<&'a AgendaItemView>,
    /// The item before it under the same one.
    previous: Option<&'a AgendaItemView>,
}

impl<'a> Placed<'a> {
    fn of(items: &'a [AgendaItemView]) -> Vec<Self> {
        // The last item at each depth, as far as it is still open.
        let mut open: Vec<&AgendaItemView> = Vec::new();
        let mut placed = Vec::with_capacity(items.len());
        for item in items {
            let depth = item.depth as usize;
            let previous = open.get(depth).copied();
            open.truncate(depth);
            placed.push(Self { item, parent: open.last().copied(), previous });
            open.push(item);
        }
        placed
    }

    fn parent_id(&self) -> Option<ItemId> {
        self.parent.map(|parent| parent.id)
    }

    /// "na ‘Opening’", "vooraan", "als eerste onder ‘Financiën’".
    fn place(&self) -> String {
        match (self.previous, self.parent) {
            (Some(previous), _) => format!("na {}", quoted(previous)),
            (None, Some(parent)) => format!("als eerste onder {}", quoted(parent)),
            (None, None) => "vooraan".to_owned(),
        }
    }
}

/// What changed of an item that was on the agenda and still is.
fn item(was: &Placed<'_>, now: &Placed<'_>, moved: bool) -> Vec<String> {
    let (before, after) = (was.item, now.item);
    let mut told = Vec::new();
    if title(before) != title(after) {
        told.push(match &before.number {
            Some(number) => format!("Punt {number}, {}, heet nu {}.", quoted(before), quoted(after)),
            None => format!("{} heet nu {}.", quoted(before), quoted(after)),
        });
    }
    let numbers = (before.number.as_deref(), after.number.as_deref());
    let renumbered = match numbers {
        (was, now) if was == now => None,
        (Some(was), Some(now)) => Some(format!("nu punt {now}, was punt {was}")),
        (None, Some(now)) => Some(format!("nu punt {now}")),
        (Some(was), None) => Some(format!("zonder nummer, was punt {was}")),
        (None, None) => None,
    };
    match (moved, renumbered) {
        (true, Some(number)) => {
            told.push(format!("{} is verplaatst en staat nu {}: {number}.", quoted(after), now.place()));
        }
        (true, None) => told.push(format!("{} is verplaatst en staat nu {}.", quoted(after), now.place())),
        (false, Some(number)) => told.push(format!("{} is {number}.", quoted(after))),
        (false, None) => {}
    }
    if before.kind != after.kind
        && let Some(kind) = after.kind
    {
        told.push(format!("{} is nu: {}.", quoted(after), kind.dutch()));
    }
    let words = |item: &AgendaItemView| {
        let proposals = item.proposals.iter().map(|proposal| proposal.text.clone());
        (item.explanation.clone(), proposals.collect::<Vec<_>>())
    };
    let (said, says) = (words(before), words(after));
    if said.0 != says.0 {
        told.push(format!("De toelichting bij {} is gewijzigd.", quoted(after)));
    }
    if said.1 != says.1 {
        told.push(format!("Wat bij {} wordt voorgesteld, is gewijzigd.", quoted(after)));
    }
    told
}

/// The largest set of items whose order among themselves is as it was; the others were moved. (The longest increasing
/// subsequence of their old places.)
fn in_the_same_order(before: &[Placed<'_>], after: &[Placed<'_>]) -> Vec<ItemId> {
    let places: HashMap<ItemId, usize> =
        before.iter().enumerate().map(|(place, placed)| (placed.item.id, place)).collect();
    let old: Vec<(ItemId, usize)> =
        after.iter().filter_map(|placed| Some((placed.item.id, *places.get(&placed.item.id)?))).collect();
    // For each item the longest row that ends with it, and its neighbour in that row.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::with_capacity(old.len());
    for (index, (_, place)) in old.iter().enumerate() {
        let best = (0..index)
            .filter(|earlier| old.get(*earlier).is_some_and(|(_, other)| other < place))
            .max_by_key(|earlier| (rows.get(*earlier).map_or(0, |row| row.0), std::cmp::Reverse(*earlier)));
        rows.push((best.and_then(|best| rows.get(best)).map_or(1, |row| row.0 + 1), best));
    }
    let mut at = (0..rows.len()).max_by_key(|index| (rows.get(*index).map_or(0, |row| row.0), *index));
    let mut stayed = Vec::new();
    while let Some(index) = at {
        stayed.extend(old.get(index).map(|(id, _)| *id));
        at = rows.get(index).and_then(|row| row.1);
    }
    stayed
}

/// The title as it is printed.
fn title(item: &AgendaItemView) -> &str {
    let own = item.title.as_deref().filter(|title| !title.trim().is_empty());
    own.or_else(|| item.proposals.iter().find_map(|proposal| proposal.title.as_deref()))
        .unwrap_or("Zonder titel")
}

fn quoted(item: &AgendaItemView) -> String {
    format!("‘{}’", title(item))
}

fn numbered(item: &AgendaItemView) -> String {
    item.number.as_ref().map_or_else(|| title(item).to_owned(), |number| format!("{number}. {}", title(item)))
}
