//! Minutes on their way to adoption, gathered from their records: versions, comments, what made them final.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, ToSql};
use uuid::Uuid;

use super::audience::{Marks, marks, sees};
use super::find::{both_facets, facet, facets, field, rows};
use super::minutes::{adopted, whole};
use crate::corrections::corrections;
use crate::dutch;
use crate::error::{Error, Invalid, Result};
use crate::id::{CommentId, DecisionId, ItemId, MeetingId, RectificationId, VersionId};
use crate::life::is_adopted;
use crate::model::{
    Body, Comment, CommentAnswer, Decision, DecisionNumber, MeetingCourse, MeetingPlan, Minutes,
    MinutesVersion, Rectification, Seal, Shown, Signed, Table,
};
use crate::value::Field;
use crate::view::{
    AdoptedView, AdoptionChoice, AdoptionView, CommentView, Correction, MinutesView, RectificationView,
    ReviewView, VersionLine,
};
use crate::words::{MinutesStatus, Visibility};

/// How many decisions of later meetings are offered to have adopted the minutes.
const CHOICES: usize = 20;

/// Everything about the minutes of a meeting besides their words.
pub(crate) fn review(connection: &Connection, meeting: MeetingId) -> Result<ReviewView> {
    let missing = || Error::NotFound(Table::Meeting);
    let minutes: Minutes = facet(connection, meeting.0)?.ok_or_else(missing)?;
    let signed: Signed = facet(connection, meeting.0)?.ok_or_else(missing)?;
    let key = meeting.to_value();
    let kept = both_facets::<VersionId, MinutesVersion, Seal>(
        connection,
        "r.minutes = ? ORDER BY r.number",
        &[&key],
    )?;
    let now = whole(connection, meeting)?;
    let marks = marks(connection, meeting)?;
    let adoption = adoption(connection, &minutes, meeting, &marks)?;
    let changes = match (&adoption, kept.last()) {
        (Some(adoption), _) => adoption.corrections.clone(),
        (None, Some((_, (last, _)))) if minutes.status == MinutesStatus::Draft => {
            corrections(&adopted(&last.content)?, &now, |id| marks.needed(id))
        }
        (None, _) => Vec::new(),
    };
    Ok(ReviewView {
        status: minutes.status,
        status_note: minutes.status_note,
        called_on: first_day(connection, CALLED, &[&key])?,
        passed_over_on: super::list::meeting(connection, meeting)?.passed_over_on,
        versions: kept
            .into_iter()
            .map(|(id, (version, seal))| VersionLine {
                id,
                number: version.number,
                made_at: version.made_at,
                digest: version.digest,
                adopted: seal.seal.is_some(),
            })
            .collect(),
        comments: comments(connection, meeting, &now)?,
        changes,
        choices: if is_adopted(minutes.status) { Vec::new() } else { choices(connection, meeting)? },
        adoption,
        adopted_on: minutes.adopted_on,
        rectifications: rows(connection, "r.minutes = ? ORDER BY r.date, r.id", &[&key])?,
        signed: signed.signed_name.zip(signed.signed),
        copies: rows(connection, "r.meeting = ? ORDER BY r.given_on, r.id", &[&key])?,
    })
}

const CALLED: &str = "SELECT MIN(sent_on) FROM notice WHERE meeting = ? AND deleted = 0";

fn first_day(
    connection: &Connection,
    question: &str,
    parameters: &[&dyn ToSql],
) -> Result<Option<NaiveDate>> {
    let day = connection.prepare_cached(question)?.query_row(parameters, |row| row.get(0))?;
    field(day, Table::Meeting)
}

/// What the minutes have now otherwise than in a version of them.
pub(crate) fn changes_since(
    connection: &Connection,
    meeting: MeetingId,
    version: VersionId,
) -> Result<Vec<Correction>> {
    let kept: MinutesVersion = facet(connection, version.0)?.ok_or(Error::NotFound(Table::MinutesVersion))?;
    if kept.minutes != meeting {
        return Err(Error::Invalid(Invalid::Version));
    }
    let marks = marks(connection, meeting)?;
    Ok(corrections(&adopted(&kept.content)?, &whole(connection, meeting)?, |id| marks.needed(id)))
}

