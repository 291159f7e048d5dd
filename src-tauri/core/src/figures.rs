//! How the association stands, counted from what the archive knows: pure, so that each figure can be tried on its edges.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::id::{ActionId, BodyId};
use crate::view::{
    AttendanceFigures, FiguresBody, FiguresView, LateLine, LateRecord, OwnerFigures, YearFigures,
};

/// How many years are told, and how many general meetings.
pub const YEARS: i32 = 6;
/// See [`YEARS`].
pub const MEETINGS: usize = 6;
/// How many owners are told by name, and how much of what is late: what fits on one page.
const OWNERS: usize = 6;
const LATE: usize = 5;

/// What the archive knows that is counted here.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    /// Who decides, in the order in which they are told.
    pub bodies: Vec<FiguresBody>,
    /// The years that are told; see [`years`].
    pub years: Option<(i32, i32)>,
    /// The day and the body of each decision in those years.
    pub decisions: Vec<(NaiveDate, BodyId)>,
    /// The last general meetings, in the order in which they were held.
    pub meetings: Vec<Held>,
    /// Open action points.
    pub actions: Vec<OpenAction>,
    /// Decisions whose day of review is over.
    pub to_review: Vec<LateLine>,
}

/// A general meeting that was held.
#[derive(Clone, Debug)]
pub struct Held {
    /// By which body.
    pub body: BodyId,
    /// Who came, and the quorum of the body; not yet held against each other.
    pub figures: AttendanceFigures,
}

/// An action point or commitment that is neither done nor dropped.
#[derive(Clone, Debug)]
pub struct OpenAction {
    /// Names it.
    pub id: ActionId,
    /// As people see it.
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// By whom, each under the one name that the archive has for them.
    pub owners: Vec<String>,
    /// Before when.
    pub due: Option<NaiveDate>,
}

/// The years to tell when the first and the last decision were taken then: the last ones up to this year, or, where all was
/// long ago, up to the last one with a decision.
#[must_use]
pub fn years(first: NaiveDate, last: NaiveDate, on: NaiveDate) -> (i32, i32) {
    let until = if last.year() > on.year() - YEARS { last.year().max(on.year()) } else { last.year() };
    (first.year().max(until - YEARS + 1), until)
}

/// Counts them.
#[must_use]
pub fn figures(counted: Counted, on: NaiveDate) -> FiguresView {
    let (bodies, years) = decided(counted.bodies, counted.years, &counted.decisions);
    let is_late = |action: &&OpenAction| action.due.is_some_and(|due| due < on);
    let (owners, other_owners) = owned(&counted.actions, &is_late);
    let late_decisions = counted.to_review.len();
    let mut late: Vec<LateLine> =
        counted.actions.iter().filter(is_late).map(|one| late_line(one, on)).collect();
    let late_actions = late.len();
    late.extend(counted.to_review);
    late.sort_by_key(|one| Reverse(one.days));
    late.truncate(LATE);
    FiguresView {
        on,
        bodies,
        years,
        attendance: attended(counted.meetings),
        owners,
        other_owners,
        open: counted.actions.len(),
        late: late_actions,
        late_decisions,
        longest_late: late,
    }
}

/// A year without decisions is told too, a body without any is not.
fn decided(
    bodies: Vec<FiguresBody>,
    years: Option<(i32, i32)>,
    decisions: &[(NaiveDate, BodyId)],
) -> (Vec<FiguresBody>, Vec<YearFigures>) {
    let mut counts: BTreeMap<(i32, BodyId), usize> = BTreeMap::new();
    for (date, body) in decisions {
        *counts.entry((date.year(), *body)).or_default() += 1;
    }
    let bodies: Vec<FiguresBody> =
        bodies.into_iter().filter(|body| counts.keys().any(|(_, of)| *of == body.id)).collect();
    let count = |year, body: &FiguresBody| counts.get(&(year, body.id)).copied().unwrap_or(0);
    let of = |year| YearFigures { year, decisions: bodies.iter().map(|body| count(year, body)).collect() };
    let years = years
        .filter(|_| !bodies.is_empty())
        .map_or(Vec::new(), |(from, until)| (from..=until).map(of).collect());
    (bodies, years)
}

/// A second meeting on the same day is called because the first missed its quorum, and is not held to it.
fn attended(meetings: Vec<Held>) -> Vec<AttendanceFigures> {
    let mut told: Vec<Held> = Vec::with_capacity(meetings.len());
    for Held { body, mut figures } in meetings {
        let missed = |before: &Held| {
            before.body == body
                && before.figures.date == figures.date
                && before.figures.margin.is_some_and(|margin| margin < 0)
        };
        figures.second = told.iter().any(missed);
        figures.quorum = figures.quorum.filter(|_| !figures.second);
        figures.margin =
            figures.votes.zip(figures.quorum).map(|(votes, quorum)| i64::from(votes) - i64::from(quorum));
        told.push(Held { body, figures });
    }
    let from = told.len().saturating_sub(MEETINGS);
    told.drain(from..).map(|held| held.figures).collect()
}

fn owned(actions: &[OpenAction], is_late: &impl Fn(&&OpenAction) -> bool) -> (Vec<OwnerFigures>, usize) {
    let mut by_owner: BTreeMap<Option<&str>, (usize, usize)> = BTreeMap::new();
    for action in actions {
        let mut owners: Vec<Option<&str>> = action.owners.iter().map(|owner| Some(owner.as_str())).collect();
        owners.sort_unstable();
        owners.dedup();
        if owners.is_empty() {
            owners.push(None);
        }
        for owner in owners {
            let (late, open) = by_owner.entry(owner).or_default();
            *late += usize::from(is_late(&action));
            *open += 1;
        }
    }
    let nobody = by_owner.remove(&None);
    let figures = |(owner, (late, open)): (Option<&str>, (usize, usize))| OwnerFigures {
        owner: owner.map(str::to_owned),
        late,
        open,
    };
    let mut owners: Vec<OwnerFigures> = by_owner.into_iter().map(figures).collect();
    owners.sort_by_key(|one| Reverse((one.open, one.late)));
    let others = owners.len().saturating_sub(OWNERS);
    owners.truncate(OWNERS);
    owners.extend(nobody.map(|counts| figures((None, counts))));
    (owners, others)
}

fn late_line(action: &OpenAction, on: NaiveDate) -> LateLine {
    LateLine {
        what: LateRecord::Action(action.id),
        number: action.number.clone(),
        text: action.text.clone(),
        who: action.owners.clone(),
        days: action.due.map_or(0, |due| (on - due).num_days()),
    }
}

#[cfg(test)]
mod tests;
