//! Who holds which office on a day, and the retirement schedule: a pure reading of people, offices and terms.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::candidates::seats;
use crate::id::{BodyId, PersonId, TermId};
use crate::model::{Body, Office, Term};
use crate::rules::{Held, Warning, incompatible, term_over};
use crate::view::{OfficesView, PeopleView, Row, SeatLine, SeatState};
use crate::words::BodyKind;

/// The offices of these bodies on `day`, in the order of the bodies.
#[must_use]
pub fn offices_on(people: &PeopleView, bodies: &[Row<BodyId, Body>], day: NaiveDate) -> OfficesView {
    let names: HashMap<PersonId, &str> =
        people.people.iter().map(|person| (person.id, person.fields.name.as_str())).collect();
    let name_of = |term: &Term| term.person.and_then(|id| names.get(&id)).map(|name| (*name).to_owned());
    let mut lines = Vec::new();
    for body in bodies {
        for office in people.offices.iter().filter(|office| office.fields.body == body.id) {
            let terms: Vec<_> = people.terms.iter().filter(|term| term.fields.office == office.id).collect();
            let last: Vec<TermId> = seats(
                &office.fields.name,
                terms.iter().map(|term| (term.id, term.fields.clone(), name_of(&term.fields))),
            )
            .into_iter()
            .map(|seat| seat.id)
            .collect();
            if terms.is_empty() {
                lines.push(line(body, office, None, None, day, true));
            }
            lines.extend(terms.iter().map(|term| {
                let last = last.contains(&term.id);
                line(body, office, Some(term), name_of(&term.fields), day, last)
            }));
        }
    }
    OfficesView { schedule: schedule(&lines), warnings: warnings(&lines, bodies), lines }
}

fn line(
    body: &Row<BodyId, Body>,
    office: &Row<crate::id::OfficeId, Office>,
    term: Option<&&Row<TermId, Term>>,
    name: Option<String>,
    day: NaiveDate,
    last: bool,
) -> SeatLine {
    let fields = term.map(|term| &term.fields);
    SeatLine {
        body: body.id,
        body_short: body.fields.short.clone(),
        office: office.id,
        office_name: office.fields.name.clone(),
        term: term.map(|term| term.id),
        person: fields.and_then(|term| term.person),
        name,
        starts: fields.and_then(|term| term.starts),
        ends: fields.and_then(|term| term.ends),
        left_on: fields.and_then(|term| term.left_on),
        stands_again: fields.and_then(|term| term.stands_again),
        note: fields.and_then(|term| term.note.clone()),
        state: fields.map_or(SeatState::Vacant, |term| state(term, day, last)),
        last,
    }
}

fn state(term: &Term, day: NaiveDate, last: bool) -> SeatState {
    let is_gone = term.person.is_none() || term.left_on.is_some_and(|left| left <= day);
    let is_over = term.ends.is_some_and(|ends| ends < day);
    match (last, is_gone, is_over) {
        (true, true, _) => SeatState::Vacant,
        (false, true, _) | (false, _, true) => SeatState::Past,
        _ if term.starts.is_some_and(|starts| starts > day) => SeatState::Coming,
        (true, false, true) => SeatState::Over,
        _ if term.retiring => SeatState::Retiring,
        _ => SeatState::Held,
    }
}

/// The last term of every seat: vacancies first, then by when it ends; what has no end comes last.
fn schedule(lines: &[SeatLine]) -> Vec<SeatLine> {
    let mut schedule: Vec<SeatLine> = lines.iter().filter(|line| line.last).cloned().collect();
    schedule.sort_by_key(|line| {
        let goes = line.goes();
        (line.state != SeatState::Vacant, goes.is_none(), goes)
    });
    schedule
}

