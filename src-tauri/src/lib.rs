//! Hamerslag: the command line and, with the feature `desktop`, the window. Both are thin: they hand paths, moments and
//! ids to the core, and say in Dutch what came of it.

use mimalloc::MiMalloc;

/// Reading, laying out and answering the page ask for many small pieces of memory, on several threads.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

pub mod archives;
pub mod calling;
pub mod cli;
#[cfg(feature = "desktop")]
mod commands;
pub mod desk;
pub mod erasing;
pub mod failure;
#[cfg(feature = "desktop")]
mod hall_window;
pub mod output;
#[cfg(feature = "desktop")]
mod pages;
pub mod passing;
pub mod places;
pub mod recents;
pub mod reviewing;
pub mod sharing;
mod text_file;
#[cfg(feature = "desktop")]
mod window;
pub mod window_place;
pub mod wire;
