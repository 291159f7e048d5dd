//! From the script to acts. Names become the ids of people, bodies and meetings that were entered before.

mod between;
mod decided;

use std::collections::HashMap;

use chrono::NaiveDate;
use hamerslag_core::id::{
    ActionId, BodyId, DecisionId, EntryId, IdSource, ItemId, MeetingId, PersonId, ProposalId, VersionId,
};
use hamerslag_core::model::{
    Action, ActionUpdate, Attendance, Body, Contact, DoorCount, Duty, Entry, ItemPlan, MeetingPlan, Owner,
    Person, Proposal, Proxy, Treatment,
};
use hamerslag_core::words::{ActionKind, BodyKind, MeetingStatus, TreatmentStatus};
use hamerslag_core::{Op, Place};

use super::meeting::Meeting;
use super::script::{ItemRef, MeetingRef, Script};
use super::treatment as told;

/// Turns a script into acts, evening by evening.
pub(super) struct Acts<'a> {
    script: &'a Script,
    ids: &'a mut dyn IdSource,
    ops: Vec<Op>,
    people: HashMap<&'a str, PersonId>,
    bodies: HashMap<&'a str, BodyId>,
    meetings: Vec<(&'a Meeting, MeetingId)>,
    items: HashMap<(MeetingId, &'a str), ItemId>,
    versions: HashMap<MeetingId, VersionId>,
    updates: Vec<(ActionId, &'a told::Update)>,
    adoptions: Vec<(&'a MeetingRef, DecisionId)>,
}

/// Where what is told next belongs.
#[derive(Clone, Copy)]
struct Here {
    meeting: MeetingId,
    body: BodyId,
    date: NaiveDate,
    item: ItemId,
}

impl<'a> Acts<'a> {
    pub(super) fn new(script: &'a Script, ids: &'a mut dyn IdSource) -> Self {
        Self {
            script,
            ids,
            ops: Vec::new(),
            people: HashMap::new(),
            bodies: HashMap::new(),
            meetings: Vec::new(),
            items: HashMap::new(),
            versions: HashMap::new(),
            updates: Vec::new(),
            adoptions: Vec::new(),
        }
    }

    /// Everybody, and who meets.
    pub(super) fn people_and_bodies(&mut self) -> Vec<Op> {
        for told in &self.script.association.persons {
            let id = self.id();
            self.people.insert(&told.name, id);
            let person = Person {
                name: told.name.clone(),
                short_name: Some(told.short.clone()),
                member_kind: told.kind,
                votes: told.votes,
            };
            self.ops.push(Op::AddPerson { id, person });
            if told.email.is_some() || told.address.is_some() {
                let contact = Contact {
                    email: told.email.clone(),
                    email_consent: told.email_consent,
                    address: told.address.clone(),
                };
                self.ops.push(Op::EditContact { id, contact });
            }
        }
        for told in &self.script.association.bodies {
            let id = self.id();
            self.bodies.insert(&told.key, id);
            let body = Body {
                kind: told.kind,
                name: told.name.clone(),
                short: told.short.clone(),
                quorum: told.quorum_votes,
                number_prefix: match told.kind {
                    BodyKind::GeneralMeeting => "",
                    BodyKind::Board => "B",
                    _ => "K",
                }
                .to_owned(),
            };
            self.ops.push(Op::AddBody { id, body });
        }
        for (rank, told) in (1..).zip(&self.script.association.offices) {
            self.office(rank, told);
        }
        std::mem::take(&mut self.ops)
    }

    /// One meeting, from the agenda to the minutes, with what was reported about earlier action points until then.
    pub(super) fn meeting(&mut self, told: &'a Meeting) -> Vec<Op> {
        let Some(&body) = self.bodies.get(told.body.as_str()) else { return Vec::new() };
        let meeting = self.id();
        let plan = MeetingPlan {
            body,
            number: told.number.clone(),
            title: told.title.clone(),
            date: told.date,
            place: Some(told.place.clone()),
            planned_start: Some(told.planned_start),
            planned_end: told.planned_end,
        };
        self.ops.push(Op::AddMeeting { id: meeting, meeting: plan });
        self.meetings.push((told, meeting));
        self.report(told.date);
        let items: Vec<(ItemId, &told::Item)> =
            told.items.iter().map(|item| (self.item(meeting, item), item)).collect();
        if told.status != MeetingStatus::Preparing {
            self.evening(told, meeting);
        }
        for (item, told_item) in items {
            let here = Here { meeting, body, date: told.date, item };
            self.treated(told, told_item, here);
        }
        if told.status == MeetingStatus::Closed {
            self.ops.push(Op::CloseMeeting { id: meeting, at: told.closed_at });
        }
        self.minutes(told, meeting);
        std::mem::take(&mut self.ops)
    }

    /// What was reported after the last meeting, and what came by post.
    pub(super) fn loose_ends(&mut self) -> Vec<Op> {
        self.report(NaiveDate::MAX);
        self.documents();
        std::mem::take(&mut self.ops)
    }

    fn id<I: From<uuid::Uuid>>(&mut self) -> I {
        self.ids.next_id().into()
    }

    fn person(&self, name: &str) -> Option<PersonId> {
        self.people.get(name).copied()
    }

    fn report(&mut self, until: NaiveDate) {
        let updates = std::mem::take(&mut self.updates).into_iter();
        let (mut due, later): (Vec<_>, Vec<_>) = updates.partition(|(_, update)| update.date <= until);
        self.updates = later;
        due.sort_by_key(|(_, update)| update.date);
        for (action, told) in due {
            let id = self.id();
            let at = self.meetings.iter().find(|(meeting, _)| meeting.date == told.date);
            let (meeting, note) = (at.map(|(_, id)| *id), Some(told.note.clone()));
            let (date, status) = (told.date, told.status);
            let update = ActionUpdate { action, meeting, date, status, note, owners: None, due: None };
            self.ops.push(Op::UpdateAction { id, update });
        }
    }

    fn meeting_of(&self, reference: &MeetingRef) -> Option<MeetingId> {
        self.meetings.iter().find(|(meeting, _)| meeting.is(reference)).map(|(_, id)| *id)
    }

    fn item_of(&self, reference: &ItemRef) -> Option<ItemId> {
        self.items.get(&(self.meeting_of(&reference.meeting)?, reference.number.as_str())).copied()
    }

    fn item(&mut self, meeting: MeetingId, told: &'a told::Item) -> ItemId {
        let id = self.id();
        self.items.insert((meeting, &told.number), id);
        let item = ItemPlan {
            printed_number: Some(told.number.clone()),
            title: Some(told.title.clone()),
            kind: Some(told.kind),
            presenter: told.presenter.clone(),
            planned_minutes: told.planned_minutes,
            explanation: told.explanation.clone(),
            lateness: told.late.as_ref().map(|late| late.lateness),
            brought_by: told.late.as_ref().map(|late| late.brought_by.clone()),
            urgent: told.late.as_ref().is_some_and(|late| late.urgent),
            open_since: None,
            origin: told.takes_up.as_ref().and_then(|earlier| self.item_of(earlier)),
            visibility: None,
        };
        self.ops.push(Op::AddItem { id, meeting, parent: None, place: Place::Last, item });
        id
    }

    /// The meeting is called and opened; who is there.
    fn evening(&mut self, told: &Meeting, meeting: MeetingId) {
        self.ops.push(Op::CallMeeting { id: meeting });
        if told.status == MeetingStatus::Called {
            return;
        }
        self.ops.push(Op::OpenMeeting { id: meeting, at: told.opened_at });
        for duty in &told.duties {
            let id = self.id();
            let duty = Duty {
                meeting,
                duty: duty.duty,
                person: self.person(&duty.person),
                name: duty.person.clone(),
                from_time: duty.from,
                until_time: duty.until,
            };
            self.ops.push(Op::AssignDuty { id, duty });
        }
        if let Some(counts) = told.counts {
            let count = DoorCount {
                counted_present: Some(counts.present),
                counted_apologies: Some(counts.apologies),
                counted_proxies: Some(counts.proxies),
            };
            self.ops.push(Op::CountAtDoor { meeting, count });
        }
        for attendee in told.attendance.people() {
            let id = self.id();
            let member = self.script.association.person(attendee.person);
            let attendance = Attendance {
                meeting,
                person: self.person(attendee.person),
                name: attendee.person.to_owned(),
                presence: attendee.presence,
                arrived: attendee.arrived,
                left_at: attendee.left,
                votes: member.map_or(0, |person| person.votes),
            };
            self.ops.push(Op::RecordAttendance { id, attendance });
        }
        for told in &told.proxies {
            let id = self.id();
            let proxy = Proxy {
                meeting,
                giver: self.person(&told.giver),
                giver_name: told.giver.clone(),
                holder: self.person(&told.holder),
                holder_name: told.holder.clone(),
                scope: None,
                votes: self.script.association.person(&told.giver).map_or(1, |person| person.votes),
                lapsed_at: None,
            };
            self.ops.push(Op::GrantProxy { id, proxy });
        }
        for pause in &told.suspensions {
            let suspension = self.id();
            self.ops.push(Op::SuspendMeeting { id: meeting, suspension, at: pause.from });
            self.ops.push(Op::ResumeMeeting { id: meeting, at: pause.until });
        }
    }

    fn treated(&mut self, evening: &Meeting, told: &'a told::Item, here: Here) {
        let mut proposals: HashMap<&str, ProposalId> = HashMap::new();
        for (order, told) in (1..).zip(&told.proposals) {
            let id = self.id();
            let proposal = Proposal {
                item: here.item,
                entry: None,
                kind: told.kind,
                amends: told.amends.as_deref().and_then(|key| proposals.get(key).copied()),
                title: told.title.clone(),
                text: told.text.clone(),
                submitters: told.submitters.clone(),
                advice: told.advice.clone(),
                voting_order: order,
            };
            proposals.insert(&told.key, id);
            self.ops.push(Op::AddProposal { id, proposal });
        }
        let status = evening.status_of(told);
        if status != TreatmentStatus::Untouched {
            let treatment = Treatment {
                status,
                status_note: told.status_note.clone(),
                began_at: told.began_at,
                ended_at: told.ended_at,
            };
            self.ops.push(Op::RecordTreatment { id: here.item, treatment });
        }
        for entry in &told.entries {
            self.entry(entry, here, &proposals);
        }
    }

    fn entry(&mut self, told: &'a told::Entry, here: Here, proposals: &HashMap<&str, ProposalId>) {
        let id: EntryId = self.id();
        let speaker = told.speaker.as_deref();
        let name = speaker.map(|speaker| speaker.split(" (").next().unwrap_or(speaker));
        let entry = Entry {
            level: told.level,
            marker: told.marker,
            kind: told.kind,
            speaker: told.speaker.clone(),
            speaker_person: name.and_then(|name| self.person(name)),
            clock: told.clock,
            ..Entry::note(told.words())
        };
        self.ops.push(Op::AddEntry { id, item: here.item, place: Place::Last, entry });
        for told in &told.decisions {
            let proposal = told.proposal.as_deref().and_then(|key| proposals.get(key).copied());
            self.decision(told, here, id, proposal);
        }
        for told in &told.elections {
            self.election(told, id);
        }
        for told in &told.actions {
            let action_id: ActionId = self.id();
            let owners = told
                .owners
                .iter()
                .map(|name| Owner { name: name.clone(), person: self.person(name), inferred: false })
                .collect();
            let action = Action {
                kind: ActionKind::Action,
                meeting: Some(here.meeting),
                entry: Some(id),
                text: told.text.clone(),
                owners,
                due: told.due,
                due_words: told.due_words.clone(),
                visibility: None,
            };
            self.ops.push(Op::AddAction { id: action_id, action });
            self.updates.extend(told.updates.iter().map(|update| (action_id, update)));
        }
    }
}
