//! Debian's packages: which are missing, and installing them, or saying in one line how to.

use std::process::{Command, Stdio};

use crate::program::{Stop, answer, is_there, run};
use crate::system::is_root;

/// Words before every `apt-get` that must not ask anything.
const QUIETLY: [&str; 2] = ["env", "DEBIAN_FRONTEND=noninteractive"];

/// A fresh Ubuntu updates itself in its first minutes; wait this long for it (seconds).
const WAIT_FOR_LOCK: &str = "DPkg::Lock::Timeout=300";

/// Installs what is missing of `wanted`; a computer that has everything is left alone.
///
/// # Errors
/// When something is missing and this user may not install it, or installing fails.
pub(crate) fn ensure(wanted: &[&str]) -> Result<(), Stop> {
    let missing = missing(wanted, &installed(wanted));
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("  Ontbreekt nog: {}", missing.join(" "));
    let become_root: &[&str] = if is_root() {
        &[]
    } else if answer(Command::new("sudo").args(["-n", "true"])).is_some() {
        &["sudo", "-n"]
    } else {
        let line = line_to_run(&missing, is_there("sudo"));
        return Err(Stop(format!(
            "er ontbreken pakketten. Voer deze regel uit en probeer het opnieuw:\n\n  {line}\n"
        )));
    };
    run(&mut apt_get(become_root, &["update", "-q"]))?;
    let mut install = apt_get(become_root, &["install", "-y", "-q", "--no-install-recommends"]);
    run(install.args(&missing))
}

/// What dpkg knows of `wanted`: per line a name, a tab and a status. Unknown names have no line.
fn installed(wanted: &[&str]) -> String {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${Package}\\t${db:Status-Status}\\n"]).args(wanted);
    // Its exit code is 1 as soon as one name is unknown; the lines about the others still count.
    let output = query.stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

/// Which of `wanted` are not installed according to `dpkg`, the answer of [`installed`].
fn missing<'a>(wanted: &[&'a str], dpkg: &str) -> Vec<&'a str> {
    let is_installed =
        |name: &str| dpkg.lines().any(|line| line.split_once('\t') == Some((name, "installed")));
    wanted.iter().copied().filter(|name| !is_installed(name)).collect()
}

/// The one line that a person can paste to install `missing`.
fn line_to_run(missing: &[&str], has_sudo: bool) -> String {
    let packages = missing.join(" ");
    let install = "apt-get install -y --no-install-recommends";
    if has_sudo {
        format!("sudo apt-get update && sudo {install} {packages}")
    } else {
        format!("su -c 'apt-get update && {install} {packages}'")
    }
}

fn apt_get(become_root: &[&str], arguments: &[&str]) -> Command {
    let words: Vec<&str> = [become_root, &QUIETLY, &["apt-get", "-o", WAIT_FOR_LOCK], arguments].concat();
    let mut words = words.into_iter();
    let mut command = Command::new(words.next().unwrap_or("apt-get"));
    command.args(words);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    const DPKG: &str = "qpdf\tinstalled\nxvfb\tconfig-files\nlibxdo-dev\tinstalled\n";

    #[test]
    fn unknown_and_removed_packages_are_missing() {
        let wanted = ["libxdo-dev", "xvfb", "qpdf", "poppler-utils"];
        assert_eq!(missing(&wanted, DPKG), ["xvfb", "poppler-utils"]);
    }

    #[test]
    fn nothing_is_missing_when_all_is_installed() {
        assert!(missing(&["qpdf", "libxdo-dev"], DPKG).is_empty());
    }

    #[test]
    fn a_name_that_merely_begins_the_same_does_not_count() {
        assert_eq!(missing(&["libxdo"], DPKG), ["libxdo"]);
    }

    #[test]
    fn the_line_fits_the_computer() {
        assert_eq!(
            line_to_run(&["qpdf", "xvfb"], true),
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends qpdf xvfb"
        );
        assert_eq!(
            line_to_run(&["qpdf"], false),
            "su -c 'apt-get update && apt-get install -y --no-install-recommends qpdf'"
        );
    }

    #[test]
    fn sudo_comes_before_everything_else() {
        let command = apt_get(&["sudo", "-n"], &["update"]);
        assert_eq!(command.get_program(), "sudo");
        let command = apt_get(&[], &["update"]);
        assert_eq!(command.get_program(), "env");
        assert_eq!(command.get_args().last(), Some("update".as_ref()));
    }
}
