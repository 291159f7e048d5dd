//! Minutes that were written elsewhere, as acts of the archive. What was read goes in as it stands, word for word; what was
//! recognised hangs on the words it was recognised in. What the text does not say is not filled in.

use chrono::NaiveDate;
use hamerslag_core::id::{BodyId, EntryId, IdSource, ItemId, MeetingId};
use hamerslag_core::model::{Attendance, DoorCount, Duty, Entry, ItemPlan, MeetingPlan, Owner, Treatment};
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::Labels;
use hamerslag_core::words::{DutyKind, EntryKind, Lateness, Marker, Presence, TreatmentStatus};
use hamerslag_core::{Op, Place};
use hamerslag_language as language;
use language::{Finding, ReadEntry, ReadItem, Reading, Strength, What};

use crate::found::{self, Spot};

/// What the text itself can't say.
#[derive(Clone, Debug)]
pub struct Target {
    /// Which body met.
    pub body: BodyId,
    /// On which day.
    pub date: NaiveDate,
    /// The file's name, which stays with the minutes.
    pub source: String,
}

/// The acts that enter minutes into an archive, as closed historical minutes.
pub fn minutes(reading: &Reading, target: &Target, ids: &mut dyn IdSource) -> Vec<Op> {
    let meeting: MeetingId = ids.next_id().into();
    let mut acts = Acts { ops: Vec::new(), ids, meeting, body: target.body, date: target.date };
    acts.meeting(reading);
    let places: Vec<Vec<EntryId>> = reading.items.iter().map(|item| acts.item(item)).collect();
    for finding in &reading.findings {
        if let Some(&entry) = places.get(finding.item).and_then(|entries| entries.get(finding.entry)) {
            acts.finding(finding, entry);
        }
    }
    acts.ops.push(Op::CloseMeeting { id: meeting, at: clock(reading.closed.as_ref()) });
    let source = Some(target.source.clone());
    acts.ops.push(Op::EnterHistoricalMinutes { meeting, source, adopted_on: None });
    acts.ops
}

/// The findings that a person should look at, for they follow from the form or the place and not from the words alone.
pub fn doubtful(reading: &Reading) -> impl Iterator<Item = &Finding> {
    reading.findings.iter().filter(|finding| {
        finding.certainty == language::Certainty::Inferred && matches!(finding.what, What::Decision { .. })
            || matches!(&finding.what, What::Action { owners, strength: Strength::Firm, .. } if owners.iter().any(|one| one.inferred))
    })
}

/// What may be an action but is too vague to be entered as one.
pub fn vague(reading: &Reading) -> impl Iterator<Item = &Finding> {
    reading
        .findings
        .iter()
        .filter(|finding| matches!(&finding.what, What::Action { strength: Strength::Weak, .. }))
}

struct Acts<'a> {
    ops: Vec<Op>,
    ids: &'a mut dyn IdSource,
    meeting: MeetingId,
    body: BodyId,
    date: NaiveDate,
}

