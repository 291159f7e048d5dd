//! The agenda and how its items were treated.

use std::collections::HashMap;

use crate::error::{Error, Invalid, Result};
use crate::id::{ItemId, MeetingId};
use crate::model::{ItemPlace, ItemPlan, MeetingCourse, Treatment};
use crate::op::Place;
use crate::position;
use crate::store::find::{facets, item_positions};
use crate::store::work::Work;
use crate::time::ClockTime;
use crate::value::Field;
use crate::words::{MeetingStatus, MinutesStatus, TreatmentStatus};

/// Puts an item on the agenda, with a printed number.
pub(super) fn add(
    work: &mut Work<'_>,
    id: ItemId,
    meeting: MeetingId,
    parent: Option<ItemId>,
    place: Place<ItemId>,
    item: ItemPlan,
) -> Result<()> {
    if let Some(parent) = parent {
        require_same_meeting(work, parent, meeting)?;
    }
    let position = spot(item_positions(work.connection, meeting, parent)?, place)?;
    let item = ItemPlan { printed_number: number_for(work, meeting, parent, place, &item)?, ..item };
    work.create(id, &[&ItemPlace { meeting, parent, position }, &item])
}

/// Takes an item in hand; the one that was in hand is done with.
pub(super) fn begin(work: &mut Work<'_>, id: ItemId, at: Option<ClockTime>) -> Result<()> {
    let place: ItemPlace = work.read(id)?;
    let in_hand = "r.status = 'current' AND r.id IN (SELECT id FROM item WHERE meeting = ?)";
    for (other, treatment) in
        facets::<ItemId, Treatment>(work.connection, in_hand, &[&place.meeting.to_value()])?
    {
        if other != id {
            work.write(other, &Treatment { status: TreatmentStatus::Done, ended_at: at, ..treatment })?;
        }
    }
    treat(work, id, |treatment| {
        treatment.status = TreatmentStatus::Current;
        treatment.began_at = treatment.began_at.or(at);
        treatment.ended_at = None;
    })
}

/// Sets down how the treatment of an item goes.
pub(super) fn treat(work: &mut Work<'_>, id: ItemId, how: impl FnOnce(&mut Treatment)) -> Result<()> {
    let before: Option<Treatment> = work.find(id)?;
    let is_new = before.is_none();
    let mut treatment = before.unwrap_or(UNTOUCHED);
    how(&mut treatment);
    if is_new { work.create_or_revive(id, &treatment) } else { work.write(id, &treatment) }
}

const UNTOUCHED: Treatment =
    Treatment { status: TreatmentStatus::Untouched, status_note: None, began_at: None, ended_at: None };

/// A position among siblings in order.
pub(super) fn spot<T: Copy + PartialEq>(siblings: Vec<(T, String)>, place: Place<T>) -> Result<String> {
    let bad_place = || Error::Invalid(Invalid::Place);
    let after = match place {
        Place::First => 0,
        Place::Last => siblings.len(),
        Place::After(sibling) => {
            siblings.iter().position(|(id, _)| *id == sibling).map(|index| index + 1).ok_or_else(bad_place)?
        }
    };
    let at = |index: usize| siblings.get(index).map(|(_, position)| position.as_str());
    position::between(after.checked_sub(1).and_then(at), at(after)).ok_or_else(bad_place)
}

/// Writing under an item that nobody came to yet takes it in hand, `at` the time of the words; when the meeting is over, it was
/// dealt with. Looking at an item does nothing to it.
pub(super) fn require_treatment(work: &mut Work<'_>, id: ItemId, at: Option<ClockTime>) -> Result<()> {
    let treatment: Option<Treatment> = work.find(id)?;
    if treatment.as_ref().is_some_and(|treatment| treatment.status != TreatmentStatus::Untouched) {
        return Ok(());
    }
    let place: ItemPlace = work.read(id)?;
    let course: MeetingCourse = work.read(place.meeting)?;
    match course.status {
        MeetingStatus::Running => begin(work, id, at),
        MeetingStatus::Closed => treat(work, id, |treatment| treatment.status = TreatmentStatus::Done),
        _ => treat(work, id, |treatment| treatment.status = TreatmentStatus::Current),
    }
}

