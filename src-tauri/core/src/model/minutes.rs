//! The minutes as a document with a life of its own.

use chrono::NaiveDate;

use super::facet;
use crate::id::{DecisionId, MeetingId, VersionId};
use crate::time::Timestamp;
use crate::words::MinutesStatus;

facet! {
    /// The account of a meeting. Its id is the meeting's.
    Minutes of Minutes {
        /// Where it is in its life.
        status: MinutesStatus,
        /// Why it was taken back or rectified.
        status_note: Option<String>,
        /// The day a later meeting adopted it.
        adopted_on: Option<NaiveDate>,
        /// The decision that adopted it.
        adopted_by: Option<DecisionId>,
        /// The version that lay before the meeting that adopted them; with corrections another one was adopted.
        presented: Option<VersionId>,
        /// The file that imported minutes came from, by name.
        source: Option<String>,
    }

    /// The signed paper, read in again. Its id is the meeting's.
    Signed of Minutes {
        /// The digest under which the scan is kept.
        signed: Option<String>,
        /// The name that it came with.
        signed_name: Option<String>,
    }

    /// A version: canonical bytes that need nothing else.
    MinutesVersion of MinutesVersion {
        /// Of which minutes.
        minutes: MeetingId,
        /// 1, 2, …
        number: u32,
        /// When it was made.
        made_at: Timestamp,
        /// The minutes as canonical JSON.
        content: String,
        /// SHA-256 of `content`, in hexadecimal.
        digest: String,
    }

    /// What adoption adds to a version, once.
    Seal of MinutesVersion {
        /// 1, 2, …: the order of adoption.
        adopted_order: Option<i64>,
        /// The seal of the minutes adopted before these.
        previous_seal: Option<String>,
        /// SHA-256 of the previous seal and this digest, in hexadecimal.
        seal: Option<String>,
    }
}
