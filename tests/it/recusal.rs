use hamerslag_core::id::{ItemId, MeetingId, RecusalId};
use hamerslag_core::model::{Attendance, Body, Entry, Proposal, Proxy, Recusal, Statutes, Vote};
use hamerslag_core::words::{AsideFrom, BodyKind, EntryKind, Presence, ProposalKind, Visibility};
use hamerslag_core::{Op, Place};
use hamerslag_exchange::{html, markdown};

use crate::hall::{Hall, body, clock};

/// A meeting of three with an item, of a board or of the members.
fn sitting(kind: BodyKind) -> (Hall, MeetingId, ItemId) {
    let mut hall = Hall::new();
    let id = hall.archive.new_id();
    hall.apply(Op::AddBody { id, body: Body { kind, quorum: Some(2), ..body("Kring") } });
    hall.body = id;
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Huur van de loods");
    for name in ["Els Hogenboom", "Omar Haddou", "Wout Smit"] {
        let id = hall.archive.new_id();
        let attendance = Attendance {
            meeting,
            person: None,
            name: name.to_owned(),
            presence: Presence::Present,
            arrived: None,
            left_at: None,
            votes: 1,
        };
        hall.apply(Op::RecordAttendance { id, attendance });
    }
    (hall, meeting, item)
}

fn step_aside(hall: &mut Hall, item: ItemId, name: &str, aside_from: AsideFrom) -> (RecusalId, Recusal) {
    let id = hall.archive.new_id();
    let recusal =
        Recusal { item, person: None, name: name.to_owned(), aside_from, from_time: None, until_time: None };
    hall.apply(Op::StepAside { id, recusal: recusal.clone() });
    (id, recusal)
}

/// The votes at the item, and what is warned of there.
fn at_the_vote(hall: &Hall, meeting: MeetingId) -> (Option<u32>, Vec<String>) {
    let desk = hall.archive.reader().desk(meeting).unwrap();
    (desk.items[0].votes, desk.items[0].warnings.iter().map(|one| one.sentence.clone()).collect())
}

#[test]
fn who_steps_aside_in_the_board_does_not_count_and_the_minutes_say_so() {
    let (mut hall, meeting, item) = sitting(BodyKind::Board);
    let entry = hall.entry(item, "De loods wordt gehuurd van Wout Smit.");
    let decision = hall.decide(meeting, entry, "2026-11-18", "De loods wordt gehuurd.");
    assert_eq!(at_the_vote(&hall, meeting), (Some(3), Vec::new()));

    let (id, recusal) = step_aside(&mut hall, item, "Wout Smit", AsideFrom::Matter);
    let (votes, warned) = at_the_vote(&hall, meeting);
    assert_eq!(votes, Some(2));
    assert_eq!(
        warned,
        [
            "Wout Smit beraadslaagt en besluit niet mee over dit punt wegens een tegenstrijdig belang. Er blijven 2 stemmen over."
        ]
    );
    let told = "Wout Smit nam wegens een tegenstrijdig belang niet deel aan de beraadslaging en besluitvorming (art. 2:44 lid 6 BW).";
    let reader = hall.archive.reader();
    let view = reader.minutes(meeting, Visibility::Members).unwrap();
    assert!(markdown::minutes(&view).contains(told), "{}", markdown::minutes(&view));
    assert!(html::minutes(&view).contains(told));
    let today = "2026-12-01".parse().unwrap();
    let history = reader.decision_history(decision, Visibility::Members, today).unwrap();
    assert_eq!(hamerslag_core::view::RecusalView::told(&history.recusals), [told]);

    // Who comes back while the item is in hand takes part again; the minutes keep the hours.
    hall.apply(Op::OpenMeeting { id: meeting, at: Some(clock("20:00")) });
    hall.apply(Op::BeginItem { id: item, at: Some(clock("20:05")) });
    hall.apply(Op::EditRecusal { id, recusal: Recusal { until_time: Some(clock("20:20")), ..recusal } });
    assert_eq!(at_the_vote(&hall, meeting), (Some(3), Vec::new()));
    let page = markdown::minutes(&hall.archive.reader().minutes(meeting, Visibility::Members).unwrap());
    assert!(page.contains("Wout Smit nam tot 20.20 uur wegens een tegenstrijdig belang niet deel"), "{page}");
    hall.apply(Op::FinishItem { id: item, at: Some(clock("20:30")) });
    assert_eq!(at_the_vote(&hall, meeting).0, Some(2), "afterwards the item is judged as it was");
}

