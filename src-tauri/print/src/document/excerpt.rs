//! One decision out of the minutes (uittreksel uit de notulen), for a bank, a notary or a register: what was decided, by
//! which meeting, how many were there, and whether the minutes are adopted; to be signed as a true copy.

use chrono::NaiveDate;
use hamerslag_core::adoption::put_right;
use hamerslag_core::dutch;
use hamerslag_core::id::DecisionId;
use hamerslag_core::view::{AssociationHead, DecisionView, MeetingHead, MinutesView, RectificationView};
use hamerslag_core::words::MinutesStatus;
use serde::{Deserialize, Serialize};

use super::wording::{capitalised, meeting_of, sentence};
use super::{Document, decided, presence, text_lines, votes};
use crate::atom::Span;
use crate::block::{Bar, Block, Paragraph, Signature};
use crate::breaks::Edge;
use crate::face::Style;
use crate::page::Role;
use crate::paginate::Running;

/// A decision with what makes it stand on its own, and no more: an excerpt goes to strangers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Excerpt {
    /// Whose decision.
    pub association: AssociationHead,
    /// Of which meeting.
    pub meeting: MeetingHead,
    /// How many were there, in words; not who.
    pub attendance: String,
    /// Under which item, by number and title.
    pub item: String,
    /// The decision.
    pub decision: DecisionView,
    /// Where the minutes are in their life.
    pub status: MinutesStatus,
    /// The day on which a later meeting adopted them.
    pub adopted_on: Option<NaiveDate>,
    /// What was put right in it later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub put_right: Vec<RectificationView>,
}

impl Excerpt {
    /// The decision with this id, if it stands in these minutes.
    #[must_use]
    pub fn of(minutes: &MinutesView, decision: DecisionId) -> Option<Self> {
        minutes.items.iter().find_map(|treated| {
            let mut decisions = treated.entries.iter().flat_map(|entry| &entry.decisions);
            let decision = decisions.find(|other| other.id == decision)?;
            let is_of_it = |one: &&RectificationView| one.puts_right.as_ref() == Some(&decision.number);
            let item = [&treated.item.number, &treated.item.title].into_iter().flatten();
            Some(Self {
                association: minutes.association.clone(),
                meeting: minutes.meeting.clone(),
                attendance: presence::counts(&minutes.attendance),
                item: item.map(String::as_str).collect::<Vec<_>>().join(" "),
                decision: decision.clone(),
                status: minutes.status,
                adopted_on: minutes.adopted_on,
                put_right: minutes.rectifications.iter().filter(is_of_it).cloned().collect(),
            })
        })
    }
}

/// The excerpt as a document.
pub(super) fn document(excerpt: &Excerpt) -> Document {
    let (meeting, decision) = (&excerpt.meeting, &excerpt.decision);
    let title = "Uittreksel uit de notulen";
    let of_what = format!("van de {} van {}", meeting_of(meeting), dutch::weekday_and_date(meeting.date));
    let mut blocks = vec![
        Block::Paragraph(Paragraph::title(title)),
        Block::Paragraph(Paragraph::subtitle(&of_what)),
        Block::Rule { before: 9.0 },
    ];
    blocks.extend(facts(excerpt).into_iter().map(Block::Paragraph));
    blocks.push(Block::Rule { before: 6.0 });
    blocks.push(plain("In deze vergadering is het volgende besluit genomen.", 14.0));
    blocks.extend(decision_blocks(decision));
    blocks.extend(excerpt.put_right.iter().map(|one| plain(&put_right(one), 8.0)));
    blocks.push(plain(&life_of_minutes(excerpt), 12.0));
    blocks.extend(signing());
    let running = Running {
        association: excerpt.association.name.clone(),
        status: None,
        document: format!("Uittreksel besluit {}", decision.number),
    };
    Document { title: format!("{title}, besluit {}", decision.number), blocks, running, colour: None }
}

