//! Who holds which office on a day, as a screen or a page reads it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dutch::date;
use crate::id::{BodyId, OfficeId, PersonId, TermId};
use crate::rules::Warning;
use crate::words::words;

words! {
    /// How things stand with one term of an office.
    SeatState {
        /// Nobody holds the seat.
        Vacant = "vacant",
        /// The term is over, and nobody was chosen.
        Over = "over",
        /// In office, and due to retire.
        Retiring = "retiring",
        /// In office.
        Held = "held",
        /// Begins later.
        Coming = "coming",
        /// Somebody came after.
        Past = "past",
    }
}

/// One term of an office, or an office that nobody ever held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeatLine {
    /// Of which body.
    pub body: BodyId,
    /// "Bestuur".
    pub body_short: String,
    /// Which office.
    pub office: OfficeId,
    /// "penningmeester".
    pub office_name: String,
    /// Which term; absent where none was ever recorded.
    pub term: Option<TermId>,
    /// Who.
    pub person: Option<PersonId>,
    /// Their name; of a seat that somebody left, whose it was.
    pub name: Option<String>,
    /// Since when.
    pub starts: Option<NaiveDate>,
    /// Until when, by the schedule.
    pub ends: Option<NaiveDate>,
    /// When they left, if before.
    pub left_on: Option<NaiveDate>,
    /// Whether they stand again, as far as it is known.
    pub stands_again: Option<bool>,
    /// A remark.
    pub note: Option<String>,
    /// How things stand.
    pub state: SeatState,
    /// Whether it is the last term of its seat: what the retirement schedule lists.
    pub last: bool,
}

impl SeatLine {
    /// Who holds the seat, or that nobody does.
    #[must_use]
    pub fn holder(&self) -> String {
        match (&self.name, self.left_on) {
            (Some(name), Some(left)) if self.state == SeatState::Vacant => {
                format!("vacature, na {name} (tot {})", date(left))
            }
            (Some(name), _) if self.state != SeatState::Vacant => name.clone(),
            _ => "vacature".to_owned(),
        }
    }

    /// The day on which whoever holds the seat goes, or went.
    #[must_use]
    pub fn goes(&self) -> Option<NaiveDate> {
        self.left_on.or(self.ends).filter(|_| self.state != SeatState::Vacant)
    }
}

/// The offices of an archive on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OfficesView {
    /// Every term, by body, office and start.
    pub lines: Vec<SeatLine>,
    /// The last term of every seat: vacancies first, then by when it ends.
    pub schedule: Vec<SeatLine>,
    /// What to look at.
    pub warnings: Vec<Warning>,
}
