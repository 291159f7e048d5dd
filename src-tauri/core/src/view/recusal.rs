//! Who stepped aside at an item because of a conflict of interest, as minutes and registers tell it.

use serde::{Deserialize, Serialize};

use crate::dutch::{capitalised, together};
use crate::time::ClockTime;
use crate::words::AsideFrom;

/// Somebody who stepped aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecusalView {
    /// By name, as the minutes have it.
    pub name: String,
    /// What they took no part in.
    pub aside_from: AsideFrom,
    /// From when; from the beginning of the item if absent.
    pub from: Option<ClockTime>,
    /// Until when; to the end of the item if absent.
    pub until: Option<ClockTime>,
    /// On what it rests: "art. 2:44 lid 6 BW"; nothing where it is a matter of good practice.
    pub source: Option<String>,
}

impl RecusalView {
    /// "Anja en Bram namen wegens een tegenstrijdig belang niet deel aan de stemming.": a sentence for those who did so alike.
    #[must_use]
    pub fn told(recusals: &[Self]) -> Vec<String> {
        let alike = |one: &Self, other: &Self| {
            (one.aside_from, one.from, one.until, &one.source)
                == (other.aside_from, other.from, other.until, &other.source)
        };
        let sentence = |group: &[Self]| {
            let names: Vec<&str> = group.iter().map(|one| one.name.as_str()).collect();
            group.first().map(|one| one.sentence(&names))
        };
        recusals.chunk_by(alike).filter_map(sentence).collect()
    }

    fn sentence(&self, names: &[&str]) -> String {
        let took = if names.len() == 1 { "nam" } else { "namen" };
        let when: String = [("vanaf", self.from), ("tot", self.until)]
            .into_iter()
            .filter_map(|(word, at)| Some(format!(" {word} {} uur", at?.to_string().replace(':', "."))))
            .collect();
        let source = self.source.as_ref().map_or(String::new(), |source| format!(" ({source})"));
        format!(
            "{} {took}{when} wegens een tegenstrijdig belang niet deel aan de {}{source}.",
            capitalised(&together(names)),
            self.aside_from.dutch()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::RecusalView;
    use crate::words::AsideFrom;

    fn one(name: &str, aside_from: AsideFrom) -> RecusalView {
        RecusalView { name: name.to_owned(), aside_from, from: None, until: None, source: None }
    }

    #[test]
    fn who_stepped_aside_alike_stand_in_one_sentence() {
        let until = "20:45".parse().ok();
        let all = [
            one("Anja", AsideFrom::Matter),
            one("Bram", AsideFrom::Matter),
            RecusalView { source: Some("art. 2:44 lid 6 BW".to_owned()), ..one("Coen", AsideFrom::Matter) },
            RecusalView { until, ..one("een lid", AsideFrom::Vote) },
        ];
        #[rustfmt::skip]
        let told = [
            "Anja en Bram namen wegens een tegenstrijdig belang niet deel aan de beraadslaging en besluitvorming.",
            "Coen nam wegens een tegenstrijdig belang niet deel aan de beraadslaging en besluitvorming (art. 2:44 lid 6 BW).",
            "Een lid nam tot 20.45 uur wegens een tegenstrijdig belang niet deel aan de stemming.",
        ];
        assert_eq!(RecusalView::told(&all), told);
        assert_eq!(RecusalView::told(&[]), [""; 0]);
    }
}
