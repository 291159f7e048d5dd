//! Everything a user can do: one closed list. A new feature adds a variant here (with its label in [`crate::label`]) and
//! an arm in [`crate::perform`]; there is no second way to write.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::erasing::Erasing;
use crate::id::{
    ActionId, AnswerId, AssociationId, AttendanceId, BallotId, BodyId, CommentId, CopyId, DecisionId,
    DocumentId, DutyId, ElectionId, EntryId, ErasureId, FactId, ItemId, MeetingId, NoticeId, NoticeLineId,
    OfficeId, PartId, PersonId, PhraseId, ProposalId, ProxyId, RectificationId, RecusalId, SubjectId,
    SuspensionId, TermId, UpdateId, VersionId, VoteId,
};
use crate::model::{
    Action, ActionUpdate, Association, Attendance, Ballot, Body, CandidateAnswer, Comment, CommentAnswer,
    Contact, Decision, DecisionFact, Document, DoorCount, Duty, Election, Entry, GivenCopy, ItemNote,
    ItemPlan, LetterWords, MeetingPlan, Office, Person, Phrase, Proposal, Proxy, Rectification, Recusal,
    Retention, Shown, Statutes, Subject, SubjectPart, Term, Treatment, Vote,
};
use crate::time::ClockTime;
use crate::words::{Means, NoticeKind, Visibility};

/// Where a new or moved thing stands among its siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Place<T> {
    /// Before all others.
    First,
    /// After all others.
    Last,
    /// Right after this one.
    After(T),
}

/// Somebody who was called by a notice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Called {
    /// Names the line.
    pub id: NoticeLineId,
    /// Who, if they are known.
    pub person: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// How.
    pub means: Means,
    /// Where to.
    pub address: Option<String>,
}

impl Op {
    /// The blocks to which the act gives their words.
    pub(crate) fn retyped(&self) -> Vec<EntryId> {
        match self {
            Self::EditEntry { id, .. } => vec![*id],
            Self::Together { ops } => ops.iter().flat_map(Self::retyped).collect(),
            _ => Vec::new(),
        }
    }
}

/// One act of a user. Ids of new records are made by the caller.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[allow(missing_docs, reason = "the variants say what they do and crate::label says it in Dutch")]
pub enum Op {
    FoundAssociation {
        id: AssociationId,
        association: Association,
    },
    EditAssociation {
        id: AssociationId,
        association: Association,
    },
    AddPerson {
        id: PersonId,
        person: Person,
    },
    EditPerson {
        id: PersonId,
        person: Person,
    },
    RemovePerson {
        id: PersonId,
    },
    EditContact {
        id: PersonId,
        contact: Contact,
    },
    /// Also the first time: until then the usual statutes hold.
    SetStatutes {
        association: AssociationId,
        statutes: Statutes,
    },
    AddBody {
        id: BodyId,
        body: Body,
    },
    EditBody {
        id: BodyId,
        body: Body,
    },
    RemoveBody {
        id: BodyId,
    },
    AddOffice {
        id: OfficeId,
        office: Office,
    },
    EditOffice {
        id: OfficeId,
        office: Office,
    },
    RemoveOffice {
        id: OfficeId,
    },
    AddTerm {
        id: TermId,
        term: Term,
    },
    EditTerm {
        id: TermId,
        term: Term,
    },
    RemoveTerm {
        id: TermId,
    },
    AddDocument {
        id: DocumentId,
        document: Document,
    },
    EditDocument {
        id: DocumentId,
        document: Document,
    },
    RemoveDocument {
        id: DocumentId,
    },
    AddSubject {
        id: SubjectId,
        subject: Subject,
    },
    EditSubject {
        id: SubjectId,
        subject: Subject,
    },
    RemoveSubject {
        id: SubjectId,
    },
    PutToSubject {
        id: PartId,
        part: SubjectPart,
    },
    TakeFromSubject {
        id: PartId,
    },
    AddPhrase {
        id: PhraseId,
        phrase: Phrase,
    },
    EditPhrase {
        id: PhraseId,
        phrase: Phrase,
    },
    RemovePhrase {
        id: PhraseId,
    },
    AnswerCandidate {
        id: AnswerId,
        answer: CandidateAnswer,
    },
    WithdrawAnswer {
        id: AnswerId,
    },

