//! Who stepped aside at the items of a meeting: as the minutes tell it, and what follows for a vote at this moment.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::between::association;
use super::find::{facet, facets};
use crate::error::Result;
use crate::id::{AttendanceId, ItemId, MeetingId, PersonId, ProposalId, ProxyId, RecusalId};
use crate::model::{
    Attendance, Body, Decision, DoorCount, EntryPlace, ItemPlan, Person, Proposal, Proxy, Recusal, Treatment,
};
use crate::rules::{Aside, AtItem, AtVote, Warning, Whose, at_vote, conflicts, stepped_aside_by, voting};
use crate::value::Field;
use crate::view::{DeskEntry, RecusalView, Row, Tally};
use crate::words::{BodyKind, EntryKind, TreatmentStatus};

const IN_ORDER: &str = "r.item IN (SELECT id FROM item WHERE meeting = ?) ORDER BY r.id";

/// Those of a meeting, by item.
pub(super) fn rows(
    connection: &Connection,
    meeting: MeetingId,
) -> Result<HashMap<ItemId, Vec<Row<RecusalId, Recusal>>>> {
    let mut found: HashMap<ItemId, Vec<Row<RecusalId, Recusal>>> = HashMap::new();
    for (id, fields) in facets::<RecusalId, Recusal>(connection, IN_ORDER, &[&meeting.to_value()])? {
        found.entry(fields.item).or_default().push(Row { id, fields });
    }
    Ok(found)
}

/// Those of a meeting, by item, as its minutes tell it.
pub(super) fn views(
    connection: &Connection,
    meeting: MeetingId,
    body: BodyKind,
    day: NaiveDate,
) -> Result<HashMap<ItemId, Vec<RecusalView>>> {
    let rows = rows(connection, meeting)?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let source = source(connection, body, day)?;
    let told =
        |rows: Vec<Row<RecusalId, Recusal>>| rows.into_iter().map(|row| view(row.fields, source)).collect();
    Ok(rows.into_iter().map(|(item, rows)| (item, told(rows))).collect())
}

/// Those of the item at which a decision was taken.
pub(super) fn of_decision(connection: &Connection, decision: &Decision) -> Result<Vec<RecusalView>> {
    let Some(entry) = decision.entry else { return Ok(Vec::new()) };
    let Some(place) = facet::<EntryPlace>(connection, entry.0)? else { return Ok(Vec::new()) };
    let item = place.treatment.to_value();
    let found = facets::<RecusalId, Recusal>(connection, "r.item = ? ORDER BY r.id", &[&item])?;
    let Some(body) = facet::<Body>(connection, decision.body.0)? else { return Ok(Vec::new()) };
    let source = source(connection, body.kind, decision.date)?;
    Ok(found.into_iter().map(|(_, fields)| view(fields, source)).collect())
}

fn source(connection: &Connection, body: BodyKind, day: NaiveDate) -> Result<Option<&'static str>> {
    let association = association(connection)?;
    Ok(stepped_aside_by(body, association.whose(), association.statutes.excludes_conflicted, day))
}

fn view(recusal: Recusal, source: Option<&str>) -> RecusalView {
    RecusalView {
        name: recusal.name,
        aside_from: recusal.aside_from,
        from: recusal.from_time,
        until: recusal.until_time,
        source: source.map(str::to_owned),
    }
}

/// Who sit at the table at this moment, for the votes at its items.
pub(super) struct Table<'a> {
    pub(super) vote: AtVote<'a>,
    pub(super) whose: Whose,
    pub(super) day: NaiveDate,
    pub(super) excludes: bool,
    pub(super) count: &'a DoorCount,
    pub(super) attendance: &'a [Row<AttendanceId, Attendance>],
    pub(super) proxies: &'a [Row<ProxyId, Proxy>],
    pub(super) people: &'a [Row<PersonId, Person>],
}

/// What a vote at an item is judged by.
pub(super) struct Treated<'a> {
    pub(super) plan: &'a ItemPlan,
    pub(super) treatment: &'a Treatment,
    pub(super) recusals: &'a [Row<RecusalId, Recusal>],
    pub(super) proposals: &'a [Row<ProposalId, Proposal>],
    pub(super) entries: &'a [DeskEntry],
}

impl Table<'_> {
    /// The votes of those who take part in the item, and what the rules say of a vote at it.
    pub(super) fn at(&self, item: &Treated<'_>) -> (Option<u32>, Vec<Warning>) {
        // Who came back while the item is in hand takes part again.
        let stepped_aside =
            |one: &&Recusal| one.until_time.is_none() || item.treatment.status != TreatmentStatus::Current;
        let aside: Vec<&Recusal> =
            item.recusals.iter().map(|row| &row.fields).filter(stepped_aside).collect();
        let whole = self.vote.tally;
        let tally = if aside.is_empty() { whole } else { self.without(&aside) };
        let vote =
            AtVote { tally, lateness: item.plan.lateness, urgent: item.plan.urgent, ..self.vote.clone() };
        let mut warnings = at_vote(&vote);
        let told: Vec<Aside<'_>> = aside.iter().map(|one| self.told(one, item)).collect();
        warnings.extend(conflicts(&AtItem {
            body: self.vote.body,
            whose: self.whose,
            day: self.day,
            excludes: self.excludes,
            aside: &told,
            left: (whole.present > 0).then_some(tally.present),
            votes: tally.votes,
            quorum_lost: whole.shortfall == Some(0) && tally.shortfall.is_some_and(|short| short > 0),
            counted: counted(item.entries),
        }));
        (tally.votes, warnings)
    }

    fn without(&self, aside: &[&Recusal]) -> Tally {
        let people = self.attendance.iter().map(|row| &row.fields);
        let proxies = self.proxies.iter().map(|row| &row.fields);
        voting(aside, people, proxies, self.count, self.vote.tally.quorum)
    }

    fn told<'r>(&self, one: &'r Recusal, item: &Treated<'_>) -> Aside<'r> {
        let known = self.people.iter().find(|row| one.person == Some(row.id)).map(|row| &row.fields);
        let is = |name: &str| {
            let bare = name.split(" (").next().unwrap_or(name);
            bare == one.name
                || known
                    .is_some_and(|person| bare == person.name || person.short_name.as_deref() == Some(bare))
        };
        let by_name =
            |entry: &&DeskEntry| matches!(entry.fields.kind, EntryKind::VoteStatement | EntryKind::Dissent);
        Aside {
            name: &one.name,
            from: one.aside_from,
            moved: item.proposals.iter().any(|row| row.fields.submitters.iter().any(|name| is(name))),
            voted: item.entries.iter().filter(by_name).any(|entry| {
                let person = entry.fields.speaker_person;
                (person.is_some() && person == one.person) || entry.fields.speaker.as_deref().is_some_and(is)
            }),
        }
    }
}

/// The most votes counted in a round that stands.
fn counted(entries: &[DeskEntry]) -> Option<u32> {
    let decisions = entries.iter().flat_map(|entry| &entry.decisions);
    let rounds = decisions.flat_map(|decision| &decision.votes).map(|row| &row.fields);
    rounds
        .filter(|vote| !vote.contested)
        .map(|vote| {
            [vote.against, vote.blank, vote.invalid].into_iter().fold(vote.in_favour, u32::saturating_add)
        })
        .max()
}
