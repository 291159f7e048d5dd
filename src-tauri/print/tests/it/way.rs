//! How a reader finds the way: the nested outline, and links from the lists to the account.

use hamerslag_core::view::{AgendaItemView, MinutesView, TreatedItemView};
use hamerslag_print::lay_out_minutes;
use hamerslag_print::page::Role;
use lopdf::{Dictionary, Object};

use crate::sample::parsed::{Parsed, number, words};
use crate::sample::{action, decided, empty_minutes, entry, item, minutes, minutes_bytes, one_item, plan};

/// The entries below an entry of the outline, each with those below it.
fn below(pdf: &Parsed, of: &Dictionary) -> Vec<String> {
    let mut lines = Vec::new();
    let mut next = of.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        let entry = pdf.0.get_dictionary(id).unwrap();
        lines.push(words(entry, "Title"));
        lines.extend(below(pdf, entry).into_iter().map(|line| format!("  {line}")));
        next = entry.get(b"Next").and_then(Object::as_reference).ok();
        if next.is_none() {
            assert_eq!(of.get(b"Last").and_then(Object::as_reference).unwrap(), id);
        }
    }
    if !lines.is_empty() {
        assert_eq!(number(of, "Count"), lines.len() as i64, "all of them open");
    }
    lines
}

#[test]
fn sub_items_stand_below_their_item_in_the_outline() {
    let deep = |number: &str, depth| TreatedItemView {
        item: AgendaItemView { depth, ..plan(number, "Punt") },
        ..item(number, "Punt", vec![entry("Woorden.")])
    };
    let items = vec![deep("1", 0), deep("1a", 1), deep("1a1", 3), deep("1b", 1), deep("2", 0)];
    let pdf = Parsed::of(&minutes_bytes("wegwijs", &MinutesView { items, ..empty_minutes() }));
    let outline = below(&pdf, pdf.dictionary(pdf.catalog(), "Outlines"));
    assert_eq!(outline, ["1 Punt", "  1a Punt", "    1a1 Punt", "  1b Punt", "2 Punt"]);
}

#[test]
fn a_number_in_a_list_leads_to_its_place_in_the_account() {
    let mut entries: Vec<_> = (0..60).map(|_| entry("Een alinea van een regel of wat.")).collect();
    entries.push(decided("2026-1", "Er komt een hek.", vec![]));
    entries.extend((0..60).map(|_| entry("Nog een alinea.")));
    entries.push(hamerslag_core::view::EntryView {
        actions: vec![action("A-1", "Het hek bestellen.", "Wout", false)],
        ..entry("")
    });
    let view = one_item(entries);
    let laid = lay_out_minutes(&view).unwrap();
    let place = |role: Role| {
        let pages = laid.pages.iter().enumerate();
        let mut found = pages.flat_map(|(page, of)| of.lines.iter().map(move |line| (page, line)));
        found.find(|(_, line)| line.role == role).map(|(page, line)| (page, line.baseline)).unwrap()
    };
    assert_eq!(laid.links.len(), 2);
    for (link, role, number) in
        [(&laid.links[0], Role::Decision, "2026-1"), (&laid.links[1], Role::Action, "A-1")]
    {
        let (page, baseline) = place(role);
        assert_eq!(link.words, number);
        assert_eq!(link.to.page, page);
        assert!((0.0..20.0).contains(&(baseline - link.to.y)), "{} above {baseline}", link.to.y);
        assert!(link.page >= page, "the list comes after the account");
    }
    let pdf = Parsed::of(&minutes_bytes("verwijzing", &view));
    let pages = pdf.pages();
    let (_, annotation) = pages.iter().flat_map(|(_, page)| pdf.annotations(page)).next().unwrap();
    assert_eq!(number(annotation, "F"), 4, "it prints and is not hidden");
    assert_eq!(words(annotation, "Contents"), "Naar 2026-1");
    let target = annotation.get(b"Dest").and_then(Object::as_array).unwrap();
    assert_eq!(target[0].as_reference().unwrap(), pages[laid.links[0].to.page].0);
}

#[test]
fn every_decision_and_action_of_an_evening_can_be_reached_from_its_list() {
    let view = minutes();
    let laid = lay_out_minutes(&view).unwrap();
    let numbers: Vec<&str> = laid.links.iter().map(|link| link.words.as_str()).collect();
    let expected: Vec<&str> = view
        .decisions()
        .map(|decision| decision.number.as_str())
        .chain(view.actions().map(|action| action.number.as_str()))
        .collect();
    assert_eq!(numbers, expected);
}
