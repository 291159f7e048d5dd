//! What the rules say of a vote that is about to be held. It is told beside the figures and kept with the decision, as
//! evidence of what was known.

use super::evening::{proxies_held, quorum_missed, unannounced};
use super::rule::Warning;
use crate::view::Tally;
use crate::words::{BodyKind, Lateness};

/// A vote at an item, as it stands before it is held.
#[derive(Clone, Debug, PartialEq)]
pub struct AtVote<'a> {
    /// Who votes.
    pub body: BodyKind,
    /// Who is there.
    pub tally: Tally,
    /// The holder of each proxy that has not lapsed.
    pub holders: &'a [&'a str],
    /// Proxies that one person may hold, by the statutes.
    pub proxies_per_holder: Option<u32>,
    /// When the item came on the agenda, if not with the notice.
    pub lateness: Option<Lateness>,
    /// Whether a late item was declared urgent.
    pub urgent: bool,
}

/// What to look at before a vote: the quorum, proxies, and for a general meeting whether the notice announced the item.
#[must_use]
pub fn at_vote(vote: &AtVote<'_>) -> Vec<Warning> {
    let lateness = vote.lateness.filter(|_| vote.body == BodyKind::GeneralMeeting);
    quorum_missed(vote.tally.votes, vote.tally.quorum)
        .into_iter()
        .chain(proxies_held(vote.holders.iter().copied(), vote.proxies_per_holder))
        .chain(unannounced(lateness, vote.urgent))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{AtVote, at_vote};
    use crate::rules::Rule;
    use crate::view::Tally;
    use crate::words::{BodyKind, Lateness};

    fn vote() -> AtVote<'static> {
        let tally = Tally {
            present: 35,
            proxies: 2,
            guests: 0,
            apologies: 0,
            votes: Some(37),
            quorum: Some(30),
            shortfall: Some(0),
        };
        AtVote {
            body: BodyKind::GeneralMeeting,
            tally,
            holders: &["Anja", "Anja"],
            proxies_per_holder: Some(2),
            lateness: None,
            urgent: false,
        }
    }

    fn rules(vote: &AtVote<'_>) -> Vec<Rule> {
        at_vote(vote).into_iter().map(|warning| warning.rule).collect()
    }

    #[test]
    fn a_vote_in_order_needs_no_word() {
        assert_eq!(rules(&vote()), []);
        let short = Tally { votes: Some(30), ..vote().tally };
        assert_eq!(rules(&AtVote { tally: short, ..vote() }), [], "exactly the quorum is enough");
        let unknown = Tally { votes: None, ..vote().tally };
        assert_eq!(rules(&AtVote { tally: unknown, ..vote() }), [], "nothing is said of what nobody counted");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_figures_and_its_place() {
        let short = Tally { votes: Some(29), ..vote().tally };
        let all = AtVote {
            tally: short,
            proxies_per_holder: Some(1),
            lateness: Some(Lateness::AtMeeting),
            ..vote()
        };
        assert_eq!(rules(&all), [Rule::Quorum, Rule::ProxiesHeld, Rule::Unannounced]);
        let told = at_vote(&all);
        assert!(told[0].sentence.contains("zijn 30 stemmen nodig"), "{}", told[0].sentence);
        assert!(told[0].sentence.contains("zijn er 29: 1 te weinig"), "{}", told[0].sentence);
        assert!(told[1].sentence.contains("Anja heeft 2 volmachten"), "{}", told[1].sentence);
        assert_eq!(told[2].source, "art. 2:15 BW");
    }

    #[test]
    fn only_members_are_called_with_an_agenda_that_binds() {
        let late = |body| rules(&AtVote { body, lateness: Some(Lateness::AfterNotice), ..vote() });
        assert_eq!(late(BodyKind::GeneralMeeting), [Rule::Unannounced]);
        assert_eq!(late(BodyKind::Board), []);
    }
}