fn require_same_meeting(work: &Work<'_>, item: ItemId, meeting: MeetingId) -> Result<()> {
    let place: ItemPlace = work.read(item)?;
    if place.meeting == meeting { Ok(()) } else { Err(Error::Invalid(Invalid::Place)) }
}

/// Moves an item, with all that is under it, within its meeting.
pub(super) fn shift(
    work: &mut Work<'_>,
    id: ItemId,
    parent: Option<ItemId>,
    place: Place<ItemId>,
) -> Result<()> {
    let here: ItemPlace = work.read(id)?;
    let mut above = parent;
    while let Some(item) = above {
        if item == id {
            return Err(Error::Invalid(Invalid::Cycle));
        }
        require_same_meeting(work, item, here.meeting)?;
        above = work.read::<ItemPlace>(item)?.parent;
    }
    let siblings = item_positions(work.connection, here.meeting, parent)?;
    let others = siblings.into_iter().filter(|(sibling, _)| *sibling != id).collect();
    let position = spot(others, place)?;
    work.write(id, &ItemPlace { parent, position, ..here })
}

/// The printed number of a new item. Until the notice goes out items number themselves at the end; one that comes late
/// gets the next number, or `4a` behind item 4, because members hold the printed agenda.
fn number_for(
    work: &Work<'_>,
    meeting: MeetingId,
    parent: Option<ItemId>,
    place: Place<ItemId>,
    item: &ItemPlan,
) -> Result<Option<String>> {
    if item.printed_number.is_some() || item.lateness.is_none() && place != Place::Last {
        return Ok(item.printed_number.clone());
    }
    let plans: HashMap<ItemId, ItemPlan> =
        facets::<ItemId, ItemPlan>(work.connection, "r.meeting = ?", &[&meeting.to_value()])?
            .into_iter()
            .collect();
    let siblings = item_positions(work.connection, meeting, parent)?;
    let numbers: Vec<&str> =
        siblings.iter().filter_map(|(id, _)| plans.get(id)?.printed_number.as_deref()).collect();
    if let Place::After(before) = place
        && siblings.last().is_some_and(|(last, _)| *last != before)
        && let Some(number) = plans.get(&before).and_then(|plan| plan.printed_number.as_deref())
    {
        let number = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let free = ('a'..='z')
            .map(|letter| format!("{number}{letter}"))
            .find(|label| !numbers.contains(&label.as_str()));
        return Ok(free);
    }
    let last = numbers.iter().filter_map(|number| last_part(number)).max().unwrap_or(0);
    let next = last.saturating_add(1);
    let above = parent.and_then(|parent| plans.get(&parent)?.printed_number.clone());
    Ok(Some(above.map_or_else(|| next.to_string(), |above| format!("{above}.{next}"))))
}

/// The number itself: 4 of "4", of "4a" and of "2.4".
fn last_part(number: &str) -> Option<u32> {
    number.rsplit('.').next()?.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().ok()
}

/// Numbers an agenda through, in its present order: 1, 2, 2.1, 2.2, 3.
pub(super) fn renumber(work: &mut Work<'_>, meeting: MeetingId) -> Result<()> {
    let minutes: crate::model::Minutes = work.read(meeting)?;
    if minutes.status != MinutesStatus::Draft {
        return Err(Error::MinutesLocked(minutes.status));
    }
    let mut open = vec![(None, String::new())];
    while let Some((parent, above)) = open.pop() {
        for (index, (id, _)) in item_positions(work.connection, meeting, parent)?.into_iter().enumerate() {
            let number = format!("{above}{}", index + 1);
            let plan: ItemPlan = work.read(id)?;
            work.write(id, &ItemPlan { printed_number: Some(number.clone()), ..plan })?;
            open.push((Some(id), format!("{number}.")));
        }
    }
    Ok(())
}
