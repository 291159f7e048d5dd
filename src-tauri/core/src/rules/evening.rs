//! What the rules say of the evening itself and of who holds which office.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::rule::{Rule, Warning, Whose};
use crate::dutch::date;
use crate::id::PersonId;
use crate::words::{BodyKind, Lateness};

/// A decision on something that the notice did not announce may be voidable, also when everybody present agrees, because those
/// who stayed away count (2:15 BW).
#[must_use]
pub fn unannounced(lateness: Option<Lateness>, urgent: bool) -> Option<Warning> {
    let how = match lateness? {
        Lateness::AtMeeting => "is ter vergadering toegevoegd",
        Lateness::AfterNotice => "is nagekomen",
    };
    let urgent = if urgent { " Het is spoedeisend verklaard." } else { "" };
    Some(Rule::Unannounced.warns(format!(
        "Dit punt {how} en stond niet in de oproep: een besluit erover kan vernietigbaar zijn, ook als alle aanwezigen instemmen.{urgent}"
    )))
}

/// Who hold more proxies than the statutes allow.
#[must_use]
pub fn proxies_held<'a>(holders: impl Iterator<Item = &'a str>, most: Option<u32>) -> Vec<Warning> {
    let Some(most) = most else { return Vec::new() };
    // In the order in which they are first named.
    let mut held: Vec<(&str, u32)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for holder in holders {
        let place = *places.entry(holder).or_insert(held.len());
        match held.get_mut(place) {
            Some((_, number)) => *number += 1,
            None => held.push((holder, 1)),
        }
    }
    held.into_iter()
        .filter(|(_, number)| *number > most)
        .map(|(name, number)| {
            Rule::ProxiesHeld.warns(format!(
                "{name} heeft {number} volmachten; de statuten staan er per persoon {} toe.",
                if most == 0 { "geen".to_owned() } else { most.to_string() }
            ))
        })
        .collect()
}

/// Fewer votes present or represented than the quorum asks. A chair who goes on has it recorded.
#[must_use]
pub fn quorum_missed(votes: Option<u32>, quorum: Option<u32>) -> Option<Warning> {
    let (votes, quorum) = (votes?, quorum?);
    let short = quorum.checked_sub(votes).filter(|short| *short > 0)?;
    Some(Rule::Quorum.warns(format!(
        "Voor een geldig besluit zijn {quorum} stemmen nodig; aanwezig of vertegenwoordigd {}: {short} te weinig.",
        if votes == 1 { "is er 1".to_owned() } else { format!("zijn er {votes}") }
    )))
}

/// What is missing for a unanimous decision of all members outside a meeting (2:40(2) BW).
#[must_use]
pub fn outside_meeting(
    in_favour: u32,
    members: u32,
    board_knew: bool,
    whose: Whose,
    day: NaiveDate,
) -> Option<Warning> {
    if !Rule::OutsideMeeting.holds(whose, day) {
        return None;
    }
    let missing = members.saturating_sub(in_favour);
    let told = match (missing, board_knew) {
        (0, true) => return None,
        (0, false) => "Het bestuur moet het tevoren weten.".to_owned(),
        (missing, _) => format!("Alle {members} leden moeten voor zijn; er ontbreken er {missing}."),
    };
    Some(
        Rule::OutsideMeeting
            .warns(format!("Een besluit buiten vergadering is nog geen besluit van de ALV. {told}")),
    )
}

/// Somebody in an office on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held<'a> {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// Of which body.
    pub body: BodyKind,
    /// Which office.
    pub office: &'a str,
}

/// Offices that one person had better not hold together: a director in the audit committee (2:48(2) BW), or two of chair,
/// secretary and treasurer.
#[must_use]
pub fn incompatible(held: &[Held<'_>]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (index, one) in held.iter().enumerate() {
        for other in held.iter().skip(index + 1).filter(|other| other.person == one.person) {
            let bodies = (one.body, other.body);
            if matches!(
                bodies,
                (BodyKind::Board, BodyKind::AuditCommittee) | (BodyKind::AuditCommittee, BodyKind::Board)
            ) {
                warnings.push(Rule::AuditCommittee.warns(format!(
                    "{} zit in het bestuur en in de kascommissie; die controleert het bestuur.",
                    one.name
                )));
            } else if bodies == (BodyKind::Board, BodyKind::Board) && leads(one.office) && leads(other.office)
            {
                warnings.push(Rule::Incompatible.warns(format!(
                    "{} is {} en {} tegelijk. Dat mag als de statuten het toelaten, en is geen goed gebruik.",
                    one.name, one.office, other.office
                )));
            }
        }
    }
    warnings
}

