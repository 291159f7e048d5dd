use hamerslag::desk::Desk;
use hamerslag::wire::NoticePaper;
use hamerslag_core::calling::bcc;
use hamerslag_core::id::{ItemId, MeetingId, NoticeId, OfficeId, PersonId, TermId};
use hamerslag_core::model::{Body, Contact, ItemPlan, MeetingPlan, Office, Person, Statutes, Term};
use hamerslag_core::rules::{Rule, of_meeting};
use hamerslag_core::time::Timestamp;
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
    fn send(&mut self, meeting: MeetingId, on: &str) -> NoticeKind {
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
fn hall() -> (Hall, MeetingId, [ItemId; 3]) {
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
fn the_command_line_makes_everything_and_records_it_as_one_act() {
    let (hall, meeting, _) = hall();
    let path = hall.archive.path().to_str().unwrap().to_owned();
    let Hall { folder, archive, .. } = hall;
    drop(archive);
    let shell = Shell { folder };
    let history = || Reader::open(std::path::Path::new(&path)).unwrap().history(1_000).unwrap().len();
    let before = history();
    let files =
        ["--pdf", "brieven.pdf", "--mail", "oproep.pdf", "--labels", "etiketten.pdf", "--ics", "alv.ics"];
    let told = shell.done(&[&["notice", &path, "2026-11-20"], &files[..]].concat());
    for wanted in [
        "Oproep voor de ALV van 20 november 2026",
        "Per brief (1): Bram Kuipers",
        "Per e-mail (2): Anja Verstappen, Dina Bos",
        "Overhandigd (1): Coen Mulder",
        "! Zonder adres, dus zelf te overhandigen: Coen Mulder.",
        "zonder instemming met een oproep per e-mail (art. 2:41 lid 5 BW): Bram Kuipers.",
        "2 brieven voor de ALV van 20 november 2026 staan in brieven.pdf.",
        "2 etiketten staan in etiketten.pdf.",
    ] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    assert_eq!(history(), before, "made is not sent");
    let carried = |name: &str| opened(&std::fs::read(shell.path(name)).unwrap()).unwrap();
    let Opened::Notice(letters) = carried("brieven.pdf") else { panic!("no letters") };
    assert_eq!(letters.addressees.len(), 2);
    let Opened::Notice(copy) = carried("oproep.pdf") else { panic!("no copy") };
    assert!(copy.addressees.is_empty(), "no address goes round by e-mail");
    assert!(shell.done(&["open", "brieven.pdf"]).contains("Gericht aan\nBram Kuipers\nCoen Mulder\n"));
    assert!(shell.done(&["open", "etiketten.pdf"]).contains("Coen Mulder"));
    let sequence = || std::fs::read_to_string(shell.path("alv.ics")).unwrap();
    assert!(sequence().contains("SEQUENCE:0\r\n") && sequence().contains(&meeting.0.to_string()));

    assert_eq!(shell.done(&["notice", &path, "--bcc"]), "anja@voorbeeld.nl, dina@voorbeeld.nl\n");
    let told = shell.done(&["notice", &path, "--sent", "2026-11-19"]);
    assert!(told.contains("De oproep is 14 kalenderdagen te laat"), "warned, and done all the same: {told}");
    assert!(told.contains("Vastgelegd: verzonden op 19 november 2026."), "{told}");
    assert_eq!(history(), before + 1, "one act");
    let reader = Reader::open(std::path::Path::new(&path)).unwrap();
    let kept = reader.kept(&reader.notices(meeting).unwrap()[0].notice.paper).unwrap().unwrap();
    assert!(matches!(opened(&kept), Ok(Opened::Notice(copy)) if copy.addressees.is_empty()));
    shell.done(&["notice", &path, "--ics", "alv.ics"]);
    assert!(sequence().contains("SEQUENCE:1\r\n"), "a calendar takes the later file");
    assert!(shell.done(&["check", &path]).contains("heel"));

    let told = shell.done(&["rules", &path]);
    assert!(
        told.contains("! De oproep is 14 kalenderdagen te laat")
            && told.contains("(statuten, termijn van oproeping)"),
        "{told}"
    );
    let json: serde_json::Value = serde_json::from_str(&shell.done(&["rules", &path, "--json"])).unwrap();
    assert_eq!(json["warnings"][0]["rule"], "notice_term");
    let json: serde_json::Value = serde_json::from_str(&shell.done(&["notice", &path, "--json"])).unwrap();
    assert_eq!(json["addressees"][1]["means"], "letter");
    assert_eq!(json["sent"][0]["called"].as_array().unwrap().len(), 4);
}

/// A desk with the archive of a hall on it.
fn desk(hall: Hall) -> (tempfile::TempDir, Desk) {
    let path = hall.archive.path().to_owned();
    let Hall { folder, archive, .. } = hall;
    drop(archive);
    let mut desk = Desk::new(folder.path().join("data"), None, None);
    desk.open(&path, Timestamp(3_000_000)).unwrap();
    (folder, desk)
}

#[test]
fn the_window_makes_the_same_and_keeps_what_went_out() {
    let (hall, meeting, _) = hall();
    let (folder, mut desk) = desk(hall);
    let catalogue = desk.catalogue();
    let moment = day("2026-10-26").and_hms_opt(12, 0, 0).unwrap();
    let made = catalogue.calling(meeting, None, day("2026-10-26")).unwrap();
    assert_eq!((made.addressees.len(), made.bcc.as_str()), (4, "anja@voorbeeld.nl, dina@voorbeeld.nl"));
    assert!(made.letter.starts_with("Beste leden,\n\nHet bestuur van Vereniging De Proef nodigt u uit"));
    let print = |paper| catalogue.print_notice(meeting, paper, moment).unwrap();
    let letters = print(NoticePaper::Letters);
    assert_eq!(letters.file_name, "brieven-ALV-2026-11-20.pdf");
    let Ok(Opened::Notice(posted)) = opened(&letters.pdf) else { panic!("no letters") };
    assert_eq!(posted.addressees.len(), 2);
    assert!(
        matches!(opened(&print(NoticePaper::Copy).pdf), Ok(Opened::Notice(copy)) if copy.addressees.is_empty())
    );
    assert_eq!(print(NoticePaper::Labels).file_name, "etiketten-ALV-2026-11-20.pdf");
    let (name, event) = catalogue.event(meeting, Timestamp(0)).unwrap();
    assert!(name == "ALV-2026-11-20.ics" && event.contains("SEQUENCE:0\r\n"));
    let mail = catalogue.notice_mail(meeting, day("2026-10-26")).unwrap();
    assert!(mail.html.contains("<h2>Agenda</h2>") && mail.plain.contains("\nAgenda\n\n1. Opening\n2. Hek\n"));

    let sheet = desk.send_notice(meeting, day("2026-10-26"), moment, Timestamp(4_000_000)).unwrap();
    assert_eq!(sheet.desk.course.status, MeetingStatus::Called);
    let refused = desk.undo(meeting, Timestamp(5_000_000)).unwrap_err();
    assert_eq!(refused.code, "irreversible", "what went out is not undone: {}", refused.message);
    let after = catalogue.calling(meeting, None, day("2026-11-19")).unwrap();
    assert_eq!((after.sent.len(), after.sent[0].called.len(), after.changes.len()), (1, 4, 0));
    let kept = catalogue.sent_notice(meeting, after.sent[0].id).unwrap();
    assert_eq!(kept.file_name, "verzonden-2026-10-26-ALV-2026-11-20.pdf");
    let reader = Reader::open(&folder.path().join("proef.hamerslag")).unwrap();
    let paper = reader.notices(meeting).unwrap().remove(0).notice.paper;
    assert_eq!(Some(kept.pdf), reader.kept(&paper).unwrap(), "to the byte");
    assert!(after.judged.warnings.iter().all(|warning| warning.rule != Rule::NoticeTerm), "it was in time");
    // The same again, for who did not get it, makes the first one no later.
    let again = catalogue.calling(meeting, Some(day("2026-11-19")), day("2026-11-19")).unwrap();
    assert!(again.judged.notice.unwrap().sentence.contains("De oproep van 26 oktober 2026 is op tijd"));
    assert_eq!(catalogue.sent_notice(meeting, NoticeId(uuid::Uuid::nil())).unwrap_err().code, "not_found");
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

    let path = hall.archive.path().to_str().unwrap().to_owned();
    let Hall { folder, archive, .. } = hall;
    drop(archive);
    let shell = Shell { folder };
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

#[test]
fn nobody_to_call_is_said_and_nothing_is_recorded() {
    let mut hall = Hall::new();
    hall.meeting("2026-11-20");
    let path = hall.archive.path().to_str().unwrap().to_owned();
    let Hall { folder, archive, .. } = hall;
    drop(archive);
    let shell = Shell { folder };
    assert!(shell.done(&["notice", &path]).contains("Er is niemand om op te roepen"));
    let said = shell.run(&["notice", &path, "--sent", "2026-10-26"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("er is niets vastgelegd"), "{}", said.err);
    let said = shell.run(&["notice", &path, "--sent", "26-10-2026"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("bijvoorbeeld --sent 2016-12-14"), "{}", said.err);
}

/// What the command says of a copy of this archive in which `sql` was carried out by something else.
fn checked_after(hall: &Hall, sql: &str) -> (i32, String) {
    let copy = hall.folder.path().join("geknoeid.hamerslag");
    let connection = rusqlite::Connection::open(hall.archive.path()).unwrap();
    let _ = std::fs::remove_file(&copy);
    connection.execute("VACUUM INTO ?", [copy.to_str().unwrap()]).unwrap();
    rusqlite::Connection::open(&copy).unwrap().execute_batch(sql).unwrap();
    let said = Shell::new().run(&["check", copy.to_str().unwrap()]);
    (said.code, said.out)
}

#[test]
fn a_paper_that_went_out_and_was_changed_or_lost_since_is_told_by_the_check() {
    let (mut hall, meeting, _) = hall();
    hall.send(meeting, "2026-11-01");
    let (code, said) = checked_after(&hall, "");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("en 1 verzonden stuk nagekeken"), "{said}");
    let (code, said) = checked_after(&hall, "UPDATE kept_file SET bytes = X'255044462D312E36'");
    assert_ne!(code, 0);
    assert!(said.contains("Een bewaard stuk is niet meer wat is verzonden"), "one byte: {said}");
    let (code, said) = checked_after(&hall, "DELETE FROM kept_file");
    assert_ne!(code, 0);
    assert!(said.contains("Het stuk bij de oproep van 1 november 2026 voor vergadering"), "{said}");
}
