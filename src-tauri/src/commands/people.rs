//! People, offices and the association, between the meetings.

use tauri::{State, WebviewWindow, Wry};
use tauri_plugin_dialog::FileDialogBuilder;

use super::{Answer, SharedDesk, ask, save};
use crate::places::local_now;
use crate::wire::{Between, Incoming, Saved};

#[tauri::command]
pub(crate) async fn between(desk: State<'_, SharedDesk>) -> Answer<Between> {
    let today = local_now().date();
    desk.work(move |desk| desk.between(today)).await
}

/// What a spreadsheet would bring; `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn choose_people(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<Incoming>> {
    let asked = ask(&window, |dialog| {
        spreadsheets(dialog).set_title("Personen invoeren uit een rekenblad").blocking_pick_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.work(move |desk| desk.incoming(&path)).await.map(Some)
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn print_schedule(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<Saved>> {
    let on = local_now();
    let printed = desk.work(move |desk| desk.print_schedule(on)).await?;
    save(&window, desk, "Rooster van aftreden opslaan", printed).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn keep_schedule(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<Saved>> {
    let today = local_now().date();
    let asked = ask(&window, move |dialog| {
        spreadsheets(dialog)
            .set_title("Rooster als CSV opslaan")
            .set_file_name(format!("rooster-van-aftreden-{today}.csv"))
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.work(move |desk| desk.save_schedule(&path, today)).await.map(Some)
}

fn spreadsheets(dialog: FileDialogBuilder<Wry>) -> FileDialogBuilder<Wry> {
    dialog.add_filter("Rekenblad als CSV", &["csv", "txt", "tsv"])
}
