use hamerslag_core::rules::of_meeting;
use hamerslag_core::words::{ActionStatus, Means, MinutesStatus, Visibility};
use hamerslag_core::{Archive, Order};

use crate::hall::setting;

fn example() -> (tempfile::TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    let script = hamerslag_exchange::example::script().unwrap();
    let path = folder.path().join("voorbeeld.hamerslag");
    let archive =
        hamerslag_exchange::example::archive::create(&script, &path, setting(folder.path(), 1)).unwrap();
    (folder, archive)
}

#[test]
fn the_example_holds_everything_its_script_tells() {
    let (_folder, archive) = example();
    let script = hamerslag_exchange::example::script().unwrap();
    let reader = archive.reader();
    let overview = reader.overview().unwrap();
    assert_eq!(overview.meetings.len(), script.meetings.len());
    for (line, told) in overview.meetings.iter().rev().zip(&script.meetings) {
        assert_eq!((line.date, line.status), (told.date, told.status));
        let view = reader.minutes(line.id, Visibility::Members).unwrap();
        let texts: Vec<&str> = view.entries().map(|entry| entry.text.as_str()).collect();
        let wanted: Vec<&str> = told.entries().map(|(_, entry)| entry.words()).collect();
        assert_eq!(texts, wanted, "{}", told.date);
        let status = told.minutes.as_ref().map_or(MinutesStatus::Draft, |minutes| minutes.status);
        assert_eq!(line.minutes, status, "{}", told.date);
        let adopted = told.minutes.as_ref().and_then(|minutes| minutes.adopted_by.as_ref()).map(|by| by.date);
        assert_eq!(view.adopted_on, adopted, "{}", told.date);
    }
    assert_eq!(reader.check().unwrap().findings, []);
}

#[test]
fn the_last_evening_of_the_example_shows_what_minutes_can_hold() {
    let (_folder, archive) = example();
    let line = archive.reader().overview().unwrap().meetings[1].clone();
    let view = archive.reader().minutes(line.id, Visibility::Members).unwrap();
    assert!(view.decisions().any(|decision| decision.votes.len() == 2 && decision.votes[0].contested));
    assert!(view.entries().any(|entry| entry.elections.iter().any(|one| one.candidates.len() == 3)));
    assert_eq!((view.attendance.present, view.attendance.votes), (31, Some(35)));
    assert_eq!(view.suspensions.len(), 1);
    assert!(view.items.iter().any(|item| item.item.late.as_ref().is_some_and(|late| late.urgent)));
}

#[test]
fn action_points_of_the_example_come_back_with_what_became_of_them() {
    let (_folder, archive) = example();
    let lines = archive.reader().actions(Visibility::Members).unwrap();
    for status in [ActionStatus::Open, ActionStatus::Underway, ActionStatus::Done] {
        assert!(lines.iter().any(|line| line.action.status == status), "{status:?}");
    }
    assert!(
        !archive.reader().search("waterpomp", Order::Newest, 10, Visibility::Members).unwrap().is_empty()
    );
}

#[test]
fn an_item_that_was_taken_up_again_asks_once() {
    let (_folder, archive) = example();
    let body = archive.reader().desk(archive.reader().overview().unwrap().meetings[0].id).unwrap().body.id;
    let on = "2027-09-15".parse().unwrap();
    let asking = hamerslag_exchange::next_agenda::next_agenda(archive.reader(), body, on).unwrap();
    let stoves: Vec<&str> =
        asking.iter().map(|one| one.title.as_str()).filter(|title| title.contains("outkachels")).collect();
    assert_eq!(
        stoves,
        ["Regels voor houtkachels", "De brandweer om advies vragen over houtkachels in tuinhuisjes."],
        "{asking:#?}"
    );
}

/// The whole evening as Markdown, to be read from top to bottom when it changes.
#[test]
fn the_last_evening_of_the_example_reads_well_as_markdown() {
    let (_folder, archive) = example();
    let line = archive.reader().overview().unwrap().meetings[1].clone();
    let view = archive.reader().minutes(line.id, Visibility::Members).unwrap();
    insta::assert_snapshot!(hamerslag_exchange::markdown::minutes(&view));
}

#[test]
fn the_next_meeting_of_the_example_can_be_called_and_its_offices_and_letters_are_there() {
    let (_folder, archive) = example();
    let reader = archive.reader();
    let next = reader.overview().unwrap().meetings[0].id;
    let view = reader.calling(next).unwrap();
    let called = |means| view.addressees().into_iter().filter(|one| one.means == means).count();
    assert!(called(Means::Email) > 20 && called(Means::Letter) > 5, "{:#?}", view.addressees());
    assert_eq!(called(Means::Hand), 1, "somebody whom nobody can reach by post");
    let on = "2027-03-20".parse().unwrap();
    let warned: Vec<String> =
        of_meeting(&view, None, on).warnings.into_iter().map(|warning| warning.sentence).collect();
    assert_eq!(warned, [] as [&str; 0], "all is in order, as a first look should show");

    let people = reader.people().unwrap();
    let bodies = reader.association().unwrap().bodies;
    let offices = hamerslag_core::offices::offices_on(&people, &bodies, "2026-11-22".parse().unwrap());
    let seats: Vec<String> = offices
        .schedule
        .iter()
        .map(|seat| format!("{} {}", seat.office_name, seat.name.as_deref().unwrap_or("–")))
        .collect();
    for wanted in ["voorzitter Ruben Hoekema", "algemeen lid Meryem Yıldız", "lid Bram Kuipers"] {
        assert!(seats.iter().any(|seat| seat == wanted), "{wanted}: {seats:#?}");
    }
    let waiting = reader.documents(Visibility::Board).unwrap();
    assert_eq!(waiting.len(), 4);
    assert!(waiting.iter().any(|row| row.fields.closes.is_some() && row.fields.meeting.is_some()));
}
