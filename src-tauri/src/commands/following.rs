//! What the page may ask about what became of decisions, and about subjects.

use chrono::NaiveDate;
use hamerslag_core::id::{BodyId, DecisionId, SubjectId};
use hamerslag_core::rules::Warning;
use hamerslag_core::view::SubjectLine;
use tauri::State;

use super::{Answer, SharedDesk};
use crate::desk::Agreed;
use crate::places::local_now;
use crate::wire::{DecisionSheet, SubjectSheet};

#[tauri::command]
pub(crate) async fn decision(desk: State<'_, SharedDesk>, id: DecisionId) -> Answer<DecisionSheet> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.decision(id, today)).await
}

#[tauri::command]
pub(crate) async fn subjects(desk: State<'_, SharedDesk>) -> Answer<Vec<SubjectLine>> {
    desk.look_up(|catalogue| catalogue.subjects()).await
}

#[tauri::command]
pub(crate) async fn subject(desk: State<'_, SharedDesk>, id: SubjectId) -> Answer<SubjectSheet> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.subject(id, today)).await
}

/// What the law has against a decision that was taken outside a meeting.
#[tauri::command]
pub(crate) async fn outside(
    desk: State<'_, SharedDesk>,
    body: BodyId,
    on: NaiveDate,
    in_favour: u32,
    members: u32,
    board_knew: bool,
) -> Answer<Option<Warning>> {
    let agreed = Agreed { body, on, in_favour, members, board_knew };
    desk.look_up(move |catalogue| catalogue.outside(agreed)).await
}
