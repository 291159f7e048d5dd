//! What a chair looks up while preparing a meeting: what asks to come on the agenda, and what the rules say of the plan.

use chrono::NaiveDate;
use hamerslag_core::Reader;
use hamerslag_core::id::{BodyId, MeetingId};
use hamerslag_core::rules::{Judged, Planned, PlannedItem, planned, proxies_held, quorum_missed};
use hamerslag_core::view::DeskView;
use hamerslag_core::words::MeetingStatus;
use hamerslag_exchange::next_agenda::{NextAgenda, next_agenda_of};

use super::Catalogue;
use crate::failure::Failure;
use crate::places;

impl Catalogue {
    /// What asks to come on the agenda of a meeting, for answers given `today`.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn candidates(&self, meeting: MeetingId, today: NaiveDate) -> Result<NextAgenda, Failure> {
        self.read(|reader| Ok(next_agenda_of(reader, meeting, today, places::new_id)?))
    }

    /// What the rules say of a meeting of `body` on the day `on`: one that is in the archive, or one that is thought of.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn judge(
        &self,
        body: BodyId,
        on: NaiveDate,
        meeting: Option<MeetingId>,
        today: NaiveDate,
    ) -> Result<Judged, Failure> {
        self.read(|reader| {
            let desk = meeting.map(|meeting| reader.desk(meeting)).transpose()?;
            judged(reader, body, on, desk.as_ref(), today)
        })
    }
}

fn judged(
    reader: &Reader,
    body: BodyId,
    on: NaiveDate,
    desk: Option<&DeskView>,
    today: NaiveDate,
) -> Result<Judged, Failure> {
    let known = reader.known(body, on)?;
    let items = desk.map_or(&[][..], |desk| &desk.items);
    let mut judged = planned(&Planned {
        on,
        today,
        body: known.body,
        status: desk.map_or(MeetingStatus::Preparing, |desk| desk.course.status),
        whose: known.whose,
        statutes: &known.statutes,
        items: items
            .iter()
            .map(|item| PlannedItem {
                title: item.plan.title.as_deref().unwrap_or_default(),
                kind: item.plan.kind,
                lateness: item.plan.lateness,
                urgent: item.plan.urgent,
                open_since: item.plan.open_since,
            })
            .collect(),
        treated: &known.treated,
    });
    if let Some(desk) = desk.filter(|desk| desk.course.status == MeetingStatus::Running) {
        let in_force = desk.proxies.iter().filter(|proxy| proxy.fields.lapsed_at.is_none());
        let holders = in_force.map(|proxy| proxy.fields.holder_name.as_str());
        judged.warnings.extend(quorum_missed(desk.tally.votes, desk.tally.quorum));
        judged.warnings.extend(proxies_held(holders, known.statutes.proxies_per_holder));
    }
    Ok(judged)
}
