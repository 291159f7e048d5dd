//! From text to items and blocks, without understanding a sentence: marks, labels, blank lines and line lengths only.
//! Every word of the source ends up in a title, a mark, a label, a block or the list of what was dropped.

mod block;
mod builder;
mod counted;
mod dashed;
mod emphasis;
mod headed;
mod headings;
mod heads;
pub(crate) mod label;
pub(crate) mod line;
mod mark;
mod number;
mod numbering;
mod org;
mod page;
pub(crate) mod paragraph;
mod parted;
mod planned;
mod run_on;
mod running;
mod table;
mod tags;
pub(crate) mod title;
mod titled;
mod unparted;

use std::ops::Range;

pub(crate) use block::Block;
use builder::{Builder, Built, begins_section};
use line::{Line, Lines, Role, lines};
use title::title_before_text;

use crate::people::People;
use crate::reading::{DropReason, Dropped};
use crate::side_by_side;
use crate::warning::{MOST, Warning};

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
    in_runs(source, side_by_side::workers(source.len()))
}

/// Lays out a text in at most so many runs, side by side.
fn in_runs(source: &str, most: usize) -> Layout {
    let mut found = lines(source);
    let warnings = heads::pick(source, &mut found);
    let people = People::gather(source, &found.all);
    let items = found.all.iter().filter(|line| matches!(line.role, Role::Item | Role::ItemWithText));
    let inline = items.filter(|line| title_before_text(line.content(source)).is_some());
    let titles_inline = inline.take(2).count() > 1;
    let Lines { all, dropped, title, wrapped_at } = found;
    let built = side_by_side::each(runs(&all, most), |run| {
        let mut builder = Builder::new(source, wrapped_at, titles_inline, &people);
        for index in run {
            if let Some(line) = all.get(index) {
                builder.add(line, all.get(index + 1));
            }
        }
        builder.finish()
    });
    let mut out = Layout { front_title: title, dropped, warnings, ..Layout::default() };
    for (turn, Built { head, sections, dropped, warnings }) in built.into_iter().enumerate() {
        if turn == 0 {
            out.head = head;
        }
        out.sections.extend(sections);
        out.dropped.extend(dropped);
        let room = MOST.saturating_sub(out.warnings.len());
        out.warnings.extend(warnings.into_iter().take(room));
    }
    if source.contains('<') {
        out.dropped.sort_by_key(|dropped| dropped.span.start);
        let spans: Vec<Range<usize>> = out.dropped.iter().map(|dropped| dropped.span.clone()).collect();
        let tags = tags::outside(source, &spans).into_iter();
        out.dropped.extend(tags.map(|span| Dropped { reason: DropReason::Tag, span }));
        out.dropped.sort_by_key(|dropped| dropped.span.start);
    }
    out.people = people;
    out
}

/// The lines in runs of about the same size, each but the first from a line on that begins an item.
fn runs(lines: &[Line], most: usize) -> Vec<Range<usize>> {
    let begin = (0..lines.len()).filter(|index| *index == 0 || lines.get(*index).is_some_and(begins_section));
    let items: Vec<usize> = begin.chain([lines.len()]).collect();
    let items = items.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)).collect();
    let bytes = |item: &Range<usize>| {
        let (first, last) = (lines.get(item.start), lines.get(item.end.saturating_sub(1)));
        first.zip(last).map_or(0, |(first, last)| last.end - first.start)
    };
    let shares = side_by_side::shares(items, most, bytes);
    shares.iter().filter_map(|items| Some(items.first()?.start..items.last()?.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::in_runs;

    #[test]
    fn a_text_laid_out_in_many_runs_is_the_text_laid_out_in_one() {
        let table = "| Wie | Wat |\n|---|---|\n| Noor | zaal huren |\n";
        let notes = "a. Eerste\n- Noor: ja\nb. Tweede, die\nover twee regels gaat\n\nPagina 2 van 3\n";
        let numbered: String = (1..40)
            .map(|at| format!("{at}. Punt {at}\n{notes}{}", if at % 3 == 0 { table } else { "" }))
            .collect();
        let headed: String = (1..40).map(|at| format!("## Punt {at}\n{notes}1. iets\n---\n")).collect();
        let beside: String = (1..40).map(|at| format!("Opening {at}\n\n{at}.\n\nNoor is er.\n")).collect();
        for text in [numbered, headed, beside] {
            let text = format!("Notulen ALV 12 mei 2026\nAanwezig: Noor, Tijn\n\n{text}");
            let shown = |most: usize| {
                let laid = in_runs(&text, most);
                format!("{:?}", (laid.head, laid.sections, laid.dropped, laid.warnings))
            };
            assert!(in_runs(&text, 1).sections.len() > 30, "{text}");
            for most in [2, 3, 50] {
                assert_eq!(shown(most), shown(1));
            }
        }
    }
}
