//! Paragraphs that were set before. Most of a document is the same each time it is laid out again, so its lines are kept
//! from one layout to the next and only what changed is set anew.
//!
//! What is kept is bounded: there are two generations; when the young one is full it becomes the old one, and what was old
//! and never asked for again is forgotten.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::atom::Span;
use crate::breaks::Edge;
use crate::paragraph::{Line, Setting};

/// Bytes of text in one generation: more than a hundred pages.
const MOST: usize = 1_000_000;

/// Set paragraphs by what they say and how they are set.
#[derive(Debug)]
pub(crate) struct Memory {
    young: HashMap<u64, Vec<Known>>,
    old: HashMap<u64, Vec<Known>>,
    /// Bytes of text among the young.
    bytes: usize,
    most: usize,
}

#[derive(Debug)]
struct Known {
    spans: Vec<Span>,
    setting: Setting,
    lines: Vec<Line>,
}

impl Default for Memory {
    fn default() -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), bytes: 0, most: MOST }
    }
}

impl Memory {
    /// The lines, if these words were set this way before.
    pub(crate) fn lines(&mut self, spans: &[Span], setting: Setting) -> Option<Vec<Line>> {
        let key = fingerprint(spans, setting);
        let is_it = |known: &Known| known.setting == setting && known.spans == spans;
        let young = self.young.get(&key).and_then(|known| known.iter().find(|known| is_it(known)));
        if let Some(known) = young {
            return Some(known.lines.clone());
        }
        let old = self.old.get_mut(&key)?;
        let known = old.swap_remove(old.iter().position(is_it)?);
        let lines = known.lines.clone();
        self.add(key, known);
        Some(lines)
    }

    /// Keeps these lines for the next time.
    pub(crate) fn keep(&mut self, spans: &[Span], setting: Setting, lines: &[Line]) {
        let known = Known { spans: spans.to_vec(), setting, lines: lines.to_vec() };
        self.add(fingerprint(spans, setting), known);
    }

    fn add(&mut self, key: u64, known: Known) {
        let bytes: usize = known.spans.iter().map(|span| span.text.len()).sum();
        if self.bytes + bytes > self.most {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.young.entry(key).or_default().push(known);
    }
}

/// A number by which a paragraph is looked up; which of those with the same number it is, is compared word for word.
fn fingerprint(spans: &[Span], setting: Setting) -> u64 {
    let mut hasher = DefaultHasher::new();
    for span in spans {
        (&span.text, span.style.face, span.style.figures, span.style.size.to_bits()).hash(&mut hasher);
    }
    (setting.width.to_bits(), setting.edge == Edge::Justified, setting.hyphenate).hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::Memory;
    use crate::atom::Span;
    use crate::breaks::Edge;
    use crate::face::Style;
    use crate::paragraph::{Line, Setting};

    const SETTING: Setting = Setting { width: 300.0, edge: Edge::Ragged, hyphenate: true };

    fn words(text: &str) -> Vec<Span> {
        vec![Span::new(text, Style::BODY)]
    }

    /// A line that can be told from others.
    fn line(width: f32) -> Vec<Line> {
        vec![Line { width, ..Line::default() }]
    }

    #[test]
    fn the_same_words_in_another_measure_or_style_are_another_paragraph() {
        let mut memory = Memory::default();
        memory.keep(&words("Akkoord."), SETTING, &line(40.0));
        assert_eq!(memory.lines(&words("Akkoord."), SETTING), Some(line(40.0)));
        assert_eq!(memory.lines(&words("Akkoord!"), SETTING), None);
        assert_eq!(memory.lines(&words("Akkoord."), Setting { width: 301.0, ..SETTING }), None);
        assert_eq!(memory.lines(&[Span::new("Akkoord.", Style::NOTE)], SETTING), None);
    }

    #[test]
    fn what_is_asked_for_stays_and_the_rest_is_forgotten() {
        let mut memory = Memory { most: 100, ..Memory::default() };
        memory.keep(&words("Blijft."), SETTING, &line(1.0));
        memory.keep(&words("Gaat."), SETTING, &line(2.0));
        for number in 0..40 {
            memory.keep(&words(&format!("Alinea nummer {number}")), SETTING, &line(3.0));
            assert_eq!(memory.lines(&words("Blijft."), SETTING), Some(line(1.0)));
        }
        assert_eq!(memory.lines(&words("Gaat."), SETTING), None);
        let kept = memory.young.values().chain(memory.old.values()).map(Vec::len).sum::<usize>();
        assert!(kept < 20, "{kept} paragraphs are kept");
    }
}
