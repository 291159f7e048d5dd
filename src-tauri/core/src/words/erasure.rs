//! The words for what is erased on request.

use serde::{Deserialize, Serialize};

words! {
    /// What was erased.
    ErasureKind {
        /// A person, wherever they are named.
        Person = "person",
        /// How a person is reached.
        Contact = "contact",
        /// Words that should never have been written down.
        Slip = "slip",
        /// Comments on a draft and the chair's notes.
        Remarks = "remarks",
    }
}
