//! From text to items and blocks, without understanding a sentence: marks, labels, blank lines and line lengths only.
//! Every word of the source ends up in a title, a mark, a label, a block or the list of what was dropped.

mod block;
mod emphasis;
mod heads;
pub(crate) mod label;
pub(crate) mod line;
mod mark;
mod numbering;
mod page;
pub(crate) mod paragraph;
mod table;
pub(crate) mod title;

use std::ops::Range;

pub(crate) use block::Block;
use label::label;
use line::{Line, Lines, Role, lines};
use mark::{Mark, Number};
use page::page_number;
use table::Table;
use title::{ends_sentence, goes_on, is_full, is_title, title_before_text, wants_more};

use crate::people::People;
use crate::reading::{DropReason, Dropped, Marker};
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
    let mut found = lines(source);
    let warnings = heads::pick(source, &mut found);
    let people = People::gather(source, &found.all);
    let Lines { all, dropped, title, wrapped_at } = found;
    let mut builder = Builder {
        source,
        wrapped_at,
        out: Layout { front_title: title, dropped, warnings, people, ..Layout::default() },
        letter: None,
        last_length: 0,
        table: None,
    };
    for (index, line) in all.iter().enumerate() {
        builder.add(line, all.get(index + 1));
    }
    builder.finish()
}

struct Builder<'t> {
    source: &'t str,
    wrapped_at: Option<usize>,
    out: Layout,
    /// The last letter of the current item.
    letter: Option<char>,
    /// Length of the line added last.
    last_length: usize,
    table: Option<Table>,
}

