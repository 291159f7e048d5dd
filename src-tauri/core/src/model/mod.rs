//! What an archive holds. A *facet* is a group of fields of one record that change together: the plan of a meeting and
//! its course are two facets of one row. Each field is named once here and once in `migrations/`; a test compares them.

mod account;
mod agenda;
mod association;
mod between;
mod deciding;
mod doing;
mod erasure;
mod following;
mod handover;
mod meeting;
mod minutes;
mod office;
mod review;
mod shared;
mod shown;
mod subject;

pub use account::*;
pub use agenda::*;
pub use association::*;
pub use between::*;
pub use deciding::*;
pub use doing::*;
pub use erasure::*;
pub use following::*;
pub use handover::*;
pub use meeting::*;
pub use minutes::*;
pub use office::*;
pub use review::*;
pub use shared::ReadersCopy;
pub use shown::Shown;
pub use subject::*;

use serde::{Deserialize, Serialize};

use crate::value::Value;
use crate::words::words;

words! {
    /// The kinds of records; the stable name is the table's name.
    Table {
        /// The association itself, one row.
        Association = "association",
        /// What its statutes decide, one row.
        Statutes = "statutes",
        /// People.
        Person = "person",
        /// Bodies that meet.
        Body = "body",
        /// Offices.
        Office = "office",
        /// Who holds an office, and from when until when.
        Term = "term",
        /// Meetings.
        Meeting = "meeting",
        /// Who held the chair and took the minutes, and when.
        Duty = "duty",
        /// Intervals without session.
        Suspension = "suspension",
        /// Who was there.
        Attendance = "attendance",
        /// Authority to vote for somebody.
        Proxy = "proxy",
        /// Agenda items.
        Item = "item",
        /// What happened at an item.
        Treatment = "treatment",
        /// Blocks of the minutes.
        Entry = "entry",
        /// What is put to the vote.
        Proposal = "proposal",
        /// Who stepped aside at an item.
        Recusal = "recusal",
        /// Decisions.
        Decision = "decision",
        /// What became of decisions after they were taken.
        DecisionFact = "decision_fact",
        /// Rounds of voting.
        Vote = "vote",
        /// Elections.
        Election = "election",
        /// Ballots of an election.
        Ballot = "ballot",
        /// Action points.
        Action = "action_point",
        /// Dated updates of action points.
        ActionUpdate = "action_update",
        /// Letters and papers.
        Document = "document",
        /// What is written again and again.
        Phrase = "phrase",
        /// Threads through the years.
        Subject = "subject",
        /// What belongs to them.
        SubjectPart = "subject_part",
        /// Answers to what asked to come on an agenda.
        CandidateAnswer = "candidate_answer",
        /// What was sent to call a meeting.
        Notice = "notice",
        /// Who was called, and how.
        NoticeLine = "notice_line",
        /// The minutes' own life.
        Minutes = "minutes",
        /// Versions of the minutes.
        MinutesVersion = "minutes_version",
        /// What readers of a draft say.
        Comment = "comment",
        /// Later corrections of adopted minutes.
        Rectification = "rectification",
        /// Files that went to other people.
        GivenCopy = "given_copy",
        /// What was erased on request.
        Erasure = "erasure",
        /// How long things are kept, one row.
        Retention = "retention",
        /// How the right to write went on.
        Handover = "handover",
    }
}

/// The fields of a facet, whatever its type.
pub trait Fields {
    /// Which record.
    fn table(&self) -> Table;
    /// The fields' stable names, which are the columns' names.
    fn columns(&self) -> &'static [&'static str];
    /// The fields' values, in the order of [`Fields::columns`].
    fn values(&self) -> Vec<Value>;
}

/// A facet that can be read back.
pub trait Facet: Fields + Sized {
    /// Which record.
    const TABLE: Table;
    /// The fields' stable names.
    const COLUMNS: &'static [&'static str];
    /// From stored values in the order of `COLUMNS`; `None` when one is not of its type.
    fn from_values(values: Vec<Value>) -> Option<Self>;
}

macro_rules! facet {
    ($($(#[$doc:meta])* $name:ident of $table:ident {
        $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),+ }

        impl $crate::model::Fields for $name {
            fn table(&self) -> $crate::model::Table {
                $crate::model::Table::$table
            }
            fn columns(&self) -> &'static [&'static str] {
                <Self as $crate::model::Facet>::COLUMNS
            }
            fn values(&self) -> Vec<$crate::value::Value> {
                vec![$($crate::value::Field::to_value(&self.$field)),+]
            }
        }

        impl $crate::model::Facet for $name {
            const TABLE: $crate::model::Table = $crate::model::Table::$table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            fn from_values(values: Vec<$crate::value::Value>) -> Option<Self> {
                let mut values = values.into_iter();
                Some(Self { $($field: $crate::value::Field::from_value(values.next()?)?),+ })
            }
        }
    )+};
}
use facet;