fn facts(excerpt: &Excerpt) -> Vec<Paragraph> {
    let seat = excerpt.association.seat.as_ref().map(|seat| format!("gevestigd te {seat}"));
    let name = std::iter::once(excerpt.association.name.clone()).chain(seat).collect::<Vec<_>>().join(", ");
    let form = capitalised(excerpt.association.legal_form.dutch());
    let facts = [
        (form.as_str(), Some(name)),
        ("Plaats", excerpt.meeting.place.clone()),
        ("Aanwezig", Some(excerpt.attendance.clone())),
        ("Agendapunt", Some(excerpt.item.clone())),
    ];
    let said = facts.into_iter().filter_map(|(label, words)| Some((label, words.filter(|w| !w.is_empty())?)));
    said.enumerate()
        .map(|(number, (label, words))| {
            let fact = Paragraph::fact(label, &words);
            if number == 0 { Paragraph { before: 5.0, ..fact } } else { fact }
        })
        .collect()
}

/// What sets the decision apart.
const BAR: Bar = Bar { width: 1.8, group: 1 };

/// The decision word for word, set apart, with its outcome and votes.
fn decision_blocks(decision: &DecisionView) -> Vec<Block> {
    let mut lines: Vec<Vec<Span>> =
        text_lines(&decision.text).map(|line| vec![Span::new(line, Style::BODY)]).collect();
    if lines.is_empty() {
        lines.push(Vec::new());
    }
    if let Some(first) = lines.first_mut() {
        first.insert(0, Span::new(format!("Besluit {}. ", decision.number), Style::NUMBER));
    }
    let outcome = format!("Uitkomst: {}", sentence(decision.outcome.dutch()));
    lines.extend(
        std::iter::once(outcome)
            .chain(decided::manner(decision))
            .map(|words| vec![Span::new(words, Style::NOTE)]),
    );
    let set = |(number, spans): (usize, Vec<Span>)| Paragraph {
        role: Role::Decision,
        edge: Edge::Ragged,
        before: if number == 0 { 8.0 } else { 2.0 },
        bar: Some(BAR),
        ..Paragraph::body(spans)
    };
    let votes = votes::blocks(decision, 0.0, BAR);
    lines.into_iter().enumerate().map(set).map(Block::Paragraph).chain(votes).collect()
}

/// Whether the minutes from which the decision is taken are final.
fn life_of_minutes(excerpt: &Excerpt) -> String {
    match (excerpt.status, excerpt.adopted_on) {
        (MinutesStatus::Draft | MinutesStatus::Submitted, _) => {
            "De notulen van deze vergadering zijn nog niet vastgesteld.".to_owned()
        }
        (MinutesStatus::Historical, _) => {
            "De notulen van deze vergadering zijn later in het archief opgenomen.".to_owned()
        }
        (MinutesStatus::Adopted | MinutesStatus::Rectified, Some(day)) => {
            let status = excerpt.status.dutch();
            format!(
                "De notulen van deze vergadering zijn {status} in de vergadering van {}.",
                dutch::date(day)
            )
        }
        (MinutesStatus::Adopted | MinutesStatus::Rectified, None) => {
            format!("De notulen van deze vergadering zijn {}.", excerpt.status.dutch())
        }
    }
}

/// Words, place and date, and the lines to sign on; they stay together.
fn signing() -> [Block; 3] {
    let held = |words: &str, before| {
        let spans = vec![Span::new(words, Style::CELL)];
        Block::Paragraph(Paragraph { before, holds_next: true, edge: Edge::Ragged, ..Paragraph::body(spans) })
    };
    let place = |office: &str| Signature { office: office.to_owned(), name: None };
    [
        held("Voor eensluidend uittreksel,", 30.0),
        held(&format!("Plaats en datum: {}", ".".repeat(50)), 14.0),
        Block::Signatures(vec![place("voorzitter"), place("secretaris")]),
    ]
}

fn plain(words: &str, before: f32) -> Block {
    let spans = vec![Span::new(words, Style::BODY)];
    Block::Paragraph(Paragraph { before, edge: Edge::Ragged, ..Paragraph::body(spans) })
}
