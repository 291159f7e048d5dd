//! What became of a decision, and a subject through the years.

use chrono::NaiveDate;
use hamerslag_core::id::{DocumentId, EntryId, ItemId, MeetingId, PartId, SubjectId};
use hamerslag_core::view::{
    Belonging, ChainLink, DecisionHistory, DecisionRef, Deed, FactView, Listed, Moment, RecusalView,
    SubjectRef, SubjectView,
};
use hamerslag_core::words::{Majority, Standing};
use serde::Serialize;
use uuid::Uuid;

use super::ListedDecision;

/// Everything that became of one decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionSheet {
    /// The decision as it stands in the register.
    pub decision: ListedDecision,
    /// The round of voting that counts.
    pub vote: Option<CountedVote>,
    /// From when it is in force, if not at once.
    pub in_force_from: Option<NaiveDate>,
    /// On what it depends.
    pub condition: Option<String>,
    /// How it stands today; nothing of what was never taken.
    pub standing: Option<Standing>,
    /// Who stepped aside when it was taken, a sentence for those who did so alike.
    pub recusals: Vec<String>,
    /// What became of it, in order of day.
    pub facts: Vec<ToldFact>,
    /// It and the decisions that it changed or that changed it, in order of day.
    pub chain: Vec<Link>,
    /// The subjects that it belongs to.
    pub subjects: Vec<SubjectRef>,
    /// Later decisions that build on it and have not lapsed.
    pub built_upon: Vec<DecisionRef>,
    /// Until when it can be voided, in Dutch.
    pub voidable: Option<String>,
}

/// A round of voting as it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CountedVote {
    /// Votes for.
    pub in_favour: u32,
    /// Votes against.
    pub against: u32,
    /// Blank votes.
    pub blank: u32,
    /// Invalid votes.
    pub invalid: u32,
    /// The count of votes present at that moment.
    pub present: Option<u32>,
    /// The rule that applied, if known.
    pub majority: Option<Majority>,
    /// Votes for that were needed, if the rule is known.
    pub needed: Option<u32>,
}

/// A fact, and the words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ToldFact {
    /// The fact.
    pub fact: FactView,
    /// "ingetrokken door 2026-06".
    pub told: String,
}

/// A decision in the line of those that changed one another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Link {
    /// Which one.
    pub decision: ListedDecision,
    /// What it did to earlier ones: "trekt 2019-04 in".
    pub does: Vec<String>,
}

impl From<DecisionHistory> for DecisionSheet {
    fn from(history: DecisionHistory) -> Self {
        let DecisionHistory { line, entry, recusals, facts, chain, subjects, built_upon, voidable, .. } =
            history;
        let vote = line.decision.standing_vote().map(|round| CountedVote {
            in_favour: round.in_favour,
            against: round.against,
            blank: round.blank,
            invalid: round.invalid,
            present: round.present,
            majority: round.majority,
            needed: round.needed(),
        });
        Self {
            vote,
            in_force_from: line.decision.in_force_from,
            condition: line.decision.condition.clone(),
            standing: line.standing.as_ref().map(|view| view.standing),
            decision: Listed { line, entry }.into(),
            recusals: RecusalView::told(&recusals),
            facts: facts.into_iter().map(|fact| ToldFact { told: fact.told(), fact }).collect(),
            chain: chain.into_iter().map(Into::into).collect(),
            subjects,
            built_upon,
            voidable: voidable.map(|one| one.sentence),
        }
    }
}

impl From<ChainLink> for Link {
    fn from(ChainLink { line, does }: ChainLink) -> Self {
        Self { decision: Listed { line, entry: None }.into(), does: does.iter().map(Deed::told).collect() }
    }
}

/// A subject with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SubjectSheet {
    /// Names it.
    pub id: SubjectId,
    /// What it is called.
    pub name: String,
    /// What belongs to it, in order of day.
    pub moments: Vec<SubjectMoment>,
}

/// What kind of thing belongs to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum MomentKind {
    /// A letter or paper.
    Document,
    /// An agenda item.
    Item,
    /// A decision.
    Decision,
}

/// Something that belongs to a subject, and where it leads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SubjectMoment {
    /// Of the thing itself.
    pub id: Uuid,
    /// By which it belongs to the subject; nothing for a decision that does so by its agenda item.
    pub part: Option<PartId>,
    /// What it is.
    pub kind: MomentKind,
    /// When it was.
    pub date: Option<NaiveDate>,
    /// "2024-09", "ALV 6", or who sent it.
    pub name: String,
    /// What was decided, what it is about.
    pub text: String,
    /// How a decision stands, in words.
    pub stands: Option<String>,
    /// The letter or paper.
    pub document: Option<DocumentId>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// Under which agenda item.
    pub item: Option<ItemId>,
    /// The block in the minutes.
    pub entry: Option<EntryId>,
}

impl From<SubjectView> for SubjectSheet {
    fn from(SubjectView { id, name, moments }: SubjectView) -> Self {
        Self { id, name, moments: moments.into_iter().map(Into::into).collect() }
    }
}

impl From<Moment> for SubjectMoment {
    fn from(Moment { date, part, what }: Moment) -> Self {
        let bare = |id, kind, name, text| Self {
            id,
            part,
            kind,
            date,
            name,
            text,
            stands: None,
            document: None,
            meeting: None,
            item: None,
            entry: None,
        };
        match what {
            Belonging::Document(paper) => {
                let from = paper.sender.unwrap_or_else(|| paper.kind.dutch().to_owned());
                Self {
                    document: Some(paper.id),
                    ..bare(paper.id.0, MomentKind::Document, from, paper.subject)
                }
            }
            Belonging::Item(item) => {
                let number = item.number.map_or(String::new(), |number| format!(" {number}"));
                let name = format!("{}{number}", item.body_short);
                Self {
                    meeting: Some(item.meeting),
                    item: Some(item.id),
                    ..bare(item.id.0, MomentKind::Item, name, item.title.unwrap_or_default())
                }
            }
            Belonging::Decision(decision) => {
                let (line, entry) = (decision.line, decision.entry);
                let stands = line
                    .standing
                    .map_or_else(|| line.decision.outcome.dutch().to_owned(), |view| view.told());
                let name = format!("{} {}", line.body_short, line.decision.number);
                Self {
                    stands: Some(stands),
                    meeting: line.meeting,
                    entry,
                    ..bare(line.decision.id.0, MomentKind::Decision, name, line.decision.text)
                }
            }
        }
    }
}
