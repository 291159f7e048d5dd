//! What came of a vote on a matter, and why.

use serde::{Deserialize, Serialize};

use super::notice::changes_statutes;
use crate::dutch::capitalised;
use crate::model::Statutes;
use crate::words::{Majority, Outcome, Pronouncement};

/// A count, to be weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Count {
    /// Votes for.
    pub in_favour: u32,
    /// Votes against.
    pub against: u32,
    /// Blank votes and abstentions: not cast.
    pub blank: u32,
    /// Invalid votes: not cast.
    pub invalid: u32,
    /// Votes present, if that is known.
    pub present: Option<u32>,
    /// The majority that is needed.
    pub majority: Majority,
    /// What comes of the proposal if it has that majority.
    pub if_carried: Outcome,
}

/// A count, weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Weighed {
    /// Votes cast: for and against.
    pub cast: u32,
    /// All votes counted, cast or not.
    pub counted: u32,
    /// Votes for that are needed.
    pub needed: u32,
    /// What came of it; absent while nothing is counted.
    pub outcome: Option<Outcome>,
    /// Why, with the figures, in Dutch.
    pub why: Option<String>,
    /// The rule and its source, in Dutch.
    pub rule: &'static str,
    /// What does not fit, in Dutch: more votes than are present.
    pub misfit: Option<String>,
}

/// Weighs a count. A tie on a matter is a rejection.
#[must_use]
pub fn weigh(count: &Count) -> Weighed {
    let Count { in_favour, against, blank, invalid, .. } = *count;
    let cast = in_favour.saturating_add(against);
    let counted = cast.saturating_add(blank).saturating_add(invalid);
    let needed = count.majority.of(cast);
    let carried = count.majority.carries(in_favour, against);
    let outcome = (counted > 0).then_some(if carried { count.if_carried } else { Outcome::Rejected });
    Weighed {
        cast,
        counted,
        needed,
        outcome,
        why: (counted > 0).then(|| why(count, cast, needed)),
        rule: count.majority.rule(),
        misfit: count.present.filter(|present| counted > *present).map(|present| {
            format!(
                "{counted} stemmen geteld, {} meer dan de {present} die aanwezig zijn.",
                counted - present
            )
        }),
    }
}

/// The majority that a vote at an item of this title needs, unless somebody knows better.
#[must_use]
pub fn usual_majority(title: &str, statutes: &Statutes) -> Majority {
    if changes_statutes(title) { statutes.statutes_majority } else { Majority::Absolute }
}

impl Majority {
    /// Votes for that are needed out of `cast`.
    #[must_use]
    pub fn of(self, cast: u32) -> u32 {
        match self {
            Self::Absolute => cast / 2 + 1,
            Self::TwoThirds => cast - cast / 3,
            Self::ThreeQuarters => cast - cast / 4,
            Self::FourFifths => cast - cast / 5,
            Self::Unanimous => cast,
        }
    }

    /// Whether a proposal has this majority. A tie is none, and neither is a vote in which nobody took a side.
    #[must_use]
    pub fn carries(self, in_favour: u32, against: u32) -> bool {
        let cast = in_favour.saturating_add(against);
        cast > 0 && in_favour >= self.of(cast)
    }

    /// What the figures say, and what the chair pronounces unless it is something else.
    #[must_use]
    pub fn pronouncement(self, in_favour: u32, against: u32) -> Pronouncement {
        if self.carries(in_favour, against) { Pronouncement::Adopted } else { Pronouncement::Rejected }
    }

    fn rule(self) -> &'static str {
        match self {
            Self::Absolute => "Volstrekte meerderheid, tenzij de statuten anders bepalen.",
            Self::TwoThirds => {
                "Twee derde, voor wijziging van de statuten tenzij die anders bepalen (art. 2:43 lid 1 BW). De wijziging geldt pas na de notariële akte (lid 5)."
            }
            Self::ThreeQuarters => "Drie vierde van de uitgebrachte stemmen, waar de statuten dat vragen.",
            Self::FourFifths => "Vier vijfde van de uitgebrachte stemmen, waar de statuten dat vragen.",
            Self::Unanimous => "Algemene stemmen, waar de statuten dat vragen: niemand stemt tegen.",
        }
    }
}

