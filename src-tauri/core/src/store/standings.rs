//! Which decisions stand in one way on a day. How a decision stands is a pure rule over its facts ([`crate::standing`]) and stored
//! nowhere, so that each that may stand so is asked: as little as can be is read of one, and nothing is kept of it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::id::DecisionId;
use crate::model::DecisionFact;
use crate::standing::{Terms, standing};
use crate::words::{FactKind, Outcome, Standing};

/// What the standing of a decision `r` depends on beside its id and its day, for [`Standings::include`].
pub(super) const TERMS: &str = "r.outcome, r.in_force_from, r.condition IS NOT NULL";

/// See the module.
pub(super) struct Standings {
    wanted: Standing,
    on: NaiveDate,
    facts: HashMap<Uuid, Vec<DecisionFact>>,
    /// The last day that was read: a meeting takes many decisions on one.
    last: (String, NaiveDate),
}

impl Standings {
    pub(super) fn of(connection: &Connection, wanted: Standing, on: NaiveDate) -> Result<Self> {
        // The columns of the index `decision_fact_decision`, in its order.
        let sql =
            "SELECT decision, date, kind FROM decision_fact WHERE deleted = 0 ORDER BY decision, date, id";
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut facts: HashMap<Uuid, Vec<DecisionFact>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let decision = id(row, 0)?;
            let kind = text(row, 2)?.and_then(FactKind::from_stable_name).ok_or_else(damaged)?;
            let date = day(text(row, 1)?)?.ok_or_else(damaged)?;
            // By which later decision and in which words makes no difference to how it stands.
            let fact = DecisionFact { decision: DecisionId(decision), kind, date, later: None, note: None };
            facts.entry(decision).or_default().push(fact);
        }
        Ok(Self { wanted, on, facts, last: (String::new(), on) })
    }

    /// The condition on `r` without which a decision can't stand so, where it leaves few of them: something is told that brings
    /// it about, or it waits for something.
    pub(super) fn only(&self) -> Option<String> {
        let told = |kinds: &str| {
            format!("r.id IN (SELECT decision FROM decision_fact WHERE deleted = 0 AND kind IN ({kinds}))")
        };
        match self.wanted {
            Standing::Amended => Some(told("'amended'")),
            Standing::CarriedOut => Some(told("'carried_out'")),
            Standing::Lapsed => Some(told("'repealed', 'annulled', 'lapsed'")),
            Standing::Pending => Some(format!(
                "r.id IN (
                    SELECT id FROM decision INDEXED BY decision_day
                        WHERE deleted = 0 AND coalesce(in_force_from, condition) IS NOT NULL
                    UNION SELECT id FROM decision INDEXED BY decision_day WHERE deleted = 0 AND date > '{}'
                    UNION SELECT decision FROM decision_fact WHERE deleted = 0 AND kind IN ('deed', 'condition_met'))",
                self.on
            )),
            Standing::InForce => None,
        }
    }

    /// Whether a decision stands so. The row gives its id, its day and its [`TERMS`].
    pub(super) fn include(&mut self, row: &Row<'_>) -> Result<bool> {
        let facts = self.facts.get(&id(row, 0)?).map_or(&[][..], Vec::as_slice);
        let by_facts = matches!(self.wanted, Standing::Amended | Standing::Lapsed | Standing::CarriedOut);
        if by_facts && facts.is_empty() {
            return Ok(false);
        }
        let taken_on = text(row, 1)?.ok_or_else(damaged)?;
        if self.last.0 != taken_on {
            self.last = (taken_on.to_owned(), day(Some(taken_on))?.ok_or_else(damaged)?);
        }
        let terms = Terms {
            date: self.last.1,
            outcome: text(row, 2)?.and_then(Outcome::from_stable_name).ok_or_else(damaged)?,
            in_force_from: day(text(row, 3)?)?,
            // When it is to be looked at again makes no difference to how it stands.
            review_on: None,
            conditional: row.get(4)?,
        };
        Ok(standing(&terms, facts, self.on).is_some_and(|stands| stands.standing == self.wanted))
    }
}

fn id(row: &Row<'_>, column: usize) -> Result<Uuid> {
    let id = row.get_ref(column)?.as_blob().ok();
    id.and_then(|id| Uuid::from_slice(id).ok()).ok_or_else(damaged)
}

fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<Option<&'r str>> {
    row.get_ref(column)?.as_str_or_null().map_err(|_| damaged())
}

fn day(written: Option<&str>) -> Result<Option<NaiveDate>> {
    written.map(|day| day.parse().map_err(|_| damaged())).transpose()
}

fn damaged() -> Error {
    Error::Damaged("a field of decision".to_owned())
}
