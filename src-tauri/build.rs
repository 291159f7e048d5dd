//! Lets Tauri read `tauri.conf.json` at build time; without the window there is nothing to do.

#[cfg(not(feature = "desktop"))]
fn main() {}

#[cfg(feature = "desktop")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    // With a manifest of its own commands, Tauri refuses every command that no capability grants.
    let commands = tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions.toml");
    println!("cargo:rerun-if-changed=src-tauri/permissions.toml");
    // The page is part of the program: a new page is a new program.
    println!("cargo:rerun-if-changed=ui/dist");
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    Ok(())
}
