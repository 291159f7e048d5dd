/// The item that an agenda keeps for the minutes.
mod kept;

use hamerslag_core::candidates::{Candidate, candidates};
use hamerslag_core::id::*;
use hamerslag_core::model::*;
use hamerslag_core::words::*;
use hamerslag_core::{Op, Place};

use hamerslag_exchange::next_agenda::{NextAgenda, next_agenda, next_agenda_of};

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
fn what_was_announced_in_the_year_before_comes_back_from_wherever_it_was_said() {
    let mut hall = Hall::new();
    for (date, said) in [
        ("2025-03-12", "Op 21 november is er een rommelmarkt."),
        ("2026-05-12", "Op zaterdag 5 december is er een open dag."),
        ("2026-09-09", "De schouw is op 2 DECEMBER."),
        ("2026-09-16", "De begroting komt later."),
    ] {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "Mededelingen");
        hall.entry(item, said);
        hall.hold(meeting);
    }
    let announced = |hall: &Hall, on: &str| {
        let asking = next_agenda(hall.archive.reader(), hall.body, day(on)).unwrap();
        let events = asking.into_iter().filter(|one| one.source == CandidateSource::Event);
        events.map(|one| one.title).collect::<Vec<_>>()
    };
    let both = ["Op zaterdag 5 december is er een open dag.", "De schouw is op 2 DECEMBER."];
    assert_eq!(announced(&hall, "2026-11-20"), both, "and not what was said more than a year ago");
    assert_eq!(announced(&hall, "2026-12-04"), [both[0]], "what is over does not come back");
    let earlier = hall.archive.reader().overview().unwrap().meetings.last().unwrap().id;
    hall.apply(Op::EditMeeting { id: earlier, meeting: hall.plan("2026-03-12") });
    assert_eq!(announced(&hall, "2026-11-20").len(), 3, "a day that is set right counts at once");
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
        kept_title: None,
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

/// A letter that is meant for an agenda.
fn letter(sender: &str, dated: &str, subject: &str) -> Document {
    Document {
        kind: DocumentKind::Letter,
        visibility: None,
        sender: Some(sender.to_owned()),
        reference: None,
        dated: Some(day(dated)),
        received: None,
        subject: subject.to_owned(),
        contact: None,
        disposition: Some(Disposition::Agenda),
        handled_by: None,
        closes: None,
        meeting: None,
        text: None,
    }
}