    AddMeeting {
        id: MeetingId,
        meeting: MeetingPlan,
    },
    EditMeeting {
        id: MeetingId,
        meeting: MeetingPlan,
    },
    RemoveMeeting {
        id: MeetingId,
    },
    /// The words of the notice of this meeting alone.
    WordNotice {
        meeting: MeetingId,
        words: LetterWords,
    },
    CallMeeting {
        id: MeetingId,
    },
    /// Keeps what went out, to whom and how; the first notice calls the meeting.
    SendNotice {
        id: NoticeId,
        meeting: MeetingId,
        kind: NoticeKind,
        sent_on: NaiveDate,
        remark: Option<String>,
        /// Who were called: the id of the line, and the line.
        called: Vec<Called>,
        /// The paper that went out.
        paper: Vec<u8>,
    },
    OpenMeeting {
        id: MeetingId,
        at: Option<ClockTime>,
    },
    SuspendMeeting {
        id: MeetingId,
        suspension: SuspensionId,
        at: ClockTime,
    },
    ResumeMeeting {
        id: MeetingId,
        at: ClockTime,
    },
    AdjournMeeting {
        id: MeetingId,
        at: Option<ClockTime>,
        reason: String,
    },
    CloseMeeting {
        id: MeetingId,
        at: Option<ClockTime>,
    },
    ReopenMeeting {
        id: MeetingId,
        reason: String,
    },
    CancelMeeting {
        id: MeetingId,
        reason: String,
    },

    /// Ends the interval of whoever had the duty before, at `duty.from_time`.
    AssignDuty {
        id: DutyId,
        duty: Duty,
    },
    RemoveDuty {
        id: DutyId,
    },
    CountAtDoor {
        meeting: MeetingId,
        count: DoorCount,
    },
    RecordAttendance {
        id: AttendanceId,
        attendance: Attendance,
    },
    EditAttendance {
        id: AttendanceId,
        attendance: Attendance,
    },
    RemoveAttendance {
        id: AttendanceId,
    },
    GrantProxy {
        id: ProxyId,
        proxy: Proxy,
    },
    LapseProxy {
        id: ProxyId,
        at: ClockTime,
    },
    RemoveProxy {
        id: ProxyId,
    },

    AddItem {
        id: ItemId,
        meeting: MeetingId,
        parent: Option<ItemId>,
        place: Place<ItemId>,
        item: ItemPlan,
    },
    EditItem {
        id: ItemId,
        item: ItemPlan,
    },
    AnnotateItem {
        id: ItemId,
        note: ItemNote,
    },
    MoveItem {
        id: ItemId,
        parent: Option<ItemId>,
        place: Place<ItemId>,
    },
    RemoveItem {
        id: ItemId,
    },
    RenumberAgenda {
        meeting: MeetingId,
    },
    BeginItem {
        id: ItemId,
        at: Option<ClockTime>,
    },
    FinishItem {
        id: ItemId,
        at: Option<ClockTime>,
    },
    PostponeItem {
        id: ItemId,
        reason: Option<String>,
    },
    WithdrawItem {
        id: ItemId,
        reason: Option<String>,
    },
    /// Sets down at once how an item went, for minutes that are entered afterwards.
    RecordTreatment {
        id: ItemId,
        treatment: Treatment,
    },

    /// Because of a conflict of interest.
    StepAside {
        id: RecusalId,
        recusal: Recusal,
    },
    EditRecusal {
        id: RecusalId,
        recusal: Recusal,
    },
    RemoveRecusal {
        id: RecusalId,
    },

