//! The board's own copy of minutes: what is closed stands in an annex and is missed at its place.

use hamerslag_core::view::{EntryView, MinutesView};
use hamerslag_print::page::Role;
use hamerslag_print::{Document, Press, Printing, board_minutes_pdf, minutes_pdf, opened};

use crate::pages::assert_inside;
use crate::sample::{
    EDITIONS, action, decided, decision, dump, entry, item, labelled, minutes, printing, text_of_pages,
};

/// What the board sees of an evening, and what members do.
pub(crate) fn evening() -> (MinutesView, MinutesView) {
    let members = minutes();
    let mut board = members.clone();
    board.items[2].entries.insert(1, entry("De buurman heeft een klacht over pad 3 ingediend."));
    board.items[2].entries.insert(2, labelled("a.", "Zijn brief ligt bij de secretaris."));
    board.items[3].entries[0].decisions.push(decision("2026-15a", "De klacht wordt afgewezen.", vec![]));
    let mut closed = item(
        "6a",
        "Royement van een lid",
        vec![
            entry("Het bestuur licht het voorstel tot royement toe."),
            EntryView {
                actions: vec![action("A-9", "De brief schrijven", "Ilse van der Meij", false)],
                ..decided(
                    "2026-18a",
                    "Het lidmaatschap wordt opgezegd.",
                    vec![crate::sample::vote(1, 5, 1, false)],
                )
            },
        ],
    );
    closed.item.late = members.items[5].item.late.clone();
    let mut below = item("6b", "Bezwaar", vec![entry("Het lid kan in beroep gaan.")]);
    below.item.depth = 1;
    board.items.splice(6..6, [closed, below]);
    (board, members)
}

#[test]
fn what_is_closed_stands_in_the_annex_and_is_missed_at_its_place() {
    let (board, members) = evening();
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, ..printing() };
        let pdf = board_minutes_pdf(&board, &members, &printed).unwrap();
        dump(&format!("bestuur-{name}"), &pdf);
        assert_inside(&Press::open().unwrap().lay_out(&Document::board_minutes(&board, &members), type_size));
        let Some(pages) = text_of_pages(&pdf) else { return };
        let flat = |pages: &[String]| pages.concat().split_whitespace().collect::<Vec<_>>().join(" ");
        let annex = pages.iter().position(|page| page.contains("Besloten bijlage")).unwrap();
        let (before, behind) = (flat(&pages[..annex]), flat(&pages[annex..]));
        for words in [
            "Dit deel is besloten en staat in de besloten bijlage. a. Van de wethouder",
            "Ruben Hoekema voorzitter",
            "6a Dit punt is besloten en staat in de besloten bijlage. 7 Benoeming kascommissie",
        ] {
            assert!(before.contains(words), "“{words}” should be in the minutes:\n{before}");
        }
        assert_eq!(before.matches("Dit punt is besloten").count(), 1, "what is below it goes with it");
        assert_eq!(before.matches("Dit deel is besloten").count(), 2);
        for words in [
            "Alleen voor het bestuur. Hoort bij de notulen van de algemene ledenvergadering van 18 november 2026.",
            "De buurman heeft een klacht over pad 3 ingediend. a. Zijn brief ligt bij de secretaris.",
            "Besluit 2026-15a. De klacht wordt afgewezen. Hamerslag.",
            "6a Royement van een lid Ter vergadering toegevoegd",
            "Handopsteken 5 1 1 7",
            "6b Bezwaar Het lid kan in beroep gaan.",
        ] {
            assert!(behind.contains(words), "“{words}” should be in the annex:\n{behind}");
            assert!(!before.contains(words));
        }
        for open in ["Opening", "ten minste vier uur", "Begroting en contributie"] {
            assert!(!behind.contains(open), "“{open}” is open and no part of the annex");
        }
        assert!(matches!(opened(&pdf), Ok(hamerslag_print::Opened::Minutes(view)) if view == board));
    }
}

#[test]
fn the_annex_begins_a_page() {
    let (board, members) = evening();
    let laid =
        Press::open().unwrap().lay_out(&Document::board_minutes(&board, &members), printing().type_size);
    let firsts =
        laid.pages.iter().filter_map(|page| page.lines.iter().find(|line| line.role != Role::Running));
    assert_eq!(firsts.filter(|placed| placed.line.text() == "Besloten bijlage").count(), 1);
}

#[test]
fn without_anything_closed_there_is_no_annex() {
    let view = minutes();
    let same = board_minutes_pdf(&view, &view, &printing()).unwrap();
    assert!(same == minutes_pdf(&view, &printing()).unwrap());
}
