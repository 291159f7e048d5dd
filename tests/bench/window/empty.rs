//! The least that Tauri can show: a window with one line in it, made and shown as ours is. What it takes is what the system's
//! web view takes, whoever uses it.

use std::path::PathBuf;

use tauri::WebviewWindowBuilder;
use tauri::webview::PageLoadEvent;

/// Says that this process is the empty window.
pub const EMPTY: &str = "--empty";

/// Shows it until it is closed.
pub fn show() {
    tauri::Builder::default()
        .setup(|app| {
            let data = PathBuf::from(std::env::var_os("HAMERSLAG_DATA").ok_or("no folder was given")?);
            let config = app.config().app.windows.first().ok_or("no window is described")?.clone();
            WebviewWindowBuilder::from_config(app.handle(), &config)?
                .data_directory(data.join("webview"))
                .on_page_load(|window, load| {
                    if load.event() == PageLoadEvent::Finished {
                        window.show().unwrap();
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("tests/bench/window/empty/tauri.conf.json"))
        .unwrap();
}
