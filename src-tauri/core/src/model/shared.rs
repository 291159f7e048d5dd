//! Copies for readers.

use chrono::NaiveDate;

use crate::time::Timestamp;
use crate::words::Visibility;

/// What a copy for readers says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadersCopy {
    /// For whose eyes it was made.
    pub audience: Visibility,
    /// The day, where it was made.
    pub made_on: NaiveDate,
    /// The moment, to tell the newer one.
    pub made_at: Timestamp,
}
