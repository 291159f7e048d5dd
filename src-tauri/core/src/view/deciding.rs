//! What is put to the vote and what came of it, as minutes and registers read it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::AdoptedView;
use crate::id::{DecisionId, ElectionId, EntryId, ProposalId};
use crate::words::{ElectionRule, Majority, Method, Outcome, Pronouncement, ProposalKind};

/// Something put to the vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProposalView {
    /// Its id.
    pub id: ProposalId,
    /// At which block it came up, if it was made during the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryId>,
    /// Proposal, amendment, motion, point of order.
    pub kind: ProposalKind,
    /// The proposal that an amendment changes.
    pub amends: Option<ProposalId>,
    /// A short title.
    pub title: Option<String>,
    /// The literal text.
    pub text: String,
    /// Who submit it.
    pub submitters: Vec<String>,
    /// The board's advice (preadvies).
    pub advice: Option<String>,
}

/// A decision as it stands in the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionView {
    /// Its id.
    pub id: DecisionId,
    /// "2016-12".
    pub number: String,
    /// The text that reads on its own.
    pub text: String,
    /// What came of it.
    pub outcome: Outcome,
    /// How it was taken, if known.
    pub method: Option<Method>,
    /// From when it is in force, if not at once.
    pub in_force_from: Option<NaiveDate>,
    /// On what it depends.
    pub condition: Option<String>,
    /// The rounds of voting; a contested one lapses but stays.
    pub votes: Vec<VoteView>,
    /// The minutes that it made final, if it is such a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopts: Option<AdoptedView>,
}

impl DecisionView {
    /// The round that counts: the last one that was not contested (2:13(4) BW).
    #[must_use]
    pub fn standing_vote(&self) -> Option<&VoteView> {
        self.votes.iter().rev().find(|vote| !vote.contested)
    }
}

/// One round of voting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VoteView {
    /// 1, 2, …
    pub round: u32,
    /// Votes for.
    pub in_favour: u32,
    /// Votes against.
    pub against: u32,
    /// Blank votes.
    pub blank: u32,
    /// Invalid votes.
    pub invalid: u32,
    /// The count of votes present at that moment, frozen.
    pub present: Option<u32>,
    /// Whether the round was contested and so lapsed (2:13(4) BW).
    pub contested: bool,
    /// The rule that applied, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub majority: Option<Majority>,
    /// What the chair pronounced, if it was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pronounced: Option<Pronouncement>,
    /// What the chair said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

impl VoteView {
    /// Votes for that were needed, if the rule is known.
    #[must_use]
    pub fn needed(&self) -> Option<u32> {
        self.majority.map(|majority| majority.of(self.in_favour.saturating_add(self.against)))
    }

    /// What the chair pronounced, where that needs telling: the figures say otherwise, or something was said with it.
    #[must_use]
    pub fn told_pronouncement(&self) -> Option<Pronouncement> {
        let counted = self.majority.map(|majority| majority.pronouncement(self.in_favour, self.against));
        let differs = |pronounced: &Pronouncement| counted.is_some_and(|counted| counted != *pronounced);
        self.pronounced.filter(|pronounced| self.remark.is_some() || differs(pronounced))
    }
}

/// An election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElectionView {
    /// Its id.
    pub id: ElectionId,
    /// For which office.
    pub office: String,
    /// Seats to fill.
    pub seats: u32,
    /// Ballots given out.
    pub ballots_issued: Option<u32>,
    /// Who counted.
    pub tellers: Vec<String>,
    /// The candidates, in the order of the ballot paper.
    pub candidates: Vec<String>,
    /// The ballots held.
    pub rounds: Vec<BallotView>,
}

/// One ballot of an election.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BallotView {
    /// 1, 2, …
    pub round: u32,
    /// Ballots that came back.
    pub returned: u32,
    /// Blank ballots.
    pub blank: u32,
    /// Invalid ballots.
    pub invalid: u32,
    /// Votes per candidate, in the candidates' order; `None` for one who did not stand in this round.
    pub votes: Vec<Option<u32>>,
    /// The rule that applied, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<ElectionRule>,
    /// The candidate on whom the lot fell, if lots were drawn.
    pub lot: Option<String>,
}
