//! The minutes of a meeting: title, facts, items with their account, the lists of decisions and actions, the places to
//! sign.

use hamerslag_core::adoption;
use hamerslag_core::dutch;
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{
    ActionView, DecisionView, MeetingHead, MinutesView, RecusalView, TreatedItemView,
};
use hamerslag_core::words::{DutyKind, MeetingStatus, MinutesStatus, TreatmentStatus};

use super::account::Account;
use super::annex::{self, LeftOut};
use super::wording::{capitalised, labelled, late, meeting_of, sentence, short_name, subtitle, time};
use super::{Document, decided, long_name, presence};
use crate::atom::{Anchor, Span};
use crate::block::{Block, Column, Marker, Paragraph, Signature, Table};
use crate::face::Style;
use crate::paginate::Running;

/// The minutes as a document.
pub(super) fn document(view: &MinutesView) -> Document {
    set(view, &mut Account::new(view), &LeftOut::default())
}

/// The minutes as the board keeps them: with an annex of what members do not get.
pub(super) fn with_annex(board: &MinutesView, members: &MinutesView) -> Document {
    let (closed, left_out) = annex::closed(board, members);
    let mut account = Account::new(members);
    let mut document = set(members, &mut account, &left_out);
    document.blocks.extend(annex::blocks(board, members, &closed, &mut account));
    document
}

fn set<'v>(view: &'v MinutesView, account: &mut Account<'v>, left_out: &LeftOut) -> Document {
    let title = format!("Notulen van de {}", meeting_of(&view.meeting));
    let mut blocks = head(view, &title);
    for (number, treated) in view.items.iter().enumerate() {
        let next = view.items.get(number + 1);
        let has_more = !treated.entries.is_empty()
            || left_out.is_part_of(treated.item.id)
            || next.is_some_and(|next| next.item.depth > treated.item.depth);
        blocks.extend(left_out.items_behind(number));
        item(&mut blocks, account, view, treated, (has_more, left_out));
    }
    blocks.extend(left_out.items_behind(view.items.len()));
    blocks.extend(account.rest());
    blocks.extend(decision_list(view));
    blocks.extend(action_list(view));
    blocks.extend(since(view));
    blocks.extend(signatures(view));
    let status = match view.status {
        MinutesStatus::Draft | MinutesStatus::Submitted => Some(capitalised(view.status.dutch())),
        MinutesStatus::Adopted | MinutesStatus::Rectified | MinutesStatus::Historical => None,
    };
    let name = short_name(&view.meeting);
    let running =
        Running { association: view.association.name.clone(), status, document: format!("Notulen {name}") };
    Document { title: format!("{title}, {}", dutch::date(view.meeting.date)), blocks, running, colour: None }
}

/// Title and facts.
fn head(view: &MinutesView, title: &str) -> Vec<Block> {
    let meeting = &view.meeting;
    let mut blocks = vec![Block::Paragraph(Paragraph::title(title))];
    blocks.extend(subtitle(meeting).map(|words| Block::Paragraph(Paragraph::subtitle(&words))));
    blocks.push(Block::Rule { before: 9.0 });
    blocks.extend(long_name(&view.association).map(Block::Paragraph));
    let day = dutch::weekday_and_date(meeting.date);
    let day_and_place = std::iter::once(day).chain(meeting.place.clone()).collect::<Vec<_>>().join(", ");
    let label = if meeting.place.is_some() { "Datum en plaats" } else { "Datum" };
    blocks.push(Block::Paragraph(Paragraph { before: 5.0, ..Paragraph::fact(label, &day_and_place) }));
    blocks.extend(hours(meeting).map(|hours| Block::Paragraph(Paragraph::fact("Tijd", &hours))));
    blocks.extend(presence::facts(view));
    if view.status == MinutesStatus::Historical
        && let Some(source) = &view.source
    {
        blocks.push(Block::Paragraph(Paragraph::fact("Herkomst", &format!("Ingevoerd uit {source}"))));
    }
    blocks.push(Block::Rule { before: 6.0 });
    blocks
}

