//! From text to items and blocks, without understanding a sentence: marks, labels, blank lines and line lengths only.
//! Every word of the source ends up in a title, a mark, a label, a block or the list of what was dropped.

mod block;
mod builder;
mod emphasis;
mod heads;
pub(crate) mod label;
pub(crate) mod line;
mod mark;
mod number;
mod numbering;
mod page;
pub(crate) mod paragraph;
mod table;
pub(crate) mod title;

use std::ops::Range;

pub(crate) use block::Block;
use builder::Builder;
use line::{Lines, Role, lines};
use title::title_before_text;

use crate::people::People;
use crate::reading::Dropped;
use crate::warning::Warning;

/// The head, or an item.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) number: Option<String>,
    pub(crate) mark: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) span: Range<usize>,
}

/// A text in sections.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub(crate) front_title: Option<String>,
    pub(crate) head: Section,
    pub(crate) sections: Vec<Section>,
    pub(crate) dropped: Vec<Dropped>,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) people: People,
}

/// Lays out a text.
pub(crate) fn layout(source: &str) -> Layout {
    let mut found = lines(source);
    let warnings = heads::pick(source, &mut found);
    let people = People::gather(source, &found.all);
    let items = found.all.iter().filter(|line| line.role == Role::Item);
    let inline = items.filter(|line| title_before_text(line.content(source)).is_some());
    let titles_inline = inline.take(2).count() > 1;
    let Lines { all, dropped, title, wrapped_at } = found;
    let out = Layout { front_title: title, dropped, warnings, people, ..Layout::default() };
    let mut builder = Builder::new(source, wrapped_at, titles_inline, out);
    for (index, line) in all.iter().enumerate() {
        builder.add(line, all.get(index + 1));
    }
    builder.finish()
}
