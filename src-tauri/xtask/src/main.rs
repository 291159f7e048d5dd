//! The tasks of someone who works on Hamerslag: `cargo xtask run | test | e2e | bench | bundle`.
//!
//! One command has to bring a bare Debian or Ubuntu to a working program, so this needs nothing
//! but Rust itself: no crates, no shell, no other tool that has to be installed first.

mod apt;
mod args;
mod failed;
mod node;
mod packages;
mod page;
mod program;
mod project;
mod pypi;
mod steps;
mod system;
mod tasks;
mod timing;

use std::process::ExitCode;

use args::{Request, Task, USAGE};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let task = match args::parse(&words) {
        Ok(Request::Do(task)) => task,
        Ok(Request::Usage) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprintln!("{message}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let done = match task {
        Task::Run { window } => tasks::run(window),
        Task::Test => tasks::test(),
        Task::EndToEnd { visible, rest } => tasks::end_to_end(visible, &rest),
        Task::Bench { rest } => tasks::bench(&rest),
        Task::Bundle => tasks::bundle(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nGestopt: {stop}");
            ExitCode::FAILURE
        }
    }
}
