//! From lines to sections and blocks, one line at a time.

mod joining;

use super::label::label;
use super::line::{Line, Role};
use super::mark::Mark;
use super::number::{Number, number, roman};
use super::table::{self, Table};
use super::title::{
    any_title_before_text, goes_on, is_full, is_title, is_title_with_stop, title_before_text, without_sign,
};
use super::{Block, Section, emphasis, run_on, tags};
use crate::people::People;
use crate::reading::{Dropped, Marker};
use crate::warning::Warning;

/// What a run of lines became.
#[derive(Debug, Default)]
pub(super) struct Built {
    pub(super) head: Section,
    pub(super) sections: Vec<Section>,
    pub(super) dropped: Vec<Dropped>,
    pub(super) warnings: Vec<Warning>,
}

/// Whether a line begins a section whatever stands before it, so that building may begin there. A number alone may belong to the title
/// on the line before it.
pub(super) fn begins_section(line: &Line) -> bool {
    let number_alone = matches!(line.mark, Mark::Number(_)) && line.content >= line.end;
    line.mark != Mark::Rule
        && match line.role {
            Role::TitleAbove | Role::ItemWithText => true,
            Role::Item => !number_alone,
            Role::Text | Role::TitleBelow => false,
        }
}

pub(super) struct Builder<'t> {
    source: &'t str,
    people: &'t People,
    wrapped_at: Option<usize>,
    out: Built,
    /// The last letter of the current item.
    letter: Option<char>,
    /// Length of the line added last.
    last_length: usize,
    /// The table whose rows are being added.
    table: Option<Table>,
    /// Titles stand before the text of their item, with a full stop.
    titles_inline: bool,
}

impl<'t> Builder<'t> {
    pub(super) fn new(
        source: &'t str,
        wrapped_at: Option<usize>,
        titles_inline: bool,
        people: &'t People,
    ) -> Self {
        let out = Built::default();
        Self { source, people, wrapped_at, titles_inline, out, letter: None, last_length: 0, table: None }
    }

    fn section(&mut self) -> &mut Section {
        match self.out.sections.last_mut() {
            Some(section) => section,
            None => &mut self.out.head,
        }
    }

