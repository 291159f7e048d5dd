//! Where everything is,, and cargo to build it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder with the workspace's `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// The folder of the page that the window shows.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The release build of Hamerslag: cargo puts it beside the folder in which this program itself was put.
pub(crate) fn release_binary() -> Option<PathBuf> {
    let this = std::env::current_exe().ok()?;
    let name = format!("hamerslag{}", std::env::consts::EXE_SUFFIX);
    Some(this.ancestors().nth(2)?.join("release").join(name)).filter(|file| file.is_file())
}

/// Cargo on the workspace, with `arguments`.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(root());
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_workspace() {
        let manifest =
            std::fs::read_to_string(root().join("Cargo.toml")).expect("the workspace has a manifest");
        assert!(manifest.contains("[workspace]"));
    }
}
