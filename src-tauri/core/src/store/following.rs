//! What became of decisions, as registers and histories read it.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, ToSql};
use uuid::Uuid;

use super::audience::sees;
use super::find::{facet, facets, field, from_living};
use super::minutes::proposal_view;
use super::recusal;
use super::register::{decision_lines, pairs};
use super::subject;
use crate::error::{Error, Result};
use crate::id::{DecisionId, FactId, ProposalId};
use crate::model::{Decision, DecisionFact, Proposal, Table};
use crate::standing::{standing, still_voidable, unsound};
use crate::value::{Field, Value};
use crate::view::{
    ChainLink, DecisionHistory, DecisionLine, DecisionRef, Deed, FactView, Listed, ProposalView, StandingView,
};
use crate::words::{FactKind, Lateness, Standing, Visibility};

/// In order of day.
const AS_THEY_CAME: &str = "ORDER BY r.date, r.id";

/// The facts of some decisions, with the numbers of the later ones that they name.
pub(super) struct Facts {
    of: HashMap<DecisionId, Vec<(FactId, DecisionFact)>>,
    numbers: HashMap<Uuid, String>,
}

impl Facts {
    /// Of the decisions that meet `condition`, on table alias `r`.
    pub(super) fn of(connection: &Connection, condition: &str, parameters: &[&dyn ToSql]) -> Result<Self> {
        let these = format!("(SELECT r.id {} AND {condition})", from_living(Table::Decision));
        let mut of: HashMap<DecisionId, Vec<(FactId, DecisionFact)>> = HashMap::new();
        let known = format!("r.decision IN {these} {AS_THEY_CAME}");
        for (id, fact) in facets::<FactId, DecisionFact>(connection, &known, parameters)? {
            of.entry(fact.decision).or_default().push((id, fact));
        }
        let later = format!(
            "SELECT d.id, d.number FROM decision_fact f JOIN decision d ON d.id = f.later
             WHERE f.deleted = 0 AND f.decision IN {these}"
        );
        let numbers = if of.is_empty() { HashMap::new() } else { pairs(connection, &later, parameters)? };
        Ok(Self { of, numbers })
    }

    fn number(&self, id: DecisionId) -> Option<DecisionRef> {
        self.numbers.get(&id.0).map(|number| DecisionRef { id, number: number.clone() })
    }

    pub(super) fn bare(&self, id: DecisionId) -> Vec<DecisionFact> {
        self.of.get(&id).into_iter().flatten().map(|(_, fact)| fact.clone()).collect()
    }

    /// How one of the decisions stands.
    pub(super) fn standing(
        &self,
        id: DecisionId,
        decision: &Decision,
        on: NaiveDate,
    ) -> Option<StandingView> {
        let stands = standing(&decision.into(), &self.bare(id), on)?;
        Some(StandingView {
            standing: stands.standing,
            day: stands.day,
            by: stands.by.and_then(|by| self.number(by)),
            review_passed: stands.review_passed,
        })
    }
}

/// That a fact can be recorded of its decision; see [`unsound`].
pub(crate) fn require_sense(connection: &Connection, fact: &DecisionFact) -> Result<()> {
    let read = |id: DecisionId| facet::<Decision>(connection, id.0)?.ok_or(Error::NotFound(Table::Decision));
    let decision = read(fact.decision)?;
    let by = fact.later.map(read).transpose()?;
    let circular = fact.later.map_or(Ok(false), |later| changes(connection, fact.decision, later))?;
    unsound(fact, &decision, by.as_ref(), circular).map_or(Ok(()), |why| Err(Error::Invalid(why)))
}

/// Whether a decision changes another, directly or through others; each one changes itself.
fn changes(connection: &Connection, by: DecisionId, decision: DecisionId) -> Result<bool> {
    let mut seen = HashSet::from([decision]);
    let mut next = vec![decision];
    while let Some(one) = next.pop() {
        if one == by {
            return Ok(true);
        }
        for (_, fact) in facets::<FactId, DecisionFact>(connection, "r.decision = ?", &[&one.to_value()])? {
            next.extend(fact.later.filter(|later| seen.insert(*later)));
        }
    }
    Ok(false)
}

/// What became of a decision, as far as `audience` may see it.
pub(crate) fn history(
    connection: &Connection,
    id: DecisionId,
    audience: Visibility,
    on: NaiveDate,
) -> Result<DecisionHistory> {
    let reading = Reading { connection, audience, on };
    let missing = Error::NotFound(Table::Decision);
    let Some(Listed { line, entry }) = reading.line(id)? else { return Err(missing) };
    let decision: Decision = facet(connection, id.0)?.ok_or(missing)?;
    let facts = Facts::of(connection, "r.id = ?", &[&id.to_value()])?;
    let bare = facts.bare(id);
    Ok(DecisionHistory {
        line,
        entry,
        proposals: reading.proposals(decision.proposal)?,
        recusals: recusal::of_decision(connection, &decision)?,
        facts: reading.facts(id, &facts)?,
        chain: reading.chain(id)?,
        subjects: subject::of_decision(connection, id, audience)?,
        built_upon: reading.built_upon(id)?,
        voidable: still_voidable(unannounced(connection, &decision)?, &bare, on),
    })
}

