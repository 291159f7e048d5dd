use hamerslag_core::model::{Entry, Table};
use hamerslag_core::view::{SearchCount, Sought};
use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, Order, Place};

use crate::hall::{Hall, day};

fn found(hall: &Hall, words: &str) -> Vec<(Table, String)> {
    let hits = hall.archive.reader().search(words, Order::Newest, 20, Visibility::Members).unwrap();
    hits.into_iter().map(|hit| (hit.record, hit.date.unwrap().to_string())).collect()
}

/// What is found of these kinds and this year, and how much of it there is.
fn sought(
    hall: &Hall,
    words: &str,
    kinds: &[Table],
    year: Option<i32>,
) -> (Vec<(Table, String)>, SearchCount) {
    let sought = Sought { kinds: kinds.to_vec(), year, ..Sought::anywhere(words, Order::Newest) };
    let reader = hall.archive.reader();
    let hits = reader.places(&sought, 0..50, Visibility::Board).unwrap();
    let found = hits.into_iter().map(|hit| (hit.record, hit.snippet.text)).collect();
    (found, reader.count_places(&sought).unwrap())
}

#[test]
fn one_and_more_of_a_thing_are_the_same_search() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Rondvraag");
    for text in [
        "Het bestuurslid dankt de leden.",
        "De bestuursleden treden af; een lid klapt.",
        "De begrotingen van beide kavels.",
        "De begroting van één kavel.",
        "De agenda’s liggen klaar.",
        "De kan staat op tafel.",
    ] {
        hall.entry(item, text);
    }
    for (words, count) in [
        ("lid", 2),
        ("leden", 2),
        ("bestuursleden", 2),
        ("begrotingen", 2),
        ("begroting kavels", 2),
        ("agenda's", 1),
        ("agenda", 1),
        ("kans", 0),
    ] {
        assert_eq!(found(&hall, words).len(), count, "{words}");
        assert_eq!(sought(&hall, words, &[], None).1.total, count, "{words} by count");
    }
    let best =
        hall.archive.reader().search("bestuursleden", Order::Relevance, 9, Visibility::Members).unwrap();
    assert_eq!(best.len(), 2);
    for hit in best {
        let (from, to) = hit.snippet.marks[0];
        assert!(hit.snippet.text[from..to].starts_with("bestuursl"), "the other form is marked too: {hit:?}");
    }
}

#[test]
fn kinds_and_years_are_told_apart_and_counted() {
    let mut hall = Hall::new();
    for date in ["2025-04-16", "2026-11-18"] {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "De pomp");
        let entry = hall.entry(item, "De pomp is stuk.");
        hall.decide(meeting, entry, date, "De pomp wordt vervangen.");
        hall.act(meeting, entry, "Een pomp kopen.");
    }
    hall.person("Piet Pomp", "Piet");
    let (all, count) = sought(&hall, "pomp", &[], None);
    assert_eq!((all.len(), count.total, count.more), (9, 9, false));
    assert_eq!(
        count.years.iter().map(|one| (one.year, one.count)).collect::<Vec<_>>(),
        [(2026, 4), (2025, 4)]
    );
    assert_eq!(
        all.last().unwrap(),
        &(Table::Person, "Piet Pomp (Piet)".to_owned()),
        "who has no day comes last"
    );

    let (decided, count) = sought(&hall, "pomp", &[Table::Decision], None);
    assert!(decided.len() == 2 && decided.iter().all(|(kind, _)| *kind == Table::Decision), "{decided:?}");
    assert_eq!(count.total, 2);
    assert_eq!(
        count.years.iter().map(|one| one.count).collect::<Vec<_>>(),
        [1, 1],
        "of this kind, in every year"
    );
    assert_eq!(count.kinds.iter().map(|(_, count)| count).sum::<usize>(), 9, "of every kind");

    let (then, count) = sought(&hall, "pomp", &[], Some(2025));
    assert_eq!((then.len(), count.total), (4, 4));
    assert_eq!(count.years.len(), 2, "the other year is there to be chosen");
    assert_eq!(sought(&hall, "pomp", &[Table::Person], None).0.len(), 1);
    assert!(sought(&hall, "pomp", &[Table::Person], Some(2025)).0.is_empty());
}

#[test]
fn parts_of_what_was_found_join_without_a_gap() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Rondvraag");
    for number in 0..30 {
        hall.entry(item, &format!("Het begin van begroting {number}."));
    }
    for order in [Order::Newest, Order::Relevance] {
        let sought = Sought::anywhere("begroting", order);
        let whole = hall.archive.reader().places(&sought, 0..50, Visibility::Members).unwrap();
        assert_eq!(whole.len(), 30);
        let parts: Vec<_> = (0..5)
            .flat_map(|part| {
                hall.archive.reader().places(&sought, part * 7..part * 7 + 7, Visibility::Members).unwrap()
            })
            .collect();
        assert_eq!(parts, whole, "{order:?}");
    }
}