fn why(count: &Count, cast: u32, needed: u32) -> String {
    if cast == 0 {
        return "Er zijn geen stemmen voor of tegen uitgebracht.".to_owned();
    }
    let mut why = format!("Uitgebracht: {} + {} = {cast}", count.in_favour, count.against);
    if count.blank > 0 || count.invalid > 0 {
        why += "; blanco, onthouding en ongeldig tellen niet mee";
    }
    let part = |parts: u32| {
        let rounded = if cast.is_multiple_of(parts) { "" } else { ", naar boven afgerond," };
        format!(". {}{rounded} is {needed}.", capitalised(count.majority.dutch()))
    };
    why += &match count.majority {
        Majority::Absolute => format!(". Meer dan de helft is {needed}."),
        Majority::TwoThirds => part(3),
        Majority::ThreeQuarters => part(4),
        Majority::FourFifths => part(5),
        Majority::Unanimous => format!(". Alle {needed} zijn nodig."),
    };
    if count.in_favour == count.against {
        why += " De stemmen staken; dan is het voorstel verworpen.";
    }
    why
}

#[cfg(test)]
mod tests {
    use super::{Count, usual_majority, weigh};
    use crate::model::Statutes;
    use crate::words::Majority;
    use crate::words::Outcome::{self, Adopted, Discharged, Rejected};

    fn count(majority: Majority, votes: [u32; 4]) -> Count {
        let [in_favour, against, blank, invalid] = votes;
        Count { in_favour, against, blank, invalid, present: None, majority, if_carried: Adopted }
    }

    #[test]
    fn the_edges_of_every_majority() {
        use Majority::{Absolute, FourFifths, ThreeQuarters, TwoThirds, Unanimous};
        #[rustfmt::skip]
        let cases: [(Majority, [u32; 4], u32, Option<Outcome>); 22] = [
            (Absolute,  [28, 5, 2, 0],  17, Some(Adopted)),
            (Absolute,  [17, 16, 2, 0], 17, Some(Adopted)),
            (Absolute,  [16, 17, 2, 0], 17, Some(Rejected)),
            (Absolute,  [16, 16, 3, 0], 17, Some(Rejected)),  // exactly half: a tie
            (Absolute,  [1, 0, 30, 4],   1, Some(Adopted)),   // blank votes are not cast
            (Absolute,  [0, 1, 0, 0],    1, Some(Rejected)),
            (Absolute,  [0, 0, 3, 1],    1, Some(Rejected)),  // nobody voted for or against
            (Absolute,  [0, 0, 0, 0],    1, None),            // nothing counted
            (TwoThirds, [22, 11, 0, 0], 22, Some(Adopted)),   // exactly two thirds
            (TwoThirds, [21, 12, 0, 0], 22, Some(Rejected)),
            (TwoThirds, [22, 12, 0, 0], 23, Some(Rejected)),  // 2/3 of 34 is 22.67
            (TwoThirds, [23, 11, 0, 0], 23, Some(Adopted)),
            (TwoThirds, [2, 1, 9, 0],    2, Some(Adopted)),
            (TwoThirds, [1, 1, 0, 0],    2, Some(Rejected)),
            (TwoThirds, [0, 0, 0, 0],    0, None),
            (ThreeQuarters, [24, 8, 0, 0], 24, Some(Adopted)),
            (ThreeQuarters, [24, 9, 0, 0], 25, Some(Rejected)), // 3/4 of 33 is 24.75
            (FourFifths, [28, 7, 0, 0], 28, Some(Adopted)),
            (FourFifths, [28, 8, 0, 0], 29, Some(Rejected)),    // 4/5 of 36 is 28.8
            (Unanimous, [20, 0, 5, 0], 20, Some(Adopted)),
            (Unanimous, [20, 1, 5, 0], 21, Some(Rejected)),
            (Unanimous, [0, 0, 5, 0], 0, Some(Rejected)),
        ];
        for (majority, votes, needed, outcome) in cases {
            let weighed = weigh(&count(majority, votes));
            assert_eq!((weighed.needed, weighed.outcome), (needed, outcome), "{majority:?} {votes:?}");
        }
    }

