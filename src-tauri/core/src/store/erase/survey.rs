//! What an erasure would take, without taking it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::{Eraser, each, meeting_of, payloads};
use crate::erasing::glance::Glance;
use crate::erasing::text::Patterns;
use crate::erasing::{ErasedThing, Erasing};
use crate::error::Result;
use crate::id::{CopyId, MeetingId, NoticeId, PersonId, TermId};
use crate::model::{GivenCopy, Notice, Office, Person, Signed, Table, Term};
use crate::store::find::{facet, facets, field};
use crate::store::list;
use crate::value::{Field, Value};
use crate::view::{
    CopyOut, ErasedMeeting, ErasedPaper, ErasedPlaces, ErasurePreview, MeetingLine, PossiblePlaces,
};
use crate::words::MemberKind;

/// So many letters around a possible place are told.
const AROUND: usize = 40;

/// See the module.
pub(crate) fn preview(connection: &Connection, erasing: &Erasing) -> Result<ErasurePreview> {
    let eraser = Eraser::new(connection, erasing)?;
    let mut places: BTreeMap<Table, std::collections::BTreeSet<Uuid>> = BTreeMap::new();
    let mut meetings: BTreeMap<Uuid, Touched> = BTreeMap::new();
    each(connection, &eraser, |table, id, _, _, _| {
        let is_new = places.entry(table).or_default().insert(id);
        if let Some(meeting) = meeting_of(connection, table, id)?.filter(|_| is_new) {
            let touched = meetings.entry(meeting).or_default();
            touched.count += 1;
            if table == Table::MinutesVersion {
                touched.versions += 1;
                touched.adopted |= is_sealed(connection, id)?;
            }
        }
        Ok(())
    })?;
    let person: Option<Person> = match erasing.what.person() {
        Some(person) => facet(connection, person.0)?,
        None => None,
    };
    let found = papers(connection, &eraser, erasing)?;
    let (goes, stays): (Vec<_>, Vec<_>) = found.into_iter().partition(|paper| paper.goes);
    let copies = copies(connection, &meetings)?;
    let mut told: Vec<ErasedMeeting> = Vec::new();
    for (meeting, touched) in meetings {
        if let Some(line) = line(connection, MeetingId(meeting))? {
            told.push(ErasedMeeting {
                meeting: line,
                count: touched.count,
                versions: touched.versions,
                adopted: touched.adopted,
            });
        }
    }
    told.sort_by_key(|one| std::cmp::Reverse(one.meeting.date));
    let mut going = Vec::new();
    for paper in goes {
        if let Some(meeting) = line(connection, paper.meeting)? {
            going.push(ErasedPaper { digest: paper.digest, meeting, sent_on: paper.sent_on });
        }
    }
    Ok(ErasurePreview {
        kind: erasing.what.kind(),
        called: called(connection, &eraser, erasing)?,
        is_member: person.is_some_and(|person| person.member_kind != MemberKind::NonMember),
        offices: match erasing.what.person() {
            Some(person) => offices(connection, person, erasing.on)?,
            None => Vec::new(),
        },
        places: places
            .into_iter()
            .map(|(table, ids)| ErasedPlaces { table, count: small(ids.len()) })
            .collect(),
        meetings: told,
        acts: small(payloads::count(connection, &eraser)?),
        papers: going,
        kept_scans: small(stays.len()),
        copies,
        possible: possible(connection, &eraser)?,
    })
}

