//! The closed word lists of the field (see the glossary in ARCHITECTURE.md). Each word has one stable name, used in
//! the archive, in the journal and in JSON alike; its Dutch form lives in [`crate::dutch`].

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $word:ident = $stable:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $stable)] $word),+ }

        impl $name {
            /// Every word of the list, in its usual order.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];

            /// The name under which the word is stored; it never changes.
            #[must_use]
            pub fn stable_name(self) -> &'static str {
                match self { $(Self::$word => $stable),+ }
            }

            /// The word with this stable name.
            #[must_use]
            pub fn from_stable_name(name: &str) -> Option<Self> {
                match name { $($stable => Some(Self::$word),)+ _ => None }
            }
        }

        impl $crate::value::Field for $name {
            fn to_value(&self) -> $crate::value::Value {
                $crate::value::Value::Text(self.stable_name().to_owned())
            }
            fn from_value(value: $crate::value::Value) -> Option<Self> {
                Self::from_stable_name(&<String as $crate::value::Field>::from_value(value)?)
            }
        }
    )+};
}

pub(crate) use words;

mod erasure;
mod papers;
mod recusal;
mod standing;
mod voting;
pub use erasure::ErasureKind;
pub use papers::{
    CommentKind, CommentStatus, CopyKind, Disposition, DocumentKind, HandoverKind, Means, NoticeKind,
};
pub use recusal::AsideFrom;
pub use standing::{ActionKind, FactKind, Standing};
pub use voting::{ElectionRule, Majority, Method, Outcome, Pronouncement, ProposalKind};

