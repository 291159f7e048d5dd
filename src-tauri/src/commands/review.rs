//! What the page may ask about minutes on their way to adoption.

use hamerslag_core::id::{MeetingId, VersionId};
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FilePath};

use super::{Answer, SharedDesk, ask, no_file, off_the_main_thread};
use crate::places::{local_now, now};
use crate::wire::{DraftGoing, DraftGone, Reviewed, Saved, Sheet, TakenIn};

#[tauri::command]
pub(crate) async fn review(desk: State<'_, SharedDesk>, meeting: MeetingId) -> Answer<Reviewed> {
    desk.look_up(move |catalogue| catalogue.review(meeting)).await
}

#[tauri::command]
pub(crate) async fn changes_since(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    version: VersionId,
) -> Answer<Vec<String>> {
    desk.look_up(move |catalogue| catalogue.changes_since(meeting, version)).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn give_draft(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    going: DraftGoing,
) -> Answer<Option<DraftGone>> {
    let name = desk.look_up(move |catalogue| catalogue.draft_name(meeting)).await?;
    let asked = ask(&window, move |dialog| {
        dialog
            .add_filter("Webpagina", &["html"])
            .set_title("Concept opslaan")
            .set_file_name(name)
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let on = local_now().date();
    desk.change(move |desk| desk.give_draft(meeting, going, &path, on, now())).await.map(Some)
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn take_in_reactions(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
) -> Answer<Option<TakenIn>> {
    let dialog = window.dialog().file().set_parent(&window);
    let asked = off_the_main_thread(move || {
        dialog.add_filter("Reacties", &["json", "txt"]).set_title("Reacties inlezen").blocking_pick_files()
    });
    let Some(chosen) = asked.await? else { return Ok(None) };
    let paths = chosen.into_iter().map(FilePath::into_path).collect::<Result<Vec<_>, _>>();
    let paths = paths.map_err(|_| no_file())?;
    desk.change(move |desk| desk.take_in_reactions(meeting, &paths, now())).await.map(Some)
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn keep_signed(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
) -> Answer<Option<Sheet>> {
    let asked = ask(&window, |dialog| {
        dialog
            .add_filter("Scan", &["pdf", "png", "jpg", "jpeg", "tif", "tiff"])
            .set_title("Ondertekend exemplaar bewaren")
            .blocking_pick_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.change(move |desk| desk.keep_signed(meeting, &path, now())).await.map(Some)
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn copy_signed(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
) -> Answer<Option<Saved>> {
    let (name, scan) = desk.look_up(move |catalogue| catalogue.signed(meeting)).await?;
    let asked = ask(&window, move |dialog| {
        dialog.set_title("Ondertekend exemplaar opslaan").set_file_name(name).blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.work(move |desk| desk.save_file(&path, &scan)).await.map(Some)
}
