//! The words of a page for those who do not see the picture.

use crate::page::Page;
use crate::shape::SOFT_HYPHEN;

/// What pictures show and the words, in reading order; a paragraph is one line of text and a divided word is whole again.
pub(super) fn alternative(page: &Page) -> String {
    let mut text: String = page.pictures.iter().map(|picture| format!("{}\n", picture.alt)).collect();
    let mut previous: Option<(f32, bool)> = None;
    for placed in &page.lines {
        if let Some((baseline, goes_on)) = previous {
            if text.ends_with(SOFT_HYPHEN) {
                text.pop();
            } else {
                text.push(if goes_on || baseline == placed.baseline { ' ' } else { '\n' });
            }
        }
        text.push_str(&placed.line.text());
        previous = Some((placed.baseline, placed.line.space_follows));
    }
    text
}
