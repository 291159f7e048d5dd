//! The decision book, made from the window.

use hamerslag_core::words::Visibility;
use tauri::{State, WebviewWindow};

use super::{Answer, SharedDesk, ask};
use crate::places::{local_now, now};
use crate::wire::Saved;

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn make_book(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    audience: Visibility,
) -> Answer<Option<Saved>> {
    let today = local_now().date();
    let (name, page) = desk.look_up(move |catalogue| catalogue.book(audience, today)).await?;
    let asked = ask(&window, move |dialog| {
        dialog
            .add_filter("Webpagina", &["html"])
            .set_title("Besluitenboek opslaan")
            .set_file_name(name)
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.change(move |desk| desk.give_book(&path, &page, audience, today, now())).await.map(Some)
}
