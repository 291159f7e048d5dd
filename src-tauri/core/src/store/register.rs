//! Decisions, elections and action points: what hangs on the blocks of one meeting, and the registers across meetings.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, ToSql};

use super::audience::seen_by;
use super::find::{both_facets, facets, from_living};
use super::following::Facts;
use super::list::{Condition, NEWEST_DECISION, action_order};
use super::review;
use crate::error::{Error, Result};
use crate::id::{ActionId, DecisionId, ElectionId, EntryId, MeetingId};
use crate::model::{
    Action, ActionNumber, ActionUpdate, Ballot, Decision, DecisionNumber, Election, Table, Vote,
};
use crate::value::{Field, Value};
use crate::view::{
    ActionFilter, ActionLine, ActionView, AssociationHead, BallotView, Charge, ChargedView, DecisionFilter,
    DecisionLine, DecisionView, ElectionView, Listed, MinutesView, OwnerView, UpdateView, VoteView,
};
use crate::words::{ActionStatus, Visibility};

/// What hangs on one block.
#[derive(Default)]
pub(crate) struct Hanging {
    pub(crate) decisions: Vec<DecisionView>,
    pub(crate) elections: Vec<ElectionView>,
    pub(crate) actions: Vec<ActionView>,
}

/// What hangs on the blocks of a meeting.
pub(crate) fn hanging(connection: &Connection, meeting: MeetingId) -> Result<HashMap<EntryId, Hanging>> {
    let mut hanging: HashMap<EntryId, Hanging> = HashMap::new();
    let key = meeting.to_value();
    let mut adopts = review::adopts(connection, meeting)?;
    for (decision, mut view) in
        decisions(connection, "r.meeting = ? ORDER BY r.series_number, r.id", &[&key])?
    {
        view.adopts = adopts.remove(&view.id);
        if let Some(entry) = decision.entry {
            hanging.entry(entry).or_default().decisions.push(view);
        }
    }
    for (action, view) in actions(connection, "r.meeting = ? ORDER BY r.number", &[&key])? {
        if let Some(entry) = action.entry {
            hanging.entry(entry).or_default().actions.push(view);
        }
    }
    for (election, view) in elections(connection, meeting)? {
        hanging.entry(election.entry).or_default().elections.push(view);
    }
    Ok(hanging)
}

