use hamerslag_core::words::{MeetingStatus, MinutesStatus};

use super::super::meeting::Meeting;
use super::super::script::MeetingRef;
use super::{example, name};

/// The minutes that a meeting adopts, each with whether they were corrected first.
fn adopts(meeting: &Meeting) -> impl Iterator<Item = (&MeetingRef, bool)> {
    meeting.entries().flat_map(|(_, entry)| &entry.decisions).filter_map(|decision| {
        let corrected = decision.outcome == hamerslag_core::words::Outcome::Amended;
        decision.adopts_minutes_of.as_ref().map(|reference| (reference, corrected))
    })
}

#[test]
fn adopted_minutes_name_the_later_meeting_that_decided_so() {
    let script = example();
    for meeting in &script.meetings {
        let Some(minutes) = &meeting.minutes else { continue };
        let Some(reference) = &minutes.adopted_by else {
            assert_ne!(minutes.status, MinutesStatus::Adopted, "{}", name(meeting));
            continue;
        };
        assert_eq!(minutes.status, MinutesStatus::Adopted, "{}", name(meeting));
        let adopter = script.meeting(reference).expect("the adopting meeting is in the example");
        assert!(adopter.date > meeting.date && adopter.body == meeting.body, "{}", name(meeting));
        let decision = adopts(adopter).find(|(adopted, _)| meeting.is(adopted));
        assert_eq!(
            decision.map(|(_, corrected)| corrected),
            Some(minutes.with_corrections),
            "{}",
            name(meeting)
        );
    }
}

#[test]
fn a_decision_that_adopts_minutes_is_known_to_the_minutes_it_adopts() {
    let script = example();
    for adopter in &script.meetings {
        for (reference, _) in adopts(adopter) {
            let adopted = script.meeting(reference).expect("the adopted meeting is in the example");
            let by = adopted.minutes.as_ref().and_then(|minutes| minutes.adopted_by.as_ref());
            assert!(by.is_some_and(|by| adopter.is(by)), "{} adopts {}", name(adopter), name(adopted));
        }
    }
}

#[test]
fn only_the_last_meeting_of_each_body_still_waits_for_adoption() {
    let script = example();
    let closed = script.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Closed);
    let waiting = closed
        .filter(|meeting| meeting.minutes.as_ref().is_some_and(|minutes| minutes.adopted_by.is_none()))
        .map(name)
        .collect::<Vec<_>>();
    assert_eq!(waiting, ["bestuur 2026-10-06", "alv 2026-11-18"]);
    let minuted = script.meetings.iter().filter(|meeting| meeting.minutes.is_some());
    assert!(minuted.clone().all(|meeting| meeting.status == MeetingStatus::Closed));
    assert_eq!(minuted.count(), 13);
}

#[test]
fn what_is_taken_up_again_stood_on_an_earlier_agenda() {
    let script = example();
    let mut found = 0;
    for meeting in &script.meetings {
        for reference in meeting.items.iter().filter_map(|item| item.takes_up.as_ref()) {
            let earlier = script.meeting(&reference.meeting).expect("the meeting is there");
            assert!(earlier.date < meeting.date, "{}", name(meeting));
            assert!(earlier.items.iter().any(|item| item.number == reference.number), "{reference:?}");
            found += 1;
        }
    }
    assert_eq!(found, 1);
}
