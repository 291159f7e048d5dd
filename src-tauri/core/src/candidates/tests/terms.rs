use super::*;

#[test]
fn seats_come_up_when_their_term_ends_and_vacancies_always() {
    let seat = |name: Option<&str>, ends: Option<&str>| Seat {
        id: TermId(id(9)),
        office: "penningmeester".to_owned(),
        name: name.map(str::to_owned),
        ends: ends.map(day),
        left_on: None,
        retiring: false,
        stands_again: Some(true),
    };
    let with = |seat: Seat| {
        told(&Known { seats: vec![seat], ..settled("2026-11-20", ALV) }).pop().map(|(_, reason)| reason)
    };
    assert_eq!(with(seat(None, None)).as_deref(), Some("De functie is vacant."));
    assert_eq!(
        with(seat(Some("Anja"), Some("2027-05-22"))).as_deref(),
        Some("De zittingsperiode van Anja loopt af op 22 mei 2027; herkiesbaar.")
    );
    assert_eq!(with(seat(Some("Anja"), Some("2027-05-23"))), None, "a day beyond the half year");
    assert_eq!(
        with(seat(Some("Anja"), Some("2026-11-19"))).as_deref(),
        Some("De zittingsperiode van Anja liep af op 19 november 2026; herkiesbaar.")
    );
    assert_eq!(with(seat(Some("Anja"), None)), None);
    assert_eq!(
        with(Seat { retiring: true, ..seat(Some("Anja"), None) }).as_deref(),
        Some("Anja is aftredend; herkiesbaar.")
    );
    let left = Seat { left_on: Some(day("2026-11-01")), ..seat(Some("Anja"), Some("2029-05-01")) };
    assert_eq!(
        with(left).as_deref(),
        Some("Anja is sinds 1 november 2026 geen penningmeester meer; er is geen opvolger.")
    );
    let board = Known { seats: vec![seat(None, None)], ..settled("2026-11-20", BodyKind::Board) };
    assert_eq!(told(&board), [], "the members appoint the board (2:37 BW)");
}

#[test]
fn a_term_takes_the_seat_that_is_free() {
    let term = |number: u128, name: Option<&str>, starts: &str, ends: Option<&str>| {
        let term = Term {
            office: OfficeId(id(1)),
            person: name.map(|_| PersonId(id(1))),
            starts: Some(day(starts)),
            ends: ends.map(day),
            left_on: None,
            retiring: false,
            stands_again: None,
            note: None,
        };
        (TermId(id(number)), term, name.map(str::to_owned))
    };
    let names = |terms: Vec<_>| -> Vec<Option<String>> {
        super::terms::seats("lid", terms.into_iter()).into_iter().map(|seat| seat.name).collect()
    };
    let one = |name: &str| Some(name.to_owned());
    let (anja, bram) = (
        term(1, Some("Anja"), "2020-05-01", Some("2023-05-01")),
        term(2, Some("Bram"), "2023-05-01", Some("2026-05-01")),
    );
    assert_eq!(names(vec![anja.clone(), bram.clone()]), [one("Bram")], "Bram succeeded Anja");
    let (coen, vacant) = (term(3, Some("Coen"), "2021-05-01", None), term(4, None, "2023-05-01", None));
    assert_eq!(names(vec![anja.clone(), coen, bram]), [one("Bram"), one("Coen")], "two seats");
    let dirk = term(5, Some("Dirk"), "2024-01-15", None);
    assert_eq!(names(vec![anja.clone(), vacant.clone()]), [None]);
    assert_eq!(names(vec![anja, vacant, dirk]), [one("Dirk")], "a vacancy is filled");
}