impl Builder<'_> {
    fn section(&mut self) -> &mut Section {
        match self.out.sections.last_mut() {
            Some(section) => section,
            None => &mut self.out.head,
        }
    }

    fn add(&mut self, line: &Line, next: Option<&Line>) {
        match (line.role, line.mark) {
            (_, Mark::Rule) => return,
            (Role::TitleAbove, _) => self.begin_headed(line),
            (Role::TitleBelow, _) => self.set_title(line.content(self.source)),
            (Role::Item, Mark::Number(number)) if self.waits_for_number(line) => {
                self.set_number(line, number)
            }
            (Role::Item, Mark::Number(number)) => self.begin_item(line, next, number),
            (Role::Item, _) => self.begin_headed(line),
            (_, Mark::Number(_)) if self.is_list(line) => {
                self.begin_block(line, 1, Marker::Letter);
            }
            (_, Mark::Letter(letter)) if self.is_next_letter(letter) => {
                self.letter = Some(letter);
                self.begin_block(line, 1, Marker::Letter);
            }
            (_, Mark::Dash) => {
                let level = if self.letter.is_some() && line.indented { 2 } else { 1 };
                self.begin_block(line, level, Marker::Dash);
            }
            (_, Mark::Heading(_)) => self.begin_block(line, 0, Marker::Plain),
            (_, Mark::Row) => self.add_row(line, next),
            _ => self.add_text(line),
        }
        if line.mark != Mark::Row {
            self.table = None;
        }
        self.last_length = if line.columns { 0 } else { line.end - line.start };
        let end = line.end;
        self.section().span.end = end;
    }

    /// Whether the number alone on this line belongs to the title on the line before it.
    fn waits_for_number(&mut self, line: &Line) -> bool {
        let section = self.section();
        line.content >= line.end
            && section.number.is_none()
            && section.title.is_some()
            && section.blocks.is_empty()
    }

    fn set_number(&mut self, line: &Line, number: Number) {
        let mark = self.mark(line);
        let section = self.section();
        (section.number, section.mark) = (Some(number.printed()), mark);
    }

    /// The words before the content of a line.
    fn mark(&self, line: &Line) -> Option<String> {
        let mark = self.source.get(line.start..line.content)?.trim_matches(['*', '_', ' ', '\t']);
        Some(mark.to_owned()).filter(|mark| !mark.is_empty())
    }

    fn add_row(&mut self, line: &Line, next: Option<&Line>) {
        let cells = table::cells(self.source, line);
        let is_header = self.table.is_none()
            && next.is_some_and(|next| {
                next.mark == Mark::Rule
                    && self.source.get(next.start..next.end).is_some_and(|rule| rule.contains('|'))
            });
        let action_row = self.table.is_some_and(|table| table.of_actions);
        if self.table.is_none() {
            self.table = Some(Table::headed(self.source, &cells, is_header));
        }
        let mut block = Block {
            start: line.start,
            end: line.end,
            marker: Marker::Dash,
            level: 1,
            action_row,
            ..Block::default()
        };
        for cell in cells {
            block.push_cell(self.source, cell);
        }
        self.section().blocks.push(block);
    }

    /// A number that is no item begins a block, unless the line before was cut off in front of it.
    fn is_list(&mut self, line: &Line) -> bool {
        let length = self.last_length;
        let wrapped_at = self.wrapped_at;
        let text = self.source.get(line.start..line.end).unwrap_or("");
        match self.section().blocks.last() {
            Some(block) if !line.blank_before => {
                !is_full(length, text, wrapped_at) || ends_sentence(&block.paragraph.text)
            }
            _ => true,
        }
    }

    fn is_next_letter(&self, letter: char) -> bool {
        match self.letter {
            None => letter == 'a',
            Some(last) => letter == 'a' || u32::from(letter) == u32::from(last) + 1,
        }
    }

    fn begin_section(&mut self, number: Option<String>, start: usize) {
        self.letter = None;
        self.out.sections.push(Section { number, span: start..start, ..Section::default() });
    }

    fn begin_item(&mut self, line: &Line, next: Option<&Line>, number: Number) {
        self.begin_section(Some(number.printed()), line.start);
        self.section().mark = self.mark(line);
        let content = line.content(self.source);
        if content.is_empty() {
            return;
        }
        let spoken = label(content, &self.out.people, false).is_some();
        let next_text = next.map(|next| self.source.get(next.start..next.end).unwrap_or("")).unwrap_or("");
        let cut_off = next.is_some_and(|next| next.mark == Mark::None && goes_on(next_text))
            && is_full(line.end - line.start, next_text, self.wrapped_at);
        if !spoken && !cut_off && is_title(content) {
            self.set_title(content);
        } else if !spoken && let Some((end, text)) = title_before_text(content) {
            self.set_title(content.get(..end).unwrap_or(""));
            self.begin_text(line.content + text, line.end, line.content + text);
        } else {
            self.begin_text(line.content, line.end, line.content);
        }
        if let Some(block) = self.section().blocks.last_mut() {
            block.hangs = true;
        }
    }

    fn begin_headed(&mut self, line: &Line) {
        let heading = line.content(self.source).trim_end_matches(['#', '*', ' ']);
        let roman = || mark::roman(heading).map(|(number, at)| (Mark::Number(number), at));
        match mark::number(heading).or_else(roman) {
            Some((Mark::Number(number), at)) => {
                self.begin_section(Some(number.printed()), line.start);
                self.section().mark = heading.get(..at).map(|mark| mark.trim().to_owned());
                self.set_title(heading.get(at..).unwrap_or(""));
            }
            _ => {
                self.begin_section(None, line.start);
                self.section().mark = self.mark(line).filter(|mark| mark.contains(char::is_alphanumeric));
                self.set_title(heading);
            }
        }
    }

    fn set_title(&mut self, title: &str) {
        let plain = emphasis::plain(title);
        let title = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = title.trim_end_matches(['.', ':']).trim_matches('*').trim();
        self.section().title = Some(title.to_owned()).filter(|title| !title.is_empty());
    }

    fn begin_block(&mut self, line: &Line, level: u8, marker: Marker) {
        self.begin_text(line.content, line.end, line.start);
        let mark = self.mark_of_block(line);
        if let Some(block) = self.section().blocks.last_mut() {
            block.level = level;
            block.marker = marker;
            block.hangs = marker == Marker::Letter;
            block.mark = mark;
        }
    }

    fn mark_of_block(&self, line: &Line) -> Option<String> {
        let mark = self.source.get(line.start..line.content)?.trim();
        Some(mark.to_owned()).filter(|mark| !mark.is_empty())
    }

    /// Begins a block with the text of a range, its label taken off.
    fn begin_text(&mut self, from: usize, to: usize, start: usize) {
        let in_head = self.out.sections.is_empty();
        let (mut block, at) = Block::labelled(self.source, from..to, &self.out.people, in_head);
        block.start = start;
        self.section().blocks.push(block);
        self.push_text(at, to);
    }

    /// Adds a range to the last block, page headers left out.
    fn push_text(&mut self, from: usize, to: usize) {
        let source = self.source;
        let mut at = from;
        while let Some(range) = source.get(at..to).and_then(page_number) {
            let span = at + range.start..at + range.end;
            self.push_piece(at, span.start);
            if self.out.warnings.len() < MOST {
                self.out.warnings.push(Warning::PageHeader { span: span.clone() });
            }
            at = span.end;
            self.out.dropped.push(Dropped { reason: DropReason::PageHeader, span });
        }
        self.push_piece(at, to);
    }

    fn push_piece(&mut self, from: usize, to: usize) {
        let source = self.source;
        if let Some(block) = self.section().blocks.last_mut() {
            block.push(source, from..to);
        }
    }

    fn add_text(&mut self, line: &Line) {
        if self.continues(line) {
            self.push_text(line.start, line.end);
            if let Some(block) = self.section().blocks.last_mut() {
                block.hangs = false;
            }
        } else {
            self.begin_text(line.start, line.end, line.start);
        }
    }

    /// Whether a line goes on the block before it.
    fn continues(&mut self, line: &Line) -> bool {
        let text = self.source.get(line.start..line.end).unwrap_or("");
        let in_head = self.out.sections.is_empty();
        if label(text, &self.out.people, in_head).is_some() && !goes_on(text) {
            return false;
        }
        let full = is_full(self.last_length, text, self.wrapped_at);
        let (length, wrapped_at) = (self.last_length, self.wrapped_at);
        let Some(block) = self.section().blocks.last() else { return false };
        let before = block.paragraph.text.as_str();
        if before.is_empty() {
            return !line.blank_before && block.label.is_some();
        }
        let begun = !ends_sentence(before);
        if in_head && full && !goes_on(text) {
            // Titles, dates and places stand below each other; only a list of names runs on.
            return !line.blank_before && (before.contains(':') || wants_more(before));
        }
        if line.page_before && begun && wrapped_at.is_some_and(|width| length * 2 > width) {
            return true;
        }
        if line.blank_before {
            // Text out of a PDF often has a blank line behind the line with the number or letter.
            return full && (begun || block.hangs)
                || begun && (goes_on(text) || before.ends_with([',', '-']));
        }
        goes_on(text) || full || (!begun && !in_head && wrapped_at.is_some()) || wants_more(before)
    }

    fn finish(mut self) -> Layout {
        let all = self.out.sections.iter_mut().chain([&mut self.out.head]);
        for block in all.flat_map(|section| section.blocks.iter_mut()) {
            block.paragraph.finish();
        }
        self.out
    }
}
