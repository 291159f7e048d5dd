//! What somebody will do.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facet;
use crate::id::{ActionId, EntryId, MeetingId, PersonId};
use crate::words::{ActionKind, ActionStatus, Visibility};

facet! {
    /// Somebody will do something, once or over the years.
    Action of Action {
        /// An action point or a commitment.
        kind: ActionKind,
        /// Agreed at which meeting.
        meeting: Option<MeetingId>,
        /// On which block it hangs.
        entry: Option<EntryId>,
        /// What is to be done.
        text: String,
        /// By whom.
        owners: Vec<Owner>,
        /// By which day.
        due: Option<NaiveDate>,
        /// The due moment in words, where it is no date.
        due_words: Option<String>,
        /// Who may see it; inherited from above when absent.
        visibility: Option<Visibility>,
    }

    /// The number ("A-7", "T-8"), running over the association's life and over both kinds.
    ActionNumber of Action {
        /// 1, 2, …
        number: i64,
    }

    /// A dated update; the latest one gives the status, and the latest that says so who does it and by which day.
    ActionUpdate of ActionUpdate {
        /// Of which action point.
        action: ActionId,
        /// At which meeting, if at one.
        meeting: Option<MeetingId>,
        /// On which day.
        date: NaiveDate,
        /// How far it is now.
        status: ActionStatus,
        /// In a few words.
        note: Option<String>,
        /// Who does it from then on, if that or the day was agreed anew; what the minutes say of it stays.
        owners: Option<Vec<Owner>>,
        /// By which day from then on; it counts where `owners` is there.
        due: Option<NaiveDate>,
    }
}

/// Who is to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Owner {
    /// A name, a role or a body.
    pub name: String,
    /// The person, if they are in the archive.
    pub person: Option<PersonId>,
    /// Whether the text did not say so, and it was concluded from the context.
    pub inferred: bool,
}
