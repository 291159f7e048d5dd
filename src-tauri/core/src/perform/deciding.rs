//! Proposals, decisions, votes, elections and action points.

use std::collections::{HashMap, VecDeque};

use chrono::{Datelike, NaiveDate};

use super::not_empty;
use crate::error::{Error, Invalid, Result};
use crate::id::{
    ActionId, BallotId, BodyId, DecisionId, ElectionId, ItemId, MeetingId, ProposalId, RecusalId, VoteId,
};
use crate::model::{
    Action, ActionNumber, Ballot, Body, Decision, DecisionNumber, Election, EntryPlace, ItemPlace, ItemPlan,
    MeetingPlan, Proposal, Recusal, Table, Vote,
};
use crate::store::find::{
    association, facets, last_action_number, last_decision_number, numbers_at, numbers_to_settle,
};
use crate::store::work::Work;
use crate::value::Field;
use crate::words::{Numbering, Visibility};

/// Records a decision under the next number of its body's series. At a meeting it hangs on a block of that meeting and was
/// taken on its day.
pub(super) fn record(work: &mut Work<'_>, id: DecisionId, decision: &Decision) -> Result<()> {
    not_empty(Table::Decision, &decision.text)?;
    let decision = &Decision { date: day_of(work, decision)?, ..decision.clone() };
    let number = next_number(work, decision)?;
    work.create(id, &[decision, &number])
}

/// Words, outcome and the like may change; where the decision belongs may not.
pub(super) fn edit(work: &mut Work<'_>, id: DecisionId, decision: &Decision) -> Result<()> {
    not_empty(Table::Decision, &decision.text)?;
    let before: Decision = work.read(id)?;
    if (before.body, before.meeting, before.entry) != (decision.body, decision.meeting, decision.entry) {
        return Err(Error::Invalid(Invalid::Moved));
    }
    work.write(id, &Decision { date: day_of(work, decision)?, ..decision.clone() })
}

pub(super) fn edit_proposal(work: &mut Work<'_>, id: ProposalId, proposal: &Proposal) -> Result<()> {
    not_empty(Table::Proposal, &proposal.text)?;
    let before: Proposal = work.read(id)?;
    if before.item != proposal.item {
        return Err(Error::Invalid(Invalid::Moved));
    }
    work.write(id, proposal)
}

pub(super) fn edit_recusal(work: &mut Work<'_>, id: RecusalId, recusal: &Recusal) -> Result<()> {
    not_empty(Table::Recusal, &recusal.name)?;
    let before: Recusal = work.read(id)?;
    if before.item != recusal.item {
        return Err(Error::Invalid(Invalid::Moved));
    }
    work.write(id, recusal)
}

pub(super) fn edit_election(work: &mut Work<'_>, id: ElectionId, election: &Election) -> Result<()> {
    require_seats(election)?;
    let before: Election = work.read(id)?;
    if before.entry != election.entry {
        return Err(Error::Invalid(Invalid::Moved));
    }
    work.write(id, election)
}

pub(super) fn edit_action(work: &mut Work<'_>, id: ActionId, action: &Action) -> Result<()> {
    not_empty(Table::Action, &action.text)?;
    let before: Action = work.read(id)?;
    if (before.meeting, before.entry) != (action.meeting, action.entry) {
        return Err(Error::Invalid(Invalid::Moved));
    }
    work.write(id, action)
}

/// The decisions of a meeting whose date was corrected. Final numbers stay what they are.
pub(super) fn redate(work: &mut Work<'_>, meeting: MeetingId, date: NaiveDate) -> Result<()> {
    let taken = facets::<DecisionId, Decision>(work.connection, "r.meeting = ?", &[&meeting.to_value()])?;
    for (id, decision) in taken {
        let number: DecisionNumber = work.read(id)?;
        let decision = Decision { date, ..decision };
        work.write(id, &decision)?;
        if !number.number_final && number.series_year != i64::from(date.year()) {
            let number = next_number(work, &decision)?;
            work.write(id, &number)?;
        }
    }
    Ok(())
}

/// The meeting's day for what was decided at one, after making sure that it hangs on a block of it.
fn day_of(work: &Work<'_>, decision: &Decision) -> Result<NaiveDate> {
    let Some(meeting) = decision.meeting else { return Ok(decision.date) };
    let entry = decision.entry.ok_or(Error::Invalid(Invalid::Loose))?;
    let place: EntryPlace = work.read(entry)?;
    let item: ItemPlace = work.read(place.treatment)?;
    if item.meeting != meeting {
        return Err(Error::Invalid(Invalid::Loose));
    }
    let plan: MeetingPlan = work.read(meeting)?;
    Ok(plan.date)
}

fn next_number(work: &Work<'_>, decision: &Decision) -> Result<DecisionNumber> {
    let series_year = i64::from(decision.date.year());
    let series_number = last_decision_number(work.connection, decision.body, series_year)? + 1;
    let number = label(work, decision, series_year, series_number)?;
    // Outside a meeting there is no closing that could settle the number.
    Ok(DecisionNumber { number, series_year, series_number, number_final: decision.meeting.is_none() })
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
fn label(work: &Work<'_>, decision: &Decision, year: i64, series_number: i64) -> Result<String> {
    let body: Body = work.read(decision.body)?;
    let per_meeting = association(work.connection)?.is_some_and(|one| one.numbering == Numbering::PerMeeting);
    if per_meeting && let (Some(meeting), Some(item_id)) = (decision.meeting, item_of(work, decision)?) {
        let (plan, item): (MeetingPlan, ItemPlan) = (work.read(meeting)?, work.read(item_id)?);
        if let (Some(meeting), Some(item)) = (plan.number, item.printed_number) {
            let stem = format!("{} {meeting}.{item}", body.short);
            let taken = numbers_at(work.connection, item_id)?;
            let free = (1..).map(|place| format!("{stem}.{place}")).find(|label| !taken.contains(label));
            return Ok(free.unwrap_or(stem));
        }
    }
    Ok(format!("{}{year}-{series_number}", body.number_prefix))
}

/// Makes the numbers of a meeting's decisions final, in reading order and without gaps of its own. A number that is final
/// already, here or elsewhere, is never used again.
pub(super) fn settle_numbers(work: &mut Work<'_>, meeting: MeetingId) -> Result<()> {
    let view = crate::store::minutes::minutes(work.connection, meeting, Visibility::Board)?;
    let mut open: HashMap<(BodyId, i64), VecDeque<i64>> = HashMap::new();
    for (series, number) in numbers_to_settle(work.connection, meeting)? {
        open.entry(series).or_default().push_back(number);
    }
    let in_order: Vec<DecisionId> = view.decisions().map(|decision| decision.id).collect();
    let mut provisional = Vec::new();
    for id in in_order {
        let number: DecisionNumber = work.read(id)?;
        if !number.number_final {
            provisional.push((id, work.read::<Decision>(id)?, number));
        }
    }
    // Their provisional labels are given up first, or each would keep the next from its own.
    for (id, _, number) in &provisional {
        work.write(*id, &DecisionNumber { number: String::new(), ..number.clone() })?;
    }
    for (id, decision, before) in provisional {
        let series_year = before.series_year;
        let series_number = open
            .get_mut(&(decision.body, series_year))
            .and_then(VecDeque::pop_front)
            .unwrap_or(before.series_number);
        let number = label(work, &decision, series_year, series_number)?;
        work.write(id, &DecisionNumber { number, series_year, series_number, number_final: true })?;
    }
    Ok(())
}
