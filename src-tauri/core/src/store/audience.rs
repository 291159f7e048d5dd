//! Who may see what. Visibility is inherited downwards, item to sub-item to block to what hangs on it, and can be narrowed on
//! the way but not widened. What nobody narrowed or opened is for members.
//!
//! The marks are read from the records as they stand today, also over adopted minutes: what is narrowed later disappears
//! from every view, while the adopted bytes stay what they are.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::find::{facet, field};
use crate::error::Result;
use crate::id::MeetingId;
use crate::model::{ActionUpdate, DecisionFact, Table};
use crate::value::{Field, Value};
use crate::view::{AgendaItemView, AttendanceView, MinutesView};
use crate::words::Visibility;

/// The visibility that holds for each record of a meeting, its own or inherited; none where nobody said.
#[derive(Default)]
pub(crate) struct Marks(HashMap<Uuid, Visibility>);

impl Marks {
    /// Whether `audience` may see the record.
    pub(crate) fn seen(&self, id: Uuid, audience: Visibility) -> bool {
        self.needed(id) <= audience
    }

    /// Whose eyes the record is for, at least.
    pub(crate) fn needed(&self, id: Uuid) -> Visibility {
        self.0.get(&id).copied().unwrap_or(Visibility::Members)
    }

    /// As [`Marks::needed`], of a record that may belong elsewhere or be gone: nobody is kept from what has no mark.
    pub(crate) fn narrowed(&self, id: Uuid) -> Visibility {
        self.0.get(&id).copied().unwrap_or(Visibility::Public)
    }

    /// The marks of two meetings at once.
    pub(crate) fn join(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    fn put(&mut self, id: Uuid, own: Option<Visibility>, above: Option<Uuid>) {
        let inherited = above.and_then(|above| self.0.get(&above).copied());
        if let Some(mark) = own.max(inherited) {
            self.0.insert(id, mark);
        }
    }
}

/// For each kind under a meeting: the record, its own visibility and what it stands under. Blocks come before what hangs on
/// them.
const LINES: [&str; 4] = [
    "SELECT e.id, e.visibility, e.treatment FROM entry e JOIN item i ON i.id = e.treatment
     WHERE i.meeting = ?",
    "SELECT p.id, NULL, coalesce(p.entry, p.item) FROM proposal p JOIN item i ON i.id = p.item
     WHERE i.meeting = ?",
    "SELECT id, visibility, entry FROM decision WHERE meeting = ?",
    "SELECT id, visibility, entry FROM action_point WHERE meeting = ?",
];

/// The marks of everything under one meeting, also of what was deleted: kept versions still tell of it.
pub(crate) fn marks(connection: &Connection, meeting: MeetingId) -> Result<Marks> {
    let mut marks = Marks::default();
    let items = lines(connection, "SELECT id, visibility, parent FROM item WHERE meeting = ?", meeting)?;
    let above: HashMap<Uuid, (Option<Visibility>, Option<Uuid>)> =
        items.into_iter().map(|(id, own, parent)| (id, (own, parent))).collect();
    for &id in above.keys() {
        let line = std::iter::successors(Some(id), |id| above.get(id).and_then(|(_, parent)| *parent));
        let narrowest = line.filter_map(|id| above.get(&id).and_then(|(own, _)| *own)).max();
        marks.put(id, narrowest, None);
    }
    for sql in LINES {
        for (id, own, above) in lines(connection, sql, meeting)? {
            marks.put(id, own, above);
        }
    }
    Ok(marks)
}

type Line = (Uuid, Option<Visibility>, Option<Uuid>);

fn lines(connection: &Connection, sql: &str, meeting: MeetingId) -> Result<Vec<Line>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([meeting.to_value()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, own, above) = (row.get(0)?, row.get(1)?, row.get(2)?);
        found.push((field(id, Table::Item)?, field(own, Table::Item)?, field(above, Table::Item)?));
    }
    Ok(found)
}

/// Leaves out of the minutes what `audience` may not see. The public gets counts instead of names of those present, for being
/// a member can be special-category data (AVG 9).
pub(crate) fn narrow_minutes(view: &mut MinutesView, marks: &Marks, audience: Visibility) {
    narrow_items(&mut view.items, |treated| &mut treated.item, marks, audience);
    for treated in &mut view.items {
        treated.entries.retain(|entry| marks.seen(entry.id.0, audience));
        for entry in &mut treated.entries {
            entry.decisions.retain(|decision| marks.seen(decision.id.0, audience));
            entry.actions.retain(|action| marks.seen(action.id.0, audience));
        }
    }
    if audience == Visibility::Public {
        let AttendanceView { people, proxies, .. } = &mut view.attendance;
        people.clear();
        proxies.clear();
    }
}

