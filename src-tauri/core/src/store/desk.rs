//! A meeting as it lies on the desk, gathered from its records.

use std::collections::HashMap;
use std::hash::Hash;

use rusqlite::{Connection, ToSql};

use super::audience::marks;
use super::between::{association, chair_notes};
use super::find::{both_facets, facet, facets, rows};
use super::minutes::plan;
use super::recusal;
use super::register::statuses;
use crate::error::{Error, Result};
use crate::id::{ActionId, DecisionId, ElectionId, EntryId, ItemId, MeetingId};
use crate::life::{account_is_open, meeting_after};
use crate::model::{
    Action, ActionNumber, Attendance, Ballot, Body, Decision, DecisionNumber, DoorCount, Election, Entry,
    EntryPlace, Facet, ItemPlace, ItemPlan, MeetingCourse, MeetingPlan, Minutes, Proposal, Proxy, Statutes,
    Table, Treatment, Vote,
};
use crate::rules::{AtVote, When, changes_statutes, tally, usual_majority};
use crate::step::MeetingStep;
use crate::value::Field;
use crate::view;
use crate::view::{
    DeskAction, DeskDecision, DeskElection, DeskEntry, DeskItem, DeskView, HallView, Labels, Row,
};
use crate::words::{ActionStatus, TreatmentStatus, Visibility};

/// The meeting with everything in it.
pub(crate) fn desk(connection: &Connection, meeting: MeetingId) -> Result<DeskView> {
    let key = meeting.to_value();
    let here: &[&dyn ToSql] = &[&key];
    let plan: MeetingPlan = require(connection, meeting)?;
    let body: Body = facet(connection, plan.body.0)?.ok_or(Error::NotFound(Table::Body))?;
    let minutes: Minutes = require(connection, meeting)?;
    let course: MeetingCourse = require(connection, meeting)?;
    let open = account_is_open(minutes.status);
    let association = association(connection)?;
    let statutes = &association.statutes;
    let count: DoorCount = require(connection, meeting)?;
    let attendance = rows::<_, Attendance>(connection, "r.meeting = ? ORDER BY r.id", here)?;
    let proxies = rows::<_, Proxy>(connection, "r.meeting = ? ORDER BY r.id", here)?;
    let tally = tally(
        When::Now,
        attendance.iter().map(|row| &row.fields),
        proxies.iter().map(|row| &row.fields),
        &count,
        body.quorum,
    );
    let in_force = proxies.iter().filter(|proxy| proxy.fields.lapsed_at.is_none());
    let holders: Vec<&str> = in_force.map(|proxy| proxy.fields.holder_name.as_str()).collect();
    let vote = AtVote {
        body: body.kind,
        tally,
        holders: &holders,
        proxies_per_holder: statutes.proxies_per_holder,
        lateness: None,
        urgent: false,
    };
    let people = rows(connection, "true ORDER BY r.name, r.id", &[])?;
    let table = recusal::Table {
        vote,
        whose: association.whose(),
        day: plan.date,
        excludes: statutes.excludes_conflicted,
        count: &count,
        attendance: &attendance,
        proxies: &proxies,
        people: &people,
    };
    let items = items(connection, meeting, &plan, statutes, &table)?;
    Ok(DeskView {
        id: meeting,
        steps: MeetingStep::ALL
            .iter()
            .copied()
            .filter(|&step| meeting_after(course.status, step).is_ok())
            .filter(|&step| step != MeetingStep::Reopen || open)
            .collect(),
        course,
        minutes: minutes.status,
        open,
        duties: rows(connection, "r.meeting = ? ORDER BY r.duty, r.from_time, r.id", here)?,
        suspensions: rows(connection, "r.meeting = ? ORDER BY r.id", here)?,
        tally,
        body: Row { id: plan.body, fields: body },
        count,
        attendance,
        proxies,
        election_rule: statutes.election_rule,
        phrases: association.phrases,
        items,
        people,
        plan,
    })
}

/// What the hall sees of it while the secretary is at `item`: what members may see.
pub(crate) fn hall(
    connection: &Connection,
    meeting: MeetingId,
    item: Option<ItemId>,
) -> Result<Option<HallView>> {
    let marks = marks(connection, meeting)?;
    Ok(view::hall(&desk(connection, meeting)?, item, |id| marks.seen(id, Visibility::Members)))
}

fn require<F: Facet>(connection: &Connection, meeting: MeetingId) -> Result<F> {
    facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))
}

/// Rows by what they hang on, in the order in which they come.
fn by<K: Eq + Hash, V>(rows: impl IntoIterator<Item = V>, owner: impl Fn(&V) -> K) -> HashMap<K, Vec<V>> {
    let mut found: HashMap<K, Vec<V>> = HashMap::new();
    for row in rows {
        found.entry(owner(&row)).or_default().push(row);
    }
    found
}

