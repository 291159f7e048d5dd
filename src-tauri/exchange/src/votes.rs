//! What was put to the vote, and the rounds of voting on it, in words, for what leaves as text. Neither Markdown nor HTML: what is written there
//! is escaped there.

use hamerslag_core::view::{DecisionView, ProposalView, VoteView};
use hamerslag_core::words::{Majority, Pronouncement};

/// "Ingediend door Els Hogenboom, Omar Haddou."
pub(crate) fn submitted_by(proposal: &ProposalView) -> Option<String> {
    (!proposal.submitters.is_empty()).then(|| format!("Ingediend door {}.", proposal.submitters.join(", ")))
}

/// "28 voor, 5 tegen, 2 blanco, 17 nodig"; of several rounds each with its number. `None` if no votes were counted.
pub(crate) fn rounds(decision: &DecisionView) -> Option<String> {
    let several = decision.votes.len() > 1;
    let rounds: Vec<String> = decision.votes.iter().map(|vote| round(vote, several)).collect();
    (!rounds.is_empty()).then(|| rounds.join("; "))
}

fn round(vote: &VoteView, several: bool) -> String {
    let number = if several { format!("{}e stemming ", vote.round) } else { String::new() };
    let mut words = format!("{number}{} voor, {} tegen, {} blanco", vote.in_favour, vote.against, vote.blank);
    if vote.invalid > 0 {
        words += &format!(", {} ongeldig", vote.invalid);
    }
    if let Some((needed, majority)) = vote.needed().zip(vote.majority) {
        words += &format!(", {needed} nodig");
        if majority != Majority::Absolute {
            words += &format!(" bij {}", majority.dutch());
        }
    }
    if let Some(pronounced) = vote.told_pronouncement() {
        words += &format!(", oordeel van de voorzitter (art. 2:13 BW): {}", with_remark(pronounced, vote));
    }
    if vote.contested {
        words += ", betwist en daarmee vervallen";
    }
    words
}

fn with_remark(pronounced: Pronouncement, vote: &VoteView) -> String {
    let word = pronounced.dutch();
    vote.remark.as_ref().map_or(word.to_owned(), |remark| format!("{word} – {remark}"))
}

#[cfg(test)]
mod tests {
    use hamerslag_core::view::VoteView;
    use hamerslag_core::words::{Majority, Pronouncement};

    use super::round;

    #[test]
    fn the_votes_that_were_needed_and_a_differing_pronouncement_are_told() {
        let old = VoteView {
            round: 1,
            in_favour: 18,
            against: 15,
            blank: 2,
            invalid: 0,
            present: Some(35),
            contested: false,
            majority: None,
            pronounced: None,
            remark: None,
        };
        let adopted = Some(Pronouncement::Adopted);
        let plain = VoteView { majority: Some(Majority::Absolute), pronounced: adopted, ..old.clone() };
        let thirds = VoteView { majority: Some(Majority::TwoThirds), ..plain.clone() };
        let told = VoteView { remark: Some("niemand vraagt hertelling".to_owned()), ..thirds.clone() };
        assert_eq!(round(&old, false), "18 voor, 15 tegen, 2 blanco");
        assert_eq!(round(&plain, false), "18 voor, 15 tegen, 2 blanco, 17 nodig");
        let needed = "18 voor, 15 tegen, 2 blanco, 22 nodig bij twee derde, oordeel van de voorzitter (art. 2:13 BW): aangenomen";
        assert_eq!(round(&thirds, true), format!("1e stemming {needed}"));
        assert_eq!(round(&told, false), format!("{needed} – niemand vraagt hertelling"));
    }
}
