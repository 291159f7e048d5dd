//! The core of Hamerslag: what an association's meetings are, and the one way they change.
//!
//! An act ([`Op`]) goes into [`Archive::apply`], becomes [`change::Change`]s inside one transaction, and only committed
//! changes come back. Views ([`view`]) are plain values read through a [`Reader`]. The core has no clock, no random and no
//! path of its own: all are handed in. It knows no window, no page and no command line.

pub mod adoption;
mod archive;
pub mod calling;
pub mod candidates;
pub mod change;
pub mod corrections;
pub mod dutch;
pub mod erasing;
mod error;
pub mod figures;
mod forms;
pub mod id;
pub mod label;
pub mod life;
pub mod model;
pub mod offices;
mod op;
mod perform;
pub mod position;
mod reader;
pub mod retention;
pub mod rules;
mod snippet;
pub mod standing;
mod step;
mod store;
pub mod template;
pub mod time;
pub mod value;
pub mod view;
pub mod words;

pub use archive::{
    Applied, Archive, DueBackup, LeftOff, Passing, Setting, Step, Swept, Taken, Taking, copy_archive,
};
pub use error::{Error, Invalid, Overtaken, Result};
pub use model::Shown;
pub use op::{Called, Op, Place};
pub use reader::Reader;
pub use snippet::Snippet;
pub use store::backup::Backups;
pub use store::check::{ErasureLine, Finding, Report};
pub use store::draft::Draft;
pub use store::journal::{ChainBreak, Header, Record, digest};
pub use store::seen::Newest;
pub use store::share::Instead;
pub use view::{Hit, Order};