#[test]
fn a_letter_waits_until_it_is_settled_or_another_closes_it() {
    let mut hall = Hall::new();
    let (first, second): (DocumentId, DocumentId) = (hall.archive.new_id(), hall.archive.new_id());
    let letter = letter("Waterschap", "2026-06-01", "Onttrekking van water");
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

/// What the chair finds at the agenda of a meeting.
fn asked(hall: &Hall, meeting: MeetingId) -> NextAgenda {
    // Others after each act, for an answer that was withdrawn keeps its id.
    let mut next = hall.archive.reader().history(1_000).unwrap().len() as u128 + 1;
    next <<= 80;
    let new_id = || {
        next += 1;
        uuid::Uuid::from_u128(next)
    };
    next_agenda_of(hall.archive.reader(), meeting, day("2026-10-20"), new_id).unwrap()
}

fn titles(hall: &Hall, meeting: MeetingId) -> Vec<String> {
    let agenda = hall.archive.reader().agenda(meeting, Visibility::Board).unwrap();
    agenda
        .items
        .into_iter()
        .map(|item| format!("{} {}", item.number.unwrap_or_default(), item.title.unwrap_or_default()))
        .collect()
}

#[test]
fn taking_one_is_one_act_that_numbers_the_agenda_through_and_one_undo() {
    let mut hall = Hall::new();
    let [dues, ..] = evening(&mut hall);
    let autumn = hall.meeting("2026-11-20");
    for title in ["Opening", "Rondvraag", "Sluiting"] {
        hall.item(autumn, title);
    }
    let before = titles(&hall, autumn);
    let waiting = asked(&hall, autumn).asking;
    let count = waiting.len();
    let contribution = waiting.into_iter().find(|one| one.candidate.title == "Contributie").unwrap();
    hall.apply(contribution.take);
    assert_eq!(titles(&hall, autumn), ["1 Opening", "2 Contributie", "3 Rondvraag", "4 Sluiting"]);
    let desk = hall.archive.reader().desk(autumn).unwrap();
    assert_eq!(desk.items[1].plan.origin, Some(dues));
    // Why is for the chair; members read when.
    assert_eq!(desk.items[1].plan.explanation.as_deref(), Some("Aangehouden op ALV 12 mei 2026, punt 2."));
    let notes = hall.archive.reader().chair_notes(autumn).unwrap();
    let told: Vec<_> = notes.iter().map(|note| (note.id, note.fields.chair_note.as_deref())).collect();
    let reason = "Aangehouden op ALV 12 mei 2026, punt 2: cijfers ontbreken.";
    assert_eq!(told, [(desk.items[1].id, Some(reason))]);
    let now = asked(&hall, autumn);
    assert_eq!(now.asking.len(), count - 1);
    let told: Vec<_> = now.answered.iter().map(|one| (one.title.as_str(), one.answer.answer)).collect();
    assert_eq!(told, [("Contributie", Answer::Taken)]);
    let now = hamerslag_core::time::Timestamp(i64::MAX / 2);
    hall.archive.undo(now).unwrap();
    assert_eq!(titles(&hall, autumn), before);
    assert_eq!((asked(&hall, autumn).asking.len(), asked(&hall, autumn).answered.len()), (count, 0));
}

#[test]
fn what_was_answered_is_shown_with_its_reason_while_it_would_still_ask() {
    let mut hall = Hall::new();
    let [dues, pump, ..] = evening(&mut hall);
    let autumn = hall.meeting("2026-11-20");
    let mut answer = |matter: ItemId, answer, reason: Option<&str>, until: Option<&str>| {
        let id: AnswerId = hall.archive.new_id();
        let given = CandidateAnswer {
            body: hall.body,
            source: CandidateSource::PostponedItem,
            matter: matter.0.to_string(),
            answer,
            reason: reason.map(str::to_owned),
            until: until.map(day),
            given_on: day("2026-10-01"),
            item: None,
            kept_title: None,
        };
        hall.apply(Op::AnswerCandidate { id, answer: given });
        id
    };
    let first = answer(dues, Answer::Postponed, None, Some("2026-11-01"));
    let second = answer(pump, Answer::Dropped, Some("de pomp is vervangen"), None);
    let now = asked(&hall, autumn);
    let told: Vec<_> = now.answered.iter().map(|one| (one.id, one.title.as_str())).collect();
    assert_eq!(told, [(second, "Waterpomp")], "the postponed one asks again by then");
    assert!(now.asking.iter().any(|one| one.candidate.title == "Contributie"));
    let early = hall.meeting("2026-10-25");
    assert!(asked(&hall, early).answered.iter().any(|one| one.id == first));
    assert_eq!(now.answered[0].answer.reason.as_deref(), Some("de pomp is vervangen"));
    hall.apply(Op::WithdrawAnswer { id: second });
    assert!(asked(&hall, autumn).asking.iter().any(|one| one.candidate.title == "Waterpomp"));
}

/// Everything that may stand on an agenda, taken: members read no name and no reason that the board gave itself.
#[test]
fn what_is_taken_tells_members_no_names_and_no_reasons() {
    let mut hall = Hall::new();
    evening(&mut hall);
    let meeting = hall.meeting("2026-06-01");
    let item = hall.item(meeting, "Opening");
    let entry = hall.entry(item, "Zwartepiste belt de gemeente.");
    let owners = vec![Owner { name: "Zwartepiste".to_owned(), person: None, inferred: false }];
    let action = Action {
        owners,
        due: Some(day("2026-07-01")),
        ..Hall::action(meeting, entry, "De gemeente bellen.")
    };
    let id = hall.archive.new_id();
    hall.apply(Op::AddAction { id, action });
    let letter = letter("M. Zwartepiste", "2026-06-02", "Geluid in de avond");
    let id: DocumentId = hall.archive.new_id();
    hall.apply(Op::AddDocument { id, document: letter });
    let autumn = hall.meeting("2026-11-20");
    let asking = asked(&hall, autumn).asking;
    assert!(asking.len() > 6, "{asking:#?}");
    for one in asking {
        hall.apply(one.take);
    }
    let mut agenda = hall.archive.reader().agenda(autumn, Visibility::Members).unwrap();
    // Who introduces an item is no secret.
    agenda.items.iter_mut().for_each(|item| item.presenter = None);
    let read = serde_json::to_string(&agenda).unwrap();
    for secret in ["Zwartepiste", "cijfers ontbreken", "van niemand", "agenderen", "Nog concept"] {
        assert!(!read.contains(secret), "{secret}: {read}");
    }
    assert!(
        read.contains("Brief van 2 juni 2026.") && read.contains("Aangehouden op ALV 12 mei 2026"),
        "{read}"
    );
    let notes = hall.archive.reader().chair_notes(autumn).unwrap();
    let notes: Vec<&str> = notes.iter().filter_map(|note| note.fields.chair_note.as_deref()).collect();
    for told in
        ["Brief van M. Zwartepiste van 2 juni 2026: agenderen.", "van Zwartepiste, uiterlijk 1 juli 2026."]
    {
        assert!(notes.iter().any(|note| note.contains(told)), "{told}: {notes:#?}");
    }
}
