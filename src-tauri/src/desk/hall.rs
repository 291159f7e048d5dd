//! What the hall sees of what lies on the desk.

use hamerslag_core::id::{ItemId, MeetingId};
use hamerslag_core::view::HallView;

use super::Desk;

/// Where the secretary is: in a meeting, at an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In which meeting.
    pub meeting: MeetingId,
    /// At which item.
    pub item: Option<ItemId>,
}

impl Desk {
    /// Follows the secretary to another place; `None` away from every meeting.
    pub fn stand_at(&mut self, standing: Option<Standing>) {
        self.standing = standing;
    }

    /// What the hall sees at this moment: nothing away from a meeting and in a closed part, and nothing when in doubt.
    #[must_use]
    pub fn hall(&self) -> Option<HallView> {
        let Standing { meeting, item } = self.standing?;
        self.reader().ok()?.hall(meeting, item).ok()?
    }
}
