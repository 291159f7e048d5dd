//! The bars of the live desk, measured in the real window on the real file. Everything that is measured in the page is
//! measured by scripts that WebDriver brings; the program knows nothing of it. `cargo xtask bench window` runs it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

#[path = "../../e2e/app.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod app;
/// The decision book in a browser.
mod book;
#[path = "../../e2e/browser.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod browser;
/// The window to compare with.
mod empty;
/// Turning from one face to another, and the pages after a change.
mod faces;
#[path = "../large.rs"]
#[allow(dead_code, reason = "the other bench uses more of it")]
mod large;
#[path = "../book.rs"]
#[allow(dead_code, reason = "the other bench uses more of it")]
mod made;
/// An evening of 500 blocks, opened in the window.
mod sitting;
/// From the start of the process to the first screen, and what it takes in memory.
mod start;
#[path = "../table.rs"]
#[allow(dead_code, reason = "the other bench uses more of it")]
mod table;
/// From a key to the screen, and to the disk.
mod typing;
#[path = "../../e2e/webdriver.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod webdriver;

use table::Table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == empty::EMPTY) {
        return empty::show();
    }
    if app::driver().is_none() {
        return app::skipped("geen beeldscherm of geen WebKitWebDriver");
    }
    let wanted = arguments.into_iter().filter(|word| !word.starts_with("--")).collect();
    let mut table = Table::new(wanted);
    println!("{}\n", table::machine());
    let empty = start::measure(&mut table);
    typing::measure(&mut table, empty);
    faces::measure(&mut table);
    book::measure(&mut table);
    table.end();
}
