use hamerslag_core::Op;
use hamerslag_core::id::{DocumentId, MeetingId};
use hamerslag_core::model::Document;
use hamerslag_core::view::{DocumentFilter, PaperLine};
use hamerslag_core::words::*;
use hamerslag_exchange::letter::{enter, put_on_agenda};
use hamerslag_exchange::{csv, markdown};
use hamerslag_print::{Opened, PaperList, Printing, agenda_pdf, opened, papers_pdf};

use crate::command::Shell;
use crate::hall::{Hall, day};

const FIRST: &str = "Waterschap De Sluis\n\nDatum 6 mei 2025\nOns kenmerk WS-12\nOnderwerp Peil van de sloot\n\n\
    Geacht bestuur,\n\nGraag horen wij wat u van het peil vindt.\n";
const SECOND: &str = "Waterschap De Sluis\n\nDatum 3 maart 2026\nOns kenmerk WS-44\nOnderwerp Nieuw peil\n\n\
    Geacht bestuur,\n\nIn onze brief van 6 mei 2025 (kenmerk WS-12) vroegen wij om uw mening. Met deze brief is die \
    brief afgehandeld.\n";

fn add(
    hall: &mut Hall,
    text: &str,
    meeting: Option<MeetingId>,
    visibility: Option<Visibility>,
) -> DocumentId {
    let id = hall.archive.new_id();
    let known = hall.archive.reader().documents(Visibility::Board).unwrap();
    let document = Document { meeting, visibility, ..enter(text, &known).document };
    hall.apply(Op::AddDocument { id, document });
    id
}

#[test]
fn a_letter_for_the_board_is_on_no_list_that_members_get() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let on = Some(meeting);
    add(&mut hall, FIRST, on, None);
    let secret = SECOND.replace("Nieuw peil", "Zwartepiste").replace("WS-44", "Kwelgeest");
    add(&mut hall, &secret, on, Some(Visibility::Board));
    let reader = hall.archive.reader();
    let printing = Printing::plain(day("2026-11-01").and_hms_opt(12, 0, 0).unwrap());
    let all = |audience| {
        let agenda = reader.agenda(meeting, audience).unwrap();
        let papers: Vec<PaperLine> = agenda.papers.clone();
        let list = PaperList { association: agenda.association.clone(), heading: "Lijst".to_owned(), papers };
        let pdf = papers_pdf(&list, &printing).unwrap();
        assert_eq!(opened(&pdf).unwrap(), Opened::Papers(list.clone()), "the list travels in its PDF");
        let mut all = crate::leaks::everything_in(&agenda_pdf(&agenda, &printing).unwrap());
        all.extend(crate::leaks::everything_in(&pdf));
        all.extend(csv::papers(&list.papers).unwrap());
        all.extend(markdown::papers("Lijst", &list.papers).into_bytes());
        all
    };
    let (board, members, public) =
        (all(Visibility::Board), all(Visibility::Members), all(Visibility::Public));
    for word in ["Zwartepiste", "Kwelgeest"] {
        assert!(crate::leaks::holds(&board, word), "the board sees {word}");
        assert!(!crate::leaks::holds(&members, word), "members got {word}");
    }
    assert!(crate::leaks::holds(&members, "Peil van de sloot"));
    assert!(!crate::leaks::holds(&public, "Peil van de sloot"), "what nobody opened is for members");
}

#[test]
fn the_list_tells_what_waits_and_is_narrowed_by_words_and_disposition() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let first = add(&mut hall, FIRST, None, None);
    let second = add(&mut hall, SECOND, Some(meeting), None);
    let listed = |hall: &Hall, filter: DocumentFilter| -> Vec<DocumentId> {
        let page = hall.archive.reader().document_page(&filter, 0..50).unwrap();
        page.rows.into_iter().map(|row| row.id).collect()
    };
    assert_eq!(listed(&hall, DocumentFilter::default()), [second, first], "newest first");
    let waiting = DocumentFilter { waiting: true, ..DocumentFilter::default() };
    assert_eq!(listed(&hall, waiting.clone()), [second], "a later letter closed the first");
    let words = DocumentFilter { words: "sloot ws-12".to_owned(), ..DocumentFilter::default() };
    assert_eq!(listed(&hall, words), [first]);
    let document = hall.archive.reader().documents(Visibility::Board).unwrap().remove(0).fields;
    hall.apply(Op::EditDocument {
        id: second,
        document: Document { disposition: Some(Disposition::Settled), ..document },
    });
    assert_eq!(listed(&hall, waiting), []);
    let settled = DocumentFilter {
        disposition: Some(Disposition::Settled),
        year: Some(2026),
        ..DocumentFilter::default()
    };
    assert_eq!(listed(&hall, settled), [second]);
    let page = hall.archive.reader().document_page(&DocumentFilter::default(), 0..50).unwrap();
    assert_eq!(page.rows[0].meeting.as_ref().unwrap().date, day("2026-11-18"));
    assert_eq!(
        page.years.iter().map(|one| (one.year, one.count)).collect::<Vec<_>>(),
        [(2026, 1), (2025, 1)]
    );
}

