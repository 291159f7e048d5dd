//! What is erased on request (AVG), and how words are found for it: as whole words, however they are written, and never by
//! guessing. What may be somebody else, or no name at all, is listed and left to a person. Pure; the rows lie in
//! `store/erase`.

pub(crate) mod glance;
pub(crate) mod json;
pub(crate) mod name;
#[cfg(test)]
mod tests;
pub(crate) mod text;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{MeetingId, PersonId};
use crate::words::ErasureKind;

/// What stands where something was erased.
pub const MARK: &str = "[gewist]";

/// What is to go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ErasedThing {
    /// Somebody, wherever they are named. Their record stays without a name, so that counts and decisions stay whole.
    Person(PersonId),
    /// Somebody of whom the archive has no record of their own, by their full name.
    Named(String),
    /// How somebody is reached, and the addresses to which notices went; the name stays.
    Contact(PersonId),
    /// Words that should never have been written down, in the account of one meeting.
    Slip {
        /// At which meeting.
        meeting: MeetingId,
        /// The words.
        words: String,
    },
    /// What readers said of a draft and what the chair noted, when the minutes are final.
    Remarks(MeetingId),
    /// The addresses to which the notices of a meeting went.
    Addresses(MeetingId),
}

impl ErasedThing {
    /// What it is called.
    #[must_use]
    pub fn kind(&self) -> ErasureKind {
        match self {
            Self::Person(_) | Self::Named(_) => ErasureKind::Person,
            Self::Contact(_) | Self::Addresses(_) => ErasureKind::Contact,
            Self::Slip { .. } => ErasureKind::Slip,
            Self::Remarks(_) => ErasureKind::Remarks,
        }
    }

    /// Of whom, if of somebody.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) | Self::Contact(person) => Some(*person),
            Self::Named(_) | Self::Slip { .. } | Self::Remarks(_) | Self::Addresses(_) => None,
        }
    }
}

/// An erasure as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Erasing {
    /// What is to go.
    pub what: ErasedThing,
    /// Other ways in which the person is written that are this person and nobody else, as somebody judged.
    pub also: Vec<String>,
    /// Whether scans of signed minutes stay that have the words; they can't be erased in part.
    pub keeps_scans: bool,
    /// Why, without the words themselves.
    pub reason: String,
    /// The day.
    pub on: NaiveDate,
}
