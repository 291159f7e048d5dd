//! How the right to write in an archive goes from one computer to another.

use chrono::NaiveDate;

use super::facet;
use crate::time::Timestamp;
use crate::words::HandoverKind;

facet! {
    /// The right to write went on: to another file, a generation further.
    Handover of Handover {
        /// Whether it was given or taken.
        kind: HandoverKind,
        /// Which generation may write from here on; what nobody ever handed over is the first.
        generation: u32,
        /// The day.
        date: NaiveDate,
        /// Who gave it, as far as that was said.
        given_by: Option<String>,
        /// Who has it since.
        given_to: String,
        /// Why it was taken.
        reason: Option<String>,
        /// When the last act was done that the file still had from before it was taken; what was done elsewhere after that
        /// is not in it.
        last_act: Option<Timestamp>,
    }
}
