//! What the page may ask of archives as a whole: which there are, and which one lies open.

use hamerslag_core::words::LegalForm;
use tauri::{State, WebviewWindow};

use super::{Answer, PRODUCT, SharedDesk, archives, ask, set_title, titled};
use crate::desk::{ARCHIVE_EXTENSION, association_name, file_name};
use crate::places::now;
use crate::sharing::READERS_EXTENSION;
use crate::wire::{Overview, Recent};

#[tauri::command]
pub(crate) async fn recents(desk: State<'_, SharedDesk>) -> Answer<Vec<Recent>> {
    desk.work(|desk| Ok(desk.recents())).await
}

#[tauri::command]
pub(crate) async fn forget_recent(desk: State<'_, SharedDesk>, id: String) -> Answer<Vec<Recent>> {
    desk.work(move |desk| desk.forget(&id)).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn create_archive(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    name: String,
    legal_form: LegalForm,
) -> Answer<Option<Overview>> {
    let name = association_name(&name)?;
    let suggested = file_name(&name, ARCHIVE_EXTENSION);
    let asked = ask(&window, move |dialog| {
        archives(dialog).set_title("Waar komt het archief?").set_file_name(suggested).blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let overview = desk.change(move |desk| desk.create(&path, &name, legal_form, now())).await?;
    Ok(Some(titled(&window, overview)))
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn open_archive(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<Overview>> {
    let asked = ask(&window, |dialog| {
        dialog
            .add_filter("Archief van Hamerslag", &[ARCHIVE_EXTENSION, READERS_EXTENSION])
            .set_title("Archief openen")
            .blocking_pick_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let overview = desk.change(move |desk| desk.open(&path, now())).await?;
    Ok(Some(titled(&window, overview)))
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn go_on_elsewhere(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<Overview>> {
    let asked = ask(&window, move |dialog| {
        archives(dialog).set_title("Waar gaat u verder?").set_file_name("verder").blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    let overview = desk.change(move |desk| desk.go_on_elsewhere(&path, now())).await?;
    Ok(Some(titled(&window, overview)))
}

#[tauri::command]
pub(crate) async fn open_recent(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    id: String,
) -> Answer<Overview> {
    let overview = desk.change(move |desk| desk.open_recent(&id, now())).await?;
    Ok(titled(&window, overview))
}

#[tauri::command]
pub(crate) async fn open_example(window: WebviewWindow, desk: State<'_, SharedDesk>) -> Answer<Overview> {
    let overview = desk.change(|desk| desk.open_example(now())).await?;
    Ok(titled(&window, overview))
}

#[tauri::command]
pub(crate) async fn close_archive(window: WebviewWindow, desk: State<'_, SharedDesk>) -> Answer<()> {
    desk.change(|desk| {
        desk.close();
        Ok(())
    })
    .await?;
    set_title(&window, PRODUCT);
    Ok(())
}
