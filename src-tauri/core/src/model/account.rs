//! The blocks of the minutes.

use super::facet;
use crate::id::{ItemId, PersonId};
use crate::time::ClockTime;
use crate::words::{EntryKind, Marker, Visibility};

facet! {
    /// Where a block stands.
    EntryPlace of Entry {
        /// Under which treatment, which carries the item's id.
        treatment: ItemId,
        /// Its order; see [`crate::position`].
        position: String,
    }

    /// One block. Plain text without markup, so that it prints, searches and travels everywhere.
    Entry of Entry {
        /// Indentation, 0–3.
        level: u32,
        /// How it is marked; letters are computed.
        marker: Marker,
        /// What it is.
        kind: EntryKind,
        /// Who said it, as the minutes have it.
        speaker: Option<String>,
        /// Who said it, if they are in the archive.
        speaker_person: Option<PersonId>,
        /// The time beside the block.
        clock: Option<ClockTime>,
        /// The words, one paragraph per line.
        text: String,
        /// Who may see it; inherited from above when absent.
        visibility: Option<Visibility>,
    }
}

impl Entry {
    /// A plain paragraph.
    #[must_use]
    pub fn note(text: impl Into<String>) -> Self {
        Self {
            level: 0,
            marker: Marker::Plain,
            kind: EntryKind::Note,
            speaker: None,
            speaker_person: None,
            clock: None,
            text: text.into(),
            visibility: None,
        }
    }
}
