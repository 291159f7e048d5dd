//! The agenda that goes to the members: when and where, the items with what they ask, and the literal text of every
//! proposal. The chair has a copy with notes of their own.

use hamerslag_core::dutch;
use hamerslag_core::id::ItemId;
use hamerslag_core::model::ItemNote;
use hamerslag_core::view::{AgendaItemView, AgendaView, MeetingHead, Row};
use hamerslag_core::words::{MeetingStatus, TreatmentKind};

use super::minutes::heading;
use super::wording::{capitalised, counted, late, meeting_of, short_name, subtitle, time};
use super::{Document, long_name, papers, proposal, text_lines};
use crate::atom::Span;
use crate::block::{Block, Marker, Paragraph};
use crate::face::Style;
use crate::paginate::Running;

/// The agenda as a document.
pub(super) fn document(view: &AgendaView) -> Document {
    let called_off = view.meeting.status == MeetingStatus::Cancelled;
    let status = called_off.then(|| capitalised(view.meeting.status.dutch()));
    written(view, "Agenda", status, |_| None)
}

/// The chair's own copy (geannoteerde agenda): every page says whose it is.
pub(super) fn annotated(view: &AgendaView, notes: &[Row<ItemId, ItemNote>]) -> Document {
    let note = |id: ItemId| notes.iter().find(|row| row.id == id)?.fields.chair_note.as_deref();
    written(view, "Geannoteerde agenda", Some("Alleen voor de voorzitter".to_owned()), note)
}

fn written<'n>(
    view: &AgendaView,
    what: &str,
    status: Option<String>,
    note_on: impl Fn(ItemId) -> Option<&'n str>,
) -> Document {
    let title = format!("{what} van de {}", meeting_of(&view.meeting));
    let mut blocks = vec![Block::Paragraph(Paragraph::title(&title))];
    blocks.extend(subtitle(&view.meeting).map(|words| Block::Paragraph(Paragraph::subtitle(&words))));
    blocks.push(Block::Rule { before: 9.0 });
    blocks.extend(long_name(&view.association).map(Block::Paragraph));
    blocks.extend(facts(&view.meeting));
    blocks.push(Block::Rule { before: 6.0 });
    let mut group = 0;
    for (number, planned) in view.items.iter().enumerate() {
        let mut parts = parts(planned, &mut group);
        parts.extend(note_on(planned.id).into_iter().flat_map(text_lines).map(note));
        let next = view.items.get(number + 1);
        let holds_next = !parts.is_empty() || next.is_some_and(|next| next.depth > planned.depth);
        blocks.push(Block::Paragraph(Paragraph { holds_next, ..item_heading(planned) }));
        blocks.extend(parts.into_iter().map(Block::Paragraph));
    }
    blocks.extend(papers::annex(&view.papers));
    let name = short_name(&view.meeting);
    let running =
        Running { association: view.association.name.clone(), status, document: format!("{what} {name}") };
    Document { title: format!("{title}, {}", dutch::date(view.meeting.date)), blocks, running, colour: None }
}

/// A line of what the chair wrote down for themselves.
fn note(line: &str) -> Paragraph {
    Paragraph::body(vec![Span::new("Voor de voorzitter: ", Style::LABEL), Span::new(line, Style::BODY)])
}

fn facts(meeting: &MeetingHead) -> Vec<Block> {
    let hours = match (meeting.planned_start.map(time), meeting.planned_end.map(time)) {
        (Some(start), Some(end)) => Some(format!("{start} uur, tot omstreeks {end} uur")),
        (Some(start), None) => Some(format!("{start} uur")),
        (None, _) => None,
    };
    let day = Paragraph { before: 5.0, ..Paragraph::fact("Datum", &dutch::weekday_and_date(meeting.date)) };
    let place = meeting.place.as_ref().map(|place| Paragraph::fact("Plaats", place));
    let hours = hours.map(|hours| Paragraph::fact("Aanvang", &hours));
    std::iter::once(day).chain(hours).chain(place).map(Block::Paragraph).collect()
}

/// Number, title and planned time.
fn item_heading(planned: &AgendaItemView) -> Paragraph {
    let own = planned.title.as_deref().filter(|title| !title.trim().is_empty());
    let fallback = planned.proposals.iter().find_map(|proposal| proposal.title.as_deref());
    let title = own.or(fallback).unwrap_or("Zonder titel");
    let heading = heading(planned.number.as_deref(), title, planned.depth);
    match planned.planned_at {
        Some(at) => heading.with_marker(Marker::Right(Span::new(time(at), Style::NOTE))),
        None => heading,
    }
}

/// What stands below the heading.
fn parts(planned: &AgendaItemView, group: &mut usize) -> Vec<Paragraph> {
    // That the opening is a matter of procedure goes without saying.
    let kind =
        planned.kind.filter(|kind| *kind != TreatmentKind::Procedure).map(|kind| kind.dutch().to_owned());
    let minutes = planned.planned_minutes.filter(|minutes| *minutes > 0);
    let minutes = minutes.map(|minutes| counted(minutes, "minuut", "minuten"));
    let manner: Vec<String> = kind.into_iter().chain(planned.presenter.clone()).chain(minutes).collect();
    let mut parts = Vec::new();
    if !manner.is_empty() {
        parts.push(Paragraph::note(capitalised(&manner.join(" · "))));
    }
    parts.extend(planned.late.as_ref().map(|came| Paragraph::note(late(came))));
    for line in planned.explanation.iter().flat_map(|text| text_lines(text)) {
        parts.push(Paragraph::body(vec![Span::new(line, Style::BODY)]));
    }
    for proposal in &planned.proposals {
        *group += 1;
        parts.extend(proposal::parts(proposal, planned, *group));
    }
    parts
}
