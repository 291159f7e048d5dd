//! What minutes call a task, and what they say of one that needs no more doing.

use crate::sentence::folded_today;

/// What calls something an action.
pub(crate) fn is_label(word: &str) -> bool {
    matches!(
        folded_today(word).as_str(),
        "actie" | "actiepunt" | "actiepunten" | "acties" | "ap" | "todo" | "toezegging" | "actiehouder"
    )
}

/// What is said of an action that needs no more doing, or is under way already.
pub(crate) fn is_done(word: &str) -> bool {
    matches!(
        word,
        "klaar"
            | "gereed"
            | "gedaan"
            | "afgehandeld"
            | "afgerond"
            | "voldaan"
            | "vervalt"
            | "vervallen"
            | "afgevoerd"
            | "loopt"
            | "uitgevoerd"
            | "gesloten"
    )
}
