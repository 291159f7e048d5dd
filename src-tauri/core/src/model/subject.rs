//! Threads through the years. They lie beside the minutes, so that what was adopted long ago can still be put on one.

use super::facet;
use crate::id::{DecisionId, DocumentId, ItemId, SubjectId};
use crate::words::Visibility;

facet! {
    /// A thread through the years: "contributie", "clubhuis".
    Subject of Subject {
        /// What it is called.
        name: String,
        /// Who may see that there is such a subject.
        visibility: Option<Visibility>,
    }

    /// Something that belongs to a subject: one agenda item, one decision or one letter or paper.
    SubjectPart of SubjectPart {
        /// To which subject.
        subject: SubjectId,
        /// An agenda item, with the decisions taken at it.
        item: Option<ItemId>,
        /// A decision.
        decision: Option<DecisionId>,
        /// A letter or paper.
        document: Option<DocumentId>,
    }
}
