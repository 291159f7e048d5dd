//! The minutes and the agenda of one meeting, gathered from their records. A handful of queries a meeting, whatever its
//! length.

use std::collections::HashMap;

use rusqlite::{Connection, ToSql};
use serde::{Deserialize, Serialize};

use super::audience::{Marks, marks, narrow_items, narrow_minutes};
use super::between::incoming_papers;
use super::find::{both_facets, facets};
use crate::error::{Error, Result};
use crate::id::{EntryId, ItemId, MeetingId, ProposalId};
use crate::model::{
    Attendance, Body, Duty, Entry, EntryPlace, ItemPlace, ItemPlan, MeetingCourse, MeetingPlan, Minutes,
    Proposal, Proxy, Suspension, Table, Treatment,
};
use crate::rules::{When, tally};
use crate::store::register::{self, Hanging};
use crate::store::{recusal, review};
use crate::time::ClockTime;
use crate::value::Field;
use crate::view::{
    AgendaItemView, AgendaView, AssociationHead, AttendanceView, AttendeeView, DutyView, EntryView, Labels,
    LateView, MeetingHead, MinutesView, ProposalView, ProxyView, RecusalView, SuspensionView, Tally,
    TreatedItemView,
};
use crate::words::{TreatmentStatus, Visibility};

/// The version of the canonical bytes.
const FORMAT: u32 = 1;

/// The bytes that are submitted and adopted: the whole account, which needs nothing else to be read.
#[derive(Serialize, Deserialize)]
struct Canonical {
    format: u32,
    #[serde(flatten)]
    minutes: MinutesView,
}

/// The account of a meeting as canonical bytes.
pub(crate) fn canonical(connection: &Connection, meeting: MeetingId) -> Result<String> {
    written(whole(connection, meeting)?)
}

/// The account of a meeting as far as `audience` may see it; word for word as adopted, once it is.
pub(crate) fn minutes(
    connection: &Connection,
    meeting: MeetingId,
    audience: Visibility,
) -> Result<MinutesView> {
    let minutes: Minutes =
        super::find::facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
    let sealed =
        if crate::life::is_adopted(minutes.status) { review::sealed(connection, meeting)? } else { None };
    let mut view = match sealed {
        Some(content) => adopted(&content)?,
        None => whole(connection, meeting)?,
    };
    (view.status, view.adopted_on) = (minutes.status, minutes.adopted_on);
    let marks = marks(connection, meeting)?;
    view.adoption = review::adoption(connection, &minutes, meeting, &marks)?;
    narrow_minutes(&mut view, &marks, audience);
    review::narrow_adoption(connection, &mut view, &marks, audience)?;
    view.rectifications = review::rectifications(connection, &view, &marks, audience)?;
    view.erasures = super::erase::notes(connection, &view)?;
    view.charged = register::charged(connection, &view)?;
    Ok(view)
}

/// A kept account as far as `audience` may see it now; the very bytes where that is all of it.
pub(super) fn narrowed(
    connection: &Connection,
    content: &str,
    marks: &Marks,
    audience: Visibility,
) -> Result<String> {
    let whole = adopted(content)?;
    let mut view = whole.clone();
    narrow_minutes(&mut view, marks, audience);
    review::narrow_adoption(connection, &mut view, marks, audience)?;
    if audience == Visibility::Public {
        (view.duties, view.source) = (Vec::new(), None);
    }
    if view == whole { Ok(content.to_owned()) } else { written(view) }
}

fn written(minutes: MinutesView) -> Result<String> {
    serde_json::to_string(&Canonical { format: FORMAT, minutes })
        .map_err(|error| Error::Damaged(error.to_string()))
}

pub(super) fn adopted(content: &str) -> Result<MinutesView> {
    let read: Canonical = serde_json::from_str(content).map_err(|error| Error::Damaged(error.to_string()))?;
    if read.format > FORMAT {
        return Err(Error::NewerVersion { found: read.format.into(), known: FORMAT.into() });
    }
    Ok(read.minutes)
}

pub(super) fn whole(connection: &Connection, meeting: MeetingId) -> Result<MinutesView> {
    let minutes: Minutes =
        super::find::facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
    let (association, head, quorum) = head(connection, meeting)?;
    let plan = plan(connection, meeting, head.planned_start)?;
    let recusals = recusal::views(connection, meeting, head.body_kind, head.date)?;
    Ok(MinutesView {
        association,
        status: minutes.status,
        adopted_on: minutes.adopted_on,
        adoption: None,
        rectifications: Vec::new(),
        erasures: Vec::new(),
        charged: Vec::new(),
        source: minutes.source,
        duties: duties(connection, meeting)?,
        attendance: attendance(connection, meeting, quorum)?,
        suspensions: suspensions(connection, meeting)?,
        items: treated(connection, meeting, plan, recusals)?,
        meeting: head,
    })
}

