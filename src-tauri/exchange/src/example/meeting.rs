//! One meeting of the example: when and where it was, who was in the room, and how its minutes fared.

use chrono::NaiveDate;
use hamerslag_core::time::ClockTime;
use hamerslag_core::words::{DutyKind, MeetingStatus, MinutesStatus, Presence, TreatmentStatus};
use serde::Deserialize;

use super::script::MeetingRef;
use super::treatment::{Entry, Item};

/// One sitting of one body.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The key of the body.
    pub body: String,
    /// The day.
    pub date: NaiveDate,
    /// A title of its own ("Voorjaarsvergadering").
    pub title: Option<String>,
    /// The running number, if the body numbers its meetings.
    pub number: Option<String>,
    /// Where.
    pub place: String,
    /// When it is to begin.
    pub planned_start: ClockTime,
    /// When it is to end.
    pub planned_end: Option<ClockTime>,
    /// Where it is in its life.
    pub status: MeetingStatus,
    /// When the chair opened it.
    pub opened_at: Option<ClockTime>,
    /// When the chair closed it.
    pub closed_at: Option<ClockTime>,
    /// Chair and minute taker, in order of time.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// Heads counted at the door, where not everybody is entered by name.
    pub counts: Option<Counts>,
    /// Who was there by name.
    #[serde(default)]
    pub attendance: Attendance,
    /// Proxies by name.
    #[serde(default)]
    pub proxies: Vec<Proxy>,
    /// Intervals without session.
    #[serde(default)]
    pub suspensions: Vec<Suspension>,
    /// The agenda in order, with what happened at each item.
    pub items: Vec<Item>,
    /// How the minutes fared; absent while there are none.
    pub minutes: Option<Minutes>,
}

impl Meeting {
    /// Whether the reference names this meeting.
    #[must_use]
    pub fn is(&self, reference: &MeetingRef) -> bool {
        self.body == reference.body && self.date == reference.date
    }

    /// How far an item of this meeting came: as the file says, else done once the gavel has fallen.
    #[must_use]
    pub fn status_of(&self, item: &Item) -> TreatmentStatus {
        item.status.unwrap_or(match self.status {
            MeetingStatus::Closed => TreatmentStatus::Done,
            _ => TreatmentStatus::Untouched,
        })
    }

    /// Every block of the minutes with its item, in reading order.
    pub fn entries(&self) -> impl Iterator<Item = (&Item, &Entry)> {
        self.items.iter().flat_map(|item| item.entries.iter().map(move |entry| (item, entry)))
    }
}

/// Somebody at the table for an interval of time.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Chair or minute taker.
    pub duty: DutyKind,
    /// By full name.
    pub person: String,
    /// From when; from the opening if absent.
    pub from: Option<ClockTime>,
    /// Until when; to the end if absent.
    pub until: Option<ClockTime>,
}

/// Heads counted at the door. Members who are also entered by name are among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Members present.
    pub present: u32,
    /// Members who sent apologies.
    #[serde(default)]
    pub apologies: u32,
    /// Proxies handed in.
    #[serde(default)]
    pub proxies: u32,
}

/// The attendance list by full name, as it hangs by the door.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Members in the room.
    #[serde(default)]
    pub present: Vec<String>,
    /// Members who sent apologies.
    #[serde(default)]
    pub apologies: Vec<String>,
    /// Guests in the room.
    #[serde(default)]
    pub guests: Vec<String>,
    /// Who of those present came after the opening.
    #[serde(default)]
    pub arrived: Vec<Moment>,
    /// Who of those present left before the end.
    #[serde(default)]
    pub left: Vec<Moment>,
}

impl Attendance {
    /// Everybody on the list: those present, those who sent apologies, the guests.
    pub fn people(&self) -> impl Iterator<Item = Attendee<'_>> {
        let lists = [
            (Presence::Present, &self.present),
            (Presence::Apologies, &self.apologies),
            (Presence::Guest, &self.guests),
        ];
        lists.into_iter().flat_map(move |(presence, names)| {
            names.iter().map(move |person| Attendee {
                person,
                presence,
                arrived: moment_of(&self.arrived, person),
                left: moment_of(&self.left, person),
            })
        })
    }
}

/// One line of the attendance list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendee<'a> {
    /// By full name.
    pub person: &'a str,
    /// How they were, or were not, there.
    pub presence: Presence,
    /// When they came, if late.
    pub arrived: Option<ClockTime>,
    /// When they left, if early.
    pub left: Option<ClockTime>,
}

/// Somebody coming or going.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// By full name.
    pub person: String,
    /// When.
    pub at: ClockTime,
}

/// Authority to vote for somebody, for the whole meeting.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// Who gave it.
    pub giver: String,
    /// Who votes.
    pub holder: String,
}

/// An interval without session.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspension {
    /// When the chair suspended the meeting.
    pub from: ClockTime,
    /// When it was resumed.
    pub until: ClockTime,
}

/// How the minutes fared.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Where they are in their life.
    pub status: MinutesStatus,
    /// The later meeting that adopted them; its date is the date of adoption.
    pub adopted_by: Option<MeetingRef>,
    /// Whether that meeting corrected them first. The script holds the corrected words.
    #[serde(default)]
    pub with_corrections: bool,
}

fn moment_of(moments: &[Moment], person: &str) -> Option<ClockTime> {
    moments.iter().find(|moment| moment.person == person).map(|moment| moment.at)
}
