//! The example as an archive: every line of the script becomes the act that a user would have done, in the order of the
//! evenings. One transaction a meeting.

use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use hamerslag_core::id::AssociationId;
use hamerslag_core::label::is_reversible;
use hamerslag_core::model::Association;
use hamerslag_core::time::Timestamp;
use hamerslag_core::{Archive, Error, Op, Setting};

use super::acts::Acts;
use super::script::Script;

/// What the journal names as the source.
const SOURCE: &str = "voorbeeld";

/// Makes the example archive at `path`, where there must be no file yet.
///
/// # Errors
/// What [`Archive::create`] says.
pub fn create(script: &Script, path: &Path, mut setting: Setting) -> Result<Archive, Error> {
    let told = &script.association;
    let association = Association {
        name: told.name.clone(),
        legal_form: told.legal_form,
        seat: Some(told.seat.clone()),
        numbering: told.numbering,
    };
    let id = AssociationId(setting.ids.next_id());
    let mut acts = Acts::new(script, &mut *setting.ids);
    let mut evenings = vec![acts.people_and_bodies()];
    evenings.extend(script.meetings.iter().map(|meeting| acts.meeting(meeting)));
    evenings.push(acts.loose_ends());

    let first = script.meetings.first().map_or(Timestamp(0), |meeting| night_of(meeting.date));
    let mut archive = Archive::create(path, id, association, setting, first)?;
    let nights = script.meetings.iter().map(|meeting| night_of(meeting.date));
    let moments = std::iter::once(first).chain(nights);
    let last = script.meetings.last().map_or(first, |meeting| night_of(meeting.date));
    for (ops, moment) in evenings.into_iter().zip(moments.chain(std::iter::once(last))) {
        for act in bundled(ops) {
            archive.apply(act, moment)?;
        }
    }
    Ok(archive)
}

/// Runs of acts as one import each; an act that is not undone stands by itself.
fn bundled(ops: Vec<Op>) -> Vec<Op> {
    let mut acts = Vec::new();
    for op in ops {
        match acts.last_mut() {
            _ if !is_reversible(op.name()) => acts.push(op),
            Some(Op::Import { ops, .. }) => ops.push(op),
            _ => acts.push(Op::Import { source: SOURCE.to_owned(), ops: vec![op] }),
        }
    }
    acts
}

/// Ten at night, when the minutes of a day are done.
fn night_of(date: NaiveDate) -> Timestamp {
    let night = NaiveTime::from_hms_opt(22, 0, 0).unwrap_or_default();
    Timestamp(date.and_time(night).and_utc().timestamp_millis())
}
