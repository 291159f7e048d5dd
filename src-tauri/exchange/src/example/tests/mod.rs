//! What somebody who leafs through the example archive would notice if it were wrong.

mod adoption; // minutes are adopted by a later meeting that says so
mod calendar; // dates, weekdays and clock times are possible and in order
mod people; // everybody named exists and was in the room when they spoke
mod showpiece; // the last meeting shows everything the program can
mod votes; // sums, majorities and ballots are right
mod wording; // the Dutch keeps its conventions

use super::meeting::Meeting;
use super::script::{MeetingRef, Script};

fn example() -> Script {
    super::script().expect("every embedded file has the shape of the script")
}

fn showpiece(script: &Script) -> &Meeting {
    let reference = MeetingRef { body: "alv".into(), date: "2026-11-18".parse().unwrap() };
    script.meeting(&reference).expect("the autumn meeting of 2026 is there")
}

/// How a failing assertion names a meeting.
fn name(meeting: &Meeting) -> String {
    format!("{} {}", meeting.body, meeting.date)
}

/// Every text that a reader of a meeting's agenda or minutes meets.
fn texts(meeting: &Meeting) -> Vec<&str> {
    let mut texts = Vec::new();
    for item in &meeting.items {
        texts.push(item.title.as_str());
        texts.extend(item.explanation.as_deref());
        texts.extend(item.status_note.as_deref());
        texts.extend(item.proposals.iter().map(|proposal| proposal.text.as_str()));
    }
    for (_, entry) in meeting.entries() {
        texts.push(entry.words());
        texts.extend(entry.decisions.iter().map(|decision| decision.text.as_str()));
        for action in &entry.actions {
            texts.push(action.text.as_str());
            texts.extend(action.updates.iter().map(|update| update.note.as_str()));
        }
    }
    texts
}

#[test]
fn every_file_loads_and_an_unknown_field_is_refused() {
    let script = example();
    assert_eq!(script.meetings.len(), super::MEETINGS.len());
    let misspelt = super::ASSOCIATION.replacen("\"seat\"", "\"seet\"", 1);
    assert!(
        serde_json::from_str::<super::Association>(&misspelt).is_err(),
        "a misspelt field is no silent default"
    );
}

#[test]
fn every_meeting_belongs_to_a_body_of_the_association() {
    let script = example();
    for meeting in &script.meetings {
        assert!(script.association.body(&meeting.body).is_some(), "{}", name(meeting));
    }
}
