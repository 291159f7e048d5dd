//! Action points and commitments: the list of them, a new one, and how far one is.

use std::path::PathBuf;

use chrono::NaiveDate;
use hamerslag_core::id::ActionId;
use hamerslag_core::model::{Action, ActionUpdate, Owner};
use hamerslag_core::view::{ActionFilter, ActionLine, OwnedBy, Progress};
use hamerslag_core::words::{ActionKind, ActionStatus, Visibility};
use hamerslag_core::{Op, Reader, dutch};
use hamerslag_print::ActionList;

use super::args::Pdf;
use super::decisions::one_of;
use super::lists::action_line;
use super::{Outcome, as_json, paper};
use crate::failure::Failure;
use crate::{archives, places};

/// Which action points are wanted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) archive: PathBuf,
    pub(super) open: bool,
    pub(super) late: bool,
    pub(super) unowned: bool,
    pub(super) commitments: bool,
    pub(super) person: Option<String>,
    pub(super) pdf: Option<Pdf>,
}

/// How far one is now.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) archive: PathBuf,
    pub(super) number: String,
    pub(super) status: Option<String>,
    pub(super) note: Option<String>,
    pub(super) date: Option<NaiveDate>,
    /// Who does it from then on.
    pub(super) person: Option<String>,
    /// By which day from then on.
    pub(super) due: Option<NaiveDate>,
}

/// A new one, agreed between meetings.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Added {
    pub(super) archive: PathBuf,
    pub(super) text: String,
    pub(super) person: Option<String>,
    pub(super) due: Option<NaiveDate>,
    pub(super) commitment: bool,
}

pub(super) fn list(reader: &Reader, asked: &Wanted, json: bool) -> Outcome {
    let today = places::local_now().date();
    let progress = match (asked.late, asked.open) {
        (true, _) => Progress::Late(today),
        (false, true) => Progress::Open,
        (false, false) => Progress::Any,
    };
    let owner = match &asked.person {
        _ if asked.unowned => OwnedBy::Nobody,
        Some(person) => OwnedBy::Named(person.clone()),
        None => OwnedBy::Anybody,
    };
    let kind = asked.commitments.then_some(ActionKind::Commitment);
    let lines = reader.actions_wanted(
        &ActionFilter { progress, owner, kind, ..ActionFilter::any() },
        Visibility::Members,
    )?;
    if json {
        return as_json(&lines);
    }
    if let Some(pdf) = &asked.pdf {
        let name = if asked.commitments { "Toezeggingen" } else { "Actielijst" };
        let heading = [Some(name), asked.late.then_some("te laat"), asked.person.as_deref()];
        let heading = heading.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let list = ActionList { association: reader.overview()?.association, heading, actions: lines };
        return paper::print(pdf, "De actielijst staat", |printing| {
            hamerslag_print::actions_pdf(&list, printing)
        });
    }
    let mut said = if asked.unowned { String::new() } else { told_of_nobody(reader)? };
    if lines.is_empty() {
        said.push_str("Geen acties gevonden.\n");
    }
    for line in &lines {
        said.push_str(&action_line(line));
        if asked.commitments {
            said.extend(line.updates.iter().filter_map(|update| {
                update.told().map(|told| format!("         {}: {told}\n", dutch::date(update.date)))
            }));
        }
    }
    Ok(said.into())
}

/// What nobody took upon them stands above every list, so that it does not disappear.
fn told_of_nobody(reader: &Reader) -> Result<String, Failure> {
    let lines = reader.actions_wanted(&ActionFilter::of_nobody(), Visibility::Members)?;
    let numbers: Vec<&str> = lines.iter().map(|line| line.action.number.as_str()).collect();
    Ok(match numbers.as_slice() {
        [] => String::new(),
        [one] => format!("Let op: {one} is van niemand. Wijs iemand aan.\n"),
        several => format!("Let op: {} zijn van niemand. Wijs iemand aan.\n", several.join(", ")),
    })
}

