//! The association with its people and papers, as whoever prepares a meeting works on them: records with their ids.

use serde::Serialize;

use super::{AgendaView, Row};
use crate::id::{AssociationId, BodyId, NoticeId, NoticeLineId, OfficeId, PersonId, PhraseId, TermId};
use crate::model::{Association, Body, Contact, Notice, NoticeLine, Office, Person, Phrase, Statutes, Term};
use crate::rules::Whose;

/// The association, what its statutes decide, and who meets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AssociationView {
    /// Names it.
    pub id: AssociationId,
    /// What it is.
    pub association: Association,
    /// What its statutes decide; the usual ones until they are set.
    pub statutes: Statutes,
    /// Whether they were set.
    pub statutes_set: bool,
    /// What is written again and again, by short name.
    pub phrases: Vec<Row<PhraseId, Phrase>>,
    /// Who meets, by short name.
    pub bodies: Vec<Row<BodyId, Body>>,
}

impl AssociationView {
    /// Whose rules hold.
    #[must_use]
    pub fn whose(&self) -> Whose {
        Whose { form: self.association.legal_form, repeats_articles: self.statutes.repeats_articles }
    }
}

/// Everybody in the archive, and who holds which office.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleView {
    /// By name.
    pub people: Vec<PersonRow>,
    /// By body and rank.
    pub offices: Vec<Row<OfficeId, Office>>,
    /// By office and start.
    pub terms: Vec<Row<TermId, Term>>,
}

/// A person and how they are reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonRow {
    /// Names them.
    pub id: PersonId,
    /// Who they are.
    pub fields: Person,
    /// How they are reached.
    pub contact: Contact,
}

/// A notice that went out, and to whom.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoticeView {
    /// Names it.
    pub id: NoticeId,
    /// What went out.
    pub notice: Notice,
    /// Who were called, by name.
    pub called: Vec<Row<NoticeLineId, NoticeLine>>,
}

/// Everything that calling a meeting takes.
#[derive(Clone, Debug, PartialEq)]
pub struct CallingView {
    /// The members' agenda as it stands now.
    pub agenda: AgendaView,
    /// Who meets.
    pub body: BodyId,
    /// The association with its statutes.
    pub association: AssociationView,
    /// The words of the letter for this meeting alone, if it has them.
    pub own_words: Option<String>,
    /// Everybody, and who holds which office.
    pub people: PeopleView,
    /// What went out already, in order.
    pub notices: Vec<NoticeView>,
}