    /// Adds the next line of the text.
    pub(super) fn add(&mut self, line: &Line, next: Option<&Line>) {
        let is_row = line.role == Role::Text && self.is_row(line);
        if !is_row && line.mark != Mark::Rule {
            self.table = None;
        }
        match (line.role, line.mark) {
            (_, Mark::Rule) => return,
            _ if is_row => self.add_row(line),
            (Role::TitleAbove, _) => self.begin_headed(line),
            (Role::TitleBelow, _) => self.set_title(line.content(self.source)),
            (Role::ItemWithText, _) => self.begin_with_text(line),
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
            _ => self.add_text(line),
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
            && section.mark.is_none()
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
        let mark = tags::plain(self.source.get(line.start..line.content)?);
        Some(mark.trim_matches(['*', '_', ' ', '\t']).to_owned()).filter(|mark| !mark.is_empty())
    }

    /// Whether a line is the header of a table, or a row below one.
    fn is_row(&self, line: &Line) -> bool {
        line.mark == Mark::Row
            || line.columns
                && (self.table.is_some()
                    || Table::headed(self.source, &table::cells(self.source, line)).who.is_some())
    }

    fn add_row(&mut self, line: &Line) {
        let cells = table::cells(self.source, line);
        let mut block =
            Block { level: 1, marker: Marker::Dash, start: line.start, end: line.end, ..Block::default() };
        match self.table {
            Some(Table { who }) => {
                let named = who.map(|who| cells.get(who).and_then(|cell| self.source.get(cell.clone())));
                block.actor = named.map(|name| name.unwrap_or("").to_owned());
            }
            None => {
                let header = Table::headed(self.source, &cells);
                if header.who.is_some() {
                    (block.level, block.marker) = (0, Marker::Plain);
                }
                self.table = Some(header);
            }
        }
        for cell in cells {
            block.push_cell(self.source, cell);
        }
        self.section().blocks.push(block);
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
        let spoken = label(content, self.people, false).is_some() && title_before_text(content).is_none();
        let over_text =
            next.is_some_and(|next| next.blank_before && next.mark == Mark::None && next.role == Role::Text);
        let next_text = next.map(|next| self.source.get(next.start..next.end).unwrap_or("")).unwrap_or("");
        let cut_off = next.is_some_and(|next| next.mark == Mark::None && goes_on(next_text))
            && is_full(line.end - line.start, next_text, self.wrapped_at);
        if !spoken && !cut_off && (is_title(content) || over_text && is_title_with_stop(content)) {
            self.set_title(content);
        } else if !spoken && let Some((end, text)) = self.title_inline(content) {
            self.set_title(content.get(..end).unwrap_or(""));
            self.begin_text(line.content + text, line.end, line.content + text);
        } else {
            self.begin_text(line.content, line.end, line.content);
        }
        if let Some(block) = self.section().blocks.last_mut() {
            block.hangs = true;
        }
    }

    fn title_inline(&self, content: &str) -> Option<(usize, usize)> {
        let any = || if self.titles_inline { any_title_before_text(content) } else { None };
        title_before_text(content).or_else(any).or_else(|| run_on::title(content))
    }

    fn begin_headed(&mut self, line: &Line) {
        let heading = line.content(self.source).trim_end_matches(['#', '=', '*', '_', ' ']);
        let roman = || roman(heading).map(|(number, at)| (Mark::Number(number), at));
        match number(heading).or_else(roman) {
            Some((Mark::Number(number), at)) => {
                self.begin_section(Some(number.printed()), line.start);
                // A time may stand before the number: "20:10 Punt 3: Begroting".
                let mark = self.source.get(line.start..line.content + at).map(tags::plain);
                self.section().mark = mark
                    .map(|mark| mark.trim_start_matches(['#', '*', '_', ' ', '\t']).trim_end().to_owned());
                self.set_title(heading.get(at..).unwrap_or(""));
            }
            _ => {
                self.begin_section(None, line.start);
                self.section().mark = self.mark(line).filter(|mark| mark.contains(char::is_alphanumeric));
                self.set_title(heading);
            }
        }
    }

    /// "Opening: Noor opent …", without a number.
    fn begin_with_text(&mut self, line: &Line) {
        self.begin_section(None, line.start);
        let content = line.content(self.source);
        let (title, text) = content.split_once(": ").unwrap_or((content, ""));
        self.set_title(title);
        if !text.is_empty() {
            let at = line.end - text.len();
            self.begin_text(at, line.end, at);
        }
    }

    fn set_title(&mut self, title: &str) {
        let plain = emphasis::plain(&tags::plain(title));
        let title = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        // "W.V.T.T.K." ends with a point of its own.
        let letters = title.rsplit(' ').next().is_some_and(|last| {
            last.len() > 3 && last.ends_with('.') && last.split('.').all(|part| part.len() < 2)
        });
        let title = if letters { &title } else { title.trim_end_matches(['.', ':']) };
        let title = without_sign(title.trim_matches(['*', '_']).trim());
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
        let mark = tags::plain(self.source.get(line.start..line.content)?);
        Some(mark.trim().to_owned()).filter(|mark| !mark.is_empty())
    }

    /// Begins a block with the text of a range, its label taken off.
    fn begin_text(&mut self, from: usize, to: usize, start: usize) {
        let in_head = self.out.sections.is_empty();
        let (mut block, at) = Block::labelled(self.source, from..to, self.people, in_head);
        block.start = start;
        self.section().blocks.push(block);
        self.push_text(at, to);
    }

    /// The lines in sections.
    pub(super) fn finish(mut self) -> Built {
        let all = self.out.sections.iter_mut().chain([&mut self.out.head]);
        for block in all.flat_map(|section| section.blocks.iter_mut()) {
            block.paragraph.finish();
        }
        self.out
    }
}
