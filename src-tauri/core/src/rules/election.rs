//! Who is elected, round by round, and why. A candidate needs more than half of the valid ballots of a round, or by another
//! rule of statutes more votes than the others; each ballot may name one candidate for each seat. Statutes may differ, so the
//! figures are told beside the result.

use serde::{Deserialize, Serialize};

use crate::words::{ElectionRule, Majority};

/// An election, to be added up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Poll {
    /// Seats to fill.
    pub seats: u32,
    /// Ballots given out.
    pub issued: Option<u32>,
    /// By name, in the order of the ballot paper.
    pub candidates: Vec<String>,
    /// The rounds, in order.
    pub rounds: Vec<Round>,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Round {
    /// Ballots that came back.
    pub returned: u32,
    /// Blank ballots.
    pub blank: u32,
    /// Invalid ballots.
    pub invalid: u32,
    /// Votes in the order of the candidates; `None` for one who did not stand.
    pub votes: Vec<Option<u32>>,
    /// How many votes elect; `None` for the usual rule.
    pub rule: Option<ElectionRule>,
    /// The candidate on whom the lot fell.
    pub lot: Option<String>,
}

/// An election, added up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Polled {
    /// Each round, in order.
    pub rounds: Vec<RoundResult>,
    /// Everybody elected, in the order in which they were, by place on the ballot paper.
    pub elected: Vec<usize>,
    /// Seats that nobody has won yet.
    pub seats_left: u32,
}

/// What came of one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoundResult {
    /// Ballots that name somebody.
    pub valid: u32,
    /// Votes needed to be elected.
    pub needed: u32,
    /// Elected in this round, most votes first, by place on the ballot paper.
    pub elected: Vec<usize>,
    /// Those between whom a lot, or another round, has to choose.
    pub tied: Vec<usize>,
    /// Those between whom a lot may choose, also once it has.
    pub lot_between: Vec<usize>,
    /// Why, with the figures, in Dutch.
    pub why: String,
    /// What does not fit, in Dutch.
    pub misfits: Vec<String>,
}

/// Adds up an election. Whoever is elected in one round is out of the next.
#[must_use]
pub fn poll(poll: &Poll) -> Polled {
    let mut polled = Polled { rounds: Vec::new(), elected: Vec::new(), seats_left: poll.seats };
    for round in &poll.rounds {
        let result = result(poll, round, &polled);
        polled.seats_left = polled.seats_left.saturating_sub(as_u32(result.elected.len()));
        polled.elected.extend(&result.elected);
        polled.rounds.push(result);
    }
    polled
}

fn result(poll: &Poll, round: &Round, so_far: &Polled) -> RoundResult {
    let valid = round.returned.saturating_sub(round.blank).saturating_sub(round.invalid);
    let rule = round.rule.unwrap_or(ElectionRule::Absolute);
    let needed = rule.of(valid);
    let mut standing: Vec<(usize, u32)> = round
        .votes
        .iter()
        .enumerate()
        .filter_map(|(place, votes)| Some((place, (*votes)?)))
        .filter(|(place, _)| !so_far.elected.contains(place))
        .collect();
    standing.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    let seats = so_far.seats_left as usize;
    // The votes of the last one for whom there is a seat, and whether the next one has as many.
    let last = seats.checked_sub(1).and_then(|last| standing.get(last)).map(|(_, votes)| *votes);
    let crowded =
        last.filter(|last| *last > 0 && standing.get(seats).is_some_and(|(_, votes)| votes == last));
    let mut elected: Vec<usize> = standing
        .iter()
        .take(seats)
        .filter(|(_, votes)| *votes >= needed && Some(*votes) != crowded)
        .map(|(place, _)| *place)
        .collect();
    let mut tied: Vec<usize> =
        standing.iter().filter(|(_, votes)| Some(*votes) == crowded).map(|(place, _)| *place).collect();
    let lot_between = tied.clone();
    let drawn = round.lot.as_ref().and_then(|lot| poll.candidates.iter().position(|name| name == lot));
    if let Some(drawn) = drawn
        && tied.contains(&drawn)
        && elected.len() < seats
    {
        elected.push(drawn);
        tied.retain(|place| *place != drawn);
        if elected.len() == seats {
            tied.clear();
        }
    }
    RoundResult {
        valid,
        needed,
        why: why(round, valid, rule),
        misfits: misfits(poll, round, valid, so_far),
        elected,
        tied,
        lot_between,
    }
}

