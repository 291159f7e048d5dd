//! A block of text with the mark and label before it: in a file, or as it is being typed.

use std::ops::Range;

use super::label::{LabelKind, label};
use super::mark::{Mark, mark_of};
use super::paragraph::Paragraph;
use crate::people::People;
use crate::reading::{Kind, Marker};

/// A block of text with the mark and label before it.
#[derive(Debug, Default)]
pub(crate) struct Block {
    pub(crate) level: u8,
    pub(crate) marker: Marker,
    pub(crate) mark: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) label: Option<String>,
    pub(crate) speaker: Option<String>,
    pub(crate) paragraph: Paragraph,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// A row of a table of who is to do what: who, perhaps nobody.
    pub(crate) actor: Option<String>,
    /// Nothing but the line of its number or letter so far.
    pub(super) hangs: bool,
}

impl Block {
    /// A block whose text is to be `text`, with its label taken off; and where the words behind the label begin.
    pub(super) fn labelled(
        source: &str,
        text: Range<usize>,
        people: &People,
        in_head: bool,
    ) -> (Self, usize) {
        let mut block = Self { start: text.start, end: text.end, ..Self::default() };
        let found = label(source.get(text.clone()).unwrap_or(""), people, in_head);
        let tagged = |label: &str| label.contains('<');
        let Some(found) = found.filter(|found| found.kind != LabelKind::Field && !tagged(&found.printed))
        else {
            return (block, text.start);
        };
        (block.kind, block.speaker) = match found.kind {
            LabelKind::Entry(kind, speaker) => (kind, speaker),
            LabelKind::Speaker | LabelKind::Field => (Kind::Note, Some(found.printed.clone())),
        };
        block.label = Some(found.printed);
        (block, text.start + found.end)
    }

    /// Adds a range of the source without the white space around it.
    pub(super) fn push(&mut self, source: &str, range: Range<usize>) {
        let Some(text) = source.get(range.clone()) else { return };
        let start = range.start + (text.len() - text.trim_start().len());
        let end = start + text.trim().len();
        self.paragraph.push(source, start..end);
        self.end = self.end.max(end);
    }

    /// Adds the cell of a table.
    pub(super) fn push_cell(&mut self, source: &str, range: Range<usize>) {
        self.end = self.end.max(range.end);
        self.paragraph.push_cell(source, range);
    }

    /// A text that is one block whatever stands in it, as in the field of somebody who types.
    pub(crate) fn of(text: &str, people: &People) -> Self {
        let lines = text.split_inclusive('\n').scan(0, |at, line| {
            *at += line.len();
            Some(*at - line.len()..*at)
        });
        let mut lines = lines.filter(|line| !text.get(line.clone()).unwrap_or("").trim().is_empty());
        let Some(first) = lines.next() else { return Self::default() };
        let line = text.get(first.clone()).unwrap_or("");
        let start = first.start + (line.len() - line.trim_start().len());
        let line = line.trim();
        let (marker, behind) = match mark_of(line) {
            (Mark::Dash, behind) => (Marker::Dash, behind),
            (Mark::Letter(_), behind) => (Marker::Letter, behind),
            (Mark::Number(number), behind) if !number.bare => (Marker::Letter, behind),
            _ => (Marker::Plain, 0),
        };
        let (mut block, words) = Self::labelled(text, start + behind..start + line.len(), people, false);
        block.marker = marker;
        block.mark = line.get(..behind).map(|mark| mark.trim().to_owned()).filter(|mark| !mark.is_empty());
        block.push(text, words..first.end);
        for line in lines {
            block.push(text, line);
        }
        block.paragraph.finish();
        block.start = start;
        block
    }
}
