//! What the page may ask about words in the whole archive.

use hamerslag_core::view::{SearchCount, Sought};
use tauri::State;

use super::{Answer, SharedDesk};
use crate::wire::{Found, FoundPart};

#[tauri::command]
pub(crate) async fn search(desk: State<'_, SharedDesk>, words: String) -> Answer<Found> {
    desk.look_up(move |catalogue| catalogue.search(&words)).await
}

#[tauri::command]
pub(crate) async fn places(
    desk: State<'_, SharedDesk>,
    sought: Sought,
    from: usize,
    most: usize,
) -> Answer<FoundPart> {
    desk.look_up(move |catalogue| catalogue.places(&sought, from, most)).await
}

#[tauri::command]
pub(crate) async fn count_places(desk: State<'_, SharedDesk>, sought: Sought) -> Answer<SearchCount> {
    desk.look_up(move |catalogue| catalogue.count_places(&sought)).await
}
