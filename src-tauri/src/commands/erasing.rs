//! Erasing on request, and how long things are kept.

use hamerslag_core::erasing::Erasing;
use tauri::State;

use super::{Answer, SharedDesk};
use crate::erasing::Told;
use crate::places::{local_now, now};
use crate::wire::{Foretold, RetentionSheet};

#[tauri::command]
pub(crate) async fn foretell_erasure(desk: State<'_, SharedDesk>, erasing: Erasing) -> Answer<Foretold> {
    desk.work(move |desk| desk.foretold(&erasing)).await
}

#[tauri::command]
pub(crate) async fn erase(desk: State<'_, SharedDesk>, erasing: Erasing) -> Answer<Vec<Told>> {
    desk.change(move |desk| desk.erase(erasing, now())).await
}

#[tauri::command]
pub(crate) async fn retention(desk: State<'_, SharedDesk>) -> Answer<RetentionSheet> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.retention(today)).await
}