impl Acts<'_> {
    fn meeting(&mut self, reading: &Reading) {
        let plan = MeetingPlan {
            body: self.body,
            number: None,
            title: None,
            date: self.date,
            place: None,
            planned_start: None,
            planned_end: None,
        };
        let meeting = self.meeting;
        self.ops.push(Op::AddMeeting { id: meeting, meeting: plan });
        self.ops.push(Op::OpenMeeting { id: meeting, at: clock(reading.opened.as_ref()) });
        for (duty, found) in
            [(DutyKind::Chair, &reading.chair), (DutyKind::MinuteTaker, &reading.minute_taker)]
        {
            if let Some(found) = found {
                let name = found.name.clone();
                let duty = Duty { meeting, duty, person: None, name, from_time: None, until_time: None };
                let id = self.ids.next_id().into();
                self.ops.push(Op::AssignDuty { id, duty });
            }
        }
        self.attendance(&reading.attendance);
        if !reading.head.is_empty() {
            // Title, place and attendance as they stood above the first item, so that no word is lost.
            let head = ReadItem { entries: reading.head.clone(), ..ReadItem::default() };
            self.item(&head);
        }
    }

    fn attendance(&mut self, read: &language::Attendance) {
        let meeting = self.meeting;
        if read.counted_present.is_some() || read.proxies.is_some() {
            let count = DoorCount {
                counted_present: read.counted_present,
                counted_apologies: None,
                counted_proxies: read.proxies,
            };
            self.ops.push(Op::CountAtDoor { meeting, count });
        }
        let lists = [
            (Presence::Present, &read.present),
            (Presence::Apologies, &read.apologies),
            (Presence::Absent, &read.absent),
            (Presence::Guest, &read.guests),
        ];
        for (presence, names) in lists {
            for name in names.iter().filter(|name| !name.trim().is_empty()) {
                let id = self.ids.next_id().into();
                let attendance = Attendance {
                    meeting,
                    person: None,
                    name: name.clone(),
                    presence,
                    arrived: None,
                    left_at: None,
                    // How many votes somebody held, old minutes do not say.
                    votes: 0,
                };
                self.ops.push(Op::RecordAttendance { id, attendance });
            }
        }
    }

    /// Enters an item and its blocks; gives the blocks' ids in order.
    fn item(&mut self, read: &ReadItem) -> Vec<EntryId> {
        let id: ItemId = self.ids.next_id().into();
        let item = ItemPlan {
            printed_number: read.number.clone(),
            lateness: read.late.as_ref().map(|_| Lateness::AtMeeting),
            brought_by: read.late.as_ref().and_then(|late| late.by.clone()),
            title: read.title.clone(),
            ..ItemPlan::titled("")
        };
        let meeting = self.meeting;
        self.ops.push(Op::AddItem { id, meeting, parent: None, place: Place::Last, item: item.clone() });
        if item.printed_number.is_none() {
            // A new item gets the next number; a heading that had none keeps none.
            self.ops.push(Op::EditItem { id, item });
        }
        let treatment =
            Treatment { status: TreatmentStatus::Done, status_note: None, began_at: None, ended_at: None };
        self.ops.push(Op::RecordTreatment { id, treatment });
        let mut labels = Labels::default();
        read.entries
            .iter()
            .map(|read| {
                let entry_id: EntryId = self.ids.next_id().into();
                let entry = entry(read, &mut labels);
                self.ops.push(Op::AddEntry { id: entry_id, item: id, place: Place::Last, entry });
                entry_id
            })
            .collect()
    }

    fn spot(&self, entry: EntryId) -> Spot {
        Spot { body: self.body, meeting: self.meeting, date: self.date, entry }
    }

    fn finding(&mut self, finding: &Finding, entry: EntryId) {
        match &finding.what {
            What::Decision { text, outcome, method, vote } => {
                let id = self.ids.next_id().into();
                let decision = self.spot(entry).decision(text, *outcome, *method);
                self.ops.push(Op::RecordDecision { id, decision });
                if let Some(vote) = vote.as_ref().and_then(|found| found::vote(id, found, None)) {
                    let id = self.ids.next_id().into();
                    self.ops.push(Op::RecordVote { id, vote });
                }
            }
            What::Action { text, owners, due_words, strength: Strength::Firm } => {
                let id = self.ids.next_id().into();
                let owners = owners
                    .iter()
                    .map(|owner| Owner { name: owner.name.clone(), person: None, inferred: owner.inferred })
                    .collect();
                let action = self.spot(entry).action(text, owners, due_words.as_deref());
                self.ops.push(Op::AddAction { id, action });
            }
            // The words themselves stand in the entry; nothing more follows from these.
            What::Action { .. }
            | What::Opening { .. }
            | What::Closing { .. }
            | What::LateItem { .. }
            | What::Event { .. }
            | What::Correction { .. } => {}
        }
    }
}

/// A block as it was read. A mark that would not come out the same, such as the number of a list, stays in the text.
fn entry(read: &ReadEntry, labels: &mut Labels) -> Entry {
    let level = u32::from(read.level).min(3);
    let marker = match read.marker {
        language::Marker::Plain => Marker::Plain,
        language::Marker::Letter => Marker::Letter,
        language::Marker::Dash => Marker::Dash,
    };
    let mark = read.mark.as_deref().unwrap_or_default();
    let computed = labels.clone().label(level, marker);
    let comes_out_the_same = marker != Marker::Letter || computed.as_deref() == Some(mark);
    let marker = if comes_out_the_same { marker } else { Marker::Plain };
    labels.label(level, marker);
    let said = if comes_out_the_same { read.text.clone() } else { format!("{mark} {}", read.text) };
    Entry {
        level,
        marker,
        kind: match read.kind {
            language::Kind::Note => EntryKind::Note,
            language::Kind::Question => EntryKind::Question,
            language::Kind::Answer => EntryKind::Answer,
            language::Kind::Announcement => EntryKind::Announcement,
        },
        speaker: read.speaker.clone(),
        ..Entry::note(said)
    }
}

fn clock(found: Option<&language::TimeFound>) -> Option<ClockTime> {
    found.and_then(|time| ClockTime::new(time.minutes / 60, time.minutes % 60))
}
