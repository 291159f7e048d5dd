//! What crosses when an archive goes to other people: to write in, or to read.

use serde::{Deserialize, Serialize};

use super::{Overview, Saved};

/// To whom the right to write is to go.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HandingOver {
    /// Who is to have it.
    pub to: String,
    /// Who gives it, as far as that was said.
    pub by: Option<String>,
}

/// Who takes the right to write, and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakingOver {
    /// Who is to have it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// An archive that went on to another file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PassedOn {
    /// Where that was put.
    pub saved: Saved,
    /// What lies open now.
    pub overview: Overview,
    /// What whoever did it has to know.
    pub told: String,
}

/// Where an archive went, newest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Passings {
    /// How the right to write went on, a sentence each.
    pub handovers: Vec<Known>,
    /// The copies that were given to be read, a sentence each.
    pub copies: Vec<Known>,
}

/// Something that happened, in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Known {
    /// What: "Generatie 2", "leesexemplaar".
    pub what: String,
    /// The rest of it: when, to whom, why.
    pub told: String,
}