impl ElectionRule {
    /// Votes that somebody needs out of `valid` ballots, beside having no fewer than the others.
    fn of(self, valid: u32) -> u32 {
        match self {
            Self::Absolute => Majority::Absolute.of(valid),
            Self::Relative => 1,
        }
    }
}

fn why(round: &Round, valid: u32, rule: ElectionRule) -> String {
    let Round { returned, blank, invalid, .. } = round;
    let told = match (blank, invalid) {
        (0, 0) => format!("Geldige stembiljetten: {valid}."),
        _ => format!("Geldige stembiljetten: {returned} − {blank} blanco − {invalid} ongeldig = {valid}."),
    };
    match rule {
        ElectionRule::Absolute => format!(
            "{told} Gekozen is wie er meer dan de helft van heeft: {} of meer. Volstrekte meerderheid, tenzij de statuten anders bepalen.",
            rule.of(valid)
        ),
        ElectionRule::Relative => format!(
            "{told} Gekozen is wie de meeste stemmen heeft, ook als dat minder dan de helft is. Betrekkelijke meerderheid, waar de statuten die toestaan."
        ),
    }
}

fn misfits(poll: &Poll, round: &Round, valid: u32, so_far: &Polled) -> Vec<String> {
    let mut misfits = Vec::new();
    if let Some(issued) = poll.issued.filter(|issued| round.returned > *issued) {
        misfits.push(format!(
            "{} stembiljetten terug, {} meer dan de {issued} die zijn uitgereikt.",
            round.returned,
            round.returned - issued
        ));
    }
    if round.blank.saturating_add(round.invalid) > round.returned {
        misfits.push("Er zijn meer blanco en ongeldige stembiljetten dan er terugkwamen.".to_owned());
    }
    let votes = round.votes.iter().flatten().fold(0, |sum: u32, votes| sum.saturating_add(*votes));
    let room = valid.saturating_mul(so_far.seats_left);
    if votes > room {
        misfits.push(format!(
            "{votes} stemmen op kandidaten, {} meer dan {valid} geldige stembiljetten voor {} {} toelaten.",
            votes - room,
            so_far.seats_left,
            if so_far.seats_left == 1 { "plaats" } else { "plaatsen" }
        ));
    }
    misfits
}

