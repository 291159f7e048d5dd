//! The single steps that cargo carries out, each one command.

use std::process::Command;

use crate::failed::Failed;
use crate::program::{Stop, run, run_heard};
use crate::project::{cargo, root};
use crate::pypi::{JUDGES, RIVALS};

/// The test in the real window, and what it needs to be built.
const END_TO_END: [&str; 5] = ["test", "--features", "desktop", "--test", "e2e"];

/// What is measured in the real window, and what it needs to be built.
const WINDOW_BENCH: [&str; 5] = ["bench", "--features", "desktop", "--bench", "window"];

/// The screen that the window's tests run on when nobody watches; it stays as it is when a window is the last to go.
const HIDDEN_SCREEN: &str = "-screen 0 1440x900x24 -noreset";

/// Every file is laid out by rustfmt.
pub(crate) fn layout() -> Result<(), Stop> {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

/// No warning in any crate, without the window.
pub(crate) fn lints() -> Result<(), Stop> {
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// No warning in the window and its tests.
pub(crate) fn window_lints() -> Result<(), Stop> {
    run(&mut cargo(&["clippy", "--features", "desktop", "--all-targets", "--", "-D", "warnings"]))
}

/// All tests of all crates, without the window.
pub(crate) fn tests() -> Result<(), Stop> {
    run(cargo(&["test", "--workspace"]).env("HAMERSLAG_PYTHON", JUDGES.python()))
}

/// The program with its window, for whoever works on it.
pub(crate) fn build() -> Result<(), Stop> {
    run(&mut cargo(&["build", "--features", "desktop"]))
}

/// The tests in the real window and the program they drive, which cargo builds as one: a program built apart would only be
/// built once more, because what the tests need of its crates differs.
pub(crate) fn build_end_to_end() -> Result<(), Stop> {
    run(cargo(&END_TO_END).arg("--no-run"))
}

/// The program with its window, to hand out: optimised, and never asking a development server for its page.
pub(crate) fn release_build() -> Result<(), Stop> {
    run(&mut cargo(&["build", "--release", "--features", "desktop,tauri/custom-protocol"]))
}

/// Runs the program that [`build`] built, with `arguments`.
pub(crate) fn hamerslag(arguments: &[&str]) -> Result<(), Stop> {
    run(cargo(&["run", "--quiet", "--features", "desktop", "--"]).args(arguments))
}

/// The bench against the bars; `rest` goes to it.
pub(crate) fn bench(rest: &[String]) -> Result<(), Stop> {
    run(cargo(&["bench", "--bench", "bars", "--"]).args(rest).env("HAMERSLAG_RIVALS", RIVALS.python()))
}

/// The bars of the real window, on a hidden screen; `rest` goes to the bench.
pub(crate) fn window_bench(rest: &[String]) -> Result<(), Stop> {
    run(on_a_hidden_screen(&WINDOW_BENCH).arg("--").args(rest))
}

/// How many failing tests are worth a second look; more is no accident.
const SECOND_LOOKS: usize = 5;

/// The tests in the real window, on the own screen if `visible`; `rest` goes to the test runner. A window, its driver and the
/// desktop around them are more than our own code, on a machine that may be busy: the few tests that fail are taken once more,
/// by themselves, and named, whatever comes of it.
pub(crate) fn end_to_end(visible: bool, rest: &[String]) -> Result<(), Stop> {
    let mut failed = Failed::default();
    let result = run_heard(end_to_end_command(visible).args(["--", "--nocapture"]).args(rest), |line| {
        failed.hear(line)
    });
    let names = failed.names();
    if result.is_ok() || names.is_empty() || names.len() > SECOND_LOOKS {
        return result;
    }
    eprintln!("\n   Mislukt, en nog één keer alleen: {}", names.join(", "));
    run(end_to_end_command(visible).args(["--", "--nocapture", "--exact"]).args(&names))?;
    eprintln!("\n   De tweede keer in orde, dus wankel: {}", names.join(", "));
    Ok(())
}

fn end_to_end_command(visible: bool) -> Command {
    if visible {
        return cargo(&END_TO_END);
    }
    on_a_hidden_screen(&END_TO_END)
}

fn on_a_hidden_screen(task: &[&str]) -> Command {
    let mut command = Command::new("dbus-run-session");
    command.args(["--", "xvfb-run", "-a", "-s", HIDDEN_SCREEN]).arg("cargo").args(task);
    // On a Wayland desktop GTK would prefer that screen to the hidden one.
    command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11").current_dir(root());
    // All that the tests need was made ready before, so none of them may skip.
    command.env("HAMERSLAG_NO_SKIP", "1");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_hidden_unless_asked_for() {
        assert_eq!(end_to_end_command(false).get_program(), "dbus-run-session");
        assert_eq!(end_to_end_command(true).get_program(), "cargo");
    }

    #[test]
    fn the_hidden_screen_keeps_a_wayland_desktop_out() {
        let command = end_to_end_command(false);
        assert!(command.get_envs().any(|variable| variable == ("WAYLAND_DISPLAY".as_ref(), None)));
    }
}
