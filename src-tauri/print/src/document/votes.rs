//! Votes that were counted, as a small table below their decision: a row for every round, what was cast side by side; and
//! below it what the figures do not tell: an unusual majority, and a chair who pronounced otherwise.

use hamerslag_core::view::{DecisionView, VoteView};
use hamerslag_core::words::{Majority, Method};

use super::minutes::cell;
use super::wording::{capitalised, sentence};
use crate::atom::Span;
use crate::block::{Bar, Block, Column, Paragraph, Table};

/// A column: its head and what it counts.
type Count = (&'static str, fn(&VoteView) -> Option<u32>);

/// The table and its notes, within what the bar sets apart; nothing if no votes were counted.
pub(super) fn blocks(decision: &DecisionView, indent: f32, bar: Bar) -> Vec<Block> {
    if decision.votes.is_empty() {
        return Vec::new();
    }
    let note = |words: String| {
        let note = Paragraph { indent, before: 2.0, bar: Some(bar), ..Paragraph::note(words) };
        Block::Paragraph(note)
    };
    let table = table(decision, indent, bar);
    std::iter::once(table).chain(notes(&decision.votes).into_iter().map(note)).collect()
}

fn table(decision: &DecisionView, indent: f32, bar: Bar) -> Block {
    let votes = &decision.votes;
    let counts = counts(votes);
    let naming = Column::labels("Stemming", 1.0).naming_rows();
    let figures = counts.iter().map(|(head, _)| Column::figures(head, 1.0));
    let columns = std::iter::once(naming).chain(figures);
    let row = |vote: &VoteView| -> Vec<Vec<Span>> {
        let figure =
            |(_, count): &Count| cell(&count(vote).map_or("–".to_owned(), |count| count.to_string()));
        std::iter::once(cell(&name(decision, vote))).chain(counts.iter().map(figure)).collect()
    };
    let rows = votes.iter().map(row).collect();
    Block::Table(Table { bar: Some(bar), ..Table::small(columns.collect(), rows, indent) })
}

/// What is counted: what nobody cast is left out, and who was there is told only if not all of them voted.
fn counts(votes: &[VoteView]) -> Vec<Count> {
    let counts: [Count; 7] = [
        ("Voor", |vote| Some(vote.in_favour)),
        ("Tegen", |vote| Some(vote.against)),
        ("Blanco", |vote| Some(vote.blank)),
        ("Ongeldig", |vote| Some(vote.invalid)),
        ("Totaal", |vote| Some(cast(vote))),
        ("Nodig", VoteView::needed),
        ("Aanwezig", |vote| vote.present),
    ];
    let is_told = |(head, _): &Count| match *head {
        "Ongeldig" => votes.iter().any(|vote| vote.invalid > 0),
        "Nodig" => votes.iter().any(|vote| vote.majority.is_some()),
        "Aanwezig" => votes.iter().any(|vote| vote.present.is_some_and(|present| present != cast(vote))),
        _ => true,
    };
    counts.into_iter().filter(is_told).collect()
}

/// The votes of all kinds together.
pub(super) fn cast(vote: &VoteView) -> u32 {
    [vote.against, vote.blank, vote.invalid].into_iter().fold(vote.in_favour, u32::saturating_add)
}

/// An unusual majority, and what the chair pronounced where that is not what the figures say (2:13(3) BW).
fn notes(votes: &[VoteView]) -> Vec<String> {
    let of_round = |vote: &VoteView| match votes.len() {
        1 => String::new(),
        _ => format!(" over de {}e ronde", vote.round),
    };
    let mut notes = Vec::new();
    for vote in votes {
        let needed = match vote.majority {
            Some(Majority::Absolute) | None => None,
            Some(Majority::Unanimous) => Some("Nodig: algemene stemmen.".to_owned()),
            Some(majority) => Some(format!("Nodig: {} van de uitgebrachte stemmen.", majority.dutch())),
        };
        notes.extend(needed.filter(|needed| !notes.contains(needed)));
    }
    notes.extend(votes.iter().filter_map(|vote| {
        let pronounced = vote.told_pronouncement()?.dutch();
        let remark = vote
            .remark
            .as_deref()
            .map_or(String::new(), |remark| format!(" {}", capitalised(&sentence(remark))));
        Some(format!("Oordeel van de voorzitter{} (art. 2:13 BW): {pronounced}.{remark}", of_round(vote)))
    }));
    notes
}

/// How the votes of a round were cast: "Handopsteken". Of several rounds each has its number, a contested one has lapsed
/// (2:13(4) BW), and the decision's method is that of the round that counts.
fn name(decision: &DecisionView, vote: &VoteView) -> String {
    let counts = decision.standing_vote() == Some(vote);
    let method = decision.method.filter(|_| counts).map(Method::dutch);
    let lapsed = vote.contested.then_some("betwist en vervallen");
    if decision.votes.len() == 1 && !vote.contested {
        return method.map_or_else(|| "Uitslag".to_owned(), capitalised);
    }
    let round = format!("{}e ronde", vote.round);
    std::iter::once(round.as_str()).chain(lapsed).chain(method).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use hamerslag_core::view::VoteView;
    use hamerslag_core::words::{Majority, Pronouncement};

    use super::{counts, notes};

    fn vote() -> VoteView {
        VoteView {
            round: 1,
            in_favour: 31,
            against: 3,
            blank: 0,
            invalid: 0,
            present: Some(34),
            contested: false,
            majority: None,
            pronounced: None,
            remark: None,
        }
    }

    #[test]
    fn an_unusual_majority_and_a_chair_who_pronounces_otherwise_are_told_below_the_table() {
        let thirds = VoteView {
            against: 20,
            majority: Some(Majority::TwoThirds),
            pronounced: Some(Pronouncement::Rejected),
            ..vote()
        };
        assert_eq!(notes(std::slice::from_ref(&thirds)), ["Nodig: twee derde van de uitgebrachte stemmen."]);
        let carried = VoteView { round: 2, pronounced: Some(Pronouncement::Adopted), ..thirds.clone() };
        assert_eq!(
            notes(&[thirds, carried.clone()]),
            [
                "Nodig: twee derde van de uitgebrachte stemmen.",
                "Oordeel van de voorzitter over de 2e ronde (art. 2:13 BW): aangenomen."
            ]
        );
        let remarked =
            VoteView { majority: None, remark: Some("niemand vraagt hertelling".into()), ..carried };
        assert_eq!(
            notes(&[remarked]),
            ["Oordeel van de voorzitter (art. 2:13 BW): aangenomen. Niemand vraagt hertelling."]
        );
        let usual = VoteView { pronounced: Some(Pronouncement::Adopted), ..vote() };
        assert_eq!(notes(&[VoteView { majority: Some(Majority::Absolute), ..usual }]), [""; 0]);
    }

    #[test]
    fn only_what_was_cast_is_told() {
        let plain = vote();
        let heads = |vote: VoteView| counts(&[vote]).into_iter().map(|(head, _)| head).collect::<Vec<_>>();
        assert_eq!(heads(plain.clone()), ["Voor", "Tegen", "Blanco", "Totaal"]);
        let some_left = VoteView { present: Some(36), invalid: 1, ..plain.clone() };
        assert_eq!(heads(some_left), ["Voor", "Tegen", "Blanco", "Ongeldig", "Totaal", "Aanwezig"]);
        let ruled = VoteView { majority: Some(Majority::Absolute), ..plain };
        assert_eq!(heads(ruled), ["Voor", "Tegen", "Blanco", "Totaal", "Nodig"]);
    }
}