/// The agenda of a meeting as far as `audience` may see it.
pub(crate) fn agenda(
    connection: &Connection,
    meeting: MeetingId,
    audience: Visibility,
) -> Result<AgendaView> {
    let (association, head, _) = head(connection, meeting)?;
    let mut items = plan(connection, meeting, head.planned_start)?;
    narrow_items(&mut items, |item| item, &marks(connection, meeting)?, audience);
    // What was put to the vote at the meeting itself was on no agenda.
    for item in &mut items {
        item.proposals.retain(|proposal| proposal.entry.is_none());
    }
    // What stood above the first item of imported minutes is no item of an agenda.
    items.retain(|item| item.number.is_some() || item.title.is_some());
    let papers = incoming_papers(connection, meeting, audience)?;
    Ok(AgendaView { association, meeting: head, items, papers })
}

/// Association and meeting as they stand at the head of a page, and the quorum of the body that meets.
fn head(connection: &Connection, meeting: MeetingId) -> Result<(AssociationHead, MeetingHead, Option<u32>)> {
    let missing = || Error::NotFound(Table::Meeting);
    let plan: MeetingPlan = super::find::facet(connection, meeting.0)?.ok_or_else(missing)?;
    let course: MeetingCourse = super::find::facet(connection, meeting.0)?.ok_or_else(missing)?;
    let body: Body = super::find::facet(connection, plan.body.0)?.ok_or(Error::NotFound(Table::Body))?;
    let head = MeetingHead {
        id: meeting,
        body_kind: body.kind,
        body: body.name,
        body_short: body.short,
        number: plan.number,
        title: plan.title,
        date: plan.date,
        place: plan.place,
        planned_start: plan.planned_start,
        planned_end: plan.planned_end,
        opened_at: course.opened_at,
        closed_at: course.closed_at,
        status: course.status,
    };
    Ok((register::association(connection)?, head, body.quorum))
}

fn duties(connection: &Connection, meeting: MeetingId) -> Result<Vec<DutyView>> {
    let found = facets::<uuid::Uuid, Duty>(
        connection,
        "r.meeting = ? ORDER BY r.duty, r.from_time, r.id",
        &[&meeting.to_value()],
    )?;
    Ok(found
        .into_iter()
        .map(|(_, duty)| DutyView {
            duty: duty.duty,
            name: duty.name,
            from: duty.from_time,
            until: duty.until_time,
        })
        .collect())
}

fn suspensions(connection: &Connection, meeting: MeetingId) -> Result<Vec<SuspensionView>> {
    let found =
        facets::<uuid::Uuid, Suspension>(connection, "r.meeting = ? ORDER BY r.id", &[&meeting.to_value()])?;
    Ok(found
        .into_iter()
        .map(|(_, suspension)| SuspensionView { from: suspension.from_time, until: suspension.until_time })
        .collect())
}

pub(crate) fn attendance(
    connection: &Connection,
    meeting: MeetingId,
    quorum: Option<u32>,
) -> Result<AttendanceView> {
    let key = meeting.to_value();
    let count: crate::model::DoorCount =
        super::find::facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
    let people = facets::<uuid::Uuid, Attendance>(connection, "r.meeting = ? ORDER BY r.id", &[&key])?;
    let proxies = facets::<uuid::Uuid, Proxy>(connection, "r.meeting = ? ORDER BY r.id", &[&key])?;
    let (listed, given) = (people.iter().map(|(_, one)| one), proxies.iter().map(|(_, proxy)| proxy));
    let Tally { present, votes, .. } = tally(When::Ever, listed, given, &count, quorum);
    Ok(AttendanceView {
        counted_present: count.counted_present,
        counted_apologies: count.counted_apologies,
        counted_proxies: count.counted_proxies,
        present,
        votes,
        quorum,
        people: people
            .into_iter()
            .map(|(_, one)| AttendeeView {
                name: one.name,
                presence: one.presence,
                arrived: one.arrived,
                left: one.left_at,
                votes: one.votes,
            })
            .collect(),
        proxies: proxies
            .into_iter()
            .map(|(_, proxy)| ProxyView {
                giver: proxy.giver_name,
                holder: proxy.holder_name,
                scope: proxy.scope,
                lapsed_at: proxy.lapsed_at,
            })
            .collect(),
    })
}

