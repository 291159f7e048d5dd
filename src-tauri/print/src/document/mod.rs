//! Views to blocks: what a document says and in which order, in Dutch. Nothing is measured here.

mod account;
mod actions;
mod agenda;
mod annex;
mod attendance;
mod decided;
mod election;
pub(crate) mod excerpt;
mod figures;
mod minutes;
pub(crate) mod notice;
mod outcome;
mod papers;
mod presence;
mod proposal;
mod register;
mod schedule;
mod speaker;
mod suspended;
mod votes;
mod wording;

use hamerslag_core::id::ItemId;
use hamerslag_core::model::ItemNote;
use hamerslag_core::view::{
    ActionLine, AgendaView, AssociationHead, AttendanceView, DecisionLine, FiguresView, MeetingHead,
    MinutesView, PaperLine, Row, SeatLine,
};

use self::excerpt::Excerpt;
use crate::block::{Block, Paragraph};
use crate::letterhead::Letterhead;
use crate::lists::NoticeLetters;
use crate::paginate::Running;

/// A document before it is laid out.
#[derive(Clone, Debug)]
pub struct Document {
    /// As reader programs show it.
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) running: Running,
    /// The colour of titles, headings and rules in sRGB, if not black.
    pub(crate) colour: Option<[u8; 3]>,
}

impl Document {
    /// The same document with the association's logo, lines and colour.
    #[must_use]
    pub fn under(mut self, letterhead: &Letterhead) -> Self {
        let is_letter = self.blocks.iter().any(|block| matches!(block, Block::Letter(_)));
        if is_letter {
            for block in &mut self.blocks {
                if let Block::Letter(head) = block {
                    head.letterhead = letterhead.clone();
                }
            }
        } else if !letterhead.is_blank() {
            let association = self.running.association.clone();
            self.blocks.insert(0, Block::Letterhead { letterhead: letterhead.clone(), association });
        }
        self.colour = letterhead.colour();
        self
    }

    /// The minutes of a meeting.
    #[must_use]
    pub fn minutes(view: &MinutesView) -> Self {
        minutes::document(view)
    }

    /// The minutes as the board keeps them: what `members` get, and what only `board` has in an annex of its own.
    #[must_use]
    pub fn board_minutes(board: &MinutesView, members: &MinutesView) -> Self {
        minutes::with_annex(board, members)
    }

    /// The agenda that goes to the members.
    #[must_use]
    pub fn agenda(view: &AgendaView) -> Self {
        agenda::document(view)
    }

    /// The chair's own copy of the agenda, with the notes that nobody else reads.
    #[must_use]
    pub fn annotated_agenda(view: &AgendaView, notes: &[Row<ItemId, ItemNote>]) -> Self {
        agenda::annotated(view, notes)
    }

    /// A list of decisions, from one meeting or from many years.
    #[must_use]
    pub fn decisions(association: &AssociationHead, heading: &str, decisions: &[DecisionLine]) -> Self {
        register::document(association, heading, decisions)
    }

    /// A list of action points with their present status.
    #[must_use]
    pub fn actions(association: &AssociationHead, heading: &str, actions: &[ActionLine]) -> Self {
        actions::document(association, heading, actions)
    }

    /// The retirement schedule.
    #[must_use]
    pub fn schedule(association: &AssociationHead, heading: &str, seats: &[SeatLine]) -> Self {
        schedule::document(association, heading, seats)
    }

    /// The association in figures.
    #[must_use]
    pub fn figures(association: &AssociationHead, figures: &FiguresView) -> Self {
        figures::document(association, figures)
    }

    /// The list of incoming papers of a meeting.
    #[must_use]
    pub fn papers(association: &AssociationHead, heading: &str, papers: &[PaperLine]) -> Self {
        papers::document(association, heading, papers)
    }

    /// The list to sign at the door.
    #[must_use]
    pub fn attendance(
        association: &AssociationHead,
        meeting: &MeetingHead,
        attendance: &AttendanceView,
    ) -> Self {
        attendance::document(association, meeting, attendance)
    }

    /// The letters that call a meeting.
    #[must_use]
    pub fn notice(letters: &NoticeLetters) -> Self {
        notice::document(letters)
    }

    /// One decision from the minutes, to be signed.
    #[must_use]
    pub fn excerpt(excerpt: &Excerpt) -> Self {
        excerpt::document(excerpt)
    }
}

/// A paragraph for every line of the text that has words.
pub(crate) fn text_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
}

/// The longest name, in characters, that the running head shows in full.
const RUNNING_NAME: usize = 120;

/// The association's name in full, if the running head is too narrow for it.
fn long_name(association: &AssociationHead) -> Option<Paragraph> {
    let is_long = association.name.chars().count() > RUNNING_NAME;
    is_long.then(|| Paragraph::fact("Vereniging", &association.name))
}

/// A title over a table, or over words that say that there is nothing to list.
fn list(association: &AssociationHead, heading: &str, table: Option<Block>, nothing: &str) -> Document {
    let held = |paragraph: Paragraph| Block::Paragraph(Paragraph { holds_next: true, ..paragraph });
    let mut blocks = vec![held(Paragraph::title(heading))];
    blocks.extend(long_name(association).map(held));
    blocks.push(table.unwrap_or_else(|| Block::Paragraph(Paragraph::note(nothing))));
    let running =
        Running { association: association.name.clone(), status: None, document: heading.to_owned() };
    Document { title: heading.to_owned(), blocks, running, colour: None }
}