fn warnings(lines: &[SeatLine], bodies: &[Row<BodyId, Body>]) -> Vec<Warning> {
    let kind = |line: &SeatLine| -> Option<BodyKind> {
        bodies.iter().find(|body| body.id == line.body).map(|body| body.fields.kind)
    };
    let held: Vec<Held<'_>> = lines
        .iter()
        .filter(|line| matches!(line.state, SeatState::Held | SeatState::Retiring | SeatState::Over))
        .filter_map(|line| {
            let (person, name) = (line.person?, line.name.as_deref()?);
            Some(Held { person, name, body: kind(line)?, office: &line.office_name })
        })
        .collect();
    let over = lines
        .iter()
        .filter(|line| line.state == SeatState::Over)
        .filter_map(|line| Some(term_over(line.name.as_deref()?, &line.office_name, line.ends?)));
    over.chain(incompatible(&held)).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::OfficeId;
    use crate::model::{Contact, Person};
    use crate::view::PersonRow;
    use crate::words::MemberKind;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn body(number: u128, kind: BodyKind, name: &str) -> Row<BodyId, Body> {
        let fields = Body {
            kind,
            name: name.to_owned(),
            short: name.to_owned(),
            quorum: None,
            number_prefix: String::new(),
        };
        Row { id: BodyId(Uuid::from_u128(number)), fields }
    }

    fn person(number: u128, name: &str) -> PersonRow {
        PersonRow {
            id: PersonId(Uuid::from_u128(number)),
            fields: Person {
                name: name.to_owned(),
                short_name: None,
                member_kind: MemberKind::Member,
                votes: 1,
            },
            contact: Contact { email: None, email_consent: false, address: None },
        }
    }

    fn office(number: u128, body: u128, name: &str) -> Row<OfficeId, Office> {
        let fields =
            Office { body: BodyId(Uuid::from_u128(body)), name: name.to_owned(), rank: number as u32 };
        Row { id: OfficeId(Uuid::from_u128(number)), fields }
    }

    /// "2022-05-01/2025-05-01", either side may be left out.
    fn term(number: u128, office: u128, person: Option<u128>, when: &str) -> Row<TermId, Term> {
        let (starts, ends) = when.split_once('/').unwrap();
        let at = |text: &str| (!text.is_empty()).then(|| day(text));
        let fields = Term {
            office: OfficeId(Uuid::from_u128(office)),
            person: person.map(|person| PersonId(Uuid::from_u128(person))),
            starts: at(starts),
            ends: at(ends),
            left_on: None,
            retiring: false,
            stands_again: None,
            note: None,
        };
        Row { id: TermId(Uuid::from_u128(number)), fields }
    }

    fn archive() -> (PeopleView, Vec<Row<BodyId, Body>>) {
        let people = PeopleView {
            people: vec![person(1, "Anja Vos"), person(2, "Bram Klaver"), person(3, "Coen Dijk")],
            offices: vec![
                office(1, 1, "voorzitter"),
                office(2, 1, "secretaris"),
                office(3, 1, "penningmeester"),
                office(4, 2, "lid"),
            ],
            terms: vec![
                term(11, 1, Some(1), "2018-05-01/2022-05-01"),
                term(12, 1, Some(2), "2022-05-01/2026-05-01"),
                term(21, 2, Some(3), "2021-05-01/2024-05-01"),
                term(41, 4, Some(2), "/2025-06-30"),
                term(42, 4, None, "/"),
            ],
        };
        let bodies =
            vec![body(1, BodyKind::Board, "Bestuur"), body(2, BodyKind::AuditCommittee, "Kascommissie")];
        (people, bodies)
    }

    fn told(lines: &[SeatLine]) -> Vec<String> {
        lines
            .iter()
            .map(|line| {
                let name = line.name.as_deref().unwrap_or("–");
                format!("{} {name} {}", line.office_name, line.state.stable_name())
            })
            .collect()
    }

    #[test]
    fn vacancies_lead_the_schedule_and_the_nearest_end_follows() {
        let (people, bodies) = archive();
        let view = offices_on(&people, &bodies, day("2025-01-15"));
        assert_eq!(
            told(&view.schedule),
            [
                "penningmeester – vacant",
                "lid – vacant",
                "secretaris Coen Dijk over",
                "lid Bram Klaver held",
                "voorzitter Bram Klaver held",
            ]
        );
        assert_eq!(told(&view.lines)[0], "voorzitter Anja Vos past", "who came before stays on record");
    }

    #[test]
    fn a_seat_that_was_left_is_vacant_from_that_day_on() {
        let (mut people, bodies) = archive();
        people.terms[1].fields.left_on = Some(day("2025-02-01"));
        let on = |text| told(&offices_on(&people, &bodies, day(text)).schedule);
        assert!(on("2025-01-31").contains(&"voorzitter Bram Klaver held".to_owned()));
        assert!(on("2025-02-01").contains(&"voorzitter Bram Klaver vacant".to_owned()));
    }

    #[test]
    fn who_is_chosen_early_is_still_to_come_and_who_is_due_is_retiring() {
        let (mut people, bodies) = archive();
        people.terms[1].fields.retiring = true;
        people.terms.push(term(13, 1, Some(1), "2026-04-20/2030-05-01"));
        let lines = told(&offices_on(&people, &bodies, day("2026-04-01")).lines);
        assert!(lines.contains(&"voorzitter Bram Klaver retiring".to_owned()), "{lines:?}");
        assert!(lines.contains(&"voorzitter Anja Vos coming".to_owned()), "{lines:?}");
    }

    #[test]
    fn the_board_and_the_audit_committee_do_not_share_a_member_and_a_term_that_is_over_is_told() {
        let (people, bodies) = archive();
        let told: Vec<String> = offices_on(&people, &bodies, day("2025-01-15"))
            .warnings
            .into_iter()
            .map(|warning| warning.sentence)
            .collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("De zittingsperiode van Coen Dijk als secretaris liep af op 1 mei 2024"));
        assert!(told[1].starts_with("Bram Klaver zit in het bestuur en in de kascommissie"));
    }
}
