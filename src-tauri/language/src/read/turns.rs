//! Two speakers in one paragraph: "Mw. Bakker: wanneer is het feest? De voorzitter: op 24 juni." become two entries.

use crate::layout::Block;
use crate::layout::label::{LabelKind, label};
use crate::layout::paragraph::Paragraph;
use crate::people::People;
use crate::reading::Dropped;
use crate::sentence::{LONGEST, Token, sentences};

/// Cuts blocks in front of every sentence that begins with a speaker.
pub(super) fn split(source: &str, blocks: Vec<Block>, dropped: &[Dropped], people: &People) -> Vec<Block> {
    if blocks.iter().all(|block| cuts(block, people).is_empty()) {
        return blocks;
    }
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        let cuts = cuts(&block, people);
        let broken = || dropped.iter().any(|gap| block.start <= gap.span.start && gap.span.end <= block.end);
        if cuts.is_empty() || broken() {
            out.push(block);
        } else {
            cut(source, block, &cuts, people, &mut out);
        }
    }
    out
}

/// Where in the text another speaker begins.
fn cuts(block: &Block, people: &People) -> Vec<usize> {
    let text = block.paragraph.text.as_str();
    if !text.contains(": ") {
        return Vec::new();
    }
    let before = text.rsplit_once(':').map_or("", |(before, _)| before);
    if before.len() < LONGEST && !before.contains(['.', '!', '?', '…']) {
        // The first sentence goes on to the last colon.
        return Vec::new();
    }
    let speaks = |at: usize| {
        let found = text.get(at..).and_then(|rest| label(rest, people, false));
        found.is_some_and(|label| label.kind == LabelKind::Speaker)
    };
    sentences(text)
        .filter(|sentence| (1..8).any(|index| sentence.token(index) == Token::Mark(':')))
        .map(|sentence| sentence.range().start)
        .filter(|at| *at > 0 && speaks(*at))
        .collect()
}

fn cut(source: &str, mut block: Block, cuts: &[usize], people: &People, out: &mut Vec<Block>) {
    let paragraph = std::mem::take(&mut block.paragraph);
    let length = paragraph.text.len();
    let ends = cuts.iter().copied().skip(1).chain([length]);
    let first = paragraph.source_range(0..cuts.first().copied().unwrap_or(length));
    let (end, level) = (block.end, block.level);
    block.paragraph = of_lines(source, first);
    block.end = block.paragraph.source_range(0..block.paragraph.text.len()).end;
    out.push(block);
    for (from, to) in cuts.iter().copied().zip(ends) {
        let range = paragraph.source_range(from..to);
        let said = paragraph.text.get(from..to).unwrap_or("");
        let Some(label) = label(said, people, false) else { continue };
        let text = paragraph.source_range(from + label.end..to);
        let stop = if to == length { end } else { range.end };
        let mut next = Block::default();
        next.level = level;
        next.speaker = Some(label.printed.clone());
        next.label = Some(label.printed);
        next.paragraph = of_lines(source, text.start..stop);
        (next.start, next.end) = (range.start, stop);
        out.push(next);
    }
}

/// The lines of a range of the source, joined.
fn of_lines(source: &str, range: std::ops::Range<usize>) -> Paragraph {
    let mut paragraph = Paragraph::default();
    let mut at = range.start;
    for line in source.get(range).unwrap_or("").split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        paragraph.push(source, start..start + line.trim().len());
        at += line.len();
    }
    paragraph.finish();
    paragraph
}
