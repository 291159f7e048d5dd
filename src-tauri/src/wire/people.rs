//! What crosses between the meetings: the association, its people, its offices, and who comes in from a spreadsheet.

use hamerslag_core::view::{AssociationView, OfficesView, PeopleView};
use hamerslag_exchange::people::PeopleComing;
use serde::Serialize;

/// The association with everybody in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Between {
    /// The association, its statutes and bodies.
    pub about: AssociationView,
    /// Everybody, with offices and terms as they are kept.
    pub people: PeopleView,
    /// Who holds which office today.
    pub offices: OfficesView,
    /// What a call says while the association has no words of its own for it.
    pub usual_notice: &'static str,
    /// Whether it can be changed here.
    pub writable: bool,
}

/// What a file would bring, before anything is entered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Incoming {
    /// The name of the file.
    pub file: String,
    /// What it would bring.
    pub coming: PeopleComing,
}
