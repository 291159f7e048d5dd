//! Node.js and npm, which build the page: whether they are there and new enough.
//!
//! Debian 12 and Ubuntu 24.04 have Node.js 18, too old for Vite. Their npm is good enough to bring a newer
//! one, which the project keeps to itself in `target/node`: nothing changes for the rest of the computer.

use std::env::{join_paths, split_paths, var_os};
use std::path::PathBuf;
use std::process::Command;

use crate::apt;
use crate::program::{Stop, answer, run};
use crate::project;
use crate::system::System;

/// The oldest Node.js that Vite 8 works with (its `engines` field).
const OLDEST: Version = Version { major: 20, minor: 19 };

/// What npm brings into the project's own folder.
const OWN: [&str; 2] = ["node@22", "npm@11"];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    major: u32,
    minor: u32,
}

/// Sees to it that a new enough Node.js and npm are there. On Debian and its kin they are brought; elsewhere
/// they must have been installed.
///
/// # Errors
/// When they are not there and can't be brought; the message says what to install.
pub(crate) fn ensure() -> Result<(), Stop> {
    if System::here() == System::Debian {
        bring()?;
    }
    new_enough(node_version().as_deref())?;
    if npm_version().is_some() { Ok(()) } else { Err(stop("npm ontbreekt")) }
}

/// Npm in the folder of the page, with `arguments`.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = own_first(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments).current_dir(project::ui());
    command
}

/// Installs Debian's Node.js and npm where there are none, and a newer Node.js beside one that is too old.
fn bring() -> Result<(), Stop> {
    let before = node_version();
    if before.is_none() {
        apt::ensure(&["nodejs", "npm"])?;
    } else if npm_version().is_none() {
        apt::ensure(&["npm"])?;
    }
    match before.or_else(node_version) {
        Some(version) if new_enough(Some(&version)).is_err() => {
            eprintln!("  Node.js {} is te oud; een nieuwere komt in target/node.", version.trim());
            let mut install = npm(&["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
            run(install.arg("target/node").args(OWN).current_dir(project::root()))
        }
        _ => Ok(()),
    }
}

fn node_version() -> Option<String> {
    answer(own_first("node").arg("--version"))
}

fn npm_version() -> Option<String> {
    answer(npm(&["--version"]).current_dir(project::root()))
}

/// `program`, found among the project's own first.
fn own_first(program: &str) -> Command {
    let mut command = Command::new(program);
    let own: PathBuf = project::root().join("target/node/node_modules/.bin");
    if own.is_dir() {
        let path = var_os("PATH").unwrap_or_default();
        // A folder name that can't stand in a PATH leaves the PATH as it was.
        if let Ok(path) = join_paths(std::iter::once(own).chain(split_paths(&path))) {
            command.env("PATH", path);
        }
    }
    command
}

/// Whether `version`, the answer to `node --version`, will do.
fn new_enough(version: Option<&str>) -> Result<(), Stop> {
    match version.map(|text| (text.trim(), parse(text))) {
        None => Err(stop("Node.js ontbreekt")),
        Some((_, Some(found))) if found >= OLDEST => Ok(()),
        Some((text, _)) => {
            let Version { major, minor } = OLDEST;
            Err(stop(&format!("Node.js {text} is te oud; {major}.{minor} is de oudste die werkt")))
        }
    }
}

/// `problem`, with what to do about it.
fn stop(problem: &str) -> Stop {
    Stop(format!(
        "{problem}. Installeer Node.js 22 of nieuwer met npm (zie nodejs.org) en probeer het opnieuw."
    ))
}

/// Reads `v20.19.2`, as `node --version` prints it.
fn parse(text: &str) -> Option<Version> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some(Version { major: parts.next()?.parse().ok()?, minor: parts.next()?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(new_enough(Some("v20.19.0\n")), Ok(()));
        assert_eq!(new_enough(Some("v100.1.0\n")), Ok(()));
        assert!(new_enough(Some("v20.9.0\n")).is_err(), "9 is less than 19");
    }

    #[test]
    fn an_old_node_is_named_with_what_to_do() {
        let stop = new_enough(Some("v18.20.4\n")).expect_err("18 is too old");
        assert!(
            stop.0.starts_with("Node.js v18.20.4 is te oud; 20.19 is de oudste die werkt. Installeer"),
            "{stop}"
        );
    }

    #[test]
    fn no_node_and_nonsense_are_no_node() {
        assert!(new_enough(None).is_err());
        assert!(new_enough(Some("command not found")).is_err());
        assert_eq!(parse("v20"), None);
    }
}
