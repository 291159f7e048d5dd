//! Reads Dutch minutes: from text to items, entries, decisions, actions, votes, times and speakers.
//!
//! Pure: no clock, no disk, no network; the same text always gives the same reading, in time linear in its length.
//! The crate knows nothing of archives. How it is laid out, from the outside in:
//!
//! - `layout`: marks, numbers, labels and line lengths give items and blocks, without understanding a sentence;
//! - `sentence`, `coordination`, `clause`, `who`: sentences, the clauses in them, and what a clause says about its verb
//!   and its subject;
//! - `lexicon`: the tables of verbs, roles and small words, to which a linguist adds rows;
//! - `decisions`, `actions`, `vote`, `due`, `clock`, `times`, `attendance`: the forms, each a function over one sentence;
//! - `read`: offers every sentence of a file to every form, once; `typed` does so for one paragraph at the desk.

mod actions;
mod agenda;
mod attendance;
mod clause;
mod clock;
mod coordination;
mod decisions;
pub mod decode;
mod due;
mod imprint;
mod layout;
mod letter;
mod lexicon;
pub mod measure;
mod naming;
mod people;
mod read;
mod reading;
mod sentence;
mod side_by_side;
mod times;
mod token;
mod typed;
mod vote;
mod warning;
mod who;
mod words;

pub use agenda::{Agenda, AgendaTitle, read_agenda};
pub use letter::{EarlierLetter, ReadLetter, read_letter};
pub use naming::{Naming, naming};
pub use read::{event_words, read_minutes};
pub use reading::{
    Attendance, Certainty, DateFound, DropReason, Dropped, Finding, Form, Kind, Late, Marker, Method,
    NameFound, Outcome, Owner, ReadEntry, ReadItem, Reading, Strength, TimeFound, VoteFound, What,
};
pub use typed::{
    Context, Counts, Noticed, Person, Question, ReadParagraph, Speaker, Whom, due_day, read_paragraph,
};
pub use warning::Warning;
