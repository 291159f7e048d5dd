//! Calling a meeting: whom, how, and what changed since they were called. Pure functions over what is read at one moment
//! ([`CallingView`]); what the rules say of it is in [`crate::rules::of_meeting`].

mod changes;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::changes::changes;
use crate::id::PersonId;
use crate::rules::{Rule, Whose};
use crate::view::{AgendaView, CallingView, PersonRow};
use crate::words::{BodyKind, Means, MeetingStatus, MemberKind, NoticeKind};

/// Somebody to be called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Addressee {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// How.
    pub means: Means,
    /// Where to: an e-mail address, or an address line by line. Who has neither is handed the paper.
    pub address: Option<String>,
}

impl CallingView {
    /// Whose rules hold.
    #[must_use]
    pub fn whose(&self) -> Whose {
        self.association.whose()
    }

    /// The words of the letter: those for this meeting, or the association's own; `None` for the usual ones.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.own_words.as_deref().or(self.association.statutes.notice_text.as_deref())
    }

    /// The day of the meeting.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.agenda.meeting.date
    }

    /// Whether e-mail takes consent: the law has it so unless the statutes differ (2:41(5) BW).
    #[must_use]
    pub fn email_needs_consent(&self) -> bool {
        self.association.statutes.email_needs_consent && Rule::NoticeByEmail.holds(self.whose(), self.date())
    }

    /// The agenda that went out last, if any did.
    #[must_use]
    pub fn sent_agenda(&self) -> Option<AgendaView> {
        self.notices.iter().rev().find_map(|sent| serde_json::from_str(&sent.notice.agenda).ok())
    }

    /// What changed since something went out last, in Dutch; nothing while nothing did.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        self.sent_agenda().map_or_else(Vec::new, |sent| changes(&sent, &self.agenda))
    }

    /// What goes out next: the call; after it a change if day, time, place or status differ, and else an addition.
    #[must_use]
    pub fn next_kind(&self) -> NoticeKind {
        let Some(sent) = self.sent_agenda() else { return NoticeKind::Call };
        let (before, now) = (&sent.meeting, &self.agenda.meeting);
        let called_off = now.status == MeetingStatus::Cancelled && before.status != MeetingStatus::Cancelled;
        let when_and_where =
            |head: &crate::view::MeetingHead| (head.date, head.planned_start, head.place.clone());
        if called_off || when_and_where(before) != when_and_where(now) {
            NoticeKind::Change
        } else if changes(&sent, &self.agenda).is_empty() {
            NoticeKind::Call
        } else {
            NoticeKind::Supplement
        }
    }

    /// Who is to be called, by name: every member for a general meeting, also a suspended one (2:38(1) BW gives access to
    /// the item on the suspension); for another body who holds an office of it on the day.
    #[must_use]
    pub fn addressees(&self) -> Vec<Addressee> {
        let people = self.people.people.iter().filter(|row| match self.agenda.meeting.body_kind {
            BodyKind::GeneralMeeting => row.fields.member_kind != MemberKind::NonMember,
            _ => self.holds_office(row.id),
        });
        people.map(|row| addressee(row, self.email_needs_consent())).collect()
    }

    fn holds_office(&self, person: PersonId) -> bool {
        let ours: Vec<_> =
            self.people.offices.iter().filter(|office| office.fields.body == self.body).collect();
        self.people.terms.iter().any(|term| {
            term.fields.person == Some(person)
                && term.fields.is_held_on(self.date())
                && ours.iter().any(|office| office.id == term.fields.office)
        })
    }
}

/// By e-mail if that is known and allowed, else by letter, else by hand.
fn addressee(row: &PersonRow, needs_consent: bool) -> Addressee {
    let filled = |field: &Option<String>| field.clone().filter(|words| !words.trim().is_empty());
    let email = filled(&row.contact.email).filter(|_| row.contact.email_consent || !needs_consent);
    let (means, address) = match (email, filled(&row.contact.address)) {
        (Some(email), _) => (Means::Email, Some(email)),
        (None, Some(address)) => (Means::Letter, Some(address)),
        (None, None) => (Means::Hand, None),
    };
    Addressee { person: row.id, name: row.fields.name.clone(), means, address }
}

/// The e-mail addresses of who is called by e-mail, to be copied into the BCC field of a mail program.
#[must_use]
pub fn bcc(addressees: &[Addressee]) -> String {
    let by_email = addressees.iter().filter(|one| one.means == Means::Email);
    let mut addresses: Vec<&str> = Vec::new();
    for address in by_email.filter_map(|one| one.address.as_deref()).map(str::trim) {
        // A household may share one.
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses.join(", ")
}

#[cfg(test)]
mod tests;
