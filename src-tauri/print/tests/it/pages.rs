//! Where things stand on the pages.

use hamerslag_core::view::{EntryView, MinutesView};
use hamerslag_core::words::{EntryKind, MinutesStatus};
use hamerslag_print::page::{MARGIN, Page, Role};
use hamerslag_print::{Document, Laid, Press, lay_out_minutes};
use proptest::prelude::*;

use crate::sample::{
    EDITIONS, action, agenda, decided, empty_minutes, entry, item, labelled, minutes, minutes_bytes, of_kind,
    one_item, said, text_of_pages, vote,
};

/// The minutes as pages, in every size of type.
pub(crate) fn editions(view: &MinutesView) -> impl Iterator<Item = Laid> {
    let document = Document::minutes(view);
    let mut press = Press::open().unwrap();
    EDITIONS.into_iter().map(move |(_, type_size)| press.lay_out(&document, type_size))
}

/// Nothing sticks out of the white border.
pub(crate) fn assert_inside(laid: &Laid) {
    for (number, page) in laid.pages.iter().enumerate() {
        for placed in &page.lines {
            let right = placed.x + placed.line.width;
            let text = placed.line.text();
            assert!(placed.x >= MARGIN - 0.1, "page {number}: “{text}” begins at {}", placed.x);
            assert!(right <= page.width - MARGIN + 0.1, "page {number}: “{text}” ends at {right}");
            let inside = MARGIN..page.height - MARGIN;
            assert!(inside.contains(&placed.baseline), "page {number}: “{text}” at {}", placed.baseline);
        }
        for picture in &page.pictures {
            assert!(picture.x >= MARGIN && picture.x + picture.width <= page.width - MARGIN);
            assert!(picture.y >= MARGIN && picture.y + picture.height <= page.height - MARGIN);
        }
        for rule in &page.rules {
            assert!(rule.x >= MARGIN && rule.x + rule.width <= page.width - MARGIN);
            assert!(rule.y >= MARGIN && rule.y + rule.height <= page.height - MARGIN);
        }
    }
}

/// The lines of the text itself, without running heads and feet.
fn text_lines(page: &Page) -> Vec<(Role, String)> {
    let own = page.lines.iter().filter(|placed| !matches!(placed.role, Role::Running | Role::Label));
    own.map(|placed| (placed.role, placed.line.text())).collect()
}

pub(crate) fn assert_no_heading_at_the_foot(laid: &Laid) {
    for (number, page) in laid.pages.iter().enumerate() {
        let last = text_lines(page).pop();
        assert!(
            last.as_ref().is_none_or(|(role, _)| *role != Role::Heading),
            "page {number} ends in {last:?}"
        );
    }
}

#[test]
fn a_heading_of_many_lines_is_not_divided_over_pages() {
    let title =
        "Vervanging van de waterpomp en wat daarvoor nodig is aan geld, handen en tijd in het komende jaar "
            .repeat(6);
    for lines in 1..=40 {
        let before: Vec<_> = (0..lines).map(|number| entry(&format!("Regel {number}."))).collect();
        let view = MinutesView {
            items: vec![item("1", "Het begin", before), item("2", &title, vec![entry("Er is gesproken.")])],
            ..empty_minutes()
        };
        for laid in editions(&view) {
            assert_no_heading_at_the_foot(&laid);
        }
    }
}

#[test]
fn everything_stands_inside_the_margins() {
    let counts: Vec<usize> = editions(&minutes()).map(|laid| laid.pages.len()).collect();
    assert!(
        (2..=4).contains(&counts[0]) && (5..=8).contains(&counts[1]),
        "an evening takes {counts:?} pages"
    );
    editions(&minutes()).for_each(|laid| assert_inside(&laid));
    let mut press = Press::open().unwrap();
    for (_, type_size) in EDITIONS {
        assert_inside(&press.lay_out(&Document::agenda(&agenda()), type_size));
    }
}

