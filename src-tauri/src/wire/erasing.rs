//! What crosses about erasing: what would go, what went, and how long things are kept.

use hamerslag_core::erasing::ErasedThing;
use hamerslag_core::id::AssociationId;
use hamerslag_core::model::Retention;
use serde::Serialize;

use crate::erasing::Told;

/// What would go.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Foretold {
    /// Who or what, as it is written now.
    pub called: String,
    /// What goes, what to ask back, what to think of.
    pub parts: Vec<Told>,
    /// What may be the same person, and stays unless somebody says so.
    pub doubts: Vec<Doubt>,
    /// Whether scans of signed minutes are among it.
    pub scans: bool,
    /// Whether there is nothing to erase.
    pub nothing: bool,
    /// The reason that is usual.
    pub reason: &'static str,
}

/// A way of writing that may be the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Doubt {
    /// As it is written.
    pub form: String,
    /// How often, why it is not certain, and words around it.
    pub told: String,
}

/// How long things are kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RetentionSheet {
    /// Whose terms they are.
    pub association: AssociationId,
    /// Whether they were set.
    pub is_set: bool,
    /// The terms.
    pub retention: Retention,
    /// What is due to go, the longest first.
    pub due: Vec<DueLine>,
}

/// Something that has been kept long enough.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DueLine {
    /// What would go.
    pub what: ErasedThing,
    /// In words.
    pub told: String,
}
