//! What a single word is where somebody is named, for whoever takes names out of a text without reading its sentences.

use crate::lexicon::people::{ends_like_a_body, is_office};
use crate::lexicon::{Flags, sense};

/// See the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// "heer", "mevrouw": a name follows.
    Honorific,
    /// "van", "de": within a name.
    Link,
    /// "penningmeester", "bestuur", "notulen": no name, also with a capital.
    NoName,
    /// "Noor": a first name and no word of the lists besides ("Wil" is both).
    FirstName,
    /// Any other word, with a capital a name or not.
    Other,
}

/// What this word is where somebody is named.
#[must_use]
pub fn naming(word: &str) -> Naming {
    let lower = word.to_lowercase();
    let flags = sense(&lower).flags;
    if flags.any(Flags::HONORIFIC) {
        Naming::Honorific
    } else if flags.any(Flags::NAME_LINK) {
        Naming::Link
    } else if flags.any(Flags::NO_NAME) || is_office(&lower) || ends_like_a_body(&lower) {
        Naming::NoName
    } else if flags == Flags::FIRST_NAME {
        Naming::FirstName
    } else {
        Naming::Other
    }
}
