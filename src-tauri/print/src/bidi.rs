//! Stretches of a line that run from right to left: they are seen in one order and read in the other.

use crate::face::Style;
use crate::paragraph::Part;

/// Parts of a line that run one way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'p> {
    /// In the order in which they are seen.
    pub(crate) parts: &'p [Part],
    pub(crate) right_to_left: bool,
}

impl Stretch<'_> {
    /// Its width in this style, in points.
    pub(crate) fn width(&self, style: Style) -> f32 {
        self.parts.iter().map(|part| part.width(style)).sum()
    }

    /// The words as they are read.
    pub(crate) fn words(&self) -> String {
        let words = |part: &Part| match part {
            Part::Word(word) => word.text.clone(),
            Part::Space(_) => " ".to_owned(),
        };
        match self.right_to_left {
            true => self.parts.iter().rev().map(words).collect(),
            false => self.parts.iter().map(words).collect(),
        }
    }
}

/// The parts by the way in which they run. Spaces between words that run from right to left go with them; those around
/// them do not. The ends of a stretch are the same in either order.
pub(crate) fn stretches(parts: &[Part]) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::with_capacity(1);
    let mut rest = parts;
    while !rest.is_empty() {
        let right_to_left = runs_backward(rest.first());
        let length = if right_to_left { backward(rest) } else { forward(rest) };
        let (parts, after) = rest.split_at(length);
        stretches.push(Stretch { parts, right_to_left });
        rest = after;
    }
    stretches
}

/// Puts words that run from right to left in the order in which they are seen.
pub(crate) fn order_for_the_eye(mut parts: &mut [Part]) {
    while !parts.is_empty() {
        let right_to_left = runs_backward(parts.first());
        let length = if right_to_left { backward(parts) } else { forward(parts) };
        let (stretch, after) = parts.split_at_mut(length);
        if right_to_left {
            stretch.reverse();
        }
        parts = after;
    }
}

fn runs_backward(part: Option<&Part>) -> bool {
    matches!(part, Some(Part::Word(word)) if word.right_to_left)
}

/// How many parts there are before the first word that runs from right to left.
fn forward(parts: &[Part]) -> usize {
    parts.iter().position(|part| runs_backward(Some(part))).unwrap_or(parts.len())
}

/// How many parts there are up to the last word that runs from right to left before one that does not.
fn backward(parts: &[Part]) -> usize {
    let ends = |part: &Part| matches!(part, Part::Word(word) if !word.right_to_left);
    let end = parts.iter().position(ends).unwrap_or(parts.len());
    let words = parts.iter().take(end).rposition(|part| runs_backward(Some(part)));
    words.map_or(end, |last| last + 1)
}
