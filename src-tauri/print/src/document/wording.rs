//! Turns of phrase that minutes and agenda share.

use std::fmt::Write as _;

use hamerslag_core::dutch;
pub(super) use hamerslag_core::dutch::capitalised;
use hamerslag_core::time::ClockTime;
use hamerslag_core::view::{LateView, MeetingHead};
use hamerslag_core::words::{BodyKind, Lateness};

/// "20.15".
pub(super) fn time(at: ClockTime) -> String {
    format!("{:02}.{:02}", at.minutes() / 60, at.minutes() % 60)
}

/// "Jan, Piet en Marie".
pub(super) fn enumerate(names: &[impl AsRef<str>]) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [others @ .., last] => {
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{} en {}", others.join(", "), last.as_ref())
        }
    }
}

/// "1 lid", "16 leden".
pub(super) fn counted(count: u32, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// With a full stop at its end, unless it ends a sentence already.
pub(super) fn sentence(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '!', '?', '…', ':']) { words.to_owned() } else { format!("{words}.") }
}

/// "algemene ledenvergadering", "vergadering van de werkgroep Tuin".
pub(super) fn meeting_of(meeting: &MeetingHead) -> String {
    let body = uncapitalised(meeting.body.trim());
    let names_itself = body.to_lowercase().contains("vergadering");
    match meeting.body_kind {
        _ if names_itself => body,
        BodyKind::AuditCommittee | BodyKind::WorkingGroup if !body.is_empty() => {
            format!("vergadering van de {body}")
        }
        kind => kind.dutch().to_owned(),
    }
}

/// Without the capital at its head, unless it is an abbreviation.
pub(super) fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => words.to_owned(),
    }
}

/// What stands below the title: the meeting's number and its own title.
pub(super) fn subtitle(meeting: &MeetingHead) -> Option<String> {
    let number = meeting.number.as_ref().map(|number| format!("Vergadering {number}"));
    let parts: Vec<String> = number.into_iter().chain(meeting.title.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "ALV, 18 november 2026".
pub(super) fn short_name(meeting: &MeetingHead) -> String {
    let body = if meeting.body_short.is_empty() { &meeting.body } else { &meeting.body_short };
    format!("{body}, {}", dutch::date(meeting.date))
}

/// "Ter vergadering toegevoegd door Wout; spoedeisend verklaard."
pub(super) fn late(late: &LateView) -> String {
    let mut words = capitalised(late.lateness.dutch());
    if let Some(name) = &late.brought_by {
        let how = if late.lateness == Lateness::AfterNotice { ", ingebracht door" } else { " door" };
        let _ = write!(words, "{how} {}", in_a_sentence(name));
    }
    if late.urgent {
        words.push_str("; spoedeisend verklaard");
    }
    words.push('.');
    words
}

/// Words behind a label: "Aangehouden: de offerte is er nog niet.", but "Aangehouden. Het advies is er nog niet.", for no
/// capital follows a colon.
pub(super) fn labelled(label: &str, words: &str) -> String {
    let is_sentence = words.trim_start().starts_with(char::is_uppercase);
    sentence(&format!("{label}{} {}", if is_sentence { "." } else { ":" }, words.trim_start()))
}

/// Bodies and offices that have "het" for their article; all others have "de".
const HET: [&str; 4] = ["bestuur", "college", "presidium", "team"];
const DE: [&str; 14] = [
    "afdeling",
    "commissie",
    "fractie",
    "leden",
    "notulist",
    "penningmeester",
    "raad",
    "redactie",
    "secretaris",
    "vereniging",
    "vergadering",
    "voorzitter",
    "werkgroep",
    "wethouder",
];

/// Who did something, within a sentence: "het bestuur", "de werkgroep Tuin", "Bram Kuipers". A body or an office gets its
/// article and loses its capital. Names of persons stay what they are, and so do abbreviations.
pub(super) fn in_a_sentence(name: &str) -> String {
    let name = name.trim();
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let lower = uncapitalised(first);
    // A compound is what its last part is: "kascommissie", "dagelijks bestuur".
    let last = if ["dagelijks", "algemeen"].contains(&lower.as_str()) { rest } else { &lower };
    let is =
        |nouns: &[&str]| nouns.iter().any(|noun| last == *noun || (noun.len() > 4 && last.ends_with(noun)));
    let in_lower_case = format!("{lower}{}{rest}", if rest.is_empty() { "" } else { " " });
    match lower.as_str() {
        "het" | "de" | "een" => in_lower_case,
        _ if is(&HET) => format!("het {in_lower_case}"),
        _ if is(&DE) => format!("de {in_lower_case}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use hamerslag_core::view::LateView;
    use hamerslag_core::words::Lateness;

    use super::{capitalised, counted, enumerate, in_a_sentence, labelled, late, sentence, uncapitalised};

    #[test]
    fn a_late_item_tells_how_it_came() {
        let came = |lateness, urgent| late(&LateView { lateness, brought_by: Some("Wout".into()), urgent });
        assert_eq!(came(Lateness::AfterNotice, false), "Nagekomen, ingebracht door Wout.");
        assert_eq!(
            came(Lateness::AtMeeting, true),
            "Ter vergadering toegevoegd door Wout; spoedeisend verklaard."
        );
    }

    #[test]
    fn a_body_or_an_office_has_an_article_and_a_person_has_none() {
        for (name, expected) in [
            ("Bestuur", "het bestuur"),
            ("Dagelijks bestuur", "het dagelijks bestuur"),
            ("Kascommissie", "de kascommissie"),
            ("Werkgroep Tuin", "de werkgroep Tuin"),
            ("penningmeester", "de penningmeester"),
            ("Het bestuur", "het bestuur"),
            ("het bestuur", "het bestuur"),
            ("Bram Kuipers", "Bram Kuipers"),
            ("Jan de Raad", "Jan de Raad"),
            ("Conraad", "Conraad"),
            ("PEC", "PEC"),
            ("", ""),
        ] {
            assert_eq!(in_a_sentence(name), expected);
        }
    }

    #[test]
    fn no_capital_follows_a_colon() {
        assert_eq!(labelled("Aangehouden", "de offerte is er niet"), "Aangehouden: de offerte is er niet.");
        assert_eq!(labelled("Aangehouden", "Het advies is er niet."), "Aangehouden. Het advies is er niet.");
    }

    #[test]
    fn names_are_joined_the_dutch_way() {
        assert_eq!(enumerate(&["Jan", "Piet", "Marie"]), "Jan, Piet en Marie");
        assert_eq!(enumerate(&["Jan"]), "Jan");
        assert_eq!(enumerate(&[""; 0]), "");
    }

    #[test]
    fn words_fit_into_a_sentence() {
        assert_eq!(uncapitalised("Algemene ledenvergadering"), "algemene ledenvergadering");
        assert_eq!(uncapitalised("ALV"), "ALV", "an abbreviation keeps its capitals");
        assert_eq!(capitalised("aangehouden"), "Aangehouden");
        assert_eq!(sentence("zo snel mogelijk"), "zo snel mogelijk.");
        assert_eq!(sentence("Klaar?"), "Klaar?");
        assert_eq!(counted(1, "lid", "leden"), "1 lid");
    }
}
