//! Who is in the room, added up from what the door recorded: at this moment, for a quorum and a vote to be held against, or
//! over the whole evening, for the account.

use crate::id::PersonId;
use crate::model::{Attendance, DoorCount, Proxy, Recusal};
use crate::view::Tally;
use crate::words::Presence;

/// Of which time the figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Of this moment: whoever left is gone.
    Now,
    /// Of the evening: whoever was there at some time was there.
    Ever,
}

/// Adds up those who are there. A proxy counts while its holder is there (2:38 BW) and its giver is not.
#[must_use]
pub fn tally<'a>(
    when: When,
    people: impl Iterator<Item = &'a Attendance> + Clone,
    proxies: impl Iterator<Item = &'a Proxy> + Clone,
    count: &DoorCount,
    quorum: Option<u32>,
) -> Tally {
    let here = |presence| {
        let in_time = move |one: &Attendance| when == When::Ever || one.left_at.is_none();
        people.clone().filter(move |one: &&Attendance| one.presence == presence && in_time(one))
    };
    let named = number(here(Presence::Present));
    let nobody_by_name = people.clone().next().is_none();
    let in_force = || {
        proxies.clone().filter(|proxy| {
            let is_here = |person, name: &str| here(Presence::Present).any(|one| is(person, name, one));
            proxy.lapsed_at.is_none()
                && !is_here(proxy.giver, &proxy.giver_name)
                && (nobody_by_name || is_here(proxy.holder, &proxy.holder_name))
        })
    };
    let counted = count.counted_present.unwrap_or(0);
    let own = here(Presence::Present).map(|one| one.votes).fold(0, u32::saturating_add);
    let votes = in_force().map(|proxy| proxy.votes).fold(own, u32::saturating_add);
    // Where more heads were counted than names entered, nobody can say which votes they hold.
    let votes = (votes > 0 && counted <= named).then_some(votes);
    Tally {
        present: named.max(counted),
        proxies: count.counted_proxies.unwrap_or(0).max(number(in_force())),
        guests: number(here(Presence::Guest)),
        apologies: count.counted_apologies.unwrap_or(0).max(number(here(Presence::Apologies))),
        votes,
        quorum,
        shortfall: quorum.zip(votes).map(|(quorum, votes)| quorum.saturating_sub(votes)),
    }
}

/// Who takes part at this moment in what `aside` stepped aside from: they are not counted, their votes are not cast by others,
/// and those whose votes they hold do without them.
#[must_use]
pub fn voting<'a>(
    aside: &[&Recusal],
    people: impl Iterator<Item = &'a Attendance> + Clone,
    proxies: impl Iterator<Item = &'a Proxy> + Clone,
    count: &DoorCount,
    quorum: Option<u32>,
) -> Tally {
    let takes_part =
        |person, name: &str| !aside.iter().any(|one| same((one.person, &one.name), (person, name)));
    let named = people.clone().filter(|one| {
        one.presence == Presence::Present && one.left_at.is_none() && !takes_part(one.person, &one.name)
    });
    let counted_present = count.counted_present.map(|heads| heads.saturating_sub(number(named)));
    tally(
        When::Now,
        people.filter(|one| takes_part(one.person, &one.name)),
        proxies.filter(|proxy| {
            takes_part(proxy.giver, &proxy.giver_name) && takes_part(proxy.holder, &proxy.holder_name)
        }),
        &DoorCount { counted_present, ..count.clone() },
        quorum,
    )
}

/// Whether the one whom a proxy names is this one on the list.
fn is(person: Option<PersonId>, name: &str, one: &Attendance) -> bool {
    same((person, name), (one.person, &one.name))
}

fn same((person, name): (Option<PersonId>, &str), (other, called): (Option<PersonId>, &str)) -> bool {
    match (person, other) {
        (Some(person), Some(other)) => person == other,
        _ => name == called,
    }
}

