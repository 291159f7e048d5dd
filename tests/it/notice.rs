use hamerslag_core::calling::bcc;
use hamerslag_core::id::{ItemId, MeetingId, OfficeId, PersonId, TermId};
use hamerslag_core::model::{Body, Contact, ItemPlan, MeetingPlan, Office, Person, Statutes, Term};
use hamerslag_core::rules::{Rule, of_meeting};
use hamerslag_core::view::CallingView;
use hamerslag_core::words::{
    BodyKind, DayCounting, Lateness, Means, MeetingStatus, MemberKind, NoticeKind, TreatmentKind, Visibility,
};
use hamerslag_core::{Op, Place, Reader, Shown};
use hamerslag_print::{Opened, opened};

use crate::command::Shell;
use crate::hall::{Hall, day};

impl Hall {
    /// Somebody with an e-mail address, consent to it, and a postal address, as far as they have these.
    fn somebody(
        &mut self,
        name: &str,
        kind: MemberKind,
        email: Option<&str>,
        agrees: bool,
        post: Option<&str>,
    ) -> PersonId {
        let id = self.archive.new_id();
        let person = Person { name: name.to_owned(), short_name: None, member_kind: kind, votes: 1 };
        self.apply(Op::AddPerson { id, person });
        let contact = Contact {
            email: email.map(str::to_owned),
            email_consent: agrees,
            address: post.map(str::to_owned),
        };
        self.apply(Op::EditContact { id, contact });
        id
    }

    fn calling(&self, meeting: MeetingId) -> CallingView {
        Reader::open(self.archive.path()).unwrap().calling(meeting).unwrap()
    }

    /// Sends whatever is to be sent next to everybody.
    pub fn send(&mut self, meeting: MeetingId, on: &str) -> NoticeKind {
        let view = self.calling(meeting);
        let op = hamerslag::calling::sent(&view, meeting, day(on), b"%PDF-1.7".to_vec(), uuid::Uuid::now_v7);
        self.apply(op);
        view.next_kind()
    }

    fn changes(&self, meeting: MeetingId) -> Vec<String> {
        self.calling(meeting).changes()
    }

    fn warned(&self, meeting: MeetingId, today: &str) -> Vec<(Rule, String)> {
        let judged = of_meeting(&self.calling(meeting), None, day(today));
        judged.warnings.into_iter().map(|warning| (warning.rule, warning.sentence)).collect()
    }
}

/// Four members who are called in three ways, somebody who is no member, and a meeting with three items.
pub fn hall() -> (Hall, MeetingId, [ItemId; 3]) {
    let mut hall = Hall::new();
    hall.somebody(
        "Anja Verstappen",
        MemberKind::Member,
        Some("anja@voorbeeld.nl"),
        true,
        Some("Wal 1\n1234 AB Sloot"),
    );
    hall.somebody(
        "Bram Kuipers",
        MemberKind::Member,
        Some("bram@voorbeeld.nl"),
        false,
        Some("Wal 2\n1234 AB Sloot"),
    );
    hall.somebody("Coen Mulder", MemberKind::SuspendedMember, None, false, None);
    hall.somebody("Dina Bos", MemberKind::YouthMember, Some("dina@voorbeeld.nl"), true, None);
    hall.somebody("Een Gast", MemberKind::NonMember, Some("gast@voorbeeld.nl"), true, None);
    let meeting = hall.meeting("2026-11-20");
    let items = ["Opening", "Hek", "Sluiting"].map(|title| hall.item(meeting, title));
    (hall, meeting, items)
}

#[test]
fn members_are_called_by_email_only_if_they_agreed_to_it() {
    let (mut hall, meeting, _) = hall();
    let called = |hall: &Hall| -> Vec<(String, Means)> {
        hall.calling(meeting).addressees().into_iter().map(|one| (one.name, one.means)).collect()
    };
    let with = |bram| {
        [
            ("Anja Verstappen".to_owned(), Means::Email),
            ("Bram Kuipers".to_owned(), bram),
            ("Coen Mulder".to_owned(), Means::Hand),
            ("Dina Bos".to_owned(), Means::Email),
        ]
    };
    assert_eq!(called(&hall), with(Means::Letter), "Bram did not agree; the guest is no member");
    assert_eq!(bcc(&hall.calling(meeting).addressees()), "anja@voorbeeld.nl, dina@voorbeeld.nl");
    let association = hall.calling(meeting).association.id;
    let statutes = Statutes { email_needs_consent: false, ..Statutes::usual() };
    hall.apply(Op::SetStatutes { association, statutes });
    assert_eq!(called(&hall), with(Means::Email), "unless the statutes differ");
}

