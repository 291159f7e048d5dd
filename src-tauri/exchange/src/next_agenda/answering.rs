//! The candidates as a chair answers them at the agenda of one meeting: each with the acts that would take it and the place it
//! would come at, and what was answered before.

use chrono::NaiveDate;
use hamerslag_core::candidates::{Candidate, Known, candidates};
use hamerslag_core::id::{AnswerId, ItemId, MeetingId};
use hamerslag_core::model::{CandidateAnswer, ItemNote, ItemPlan};
use hamerslag_core::view::{DeskItem, Row};
use hamerslag_core::words::Answer;
use hamerslag_core::{Op, Place, Reader, Result};
use serde::Serialize;
use uuid::Uuid;

use super::{Spot, kept_for, known, place_for, take};

/// What asks to come on the agenda of one meeting, and what was answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextAgenda {
    /// In the order of a usual agenda.
    pub asking: Vec<Asking>,
    /// In the order of answering; what would not ask any more is left out.
    pub answered: Vec<Answered>,
}

/// A candidate that waits for an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Asking {
    /// What it is.
    pub candidate: Candidate,
    /// The item that was kept for it, and gets its title.
    pub kept: Option<ItemId>,
    /// Where it would come otherwise.
    pub place: Place<ItemId>,
    /// The acts that put it there.
    pub take: Op,
}

/// A candidate with its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Answered {
    /// Names the answer.
    pub id: AnswerId,
    /// What the candidate is called.
    pub title: String,
    /// What was answered, and why.
    pub answer: CandidateAnswer,
    /// The acts after which it asks again.
    pub withdraw: Op,
}

/// The candidates for the agenda of `meeting`, answered on `given_on`.
///
/// # Errors
/// When there is no such meeting, or the archive can't be read.
pub fn next_agenda_of(
    reader: &Reader,
    meeting: MeetingId,
    given_on: NaiveDate,
    mut new_id: impl FnMut() -> Uuid,
) -> Result<NextAgenda> {
    let desk = reader.desk(meeting)?;
    let body = desk.body.id;
    let known = known(reader, body, desk.plan.date)?;
    let in_order = in_order(&desk.items);
    let open = candidates(&known);
    let notes = reader.chair_notes(meeting)?;
    let answered = answered(reader.answers(body)?, known, &open, &Agenda { items: &desk.items, notes });
    let asking = open
        .into_iter()
        .map(|candidate| {
            let place = place_for(&candidate, &desk.items);
            let kept = kept_for(&candidate, &desk.items);
            let spot = kept.map_or_else(|| Spot::Own(place), Spot::Kept);
            let mut take = take(&candidate, body, meeting, &spot, given_on, &mut new_id);
            // Nobody holds the agenda yet: numbers that followed the order go on doing so.
            if let (Op::Together { ops }, true) = (&mut take, in_order) {
                ops.push(Op::RenumberAgenda { meeting });
            }
            Asking { candidate, kept: kept.map(|item| item.id), place, take }
        })
        .collect();
    Ok(NextAgenda { asking, answered })
}

/// The agenda as it stands, with what is noted at its items.
struct Agenda<'a> {
    items: &'a [DeskItem],
    notes: Vec<Row<ItemId, ItemNote>>,
}

impl Agenda<'_> {
    /// What was put on it goes off it, and its answer with that. An item that was kept stays, under the name that it had, and
    /// without what came of the candidate; what somebody wrote at it since stays too.
    fn withdraw(&self, id: AnswerId, answer: &CandidateAnswer, candidate: Option<&Candidate>) -> Op {
        let withdrawn = Op::WithdrawAnswer { id };
        let Some(item) = answer.item else { return withdrawn };
        let (Some(title), Some(DeskItem { plan, .. })) =
            (answer.kept_title.clone(), self.items.iter().find(|one| one.id == item))
        else {
            return Op::RemoveItem { id: item };
        };
        let told = candidate.and_then(|one| one.explanation.as_ref());
        let explanation = plan.explanation.clone().filter(|own| Some(own) != told);
        let plan = ItemPlan { title: Some(title), explanation, ..plan.clone() };
        let reason = candidate.map(|one| &one.reason);
        let noted =
            self.notes.iter().any(|note| note.id == item && note.fields.chair_note.as_ref() == reason);
        let note = noted.then_some(Op::AnnotateItem { id: item, note: ItemNote { chair_note: None } });
        let ops =
            [Op::EditItem { id: item, item: plan }].into_iter().chain(note).chain([withdrawn]).collect();
        Op::Together { ops }
    }
}

/// The answers that still decide: what was dropped or put off and would ask otherwise, and what was taken for this agenda.
fn answered(
    answers: Vec<Row<AnswerId, CandidateAnswer>>,
    known: Known,
    open: &[Candidate],
    agenda: &Agenda<'_>,
) -> Vec<Answered> {
    let unanswered = Known { answers: Vec::new(), ..known };
    let would_ask = candidates(&unanswered);
    // What was taken stands on the agenda, and would not ask for that.
    let ever = candidates(&Known { on_agenda: Vec::new(), ..unanswered });
    let mut shown: Vec<Answered> = Vec::new();
    for Row { id, fields: answer } in answers {
        let is =
            |candidate: &&Candidate| candidate.source == answer.source && candidate.matter == answer.matter;
        let title = match answer.answer {
            Answer::Taken => {
                let taken = agenda.items.iter().find(|item| item.depth == 0 && Some(item.id) == answer.item);
                taken.map(|item| item.plan.title.clone().unwrap_or_default())
            }
            _ if open.iter().any(|candidate| is(&candidate)) => None,
            _ => would_ask.iter().find(is).map(|candidate| candidate.title.clone()),
        };
        let Some(title) = title else { continue };
        // The last answer is the one that counts.
        shown.retain(|one| (one.answer.source, &one.answer.matter) != (answer.source, &answer.matter));
        let withdraw = agenda.withdraw(id, &answer, ever.iter().find(is));
        shown.push(Answered { id, title, answer, withdraw });
    }
    shown
}

/// Whether the printed numbers of an agenda are 1, 2, 2.1, 2.2, 3.
fn in_order(items: &[DeskItem]) -> bool {
    let mut counts: Vec<u32> = Vec::new();
    items.iter().all(|item| {
        let level = usize::try_from(item.depth).unwrap_or(usize::MAX).min(counts.len());
        let count = counts.get(level).map_or(1, |count| count + 1);
        counts.truncate(level);
        counts.push(count);
        let number: Vec<String> = counts.iter().map(ToString::to_string).collect();
        item.plan.printed_number.as_deref() == Some(number.join(".").as_str())
    })
}
