//! The lines of the source with the mark each begins with. Blank lines are only remembered as "a blank line before",
//! page headers and front matter are set apart.

use super::mark::{Mark, mark_of};
use super::page::{is_page_number, running_headers};
use super::running;
use super::tags;
use crate::reading::{DropReason, Dropped};

/// What a line turned out to be, beside its mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// Text, or a mark within an item.
    #[default]
    Text,
    /// Begins an item.
    Item,
    /// Begins an item with its title, the text behind it on the same line.
    ItemWithText,
    /// The title of the item whose number is on the next line.
    TitleAbove,
    /// The title of the item whose number is on the line before.
    TitleBelow,
}

/// A line that is not blank, without the white space around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Where the text behind the mark begins.
    pub(crate) content: usize,
    pub(crate) mark: Mark,
    pub(crate) blank_before: bool,
    pub(crate) indented: bool,
    /// A page ended right before it.
    pub(crate) page_before: bool,
    /// It has columns: how long it is says nothing about where lines are broken.
    pub(crate) columns: bool,
    pub(crate) role: Role,
}

impl Line {
    /// The text behind the mark.
    pub(crate) fn content<'t>(&self, source: &'t str) -> &'t str {
        source.get(self.content..self.end).unwrap_or("")
    }
}

/// All lines of a text.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) all: Vec<Line>,
    pub(crate) dropped: Vec<Dropped>,
    /// The title in the front matter.
    pub(crate) title: Option<String>,
    /// The width at which the text was wrapped, in bytes; `None` when every line break was meant.
    pub(crate) wrapped_at: Option<usize>,
}

/// Lines at least this long are paragraphs; a text with many of them is not wrapped.
const UNWRAPPED: usize = 150;
/// A text with shorter lines only is a list, not a wrapped text.
const NARROWEST: usize = 40;

pub(crate) fn lines(source: &str) -> Lines {
    let mut found = Lines::default();
    let mut at = front_matter(source, &mut found);
    let (mut blank_before, mut page_before) = (false, false);
    let mut lengths = Lengths::default();
    let mut breaks = Vec::new();
    for raw in raw_lines(source.get(at..).unwrap_or("")) {
        let start = at + (raw.len() - raw.trim_start().len());
        let text = raw.trim();
        at += raw.len();
        let ends_page = raw.ends_with('\u{C}');
        if text.is_empty() {
            // "\r\n" is one line end: its "\n" half is no blank line.
            blank_before |= raw != "\n" || !source.get(..at - 1).unwrap_or("").ends_with('\r');
        } else if is_page_number(text) {
            found.dropped.push(Dropped { reason: DropReason::PageHeader, span: start..start + text.len() });
            page_before = true;
            breaks.push(found.all.len());
        } else {
            let (mark, offset) = mark_of(text);
            let text = if matches!(mark, Mark::Heading(_)) { tags::without_closing(text) } else { text };
            let columns = has_columns(text);
            if !columns {
                lengths.add(text, mark);
            }
            found.all.push(Line {
                start,
                end: start + text.len(),
                content: start + offset,
                mark,
                blank_before,
                indented: raw.starts_with([' ', '\t']),
                page_before,
                columns,
                role: Role::Text,
            });
            (blank_before, page_before) = (false, false);
        }
        if ends_page {
            (blank_before, page_before) = (true, true);
            breaks.push(found.all.len());
        }
    }
    found.wrapped_at = lengths.wrap_width();
    running::part(source, &mut found);
    if !breaks.is_empty() {
        found.drop_headers(source, &breaks);
    }
    found
}

/// The lines of a text, each with what ends it: "\n", "\r" or the end of a page. The last two are rare, and looked for in many bytes
/// at once.
fn raw_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('\n').flat_map(|line| {
        let rare = line.bytes().fold(false, |any, byte| any | matches!(byte, b'\r' | b'\x0C'));
        let parts = rare.then(|| line.split_inclusive(['\r', '\u{C}']));
        parts.into_iter().flatten().chain((!rare).then_some(line))
    })
}

