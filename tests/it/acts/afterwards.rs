use hamerslag_core::Op;
use hamerslag_core::erasing::{ErasedThing, Erasing};
use hamerslag_core::id::*;
use hamerslag_core::model::*;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::*;

use super::Walk;
use crate::hall::{clock, day};

/// What becomes of a decision afterwards.
pub(super) fn following(walk: &mut Walk) {
    let decision: DecisionId = walk.id();
    let by_letter = Decision {
        body: walk.hall.body,
        meeting: None,
        entry: None,
        proposal: None,
        date: day("2026-11-20"),
        text: "De pomp wordt alsnog vervangen.".to_owned(),
        outcome: Outcome::Adopted,
        method: None,
        in_force_from: None,
        review_on: None,
        condition: None,
        visibility: None,
        warnings: Vec::new(),
    };
    walk.step(Op::RecordDecision { id: decision, decision: by_letter }, "alsnog vervangen");
    let id: FactId = walk.id();
    let fact = DecisionFact {
        decision,
        kind: FactKind::CarriedOut,
        date: day("2027-02-01"),
        later: None,
        note: None,
    };
    walk.step(Op::RecordFact { id, fact: fact.clone() }, r#""standing":"carried_out""#);
    let noted = DecisionFact { note: Some("de pomp draait".to_owned()), ..fact };
    walk.step(Op::EditFact { id, fact: noted }, "de pomp draait");
    walk.step(Op::RemoveFact { id }, r#""standing":"in_force""#);
    let subject: SubjectId = walk.id();
    let pump = Subject { name: "waterpomp".to_owned(), visibility: None };
    walk.step(Op::AddSubject { id: subject, subject: pump }, "waterpomp");
    let renamed = Subject { name: "pompen en putten".to_owned(), visibility: None };
    walk.step(Op::EditSubject { id: subject, subject: renamed }, "pompen en putten");
    let id: PartId = walk.id();
    let part = SubjectPart { subject, item: None, decision: Some(decision), document: None };
    walk.step(Op::PutToSubject { id, part }, r#""parts":1"#);
    walk.step(Op::TakeFromSubject { id }, r#""parts":0"#);
    walk.step(Op::RemoveSubject { id: subject }, "");
    walk.step(Op::RemoveDecision { id: decision }, "");
}

pub(super) fn review(walk: &mut Walk, minutes: MeetingId) {
    let id: CommentId = walk.id();
    let comment = Comment {
        minutes,
        about: None,
        kind: CommentKind::Question,
        author: "Roos Zandbergen".to_owned(),
        made_at: Timestamp(5),
        passage: None,
        text: "Was Joris er niet?".to_owned(),
        wording: None,
    };
    walk.step(Op::AddComment { id, comment: comment.clone() }, "Was Joris er niet?");
    let clearer = Comment { text: "Joris was er toch ook?".to_owned(), ..comment };
    walk.step(Op::EditComment { id, comment: clearer }, "Joris was er toch ook?");
    let answer = CommentAnswer {
        status: CommentStatus::Answered,
        answer: Some("Ja, vanaf half negen.".to_owned()),
        answered_at: None,
    };
    walk.step(Op::AnswerComment { id, answer }, "Ja, vanaf half negen.");
    walk.step(Op::RemoveComment { id }, "");
    let scan = b"%PDF".to_vec();
    let name = "getekend.pdf".to_owned();
    walk.step(Op::KeepSigned { meeting: minutes, name, scan }, "getekend.pdf");
    let copy = GivenCopy {
        kind: CopyKind::Review,
        meeting: Some(minutes),
        given_on: day("2026-11-20"),
        given_to: Some("het bestuur".to_owned()),
        audience: Visibility::Board,
        answer_by: Some(day("2026-12-02")),
        file_name: "concept.html".to_owned(),
        digest: "00".to_owned(),
    };
    let id: CopyId = walk.id();
    walk.step(Op::NoteCopy { id, copy }, "concept.html");
}

pub(super) fn breaking_off(walk: &mut Walk, meeting: MeetingId) {
    walk.step(
        Op::AdjournMeeting { id: meeting, at: Some(clock("22:30")), reason: "te laat geworden".to_owned() },
        "adjourned",
    );
    walk.step(Op::OpenMeeting { id: meeting, at: Some(clock("19:30")) }, "running");
    walk.step(Op::CloseMeeting { id: meeting, at: Some(clock("22:03")) }, "22:03");
    walk.step(Op::ReopenMeeting { id: meeting, reason: "rondvraag vergeten".to_owned() }, "running");
    walk.step(Op::CloseMeeting { id: meeting, at: Some(clock("22:05")) }, "22:05");
}

pub(super) fn after(walk: &mut Walk, meeting: MeetingId) {
    let first: VersionId = walk.id();
    walk.step(Op::SubmitMinutes { meeting, version: first }, r#""status":"submitted""#);
    walk.step(
        Op::TakeBackMinutes { meeting, reason: "naam verkeerd gespeld".to_owned() },
        r#""status":"draft""#,
    );
    let version: VersionId = walk.id();
    walk.step(Op::SubmitMinutes { meeting, version }, r#""status":"submitted""#);
    let later = walk.hall.meeting("2027-04-14");
    let item = walk.hall.item(later, "Vaststelling notulen");
    let entry = walk.hall.entry(item, "De notulen worden vastgesteld.");
    let decision =
        walk.hall.decide(later, entry, "2027-04-14", "De notulen van 18 november 2026 worden vastgesteld.");
    review(walk, meeting);
    walk.step(Op::AdoptMinutes { meeting, version, decision, presented: None }, r#""status":"adopted""#);
    let rectification = Rectification {
        minutes: meeting,
        date: day("2027-05-01"),
        about: None,
        text: "De penningmeester was met kennisgeving afwezig.".to_owned(),
        decision: Some(decision),
        visibility: None,
    };
    let id: RectificationId = walk.id();
    walk.step(Op::Rectify { id, rectification }, "met kennisgeving afwezig");
    let id: MeetingId = walk.id();
    let ops = vec![
        Op::AddMeeting { id, meeting: walk.hall.plan("1987-03-03") },
        Op::OpenMeeting { id, at: None },
        Op::CloseMeeting { id, at: None },
    ];
    walk.step(Op::Import { source: "notulen-1987.txt".to_owned(), ops }, "1987-03-03");
    let historical = Op::EnterHistoricalMinutes {
        meeting: id,
        source: Some("notulen-1987.txt".to_owned()),
        adopted_on: Some(day("1988-03-01")),
    };
    walk.step(historical, "notulen-1987.txt");
    let association = walk.hall.archive.reader().association().unwrap().id;
    let retention = Retention { contact_years: 3, ..Retention::usual() };
    walk.step(Op::SetRetention { association, retention }, r#""contact_years":3"#);
    let erasing = Erasing {
        what: ErasedThing::Slip { meeting, words: "met kennisgeving".to_owned() },
        also: Vec::new(),
        keeps_scans: true,
        reason: "Een vergissing.".to_owned(),
        on: day("2027-06-01"),
    };
    let id: ErasureId = walk.id();
    walk.step(Op::Erase { id, erasing }, "[gewist]");
}
