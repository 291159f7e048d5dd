//! What earlier meetings left: minutes, items and decisions.

use chrono::{Days, NaiveDate};

use super::{Candidate, Known};
use crate::dutch::date;
use crate::id::{DecisionId, ItemId, MeetingId};
use crate::words::{CandidateSource, MinutesStatus, TreatmentKind, TreatmentStatus};

/// How long before its review date a decision comes up.
const REVIEW_AHEAD: Days = Days::new(60);

/// Minutes that no meeting has adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unadopted {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// "ALV".
    pub body_short: String,
    /// The day of it.
    pub date: NaiveDate,
    /// Where the minutes are.
    pub status: MinutesStatus,
    /// How many meetings of the body have closed since.
    pub closed_since: u32,
}

/// An item that was not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenItem {
    /// Which item.
    pub id: ItemId,
    /// The day of its meeting.
    pub date: NaiveDate,
    /// "ALV".
    pub body_short: String,
    /// As printed.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// How it was to be treated.
    pub kind: Option<TreatmentKind>,
    /// Who introduced it.
    pub presenter: Option<String>,
    /// Planned minutes.
    pub minutes: Option<u32>,
    /// How far it came.
    pub status: TreatmentStatus,
    /// Why it was postponed.
    pub note: Option<String>,
    /// How many earlier items it took up again, one after the other.
    pub taken_up: u32,
}

/// A decision to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToReview {
    /// Which one.
    pub id: DecisionId,
    /// Its number.
    pub number: String,
    /// What was decided.
    pub text: String,
    /// When it ends or is to be looked at again.
    pub review_on: NaiveDate,
}

pub(super) fn minutes(known: &Known) -> Vec<Candidate> {
    known
        .unadopted
        .iter()
        .filter(|one| one.date < known.on)
        .map(|one| {
            let status = match one.status {
                MinutesStatus::Submitted => "Ter vaststelling aangeboden",
                MinutesStatus::Historical => {
                    "Ingevoerd verslag; sindsdien is er niet vergaderd om het vast te stellen"
                }
                _ => "Nog concept: eerst ter vaststelling aan te bieden",
            };
            let forgotten = match one.closed_since {
                0 => String::new(),
                1 => "; de vergadering daarna stelde ze niet vast".to_owned(),
                more => format!("; {more} latere vergaderingen stelden ze niet vast"),
            };
            Candidate {
                minutes: 5,
                late: one.closed_since > 0,
                ..Candidate::new(
                    CandidateSource::MinutesToAdopt,
                    one.meeting.0,
                    format!("Vaststelling notulen {} {}", one.body_short, date(one.date)),
                    format!("{status}{forgotten}."),
                )
            }
        })
        .collect()
}

pub(super) fn items(known: &Known) -> Vec<Candidate> {
    known
        .items
        .iter()
        .filter(|one| one.date < known.on)
        .map(|one| {
            let place = one.number.as_ref().map_or(String::new(), |number| format!(", punt {number}"));
            let meeting = format!("{} {}{place}", one.body_short, date(one.date));
            let again = match one.taken_up {
                0 => String::new(),
                before => format!(" Al {} keer eerder doorgeschoven.", before),
            };
            let (source, public, why) = match one.status {
                TreatmentStatus::Postponed => {
                    let note = one
                        .note
                        .as_ref()
                        .map_or(String::new(), |note| format!(": {}", note.trim_end_matches('.')));
                    (CandidateSource::PostponedItem, format!("Aangehouden op {meeting}"), note)
                }
                TreatmentStatus::Current => {
                    (CandidateSource::UnfinishedItem, format!("Niet afgerond op {meeting}"), String::new())
                }
                _ => (
                    CandidateSource::UnfinishedItem,
                    format!("Niet aan toegekomen op {meeting}"),
                    String::new(),
                ),
            };
            Candidate {
                kind: one.kind.unwrap_or(TreatmentKind::Discussion),
                minutes: one.minutes.unwrap_or(10),
                presenter: one.presenter.clone(),
                origin: Some(one.id),
                late: one.taken_up > 1,
                explanation: Some(format!("{public}.")),
                ..Candidate::new(source, one.id.0, &one.title, format!("{public}{why}.{again}"))
            }
        })
        .collect()
}

pub(super) fn decisions(known: &Known) -> Vec<Candidate> {
    let horizon = known.on.checked_add_days(REVIEW_AHEAD).unwrap_or(known.on);
    known
        .decisions
        .iter()
        .filter(|one| one.review_on <= horizon)
        .map(|one| Candidate {
            late: one.review_on < known.on,
            explanation: Some(format!("Loopt af of is te herzien op {}.", date(one.review_on))),
            ..Candidate::new(
                CandidateSource::DecisionToReview,
                one.id.0,
                format!("Besluit {} opnieuw bezien", one.number),
                format!("Loopt af of is te herzien op {}: {}", date(one.review_on), one.text),
            )
        })
        .collect()
}