fn leads(office: &str) -> bool {
    ["voorzitter", "secretaris", "penningmeester"].contains(&office.to_lowercase().as_str())
}

/// A term that ended on `ended` while nobody was chosen.
#[must_use]
pub fn term_over(name: &str, office: &str, ended: NaiveDate) -> Warning {
    Rule::Terms.warns(format!(
        "De zittingsperiode van {name} als {office} liep af op {}; herbenoemen of opvolgen hoort op de agenda van de ALV.",
        date(ended)
    ))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::words::LegalForm;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const US: Whose = Whose { form: LegalForm::Association, repeats_articles: false };

    #[test]
    fn only_what_came_late_is_warned_about() {
        assert_eq!(unannounced(None, false), None);
        let told = |lateness, urgent| unannounced(Some(lateness), urgent).unwrap().sentence;
        assert!(told(Lateness::AtMeeting, false).starts_with("Dit punt is ter vergadering toegevoegd"));
        assert!(told(Lateness::AfterNotice, true).ends_with("Het is spoedeisend verklaard."));
    }

    #[test]
    fn the_maximum_itself_is_allowed() {
        let told = |most| -> Vec<String> {
            proxies_held(["Anja", "Bram", "Anja", "Anja"].into_iter(), most)
                .into_iter()
                .map(|one| one.sentence)
                .collect()
        };
        assert!(told(None).is_empty(), "the law has no maximum");
        assert!(told(Some(3)).is_empty());
        assert_eq!(told(Some(2)), ["Anja heeft 3 volmachten; de statuten staan er per persoon 2 toe."]);
        assert_eq!(told(Some(0)).len(), 2);
    }

    #[test]
    fn a_quorum_is_met_by_exactly_its_votes() {
        let told = |votes, quorum| quorum_missed(votes, quorum).map(|one| one.sentence);
        assert_eq!(told(Some(30), Some(30)), None);
        assert_eq!(
            told(Some(29), Some(30)).as_deref(),
            Some(
                "Voor een geldig besluit zijn 30 stemmen nodig; aanwezig of vertegenwoordigd zijn er 29: 1 te weinig."
            )
        );
        assert_eq!((told(None, Some(30)), told(Some(1), None)), (None, None), "nothing to compare");
    }

    #[test]
    fn everybody_decides_outside_a_meeting_or_nobody() {
        let told = |yes, knew| outside_meeting(yes, 30, knew, US, day("2026-01-01")).map(|one| one.sentence);
        assert_eq!(told(30, true), None);
        assert!(told(29, true).unwrap().ends_with("Alle 30 leden moeten voor zijn; er ontbreken er 1."));
        assert!(told(30, false).unwrap().ends_with("Het bestuur moet het tevoren weten."));
    }

    #[test]
    fn offices_that_do_not_go_together() {
        let held = |person, body, office| Held {
            person: PersonId(Uuid::from_u128(person)),
            name: "Anja",
            body,
            office,
        };
        use BodyKind::{AuditCommittee, Board, WorkingGroup};
        let count = |one, other| incompatible(&[one, other]).len();
        assert_eq!(count(held(1, Board, "penningmeester"), held(1, AuditCommittee, "lid")), 1);
        assert_eq!(count(held(1, Board, "penningmeester"), held(2, AuditCommittee, "lid")), 0);
        assert_eq!(count(held(1, Board, "Voorzitter"), held(1, Board, "secretaris")), 1);
        assert_eq!(count(held(1, Board, "voorzitter"), held(1, Board, "lid communicatie")), 0);
        assert_eq!(count(held(1, Board, "voorzitter"), held(1, WorkingGroup, "voorzitter")), 0);
    }
}
