//! Proposals, decisions, votes, elections and action points.

use chrono::Datelike;

use super::not_empty;
use crate::error::{Error, Invalid, Result};
use crate::id::{ActionId, AssociationId, BallotId, DecisionId, ItemId, MeetingId, VoteId};
use crate::model::{
    Action, ActionNumber, Association, Ballot, Body, Decision, DecisionNumber, Election, EntryPlace,
    ItemPlan, MeetingPlan, Table, Vote,
};
use crate::store::find::{decisions_at, facets, last_action_number, last_decision_number, numbers_to_settle};
use crate::store::work::Work;
use crate::words::{Numbering, Visibility};

/// Records a decision under the next number of its body's series.
pub(super) fn record(work: &mut Work<'_>, id: DecisionId, decision: &Decision) -> Result<()> {
    not_empty(Table::Decision, &decision.text)?;
    let series_year = i64::from(decision.date.year());
    let series_number = last_decision_number(work.connection, decision.body, series_year)? + 1;
    let number = match item_of(work, decision)? {
        Some(item) => {
            let within = decisions_at(work.connection, item)? + 1;
            label(work, decision, series_year, series_number, within)?
        }
        None => label(work, decision, series_year, series_number, 1)?,
    };
    // Outside a meeting there is no closing that could settle the number.
    let number_final = decision.meeting.is_none();
    work.create(id, &[decision, &DecisionNumber { number, series_year, series_number, number_final }])
}

pub(super) fn record_vote(work: &mut Work<'_>, id: VoteId, vote: &Vote) -> Result<()> {
    if vote.round == 0 {
        return Err(Error::Invalid(Invalid::Round));
    }
    work.create(id, &[vote])
}

pub(super) fn contest_vote(work: &mut Work<'_>, id: VoteId) -> Result<()> {
    let vote: Vote = work.read(id)?;
    work.write(id, &Vote { contested: true, ..vote })
}

pub(super) fn require_seats(election: &Election) -> Result<()> {
    not_empty(Table::Election, &election.office)?;
    if election.seats == 0 { Err(Error::Invalid(Invalid::Seats)) } else { Ok(()) }
}

pub(super) fn record_ballot(work: &mut Work<'_>, id: BallotId, ballot: &Ballot) -> Result<()> {
    let election: Election = work.read(ballot.election)?;
    if ballot.votes.len() != election.candidates.len() {
        return Err(Error::Invalid(Invalid::BallotLength));
    }
    work.create(id, &[ballot])
}

pub(super) fn add_action(work: &mut Work<'_>, id: ActionId, action: &Action) -> Result<()> {
    not_empty(Table::Action, &action.text)?;
    let number = last_action_number(work.connection)? + 1;
    work.create(id, &[action, &ActionNumber { number }])
}

fn item_of(work: &Work<'_>, decision: &Decision) -> Result<Option<ItemId>> {
    decision.entry.map(|entry| work.read::<EntryPlace>(entry).map(|place| place.treatment)).transpose()
}

/// The number as people see it: `2016-12`, or by setting `ALV 42.5.1`.
fn label(
    work: &Work<'_>,
    decision: &Decision,
    year: i64,
    series_number: i64,
    within_item: i64,
) -> Result<String> {
    let body: Body = work.read(decision.body)?;
    let association = facets::<AssociationId, Association>(work.connection, "true LIMIT 1", &[])?;
    let per_meeting = association.first().is_some_and(|(_, one)| one.numbering == Numbering::PerMeeting);
    if per_meeting && let (Some(meeting), Some(item)) = (decision.meeting, item_of(work, decision)?) {
        let (plan, item): (MeetingPlan, ItemPlan) = (work.read(meeting)?, work.read(item)?);
        if let (Some(meeting), Some(item)) = (plan.number, item.printed_number) {
            return Ok(format!("{} {meeting}.{item}.{within_item}", body.short));
        }
    }
    Ok(format!("{}{year}-{series_number}", body.number_prefix))
}

/// Makes the numbers of a meeting's decisions final, in reading order and without gaps of its own.
pub(super) fn settle_numbers(work: &mut Work<'_>, meeting: MeetingId) -> Result<()> {
    let view = crate::store::minutes::minutes(work.connection, meeting, Visibility::Board)?;
    let mut numbers = numbers_to_settle(work.connection, meeting)?.into_iter();
    for item in &view.items {
        let decisions = item.entries.iter().flat_map(|entry| &entry.decisions);
        for (within_item, id) in (1..).zip(decisions.map(|decision| decision.id)) {
            let before: DecisionNumber = work.read(id)?;
            if before.number_final {
                continue;
            }
            let Some(series_number) = numbers.next() else { return Ok(()) };
            let decision: Decision = work.read(id)?;
            let series_year = before.series_year;
            let number = label(work, &decision, series_year, series_number, within_item)?;
            work.write(id, &DecisionNumber { number, series_year, series_number, number_final: true })?;
        }
    }
    Ok(())
}
