//! What the law and the statutes make of a conflict of interest: who steps aside at an item, what that leaves, and what does not
//! go with it. A director takes no part in debate and decision (2:44(6) BW). A member has a vote (2:38(1) BW), unless the
//! statutes exclude whoever has a conflicting interest.

use chrono::NaiveDate;

use super::rule::{Rule, Warning, Whose};
use crate::dutch::together;
use crate::words::{AsideFrom, BodyKind};

/// Somebody who stepped aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside<'a> {
    /// Their name.
    pub name: &'a str,
    /// What they take no part in.
    pub from: AsideFrom,
    /// Whether they moved what is put to the vote here.
    pub moved: bool,
    /// Whether the account of the item has a vote of theirs by name: a statement of vote or a dissent.
    pub voted: bool,
}

/// An item at which somebody stepped aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtItem<'a> {
    /// Who meets.
    pub body: BodyKind,
    /// Whose rules.
    pub whose: Whose,
    /// On which day.
    pub day: NaiveDate,
    /// Whether the statutes exclude a member with a conflicting interest from voting.
    pub excludes: bool,
    /// Who stepped aside.
    pub aside: &'a [Aside<'a>],
    /// How many of those present take part; `None` while nobody is entered.
    pub left: Option<u32>,
    /// The votes that they hold, if that is known.
    pub votes: Option<u32>,
    /// Whether the quorum is missed only because somebody stepped aside.
    pub quorum_lost: bool,
    /// The most votes that were counted in a round that stands.
    pub counted: Option<u32>,
}

/// On what stepping aside rests, as the minutes tell it; nothing where it is a matter of good practice.
#[must_use]
pub fn stepped_aside_by(
    body: BodyKind,
    whose: Whose,
    excludes: bool,
    day: NaiveDate,
) -> Option<&'static str> {
    match rule(body, whose, day) {
        Rule::ConflictOfInterest => Some(Rule::ConflictOfInterest.stands_in()),
        Rule::MembersVote if excludes => Some("statuten, uitsluiting van stemming"),
        _ => None,
    }
}

fn rule(body: BodyKind, whose: Whose, day: NaiveDate) -> Rule {
    let asked = match body {
        BodyKind::Board => Rule::ConflictOfInterest,
        BodyKind::GeneralMeeting => Rule::MembersVote,
        _ => Rule::SteppingAside,
    };
    if asked.holds(whose, day) { asked } else { Rule::SteppingAside }
}

/// What to look at where somebody stepped aside.
#[must_use]
pub fn conflicts(at: &AtItem<'_>) -> Vec<Warning> {
    let all: Vec<&str> = at.aside.iter().map(|one| one.name).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let rule = rule(at.body, at.whose, at.day);
    let mut told = match rule {
        Rule::ConflictOfInterest => directors(at),
        Rule::MembersVote if at.excludes => vec![format!(
            "{} niet mee over dit punt: de statuten sluiten een lid met een tegenstrijdig belang van stemming uit.{}",
            who(&all, "stemt", "stemmen"),
            what_is_left(at)
        )],
        Rule::MembersVote => vec![format!(
            "{} uit eigen beweging niet mee: ieder lid dat niet geschorst is, heeft stem, en de statuten sluiten niemand uit.{}",
            who(&all, "stemt", "stemmen"),
            what_is_left(at)
        )],
        _ => vec![format!(
            "{} wegens een tegenstrijdig belang niet mee over dit punt.{}",
            who(&all, "besluit", "besluiten"),
            what_is_left(at)
        )],
    };
    let moved = at.aside.iter().filter(|one| one.moved);
    told.extend(
        moved.map(|one| format!("{} stapte opzij, maar heeft het voorstel zelf ingediend.", one.name)),
    );
    let voted = at.aside.iter().filter(|one| one.voted);
    told.extend(voted.map(|one| {
        let how = "met een stemverklaring of aantekening tegen in de notulen";
        format!("{} stapte opzij, maar staat bij dit punt {how}.", one.name)
    }));
    if let Some((counted, votes)) = at.counted.zip(at.votes).filter(|(counted, votes)| counted > votes) {
        told.push(format!(
            "Er {} geteld, {} meer dan de {votes} van wie meestemmen: is {} meegeteld?",
            if counted == 1 { "is 1 stem".to_owned() } else { format!("zijn {counted} stemmen") },
            counted - votes,
            together(&all)
        ));
    }
    told.into_iter().map(|sentence| rule.warns(sentence)).collect()
}

