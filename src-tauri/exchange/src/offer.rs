//! What the reader notices in a block while it is typed, as acts that only have to be taken. Nothing is forced: an offer that
//! is not taken leaves no trace.

use hamerslag_core::Op;
use hamerslag_core::id::{ActionId, DecisionId, EntryId, IdSource, ItemId};
use hamerslag_core::model::{Action, Decision, Owner};
use hamerslag_core::view::{DeskEntry, DeskItem, DeskView};
use hamerslag_core::words::{DutyKind, Presence};
use hamerslag_language::{
    Certainty, Context, Noticed, Owner as Named, Person, Strength, What, Whom, read_paragraph,
};
use serde::Serialize;

use crate::found::{self, Spot};

/// Something that a block seems to say.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Offer {
    /// What it is.
    pub what: Offered,
    /// Whether the words say it, or it follows from the form or the place.
    pub certain: bool,
    /// The acts that record it.
    pub ops: Vec<Op>,
}

/// A record as it would be made.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "fields")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Offered {
    /// A decision.
    Decision(Decision),
    /// An action point.
    Action(Action),
}

/// What `text` seems to say when it is the block `entry` under `item`. A block that has a decision, or an action, is not
/// offered another.
#[must_use]
pub fn offers(
    desk: &DeskView,
    item: ItemId,
    entry: EntryId,
    text: &str,
    ids: &mut dyn IdSource,
) -> Vec<Offer> {
    let Some(item) = desk.items.iter().find(|one| one.id == item) else { return Vec::new() };
    let at = item.entries.iter().position(|one| one.id == entry);
    let block = at.and_then(|at| item.entries.get(at));
    let before = match at {
        Some(at) => at.checked_sub(1).and_then(|before| item.entries.get(before)),
        None => item.entries.last(),
    };
    let read = read_paragraph(text, &context(desk, item, block, before));
    let spot = Spot { body: desk.body.id, meeting: desk.id, date: desk.plan.date, entry };
    let decided = block.is_some_and(|block| !block.decisions.is_empty());
    let agreed = block.is_some_and(|block| !block.actions.is_empty());
    read.findings
        .into_iter()
        .filter_map(|noticed| match &noticed.what {
            What::Decision { .. } if !decided => decision(&spot, &noticed, desk, ids),
            What::Action { .. } if !agreed => action(&spot, &noticed, desk, ids),
            _ => None,
        })
        .collect()
}

fn decision(spot: &Spot, noticed: &Noticed, desk: &DeskView, ids: &mut dyn IdSource) -> Option<Offer> {
    let What::Decision { text, outcome, method, vote } = &noticed.what else { return None };
    let decision = spot.decision(text, *outcome, *method);
    let id: DecisionId = ids.next_id().into();
    let mut ops = vec![Op::RecordDecision { id, decision: decision.clone() }];
    if let Some(vote) = vote.as_ref().and_then(|counts| found::vote(id, counts, desk.tally.votes)) {
        ops.push(Op::RecordVote { id: ids.next_id().into(), vote });
    }
    Some(Offer { what: Offered::Decision(decision), certain: certain(noticed), ops })
}

fn action(spot: &Spot, noticed: &Noticed, desk: &DeskView, ids: &mut dyn IdSource) -> Option<Offer> {
    let What::Action { text, owners, due_words, strength } = &noticed.what else { return None };
    let owners = owners.iter().enumerate().map(|(at, named)| {
        let whom = noticed.owners.get(at).copied().flatten();
        owner(named, whom, desk)
    });
    let action = Action { due: noticed.due, ..spot.action(text, owners.collect(), due_words.as_deref()) };
    let id: ActionId = ids.next_id().into();
    let ops = vec![Op::AddAction { id, action: action.clone() }];
    let certain = certain(noticed) && *strength == Strength::Firm;
    Some(Offer { what: Offered::Action(action), certain, ops })
}

fn certain(noticed: &Noticed) -> bool {
    noticed.certainty == Certainty::Certain && !noticed.unfinished
}

fn owner(named: &Named, whom: Option<Whom>, desk: &DeskView) -> Owner {
    let person = match whom {
        Some(Whom::Person(at)) => desk.people.get(at),
        _ => None,
    };
    Owner {
        name: person.map_or_else(|| named.name.clone(), |person| person.fields.name.clone()),
        person: person.map(|person| person.id),
        inferred: named.inferred,
    }
}

fn context(
    desk: &DeskView,
    item: &DeskItem,
    block: Option<&DeskEntry>,
    before: Option<&DeskEntry>,
) -> Context {
    let title = item.plan.title.clone();
    Context {
        in_action_list: title.as_deref().is_some_and(|title| title.to_lowercase().starts_with("acti")),
        item_title: title,
        people: people(desk),
        bodies: vec!["Bestuur".to_owned(), desk.body.fields.name.clone()],
        meeting_date: Some(desk.plan.date),
        next_meeting: None,
        opened_at: desk.course.opened_at.map(|time| time.minutes()),
        speaker: block.and_then(|block| block.fields.speaker.clone()),
        said_before: before.map(|before| before.fields.text.clone()),
        awaits_counts: false,
    }
}

/// Everybody in the archive, in the order of the desk; then those who are there and are not.
fn people(desk: &DeskView) -> Vec<Person> {
    let offices = |name: &str| {
        let held = desk.duties.iter().filter(|duty| duty.fields.name == name);
        held.map(|duty| match duty.fields.duty {
            DutyKind::Chair => "voorzitter".to_owned(),
            DutyKind::MinuteTaker => "notulist".to_owned(),
        })
        .collect()
    };
    let known = desk.people.iter().map(|person| Person {
        name: person.fields.name.clone(),
        short: person.fields.short_name.clone(),
        initials: None,
        offices: offices(&person.fields.name),
    });
    let there = desk.attendance.iter().filter(|one| one.fields.person.is_none());
    let others = there.filter(|one| one.fields.presence == Presence::Present).map(|one| Person {
        name: one.fields.name.clone(),
        offices: offices(&one.fields.name),
        ..Person::default()
    });
    known.chain(others).collect()
}
