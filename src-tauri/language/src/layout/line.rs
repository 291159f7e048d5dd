//! The lines of the source with the mark each begins with. Blank lines are only remembered as "a blank line before",
//! page headers and front matter are set apart.

use std::ops::Range;

use super::mark::{Mark, mark_of};
use crate::reading::{DropReason, Dropped};

/// What a line turned out to be, beside its mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// Text, or a mark within an item.
    #[default]
    Text,
    /// Begins an item.
    Item,
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
    let mut blank_before = false;
    let mut lengths = [0usize; UNWRAPPED + 1];
    for raw in source.get(at..).unwrap_or("").split_inclusive(['\n', '\r', '\u{C}']) {
        let start = at + (raw.len() - raw.trim_start().len());
        let text = raw.trim();
        at += raw.len();
        if text.is_empty() {
            // "\r\n" is one line end: its "\n" half is no blank line.
            blank_before |= raw != "\n" || !source.get(..at - 1).unwrap_or("").ends_with('\r');
            continue;
        }
        let end = start + text.len();
        if is_page_header(text) {
            found.dropped.push(Dropped { reason: DropReason::PageHeader, span: start..end });
            continue;
        }
        if let Some(count) = lengths.get_mut(text.len().min(UNWRAPPED)) {
            *count += 1;
        }
        let (mark, offset) = mark_of(text);
        found.all.push(Line {
            start,
            end,
            content: start + offset,
            mark,
            blank_before,
            indented: raw.starts_with([' ', '\t']),
            role: Role::Text,
        });
        blank_before = false;
    }
    found.wrapped_at = wrap_width(&lengths, found.all.len());
    found
}

/// The length that one line in twenty reaches.
fn wrap_width(lengths: &[usize], lines: usize) -> Option<usize> {
    let mut longer = 0;
    for (length, count) in lengths.iter().enumerate().rev() {
        longer += count;
        if longer * 20 >= lines.max(1) {
            return (NARROWEST..UNWRAPPED).contains(&length).then_some(length);
        }
    }
    None
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

fn is_page_header(line: &str) -> bool {
    page_header(line).is_some_and(|range| range.start == 0 && range.end == line.len())
}

/// The first "Pagina 2 van 2" (or "Pagina 2" on a line by itself) in a line.
pub(crate) fn page_header(line: &str) -> Option<Range<usize>> {
    let start = line.match_indices("agina ").find_map(|(at, _)| {
        let start = at.checked_sub(1)?;
        matches!(line.as_bytes().get(start), Some(b'P' | b'p')).then_some(start)
    })?;
    let after = start + "pagina ".len();
    let digits = |from: usize| {
        let count = line.get(from..).unwrap_or("").bytes().take_while(u8::is_ascii_digit).count();
        (1..=4).contains(&count).then_some(from + count)
    };
    let number_end = digits(after)?;
    for between in [" van ", "/", " / "] {
        if line.get(number_end..).is_some_and(|rest| rest.starts_with(between))
            && let Some(end) = digits(number_end + between.len())
        {
            return Some(start..end);
        }
    }
    (start == 0 && number_end == line.len()).then_some(start..number_end)
}

#[cfg(test)]
mod tests {
    use super::{lines, page_header};

    #[test]
    fn page_headers_are_found_on_their_own_and_within_a_line() {
        assert_eq!(page_header("Pagina 2 van 2"), Some(0..14));
        assert_eq!(page_header("Pagina 3"), Some(0..8));
        assert_eq!(page_header("de leden in Pagina 2 van 2 de zaal"), Some(12..26));
        assert_eq!(page_header("zie pagina 2 van het verslag"), None);
        assert_eq!(page_header("Pagina 3 gaat over geld"), None);
    }

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
