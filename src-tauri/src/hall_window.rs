//! The second window, for the hall: it shows what [`Desk::hall`](crate::desk::Desk::hall) gives and can ask for nothing else.
//! It opens on the screen where it stood last, or on one that the first window is not on.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use hamerslag_core::id::{ItemId, MeetingId};
use hamerslag_core::view::HallView;
use tauri::ipc::Channel;
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, State, Url, WebviewWindow, WebviewWindowBuilder, Window};

use crate::commands::{Answer, SharedDesk};
use crate::desk::Standing;
use crate::failure::Failure;
use crate::window;
use crate::window_place::{Area, WindowPlace};

/// The label of the window, in `tauri.conf.json` too.
pub(crate) const LABEL: &str = "hall";
/// Where it stood, in the program's own folder.
const PLACE: &str = "hall.json";

/// What the window shows, while it is there.
#[derive(Default)]
pub(crate) struct HallScreen(Mutex<Option<Watching>>);

struct Watching {
    channel: Channel<Option<HallView>>,
    shown: Option<HallView>,
}

impl HallScreen {
    /// Whether the window is there.
    pub(crate) fn is_watched(&self) -> bool {
        self.watching().is_some()
    }

    /// Shows `view`, unless that is what is shown.
    pub(crate) fn show(&self, view: Option<HallView>) {
        let mut watching = self.watching();
        if let Some(Watching { channel, shown }) = watching.as_mut()
            && *shown != view
        {
            *shown = view.clone();
            // A window that can't be told is closing.
            if channel.send(view).is_err() {
                *watching = None;
            }
        }
    }

    fn begin(&self, channel: Channel<Option<HallView>>, shown: Option<HallView>) {
        if channel.send(shown.clone()).is_ok() {
            *self.watching() = Some(Watching { channel, shown });
        }
    }

    fn watching(&self) -> std::sync::MutexGuard<'_, Option<Watching>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the window, or closes it; says whether it is open now.
#[tauri::command]
pub(crate) async fn toggle_hall(app: AppHandle) -> Answer<bool> {
    let no_window = |error: tauri::Error| {
        Failure::new("no_window", format!("Het zaalscherm kan niet worden geopend: {error}."))
    };
    if let Some(open) = app.get_webview_window(LABEL) {
        open.close().map_err(no_window)?;
        return Ok(false);
    }
    build(&app, &window::own_folder()?).map_err(no_window)?;
    Ok(true)
}

/// Follows the secretary from place to place.
#[tauri::command]
pub(crate) async fn stand_at(
    desk: State<'_, SharedDesk>,
    meeting: Option<MeetingId>,
    item: Option<ItemId>,
) -> Answer<()> {
    let standing = meeting.map(|meeting| Standing { meeting, item });
    desk.change(move |desk| {
        desk.stand_at(standing);
        Ok(())
    })
    .await
}

/// What the hall sees, now and after each change: the window asks once.
#[tauri::command]
pub(crate) async fn watch_hall(
    desk: State<'_, SharedDesk>,
    channel: Channel<Option<HallView>>,
) -> Answer<()> {
    let hall = desk.hall();
    desk.work(move |desk| {
        hall.begin(channel, desk.hall());
        Ok(())
    })
    .await
}

/// The window closes itself.
#[tauri::command]
pub(crate) async fn close_hall(window: WebviewWindow) {
    // One that can't be closed is closing.
    let _ = window.close();
}

fn build(app: &AppHandle, data: &Path) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.iter().find(|window| window.label == LABEL).cloned() else {
        return Err(tauri::Error::WindowNotFound);
    };
    let mut window = WebviewWindowBuilder::from_config(app, &config)?
        .data_directory(window::caches(data))
        .on_navigation(is_own_page)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        });
    if let Some(WindowPlace { area, maximized }) = place(app, data) {
        window = window.position(area.x, area.y).inner_size(area.width, area.height).fullscreen(maximized);
    }
    window::painted_by_the_processor(&window.build()?)
}

/// Whether `url` is the page of the hall; this window shows no other.
fn is_own_page(url: &Url) -> bool {
    window::is_own_page(url) && url.path() == "/hall.html"
}

/// Where it stood; else all of a screen that the first window is not on.
fn place(app: &AppHandle, data: &Path) -> Option<WindowPlace> {
    window::place_to_return_to(app, &data.join(PLACE)).or_else(|| {
        let first = app.get_webview_window(window::LABEL)?.current_monitor().ok()??;
        let here = window::area(&first);
        let area = window::screens(app).into_iter().find(|screen| *screen != here)?;
        Some(WindowPlace { area, maximized: true })
    })
}

/// Keeps where the window stands; one that fills a screen is kept as that screen.
pub(crate) fn keep_place(window: &Window, data: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let maximized = window.is_fullscreen()? || window.is_maximized()?;
    let area: Area = window::stands_at(window)?;
    WindowPlace { area, maximized }.save(&data.join(PLACE))?;
    Ok(())
}
