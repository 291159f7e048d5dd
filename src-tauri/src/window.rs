//! The window itself: made once, put back where it stood, and able to show the program's own page only.

use std::path::{Path, PathBuf};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::places;
use crate::window_place::{Area, WindowPlace};
use tauri::webview::PageLoadEvent;
use tauri::{App, AppHandle, Manager, RunEvent, Url, WebviewWindowBuilder, Window, WindowEvent};

use crate::commands::{self, SharedDesk};
use crate::pages;

/// Shows the window until it is closed. `asked_for` is the archive to open in it.
///
/// # Errors
/// When this system shows no window, or has no folder for the program's own data.
pub(crate) fn open(asked_for: Option<PathBuf>) -> Result<(), Failure> {
    let data = own_folder()?;
    let place = data.join("window.json");
    let kept = place.clone();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(pages::SCHEME, pages::hand_out)
        .setup(move |app| set_up(app, data, &place, asked_for))
        .on_window_event(move |window, event| {
            if matches!(event, WindowEvent::CloseRequested { .. }) {
                // A place that cannot be kept is no reason to keep the window open.
                let _ = keep_place(window, &kept);
            }
        })
        .invoke_handler(tauri::generate_handler![
            commands::recents,
            commands::forget_recent,
            commands::create_archive,
            commands::open_archive,
            commands::open_recent,
            commands::open_example,
            commands::close_archive,
            commands::overview,
            commands::sheet,
            commands::apply,
            commands::undo,
            commands::redo,
            commands::keep_draft,
            commands::offers,
            commands::lay_out,
            commands::mail,
            commands::print,
            commands::weigh,
            commands::poll,
        ])
        .build(tauri::generate_context!());
    let app = built.map_err(|error| {
        Failure::new("no_window", format!("Het venster kan niet worden geopend: {error}."))
    })?;
    app.run(|app, event| {
        // Tauri ends the process without dropping anything; the archive must be one whole file again before that.
        if matches!(event, RunEvent::Exit) {
            app.state::<SharedDesk>().clear();
        }
    });
    Ok(())
}

fn own_folder() -> Result<PathBuf, Failure> {
    let folder = places::data_folder().ok_or_else(|| {
        Failure::new("no_folder", "Dit systeem heeft geen map voor de eigen gegevens van Hamerslag.")
    })?;
    std::fs::create_dir_all(&folder).map_err(hamerslag_core::Error::from)?;
    Ok(folder)
}

fn set_up(
    app: &mut App,
    data: PathBuf,
    place: &Path,
    asked_for: Option<PathBuf>,
) -> Result<(), Box<dyn std::error::Error>> {
    // The web view's own caches stay apart from the user's things.
    let caches = data.join("webview");
    app.manage(SharedDesk::new(Desk::new(data, app.path().home_dir().ok(), asked_for)));

    let config = app.config().app.windows.first().ok_or("tauri.conf.json describes no window")?.clone();
    let mut window = WebviewWindowBuilder::from_config(app.handle(), &config)?
        .data_directory(caches)
        .on_navigation(is_own_page)
        .on_page_load(|window, load| {
            // Shown only now, so that no empty white rectangle comes before the page.
            if load.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        });
    if let Some(WindowPlace { area, maximized }) = place_to_return_to(app.handle(), place) {
        window = window.position(area.x, area.y).inner_size(area.width, area.height).maximized(maximized);
    }
    window.build()?;
    Ok(())
}

/// Whether `url` is the page that came with the program; a link or a dropped file leads nowhere else.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

fn place_to_return_to(app: &AppHandle, kept: &Path) -> Option<WindowPlace> {
    let place = WindowPlace::load(kept)?;
    let screens: Vec<Area> = app
        .available_monitors()
        .ok()?
        .iter()
        .map(|screen| {
            let at = screen.position().to_logical::<f64>(screen.scale_factor());
            let size = screen.size().to_logical::<f64>(screen.scale_factor());
            Area { x: at.x, y: at.y, width: size.width, height: size.height }
        })
        .collect();
    place.can_be_grasped(&screens).then_some(place)
}

fn keep_place(window: &Window, file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let maximized = window.is_maximized()?;
    let scale = window.scale_factor()?;
    let at = window.outer_position()?.to_logical::<f64>(scale);
    let size = window.inner_size()?.to_logical::<f64>(scale);
    let mut area = Area { x: at.x, y: at.y, width: size.width, height: size.height };
    if let (true, Some(before)) = (maximized, WindowPlace::load(file)) {
        area = before.area;
    }
    WindowPlace { area, maximized }.save(file)?;
    Ok(())
}
