//! The words for what becomes of a decision after it was taken.

use serde::{Deserialize, Serialize};

words! {
    /// A fact after a decision that changes how it stands. The decision itself is never edited for it.
    FactKind {
        /// Bekendgemaakt: the year in which it can be voided begins (2:15(5) BW).
        Announced = "announced",
        /// Akte verleden: a change of statutes is in force from here (2:43(5) BW).
        Deed = "deed",
        /// De voorwaarde is vervuld.
        ConditionMet = "condition_met",
        /// Bevestigd by a later decision: it can no longer be voided (2:15(6) BW).
        Confirmed = "confirmed",
        /// Gewijzigd by a later decision.
        Amended = "amended",
        /// Ingetrokken by a later decision.
        Repealed = "repealed",
        /// Vernietigd by the court (2:15 BW).
        Annulled = "annulled",
        /// Vervallen by itself: its time is over, or its condition was not met.
        Lapsed = "lapsed",
        /// Uitgevoerd.
        CarriedOut = "carried_out",
    }
    /// How a decision stands (status van het besluit).
    Standing {
        /// Nog niet van kracht.
        Pending = "pending",
        /// Van kracht.
        InForce = "in_force",
        /// Gewijzigd, and as such in force.
        Amended = "amended",
        /// Vervallen.
        Lapsed = "lapsed",
        /// Uitgevoerd.
        CarriedOut = "carried_out",
    }
}
