//! What the page may ask about action points, and about whoever works here.

use hamerslag_core::id::ActionId;
use hamerslag_core::model::Action;
use tauri::State;

use super::{Answer, SharedDesk};

#[tauri::command]
pub(crate) async fn action(desk: State<'_, SharedDesk>, id: ActionId) -> Answer<Action> {
    desk.look_up(move |catalogue| catalogue.action(id)).await
}

#[tauri::command]
pub(crate) async fn own_name(desk: State<'_, SharedDesk>) -> Answer<Option<String>> {
    desk.work(|desk| Ok(desk.own_name())).await
}

#[tauri::command]
pub(crate) async fn call_me(desk: State<'_, SharedDesk>, name: String) -> Answer<()> {
    desk.work(move |desk| desk.call_me(&name)).await
}
