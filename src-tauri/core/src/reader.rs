//! Reading an archive: on a connection of its own, never waiting for a writer, never writing.

mod erasing;
mod seeking;

mod passing;

use std::ops::{ControlFlow, Range};
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::candidates::Known;
use crate::error::{Error, Result};
use crate::id::{
    ActionId, AnswerId, BodyId, DecisionId, DocumentId, EntryId, ItemId, MeetingId, SubjectId, VersionId,
};
use crate::model::{Action, Body, CandidateAnswer, DecisionFact, Document, ItemNote, SubjectPart, Table};
use crate::store::check::{self, Report};
use crate::store::find::{facet, facets};
use crate::store::journal::{self, Record};
use crate::store::walked::Walked;
use crate::store::{
    self, between, desk, figures, following, known, list, minutes, named, register, review, search, subject,
};
use crate::view::{
    ActionFilter, ActionLine, AgendaView, AssociationView, CallingView, Correction, DecisionFilter,
    DecisionHistory, DecisionLine, DeskView, DocumentFilter, DocumentLine, FiguresView, HallView, Listed,
    MeetingFilter, MeetingLine, MinutesView, NoticeView, OverviewView, Page, PeopleView, ReviewView, Row,
    SubjectLine, SubjectView,
};
use crate::words::Visibility;

/// Reads an archive.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
    walked: Walked,
}

