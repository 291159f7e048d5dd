//! The bars of the design, measured: each with its figure, and a failure when one is missed. `cargo xtask bench` runs it;
//! words behind it choose the bars whose names contain them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

/// The same minutes by other programs, side by side.
mod beside;
/// The decision book: how fast it is made, and how large it is.
mod book;
/// Minutes, entered in an archive of their own.
mod entered;
/// A process that is killed while it writes, again and again.
mod killed;
/// An archive of ten thousand meetings and a million blocks, made through `apply`, kept between runs.
mod large;
/// Reading, printing and reading Dutch, in memory.
mod memory;
/// A PDF in a process of its own.
mod once;
/// The face Afdruk while somebody works.
mod paper;
/// What is asked of the large archive.
mod questions;
/// A thousand comments on a draft.
mod reactions;
/// The decision register of the large archive.
mod register;
/// Every rule, over plain values.
mod rules;
/// Figures: how they are taken and shown.
mod table;
mod told;
/// What is done with the large archive as a whole.
mod whole;

use table::Table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, view] = arguments.as_slice()
        && first == once::ONCE
    {
        return once::print(view.as_ref());
    }
    if let [first, archive] = arguments.as_slice()
        && first == killed::WRITER
    {
        return killed::write(archive.as_ref());
    }
    let wanted: Vec<String> = arguments.into_iter().filter(|word| !word.starts_with("--")).collect();
    let mut table = Table::new(wanted);
    println!("{}\n", table::machine());
    memory::measure(&mut table);
    paper::measure(&mut table);
    book::measure(&mut table);
    rules::measure(&mut table);
    reactions::measure(&mut table);
    killed::measure(&mut table);
    questions::measure(&mut table);
    table.end();
}
