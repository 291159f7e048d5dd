//! A paragraph as a row of atoms: what stands between two spaces or other places to break, measured.

use std::ops::Range;
use std::sync::Arc;

use hamerslag_core::id::{ActionId, DecisionId};

use crate::bind::Binding;
use crate::breaks::{Break, Place};
use crate::face::Style;
use crate::hyphen;
use crate::shape::{Shaped, Shaper};

/// A place in a document that others lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Anchor {
    /// Where a decision stands in the account.
    Decision(DecisionId),
    /// Where an action point does.
    Action(ActionId),
}

/// Text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    /// The words; spaces at its ends count.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// Where the words lead, in the cell of a table.
    pub link: Option<Anchor>,
}

impl Span {
    /// These words in this style. Control characters, which have no look of their own, become spaces or a visible
    /// U+FFFD.
    pub(crate) fn new(text: impl AsRef<str>, style: Style) -> Self {
        let visible = |c: char| match c {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            c if c.is_control() => '\u{FFFD}',
            c => c,
        };
        Self { text: text.as_ref().chars().map(visible).collect(), style, link: None }
    }

    /// The same words, leading to this place.
    pub(crate) fn leading_to(self, anchor: Anchor) -> Self {
        Self { link: Some(anchor), ..self }
    }
}

/// What follows an atom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Joint {
    /// A space of this natural width in this style.
    Space { width: f32, style: Style },
    /// Nothing: the text goes on after a dash or a slash.
    Tight,
}

/// Part of an atom in one style.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) style: Style,
    pub(crate) shaped: Arc<Shaped>,
}

impl Piece {
    /// Its width in points.
    pub(crate) fn width(&self) -> f32 {
        points(self.shaped.width, self.style)
    }
}

/// From 1/1000 em to points.
pub(crate) fn points(thousandths: f32, style: Style) -> f32 {
    thousandths * style.size / 1000.0
}

/// Text that no space interrupts.
#[derive(Clone, Debug)]
pub(crate) struct Atom {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) joint: Joint,
    /// Whether the joint may end a line without regret.
    pub(crate) bound: bool,
}

/// Where a line may end: after the atom, or within one of its pieces before a byte offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    pub(crate) atom: usize,
    pub(crate) within: Option<(usize, usize)>,
}

/// The spans as atoms. Runs of spaces count as one.
pub(crate) fn atoms(shaper: &mut Shaper<'_>, spans: &[Span]) -> Vec<Atom> {
    let text: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut styles = Styles::new(spans);
    let mut atoms = Vec::new();
    let mut binding = Binding::default();
    let mut previous: Option<Range<usize>> = None;
    let mut from = 0;
    for (to, _) in unicode_linebreak::linebreaks(&text) {
        let stretch = text.get(from..to).unwrap_or_default();
        let mut at = from;
        for part in stretch.split_inclusive(' ') {
            let word = at..at + part.trim_end_matches(' ').len();
            at += part.len();
            if word.is_empty() {
                set_joint(&mut atoms, styles.space_at(shaper, word.start), false);
                continue;
            }
            join(&mut atoms, &mut binding, &text, previous.take(), &word);
            let pieces = styles.pieces(shaper, &text, word.clone());
            let joint = if at > word.end { styles.space_at(shaper, word.end) } else { Joint::Tight };
            atoms.push(Atom { pieces, joint, bound: at < to });
            previous = Some(word);
        }
        from = to;
    }
    atoms
}

/// Decides, now that the next word is known, whether the space before it binds.
fn join(
    atoms: &mut [Atom],
    binding: &mut Binding,
    text: &str,
    before: Option<Range<usize>>,
    word: &Range<usize>,
) {
    let (Some(last), Some(before)) = (atoms.last_mut(), before) else { return };
    if matches!(last.joint, Joint::Space { .. }) {
        let words = (text.get(before).unwrap_or_default(), text.get(word.clone()).unwrap_or_default());
        last.bound |= binding.binds(words.0, words.1);
    }
}

fn set_joint(atoms: &mut [Atom], joint: Joint, bound: bool) {
    if let Some(last) = atoms.last_mut() {
        last.joint = joint;
        last.bound = bound;
    }
}

