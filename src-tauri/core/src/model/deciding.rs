//! What is put to the vote, and what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facet;
use crate::id::{BodyId, DecisionId, ElectionId, EntryId, ItemId, MeetingId, PersonId, ProposalId};
use crate::rules::Warning;
use crate::time::ClockTime;
use crate::words::{
    AsideFrom, ElectionRule, Majority, Method, Outcome, Pronouncement, ProposalKind, Visibility,
};

facet! {
    /// What is put to the vote.
    Proposal of Proposal {
        /// Under which item.
        item: ItemId,
        /// At which block it came up, if it was made during the meeting.
        entry: Option<EntryId>,
        /// Proposal, amendment, motion, point of order.
        kind: ProposalKind,
        /// The proposal that an amendment changes.
        amends: Option<ProposalId>,
        /// A short title.
        title: Option<String>,
        /// The literal text.
        text: String,
        /// Who submit it.
        submitters: Vec<String>,
        /// The board's advice (preadvies).
        advice: Option<String>,
        /// 1, 2, …: the order of voting within the item.
        voting_order: u32,
    }

    /// Somebody who stepped aside at an item because of a conflict of interest.
    Recusal of Recusal {
        /// At which item.
        item: ItemId,
        /// Who, if they are in the archive.
        person: Option<PersonId>,
        /// The name as the minutes have it.
        name: String,
        /// What they took no part in.
        aside_from: AsideFrom,
        /// From when; from the beginning of the item if absent.
        from_time: Option<ClockTime>,
        /// Until when; to the end of the item if absent.
        until_time: Option<ClockTime>,
    }

    /// What was decided.
    Decision of Decision {
        /// By which body.
        body: BodyId,
        /// At which meeting; absent for a decision outside a meeting (2:40(2) BW).
        meeting: Option<MeetingId>,
        /// On which block it hangs.
        entry: Option<EntryId>,
        /// Which proposal it settles.
        proposal: Option<ProposalId>,
        /// On which day.
        date: NaiveDate,
        /// A text that reads on its own.
        text: String,
        /// What came of it.
        outcome: Outcome,
        /// How it was taken.
        method: Option<Method>,
        /// From when it is in force, if not at once.
        in_force_from: Option<NaiveDate>,
        /// When it ends or is to be looked at again.
        review_on: Option<NaiveDate>,
        /// On what it depends.
        condition: Option<String>,
        /// What the rules said of it, as it was shown when it was taken.
        warnings: Vec<Warning>,
        /// Who may see it; inherited from above when absent.
        visibility: Option<Visibility>,
    }

    /// The decision's number. Provisional until the meeting closes, then final and never reused.
    DecisionNumber of Decision {
        /// As people see it.
        number: String,
        /// The year of the series.
        series_year: i64,
        /// The place in the series.
        series_number: i64,
        /// Whether it can still change.
        number_final: bool,
    }

    /// One round of voting on a decision.
    Vote of Vote {
        /// On which decision.
        decision: DecisionId,
        /// 1, 2, …
        round: u32,
        /// Votes for.
        in_favour: u32,
        /// Votes against.
        against: u32,
        /// Blank votes.
        blank: u32,
        /// Invalid votes.
        invalid: u32,
        /// The count of votes present at that moment, frozen.
        present: Option<u32>,
        /// Whether the round was contested and so lapsed (2:13(4) BW).
        contested: bool,
        /// The rule that applied; unknown in old minutes.
        majority: Option<Majority>,
        /// What the chair pronounced, which decides, whatever the figures say (2:13(3) BW).
        pronounced: Option<Pronouncement>,
        /// What the chair said with it.
        remark: Option<String>,
    }

    /// An election of persons.
    Election of Election {
        /// At which block.
        entry: EntryId,
        /// For which office.
        office: String,
        /// Seats to fill.
        seats: u32,
        /// Ballots given out.
        ballots_issued: Option<u32>,
        /// Who counted (stembureau).
        tellers: Vec<String>,
        /// In the order of the ballot paper.
        candidates: Vec<Candidate>,
    }

    /// One ballot of an election.
    Ballot of Ballot {
        /// Of which election.
        election: ElectionId,
        /// 1, 2, …
        round: u32,
        /// Ballots that came back.
        returned: u32,
        /// Blank ballots.
        blank: u32,
        /// Invalid ballots.
        invalid: u32,
        /// Votes per candidate, in the candidates' order; `None` for one who did not stand in this round.
        votes: Vec<Option<u32>>,
        /// The rule that applied; unknown in old minutes.
        rule: Option<ElectionRule>,
        /// The candidate on whom the lot fell.
        lot: Option<String>,
    }
}

/// Somebody who stands for election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Candidate {
    /// The name on the ballot paper.
    pub name: String,
    /// The person, if they are in the archive.
    pub person: Option<PersonId>,
}