/// The items in reading order.
pub(crate) fn plan(
    connection: &Connection,
    meeting: MeetingId,
    start: Option<ClockTime>,
) -> Result<Vec<AgendaItemView>> {
    let key = meeting.to_value();
    let mut plans: HashMap<ItemId, ItemPlan> = HashMap::new();
    let mut below: HashMap<Option<ItemId>, Vec<ItemId>> = HashMap::new();
    let in_order = "r.meeting = ? ORDER BY r.position, r.id";
    for (id, (plan, place)) in both_facets::<ItemId, ItemPlan, ItemPlace>(connection, in_order, &[&key])? {
        plans.insert(id, plan);
        below.entry(place.parent).or_default().push(id);
    }
    let mut proposals: HashMap<ItemId, Vec<ProposalView>> = HashMap::new();
    let condition = "r.item IN (SELECT id FROM item WHERE meeting = ?) ORDER BY r.voting_order, r.id";
    for (id, proposal) in facets::<ProposalId, Proposal>(connection, condition, &[&key])? {
        proposals.entry(proposal.item).or_default().push(proposal_view(id, proposal));
    }
    let mut items = Vec::new();
    let mut clock = start;
    let mut stack: Vec<(ItemId, u32)> = Vec::new();
    push_below(&mut stack, below.remove(&None), 0);
    while let Some((id, depth)) = stack.pop() {
        let Some(plan) = plans.remove(&id) else { continue };
        push_below(&mut stack, below.remove(&Some(id)), depth + 1);
        let planned_at = clock;
        clock = clock.map(|clock| clock.plus(plan.planned_minutes.unwrap_or(0)));
        let proposals = proposals.remove(&id).unwrap_or_default();
        items.push(item_view(id, depth, plan, planned_at, proposals));
    }
    Ok(items)
}

fn push_below(stack: &mut Vec<(ItemId, u32)>, items: Option<Vec<ItemId>>, depth: u32) {
    stack.extend(items.into_iter().flatten().rev().map(|id| (id, depth)));
}

fn item_view(
    id: ItemId,
    depth: u32,
    plan: ItemPlan,
    planned_at: Option<ClockTime>,
    proposals: Vec<ProposalView>,
) -> AgendaItemView {
    AgendaItemView {
        id,
        depth,
        number: plan.printed_number,
        title: plan.title,
        kind: plan.kind,
        presenter: plan.presenter,
        planned_minutes: plan.planned_minutes,
        planned_at,
        explanation: plan.explanation,
        late: plan.lateness.map(|lateness| LateView {
            lateness,
            brought_by: plan.brought_by,
            urgent: plan.urgent,
        }),
        open_since: plan.open_since,
        proposals,
    }
}

pub(super) fn proposal_view(id: ProposalId, proposal: Proposal) -> ProposalView {
    ProposalView {
        id,
        entry: proposal.entry,
        kind: proposal.kind,
        amends: proposal.amends,
        title: proposal.title,
        text: proposal.text,
        submitters: proposal.submitters,
        advice: proposal.advice,
    }
}

fn treated(
    connection: &Connection,
    meeting: MeetingId,
    plan: Vec<AgendaItemView>,
    mut recusals: HashMap<ItemId, Vec<RecusalView>>,
) -> Result<Vec<TreatedItemView>> {
    let key = meeting.to_value();
    let of_this: &[&dyn ToSql] = &[&key];
    let in_items = "r.id IN (SELECT id FROM item WHERE meeting = ?)";
    let mut treatments: HashMap<ItemId, Treatment> =
        facets::<ItemId, Treatment>(connection, in_items, of_this)?.into_iter().collect();
    let under_items = "r.treatment IN (SELECT id FROM item WHERE meeting = ?) ORDER BY r.position, r.id";
    let mut accounts: HashMap<ItemId, Vec<(EntryId, Entry)>> = HashMap::new();
    for (id, (entry, place)) in both_facets::<_, Entry, EntryPlace>(connection, under_items, of_this)? {
        accounts.entry(place.treatment).or_default().push((id, entry));
    }
    let mut hanging = register::hanging(connection, meeting)?;
    let mut treated = Vec::with_capacity(plan.len());
    for item in plan {
        let treatment = treatments.remove(&item.id);
        let mut labels = Labels::default();
        let mut entries = Vec::new();
        for (id, entry) in accounts.remove(&item.id).unwrap_or_default() {
            let label = labels.label(entry.level, entry.marker);
            entries.push(entry_view(id, entry, label, hanging.remove(&id).unwrap_or_default()));
        }
        let (status, status_note, began_at, ended_at) = treatment
            .map_or((TreatmentStatus::Untouched, None, None, None), |t| {
                (t.status, t.status_note, t.began_at, t.ended_at)
            });
        let recusals = recusals.remove(&item.id).unwrap_or_default();
        treated.push(TreatedItemView { item, status, status_note, began_at, ended_at, recusals, entries });
    }
    Ok(treated)
}

fn entry_view(id: EntryId, entry: Entry, label: Option<String>, hanging: Hanging) -> EntryView {
    EntryView {
        id,
        level: entry.level,
        marker: entry.marker,
        label,
        kind: entry.kind,
        speaker: entry.speaker,
        clock: entry.clock,
        text: entry.text,
        decisions: hanging.decisions,
        elections: hanging.elections,
        actions: hanging.actions,
    }
}
