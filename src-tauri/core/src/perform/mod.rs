//! What each act does to the records: one arm an act, so that the compiler knows of every one. Pure decisions live in
//! [`crate::life`]; here they are carried out in one [`Work`].

mod account;
mod agenda;
mod between;
mod deciding;
mod erasing;
mod following;
mod meeting;
pub(crate) mod minutes;
mod office;
mod phrase;
mod review;
mod subject;

use crate::error::{Error, Invalid, Result};
use crate::label::is_reversible;
use crate::life::MeetingStep;
use crate::model::Table;
use crate::op::Op;
use crate::store::find;
use crate::store::work::Work;
use crate::value::Field;
use crate::words::TreatmentStatus;

/// Carries out one act.
pub(crate) fn perform(work: &mut Work<'_>, op: Op) -> Result<()> {
    match op {
        Op::FoundAssociation { id, association } => {
            if find::association(work.connection)?.is_some() {
                return Err(Error::IdTaken(Table::Association));
            }
            not_empty(Table::Association, &association.name)?;
            work.create(id, &[&association])
        }
        Op::EditAssociation { id, association } => {
            not_empty(Table::Association, &association.name)?;
            work.write(id, &association)
        }
        Op::AddPerson { id, person } => {
            not_empty(Table::Person, &person.name)?;
            work.create(id, &[&person])
        }
        Op::EditPerson { id, person } => {
            not_empty(Table::Person, &person.name)?;
            work.write(id, &person)
        }
        Op::RemovePerson { id } => work.delete(Table::Person, id),
        Op::EditContact { id, contact } => work.write(id, &contact),
        Op::SetStatutes { association, statutes } => office::set_statutes(work, association, &statutes),
        Op::AddBody { id, body } => {
            not_empty(Table::Body, &body.name)?;
            work.create(id, &[&body])
        }
        Op::EditBody { id, body } => {
            not_empty(Table::Body, &body.name)?;
            work.write(id, &body)
        }
        Op::RemoveBody { id } => work.delete(Table::Body, id),
        Op::AddOffice { id, office } => {
            not_empty(Table::Office, &office.name)?;
            work.create(id, &[&office])
        }
        Op::EditOffice { id, office } => {
            not_empty(Table::Office, &office.name)?;
            work.write(id, &office)
        }
        Op::RemoveOffice { id } => work.delete(Table::Office, id),
        Op::AddTerm { id, term } => {
            office::require_order(&term)?;
            work.create(id, &[&term])
        }
        Op::EditTerm { id, term } => {
            office::require_order(&term)?;
            work.write(id, &term)
        }
        Op::RemoveTerm { id } => work.delete(Table::Term, id),
        Op::AddDocument { id, document } => {
            not_empty(Table::Document, &document.subject)?;
            work.create(id, &[&document])
        }
        Op::EditDocument { id, document } => {
            not_empty(Table::Document, &document.subject)?;
            between::edit_document(work, id, &document)
        }
        Op::RemoveDocument { id } => work.delete(Table::Document, id),
        Op::AddSubject { id, subject } => subject::add(work, id, &subject),
        Op::EditSubject { id, subject } => subject::edit(work, id, &subject),
        Op::RemoveSubject { id } => work.delete(Table::Subject, id),
        Op::PutToSubject { id, part } => subject::put(work, id, &part),
        Op::TakeFromSubject { id } => work.delete(Table::SubjectPart, id),
        Op::AddPhrase { id, phrase } => phrase::add(work, id, &phrase),
        Op::EditPhrase { id, phrase } => phrase::edit(work, id, &phrase),
        Op::RemovePhrase { id } => work.delete(Table::Phrase, id),
        Op::AnswerCandidate { id, answer } => between::answer(work, id, &answer),
        Op::WithdrawAnswer { id } => work.delete(Table::CandidateAnswer, id),

        Op::AddMeeting { id, meeting } => meeting::add(work, id, &meeting),
        Op::EditMeeting { id, meeting } => meeting::edit(work, id, &meeting),
        Op::RemoveMeeting { id } => work.delete(Table::Meeting, id),
        Op::WordNotice { meeting, words } => work.write(meeting, &words),
        Op::CallMeeting { id } => meeting::step(work, id, MeetingStep::Call, |_| {}),
        Op::SendNotice { id, meeting, kind, sent_on, remark, called, paper } => {
            between::send_notice(work, id, between::Sent { meeting, kind, sent_on, remark, called, paper })
        }
        Op::OpenMeeting { id, at } => meeting::open(work, id, at),
        Op::SuspendMeeting { id, suspension, at } => meeting::suspend(work, id, suspension, at),
        Op::ResumeMeeting { id, at } => meeting::resume(work, id, at),
        Op::AdjournMeeting { id, at, reason } => meeting::adjourn(work, id, at, reason),
        Op::CloseMeeting { id, at } => meeting::close(work, id, at),
        Op::ReopenMeeting { id, reason } => meeting::reopen(work, id, reason),
        Op::CancelMeeting { id, reason } => {
            meeting::step(work, id, MeetingStep::Cancel, |course| course.status_note = Some(reason))
        }
        Op::AssignDuty { id, duty } => meeting::assign_duty(work, id, &duty),
        Op::RemoveDuty { id } => work.delete(Table::Duty, id),
        Op::CountAtDoor { meeting, count } => work.write(meeting, &count),
        Op::RecordAttendance { id, attendance } => {
            not_empty(Table::Attendance, &attendance.name)?;
            work.create(id, &[&attendance])
        }
        Op::EditAttendance { id, attendance } => {
            not_empty(Table::Attendance, &attendance.name)?;
            work.write(id, &attendance)
        }
        Op::RemoveAttendance { id } => work.delete(Table::Attendance, id),
        Op::GrantProxy { id, proxy } => {
            not_empty(Table::Proxy, &proxy.giver_name)?;
            not_empty(Table::Proxy, &proxy.holder_name)?;
            work.create(id, &[&proxy])
        }
        Op::LapseProxy { id, at } => meeting::lapse_proxy(work, id, at),
        Op::RemoveProxy { id } => work.delete(Table::Proxy, id),

        Op::AddItem { id, meeting, parent, place, item } => {
            agenda::add(work, id, meeting, parent, place, item)
        }
        Op::EditItem { id, item } => work.write(id, &item),
        Op::AnnotateItem { id, note } => work.write(id, &note),
        Op::MoveItem { id, parent, place } => agenda::shift(work, id, parent, place),
        Op::RemoveItem { id } => work.delete(Table::Item, id),
        Op::RenumberAgenda { meeting } => agenda::renumber(work, meeting),
        Op::BeginItem { id, at } => agenda::begin(work, id, at),
        Op::FinishItem { id, at } => agenda::treat(work, id, |treatment| {
            treatment.status = TreatmentStatus::Done;
            treatment.ended_at = at;
        }),
        Op::PostponeItem { id, reason } => agenda::treat(work, id, |treatment| {
            treatment.status = TreatmentStatus::Postponed;
            treatment.status_note = reason;
        }),
        Op::WithdrawItem { id, reason } => agenda::treat(work, id, |treatment| {
            treatment.status = TreatmentStatus::Withdrawn;
            treatment.status_note = reason;
        }),
        Op::RecordTreatment { id, treatment } => agenda::treat(work, id, |before| *before = treatment),

        Op::StepAside { id, recusal } => {
            not_empty(Table::Recusal, &recusal.name)?;
            work.create(id, &[&recusal])
        }
        Op::EditRecusal { id, recusal } => deciding::edit_recusal(work, id, &recusal),
        Op::RemoveRecusal { id } => work.delete(Table::Recusal, id),

        Op::AddEntry { id, item, place, entry } => account::add(work, id, item, place, &entry),
        Op::EditEntry { id, entry } => account::edit(work, id, &entry),
        Op::MoveEntry { id, item, place } => account::shift(work, id, item, place),
        Op::RemoveEntry { id } => work.delete(Table::Entry, id),

        Op::AddProposal { id, proposal } => {
            not_empty(Table::Proposal, &proposal.text)?;
            work.create(id, &[&proposal])
        }
        Op::EditProposal { id, proposal } => deciding::edit_proposal(work, id, &proposal),
        Op::RemoveProposal { id } => work.delete(Table::Proposal, id),
        Op::RecordDecision { id, decision } => deciding::record(work, id, &decision),
        Op::EditDecision { id, decision } => deciding::edit(work, id, &decision),
        Op::RemoveDecision { id } => work.delete(Table::Decision, id),
        Op::RecordFact { id, fact } => following::record(work, id, &fact),
        Op::EditFact { id, fact } => following::edit(work, id, &fact),
        Op::RemoveFact { id } => work.delete(Table::DecisionFact, id),
        Op::RecordVote { id, vote } => deciding::record_vote(work, id, &vote),
        Op::ContestVote { id } => deciding::contest_vote(work, id),
        Op::RemoveVote { id } => work.delete(Table::Vote, id),
        Op::HoldElection { id, election } => {
            deciding::require_seats(&election)?;
            work.create(id, &[&election])
        }
        Op::EditElection { id, election } => deciding::edit_election(work, id, &election),
        Op::RemoveElection { id } => work.delete(Table::Election, id),
        Op::RecordBallot { id, ballot } => deciding::record_ballot(work, id, &ballot),
        Op::RemoveBallot { id } => work.delete(Table::Ballot, id),

        Op::AddAction { id, action } => deciding::add_action(work, id, &action),
        Op::EditAction { id, action } => deciding::edit_action(work, id, &action),
        Op::RemoveAction { id } => work.delete(Table::Action, id),
        Op::UpdateAction { id, update } => work.create(id, &[&update]),

        Op::SetVisibility { of, visibility } => {
            let (table, id) = of.record();
            work.set_field(table, id, "visibility", visibility.to_value())
        }

        Op::SubmitMinutes { meeting, version } => minutes::submit(work, meeting, version),
        Op::TakeBackMinutes { meeting, reason } => minutes::take_back(work, meeting, reason),
        Op::AdoptMinutes { meeting, version, decision, presented } => {
            minutes::adopt(work, meeting, minutes::Adoption { version, decision, presented })
        }
        Op::Rectify { id, rectification } => review::rectify(work, id, &rectification),
        Op::KeepSigned { meeting, name, scan } => review::keep_signed(work, meeting, name, &scan),
        Op::AddComment { id, comment } => review::add_comment(work, id, &comment),
        Op::EditComment { id, comment } => review::edit_comment(work, id, &comment),
        Op::AnswerComment { id, answer } => review::answer_comment(work, id, answer),
        Op::RemoveComment { id } => work.delete(Table::Comment, id),
        Op::NoteCopy { id, copy } => work.create(id, &[&copy]),
        Op::EnterHistoricalMinutes { meeting, source, adopted_on } => {
            minutes::enter_historical(work, meeting, source, adopted_on)
        }

        Op::Erase { id, erasing } => erasing::erase(work, id, &erasing),
        Op::SetRetention { association, retention } => erasing::set_retention(work, association, &retention),

        Op::Together { ops } | Op::Import { ops, .. } => ops.into_iter().try_for_each(|op| match op {
            // What is not undone can't hide in what is.
            op if matches!(op, Op::Together { .. } | Op::Import { .. }) || !is_reversible(op.name()) => {
                Err(Error::Invalid(Invalid::NotTogether))
            }
            op => perform(work, op),
        }),
    }
}

/// A name or a text that people will look for has to be there.
fn not_empty(table: Table, text: &str) -> Result<()> {
    if text.trim().is_empty() { Err(Error::Invalid(Invalid::Empty(table))) } else { Ok(()) }
}
