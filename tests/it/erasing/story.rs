use hamerslag_core::id::{EntryId, ItemId, MeetingId, PersonId, VersionId};
use hamerslag_core::model::*;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::*;
use hamerslag_core::{Called, Op, Place};
use rusqlite::Connection;

use super::person;
use crate::hall::{Hall, day};

/// A meeting with Wout Zandstra all over it, its minutes adopted with a correction by the next one, signed, called and sent out.
pub(super) struct Story {
    pub(super) hall: Hall,
    pub(super) wout: PersonId,
    pub(super) meeting: MeetingId,
    pub(super) entry: EntryId,
    pub(super) version: VersionId,
}

pub(super) fn story() -> Story {
    let mut hall = Hall::new();
    let wout = person(&mut hall, "Wout Zandstra", Some("Wout"));
    let roos = person(&mut hall, "Roos Zandbergen", None);
    let contact = Contact {
        email: Some("wout@zandstra.example".to_owned()),
        email_consent: true,
        address: Some("Kadepad 8\n1234 AB Wetersloot".to_owned()),
    };
    hall.apply(Op::EditContact { id: wout, contact });
    let meeting = hall.meeting("2026-11-18");
    let id: ItemId = hall.archive.new_id();
    let item = ItemPlan { presenter: Some("Wout".to_owned()), ..ItemPlan::titled("Waterpomp") };
    hall.apply(Op::AddItem { id, meeting, parent: None, place: Place::Last, item });
    let item = id;
    let agenda =
        serde_json::to_string(&hall.archive.reader().agenda(meeting, Visibility::Members).unwrap()).unwrap();
    assert!(agenda.contains("Wout"));
    let called = [(wout, "Wout Zandstra"), (roos, "Roos Zandbergen")].map(|(person, name)| Called {
        id: hall.archive.new_id(),
        person: Some(person),
        name: name.to_owned(),
        means: Means::Letter,
        address: Some("Kadepad 8".to_owned()),
    });
    let id = hall.archive.new_id();
    hall.apply(Op::SendNotice {
        id,
        meeting,
        kind: NoticeKind::Call,
        sent_on: day("2026-11-01"),
        remark: None,
        called: called.to_vec(),
        paper: b"%PDF Wout Zandstra licht toe".to_vec(),
    });
    for (person, name) in [(wout, "Wout Zandstra"), (roos, "Roos Zandbergen")] {
        let id = hall.archive.new_id();
        let attendance = Attendance {
            meeting,
            person: Some(person),
            name: name.to_owned(),
            presence: Presence::Present,
            arrived: None,
            left_at: None,
            votes: 1,
        };
        hall.apply(Op::RecordAttendance { id, attendance });
    }
    let entry = hall
        .entry(item, "Wout Zandstra meldt dat de pomp lekt. Volgens Zandstra is Zandstra's plan goedkoop.");
    let id = hall.archive.new_id();
    let spoken = Entry {
        speaker: Some("Wout (technische commissie)".to_owned()),
        speaker_person: Some(wout),
        ..Entry::note("De zandstrand-actie gaat door; roos zandbergen doet mee.")
    };
    hall.apply(Op::AddEntry { id, item, place: Place::Last, entry: spoken });
    hall.decide(meeting, entry, "2026-11-18", "De heer Zandstra koopt een pomp.");
    let id = hall.archive.new_id();
    let action = Action {
        owners: vec![Owner { name: "Wout Z.".to_owned(), person: Some(wout), inferred: false }],
        ..Hall::action(meeting, entry, "Offerte vragen aan Zandstra")
    };
    hall.apply(Op::AddAction { id, action });
    hall.hold(meeting);
    let presented: VersionId = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version: presented });
    hall.apply(Op::TakeBackMinutes { meeting, reason: "W. Zandstra had een opmerking".to_owned() });
    hall.apply(Op::EditEntry {
        id: entry,
        entry: Entry::note("Wout Zandstra meldt dat de pomp lekt en dat Zandstra's plan goedkoop is."),
    });
    let version: VersionId = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version });
    let id = hall.archive.new_id();
    let comment = Comment {
        minutes: meeting,
        about: None,
        kind: CommentKind::Remark,
        author: "Wout Zandstra".to_owned(),
        made_at: Timestamp(5),
        passage: None,
        text: "Zo zei ik het niet. Zandstra".to_owned(),
        wording: None,
    };
    hall.apply(Op::AddComment { id, comment });
    let id = hall.archive.new_id();
    let copy = GivenCopy {
        kind: CopyKind::Review,
        meeting: Some(meeting),
        given_on: day("2026-11-20"),
        given_to: Some("het bestuur".to_owned()),
        audience: Visibility::Members,
        answer_by: None,
        file_name: "concept ALV.html".to_owned(),
        digest: "00".to_owned(),
    };
    hall.apply(Op::NoteCopy { id, copy });
    let later = hall.meeting("2027-04-14");
    let place = hall.item(later, "Vaststelling notulen");
    let block = hall.entry(place, "De notulen komen aan de orde.");
    let decision =
        hall.decide(later, block, "2027-04-14", "De notulen van 18 november 2026 worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: Some(presented) });
    hall.apply(Op::KeepSigned {
        meeting,
        name: "getekend zandstra.pdf".to_owned(),
        scan: b"%PDF Zandstra tekende".to_vec(),
    });
    hall.hold(later);
    let version_of_later: VersionId = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting: later, version: version_of_later });
    let now = hall.now();
    hall.archive.back_up(now).unwrap();
    Story { hall, wout, meeting, entry, version }
}

/// Digest, seal and content of every version.
pub(super) fn versions(hall: &Hall) -> Vec<(String, Option<String>, String)> {
    let connection = Connection::open(hall.path()).unwrap();
    let mut statement =
        connection.prepare("SELECT digest, seal, content FROM minutes_version ORDER BY id").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}