#[test]
fn a_clock_time_can_be_read_and_stands_clear_of_numbers() {
    let timed = |text: &str| EntryView { clock: hamerslag_core::time::ClockTime::new(20, 24), ..entry(text) };
    let mut view = one_item(vec![timed("Meryem komt binnen.")]);
    view.items.push(item("10", "", vec![timed("Zij vertrekt weer.")]));
    for laid in editions(&view) {
        let beside = |words: &str| {
            let at = laid.pages[0].lines.iter().find(|placed| placed.line.text().contains(words)).unwrap();
            let same = laid.pages[0].lines.iter().filter(|placed| placed.baseline == at.baseline);
            same.map(|placed| (placed.x, placed.x + placed.line.width, placed.line.clone()))
                .collect::<Vec<_>>()
        };
        let in_margin = &beside("Meryem")[0];
        assert_eq!(in_margin.2.text(), "20.24");
        assert!(in_margin.2.runs[0].style.size >= 9.0);
        let numbered = beside("Zij vertrekt");
        assert_eq!(numbered.len(), 2, "the number hangs, and the time stands in the text");
        assert!((numbered[0].1 - in_margin.1).abs() < 0.1, "both end at the same place");
        assert_eq!(numbered[1].2.text(), "20.24 Zij vertrekt weer.");
    }
}

#[test]
fn a_word_longer_than_the_line_stays_inside() {
    let long = "x".repeat(2_000);
    let mut view = one_item(vec![
        entry(&long),
        said(&long, &long),
        labelled("a.", &long),
        decided(&long, &long, vec![]),
    ]);
    view.items.push(item(&long, &long, vec![]));
    view.meeting.body_short.clone_from(&long);
    view.association.name.clone_from(&long);
    editions(&view).for_each(|laid| assert_inside(&laid));
}

#[test]
fn a_long_word_of_a_right_to_left_script_stays_inside() {
    for word in ["שלום".repeat(200), "Aשלוםb".repeat(100)] {
        let view = one_item(vec![entry(&word), labelled("a.", &word)]);
        editions(&view).for_each(|laid| assert_inside(&laid));
    }
}

#[test]
fn a_heading_never_stands_at_the_foot_whatever_comes_before_it() {
    for lines in 0..60 {
        let mut items = vec![item("1", "Voorwerk", vec![entry("Een regel.\n".repeat(lines).as_str())])];
        for number in 2..12 {
            let long = "Een zin over van alles en nog wat die langer is dan een regel. ".repeat(number % 4);
            items.push(item(&number.to_string(), "Een punt", vec![entry(&format!("Kort. {long}"))]));
        }
        for laid in editions(&MinutesView { items, ..minutes() }) {
            assert_no_heading_at_the_foot(&laid);
            assert_inside(&laid);
        }
    }
}

#[test]
fn at_least_two_lines_of_a_paragraph_stand_on_each_side_of_a_page_end() {
    let sentence = "het bestuur licht toe wat er in het afgelopen jaar aan onderhoud is gedaan en wat er nog te doen is, ";
    let mut torn = 0;
    for length in 1..12 {
        let words = format!("Begin: {} slot.", sentence.repeat(length));
        for laid in editions(&one_item((0..40).map(|_| entry(&words)).collect())) {
            for pair in laid.pages.windows(2) {
                let (foot, head) = (text_lines(&pair[0]).pop().unwrap().1, text_lines(&pair[1]).remove(0).1);
                if !foot.trim_end().ends_with("slot.") {
                    torn += 1;
                    assert!(!foot.starts_with("Begin:"), "a first line stands alone at the foot");
                    assert!(!head.trim_end().ends_with("slot."), "a last line stands alone at the head");
                }
            }
        }
    }
    assert!(torn > 5, "pages do end within paragraphs: {torn}");
}

#[test]
fn a_page_does_not_end_within_a_word() {
    let words = "Verantwoordelijkheidsverdeling tussen ledenvergadering en verenigingsbestuur, onderhoudswerkzaamheden. ";
    for length in (8..30).step_by(4) {
        for laid in editions(&one_item((0..12).map(|_| entry(&words.repeat(length))).collect())) {
            let divided =
                laid.pages.iter().flat_map(text_lines).filter(|line| line.1.ends_with('\u{ad}')).count();
            assert!(divided > 0, "words are divided at the ends of lines");
            let feet = laid.pages.iter().filter_map(|page| text_lines(page).pop());
            assert_eq!(feet.filter(|line| line.1.ends_with('\u{ad}')).count(), 0);
        }
    }
}

