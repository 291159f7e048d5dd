//! The very long, the very many, the empty and the foreign.

use hamerslag_core::view::MinutesView;
use hamerslag_core::words::Presence;
use hamerslag_print::{agenda_pdf, lay_out_minutes};

use crate::pages::{assert_inside, editions};
use crate::sample::{
    attendee, empty_minutes, entry, item, minutes, minutes_bytes, one_item, printing, text_of, text_of_pages,
};

#[test]
fn the_last_of_two_thousand_attendees_is_on_the_list() {
    let mut view = empty_minutes();
    view.attendance.people =
        (1..=2_000).map(|number| attendee(&format!("Lid Nummer{number}"), Presence::Present)).collect();
    view.attendance.present = 2_000;
    let Some(text) = text_of(&minutes_bytes("presentie", &view)) else { return };
    for number in [1, 1_000, 1_999, 2_000] {
        assert!(text.contains(&format!("Nummer{number}")), "attendee {number} is missing");
    }
}

#[test]
fn the_last_of_five_thousand_entries_is_on_the_last_page() {
    let entries = (1..=5_000).map(|number| entry(&format!("Alinea {number} van de avond."))).collect();
    let Some(pages) = text_of_pages(&minutes_bytes("lang", &one_item(entries))) else { return };
    assert!(pages.len() > 100);
    assert!(pages.last().unwrap().contains("Alinea 5000 van de avond."));
}

#[test]
fn a_title_of_ten_thousand_characters_is_printed_whole() {
    let title = "Een titel zonder eind ".repeat(460) + "slotwoord";
    let view = MinutesView { items: vec![item("1", &title, vec![entry("Tekst.")])], ..empty_minutes() };
    editions(&view).for_each(|laid| assert_inside(&laid));
    let Some(text) = text_of(&minutes_bytes("titel", &view)) else { return };
    assert_eq!(text.matches("eind").count(), 460);
    assert!(text.contains("slotwoord") && text.contains("Tekst."));
}

#[test]
fn a_very_long_name_of_an_association_is_somewhere_in_full() {
    let mut view = empty_minutes();
    view.association.name = "Vereniging tot behoud van de ".repeat(40) + "polder";
    editions(&view).for_each(|laid| assert_inside(&laid));
    let Some(text) = text_of(&minutes_bytes("naam", &view)) else { return };
    assert!(text.contains("polder"));
}

#[test]
fn a_meeting_with_nothing_in_it_makes_one_page() {
    let laid = lay_out_minutes(&empty_minutes()).unwrap();
    assert_eq!(laid.pages.len(), 1);
    let Some(text) = text_of(&minutes_bytes("leeg", &empty_minutes())) else { return };
    assert!(text.contains("Pagina 1 van 1"));
    let agenda = hamerslag_core::view::AgendaView { items: vec![], ..crate::sample::agenda() };
    assert!(!agenda_pdf(&agenda, &printing()).unwrap().is_empty());
}

#[test]
fn characters_the_fonts_lack_are_drawn_and_can_be_copied() {
    let words = ["🎉", "日本語", "Ω", "ł", "ő", "👩‍🌾", "שלום", "مرحبا"];
    let view = one_item(vec![entry(&format!("Groeten: {} en tot ziens.", words.join(" ")))]);
    let Some(text) = text_of(&minutes_bytes("vreemd", &view)) else { return };
    for word in words {
        let whole: String = word.chars().filter(|c| *c != '\u{200d}').collect();
        let read: String = text.chars().filter(|c| *c != '\u{200d}').collect();
        assert!(read.contains(&whole), "{word} cannot be copied out of: {text}");
    }
}

#[test]
fn control_characters_do_no_harm() {
    let view = one_item(vec![entry("voor\u{0}\u{7}na\tTab\u{feff}\u{202e}om\u{2028}regel")]);
    let Some(text) = text_of(&minutes_bytes("besturing", &view)) else { return };
    assert!(text.contains("voor") && text.contains("regel"));
}

#[test]
fn a_row_of_a_table_taller_than_a_page_goes_on_on_the_next() {
    let long = "Het besluit heeft een lange overweging. ".repeat(400) + "Slot.";
    let view = one_item(vec![crate::sample::decided("2026-1", &long, vec![])]);
    editions(&view).for_each(|laid| assert_inside(&laid));
    let Some(text) = text_of(&minutes_bytes("hoog", &view)) else { return };
    assert_eq!(text.matches("Slot.").count(), 2, "in the account and in the list");
}

#[test]
fn the_same_minutes_give_the_same_bytes() {
    assert!(minutes_bytes("notulen", &minutes()) == minutes_bytes("notulen", &minutes()));
}
