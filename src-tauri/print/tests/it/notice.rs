//! The letters that call a meeting, and the labels for their envelopes.

use hamerslag_core::words::{MeetingStatus, NoticeKind};
use hamerslag_print::page::Role;
use hamerslag_print::structure::Kind;
use hamerslag_print::{
    Document, LabelSheet, NoticeLetters, Opened, Postal, Press, Printing, TypeSize, labels_pdf, notice_pdf,
    opened,
};

use crate::letterhead::letterhead;
use crate::pages::assert_inside;
use crate::sample::{EDITIONS, agenda, association, day, dump, meeting, printing, text_of_pages};

fn postal(number: usize) -> Postal {
    Postal {
        name: format!("Anja Verstappen-Hoekema {number}"),
        address: Some(format!("Achterwetering {number}\n1234 AB  WETERSLOOT")),
    }
}

/// Letters to so many members.
pub(crate) fn letters(count: usize) -> NoticeLetters {
    NoticeLetters {
        agenda: agenda(),
        kind: NoticeKind::Call,
        dated: day(2026, 10, 26),
        words: None,
        changes: Vec::new(),
        addressees: (1..=count).map(postal).collect(),
    }
}

/// So many labels.
pub(crate) fn label_sheet(count: usize) -> LabelSheet {
    LabelSheet { association: association(), meeting: meeting(), labels: (1..=count).map(postal).collect() }
}

fn flat(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn everybody_gets_a_letter_of_their_own_with_the_agenda_behind_it_and_its_own_page_numbers() {
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, letterhead: letterhead(), ..printing() };
        let pdf = notice_pdf(&letters(3), &printed).unwrap();
        dump(&format!("oproep-{name}"), &pdf);
        let Some(pages) = text_of_pages(&pdf) else { return };
        let pages: Vec<String> = pages.iter().map(|page| flat(page)).collect();
        let each = pages.len() / 3;
        assert_eq!(pages.len(), each * 3);
        for (number, letter) in pages.chunks(each).enumerate() {
            let to = format!("Anja Verstappen-Hoekema {}", number + 1);
            assert!(letter[0].contains(&format!("Beste {to},")), "{}", letter[0]);
            assert!(letter[0].contains(&format!("Achterwetering {} 1234 AB WETERSLOOT", number + 1)));
            assert!(letter[0].contains("Wetersloot, 26 oktober 2026"), "{}", letter[0]);
            assert!(letter[0].contains("woensdag 18 november 2026, om 20.00 uur"), "{}", letter[0]);
            assert!(letter[0].contains(&format!("Pagina 1 van {each}")), "{}", letter[0]);
            assert!(letter[1].contains("Agenda van de algemene ledenvergadering"), "{}", letter[1]);
            assert!(letter[each - 1].contains(&format!("Pagina {each} van {each}")));
            assert!(!letter[1..].iter().any(|page| page.contains("Beste")), "the agenda is no letter");
        }
    }
}

/// What the windows of a folded sheet show, in points from the top left corner: both those of DIN 5008 form B and those of a
/// Dutch C5/6 envelope.
const WINDOW: [f32; 4] = [56.7, 127.6, 297.7, 223.9];

#[test]
fn the_address_and_nothing_else_stands_where_the_window_is() {
    let letters = letters(2);
    let own = letterhead();
    for document in [Document::notice(&letters), Document::notice(&letters).under(&own)] {
        let laid = Press::open().unwrap().lay_out(&document, TypeSize::Normal);
        let [left, top, right, bottom] = WINDOW;
        for page in
            laid.pages.iter().filter(|page| page.lines.iter().any(|line| line.line.text().contains("Beste")))
        {
            let seen = page.lines.iter().filter(|line| {
                line.x < right && line.x + line.line.width > left && (top..=bottom).contains(&line.baseline)
            });
            let words: Vec<String> = seen.map(|line| line.line.text()).collect();
            assert_eq!(words.len(), 3, "name, street and town: {words:?}");
            assert!(words[0].starts_with("Anja") && words[2].contains("WETERSLOOT"), "{words:?}");
            assert!(page.pictures.iter().all(|logo| logo.x > right), "the logo stands beside it");
        }
        assert_inside(&laid);
    }
}

