use hamerslag_core::Op;
use hamerslag_core::model::ItemPlan;
use hamerslag_core::words::CandidateSource;
use hamerslag_exchange::next_agenda::Asking;

use super::{asked, evening, titles};
use crate::hall::Hall;

#[test]
fn minutes_to_adopt_take_the_item_that_the_agenda_keeps_for_them() {
    let mut hall = Hall::new();
    evening(&mut hall);
    let autumn = hall.meeting("2026-11-20");
    for title in ["Opening", "Vaststelling notulen vorige ALV", "Verslag van de kascommissie", "Sluiting"] {
        hall.item(autumn, title);
    }
    let before = titles(&hall, autumn);
    let minutes = |one: &Asking| one.candidate.source == CandidateSource::MinutesToAdopt;
    let asking = asked(&hall, autumn).asking.into_iter().find(minutes).unwrap();
    let title = asking.candidate.title.clone();
    let kept = asking.kept;
    hall.apply(asking.take);
    let now = titles(&hall, autumn);
    assert_eq!(now[1], format!("2 {title}"));
    assert_eq!((now.len(), &now[2..]), (before.len(), &before[2..]));
    assert_eq!(kept, hall.archive.reader().desk(autumn).unwrap().items.get(1).map(|item| item.id));
    assert!(!asked(&hall, autumn).asking.iter().any(minutes), "they ask no more");
    let now = hamerslag_core::time::Timestamp(i64::MAX / 2);
    hall.archive.undo(now).unwrap();
    assert_eq!(titles(&hall, autumn), before);
}

#[test]
fn the_item_that_was_kept_is_empty_again_when_the_answer_is_withdrawn() {
    let mut hall = Hall::new();
    evening(&mut hall);
    let autumn = hall.meeting("2026-11-20");
    for title in ["Opening", "Vaststelling notulen vorige ALV", "Sluiting"] {
        hall.item(autumn, title);
    }
    let as_it_was = |hall: &Hall| {
        let notes = hall.archive.reader().chair_notes(autumn).unwrap();
        let told: Vec<_> = notes.into_iter().filter_map(|note| note.fields.chair_note).collect();
        let desk = hall.archive.reader().desk(autumn).unwrap();
        (desk.items.into_iter().map(|item| (item.id, item.plan)).collect::<Vec<_>>(), told)
    };
    let before = as_it_was(&hall);
    let minutes = |one: &Asking| one.candidate.source == CandidateSource::MinutesToAdopt;
    let take = |hall: &mut Hall| {
        let asking = asked(hall, autumn).asking.into_iter().find(minutes).unwrap();
        hall.apply(asking.take);
    };
    take(&mut hall);
    assert_ne!(as_it_was(&hall), before);
    let withdraw = |hall: &mut Hall| {
        let answered = asked(hall, autumn).answered.pop().unwrap();
        hall.apply(answered.withdraw);
    };
    withdraw(&mut hall);
    assert_eq!(as_it_was(&hall), before);
    assert!(
        asked(&hall, autumn).asking.iter().any(|one| minutes(one) && one.kept.is_some()),
        "it asks again"
    );
    assert!(asked(&hall, autumn).answered.is_empty());

    // What the chair wrote at it meanwhile is the chair's.
    take(&mut hall);
    let (id, plan) = as_it_was(&hall).0.remove(1);
    let own = Some("De correcties liggen ter tafel.".to_owned());
    hall.apply(Op::EditItem { id, item: ItemPlan { explanation: own.clone(), ..plan } });
    withdraw(&mut hall);
    let (_, plan) = as_it_was(&hall).0.remove(1);
    assert_eq!((plan.title.as_deref(), plan.explanation), (Some("Vaststelling notulen vorige ALV"), own));

    // What came as an item of its own goes with it.
    let own =
        asked(&hall, autumn).asking.into_iter().find(|one| one.candidate.title == "Contributie").unwrap();
    hall.apply(own.take);
    assert_eq!(titles(&hall, autumn).len(), 4);
    withdraw(&mut hall);
    assert_eq!(titles(&hall, autumn).len(), 3);
    assert!(asked(&hall, autumn).asking.iter().any(|one| one.candidate.title == "Contributie"));
}
