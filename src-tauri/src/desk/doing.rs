//! Action points as they are kept, and whose are "mine": the name of whoever works here, kept on this computer beside the list of archives.

use hamerslag_core::id::ActionId;
use hamerslag_core::model::Action;

use super::{Catalogue, Desk};
use crate::failure::Failure;

impl Catalogue {
    /// An action point as it is kept, to be changed.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such action point.
    pub fn action(&self, id: ActionId) -> Result<Action, Failure> {
        self.read(|reader| Ok(reader.action(id)?))
    }
}

impl Desk {
    /// Under which name whoever works here stands in the archive that lies open.
    #[must_use]
    pub fn own_name(&self) -> Option<String> {
        self.recents.own_name(self.lies_at.as_deref()?)
    }

    /// Keeps that name.
    ///
    /// # Errors
    /// When the list cannot be written.
    pub fn call_me(&mut self, name: &str) -> Result<(), Failure> {
        let Some(path) = &self.lies_at else { return Ok(()) };
        self.recents.call_me(path, name.trim())
    }
}