fn number<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{When, tally, voting};
    use crate::id::{ItemId, MeetingId};
    use crate::model::{Attendance, DoorCount, Proxy, Recusal};
    use crate::time::ClockTime;
    use crate::words::{AsideFrom, Presence};
    use uuid::Uuid;

    const NOBODY_COUNTED: DoorCount =
        DoorCount { counted_present: None, counted_apologies: None, counted_proxies: None };

    fn at(hour: u16) -> Option<ClockTime> {
        ClockTime::new(hour, 0)
    }

    fn one(name: &str, presence: Presence, votes: u32) -> Attendance {
        let meeting = MeetingId(Uuid::nil());
        Attendance {
            meeting,
            person: None,
            name: name.to_owned(),
            presence,
            arrived: None,
            left_at: None,
            votes,
        }
    }

    fn proxy(giver: &str, holder: &str) -> Proxy {
        Proxy {
            meeting: MeetingId(Uuid::nil()),
            giver: None,
            giver_name: giver.to_owned(),
            holder: None,
            holder_name: holder.to_owned(),
            scope: None,
            votes: 1,
            lapsed_at: None,
        }
    }

    #[test]
    fn whoever_left_takes_along_their_own_votes_and_those_they_hold() {
        let mut people = [
            one("Els", Presence::Present, 1),
            one("Omar", Presence::Present, 2),
            one("Gast", Presence::Guest, 0),
        ];
        let proxies = [proxy("Coen", "Omar")];
        let before = tally(When::Now, people.iter(), proxies.iter(), &NOBODY_COUNTED, Some(4));
        assert_eq!((before.present, before.proxies, before.guests), (2, 1, 1));
        assert_eq!((before.votes, before.shortfall), (Some(4), Some(0)));
        people[1].left_at = at(21);
        let after = tally(When::Now, people.iter(), proxies.iter(), &NOBODY_COUNTED, Some(4));
        assert_eq!((after.present, after.proxies, after.votes), (1, 0, Some(1)));
        assert_eq!(after.shortfall, Some(3), "the quorum is lost by three votes");
    }

    #[test]
    fn a_proxy_counts_once_its_holder_is_there_and_until_its_giver_is() {
        let here = [one("Els", Presence::Present, 1)];
        let counts =
            |proxies: &[Proxy]| tally(When::Now, here.iter(), proxies.iter(), &NOBODY_COUNTED, None).votes;
        assert_eq!(counts(&[proxy("Coen", "Omar")]), Some(1), "Omar is not there yet");
        assert_eq!(counts(&[proxy("Coen", "Els")]), Some(2));
        assert_eq!(counts(&[Proxy { lapsed_at: at(20), ..proxy("Coen", "Els") }]), Some(1));
    }

    #[test]
    fn whoever_steps_aside_votes_for_nobody_and_nobody_for_them() {
        let people = [
            one("Els", Presence::Present, 1),
            one("Omar", Presence::Present, 2),
            one("Wout", Presence::Present, 1),
        ];
        let proxies = [proxy("Coen", "Omar"), proxy("Fenna", "Els")];
        let aside = |name: &str| Recusal {
            item: ItemId(Uuid::nil()),
            person: None,
            name: name.to_owned(),
            aside_from: AsideFrom::Matter,
            from_time: None,
            until_time: None,
        };
        let without = |names: &[&str], count: &DoorCount| {
            let aside: Vec<Recusal> = names.iter().map(|name| aside(name)).collect();
            let aside: Vec<&Recusal> = aside.iter().collect();
            voting(&aside, people.iter(), proxies.iter(), count, Some(4))
        };
        assert_eq!(without(&[], &NOBODY_COUNTED).votes, Some(6));
        let omar = without(&["Omar"], &NOBODY_COUNTED);
        assert_eq!((omar.present, omar.votes, omar.shortfall), (2, Some(3), Some(1)), "Coen's vote goes too");
        assert_eq!(without(&["Fenna"], &NOBODY_COUNTED).votes, Some(5), "Els does not vote for her");
        let heads = DoorCount { counted_present: Some(3), ..NOBODY_COUNTED };
        assert_eq!(without(&["Wout"], &heads).votes, Some(5), "a head counted at the door goes too");
        assert_eq!(without(&["Els", "Omar", "Wout"], &heads).present, 0);
    }

    #[test]
    fn nobody_votes_twice_who_gives_a_proxy_before_leaving() {
        let mut people = [one("Els", Presence::Present, 1), one("Omar", Presence::Present, 1)];
        let given = [proxy("Omar", "Els")];
        let votes = |people: &[Attendance]| {
            tally(When::Now, people.iter(), given.iter(), &NOBODY_COUNTED, None).votes
        };
        assert_eq!(votes(&people), Some(2), "Omar is still there");
        people[1].left_at = at(21);
        assert_eq!(votes(&people), Some(2), "Els votes for him now");
    }

    #[test]
    fn heads_without_names_have_no_known_votes() {
        let counted = |heads| DoorCount { counted_present: Some(heads), ..NOBODY_COUNTED };
        let here = [one("Els", Presence::Present, 1)];
        let ahead = tally(When::Now, here.iter(), [].iter(), &counted(16), Some(10));
        assert_eq!((ahead.present, ahead.votes, ahead.shortfall), (16, None, None));
        assert_eq!(
            tally(When::Now, here.iter(), [].iter(), &counted(1), None).votes,
            Some(1),
            "everybody has a name"
        );
        assert_eq!(
            tally(When::Now, here.iter(), [].iter(), &counted(0), None).present,
            1,
            "a name is a head too"
        );
    }

    #[test]
    fn the_account_of_the_evening_counts_whoever_was_there_and_nobody_twice() {
        let mut people = [one("Els", Presence::Present, 1), one("Omar", Presence::Present, 1)];
        people[1].left_at = at(21);
        let evening =
            |proxies: &[Proxy]| tally(When::Ever, people.iter(), proxies.iter(), &NOBODY_COUNTED, None);
        assert_eq!((evening(&[]).present, evening(&[]).votes), (2, Some(2)), "Omar left early");
        assert_eq!(evening(&[proxy("Omar", "Els")]).votes, Some(2), "his vote is not counted twice");
        assert_eq!(
            evening(&[proxy("Coen", "Omar")]).votes,
            Some(3),
            "Omar voted for Coen while he was there"
        );
        assert_eq!(evening(&[proxy("Coen", "Roos")]).votes, Some(2), "Roos never came");
    }
}
