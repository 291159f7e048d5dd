use std::collections::BTreeSet;

use hamerslag_core::erasing::{ErasedThing, Erasing};
use hamerslag_core::id::*;
use hamerslag_core::model::*;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::*;
use hamerslag_core::{Called, Op, Place, Shown, label};
use uuid::Uuid;

use crate::hall::{Hall, association, body, clock, day};

/// Goes through acts one by one; after each it is undone and redone, and the archive must read the same.
struct Walk {
    hall: Hall,
    done: BTreeSet<&'static str>,
}

/// Everything a reader can see.
fn sight(hall: &Hall) -> String {
    let reader = hall.archive.reader();
    let overview = reader.overview().unwrap();
    let mut pages = vec![serde_json::to_string(&overview).unwrap()];
    for line in &overview.meetings {
        pages.push(serde_json::to_string(&reader.desk(line.id).unwrap()).unwrap());
        pages.push(serde_json::to_string(&reader.chair_notes(line.id).unwrap()).unwrap());
        pages.push(serde_json::to_string(&reader.notices(line.id).unwrap()).unwrap());
        pages.push(serde_json::to_string(&reader.calling(line.id).unwrap().own_words).unwrap());
        pages.push(serde_json::to_string(&reader.review(line.id).unwrap()).unwrap());
        for audience in [Visibility::Board, Visibility::Members] {
            pages.push(serde_json::to_string(&reader.minutes(line.id, audience).unwrap()).unwrap());
            pages.push(serde_json::to_string(&reader.agenda(line.id, audience).unwrap()).unwrap());
        }
    }
    pages.push(serde_json::to_string(&reader.association().unwrap()).unwrap());
    pages.push(serde_json::to_string(&reader.people().unwrap()).unwrap());
    pages.push(serde_json::to_string(&reader.retention(day("2027-06-01")).unwrap()).unwrap());
    pages.push(serde_json::to_string(&reader.documents(Visibility::Board).unwrap()).unwrap());
    for (body, _) in reader.bodies().unwrap() {
        pages.push(serde_json::to_string(&reader.answers(body).unwrap()).unwrap());
    }
    pages.push(
        serde_json::to_string(&reader.decisions(Visibility::Members, day("2027-06-01")).unwrap()).unwrap(),
    );
    for line in reader.subjects(Visibility::Board).unwrap() {
        pages.push(serde_json::to_string(&line).unwrap());
        let years = reader.subject(line.id, Visibility::Board, day("2027-06-01")).unwrap();
        pages.push(serde_json::to_string(&years).unwrap());
    }
    for line in reader.decisions(Visibility::Board, day("2027-06-01")).unwrap() {
        let history = reader.decision_history(line.decision.id, Visibility::Board, day("2027-06-01"));
        pages.push(serde_json::to_string(&history.unwrap()).unwrap());
    }
    pages.push(serde_json::to_string(&reader.actions(Visibility::Members).unwrap()).unwrap());
    pages.join("\n")
}

impl Walk {
    /// Carries the act out, checks that `seen` stands in what a reader sees from then on, and undoes and redoes it.
    fn step(&mut self, op: Op, seen: &str) {
        let name = op.name();
        let before = sight(&self.hall);
        let applied = self.hall.apply(op);
        assert_eq!(Some(applied.label), label::of(name));
        assert!(applied.record.is_some(), "{name} changed nothing");
        let after = sight(&self.hall);
        assert!(after.contains(seen), "after {name} nobody sees {seen:?} in {after}");
        let now = self.hall.now();
        if label::is_reversible(name) {
            assert_eq!(self.hall.archive.undo(now).unwrap().label, applied.label);
            assert_eq!(sight(&self.hall), before, "undoing {name} leaves something behind");
            self.hall.archive.redo(now).unwrap();
            assert_eq!(sight(&self.hall), after, "redoing {name} gives something else");
        } else {
            let code = if name == label::ERASE { "erased" } else { "irreversible" };
            assert_eq!(self.hall.archive.undo(now).unwrap_err().code(), code, "{name}");
        }
        self.done.insert(name);
    }

