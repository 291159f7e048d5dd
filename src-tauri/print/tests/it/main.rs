//! What a user would notice about a print. An index:
//! - `sample`: an invented evening of an invented association, and tools to look at its PDF
//! - `text`: what comes back out of the PDF
//! - `pages`: where things stand on the pages
//! - `file`: what the PDF tells of itself
//! - `kept`: what makes the file fit to keep for good
//! - `heard`: what somebody hears who has it read aloud
//! - `way`: the outline and the links
//! - `carried`: the meeting that travels inside
//! - `judged`: what other programs find when they judge it by the standards
//! - `documents`: lists and excerpts
//! - `figures`: the association in figures, on one page
//! - `notice`: letters that call a meeting, and labels for their envelopes
//! - `annex`: what is closed, in the copy of the board
//! - `screen`: pages as pictures, and laying out again after a change
//! - `letterhead`: logo, lines and colour of an association
//! - `properties`: what holds for any minutes
//! - `limits`: the very long, the very many, the empty and the foreign

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so by failing")]

mod annex;
mod carried;
mod documents;
mod figures;
mod file;
mod heard;
mod judged;
mod kept;
mod letterhead;
mod limits;
mod notice;
mod pages;
mod properties;
mod sample;
mod screen;
mod text;
mod way;