    #[test]
    fn what_carries_is_what_was_proposed_and_what_fails_is_rejected() {
        let discharge = |in_favour, against| {
            weigh(&Count { if_carried: Discharged, ..count(Majority::Absolute, [in_favour, against, 0, 0]) })
        };
        assert_eq!(discharge(2, 1).outcome, Some(Discharged));
        assert_eq!(discharge(1, 2).outcome, Some(Rejected));
    }

    #[test]
    fn a_change_of_the_statutes_needs_what_they_ask_for_it() {
        let statutes = Statutes { statutes_majority: Majority::ThreeQuarters, ..Statutes::usual() };
        let cases = [
            ("Statutenwijziging", Majority::ThreeQuarters),
            ("Voorstel tot wijziging van de statuten", Majority::ThreeQuarters),
            ("Wijziging van het huishoudelijk reglement", Majority::Absolute),
            ("Vragen over de statuten", Majority::Absolute),
        ];
        for (title, majority) in cases {
            assert_eq!(usual_majority(title, &statutes), majority, "{title}");
        }
        assert_eq!(usual_majority("Statutenwijziging", &Statutes::usual()), Majority::TwoThirds);
    }

    #[test]
    fn the_figures_are_told() {
        let told = |majority, votes| weigh(&count(majority, votes)).why.unwrap_or_default();
        assert_eq!(
            told(Majority::Absolute, [28, 5, 2, 0]),
            "Uitgebracht: 28 + 5 = 33; blanco, onthouding en ongeldig tellen niet mee. Meer dan de helft is 17."
        );
        assert_eq!(
            told(Majority::Absolute, [4, 4, 0, 0]),
            "Uitgebracht: 4 + 4 = 8. Meer dan de helft is 5. De stemmen staken; dan is het voorstel verworpen."
        );
        assert_eq!(
            told(Majority::TwoThirds, [23, 11, 0, 0]),
            "Uitgebracht: 23 + 11 = 34. Twee derde, naar boven afgerond, is 23."
        );
        assert_eq!(told(Majority::FourFifths, [20, 5, 0, 0]), "Uitgebracht: 20 + 5 = 25. Vier vijfde is 20.");
        assert_eq!(told(Majority::Unanimous, [9, 1, 0, 0]), "Uitgebracht: 9 + 1 = 10. Alle 10 zijn nodig.");
        assert_eq!(told(Majority::Absolute, [0, 0, 2, 0]), "Er zijn geen stemmen voor of tegen uitgebracht.");
    }

    #[test]
    fn more_votes_than_are_present_is_told_and_still_weighed() {
        let weighed = |present| weigh(&Count { present, ..count(Majority::Absolute, [30, 6, 1, 1]) });
        assert_eq!(weighed(Some(38)).misfit, None);
        assert_eq!(weighed(None).misfit, None, "nothing is said of what nobody knows");
        let over = weighed(Some(35));
        assert_eq!(over.misfit.as_deref(), Some("38 stemmen geteld, 3 meer dan de 35 die aanwezig zijn."));
        assert_eq!(over.outcome, Some(Adopted));
    }

    #[test]
    fn the_largest_figures_do_not_wrap() {
        assert_eq!(weigh(&count(Majority::TwoThirds, [u32::MAX; 4])).counted, u32::MAX);
    }
}
