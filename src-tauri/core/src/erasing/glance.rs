//! A first look at a text: whether anything of what is looked for may stand in it. Nearly all texts of an archive have none of
//! it, and to take each of a million apart in words takes minutes.

use super::text::{Pattern, Word, fold, tokens};

/// What is looked for, by one long word of each pattern.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    words: Vec<String>,
    /// Whether a word begins with this byte.
    begins: Vec<bool>,
    /// Whether something is looked for that has no word of its own.
    always: bool,
}

impl Glance {
    pub(crate) fn of<'p>(patterns: impl IntoIterator<Item = &'p Pattern>) -> Self {
        let mut glance = Self { begins: vec![false; 256], ..Self::default() };
        for pattern in patterns {
            let words = pattern.words.iter().filter_map(|word| match word {
                Word::Is(word) => Some(word),
                Word::Initials(_) | Word::Comma => None,
            });
            glance.look_for(words.max_by_key(|word| word.len()));
        }
        glance
    }

    /// Looks for a name too, wherever it stands.
    pub(crate) fn and_name(&mut self, name: &str) {
        let words: Vec<String> = tokens(name).into_iter().map(|token| token.folded).collect();
        self.look_for(words.iter().max_by_key(|word| word.len()));
    }

    fn look_for(&mut self, word: Option<&String>) {
        let Some((word, first)) = word.and_then(|word| Some((word, word.bytes().next()?))) else {
            self.always = true;
            return;
        };
        if !self.words.contains(word) {
            self.words.push(word.clone());
        }
        if let Some(begins) = self.begins.get_mut(usize::from(first)) {
            *begins = true;
        }
    }

    /// `false` only where nothing of it stands, as words of their own or in others, whatever their case and accents.
    pub(crate) fn may_stand(&self, text: &str) -> bool {
        if self.always {
            return true;
        }
        if text.is_ascii() {
            return self.stands(text.as_bytes());
        }
        let mut folded = String::with_capacity(text.len());
        for character in text.chars() {
            if character.is_ascii() { folded.push(character) } else { folded.extend(fold(character)) }
        }
        self.stands(folded.as_bytes())
    }

    fn stands(&self, text: &[u8]) -> bool {
        let begins = |byte: &u8| self.begins.get(usize::from(byte.to_ascii_lowercase())) == Some(&true);
        let may_begin = text.iter().enumerate().filter(|(_, byte)| begins(byte));
        may_begin.filter_map(|(at, _)| text.get(at..)).any(|rest| {
            self.words.iter().any(|word| {
                rest.get(..word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Glance;
    use crate::erasing::text::{Pattern, Patterns};

    #[test]
    fn what_stands_somewhere_is_never_overlooked() {
        let wanted: Vec<Pattern> =
            ["Renée de Bruïn", "Öztürk", "van 't Hof", "Weiß"].map(Pattern::slip).into();
        let glance = Glance::of(&wanted);
        let patterns = Patterns { wanted, ..Patterns::default() };
        for text in [
            "Renée de Bruïn opent.",
            "RENEE DE BRUIN opent.",
            "Rene\u{301}e de Brui\u{308}n opent.",
            "renée  de\tbruïn",
            "Mevrouw Ozturk vraagt iets; Öztürk krijgt antwoord.",
            "De brief van Van ’t Hof is van Weiß.",
            "WEIß",
        ] {
            assert!(!patterns.places(text).is_empty() && glance.may_stand(text), "{text}");
        }
        for text in
            ["", "De begroting wordt vastgesteld.", "De café's zijn dicht.", "Bruinsma is er niet, René wel."]
        {
            assert!(patterns.places(text).is_empty(), "{text}");
        }
        assert!(
            !glance.may_stand("De begroting wordt vastgesteld.")
                && !glance.may_stand("De café's zijn dicht.")
        );
    }

    #[test]
    fn what_has_no_word_of_its_own_is_looked_for_everywhere() {
        let initials = Pattern::name(vec![crate::erasing::text::Word::Initials('r')]);
        assert!(Glance::of([&initials]).may_stand("De begroting."));
        assert!(!Glance::of([]).may_stand("De begroting."), "where nothing is looked for nothing stands");
    }

    #[test]
    fn a_name_as_rows_write_it_is_looked_for_too() {
        let mut glance = Glance::of([]);
        glance.and_name("Jansje uit de tuin");
        assert!(glance.may_stand(r#"[{"speaker":"jansje"}]"#) && !glance.may_stand("de tuin"));
    }
}
