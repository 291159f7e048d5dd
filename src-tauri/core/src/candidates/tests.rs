mod terms;
mod yearly;

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
        kept_title: None,
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