#[test]
fn the_newest_meeting_comes_first_whatever_was_written_last() {
    let mut hall = Hall::new();
    for date in ["2026-11-18", "2024-04-10", "2025-04-16"] {
        let meeting = hall.meeting(date);
        let item = hall.item(meeting, "Begroting");
        hall.entry(item, "De begroting wordt toegelicht.");
    }
    let dates: Vec<String> = found(&hall, "begroting").into_iter().map(|(_, date)| date).collect();
    assert_eq!(dates, ["2026-11-18", "2026-11-18", "2025-04-16", "2025-04-16", "2024-04-10", "2024-04-10"]);
}

#[test]
fn beginnings_of_words_are_found_without_accents_and_all_words_must_be_there() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Coöperatie");
    hall.entry(item, "Zoë licht de begrotingen van de coöperatie toe.");
    assert_eq!(found(&hall, "begroting cooperatie").len(), 1);
    assert_eq!(found(&hall, "ZOE").len(), 1);
    assert_eq!(found(&hall, "begroting clubhuis").len(), 0);
    assert_eq!(found(&hall, "\"' OR * ) ( : -").len(), 0, "signs are no query language");
    let hit = &hall.archive.reader().search("zoe", Order::Relevance, 5, Visibility::Members).unwrap()[0];
    assert_eq!(hit.item.as_deref(), Some("1. Coöperatie"));
    assert_eq!(&hit.snippet.text[hit.snippet.marks[0].0..hit.snippet.marks[0].1], "Zoë");
}

#[test]
fn a_word_is_found_behind_any_number_of_words_that_begin_like_it() {
    let mut hall = Hall::new();
    let old = hall.meeting("2020-01-08");
    let item = hall.item(old, "Geld");
    hall.entry(item, "De begroting is rond.");
    let new = hall.meeting("2026-11-18");
    let item = hall.item(new, "Plannen");
    hall.entry(item, "De Begrotingen liggen klaar.");
    let many = (0..700).map(|number| Op::AddEntry {
        id: hall.archive.new_id(),
        item,
        place: Place::Last,
        entry: Entry::note(format!("Het begin van bestek {number}.")),
    });
    let ops = many.collect();
    hall.apply(Op::Together { ops });
    assert_eq!(
        found(&hall, "begroting"),
        [(Table::Entry, "2026-11-18".to_owned()), (Table::Entry, "2020-01-08".to_owned())]
    );
    assert_eq!(found(&hall, "begroting rond"), [(Table::Entry, "2020-01-08".to_owned())]);
    assert_eq!(found(&hall, "begroting begin"), [], "all the words, and not one here and one there");
    let hits = hall.archive.reader().search("begin beste", Order::Newest, 650, Visibility::Members).unwrap();
    let places: std::collections::HashSet<_> = hits.iter().map(|hit| hit.id).collect();
    assert_eq!((hits.len(), places.len()), (650, 650), "each place once");
    let hits = hall.archive.reader().search("begin 7", Order::Newest, 50, Visibility::Members).unwrap();
    assert_eq!(hits.len(), 1, "a single figure is a word of its own");
}

#[test]
fn what_is_closed_to_somebody_is_not_found_by_them() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Royement");
    let entry = hall.entry(item, "Er is een royement aan de orde.");
    hall.decide(meeting, entry, "2026-11-18", "Het royement wordt uitgesproken.");
    assert_eq!(found(&hall, "royement").len(), 3);
    let of = hamerslag_core::Shown::Item(item);
    hall.apply(Op::SetVisibility { of, visibility: Some(Visibility::Board) });
    assert_eq!(found(&hall, "royement").len(), 0);
    let board = hall.archive.reader().search("royement", Order::Newest, 20, Visibility::Board).unwrap();
    assert_eq!(board.len(), 3);
}

#[test]
fn what_changes_moves_or_goes_is_found_where_it_is_now() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Punt");
    let entry = hall.entry(item, "De waterpomp is stuk.");
    hall.decide(meeting, entry, "2026-11-18", "De waterpomp wordt vervangen.");
    hall.act(meeting, entry, "Offerte voor de waterpomp vragen.");
    assert_eq!(found(&hall, "waterpomp").len(), 3);
    hall.apply(Op::EditEntry { id: entry, entry: Entry::note("Het hek is stuk.") });
    assert_eq!(found(&hall, "waterpomp").len(), 2);
    let plan = hamerslag_core::model::MeetingPlan { date: day("2025-01-08"), ..hall.plan("2025-01-08") };
    hall.apply(Op::EditMeeting { id: meeting, meeting: plan });
    assert_eq!(found(&hall, "hek"), [(Table::Entry, "2025-01-08".to_owned())]);
    hall.apply(Op::RemoveEntry { id: entry });
    assert!(found(&hall, "waterpomp").is_empty() && found(&hall, "hek").is_empty());
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(found(&hall, "waterpomp").len(), 2, "what comes back is found again");
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);
}
