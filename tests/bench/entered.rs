use std::path::Path;

use hamerslag_core::id::{AssociationId, BodyId, EntryId, ItemId, MeetingId};
use hamerslag_core::model::{
    Action, Association, Attendance, Body, Decision, Entry, ItemPlan, MeetingPlan, Owner,
};
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::{EntryView, MinutesView};
use hamerslag_core::words::{ActionKind, Numbering};
use hamerslag_core::{Archive, Op, Place};
use uuid::Uuid;

use crate::large;

/// Enters minutes in an archive of their own, block by block.
pub fn archive(path: &Path, view: &MinutesView) {
    let association = Association {
        name: view.association.name.clone(),
        legal_form: view.association.legal_form,
        seat: view.association.seat.clone(),
        numbering: Numbering::PerYear,
    };
    let id = AssociationId(Uuid::now_v7());
    let mut archive = Archive::create(path, id, association, large::setting(), Timestamp(0)).unwrap();
    let body: BodyId = archive.new_id();
    let alv = Body {
        kind: view.meeting.body_kind,
        name: view.meeting.body.clone(),
        short: view.meeting.body_short.clone(),
        quorum: None,
        number_prefix: String::new(),
    };
    archive.apply(Op::AddBody { id: body, body: alv }, Timestamp(1)).unwrap();
    let ops = meeting(&mut archive, body, view);
    archive.apply(Op::Import { source: "meting".to_owned(), ops }, Timestamp(2)).unwrap();
}

fn meeting(archive: &mut Archive, body: BodyId, view: &MinutesView) -> Vec<Op> {
    let id: MeetingId = archive.new_id();
    let head = &view.meeting;
    let meeting = MeetingPlan {
        body,
        number: None,
        title: head.title.clone(),
        date: head.date,
        place: head.place.clone(),
        planned_start: head.planned_start,
        planned_end: None,
    };
    let mut ops = vec![Op::AddMeeting { id, meeting }, Op::OpenMeeting { id, at: head.opened_at }];
    for person in &view.attendance.people {
        let attendance = Attendance {
            meeting: id,
            person: None,
            name: person.name.clone(),
            presence: person.presence,
            arrived: person.arrived,
            left_at: person.left,
            votes: person.votes,
        };
        ops.push(Op::RecordAttendance { id: archive.new_id(), attendance });
    }
    for treated in &view.items {
        let item: ItemId = archive.new_id();
        let plan = ItemPlan::titled(treated.item.title.clone().unwrap_or_default());
        ops.push(Op::AddItem { id: item, meeting: id, parent: None, place: Place::Last, item: plan });
        for entry in &treated.entries {
            block(archive, &mut ops, (body, id, item), view, entry);
        }
    }
    ops.push(Op::CloseMeeting { id, at: head.closed_at });
    ops
}

fn block(
    archive: &mut Archive,
    ops: &mut Vec<Op>,
    (body, meeting, item): (BodyId, MeetingId, ItemId),
    view: &MinutesView,
    from: &EntryView,
) {
    let id: EntryId = archive.new_id();
    let entry = Entry {
        level: from.level,
        marker: from.marker,
        kind: from.kind,
        speaker: from.speaker.clone(),
        clock: from.clock,
        ..Entry::note(from.text.clone())
    };
    ops.push(Op::AddEntry { id, item, place: Place::Last, entry });
    for one in &from.decisions {
        let decision = Decision {
            body,
            meeting: Some(meeting),
            entry: Some(id),
            proposal: None,
            date: view.meeting.date,
            text: one.text.clone(),
            outcome: one.outcome,
            method: one.method,
            in_force_from: one.in_force_from,
            review_on: None,
            condition: one.condition.clone(),
            warnings: Vec::new(),
            visibility: None,
        };
        ops.push(Op::RecordDecision { id: archive.new_id(), decision });
    }
    for one in &from.actions {
        let owners = one.owners.iter();
        let owner = |name: &str, inferred| Owner { name: name.to_owned(), person: None, inferred };
        let action = Action {
            kind: ActionKind::Action,
            meeting: Some(meeting),
            entry: Some(id),
            text: one.text.clone(),
            owners: owners.map(|one| owner(&one.name, one.inferred)).collect(),
            due: one.due,
            due_words: one.due_words.clone(),
            visibility: None,
        };
        ops.push(Op::AddAction { id: archive.new_id(), action });
    }
}
