//! What the page may ask when an archive goes to other people: to write in, or to read.

use hamerslag_core::words::Visibility;
use tauri::{State, WebviewWindow};

use super::{Answer, SharedDesk, archives, ask, titled};
use crate::places::{local_now, now};
use crate::sharing::READERS_EXTENSION;
use crate::wire::{HandingOver, PassedOn, Passings, Saved, TakingOver};

#[tauri::command]
pub(crate) async fn passings(desk: State<'_, SharedDesk>) -> Answer<Passings> {
    desk.look_up(|catalogue| catalogue.passings()).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn hand_over(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    handing: HandingOver,
) -> Answer<Option<PassedOn>> {
    let to = handing.to.clone();
    let name = desk.look_up(move |catalogue| catalogue.handover_name(&to)).await?;
    let asked = ask(&window, move |dialog| {
        archives(dialog)
            .set_title("Waar komt het archief voor de ander?")
            .set_file_name(name)
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let on = local_now().date();
    desk.change(move |desk| desk.hand_over(&path, handing, on, now())).await.map(Some)
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn take_over(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    taking: TakingOver,
) -> Answer<Option<PassedOn>> {
    let on = local_now().date();
    let name = desk.look_up(move |catalogue| catalogue.takeover_name(on)).await?;
    let asked = ask(&window, move |dialog| {
        archives(dialog).set_title("Waar komt het archief?").set_file_name(name).blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let passed = desk.change(move |desk| desk.take_over(&path, taking, on, now())).await?;
    Ok(Some(PassedOn { overview: titled(&window, passed.overview), ..passed }))
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn share_copy(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    audience: Visibility,
    to: Option<String>,
) -> Answer<Option<Saved>> {
    let name = desk.look_up(move |catalogue| catalogue.copy_name(audience)).await?;
    let asked = ask(&window, move |dialog| {
        dialog
            .add_filter("Leeskopie", &[READERS_EXTENSION])
            .set_title("Leeskopie opslaan")
            .set_file_name(name)
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let on = local_now().date();
    desk.change(move |desk| desk.share(&path, audience, to, on, now())).await.map(Some)
}
