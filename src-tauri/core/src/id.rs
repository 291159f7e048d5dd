//! Names of rows. An id is a UUIDv7 that the caller makes and hands in; people never see one.
//! Numbers that people do see (`2016-12`, `A-7`, item 4a) are labels, kept as text.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::value::{Field, Value};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl Field for $name {
            fn to_value(&self) -> Value {
                self.0.to_value()
            }
            fn from_value(value: Value) -> Option<Self> {
                Uuid::from_value(value).map(Self)
            }
        }
    )+};
}

ids! {
    /// Names an association.
    AssociationId,
    /// Names a person.
    PersonId,
    /// Names a body that meets.
    BodyId,
    /// Names an office of a body.
    OfficeId,
    /// Names a term in an office.
    TermId,
    /// Names a letter or paper.
    DocumentId,
    /// Names the chair's answer to a candidate for an agenda.
    AnswerId,
    /// Names a phrase that is written again and again.
    PhraseId,
    /// Names a notice.
    NoticeId,
    /// Names one who was called by a notice.
    NoticeLineId,
    /// Names a meeting; also its minutes, for one meeting has one account.
    MeetingId,
    /// Names an interval in which somebody held the chair or took the minutes.
    DutyId,
    /// Names an interval in which the meeting was suspended.
    SuspensionId,
    /// Names an agenda item; also its treatment, for one item is treated once.
    ItemId,
    /// Names a block of the minutes.
    EntryId,
    /// Names a proposal.
    ProposalId,
    /// Names somebody who stepped aside at an item.
    RecusalId,
    /// Names a decision.
    DecisionId,
    /// Names a subject.
    SubjectId,
    /// Names something that belongs to a subject.
    PartId,
    /// Names a fact that changes how a decision stands.
    FactId,
    /// Names one round of voting on a decision.
    VoteId,
    /// Names an election.
    ElectionId,
    /// Names one ballot of an election.
    BallotId,
    /// Names an action point.
    ActionId,
    /// Names a dated update of an action point.
    UpdateId,
    /// Names somebody's attendance at one meeting.
    AttendanceId,
    /// Names a proxy for one meeting.
    ProxyId,
    /// Names a comment on minutes.
    CommentId,
    /// Names a rectification of minutes.
    RectificationId,
    /// Names a copy that was given out.
    CopyId,
    /// Names a passing on of the right to write.
    HandoverId,
    /// Names a version of the minutes.
    VersionId,
    /// Names an erasure.
    ErasureId,
}

/// Where new ids come from. Handed in, so that the core has no random of its own.
pub trait IdSource: Send {
    /// A fresh UUIDv7.
    fn next_id(&mut self) -> Uuid;
}

impl<F: FnMut() -> Uuid + Send> IdSource for F {
    fn next_id(&mut self) -> Uuid {
        self()
    }
}
