//! Hamerslag: meetings of an association, in one file on this computer.

use std::process::ExitCode;

fn main() -> ExitCode {
    hamerslag::cli::run(std::env::args_os().skip(1))
}
