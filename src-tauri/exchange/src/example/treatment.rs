//! What the agenda of an example meeting says and what happened at each item: blocks of text, and the decisions,
//! elections and action points that hang on them.

use chrono::NaiveDate;
use hamerslag_core::time::ClockTime;
use hamerslag_core::words::{
    ActionStatus, EntryKind, Lateness, Marker, Method, Outcome, ProposalKind, TreatmentKind, TreatmentStatus,
};
use serde::Deserialize;

use super::script::{ItemRef, MeetingRef};

/// A numbered item of the agenda with its treatment.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// As printed ("4", "9a").
    pub number: String,
    /// Its title.
    pub title: String,
    /// How it is to be treated.
    pub kind: TreatmentKind,
    /// Who introduces it, by full name.
    pub presenter: Option<String>,
    /// Planned minutes.
    pub planned_minutes: Option<u32>,
    /// A few words of explanation for the members.
    pub explanation: Option<String>,
    /// How it came, if not with the notice.
    pub late: Option<Late>,
    /// The item of an earlier meeting that it takes up again.
    pub takes_up: Option<ItemRef>,
    /// How far it came, where that is not what [`super::meeting::Meeting::status_of`] concludes.
    pub status: Option<TreatmentStatus>,
    /// Why it was postponed or withdrawn.
    pub status_note: Option<String>,
    /// When its treatment began.
    pub began_at: Option<ClockTime>,
    /// When it ended.
    pub ended_at: Option<ClockTime>,
    /// What is put to the vote, in voting order.
    #[serde(default)]
    pub proposals: Vec<Proposal>,
    /// The account, in order.
    #[serde(default)]
    pub entries: Vec<Entry>,
}

/// How an item came on the agenda after the notice had gone out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Late {
    /// After the notice, or at the meeting itself.
    pub lateness: Lateness,
    /// Who brought it in, by full name.
    pub brought_by: String,
    /// Whether it was declared urgent.
    #[serde(default)]
    pub urgent: bool,
}

/// Something put to the vote.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// By which decisions and amendments of the same item refer to it; shown to nobody.
    pub key: String,
    /// Proposal, amendment, motion, point of order.
    pub kind: ProposalKind,
    /// The key of the proposal that an amendment changes.
    pub amends: Option<String>,
    /// A short title.
    pub title: Option<String>,
    /// The literal text.
    pub text: String,
    /// Who submit it: full names, or the short name of a body.
    pub submitters: Vec<String>,
    /// The board's advice (preadvies).
    pub advice: Option<String>,
}

/// One block of the minutes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Indentation, 0–3.
    #[serde(default)]
    pub level: u32,
    /// How it is marked; not at all unless said otherwise.
    #[serde(default = "plain")]
    pub marker: Marker,
    /// What it is; a note unless said otherwise.
    #[serde(default = "note")]
    pub kind: EntryKind,
    /// Who said it, as the minutes have it: a full name, perhaps with a role ("Wout Terpstra (onderhoud)"), or a
    /// role alone ("Penningmeester").
    pub speaker: Option<String>,
    /// The time beside the block.
    pub clock: Option<ClockTime>,
    /// The words; absent where the block is nothing but its decision or action.
    pub text: Option<String>,
    /// Decisions that hang on this block, in order.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Elections held here.
    #[serde(default)]
    pub elections: Vec<Election>,
    /// Action points that hang on this block, in order.
    #[serde(default)]
    pub actions: Vec<Action>,
}

impl Entry {
    /// The words of the block: its own, else those of the decision or the action that it consists of.
    #[must_use]
    pub fn words(&self) -> &str {
        let own = self.text.as_deref();
        let decided = self.decisions.first().map(|decision| decision.text.as_str());
        let promised = self.actions.first().map(|action| action.text.as_str());
        own.or(decided).or(promised).unwrap_or_default()
    }
}

/// What was decided. Its number follows from the order of decisions within the year.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// A text that reads on its own.
    pub text: String,
    /// What came of it.
    pub outcome: Outcome,
    /// How it was taken.
    pub method: Method,
    /// The rounds of voting, in order; a contested one lapses but stays.
    #[serde(default)]
    pub votes: Vec<Vote>,
    /// The key of the proposal it decides on.
    pub proposal: Option<String>,
    /// The earlier meeting whose minutes it adopts.
    pub adopts_minutes_of: Option<MeetingRef>,
    /// From when it is in force, if not at once.
    pub in_force_from: Option<NaiveDate>,
    /// On what it depends.
    pub condition: Option<String>,
}

/// One round of voting. An absolute majority decides, of the votes cast for and against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Votes for.
    pub in_favour: u32,
    /// Votes against.
    pub against: u32,
    /// Blank votes.
    #[serde(default)]
    pub blank: u32,
    /// Invalid votes.
    #[serde(default)]
    pub invalid: u32,
    /// Votes present or represented at that moment.
    pub present: u32,
    /// Whether the round was contested and so lapsed (2:13(4) BW).
    #[serde(default)]
    pub contested: bool,
}

/// An election by ballot.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// For which office.
    pub office: String,
    /// Seats to fill; a ballot may name as many candidates.
    pub seats: u32,
    /// Ballots given out.
    pub ballots_issued: u32,
    /// Who counted, by full name.
    pub tellers: Vec<String>,
    /// The candidates by full name, in the order of the ballot paper.
    pub candidates: Vec<String>,
    /// The ballots held.
    pub rounds: Vec<Ballot>,
}

/// One ballot of an election.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Ballots that came back.
    pub returned: u32,
    /// Blank ballots.
    #[serde(default)]
    pub blank: u32,
    /// Invalid ballots.
    #[serde(default)]
    pub invalid: u32,
    /// Votes per candidate, in the candidates' order; `None` for one who did not stand in this round.
    pub votes: Vec<Option<u32>>,
    /// The candidate on whom the lot fell, if lots were drawn.
    pub lot: Option<String>,
}

/// Somebody will do something.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// What is to be done.
    pub text: String,
    /// By whom: full names, or the short name of a body.
    pub owners: Vec<String>,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// The due moment in words, where it is no date.
    pub due_words: Option<String>,
    /// What became of it, in order of date.
    #[serde(default)]
    pub updates: Vec<Update>,
}

/// What became of an action point, on one day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// The day; where a meeting was held on it, the update was given there.
    pub date: NaiveDate,
    /// How far it is since then.
    pub status: ActionStatus,
    /// In a few words.
    pub note: String,
}

fn plain() -> Marker {
    Marker::Plain
}

fn note() -> EntryKind {
    EntryKind::Note
}