/// "geopend om 20.01 uur, gesloten om 22.04 uur".
fn hours(meeting: &MeetingHead) -> Option<String> {
    let opened = meeting.opened_at.map(|at| format!("geopend om {} uur", time(at)));
    let closed = meeting.closed_at.map(|at| format!("gesloten om {} uur", time(at)));
    let hours: Vec<String> = opened.into_iter().chain(closed).collect();
    (!hours.is_empty()).then(|| hours.join(", "))
}

/// An item with its heading and account.
fn item(
    blocks: &mut Vec<Block>,
    account: &mut Account<'_>,
    view: &MinutesView,
    treated: &TreatedItemView,
    (has_more, left_out): (bool, &LeftOut),
) {
    let plan = &treated.item;
    blocks.extend(account.before_item(treated));
    let remarks = remarks(view, treated);
    let number = plan.number.as_deref();
    let title = plan.title.as_deref().filter(|title| !title.trim().is_empty());
    let Some(title) = title else {
        let hanging = number.map(|number| Marker::Margin(Span::new(number, Style::HEADING_NUMBER)));
        blocks.extend(untitled(account, treated, hanging, (&remarks, left_out)));
        return;
    };
    let mut heading = heading(number, title, plan.depth);
    heading.holds_next = has_more || !remarks.is_empty();
    blocks.push(Block::Paragraph(heading));
    blocks.extend(remarks.iter().map(|words| Block::Paragraph(Paragraph::note(words))));
    blocks.extend(account.item(treated, None, left_out));
}

/// An item without a title: its number stands beside the first words there are.
fn untitled(
    account: &mut Account<'_>,
    treated: &TreatedItemView,
    mut hanging: Option<Marker>,
    (remarks, left_out): (&[String], &LeftOut),
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for words in remarks {
        let mut note = Paragraph { before: 10.0, ..Paragraph::note(words) };
        note.markers.extend(hanging.take());
        blocks.push(Block::Paragraph(note));
    }
    blocks.extend(account.item(treated, hanging.take(), left_out));
    if blocks.is_empty() {
        let number = treated.item.number.as_deref().unwrap_or_default();
        let spans = vec![Span::new(number, Style::HEADING_NUMBER)];
        blocks.push(Block::Paragraph(Paragraph { before: 10.0, ..Paragraph::note("").with_spans(spans) }));
    }
    blocks
}

/// A heading whose number hangs in the margin.
pub(super) fn heading(number: Option<&str>, title: &str, depth: u32) -> Paragraph {
    let mut heading = Paragraph { depth, ..Paragraph::heading(title) };
    if depth > 0 {
        heading.before = 8.0;
    }
    let Some(number) = number else { return heading };
    heading.outline = Some(format!("{number} {title}"));
    heading.with_marker(Marker::Margin(Span::new(number, Style::HEADING_NUMBER)))
}

/// How the item came on the agenda, why it was not treated, and who stepped aside.
pub(super) fn remarks(view: &MinutesView, treated: &TreatedItemView) -> Vec<String> {
    let came_late = treated.item.late.as_ref().map(late);
    let is_over = view.meeting.status == MeetingStatus::Closed;
    let put_off = match treated.status {
        TreatmentStatus::Postponed | TreatmentStatus::Withdrawn => true,
        TreatmentStatus::Untouched => is_over && treated.entries.is_empty(),
        TreatmentStatus::Current | TreatmentStatus::Done => false,
    };
    let words = capitalised(treated.status.dutch());
    let reason = put_off.then(|| match &treated.status_note {
        Some(note) => labelled(&words, note),
        None => sentence(&words),
    });
    came_late.into_iter().chain(reason).chain(RecusalView::told(&treated.recusals)).collect()
}

