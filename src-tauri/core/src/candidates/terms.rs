//! Seats of the board that the members have to fill (2:37 BW).

use chrono::{Days, NaiveDate};

use super::{Candidate, Known};
use crate::dutch::date;
use crate::id::TermId;
use crate::model::Term;
use crate::words::{BodyKind, CandidateSource};

/// How long after the meeting a term may end and be dealt with there: until the next yearly meeting nobody else will.
const AHEAD: Days = Days::new(183);

/// A successor may begin so long before the schedule has the predecessor go.
const TURNOVER: Days = Days::new(31);

/// The term that is the last one in its seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Which term.
    pub id: TermId,
    /// "penningmeester".
    pub office: String,
    /// Who holds it; nobody for a vacancy.
    pub name: Option<String>,
    /// When it ends by the schedule.
    pub ends: Option<NaiveDate>,
    /// When it ended before that.
    pub left_on: Option<NaiveDate>,
    /// Whether they are due to retire.
    pub retiring: bool,
    /// Whether they stand again.
    pub stands_again: Option<bool>,
}

/// The seats of one office on a day: each term takes the first seat that is free by then, or a new one. Terms come in order
/// of their start.
pub(crate) fn seats(office: &str, terms: impl Iterator<Item = (TermId, Term, Option<String>)>) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    for (id, term, name) in terms {
        let free_by = |seat: &&mut Seat| match (seat.left_on.or(seat.ends), term.starts) {
            _ if seat.name.is_none() => true,
            (Some(end), Some(start)) => end <= start + TURNOVER,
            _ => false,
        };
        let seat = Seat {
            id,
            office: office.to_owned(),
            name,
            ends: term.ends,
            left_on: term.left_on,
            retiring: term.retiring,
            stands_again: term.stands_again,
        };
        match seats.iter_mut().find(free_by) {
            Some(free) => *free = seat,
            None => seats.push(seat),
        }
    }
    seats
}

pub(super) fn candidates(known: &Known) -> Vec<Candidate> {
    if known.body != BodyKind::GeneralMeeting {
        return Vec::new();
    }
    let horizon = known.on.checked_add_days(AHEAD).unwrap_or(known.on);
    known.seats.iter().filter_map(|seat| election(seat, known.on, horizon)).collect()
}

fn election(seat: &Seat, on: NaiveDate, horizon: NaiveDate) -> Option<Candidate> {
    let again = match seat.stands_again {
        Some(true) => "; herkiesbaar",
        Some(false) => "; niet herkiesbaar",
        None => "",
    };
    let (reason, public, late) = match (&seat.name, seat.left_on, seat.ends) {
        (None, ..) => ("De functie is vacant.".to_owned(), "De functie is vacant.".to_owned(), true),
        (Some(name), Some(left), _) if left <= on => {
            let since = date(left);
            (
                format!("{name} is sinds {since} geen {} meer; er is geen opvolger.", seat.office),
                format!("De functie is sinds {since} vacant."),
                true,
            )
        }
        (Some(name), _, Some(ends)) if ends < on => {
            let ended = date(ends);
            (
                format!("De zittingsperiode van {name} liep af op {ended}{again}."),
                format!("De zittingsperiode liep af op {ended}."),
                true,
            )
        }
        (Some(name), _, Some(ends)) if ends <= horizon => {
            let ending = date(ends);
            (
                format!("De zittingsperiode van {name} loopt af op {ending}{again}."),
                format!("De zittingsperiode loopt af op {ending}."),
                false,
            )
        }
        (Some(name), ..) if seat.retiring => {
            (format!("{name} is aftredend{again}."), "Aftredend volgens het rooster.".to_owned(), false)
        }
        _ => return None,
    };
    Some(Candidate {
        minutes: 15,
        late,
        explanation: Some(public),
        ..Candidate::new(
            CandidateSource::TermEnding,
            // Another end of the same term is another matter: what was dropped for the one asks again for the other.
            format!(
                "{} {}",
                seat.id.0,
                seat.ends.or(seat.left_on).map(|day| day.to_string()).unwrap_or_default()
            ),
            format!("Bestuursverkiezing: {}", seat.office),
            reason,
        )
    })
}
