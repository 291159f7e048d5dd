use hamerslag_core::id::{DecisionId, EntryId, ItemId, MeetingId, ProposalId};
use hamerslag_core::model::{Ballot, Candidate, Decision, Election, ItemPlan, Proposal, Vote};
use hamerslag_core::view::HallView;
use hamerslag_core::words::{MeetingStatus, Outcome, ProposalKind, Visibility};
use hamerslag_core::{Op, Place, Shown};

use crate::hall::{Hall, clock};

/// Words that stand nowhere else, each in a record of its own.
const WORDS: [&str; 6] = ["Hoofdpunt", "Onderpunt", "Alinea", "Voorstel", "Besluit", "Kandidaat"];

struct Evening {
    hall: Hall,
    meeting: MeetingId,
    above: ItemId,
    item: ItemId,
    entry: EntryId,
    decision: DecisionId,
}

fn add_proposal(
    hall: &mut Hall,
    item: ItemId,
    entry: Option<EntryId>,
    kind: ProposalKind,
    text: &str,
) -> ProposalId {
    let id = hall.archive.new_id();
    let proposal = Proposal {
        item,
        entry,
        kind,
        amends: None,
        title: None,
        text: text.to_owned(),
        submitters: Vec::new(),
        advice: None,
        voting_order: 1,
    };
    hall.apply(Op::AddProposal { id, proposal });
    id
}

fn count(
    hall: &mut Hall,
    decision: DecisionId,
    round: u32,
    in_favour: u32,
    against: u32,
) -> hamerslag_core::id::VoteId {
    let id = hall.archive.new_id();
    let vote = Vote {
        decision,
        round,
        in_favour,
        against,
        blank: 4,
        invalid: 0,
        present: None,
        contested: false,
        majority: None,
        pronounced: None,
        remark: None,
    };
    hall.apply(Op::RecordVote { id, vote });
    id
}

/// A running meeting at a sub-item where a motion waits, something was decided and persons are elected.
fn evening() -> Evening {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let above = hall.item(meeting, WORDS[0]);
    let item = hall.archive.new_id();
    let plan = ItemPlan { printed_number: Some("4a".to_owned()), ..ItemPlan::titled(WORDS[1]) };
    hall.apply(Op::AddItem { id: item, meeting, parent: Some(above), place: Place::Last, item: plan });
    hall.apply(Op::OpenMeeting { id: meeting, at: Some(clock("20:01")) });
    let entry = hall.entry(item, WORDS[2]);
    let election = hall.archive.new_id();
    let candidates = vec![
        Candidate { name: WORDS[5].to_owned(), person: None },
        Candidate { name: "Noor".to_owned(), person: None },
    ];
    let fields = Election {
        entry,
        office: "penningmeester".to_owned(),
        seats: 1,
        ballots_issued: None,
        tellers: Vec::new(),
        candidates,
    };
    hall.apply(Op::HoldElection { id: election, election: fields });
    let ballot = Ballot {
        election,
        round: 1,
        returned: 12,
        blank: 1,
        invalid: 0,
        votes: vec![Some(7), Some(4)],
        rule: None,
        lot: None,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::RecordBallot { id, ballot });
    let decision = hall.decide(meeting, entry, "2026-11-18", WORDS[4]);
    count(&mut hall, decision, 1, 21, 18);
    add_proposal(&mut hall, item, Some(entry), ProposalKind::Motion, WORDS[3]);
    Evening { hall, meeting, above, item, entry, decision }
}

impl Evening {
    fn shown(&self) -> Option<HallView> {
        self.hall.archive.reader().hall(self.meeting, Some(self.item)).unwrap()
    }
}

#[test]
fn the_hall_reads_the_item_the_proposal_the_candidates_and_the_last_result() {
    let evening = evening();
    let view = evening.shown().unwrap();
    let item = view.item.unwrap();
    assert_eq!((item.number.as_deref(), item.title.as_deref()), (Some("4a"), Some(WORDS[1])));
    let matter = item.matter.unwrap();
    assert_eq!((matter.kind, matter.text.as_str()), (ProposalKind::Motion, WORDS[3]));
    let figures: Vec<_> =
        item.election.unwrap().candidates.into_iter().map(|one| (one.name, one.votes)).collect();
    assert_eq!(figures, [(WORDS[5].to_owned(), Some(7)), ("Noor".to_owned(), Some(4))]);
    let result = item.result.unwrap();
    assert_eq!((result.outcome, result.text.as_str()), (Outcome::Adopted, WORDS[4]));
    let votes = result.votes.unwrap();
    assert_eq!((votes.in_favour, votes.against, votes.blank, votes.contested), (21, 18, 4, false));
}

