//! The page that the window shows: its packages from npm, its check, its build, its tests.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::node::npm;
use crate::program::{Stop, run};
use crate::project;

/// Installs the page's packages exactly as `package-lock.json` names them, unless that was done already.
///
/// # Errors
/// When the page or its lock file is not there, or npm fails.
pub(crate) fn install() -> Result<(), Stop> {
    let ui = project::ui();
    for name in ["package.json", "package-lock.json"] {
        if !ui.join(name).is_file() {
            return Err(Stop(format!(
                "ui/{name} ontbreekt; is de kloon volledig? `git status` laat het zien."
            )));
        }
    }
    let lock = changed(&ui.join("package-lock.json"));
    let installed = changed(&ui.join("node_modules").join(".package-lock.json"));
    if is_behind(installed, lock) {
        // Development packages too, also where NODE_ENV says production: they build the page.
        run(&mut npm(&["ci", "--include=dev", "--no-audit", "--no-fund"]))
    } else {
        eprintln!("  De pakketten van npm zijn al bij.");
        Ok(())
    }
}

/// Type-checks the page; a warning is a failure.
pub(crate) fn check() -> Result<(), Stop> {
    run(&mut npm(&["run", "check"]))
}

/// Builds `ui/dist`, which Tauri takes into the program.
pub(crate) fn build() -> Result<(), Stop> {
    run(&mut npm(&["run", "build"]))
}

/// Runs the page's own tests, if it has any.
pub(crate) fn test() -> Result<(), Stop> {
    run(&mut npm(&["test", "--if-present"]))
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

/// Whether what is `installed`, if anything, is older than the `lock` that it must follow.
fn is_behind(installed: Option<SystemTime>, lock: Option<SystemTime>) -> bool {
    installed.is_none() || installed <= lock
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn packages_are_installed_once_per_lock_file() {
        let earlier = SystemTime::UNIX_EPOCH;
        let later = earlier + Duration::from_secs(1);
        assert!(is_behind(None, Some(earlier)), "nothing installed yet");
        assert!(is_behind(Some(earlier), Some(later)), "the lock file changed since");
        assert!(is_behind(Some(earlier), Some(earlier)), "in doubt, install");
        assert!(!is_behind(Some(later), Some(earlier)), "installed after the lock file changed");
    }
}
