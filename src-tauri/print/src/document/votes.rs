//! Votes that were counted, as a small table below their decision: a row for every round, what was cast side by side.

use hamerslag_core::view::{DecisionView, VoteView};
use hamerslag_core::words::Method;

use super::minutes::cell;
use super::wording::capitalised;
use crate::atom::Span;
use crate::block::{Bar, Block, Column, Table};

/// A column: its head and what it counts.
type Count = (&'static str, fn(&VoteView) -> Option<u32>);

/// The table, within what the bar sets apart; nothing if no votes were counted.
pub(super) fn table(decision: &DecisionView, indent: f32, bar: Bar) -> Option<Block> {
    let votes = &decision.votes;
    if votes.is_empty() {
        return None;
    }
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
    Some(Block::Table(Table { bar: Some(bar), ..Table::small(columns.collect(), rows, indent) }))
}

/// What is counted: what nobody cast is left out, and who was there is told only if not all of them voted.
fn counts(votes: &[VoteView]) -> Vec<Count> {
    let counts: [Count; 6] = [
        ("Voor", |vote| Some(vote.in_favour)),
        ("Tegen", |vote| Some(vote.against)),
        ("Blanco", |vote| Some(vote.blank)),
        ("Ongeldig", |vote| Some(vote.invalid)),
        ("Totaal", |vote| Some(cast(vote))),
        ("Aanwezig", |vote| vote.present),
    ];
    let is_told = |(head, _): &Count| match *head {
        "Ongeldig" => votes.iter().any(|vote| vote.invalid > 0),
        "Aanwezig" => votes.iter().any(|vote| vote.present.is_some_and(|present| present != cast(vote))),
        _ => true,
    };
    counts.into_iter().filter(is_told).collect()
}

/// The votes of all kinds together.
pub(super) fn cast(vote: &VoteView) -> u32 {
    [vote.against, vote.blank, vote.invalid].into_iter().fold(vote.in_favour, u32::saturating_add)
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

    use super::counts;

    #[test]
    fn only_what_was_cast_is_told() {
        let plain = VoteView {
            round: 1,
            in_favour: 31,
            against: 3,
            blank: 0,
            invalid: 0,
            present: Some(34),
            contested: false,
        };
        let heads = |vote: VoteView| counts(&[vote]).into_iter().map(|(head, _)| head).collect::<Vec<_>>();
        assert_eq!(heads(plain.clone()), ["Voor", "Tegen", "Blanco", "Totaal"]);
        let some_left = VoteView { present: Some(36), invalid: 1, ..plain.clone() };
        assert_eq!(heads(some_left), ["Voor", "Tegen", "Blanco", "Ongeldig", "Totaal", "Aanwezig"]);
    }
}