#[test]
fn a_board_meeting_calls_who_holds_an_office_on_its_day() {
    let (mut hall, ..) = hall();
    let chair = hall.somebody("Fenna de Ruiter", MemberKind::Member, None, false, None);
    let board = hall.archive.new_id();
    let body = Body { kind: BodyKind::Board, short: "Bestuur".to_owned(), ..crate::hall::body("Bestuur") };
    hall.apply(Op::AddBody { id: board, body });
    let office: OfficeId = hall.archive.new_id();
    hall.apply(Op::AddOffice {
        id: office,
        office: Office { body: board, name: "voorzitter".to_owned(), rank: 1 },
    });
    let term = Term {
        office,
        person: Some(chair),
        starts: Some(day("2026-01-01")),
        ends: Some(day("2026-12-31")),
        left_on: None,
        retiring: false,
        stands_again: None,
        note: None,
    };
    let id: TermId = hall.archive.new_id();
    hall.apply(Op::AddTerm { id, term });
    for (on, wanted) in [("2026-11-20", 1), ("2027-01-01", 0)] {
        let id: MeetingId = hall.archive.new_id();
        let meeting = MeetingPlan { body: board, ..hall.plan(on) };
        hall.apply(Op::AddMeeting { id, meeting });
        assert_eq!(hall.calling(id).addressees().len(), wanted, "{on}");
        assert!(
            of_meeting(&hall.calling(id), None, day("2026-11-19")).notice.is_none(),
            "statutes set the term of the ALV"
        );
    }
    let alv = hall.meeting("2027-02-01");
    let told = hall.warned(alv, "2027-01-02");
    assert!(
        told.iter()
            .any(|(rule, words)| *rule == Rule::Terms
                && words.contains("Fenna de Ruiter als voorzitter liep af")),
        "{told:?}"
    );
    hall.item(alv, "Bestuursverkiezing");
    assert!(hall.warned(alv, "2027-01-02").iter().all(|(rule, _)| *rule != Rule::Terms));
}

#[test]
fn what_was_sent_is_kept_and_what_changed_since_is_told() {
    let (mut hall, meeting, [opening, fence, _]) = hall();
    assert!(hall.changes(meeting).is_empty(), "nothing went out yet");
    assert_eq!(hall.send(meeting, "2026-10-26"), NoticeKind::Call);
    let view = hall.calling(meeting);
    assert_eq!(view.agenda.meeting.status, MeetingStatus::Called);
    assert_eq!(view.notices[0].called.len(), 4);
    assert_eq!(view.next_kind(), NoticeKind::Call, "the same again, for who did not get it");
    assert!(hall.changes(meeting).is_empty());

    let water: ItemId = hall.archive.new_id();
    let item = ItemPlan { kind: Some(TreatmentKind::Decision), ..ItemPlan::titled("Water") };
    hall.apply(Op::AddItem { id: water, meeting, parent: None, place: Place::After(opening), item });
    hall.apply(Op::EditItem {
        id: fence,
        item: ItemPlan { printed_number: Some("2".to_owned()), ..ItemPlan::titled("Hek en poort") },
    });
    assert_eq!(hall.changes(meeting), ["Toegevoegd: Water.", "Punt 2, ‘Hek’, heet nu ‘Hek en poort’."]);
    assert!(
        hall.warned(meeting, "2026-11-01")
            .iter()
            .any(|(rule, words)| *rule == Rule::Unannounced
                && words.contains("‘Water’: Dit punt is nagekomen"))
    );

    assert_eq!(hall.send(meeting, "2026-11-10"), NoticeKind::Supplement);
    let view = hall.calling(meeting);
    let late = view.agenda.items.iter().find(|item| item.id == water).unwrap().late.as_ref();
    assert_eq!(late.map(|late| late.lateness), Some(Lateness::AfterNotice));
    assert!(view.agenda.items.iter().filter(|item| item.id != water).all(|item| item.late.is_none()));
    assert!(view.changes().is_empty(), "what was sent last is what counts");

    let plan = MeetingPlan { place: Some("Het Veerhuis".to_owned()), ..hall.plan("2026-11-27") };
    hall.apply(Op::EditMeeting { id: meeting, meeting: plan });
    assert_eq!(hall.calling(meeting).next_kind(), NoticeKind::Change);
    assert_eq!(
        hall.changes(meeting),
        [
            "De vergadering is nu op vrijdag 27 november 2026, niet op vrijdag 20 november 2026.",
            "De plaats is nu Het Veerhuis, was Het Schaftlokaal."
        ]
    );
    // For the new day nobody has been called yet.
    assert!(hall.warned(meeting, "2026-11-14").iter().any(|(rule, _)| *rule == Rule::NoticeTerm));
    hall.send(meeting, "2026-11-12");
    assert!(hall.warned(meeting, "2026-11-26").iter().all(|(rule, _)| *rule != Rule::NoticeTerm));
    hall.apply(Op::CancelMeeting { id: meeting, reason: "storm".to_owned() });
    assert_eq!(hall.changes(meeting), ["De vergadering is afgelast."]);
    assert_eq!(
        hall.send(meeting, "2026-11-26"),
        NoticeKind::Change,
        "also after the term: warned, not refused"
    );
}