#[test]
fn what_does_not_go_with_stepping_aside_is_warned_of() {
    let (mut hall, meeting, item) = sitting(BodyKind::Board);
    step_aside(&mut hall, item, "Wout Smit", AsideFrom::Matter);
    let proposal = Proposal {
        item,
        entry: None,
        kind: ProposalKind::Proposal,
        amends: None,
        title: None,
        text: "De loods wordt gehuurd.".to_owned(),
        submitters: vec!["Wout Smit".to_owned()],
        advice: None,
        voting_order: 1,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::AddProposal { id, proposal });
    let (entry, decision) = (hall.archive.new_id(), hall.archive.new_id());
    let statement = Entry {
        kind: EntryKind::VoteStatement,
        speaker: Some("Wout Smit (materiaal)".to_owned()),
        ..Entry::note("Ik stem voor.")
    };
    hall.apply(Op::AddEntry { id: entry, item, place: Place::Last, entry: statement });
    let fields = hall.decision(meeting, entry, "2026-11-18", "De loods wordt gehuurd.");
    hall.apply(Op::RecordDecision { id: decision, decision: fields });
    let vote = Vote {
        decision,
        round: 1,
        in_favour: 3,
        against: 0,
        blank: 0,
        invalid: 0,
        present: None,
        contested: false,
        majority: None,
        pronounced: None,
        remark: None,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::RecordVote { id, vote });
    let (_, warned) = at_the_vote(&hall, meeting);
    assert_eq!(
        warned[1..],
        [
            "Wout Smit stapte opzij, maar heeft het voorstel zelf ingediend.",
            "Wout Smit stapte opzij, maar staat bij dit punt met een stemverklaring of aantekening tegen in de notulen.",
            "Er zijn 3 stemmen geteld, 1 meer dan de 2 van wie meestemmen: is Wout Smit meegeteld?",
        ]
    );
}

#[test]
fn a_board_that_can_not_decide_is_told_who_does() {
    let (mut hall, meeting, item) = sitting(BodyKind::Board);
    step_aside(&mut hall, item, "Els Hogenboom", AsideFrom::Matter);
    assert!(at_the_vote(&hall, meeting).1[0].ends_with("Er blijven 2 stemmen over."));
    step_aside(&mut hall, item, "Omar Haddou", AsideFrom::Matter);
    let (_, warned) = at_the_vote(&hall, meeting);
    assert!(warned[0].contains("Voor een geldig besluit zijn 2 stemmen nodig"), "{warned:?}");
    assert!(
        warned[1].contains("Het quorum is er zo niet") && warned[1].contains("de algemene vergadering"),
        "{warned:?}"
    );
    step_aside(&mut hall, item, "Wout Smit", AsideFrom::Matter);
    let (votes, warned) = at_the_vote(&hall, meeting);
    assert_eq!(votes, None);
    assert!(warned[0].contains("Er blijft niemand over"), "{warned:?}");
}

#[test]
fn a_member_is_kept_from_voting_by_the_statutes_alone() {
    let (mut hall, meeting, item) = sitting(BodyKind::GeneralMeeting);
    let proxy = Proxy {
        meeting,
        giver: None,
        giver_name: "Coen Mulder".to_owned(),
        holder: None,
        holder_name: "Wout Smit".to_owned(),
        scope: None,
        votes: 1,
        lapsed_at: None,
    };
    let id = hall.archive.new_id();
    hall.apply(Op::GrantProxy { id, proxy });
    assert_eq!(at_the_vote(&hall, meeting).0, Some(4));
    step_aside(&mut hall, item, "Wout Smit", AsideFrom::Vote);
    let (votes, warned) = at_the_vote(&hall, meeting);
    assert_eq!(votes, Some(2), "with the vote that he holds for Coen");
    assert!(warned[0].starts_with("Wout Smit stemt uit eigen beweging niet mee"), "{warned:?}");
    let page = |hall: &Hall| {
        markdown::minutes(&hall.archive.reader().minutes(meeting, Visibility::Members).unwrap())
    };
    assert!(page(&hall).contains("niet deel aan de stemming."), "{}", page(&hall));

    let association = hall.archive.reader().association().unwrap().id;
    let statutes = Statutes { excludes_conflicted: true, ..Statutes::usual() };
    hall.apply(Op::SetStatutes { association, statutes });
    let (_, warned) = at_the_vote(&hall, meeting);
    assert!(
        warned[0].contains("de statuten sluiten een lid met een tegenstrijdig belang van stemming uit"),
        "{warned:?}"
    );
    assert!(
        page(&hall).contains("niet deel aan de stemming (statuten, uitsluiting van stemming)."),
        "{}",
        page(&hall)
    );
}

#[test]
fn what_is_told_of_it_goes_with_the_item_and_stays_as_it_was_adopted() {
    let (mut hall, meeting, item) = sitting(BodyKind::Board);
    let (id, recusal) = step_aside(&mut hall, item, "Wout Smit", AsideFrom::Matter);
    let (other, elsewhere) = (hall.archive.new_id(), hall.item(meeting, "Rondvraag"));
    let refused =
        hall.refuse(Op::EditRecusal { id, recusal: Recusal { item: elsewhere, ..recusal.clone() } });
    assert_eq!(refused.code(), "invalid", "it belongs to its item");
    let nameless = Recusal { name: " ".to_owned(), ..recusal.clone() };
    assert_eq!(hall.refuse(Op::StepAside { id: other, recusal: nameless }).code(), "invalid");

    hall.apply(Op::SetVisibility {
        of: hamerslag_core::Shown::Item(item),
        visibility: Some(Visibility::Board),
    });
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert!(!markdown::minutes(&view).contains("tegenstrijdig belang"), "what is closed tells nothing");
    hall.hold(meeting);
    let version = hall.archive.new_id();
    hall.apply(Op::SubmitMinutes { meeting, version });
    assert_eq!(hall.refuse(Op::RemoveRecusal { id }).code(), "minutes_locked");
    let view = hall.archive.reader().minutes(meeting, Visibility::Board).unwrap();
    assert!(markdown::minutes(&view).contains("Wout Smit nam wegens een tegenstrijdig belang"));
}