#[test]
fn whatever_of_it_is_closed_to_members_leaves_the_hall_with_nothing_to_read() {
    for visibility in [None, Some(Visibility::Public), Some(Visibility::Members), Some(Visibility::Board)] {
        let Evening { above, item, entry, decision, .. } = evening();
        for of in [Shown::Item(above), Shown::Item(item), Shown::Entry(entry), Shown::Decision(decision)] {
            let mut evening = evening();
            evening.hall.apply(Op::SetVisibility { of, visibility });
            let shown = serde_json::to_string(&evening.shown()).unwrap();
            if visibility == Some(Visibility::Board) {
                assert_eq!(shown, "null", "{of:?} is closed, and so is the screen");
            } else {
                for word in [WORDS[1], WORDS[3], WORDS[4], WORDS[5]] {
                    assert!(shown.contains(word), "{of:?} {visibility:?} hides {word}");
                }
            }
        }
    }
}

#[test]
fn what_was_closed_earlier_does_not_show_and_does_not_keep_the_screen_dark() {
    let mut evening = evening();
    let of = Shown::Entry(evening.entry);
    evening.hall.apply(Op::SetVisibility { of, visibility: Some(Visibility::Board) });
    let next = evening.hall.item(evening.meeting, "Rondvraag");
    let view = evening.hall.archive.reader().hall(evening.meeting, Some(next)).unwrap().unwrap();
    let shown = serde_json::to_string(&view).unwrap();
    assert!(shown.contains("Rondvraag") && WORDS.iter().all(|word| !shown.contains(word)), "{shown}");
}

#[test]
fn a_settled_proposal_gives_way_to_the_next_one_and_a_contested_vote_does_not_stand() {
    let mut evening = evening();
    let hall = &mut evening.hall;
    let first = add_proposal(hall, evening.item, None, ProposalKind::Amendment, "Vier procent.");
    let second = add_proposal(hall, evening.item, None, ProposalKind::Proposal, "Twee procent.");
    let id = hall.archive.new_id();
    let motion = hall.archive.reader().desk(evening.meeting).unwrap().items[1].proposals[0].id;
    let on = |proposal, decision: Decision| Decision { proposal: Some(proposal), ..decision };
    let words = hall.decision(evening.meeting, evening.entry, "2026-11-18", "De motie is aangenomen.");
    hall.apply(Op::RecordDecision { id, decision: on(motion, words) });
    assert_eq!(evening.shown().unwrap().item.unwrap().matter.unwrap().text, "Vier procent.");

    let hall = &mut evening.hall;
    let id = hall.archive.new_id();
    let words = hall.decision(evening.meeting, evening.entry, "2026-11-18", "Het wordt vier procent.");
    hall.apply(Op::RecordDecision { id, decision: on(first, words) });
    let vote = count(hall, id, 1, 12, 11);
    hall.apply(Op::ContestVote { id: vote });
    let item = evening.shown().unwrap().item.unwrap();
    let result = item.result.unwrap();
    assert_eq!(result.kind, Some(ProposalKind::Amendment));
    assert!(result.votes.unwrap().contested, "the hall reads that it is voted on again");
    assert_eq!(item.matter.unwrap().text, "Twee procent.", "{second:?} is what waits");

    // A later count on an earlier decision is what happened last.
    count(&mut evening.hall, evening.decision, 2, 30, 2);
    assert_eq!(evening.shown().unwrap().item.unwrap().result.unwrap().text, WORDS[4]);
}

#[test]
fn before_the_gavel_and_in_a_suspension_there_is_no_item_on_the_screen() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Opening");
    let shown = |hall: &Hall| hall.archive.reader().hall(meeting, Some(item)).unwrap().unwrap();
    let before = shown(&hall);
    assert_eq!((before.item, before.at), (None, Some(clock("20:00"))), "when it begins");
    hall.apply(Op::OpenMeeting { id: meeting, at: Some(clock("20:01")) });
    assert!(shown(&hall).item.is_some());
    let suspension = hall.archive.new_id();
    hall.apply(Op::SuspendMeeting { id: meeting, suspension, at: clock("20:47") });
    let view = shown(&hall);
    assert_eq!((view.status, view.item, view.at), (MeetingStatus::Suspended, None, Some(clock("20:47"))));
    hall.apply(Op::SetVisibility { of: Shown::Item(item), visibility: Some(Visibility::Board) });
    assert_eq!(hall.archive.reader().hall(meeting, Some(item)).unwrap(), None, "also while it is suspended");
}