/// Of a board: stepping aside is from the debate too.
fn directors(at: &AtItem<'_>) -> Vec<String> {
    let from =
        |from| -> Vec<&str> { at.aside.iter().filter(|one| one.from == from).map(|one| one.name).collect() };
    let (matter, vote) = (from(AsideFrom::Matter), from(AsideFrom::Vote));
    let stepped_aside = (!matter.is_empty()).then(|| {
        let who = who(&matter, "beraadslaagt en besluit", "beraadslagen en besluiten");
        format!("{who} niet mee over dit punt wegens een tegenstrijdig belang.{}", what_is_left(at))
    });
    let debated = (!vote.is_empty()).then(|| {
        let who = who(&vote, "stemt", "stemmen");
        format!(
            "{who} niet mee, maar een bestuurder met een tegenstrijdig belang neemt ook niet deel aan de beraadslaging."
        )
    });
    stepped_aside.into_iter().chain(debated).collect()
}

/// Who decides when the board can't, or how many votes there are.
fn what_is_left(at: &AtItem<'_>) -> String {
    if at.body == BodyKind::Board && (at.left == Some(0) || at.quorum_lost) {
        let why = if at.left == Some(0) { "Er blijft niemand over" } else { "Het quorum is er zo niet" };
        return format!(
            " {why}: kan het bestuur daardoor niet besluiten, dan besluit de raad van commissarissen of, als die er niet is, de algemene vergadering, tenzij de statuten anders bepalen."
        );
    }
    match at.votes {
        Some(1) => " Er blijft 1 stem over.".to_owned(),
        Some(votes) => format!(" Er blijven {votes} stemmen over."),
        None => String::new(),
    }
}

