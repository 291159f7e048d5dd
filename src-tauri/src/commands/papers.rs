//! What the page may ask about letters and papers.

use hamerslag_core::id::{DocumentId, MeetingId};
use hamerslag_core::view::{DocumentFilter, Page};
use tauri::{State, WebviewWindow};

use super::{Answer, SharedDesk, ask};
use crate::places::{local_now, now};
use crate::wire::{DocumentSheet, ListedDocument, Meeting, NamedDocument, ReadDocument, Turns};

#[tauri::command]
pub(crate) async fn documents(
    desk: State<'_, SharedDesk>,
    filter: DocumentFilter,
    from: usize,
) -> Answer<Page<ListedDocument>> {
    desk.look_up(move |catalogue| catalogue.documents(&filter, from)).await
}

#[tauri::command]
pub(crate) async fn document_names(desk: State<'_, SharedDesk>) -> Answer<Vec<NamedDocument>> {
    desk.look_up(|catalogue| catalogue.document_names()).await
}

#[tauri::command]
pub(crate) async fn document(desk: State<'_, SharedDesk>, id: DocumentId) -> Answer<DocumentSheet> {
    desk.look_up(move |catalogue| catalogue.document(id)).await
}

#[tauri::command]
pub(crate) async fn meetings_named(desk: State<'_, SharedDesk>, words: String) -> Answer<Vec<Meeting>> {
    desk.look_up(move |catalogue| catalogue.meetings_named(&words)).await
}

#[tauri::command]
pub(crate) async fn coming_meetings(desk: State<'_, SharedDesk>, words: String) -> Answer<Vec<Meeting>> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.coming_meetings(&words, today)).await
}

#[tauri::command]
pub(crate) async fn read_letter(desk: State<'_, SharedDesk>, text: String) -> Answer<ReadDocument> {
    desk.look_up(move |catalogue| catalogue.read_letter(&text)).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn open_letter(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
) -> Answer<Option<ReadDocument>> {
    let asked = ask(&window, |dialog| {
        dialog
            .add_filter("Tekst", &["txt", "text", "md", "eml"])
            .set_title("Brief lezen")
            .blocking_pick_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.look_up(move |catalogue| catalogue.read_letter_file(&path)).await.map(Some)
}

#[tauri::command]
pub(crate) async fn put_on_agenda(
    desk: State<'_, SharedDesk>,
    document: DocumentId,
    meeting: MeetingId,
) -> Answer<Turns> {
    let on = local_now().date();
    desk.change(move |desk| desk.put_on_agenda(document, meeting, on, now())).await
}