    AddEntry {
        id: EntryId,
        item: ItemId,
        place: Place<EntryId>,
        entry: Entry,
    },
    EditEntry {
        id: EntryId,
        entry: Entry,
    },
    MoveEntry {
        id: EntryId,
        item: ItemId,
        place: Place<EntryId>,
    },
    RemoveEntry {
        id: EntryId,
    },

    AddProposal {
        id: ProposalId,
        proposal: Proposal,
    },
    EditProposal {
        id: ProposalId,
        proposal: Proposal,
    },
    RemoveProposal {
        id: ProposalId,
    },
    RecordDecision {
        id: DecisionId,
        decision: Decision,
    },
    EditDecision {
        id: DecisionId,
        decision: Decision,
    },
    RemoveDecision {
        id: DecisionId,
    },
    /// How a decision stands changes by what is known later, never by editing the decision.
    RecordFact {
        id: FactId,
        fact: DecisionFact,
    },
    EditFact {
        id: FactId,
        fact: DecisionFact,
    },
    RemoveFact {
        id: FactId,
    },
    RecordVote {
        id: VoteId,
        vote: Vote,
    },
    /// The round lapses but stays on record; a new round is a new vote (2:13(4) BW).
    ContestVote {
        id: VoteId,
    },
    RemoveVote {
        id: VoteId,
    },
    HoldElection {
        id: ElectionId,
        election: Election,
    },
    EditElection {
        id: ElectionId,
        election: Election,
    },
    RemoveElection {
        id: ElectionId,
    },
    RecordBallot {
        id: BallotId,
        ballot: Ballot,
    },
    RemoveBallot {
        id: BallotId,
    },

    AddAction {
        id: ActionId,
        action: Action,
    },
    EditAction {
        id: ActionId,
        action: Action,
    },
    RemoveAction {
        id: ActionId,
    },
    UpdateAction {
        id: UpdateId,
        update: ActionUpdate,
    },

    SetVisibility {
        of: Shown,
        visibility: Option<Visibility>,
    },

    SubmitMinutes {
        meeting: MeetingId,
        version: VersionId,
    },
    TakeBackMinutes {
        meeting: MeetingId,
        reason: String,
    },
    /// `presented` is the version that lay before the meeting, when that was not yet the one it adopted.
    AdoptMinutes {
        meeting: MeetingId,
        version: VersionId,
        decision: DecisionId,
        #[serde(default)]
        presented: Option<VersionId>,
    },
    Rectify {
        id: RectificationId,
        rectification: Rectification,
    },
    /// The signed minutes, scanned.
    KeepSigned {
        meeting: MeetingId,
        name: String,
        scan: Vec<u8>,
    },
    AddComment {
        id: CommentId,
        comment: Comment,
    },
    EditComment {
        id: CommentId,
        comment: Comment,
    },
    AnswerComment {
        id: CommentId,
        answer: CommentAnswer,
    },
    RemoveComment {
        id: CommentId,
    },
    NoteCopy {
        id: CopyId,
        copy: GivenCopy,
    },
    /// Minutes from before Hamerslag; the day of adoption as far as it is known.
    EnterHistoricalMinutes {
        meeting: MeetingId,
        source: Option<String>,
        adopted_on: Option<NaiveDate>,
    },

    /// Erases on request (AVG), in rows, in every earlier payload and in kept versions; nothing brings it back.
    Erase {
        id: ErasureId,
        erasing: Erasing,
    },
    /// Also the first time: until then the usual terms hold.
    SetRetention {
        association: AssociationId,
        retention: Retention,
    },

    /// Acts that a person takes as one: one journal record, one undo. It is called what its first act is called.
    Together {
        ops: Vec<Op>,
    },
    /// A whole file at once: one act, one journal record, one undo.
    Import {
        source: String,
        ops: Vec<Op>,
    },
}
