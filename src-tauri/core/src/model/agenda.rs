//! The plan of a meeting, and how its treatment went.

use chrono::NaiveDate;

use super::facet;
use crate::id::{ItemId, MeetingId};
use crate::time::ClockTime;
use crate::words::{Lateness, TreatmentKind, TreatmentStatus, Visibility};

facet! {
    /// Where an item stands on the agenda.
    ItemPlace of Item {
        /// On whose agenda.
        meeting: MeetingId,
        /// Under which item, for a sub-item.
        parent: Option<ItemId>,
        /// Its order among its siblings; see [`crate::position`].
        position: String,
    }

    /// What is planned.
    ItemPlan of Item {
        /// As members hold it on paper ("4", "4a"); apart from the order.
        printed_number: Option<String>,
        /// Its title.
        title: Option<String>,
        /// How it is to be treated.
        kind: Option<TreatmentKind>,
        /// Who introduces it.
        presenter: Option<String>,
        /// Planned minutes.
        planned_minutes: Option<u32>,
        /// A few words for the members.
        explanation: Option<String>,
        /// When it came on the agenda, if not with the notice.
        lateness: Option<Lateness>,
        /// Who brought it in late.
        brought_by: Option<String>,
        /// Whether a late item was declared urgent.
        urgent: bool,
        /// Since when the full text of a change of statutes lies open for inspection (2:42(2) BW).
        open_since: Option<NaiveDate>,
        /// The earlier item that this one takes up again.
        origin: Option<ItemId>,
        /// Who may see it; inherited from above when absent.
        visibility: Option<Visibility>,
    }

    /// What the chair alone reads at an item.
    ItemNote of Item {
        /// The note; it stands in the annotated agenda and nowhere else.
        chair_note: Option<String>,
    }

    /// What happened at an item. Its id is the item's.
    Treatment of Treatment {
        /// How far it came.
        status: TreatmentStatus,
        /// Why it was postponed or withdrawn.
        status_note: Option<String>,
        /// When it began.
        began_at: Option<ClockTime>,
        /// When it ended.
        ended_at: Option<ClockTime>,
    }
}

impl ItemPlan {
    /// An item with a title and nothing else.
    #[must_use]
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            printed_number: None,
            title: Some(title.into()),
            kind: None,
            presenter: None,
            planned_minutes: None,
            explanation: None,
            lateness: None,
            brought_by: None,
            urgent: false,
            open_since: None,
            origin: None,
            visibility: None,
        }
    }
}