words! {
    /// What an association is in law; decides which articles apply (RULES: 2:41a BW for a branch).
    LegalForm {
        /// A formal association (vereniging met volledige rechtsbevoegdheid).
        Association = "association",
        /// An association without notarial statutes (2:30 BW).
        InformalAssociation = "informal_association",
        /// A branch without legal personality of its own (2:41a BW).
        Branch = "branch",
        /// A cooperative.
        Cooperative = "cooperative",
        /// An owners' association (VvE).
        OwnersAssociation = "owners_association",
        /// A foundation.
        Foundation = "foundation",
    }
    /// How decisions are numbered.
    Numbering {
        /// `2016-12`: running through the calendar year.
        PerYear = "per_year",
        /// `ALV 42.5.1`: meeting, item, decision within the item.
        PerMeeting = "per_meeting",
    }
    /// What a person is to the association.
    MemberKind {
        /// A member with a vote.
        Member = "member",
        /// A youth member.
        YouthMember = "youth_member",
        /// A delegate (2:39 BW).
        Delegate = "delegate",
        /// An honorary member.
        HonoraryMember = "honorary_member",
        /// A suspended member (2:38 BW).
        SuspendedMember = "suspended_member",
        /// Somebody who is no member.
        NonMember = "non_member",
    }
    /// Who meets.
    BodyKind {
        /// The general members' meeting (ALV).
        GeneralMeeting = "general_meeting",
        /// The board.
        Board = "board",
        /// The audit committee (kascommissie).
        AuditCommittee = "audit_committee",
        /// A party group in a council (fractie).
        PartyGroup = "party_group",
        /// A working group.
        WorkingGroup = "working_group",
    }
    /// Where a meeting is in its life (DESIGN: life cycles).
    MeetingStatus {
        /// The agenda is being made.
        Preparing = "preparing",
        /// The notice has gone out.
        Called = "called",
        /// In session.
        Running = "running",
        /// In session, but suspended for the moment.
        Suspended = "suspended",
        /// Broken off, to go on another evening.
        Adjourned = "adjourned",
        /// The gavel has fallen.
        Closed = "closed",
        /// Called off.
        Cancelled = "cancelled",
    }
    /// Who does what at the table, for an interval of time.
    DutyKind {
        /// Leads the meeting.
        Chair = "chair",
        /// Takes the minutes.
        MinuteTaker = "minute_taker",
    }
    /// How an item is to be treated.
    TreatmentKind {
        /// Ter informatie.
        Information = "information",
        /// Ter bespreking.
        Discussion = "discussion",
        /// Ter besluitvorming.
        Decision = "decision",
        /// Hamerstuk: decided without debate.
        Consent = "consent",
        /// Opening, closing and the like.
        Procedure = "procedure",
    }
    /// When an item came on the agenda, if not with the notice.
    Lateness {
        /// Sent after the notice (nagekomen).
        AfterNotice = "after_notice",
        /// Brought in at the meeting itself (ter vergadering toegevoegd).
        AtMeeting = "at_meeting",
    }
    /// How far the treatment of an item has come.
    TreatmentStatus {
        /// Not begun.
        Untouched = "untouched",
        /// In hand.
        Current = "current",
        /// Done.
        Done = "done",
        /// Put off to a later meeting; it comes back as a new item.
        Postponed = "postponed",
        /// Taken off the agenda.
        Withdrawn = "withdrawn",
    }
    /// What a block of the minutes is.
    EntryKind {
        /// Plain account, or what a speaker said.
        Note = "note",
        /// A question.
        Question = "question",
        /// The answer to it.
        Answer = "answer",
        /// A mededeling.
        Announcement = "announcement",
        /// Literally what was said; never reworded.
        Verbatim = "verbatim",
        /// Aantekening tegen: somebody wants their vote against on record.
        Dissent = "dissent",
        /// Stemverklaring.
        VoteStatement = "vote_statement",
        /// Punt van orde.
        PointOfOrder = "point_of_order",
    }
    /// The mark before a block; letters are computed from the order.
    Marker {
        /// No mark.
        Plain = "plain",
        /// `a.`, `b.` …
        Letter = "letter",
        /// `–`
        Dash = "dash",
    }
    /// How far an action point is.
    ActionStatus {
        /// To be done.
        Open = "open",
        /// Begun.
        Underway = "underway",
        /// Done.
        Done = "done",
        /// No longer needed.
        Dropped = "dropped",
    }
    /// How somebody was, or was not, there.
    Presence {
        /// Present with the right to be counted.
        Present = "present",
        /// Afwezig met kennisgeving (m.k.).
        Apologies = "apologies",
        /// Absent without notice.
        Absent = "absent",
        /// A guest.
        Guest = "guest",
    }
    /// Which days a term of notice counts.
    DayCounting {
        /// All days.
        Calendar = "calendar",
        /// Monday to Friday, but for public holidays.
        Working = "working",
    }
    /// Who looks into the accounts (2:48(2) BW).
    Audit {
        /// A committee of members.
        Committee = "committee",
        /// An accountant, whose statement takes its place.
        Accountant = "accountant",
        /// A supervisory board.
        Supervisors = "supervisors",
    }
    /// Who signs adopted minutes.
    Signers {
        /// Chair and minute taker of the meeting that they account for.
        OfThen = "of_then",
        /// Chair and secretary of the meeting that adopts them.
        OfNow = "of_now",
    }
    /// Where a candidate for an agenda comes from.
    CandidateSource {
        /// Minutes that no meeting has adopted.
        MinutesToAdopt = "minutes_to_adopt",
        /// An item that was postponed.
        PostponedItem = "postponed_item",
        /// An item that nobody came to.
        UnfinishedItem = "unfinished_item",
        /// A decision whose review date comes up.
        DecisionToReview = "decision_to_review",
        /// An action point that is open.
        OpenAction = "open_action",
        /// A letter to deal with.
        Letter = "letter",
        /// A proposal that members sent in.
        MembersProposal = "members_proposal",
        /// Something that was announced in the minutes.
        Event = "event",
        /// A term that ends, or a vacancy.
        TermEnding = "term_ending",
        /// The audit committee to appoint.
        AuditCommittee = "audit_committee",
        /// What the law asks for once a year.
        Yearly = "yearly",
        /// Discharge of the board, a decision of its own.
        Discharge = "discharge",
    }
    /// What the chair answers to a candidate.
    Answer {
        /// It is on the agenda.
        Taken = "taken",
        /// It does not come back.
        Dropped = "dropped",
        /// It comes back later.
        Postponed = "postponed",
    }
    /// Who may see a thing; inherited downwards, and narrowed but never widened below.
    Visibility {
        /// Openbaar.
        Public = "public",
        /// Leden.
        Members = "members",
        /// Bestuur.
        Board = "board",
    }
    /// Where the minutes are in their life.
    MinutesStatus {
        /// Concept.
        Draft = "draft",
        /// Ter vaststelling.
        Submitted = "submitted",
        /// Vastgesteld.
        Adopted = "adopted",
        /// Vastgesteld, with a later rectification beside it.
        Rectified = "rectified",
        /// Entered from before Hamerslag; outside the hash chain.
        Historical = "historical",
    }
}

impl MeetingStatus {
    /// Whether people met, or are meeting.
    #[must_use]
    pub fn was_held(self) -> bool {
        !matches!(self, Self::Preparing | Self::Called | Self::Cancelled)
    }
}
