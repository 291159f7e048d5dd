//! Line breaking by total fit, after Knuth and Plass ("Breaking Paragraphs into Lines", 1981): of all ways to break a
//! paragraph, the one whose lines together are least loose and tight. Only widths are known here, so that the choice can
//! be tested with numbers alone.
//!
//! The search looks back over at most one line's worth of places to break, so the time grows with the length of the text.

/// How far a space may grow, as a share of its width, before a line counts as loose.
const STRETCH: f64 = 0.5;
/// How far a space may shrink, as a share of its width.
const SHRINK: f64 = 0.33;
/// What a hyphen at a line end costs.
const HYPHEN: f64 = 2_500.0;
/// What two hyphens below each other cost on top.
const TWO_HYPHENS: f64 = 10_000.0;
/// What a last line costs that begins within a word, or is hardly there.
const STUB: f64 = 5_000.0;
/// The share of the measure below which a last line is hardly there.
const HARDLY: f64 = 1.0 / 14.0;
/// What it costs to part what belongs together ("art. 5").
const BOUND: f64 = 1e7;
/// What it costs to cut a word that is wider than the line.
const CUT: f64 = 1e8;
/// What a line that sticks out costs: more than anything else.
const OVERFULL: f64 = 1e13;

/// What kind of place to break this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// After a word, or where a word has a dash or a slash.
    Between,
    /// At a space that should rather not be broken.
    Bound,
    /// Within a word, with a hyphen.
    Hyphen,
    /// Within a word that is wider than the line.
    Cut,
}

/// A place where a line may end, measured from the start of the paragraph, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Break {
    /// The natural width up to here, without the space that the break swallows.
    pub(crate) end: f64,
    /// The natural width at which the next line begins, past that space.
    pub(crate) start: f64,
    /// The width of all spaces within `end`.
    pub(crate) spaces_end: f64,
    /// The width of all spaces within `start`.
    pub(crate) spaces_start: f64,
    /// The width of the hyphen that the break adds.
    pub(crate) hyphen: f64,
    /// What kind of place it is.
    pub(crate) place: Place,
}

/// Whether lines are set to one width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Every line but the last as wide as the measure.
    Justified,
    /// Spaces keep their width; the right edge is ragged.
    Ragged,
}

/// The best places to end the lines, as indices into `breaks`, the last one included. `breaks[0]` is the start of the
/// paragraph; `width` is the measure in points.
pub(crate) fn total_fit(breaks: &[Break], width: f64, edge: Edge) -> Vec<usize> {
    let last = breaks.len().saturating_sub(1);
    if last > 0 && breaks.last().is_some_and(|end| end.end <= width) {
        return vec![last];
    }
    // For each place: what the best way to get there costs, and from where its last line comes.
    let mut best: Vec<(f64, usize)> = vec![(0.0, 0)];
    let mut earliest = 0;
    for (here, to) in breaks.iter().enumerate().skip(1) {
        while earliest + 1 < here && breaks.get(earliest).is_some_and(|from| narrowest(from, to) > width) {
            earliest += 1;
        }
        let reach = breaks.get(earliest..here).into_iter().flatten();
        let costs = best.get(earliest..here).into_iter().flatten();
        let cheapest = (earliest..)
            .zip(reach.zip(costs))
            .map(|(there, (from, (cost, _)))| (cost + line_cost(from, to, width, edge, here == last), there))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        best.push(cheapest.unwrap_or((OVERFULL, here - 1)));
    }
    let mut chosen = Vec::new();
    let mut at = last;
    while at > 0 {
        chosen.push(at);
        at = best.get(at).map_or(0, |(_, from)| *from);
    }
    chosen.reverse();
    chosen
}

/// The width of the line with its spaces shrunk as far as they go, its hyphen left out: it only grows with the text.
fn narrowest(from: &Break, to: &Break) -> f64 {
    to.end - from.start - SHRINK * (to.spaces_end - from.spaces_start)
}

