//! The letters that call a meeting: the association's own words, what changed since the last one, and the agenda behind them.

use hamerslag_core::dutch;
use hamerslag_core::rules::changes_statutes;
use hamerslag_core::view::{AgendaView, MeetingHead};
use hamerslag_core::words::{BodyKind, MeetingStatus, NoticeKind};

use super::wording::{meeting_of, short_name, time};
use super::{Document, agenda, text_lines};
use crate::atom::Span;
use crate::block::{Block, Marker, Paragraph};
use crate::breaks::Edge;
use crate::face::Style;
use crate::letter::Head;
use crate::letterhead::Letterhead;
use crate::lists::{NoticeLetters, Postal};
use crate::page::Role;
use crate::paginate::Running;

/// What a call says unless the association has words of its own.
pub const USUAL: &str = "Beste {naam},\n\n\
    Het bestuur van {vereniging} nodigt u uit voor de {vergadering} op {datum}, om {tijd}. Plaats: {plaats}.\n\n\
    De agenda vindt u hierna. Kunt u niet komen, laat het dan weten aan de secretaris.\n\n\
    Met vriendelijke groet,\nnamens het bestuur van {vereniging}";
/// What goes with an addition.
const SUPPLEMENT: &str = "Beste {naam},\n\n\
    Sinds de oproep voor de {vergadering} van {datum} is er iets bij gekomen of gewijzigd. De agenda zoals die nu is, vindt \
    u hierna.\n\n\
    Met vriendelijke groet,\nnamens het bestuur van {vereniging}";
/// What goes with a change of day, time or place.
const CHANGE: &str = "Beste {naam},\n\n\
    U bent eerder opgeroepen voor de {vergadering} van {vereniging}. Deze brief komt in de plaats van die oproep: de \
    vergadering is op {datum}, om {tijd}. Plaats: {plaats}.\n\n\
    Met vriendelijke groet,\nnamens het bestuur van {vereniging}";
/// What says that the meeting is off.
const CALLED_OFF: &str = "Beste {naam},\n\n\
    De {vergadering} van {vereniging} op {datum} gaat niet door. U hoort van ons als er een nieuwe datum is.\n\n\
    Met vriendelijke groet,\nnamens het bestuur van {vereniging}";

/// What may stand between braces in the words of a call.
pub(crate) const PLACEHOLDERS: [&str; 6] = ["naam", "vereniging", "vergadering", "datum", "tijd", "plaats"];

/// How far the words of a change are set in behind their dash.
const STEP: f32 = 14.0;

/// A letter for each addressee; one for everybody if there are none.
pub(super) fn document(letters: &NoticeLetters) -> Document {
    let meeting = &letters.agenda.meeting;
    let title = heading(letters);
    let agenda = agenda::document(&letters.agenda);
    let called_off = meeting.status == MeetingStatus::Cancelled;
    let behind = if called_off { Vec::new() } else { below_a_letter(agenda.blocks) };
    let to: Vec<Option<&Postal>> = match letters.addressees.as_slice() {
        [] => vec![None],
        some => some.iter().map(Some).collect(),
    };
    let mut blocks = Vec::new();
    for addressee in to {
        blocks.push(Block::Letter(head(letters, addressee)));
        blocks.extend(letter(letters, &title, addressee));
        blocks.extend(behind.iter().cloned());
    }
    let status = agenda.running.status;
    let running = Running {
        association: letters.agenda.association.name.clone(),
        status,
        document: format!("{} {}", what(letters.kind), short_name(meeting)),
    };
    Document { title: format!("{title}, {}", dutch::date(meeting.date)), blocks, running, colour: None }
}

fn what(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Call => "Oproep",
        NoticeKind::Supplement => "Nazending",
        NoticeKind::Change => "Wijziging",
    }
}

