use std::collections::BTreeSet;

use hamerslag_core::words::{MemberKind, Outcome};

use super::super::meeting::Meeting;
use super::super::script::Association;
use super::{example, name};

/// A speaker without a role behind it: "Wout Terpstra (onderhoud)" is Wout Terpstra.
fn without_role(speaker: &str) -> &str {
    speaker.split_once(" (").map_or(speaker, |(person, _)| person)
}

/// Every full name that a meeting refers to, with where.
fn names(meeting: &Meeting) -> Vec<(&'static str, &str)> {
    let mut found = Vec::new();
    let mut add = |place, person| found.push((place, person));
    meeting.duties.iter().for_each(|duty| add("duty", duty.person.as_str()));
    meeting.attendance.people().for_each(|attendee| add("attendance", attendee.person));
    let moments = meeting.attendance.arrived.iter().chain(&meeting.attendance.left);
    moments.for_each(|moment| add("moment", moment.person.as_str()));
    for proxy in &meeting.proxies {
        add("proxy", proxy.giver.as_str());
        add("proxy", proxy.holder.as_str());
    }
    for item in &meeting.items {
        item.presenter.iter().for_each(|presenter| add("presenter", presenter.as_str()));
        item.late.iter().for_each(|late| add("late item", late.brought_by.as_str()));
        let submitters = item.proposals.iter().flat_map(|proposal| &proposal.submitters);
        submitters.for_each(|submitter| add("submitter", submitter.as_str()));
    }
    for (_, entry) in meeting.entries() {
        entry.speaker.iter().for_each(|speaker| add("speaker", without_role(speaker)));
        for election in &entry.elections {
            election
                .tellers
                .iter()
                .chain(&election.candidates)
                .for_each(|person| add("election", person.as_str()));
        }
        entry.actions.iter().flat_map(|action| &action.owners).for_each(|owner| add("owner", owner.as_str()));
    }
    found
}

fn is_body(association: &Association, name: &str) -> bool {
    association.bodies.iter().any(|body| body.short == name)
}

#[test]
fn everybody_a_meeting_names_is_in_the_association_and_the_other_way_round() {
    let script = example();
    let mut seen = BTreeSet::new();
    for meeting in &script.meetings {
        for (place, person) in names(meeting) {
            seen.insert(person);
            let may_be_body = matches!(place, "owner" | "submitter") && is_body(&script.association, person);
            let known = may_be_body || script.association.person(person).is_some();
            assert!(known, "{}: {place} {person}", name(meeting));
        }
    }
    for person in &script.association.persons {
        assert!(seen.contains(person.name.as_str()), "{} appears nowhere", person.name);
    }
}

#[test]
fn full_and_short_names_are_unique_and_in_alphabetical_order() {
    let script = example();
    let persons = &script.association.persons;
    let shorts = persons.iter().map(|person| person.short.as_str()).collect::<BTreeSet<_>>();
    assert_eq!(shorts.len(), persons.len(), "a short name belongs to one person");
    for person in persons {
        assert!(person.name.starts_with(&person.short), "{}", person.name);
        assert_eq!(person.votes == 0, person.kind == MemberKind::NonMember, "{}", person.name);
    }
    let listed = persons.iter().map(|person| person.name.replace('ö', "o")).collect::<Vec<_>>();
    assert!(listed.is_sorted());
}

#[test]
fn nobody_speaks_counts_or_stands_while_absent_or_before_they_are_a_member() {
    let script = example();
    for meeting in &script.meetings {
        let attendance = &meeting.attendance;
        let listed = |person: &str| attendance.people().filter(|attendee| attendee.person == person).count();
        for (place, person) in names(meeting) {
            assert!(listed(person) <= 1, "{}: {person} is on the list twice", name(meeting));
            let since = script.association.person(person).and_then(|person| person.since);
            assert!(
                since.is_none_or(|since| since <= meeting.date),
                "{}: {person} is no member yet",
                name(meeting)
            );
            if matches!(place, "speaker" | "election") {
                let absent = attendance.apologies.iter().any(|absent| absent == person);
                assert!(!absent, "{}: {person} is absent and yet a {place}", name(meeting));
                if meeting.counts.is_none() && !attendance.present.is_empty() {
                    assert_eq!(listed(person), 1, "{}: {person} is not on the list", name(meeting));
                }
            }
        }
    }
}

