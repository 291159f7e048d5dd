use uuid::Uuid;

use super::{Addressee, bcc, changes};
use crate::id::{ItemId, MeetingId, PersonId};
use crate::view::{AgendaItemView, AgendaView, AssociationHead, MeetingHead};
use crate::words::{BodyKind, LegalForm, Means, MeetingStatus, TreatmentKind};

/// An agenda of these items: an id, a depth, a number and a title.
fn agenda(items: &[(u128, u32, &str, &str)]) -> AgendaView {
    let item = |(id, depth, number, title): &(u128, u32, &str, &str)| AgendaItemView {
        id: ItemId(Uuid::from_u128(*id)),
        depth: *depth,
        number: Some((*number).to_owned()).filter(|number| !number.is_empty()),
        title: Some((*title).to_owned()),
        kind: None,
        presenter: None,
        planned_minutes: None,
        planned_at: None,
        explanation: None,
        late: None,
        open_since: None,
        proposals: Vec::new(),
    };
    AgendaView {
        papers: Vec::new(),
        association: AssociationHead {
            name: "De Proef".to_owned(),
            legal_form: LegalForm::Association,
            seat: None,
        },
        meeting: MeetingHead {
            id: MeetingId(Uuid::from_u128(9)),
            body_kind: BodyKind::GeneralMeeting,
            body: "Algemene ledenvergadering".to_owned(),
            body_short: "ALV".to_owned(),
            number: None,
            title: None,
            date: "2026-11-20".parse().unwrap(),
            place: Some("Het Schaftlokaal".to_owned()),
            planned_start: Some("20:00".parse().unwrap()),
            planned_end: None,
            opened_at: None,
            closed_at: None,
            status: MeetingStatus::Called,
        },
        items: items.iter().map(item).collect(),
    }
}

const SENT: [(u128, u32, &str, &str); 5] = [
    (1, 0, "1", "Opening"),
    (2, 0, "2", "Hek"),
    (3, 0, "3", "Pomp"),
    (4, 0, "4", "Feest"),
    (5, 0, "5", "Sluiting"),
];

fn since(now: &[(u128, u32, &str, &str)]) -> Vec<String> {
    changes(&agenda(&SENT), &agenda(now))
}

#[test]
fn nothing_changed_is_nothing_told() {
    assert!(since(&SENT).is_empty());
    assert!(changes(&agenda(&[]), &agenda(&[])).is_empty());
}

#[test]
fn items_that_came_and_went_are_named() {
    let now = [SENT[0], SENT[1], (6, 0, "2a", "Water"), SENT[3], SENT[4]];
    assert_eq!(since(&now), ["Toegevoegd: 2a. Water.", "Vervallen: 3. Pomp."]);
    assert_eq!(since(&[]).len(), 5);
    assert_eq!(changes(&agenda(&[]), &agenda(&SENT))[4], "Toegevoegd: 5. Sluiting.");
}

#[test]
fn a_new_title_and_a_new_number_tell_the_old_one() {
    let now = [SENT[0], (2, 0, "2", "Hek en poort"), (3, 0, "4", "Pomp"), (4, 0, "", "Feest"), SENT[4]];
    assert_eq!(
        since(&now),
        [
            "Punt 2, ‘Hek’, heet nu ‘Hek en poort’.",
            "‘Pomp’ is nu punt 4, was punt 3.",
            "‘Feest’ is zonder nummer, was punt 4."
        ]
    );
}

#[test]
fn only_what_was_moved_is_said_to_have_moved() {
    // The last but one comes first; the others only make room.
    let now = [SENT[3], SENT[0], SENT[1], SENT[2], SENT[4]];
    assert_eq!(since(&now), ["‘Feest’ is verplaatst en staat nu vooraan."]);
    let now = [SENT[0], SENT[2], SENT[3], (2, 0, "5", "Hek"), SENT[4]];
    assert_eq!(since(&now), ["‘Hek’ is verplaatst en staat nu na ‘Feest’: nu punt 5, was punt 2."]);
    let now = [SENT[0], SENT[1], (3, 1, "2.1", "Pomp"), (4, 1, "2.2", "Feest"), SENT[4]];
    assert_eq!(
        since(&now),
        [
            "‘Pomp’ is verplaatst en staat nu als eerste onder ‘Hek’: nu punt 2.1, was punt 3.",
            "‘Feest’ is verplaatst en staat nu na ‘Pomp’: nu punt 2.2, was punt 4."
        ]
    );
}

#[test]
fn a_new_day_time_and_place_come_first() {
    let (sent, mut now) = (agenda(&SENT), agenda(&SENT));
    now.meeting.date = "2026-11-27".parse().unwrap();
    now.meeting.planned_start = Some("19:30".parse().unwrap());
    now.meeting.place = None;
    now.items[1].kind = Some(TreatmentKind::Decision);
    now.items[2].explanation = Some("De oude is stuk.".to_owned());
    assert_eq!(
        changes(&sent, &now),
        [
            "De vergadering is nu op vrijdag 27 november 2026, niet op vrijdag 20 november 2026.",
            "De aanvang is nu 19.30 uur, was 20.00 uur.",
            "De plaats staat niet meer vast, was Het Schaftlokaal.",
            "‘Hek’ is nu: ter besluitvorming.",
            "De toelichting bij ‘Pomp’ is gewijzigd."
        ]
    );
    assert_eq!(changes(&now, &sent)[2], "De plaats is nu bekend: Het Schaftlokaal.");
    let mut off = agenda(&SENT);
    off.meeting.status = MeetingStatus::Cancelled;
    assert_eq!(changes(&sent, &off), ["De vergadering is afgelast."]);
    assert_eq!(changes(&off, &sent), ["De vergadering gaat toch door."]);
}

#[test]
fn only_who_is_called_by_email_stands_in_the_bcc_and_each_address_once() {
    let one = |number, means, address: &str| Addressee {
        person: PersonId(Uuid::from_u128(number)),
        name: "Iemand".to_owned(),
        means,
        address: Some(address.to_owned()),
    };
    let called = [
        one(1, Means::Email, "anja@voorbeeld.nl"),
        one(2, Means::Letter, "Dorpsstraat 2"),
        one(3, Means::Email, "coen@voorbeeld.nl "),
        one(4, Means::Email, "anja@voorbeeld.nl"),
    ];
    assert_eq!(bcc(&called), "anja@voorbeeld.nl, coen@voorbeeld.nl");
    assert_eq!(bcc(&called[1..2]), "");
}
