//! The next agenda of a body: what asks to come on it, and the acts that answer.

mod answering;

use chrono::NaiveDate;
use hamerslag_core::candidates::{Announced, Candidate, Known, candidates};
use hamerslag_core::id::{AnswerId, BodyId, ItemId, MeetingId};
use hamerslag_core::model::{CandidateAnswer, ItemNote, ItemPlan};
use hamerslag_core::view::DeskItem;
use hamerslag_core::words::{Answer, CandidateSource};
use hamerslag_core::{Op, Place, Reader, Result};
use hamerslag_language::{Context, What, due_day, event_words, read_paragraph};
use uuid::Uuid;

pub use self::answering::{Answered, Asking, NextAgenda, next_agenda_of};

/// Everything that asks to come on the agenda of `body` for a meeting on `on`, in the order of a usual agenda.
///
/// # Errors
/// When there is no such body, or the archive can't be read.
pub fn next_agenda(reader: &Reader, body: BodyId, on: NaiveDate) -> Result<Vec<Candidate>> {
    Ok(candidates(&known(reader, body, on)?))
}

/// What the archive knows, with what was announced in so many words.
fn known(reader: &Reader, body: BodyId, on: NaiveDate) -> Result<Known> {
    let mut known = reader.known(body, on)?;
    known.events = reader
        .said(body, on, event_words())?
        .iter()
        .filter_map(|(said, entry, text)| announced(*said, entry.0, text))
        .collect();
    Ok(known)
}

/// What a block announced, if its words give a day.
fn announced(said: NaiveDate, entry: Uuid, text: &str) -> Option<Announced> {
    let context = Context { meeting_date: Some(said), ..Context::default() };
    read_paragraph(text, &context).findings.into_iter().find_map(|found| match found.what {
        What::Event { text, when } => {
            let on = due_day(&when, said, None)?;
            Some(Announced { matter: format!("{entry} {on}"), words: text, on, said })
        }
        _ => None,
    })
}

/// Where a candidate comes on an agenda.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot<'a> {
    /// As an item of its own.
    Own(Place<ItemId>),
    /// In the item that a template keeps for it.
    Kept(&'a DeskItem),
}

/// The acts that put a candidate on the agenda of a meeting: the item with what members may read of why it comes back, the whole
/// reason as a note for the chair, and the answer that it was taken. Without a printed
/// number the item takes the next one. What was written at an item that was kept for it stays.
#[must_use]
pub fn take(
    candidate: &Candidate,
    body: BodyId,
    meeting: MeetingId,
    spot: &Spot<'_>,
    given_on: NaiveDate,
    mut new_id: impl FnMut() -> Uuid,
) -> Op {
    let fresh = ItemPlan {
        kind: Some(candidate.kind),
        presenter: candidate.presenter.clone(),
        planned_minutes: Some(candidate.minutes),
        explanation: candidate.explanation.clone(),
        origin: candidate.origin,
        ..ItemPlan::titled(&candidate.title)
    };
    let (id, item) = match spot {
        Spot::Own(place) => {
            let id = ItemId(new_id());
            (id, Op::AddItem { id, meeting, parent: None, place: *place, item: fresh })
        }
        Spot::Kept(DeskItem { id, plan, .. }) => {
            let explanation = plan.explanation.clone().or(fresh.explanation);
            (
                *id,
                Op::EditItem { id: *id, item: ItemPlan { title: fresh.title, explanation, ..plan.clone() } },
            )
        }
    };
    let kept_title = match spot {
        Spot::Own(_) => None,
        Spot::Kept(item) => item.plan.title.clone(),
    };
    let answer = CandidateAnswer {
        body,
        source: candidate.source,
        matter: candidate.matter.clone(),
        answer: Answer::Taken,
        reason: None,
        until: None,
        given_on,
        item: Some(id),
        kept_title,
    };
    let answer = Op::AnswerCandidate { id: AnswerId(new_id()), answer };
    let says_more = candidate.explanation.as_ref() != Some(&candidate.reason);
    let note = says_more
        .then(|| Op::AnnotateItem { id, note: ItemNote { chair_note: Some(candidate.reason.clone()) } });
    Op::Together { ops: std::iter::once(item).chain(note).chain([answer]).collect() }
}

/// The item that an agenda keeps for the minutes of the meeting before it: one about minutes that names no day.
#[must_use]
pub fn kept_for<'a>(candidate: &Candidate, agenda: &'a [DeskItem]) -> Option<&'a DeskItem> {
    const MINUTES: [&str; 2] = ["notulen", "verslag"];
    const BEFORE: [&str; 14] = [
        "vaststelling",
        "vaststellen",
        "goedkeuring",
        "goedkeuren",
        "van",
        "de",
        "het",
        "vorige",
        "laatste",
        "alv",
        "vergadering",
        "ledenvergadering",
        "jaarvergadering",
        "bestuursvergadering",
    ];
    let of_the_one_before = candidate.source == CandidateSource::MinutesToAdopt && !candidate.late;
    let is_kept = |item: &&DeskItem| {
        let title = item.plan.title.as_deref().unwrap_or_default().to_lowercase();
        let mut words = title.split_whitespace();
        title.split_whitespace().any(|word| MINUTES.contains(&word))
            && words.all(|word| MINUTES.contains(&word) || BEFORE.contains(&word))
    };
    agenda.iter().filter(|_| of_the_one_before).find(is_kept)
}

/// Where a candidate goes on an agenda: what belongs early goes behind the opening, the agenda and the
/// announcements; everything else before the questions at the end.
#[must_use]
pub fn place_for(candidate: &Candidate, agenda: &[DeskItem]) -> Place<ItemId> {
    const EARLY: [&str; 4] = ["opening", "vaststelling agenda", "mededelingen", "ingekomen"];
    const LAST: [&str; 4] = ["rondvraag", "w.v.t.t.k", "wat verder", "sluiting"];
    let top: Vec<&DeskItem> = agenda.iter().filter(|item| item.depth == 0).collect();
    let is = |item: &DeskItem, words: &[&str]| {
        let title = item.plan.title.as_deref().unwrap_or_default().to_lowercase();
        words.iter().any(|word| title.starts_with(word))
    };
    let before = match candidate.source {
        CandidateSource::MinutesToAdopt | CandidateSource::Letter => {
            top.iter().rposition(|item| is(item, &EARLY))
        }
        _ => match top.iter().position(|item| is(item, &LAST)) {
            Some(0) => return Place::First,
            Some(end) => Some(end - 1),
            None => return Place::Last,
        },
    };
    before.and_then(|index| top.get(index)).map_or(Place::First, |item| Place::After(item.id))
}
