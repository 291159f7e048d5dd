use hamerslag_core::Op;
use hamerslag_core::model::{Entry, Proposal};
use hamerslag_core::words::{ProposalKind, Visibility};
use hamerslag_exchange::{html, markdown};

use crate::hall::Hall;

const WORDS: &str = "Er wordt pas na 15 juli gerooid.";

#[test]
fn what_is_put_to_the_vote_at_the_table_is_in_the_minutes_and_on_no_agenda() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "De heg");
    let entry = hall.entry(item, "Els dient een amendement in.");
    let tabled = Proposal {
        item,
        entry: Some(entry),
        kind: ProposalKind::Amendment,
        amends: None,
        title: None,
        text: WORDS.to_owned(),
        submitters: vec!["Els Hogenboom".to_owned(), "Omar Haddou".to_owned()],
        advice: None,
        voting_order: 1,
    };
    let announced = Proposal { entry: None, text: "De heg wordt gerooid.".to_owned(), ..tabled.clone() };
    for proposal in [tabled, announced] {
        let id = hall.archive.new_id();
        hall.apply(Op::AddProposal { id, proposal });
    }
    let reader = hall.archive.reader();
    let agenda = reader.agenda(meeting, Visibility::Members).unwrap();
    let on_it: Vec<_> = agenda.items[0].proposals.iter().map(|proposal| proposal.text.as_str()).collect();
    assert_eq!(on_it, ["De heg wordt gerooid."]);

    let view = reader.minutes(meeting, Visibility::Members).unwrap();
    let told =
        "**Amendement.** Er wordt pas na 15 juli gerooid. *Ingediend door Els Hogenboom, Omar Haddou.*";
    let page = markdown::minutes(&view);
    assert!(page.contains("Els dient een amendement in.\n\n> ") && page.contains(told), "{page}");
    assert!(!page.contains("De heg wordt gerooid."), "the agenda has said it");
    assert!(html::minutes(&view).contains(WORDS));

    let closed = Entry { visibility: Some(Visibility::Board), ..Entry::note("Els dient een amendement in.") };
    hall.apply(Op::EditEntry { id: entry, entry: closed });
    let view = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert!(!serde_json::to_string(&view).unwrap().contains(WORDS), "it goes with its block");
}
