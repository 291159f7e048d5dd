//! How a decision was taken and who carries an action, in a few words.

use hamerslag_core::dutch;
use hamerslag_core::view::{ActionView, DecisionView, OwnerView, VoteView};
use hamerslag_core::words::ActionStatus;

use super::outcome;
use super::wording::{capitalised, enumerate, sentence};

/// What follows the words of a decision, its counted votes apart: "Verworpen. Handopsteken."
pub(super) fn outcome_and_manner(decision: &DecisionView) -> String {
    let outcome = outcome::unsaid(decision.outcome, &decision.text);
    outcome.into_iter().chain(manner(decision)).collect::<Vec<_>>().join(" ")
}

/// Method, condition and date: "Hamerslag. Van kracht vanaf 1 januari 2027." Where votes were counted, the table of them
/// tells how.
pub(super) fn manner(decision: &DecisionView) -> Option<String> {
    let method = decision.method.filter(|_| decision.votes.is_empty());
    let method = method.map(|method| format!("{}.", capitalised(method.dutch())));
    let manner: Vec<String> = method.into_iter().chain(terms(decision)).collect();
    (!manner.is_empty()).then(|| manner.join(" "))
}

/// What came of a decision and how, in a list: "Vastgesteld. Handopsteken: 28 voor, 5 tegen." Of several rounds the one
/// that counts is told.
pub(super) fn result(decision: &DecisionView) -> String {
    let outcome = sentence(&capitalised(decision.outcome.dutch()));
    let votes = decision.standing_vote().map(counted_votes);
    let method = decision.method.map(|method| capitalised(method.dutch()));
    let taken = match (method, votes) {
        (Some(method), None) => Some(format!("{method}.")),
        (Some(method), Some(votes)) => Some(format!("{method}: {votes}.")),
        (None, None) => None,
        (None, Some(votes)) => Some(format!("{votes}.")),
    };
    std::iter::once(outcome).chain(taken).chain(terms(decision)).collect::<Vec<_>>().join(" ")
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
fn counted_votes(vote: &VoteView) -> String {
    let mut words = format!("{} voor, {} tegen", vote.in_favour, vote.against);
    if vote.blank > 0 {
        words.push_str(&format!(", {} blanco", vote.blank));
    }
    if vote.invalid > 0 {
        words.push_str(&format!(", {} ongeldig", vote.invalid));
    }
    words
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

    use super::{outcome_and_manner, result};

    fn vote(round: u32, in_favour: u32, against: u32, contested: bool) -> VoteView {
        VoteView {
            round,
            in_favour,
            against,
            blank: 2,
            invalid: 0,
            present: None,
            contested,
            majority: None,
            pronounced: None,
            remark: None,
        }
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
            adopts: None,
        }
    }

    #[test]
    fn an_ordinary_outcome_goes_without_saying_in_the_account_and_a_refusal_does_not() {
        assert_eq!(outcome_and_manner(&decision(Outcome::Adopted, vec![])), "Handopsteken.");
        let refused = decision(Outcome::Rejected, vec![vote(1, 5, 28, false)]);
        assert_eq!(outcome_and_manner(&refused), "Verworpen.", "how it was voted stands with the votes");
    }

    #[test]
    fn the_day_on_which_it_takes_effect_is_told_once() {
        let from = chrono::NaiveDate::from_ymd_opt(2027, 1, 1);
        let mut decided = decision(Outcome::Adopted, vec![]);
        decided.in_force_from = from;
        assert_eq!(outcome_and_manner(&decided), "Handopsteken. Van kracht vanaf 1 januari 2027.");
        decided.text = "Het lidmaatschap eindigt per 1 januari 2027.".into();
        assert_eq!(outcome_and_manner(&decided), "Handopsteken.");
    }

    #[test]
    fn a_list_tells_the_round_that_counts() {
        let votes = vec![vote(1, 17, 16, true), vote(2, 15, 18, false)];
        assert_eq!(
            result(&decision(Outcome::Rejected, votes)),
            "Verworpen. Handopsteken: 15 voor, 18 tegen, 2 blanco."
        );
        let lapsed = decision(Outcome::Postponed, vec![vote(1, 17, 16, true)]);
        assert_eq!(result(&lapsed), "Aangehouden. Handopsteken.");
    }
}
