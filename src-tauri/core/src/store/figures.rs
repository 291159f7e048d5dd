//! What is counted for the association in figures. Years, meetings and terms are looked for by their indexes, so that a long
//! past costs nothing.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, ToSql};
use uuid::Uuid;

use super::audience::seen_by;
use super::find::{both_facets, facets, field};
use super::following::Facts;
use super::list::{OWNERS, STATUS};
use super::minutes;
use crate::error::Result;
use crate::figures::{Counted, Held, MEETINGS, OpenAction, figures, years};
use crate::id::{ActionId, BodyId, DecisionId, MeetingId};
use crate::model::{Body, Decision, DecisionNumber, Table};
use crate::value::{Field, Value};
use crate::view::{AttendanceFigures, FiguresBody, FiguresView, LateLine, LateRecord};
use crate::words::{ActionKind, BodyKind, Visibility};

const TAKEN: &str = "SELECT (SELECT min(date) FROM decision WHERE deleted = 0), (SELECT max(date) FROM decision WHERE deleted = 0)";
const DECIDED: &str = "SELECT id, date, body FROM decision WHERE deleted = 0 AND date BETWEEN ?1 AND ?2";
const HELD: &str = "SELECT m.id, m.date FROM meeting m WHERE m.deleted = 0 AND m.body = ?1 AND m.date <= ?2
    AND m.status NOT IN ('preparing', 'called', 'cancelled')
    ORDER BY m.date DESC, coalesce(m.opened_at, m.planned_start) DESC, m.id DESC LIMIT ?3";

/// How the association stands on a day, in so far as `audience` may see what is counted.
pub(crate) fn of(connection: &Connection, audience: Visibility, on: NaiveDate) -> Result<FiguresView> {
    let bodies = facets::<BodyId, Body>(connection, "true ORDER BY r.short, r.id", &[])?;
    let counting = Counting { connection, audience, on };
    let (years, decisions) = counting.decisions()?;
    let counted = Counted {
        meetings: counting.meetings(&bodies)?,
        to_review: counting.to_review(&bodies)?,
        bodies: in_order(bodies),
        years,
        decisions,
        actions: counting.actions()?,
    };
    Ok(figures(counted, on))
}

/// The general meeting first, then the board, then the others, each by short name.
fn in_order(mut bodies: Vec<(BodyId, Body)>) -> Vec<FiguresBody> {
    bodies.sort_by_key(|(_, body)| body.kind);
    bodies.into_iter().map(|(id, body)| FiguresBody { id, short: body.short }).collect()
}

struct Counting<'a> {
    connection: &'a Connection,
    audience: Visibility,
    on: NaiveDate,
}

/// From which year until which, and the day and body of each decision in them.
type Decided = (Option<(i32, i32)>, Vec<(NaiveDate, BodyId)>);

impl Counting<'_> {
    /// Those that the audience may see; `None` for the board, which sees all.
    fn seen(&self, table: &str) -> Result<Option<HashSet<Uuid>>> {
        if self.audience == Visibility::Board {
            Ok(None)
        } else {
            seen_by(self.connection, self.audience, table).map(Some)
        }
    }

    fn decisions(&self) -> Result<Decided> {
        let (first, last): (Value, Value) =
            self.connection.prepare_cached(TAKEN)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (first, last): (Option<NaiveDate>, Option<NaiveDate>) =
            (field(first, Table::Decision)?, field(last, Table::Decision)?);
        let Some((first, last)) = first.zip(last) else { return Ok((None, Vec::new())) };
        let (from, until) = years(first, last, self.on);
        let seen = self.seen("decision")?;
        let mut statement = self.connection.prepare_cached(DECIDED)?;
        let mut rows = statement.query([format!("{from:04}-01-01"), format!("{until:04}-12-31")])?;
        let mut decisions = Vec::new();
        while let Some(row) = rows.next()? {
            let id: Uuid = field(row.get(0)?, Table::Decision)?;
            if seen.as_ref().is_none_or(|seen| seen.contains(&id)) {
                decisions.push((field(row.get(1)?, Table::Decision)?, field(row.get(2)?, Table::Decision)?));
            }
        }
        Ok((Some((from, until)), decisions))
    }

    /// One more than is told, which may be the first of two on one day.
    fn meetings(&self, bodies: &[(BodyId, Body)]) -> Result<Vec<Held>> {
        let mut held = Vec::new();
        for (body, fields) in bodies.iter().filter(|(_, body)| body.kind == BodyKind::GeneralMeeting) {
            let mut statement = self.connection.prepare_cached(HELD)?;
            let most = Value::Int(i64::try_from(MEETINGS + 1).unwrap_or(i64::MAX));
            let parameters: [&dyn ToSql; 3] = [&body.to_value(), &self.on.to_value(), &most];
            let mut rows = statement.query(parameters)?;
            let mut newest_first = Vec::new();
            while let Some(row) = rows.next()? {
                let meeting: MeetingId = field(row.get(0)?, Table::Meeting)?;
                let date = field(row.get(1)?, Table::Meeting)?;
                let came = minutes::attendance(self.connection, meeting, fields.quorum)?;
                let (present, votes, quorum) = (came.present, came.votes, came.quorum);
                let figures =
                    AttendanceFigures { meeting, date, present, votes, quorum, margin: None, second: false };
                newest_first.push(Held { body: *body, figures });
            }
            held.extend(newest_first.into_iter().rev());
        }
        held.sort_by_key(|one| one.figures.date);
        Ok(held)
    }

    fn actions(&self) -> Result<Vec<OpenAction>> {
        let seen = self.seen("action_point")?;
        let sql = format!("{OWNERS} {STATUS} IN ('open', 'underway') ORDER BY r.number, o.key");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut actions: Vec<OpenAction> = Vec::new();
        while let Some(row) = rows.next()? {
            let id: ActionId = field(row.get(0)?, Table::Action)?;
            let owner: Option<String> = row.get(5)?;
            if seen.as_ref().is_some_and(|seen| !seen.contains(&id.0)) {
                continue;
            }
            if let Some(action) = actions.last_mut().filter(|action| action.id == id) {
                action.owners.extend(owner);
                continue;
            }
            let kind: ActionKind = field(row.get(1)?, Table::Action)?;
            actions.push(OpenAction {
                number: kind.numbered(row.get(2)?),
                text: row.get(3)?,
                owners: owner.into_iter().collect(),
                due: field(row.get(4)?, Table::Action)?,
                id,
            });
        }
        Ok(actions)
    }

    fn to_review(&self, bodies: &[(BodyId, Body)]) -> Result<Vec<LateLine>> {
        const OVER: &str = "r.review_on < ? ORDER BY r.review_on, r.id";
        let on = self.on.to_value();
        let facts = Facts::of(self.connection, OVER, &[&on])?;
        let seen = self.seen("decision")?;
        let found = both_facets::<DecisionId, Decision, DecisionNumber>(self.connection, OVER, &[&on])?;
        let late = found.into_iter().filter_map(|(id, (decision, number))| {
            let visible = seen.as_ref().is_none_or(|seen| seen.contains(&id.0));
            let over = visible && facts.standing(id, &decision, self.on)?.review_passed;
            let short =
                bodies.iter().find(|(body, _)| *body == decision.body).map(|(_, body)| body.short.clone());
            over.then_some(LateLine {
                what: LateRecord::Decision(id),
                number: number.number,
                text: decision.text,
                who: short.into_iter().collect(),
                days: decision.review_on.map_or(0, |review| (self.on - review).num_days()),
            })
        });
        Ok(late.collect())
    }
}