#[test]
fn each_letter_has_a_title_and_the_headings_of_its_agenda_below_it() {
    let laid = Press::open().unwrap().lay_out(&Document::notice(&letters(2)), TypeSize::Normal);
    let ranks: Vec<u8> = laid
        .structure
        .iter()
        .filter_map(|(_, element)| match element.kind {
            Kind::Heading(rank) => Some(rank),
            _ => None,
        })
        .collect();
    assert_eq!(ranks.iter().filter(|rank| **rank == 1).count(), 2);
    assert_eq!(ranks[0], 1);
    assert!(ranks.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no rank is skipped: {ranks:?}");
    let tops: Vec<&str> =
        laid.outline.iter().filter(|entry| entry.depth == 0).map(|entry| entry.title.as_str()).collect();
    assert_eq!(tops, ["Anja Verstappen-Hoekema 1", "Anja Verstappen-Hoekema 2"]);
}

#[test]
fn own_words_are_filled_in_and_what_is_not_known_yet_says_so() {
    let mut call = letters(0);
    call.words = Some("Dag {naam}!\n\nKom {datum} om {tijd} naar {plaats}; {onbekend} {".to_owned());
    (call.agenda.meeting.planned_start, call.agenda.meeting.place) = (None, None);
    let Some(pages) = text_of_pages(&notice_pdf(&call, &printing()).unwrap()) else { return };
    let first = flat(&pages[0]);
    assert!(first.contains("Dag leden!"), "one copy for everybody: {first}");
    assert!(
        first
            .contains("Kom woensdag 18 november 2026 om een tijd die nog volgt naar volgt nog; {onbekend} {")
    );
    assert_eq!(opened(&notice_pdf(&call, &printing()).unwrap()), Ok(Opened::Notice(call)));
}

#[test]
fn a_later_letter_tells_what_changed_and_one_that_calls_off_has_no_agenda() {
    let mut later = letters(1);
    later.kind = NoticeKind::Supplement;
    later.changes = vec!["Toegevoegd: 2a. Water.".to_owned(), "De plaats is nu Het Veerhuis.".to_owned()];
    let Some(pages) = text_of_pages(&notice_pdf(&later, &printing()).unwrap()) else { return };
    let first = flat(&pages[0]);
    assert!(first.contains("Nazending voor de algemene ledenvergadering"), "{first}");
    assert!(
        first.contains("– Toegevoegd: 2a. Water. – De plaats is nu Het Veerhuis. Met vriendelijke"),
        "{first}"
    );
    later.agenda.meeting.status = MeetingStatus::Cancelled;
    later.changes.clear();
    let pages = text_of_pages(&notice_pdf(&later, &printing()).unwrap()).unwrap();
    assert_eq!(pages.len(), 1, "no agenda for what is off");
    assert!(flat(&pages[0]).contains("gaat niet door"), "{}", pages[0]);
}

#[test]
fn a_logo_on_every_letter_stands_in_the_file_once() {
    let printed = Printing { letterhead: letterhead(), ..printing() };
    let size = |count| notice_pdf(&letters(count), &printed).unwrap().len();
    let (few, many) = (size(2), size(22));
    assert!(many < few * 6, "{few} bytes for two letters, {many} for twenty-two");
}

#[test]
fn labels_stand_three_by_eight_on_a_sheet() {
    let pdf = labels_pdf(&label_sheet(25), &printing()).unwrap();
    dump("etiketten", &pdf);
    assert_eq!(opened(&pdf), Ok(Opened::Labels(label_sheet(25))));
    let Some(pages) = text_of_pages(&pdf) else { return };
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[0].matches("Achterwetering").count(), 24);
    assert!(pages[1].contains("Achterwetering 25") && !pages[1].contains("Pagina"));
    let long = Postal { name: "x".repeat(400), address: Some("regel\n".repeat(40)) };
    let sheet = LabelSheet { labels: vec![long; 24], ..label_sheet(0) };
    assert!(labels_pdf(&sheet, &printing()).is_ok(), "what does not fit is left out");
    assert!(labels_pdf(&label_sheet(0), &printing()).is_ok());
}

#[test]
fn a_title_of_a_letter_is_no_running_head() {
    let laid = Press::open().unwrap().lay_out(&Document::notice(&letters(1)), TypeSize::Normal);
    assert_eq!(laid.pages[0].lines.iter().filter(|line| line.role == Role::Title).count(), 1);
}