impl Reader {
    /// One moment of the archive for everything that is read by `read`, however much is written meanwhile.
    fn at_one_moment<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let moment = self.connection.unchecked_transaction()?;
        read(&moment)
    }

    /// Opens an archive to read it, also while somebody writes in it and on a medium that can't be written.
    ///
    /// # Errors
    /// When there is no such file, or it is no archive that this version can read.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { connection: store::open_to_read(path)?, walked: Walked::default() })
    }

    /// The association with its meetings, newest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn overview(&self) -> Result<OverviewView> {
        self.at_one_moment(list::overview)
    }

    /// A part of the meetings that are wanted, newest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn meeting_page(&self, filter: &MeetingFilter, part: Range<usize>) -> Result<Page<MeetingLine>> {
        self.at_one_moment(|archive| list::meetings(archive, filter, part))
    }

    /// A part of the decisions that are wanted, newest first, for whoever works on the archive, and how they stand on a day.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn decision_page(
        &self,
        filter: &DecisionFilter,
        on: NaiveDate,
        part: Range<usize>,
    ) -> Result<Page<Listed<DecisionLine>>> {
        self.at_one_moment(|archive| list::decisions(archive, filter, on, part, &self.walked))
    }

    /// What became of a decision, as far as `audience` may see it, and how it stands on a day.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such decision for this audience.
    pub fn decision_history(
        &self,
        decision: DecisionId,
        audience: Visibility,
        on: NaiveDate,
    ) -> Result<DecisionHistory> {
        self.at_one_moment(|archive| following::history(archive, decision, audience, on))
    }

    /// That a fact could be recorded of its decision now; asked before an archive is opened to write.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] when it makes no sense, [`crate::Error::NotFound`] when there is no such decision.
    pub fn require_sense(&self, fact: &DecisionFact) -> Result<()> {
        self.at_one_moment(|archive| following::require_sense(archive, fact))
    }

    /// A part of the action points that are wanted, for whoever works on the archive.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn action_page(&self, filter: &ActionFilter, part: Range<usize>) -> Result<Page<Listed<ActionLine>>> {
        self.at_one_moment(|archive| list::actions(archive, filter, part))
    }

    /// An action point as it is kept.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such action point.
    pub fn action(&self, id: ActionId) -> Result<Action> {
        self.at_one_moment(|archive| facet(archive, id.0)?.ok_or(Error::NotFound(Table::Action)))
    }

    /// At most `limit` meetings that somebody may mean by these words: body, number, title, place, day; "laatste".
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn meetings_named(&self, words: &str, limit: usize) -> Result<Vec<MeetingLine>> {
        self.at_one_moment(|archive| named::meetings(archive, words, limit))
    }

    /// At most `limit` meetings whose agenda is being made and that go by all these words: the next one from `today` first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn coming_meetings(&self, words: &str, today: NaiveDate, limit: usize) -> Result<Vec<MeetingLine>> {
        self.at_one_moment(|archive| named::coming(archive, words, today, limit))
    }

    /// One meeting as a line in a list.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn meeting_line(&self, meeting: MeetingId) -> Result<MeetingLine> {
        self.at_one_moment(|archive| list::meeting(archive, meeting))
    }

    /// The bodies that meet, by short name.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn bodies(&self) -> Result<Vec<(BodyId, Body)>> {
        self.at_one_moment(|archive| facets(archive, "true ORDER BY r.short, r.id", &[]))
    }

    /// The minutes of a meeting as far as `audience` may see them; adopted ones word for word as adopted.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn minutes(&self, meeting: MeetingId, audience: Visibility) -> Result<MinutesView> {
        self.at_one_moment(|archive| minutes::minutes(archive, meeting, audience))
    }

    /// Everything about the minutes of a meeting besides their words: versions, comments, what made them final. For the
    /// desk: nothing is left out.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn review(&self, meeting: MeetingId) -> Result<ReviewView> {
        self.at_one_moment(|archive| review::review(archive, meeting))
    }

    /// What the minutes of a meeting have now otherwise than in a version of them that was kept. For the desk.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such version, `Invalid` when it is of other minutes.
    pub fn changes_since(&self, meeting: MeetingId, version: VersionId) -> Result<Vec<Correction>> {
        self.at_one_moment(|archive| review::changes_since(archive, meeting, version))
    }

    /// The agenda of a meeting as far as `audience` may see it.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn agenda(&self, meeting: MeetingId, audience: Visibility) -> Result<AgendaView> {
        self.at_one_moment(|archive| minutes::agenda(archive, meeting, audience))
    }

    /// A meeting with everything in it, for whoever works on it.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn desk(&self, meeting: MeetingId) -> Result<DeskView> {
        self.at_one_moment(|archive| desk::desk(archive, meeting))
    }

    /// The association with its statutes and bodies.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] before it is founded.
    pub fn association(&self) -> Result<AssociationView> {
        self.at_one_moment(between::association)
    }

    /// Everybody in the archive, and who holds which office.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn people(&self) -> Result<PeopleView> {
        self.at_one_moment(between::people)
    }

    /// Letters and papers that `audience` may see, newest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn documents(&self, audience: Visibility) -> Result<Vec<Row<DocumentId, Document>>> {
        self.at_one_moment(|archive| between::documents(archive, audience))
    }

    /// A part of the letters and papers that are wanted, newest first, for whoever works on the archive.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn document_page(&self, filter: &DocumentFilter, part: Range<usize>) -> Result<Page<DocumentLine>> {
        self.at_one_moment(|archive| list::documents(archive, filter, part))
    }

    /// The meetings on whose agenda a letter or paper was taken, newest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn taken_on(&self, document: DocumentId) -> Result<Vec<MeetingLine>> {
        self.at_one_moment(|archive| list::taken_on(archive, document))
    }

    /// What the chair answered to candidates for the agendas of a body, in the order of answering.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn answers(&self, body: BodyId) -> Result<Vec<Row<AnswerId, CandidateAnswer>>> {
        self.at_one_moment(|archive| between::answers(archive, body))
    }

    /// What went out to call a meeting, in order.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn notices(&self, meeting: MeetingId) -> Result<Vec<NoticeView>> {
        self.at_one_moment(|archive| between::notices(archive, meeting))
    }

    /// Everything that calling a meeting takes.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn calling(&self, meeting: MeetingId) -> Result<CallingView> {
        self.at_one_moment(|archive| between::calling(archive, meeting))
    }

    /// The paper that went out, by its digest.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn kept(&self, digest: &str) -> Result<Option<Vec<u8>>> {
        self.at_one_moment(|archive| between::kept(archive, digest))
    }

    /// The chair's own notes on the items of a meeting; for the annotated agenda only.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn chair_notes(&self, meeting: MeetingId) -> Result<Vec<Row<ItemId, ItemNote>>> {
        self.at_one_moment(|archive| between::chair_notes(archive, meeting))
    }

    /// What may come back on the agenda of a body that meets on a day; [`crate::candidates::candidates`] says what does.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such body.
    pub fn known(&self, body: BodyId, on: NaiveDate) -> Result<Known> {
        self.at_one_moment(|archive| known::known(archive, body, on))
    }

    /// The blocks with one of these words in what the closed meetings of a body said in the year before a day: the day, the
    /// block, its words.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn said<'w>(
        &self,
        body: BodyId,
        on: NaiveDate,
        words: impl Iterator<Item = &'w str>,
    ) -> Result<Vec<(NaiveDate, EntryId, String)>> {
        let asked = search::any_of(words);
        self.at_one_moment(|archive| known::said(archive, body, on, &asked))
    }

    /// What the hall sees of a meeting while the secretary is at `item`; `None` while that is closed to members.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such meeting.
    pub fn hall(&self, meeting: MeetingId, item: Option<ItemId>) -> Result<Option<HallView>> {
        self.at_one_moment(|archive| desk::hall(archive, meeting, item))
    }

    /// The subjects that `audience` may see, by name.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn subjects(&self, audience: Visibility) -> Result<Vec<SubjectLine>> {
        self.at_one_moment(|archive| subject::subjects(archive, audience))
    }

    /// That something is not put to a subject yet; asked before an archive is opened to write.
    ///
    /// # Errors
    /// [`crate::Error::IdTaken`] when it is.
    pub fn require_apart(&self, part: &SubjectPart) -> Result<()> {
        self.at_one_moment(|archive| subject::require_apart(archive, part))
    }

    /// A subject through the years, as far as `audience` may see it, and how its decisions stand on a day.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] when there is no such subject for this audience.
    pub fn subject(&self, subject: SubjectId, audience: Visibility, on: NaiveDate) -> Result<SubjectView> {
        self.at_one_moment(|archive| subject::subject(archive, subject, audience, on))
    }

    /// The decision register, newest first, and how each decision stands on a day.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn decisions(&self, audience: Visibility, on: NaiveDate) -> Result<Vec<DecisionLine>> {
        self.decisions_wanted(&DecisionFilter::default(), audience, on)
    }

    /// The decisions of the register that are wanted, newest first, and how each stands on a day.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn decisions_wanted(
        &self,
        filter: &DecisionFilter,
        audience: Visibility,
        on: NaiveDate,
    ) -> Result<Vec<DecisionLine>> {
        self.at_one_moment(|archive| register::decision_register(archive, filter, audience, on))
    }

    /// The action register, newest first.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn actions(&self, audience: Visibility) -> Result<Vec<ActionLine>> {
        self.actions_wanted(&ActionFilter::any(), audience)
    }

    /// The action points of the register that are wanted.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn actions_wanted(&self, filter: &ActionFilter, audience: Visibility) -> Result<Vec<ActionLine>> {
        self.at_one_moment(|archive| register::action_register(archive, filter, audience))
    }

    /// How the association stands on a day: what is decided, who comes, what is open and late, as far as `audience` may see it.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn figures(&self, audience: Visibility, on: NaiveDate) -> Result<FiguresView> {
        self.at_one_moment(|archive| figures::of(archive, audience, on))
    }

    /// What was done, newest first, at most `limit` acts.
    ///
    /// # Errors
    /// When the archive can't be read.
    pub fn history(&self, limit: usize) -> Result<Vec<Record>> {
        let mut records = Vec::new();
        journal::newest_first(&self.connection, |record| {
            if records.len() == limit {
                return Ok(ControlFlow::Break(()));
            }
            records.push(record);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(records)
    }

    /// Looks at the whole archive; takes a while in a large one.
    ///
    /// # Errors
    /// When the archive is too damaged to be looked at.
    pub fn check(&self) -> Result<Report> {
        self.at_one_moment(check::check)
    }
}