/// Comments in the order in which one reads the minutes; what they were about may be gone.
fn comments(connection: &Connection, meeting: MeetingId, now: &MinutesView) -> Result<Vec<CommentView>> {
    let mut words: HashMap<Shown, (usize, &str)> = HashMap::new();
    let mut put = |part, text| {
        let place = words.len() + 1;
        words.insert(part, (place, text));
    };
    for treated in &now.items {
        put(Shown::Item(treated.item.id), treated.item.title.as_deref().unwrap_or_default());
        for block in &treated.entries {
            put(Shown::Entry(block.id), block.text.as_str());
            block.decisions.iter().for_each(|one| put(Shown::Decision(one.id), one.text.as_str()));
            block.actions.iter().for_each(|one| put(Shown::Action(one.id), one.text.as_str()));
        }
    }
    let mut said: Vec<(usize, CommentView)> = both_facets::<CommentId, Comment, CommentAnswer>(
        connection,
        "r.minutes = ? ORDER BY r.made_at, r.id",
        &[&meeting.to_value()],
    )?
    .into_iter()
    .map(|(id, (comment, answer))| {
        let place = comment.about.map(|part| words.get(&part).copied());
        let found = match (place, &comment.passage) {
            (None, _) | (Some(Some(_)), None) => true,
            (Some(Some((_, text))), Some(passage)) => text.contains(passage.as_str()),
            (Some(None), _) => false,
        };
        let order = place.map_or(0, |place| place.map_or(usize::MAX, |(order, _)| order));
        (order, CommentView { id, comment, answer, found })
    })
    .collect();
    said.sort_by_key(|(order, _)| *order);
    Ok(said.into_iter().map(|(_, comment)| comment).collect())
}

/// What made these minutes final, with what was changed on that occasion; nothing while no decision did.
pub(super) fn adoption(
    connection: &Connection,
    minutes: &Minutes,
    meeting: MeetingId,
    marks: &Marks,
) -> Result<Option<AdoptionView>> {
    let Some(decision) = minutes.adopted_by else { return Ok(None) };
    let missing = || Error::NotFound(Table::Decision);
    let taken: Decision = facet(connection, decision.0)?.ok_or_else(missing)?;
    let number: DecisionNumber = facet(connection, decision.0)?.ok_or_else(missing)?;
    let body: Body = facet(connection, taken.body.0)?.ok_or(Error::NotFound(Table::Body))?;
    Ok(Some(AdoptionView {
        decision,
        number: Some(number.number),
        date: taken.date,
        meeting: taken.meeting,
        body_short: body.short,
        corrections: corrected(connection, minutes.presented, meeting, marks)?,
    }))
}

/// The minutes that decisions of this meeting made final, by decision.
pub(super) fn adopts(
    connection: &Connection,
    meeting: MeetingId,
) -> Result<HashMap<DecisionId, AdoptedView>> {
    const BY_THIS: &str = "r.adopted_by IN (SELECT id FROM decision WHERE meeting = ?)";
    let mut found = HashMap::new();
    for (of, minutes) in facets::<MeetingId, Minutes>(connection, BY_THIS, &[&meeting.to_value()])? {
        let Some(decision) = minutes.adopted_by else { continue };
        let plan: MeetingPlan = facet(connection, of.0)?.ok_or(Error::NotFound(Table::Meeting))?;
        let body: Body = facet(connection, plan.body.0)?.ok_or(Error::NotFound(Table::Body))?;
        let corrections = match minutes.presented {
            Some(_) => corrected(connection, minutes.presented, of, &marks(connection, of)?)?,
            None => Vec::new(),
        };
        let adopted = AdoptedView { meeting: of, body_short: body.short, date: plan.date, corrections };
        found.insert(decision, adopted);
    }
    Ok(found)
}

