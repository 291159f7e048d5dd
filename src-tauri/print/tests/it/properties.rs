//! What holds for any minutes, in ordinary and in large type.

use std::collections::BTreeMap;

use hamerslag_core::view::{EntryView, MinutesView, TreatedItemView};
use hamerslag_core::words::{EntryKind, Presence};
use hamerslag_print::Laid;
use hamerslag_print::page::Role;
use hamerslag_print::structure::ElementId;
use proptest::prelude::*;

use crate::pages::{assert_inside, assert_no_heading_at_the_foot, editions};
use crate::sample::{
    action, attendee, decided, empty_minutes, entry, item, labelled, of_kind, plan, said, vote,
};

/// A sentence of so many invented words, now and then a long one.
fn words(count: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        20 => "[a-z]{2,11}",
        2 => "[A-Z][a-zé]{3,9}",
        1 => "[a-z]{14,40}",
        1 => Just("€ 12.450,00".to_owned()),
    ];
    prop::collection::vec(word, count).prop_map(|words| words.join(" "))
}

fn block() -> impl Strategy<Value = EntryView> {
    let text = prop_oneof![3 => words(1..40), 2 => words(60..160), 1 => words(1..6)];
    (text, words(1..4), 0..6_u8, 0..4_u32).prop_map(|(text, name, kind, level)| match kind {
        0 => said(&name, &text),
        1 => EntryView { level, ..labelled("a.", &text) },
        2 => EntryView { level, ..labelled("–", &text) },
        3 => decided("2026-1", &text, vec![vote(1, 31, 3, level == 0)]),
        4 => EntryView { actions: vec![action("A-1", &text, &name, level == 0)], ..entry(&text) },
        _ => of_kind(EntryKind::Note, &text),
    })
}

/// An evening of some items, some of them below others, with some people.
fn any_minutes() -> impl Strategy<Value = MinutesView> {
    let treated = (words(1..12), prop::collection::vec(block(), 1..7), 0..3_u32);
    let items = prop::collection::vec(treated, 1..14);
    (items, prop::collection::vec(words(2..4), 1..80)).prop_map(|(items, names)| {
        let mut view = empty_minutes();
        view.attendance.people = names.iter().map(|name| attendee(name, Presence::Present)).collect();
        view.attendance.people.push(attendee("Zwaantje Laatstgenoemd", Presence::Present));
        let numbered = items.into_iter().enumerate();
        view.items = numbered
            .map(|(number, (title, entries, depth))| {
                let number = (number + 1).to_string();
                let depth = if number == "1" { 0 } else { depth };
                let plan = hamerslag_core::view::AgendaItemView { depth, ..plan(&number, &title) };
                TreatedItemView { item: plan, ..item(&number, &title, entries) }
            })
            .collect();
        view
    })
}

/// No line of a paragraph is alone at the foot or at the head of a page.
fn assert_no_line_alone(laid: &Laid) {
    // The baselines of every paragraph, page by page: what hangs beside a line stands on the same one.
    let mut paragraphs: BTreeMap<ElementId, BTreeMap<usize, Vec<u32>>> = BTreeMap::new();
    for (number, page) in laid.pages.iter().enumerate() {
        let of_text = page.lines.iter().filter(|placed| !matches!(placed.role, Role::Cell | Role::TableHead));
        for (element, placed) in of_text.filter_map(|placed| Some((placed.element?, placed))) {
            let lines = paragraphs.entry(element).or_default().entry(number).or_default();
            lines.push(placed.baseline.to_bits());
            lines.dedup();
        }
    }
    for (element, pages) in paragraphs.iter().filter(|(_, pages)| pages.len() > 1) {
        let alone = pages.iter().find(|(_, lines)| lines.len() < 2);
        let words = || {
            let all = laid.pages.iter().flat_map(|page| &page.lines);
            let own = all.filter(|placed| placed.element == Some(*element));
            own.map(|placed| format!("{:?} {}", placed.role, placed.line.text()))
                .collect::<Vec<_>>()
                .join(" / ")
        };
        assert_eq!(alone, None, "a line stands alone on its page: {}", words());
    }
}

/// All words that belong to the text, without white space and divisions.
fn whole_text(laid: &Laid) -> String {
    let placed = laid.pages.iter().flat_map(|page| &page.lines).filter(|placed| placed.role != Role::Running);
    let text: String = placed.map(|placed| placed.line.text()).collect();
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

fn assert_nothing_is_lost(view: &MinutesView, laid: &Laid) {
    let text = whole_text(laid);
    let mut from = 0;
    let mut find = |words: &str| {
        let words: String = words.split_whitespace().collect();
        let found = text[from..].find(&words);
        from += found.unwrap_or_else(|| panic!("“{words}” is not there, or not in its place")) + words.len();
    };
    find("Zwaantje Laatstgenoemd");
    for treated in &view.items {
        find(treated.item.title.as_deref().unwrap());
        treated.entries.iter().for_each(|entry| find(&entry.text));
    }
}

/// Once the rest of what was too tall for a page fitted one, it was moved there whole, and the line before it stayed behind alone.
#[test]
fn what_is_set_apart_and_taller_than_a_page_leaves_no_line_alone() {
    for before in 0..4 {
        for length in (450..720).step_by(6) {
            let text = "de zaal huren ".repeat(length / 3);
            let long = EntryView { actions: vec![action("A-1", &text, "Noor", false)], ..entry(&text) };
            let mut entries: Vec<EntryView> =
                (0..before).map(|number| entry(&format!("Alinea {number}"))).collect();
            entries.push(long);
            let view = MinutesView { items: vec![item("1", "Zaal", entries)], ..empty_minutes() };
            editions(&view).for_each(|laid| assert_no_line_alone(&laid));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_minutes_stand_on_their_pages_as_they_should(view in any_minutes()) {
        for laid in editions(&view) {
            assert_inside(&laid);
            assert_no_heading_at_the_foot(&laid);
            assert_no_line_alone(&laid);
            assert_nothing_is_lost(&view, &laid);
        }
    }
}