fn as_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Poll, Polled, Round, poll};
    use crate::words::ElectionRule;

    fn round(returned: u32, blank: u32, invalid: u32, votes: &[Option<u32>]) -> Round {
        Round { returned, blank, invalid, votes: votes.to_vec(), rule: None, lot: None }
    }

    fn held(seats: u32, rounds: Vec<Round>) -> Polled {
        let candidates = ["Ama", "Bram", "Chiara"].map(str::to_owned).to_vec();
        poll(&Poll { seats, issued: Some(33), candidates, rounds })
    }

    #[test]
    fn the_edges_of_one_round() {
        // seats, votes for Ama, Bram and Chiara out of 32 valid ballots; elected, tied, seats left
        type Case = (u32, [u32; 3], &'static [usize], &'static [usize], u32);
        #[rustfmt::skip]
        let cases: [Case; 8] = [
            (2, [20, 25, 12], &[1, 0], &[], 0),
            (2, [16, 25, 12], &[1], &[], 1),         // exactly half is not more than half
            (2, [17, 25, 12], &[1, 0], &[], 0),
            (2, [20, 25, 20], &[1], &[0, 2], 1),     // both have the majority and there is one seat
            (1, [16, 16, 0],  &[], &[0, 1], 1),      // a tie below the majority: lot or another round
            (1, [18, 14, 0],  &[0], &[], 0),
            (3, [17, 17, 17], &[0, 1, 2], &[], 0),   // as many seats as candidates
            (2, [0, 0, 0],    &[], &[], 2),
        ];
        for (seats, votes, elected, tied, left) in cases {
            let polled = held(seats, vec![round(33, 1, 0, &votes.map(Some))]);
            let first = &polled.rounds[0];
            assert_eq!((first.valid, first.needed), (32, 17));
            assert_eq!(
                (first.elected.as_slice(), first.tied.as_slice(), polled.seats_left),
                (elected, tied, left),
                "{votes:?}"
            );
        }
    }

    #[test]
    fn by_most_votes_nobody_needs_half() {
        // seats, votes out of 32 valid ballots; elected, tied, seats left
        type Case = (u32, [u32; 3], &'static [usize], &'static [usize], u32);
        #[rustfmt::skip]
        let cases: [Case; 6] = [
            (1, [12, 11, 9],  &[0], &[], 0),
            (1, [12, 12, 8],  &[], &[0, 1], 1),      // lot or another round
            (2, [12, 10, 10], &[0], &[1, 2], 1),     // one seat is won, and two are equal for the other
            (2, [3, 2, 1],    &[0, 1], &[], 0),
            (2, [5, 0, 0],    &[0], &[], 1),         // nobody's vote elects nobody
            (1, [0, 0, 0],    &[], &[], 1),
        ];
        for (seats, votes, elected, tied, left) in cases {
            let rule = Some(ElectionRule::Relative);
            let polled = held(seats, vec![Round { rule, ..round(33, 1, 0, &votes.map(Some)) }]);
            let first = &polled.rounds[0];
            assert_eq!(
                (first.elected.as_slice(), first.tied.as_slice(), polled.seats_left),
                (elected, tied, left),
                "{votes:?}"
            );
            assert!(first.why.contains("wie de meeste stemmen heeft"), "{}", first.why);
        }
    }

    #[test]
    fn the_lot_settles_a_tie_for_most_votes() {
        let tie = round(32, 0, 0, &[Some(12), Some(12), Some(8)]);
        let tie = Round { rule: Some(ElectionRule::Relative), lot: Some("Bram".to_owned()), ..tie };
        assert_eq!(held(1, vec![tie]).elected, [1]);
    }

    #[test]
    fn a_second_round_is_between_those_who_are_left() {
        let first = round(33, 1, 0, &[Some(16), Some(25), Some(12)]);
        let second = round(33, 0, 0, &[Some(19), None, Some(14)]);
        let polled = held(2, vec![first, second]);
        assert_eq!((polled.elected, polled.seats_left), (vec![1, 0], 0));
    }

    #[test]
    fn the_lot_chooses_among_those_who_are_tied_and_nobody_else() {
        let drawn = |lot: &str| {
            let tie = round(32, 0, 0, &[Some(16), Some(16), Some(0)]);
            held(1, vec![Round { lot: Some(lot.to_owned()), ..tie }])
        };
        assert_eq!(drawn("Bram").elected, [1]);
        assert_eq!(drawn("Bram").rounds[0].tied, [0_usize; 0], "nothing is left to choose");
        assert_eq!(drawn("Bram").rounds[0].lot_between, [0, 1], "who drew can draw again");
        assert_eq!(drawn("Chiara").elected, [0_usize; 0]);
    }

    #[test]
    fn what_does_not_fit_is_told_with_the_figures() {
        let told = |seats, round: Round| held(seats, vec![round]).rounds[0].misfits.clone();
        assert!(told(2, round(33, 1, 0, &[Some(20), Some(25), Some(12)])).is_empty());
        assert_eq!(
            told(2, round(35, 0, 0, &[Some(1), Some(1), Some(1)])),
            ["35 stembiljetten terug, 2 meer dan de 33 die zijn uitgereikt."]
        );
        assert_eq!(
            told(1, round(30, 0, 0, &[Some(20), Some(11), Some(0)])),
            ["31 stemmen op kandidaten, 1 meer dan 30 geldige stembiljetten voor 1 plaats toelaten."]
        );
        assert_eq!(
            told(1, round(1, 1, 1, &[None, None, None])),
            ["Er zijn meer blanco en ongeldige stembiljetten dan er terugkwamen."]
        );
    }

    #[test]
    fn the_figures_are_told() {
        let polled = held(2, vec![round(33, 1, 0, &[Some(20), Some(25), Some(12)])]);
        assert!(polled.rounds[0].why.starts_with("Geldige stembiljetten: 33 − 1 blanco − 0 ongeldig = 32. Gekozen is wie er meer dan de helft van heeft: 17 of meer."));
    }
}