#[test]
fn two_lines_stand_below_every_heading() {
    let words = "Het bestuur licht toe wat er in het afgelopen jaar aan onderhoud is gedaan. ".repeat(5);
    for filler in 10..50 {
        let first = item("1", "Voorwerk", vec![entry(&"Een regel.\n".repeat(filler))]);
        let view = MinutesView {
            items: vec![first, item("2", "Onderhoud", vec![entry(&words)])],
            ..empty_minutes()
        };
        for laid in editions(&view) {
            let with_heading = laid
                .pages
                .iter()
                .map(text_lines)
                .find(|lines| lines.iter().any(|line| line.1 == "Onderhoud"));
            let lines = with_heading.unwrap();
            let below = lines.len() - 1 - lines.iter().position(|line| line.1 == "Onderhoud").unwrap();
            assert!(below >= 2, "after {filler} lines, {below} stand below the heading");
        }
    }
}

#[test]
fn a_decision_is_not_torn_if_it_fits_on_a_page() {
    let words =
        "De vergadering besluit het voorstel van het bestuur over te nemen met inbegrip van de wijziging. "
            .repeat(6);
    for lines in 20..50 {
        let filler = "Een regel.\n".repeat(lines);
        let decision = decided("2026-1", &words, vec![vote(1, 30, 4, false)]);
        for laid in editions(&one_item(vec![entry(&filler), decision])) {
            let with_decision = laid
                .pages
                .iter()
                .filter(|page| page.lines.iter().any(|placed| placed.role == Role::Decision));
            let with_decision: Vec<&Page> = with_decision.collect();
            assert_eq!(with_decision.len(), 1, "after {lines} lines");
            let votes = with_decision[0].lines.iter().any(|placed| placed.line.text() == "Handopsteken");
            assert!(votes, "after {lines} lines the votes stand on another page than their decision");
        }
    }
}

#[test]
fn every_page_tells_which_of_how_many_it_is() {
    let Some(pages) = text_of_pages(&minutes_bytes("notulen", &minutes())) else { return };
    let count = pages.len();
    for (number, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Pagina {} van {count}", number + 1)), "page {number}: {page}");
    }
    assert!(pages[1].contains("Volkstuinvereniging Achter de Wetering"), "and whose it is");
}

#[test]
fn every_item_with_a_title_is_in_the_outline() {
    let laid = lay_out_minutes(&minutes()).unwrap();
    let titles: Vec<&str> = laid.outline.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles[..2], ["1 Opening", "2 Vaststelling agenda"]);
    assert_eq!(titles[titles.len() - 2..], ["Besluitenlijst", "Actielijst"]);
}

#[test]
fn a_table_whose_words_do_not_fit_beside_each_other_lies_on_its_side_with_its_heading() {
    let long = "Verzekeringsmaatschappijen";
    let mut given = action(long, long, long, true);
    given.due_words = Some(long.into());
    let mut view = one_item(vec![EntryView { actions: vec![given], ..entry("Tekst.") }]);
    view.status = MinutesStatus::Submitted;
    let pages: Vec<Vec<Page>> = editions(&view).map(|laid| laid.pages).collect();
    assert!(pages[0].iter().all(|page| !page.is_landscape()), "in ordinary type the page is wide enough");
    let lying: Vec<&Page> = pages[1].iter().filter(|page| page.is_landscape()).collect();
    assert_eq!(lying.len(), 1, "in large type the table lies on its side");
    let words: Vec<String> = text_lines(lying[0]).into_iter().map(|line| line.1).collect();
    assert_eq!(words[..2], ["Actielijst", "Nr."], "with its heading");
    let last = text_lines(pages[1].last().unwrap()).pop().unwrap().1;
    assert!(!pages[1].last().unwrap().is_landscape() && last == "secretaris", "what follows stands again");
    editions(&view).for_each(|laid| assert_inside(&laid));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_document_leaves_the_margins(
        texts in prop::collection::vec("(\\PC{0,400}|[a-z ]{0,900}|[A-Zéë –/.-]{0,200})", 1..12),
        titles in prop::collection::vec("\\PC{0,90}", 1..5),
        level in 0_u32..9,
    ) {
        let mut entries = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            entries.push(EntryView { level, ..labelled("a.", text) });
            entries.push(said(titles.first().map_or("", String::as_str), text));
            entries.push(of_kind(EntryKind::ALL[number % EntryKind::ALL.len()], text));
            entries.push(decided("2026-1", text, vec![vote(1, 3, 2, true)]));
        }
        let mut view = one_item(entries);
        view.items.extend(titles.iter().map(|title| item("12.3a", title, vec![entry(title)])));
        for laid in editions(&view) {
            assert_inside(&laid);
            assert_no_heading_at_the_foot(&laid);
        }
    }
}
