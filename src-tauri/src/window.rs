//! The first window: made once, put back where it stood, and able to show the program's own page only.

use std::path::{Path, PathBuf};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::places;
use crate::window_place::{Area, WindowPlace};
use tauri::webview::PageLoadEvent;
use tauri::{
    App, AppHandle, Manager, Monitor, RunEvent, Url, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};
#[cfg(target_os = "linux")]
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

use crate::commands::closing::{self, Closing};
use crate::commands::{self, SharedDesk};
use crate::hall_window;
use crate::pages;

/// The label of the first window, in `tauri.conf.json` too.
pub(crate) const LABEL: &str = "main";
/// Where it stood, in the program's own folder.
const PLACE: &str = "window.json";

/// Shows the window until it is closed. `asked_for` is the archive to open in it.
///
/// # Errors
/// When this system shows no window, or has no folder for the program's own data.
pub(crate) fn open(asked_for: Option<PathBuf>) -> Result<(), Failure> {
    let data = own_folder()?;
    let kept = data.clone();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(pages::SCHEME, pages::hand_out)
        .setup(move |app| set_up(app, data, asked_for))
        .on_window_event(move |window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                if window.label() == LABEL && window.state::<Closing>().is_put_off() {
                    api.prevent_close();
                    return;
                }
                // A place that cannot be kept is no reason to keep the window open.
                let _ = closing(window, &kept);
            }
        })
        .invoke_handler(tauri::generate_handler![
            commands::opening::recents,
            commands::opening::forget_recent,
            commands::opening::create_archive,
            commands::opening::open_archive,
            commands::opening::open_recent,
            commands::opening::go_on_elsewhere,
            commands::opening::open_example,
            commands::opening::close_archive,
            commands::overview,
            commands::meetings,
            commands::decisions,
            commands::actions,
            commands::finding::search,
            commands::finding::places,
            commands::finding::count_places,
            commands::figures::figures,
            commands::figures::print_figures,
            commands::sheet,
            commands::chair::candidates,
            commands::chair::judge,
            commands::apply,
            commands::undo,
            commands::redo,
            commands::keep_draft,
            commands::offers,
            commands::lay_out,
            commands::mail,
            commands::print,
            commands::print_list,
            commands::book::make_book,
            commands::between::turns,
            commands::between::act_between,
            commands::between::undo_between,
            commands::between::redo_between,
            commands::erasing::foretell_erasure,
            commands::erasing::erase,
            commands::erasing::retention,
            commands::people::between,
            commands::people::choose_people,
            commands::people::print_schedule,
            commands::people::keep_schedule,
            commands::notice::calling,
            commands::notice::notice_mail,
            commands::notice::print_notice,
            commands::notice::keep_sent_notice,
            commands::notice::keep_event,
            commands::notice::send_notice,
            commands::papers::documents,
            commands::papers::document_names,
            commands::papers::document,
            commands::papers::meetings_named,
            commands::papers::coming_meetings,
            commands::papers::read_letter,
            commands::papers::open_letter,
            commands::papers::put_on_agenda,
            commands::passing::passings,
            commands::passing::hand_over,
            commands::passing::take_over,
            commands::passing::share_copy,
            commands::doing::action,
            commands::doing::own_name,
            commands::doing::call_me,
            commands::following::decision,
            commands::following::subjects,
            commands::following::subject,
            commands::following::outside,
            commands::review::review,
            commands::review::changes_since,
            commands::review::give_draft,
            commands::review::take_in_reactions,
            commands::review::keep_signed,
            commands::review::copy_signed,
            commands::weigh,
            commands::poll,
            hall_window::toggle_hall,
            hall_window::stand_at,
            hall_window::watch_hall,
            hall_window::close_hall,
            closing::watch_closing,
            closing::hold_window,
            closing::close_window,
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

pub(crate) fn own_folder() -> Result<PathBuf, Failure> {
    let folder = places::data_folder().ok_or_else(|| {
        Failure::new("no_folder", "Dit systeem heeft geen map voor de eigen gegevens van Hamerslag.")
    })?;
    std::fs::create_dir_all(&folder).map_err(hamerslag_core::Error::from)?;
    Ok(folder)
}

fn set_up(
    app: &mut App,
    data: PathBuf,
    asked_for: Option<PathBuf>,
) -> Result<(), Box<dyn std::error::Error>> {
    let (place, caches) = (data.join(PLACE), caches(&data));
    app.manage(SharedDesk::new(Desk::new(data, app.path().home_dir().ok(), asked_for)));

    app.manage(Closing::default());

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
    if let Some(WindowPlace { area, maximized }) = place_to_return_to(app.handle(), &place) {
        window = window.position(area.x, area.y).inner_size(area.width, area.height).maximized(maximized);
    }
    painted_by_the_processor(&window.build()?)?;
    Ok(())
}

/// A page of words changes a line at a time. Painting just that line takes a fraction of what it takes to put the whole window
/// together again by way of the graphics card, most of all where there is no card and a program plays its part.
#[cfg(target_os = "linux")]
pub(crate) fn painted_by_the_processor(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Only WebKitGTK has to be told.
#[cfg(not(target_os = "linux"))]
pub(crate) fn painted_by_the_processor(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The web view's own caches stay apart from the user's things.
pub(crate) fn caches(data: &Path) -> PathBuf {
    data.join("webview")
}

/// Whether `url` is a page that came with the program; a link or a dropped file leads nowhere else.
pub(crate) fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// The place kept in `file`, if a window can be grasped there on the screens of today.
pub(crate) fn place_to_return_to(app: &AppHandle, file: &Path) -> Option<WindowPlace> {
    WindowPlace::load(file).filter(|place| place.can_be_grasped(&screens(app)))
}

/// The screens of this computer; none when it doesn't say.
pub(crate) fn screens(app: &AppHandle) -> Vec<Area> {
    app.available_monitors().unwrap_or_default().iter().map(area).collect()
}

/// What a screen covers of the desktop.
pub(crate) fn area(screen: &Monitor) -> Area {
    let at = screen.position().to_logical::<f64>(screen.scale_factor());
    let size = screen.size().to_logical::<f64>(screen.scale_factor());
    Area { x: at.x, y: at.y, width: size.width, height: size.height }
}

/// Where a window stands.
pub(crate) fn stands_at(window: &Window) -> tauri::Result<Area> {
    let scale = window.scale_factor()?;
    let at = window.outer_position()?.to_logical::<f64>(scale);
    let size = window.inner_size()?.to_logical::<f64>(scale);
    Ok(Area { x: at.x, y: at.y, width: size.width, height: size.height })
}

/// Keeps where a closing window stood. The hall has nothing to see without the first one.
fn closing(window: &Window, data: &Path) -> Result<(), Box<dyn std::error::Error>> {
    if window.label() == hall_window::LABEL {
        return hall_window::keep_place(window, data);
    }
    if let Some(hall) = window.get_webview_window(hall_window::LABEL) {
        hall.close()?;
    }
    keep_place(window, &data.join(PLACE))
}

fn keep_place(window: &Window, file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let maximized = window.is_maximized()?;
    let mut area = stands_at(window)?;
    if let (true, Some(before)) = (maximized, WindowPlace::load(file)) {
        area = before.area;
    }
    WindowPlace { area, maximized }.save(file)?;
    Ok(())
}
