//! The words for what is followed after a meeting: how decisions stand, and what somebody undertook.

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
    /// What somebody undertook.
    #[derive(Default)]
    ActionKind {
        /// Actiepunt: to be done once.
        #[default]
        Action = "action",
        /// Toezegging: a promise that is followed over the years.
        Commitment = "commitment",
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

impl ActionKind {
    /// The number as people see it, running over both kinds: "A-7", "T-8".
    #[must_use]
    pub fn numbered(self, number: i64) -> String {
        match self {
            Self::Action => format!("A-{number}"),
            Self::Commitment => format!("T-{number}"),
        }
    }

    /// Whether it is an action point, as nearly all are.
    #[must_use]
    pub fn is_action(&self) -> bool {
        *self == Self::Action
    }
}