/// What differs between the version presented and the one adopted.
fn corrected(
    connection: &Connection,
    presented: Option<VersionId>,
    meeting: MeetingId,
    marks: &Marks,
) -> Result<Vec<Correction>> {
    let Some(presented) = presented else { return Ok(Vec::new()) };
    let before: MinutesVersion =
        facet(connection, presented.0)?.ok_or(Error::NotFound(Table::MinutesVersion))?;
    let Some(after) = sealed(connection, meeting)? else { return Ok(Vec::new()) };
    Ok(corrections(&adopted(&before.content)?, &adopted(&after)?, |id| marks.needed(id)))
}

/// What a meeting adopted, word for word.
pub(super) fn sealed(connection: &Connection, meeting: MeetingId) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT content FROM minutes_version WHERE minutes = ? AND seal IS NOT NULL ORDER BY number DESC LIMIT 1",
    )?;
    Ok(statement.query_row([meeting.to_value()], |row| row.get(0)).optional()?)
}

/// The rectifications that `audience` may see, in order.
pub(super) fn rectifications(
    connection: &Connection,
    view: &MinutesView,
    marks: &Marks,
    audience: Visibility,
) -> Result<Vec<RectificationView>> {
    let meeting = view.meeting.id.to_value();
    let mut told = Vec::new();
    for (_, one) in facets::<RectificationId, Rectification>(
        connection,
        "r.minutes = ? ORDER BY r.date, r.id",
        &[&meeting],
    )? {
        if readers_of(&one, marks) > audience {
            continue;
        }
        let puts_right = match one.about {
            Some(Shown::Decision(id)) => view.decisions().find(|decision| decision.id == id),
            _ => None,
        };
        told.push(RectificationView {
            date: one.date,
            item: one.about.and_then(|part| number_of(view, part)),
            puts_right: puts_right.map(|decision| decision.number.clone()),
            decision: ordered_by(connection, &one, audience)?,
            text: one.text,
        });
    }
    Ok(told)
}

/// What was put right in decisions, as far as `audience` may see it where it sees the decision, in order.
pub(super) fn put_right(
    connection: &Connection,
    audience: Visibility,
) -> Result<HashMap<DecisionId, Vec<RectificationView>>> {
    let mut told: HashMap<DecisionId, Vec<RectificationView>> = HashMap::new();
    let about_decisions = "r.about LIKE 'decision:%' ORDER BY r.date, r.id";
    for (_, one) in facets::<RectificationId, Rectification>(connection, about_decisions, &[])? {
        let Some(Shown::Decision(id)) = one.about else { continue };
        if one.visibility.is_some_and(|own| own > audience) {
            continue;
        }
        told.entry(id).or_default().push(RectificationView {
            date: one.date,
            item: None,
            puts_right: None,
            decision: ordered_by(connection, &one, audience)?,
            text: one.text,
        });
    }
    Ok(told)
}

/// The number of the decision that ordered a rectification, if `audience` may see it.
fn ordered_by(connection: &Connection, one: &Rectification, audience: Visibility) -> Result<Option<String>> {
    let Some(decision) = one.decision else { return Ok(None) };
    if !sees(connection, audience, Table::Decision, decision.0)? {
        return Ok(None);
    }
    Ok(facet::<DecisionNumber>(connection, decision.0)?.map(|decision| decision.number))
}

/// Whose eyes a rectification is for, at least.
pub(super) fn readers_of(one: &Rectification, marks: &Marks) -> Visibility {
    let of_part = one.about.map_or(Visibility::Members, |part| marks.needed(part.record().1));
    one.visibility.map_or(of_part, |own| own.max(of_part))
}

