//! Words looked for in the whole archive, and what was found.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::YearCount;
use crate::id::{EntryId, ItemId, MeetingId};
use crate::model::Table;
use crate::snippet::Snippet;
use crate::words::words;

words! {
    /// In which order finds come.
    Order {
        /// The newest meeting first.
        Newest = "newest",
        /// The best match first, as long as there are not too many.
        Relevance = "relevance",
    }
}

/// What somebody looks for. All the words must be there, each as the beginning of a word or in another form of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sought {
    /// The words.
    pub words: String,
    /// Only in these kinds of records; none means in all.
    pub kinds: Vec<Table>,
    /// Only of this year.
    pub year: Option<i32>,
    /// Which come first.
    pub order: Order,
}

impl Sought {
    /// These words, anywhere.
    #[must_use]
    pub fn anywhere(words: &str, order: Order) -> Self {
        Self { words: words.to_owned(), kinds: Vec::new(), year: None, order }
    }
}

/// One place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// What kind of record.
    pub record: Table,
    /// Which one.
    pub id: Uuid,
    /// What the decision or action point is called by, that it is or tells of.
    pub number: Option<String>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// "ALV".
    pub body_short: Option<String>,
    /// On which day.
    pub date: Option<NaiveDate>,
    /// Under which agenda item, by number and title.
    pub item: Option<String>,
    /// The item that it is or stands under.
    pub under: Option<ItemId>,
    /// The block that it is or hangs on.
    pub entry: Option<EntryId>,
    /// The words around, with the places found.
    pub snippet: Snippet,
}

/// How much was found, whoever may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchCount {
    /// In each kind of record, of the year that is looked for.
    pub kinds: Vec<(Table, usize)>,
    /// In each year, newest first, of the kinds that are looked for; what has no day is in none.
    pub years: Vec<YearCount>,
    /// Of the year and the kinds that are looked for.
    pub total: usize,
    /// Whether there is more than was counted.
    pub more: bool,
    /// Whether it is too much to say what is best: then the newest come first in any case.
    pub unranked: bool,
}
