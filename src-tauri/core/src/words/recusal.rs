//! The words for who steps aside.

use serde::{Deserialize, Serialize};

words! {
    /// What somebody with a conflict of interest takes no part in.
    AsideFrom {
        /// Beraadslaging en besluitvorming: they left the table, as 2:44(6) BW asks of a director.
        Matter = "matter",
        /// Stemming alone: they took part in the debate.
        Vote = "vote",
    }
}