    fn id<I: From<Uuid>>(&mut self) -> I {
        self.hall.archive.new_id()
    }
}

#[test]
fn every_act_does_what_it_says_and_can_be_taken_back_or_says_why_not() {
    let mut walk = Walk { hall: Hall::new(), done: BTreeSet::from(["found_association"]) };
    people_and_bodies(&mut walk);
    let (meeting, item) = preparing(&mut walk);
    let entry = evening(&mut walk, meeting, item);
    deciding(&mut walk, meeting, item, entry);
    breaking_off(&mut walk, meeting);
    after(&mut walk, meeting);
    let missing: Vec<_> = label::NAMES.iter().filter(|name| !walk.done.contains(**name)).collect();
    assert!(missing.is_empty(), "no test goes through {missing:?}");
    assert_eq!(
        walk.hall.archive.reader().check().unwrap().findings,
        [],
        "and the archive is whole afterwards"
    );
}

fn people_and_bodies(walk: &mut Walk) {
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

fn phrases(walk: &mut Walk) {
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

fn offices(walk: &mut Walk, body: BodyId, person: PersonId) {
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

fn papers(walk: &mut Walk, body: BodyId) {
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
    };
    let unreasoned = CandidateAnswer { reason: None, ..answer.clone() };
    let refused = walk.hall.archive.apply(Op::AnswerCandidate { id, answer: unreasoned }, now);
    assert_eq!(refused.unwrap_err().code(), "invalid", "what is dropped has a reason");
    walk.step(Op::AnswerCandidate { id, answer }, "telefonisch afgedaan");
    walk.step(Op::WithdrawAnswer { id }, "");
    walk.step(Op::RemoveDocument { id: second }, "");
    walk.step(Op::RemoveDocument { id: first }, "");
}

fn preparing(walk: &mut Walk) -> (MeetingId, ItemId) {
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

fn stepping_aside(walk: &mut Walk, item: ItemId) {
    let id: RecusalId = walk.id();
    let recusal = Recusal {
        item,
        person: None,
        name: "Wout Smit".to_owned(),
        aside_from: AsideFrom::Matter,
        from_time: None,
        until_time: None,
    };
    walk.step(Op::StepAside { id, recusal: recusal.clone() }, "Wout Smit");
    let back = Recusal { until_time: Some(clock("20:35")), aside_from: AsideFrom::Vote, ..recusal };
    walk.step(Op::EditRecusal { id, recusal: back }, "20:35");
    walk.step(Op::RemoveRecusal { id }, "");
}

fn evening(walk: &mut Walk, meeting: MeetingId, item: ItemId) -> EntryId {
    walk.step(Op::OpenMeeting { id: meeting, at: Some(clock("20:01")) }, "20:01");
    let (chair, other): (DutyId, DutyId) = (walk.id(), walk.id());
    let duty = Duty {
        meeting,
        duty: DutyKind::Chair,
        person: None,
        name: "Ruben Hoekema".to_owned(),
        from_time: None,
        until_time: None,
    };
    walk.step(Op::AssignDuty { id: chair, duty: duty.clone() }, "Ruben Hoekema");
    let handed_over = Duty { name: "Fenna de Ruiter".to_owned(), from_time: Some(clock("20:40")), ..duty };
    walk.step(Op::AssignDuty { id: other, duty: handed_over }, "20:40");
    walk.step(Op::RemoveDuty { id: other }, "");
    let count =
        DoorCount { counted_present: Some(16), counted_apologies: Some(4), counted_proxies: Some(14) };
    walk.step(Op::CountAtDoor { meeting, count }, "14");
    let id: AttendanceId = walk.id();
    let attendance = Attendance {
        meeting,
        person: None,
        name: "Meryem Yıldız".to_owned(),
        presence: Presence::Present,
        arrived: Some(clock("20:24")),
        left_at: None,
        votes: 1,
    };
    walk.step(Op::RecordAttendance { id, attendance: attendance.clone() }, "Meryem Yıldız");
    walk.step(
        Op::EditAttendance { id, attendance: Attendance { left_at: Some(clock("21:50")), ..attendance } },
        "21:50",
    );
    let proxy_id: ProxyId = walk.id();
    let proxy = Proxy {
        meeting,
        giver: None,
        giver_name: "Coen Mulder".to_owned(),
        holder: None,
        holder_name: "Meryem Yıldız".to_owned(),
        scope: None,
        votes: 1,
        lapsed_at: None,
    };
    walk.step(Op::GrantProxy { id: proxy_id, proxy }, "Coen Mulder");
    walk.step(Op::LapseProxy { id: proxy_id, at: clock("20:31") }, "20:31");
    walk.step(Op::RemoveProxy { id: proxy_id }, "");
    walk.step(Op::RemoveAttendance { id }, "");
    let suspension = walk.id();
    walk.step(Op::SuspendMeeting { id: meeting, suspension, at: clock("20:50") }, "suspended");
    walk.step(Op::ResumeMeeting { id: meeting, at: clock("21:00") }, "21:00");
    walk.step(Op::BeginItem { id: item, at: Some(clock("20:10")) }, "20:10");
    stepping_aside(walk, item);
    let (entry, second): (EntryId, EntryId) = (walk.id(), walk.id());
    let note = Entry::note("De pomp uit 1998 valt in droge weken uit.");
    walk.step(Op::AddEntry { id: entry, item, place: Place::Last, entry: note.clone() }, "droge weken");
    let question = Entry { kind: EntryKind::Question, ..Entry::note("Is een tweedehands pomp overwogen?") };
    walk.step(Op::AddEntry { id: second, item, place: Place::Last, entry: question }, "tweedehands");
    walk.step(Op::MoveEntry { id: second, item, place: Place::First }, "");
    walk.step(Op::RemoveEntry { id: second }, "");
    let spoken = Entry { speaker: Some("Wout (onderhoud)".to_owned()), ..note };
    walk.step(Op::EditEntry { id: entry, entry: spoken }, "Wout (onderhoud)");
    walk.step(Op::FinishItem { id: item, at: Some(clock("20:45")) }, "20:45");
    walk.step(
        Op::PostponeItem { id: item, reason: Some("offerte ontbreekt".to_owned()) },
        "offerte ontbreekt",
    );
    walk.step(Op::WithdrawItem { id: item, reason: Some("pomp doet het weer".to_owned()) }, "doet het weer");
    let treatment = Treatment {
        status: TreatmentStatus::Done,
        status_note: None,
        began_at: Some(clock("20:11")),
        ended_at: None,
    };
    walk.step(Op::RecordTreatment { id: item, treatment }, "20:11");
    entry
}

fn deciding(walk: &mut Walk, meeting: MeetingId, item: ItemId, entry: EntryId) {
    let proposal_id: ProposalId = walk.id();
    let proposal = Proposal {
        item,
        entry: None,
        kind: ProposalKind::Proposal,
        amends: None,
        title: None,
        text: "De pomp te vervangen.".to_owned(),
        submitters: vec!["bestuur".to_owned()],
        advice: None,
        voting_order: 1,
    };
    walk.step(Op::AddProposal { id: proposal_id, proposal: proposal.clone() }, "De pomp te vervangen.");
    let reworded = Proposal { advice: Some("aannemen".to_owned()), ..proposal };
    walk.step(Op::EditProposal { id: proposal_id, proposal: reworded }, "aannemen");
    walk.step(Op::RemoveProposal { id: proposal_id }, "");
    let id: DecisionId = walk.id();
    let decision = walk.hall.decision(meeting, entry, "2026-11-18", "De pomp wordt vervangen.");
    walk.step(Op::RecordDecision { id, decision: decision.clone() }, "2026-1");
    walk.step(
        Op::EditDecision { id, decision: Decision { method: Some(Method::Ballot), ..decision.clone() } },
        "ballot",
    );
    let warnings = hamerslag_core::rules::quorum_missed(Some(28), Some(30)).into_iter().collect();
    walk.step(Op::EditDecision { id, decision: Decision { warnings, ..decision } }, "2 te weinig");
    let vote_id: VoteId = walk.id();
    let vote = Vote {
        decision: id,
        round: 1,
        in_favour: 28,
        against: 5,
        blank: 2,
        invalid: 0,
        present: Some(35),
        contested: false,
        majority: Some(Majority::TwoThirds),
        pronounced: Some(Pronouncement::Adopted),
        remark: Some("niemand vraagt hertelling".to_owned()),
    };
    walk.step(Op::RecordVote { id: vote_id, vote }, r#""in_favour":28"#);
    walk.step(Op::ContestVote { id: vote_id }, r#""contested":true"#);
    walk.step(Op::RemoveVote { id: vote_id }, "");
    let election_id: ElectionId = walk.id();
    let candidate = |name: &str| Candidate { name: name.to_owned(), person: None };
    let election = Election {
        entry,
        office: "bestuurslid".to_owned(),
        seats: 1,
        ballots_issued: Some(35),
        tellers: vec!["Bram Kuipers".to_owned()],
        candidates: vec![candidate("Samira"), candidate("Jörgen")],
    };
    walk.step(Op::HoldElection { id: election_id, election: election.clone() }, "Jörgen");
    walk.step(
        Op::EditElection { id: election_id, election: Election { seats: 2, ..election } },
        r#""seats":2"#,
    );
    let ballot_id: BallotId = walk.id();
    let ballot = Ballot {
        election: election_id,
        round: 1,
        returned: 35,
        blank: 1,
        invalid: 0,
        votes: vec![Some(20), Some(14)],
        rule: Some(ElectionRule::Relative),
        lot: None,
    };
    walk.step(Op::RecordBallot { id: ballot_id, ballot }, r#""returned":35"#);
    walk.step(Op::RemoveBallot { id: ballot_id }, "");
    walk.step(Op::RemoveElection { id: election_id }, "");
    let action_id: ActionId = walk.id();
    let action = Hall::action(meeting, entry, "Offerte vragen voor een geluidskast.");
    walk.step(Op::AddAction { id: action_id, action: action.clone() }, "A-1");
    walk.step(
        Op::EditAction { id: action_id, action: Action { due: Some(day("2027-01-15")), ..action } },
        "2027-01-15",
    );
    let update = ActionUpdate {
        action: action_id,
        meeting: None,
        date: day("2026-12-01"),
        status: ActionStatus::Done,
        note: None,
    };
    let update_id = walk.id();
    walk.step(Op::UpdateAction { id: update_id, update }, r#""status":"done""#);
    walk.step(Op::RemoveAction { id: action_id }, "");
    walk.step(Op::SetVisibility { of: Shown::Decision(id), visibility: Some(Visibility::Board) }, "");
    walk.step(Op::SetVisibility { of: Shown::Decision(id), visibility: None }, "");
    walk.step(Op::RemoveDecision { id }, "");
    following(walk);
}

/// What becomes of a decision afterwards.
fn following(walk: &mut Walk) {
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

fn review(walk: &mut Walk, minutes: MeetingId) {
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

fn breaking_off(walk: &mut Walk, meeting: MeetingId) {
    walk.step(
        Op::AdjournMeeting { id: meeting, at: Some(clock("22:30")), reason: "te laat geworden".to_owned() },
        "adjourned",
    );
    walk.step(Op::OpenMeeting { id: meeting, at: Some(clock("19:30")) }, "running");
    walk.step(Op::CloseMeeting { id: meeting, at: Some(clock("22:03")) }, "22:03");
    walk.step(Op::ReopenMeeting { id: meeting, reason: "rondvraag vergeten".to_owned() }, "running");
    walk.step(Op::CloseMeeting { id: meeting, at: Some(clock("22:05")) }, "22:05");
}

fn after(walk: &mut Walk, meeting: MeetingId) {
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
