//! Acts while no meeting lies open: people, the association, letters and papers.

use hamerslag_core::Op;
use tauri::State;

use super::{Answer, SharedDesk};
use crate::places::now;
use crate::wire::{Turned, Turns};

#[tauri::command]
pub(crate) async fn turns(desk: State<'_, SharedDesk>) -> Answer<Turns> {
    desk.work(|desk| desk.turns()).await
}

#[tauri::command]
pub(crate) async fn act_between(desk: State<'_, SharedDesk>, op: Op) -> Answer<Turns> {
    desk.change(|desk| desk.act_between(op, now())).await
}

#[tauri::command]
pub(crate) async fn undo_between(desk: State<'_, SharedDesk>) -> Answer<Turned> {
    desk.change(|desk| desk.undo_between(now())).await
}

#[tauri::command]
pub(crate) async fn redo_between(desk: State<'_, SharedDesk>) -> Answer<Turned> {
    desk.change(|desk| desk.redo_between(now())).await
}
