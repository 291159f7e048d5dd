use hamerslag_core::words::{
    EntryKind, Lateness, Marker, MeetingStatus, Method, MinutesStatus, Outcome, Presence, ProposalKind,
    TreatmentStatus,
};

use super::{example, showpiece};

#[test]
fn the_autumn_meeting_is_complete_and_its_minutes_are_a_draft() {
    let script = example();
    let meeting = showpiece(&script);
    assert_eq!(meeting.status, MeetingStatus::Closed);
    assert_eq!(meeting.opened_at.map(|at| at.to_string()).as_deref(), Some("20:01"));
    assert_eq!(meeting.minutes.as_ref().map(|minutes| minutes.status), Some(MinutesStatus::Draft));
    let after = script.meetings.iter().filter(|other| other.date > meeting.date).collect::<Vec<_>>();
    assert!(after.iter().all(|other| other.status == MeetingStatus::Preparing), "nothing was held after it");
    let of = |presence| meeting.attendance.people().filter(|person| person.presence == presence).count();
    assert_eq!(of(Presence::Present), 31);
    assert_eq!(of(Presence::Guest), 2);
    assert_eq!(of(Presence::Apologies), 6);
    assert_eq!(meeting.proxies.len(), 4);
    assert!(!meeting.suspensions.is_empty());
}

#[test]
fn it_shows_every_kind_of_block() {
    let script = example();
    let meeting = showpiece(&script);
    let kinds = [
        EntryKind::Note,
        EntryKind::Question,
        EntryKind::Answer,
        EntryKind::Announcement,
        EntryKind::Verbatim,
        EntryKind::Dissent,
        EntryKind::VoteStatement,
        EntryKind::PointOfOrder,
    ];
    for kind in kinds {
        assert!(meeting.entries().any(|(_, entry)| entry.kind == kind), "{kind:?}");
    }
    for marker in [Marker::Letter, Marker::Dash] {
        let marked = meeting.entries().filter(|(_, entry)| entry.marker == marker).count();
        assert!(marked >= 3, "{marker:?}");
    }
    assert!(meeting.entries().any(|(_, entry)| {
        entry.speaker.as_deref().is_some_and(|speaker| speaker.ends_with("(penningmeester)"))
    }));
}

#[test]
fn it_shows_every_way_to_decide() {
    let script = example();
    let decisions =
        showpiece(&script).entries().flat_map(|(_, entry)| entry.decisions.iter()).collect::<Vec<_>>();
    for method in [Method::Gavel, Method::Acclamation, Method::ShowOfHands, Method::Ballot] {
        assert!(decisions.iter().any(|decision| decision.method == method), "{method:?}");
    }
    let outcomes = [
        Outcome::Adopted,
        Outcome::Amended,
        Outcome::Rejected,
        Outcome::Postponed,
        Outcome::Elected,
        Outcome::Appointed,
    ];
    for outcome in outcomes {
        assert!(decisions.iter().any(|decision| decision.outcome == outcome), "{outcome:?}");
    }
    let contested = decisions.iter().find(|decision| decision.votes.len() == 2);
    assert!(contested.is_some_and(|decision| decision.votes[0].contested && !decision.votes[1].contested));
}

#[test]
fn it_elects_two_of_three_and_adopts_an_amendment() {
    let script = example();
    let meeting = showpiece(&script);
    let election = meeting.entries().flat_map(|(_, entry)| &entry.elections).next().expect("an election");
    assert_eq!((election.candidates.len(), election.seats), (3, 2));
    let (item, amendment) = meeting
        .items
        .iter()
        .flat_map(|item| item.proposals.iter().map(move |proposal| (item, proposal)))
        .find(|(_, proposal)| proposal.kind == ProposalKind::Amendment)
        .expect("an amendment");
    let decided = item.entries.iter().flat_map(|entry| &entry.decisions);
    let decided = decided.filter(|decision| decision.proposal.as_ref() == Some(&amendment.key));
    assert!(decided.clone().any(|decision| decision.outcome == Outcome::Adopted));
}

#[test]
fn it_has_an_urgent_late_item_and_one_put_off_for_a_reason() {
    let script = example();
    let meeting = showpiece(&script);
    let late = meeting.items.iter().find_map(|item| item.late.as_ref()).expect("a late item");
    assert!(late.urgent && late.lateness == Lateness::AtMeeting);
    let postponed = meeting.items.iter().find(|item| meeting.status_of(item) == TreatmentStatus::Postponed);
    assert!(postponed.is_some_and(|item| item.status_note.is_some()));
}

#[test]
fn its_actions_have_an_owner_and_a_date() {
    let script = example();
    let actions = showpiece(&script).entries().flat_map(|(_, entry)| &entry.actions).collect::<Vec<_>>();
    assert!(actions.len() >= 4);
    assert!(actions.iter().all(|action| !action.owners.is_empty() && action.due.is_some()));
}

#[test]
fn the_next_meeting_is_prepared_with_presenters_minutes_explanations_and_proposals() {
    let script = example();
    let next = script.meetings.last().expect("there are meetings");
    assert_eq!(next.status, MeetingStatus::Preparing);
    assert!(next.items.iter().all(|item| item.presenter.is_some() && item.planned_minutes.is_some()));
    assert!(next.items.iter().all(|item| next.status_of(item) == TreatmentStatus::Untouched));
    assert!(next.items.iter().any(|item| item.explanation.is_some()));
    assert!(next.items.iter().any(|item| !item.proposals.is_empty()));
    assert!(next.entries().next().is_none(), "nothing has been said yet");
}