fn decision_list(view: &MinutesView) -> Vec<Block> {
    let row = |decision: &DecisionView| {
        let number = Span::new(&decision.number, Style::CELL).leading_to(Anchor::Decision(decision.id));
        vec![vec![number], cell(&decision.text), cell(&decided::result(decision))]
    };
    let columns =
        vec![Column::labels("Nr.", 1.5), Column::text("Besluit", 5.6), Column::labels("Uitkomst", 2.9)];
    list("Besluitenlijst", columns, view.decisions().map(row).collect())
}

fn action_list(view: &MinutesView) -> Vec<Block> {
    let row = |action: &ActionView| {
        let (owners, due) = (decided::owners(action), decided::due(action).unwrap_or_default());
        let number = Span::new(&action.number, Style::CELL).leading_to(Anchor::Action(action.id));
        vec![vec![number], cell(&action.text), cell(&owners), cell(&due)]
    };
    let columns = vec![
        Column::labels("Nr.", 0.9),
        Column::text("Actie", 4.6),
        Column::labels("Wie", 2.6),
        Column::labels("Wanneer", 1.9),
    ];
    list("Actielijst", columns, view.actions().map(row).collect())
}

fn list(title: &str, columns: Vec<Column>, rows: Vec<Vec<Vec<Span>>>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let heading = Paragraph { before: 20.0, ..Paragraph::heading(title) };
    vec![Block::Paragraph(heading), Block::Table(Table::new(columns, rows))]
}

/// What a meeting changed when it adopted the minutes, and what was put right and erased later.
pub(super) fn since(view: &MinutesView) -> Vec<Block> {
    adoption::since(view)
        .flat_map(|(title, lines)| {
            let heading = Paragraph { before: 20.0, ..Paragraph::heading(title) };
            let line = |words: String| Paragraph::body(vec![Span::new(words, Style::BODY)]);
            std::iter::once(heading).chain(lines.into_iter().map(line)).map(Block::Paragraph)
        })
        .collect()
}

/// Words in a table.
pub(super) fn cell(words: &str) -> Vec<Span> {
    vec![Span::new(words, Style::CELL)]
}

/// The clock time of `at` as minutes after the opening, so that an evening may run past midnight.
pub(super) fn minutes_after(opening: Option<ClockTime>, at: ClockTime) -> u32 {
    let opening = opening.map_or(0, |opening| u32::from(opening.minutes()));
    (u32::from(at.minutes()) + 1440 - opening) % 1440
}

/// Places to sign, on minutes that are about to be adopted or have been.
fn signatures(view: &MinutesView) -> Vec<Block> {
    let words = match view.status {
        MinutesStatus::Submitted => {
            "Vastgesteld in de vergadering van ............................".to_owned()
        }
        MinutesStatus::Adopted | MinutesStatus::Rectified => {
            adoption::adoption(view).unwrap_or_else(|| sentence(&capitalised(view.status.dutch())))
        }
        MinutesStatus::Draft | MinutesStatus::Historical => return Vec::new(),
    };
    let text =
        Paragraph { before: 26.0, holds_next: true, ..Paragraph::body(vec![Span::new(words, Style::CELL)]) };
    let chairs = signing(view, DutyKind::Chair, "voorzitter");
    // Who took the minutes signs them; where nobody is known to have done so, the secretary has to.
    let takers = match signing(view, DutyKind::MinuteTaker, DutyKind::MinuteTaker.dutch()) {
        takers if takers.is_empty() => vec![Signature { office: "secretaris".to_owned(), name: None }],
        takers => takers,
    };
    let chairs = if chairs.is_empty() {
        vec![Signature { office: "voorzitter".to_owned(), name: None }]
    } else {
        chairs
    };
    vec![Block::Paragraph(text), Block::Signatures(chairs.into_iter().chain(takers).collect())]
}

/// A place for everybody who had this duty, once each, in order of time.
fn signing(view: &MinutesView, duty: DutyKind, office: &str) -> Vec<Signature> {
    let mut names: Vec<&str> =
        view.duties.iter().filter(|held| held.duty == duty).map(|held| held.name.as_str()).collect();
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(*name));
    names
        .into_iter()
        .map(|name| Signature { office: office.to_owned(), name: Some(name.to_owned()) })
        .collect()
}
