//! One decision: what became of it, that something became of it, and one that was taken outside a meeting.

use std::path::PathBuf;

use chrono::NaiveDate;
use hamerslag_core::model::{Decision, DecisionFact, Vote};
use hamerslag_core::view::{DecisionFilter, DecisionHistory, ProposalView, RecusalView};
use hamerslag_core::words::{self, BodyKind, FactKind, Visibility};
use hamerslag_core::{Op, Reader, dutch};

use super::decisions::{numbered, one_of, taken};
use super::{Outcome, as_json, meeting};
use crate::desk::{self, Agreed};
use crate::failure::Failure;
use crate::{archives, places};

/// Something that became of a decision.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Became {
    pub(super) archive: PathBuf,
    pub(super) number: String,
    pub(super) fact: String,
    pub(super) by: Option<String>,
    pub(super) date: Option<NaiveDate>,
    pub(super) note: Option<String>,
}

/// A decision outside a meeting.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outside {
    pub(super) archive: PathBuf,
    pub(super) text: String,
    pub(super) body: Option<String>,
    pub(super) date: Option<NaiveDate>,
    pub(super) votes: Option<String>,
    pub(super) members: Option<String>,
    pub(super) board_knew: bool,
}

pub(super) fn history(reader: &Reader, number: &str, audience: Visibility, json: bool) -> Outcome {
    let today = places::local_now().date();
    let line = numbered(reader, number, audience, today)?;
    let history = reader.decision_history(line.decision.id, audience, today)?;
    if json { as_json(&history) } else { Ok(told(&history).into()) }
}

fn told(history: &DecisionHistory) -> String {
    let DecisionHistory { line, proposals, recusals, facts, chain, subjects, built_upon, voidable, .. } =
        history;
    let decision = &line.decision;
    let standing = line.standing.as_ref().map_or(String::new(), |standing| format!(" — {}", standing.told()));
    let mut said = format!("Besluit {}{standing}\n  {}\n", decision.number, decision.text);
    let votes = decision.standing_vote().map(|vote| {
        let needed = vote.needed().map_or(String::new(), |needed| format!("; {needed} nodig"));
        format!("{} voor, {} tegen, {} blanco{needed}", vote.in_favour, vote.against, vote.blank)
    });
    let subjects: Vec<&str> = subjects.iter().map(|subject| subject.name.as_str()).collect();
    for (label, value) in [
        ("Genomen", Some(taken(line))),
        ("Uitkomst", Some(decision.outcome.dutch().to_owned())),
        ("Wijze", decision.method.map(|method| method.dutch().to_owned())),
        ("Stemming", votes),
        ("Vanaf", decision.in_force_from.map(dutch::date)),
        ("Voorwaarde", decision.condition.clone()),
        ("Onderwerp", Some(subjects.join(", ")).filter(|names| !names.is_empty())),
    ] {
        if let Some(value) = value {
            said.push_str(&format!("  {label:11} {value}\n"));
        }
    }
    said.extend(RecusalView::told(recusals).iter().map(|told| format!("  {told}\n")));
    if let Some(voidable) = voidable {
        said.push_str(&format!("  Let op: {}\n", voidable.sentence));
    }
    if !proposals.is_empty() {
        said.push_str("In stemming gebracht:\n");
        said.extend(proposals.iter().map(proposed));
    }
    if !facts.is_empty() {
        said.push_str("Daarna:\n");
        for fact in facts {
            let note = fact.note.as_ref().map_or(String::new(), |note| format!(": {note}"));
            said.push_str(&format!("  {}  {}{note}\n", dutch::date(fact.date), fact.told()));
        }
    }
    if chain.len() > 1 {
        said.push_str("Geschiedenis:\n");
        for link in chain {
            let does: Vec<String> = link.does.iter().map(hamerslag_core::view::Deed::told).collect();
            let does = if does.is_empty() { String::new() } else { format!(" ({})", does.join("; ")) };
            let decision = &link.line.decision;
            said.push_str(&format!(
                "  {:10} {}: {}{does}\n",
                decision.number,
                taken(&link.line),
                decision.text
            ));
        }
    }
    said.push_str(&building(built_upon.iter().map(|one| one.number.as_str())));
    said
}

fn proposed(proposal: &ProposalView) -> String {
    let by = if proposal.submitters.is_empty() {
        String::new()
    } else {
        format!(" van {}", proposal.submitters.join(", "))
    };
    format!("  {}{by}: {}\n", proposal.kind.dutch(), proposal.text)
}

/// Which later decisions lose their ground with it.
fn building<'a>(numbers: impl Iterator<Item = &'a str>) -> String {
    let numbers: Vec<&str> = numbers.collect();
    if numbers.is_empty() { String::new() } else { format!("Hierop bouwen voort: {}.\n", numbers.join(", ")) }
}

