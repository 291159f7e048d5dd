//! Node.js and npm, which build the page: whether they are there and new enough.

use std::process::Command;

use crate::apt;
use crate::program::{Stop, answer};
use crate::project;
use crate::system::System;

/// The oldest Node.js that Vite 8 works with (its `engines` field).
const OLDEST: Version = Version { major: 20, minor: 19 };

/// What to do about a Node.js that is missing or too old.
const ADVICE: &str = "Installeer Node.js 22 of nieuwer met npm (zie nodejs.org) en probeer het opnieuw";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    major: u32,
    minor: u32,
}

/// Sees to it that a new enough Node.js and npm are there; installs Debian's if there is none.
///
/// # Errors
/// When there is none, or it is too old; the message says what to install.
pub(crate) fn ensure() -> Result<(), Stop> {
    if System::here() == System::Debian {
        match (node_answer(), npm_is_there()) {
            (None, _) => apt::ensure(&["nodejs", "npm"])?,
            (Some(_), false) => apt::ensure(&["npm"])?,
            (Some(_), true) => {}
        }
    }
    new_enough(node_answer().as_deref())?;
    if npm_is_there() { Ok(()) } else { Err(Stop(format!("npm ontbreekt. {ADVICE}."))) }
}

/// Npm in the folder of the page, with `arguments`.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments).current_dir(project::ui());
    command
}

fn node_answer() -> Option<String> {
    answer(Command::new("node").arg("--version"))
}

fn npm_is_there() -> bool {
    answer(npm(&["--version"]).current_dir(project::root())).is_some()
}

/// Whether `version`, the answer to `node --version`, will do.
fn new_enough(version: Option<&str>) -> Result<(), Stop> {
    match version.map(|text| (text, parse(text))) {
        None => Err(Stop(format!("Node.js ontbreekt. {ADVICE}."))),
        Some((_, Some(found))) if found >= OLDEST => Ok(()),
        Some((text, _)) => Err(Stop(format!(
            "Node.js {} is te oud: {}.{} is de oudste die werkt. {ADVICE}.",
            text.trim(),
            OLDEST.major,
            OLDEST.minor
        ))),
    }
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
        assert!(stop.0.starts_with("Node.js v18.20.4 is te oud: 20.19 is de oudste die werkt."), "{stop}");
    }

    #[test]
    fn no_node_and_nonsense_are_no_node() {
        assert!(new_enough(None).is_err());
        assert!(new_enough(Some("command not found")).is_err());
        assert_eq!(parse("v20"), None);
    }
}