#[test]
fn a_letter_becomes_an_item_in_one_act_that_undo_takes_back() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    for title in ["Opening", "Mededelingen", "Begroting", "Rondvraag"] {
        hall.item(meeting, title);
    }
    let letter = add(&mut hall, FIRST, None, None);
    let op = {
        let mut next = 900;
        let ids = move || {
            next += 1;
            uuid::Uuid::from_u128(next)
        };
        put_on_agenda(hall.archive.reader(), letter, meeting, day("2026-10-01"), ids).unwrap()
    };
    hall.apply(op);
    let titles = |hall: &Hall| -> Vec<String> {
        let agenda = hall.archive.reader().agenda(meeting, Visibility::Members).unwrap();
        agenda.items.into_iter().filter_map(|item| item.title).collect()
    };
    assert_eq!(titles(&hall), ["Opening", "Mededelingen", "Peil van de sloot", "Begroting", "Rondvraag"]);
    assert_eq!(hall.archive.reader().taken_on(letter).unwrap()[0].id, meeting);
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(titles(&hall).len(), 4);
    assert_eq!(hall.archive.reader().taken_on(letter).unwrap(), []);
}

#[test]
fn the_command_line_reads_keeps_and_lists_and_refuses_a_letter_about_nothing() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin"]);
    shell.write("een.txt", FIRST);
    shell.write("twee.txt", SECOND);
    shell.write("niets.txt", "Beste mensen,\n\nGraag een lantaarn.\n");
    let said = shell.done(&["document", "add", "tuin.hamerslag", "twee.txt"]);
    assert!(
        said.contains("die van 6 mei 2025 (WS-12) af te handelen; die staat niet in dit archief"),
        "{said}"
    );
    let said = shell.done(&["document", "add", "tuin.hamerslag", "een.txt"]);
    assert!(said.contains("Onderwerp   Peil van de sloot") && said.contains("6 mei 2025"), "{said}");
    let said = shell.done(&["document", "add", "tuin.hamerslag", "twee.txt", "--json"]);
    let kept: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(kept["closes"], "6 mei 2025, Waterschap De Sluis: Peil van de sloot (WS-12)");

    let refused = shell.run(&["document", "add", "tuin.hamerslag", "niets.txt"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("--subject"), "{}", refused.err);
    let said = shell.done(&[
        "document",
        "add",
        "tuin.hamerslag",
        "niets.txt",
        "--subject",
        "=Lantaarn",
        "--date",
        "2026-10-02",
    ]);
    assert!(said.contains("In de tekst is de afzender niet gevonden"), "{said}");
    let listed = shell.done(&["document", "list", "tuin.hamerslag"]);
    assert_eq!(listed.lines().count(), 4, "{listed}");
    assert!(listed.lines().next().unwrap().contains("=Lantaarn"), "newest first: {listed}");
    assert!(shell.done(&["document", "list", "tuin.hamerslag", "--csv"]).contains(";'=Lantaarn;"));
    assert!(shell.done(&["document", "list", "tuin.hamerslag", "--markdown"]).contains("| 1 | =Lantaarn |"));
    shell.done(&["document", "list", "tuin.hamerslag", "--pdf", "lijst.pdf"]);
    assert!(shell.done(&["open", "lijst.pdf"]).contains("Waterschap De Sluis: Peil van de sloot (WS-12)"));
    assert_eq!(shell.run(&["document", "keep", "tuin.hamerslag"]).code, 2);
}
