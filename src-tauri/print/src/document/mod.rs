//! Views to blocks: what a document says and in which order, in Dutch. Nothing is measured here.

mod account;
pub(crate) mod agenda;
mod decided;
mod election;
pub(crate) mod minutes;
mod presence;
pub(crate) mod register;
mod wording;

use hamerslag_core::view::AssociationHead;

use crate::block::{Block, Paragraph};
use crate::paginate::Running;

/// A document before it is laid out.
#[derive(Debug)]
pub(crate) struct Document {
    /// As reader programs show it.
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) running: Running,
}

/// A paragraph for every line of the text that has words.
fn text_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
}

/// The longest name, in characters, that the running head shows in full.
const RUNNING_NAME: usize = 120;

/// The association's name in full, if the running head is too narrow for it.
fn long_name(association: &AssociationHead) -> Option<Block> {
    let is_long = association.name.chars().count() > RUNNING_NAME;
    is_long.then(|| Block::Paragraph(Paragraph::fact("Vereniging", &association.name)))
}