/// Finds the style at a place in the text, going forward only.
struct Styles<'a> {
    spans: &'a [Span],
    /// The span in hand and where it begins.
    current: (usize, usize),
}

impl<'a> Styles<'a> {
    fn new(spans: &'a [Span]) -> Self {
        Self { spans, current: (0, 0) }
    }

    /// The style at this byte, and where its span ends.
    fn at(&mut self, byte: usize) -> Option<(Style, usize)> {
        loop {
            let (index, start) = self.current;
            let span = self.spans.get(index)?;
            let end = start + span.text.len();
            if byte < end {
                return Some((span.style, end));
            }
            self.current = (index + 1, end);
        }
    }

    fn space_at(&mut self, shaper: &Shaper<'_>, byte: usize) -> Joint {
        let style = self.at(byte).map_or(Style::BODY, |(style, _)| style);
        Joint::Space { width: shaper.space(style), style }
    }

    fn pieces(&mut self, shaper: &mut Shaper<'_>, text: &str, word: Range<usize>) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(1);
        let mut at = word.start;
        while at < word.end {
            let Some((style, span_end)) = self.at(at) else { break };
            let end = span_end.min(word.end);
            let shaped = shaper.word(style, text.get(at..end).unwrap_or_default());
            pieces.push(Piece { style, shaped });
            at = end;
        }
        pieces
    }
}

/// Every place where a line of this measure may end, with what each means for the atoms. The first is the start.
pub(crate) fn places(
    shaper: &mut Shaper<'_>,
    atoms: &[Atom],
    measure: f32,
    hyphenate: bool,
) -> (Vec<Break>, Vec<Cut>) {
    let mut breaks = vec![break_at(0.0, 0.0, 0.0, 0.0, Place::Between)];
    let mut cuts = vec![Cut { atom: 0, within: None }];
    let (mut width, mut spaces) = (0.0_f64, 0.0_f64);
    for (index, atom) in atoms.iter().enumerate() {
        let too_wide = atom.pieces.iter().map(Piece::width).sum::<f32>() > measure;
        for (number, piece) in atom.pieces.iter().enumerate() {
            if hyphenate || too_wide {
                let hyphen = shaper.word(piece.style, "-");
                for (offset, before, place) in within(piece, too_wide) {
                    let hyphen = if place == Place::Hyphen { points(hyphen.width, piece.style) } else { 0.0 };
                    let at = width + f64::from(points(before, piece.style));
                    breaks.push(break_at(at, spaces, f64::from(hyphen), 0.0, place));
                    cuts.push(Cut { atom: index, within: Some((number, offset)) });
                }
            }
            width += f64::from(piece.width());
        }
        let gap = match atom.joint {
            Joint::Space { width, .. } => f64::from(width),
            Joint::Tight => 0.0,
        };
        let place = if atom.bound { Place::Bound } else { Place::Between };
        breaks.push(break_at(width, spaces, 0.0, gap, place));
        cuts.push(Cut { atom: index + 1, within: None });
        width += gap;
        spaces += gap;
    }
    (breaks, cuts)
}

fn break_at(width: f64, spaces: f64, hyphen: f64, gap: f64, place: Place) -> Break {
    Break { end: width, start: width + gap, spaces_end: spaces, spaces_start: spaces + gap, hyphen, place }
}

/// Where a piece may be divided: (byte offset, width before it in 1/1000 em, how).
fn within(piece: &Piece, too_wide: bool) -> Vec<(usize, f32, Place)> {
    let divisions =
        if piece.shaped.right_to_left { Vec::new() } else { hyphen::divisions(&piece.shaped.text) };
    if divisions.is_empty() && !too_wide {
        return Vec::new();
    }
    let mut divisions = divisions.into_iter().peekable();
    let place = |(offset, before): (usize, f32)| {
        while divisions.next_if(|division| *division < offset).is_some() {}
        let place = if divisions.next_if_eq(&offset).is_some() { Place::Hyphen } else { Place::Cut };
        (place == Place::Hyphen || too_wide).then_some((offset, before, place))
    };
    piece.shaped.cuts().filter_map(place).collect()
}
