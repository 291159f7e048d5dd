//! A paragraph as lines: places to break, the best of them chosen, the spaces set so that the lines fill the measure.

use std::sync::Arc;

use crate::atom::{Atom, Cut, Joint, Piece, Span, atoms, places, points};
use crate::bidi;
use crate::breaks::{Edge, total_fit};
use crate::face::Style;
use crate::shape::{SOFT_HYPHEN, Shaped, Shaper};

/// A justified space that would have to grow beyond this many times its width is left as it is.
const LOOSEST: f32 = 4.0;
/// A space never shrinks below this share of its width.
const TIGHTEST: f32 = 0.5;

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Setting {
    /// The measure, in points.
    pub width: f32,
    /// Whether the lines fill it.
    pub edge: Edge,
    /// Whether words may be divided; one that is wider than the line is divided anyway.
    pub hyphenate: bool,
}

/// Part of a line: a word, or a space of a width in points.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A word, or what a line has of it.
    Word(Arc<Shaped>),
    /// A space, as wide as it is drawn, in points.
    Space(f32),
}

impl Part {
    /// Its width in this style, in points.
    pub(crate) fn width(&self, style: Style) -> f32 {
        match self {
            Self::Word(word) => points(word.width, style),
            Self::Space(width) => *width,
        }
    }
}

/// What stands on a line in one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// How it is set.
    pub style: Style,
    /// From the left.
    pub parts: Vec<Part>,
}

impl Run {
    /// Its width in points.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.parts.iter().map(|part| part.width(self.style)).sum()
    }
}

/// One line of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What stands on it, from the left.
    pub runs: Vec<Run>,
    /// Its visible width in points.
    pub width: f32,
    /// Whether the text goes on behind a space, which the line end swallows.
    pub space_follows: bool,
}

impl Line {
    /// Whether its last word goes on in the next line.
    #[must_use]
    pub fn ends_divided(&self) -> bool {
        let last = self.runs.last().and_then(|run| run.parts.last());
        matches!(last, Some(Part::Word(word)) if word.text.ends_with(SOFT_HYPHEN))
    }

    /// The words as they are read; a word that goes on in the next line ends in a soft hyphen.
    #[must_use]
    pub fn text(&self) -> String {
        let stretches = self.runs.iter().flat_map(|run| bidi::stretches(&run.parts));
        stretches.map(|stretch| stretch.words()).collect()
    }
}

/// The spans as lines; no line for no words.
pub(crate) fn lines(shaper: &mut Shaper<'_>, spans: &[Span], setting: Setting) -> Vec<Line> {
    if let Some(known) = shaper.memory.lines(spans, setting) {
        return known;
    }
    let lines = set(shaper, spans, setting);
    shaper.memory.keep(spans, setting, &lines);
    lines
}

fn set(shaper: &mut Shaper<'_>, spans: &[Span], setting: Setting) -> Vec<Line> {
    let atoms = atoms(shaper, spans);
    if atoms.is_empty() {
        return Vec::new();
    }
    let (breaks, cuts) = places(shaper, &atoms, setting.width, setting.hyphenate);
    let ends = total_fit(&breaks, f64::from(setting.width), setting.edge);
    let mut lines = Vec::with_capacity(ends.len());
    let mut from = Cut { atom: 0, within: None };
    for (number, end) in ends.iter().enumerate() {
        let Some(to) = cuts.get(*end).copied() else { continue };
        let hyphen = breaks.get(*end).is_some_and(|place| place.hyphen > 0.0);
        let is_last = number + 1 == ends.len();
        lines.push(line(shaper, &atoms, (from, to), hyphen, is_last, setting));
        from = to;
    }
    lines
}

/// The spans on one line of any width.
pub(crate) fn single_line(shaper: &mut Shaper<'_>, spans: &[Span]) -> Line {
    let setting = Setting { width: f32::MAX, edge: Edge::Ragged, hyphenate: false };
    lines(shaper, spans, setting).into_iter().next().unwrap_or_default()
}

fn line(
    shaper: &mut Shaper<'_>,
    atoms: &[Atom],
    (from, to): (Cut, Cut),
    hyphen: bool,
    is_last: bool,
    setting: Setting,
) -> Line {
    let mut line = Line::default();
    let (mut words, mut spaces) = (0.0, 0.0);
    let end = to.atom + usize::from(to.within.is_some());
    for (index, atom) in atoms.iter().enumerate().take(end).skip(from.atom) {
        let start = if index == from.atom { from.within } else { None };
        let stop = if index == to.atom { to.within } else { None };
        for piece in slice(shaper, atom, start, stop, hyphen) {
            words += piece.width();
            add(&mut line, piece.style, Part::Word(piece.shaped));
        }
        if let Joint::Space { width, style } = atom.joint {
            if index + 1 < end {
                spaces += width;
                add(&mut line, style, Part::Space(width));
            } else if stop.is_none() {
                line.space_follows = !is_last;
            }
        }
    }
    let factor = space_factor(words, spaces, is_last, setting);
    for run in &mut line.runs {
        for part in &mut run.parts {
            if let Part::Space(width) = part {
                *width *= factor;
            }
        }
        bidi::order_for_the_eye(&mut run.parts);
    }
    line.width = words + spaces * factor;
    line
}

