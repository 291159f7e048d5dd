use hamerslag_core::candidates::{Candidate, candidates};
use hamerslag_core::id::*;
use hamerslag_core::model::*;
use hamerslag_core::words::*;
use hamerslag_core::{Op, Place};

use crate::hall::{Hall, clock, day};

fn next(hall: &Hall, on: &str) -> Vec<Candidate> {
    candidates(&hall.archive.reader().known(hall.body, day(on)).unwrap())
}

/// The candidates of one kind, as title and reason.
fn of(hall: &Hall, on: &str, source: CandidateSource) -> Vec<(String, String)> {
    let found = next(hall, on).into_iter().filter(|one| one.source == source);
    found.map(|one| (one.title, one.reason)).collect()
}

/// An evening in May at which one item was postponed, one was put off by a decision, and one nobody came to.
fn evening(hall: &mut Hall) -> [ItemId; 4] {
    let meeting = hall.meeting("2026-05-12");
    let opening = hall.item(meeting, "Opening");
    let [dues, pump, fence, treated] =
        ["Contributie", "Waterpomp", "Hek", "Jubileum"].map(|title| hall.item(meeting, title));
    hall.apply(Op::OpenMeeting { id: meeting, at: Some(clock("20:00")) });
    hall.entry(opening, "De voorzitter opent de vergadering.");
    hall.apply(Op::PostponeItem { id: dues, reason: Some("cijfers ontbreken".to_owned()) });
    let entry = hall.entry(pump, "Het voorstel wordt aangehouden.");
    let id = hall.archive.new_id();
    let decision =
        hall.decision(meeting, entry, "2026-05-12", "Het voorstel over de pomp wordt aangehouden.");
    hall.apply(Op::RecordDecision { id, decision: Decision { outcome: Outcome::Postponed, ..decision } });
    hall.entry(treated, "Het feest is in september.");
    hall.apply(Op::CloseMeeting { id: meeting, at: Some(clock("22:00")) });
    [dues, pump, fence, treated]
}

#[test]
fn what_an_evening_left_comes_back_and_what_it_treated_does_not() {
    let mut hall = Hall::new();
    evening(&mut hall);
    assert_eq!(
        of(&hall, "2026-11-20", CandidateSource::PostponedItem),
        [
            (
                "Contributie".to_owned(),
                "Aangehouden op ALV 12 mei 2026, punt 2: cijfers ontbreken.".to_owned()
            ),
            ("Waterpomp".to_owned(), "Aangehouden op ALV 12 mei 2026, punt 3.".to_owned()),
        ]
    );
    assert_eq!(
        of(&hall, "2026-11-20", CandidateSource::UnfinishedItem),
        [("Hek".to_owned(), "Niet aan toegekomen op ALV 12 mei 2026, punt 4.".to_owned())]
    );
    assert_eq!(
        of(&hall, "2026-11-20", CandidateSource::MinutesToAdopt),
        [(
            "Vaststelling notulen ALV 12 mei 2026".to_owned(),
            "Nog concept: eerst ter vaststelling aan te bieden.".to_owned()
        )]
    );
    assert_eq!(
        of(&hall, "2026-05-12", CandidateSource::PostponedItem),
        [],
        "not on the agenda of its own day"
    );
}

#[test]
fn an_item_that_takes_it_up_again_is_the_one_that_comes_back() {
    let mut hall = Hall::new();
    let [dues, ..] = evening(&mut hall);
    let autumn = hall.meeting("2026-11-20");
    let again: ItemId = hall.archive.new_id();
    let item = ItemPlan { origin: Some(dues), ..ItemPlan::titled("Contributie") };
    hall.apply(Op::AddItem {
        id: again,
        meeting: autumn,
        parent: None,
        place: Place::Last,
        item: item.clone(),
    });
    let titles = |hall: &Hall, on: &str| of(hall, on, CandidateSource::PostponedItem);
    assert_eq!(titles(&hall, "2026-11-20").len(), 1, "it is on that agenda already");
    hall.apply(Op::OpenMeeting { id: autumn, at: None });
    hall.apply(Op::PostponeItem { id: again, reason: None });
    hall.apply(Op::CloseMeeting { id: autumn, at: None });
    let told = titles(&hall, "2027-05-11").pop().unwrap();
    assert_eq!(told.1, "Aangehouden op ALV 20 november 2026, punt 1. Al 1 keer eerder doorgeschoven.");

    // Items that refer to each other in a circle: nobody waits for an end.
    hall.apply(Op::EditItem { id: dues, item: ItemPlan { origin: Some(again), ..item } });
    assert!(next(&hall, "2027-05-11").len() > 1);
}

#[test]
fn a_dropped_one_stays_away_until_the_answer_is_withdrawn() {
    let mut hall = Hall::new();
    let [dues, ..] = evening(&mut hall);
    let body = hall.body;
    let id: AnswerId = hall.archive.new_id();
    let answer = CandidateAnswer {
        body,
        source: CandidateSource::PostponedItem,
        matter: dues.0.to_string(),
        answer: Answer::Dropped,
        reason: Some("opgenomen in de begroting".to_owned()),
        until: None,
        given_on: day("2026-10-01"),
        item: None,
    };
    let waiting = |hall: &Hall| of(hall, "2026-11-20", CandidateSource::PostponedItem).len();
    hall.apply(Op::AnswerCandidate { id, answer: answer.clone() });
    assert_eq!(waiting(&hall), 1);
    hall.apply(Op::WithdrawAnswer { id });
    assert_eq!(waiting(&hall), 2);

    // Taken: it goes with its item, and comes back when the item is removed.
    let autumn = hall.meeting("2026-11-20");
    let item = hall.item(autumn, "Contributie");
    let id: AnswerId = hall.archive.new_id();
    hall.apply(Op::AnswerCandidate {
        id,
        answer: CandidateAnswer { answer: Answer::Taken, item: Some(item), ..answer },
    });
    assert_eq!(waiting(&hall), 1);
    hall.apply(Op::RemoveItem { id: item });
    assert_eq!(waiting(&hall), 2);
}

#[test]
fn a_letter_waits_until_it_is_settled_or_another_closes_it() {
    let mut hall = Hall::new();
    let (first, second): (DocumentId, DocumentId) = (hall.archive.new_id(), hall.archive.new_id());
    let letter = Document {
        kind: DocumentKind::Letter,
        visibility: None,
        sender: Some("Waterschap".to_owned()),
        reference: None,
        dated: Some(day("2026-06-01")),
        received: None,
        subject: "Onttrekking van water".to_owned(),
        contact: None,
        disposition: Some(Disposition::Agenda),
        handled_by: None,
        closes: None,
        meeting: None,
        text: None,
    };
    hall.apply(Op::AddDocument { id: first, document: letter.clone() });
    let told = of(&hall, "2026-11-20", CandidateSource::Letter);
    assert_eq!(
        told,
        [("Onttrekking van water".to_owned(), "Brief van Waterschap van 1 juni 2026: agenderen.".to_owned())]
    );
    let closing = Document { disposition: Some(Disposition::Noted), closes: Some(first), ..letter };
    hall.apply(Op::AddDocument { id: second, document: closing });
    assert_eq!(of(&hall, "2026-11-20", CandidateSource::Letter), []);
}
