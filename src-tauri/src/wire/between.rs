//! What crosses of acts while no meeting lies open.

use serde::Serialize;

use super::Reversal;

/// What can be taken back and brought back there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Turns {
    /// What an undo would take back.
    pub undo: Option<Reversal>,
    /// What a redo would bring back.
    pub redo: Option<Reversal>,
}

/// What was taken or brought back.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Turned {
    /// What the act is called, in Dutch.
    pub label: &'static str,
    /// What can be done after it.
    pub turns: Turns,
}
