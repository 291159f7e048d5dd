use hamerslag::desk::Desk;
use hamerslag::wire::NoticePaper;
use hamerslag_core::Reader;
use hamerslag_core::id::NoticeId;
use hamerslag_core::rules::Rule;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::MeetingStatus;
use hamerslag_print::{Opened, opened};

use crate::command::Shell;
use crate::hall::{Hall, day};
use crate::notice::hall;

#[test]
fn the_command_line_makes_everything_and_records_it_as_one_act() {
    let (hall, meeting, _) = hall();
    let (shell, path) = Shell::of(hall);
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
fn nobody_to_call_is_said_and_nothing_is_recorded() {
    let mut hall = Hall::new();
    hall.meeting("2026-11-20");
    let (shell, path) = Shell::of(hall);
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
