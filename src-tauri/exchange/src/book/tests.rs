use hamerslag_core::Archive;
use hamerslag_core::words::{Standing, Visibility};

use super::Book;
use crate::html::Text;
use crate::html::tests::example_archive;

fn book(archive: &Archive, audience: Visibility) -> Book {
    Book::gather(archive.reader(), audience, None, "2026-11-22".parse().unwrap()).unwrap()
}

#[test]
fn every_decision_is_in_it_with_how_it_stands_and_every_word_of_final_minutes() {
    let (_folder, archive) = example_archive();
    let book = book(&archive, Visibility::Members);
    let page = book.file();
    let has = |words: &str| assert!(page.contains(&Text(words).to_string()), "{words}");
    assert!(!book.decisions.is_empty() && !book.minutes.is_empty() && !book.actions.is_empty());
    for line in &book.decisions {
        has(&line.decision.text);
        line.standing.iter().for_each(|stands| has(stands.standing.dutch()));
    }
    book.minutes.iter().flat_map(|view| view.entries()).for_each(|entry| has(&entry.text));
    book.actions.iter().for_each(|line| has(&line.action.text));
    assert!(
        book.decisions
            .iter()
            .any(|line| { line.standing.as_ref().is_some_and(|one| one.standing == Standing::InForce) })
    );
}

#[test]
fn every_address_in_it_leads_to_a_place_in_it_and_nowhere_else() {
    let (_folder, archive) = example_archive();
    let page = book(&archive, Visibility::Members).file();
    let quoted = |before: &str| -> Vec<String> {
        page.split(before).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let places = quoted(" id=\"");
    let addresses = quoted(" href=\"");
    assert!(addresses.iter().any(|address| address.starts_with("#n")), "a decision leads to the minutes");
    for address in addresses {
        let place = address.strip_prefix('#').expect("nothing but the page itself");
        assert!(places.iter().any(|known| known == place), "{address}");
    }
    let mut once = places.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), places.len(), "no place is there twice");
    assert!(!page.contains(" style=\""), "the policy lets no style of its own in");
}

#[test]
fn the_minutes_of_chosen_years_alone_are_in_it() {
    let (_folder, archive) = example_archive();
    let all = book(&archive, Visibility::Members);
    let year = chrono::Datelike::year(&all.minutes[0].meeting.date);
    let years = year..=year;
    let some = Book::gather(archive.reader(), Visibility::Members, Some(&years), all.on).unwrap();
    assert!(!some.minutes.is_empty() && some.minutes.len() < all.minutes.len());
    assert!(some.minutes.iter().all(|view| chrono::Datelike::year(&view.meeting.date) == year));
    assert_eq!(some.decisions, all.decisions, "the register is whole");
}

#[test]
fn the_book_for_everybody_names_nobody_of_the_archive() {
    let (_folder, mut archive) = example_archive();
    // What is not opened is for members: everything of the last meeting is opened here.
    let meetings = archive.reader().overview().unwrap().meetings;
    let mut ops = Vec::new();
    for line in &meetings {
        for item in archive.reader().desk(line.id).unwrap().items {
            let visibility = Some(Visibility::Public);
            ops.push(hamerslag_core::Op::SetVisibility {
                of: hamerslag_core::Shown::Item(item.id),
                visibility,
            });
        }
    }
    archive.apply(hamerslag_core::Op::Together { ops }, hamerslag_core::time::Timestamp(1 << 50)).unwrap();
    let people = archive.reader().people().unwrap().people;
    let (members, everybody) = (book(&archive, Visibility::Members), book(&archive, Visibility::Public));
    assert!(!everybody.minutes.is_empty() && !everybody.decisions.is_empty());
    let (members, everybody) = (members.file(), everybody.file());
    let named = people.iter().filter(|person| members.contains(&person.fields.name)).count();
    assert!(named > 5, "members read names: {named}");
    for person in &people {
        for part in person.fields.name.split([' ', '-']).filter(|part| part.starts_with(char::is_uppercase)) {
            for (at, _) in everybody.match_indices(part) {
                let (before, behind) = (&everybody[..at], &everybody[at + part.len()..]);
                let is_longer =
                    behind.starts_with(char::is_alphanumeric) || before.ends_with(char::is_alphanumeric);
                let around: String =
                    before.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
                assert!(is_longer, "{part} of {}, behind ‘{around}’", person.fields.name);
            }
        }
    }
}
