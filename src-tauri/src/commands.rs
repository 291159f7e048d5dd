//! What the page may ask, a few lines each. No command takes a path: this side opens the file dialogs.
//! All work is done off the main thread, so that the window never waits for a disk.

pub(crate) mod between;
pub(crate) mod book;
pub(crate) mod chair;
pub(crate) mod closing;
pub(crate) mod doing;
pub(crate) mod erasing;
pub(crate) mod figures;
pub(crate) mod finding;
pub(crate) mod following;
pub(crate) mod notice;
pub(crate) mod opening;
pub(crate) mod papers;
pub(crate) mod passing;
pub(crate) mod people;
pub(crate) mod review;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::desk::{ARCHIVE_EXTENSION, Catalogue, Desk, Printed, Proofs};
use crate::failure::Failure;
use crate::hall_window::HallScreen;
use crate::places::{local_now, now};
use crate::wire::{
    Letters, ListPaper, ListedAction, ListedDecision, Mail, Meeting, Overview, Paper, Proof, Saved, Sheet,
    SheetParts,
};
use hamerslag_core::id::{EntryId, ItemId, MeetingId};
use hamerslag_core::rules::{self, Count, Poll, Polled, Weighed};
use hamerslag_core::view::{ActionFilter, DecisionFilter, MeetingFilter, Page};
use hamerslag_core::{Draft, Op};
use hamerslag_exchange::offer::Offer;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The desk, shared by the commands that run beside each other.
pub(crate) struct SharedDesk {
    desk: Arc<Mutex<Desk>>,
    /// Apart, so that pages are laid out and shown without waiting for the desk.
    proofs: Arc<Proofs>,
    hall: Arc<HallScreen>,
    /// Apart, so that a search never keeps what is typed waiting.
    catalogue: Arc<Catalogue>,
}

impl SharedDesk {
    pub(crate) fn new(desk: Desk) -> Self {
        Self {
            proofs: desk.proofs(),
            catalogue: desk.catalogue(),
            desk: Arc::new(Mutex::new(desk)),
            hall: Arc::default(),
        }
    }

    pub(crate) fn proofs(&self) -> Arc<Proofs> {
        Arc::clone(&self.proofs)
    }

    pub(crate) fn hall(&self) -> Arc<HallScreen> {
        Arc::clone(&self.hall)
    }

    /// Closes what is open, after the work in hand.
    pub(crate) fn clear(&self) {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner).close();
    }

    /// Work that may change what the hall sees. Whoever asked has the answer before the hall is told.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut Desk) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        let done = self.work(task).await;
        if self.hall.is_watched() {
            let (desk, hall) = (Arc::clone(&self.desk), self.hall());
            // One look at a time, under the lock of the desk: what is shown last is what is there last.
            spawn_blocking(move || {
                let desk = desk.lock().unwrap_or_else(PoisonError::into_inner);
                hall.show(desk.hall());
            });
        }
        done
    }

    /// An act, and the meeting after it for a page that holds the parts with these marks.
    async fn sheet_after(
        &self,
        held: Vec<String>,
        act: impl FnOnce(&mut Desk) -> Result<Sheet, Failure> + Send + 'static,
    ) -> Answer<SheetParts> {
        self.change(move |desk| Ok(SheetParts::new(act(desk)?, &held))).await
    }

    pub(crate) async fn work<T: Send + 'static>(
        &self,
        task: impl FnOnce(&mut Desk) -> Result<T, Failure> + Send + 'static,
    ) -> Answer<T> {
        let desk = Arc::clone(&self.desk);
        off_the_main_thread(move || task(&mut desk.lock().unwrap_or_else(PoisonError::into_inner))).await?
    }

    async fn look_up<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Catalogue) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let catalogue = Arc::clone(&self.catalogue);
        off_the_main_thread(move || look(&catalogue)).await?
    }
}

pub(crate) type Answer<T> = Result<T, Failure>;

#[tauri::command]
pub(crate) async fn overview(window: WebviewWindow, desk: State<'_, SharedDesk>) -> Answer<Option<Overview>> {
    let overview = desk.work(|desk| desk.overview(now())).await?;
    Ok(overview.map(|overview| titled(&window, overview)))
}

#[tauri::command]
pub(crate) async fn meetings(
    desk: State<'_, SharedDesk>,
    filter: MeetingFilter,
    from: usize,
) -> Answer<Page<Meeting>> {
    desk.look_up(move |catalogue| catalogue.meetings(&filter, from)).await
}

#[tauri::command]
pub(crate) async fn decisions(
    desk: State<'_, SharedDesk>,
    filter: DecisionFilter,
    from: usize,
) -> Answer<Page<ListedDecision>> {
    let today = local_now().date();
    desk.look_up(move |catalogue| catalogue.decisions(&filter, today, from)).await
}

#[tauri::command]
pub(crate) async fn actions(
    desk: State<'_, SharedDesk>,
    filter: ActionFilter,
    from: usize,
) -> Answer<Page<ListedAction>> {
    desk.look_up(move |catalogue| catalogue.actions(&filter, from)).await
}

#[tauri::command]
pub(crate) async fn sheet(desk: State<'_, SharedDesk>, meeting: MeetingId) -> Answer<Sheet> {
    desk.work(move |desk| desk.sheet(meeting)).await
}

