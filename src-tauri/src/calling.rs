//! What calling a meeting makes, for the command line and the window alike: the paper, the labels, the calendar, and the act
//! that records that it went out.

use chrono::NaiveDate;
use hamerslag_core::calling::Addressee;
use hamerslag_core::id::{MeetingId, NoticeId, NoticeLineId};
use hamerslag_core::view::CallingView;
use hamerslag_core::words::{BodyKind, Means};
use hamerslag_core::{Called, Op, dutch};
use hamerslag_exchange::call::Call;
use hamerslag_print::{
    LabelSheet, NoticeLetters, NoticeWords, Postal, Printing, notice_pdf, unknown_placeholders,
};
use uuid::Uuid;

use crate::failure::Failure;

/// Whom the letters are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// One for each who is not called by e-mail.
    Post,
    /// One for everybody, without an address: for the e-mail, and to keep.
    Everybody,
}

/// The letters of a call that is dated `dated`.
#[must_use]
pub fn letters(view: &CallingView, copies: Copies, dated: NaiveDate) -> NoticeLetters {
    NoticeLetters {
        agenda: view.agenda.clone(),
        kind: view.next_kind(),
        dated,
        words: view.words().map(str::to_owned),
        changes: view.changes(),
        addressees: if copies == Copies::Post { post(view) } else { Vec::new() },
    }
}

/// Labels for who gets post.
#[must_use]
pub fn labels(view: &CallingView) -> LabelSheet {
    LabelSheet {
        association: view.agenda.association.clone(),
        meeting: view.agenda.meeting.clone(),
        labels: post(view),
    }
}

fn post(view: &CallingView) -> Vec<Postal> {
    let by_post = view.addressees().into_iter().filter(|one| one.means != Means::Email);
    by_post.map(|one| Postal { name: one.name, address: one.address }).collect()
}

/// The words of a letter to everybody, written down by `write`.
#[must_use]
pub fn said(letters: &NoticeLetters, write: impl FnOnce(&Call<'_>) -> String) -> String {
    let words = NoticeWords::for_all(letters);
    write(&Call {
        title: &words.title,
        opening: &words.opening,
        changed: NoticeWords::CHANGED,
        changes: &words.changes,
        closing: &words.closing,
        agenda: &letters.agenda,
    })
}

/// Whether there is anybody to call.
///
/// # Errors
/// `nobody_called` when there is not.
pub fn somebody(addressees: &[Addressee]) -> Result<(), Failure> {
    if addressees.is_empty() {
        return Err(Failure::new(
            "nobody_called",
            "Er is niemand om op te roepen; er is niets vastgelegd. Zet eerst de leden in het archief.",
        ));
    }
    Ok(())
}

/// The act that records that it went out on `sent_on`, with the copy for everybody.
///
/// # Errors
/// `nobody_called`, or why the copy cannot be printed.
pub fn sending(
    view: &CallingView,
    meeting: MeetingId,
    sent_on: NaiveDate,
    printing: &Printing,
    new_id: impl FnMut() -> Uuid,
) -> Result<Op, Failure> {
    somebody(&view.addressees())?;
    let copy = letters(view, Copies::Everybody, sent_on);
    let paper =
        notice_pdf(&copy, printing).map_err(|error| Failure::new("not_printed", format!("{error}.")))?;
    Ok(sent(view, meeting, sent_on, paper, new_id))
}

/// The act that records that it went out on `sent_on` to everybody who is to be called. `paper` is kept.
#[must_use]
pub fn sent(
    view: &CallingView,
    meeting: MeetingId,
    sent_on: NaiveDate,
    paper: Vec<u8>,
    mut new_id: impl FnMut() -> Uuid,
) -> Op {
    let id = NoticeId(new_id());
    let called = view
        .addressees()
        .into_iter()
        .map(|Addressee { person, name, means, address }| Called {
            id: NoticeLineId(new_id()),
            person: Some(person),
            name,
            means,
            address,
        })
        .collect();
    Op::SendNotice { id, meeting, kind: view.next_kind(), sent_on, remark: None, called, paper }
}

/// What to look at before it goes out on `on`, in Dutch.
#[must_use]
pub fn doubts(view: &CallingView, on: NaiveDate) -> Vec<String> {
    let addressees = view.addressees();
    let mut doubts = Vec::new();
    if addressees.is_empty() {
        doubts.push(
            "Er is niemand om op te roepen: er staan geen leden in het archief, of nog geen functies van wie hier vergadert."
                .to_owned(),
        );
    }
    let without: Vec<&str> =
        addressees.iter().filter(|one| one.means == Means::Hand).map(|one| one.name.as_str()).collect();
    if !without.is_empty() {
        doubts.push(format!("Zonder adres, dus zelf te overhandigen: {}.", without.join(", ")));
    }
    let refusing = |one: &&Addressee| {
        let row = view.people.people.iter().find(|row| row.id == one.person);
        one.means != Means::Email
            && row
                .is_some_and(|row| row.contact.email.as_deref().is_some_and(|email| !email.trim().is_empty()))
    };
    let refusing: Vec<&str> = addressees.iter().filter(refusing).map(|one| one.name.as_str()).collect();
    if !refusing.is_empty() {
        doubts.push(format!(
            "Met een e-mailadres, maar zonder instemming met een oproep per e-mail (art. 2:41 lid 5 BW): {}.",
            refusing.join(", ")
        ));
    }
    // Of a general meeting the term says so.
    let meeting = &view.agenda.meeting;
    if meeting.body_kind != BodyKind::GeneralMeeting && meeting.date < on {
        doubts.push(format!(
            "De vergadering van {} is dan al geweest; oproepen kan niet meer.",
            dutch::date(meeting.date)
        ));
    }
    if meeting.planned_start.is_none() {
        doubts.push("De vergadering heeft nog geen aanvangstijd.".to_owned());
    }
    if meeting.place.is_none() {
        doubts.push("De vergadering heeft nog geen plaats.".to_owned());
    }
    let unknown = view.words().map(unknown_placeholders).unwrap_or_default();
    if !unknown.is_empty() {
        doubts.push(format!(
            "In de tekst van de oproep staat {{{}}}; dat vult Hamerslag niet in. Wel: {{naam}}, {{vereniging}}, {{vergadering}}, {{datum}}, {{tijd}} en {{plaats}}.",
            unknown.join("}, {")
        ));
    }
    doubts
}
