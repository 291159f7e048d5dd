//! Which lines go on the text before them: lines broken within a sentence, over blank lines and page breaks, and not lines
//! that were meant as such.

use super::Builder;
use crate::layout::label::label;
use crate::layout::line::Line;
use crate::layout::mark::Mark;
use crate::layout::number::capital;
use crate::layout::page::page_number;
use crate::layout::title::{begins_like_a_title, ends_sentence, goes_on, is_full, is_title, wants_more};
use crate::reading::{DropReason, Dropped, Marker};
use crate::warning::{MOST, Warning};

/// "B. Ingekomen stukken": a letter before a known title.
fn heads_part(text: &str) -> bool {
    capital(text).is_some_and(|(_, at)| {
        text.get(at..).is_some_and(|title| begins_like_a_title(title) && is_title(title))
    })
}

impl Builder<'_> {
    /// A number that is no item begins a block, unless the line before was cut off in front of it.
    pub(super) fn is_list(&self, line: &Line) -> bool {
        let length = self.last_length;
        let wrapped_at = self.wrapped_at;
        let text = self.source.get(line.start..line.end).unwrap_or("");
        match self.out.sections.last().unwrap_or(&self.out.head).blocks.last() {
            Some(block) if !line.blank_before => {
                let before = block.paragraph.text.as_str();
                // "Dat kost / 2. euro per huis": a sentence goes on, in whatever way it was broken.
                let goes_on = goes_on(line.content(self.source))
                    && block.marker == Marker::Plain
                    && !before.ends_with([',', ';', ':']);
                ends_sentence(before) || !(is_full(length, text, wrapped_at) || goes_on)
            }
            _ => true,
        }
    }

    /// Adds a range to the last block, page headers left out.
    pub(super) fn push_text(&mut self, from: usize, to: usize) {
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

    pub(super) fn add_text(&mut self, line: &Line) {
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
        if label(text, self.people, in_head).is_some() && !goes_on(text) || heads_part(text) {
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
        // A number that begins no list stands in the middle of a sentence.
        if !line.blank_before && matches!(line.mark, Mark::Number(_)) {
            return true;
        }
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
}