/// Names with their verb.
fn who(names: &[&str], one: &str, several: &str) -> String {
    format!("{} {}", together(names), if names.len() == 1 { one } else { several })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Aside, AtItem, conflicts, stepped_aside_by};
    use crate::rules::Whose;
    use crate::words::{AsideFrom, BodyKind, LegalForm};

    const US: Whose = Whose { form: LegalForm::Association, repeats_articles: false };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn aside(name: &str, from: AsideFrom) -> Aside<'_> {
        Aside { name, from, moved: false, voted: false }
    }

    fn at<'a>(body: BodyKind, aside: &'a [Aside<'a>]) -> AtItem<'a> {
        AtItem {
            body,
            whose: US,
            day: day("2026-01-01"),
            excludes: false,
            aside,
            left: Some(4),
            votes: Some(4),
            quorum_lost: false,
            counted: None,
        }
    }

    fn told(at: &AtItem<'_>) -> Vec<String> {
        conflicts(at).into_iter().map(|one| format!("{} ({})", one.sentence, one.source)).collect()
    }

    #[test]
    fn what_is_said_of_who_steps_aside_depends_on_who_meets() {
        let anja = [aside("Anja", AsideFrom::Matter)];
        let two = [aside("Anja", AsideFrom::Matter), aside("Bram", AsideFrom::Matter)];
        let vote = [aside("Bram", AsideFrom::Vote)];
        let board = at(BodyKind::Board, &anja);
        let members = at(BodyKind::GeneralMeeting, &vote);
        #[rustfmt::skip]
        let cases: [(AtItem<'_>, &str); 11] = [
            (board, "Anja beraadslaagt en besluit niet mee over dit punt wegens een tegenstrijdig belang. Er blijven 4 stemmen over. (art. 2:44 lid 6 BW)"),
            (AtItem { votes: Some(1), ..board }, "Er blijft 1 stem over. (art. 2:44 lid 6 BW)"),
            (AtItem { votes: None, ..board }, "wegens een tegenstrijdig belang. (art. 2:44 lid 6 BW)"),
            (AtItem { left: Some(0), votes: None, ..at(BodyKind::Board, &two) }, "Anja en Bram beraadslagen en besluiten niet mee over dit punt wegens een tegenstrijdig belang. Er blijft niemand over: kan het bestuur daardoor niet besluiten, dan besluit de raad van commissarissen of, als die er niet is, de algemene vergadering, tenzij de statuten anders bepalen."),
            (AtItem { quorum_lost: true, ..board }, "Het quorum is er zo niet: kan het bestuur daardoor niet besluiten, dan besluit de raad van commissarissen"),
            (at(BodyKind::Board, &vote), "Bram stemt niet mee, maar een bestuurder met een tegenstrijdig belang neemt ook niet deel aan de beraadslaging. (art. 2:44 lid 6 BW)"),
            (AtItem { day: day("2021-06-30"), ..board }, "Anja besluit wegens een tegenstrijdig belang niet mee over dit punt. Er blijven 4 stemmen over. (goed gebruik)"),
            (AtItem { whose: Whose { form: LegalForm::Foundation, ..US }, ..board }, "(goed gebruik)"),
            (members, "Bram stemt uit eigen beweging niet mee: ieder lid dat niet geschorst is, heeft stem, en de statuten sluiten niemand uit. Er blijven 4 stemmen over. (art. 2:38 lid 1 BW en statuten)"),
            (AtItem { excludes: true, ..members }, "Bram stemt niet mee over dit punt: de statuten sluiten een lid met een tegenstrijdig belang van stemming uit. Er blijven 4 stemmen over. (art. 2:38 lid 1 BW en statuten)"),
            (AtItem { left: Some(0), ..at(BodyKind::WorkingGroup, &anja) }, "Anja besluit wegens een tegenstrijdig belang niet mee over dit punt. Er blijven 4 stemmen over. (goed gebruik)"),
        ];
        for (at, expected) in cases {
            let sentences = told(&at);
            assert_eq!(sentences.len(), 1, "{sentences:?}");
            assert!(sentences[0].contains(expected), "{sentences:?} lacks {expected:?}");
        }
        assert_eq!(told(&at(BodyKind::Board, &[])), [""; 0], "nobody stepped aside");
    }

    #[test]
    fn what_does_not_go_with_stepping_aside_is_told() {
        let moved = [Aside { moved: true, ..aside("Anja", AsideFrom::Matter) }];
        let of_moved = told(&at(BodyKind::Board, &moved));
        assert!(of_moved[1].contains("Anja stapte opzij, maar heeft het voorstel zelf ingediend."));
        let voted = [Aside { voted: true, ..aside("Anja", AsideFrom::Vote) }];
        let of_voted = told(&at(BodyKind::GeneralMeeting, &voted));
        assert!(of_voted[1].contains("met een stemverklaring of aantekening tegen"));
        let anja = [aside("Anja", AsideFrom::Matter)];
        let counted = |counted| told(&AtItem { counted: Some(counted), ..at(BodyKind::Board, &anja) });
        assert_eq!(counted(4).len(), 1, "as many as there are");
        let over = &counted(5)[1];
        assert!(
            over.contains("Er zijn 5 stemmen geteld, 1 meer dan de 4 van wie meestemmen: is Anja meegeteld?"),
            "{over}"
        );
    }

    #[test]
    fn the_minutes_name_the_article_or_the_statutes_only_where_they_ask_it() {
        let by = |body, excludes, on| stepped_aside_by(body, US, excludes, day(on));
        assert_eq!(by(BodyKind::Board, false, "2026-01-01"), Some("art. 2:44 lid 6 BW"));
        assert_eq!(by(BodyKind::Board, false, "2021-06-30"), None, "the article is of 1 July 2021");
        let excluded = Some("statuten, uitsluiting van stemming");
        assert_eq!(by(BodyKind::GeneralMeeting, true, "2026-01-01"), excluded);
        assert_eq!(by(BodyKind::GeneralMeeting, false, "2026-01-01"), None);
        assert_eq!(by(BodyKind::WorkingGroup, true, "2026-01-01"), None);
    }
}