/// Leaves out of an agenda what `audience` may not see.
pub(crate) fn narrow_items<T>(
    items: &mut Vec<T>,
    plan: impl Fn(&mut T) -> &mut AgendaItemView,
    marks: &Marks,
    audience: Visibility,
) {
    items.retain_mut(|item| {
        let item = plan(item);
        item.proposals.retain(|proposal| marks.seen(proposal.id.0, audience));
        marks.seen(item.id.0, audience)
    });
}

/// Whether `audience` may see a fact about a decision: both that one and the later one that did it.
fn sees_fact(connection: &Connection, audience: Visibility, id: Uuid) -> Result<bool> {
    let Some(fact) = facet::<DecisionFact>(connection, id)? else { return Ok(false) };
    for decision in std::iter::once(fact.decision).chain(fact.later) {
        if !sees(connection, audience, Table::Decision, decision.0)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether `audience` may see one record that is found by searching.
pub(crate) fn sees(connection: &Connection, audience: Visibility, table: Table, id: Uuid) -> Result<bool> {
    match table {
        Table::DecisionFact => return sees_fact(connection, audience, id),
        Table::ActionUpdate => {
            let update: Option<ActionUpdate> = facet(connection, id)?;
            return update.map_or(Ok(false), |one| sees(connection, audience, Table::Action, one.action.0));
        }
        Table::Subject => return super::subject::is_open(connection, id, audience),
        Table::Person => return Ok(audience >= Visibility::Members),
        _ => {}
    }
    let own = "SELECT r.visibility, e.visibility, e.treatment FROM";
    let sql = match table {
        Table::Item => "SELECT NULL, NULL, ?1".to_owned(),
        Table::Entry => "SELECT NULL, visibility, treatment FROM entry WHERE id = ?1".to_owned(),
        Table::Proposal => {
            "SELECT NULL, e.visibility, r.item FROM proposal r LEFT JOIN entry e ON e.id = r.entry
                            WHERE r.id = ?1"
                .to_owned()
        }
        Table::Decision | Table::Action => {
            format!("{own} {} r LEFT JOIN entry e ON e.id = r.entry WHERE r.id = ?1", table.stable_name())
        }
        Table::Document => "SELECT visibility, NULL, NULL FROM document WHERE id = ?1".to_owned(),
        _ => return Ok(true),
    };
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Option<(Value, Value, Value)> = statement
        .query_row([&Value::Id { id }], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((own, of_entry, item)) = found else { return Ok(false) };
    let mut narrowest = word(&own).max(word(&of_entry));
    let mut above = item;
    while let Value::Id { .. } = above {
        let mut statement = connection.prepare_cached("SELECT visibility, parent FROM item WHERE id = ?1")?;
        let found: Option<(Value, Value)> =
            statement.query_row([&above], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((visibility, parent)) = found else { break };
        narrowest = narrowest.max(word(&visibility));
        above = parent;
    }
    Ok(narrowest.unwrap_or(Visibility::Members) <= audience)
}

fn word(value: &Value) -> Option<Visibility> {
    match value {
        Value::Text(name) => Visibility::from_stable_name(name),
        _ => None,
    }
}

/// The living decisions or action points that are not narrowed beyond `audience`, by themselves, their block or the
/// items above it.
pub(crate) fn seen_by(connection: &Connection, audience: Visibility, table: &str) -> Result<HashSet<Uuid>> {
    let hidden: Vec<String> = Visibility::ALL
        .iter()
        .filter(|level| **level > audience)
        .map(|level| format!("'{}'", level.stable_name()))
        .collect();
    let hidden = format!("({})", hidden.join(", "));
    let opened = if audience >= Visibility::Members {
        ""
    } else {
        "AND (r.visibility = 'public' OR e.visibility = 'public' OR e.treatment IN (SELECT id FROM opened))"
    };
    let sql = format!(
        "WITH RECURSIVE closed (id) AS (
             SELECT id FROM item WHERE visibility IN {hidden}
             UNION SELECT i.id FROM item i JOIN closed c ON i.parent = c.id),
         opened (id) AS (
             SELECT id FROM item WHERE visibility = 'public'
             UNION SELECT i.id FROM item i JOIN opened o ON i.parent = o.id)
         SELECT r.id FROM {table} r LEFT JOIN entry e ON e.id = r.entry
         WHERE r.deleted = 0 AND coalesce(r.visibility, '') NOT IN {hidden} AND coalesce(e.visibility, '') NOT IN {hidden}
           AND (e.id IS NULL OR e.treatment NOT IN (SELECT id FROM closed)) {opened}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut seen = HashSet::new();
    while let Some(row) = rows.next()? {
        if let Value::Id { id } = row.get(0)? {
            seen.insert(id);
        }
    }
    Ok(seen)
}
