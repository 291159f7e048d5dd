//! What was erased on request, and how long things are kept without one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facet;
use crate::id::{MeetingId, PersonId};
use crate::words::ErasureKind;

facet! {
    /// That something was erased: everything but what it was. By its digests `check` knows what may differ from what it was.
    Erasure of Erasure {
        /// 1, 2, …: of two erasures of the same bytes the later one counts.
        number: u32,
        /// What kind of thing.
        kind: ErasureKind,
        /// Why, without the words.
        reason: String,
        /// The day.
        erased_on: NaiveDate,
        /// Whose record lost its name or address.
        person: Option<PersonId>,
        /// In the account of which meetings it stood.
        meetings: Vec<MeetingId>,
        /// The journal's payloads that lost words.
        acts: Vec<ErasedAct>,
        /// The versions of minutes that lost words.
        versions: Vec<ErasedVersion>,
        /// The digests of the papers that went as a whole.
        papers: Vec<String>,
    }

    /// How long things are kept that are no minutes, in years after they lost their use. Its id is the association's.
    Retention of Retention {
        /// Addresses of who is no member any more.
        contact_years: u32,
        /// Comments on a draft and the chair's notes, after adoption.
        remark_years: u32,
        /// The addresses to which notices went, and other administration.
        notice_years: u32,
    }
}

/// A payload as it is since an erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ErasedAct {
    /// Its place in the journal.
    pub seq: i64,
    /// SHA-256 of its new salt and of what is left, in hexadecimal.
    pub digest: String,
}

/// A version of minutes as it is since an erasure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ErasedVersion {
    /// The digest of the bytes that were sent out or adopted, by which the version is known and sealed.
    pub was: String,
    /// The digest of what is left.
    pub now: String,
}

impl Retention {
    /// What most associations keep to; see [`crate::retention`].
    #[must_use]
    pub fn usual() -> Self {
        Self { contact_years: 2, remark_years: 1, notice_years: 7 }
    }
}
