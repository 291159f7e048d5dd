//! Titles and texts counted alternately: a page gave every paragraph a number, "1. Opening", "2. De voorzitter opent …", "3. Notulen",
//! "4. Geen opmerkingen.". The titles are the items; the numbers of their texts count nothing.

use super::line::{Line, Role};
use super::mark::Mark;
use super::title::is_title;

/// Fewer pairs may be chance.
const FEWEST: usize = 3;

/// Leaves the items to the titles, in a text that counts so.
pub(super) fn titles_only(source: &str, lines: &mut [Line]) {
    let items: Vec<usize> = (0..lines.len())
        .filter(|index| {
            lines
                .get(*index)
                .is_some_and(|line| line.role == Role::Item && matches!(line.mark, Mark::Number(_)))
        })
        .collect();
    let content = |index: usize| lines.get(index).map_or("", |line| line.content(source));
    let heads = |index: usize| is_title(content(index).trim_end_matches(['.', ':']));
    let pairs = items.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    // A text begins right below its title.
    let pairs: Vec<(usize, usize)> =
        pairs.filter(|(title, text)| heads(*title) && *text == title + 1).collect();
    let told = pairs.iter().filter(|(_, text)| !heads(*text)).count();
    // One text may look like a title: "4.1 Jaarverslag van de secretaris".
    if told < FEWEST || told + 1 < items.len() / 2 {
        return;
    }
    for (title, text) in pairs {
        if let Some(line) = lines.get_mut(text) {
            line.role = Role::Text;
        }
        // "Jaarverslagen." is a title here, whatever it ends with.
        let closed = source.get(..lines.get(title).map_or(0, |line| line.end)).unwrap_or("");
        let end = closed.trim_end_matches(['.', ':']).len();
        if let Some(line) = lines.get_mut(title) {
            line.end = end;
        }
    }
}
