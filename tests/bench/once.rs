use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use hamerslag_core::view::MinutesView;
use hamerslag_print::{Printing, minutes_pdf};

/// Says that this process is one of [`first`]; the file with the minutes follows.
pub const ONCE: &str = "--once";

/// How long the first PDF takes in a process of its own, where no font has been read yet.
pub fn first(view: &Path) -> Duration {
    let this = std::env::current_exe().unwrap();
    let output = Command::new(this).arg(ONCE).arg(view).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    Duration::from_nanos(told.trim().parse().unwrap())
}

/// What that process does: it prints the nanoseconds.
pub fn print(view: &Path) {
    let view: MinutesView = serde_json::from_slice(&std::fs::read(view).unwrap()).unwrap();
    let printed = Printing::plain("2026-11-21T12:00:00".parse().unwrap());
    let start = Instant::now();
    minutes_pdf(&view, &printed).unwrap();
    println!("{}", start.elapsed().as_nanos());
}

/// Puts the minutes where that process reads them.
pub fn kept(folder: &Path, view: &MinutesView) -> std::path::PathBuf {
    let file = folder.join("view.json");
    std::fs::write(&file, serde_json::to_vec(view).unwrap()).unwrap();
    file
}
