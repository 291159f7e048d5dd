//! Who speaks, set apart from what is said. Minutes tell it in two ways: as words of the speaker's own ("Wout: de pomp
//! viel uit") and as what the speaker does ("Wout vraagt of …"). The first wants a colon, the second must not have one: a
//! colon never parts a subject from its verb.
//!
//! Which of the two it is shows in the first word: a verb in lower case makes it a sentence about the speaker. Verbs are
//! known from a list of those that minutes use, and by two endings that hardly anything but a verb has. An unknown verb keeps the
//! colon, which is stiff but not wrong; a noun taken for a verb would be.

use crate::atom::Span;
use crate::face::Style;

/// The name, and how the words go on behind it.
pub(super) fn spans(name: &str, told_of: bool) -> Vec<Span> {
    let behind = if told_of { " " } else { ": " };
    let Some((name, in_brackets)) = name.split_once(" (") else {
        return vec![Span::new(format!("{name}{behind}"), Style::SPEAKER)];
    };
    // In "Vraag (Greet)" the name is in brackets; in "Samira (penningmeester)" the office is, which is no part of it.
    let (first, second) = match name.to_lowercase().as_str() {
        "vraag" | "antwoord" => (Style::LABEL, Style::SPEAKER),
        _ => (Style::SPEAKER, Style::BODY),
    };
    vec![Span::new(format!("{name} "), first), Span::new(format!("({in_brackets}{behind}"), second)]
}

/// Whether the words go on about the speaker ("licht de begroting toe") and are not the speaker's own.
pub(super) fn is_told_of(text: &str) -> bool {
    let text = text.trim_start();
    let first: String = text.chars().take_while(|c| c.is_alphabetic() || *c == '-').collect();
    let behind = text.get(first.len()..).unwrap_or_default();
    first.starts_with(char::is_lowercase) && behind.starts_with(' ') && is_verb(&first) && !is_question(text)
}

/// "kan dat anders?" begins with its verb, and is what somebody says.
fn is_question(text: &str) -> bool {
    text.find(['.', '!', '?', '\n']).and_then(|end| text.get(end..)).is_some_and(|end| end.starts_with('?'))
}

fn is_verb(word: &str) -> bool {
    (word.len() > 4 && (word.ends_with("eert") || word.ends_with("dt")))
        || VERBS.split(' ').any(|verb| verb == word)
}

/// Verbs as they follow a speaker, with those in the past tense last; those in -eert and -dt go without saying.
const VERBS: &str = "\
    beaamt bedankt begint begrijpt behandelt bekijkt belicht belooft benadrukt bepleit beschrijft betoogt \
    betreurt betuigt betwijfelt betwist bevestigt bezweert blijft blikt brengt dankt deelt denkt dient doet \
    draagt dringt erkent gaat geeft gelooft haalt hamert hecht heeft heet heropent herhaalt herinnert hervat \
    hoopt hoort is juicht kan kiest kijkt klaagt komt kondigt koppelt krijgt laat leest legt levert licht ligt \
    lijkt loopt maakt mag meent merkt mist moet neemt nodigt noemt onderschrijft onderstreept ontkent oordeelt \
    opent oppert overhandigt overweegt plaatst pleit prijst raakt rekent richt roept schetst schorst schrijft \
    sluit somt spreekt spoort staat stapt stelt stemt steunt stipt telt toont trekt twijfelt vat verbaast \
    verdedigt verduidelijkt verheldert verklaart verlaat verlangt verontschuldigt verschaft vertelt vertolkt \
    vertrekt vervangt vervolgt verwacht verwelkomt verwerpt verwijst verzekert verzet verzoekt vestigt voegt \
    voelt volgt vraagt vreest wacht weet weerlegt weigert wenst werkt werpt wijst wil wuift zal zegt zet ziet \
    zoekt zorgt zou zwijgt vinden willen verzoeken menen bedankte bleef bood bracht dacht dankte deed deelde gaf \
    ging had kon kreeg kwam las lichtte meende meldde merkte nam noemde opende sprak stelde trok verwees \
    verzocht vertelde vond vroeg was wees wenste werd wilde wist zag zei";

#[cfg(test)]
mod tests {
    use super::{is_told_of, spans};

    fn said(name: &str, text: &str) -> String {
        spans(name, is_told_of(text)).into_iter().map(|span| span.text).chain([text.to_owned()]).collect()
    }

    #[test]
    fn a_verb_follows_its_subject_without_a_colon() {
        assert_eq!(
            said("Penningmeester", "licht de begroting toe."),
            "Penningmeester licht de begroting toe."
        );
        assert_eq!(
            said("Samira (penningmeester)", "antwoordt dat het kan."),
            "Samira (penningmeester) antwoordt dat het kan."
        );
        for told in [
            "vraagt of het kan.",
            "reageert kort: nee.",
            "kan alleen ’s middags komen.",
            "was in 1978 al lid.",
        ] {
            assert!(is_told_of(told), "{told}");
        }
    }

    #[test]
    fn what_somebody_says_comes_behind_a_colon() {
        assert_eq!(said("Wout (onderhoud)", "de pomp viel uit."), "Wout (onderhoud): de pomp viel uit.");
        for own in [
            "ja. Daarin zit € 9.360.",
            "dat kan; in 2025 scheelde het drie dagen.",
            "er zijn accu’s gestolen.",
            "met Bronbeek is dat geregeld.",
            "budget is op.",
            "Eén stem te kort.",
            "Vraagt zich af.",
            "is een tweedehands pomp overwogen? Zo niet, waarom?",
            "",
            "‘Ik laat mij niet sturen.’",
        ] {
            assert!(!is_told_of(own), "{own}");
        }
    }
}
