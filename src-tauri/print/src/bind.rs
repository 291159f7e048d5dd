//! Which spaces rather not end a line: "€ 12.450,00", "art. 5", "A. de Boer", "20.15 uur", "18 november", "2.940 m³", a dash after a
//! word. The space stays a plain space, so that searching for the words in the PDF finds them.

use hamerslag_core::dutch::MONTHS;

/// Words after which a number belongs on the same line.
const BEFORE_NUMBERS: [&str; 13] =
    ["€", "art.", "artikel", "lid", "nr.", "nrs.", "no.", "p.", "blz.", "pag.", "§", "punt", "pad"];
/// Words between initials and a surname.
const PREFIXES: [&str; 9] = ["de", "den", "der", "van", "von", "te", "ten", "ter", "la"];

/// Words that belong on the line of the number before them.
const AFTER_NUMBERS: [&str; 8] = ["uur", "voor", "tegen", "blanco", "ongeldig", "stemmen", "m", "km"];

/// Walks through the words of a text and tells which spaces bind.
#[derive(Default)]
pub(crate) struct Binding {
    in_name: bool,
}

impl Binding {
    /// Whether the space between these two words binds. Words are to be handed in in order.
    pub(crate) fn binds(&mut self, before: &str, after: &str) -> bool {
        let number_follows = after.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit());
        let letter_follows = after.starts_with(char::is_alphabetic);
        let bare = after.trim_end_matches(|c: char| !c.is_alphabetic());
        self.in_name =
            letter_follows && (is_initials(before) || (self.in_name && PREFIXES.contains(&before)));
        self.in_name
            || (number_follows && BEFORE_NUMBERS.iter().any(|word| word.eq_ignore_ascii_case(before)))
            || (before.ends_with(|c: char| c.is_ascii_digit())
                && (AFTER_NUMBERS.contains(&bare) || MONTHS.contains(&bare)))
            || (number_follows && before.starts_with('(') && before.ends_with(','))
            || (number_follows && MONTHS.contains(&before))
            || matches!(after, "–" | "—")
    }
}

/// "A." or "J.P.", perhaps after a bracket.
fn is_initials(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    let mut letters = word.split_terminator('.').peekable();
    word.ends_with('.')
        && letters.peek().is_some()
        && letters.all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::Binding;

    fn bound(text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        let mut binding = Binding::default();
        let mut joined = words[0].to_owned();
        for pair in words.windows(2) {
            joined.push(if binding.binds(pair[0], pair[1]) { '~' } else { ' ' });
            joined.push_str(pair[1]);
        }
        joined
    }

    #[test]
    fn amounts_articles_names_and_times_hold_together() {
        assert_eq!(bound("kost € 12.450,00 volgens art. 5 lid 2"), "kost €~12.450,00 volgens art.~5 lid~2");
        assert_eq!(bound("op pad 3 ging 2.940 m³ weg"), "op pad~3 ging 2.940~m³ weg");
        assert_eq!(
            bound("door A. de Boer en J.P. van der Laan om 20.15 uur"),
            "door A.~de~Boer en J.P.~van~der~Laan om 20.15~uur"
        );
        assert_eq!(bound("met 28 voor, 5 tegen en 2 blanco."), "met 28~voor, 5~tegen en 2~blanco.");
        assert_eq!(bound("op 18 november 2026"), "op 18~november~2026");
        assert_eq!(bound("vragen (ALV, 15 april 2025)"), "vragen (ALV,~15~april~2025)");
        assert_eq!(bound("de som – na aftrek"), "de som~– na aftrek");
    }

    #[test]
    fn ordinary_words_do_not_bind() {
        let text = "Het lid van de commissie gaat naar de vergadering. En dan B of C.";
        assert_eq!(bound(text), text);
    }
}
