//! Erasing, from the window: what would go is looked up beside everything else, and what goes is done at the desk.

use chrono::NaiveDate;
use hamerslag_core::erasing::Erasing;
use hamerslag_core::time::Timestamp;

use super::{Catalogue, Desk, Opened};
use crate::erasing::{self, Told};
use crate::failure::Failure;
use crate::wire::{Doubt, DueLine, Foretold, RetentionSheet};

impl Catalogue {
    /// How long things are kept, and what is due to go.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn retention(&self, today: NaiveDate) -> Result<RetentionSheet, Failure> {
        self.read(|reader| {
            let view = reader.retention(today)?;
            let line = |due| DueLine { told: erasing::due_line(&due), what: due.what };
            Ok(RetentionSheet {
                association: view.association,
                is_set: view.is_set,
                retention: view.retention,
                due: view.due.into_iter().map(line).collect(),
            })
        })
    }
}

impl Desk {
    /// What an erasure would take, with the backups of the archive that lies open.
    ///
    /// # Errors
    /// `nothing_open`, or why it can't be erased.
    pub fn foretold(&self, erasing: &Erasing) -> Result<Foretold, Failure> {
        let (reader, backups) = (self.reader()?, self.lies_at.as_deref().map_or(0, erasing::backups));
        let preview = reader.erasure_preview(erasing)?;
        let doubts = preview.possible.iter().zip(erasing::doubtful(&preview));
        Ok(Foretold {
            called: preview.called.clone(),
            parts: erasing::foretold(&preview, backups),
            doubts: doubts.map(|(one, told)| Doubt { form: one.form.clone(), told }).collect(),
            scans: preview.kept_scans > 0 || preview.papers.iter().any(|paper| paper.sent_on.is_none()),
            nothing: preview.is_empty(),
            reason: erasing::usual_reason(&erasing.what),
        })
    }

    /// Erases, and tells what went.
    ///
    /// # Errors
    /// `only_read`, or why it can't be done; nothing has changed then.
    pub fn erase(&mut self, erasing: Erasing, now: Timestamp) -> Result<Vec<Told>, Failure> {
        let preview = self.archive_mut()?.reader().erasure_preview(&erasing)?;
        let id = self.archive_mut()?.new_id();
        self.act_between(hamerslag_core::Op::Erase { id, erasing }, now)?;
        // Pages that were laid out have the words still.
        self.proofs.clear();
        let Opened::ToWrite(archive) = self.opened()? else { return Ok(Vec::new()) };
        Ok(erasing::told(&preview, archive))
    }
}