/// By how much the spaces grow or shrink.
fn space_factor(words: f32, spaces: f32, is_last: bool, setting: Setting) -> f32 {
    let needed = (setting.width - words) / spaces;
    if spaces <= 0.0 || !needed.is_finite() {
        return 1.0;
    }
    match setting.edge {
        Edge::Justified if needed > LOOSEST || (is_last && needed > 1.0) => 1.0,
        Edge::Justified => needed.max(TIGHTEST),
        Edge::Ragged => needed.clamp(TIGHTEST, 1.0),
    }
}

fn add(line: &mut Line, style: Style, part: Part) {
    match line.runs.last_mut() {
        Some(run) if run.style == style => run.parts.push(part),
        _ => line.runs.push(Run { style, parts: vec![part] }),
    }
}

/// The pieces of an atom that a line has, shaped anew where the atom is divided.
fn slice(
    shaper: &mut Shaper<'_>,
    atom: &Atom,
    start: Option<(usize, usize)>,
    stop: Option<(usize, usize)>,
    hyphen: bool,
) -> Vec<Piece> {
    let first = start.map_or(0, |(piece, _)| piece);
    let end = stop.map_or(atom.pieces.len(), |(piece, _)| piece + 1);
    let mut pieces = Vec::with_capacity(end.saturating_sub(first));
    for (number, piece) in atom.pieces.iter().enumerate().take(end).skip(first) {
        let from = start.filter(|(cut, _)| *cut == number).map_or(0, |(_, offset)| offset);
        let to = stop.filter(|(cut, _)| *cut == number).map(|(_, offset)| offset);
        if from == 0 && to.is_none() {
            pieces.push(piece.clone());
            continue;
        }
        let text = piece.shaped.text.get(from..to.unwrap_or(piece.shaped.text.len())).unwrap_or_default();
        let shaped = match to {
            Some(_) if hyphen => shaper.divided(piece.style, text),
            _ => shaper.word(piece.style, text),
        };
        pieces.push(Piece { style: piece.style, shaped });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Edge, Line, Part, Setting, lines};
    use crate::atom::Span;
    use crate::face::Style;
    use crate::shape::{Fonts, SOFT_HYPHEN, Shaper};

    const JUSTIFIED: Setting = Setting { width: 180.0, edge: Edge::Justified, hyphenate: true };

    fn set(text: &str, setting: Setting) -> Vec<Line> {
        let fonts = Fonts::open().unwrap();
        lines(&mut Shaper::new(fonts), &[Span::new(text, Style::BODY)], setting)
    }

    /// The text that the lines were made of.
    fn text_of(lines: &[Line]) -> String {
        let mut text = String::new();
        for line in lines {
            text.push_str(&line.text());
            if text.ends_with(SOFT_HYPHEN) {
                text.pop();
            } else if line.space_follows {
                text.push(' ');
            }
        }
        text
    }

    #[test]
    fn every_line_but_the_last_fills_the_measure_and_no_word_is_lost() {
        let text = "De verzekering van het verenigingsgebouw wordt duurder; de zaadwinkel dekt daarvan een deel. Op een \
                    vraag over de financiële verantwoordelijkheid antwoordt de penningmeester dat de reserve voor het \
                    clubhuis onaangeroerd blijft zolang de ledenvergadering niet anders besluit.";
        let set = set(text, JUSTIFIED);
        assert_eq!(text_of(&set), text);
        let (last, full) = set.split_last().unwrap();
        assert!(full.iter().all(|line| (line.width - 180.0).abs() < 0.1), "the right edge is straight");
        assert!(last.width <= 180.1);
        assert!(full.iter().any(Line::ends_divided), "a narrow measure needs a hyphen");
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut_and_stays_inside() {
        let text = format!("Zie {} hierna", "x".repeat(3000));
        let set = set(&text, JUSTIFIED);
        assert!(set.iter().all(|line| line.width <= 180.1), "nothing sticks out");
        assert_eq!(text_of(&set), text);
    }

    #[test]
    fn a_megabyte_without_a_line_end_takes_a_moment() {
        for text in ["vergadering en besluit ".repeat(45_000), "a".repeat(300_000)] {
            let started = std::time::Instant::now();
            let set = set(&text, Setting { width: 440.0, ..JUSTIFIED });
            assert!(set.len() > 3_000, "{} lines", set.len());
            assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
        }
    }

    #[test]
    fn styles_change_within_a_line_and_within_a_word() {
        let fonts = Fonts::open().unwrap();
        let spans = [Span::new("anna", Style::SPEAKER), Span::new(": ja", Style::BODY)];
        let set = lines(&mut Shaper::new(fonts), &spans, JUSTIFIED);
        assert_eq!(set[0].runs.len(), 2);
        assert_eq!(set[0].text(), "anna: ja");
    }

    #[test]
    fn right_to_left_words_are_drawn_from_the_right() {
        let set = set("Groet: שלום עולם (vrede)", Setting { width: 400.0, ..JUSTIFIED });
        let place = |wanted: &str| {
            let is_it = |part: &Part| matches!(part, Part::Word(word) if word.text == wanted);
            set[0].runs[0].parts.iter().position(is_it).unwrap()
        };
        assert!(place("עולם") < place("שלום"), "the second word stands to the left");
        assert_eq!(set[0].text(), "Groet: שלום עולם (vrede)", "and is read after the first");
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(set("", JUSTIFIED).is_empty());
        assert!(set("   ", JUSTIFIED).is_empty());
    }
}