/// Whether a line has a tab or a run of spaces. Two spaces are looked for in many bytes at once, three are not.
pub(super) fn has_columns(line: &str) -> bool {
    line.contains("  ") && line.contains("   ") || line.as_bytes().contains(&b'\t')
}

impl Lines {
    fn drop_headers(&mut self, source: &str, breaks: &[usize]) {
        let mut headers = running_headers(source, &self.all, breaks).into_iter().peekable();
        let mut index = 0;
        let (mut page_before, mut blank_before) = (false, false);
        let dropped = &mut self.dropped;
        self.all.retain_mut(|line| {
            let is_header = headers.next_if_eq(&index).is_some();
            index += 1;
            if is_header {
                dropped.push(Dropped { reason: DropReason::PageHeader, span: line.start..line.end });
                (page_before, blank_before) = (true, blank_before || line.blank_before);
                return false;
            }
            line.page_before |= page_before;
            line.blank_before |= blank_before;
            (page_before, blank_before) = (false, false);
            true
        });
        dropped.sort_by_key(|dropped| dropped.span.start);
    }
}

/// How long the lines are, and whether any was broken within a sentence.
struct Lengths {
    of: [usize; UNWRAPPED + 1],
    lines: usize,
    /// Lines that go on the sentence of a line before them.
    go_on: usize,
    before: usize,
}

impl Default for Lengths {
    fn default() -> Self {
        Self { of: [0; UNWRAPPED + 1], lines: 0, go_on: 0, before: 0 }
    }
}

impl Lengths {
    fn add(&mut self, text: &str, mark: Mark) {
        let goes_on = mark == Mark::None && text.starts_with(char::is_lowercase);
        self.go_on += usize::from(goes_on && (NARROWEST..UNWRAPPED).contains(&self.before));
        self.before = text.len();
        self.lines += 1;
        if let Some(count) = self.of.get_mut(text.len().min(UNWRAPPED)) {
            *count += 1;
        }
    }

    /// The length that one line in twenty reaches, when lines were broken at all.
    fn wrap_width(&self) -> Option<usize> {
        /// A text with fewer broken lines was not wrapped.
        const ONE_IN: usize = 30;
        if self.go_on == 0 || self.go_on * ONE_IN < self.lines {
            return None;
        }
        let mut longer = 0;
        for (length, count) in self.of.iter().enumerate().rev() {
            longer += count;
            if longer * 20 >= self.lines.max(1) {
                return (NARROWEST..UNWRAPPED).contains(&length).then_some(length);
            }
        }
        None
    }
}

fn front_matter(source: &str, found: &mut Lines) -> usize {
    let mut at = 0;
    for (index, raw) in source.split_inclusive('\n').take(100).enumerate() {
        let line = raw.trim();
        match (index, line) {
            (0, "---") => {}
            (0, _) => return 0,
            (_, "---") => {
                found
                    .dropped
                    .push(Dropped { reason: DropReason::FrontMatter, span: 0..at + raw.trim_end().len() });
                return at + raw.len();
            }
            _ => {
                if let Some(title) = line.strip_prefix("title:") {
                    found.title =
                        Some(title.trim().trim_matches(['"', '\'']).to_owned()).filter(|t| !t.is_empty());
                }
            }
        }
        at += raw.len();
    }
    found.title = None;
    0
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn windows_line_ends_make_no_blank_lines() {
        let found = lines("een\r\ntwee\r\n\r\ndrie");
        let blank: Vec<bool> = found.all.iter().map(|line| line.blank_before).collect();
        assert_eq!(blank, [false, false, true]);
    }

    #[test]
    fn front_matter_gives_the_title_and_no_lines() {
        let found = lines("---\ntitle: Notulen ALV\ndate: x\n---\nTekst");
        assert_eq!(found.title.as_deref(), Some("Notulen ALV"));
        assert_eq!(found.all.len(), 1);
        assert_eq!(found.dropped.len(), 1);
    }
}
