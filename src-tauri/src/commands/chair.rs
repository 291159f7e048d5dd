//! What the page asks while a meeting is prepared. The day on which it is asked comes from this side.

use chrono::NaiveDate;
use hamerslag_core::id::{BodyId, MeetingId};
use hamerslag_core::rules::Judged;
use hamerslag_exchange::next_agenda::NextAgenda;
use tauri::State;

use super::{Answer, SharedDesk};
use crate::places::local_now;

#[tauri::command]
pub(crate) async fn candidates(desk: State<'_, SharedDesk>, meeting: MeetingId) -> Answer<NextAgenda> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.candidates(meeting, today)).await
}

#[tauri::command]
pub(crate) async fn judge(
    desk: State<'_, SharedDesk>,
    body: BodyId,
    on: NaiveDate,
    meeting: Option<MeetingId>,
) -> Answer<Judged> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.judge(body, on, meeting, today)).await
}
