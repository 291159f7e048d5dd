//! Titles that stand alone between blank lines, over paragraphs or lists: "Website", blank, "Noor bouwt …". Few of them need be
//! known titles; what shows them is that the text has them throughout, each over something that says more.

use super::label::label;
use super::line::{Line, Role};
use super::mark::Mark;
use super::title::{begins_like_a_title, ends_sentence, is_title, wants_more};
use crate::attendance;
use crate::lexicon::tasks::is_label;
use crate::people::People;
use crate::sentence::folded_today;

/// Fewer titles of this kind are no way of heading items.
const FEWEST: usize = 4;
/// So many need no known title among them.
const MANY: usize = 5;
/// A head has at most so many words.
const MOST_WORDS: usize = 12;
/// A head that is no known title has at most so many words, and is over at most so many bytes.
const MOST_UNKNOWN: usize = 8;
/// Of so many paragraphs one at least has a head.
const ONE_IN: usize = 5;
/// Fields ("Aanwezig: …") stand among so many lines at the head.
const HEAD: usize = 15;

/// Gives the titles of such a text their role; whether there were any.
pub(super) fn titles(source: &str, lines: &mut [Line]) -> bool {
    let nobody = People::default();
    let text = |line: &Line| line.content(source);
    let is_field = |line: &Line| text(line).contains(':') && attendance::field(text(line)).is_some();
    let behind_fields = lines.iter().take(HEAD).rposition(is_field).map_or(1, |last| last + 1);
    let may_head = |line: &Line| {
        let title = text(line);
        let words = title.split_whitespace().take(MOST_WORDS + 1).count();
        let most = if begins_like_a_title(title) { MOST_WORDS } else { MOST_UNKNOWN };
        line.blank_before
            && line.mark == Mark::None
            && !line.columns
            && words <= most
            && !title.ends_with('?')
            && is_title(title)
            && !wants_more(title)
            && (begins_like_a_title(title) || !title.ends_with(':') && label(title, &nobody, false).is_none())
            && !names_an_action(title)
            && !names_people(title)
            && title.contains(char::is_alphabetic)
            && (words > 1 || !title.contains('/'))
    };
    let says = |line: &Line| {
        let said = text(line);
        line.blank_before
            && ends_sentence(said)
            && (!said.ends_with(':') || said.contains(". "))
            && matches!(line.mark, Mark::None | Mark::Dash)
            && !is_title(said)
    };
    let over_text = |index: &usize| lines.get(index + 1).is_some_and(says);
    let alone: Vec<usize> = (behind_fields..lines.len())
        .filter(|index| {
            lines.get(*index).is_some_and(may_head)
                && lines.get(index + 1).is_none_or(|next| next.blank_before)
        })
        .collect();
    // "Opening" right above its text: so are the others.
    let above = |index: usize| {
        let head = lines.get(index).is_some_and(|line| may_head(line) && begins_like_a_title(text(line)));
        head && lines.get(index + 1).is_some_and(|next| !next.blank_before)
    };
    if (behind_fields..lines.len()).any(above) {
        return false;
    }
    let known = |index: &usize| lines.get(*index).is_some_and(|line| begins_like_a_title(text(line)));
    let heads: Vec<usize> = alone.iter().copied().filter(|index| over_text(index) || known(index)).collect();
    let Some(first) = heads.first().copied() else { return false };
    let paragraphs = lines.iter().skip(first).filter(|line| line.blank_before && line.mark == Mark::None);
    let over = heads.iter().filter(|index| over_text(index)).count();
    let enough =
        over >= FEWEST || over + 1 == FEWEST && heads.iter().filter(|index| known(index)).count() > 1;
    let shown = heads.iter().any(known) || over >= MANY;
    if !enough || heads.len() * ONE_IN < paragraphs.count() || !shown {
        return false;
    }
    for index in heads {
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::Item;
        }
    }
    true
}

/// "Noor en Tijn": who does it, in a column of its own that a page gave as lines.
fn names_people(title: &str) -> bool {
    title.contains(" en ") && title.split(" en ").all(attendance::is_name)
}

/// "Actie Noor", "AP 12", "Besluit 2016-4": says what the paragraph before it came to.
fn names_an_action(title: &str) -> bool {
    let first = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let first = folded_today(first);
    let one = matches!(first.as_str(), "besluit" | "afspraak" | "deadline");
    one || is_label(&first) && !matches!(first.as_str(), "acties" | "actiepunten")
}
