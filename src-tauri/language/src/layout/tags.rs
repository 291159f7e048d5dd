//! The tags of HTML, as pages and Markdown out of wikis have them between the words. They say how words look and where lines end, and are
//! left out of entries and titles.

use std::ops::Range;

use super::mark::Mark;

/// What a tag stands for: nothing, or white space.
const INLINE: [&str; 12] =
    ["b", "i", "u", "strong", "em", "span", "a", "sup", "sub", "small", "font", "mark"];
const BLOCKS: [&str; 23] = [
    "p", "br", "div", "td", "th", "tr", "table", "thead", "tbody", "li", "ul", "ol", "h1", "h2", "h3", "h4",
    "h5", "h6", "img", "hr", "section", "details", "summary",
];
/// Longer names are those of no tag.
const LONGEST: usize = 9;

/// The tags of a text, each with what it stands for.
pub(super) fn edits(text: &str) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text.get(at..).and_then(|rest| rest.find('<')) {
        at += offset;
        let Some((name, length)) = text.get(at..).and_then(tag) else {
            at += 1;
            continue;
        };
        let instead = if INLINE.contains(&name.as_str()) { "" } else { " " };
        found.push((at, at + length, instead));
        at += length;
    }
    found
}

/// Where the tags of a whole text stand that are in none of some ranges, which go up.
pub(super) fn outside(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut ranges = ranges.iter().peekable();
    let free = edits(text).into_iter().filter(|(start, ..)| {
        while ranges.next_if(|range| range.end <= *start).is_some() {}
        ranges.peek().is_none_or(|range| range.start > *start)
    });
    free.map(|(start, end, _)| start..end).collect()
}

/// A text without its tags.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end, instead) in edits(text) {
        out.push_str(text.get(from..start).unwrap_or(""));
        out.push_str(instead);
        from = end;
    }
    out.push_str(text.get(from..).unwrap_or(""));
    out
}

/// The mark that the first tag of a line makes: a heading, the entry of a list, or nothing but tags.
pub(super) fn mark(line: &str) -> Option<(Mark, usize)> {
    let (name, length) = tag(line)?;
    if !plain(line).chars().any(char::is_alphanumeric) {
        return Some((Mark::Rule, 0));
    }
    let behind = length + line.get(length..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some((Mark::Heading(level - b'0'), behind)),
        b"li" => Some((Mark::Dash, behind)),
        _ => None,
    }
}

/// A heading without the tag that closes it.
pub(super) fn without_closing(line: &str) -> &str {
    let open = line
        .rfind("</h")
        .filter(|at| tag(line.get(*at..).unwrap_or("")).is_some_and(|(_, length)| at + length == line.len()));
    open.map_or(line, |at| line.get(..at).unwrap_or(line).trim_end())
}

/// The name of the tag that a text begins with, and how long the tag is. One with attributes may hold words, and stays.
fn tag(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix('<')?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name: String = inner
        .chars()
        .take(LONGEST)
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let known = INLINE.contains(&name.as_str()) || BLOCKS.contains(&name.as_str());
    let behind = inner.get(name.len()..).filter(|_| known)?;
    // More white space parts columns.
    let rest = behind.strip_prefix(' ').unwrap_or(behind);
    let rest = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')?;
    Some((name, text.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::{Mark, mark, outside, plain, without_closing};

    #[test]
    fn tags_go_and_other_brackets_stay() {
        for (written, expected) in [
            ("<p>De zaal</p>", " De zaal "),
            ("<p class=\"x\">De zaal</p>", "<p class=\"x\">De zaal "),
            ("de <strong>hele</strong> zaal<br/>en de tuin", "de hele zaal en de tuin"),
            ("<naam invullen> R&D <", "<naam invullen> R&D <"),
        ] {
            assert_eq!(plain(written), expected);
        }
    }

    #[test]
    fn tags_within_what_was_dropped_go_with_it() {
        let dropped = 0..5;
        assert_eq!(outside("<p>a <b>b</b>", std::slice::from_ref(&dropped)), [5..8, 9..13]);
    }

    #[test]
    fn tags_head_and_list() {
        assert_eq!(mark("<h2>Opening</h2>"), Some((Mark::Heading(2), 4)));
        assert_eq!(mark("<li> zaal huren</li>"), Some((Mark::Dash, 5)));
        assert_eq!(mark("<div><p>"), Some((Mark::Rule, 0)));
        assert_eq!(mark("<p>De zaal</p>"), None);
        assert_eq!(without_closing("<h2>Opening</h2>"), "<h2>Opening");
        assert_eq!(without_closing("Opening"), "Opening");
    }
}
