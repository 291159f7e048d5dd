//! Lets Tauri read `tauri.conf.json` at build time; without the window there is nothing to do.

fn main() {
    #[cfg(feature = "desktop")]
    tauri_build::build();
}
