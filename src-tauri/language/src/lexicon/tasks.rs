//! What minutes call a task, and what they say of one that needs no more doing.

/// What calls something an action, in lower case; "aktie" is how it was long written.
pub(crate) fn is_label(word: &str) -> bool {
    let spelt = word.strip_prefix("actie").or_else(|| word.strip_prefix("aktie"));
    spelt.is_some_and(|rest| matches!(rest, "" | "s" | "punt" | "punten" | "houder"))
        || matches!(word, "ap" | "todo" | "toezegging")
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