#[derive(Default)]
struct Touched {
    count: u32,
    versions: u32,
    adopted: bool,
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn is_sealed(connection: &Connection, version: Uuid) -> Result<bool> {
    let sql = "SELECT seal IS NOT NULL FROM minutes_version WHERE id = ?";
    Ok(connection.prepare_cached(sql)?.query_row([version.to_value()], |row| row.get(0))?)
}

fn called(connection: &Connection, eraser: &Eraser, erasing: &Erasing) -> Result<String> {
    Ok(match &erasing.what {
        ErasedThing::Person(_) | ErasedThing::Contact(_) => eraser.called.clone().unwrap_or_default(),
        ErasedThing::Named(name) => name.trim().to_owned(),
        ErasedThing::Slip { words, .. } => words.trim().to_owned(),
        ErasedThing::Remarks(meeting) | ErasedThing::Addresses(meeting) => line(connection, *meeting)?
            .map(|line| format!("{} {}", line.body_short, crate::dutch::date(line.date)))
            .unwrap_or_default(),
    })
}

/// A living meeting in a line.
fn line(connection: &Connection, meeting: MeetingId) -> Result<Option<MeetingLine>> {
    Ok(list::these_meetings(connection, &[meeting.to_value()])?.pop())
}

fn offices(connection: &Connection, person: PersonId, on: NaiveDate) -> Result<Vec<String>> {
    let mut held = Vec::new();
    for (_, term) in facets::<TermId, Term>(connection, "r.person = ? ORDER BY r.id", &[&person.to_value()])?
    {
        if term.is_held_on(on) {
            held.extend(facet::<Office>(connection, term.office.0)?.map(|office| office.name));
        }
    }
    Ok(held)
}

/// A paper in which the words stand, or may stand.
pub(crate) struct Paper {
    pub(crate) digest: String,
    pub(crate) meeting: MeetingId,
    pub(crate) sent_on: Option<NaiveDate>,
    pub(crate) goes: bool,
}

/// Papers that were sent with the words in their agenda, and scans of signed minutes that have them in some version. What a
/// scan shows can't be read, so the minutes that were signed tell it.
pub(crate) fn papers(connection: &Connection, eraser: &Eraser, erasing: &Erasing) -> Result<Vec<Paper>> {
    let mut found = Vec::new();
    if matches!(erasing.what, ErasedThing::Contact(_) | ErasedThing::Remarks(_) | ErasedThing::Addresses(_)) {
        return Ok(found);
    }
    for (id, notice) in facets::<NoticeId, Notice>(connection, "true ORDER BY r.sent_on, r.id", &[])? {
        let agenda = Value::Text(notice.agenda);
        if eraser.left_of(Table::Notice, id.0, "agenda", &agenda).is_some()
            && is_kept(connection, &notice.paper)?
        {
            found.push(Paper {
                digest: notice.paper,
                meeting: notice.meeting,
                sent_on: Some(notice.sent_on),
                goes: true,
            });
        }
    }
    for (meeting, signed) in
        facets::<MeetingId, Signed>(connection, "r.signed IS NOT NULL ORDER BY r.id", &[])?
    {
        let Some(digest) = signed.signed else { continue };
        if stands_in_minutes(connection, eraser, meeting)? && is_kept(connection, &digest)? {
            found.push(Paper { digest, meeting, sent_on: None, goes: !erasing.keeps_scans });
        }
    }
    Ok(found)
}

fn is_kept(connection: &Connection, digest: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM kept_file WHERE digest = ?";
    Ok(connection.prepare_cached(sql)?.query_row([digest], |_| Ok(())).optional()?.is_some())
}

fn stands_in_minutes(connection: &Connection, eraser: &Eraser, meeting: MeetingId) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("SELECT id, content FROM minutes_version WHERE minutes = ?")?;
    let mut rows = statement.query([meeting.to_value()])?;
    while let Some(row) = rows.next()? {
        let Value::Id { id } = row.get(0)? else { continue };
        if eraser.left_of(Table::MinutesVersion, id, "content", &row.get(1)?).is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What went out of these meetings, and what went out of the whole archive.
fn copies(connection: &Connection, meetings: &BTreeMap<Uuid, Touched>) -> Result<Vec<CopyOut>> {
    let mut copies = Vec::new();
    if meetings.is_empty() {
        return Ok(copies);
    }
    let of = |meeting: Option<MeetingId>| -> Result<Option<String>> {
        let line = meeting.map(|meeting| line(connection, meeting)).transpose()?.flatten();
        Ok(line.map(|line| format!("{} {}", line.body_short, crate::dutch::date(line.date))))
    };
    for (_, copy) in facets::<CopyId, GivenCopy>(connection, "true ORDER BY r.given_on, r.id", &[])? {
        if copy.meeting.is_none_or(|meeting| meetings.contains_key(&meeting.0)) {
            copies.push(CopyOut {
                kind: Some(copy.kind),
                on: copy.given_on,
                to: copy.given_to,
                count: None,
                file_name: Some(copy.file_name),
                of: of(copy.meeting)?,
            });
        }
    }
    let sql =
        "SELECT n.meeting, n.sent_on, count(l.id) FROM notice n LEFT JOIN notice_line l ON l.notice = n.id
               WHERE n.deleted = 0 GROUP BY n.id ORDER BY n.sent_on, n.id";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let meeting: MeetingId = field(row.get(0)?, Table::Notice)?;
        if meetings.contains_key(&meeting.0) {
            copies.push(CopyOut {
                kind: None,
                on: field(row.get(1)?, Table::Notice)?,
                to: None,
                count: Some(row.get(2)?),
                file_name: None,
                of: of(Some(meeting))?,
            });
        }
    }
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.on));
    Ok(copies)
}

/// What is left in living rows that may be the same person.
fn possible(connection: &Connection, eraser: &Eraser) -> Result<Vec<PossiblePlaces>> {
    let mut found: Vec<PossiblePlaces> = Vec::new();
    if eraser.possible.is_empty() {
        return Ok(found);
    }
    let ways: Vec<Patterns> = eraser.possible.iter().map(|possible| eraser.only(&possible.pattern)).collect();
    let glance = Glance::of(eraser.possible.iter().map(|possible| &possible.pattern));
    for_texts(connection, |text| {
        if !glance.may_stand(&text) {
            return;
        }
        let mut left = eraser.in_words(&text).unwrap_or(text);
        for (possible, patterns) in eraser.possible.iter().zip(&ways) {
            let places = patterns.places(&left);
            let Some(first) = places.first() else { continue };
            let count = small(places.len());
            let known = found.iter().position(|one| one.form == possible.form && one.why == possible.why);
            match known.and_then(|at| found.get_mut(at)) {
                Some(one) => one.count += count,
                None => found.push(PossiblePlaces {
                    form: possible.form.clone(),
                    why: possible.why,
                    count,
                    example: around(&left, first.clone()),
                }),
            }
            left = patterns.erased(&left).unwrap_or(left);
        }
    })?;
    Ok(found)
}

/// Every living text of the account in which people are spoken of.
fn for_texts(connection: &Connection, mut visit: impl FnMut(String)) -> Result<()> {
    use super::columns::{Holds, columns};
    for &table in Table::ALL.iter().filter(|table| !matches!(table, Table::MinutesVersion | Table::Notice)) {
        for (column, _) in columns(table).iter().filter(|(_, holds)| matches!(holds, Holds::Words)) {
            let sql = format!(
                "SELECT {column} FROM {} WHERE deleted = 0 AND {column} IS NOT NULL ORDER BY id",
                table.stable_name()
            );
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                visit(row.get(0)?);
            }
        }
    }
    Ok(())
}

fn around(text: &str, place: std::ops::Range<usize>) -> String {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let from = before.char_indices().rev().take(AROUND).last().map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let (lead, trail) = (if from > 0 { "… " } else { "" }, if to < after.len() { " …" } else { "" });
    let middle = text.get(from..place.end + to).unwrap_or_default();
    format!("{lead}{}{trail}", middle.split_whitespace().collect::<Vec<_>>().join(" "))
}
