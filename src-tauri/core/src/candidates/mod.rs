//! What asks to come on the next agenda of a body, and why. The carry-over rule is one pure function over what the archive
//! knows on that day; nothing comes on an agenda by itself, for the chair takes, drops or postpones each.

mod papers;
mod past;
mod terms;
mod yearly;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::papers::{Announced, OpenAction, ToldBetween, Waiting, of_paper};
pub use self::past::{OpenItem, ToReview, Unadopted};
pub use self::terms::Seat;
pub(crate) use self::terms::seats;
use crate::id::ItemId;
use crate::model::{CandidateAnswer, Statutes};
use crate::rules::Whose;
use crate::words::{Answer, BodyKind, CandidateSource, TreatmentKind};

/// What the archive knows that may come back, for one body, on the day of its next meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The day of the next meeting.
    pub on: NaiveDate,
    /// Who will meet.
    pub body: BodyKind,
    /// Whose rules hold.
    pub whose: Whose,
    /// What the statutes decide.
    pub statutes: Statutes,
    /// Minutes of this body that no meeting has adopted.
    pub unadopted: Vec<Unadopted>,
    /// Items that were postponed, or that nobody came to, and that no later item takes up.
    pub items: Vec<OpenItem>,
    /// Decisions that are to be looked at again.
    pub decisions: Vec<ToReview>,
    /// Action points that are not done.
    pub actions: Vec<OpenAction>,
    /// What was told of action points since the last meeting.
    pub updates: Vec<ToldBetween>,
    /// Letters and papers that wait.
    pub papers: Vec<Waiting>,
    /// What was announced for a day to come.
    pub events: Vec<Announced>,
    /// The seats of the board.
    pub seats: Vec<Seat>,
    /// What this body treated to the end, by day and title.
    pub treated: Vec<(NaiveDate, String)>,
    /// What this body decided or noted, by day and text, under whatever item that was.
    pub decided: Vec<(NaiveDate, String)>,
    /// The titles that stand on the agenda of that day already.
    pub on_agenda: Vec<String>,
    /// What the chair answered before, in the order of answering.
    pub answers: Vec<CandidateAnswer>,
}

/// Something that asks to come on the agenda.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "AgendaCandidate"))]
pub struct Candidate {
    /// Where it comes from.
    pub source: CandidateSource,
    /// Which one; with the source it names the candidate.
    pub matter: String,
    /// The title it would have on the agenda, in Dutch.
    pub title: String,
    /// Why it comes back, in Dutch, with day, figures and names: for the chair.
    pub reason: String,
    /// What members may read of that: no names, and nothing that the board said among itself.
    pub explanation: Option<String>,
    /// How it would be treated.
    pub kind: TreatmentKind,
    /// Minutes that it would be given.
    pub minutes: u32,
    /// Who would introduce it.
    pub presenter: Option<String>,
    /// The earlier item that it takes up again.
    pub origin: Option<ItemId>,
    /// Whether it should have come before.
    pub late: bool,
}

/// The carry-over rule: every candidate that the chair has not settled, in the order of a usual agenda.
#[must_use]
pub fn candidates(known: &Known) -> Vec<Candidate> {
    let mut found = past::minutes(known);
    found.extend(papers::letters(known));
    found.extend(past::items(known));
    found.extend(yearly::candidates(known));
    found.extend(past::decisions(known));
    found.extend(papers::actions(known));
    found.extend(papers::events(known));
    found.extend(terms::candidates(known));
    found
        .into_iter()
        .filter(|candidate| !known.on_agenda.iter().any(|title| is_about(title, &candidate.title)))
        .filter_map(|candidate| answered(candidate, known))
        .collect()
}

/// Whether a title on an agenda is about the same as the title of a candidate: all its words, in any order.
fn is_about(title: &str, wanted: &str) -> bool {
    let title = title.to_lowercase();
    wanted.to_lowercase().split(' ').all(|word| title.contains(word))
}

/// What the chair answered last decides: taken and dropped stay away, postponed comes back on its day, saying so.
fn answered(mut candidate: Candidate, known: &Known) -> Option<Candidate> {
    let last = known
        .answers
        .iter()
        .rev()
        .find(|answer| answer.source == candidate.source && answer.matter == candidate.matter);
    let Some(last) = last else { return Some(candidate) };
    let comes_back = last.answer == Answer::Postponed && last.until.is_none_or(|until| until <= known.on);
    comes_back.then(|| {
        let why = last.reason.as_deref().map_or(String::new(), |reason| format!(" ({reason})"));
        candidate.reason =
            format!("{} Uitgesteld op {}{why}.", candidate.reason, crate::dutch::date(last.given_on));
        candidate
    })
}

impl Candidate {
    /// A candidate to decide on, of a quarter of an hour; what differs is written over it.
    fn new(source: CandidateSource, matter: impl ToString, title: impl Into<String>, reason: String) -> Self {
        Self {
            source,
            matter: matter.to_string(),
            title: title.into(),
            reason,
            explanation: None,
            kind: TreatmentKind::Decision,
            minutes: 10,
            presenter: None,
            origin: None,
            late: false,
        }
    }
}

#[cfg(test)]
mod tests;
