//! What the hall gets to see on its screen: where the meeting is, what is put to the vote and what came of it. The room is
//! full of members and guests, so while anything in hand is closed to members there is nothing to show at all, rather than
//! what was there before it.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{DeskDecision, DeskElection, DeskItem, DeskView, Row, Tally};
use crate::id::{ItemId, ProposalId};
use crate::model::Proposal;
use crate::time::ClockTime;
use crate::words::{MeetingStatus, Outcome, ProposalKind};

/// The screen of the hall. Nothing on it is closed to members.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallView {
    /// "Algemene ledenvergadering".
    pub body: String,
    /// A title of the meeting's own.
    pub title: Option<String>,
    /// The day.
    pub date: NaiveDate,
    /// Where the meeting is in its life.
    pub status: MeetingStatus,
    /// The time that goes with it: the planned start, since when it is suspended, when it closed.
    pub at: Option<ClockTime>,
    /// What is treated, while the meeting runs.
    pub item: Option<HallItem>,
    /// Who is there, in figures.
    pub tally: Tally,
}

/// The item in hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallItem {
    /// As printed ("4a").
    pub number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// What is put to the vote and not decided yet, the first in voting order.
    pub matter: Option<HallMatter>,
    /// The election that is held.
    pub election: Option<HallElection>,
    /// What was voted or decided last.
    pub result: Option<HallResult>,
}

/// What is put to the vote.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallMatter {
    /// Proposal, amendment, motion, point of order.
    pub kind: ProposalKind,
    /// A short title.
    pub title: Option<String>,
    /// The literal text.
    pub text: String,
}

/// An election with the figures of its last ballot.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallElection {
    /// For which office.
    pub office: String,
    /// In the order of the ballot paper.
    pub candidates: Vec<HallCandidate>,
    /// Which ballot the figures are of; absent before the first.
    pub round: Option<u32>,
}

/// Somebody who stands for election.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallCandidate {
    /// The name on the ballot paper.
    pub name: String,
    /// Votes in the last ballot; absent before it, and for who did not stand in it.
    pub votes: Option<u32>,
}

/// What came of a vote, or of the gavel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallResult {
    /// What kind of proposal it settles, if it settles one.
    pub kind: Option<ProposalKind>,
    /// The decision's words.
    pub text: String,
    /// What came of it.
    pub outcome: Outcome,
    /// The last round, if it was counted.
    pub votes: Option<HallVotes>,
}

/// A round of voting.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HallVotes {
    /// Votes for.
    pub in_favour: u32,
    /// Votes against.
    pub against: u32,
    /// Blank votes.
    pub blank: u32,
    /// Invalid votes.
    pub invalid: u32,
    /// Whether it was contested: then the outcome doesn't hold, and there is another round.
    pub contested: bool,
}

/// What the hall sees while the secretary is at `item`; nothing during a closed part. `seen` says whether members may see a
/// record.
#[must_use]
pub fn hall(desk: &DeskView, item: Option<ItemId>, seen: impl Fn(Uuid) -> bool) -> Option<HallView> {
    let at_hand = item.and_then(|id| desk.items.iter().find(|item| item.id == id));
    if at_hand.is_some_and(|item| is_closed(item, &seen)) {
        return None;
    }
    Some(HallView {
        body: desk.body.fields.name.clone(),
        title: desk.plan.title.clone(),
        date: desk.plan.date,
        status: desk.course.status,
        at: moment(desk),
        item: at_hand.filter(|_| desk.course.status == MeetingStatus::Running).map(item_in_hand),
        tally: desk.tally,
    })
}

/// Whether the item is closed to members, or what is said, put to the vote, elected or decided at it just now.
fn is_closed(item: &DeskItem, seen: impl Fn(Uuid) -> bool) -> bool {
    let in_hand = [
        Some(item.id.0),
        item.entries.last().map(|entry| entry.id.0),
        pending(item).map(|proposal| proposal.id.0),
        last_election(item).map(|(block, _)| block),
        last_decision(item).map(|decision| decision.id.0),
    ];
    in_hand.into_iter().flatten().any(|id| !seen(id))
}

fn moment(desk: &DeskView) -> Option<ClockTime> {
    match desk.course.status {
        MeetingStatus::Preparing | MeetingStatus::Called => desk.plan.planned_start,
        MeetingStatus::Suspended => desk.suspensions.last().map(|suspension| suspension.fields.from_time),
        MeetingStatus::Closed => desk.course.closed_at,
        MeetingStatus::Running | MeetingStatus::Adjourned | MeetingStatus::Cancelled => None,
    }
}

fn item_in_hand(item: &DeskItem) -> HallItem {
    HallItem {
        number: item.plan.printed_number.clone(),
        title: item.plan.title.clone(),
        matter: pending(item).map(|proposal| HallMatter {
            kind: proposal.fields.kind,
            title: proposal.fields.title.clone(),
            text: proposal.fields.text.clone(),
        }),
        election: last_election(item).map(|(_, election)| with_figures(election)),
        result: last_decision(item).map(|decision| result(item, decision)),
    }
}

/// The first proposal, in voting order, that no decision settles.
fn pending(item: &DeskItem) -> Option<&Row<ProposalId, Proposal>> {
    item.proposals
        .iter()
        .find(|proposal| decisions(item).all(|decision| decision.fields.proposal != Some(proposal.id)))
}

fn decisions(item: &DeskItem) -> impl Iterator<Item = &DeskDecision> {
    item.entries.iter().flat_map(|entry| &entry.decisions)
}

/// The decision that was recorded or voted on last: ids follow each other in time.
fn last_decision(item: &DeskItem) -> Option<&DeskDecision> {
    decisions(item).max_by_key(|decision| {
        decision.votes.last().map_or(decision.id.0, |vote| vote.id.0.max(decision.id.0))
    })
}

/// The election that was begun last, and the block at which it is held.
fn last_election(item: &DeskItem) -> Option<(Uuid, &DeskElection)> {
    let held = item
        .entries
        .iter()
        .flat_map(|entry| entry.elections.iter().map(move |election| (entry.id.0, election)));
    held.max_by_key(|(_, election)| election.id)
}

fn with_figures(election: &DeskElection) -> HallElection {
    let ballot = election.ballots.last().map(|ballot| &ballot.fields);
    let votes = |place: usize| ballot.and_then(|ballot| *ballot.votes.get(place)?);
    let candidates = election.fields.candidates.iter().enumerate();
    HallElection {
        office: election.fields.office.clone(),
        candidates: candidates
            .map(|(place, candidate)| HallCandidate { name: candidate.name.clone(), votes: votes(place) })
            .collect(),
        round: ballot.map(|ballot| ballot.round),
    }
}

fn result(item: &DeskItem, decision: &DeskDecision) -> HallResult {
    let settled = item.proposals.iter().find(|proposal| Some(proposal.id) == decision.fields.proposal);
    HallResult {
        kind: settled.map(|proposal| proposal.fields.kind),
        text: decision.fields.text.clone(),
        outcome: decision.fields.outcome,
        votes: decision.votes.last().map(|vote| HallVotes {
            in_favour: vote.fields.in_favour,
            against: vote.fields.against,
            blank: vote.fields.blank,
            invalid: vote.fields.invalid,
            contested: vote.fields.contested,
        }),
    }
}