/// Under which item a part stands, as printed.
fn number_of(view: &MinutesView, part: Shown) -> Option<String> {
    let (_, id) = part.record();
    let is_here = |item: ItemId, mut blocks: std::slice::Iter<'_, crate::view::EntryView>| {
        item.0 == id
            || blocks.any(|block| {
                block.id.0 == id
                    || block.decisions.iter().any(|one| one.id.0 == id)
                    || block.actions.iter().any(|one| one.id.0 == id)
            })
    };
    view.items
        .iter()
        .find(|treated| is_here(treated.item.id, treated.entries.iter()))
        .and_then(|treated| treated.item.number.clone())
}

/// Decisions of later meetings of the same body, at an item or in words about minutes, that adopted no others yet. The one
/// that names the day of this meeting comes first.
fn choices(connection: &Connection, meeting: MeetingId) -> Result<Vec<AdoptionChoice>> {
    const LIKELY: &str =
        "r.outcome IN ('adopted', 'amended') AND r.body = ?1 AND r.meeting IS NOT NULL AND r.meeting <> ?2
        AND r.date >= ?3 AND NOT EXISTS (SELECT 1 FROM minutes m WHERE m.adopted_by = r.id AND m.deleted = 0)
        AND (r.text LIKE '%notulen%' OR r.text LIKE '%verslag%' OR EXISTS (
            SELECT 1 FROM entry e JOIN item i ON i.id = e.treatment
            WHERE e.id = r.entry AND (i.title LIKE '%notulen%' OR i.title LIKE '%verslag%')))
        ORDER BY r.date, r.series_number, r.id LIMIT ?4";
    let plan: MeetingPlan = facet(connection, meeting.0)?.ok_or(Error::NotFound(Table::Meeting))?;
    let limit = i64::try_from(CHOICES).unwrap_or(i64::MAX);
    let parameters: [&dyn ToSql; 4] =
        [&plan.body.to_value(), &meeting.to_value(), &plan.date.to_value(), &limit];
    let day = dutch::date(plan.date);
    let mut choices: Vec<AdoptionChoice> =
        both_facets::<DecisionId, Decision, DecisionNumber>(connection, LIKELY, &parameters)?
            .into_iter()
            .filter_map(|(id, (decision, number))| {
                let meeting = decision.meeting?;
                let course = facet::<MeetingCourse>(connection, meeting.0);
                let opened_at = course.map(|course| course.and_then(|course| course.opened_at));
                Some(opened_at.map(|opened_at| AdoptionChoice {
                    decision: id,
                    number: number.number,
                    outcome: decision.outcome,
                    date: decision.date,
                    meeting,
                    opened_at,
                    names_the_day: decision.text.contains(&day),
                    text: decision.text,
                }))
            })
            .collect::<Result<_>>()?;
    choices.sort_by_key(|choice| !choice.names_the_day);
    Ok(choices)
}

/// Leaves out of what is told of adoption, here and of other meetings, what `audience` may not see.
pub(super) fn narrow_adoption(
    connection: &Connection,
    view: &mut MinutesView,
    here: &Marks,
    audience: Visibility,
) -> Result<()> {
    if let Some(adoption) = &mut view.adoption {
        narrow(&mut adoption.corrections, here, audience);
        if !sees(connection, audience, Table::Decision, adoption.decision.0)? {
            adoption.number = None;
        }
    }
    let decisions =
        view.items.iter_mut().flat_map(|item| &mut item.entries).flat_map(|block| &mut block.decisions);
    for adopted in decisions.filter_map(|decision| decision.adopts.as_mut()) {
        if !adopted.corrections.is_empty() {
            narrow(&mut adopted.corrections, &marks(connection, adopted.meeting)?, audience);
        }
    }
    Ok(())
}

/// By the marks of then and of now.
fn narrow(corrections: &mut Vec<Correction>, marks: &Marks, audience: Visibility) {
    let now = |record: Option<Uuid>| record.map_or(Visibility::Public, |id| marks.narrowed(id));
    corrections.retain(|one| one.audience.max(now(one.record)) <= audience);
}
