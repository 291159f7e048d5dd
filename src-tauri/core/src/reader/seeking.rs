//! Looking for words in the whole archive.

use std::ops::Range;

use super::Reader;
use crate::error::Result;
use crate::store::search;
use crate::view::{Hit, Order, SearchCount, Sought};
use crate::words::Visibility;

impl Reader {
    /// At most `limit` places that `audience` may see where all the words occur, each as the beginning of a word or in another
    /// form of it.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn search(&self, words: &str, order: Order, limit: usize, audience: Visibility) -> Result<Vec<Hit>> {
        self.places(&Sought::anywhere(words, order), 0..limit, audience)
    }

    /// A part of the places that are sought and that `audience` may see.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn places(&self, sought: &Sought, range: Range<usize>, audience: Visibility) -> Result<Vec<Hit>> {
        self.at_one_moment(|archive| search::search(archive, sought, range, audience))
    }

    /// How much there is of what is sought, whoever may see it.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn count_places(&self, sought: &Sought) -> Result<SearchCount> {
        self.at_one_moment(|archive| search::count_places(archive, sought))
    }
}
