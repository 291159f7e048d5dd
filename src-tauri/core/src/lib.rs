//! The core of Hamerslag: what an association's meetings are, and the one way they change.

pub mod dutch;
pub mod id;
pub mod time;
pub mod view;
pub mod words;
