use uuid::Uuid;

use super::*;
use crate::id::{ActionId, BodyId, DecisionId, DocumentId, MeetingId, OfficeId, PersonId, TermId};
use crate::model::Term;
use crate::words::{
    ActionKind, ActionStatus, Audit, Disposition, DocumentKind, LegalForm, MinutesStatus, TreatmentStatus,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// An association that has nothing left to do: everything of the year was treated.
fn settled(on: &str, body: BodyKind) -> Known {
    let treated = [
        "Jaarverslag",
        "Verslag van de kascommissie",
        "Jaarrekening 2025",
        "Decharge",
        "Benoeming kascommissie",
        "Begroting 2027",
    ];
    Known {
        on: day(on),
        body,
        whose: Whose { form: LegalForm::Association, repeats_articles: false },
        statutes: Statutes::usual(),
        unadopted: Vec::new(),
        items: Vec::new(),
        decisions: Vec::new(),
        actions: Vec::new(),
        updates: Vec::new(),
        papers: Vec::new(),
        events: Vec::new(),
        seats: Vec::new(),
        treated: treated.map(|title| (day("2026-10-01"), title.to_owned())).to_vec(),
        decided: Vec::new(),
        on_agenda: Vec::new(),
        answers: Vec::new(),
    }
}

fn told(known: &Known) -> Vec<(String, String)> {
    candidates(known).into_iter().map(|one| (one.title, one.reason)).collect()
}

fn only(known: &Known) -> Candidate {
    let mut found = candidates(known);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

const ALV: BodyKind = BodyKind::GeneralMeeting;

#[test]
fn nothing_comes_back_when_everything_is_settled() {
    assert_eq!(told(&settled("2026-11-20", ALV)), []);
    assert_eq!(told(&settled("2026-11-20", BodyKind::Board)), []);
}

#[test]
fn minutes_come_back_until_a_meeting_adopts_them() {
    let minutes = |status, closed_since| Unadopted {
        meeting: MeetingId(id(1)),
        body_short: "ALV".to_owned(),
        date: day("2026-05-12"),
        status,
        closed_since,
    };
    let with = |one| Known { unadopted: vec![one], ..settled("2026-11-20", ALV) };
    let fresh = only(&with(minutes(MinutesStatus::Submitted, 0)));
    assert_eq!(fresh.title, "Vaststelling notulen ALV 12 mei 2026");
    assert_eq!((fresh.reason.as_str(), fresh.late), ("Ter vaststelling aangeboden.", false));
    let forgotten = only(&with(minutes(MinutesStatus::Draft, 2)));
    assert_eq!(
        (forgotten.reason.as_str(), forgotten.late),
        (
            "Nog concept: eerst ter vaststelling aan te bieden; 2 latere vergaderingen stelden ze niet vast.",
            true
        )
    );
    let same_day = Unadopted { date: day("2026-11-20"), ..minutes(MinutesStatus::Draft, 0) };
    assert_eq!(told(&with(same_day)), [], "a meeting does not adopt its own minutes");
    let entered = only(&with(minutes(MinutesStatus::Historical, 0)));
    assert_eq!(entered.reason, "Ingevoerd verslag; sindsdien is er niet vergaderd om het vast te stellen.");
}

#[test]
fn items_come_back_as_new_items_that_refer_to_the_old() {
    let item = |status, note: Option<&str>, taken_up| OpenItem {
        id: ItemId(id(7)),
        date: day("2026-05-12"),
        body_short: "ALV".to_owned(),
        number: Some("6".to_owned()),
        title: "Contributie".to_owned(),
        kind: Some(TreatmentKind::Decision),
        presenter: Some("penningmeester".to_owned()),
        minutes: Some(20),
        status,
        note: note.map(str::to_owned),
        taken_up,
    };
    let with = |one| only(&Known { items: vec![one], ..settled("2026-11-20", ALV) });
    let postponed = with(item(TreatmentStatus::Postponed, Some("cijfers ontbreken"), 0));
    assert_eq!(postponed.reason, "Aangehouden op ALV 12 mei 2026, punt 6: cijfers ontbreken.");
    assert_eq!((postponed.origin, postponed.minutes), (Some(ItemId(id(7))), 20));
    assert_eq!(postponed.presenter.as_deref(), Some("penningmeester"));
    assert_eq!(
        with(item(TreatmentStatus::Untouched, None, 0)).reason,
        "Niet aan toegekomen op ALV 12 mei 2026, punt 6."
    );
    let again = with(item(TreatmentStatus::Postponed, None, 2));
    assert!(again.reason.ends_with("Al 2 keer eerder doorgeschoven.") && again.late);
}

#[test]
fn decisions_come_up_sixty_days_before_their_review() {
    let with = |review_on: &str| Known {
        decisions: vec![ToReview {
            id: DecisionId(id(3)),
            number: "2024-8".to_owned(),
            text: "De proef met donderdagavond loopt twee jaar.".to_owned(),
            review_on: day(review_on),
        }],
        ..settled("2026-11-20", ALV)
    };
    assert_eq!(told(&with("2027-01-20")), [], "sixty-one days");
    let soon = only(&with("2027-01-19"));
    assert_eq!((soon.title.as_str(), soon.late), ("Besluit 2024-8 opnieuw bezien", false));
    assert!(only(&with("2026-11-19")).late);
}

#[test]
fn the_board_sees_what_waits_and_the_members_what_is_meant_for_them() {
    let paper = |kind, disposition| Waiting {
        id: DocumentId(id(4)),
        kind,
        sender: Some("Tuinvereniging Ons Genoegen".to_owned()),
        subject: "Gedeelde waterpomp".to_owned(),
        date: None,
        disposition,
    };
    let comes = |kind, disposition, body| {
        !told(&Known { papers: vec![paper(kind, disposition)], ..settled("2026-11-20", body) }).is_empty()
    };
    use DocumentKind::{Letter, Proposal};
    let board = BodyKind::Board;
    for (kind, disposition, for_board, for_members) in [
        (Letter, None, true, false),
        (Letter, Some(Disposition::ToBoard), true, false),
        (Letter, Some(Disposition::Answer), true, false),
        (Letter, Some(Disposition::Agenda), true, true),
        (Letter, Some(Disposition::Noted), false, false),
        (Letter, Some(Disposition::Settled), false, false),
        (Proposal, None, true, true),
        (Proposal, Some(Disposition::Settled), false, false),
    ] {
        assert_eq!(comes(kind, disposition, board), for_board, "{kind:?} {disposition:?} board");
        assert_eq!(comes(kind, disposition, ALV), for_members, "{kind:?} {disposition:?} members");
    }
    let undated = only(&Known { papers: vec![paper(Letter, None)], ..settled("2026-11-20", board) });
    assert_eq!(undated.reason, "Brief van Tuinvereniging Ons Genoegen, zonder datum: nog niet beoordeeld.");
}

#[test]
fn late_actions_come_one_by_one_and_the_others_as_a_list() {
    let action = |number: u128, due: Option<&str>, owners: &[&str]| OpenAction {
        id: ActionId(id(number)),
        kind: ActionKind::Action,
        number: format!("A-{number}"),
        text: "Offerte vragen.".to_owned(),
        owners: owners.iter().map(|name| (*name).to_owned()).collect(),
        due: due.map(day),
    };
    let actions = vec![
        action(1, Some("2026-11-19"), &["Wout", "Ilse"]),
        action(2, Some("2026-11-20"), &["Ilse"]), // due on the very day: not late
        action(3, None, &[]),
    ];
    let known = Known { actions, ..settled("2026-11-20", BodyKind::Board) };
    assert_eq!(
        told(&known),
        [
            ("Actielijst".to_owned(), "2 actiepunten zijn open, 1 van niemand.".to_owned()),
            (
                "Offerte vragen.".to_owned(),
                "Actiepunt A-1 van Wout en Ilse, uiterlijk 19 november 2026.".to_owned()
            ),
        ]
    );
}

#[test]
fn what_was_told_between_meetings_comes_with_the_list_also_when_all_is_done() {
    let updates = vec![ToldBetween {
        number: "T-4".to_owned(),
        date: day("2026-11-02"),
        status: ActionStatus::Done,
        note: Some("De loketten blijven open.".to_owned()),
    }];
    let known = Known { updates, ..settled("2026-11-20", BodyKind::Board) };
    assert_eq!(
        told(&known),
        [(
            "Actielijst".to_owned(),
            "Geen ander actiepunt is open. Sinds de vorige vergadering: T-4 gedaan op 2 november 2026 (De loketten blijven open)."
                .to_owned()
        )]
    );
}

#[test]
fn what_was_announced_comes_back_until_it_is_past() {
    let event = |on: &str| Announced {
        matter: "7 2027".to_owned(),
        words: "Nieuwjaarsborrel".to_owned(),
        on: day(on),
        said: day("2026-10-01"),
    };
    let with = |on| told(&Known { events: vec![event(on)], ..settled("2026-11-20", ALV) });
    assert_eq!(with("2026-11-19"), []);
    assert_eq!(
        with("2027-01-10"),
        [("Nieuwjaarsborrel".to_owned(), "Op 1 oktober 2026 aangekondigd voor 10 januari 2027.".to_owned())]
    );
    assert_eq!(with("2027-11-10"), [], "a year ahead is not this agenda's");
}

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

#[test]
fn the_year_asks_for_its_items_until_they_are_treated() {
    let nothing = |on: &str| Known { treated: Vec::new(), ..settled(on, ALV) };
    let titles =
        |known: &Known| -> Vec<String> { candidates(known).into_iter().map(|one| one.title).collect() };
    let spring = nothing("2026-05-12");
    assert_eq!(
        titles(&spring),
        [
            "Jaarverslag van het bestuur",
            "Verslag kascommissie",
            "Goedkeuring jaarrekening",
            "Decharge bestuur",
            "Benoeming kascommissie"
        ]
    );
    assert_eq!(candidates(&spring).iter().filter(|one| one.late).count(), 0);
    assert!(
        candidates(&nothing("2026-07-01")).iter().filter(|one| one.title != "Begroting").all(|one| one.late),
        "a day after the half year"
    );
    assert!(titles(&nothing("2026-11-20")).contains(&"Begroting".to_owned()));
    let planned =
        ["Jaarverslag 2025 van het bestuur", "Decharge van het bestuur"].map(str::to_owned).to_vec();
    let left = titles(&Known { on_agenda: planned, ..spring.clone() });
    assert_eq!(
        left,
        ["Verslag kascommissie", "Goedkeuring jaarrekening", "Benoeming kascommissie"],
        "what is planned does not ask again"
    );
    let accountant = Statutes { audit: Audit::Accountant, ..Statutes::usual() };
    assert_eq!(
        titles(&Known { statutes: accountant, ..spring.clone() }),
        ["Jaarverslag van het bestuur", "Goedkeuring jaarrekening", "Decharge bestuur"]
    );
    let foundation = Whose { form: LegalForm::Foundation, repeats_articles: false };
    assert_eq!(titles(&Known { whose: foundation, ..spring.clone() }), Vec::<String>::new());
    let last_year = vec![(day("2025-05-10"), "Decharge bestuur".to_owned())];
    assert!(
        titles(&Known { treated: last_year, ..spring }).contains(&"Decharge bestuur".to_owned()),
        "last year's discharge is no discharge of this year"
    );
}

#[test]
fn what_was_decided_under_another_item_is_not_asked_again() {
    let after = |text: &str| {
        let decided = vec![(day("2026-06-10"), text.to_owned())];
        let known = Known { treated: Vec::new(), decided, ..settled("2026-11-20", ALV) };
        let left: Vec<String> = candidates(&known).into_iter().map(|one| one.title).collect();
        let all = ["Jaarverslag van het bestuur", "Verslag kascommissie", "Goedkeuring jaarrekening"];
        let all = [&all[..], &["Decharge bestuur", "Benoeming kascommissie", "Begroting"]].concat();
        all.into_iter().filter(|title| !left.iter().any(|one| one == title)).collect::<Vec<_>>()
    };
    assert_eq!(after("Het bestuur wordt decharge verleend."), ["Decharge bestuur"]);
    assert_eq!(after("De penningmeester en het bestuur worden gedechargeerd."), ["Decharge bestuur"]);
    assert_eq!(after("Aan het bestuur wordt décharge verleend."), ["Decharge bestuur"]);
    assert_eq!(after("De kascommissie wordt onder dankzegging gedechargeerd."), Vec::<&str>::new());
    assert_eq!(after("De jaarrekening 2025 wordt goedgekeurd."), ["Goedkeuring jaarrekening"]);
    assert_eq!(after("De jaarstukken 2025 worden vastgesteld."), ["Goedkeuring jaarrekening"]);
    assert_eq!(after("Het jaarverslag wordt voor kennisgeving aangenomen."), ["Jaarverslag van het bestuur"]);
    assert_eq!(after("Nora Veldkamp wordt benoemd in de kascommissie."), ["Benoeming kascommissie"]);
    assert_eq!(after("In de kascommissie wordt Omar Haddou gekozen."), ["Benoeming kascommissie"]);
    assert_eq!(
        after("De begroting wordt goedgekeurd."),
        Vec::<&str>::new(),
        "in June that was another year's"
    );
}

#[test]
fn the_chairs_answer_stands_until_its_day() {
    let paper = Waiting {
        id: DocumentId(id(4)),
        kind: DocumentKind::Proposal,
        sender: None,
        subject: "Later beginnen".to_owned(),
        date: None,
        disposition: None,
    };
    let answer = |answer, until: Option<&str>| CandidateAnswer {
        body: BodyId(id(2)),
        source: CandidateSource::MembersProposal,
        matter: id(4).to_string(),
        answer,
        reason: Some("eerst de huurder vragen".to_owned()),
        until: until.map(day),
        given_on: day("2026-10-01"),
        item: None,
    };
    let with = |answers| {
        told(&Known { papers: vec![paper.clone()], answers, ..settled("2026-11-20", ALV) })
            .pop()
            .map(|(_, reason)| reason)
    };
    assert_eq!(with(vec![answer(Answer::Dropped, None)]), None);
    assert_eq!(with(vec![answer(Answer::Taken, None)]), None);
    assert_eq!(with(vec![answer(Answer::Postponed, Some("2026-11-21"))]), None);
    assert_eq!(
        with(vec![answer(Answer::Postponed, Some("2026-11-20"))]).as_deref(),
        Some(
            "Voorstel van leden, zonder datum: nog niet beoordeeld. Uitgesteld op 1 oktober 2026 (eerst de huurder vragen)."
        )
    );
    assert!(
        with(vec![answer(Answer::Dropped, None), answer(Answer::Postponed, None)]).is_some(),
        "the last answer holds"
    );
    let other = CandidateAnswer { matter: id(5).to_string(), ..answer(Answer::Dropped, None) };
    assert!(with(vec![other]).is_some(), "of another matter");
}