#[tauri::command]
pub(crate) async fn apply(
    desk: State<'_, SharedDesk>,
    op: Op,
    meeting: MeetingId,
    held: Vec<String>,
) -> Answer<SheetParts> {
    desk.sheet_after(held, move |desk| desk.apply(op, meeting, now())).await
}

#[tauri::command]
pub(crate) async fn undo(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    held: Vec<String>,
) -> Answer<SheetParts> {
    desk.sheet_after(held, move |desk| desk.undo(meeting, now())).await
}

#[tauri::command]
pub(crate) async fn redo(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    held: Vec<String>,
) -> Answer<SheetParts> {
    desk.sheet_after(held, move |desk| desk.redo(meeting, now())).await
}

#[tauri::command]
pub(crate) async fn keep_draft(desk: State<'_, SharedDesk>, draft: Draft) -> Answer<()> {
    desk.work(move |desk| desk.keep_draft(&draft, now())).await
}

#[tauri::command]
pub(crate) async fn offers(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    item: ItemId,
    entry: EntryId,
    text: String,
) -> Answer<Vec<Offer>> {
    desk.work(move |desk| desk.offers(meeting, item, entry, &text)).await
}

#[tauri::command]
pub(crate) async fn lay_out(
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    paper: Paper,
    letters: Letters,
) -> Answer<Proof> {
    let manuscript = desk.work(move |desk| desk.manuscript(meeting, paper)).await?;
    let proofs = desk.proofs();
    off_the_main_thread(move || proofs.lay_out(&manuscript, letters)).await?
}

#[tauri::command]
pub(crate) async fn mail(desk: State<'_, SharedDesk>, meeting: MeetingId) -> Answer<Mail> {
    desk.work(move |desk| desk.mail(meeting)).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn print(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    meeting: MeetingId,
    paper: Paper,
    letters: Letters,
) -> Answer<Option<Saved>> {
    let on = local_now();
    let printed = desk.work(move |desk| desk.print(meeting, paper, letters, on)).await?;
    let title = match paper {
        Paper::Minutes => "Notulen opslaan",
        Paper::Agenda => "Agenda opslaan",
        Paper::AnnotatedAgenda => "Geannoteerde agenda opslaan",
    };
    save(&window, desk, title, printed).await
}

/// `None` when the user chose no file.
#[tauri::command]
pub(crate) async fn print_list(
    window: WebviewWindow,
    desk: State<'_, SharedDesk>,
    list: ListPaper,
) -> Answer<Option<Saved>> {
    let on = local_now();
    let title = match list {
        ListPaper::Decisions(_) => "Besluitenlijst opslaan",
        ListPaper::Actions(_) => "Actielijst opslaan",
        ListPaper::Papers(_) => "Lijst van ingekomen stukken opslaan",
    };
    let printed = desk.look_up(move |catalogue| catalogue.print(&list, on)).await?;
    save(&window, desk, title, printed).await
}

/// Asks where a PDF goes, and puts it there.
async fn save(
    window: &WebviewWindow,
    desk: State<'_, SharedDesk>,
    title: &'static str,
    printed: Printed,
) -> Answer<Option<Saved>> {
    let asked = ask(window, move |dialog| {
        dialog
            .add_filter("PDF", &["pdf"])
            .set_title(title)
            .set_file_name(printed.file_name)
            .blocking_save_file()
    });
    let Some(path) = asked.await? else { return Ok(None) };
    desk.work(move |desk| desk.save_file(&path, &printed.pdf)).await.map(Some)
}

/// What comes of a vote, while it is being counted.
#[tauri::command]
pub(crate) async fn weigh(count: Count) -> Weighed {
    rules::weigh(&count)
}

/// Who is elected, while the ballots are being counted.
#[tauri::command]
pub(crate) async fn poll(poll: Poll) -> Polled {
    rules::poll(&poll)
}

const PRODUCT: &str = "Hamerslag";

fn titled(window: &WebviewWindow, overview: Overview) -> Overview {
    set_title(window, &format!("{} — {PRODUCT}", overview.name));
    overview
}

fn set_title(window: &WebviewWindow, title: &str) {
    // A window that cannot take a title is closing; there is nobody left to tell.
    let _ = window.set_title(title);
}

fn archives(dialog: FileDialogBuilder<Wry>) -> FileDialogBuilder<Wry> {
    dialog.add_filter("Archief van Hamerslag", &[ARCHIVE_EXTENSION])
}

/// Shows a file dialog over the window and waits, elsewhere, for the answer.
async fn ask(
    window: &WebviewWindow,
    show: impl FnOnce(FileDialogBuilder<Wry>) -> Option<FilePath> + Send + 'static,
) -> Answer<Option<PathBuf>> {
    let dialog = window.dialog().file().set_parent(window);
    let Some(chosen) = off_the_main_thread(move || show(dialog)).await? else { return Ok(None) };
    chosen.into_path().map(Some).map_err(|_| no_file())
}

fn no_file() -> Failure {
    Failure::new("no_file", "Deze plaats is geen map op deze computer. Kies een andere plaats.")
}

async fn off_the_main_thread<T: Send + 'static>(task: impl FnOnce() -> T + Send + 'static) -> Answer<T> {
    spawn_blocking(task).await.map_err(|_| {
        Failure::new(
            "broken_off",
            "Dit is onverwacht afgebroken. Start Hamerslag opnieuw; wat opgeslagen is, blijft.",
        )
    })
}