pub(super) fn update(asked: &Told, json: bool) -> Outcome {
    let reader = super::reader(&asked.archive)?;
    let line = numbered(&reader, &asked.number)?;
    let given = asked.status.as_deref();
    let status = given.map(|status| one_of(ActionStatus::ALL, ActionStatus::dutch, status, "status"));
    // Of who and by when, what is not said stays as it is.
    let charged = asked.person.is_some() || asked.due.is_some();
    let owners = match &asked.person {
        Some(person) => vec![owner(&reader, person)?],
        None => line.action.owners.iter().map(|one| owner(&reader, &one.name)).collect::<Result<_, _>>()?,
    };
    let update = ActionUpdate {
        action: line.action.id,
        meeting: None,
        date: asked.date.unwrap_or_else(|| places::local_now().date()),
        status: status.transpose()?.unwrap_or(line.action.status),
        note: asked.note.clone(),
        owners: charged.then_some(owners),
        due: asked.due.or(line.action.due).filter(|_| charged),
    };
    if update.note.is_none() && given.is_none() && !charged {
        let message = "Zeg wat er veranderde: --status loopt (of open, gedaan, vervallen), --note \"…\", --person NAAM \
                       (wie het nu doet) of --until 2026-12-31 (vóór wanneer).";
        return Err(Failure::new("nothing_told", message));
    }
    drop(reader);
    let mut archive = archives::open(&asked.archive)?;
    let id = archive.new_id();
    archive.apply(Op::UpdateAction { id, update }, places::now())?;
    answer(archive.reader(), line.action.id, "Bijgewerkt", json)
}

pub(super) fn add(asked: &Added, json: bool) -> Outcome {
    let reader = super::reader(&asked.archive)?;
    let owner = asked.person.as_deref().map(|name| owner(&reader, name)).transpose()?;
    drop(reader);
    let mut archive = archives::open(&asked.archive)?;
    let id: ActionId = archive.new_id();
    let action = Action {
        kind: if asked.commitment { ActionKind::Commitment } else { ActionKind::Action },
        meeting: None,
        entry: None,
        text: asked.text.clone(),
        owners: owner.into_iter().collect(),
        due: asked.due,
        due_words: None,
        visibility: None,
    };
    archive.apply(Op::AddAction { id, action }, places::now())?;
    answer(archive.reader(), id, "Vastgelegd", json)
}

/// The person in the archive with this name or short name, or else the name alone.
fn owner(reader: &Reader, name: &str) -> Result<Owner, Failure> {
    let wanted = name.trim().to_lowercase();
    let is = |known: &str| known.to_lowercase() == wanted;
    let people = reader.people()?.people;
    let known =
        people.iter().find(|row| is(&row.fields.name) || row.fields.short_name.as_deref().is_some_and(is));
    Ok(Owner {
        name: known.map_or(name.trim(), |row| &row.fields.name).to_owned(),
        person: known.map(|row| row.id),
        inferred: false,
    })
}

fn numbered(reader: &Reader, number: &str) -> Result<ActionLine, Failure> {
    let filter = ActionFilter { words: number.trim().to_owned(), ..ActionFilter::any() };
    let found = reader.actions_wanted(&filter, Visibility::Board)?;
    found.into_iter().find(|line| line.action.number.eq_ignore_ascii_case(number.trim())).ok_or_else(|| {
        let message = format!(
            "Er is geen actiepunt of toezegging ‘{number}’. De opdracht ‘actions’ laat zien welke er zijn."
        );
        Failure::new("no_such_action", message)
    })
}

fn answer(reader: &Reader, id: ActionId, done: &str, json: bool) -> Outcome {
    let all = reader.actions_wanted(&ActionFilter::any(), Visibility::Board)?;
    let line = all.into_iter().find(|line| line.action.id == id);
    let line = line.ok_or_else(|| Failure::new("not_found", "Het actiepunt is niet terug te vinden."))?;
    if json { as_json(&line) } else { Ok(format!("{done}:\n{}", action_line(&line)).into()) }
}
