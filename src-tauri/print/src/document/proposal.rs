//! What is put to the vote, as it stands on the agenda and, if it was made at the meeting, in the minutes.

use hamerslag_core::view::{AgendaItemView, ProposalView};
use hamerslag_core::words::ProposalKind;

use super::text_lines;
use super::wording::{capitalised, enumerate, in_a_sentence, sentence};
use crate::atom::Span;
use crate::block::{Bar, Paragraph};
use crate::breaks::Edge;
use crate::face::Style;

/// A proposal set apart: what it is, its literal text, who submit it, the advice on it.
pub(super) fn parts(proposal: &ProposalView, planned: &AgendaItemView, group: usize) -> Vec<Paragraph> {
    let mut first = capitalised(proposal.kind.dutch());
    let amended = proposal.amends.and_then(|id| planned.proposals.iter().find(|other| other.id == id));
    match (proposal.kind, amended.and_then(|other| other.title.as_ref())) {
        (ProposalKind::Amendment, Some(title)) => first.push_str(&format!(" op ‘{title}’")),
        _ if amended.is_some() => first.push_str(" op het voorstel hierboven"),
        _ => {}
    }
    let title = proposal.title.as_deref().filter(|title| planned.title.as_deref() != Some(*title));
    first = title.map_or_else(|| format!("{first}."), |title| sentence(&format!("{first}: {title}")));
    let mut lines: Vec<Vec<Span>> =
        text_lines(&proposal.text).map(|line| vec![Span::new(line, Style::BODY)]).collect();
    if lines.is_empty() {
        lines.push(Vec::new());
    }
    if let Some(line) = lines.first_mut() {
        line.insert(0, Span::new(format!("{first} "), Style::NUMBER));
    }
    let submitters: Vec<String> = proposal.submitters.iter().map(|name| in_a_sentence(name)).collect();
    let submitters = Some(enumerate(&submitters)).filter(|names| !names.is_empty());
    lines.extend(submitters.map(|names| vec![Span::new(format!("Ingediend door {names}."), Style::NOTE)]));
    let advice = proposal.advice.as_deref().map(|advice| sentence(&format!("Preadvies: {advice}")));
    lines.extend(advice.map(|advice| vec![Span::new(advice, Style::NOTE)]));
    let set = |(number, spans): (usize, Vec<Span>)| Paragraph {
        edge: Edge::Ragged,
        before: if number == 0 { 6.0 } else { 1.0 },
        bar: Some(Bar { width: 1.8, group }),
        ..Paragraph::body(spans)
    };
    lines.into_iter().enumerate().map(set).collect()
}
