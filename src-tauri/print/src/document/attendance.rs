//! The list that lies at the door: who may be expected, with how many votes, and room to sign.

use std::collections::HashMap;

use hamerslag_core::dutch;
use hamerslag_core::view::{AssociationHead, AttendanceView, AttendeeView, MeetingHead, ProxyView};
use hamerslag_core::words::Presence;

use super::minutes::cell;
use super::wording::{meeting_of, short_name, subtitle, time};
use super::{Document, long_name};
use crate::atom::Span;
use crate::block::{Block, Column, Paragraph, Table};
use crate::face::Style;
use crate::paginate::Running;

/// Room for a signature, in points: 10 mm.
const SIGNING_HEIGHT: f32 = 28.4;
/// Lines at the end of a list for those who are not on it.
const EMPTY_LINES: usize = 4;

/// The list as a document: members first, guests apart.
pub(super) fn document(
    association: &AssociationHead,
    meeting: &MeetingHead,
    attendance: &AttendanceView,
) -> Document {
    let title = format!("Presentielijst van de {}", meeting_of(meeting));
    let held = |paragraph: Paragraph| Block::Paragraph(Paragraph { holds_next: true, ..paragraph });
    let mut blocks = vec![held(Paragraph::title(&title))];
    blocks.extend(subtitle(meeting).map(|words| held(Paragraph::subtitle(&words))));
    blocks.extend(long_name(association).map(held));
    blocks.extend(facts(meeting).map(held));
    let (guests, members): (Vec<_>, Vec<_>) =
        attendance.people.iter().partition(|person| person.presence == Presence::Guest);
    let proxies = proxies_held(&attendance.proxies);
    blocks.push(members_table(&members, &proxies));
    blocks.push(held(Paragraph { before: 20.0, ..Paragraph::heading("Gasten") }));
    blocks.push(guests_table(&guests));
    let name = short_name(meeting);
    let document = format!("Presentielijst {name}");
    let running = Running { association: association.name.clone(), status: None, document };
    Document { title: format!("{title}, {}", dutch::date(meeting.date)), blocks, running, colour: None }
}

fn facts(meeting: &MeetingHead) -> impl Iterator<Item = Paragraph> {
    let start = meeting.planned_start.map(|at| format!("{} uur", time(at)));
    let when = std::iter::once(dutch::weekday_and_date(meeting.date)).chain(start).collect::<Vec<_>>();
    let day = Paragraph { before: 7.0, ..Paragraph::fact("Datum", &when.join(", ")) };
    let place = meeting.place.as_ref().map(|place| Paragraph::fact("Plaats", place));
    std::iter::once(day).chain(place)
}

/// Who votes for whom, by the name of who votes; lapsed proxies left out.
fn proxies_held(proxies: &[ProxyView]) -> HashMap<&str, Vec<&ProxyView>> {
    let mut held: HashMap<&str, Vec<&ProxyView>> = HashMap::new();
    for proxy in proxies.iter().filter(|proxy| proxy.lapsed_at.is_none()) {
        held.entry(&proxy.holder).or_default().push(proxy);
    }
    held
}

fn members_table(members: &[&AttendeeView], proxies: &HashMap<&str, Vec<&ProxyView>>) -> Block {
    let columns = vec![
        Column::figures("Nr.", 0.6),
        Column::text("Naam", 4.2),
        Column::figures("Stemmen", 1.1),
        Column::text("Handtekening", 4.1),
    ];
    let row = |(place, person): (usize, &&AttendeeView)| {
        let mut name = cell(&person.name);
        let held = proxies.get(person.name.as_str()).into_iter().flatten();
        name.extend(held.map(|proxy| Span::new(for_whom(proxy), Style::NOTE)));
        let excused = person.presence == Presence::Apologies;
        let remark = if excused { "afgemeld" } else { "" };
        let signature = vec![Span::new(remark, Style::NOTE)];
        vec![cell(&(place + 1).to_string()), name, cell(&person.votes.to_string()), signature]
    };
    let rows = members.iter().enumerate().map(row).chain(empty_lines(4)).collect();
    Block::Table(Table { row_height: SIGNING_HEIGHT, ..Table::new(columns, rows) })
}

/// " — ook namens Anneke Tissen (punt 5)".
fn for_whom(proxy: &ProxyView) -> String {
    let scope = proxy.scope.as_ref().map_or_else(String::new, |scope| format!(" ({scope})"));
    format!(" — ook namens {}{scope}", proxy.giver)
}

fn guests_table(guests: &[&AttendeeView]) -> Block {
    let columns = vec![Column::text("Naam", 5.9), Column::text("Handtekening", 4.1)];
    let row = |person: &&AttendeeView| vec![cell(&person.name), cell("")];
    let rows = guests.iter().map(row).chain(empty_lines(2)).collect();
    Block::Table(Table { row_height: SIGNING_HEIGHT, ..Table::new(columns, rows) })
}

fn empty_lines(columns: usize) -> impl Iterator<Item = Vec<Vec<Span>>> {
    (0..EMPTY_LINES).map(move |_| (0..columns).map(|_| cell("")).collect())
}
