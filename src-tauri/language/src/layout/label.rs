//! What stands before a colon at the head of a block: a speaker, "Vraag", or the name of a field.

use super::title::begins_like_a_title;
use crate::lexicon::people::ends_like_a_body;
use crate::lexicon::{self, Flags};
use crate::people::People;
use crate::reading::Kind;
use crate::sentence::{folded, folded_today};
use crate::token::colon_within;

/// A label that is taken off the text, or that begins a block of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) kind: LabelKind,
    /// Bytes up to the text behind the colon.
    pub(crate) end: usize,
    /// As printed, without the colon.
    pub(crate) printed: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LabelKind {
    /// Somebody speaks.
    Speaker,
    /// "Vraag:", "Antwoord:", "Mededeling:", with who asks when printed.
    Entry(Kind, Option<String>),
    /// "Aanwezig:", "Besluit:": begins a block, and stays in its text.
    Field,
}

/// Labels longer than this are no labels.
const LONGEST: usize = 60;

const FIELDS: [&str; 30] = [
    "aanwezig",
    "aanwezigen",
    "afwezig",
    "afgemeld",
    "besluit",
    "besloten",
    "besluiten",
    "actie",
    "actiepunt",
    "acties",
    "ap",
    "afspraak",
    "datum",
    "locatie",
    "plaats",
    "tijd",
    "tijdstip",
    "notulist",
    "notuliste",
    "verslag",
    "verslaglegging",
    "notulen",
    "gasten",
    "toehoorders",
    "afmeldingen",
    "bericht",
    "voorzitter",
    "uitslag",
    "stemming",
    "toezegging",
];

/// Reads the label at the head of a text. In the head of the minutes "Voorzitter:" is a field; later it is a speaker.
pub(crate) fn label(text: &str, people: &People, in_head: bool) -> Option<Label> {
    let near = colon_within(text, LONGEST)?;
    // "**Noor:** …" and "*Vraag*: …" in Markdown.
    let stars = text.bytes().take_while(|byte| matches!(byte, b'*' | b'_')).count();
    let rest = text.get(near + 1..)?;
    let rest = if stars > 0 { rest.trim_start_matches(['*', '_']) } else { rest };
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let printed = text.get(stars..near)?.trim_end_matches([' ', '*', '_']);
    let kind = kind_of(printed, people, in_head)?;
    let end = text.len() - rest.trim_start().len();
    Some(Label { kind, end, printed: printed.to_owned() })
}

fn kind_of(printed: &str, people: &People, in_head: bool) -> Option<LabelKind> {
    let (base, has_role) = match printed.split_once('(') {
        Some((base, role)) => {
            (base.trim_end(), role.strip_suffix(')').is_some_and(|role| !role.contains('(')))
        }
        None => (printed, false),
    };
    if printed.contains('(') && !has_role {
        return None;
    }
    let words: Vec<&str> = base.split_whitespace().take(7).collect();
    let (first, others) = words.split_first()?;
    if words.len() > 6 {
        return None;
    }
    let lower = folded_today(first);
    let who = || {
        let from_role = printed.split_once('(').and_then(|(_, role)| role.strip_suffix(')'));
        let named: Vec<&str> = others.iter().copied().filter(|word| *word != "van").collect();
        from_role.map(str::to_owned).or_else(|| (!named.is_empty()).then(|| named.join(" ")))
    };
    match lower.as_str() {
        "vraag" if others.len() < 4 => return Some(LabelKind::Entry(Kind::Question, who())),
        "antwoord" if others.len() < 4 => return Some(LabelKind::Entry(Kind::Answer, who())),
        "mededeling" if others.is_empty() => return Some(LabelKind::Entry(Kind::Announcement, who())),
        _ => {}
    }
    let is_office = is_role_or_body(&lower);
    if FIELDS.contains(&lower.as_str()) && (in_head || !is_office) {
        return Some(LabelKind::Field);
    }
    if !first.starts_with(|c: char| c.is_uppercase() || c == '\'' || c == '’') {
        return None;
    }
    speaks(&lower, first, others, has_role, people).then_some(LabelKind::Speaker)
}

/// Whether a word, in lower case, is an office or a body.
pub(crate) fn is_role_or_body(lower: &str) -> bool {
    lexicon::sense(lower).flags.any(Flags::ROLE.union(Flags::BODY)) || ends_like_a_body(lower)
}

fn speaks(lower: &str, first: &str, others: &[&str], has_role: bool, people: &People) -> bool {
    if matches!(lower, "de" | "het") {
        // "De penningmeester licht toe:" is a sentence.
        let tells = |word: &&str| lexicon::sense(&folded(word)).flags.any(Flags::FINITE);
        let office = others.iter().any(|word| is_role_or_body(&folded(word)));
        return office && others.len() < 4 && !others.iter().any(tells);
    }
    let named = |word: &str| {
        word.starts_with(char::is_uppercase)
            || lexicon::sense(word).flags.any(Flags::NAME_LINK)
            || matches!(word, "en" | "/" | "&")
            || is_role_or_body(&folded(word))
    };
    let sure = is_role_or_body(lower)
        || people.is_name(first)
        || matches!(lower, "dhr" | "dhr." | "mevr." | "mw." | "mevrouw" | "meneer" | "allen" | "iedereen")
        || (has_role && crate::people::may_be_name(first))
        || first.len() == 2 && first.ends_with('.');
    // "C. Mededelingen: geen" heads a part.
    let heads = first.len() == 2 && others.first().is_some_and(|word| begins_like_a_title(word));
    sure && !heads && others.iter().all(|word| named(word))
}

#[cfg(test)]
mod tests {
    use super::{LabelKind, label};
    use crate::people::People;
    use crate::reading::Kind;

    #[test]
    fn speakers_questions_and_fields_are_told_from_running_text() {
        let people = People::default();
        let kind = |text: &str| label(text, &people, false).map(|label| label.kind);
        for text in [
            "Noor: nog iets",
            "Noor (wethouder): uitleg",
            "Fractie:",
            "PEC (Tijn): de opdracht",
            "HdB: akkoord",
            "De penningmeester: het geld",
            "Feestcommissie: het feest",
            "Noor Visser: dag",
            "N. Visser: dag",
        ] {
            assert_eq!(kind(text), Some(LabelKind::Speaker), "{text}");
        }
        assert_eq!(kind("Vraag: hoe nu?"), Some(LabelKind::Entry(Kind::Question, None)));
        assert_eq!(kind("Vraag van Noor: hoe?"), Some(LabelKind::Entry(Kind::Question, Some("Noor".into()))));
        assert_eq!(kind("Besluit: de zaal"), Some(LabelKind::Field));
        assert_eq!(kind("**Besluit:** de zaal"), Some(LabelKind::Field));
        assert_eq!(kind("*Vraag*: hoe?"), Some(LabelKind::Entry(Kind::Question, None)));
        assert_eq!(kind("**Noor:** dag"), Some(LabelKind::Speaker));
        for text in [
            "Centraal onderwerp: het geld",
            "om 20:05 uur",
            "Brede Buurtidee: plan",
            "Noor zei dit: nee",
            "Conclusie: goed",
            "de kosten zijn: veel",
            "De penningmeester licht toe: er is geld",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
    }
}