fn heading(letters: &NoticeLetters) -> String {
    let meeting = &letters.agenda.meeting;
    let what = match letters.kind {
        _ if meeting.status == MeetingStatus::Cancelled => "Afgelast:",
        NoticeKind::Call => "Oproep voor de",
        NoticeKind::Supplement => "Nazending voor de",
        NoticeKind::Change => "Wijziging van de",
    };
    format!("{what} {}", meeting_of(meeting))
}

fn head(letters: &NoticeLetters, addressee: Option<&Postal>) -> Head {
    let address = addressee.map_or_else(Vec::new, |to| {
        let lines = to.address.iter().flat_map(|address| text_lines(address)).map(str::to_owned);
        std::iter::once(to.name.clone()).chain(lines).collect()
    });
    Head {
        address,
        outline: addressee.map_or_else(|| what(letters.kind).to_owned(), |to| to.name.clone()),
        association: letters.agenda.association.name.clone(),
        letterhead: Letterhead::default(),
    }
}

/// The words of one letter.
fn letter(letters: &NoticeLetters, title: &str, addressee: Option<&Postal>) -> Vec<Block> {
    let day = dutch::date(letters.dated);
    let dated = match &letters.agenda.association.seat {
        Some(seat) => format!("{seat}, {day}"),
        None => day,
    };
    let heading = Paragraph::title("").with_spans(vec![Span::new(title, Style::HEADING)]);
    let mut paragraphs = vec![
        Paragraph { holds_next: true, ..Paragraph::note(dated) },
        Paragraph { leading: 16.0, before: 14.0, ..heading },
    ];
    let words = NoticeWords::of(letters, addressee);
    paragraphs.extend(words.opening.iter().flat_map(|words| part(words)));
    if !words.changes.is_empty() {
        paragraphs.push(Paragraph { holds_next: true, ..line(NoticeWords::CHANGED, 8.0) });
        paragraphs.extend(words.changes.iter().map(|change| changed(change)));
    }
    paragraphs.extend(words.closing.iter().flat_map(|words| part(words)));
    paragraphs.into_iter().map(Block::Paragraph).collect()
}

/// Where a change of statutes is on the agenda: since when its text lies open (2:42(2) BW).
fn lying_open(letters: &NoticeLetters) -> impl Iterator<Item = String> {
    let AgendaView { meeting, items, .. } = &letters.agenda;
    let held = meeting.status != MeetingStatus::Cancelled;
    let opened =
        items.iter().filter(move |item| held && changes_statutes(item.title.as_deref().unwrap_or_default()));
    opened.filter_map(|item| {
        Some(format!(
            "De volledige tekst van ‘{}’ ligt vanaf {} ter inzage, tot na afloop van de dag van de vergadering.",
            item.title.as_deref()?,
            dutch::date(item.open_since?)
        ))
    })
}

/// What a letter says, paragraph by paragraph, with everything filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeWords {
    /// What it is, as its heading says.
    pub title: String,
    /// Up to what changed.
    pub opening: Vec<String>,
    /// What changed since something went out last.
    pub changes: Vec<String>,
    /// The closing words.
    pub closing: Vec<String>,
}

impl NoticeWords {
    /// What stands over the changes.
    pub const CHANGED: &str = "Gewijzigd sinds de vorige brief:";

    /// The words for everybody.
    #[must_use]
    pub fn for_all(letters: &NoticeLetters) -> Self {
        Self::of(letters, None)
    }

    fn of(letters: &NoticeLetters, addressee: Option<&Postal>) -> Self {
        let meeting = &letters.agenda.meeting;
        let words = filled(words(letters, meeting), letters, addressee);
        let parts = words.split("\n\n").map(|part| part.trim_matches('\n'));
        let mut opening: Vec<String> =
            parts.filter(|part| !part.trim().is_empty()).map(str::to_owned).collect();
        // What changed is said before the closing words.
        let closing = opening.split_off(opening.len().saturating_sub(1).max(1).min(opening.len()));
        opening.extend(lying_open(letters));
        Self { title: heading(letters), opening, changes: letters.changes.clone(), closing }
    }
}