pub(super) fn record(asked: &Became, json: bool) -> Outcome {
    let reader = super::reader(&asked.archive)?;
    let today = places::local_now().date();
    let line = numbered(&reader, &asked.number, Visibility::Board, today)?;
    let kind = one_of(FactKind::ALL, FactKind::dutch, &asked.fact, "fact")?;
    let later = asked.by.as_deref().map(|by| numbered(&reader, by, Visibility::Board, today)).transpose()?;
    let by_then = later.as_ref().map(|later| later.decision.in_force_from.unwrap_or(later.date));
    let fact = DecisionFact {
        decision: line.decision.id,
        kind,
        date: asked.date.or(by_then).unwrap_or(today),
        later: later.map(|later| later.decision.id),
        note: asked.note.clone(),
    };
    reader.require_sense(&fact)?;
    drop(reader);
    let mut archive = archives::open(&asked.archive)?;
    let id = archive.new_id();
    archive.apply(Op::RecordFact { id, fact }, places::now())?;
    let history = archive.reader().decision_history(line.decision.id, Visibility::Board, today)?;
    if json {
        return as_json(&history);
    }
    let standing = history.line.standing.as_ref().map_or(String::new(), |one| format!(": {}", one.told()));
    let mut said = format!("Vastgelegd bij besluit {}{standing}.\n", line.decision.number);
    if matches!(kind, FactKind::Repealed | FactKind::Annulled | FactKind::Lapsed) {
        said.push_str(&building(history.built_upon.iter().map(|one| one.number.as_str())));
    }
    Ok(said.into())
}

/// Records it and tells what the law asks of it (2:40(2) BW); the chair decides.
pub(super) fn outside(asked: &Outside, json: bool) -> Outcome {
    let reader = super::reader(&asked.archive)?;
    let today = places::local_now().date();
    let (body_id, body) = meeting::body(&reader.bodies()?, asked.body.as_deref())?;
    let date = asked.date.unwrap_or(today);
    let (votes, members) =
        (count(asked.votes.as_deref(), "votes")?, count(asked.members.as_deref(), "members")?);
    let members_decide = body.kind == BodyKind::GeneralMeeting;
    let warning = match (votes, members) {
        (Some(in_favour), Some(members)) => {
            let agreed =
                Agreed { body: body_id, on: date, in_favour, members, board_knew: asked.board_knew };
            desk::outside(&reader, agreed)?.map(|warning| warning.sentence)
        }
        _ if members_decide => Some(
            "Buiten vergadering besluiten alle leden samen, met medeweten vooraf van het bestuur (art. 2:40 lid 2 BW). \
             Leg vast hoeveel het er waren: --votes, --members en --board-knew."
                .to_owned(),
        ),
        _ => None,
    };
    drop(reader);
    let mut archive = archives::open(&asked.archive)?;
    let id = archive.new_id();
    let decision = Decision {
        body: body_id,
        meeting: None,
        entry: None,
        proposal: None,
        date,
        text: asked.text.clone(),
        outcome: words::Outcome::Adopted,
        method: votes.map(|_| words::Method::Ballot),
        in_force_from: None,
        review_on: None,
        condition: None,
        visibility: None,
        warnings: Vec::new(),
    };
    let mut ops = vec![Op::RecordDecision { id, decision }];
    if let Some(in_favour) = votes {
        let vote = Vote {
            decision: id,
            round: 1,
            in_favour,
            against: 0,
            blank: 0,
            invalid: 0,
            present: members,
            contested: false,
            majority: members_decide.then_some(words::Majority::Unanimous),
            pronounced: None,
            remark: None,
        };
        ops.push(Op::RecordVote { id: archive.new_id(), vote });
    }
    archive.apply(Op::Together { ops }, places::now())?;
    let filter = DecisionFilter { words: asked.text.clone(), ..DecisionFilter::default() };
    let recorded = archive.reader().decisions_wanted(&filter, Visibility::Board, today)?;
    let line = recorded
        .into_iter()
        .find(|line| line.decision.id == id)
        .ok_or_else(|| Failure::new("not_found", "Het besluit is niet terug te vinden."))?;
    if json {
        return as_json(&serde_json::json!({ "decision": line, "warning": warning }));
    }
    let warning = warning.map_or(String::new(), |warning| format!("Let op: {warning}\n"));
    Ok(format!("Vastgelegd als besluit {} ({}).\n{warning}", line.decision.number, taken(&line)).into())
}

fn count(given: Option<&str>, flag: &str) -> Result<Option<u32>, Failure> {
    given
        .map(|given| {
            given.parse().map_err(|_| {
                let message = format!("‘{given}’ is geen aantal. Schrijf bijvoorbeeld --{flag} 34.");
                Failure::new("no_number", message)
            })
        })
        .transpose()
}