fn decisions(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<(Decision, DecisionView)>> {
    let mut rounds: HashMap<DecisionId, Vec<VoteView>> = HashMap::new();
    let of_these = format!(
        "r.decision IN (SELECT r.id {} AND {condition}) ORDER BY r.round, r.id",
        from_living(Table::Decision)
    );
    for (_, vote) in facets::<uuid::Uuid, Vote>(connection, &of_these, parameters)? {
        rounds.entry(vote.decision).or_default().push(VoteView {
            round: vote.round,
            in_favour: vote.in_favour,
            against: vote.against,
            blank: vote.blank,
            invalid: vote.invalid,
            present: vote.present,
            contested: vote.contested,
            majority: vote.majority,
            pronounced: vote.pronounced,
            remark: vote.remark,
        });
    }
    Ok(both_facets::<DecisionId, Decision, DecisionNumber>(connection, condition, parameters)?
        .into_iter()
        .map(|(id, (decision, number))| {
            let view = DecisionView {
                id,
                number: number.number,
                text: decision.text.clone(),
                outcome: decision.outcome,
                method: decision.method,
                in_force_from: decision.in_force_from,
                condition: decision.condition.clone(),
                votes: rounds.remove(&id).unwrap_or_default(),
                adopts: None,
            };
            (decision, view)
        })
        .collect())
}

/// The dated updates of the action points that meet `condition`, in order of day.
fn updates(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<HashMap<ActionId, Vec<UpdateView>>> {
    let of_these = format!(
        "r.action IN (SELECT r.id FROM action_point r WHERE r.deleted = 0 AND {condition}) ORDER BY r.date, r.id"
    );
    let mut found: HashMap<ActionId, Vec<UpdateView>> = HashMap::new();
    for (_, update) in facets::<uuid::Uuid, ActionUpdate>(connection, &of_these, parameters)? {
        let charge = charge_of(&update);
        let ActionUpdate { action, meeting, date, status, note, .. } = update;
        found.entry(action).or_default().push(UpdateView { date, status, note, meeting, charge });
    }
    Ok(found)
}

fn charge_of(update: &ActionUpdate) -> Option<Charge> {
    let owners = update.owners.as_ref()?.iter().map(|owner| owner.name.clone()).collect();
    Some(Charge { owners, due: update.due })
}

/// Of the action points in some minutes, in reading order, those that somebody else does since, or by another day.
pub(crate) fn charged(connection: &Connection, view: &MinutesView) -> Result<Vec<ChargedView>> {
    let agreed_there = "r.owners IS NOT NULL AND r.action IN (SELECT id FROM action_point WHERE meeting = ?)
        ORDER BY r.date, r.id";
    let updates =
        facets::<uuid::Uuid, ActionUpdate>(connection, agreed_there, &[&view.meeting.id.to_value()])?;
    let latest: HashMap<ActionId, (NaiveDate, Charge)> = updates
        .into_iter()
        .filter_map(|(_, update)| Some((update.action, (update.date, charge_of(&update)?))))
        .collect();
    let charged = |action: &ActionView| {
        let (since, charge) = latest.get(&action.id)?.clone();
        Some(ChargedView { number: action.number.clone(), since, charge })
    };
    Ok(view.actions().filter_map(charged).collect())
}

/// How far the action points are that meet `condition`, by their latest update; absent where there is none.
pub(crate) fn statuses(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<HashMap<ActionId, ActionStatus>> {
    let of_these = format!(
        "r.action IN (SELECT r.id FROM action_point r WHERE r.deleted = 0 AND {condition}) ORDER BY r.date, r.id"
    );
    let updates = facets::<uuid::Uuid, ActionUpdate>(connection, &of_these, parameters)?;
    Ok(updates.into_iter().map(|(_, update)| (update.action, update.status)).collect())
}

fn actions(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<(Action, ActionView)>> {
    let status = statuses(connection, condition, parameters)?;
    Ok(both_facets::<ActionId, Action, ActionNumber>(connection, condition, parameters)?
        .into_iter()
        .map(|(id, (action, number))| {
            let view = ActionView {
                id,
                kind: action.kind,
                number: action.kind.numbered(number.number),
                text: action.text.clone(),
                owners: action
                    .owners
                    .iter()
                    .map(|owner| OwnerView { name: owner.name.clone(), inferred: owner.inferred })
                    .collect(),
                due: action.due,
                due_words: action.due_words.clone(),
                status: status.get(&id).copied().unwrap_or(ActionStatus::Open),
            };
            (action, view)
        })
        .collect())
}

fn elections(connection: &Connection, meeting: MeetingId) -> Result<Vec<(Election, ElectionView)>> {
    const HERE: &str = "SELECT e.id FROM entry e JOIN item i ON i.id = e.treatment WHERE i.meeting = ?";
    let key = meeting.to_value();
    let mut rounds: HashMap<ElectionId, Vec<BallotView>> = HashMap::new();
    let ballots =
        format!("r.election IN (SELECT id FROM election WHERE entry IN ({HERE})) ORDER BY r.round, r.id");
    for (_, ballot) in facets::<uuid::Uuid, Ballot>(connection, &ballots, &[&key])? {
        rounds.entry(ballot.election).or_default().push(BallotView {
            round: ballot.round,
            returned: ballot.returned,
            blank: ballot.blank,
            invalid: ballot.invalid,
            votes: ballot.votes,
            rule: ballot.rule,
            lot: ballot.lot,
        });
    }
    let held = format!("r.entry IN ({HERE}) ORDER BY r.id");
    Ok(facets::<ElectionId, Election>(connection, &held, &[&key])?
        .into_iter()
        .map(|(id, election)| {
            let view = ElectionView {
                id,
                office: election.office.clone(),
                seats: election.seats,
                ballots_issued: election.ballots_issued,
                tellers: election.tellers.clone(),
                candidates: election.candidates.iter().map(|one| one.name.clone()).collect(),
                rounds: rounds.remove(&id).unwrap_or_default(),
            };
            (election, view)
        })
        .collect())
}

/// Every decision that is wanted and that `audience` may see, newest first.
pub(crate) fn decision_register(
    connection: &Connection,
    filter: &DecisionFilter,
    audience: Visibility,
    on: NaiveDate,
) -> Result<Vec<DecisionLine>> {
    let seen = seen_by(connection, audience, "decision")?;
    let wanted = Condition::of_decisions(connection, filter)?;
    let in_order = format!("{} ORDER BY {NEWEST_DECISION}", wanted.sql);
    let is_wanted = |line: &DecisionLine| {
        seen.contains(&line.decision.id.0)
            && filter.year.is_none_or(|year| line.date.year() == year)
            && filter
                .standing
                .is_none_or(|wanted| line.standing.as_ref().is_some_and(|one| one.standing == wanted))
    };
    Ok(decision_lines(connection, &in_order, &wanted.parameters(), audience, on)?
        .into_iter()
        .map(|listed| listed.line)
        .filter(is_wanted)
        .map(|line| line.told_to(audience, |id| seen.contains(&id.0)))
        .collect())
}

/// The decisions that meet `condition`, with what was put right in them that `audience` may see, and how they stand on a day.
pub(super) fn decision_lines(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
    audience: Visibility,
    on: NaiveDate,
) -> Result<Vec<Listed<DecisionLine>>> {
    let bodies: HashMap<uuid::Uuid, String> = pairs(connection, "SELECT id, short FROM body", &[])?;
    let numbered = format!(
        "SELECT r.id, i.printed_number FROM decision r JOIN entry e ON e.id = r.entry JOIN item i ON i.id = e.treatment
         WHERE i.printed_number IS NOT NULL AND {condition}"
    );
    let items: HashMap<uuid::Uuid, String> = pairs(connection, &numbered, parameters)?;
    let facts = Facts::of(connection, condition, parameters)?;
    let mut put_right = review::put_right(connection, audience)?;
    Ok(decisions(connection, condition, parameters)?
        .into_iter()
        .map(|(decision, view)| Listed {
            entry: decision.entry,
            line: DecisionLine {
                date: decision.date,
                body_short: bodies.get(&decision.body.0).cloned().unwrap_or_default(),
                meeting: decision.meeting,
                item_number: items.get(&view.id.0).cloned(),
                standing: facts.standing(view.id, &decision, on),
                put_right: put_right.remove(&view.id).unwrap_or_default(),
                warnings: decision.warnings,
                decision: view,
            },
        })
        .collect())
}

/// Every action point that is wanted and that `audience` may see, in the order of [`Progress`].
pub(crate) fn action_register(
    connection: &Connection,
    filter: &ActionFilter,
    audience: Visibility,
) -> Result<Vec<ActionLine>> {
    let seen = seen_by(connection, audience, "action_point")?;
    let wanted = Condition::of_actions(filter);
    let now = format!("SELECT r.id FROM action_now r WHERE r.deleted = 0 AND {}", wanted.sql);
    let these = format!("r.id IN ({now})");
    let mut lines: HashMap<ActionId, ActionLine> = action_lines(connection, &these, &wanted.parameters())?
        .into_iter()
        .map(|listed| (listed.line.action.id, listed.line))
        .collect();
    let mut statement = connection.prepare_cached(&format!("{now} ORDER BY {}", action_order(filter)))?;
    let mut rows = statement.query(wanted.parameters().as_slice())?;
    let mut in_order = Vec::with_capacity(lines.len());
    while let Some(row) = rows.next()? {
        let id: ActionId = super::find::field(row.get(0)?, Table::Action)?;
        in_order.extend(lines.remove(&id).filter(|_| seen.contains(&id.0)));
    }
    Ok(in_order)
}

/// The action points that meet `condition`, on what was agreed, with who does them now.
pub(super) fn action_lines(
    connection: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> Result<Vec<Listed<ActionLine>>> {
    let sql = format!(
        "SELECT m.id, m.date, b.short FROM action_point r JOIN meeting m ON m.id = r.meeting JOIN body b ON b.id = m.body
         WHERE m.deleted = 0 AND {condition}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut meetings: HashMap<MeetingId, (NaiveDate, String)> = HashMap::new();
    while let Some(row) = rows.next()? {
        let id = super::find::field(row.get(0)?, Table::Meeting)?;
        meetings.insert(id, (super::find::field(row.get(1)?, Table::Meeting)?, row.get(2)?));
    }
    let mut updates = updates(connection, condition, parameters)?;
    Ok(actions(connection, condition, parameters)?
        .into_iter()
        .map(|(action, mut view)| {
            let meeting = action.meeting.and_then(|id| meetings.get(&id));
            let updates = updates.remove(&view.id).unwrap_or_default();
            if let Some(Charge { owners, due }) =
                updates.iter().rev().find_map(|update| update.charge.clone())
            {
                view.owners = owners.into_iter().map(|name| OwnerView { name, inferred: false }).collect();
                // A term in words holds until there is a day.
                view.due_words = view.due_words.filter(|_| view.due.is_none() && due.is_none());
                view.due = due;
            }
            Listed {
                entry: action.entry,
                line: ActionLine {
                    date: meeting.map(|(date, _)| *date),
                    body_short: meeting.map(|(_, short)| short.clone()),
                    meeting: action.meeting,
                    updates,
                    action: view,
                },
            }
        })
        .collect())
}

pub(super) fn pairs(
    connection: &Connection,
    sql: &str,
    parameters: &[&dyn ToSql],
) -> Result<HashMap<uuid::Uuid, String>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Value::Id { id } = row.get(0)? {
            found.insert(id, row.get(1)?);
        }
    }
    Ok(found)
}

/// The association as it stands at the head of a page.
pub(crate) fn association(connection: &Connection) -> Result<AssociationHead> {
    let association =
        super::find::association(connection)?.ok_or_else(|| Error::Damaged("no association".to_owned()))?;
    Ok(AssociationHead { name: association.name, legal_form: association.legal_form, seat: association.seat })
}
