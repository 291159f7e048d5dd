//! One meeting as it lies on the desk of whoever works on it: its records themselves, with their ids, so that each can be
//! changed and handed back in an act; and what is computed from them. Everything is there, whatever its audience.

use serde::Serialize;

use crate::id::{
    ActionId, AttendanceId, BallotId, BodyId, DecisionId, DutyId, ElectionId, EntryId, ItemId, MeetingId,
    PersonId, PhraseId, ProposalId, ProxyId, RecusalId, SuspensionId, VoteId,
};
use crate::model::{
    Action, Attendance, Ballot, Body, Decision, DoorCount, Duty, Election, Entry, ItemPlan, MeetingCourse,
    MeetingPlan, Person, Phrase, Proposal, Proxy, Recusal, Suspension, Treatment, Vote,
};
use crate::rules::Warning;
use crate::step::MeetingStep;
use crate::time::ClockTime;
use crate::words::{ActionStatus, ElectionRule, Majority, MinutesStatus};

/// A record: its id and the fields of one facet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Row<I, F> {
    /// Names it.
    pub id: I,
    /// What it says.
    pub fields: F,
}

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskView {
    /// Which meeting.
    pub id: MeetingId,
    /// Who meets.
    pub body: Row<BodyId, Body>,
    /// What is planned.
    pub plan: MeetingPlan,
    /// How far it is.
    pub course: MeetingCourse,
    /// The steps that its life can take from here.
    pub steps: Vec<MeetingStep>,
    /// Where its minutes are in their life.
    pub minutes: MinutesStatus,
    /// Whether its account can still change: what was sent out stands still.
    pub open: bool,
    /// Chair and minute taker, each in order of time.
    pub duties: Vec<Row<DutyId, Duty>>,
    /// Intervals without session, in order.
    pub suspensions: Vec<Row<SuspensionId, Suspension>>,
    /// Heads counted at the door.
    pub count: DoorCount,
    /// Who was there by name, in the order of entry.
    pub attendance: Vec<Row<AttendanceId, Attendance>>,
    /// Proxies, in the order of entry.
    pub proxies: Vec<Row<ProxyId, Proxy>>,
    /// What these add up to.
    pub tally: Tally,
    /// How many votes elect somebody, by the statutes.
    pub election_rule: ElectionRule,
    /// What the secretary writes again and again.
    pub phrases: Vec<Row<PhraseId, Phrase>>,
    /// The items in reading order.
    pub items: Vec<DeskItem>,
    /// Everybody in the archive, by name: for completion.
    pub people: Vec<Row<PersonId, Person>>,
}

/// Who is there at this moment, added up by [`crate::rules::tally`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tally {
    /// Members present: the count at the door if there is one, else the names.
    pub present: u32,
    /// Proxies in force: not lapsed, and held by somebody who is there.
    pub proxies: u32,
    /// Guests.
    pub guests: u32,
    /// Members with apologies.
    pub apologies: u32,
    /// Votes that those present hold, proxies included; `None` while nobody can say.
    pub votes: Option<u32>,
    /// Votes that a valid decision needs, if the body has a quorum.
    pub quorum: Option<u32>,
    /// Votes that are wanting for the quorum, 0 when it is met; `None` where there is nothing to compare.
    pub shortfall: Option<u32>,
}

/// An agenda item: its plan, its treatment and its account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskItem {
    /// Names it.
    pub id: ItemId,
    /// Under which item, for a sub-item.
    pub parent: Option<ItemId>,
    /// 0 for an item, 1 for a sub-item, and so on.
    pub depth: u32,
    /// When it is planned to begin.
    pub planned_at: Option<ClockTime>,
    /// What is planned.
    pub plan: ItemPlan,
    /// Whether a change of statutes is on the agenda here, by its title: then its text has to lie open.
    pub changes_statutes: bool,
    /// The chair's own note.
    pub chair_note: Option<String>,
    /// What happened at it.
    pub treatment: Treatment,
    /// The majority that a vote at it needs, by the statutes.
    pub majority: Majority,
    /// What the rules say of a vote at it at this moment.
    pub warnings: Vec<Warning>,
    /// Who stepped aside at it.
    pub recusals: Vec<Row<RecusalId, Recusal>>,
    /// Votes of those who are there at this moment and did not step aside; `None` while nobody can say.
    pub votes: Option<u32>,
    /// What is put to the vote under it, in voting order.
    pub proposals: Vec<Row<ProposalId, Proposal>>,
    /// Its account, in order.
    pub entries: Vec<DeskEntry>,
}

/// A block of the account, with what hangs on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskEntry {
    /// Names it.
    pub id: EntryId,
    /// The computed label: "a.", "–"; absent for a plain block.
    pub label: Option<String>,
    /// What it says.
    pub fields: Entry,
    /// Its decisions, in order.
    pub decisions: Vec<DeskDecision>,
    /// Elections held at it.
    pub elections: Vec<DeskElection>,
    /// Its action points, in order.
    pub actions: Vec<DeskAction>,
}

/// A decision with its rounds of voting.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskDecision {
    /// Names it.
    pub id: DecisionId,
    /// "2016-12".
    pub number: String,
    /// What it says.
    pub fields: Decision,
    /// The rounds, in order.
    pub votes: Vec<Row<VoteId, Vote>>,
}

/// An election with its ballots.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskElection {
    /// Names it.
    pub id: ElectionId,
    /// What it says.
    pub fields: Election,
    /// The ballots, in order.
    pub ballots: Vec<Row<BallotId, Ballot>>,
}

/// An action point.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskAction {
    /// Names it.
    pub id: ActionId,
    /// "A-7".
    pub number: String,
    /// What it says.
    pub fields: Action,
    /// How far it is, by the latest update.
    pub status: ActionStatus,
}
