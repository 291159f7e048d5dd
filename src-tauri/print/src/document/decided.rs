//! How a decision was taken and who carries an action, in a few words.

use hamerslag_core::dutch;
use hamerslag_core::view::{ActionView, DecisionView, OwnerView, VoteView};
use hamerslag_core::words::ActionStatus;

use super::outcome;
use super::wording::{capitalised, enumerate, sentence};

/// What follows the words of a decision: "Verworpen. Handopsteken: 5 voor, 28 tegen, 2 blanco."
pub(super) fn outcome_and_votes(decision: &DecisionView) -> String {
    let outcome = outcome::unsaid(decision.outcome, &decision.text);
    let how = Some(how_taken(decision)).filter(|how| !how.is_empty());
    outcome.into_iter().chain(how).collect::<Vec<_>>().join(" ")
}

/// Method, votes, condition and date: "Handopsteken: 28 voor, 5 tegen. Van kracht vanaf 1 januari 2027."
pub(super) fn how_taken(decision: &DecisionView) -> String {
    let rounds = decision.votes.len();
    let votes = decision.votes.iter().map(|vote| counted_votes(vote, rounds)).collect::<Vec<_>>().join("; ");
    let method = decision.method.map(|method| capitalised(method.dutch()));
    let taken = match (method, votes.is_empty()) {
        (Some(method), true) => Some(format!("{method}.")),
        (Some(method), false) => Some(format!("{method}: {votes}.")),
        (None, true) => None,
        (None, false) => Some(format!("{}.", capitalised(&votes))),
    };
    taken.into_iter().chain(terms(decision)).collect::<Vec<_>>().join(" ")
}

/// "Voorwaarde: er is subsidie. Van kracht vanaf 1 januari 2027.", as far as the text does not have it.
fn terms(decision: &DecisionView) -> Option<String> {
    let is_unsaid = |words: &String| !decision.text.contains(words.as_str());
    let condition = decision.condition.clone().filter(is_unsaid);
    let condition = condition.map(|condition| sentence(&format!("Voorwaarde: {condition}")));
    let from = decision.in_force_from.map(dutch::date).filter(is_unsaid);
    let from = from.map(|day| format!("Van kracht vanaf {day}."));
    let terms: Vec<String> = condition.into_iter().chain(from).collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}

/// "28 voor, 5 tegen, 2 blanco".
fn counted_votes(vote: &VoteView, rounds: usize) -> String {
    let mut words = format!("{} voor, {} tegen", vote.in_favour, vote.against);
    if vote.blank > 0 {
        words.push_str(&format!(", {} blanco", vote.blank));
    }
    if vote.invalid > 0 {
        words.push_str(&format!(", {} ongeldig", vote.invalid));
    }
    let cast = [vote.against, vote.blank, vote.invalid].into_iter().fold(vote.in_favour, u32::saturating_add);
    if let Some(present) = vote.present.filter(|present| *present != cast) {
        words.push_str(&format!(" (van {present} stemmen)"));
    }
    if vote.contested {
        words.push_str(" (betwist en daarmee vervallen)");
    }
    if rounds > 1 { format!("{}e stemming {words}", vote.round) } else { words }
}

/// " — Jan en Piet (afgeleid), vóór 1 maart 2027".
pub(super) fn who_and_when(action: &ActionView) -> String {
    let who = Some(owners(action)).filter(|who| !who.is_empty());
    let is_settled = matches!(action.status, ActionStatus::Done | ActionStatus::Dropped);
    let status = is_settled.then(|| action.status.dutch().to_owned());
    let parts: Vec<String> = who.into_iter().chain(due(action)).chain(status).collect();
    if parts.is_empty() { String::new() } else { format!(" — {}", sentence(&parts.join(", "))) }
}

/// "Jan en Piet (afgeleid)".
pub(super) fn owners(action: &ActionView) -> String {
    let one = |owner: &OwnerView| {
        if owner.inferred { format!("{} (afgeleid)", owner.name) } else { owner.name.clone() }
    };
    enumerate(&action.owners.iter().map(one).collect::<Vec<_>>())
}

/// "vóór 1 maart 2027" or the words that were used.
pub(super) fn due(action: &ActionView) -> Option<String> {
    action.due.map(|day| format!("vóór {}", dutch::date(day))).or_else(|| action.due_words.clone())
}

#[cfg(test)]
mod tests {
    use hamerslag_core::id::DecisionId;
    use hamerslag_core::view::{DecisionView, VoteView};
    use hamerslag_core::words::{Method, Outcome};

    use super::outcome_and_votes;

    fn vote(round: u32, in_favour: u32, against: u32, contested: bool) -> VoteView {
        VoteView { round, in_favour, against, blank: 2, invalid: 0, present: None, contested }
    }

    fn decision(outcome: Outcome, votes: Vec<VoteView>) -> DecisionView {
        DecisionView {
            id: DecisionId(Default::default()),
            number: "2026-13".into(),
            text: "De begroting wordt vastgesteld.".into(),
            outcome,
            method: Some(Method::ShowOfHands),
            in_force_from: None,
            condition: None,
            votes,
        }
    }

    #[test]
    fn votes_are_counted_out_and_an_ordinary_outcome_goes_without_saying() {
        assert_eq!(
            outcome_and_votes(&decision(Outcome::Adopted, vec![vote(1, 28, 5, false)])),
            "Handopsteken: 28 voor, 5 tegen, 2 blanco."
        );
    }

    #[test]
    fn the_day_on_which_it_takes_effect_is_told_once() {
        let from = chrono::NaiveDate::from_ymd_opt(2027, 1, 1);
        let mut decided = decision(Outcome::Adopted, vec![]);
        decided.in_force_from = from;
        assert_eq!(outcome_and_votes(&decided), "Handopsteken. Van kracht vanaf 1 januari 2027.");
        decided.text = "Het lidmaatschap eindigt per 1 januari 2027.".into();
        assert_eq!(outcome_and_votes(&decided), "Handopsteken.");
    }

    #[test]
    fn a_contested_round_lapses_but_stays_and_a_refusal_is_said() {
        assert_eq!(
            outcome_and_votes(&decision(
                Outcome::Rejected,
                vec![vote(1, 17, 16, true), vote(2, 15, 18, false)]
            )),
            "Verworpen. Handopsteken: 1e stemming 17 voor, 16 tegen, 2 blanco (betwist en daarmee vervallen); 2e \
             stemming 15 voor, 18 tegen, 2 blanco."
        );
    }
}
