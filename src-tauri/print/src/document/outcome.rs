//! What came of a decision, unless its own text says so: "Het voorstel wordt verworpen. Verworpen." helps nobody.

use hamerslag_core::words::Outcome;

use super::wording::{capitalised, sentence};

/// Verbs that make a participle the outcome of the sentence.
const VERBS: [&str; 8] = ["wordt", "worden", "werd", "werden", "is", "zijn", "was", "waren"];

/// "Verworpen.", unless the text says it or it is what a decision means anyway.
pub(super) fn unsaid(outcome: Outcome, text: &str) -> Option<String> {
    let goes_without_saying = outcome == Outcome::Adopted || is_said(outcome, text);
    (!goes_without_saying).then(|| sentence(&capitalised(outcome.dutch())))
}

/// Whether a sentence of the text has the words of the outcome side by side, behind one of these verbs or at its end, and
/// does not deny them. "Het verworpen voorstel wordt aangehouden" says that something was put off, not that it was
/// refused: the verb comes later. "Herbenoemd" says "benoemd".
fn is_said(outcome: Outcome, text: &str) -> bool {
    let label: Vec<&str> = outcome.dutch().split(' ').collect();
    let text = text.to_lowercase();
    text.split(['.', '!', '?', ';', '\n']).any(|sentence| {
        let words: Vec<&str> =
            sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let verb = words.iter().position(|word| VERBS.contains(word)).unwrap_or(words.len());
        words.windows(label.len()).enumerate().any(|(place, window)| {
            let same = window.iter().zip(&label).all(|(word, of_label)| word.ends_with(of_label));
            let denied = place.checked_sub(1).and_then(|before| words.get(before)) == Some(&"niet");
            same && !denied && (verb < place || place + label.len() == words.len())
        })
    })
}

#[cfg(test)]
mod tests {
    use hamerslag_core::words::Outcome::{self, Amended, Appointed, Discharged, Noted, Postponed, Rejected};

    use super::unsaid;

    #[test]
    fn what_the_text_says_is_not_said_again() {
        let said: [(Outcome, &str); 6] = [
            (Rejected, "Het voorstel om niet met de slang te sproeien wordt verworpen."),
            (Postponed, "Het besluit wordt aangehouden tot de ALV van 14 april 2027."),
            (Appointed, "Greet en Bram worden herbenoemd in de kascommissie."),
            (Noted, "Het jaarverslag wordt voor kennisgeving aangenomen."),
            (Discharged, "Aan het bestuur is decharge verleend."),
            (Rejected, "Amendement verworpen"),
        ];
        for (outcome, text) in said {
            assert_eq!(unsaid(outcome, text), None, "{text}");
        }
    }

    #[test]
    fn what_the_text_says_of_something_else_or_denies_is_no_outcome() {
        let unsaid_by: [(Outcome, &str); 5] = [
            (Rejected, "De entree voor nieuwe leden wordt verhoogd tot € 45."),
            (Rejected, "Het verworpen amendement wordt opnieuw in stemming gebracht."),
            (Rejected, "Het voorstel wordt niet verworpen."),
            (Postponed, "Wat eerder aangehouden is. Het dak wordt vernieuwd."),
            (Amended, "De agenda wordt vastgesteld, met toevoeging van punt 9a."),
        ];
        for (outcome, text) in unsaid_by {
            assert!(unsaid(outcome, text).is_some(), "{text}");
        }
        assert_eq!(unsaid(Rejected, "De entree wordt verhoogd.").as_deref(), Some("Verworpen."));
        assert_eq!(unsaid(Outcome::Adopted, "Er komt een hek."), None);
    }
}
