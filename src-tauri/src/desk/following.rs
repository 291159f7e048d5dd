//! What became of decisions, and the subjects that they belong to.

use chrono::NaiveDate;
use hamerslag_core::Reader;
use hamerslag_core::id::{BodyId, DecisionId, SubjectId};
use hamerslag_core::rules::{Warning, Whose, outside_meeting};
use hamerslag_core::view::SubjectLine;
use hamerslag_core::words::{BodyKind, Visibility};

use super::Catalogue;
use crate::failure::Failure;
use crate::wire::{DecisionSheet, SubjectSheet};

/// Who agreed to a decision that was taken outside a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Whose decision it is.
    pub body: BodyId,
    /// On which day.
    pub on: NaiveDate,
    /// How many were for it.
    pub in_favour: u32,
    /// How many there are.
    pub members: u32,
    /// Whether the board knew beforehand.
    pub board_knew: bool,
}

/// What the law has against it; nothing of another body than the general meeting (2:40(2) BW). The chair decides.
///
/// # Errors
/// Why the archive cannot be read.
pub fn outside(reader: &Reader, agreed: Agreed) -> Result<Option<Warning>, Failure> {
    let about = reader.association()?;
    let members_decide = about
        .bodies
        .iter()
        .any(|body| body.id == agreed.body && body.fields.kind == BodyKind::GeneralMeeting);
    let whose =
        Whose { form: about.association.legal_form, repeats_articles: about.statutes.repeats_articles };
    Ok(members_decide
        .then(|| outside_meeting(agreed.in_favour, agreed.members, agreed.board_knew, whose, agreed.on))
        .flatten())
}

impl Catalogue {
    /// Everything that became of a decision, and how it stands today.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such decision.
    pub fn decision(&self, id: DecisionId, today: NaiveDate) -> Result<DecisionSheet, Failure> {
        self.read(|reader| Ok(reader.decision_history(id, Visibility::Board, today)?.into()))
    }

    /// The subjects, by name.
    ///
    /// # Errors
    /// `nothing_open`, or why they cannot be read.
    pub fn subjects(&self) -> Result<Vec<SubjectLine>, Failure> {
        self.read(|reader| Ok(reader.subjects(Visibility::Board)?))
    }

    /// A subject through the years.
    ///
    /// # Errors
    /// `nothing_open`, or when there is no such subject.
    pub fn subject(&self, id: SubjectId, today: NaiveDate) -> Result<SubjectSheet, Failure> {
        self.read(|reader| Ok(reader.subject(id, Visibility::Board, today)?.into()))
    }

    /// As [`outside`].
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn outside(&self, agreed: Agreed) -> Result<Option<Warning>, Failure> {
        self.read(|reader| outside(reader, agreed))
    }
}
