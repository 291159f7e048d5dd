//! The association in figures, on the screen and on paper.

use hamerslag_core::view::FiguresView;
use tauri::{State, WebviewWindow};

use super::{Answer, SharedDesk, save};
use crate::places::local_now;
use crate::wire::Saved;

#[tauri::command]
pub(crate) async fn figures(desk: State<'_, SharedDesk>) -> Answer<FiguresView> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.figures(today)).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn print_figures(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<Saved>> {
    let on = local_now();
    let printed = desk.look_up(move |catalogue| catalogue.print_figures(on)).await?;
    save(&window, desk, "Overzicht opslaan", printed).await
}
