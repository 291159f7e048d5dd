use hamerslag_core::id::*;
use hamerslag_core::model::*;
use hamerslag_core::words::*;
use hamerslag_core::{Called, Op, Place};
use uuid::Uuid;

use super::Walk;
use crate::hall::{association, body, day};

pub(super) fn people_and_bodies(walk: &mut Walk) {
    let association =
        Association { seat: Some("Oudewater".to_owned()), ..association("Vereniging De Proef") };
    walk.step(Op::EditAssociation { id: AssociationId(Uuid::from_u128(1)), association }, "Oudewater");
    let id: PersonId = walk.id();
    let person = Person {
        name: "Ilse van der Meij".to_owned(),
        short_name: Some("Ilse".to_owned()),
        member_kind: MemberKind::Member,
        votes: 1,
    };
    walk.step(Op::AddPerson { id, person: person.clone() }, "Ilse van der Meij");
    walk.step(Op::EditPerson { id, person: Person { votes: 2, ..person } }, r#""votes":2"#);
    let contact = Contact {
        email: Some("ilse@voorbeeld.example".to_owned()),
        email_consent: true,
        address: Some("Kerkstraat 1\n3421 AB Oudewater".to_owned()),
    };
    walk.step(Op::EditContact { id, contact }, "ilse@voorbeeld.example");
    let statutes = Statutes { notice_days: 7, notice_counting: DayCounting::Working, ..Statutes::usual() };
    let association = AssociationId(Uuid::from_u128(1));
    walk.step(Op::SetStatutes { association, statutes: statutes.clone() }, r#""notice_days":7"#);
    let statutes = Statutes { year_end_month: 6, ..statutes };
    walk.step(Op::SetStatutes { association, statutes }, r#""year_end_month":6"#);
    phrases(walk);
    let board: BodyId = walk.id();
    walk.step(Op::AddBody { id: board, body: body("BV") }, "BV");
    walk.step(Op::EditBody { id: board, body: body("Bestuur") }, "Bestuur");
    offices(walk, board, id);
    papers(walk, board);
    walk.step(Op::RemovePerson { id }, "");
    walk.step(Op::RemoveBody { id: board }, "");
}

pub(super) fn phrases(walk: &mut Walk) {
    let (id, other): (PhraseId, PhraseId) = (walk.id(), walk.id());
    let phrase = Phrase { short: "pomp".to_owned(), text: "De pomp draait weer.".to_owned() };
    walk.step(Op::AddPhrase { id, phrase: phrase.clone() }, "De pomp draait weer.");
    let refused = walk.hall.refuse(Op::AddPhrase { id: other, phrase: phrase.clone() });
    assert_eq!(refused.code(), "id_taken", "a short name is one phrase");
    for short in ["", "Pomp", "p2", "pomp en heg", "pompenheggenenhekkenx"] {
        let phrase = Phrase { short: short.to_owned(), ..phrase.clone() };
        assert_eq!(walk.hall.refuse(Op::AddPhrase { id: other, phrase }).code(), "invalid", "{short}");
    }
    let refused =
        walk.hall.refuse(Op::EditPhrase { id, phrase: Phrase { text: " ".to_owned(), ..phrase.clone() } });
    assert_eq!(refused.code(), "invalid", "a phrase without words");
    walk.step(
        Op::EditPhrase { id, phrase: Phrase { short: "heg".to_owned(), ..phrase } },
        r#""short":"heg""#,
    );
    walk.step(Op::RemovePhrase { id }, "");
}

pub(super) fn offices(walk: &mut Walk, body: BodyId, person: PersonId) {
    let id: OfficeId = walk.id();
    let office = Office { body, name: "voorzitter".to_owned(), rank: 1 };
    walk.step(Op::AddOffice { id, office: office.clone() }, "voorzitter");
    walk.step(Op::EditOffice { id, office: Office { rank: 2, ..office } }, r#""rank":2"#);
    let term_id: TermId = walk.id();
    let term = Term {
        office: id,
        person: Some(person),
        starts: Some(day("2023-04-14")),
        ends: Some(day("2026-04-14")),
        left_on: None,
        retiring: false,
        stands_again: None,
        note: None,
    };
    walk.step(Op::AddTerm { id: term_id, term: term.clone() }, "2023-04-14");
    let retiring = Term { retiring: true, stands_again: Some(true), ..term.clone() };
    walk.step(Op::EditTerm { id: term_id, term: retiring }, r#""retiring":true"#);
    let backwards = Term { ends: Some(day("2020-01-01")), ..term };
    let now = walk.hall.now();
    let refused = walk.hall.archive.apply(Op::EditTerm { id: term_id, term: backwards }, now);
    assert_eq!(refused.unwrap_err().code(), "invalid", "a term does not end before it starts");
    walk.step(Op::RemoveTerm { id: term_id }, "");
    walk.step(Op::RemoveOffice { id }, "");
}

pub(super) fn papers(walk: &mut Walk, body: BodyId) {
    let (first, second): (DocumentId, DocumentId) = (walk.id(), walk.id());
    let letter = Document {
        kind: DocumentKind::Letter,
        visibility: None,
        sender: Some("Gemeente Oudewater".to_owned()),
        reference: Some("Z/26/101".to_owned()),
        dated: Some(day("2026-09-01")),
        received: None,
        subject: "Vergunning voor de pomp".to_owned(),
        contact: None,
        disposition: None,
        handled_by: None,
        closes: None,
        meeting: None,
        text: None,
    };
    walk.step(Op::AddDocument { id: first, document: letter.clone() }, "Z/26/101");
    let answer =
        Document { subject: "Vergunning verleend".to_owned(), closes: Some(first), ..letter.clone() };
    walk.step(Op::AddDocument { id: second, document: answer }, "Vergunning verleend");
    let circular = Document { closes: Some(second), ..letter.clone() };
    let now = walk.hall.now();
    let refused = walk.hall.archive.apply(Op::EditDocument { id: first, document: circular }, now);
    assert_eq!(
        refused.unwrap_err().code(),
        "invalid",
        "a letter does not close itself, also not through another"
    );
    let noted = Document { disposition: Some(Disposition::Noted), ..letter };
    walk.step(Op::EditDocument { id: first, document: noted }, r#""disposition":"noted""#);
    let id: AnswerId = walk.id();
    let answer = CandidateAnswer {
        body,
        source: CandidateSource::Letter,
        matter: first.0.to_string(),
        answer: Answer::Dropped,
        reason: Some("telefonisch afgedaan".to_owned()),
        until: None,
        given_on: day("2026-09-08"),
        item: None,
        kept_title: None,
    };
    let unreasoned = CandidateAnswer { reason: None, ..answer.clone() };
    let refused = walk.hall.archive.apply(Op::AnswerCandidate { id, answer: unreasoned }, now);
    assert_eq!(refused.unwrap_err().code(), "invalid", "what is dropped has a reason");
    walk.step(Op::AnswerCandidate { id, answer }, "telefonisch afgedaan");
    walk.step(Op::WithdrawAnswer { id }, "");
    walk.step(Op::RemoveDocument { id: second }, "");
    walk.step(Op::RemoveDocument { id: first }, "");
}

pub(super) fn preparing(walk: &mut Walk) -> (MeetingId, ItemId) {
    let called_off: MeetingId = walk.id();
    let plan = walk.hall.plan("2026-10-01");
    walk.step(Op::AddMeeting { id: called_off, meeting: plan.clone() }, "2026-10-01");
    walk.step(Op::CancelMeeting { id: called_off, reason: "te weinig aanmeldingen".to_owned() }, "cancelled");
    walk.step(Op::RemoveMeeting { id: called_off }, "");

    let id: MeetingId = walk.id();
    walk.step(Op::AddMeeting { id, meeting: plan.clone() }, "2026-10-01");
    walk.step(Op::EditMeeting { id, meeting: MeetingPlan { date: day("2026-11-18"), ..plan } }, "2026-11-18");
    let (first, second, third): (ItemId, ItemId, ItemId) = (walk.id(), walk.id(), walk.id());
    let add = |id, parent, place, title: &str| Op::AddItem {
        id,
        meeting: MeetingId(Uuid::nil()),
        parent,
        place,
        item: ItemPlan::titled(title),
    };
    let at = |op: Op| match op {
        Op::AddItem { id: item, parent, place, item: plan, .. } => {
            Op::AddItem { id: item, meeting: id, parent, place, item: plan }
        }
        op => op,
    };
    walk.step(at(add(first, None, Place::Last, "Opening")), "Opening");
    walk.step(at(add(second, None, Place::Last, "Waterpomp")), "Waterpomp");
    walk.step(at(add(third, Some(second), Place::Last, "Offertes")), "2.1");
    let plan = ItemPlan {
        planned_minutes: Some(15),
        open_since: Some(day("2026-11-02")),
        printed_number: Some("1".to_owned()),
        ..ItemPlan::titled("Opening")
    };
    walk.step(Op::EditItem { id: first, item: plan }, r#""open_since":"2026-11-02""#);
    let note = ItemNote { chair_note: Some("eerst de huurder bellen".to_owned()) };
    walk.step(Op::AnnotateItem { id: first, note }, "eerst de huurder bellen");
    walk.step(Op::MoveItem { id: third, parent: None, place: Place::First }, "Offertes");
    walk.step(Op::RenumberAgenda { meeting: id }, r#""number":"3""#);
    walk.step(Op::RemoveItem { id: third }, "");
    let words = LetterWords { notice_text: Some("Kom allen naar de sloot.".to_owned()) };
    walk.step(Op::WordNotice { meeting: id, words }, "Kom allen naar de sloot.");
    let called = vec![Called {
        id: walk.id(),
        person: None,
        name: "Coen Mulder".to_owned(),
        means: Means::Letter,
        address: Some("Dorpsstraat 2".to_owned()),
    }];
    let notice = Op::SendNotice {
        id: walk.id(),
        meeting: id,
        kind: NoticeKind::Supplement,
        sent_on: day("2026-11-01"),
        remark: None,
        called,
        paper: b"%PDF-1.7".to_vec(),
    };
    walk.step(notice, "Dorpsstraat 2");
    walk.step(Op::CallMeeting { id }, "called");
    (id, second)
}