fn words<'a>(letters: &'a NoticeLetters, meeting: &MeetingHead) -> &'a str {
    let own = letters.words.as_deref().filter(|words| !words.trim().is_empty());
    match letters.kind {
        _ if meeting.status == MeetingStatus::Cancelled => CALLED_OFF,
        NoticeKind::Call => own.unwrap_or(USUAL),
        NoticeKind::Supplement => SUPPLEMENT,
        NoticeKind::Change => CHANGE,
    }
}

/// The words with what they leave open filled in. What is in no list stays as it is.
fn filled(words: &str, letters: &NoticeLetters, addressee: Option<&Postal>) -> String {
    let meeting = &letters.agenda.meeting;
    let everybody = match meeting.body_kind {
        BodyKind::GeneralMeeting => "leden",
        _ => "allen",
    };
    let value = |placeholder: &str| match placeholder {
        "naam" => addressee.map_or(everybody, |to| &to.name).to_owned(),
        "vereniging" => letters.agenda.association.name.clone(),
        "vergadering" => meeting_of(meeting),
        "datum" => dutch::weekday_and_date(meeting.date),
        "tijd" => meeting
            .planned_start
            .map_or_else(|| "een tijd die nog volgt".to_owned(), |at| format!("{} uur", time(at))),
        "plaats" => meeting.place.clone().unwrap_or_else(|| "volgt nog".to_owned()),
        other => format!("{{{other}}}"),
    };
    let words = words.replace("\r\n", "\n");
    let mut filled = String::with_capacity(words.len());
    let mut rest = words.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        rest = match after.split_once('}') {
            Some((name, behind)) => {
                filled.push_str(&value(name));
                behind
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled + rest
}

/// What stands between braces in the words of a call and will not be filled in.
#[must_use]
pub fn unknown_placeholders(words: &str) -> Vec<String> {
    let named = words.split('{').skip(1).filter_map(|after| after.split_once('}')).map(|(name, _)| name);
    named.filter(|name| !PLACEHOLDERS.contains(name)).map(str::to_owned).collect()
}

/// Lines that stand together, with white above them.
fn part(words: &str) -> Vec<Paragraph> {
    text_lines(words)
        .enumerate()
        .map(|(number, words)| line(words, if number == 0 { 8.0 } else { 0.0 }))
        .collect()
}

fn line(words: &str, before: f32) -> Paragraph {
    let set = Paragraph::body(vec![Span::new(words, Style::BODY)]);
    Paragraph { before, edge: Edge::Ragged, hyphenate: false, ..set }
}

fn changed(change: &str) -> Paragraph {
    let dash = Marker::Hanging { span: Span::new("–", Style::BODY), back: STEP };
    Paragraph { indent: STEP, ..line(change, 1.5) }.with_marker(dash)
}

/// The agenda as it stands behind a letter: on a page of its own, its headings below the letter's.
fn below_a_letter(agenda: Vec<Block>) -> Vec<Block> {
    let lowered = agenda.into_iter().map(|block| match block {
        Block::Paragraph(heading) if heading.role == Role::Heading => {
            Block::Paragraph(Paragraph { depth: heading.depth + 1, ..heading })
        }
        other => other,
    });
    std::iter::once(Block::NewPage).chain(lowered).collect()
}

#[cfg(test)]
mod tests {
    use super::{CALLED_OFF, CHANGE, SUPPLEMENT, USUAL, unknown_placeholders};

    #[test]
    fn the_usual_words_leave_nothing_open_that_is_not_filled_in() {
        for words in [USUAL, SUPPLEMENT, CHANGE, CALLED_OFF] {
            assert!(unknown_placeholders(words).is_empty(), "{words}");
        }
        assert_eq!(unknown_placeholders("Dag {naam}, {adres} en {"), ["adres"]);
    }
}
