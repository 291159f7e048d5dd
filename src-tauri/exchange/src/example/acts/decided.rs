//! What was decided, who was chosen, and which minutes are sent out and adopted.

use hamerslag_core::Op;
use hamerslag_core::id::{DecisionId, ElectionId, EntryId, MeetingId, ProposalId};
use hamerslag_core::model::{Ballot, Candidate, Decision, Election, Vote};
use hamerslag_core::words::{ElectionRule, Majority, MinutesStatus};

use super::{Acts, Here};
use crate::example::meeting::Meeting;
use crate::example::treatment as told;

impl<'a> Acts<'a> {
    pub(super) fn decision(
        &mut self,
        told: &'a told::Decision,
        here: Here,
        entry: EntryId,
        proposal: Option<ProposalId>,
    ) {
        let id: DecisionId = self.id();
        let decision = Decision {
            body: here.body,
            meeting: Some(here.meeting),
            entry: Some(entry),
            proposal,
            date: here.date,
            text: told.text.clone(),
            outcome: told.outcome,
            method: Some(told.method),
            in_force_from: told.in_force_from,
            review_on: None,
            condition: told.condition.clone(),
            warnings: Vec::new(),
            visibility: None,
        };
        self.ops.push(Op::RecordDecision { id, decision });
        for (round, told) in (1..).zip(&told.votes) {
            let vote_id = self.id();
            let vote = Vote {
                decision: id,
                round,
                in_favour: told.in_favour,
                against: told.against,
                blank: told.blank,
                invalid: told.invalid,
                present: Some(told.present),
                contested: told.contested,
                majority: Some(Majority::Absolute),
                pronounced: Some(Majority::Absolute.pronouncement(told.in_favour, told.against)),
                remark: None,
            };
            self.ops.push(Op::RecordVote { id: vote_id, vote });
        }
        if let Some(meeting) = &told.adopts_minutes_of {
            self.adoptions.push((meeting, id));
        }
    }

    pub(super) fn election(&mut self, told: &told::Election, entry: EntryId) {
        let id: ElectionId = self.id();
        let candidates = told
            .candidates
            .iter()
            .map(|name| Candidate { name: name.clone(), person: self.person(name) })
            .collect();
        let election = Election {
            entry,
            office: told.office.clone(),
            seats: told.seats,
            ballots_issued: Some(told.ballots_issued),
            tellers: told.tellers.clone(),
            candidates,
        };
        self.ops.push(Op::HoldElection { id, election });
        for (round, told) in (1..).zip(&told.rounds) {
            let ballot_id = self.id();
            let ballot = Ballot {
                election: id,
                round,
                returned: told.returned,
                blank: told.blank,
                invalid: told.invalid,
                votes: told.votes.clone(),
                rule: Some(ElectionRule::Absolute),
                lot: told.lot.clone(),
            };
            self.ops.push(Op::RecordBallot { id: ballot_id, ballot });
        }
    }

    /// This meeting adopted earlier minutes; its own are sent out if the script says so.
    pub(super) fn minutes(&mut self, told: &Meeting, meeting: MeetingId) {
        for (reference, decision) in std::mem::take(&mut self.adoptions) {
            if let Some(meeting) = self.meeting_of(reference)
                && let Some(&version) = self.versions.get(&meeting)
            {
                self.ops.push(Op::AdoptMinutes { meeting, version, decision, presented: None });
            }
        }
        if told.minutes.as_ref().is_some_and(|minutes| minutes.status != MinutesStatus::Draft) {
            let version = self.id();
            self.versions.insert(meeting, version);
            self.ops.push(Op::SubmitMinutes { meeting, version });
        }
    }
}
