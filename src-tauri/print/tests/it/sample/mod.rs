//! Meetings made of invented names and words: here the pieces, in `evening` a whole evening, in `tools` and `parsed`
//! what it takes to look at the PDF that comes of it.

mod evening;
pub(crate) mod parsed;
mod tools;

use chrono::NaiveDate;
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{
    ActionView, AgendaItemView, AssociationHead, AttendanceView, AttendeeView, DecisionLine, DecisionView,
    EntryView, MeetingHead, MinutesView, OwnerView, TreatedItemView, VoteView,
};
use hamerslag_core::words::{
    ActionKind, ActionStatus, BodyKind, EntryKind, LegalForm, Marker, MeetingStatus, Method, MinutesStatus,
    Outcome, Presence, TreatmentStatus,
};

use hamerslag_print::DecisionList;

pub(crate) use evening::{agenda, minutes};
pub(crate) use tools::{EDITIONS, dump, minutes_bytes, printing, seeds, text_of, text_of_pages};

/// An id that follows from the words, as different as real ones are.
pub(crate) fn id<T: serde::de::DeserializeOwned>(words: &str) -> T {
    let mix = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013B);
    let hash = words.bytes().fold(0x6C62_272E_07BB_0142_62B8_2175_6295_C58D, mix);
    serde_json::from_value(serde_json::Value::String(format!("{hash:032x}"))).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(hour: u16, minute: u16) -> Option<ClockTime> {
    ClockTime::new(hour, minute)
}

pub(crate) fn association() -> AssociationHead {
    AssociationHead {
        name: "Volkstuinvereniging Achter de Wetering".into(),
        legal_form: LegalForm::Association,
        seat: Some("Wetersloot".into()),
    }
}

pub(crate) fn meeting() -> MeetingHead {
    MeetingHead {
        id: hamerslag_core::id::MeetingId(Default::default()),
        body_kind: BodyKind::GeneralMeeting,
        body: "Algemene ledenvergadering".into(),
        body_short: "ALV".into(),
        number: None,
        title: None,
        date: day(2026, 11, 18),
        place: Some("Het Schaftlokaal te Wetersloot".into()),
        planned_start: at(20, 0),
        planned_end: at(22, 0),
        opened_at: at(20, 1),
        closed_at: at(22, 4),
        status: MeetingStatus::Closed,
    }
}

/// Minutes with nothing in them.
pub(crate) fn empty_minutes() -> MinutesView {
    MinutesView {
        association: association(),
        meeting: meeting(),
        status: MinutesStatus::Draft,
        adopted_on: None,
        adoption: None,
        rectifications: Vec::new(),
        erasures: Vec::new(),
        charged: Vec::new(),
        source: None,
        duties: vec![],
        attendance: AttendanceView::default(),
        suspensions: vec![],
        items: vec![],
    }
}

pub(crate) fn attendee(name: &str, presence: Presence) -> AttendeeView {
    AttendeeView { name: name.into(), presence, arrived: None, left: None, votes: 1 }
}

pub(crate) fn plan(number: &str, title: &str) -> AgendaItemView {
    AgendaItemView {
        id: id(&format!("{number} {title}")),
        depth: 0,
        number: Some(number.into()),
        title: Some(title.into()).filter(|title: &String| !title.is_empty()),
        kind: None,
        presenter: None,
        planned_minutes: None,
        planned_at: None,
        explanation: None,
        late: None,
        open_since: None,
        proposals: vec![],
    }
}

pub(crate) fn item(number: &str, title: &str, entries: Vec<EntryView>) -> TreatedItemView {
    TreatedItemView {
        item: plan(number, title),
        status: TreatmentStatus::Done,
        status_note: None,
        began_at: None,
        ended_at: None,
        recusals: Vec::new(),
        entries,
    }
}

pub(crate) fn entry(text: &str) -> EntryView {
    EntryView {
        id: id(text),
        level: 0,
        marker: Marker::Plain,
        label: None,
        kind: EntryKind::Note,
        speaker: None,
        clock: None,
        text: text.into(),
        decisions: vec![],
        elections: vec![],
        actions: vec![],
    }
}

pub(crate) fn said(speaker: &str, text: &str) -> EntryView {
    EntryView { speaker: Some(speaker.into()), ..entry(text) }
}

pub(crate) fn labelled(label: &str, text: &str) -> EntryView {
    let marker = if label == "–" { Marker::Dash } else { Marker::Letter };
    EntryView { marker, label: Some(label.into()), ..entry(text) }
}

pub(crate) fn of_kind(kind: EntryKind, text: &str) -> EntryView {
    EntryView { kind, ..entry(text) }
}

pub(crate) fn decision(number: &str, text: &str, votes: Vec<VoteView>) -> DecisionView {
    let method = if votes.is_empty() { Method::Gavel } else { Method::ShowOfHands };
    DecisionView {
        id: id(number),
        number: number.into(),
        text: text.into(),
        outcome: Outcome::Adopted,
        method: Some(method),
        in_force_from: None,
        condition: None,
        votes,
        adopts: None,
    }
}

/// A list of decisions of the last meeting.
pub(crate) fn decision_list(decisions: impl IntoIterator<Item = DecisionView>) -> DecisionList {
    let line = |decision| DecisionLine {
        put_right: Vec::new(),
        decision,
        date: meeting().date,
        body_short: "ALV".into(),
        meeting: Some(meeting().id),
        item_number: None,
        standing: None,
        warnings: Vec::new(),
    };
    let decisions = decisions.into_iter().map(line).collect();
    DecisionList { association: association(), heading: "Besluitenlijst".into(), decisions }
}

/// A block that is nothing but its decision.
pub(crate) fn decided(number: &str, text: &str, votes: Vec<VoteView>) -> EntryView {
    EntryView { decisions: vec![decision(number, text, votes)], ..entry(text) }
}

pub(crate) fn vote(round: u32, in_favour: u32, against: u32, contested: bool) -> VoteView {
    VoteView {
        round,
        in_favour,
        against,
        blank: 1,
        invalid: 0,
        present: Some(35),
        contested,
        majority: None,
        pronounced: None,
        remark: None,
    }
}

pub(crate) fn action(number: &str, text: &str, owner: &str, inferred: bool) -> ActionView {
    ActionView {
        id: id(number),
        kind: ActionKind::Action,
        number: number.into(),
        text: text.into(),
        owners: vec![OwnerView { name: owner.into(), inferred }],
        due: Some(day(2027, 3, 1)).filter(|_| !inferred),
        due_words: Some("zo snel mogelijk".into()),
        status: ActionStatus::Open,
    }
}

/// Minutes of one item with these entries.
pub(crate) fn one_item(entries: Vec<EntryView>) -> MinutesView {
    MinutesView { items: vec![item("1", "Het punt", entries)], ..empty_minutes() }
}
