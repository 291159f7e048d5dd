//! One sitting of one body, and who was there.

use chrono::NaiveDate;

use super::facet;
use crate::id::{BodyId, MeetingId, PersonId};
use crate::time::ClockTime;
use crate::words::{DutyKind, MeetingStatus, Presence};

facet! {
    /// What is planned.
    MeetingPlan of Meeting {
        /// Who meets.
        body: BodyId,
        /// The running number, if the body numbers its meetings.
        number: Option<String>,
        /// A title of its own.
        title: Option<String>,
        /// The day.
        date: NaiveDate,
        /// Where.
        place: Option<String>,
        /// When it is to begin.
        planned_start: Option<ClockTime>,
        /// When it is to end.
        planned_end: Option<ClockTime>,
    }

    /// How far it is.
    MeetingCourse of Meeting {
        /// Where it is in its life.
        status: MeetingStatus,
        /// Why it was cancelled, adjourned or reopened.
        status_note: Option<String>,
        /// When the chair opened it.
        opened_at: Option<ClockTime>,
        /// When the chair closed it.
        closed_at: Option<ClockTime>,
    }

    /// Heads counted at the door, with or without names.
    DoorCount of Meeting {
        /// Members present.
        counted_present: Option<u32>,
        /// Members with apologies.
        counted_apologies: Option<u32>,
        /// Proxies.
        counted_proxies: Option<u32>,
    }

    /// What its notice says.
    LetterWords of Meeting {
        /// The words of the letter for this meeting alone; `None` for those of the association.
        notice_text: Option<String>,
    }

    /// Somebody at the table for an interval of time.
    Duty of Duty {
        /// At which meeting.
        meeting: MeetingId,
        /// Chair or minute taker.
        duty: DutyKind,
        /// Who, if they are in the archive.
        person: Option<PersonId>,
        /// The name as the minutes have it.
        name: String,
        /// From when; from the opening if absent.
        from_time: Option<ClockTime>,
        /// Until when; to the end if absent.
        until_time: Option<ClockTime>,
    }

    /// An interval without session.
    Suspension of Suspension {
        /// Of which meeting.
        meeting: MeetingId,
        /// When the chair suspended it.
        from_time: ClockTime,
        /// When it was resumed.
        until_time: Option<ClockTime>,
    }

    /// Somebody's presence or absence.
    Attendance of Attendance {
        /// At which meeting.
        meeting: MeetingId,
        /// Who, if they are in the archive.
        person: Option<PersonId>,
        /// The name as the minutes have it.
        name: String,
        /// How they were, or were not, there.
        presence: Presence,
        /// When they came, if late.
        arrived: Option<ClockTime>,
        /// When they left, if early.
        left_at: Option<ClockTime>,
        /// Votes held in their own right.
        votes: u32,
    }

    /// Authority to vote for somebody (2:38(4) BW).
    Proxy of Proxy {
        /// For which meeting.
        meeting: MeetingId,
        /// Who gave it, if they are in the archive.
        giver: Option<PersonId>,
        /// The giver's name.
        giver_name: String,
        /// Who votes, if they are in the archive.
        holder: Option<PersonId>,
        /// The holder's name.
        holder_name: String,
        /// For which items, if not for all.
        scope: Option<String>,
        /// Votes it carries.
        votes: u32,
        /// When it lapsed because the giver arrived.
        lapsed_at: Option<ClockTime>,
    }
}
