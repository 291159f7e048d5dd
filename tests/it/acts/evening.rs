use hamerslag_core::id::*;
use hamerslag_core::model::*;
use hamerslag_core::words::*;
use hamerslag_core::{Op, Place, Shown};

use super::Walk;
use super::afterwards::following;
use crate::hall::{Hall, clock, day};

pub(super) fn stepping_aside(walk: &mut Walk, item: ItemId) {
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

pub(super) fn evening(walk: &mut Walk, meeting: MeetingId, item: ItemId) -> EntryId {
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

pub(super) fn deciding(walk: &mut Walk, meeting: MeetingId, item: ItemId, entry: EntryId) {
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
        owners: None,
        due: None,
    };
    let update_id = walk.id();
    walk.step(Op::UpdateAction { id: update_id, update: update.clone() }, r#""status":"done""#);
    let roos = Owner { name: "Roos Zandbergen".to_owned(), person: None, inferred: false };
    let update = ActionUpdate {
        date: day("2026-12-02"),
        owners: Some(vec![roos]),
        due: Some(day("2027-03-01")),
        ..update
    };
    let update_id = walk.id();
    walk.step(Op::UpdateAction { id: update_id, update }, "2027-03-01");
    walk.step(Op::RemoveAction { id: action_id }, "");
    walk.step(Op::SetVisibility { of: Shown::Decision(id), visibility: Some(Visibility::Board) }, "");
    walk.step(Op::SetVisibility { of: Shown::Decision(id), visibility: None }, "");
    walk.step(Op::RemoveDecision { id }, "");
    following(walk);
}
