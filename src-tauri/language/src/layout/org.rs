//! Headings as Emacs' Org mode writes them: "* Opening", "** Kas", one star for each level.

use super::line::Line;
use super::mark::Mark;

/// Fewer lines that begin with several stars may be chance.
const FEWEST: usize = 2;
const DEEPEST: usize = 6;

/// Makes the lines with stars headings, when some have more than one: "* Zaal" alone is an entry of a list.
pub(super) fn headings(source: &str, lines: &mut [Line]) {
    let levels: Vec<Option<u8>> = lines.iter().map(|line| level(source, line)).collect();
    if levels.iter().flatten().filter(|level| **level > 1).take(FEWEST).count() < FEWEST {
        return;
    }
    for (line, level) in lines.iter_mut().zip(levels) {
        if let Some(level) = level {
            line.mark = Mark::Heading(level);
            line.content = line.start + usize::from(level) + 1;
        }
    }
}

/// How many stars begin a line that is not indented, with a space behind them.
fn level(source: &str, line: &Line) -> Option<u8> {
    let text = source.get(line.start..line.end)?;
    let stars = text.bytes().take_while(|byte| *byte == b'*').count();
    let spaced = text.as_bytes().get(stars) == Some(&b' ') && !text.ends_with('*');
    (spaced && !line.indented && (1..=DEEPEST).contains(&stars)).then(|| u8::try_from(stars).ok()).flatten()
}