fn items(
    connection: &Connection,
    meeting: MeetingId,
    planned: &MeetingPlan,
    statutes: &Statutes,
    table: &recusal::Table<'_>,
) -> Result<Vec<DeskItem>> {
    let key = meeting.to_value();
    let here: &[&dyn ToSql] = &[&key];
    let mut records: HashMap<ItemId, (ItemPlan, ItemPlace)> =
        both_facets(connection, "r.meeting = ?", here)?.into_iter().collect();
    let in_items = "r.id IN (SELECT id FROM item WHERE meeting = ?)";
    let mut treatments: HashMap<ItemId, Treatment> =
        facets(connection, in_items, here)?.into_iter().collect();
    let under_items = "r.item IN (SELECT id FROM item WHERE meeting = ?) ORDER BY r.voting_order, r.id";
    let mut proposals =
        by(rows::<_, Proposal>(connection, under_items, here)?, |proposal| proposal.fields.item);
    let mut accounts = accounts(connection, meeting)?;
    let mut recusals = recusal::rows(connection, meeting)?;
    let mut notes: HashMap<ItemId, Option<String>> =
        chair_notes(connection, meeting)?.into_iter().map(|row| (row.id, row.fields.chair_note)).collect();
    Ok(plan(connection, meeting, planned.planned_start)?
        .into_iter()
        .filter_map(|item| {
            let (plan, place) = records.remove(&item.id)?;
            let treatment = treatments.remove(&item.id).unwrap_or(UNTOUCHED);
            let proposals = proposals.remove(&item.id).unwrap_or_default();
            let entries = accounts.remove(&item.id).unwrap_or_default();
            let recusals = recusals.remove(&item.id).unwrap_or_default();
            let (votes, warnings) = table.at(&recusal::Treated {
                plan: &plan,
                treatment: &treatment,
                recusals: &recusals,
                proposals: &proposals,
                entries: &entries,
            });
            Some(DeskItem {
                id: item.id,
                parent: place.parent,
                depth: item.depth,
                planned_at: item.planned_at,
                changes_statutes: changes_statutes(item.title.as_deref().unwrap_or_default()),
                majority: usual_majority(plan.title.as_deref().unwrap_or_default(), statutes),
                warnings,
                recusals,
                votes,
                plan,
                chair_note: notes.remove(&item.id).flatten(),
                treatment,
                proposals,
                entries,
            })
        })
        .collect())
}

const UNTOUCHED: Treatment =
    Treatment { status: TreatmentStatus::Untouched, status_note: None, began_at: None, ended_at: None };

fn accounts(connection: &Connection, meeting: MeetingId) -> Result<HashMap<ItemId, Vec<DeskEntry>>> {
    let key = meeting.to_value();
    let here: &[&dyn ToSql] = &[&key];
    let under_items = "r.treatment IN (SELECT id FROM item WHERE meeting = ?) ORDER BY r.position, r.id";
    let entries = both_facets::<EntryId, Entry, EntryPlace>(connection, under_items, here)?;
    let mut decisions = decisions(connection, meeting)?;
    let mut elections = elections(connection, meeting)?;
    let mut actions = actions(connection, meeting)?;
    let mut labels: HashMap<ItemId, Labels> = HashMap::new();
    let mut accounts: HashMap<ItemId, Vec<DeskEntry>> = HashMap::new();
    for (id, (fields, place)) in entries {
        let label = labels.entry(place.treatment).or_default().label(fields.level, fields.marker);
        accounts.entry(place.treatment).or_default().push(DeskEntry {
            id,
            label,
            fields,
            decisions: decisions.remove(&Some(id)).unwrap_or_default(),
            elections: elections.remove(&id).unwrap_or_default(),
            actions: actions.remove(&Some(id)).unwrap_or_default(),
        });
    }
    Ok(accounts)
}

fn decisions(
    connection: &Connection,
    meeting: MeetingId,
) -> Result<HashMap<Option<EntryId>, Vec<DeskDecision>>> {
    let key = meeting.to_value();
    let here: &[&dyn ToSql] = &[&key];
    let of_this = "r.meeting = ? ORDER BY r.series_number, r.id";
    let rounds = "r.decision IN (SELECT id FROM decision WHERE meeting = ?) ORDER BY r.round, r.id";
    let mut votes = by(rows::<_, Vote>(connection, rounds, here)?, |vote| vote.fields.decision);
    let decisions = both_facets::<DecisionId, Decision, DecisionNumber>(connection, of_this, here)?;
    let whole = decisions.into_iter().map(|(id, (fields, number))| DeskDecision {
        id,
        number: number.number,
        fields,
        votes: votes.remove(&id).unwrap_or_default(),
    });
    Ok(by(whole, |decision| decision.fields.entry))
}

fn elections(connection: &Connection, meeting: MeetingId) -> Result<HashMap<EntryId, Vec<DeskElection>>> {
    const HERE: &str = "SELECT e.id FROM entry e JOIN item i ON i.id = e.treatment WHERE i.meeting = ?";
    let key = meeting.to_value();
    let here: &[&dyn ToSql] = &[&key];
    let held = format!("r.entry IN ({HERE}) ORDER BY r.id");
    let rounds =
        format!("r.election IN (SELECT id FROM election WHERE entry IN ({HERE})) ORDER BY r.round, r.id");
    let mut ballots = by(rows::<_, Ballot>(connection, &rounds, here)?, |ballot| ballot.fields.election);
    let elections = facets::<ElectionId, Election>(connection, &held, here)?;
    let whole = elections.into_iter().map(|(id, fields)| DeskElection {
        id,
        fields,
        ballots: ballots.remove(&id).unwrap_or_default(),
    });
    Ok(by(whole, |election| election.fields.entry))
}

fn actions(connection: &Connection, meeting: MeetingId) -> Result<HashMap<Option<EntryId>, Vec<DeskAction>>> {
    let key = meeting.to_value();
    let here: &[&dyn ToSql] = &[&key];
    let of_this = "r.meeting = ? ORDER BY r.number";
    let statuses = statuses(connection, of_this, here)?;
    let actions = both_facets::<ActionId, Action, ActionNumber>(connection, of_this, here)?;
    let whole = actions.into_iter().map(|(id, (fields, number))| DeskAction {
        id,
        number: fields.kind.numbered(number.number),
        fields,
        status: statuses.get(&id).copied().unwrap_or(ActionStatus::Open),
    });
    Ok(by(whole, |action| action.fields.entry))
}
