//! Words looked for in the whole archive: a few of everything for the field that searches and does, and part by part for the
//! page of its own.

use hamerslag_core::model::Table;
use hamerslag_core::view::{SearchCount, Sought};
use hamerslag_core::words::Visibility;
use hamerslag_core::{Order, Reader};

use super::Catalogue;
use crate::failure::Failure;
use crate::wire::{Found, FoundPart, FoundPlace};

/// How many meetings, names and places the field shows.
const MOST_MEETINGS: usize = 6;
const MOST_NAMES: usize = 5;
const MOST_PLACES: usize = 40;

/// How many places a page gets at once.
const MOST_AT_ONCE: usize = 1_000;

/// What is called by a name and is of no day, so that it would come behind everything else.
const NAMED: [Table; 2] = [Table::Person, Table::Subject];

impl Catalogue {
    /// The meetings, people and subjects that somebody may mean by these words, and the places where all of them occur, newest
    /// first.
    ///
    /// # Errors
    /// `nothing_open`, or why the archive cannot be read.
    pub fn search(&self, words: &str) -> Result<Found, Failure> {
        self.read(|reader| {
            let meetings = reader.meetings_named(words, MOST_MEETINGS)?;
            let anywhere = Sought::anywhere(words, Order::Newest);
            let named = Sought { kinds: NAMED.to_vec(), ..anywhere.clone() };
            let names = part(reader, &named, 0, MOST_NAMES)?.places;
            let FoundPart { places, more } = part(reader, &anywhere, 0, MOST_PLACES)?;
            Ok(Found {
                meetings: meetings.into_iter().map(Into::into).collect(),
                places: places.into_iter().filter(|place| !NAMED.contains(&place.record)).collect(),
                names,
                more,
            })
        })
    }

    /// At most so many of the places that are sought, from the given one on.
    ///
    /// # Errors
    /// `nothing_open`, or why the archive cannot be read.
    pub fn places(&self, sought: &Sought, from: usize, most: usize) -> Result<FoundPart, Failure> {
        self.read(|reader| part(reader, sought, from, most.min(MOST_AT_ONCE)))
    }

    /// How much there is of what is sought.
    ///
    /// # Errors
    /// `nothing_open`, or why the archive cannot be read.
    pub fn count_places(&self, sought: &Sought) -> Result<SearchCount, Failure> {
        self.read(|reader| Ok(reader.count_places(sought)?))
    }
}

fn part(reader: &Reader, sought: &Sought, from: usize, most: usize) -> Result<FoundPart, Failure> {
    let range = from..from.saturating_add(most).saturating_add(1);
    let mut hits = reader.places(sought, range, Visibility::Board)?;
    let more = hits.len() > most;
    hits.truncate(most);
    Ok(FoundPart { places: hits.into_iter().map(FoundPlace::from).collect(), more })
}