#[test]
fn what_is_closed_to_members_is_in_no_notice_and_no_change() {
    let (mut hall, meeting, _) = hall();
    hall.send(meeting, "2026-10-26");
    let secret = hall.item(meeting, "Zwartepiste");
    hall.apply(Op::SetVisibility { of: Shown::Item(secret), visibility: Some(Visibility::Board) });
    assert!(hall.changes(meeting).is_empty());
    hall.send(meeting, "2026-10-27");
    let view = hall.calling(meeting);
    assert!(view.notices.iter().all(|sent| !sent.notice.agenda.contains("Zwartepiste")));
}

#[test]
fn the_yearly_meeting_is_looked_at_whole() {
    let (mut hall, ..) = hall();
    let meeting = hall.meeting("2026-07-02");
    for title in ["Jaarrekening 2025", "Statutenwijziging"] {
        hall.item(meeting, title);
    }
    hall.send(meeting, "2026-06-28");
    let rules: Vec<Rule> = hall.warned(meeting, "2026-06-29").into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(
        rules,
        [
            Rule::NoticeTerm,
            Rule::StatutesNotice,
            Rule::StatutesText,
            Rule::YearlyMeeting,
            Rule::Discharge,
            Rule::AuditCommittee
        ]
    );
    hall.item(meeting, "Decharge bestuur");
    assert!(hall.warned(meeting, "2026-06-29").iter().all(|(rule, _)| *rule != Rule::Discharge));
    // The statutes may ask for less.
    let association = hall.calling(meeting).association.id;
    let statutes = Statutes { notice_days: 2, notice_counting: DayCounting::Working, ..Statutes::usual() };
    hall.apply(Op::SetStatutes { association, statutes });
    let judged = of_meeting(&hall.calling(meeting), None, day("2026-06-29"));
    assert_eq!(
        judged.notice.unwrap().sentence,
        "De oproep van 28 juni 2026 is op tijd: die kon tot en met 29 juni 2026 (2 werkdagen, statuten)."
    );
}

#[test]
fn a_board_that_met_already_is_told_so() {
    let (mut hall, ..) = hall();
    let board = hall.archive.new_id();
    let body = Body { kind: BodyKind::Board, short: "Bestuur".to_owned(), ..crate::hall::body("Bestuur") };
    hall.apply(Op::AddBody { id: board, body });
    let meeting: MeetingId = hall.archive.new_id();
    let plan = MeetingPlan { body: board, ..hall.plan("2026-11-20") };
    hall.apply(Op::AddMeeting { id: meeting, meeting: plan });
    let told = |on| hamerslag::calling::doubts(&hall.calling(meeting), day(on)).join(" ");
    let words = "De vergadering van 20 november 2026 is dan al geweest; oproepen kan niet meer.";
    assert!(!told("2026-11-20").contains(words) && told("2026-11-21").contains(words));
}

#[test]
fn the_text_of_a_change_of_statutes_lies_open_in_time_and_the_letter_says_since_when() {
    let (mut hall, meeting, _) = hall();
    let id = hall.item(meeting, "Statutenwijziging");
    let rules = |hall: &Hall| -> Vec<Rule> {
        hall.warned(meeting, "2026-10-20").into_iter().map(|(rule, _)| rule).collect()
    };
    assert_eq!(rules(&hall), [Rule::StatutesText], "nobody has said since when");
    let open_since = |hall: &mut Hall, since: &str| {
        let item = ItemPlan { open_since: Some(day(since)), ..ItemPlan::titled("Statutenwijziging") };
        hall.apply(Op::EditItem { id, item });
    };
    open_since(&mut hall, "2026-11-16");
    assert_eq!(rules(&hall), [Rule::StatutesText], "four days is too late");
    open_since(&mut hall, "2026-11-15");
    assert_eq!(rules(&hall), []);

    let (shell, path) = Shell::of(hall);
    shell.done(&["notice", &path, "2026-11-20", "--mail", "oproep.pdf"]);
    let Opened::Notice(letters) = opened(&std::fs::read(shell.path("oproep.pdf")).unwrap()).unwrap() else {
        panic!("no letter")
    };
    assert_eq!(letters.agenda.items.last().unwrap().open_since, Some(day("2026-11-15")));
    let Ok(read) = std::process::Command::new("pdftotext").arg(shell.path("oproep.pdf")).arg("-").output()
    else {
        return;
    };
    let words = String::from_utf8(read.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains(
            "De volledige tekst van ‘Statutenwijziging’ ligt vanaf 15 november 2026 ter inzage, tot na afloop van de dag van de vergadering."
        ),
        "{words}"
    );
}