#[test]
fn a_proxy_is_given_by_somebody_absent_to_one_member_present() {
    for meeting in &example().meetings {
        let holders = meeting.proxies.iter().map(|proxy| &proxy.holder).collect::<BTreeSet<_>>();
        assert_eq!(holders.len(), meeting.proxies.len(), "{}: one proxy per holder", name(meeting));
        for proxy in &meeting.proxies {
            assert!(meeting.attendance.apologies.contains(&proxy.giver), "{}", proxy.giver);
            assert!(meeting.attendance.present.contains(&proxy.holder), "{}", proxy.holder);
        }
    }
}

#[test]
fn chair_and_minute_taker_are_in_the_room() {
    for meeting in example().meetings.iter().filter(|meeting| meeting.opened_at.is_some()) {
        for duty in &meeting.duties {
            let entered = &meeting.attendance.present;
            assert!(
                meeting.counts.is_some() || entered.contains(&duty.person),
                "{}: {}",
                name(meeting),
                duty.person
            );
        }
    }
}

#[test]
fn the_audit_committee_has_two_members_and_none_of_the_board() {
    let script = example();
    let mut board: &[String] = &[];
    for meeting in &script.meetings {
        if meeting.body == "bestuur" {
            board = &meeting.attendance.present;
        }
        let decisions = meeting.entries().flat_map(|(_, entry)| &entry.decisions).collect::<Vec<_>>();
        let named = |text: &str| {
            let persons = script.association.persons.iter().map(|person| person.name.clone());
            persons.filter(|person| text.contains(person.as_str())).collect::<Vec<_>>()
        };
        let elected = decisions.iter().filter(|decision| decision.outcome == Outcome::Elected);
        let elected = elected.flat_map(|decision| named(&decision.text)).collect::<Vec<_>>();
        for decision in
            decisions.iter().filter(|d| d.outcome == Outcome::Appointed && d.text.contains("kascommissie"))
        {
            let committee = named(&decision.text);
            assert_eq!(committee.len(), 2, "{}", decision.text);
            for member in committee {
                assert!(!board.contains(&member) && !elected.contains(&member), "{member} is on the board");
            }
        }
    }
}

#[test]
fn offices_and_letters_name_whom_and_what_the_example_knows() {
    let script = example();
    for office in &script.association.offices {
        assert!(script.association.body(&office.body).is_some(), "{}", office.name);
        assert!(office.terms.is_sorted_by_key(|term| term.starts), "{}", office.name);
        for term in &office.terms {
            assert!(term.starts < term.ends, "{}: {:?}", office.name, term.person);
            let known = |name: &String| script.association.person(name).is_some();
            assert!(term.person.as_ref().is_none_or(known), "{:?}", term.person);
        }
    }
    assert!(script.documents.is_sorted_by_key(|document| document.dated));
    for (at, document) in script.documents.iter().enumerate() {
        assert!(document.dated <= document.received, "{}", document.subject);
        assert!(document.meeting.as_ref().is_none_or(|meeting| script.meeting(meeting).is_some()));
        let earlier = || script.documents.iter().take(at);
        let closed = document
            .closes
            .as_ref()
            .is_none_or(|mark| earlier().any(|one| one.reference.as_ref() == Some(mark)));
        assert!(closed, "{} closes what is not there", document.subject);
    }
    for person in &script.association.persons {
        assert!(person.email.is_some() || !person.email_consent, "{} agreed to no address", person.name);
        // Nobody's real address: the domain is reserved for examples.
        assert!(
            person.email.as_ref().is_none_or(|email| email.ends_with("@wetersloot.example")),
            "{}",
            person.name
        );
    }
}
