//! What became of a decision: how it stands, by which facts, and the decisions before and after it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DecisionLine, ProposalView, RecusalView, SubjectRef};
use crate::dutch::date;
use crate::id::{DecisionId, EntryId, FactId};
use crate::rules::Voidable;
use crate::words::{FactKind, Standing};

/// A decision as another one names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DecisionRef {
    /// Its id.
    pub id: DecisionId,
    /// "2016-12".
    pub number: String,
}

/// How a decision stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingView {
    /// How.
    pub standing: Standing,
    /// Since when; of one that is not yet in force, from when it will be, if that is known.
    pub day: Option<NaiveDate>,
    /// The later decision that did it, as far as the reader may see it.
    pub by: Option<DecisionRef>,
    /// Whether the day on which it ends or is to be looked at again is over.
    pub review_passed: bool,
}

impl StandingView {
    /// "vervallen door 2026-06", "nog niet van kracht, vanaf 1 januari 2027".
    #[must_use]
    pub fn told(&self) -> String {
        let mut words = self.standing.dutch().to_owned();
        match (self.standing, &self.by, self.day) {
            (Standing::Pending, _, Some(day)) => words.push_str(&format!(", vanaf {}", date(day))),
            (Standing::Amended | Standing::Lapsed, Some(by), _) => {
                words.push_str(&format!(" door {}", by.number));
            }
            _ => {}
        }
        if self.review_passed {
            words.push_str(", te herzien");
        }
        words
    }
}

/// A fact after a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FactView {
    /// Its id.
    pub id: FactId,
    /// What happened.
    pub kind: FactKind,
    /// The day from which it counts.
    pub date: NaiveDate,
    /// The later decision that did it, as far as the reader may see it.
    pub later: Option<DecisionRef>,
    /// In a few words.
    pub note: Option<String>,
}

impl FactView {
    /// "ingetrokken door 2026-06".
    #[must_use]
    pub fn told(&self) -> String {
        let by = self.later.as_ref().map_or(String::new(), |later| format!(" door {}", later.number));
        format!("{}{by}", self.kind.dutch())
    }
}

/// What one decision does to an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Deed {
    /// What.
    pub kind: FactKind,
    /// To which one.
    pub of: DecisionRef,
}

impl Deed {
    /// "trekt 2019-04 in".
    #[must_use]
    pub fn told(&self) -> String {
        let number = &self.of.number;
        match self.kind {
            FactKind::Amended => format!("wijzigt {number}"),
            FactKind::Repealed => format!("trekt {number} in"),
            FactKind::Confirmed => format!("bevestigt {number}"),
            kind => format!("{number} {}", kind.dutch()),
        }
    }
}

/// A decision in the line of those that changed one another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChainLink {
    /// Which one.
    pub line: DecisionLine,
    /// What it did to earlier ones.
    pub does: Vec<Deed>,
}

/// Everything that became of one decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DecisionHistory {
    /// The decision, and how it stands.
    pub line: DecisionLine,
    /// The block in the minutes.
    pub entry: Option<EntryId>,
    /// What was put to the vote, with the amendments to it.
    pub proposals: Vec<ProposalView>,
    /// Who stepped aside when it was taken.
    pub recusals: Vec<RecusalView>,
    /// What became of it, in order of day.
    pub facts: Vec<FactView>,
    /// It and the decisions that it changed or that changed it, directly or through others, in order of day.
    pub chain: Vec<ChainLink>,
    /// The subjects that it belongs to.
    pub subjects: Vec<SubjectRef>,
    /// Later decisions that build on it and have not lapsed.
    pub built_upon: Vec<DecisionRef>,
    /// Until when it can be voided, where it was taken on something that was not announced.
    pub voidable: Option<Voidable>,
}