/// Whether the decision was taken at an item that the notice did not announce (2:15 BW).
fn unannounced(connection: &Connection, decision: &Decision) -> Result<bool> {
    let sql = "SELECT i.lateness FROM entry e JOIN item i ON i.id = e.treatment WHERE e.id = ?";
    let late: Option<Value> = connection
        .prepare_cached(sql)?
        .query_row([decision.entry.to_value()], |row| row.get(0))
        .optional()?;
    let late: Option<Lateness> = late.map(|late| field(late, Table::Item)).transpose()?.flatten();
    Ok(late.is_some())
}

/// For whom and on which day.
struct Reading<'a> {
    connection: &'a Connection,
    audience: Visibility,
    on: NaiveDate,
}

impl Reading<'_> {
    fn sees(&self, id: DecisionId) -> Result<bool> {
        sees(self.connection, self.audience, Table::Decision, id.0)
    }

    fn line(&self, id: DecisionId) -> Result<Option<Listed<DecisionLine>>> {
        if !self.sees(id)? {
            return Ok(None);
        }
        let mut found =
            decision_lines(self.connection, "r.id = ?", &[&id.to_value()], self.audience, self.on)?.pop();
        if let Some(standing) = found.as_mut().and_then(|listed| listed.line.standing.as_mut())
            && let Some(by) = &standing.by
            && !self.sees(by.id)?
        {
            standing.by = None;
        }
        Ok(found)
    }

    /// Who may not see the later decision does not read about it either.
    fn facts(&self, id: DecisionId, facts: &Facts) -> Result<Vec<FactView>> {
        let mut views = Vec::new();
        for (id, fact) in facts.of.get(&id).into_iter().flatten() {
            let open = fact.later.map_or(Ok(true), |later| self.sees(later))?;
            views.push(FactView {
                id: *id,
                kind: fact.kind,
                date: fact.date,
                later: fact.later.filter(|_| open).and_then(|later| facts.number(later)),
                note: fact.note.clone().filter(|_| open),
            });
        }
        Ok(views)
    }

    fn proposals(&self, proposal: Option<ProposalId>) -> Result<Vec<ProposalView>> {
        let Some(proposal) = proposal else { return Ok(Vec::new()) };
        let key = proposal.to_value();
        let with_amendments =
            "(r.id = ? OR r.amends = ?) ORDER BY r.amends IS NOT NULL, r.voting_order, r.id";
        let mut views = Vec::new();
        for (id, one) in facets::<ProposalId, Proposal>(self.connection, with_amendments, &[&key, &key])? {
            if sees(self.connection, self.audience, Table::Proposal, id.0)? {
                views.push(proposal_view(id, one));
            }
        }
        Ok(views)
    }

    /// The decisions that changed one another, from one of them. Through what the audience may not see it does not go.
    fn chain(&self, start: DecisionId) -> Result<Vec<ChainLink>> {
        let mut links = Vec::new();
        let mut known = BTreeSet::from([start]);
        let mut next = vec![start];
        while let Some(id) = next.pop() {
            let Some(Listed { line, .. }) = self.line(id)? else { continue };
            let key = id.to_value();
            let mut does = Vec::new();
            let touching = format!("(r.decision = ? OR r.later = ?) {AS_THEY_CAME}");
            for (_, fact) in facets::<FactId, DecisionFact>(self.connection, &touching, &[&key, &key])? {
                let Some(later) = fact.later else { continue };
                if later == id
                    && let Some(of) = self.named(fact.decision)?
                {
                    does.push(Deed { kind: fact.kind, of });
                }
                next.extend([fact.decision, later].into_iter().filter(|one| known.insert(*one)));
            }
            links.push(ChainLink { line, does });
        }
        links.sort_by(|one, other| {
            (one.line.date, &one.line.decision.id).cmp(&(other.line.date, &other.line.decision.id))
        });
        Ok(links)
    }

    /// What amends or confirms it builds on it, and so does what builds on that.
    fn built_upon(&self, start: DecisionId) -> Result<Vec<DecisionRef>> {
        let mut seen = HashSet::from([start]);
        let mut next = vec![start];
        let mut found = Vec::new();
        while let Some(id) = next.pop() {
            let mine = format!("r.decision = ? AND r.later IS NOT NULL {AS_THEY_CAME}");
            for (_, fact) in facets::<FactId, DecisionFact>(self.connection, &mine, &[&id.to_value()])? {
                let builds = matches!(fact.kind, FactKind::Amended | FactKind::Confirmed);
                let Some(later) = fact.later.filter(|later| builds && seen.insert(*later)) else { continue };
                next.push(later);
                let stands = self.line(later)?.and_then(|listed| listed.line.standing);
                if stands.is_some_and(|stands| stands.standing != Standing::Lapsed) {
                    found.extend(self.named(later)?);
                }
            }
        }
        Ok(found)
    }

    fn named(&self, id: DecisionId) -> Result<Option<DecisionRef>> {
        if !self.sees(id)? {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached("SELECT number FROM decision WHERE id = ?")?;
        let number: Option<String> = statement.query_row([id.to_value()], |row| row.get(0)).optional()?;
        Ok(number.map(|number| DecisionRef { id, number }))
    }
}
