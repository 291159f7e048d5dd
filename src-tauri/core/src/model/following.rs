//! What becomes of a decision afterwards. It lies beside the minutes, so that it goes on when these are adopted.

use chrono::NaiveDate;

use super::facet;
use crate::id::DecisionId;
use crate::words::FactKind;

facet! {
    /// A fact after a decision that changes how it stands.
    DecisionFact of DecisionFact {
        /// Of which decision.
        decision: DecisionId,
        /// What happened.
        kind: FactKind,
        /// The day from which it counts.
        date: NaiveDate,
        /// The later decision that did it.
        later: Option<DecisionId>,
        /// In a few words.
        note: Option<String>,
    }
}
