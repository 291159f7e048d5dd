use hamerslag_core::time::ClockTime;
use hamerslag_core::words::{Method, Outcome};

use super::super::meeting::Meeting;
use super::super::script::{Association, Script};
use super::super::treatment::{Decision, Entry, Item};
use super::{example, name};

/// Votes present or represented at a moment: by name where the list is complete, else as counted at the door.
fn votes_at(association: &Association, meeting: &Meeting, at: Option<ClockTime>) -> u32 {
    if let Some(counts) = meeting.counts {
        return counts.present + counts.proxies;
    }
    let here = |person: &str| {
        meeting.attendance.people().any(|attendee| {
            let came = attendee.arrived.is_none_or(|arrived| at.is_none_or(|at| arrived <= at));
            let stays = attendee.left.is_none_or(|left| at.is_none_or(|at| at < left));
            attendee.person == person && came && stays
        })
    };
    let own = meeting.attendance.present.iter().filter(|person| here(person));
    let own: u32 = own.filter_map(|person| association.person(person)).map(|person| person.votes).sum();
    let by_proxy = meeting.proxies.iter().filter(|proxy| here(&proxy.holder));
    let by_proxy: u32 =
        by_proxy.filter_map(|proxy| association.person(&proxy.giver)).map(|person| person.votes).sum();
    own + by_proxy
}

fn decisions(script: &Script) -> impl Iterator<Item = (&Meeting, &Item, &Entry, &Decision)> {
    script.meetings.iter().flat_map(|meeting| {
        meeting.entries().flat_map(move |(item, entry)| {
            entry.decisions.iter().map(move |decision| (meeting, item, entry, decision))
        })
    })
}

#[test]
fn every_members_meeting_has_its_quorum() {
    let script = example();
    for meeting in script.meetings.iter().filter(|meeting| meeting.opened_at.is_some()) {
        let quorum = script.association.body(&meeting.body).and_then(|body| body.quorum_votes);
        let votes = votes_at(&script.association, meeting, meeting.opened_at);
        assert!(quorum.is_some_and(|quorum| votes >= quorum), "{}: {votes} votes", name(meeting));
    }
}

#[test]
fn the_frozen_count_is_that_of_the_room_and_no_round_exceeds_it() {
    let script = example();
    for (meeting, item, entry, decision) in decisions(&script) {
        for vote in &decision.votes {
            let room = votes_at(&script.association, meeting, entry.clock.or(item.began_at));
            assert_eq!(vote.present, room, "{}: {}", name(meeting), decision.text);
            let given = vote.in_favour + vote.against + vote.blank + vote.invalid;
            assert!(given <= vote.present, "{}: {given} votes of {}", decision.text, vote.present);
        }
    }
}

#[test]
fn the_last_round_decides_and_its_majority_is_the_outcome() {
    let script = example();
    for (meeting, _, _, decision) in decisions(&script) {
        let Some((last, lapsed)) = decision.votes.split_last() else { continue };
        assert!(!last.contested && lapsed.iter().all(|vote| vote.contested), "{}", decision.text);
        let carried = last.in_favour > last.against;
        assert_eq!(carried, decision.outcome != Outcome::Rejected, "{}: {}", name(meeting), decision.text);
    }
}

#[test]
fn a_counted_method_has_a_count_and_the_gavel_has_none() {
    let script = example();
    for (_, _, entry, decision) in decisions(&script) {
        let counted = matches!(decision.method, Method::ShowOfHands | Method::RollCall | Method::Ballot);
        let count = !decision.votes.is_empty() || !entry.elections.is_empty();
        assert_eq!(counted, count, "{}", decision.text);
    }
}

#[test]
fn a_decision_on_a_proposal_names_one_of_its_item_and_amendments_come_first() {
    let script = example();
    for (_, item, _, decision) in decisions(&script) {
        if let Some(key) = &decision.proposal {
            assert!(item.proposals.iter().any(|proposal| proposal.key == *key), "{key}");
        }
    }
    for item in script.meetings.iter().flat_map(|meeting| &meeting.items) {
        for (position, proposal) in item.proposals.iter().enumerate() {
            if let Some(amended) = &proposal.amends {
                let later = item.proposals.iter().skip(position + 1).any(|other| other.key == *amended);
                assert!(later, "{} is voted on before {amended}", proposal.key);
            }
            let decided = item.entries.iter().flat_map(|entry| &entry.decisions);
            let decided =
                decided.filter(|decision| decision.proposal.as_ref() == Some(&proposal.key)).count();
            assert_eq!(decided, usize::from(!item.entries.is_empty()), "{} is decided once", proposal.key);
        }
    }
}

#[test]
fn an_election_adds_up_and_exactly_those_with_a_majority_are_elected() {
    let script = example();
    for (meeting, _, entry, decision) in decisions(&script) {
        for election in &entry.elections {
            let room = votes_at(&script.association, meeting, entry.clock);
            assert_eq!(election.ballots_issued, room, "{}", name(meeting));
            assert!(election.tellers.iter().all(|teller| !election.candidates.contains(teller)));
            let ballot = election.rounds.last().expect("an election has a ballot");
            assert_eq!(ballot.votes.len(), election.candidates.len());
            assert!(ballot.returned <= election.ballots_issued);
            let valid = ballot.returned - ballot.blank - ballot.invalid;
            let given = ballot.votes.iter().flatten().sum::<u32>();
            assert!(given <= valid * election.seats, "{given} votes on {valid} ballots");
            for (candidate, votes) in election.candidates.iter().zip(&ballot.votes) {
                let elected = votes.is_some_and(|votes| votes * 2 > valid);
                assert_eq!(elected, decision.text.contains(candidate.as_str()), "{candidate}");
            }
        }
    }
}

#[test]
fn the_votes_that_the_text_counts_are_those_in_the_room() {
    let script = example();
    let mut checked = 0;
    for meeting in &script.meetings {
        for (_, entry) in meeting.entries() {
            for words in ["samen ", "Vanaf nu zijn er ", "Er zijn nu "] {
                let said = entry.words().split_once(words).and_then(|(_, rest)| rest.split_once(" stemmen"));
                let Some(said) = said.and_then(|(number, _)| number.parse::<u32>().ok()) else { continue };
                let room = votes_at(&script.association, meeting, entry.clock.or(meeting.opened_at));
                assert_eq!(said, room, "{}: {}", name(meeting), entry.words());
                checked += 1;
            }
        }
    }
    assert!(checked >= 9, "only {checked} counts found; the search has gone blind");
}
