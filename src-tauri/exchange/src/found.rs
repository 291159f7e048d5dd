//! What the reader found, as records of the archive. The importer and the live offers both come here.

use chrono::NaiveDate;
use hamerslag_core::id::{BodyId, DecisionId, EntryId, MeetingId};
use hamerslag_core::model::{Action, Decision, Owner, Vote};
use hamerslag_core::words::{ActionKind, Method, Outcome};
use hamerslag_language as language;

/// At which block of which meeting something was found.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) body: BodyId,
    pub(crate) meeting: MeetingId,
    pub(crate) date: NaiveDate,
    pub(crate) entry: EntryId,
}

impl Spot {
    pub(crate) fn decision(
        &self,
        text: &str,
        outcome: language::Outcome,
        method: Option<language::Method>,
    ) -> Decision {
        Decision {
            body: self.body,
            meeting: Some(self.meeting),
            entry: Some(self.entry),
            proposal: None,
            date: self.date,
            text: text.to_owned(),
            outcome: same_outcome(outcome),
            method: method.map(same_method),
            in_force_from: None,
            review_on: None,
            condition: None,
            warnings: Vec::new(),
            visibility: None,
        }
    }

    pub(crate) fn action(&self, text: &str, owners: Vec<Owner>, due_words: Option<&str>) -> Action {
        Action {
            kind: ActionKind::Action,
            meeting: Some(self.meeting),
            entry: Some(self.entry),
            text: text.to_owned(),
            owners,
            due: None,
            due_words: due_words.map(str::to_owned),
            visibility: None,
        }
    }
}

/// The counts as a round of voting. `None` when only one side is told: nought for the other would be invented.
pub(crate) fn vote(decision: DecisionId, found: &language::VoteFound, present: Option<u32>) -> Option<Vote> {
    Some(Vote {
        decision,
        round: 1,
        in_favour: found.in_favour?,
        against: found.against?,
        blank: found.blank.unwrap_or(0),
        invalid: found.invalid.unwrap_or(0),
        present,
        contested: false,
        majority: None,
        pronounced: None,
        remark: None,
    })
}

fn same_outcome(outcome: language::Outcome) -> Outcome {
    match outcome {
        language::Outcome::Adopted => Outcome::Adopted,
        language::Outcome::Amended => Outcome::Amended,
        language::Outcome::Rejected => Outcome::Rejected,
        language::Outcome::Postponed => Outcome::Postponed,
        language::Outcome::Forwarded => Outcome::Forwarded,
        language::Outcome::Withdrawn => Outcome::Withdrawn,
        language::Outcome::Noted => Outcome::Noted,
        language::Outcome::Elected => Outcome::Elected,
        language::Outcome::Appointed => Outcome::Appointed,
        language::Outcome::Discharged => Outcome::Discharged,
    }
}

fn same_method(method: language::Method) -> Method {
    match method {
        language::Method::Gavel => Method::Gavel,
        language::Method::Acclamation => Method::Acclamation,
        language::Method::ShowOfHands => Method::ShowOfHands,
        language::Method::RollCall => Method::RollCall,
        language::Method::Ballot => Method::Ballot,
    }
}