/// What a line from one place to another costs: the demerits of the paper.
fn line_cost(from: &Break, to: &Break, width: f64, edge: Edge, is_last: bool) -> f64 {
    let spaces = to.spaces_end - from.spaces_start;
    let room = width - (to.end - from.start + to.hyphen);
    let ratio = match edge {
        Edge::Justified if room >= 0.0 && is_last => 0.0,
        Edge::Justified if room >= 0.0 => room / (STRETCH * spaces).max(0.1),
        Edge::Justified => -room / (SHRINK * spaces).max(0.1),
        Edge::Ragged if is_last => 0.0,
        Edge::Ragged => room / (width / 4.0).max(0.1),
    };
    let sticks_out = match edge {
        Edge::Justified => room < 0.0 && ratio > 1.001,
        Edge::Ragged => room < -0.001,
    };
    let badness = if sticks_out { 0.0 } else { (100.0 * ratio.powi(3)).min(1e5) };
    let place = match (to.place, from.place) {
        (Place::Hyphen, Place::Hyphen) => HYPHEN + TWO_HYPHENS,
        (Place::Hyphen, _) => HYPHEN,
        (Place::Bound, _) => BOUND,
        (Place::Cut, _) => CUT,
        (Place::Between, _) => 0.0,
    };
    let is_stub = is_last && (from.place == Place::Hyphen || to.end - from.start < width * HARDLY);
    let stub = if is_stub { STUB } else { 0.0 };
    let overfull = if sticks_out { OVERFULL * (1.0 - room) } else { 0.0 };
    (1.0 + badness).powi(2) + place + stub + overfull
}

#[cfg(test)]
mod tests {
    use super::{Break, Edge, Place, total_fit};

    /// Words of these widths with spaces of 3 between.
    fn words(widths: &[f64]) -> Vec<Break> {
        let mut breaks = vec![Break {
            end: 0.0,
            start: 0.0,
            spaces_end: 0.0,
            spaces_start: 0.0,
            hyphen: 0.0,
            place: Place::Between,
        }];
        let (mut at, mut spaces) = (0.0, 0.0);
        for width in widths {
            at += width;
            breaks.push(Break {
                end: at,
                start: at + 3.0,
                spaces_end: spaces,
                spaces_start: spaces + 3.0,
                hyphen: 0.0,
                place: Place::Between,
            });
            at += 3.0;
            spaces += 3.0;
        }
        breaks
    }

    #[test]
    fn the_whole_paragraph_decides_and_not_the_first_line_that_fits() {
        // Greedy would fill the first line with three words and leave the second hopelessly loose.
        let breaks = words(&[30.0, 30.0, 28.0, 60.0, 34.0, 50.0, 46.0, 20.0]);
        let chosen = total_fit(&breaks, 100.0, Edge::Justified);
        assert_eq!(chosen.last(), Some(&8), "the paragraph ends at its end");
        let widths: Vec<f64> = std::iter::once(&0)
            .chain(&chosen)
            .zip(&chosen)
            .map(|(from, to)| breaks[*to].end - breaks[*from].start)
            .collect();
        assert!(widths.iter().all(|width| *width <= 101.0), "no line sticks out: {widths:?}");
    }

    #[test]
    fn a_paragraph_that_fits_on_one_line_is_one_line() {
        assert_eq!(total_fit(&words(&[10.0, 10.0]), 100.0, Edge::Justified), [2]);
        assert_eq!(total_fit(&words(&[]), 100.0, Edge::Justified), Vec::<usize>::new());
    }

    #[test]
    fn what_belongs_together_stays_together_unless_nothing_else_fits() {
        let mut breaks = words(&[40.0, 40.0, 40.0]);
        breaks[2].place = Place::Bound;
        assert_eq!(
            total_fit(&breaks, 95.0, Edge::Ragged),
            [1, 3],
            "the second and third word stay on one line"
        );
        assert_eq!(total_fit(&breaks, 50.0, Edge::Ragged), [1, 2, 3], "but they part before they stick out");
    }

    #[test]
    fn a_last_line_is_not_a_mere_stub_if_the_others_can_spare_a_word() {
        let mut widths = vec![9.0; 24];
        widths.push(4.0);
        let chosen = total_fit(&words(&widths), 142.0, Edge::Justified);
        assert_eq!(chosen, [12, 25], "the last word is drawn up rather than left alone");
    }

    #[test]
    fn a_word_wider_than_the_line_sticks_out_alone() {
        assert_eq!(total_fit(&words(&[20.0, 300.0, 20.0]), 100.0, Edge::Justified), [1, 2, 3]);
    }

    #[test]
    fn a_hundred_thousand_words_take_a_moment() {
        let widths: Vec<f64> = (0..100_000).map(|n| f64::from(10 + n * 7 % 40)).collect();
        let started = std::time::Instant::now();
        let lines = total_fit(&words(&widths), 400.0, Edge::Justified).len();
        assert!(lines > 5_000, "{lines} lines");
        assert!(started.elapsed().as_secs() < 20, "the time grows with the text, not with its square");
    }
}
