//! What is read before something is erased, and what has been kept long enough.

use chrono::NaiveDate;

use super::Reader;
use crate::erasing::Erasing;
use crate::error::Result;
use crate::id::PersonId;
use crate::model::Person;
use crate::store::{erase, retention};
use crate::view::{ErasurePreview, RetentionView};

impl Reader {
    /// What an erasure would take, and who has copies.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] and [`crate::Error::Invalid`] as the act itself.
    pub fn erasure_preview(&self, erasing: &Erasing) -> Result<ErasurePreview> {
        self.at_one_moment(|archive| erase::survey::preview(archive, erasing))
    }

    /// Everybody who ever had this name or short name, also under a record that was removed.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn people_named(&self, name: &str) -> Result<Vec<(PersonId, Person)>> {
        self.at_one_moment(|archive| retention::people_named(archive, name))
    }

    /// How long things are kept, and what is due to go on a day.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn retention(&self, on: NaiveDate) -> Result<RetentionView> {
        self.at_one_moment(|archive| retention::view(archive, on))
    }
}
