//! What waits between meetings: letters, action points and what was announced.

use chrono::{Days, NaiveDate};

use super::{Candidate, Known};
use crate::dutch::{capitalised, date};
use crate::id::{ActionId, DocumentId};
use crate::model::Document;
use crate::words::{
    ActionKind, ActionStatus, BodyKind, CandidateSource, Disposition, DocumentKind, TreatmentKind,
};

/// How long after the meeting an announced event may fall and still be told there.
const EVENTS_AHEAD: Days = Days::new(183);

/// A letter or paper that nobody has settled, and that no later one closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which one.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Who sent it.
    pub sender: Option<String>,
    /// What it is about.
    pub subject: String,
    /// The date on it, or the day it came in.
    pub date: Option<NaiveDate>,
    /// What is to be done with it.
    pub disposition: Option<Disposition>,
}

impl Waiting {
    /// What is to be known of a document.
    #[must_use]
    pub fn of(id: DocumentId, document: Document) -> Self {
        Self {
            id,
            kind: document.kind,
            sender: document.sender,
            subject: document.subject,
            date: document.dated.or(document.received),
            disposition: document.disposition,
        }
    }
}

/// An action point that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAction {
    /// Which one.
    pub id: ActionId,
    /// An action point or a commitment.
    pub kind: ActionKind,
    /// "A-7", "T-8".
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub owners: Vec<String>,
    /// By which day.
    pub due: Option<NaiveDate>,
}

/// What was told of an action point between two meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldBetween {
    /// "A-7", "T-8".
    pub number: String,
    /// On which day.
    pub date: NaiveDate,
    /// How far it was then.
    pub status: ActionStatus,
    /// In a few words.
    pub note: Option<String>,
}

/// Something announced in the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// Names it: where it was said and for which day.
    pub matter: String,
    /// What it is.
    pub words: String,
    /// When it is.
    pub on: NaiveDate,
    /// The day of the meeting that heard it.
    pub said: NaiveDate,
}

/// A general meeting hears what is meant for its agenda; the board everything that waits for an answer.
pub(super) fn letters(known: &Known) -> Vec<Candidate> {
    known.papers.iter().filter_map(|paper| letter(paper, known.body)).collect()
}

fn letter(paper: &Waiting, body: BodyKind) -> Option<Candidate> {
    let proposal = paper.kind == DocumentKind::Proposal;
    let here = match paper.disposition {
        Some(Disposition::Settled | Disposition::Noted) => false,
        Some(Disposition::Agenda) => true,
        Some(Disposition::Answer | Disposition::ToBoard) => body == BodyKind::Board,
        None => proposal || body == BodyKind::Board,
    };
    here.then(|| of_paper(paper))
}

/// A letter or paper as a candidate, whoever meets.
#[must_use]
pub fn of_paper(paper: &Waiting) -> Candidate {
    let proposal = paper.kind == DocumentKind::Proposal;
    let from = paper.sender.as_ref().map_or(String::new(), |sender| format!(" van {sender}"));
    let when = paper.date.map_or(", zonder datum".to_owned(), |day| format!(" van {}", date(day)));
    let what = paper.disposition.map_or("nog niet beoordeeld", Disposition::dutch);
    let source = if proposal { CandidateSource::MembersProposal } else { CandidateSource::Letter };
    let what_it_is = capitalised(paper.kind.dutch());
    Candidate {
        kind: if proposal { TreatmentKind::Decision } else { TreatmentKind::Discussion },
        presenter: paper.sender.clone().filter(|_| proposal),
        explanation: Some(format!("{what_it_is}{when}.")),
        ..Candidate::new(source, paper.id.0, &paper.subject, format!("{what_it_is}{from}{when}: {what}."))
    }
}

/// Each action point that is overdue, and the list of the others as one item.
pub(super) fn actions(known: &Known) -> Vec<Candidate> {
    let (late, open): (Vec<&OpenAction>, Vec<&OpenAction>) =
        known.actions.iter().partition(|action| action.due.is_some_and(|due| due < known.on));
    let overdue = late.iter().map(|action| {
        let owners = if action.owners.is_empty() { "niemand".to_owned() } else { action.owners.join(" en ") };
        let due = action.due.map(date).unwrap_or_default();
        Candidate {
            kind: TreatmentKind::Discussion,
            minutes: 5,
            presenter: action.owners.first().cloned(),
            late: true,
            explanation: Some(format!("Actiepunt {}, uiterlijk {due}.", action.number)),
            ..Candidate::new(
                CandidateSource::OpenAction,
                action.id.0,
                &action.text,
                format!(
                    "{} {} van {owners}, uiterlijk {due}.",
                    capitalised(action.kind.dutch()),
                    action.number
                ),
            )
        }
    });
    let list = (!open.is_empty() || !known.updates.is_empty()).then(|| {
        let nobody = open.iter().filter(|action| action.owners.is_empty()).count();
        let told = match open.len() {
            0 => "Geen ander actiepunt is open".to_owned(),
            1 => "Eén actiepunt is open".to_owned(),
            many => format!("{many} actiepunten zijn open"),
        };
        let nobody = if nobody == 0 { String::new() } else { format!(", {nobody} van niemand") };
        Candidate {
            kind: TreatmentKind::Information,
            ..Candidate::new(
                CandidateSource::OpenAction,
                format!("lijst {}", known.on),
                "Actielijst",
                format!("{told}{nobody}.{}", between(&known.updates)),
            )
        }
    });
    list.into_iter().chain(overdue).collect()
}

/// " Sinds de vorige vergadering: A-3 gedaan op 3 mei 2026 (de haag is gesnoeid)."
fn between(updates: &[ToldBetween]) -> String {
    if updates.is_empty() {
        return String::new();
    }
    let one = |update: &ToldBetween| {
        let note =
            update.note.as_ref().map_or(String::new(), |note| format!(" ({})", note.trim_end_matches('.')));
        format!("{} {} op {}{note}", update.number, update.status.dutch(), date(update.date))
    };
    format!(" Sinds de vorige vergadering: {}.", updates.iter().map(one).collect::<Vec<_>>().join("; "))
}

pub(super) fn events(known: &Known) -> Vec<Candidate> {
    let horizon = known.on.checked_add_days(EVENTS_AHEAD).unwrap_or(known.on);
    known
        .events
        .iter()
        .filter(|event| event.said < known.on && event.on >= known.on && event.on <= horizon)
        .map(|event| {
            let reason = format!("Op {} aangekondigd voor {}.", date(event.said), date(event.on));
            Candidate {
                kind: TreatmentKind::Information,
                minutes: 5,
                explanation: Some(reason.clone()),
                ..Candidate::new(CandidateSource::Event, &event.matter, &event.words, reason)
            }
        })
        .collect()
}
