//! Sentences and their words. A sentence is cut off after [`LONGEST`] tokens, so that every later step may look at a
//! whole sentence for each of its words and the reader still takes linear time on an endless line.

use std::rc::Rc;

use crate::clause;
use crate::imprint::{Imprint, Phrase};
use crate::lexicon::small::ABBREVIATIONS;
use crate::lexicon::{self, Flags, Sense, UNKNOWN};
pub(crate) use crate::token::{Token, folded, folded_today};
use crate::token::{folded_and_shared, next_token};

/// No sentence has more tokens than this.
pub(crate) const LONGEST: usize = 160;

/// Most sentences have at most this many.
const USUAL: usize = 32;

/// Unknown abbreviations have at most this many letters.
const LONGEST_ABBREVIATION: usize = 4;

/// A token and where it stands. There are many: it is kept small.
#[derive(Clone, Copy, Debug)]
struct Placed {
    token: Token,
    from: u32,
    to: u32,
    sense: &'static Sense,
}

const END: Placed = Placed { token: Token::End, from: 0, to: 0, sense: &UNKNOWN };

impl Placed {
    /// A token of a paragraph beyond 4 GB reads as nothing.
    fn new(token: Token, start: usize, end: usize) -> Self {
        let within = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { token, from: within(start), to: within(end), sense: &UNKNOWN }
    }

    fn start(&self) -> usize {
        self.from as usize
    }

    fn end(&self) -> usize {
        self.to as usize
    }

    fn range(&self) -> std::ops::Range<usize> {
        self.start()..self.end()
    }
}

/// One sentence of a paragraph. Tokens are reached by their index; beyond the last there is always [`Token::End`].
#[derive(Debug)]
pub(crate) struct Sentence<'t> {
    /// The whole paragraph.
    paragraph: &'t str,
    /// The paragraph in lower case, byte for byte as long; its sentences share it.
    lower: Rc<str>,
    start: usize,
    end: usize,
    tokens: Vec<Placed>,
    /// How many tokens at its head are the subject of the clause before it: "… en verleent decharge".
    borrowed: usize,
    /// The classes of all its words: most forms can be ruled out by them.
    classes: Flags,
    /// It ends with a question mark.
    asks: bool,
    /// Its words, or more: most words that are looked for can be ruled out by it.
    imprint: Imprint,
}

impl<'t> Sentence<'t> {
    fn place(&self, index: usize) -> Placed {
        self.tokens.get(index).copied().unwrap_or(END)
    }

    /// Number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn token(&self, index: usize) -> Token {
        self.place(index).token
    }

    pub(crate) fn sense(&self, index: usize) -> &'static Sense {
        self.place(index).sense
    }

    /// Whether the token belongs to one of the classes.
    pub(crate) fn is(&self, index: usize, classes: Flags) -> bool {
        self.sense(index).flags.any(classes)
    }

    /// The token in lower case.
    pub(crate) fn word(&self, index: usize) -> &str {
        let place = self.place(index);
        self.lower.get(place.range()).unwrap_or("")
    }

    /// Whether the token reads like this, in lower case. Most words differ in length: their letters are not looked at.
    #[inline]
    pub(crate) fn reads(&self, index: usize, word: &str) -> bool {
        let place = self.place(index);
        place.end() - place.start() == word.len()
            && self.lower.as_bytes().get(place.range()) == Some(word.as_bytes())
    }

    /// The token as written.
    pub(crate) fn written(&self, index: usize) -> &'t str {
        let place = self.place(index);
        self.paragraph.get(place.range()).unwrap_or("")
    }

    /// Whether the token begins with a capital.
    pub(crate) fn is_capital(&self, index: usize) -> bool {
        match self.paragraph.as_bytes().get(self.place(index).range()) {
            Some([first, ..]) if first.is_ascii() => first.is_ascii_uppercase(),
            _ => self.written(index).chars().next().is_some_and(char::is_uppercase),
        }
    }

    /// The text from the first to the last of a range of tokens.
    pub(crate) fn slice(&self, tokens: std::ops::Range<usize>) -> &'t str {
        let tokens = self.own(tokens);
        if tokens.is_empty() {
            return "";
        }
        let (from, to) = (self.place(tokens.start).start(), self.place(tokens.end.saturating_sub(1)).end());
        self.paragraph.get(from..to).unwrap_or("")
    }

    /// The whole sentence as written.
    pub(crate) fn text(&self) -> &'t str {
        self.paragraph.get(self.start..self.end).unwrap_or("").trim()
    }

    /// Byte range in the paragraph.
    pub(crate) fn range(&self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// Byte range of a range of tokens in the paragraph.
    pub(crate) fn range_of(&self, tokens: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let tokens = self.own(tokens);
        self.place(tokens.start).start()..self.place(tokens.end.saturating_sub(1)).end()
    }

    /// Tokens that lie together in the text: those that were borrowed are left out of a range that goes beyond them.
    fn own(&self, tokens: std::ops::Range<usize>) -> std::ops::Range<usize> {
        if tokens.start < self.borrowed && self.borrowed < tokens.end {
            self.borrowed..tokens.end
        } else {
            tokens
        }
    }

    /// The words borrowed from the clause before, as written.
    pub(crate) fn borrowed(&self) -> &'t str {
        self.slice(0..self.borrowed)
    }

    /// A clause of this sentence as a sentence of its own, with a subject that it shares with the clause before.
    pub(crate) fn clause(
        &self,
        subject: std::ops::Range<usize>,
        tokens: std::ops::Range<usize>,
    ) -> Sentence<'t> {
        let (first, last) = (self.place(tokens.start), self.place(tokens.end.saturating_sub(1)));
        let within = |range: std::ops::Range<usize>| {
            self.tokens.get(range.start..range.end.min(self.len())).unwrap_or(&[])
        };
        let (shared, own) = (within(subject), within(tokens));
        let borrowed = shared.len();
        let tokens = [shared, own].concat();
        let number = |place: &Placed| matches!(place.token, Token::Number(_));
        let classes = tokens.iter().fold(Flags::default(), |classes, place| {
            classes.union(if number(place) { Flags::NUMBER } else { place.sense.flags })
        });
        Sentence {
            paragraph: self.paragraph,
            lower: Rc::clone(&self.lower),
            start: first.start(),
            end: last.end(),
            asks: ends_asking(&tokens),
            tokens,
            borrowed,
            classes,
            imprint: self.imprint,
        }
    }

    /// Whether it ends with a question mark.
    pub(crate) fn asks(&self) -> bool {
        self.asks
    }

    /// The first token of the classes in the range.
    pub(crate) fn find(&self, range: std::ops::Range<usize>, classes: Flags) -> Option<usize> {
        if !self.has(classes) {
            return None;
        }
        (range.start..range.end.min(self.len())).find(|index| self.is(*index, classes))
    }

    /// The first token that reads like this.
    #[inline]
    pub(crate) fn find_word(&self, word: &str) -> Option<usize> {
        if !self.imprint.may_hold(word) {
            return None;
        }
        (0..self.len()).find(|index| self.reads(*index, word))
    }

    /// The first token that reads like one of these.
    #[inline]
    pub(crate) fn find_any(&self, words: &[&str]) -> Option<usize> {
        if !words.iter().any(|word| self.imprint.may_hold(word)) {
            return None;
        }
        (0..self.len()).find(|index| words.contains(&self.word(*index)))
    }

    /// Whether any token of the classes is there.
    pub(crate) fn has(&self, classes: Flags) -> bool {
        self.classes.any(classes)
    }

    /// Whether these words follow each other somewhere.
    pub(crate) fn says(&self, words: &'static str) -> bool {
        self.find_phrase(&Phrase::new(words)).is_some()
    }

    /// Whether any of these phrases is there.
    pub(crate) fn says_any(&self, phrases: &[Phrase]) -> bool {
        phrases.iter().any(|phrase| self.find_phrase(phrase).is_some())
    }

    /// The tokens that hold the words of a phrase, one after the other.
    #[inline]
    pub(crate) fn find_phrase(&self, phrase: &Phrase) -> Option<std::ops::Range<usize>> {
        if self.imprint.may_say(phrase) { self.find_words(phrase.words) } else { None }
    }

    fn find_words(&self, words: &str) -> Option<std::ops::Range<usize>> {
        let first = words.split(' ').next()?;
        (0..self.len()).filter(|index| self.reads(*index, first)).find_map(|start| {
            let mut end = start;
            for word in words.split(' ') {
                if !self.reads(end, word) {
                    return None;
                }
                end += 1;
            }
            Some(start..end)
        })
    }

    /// The end of the clause that holds the token: a semicolon, a colon, a word that begins another clause.
    pub(crate) fn clause_end(&self, from: usize) -> usize {
        let stops = |index: &usize| {
            matches!(self.token(*index), Token::Mark(';' | ':' | '(' | ')'))
                || self.is(*index, Flags::SUBORDINATOR)
                || clause::is_condition(self, *index)
                || (*index > from && clause::asks_indirectly(self, *index))
        };
        (from..self.len()).find(stops).unwrap_or(self.len())
    }
}

/// The sentences of a paragraph, one after the other.
pub(crate) fn sentences(paragraph: &str) -> Sentences<'_> {
    Sentences { paragraph, lower: folded_and_shared(paragraph), at: 0 }
}

pub(crate) struct Sentences<'t> {
    paragraph: &'t str,
    lower: Rc<str>,
    at: usize,
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        let mut tokens: Vec<Placed> = Vec::with_capacity(USUAL);
        let mut at = self.at;
        let (mut classes, mut imprint) = (Flags::default(), Imprint::default());
        while let Some((token, start, end)) = next_token(self.paragraph, at) {
            at = end;
            let mut place = Placed::new(token, start, end);
            let word = self.lower.as_bytes().get(start..end).unwrap_or(&[]);
            imprint.add(word);
            match token {
                Token::Word => {
                    place.sense = lexicon::sense_of(word);
                    classes = classes.union(place.sense.flags);
                }
                Token::Number(_) => classes = classes.union(Flags::NUMBER),
                Token::Clock(_) | Token::Mark(_) | Token::End => {}
            }
            tokens.push(place);
            let may_end = matches!(token, Token::Mark('.' | '!' | '?' | '…'));
            if tokens.len() == LONGEST || may_end && self.is_full_stop(&tokens) {
                break;
            }
        }
        let (start, end) = (tokens.first()?.start(), at);
        self.at = at;
        Some(Sentence {
            paragraph: self.paragraph,
            lower: Rc::clone(&self.lower),
            start,
            end,
            asks: ends_asking(&tokens),
            tokens,
            borrowed: 0,
            classes,
            imprint,
        })
    }
}

impl Sentences<'_> {
    fn is_full_stop(&self, tokens: &[Placed]) -> bool {
        let Some((last, before)) = tokens.split_last() else { return false };
        let rest = self.paragraph.get(last.end()..).unwrap_or("");
        let Some(next) = rest.chars().next() else { return true };
        if !next.is_whitespace() {
            return false;
        }
        let after = rest.chars().find(|c| !c.is_whitespace());
        if last.token == Token::Mark('.') {
            let word = before.last().and_then(|place| self.paragraph.get(place.range())).unwrap_or("");
            let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
            // Some never write a capital: only a whole word ends a sentence before a small letter.
            let whole =
                word.len() > LONGEST_ABBREVIATION && word.bytes().all(|byte| byte.is_ascii_lowercase());
            // "gemaild naar de MR. Iedereen leest …" is no title before a name.
            let shouted = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
            if initial
                || is_abbreviation(word) && !shouted
                || (after.is_some_and(char::is_lowercase) && !whole)
            {
                return false;
            }
        }
        true
    }
}

fn ends_asking(tokens: &[Placed]) -> bool {
    tokens.iter().rev().take(3).any(|place| place.token == Token::Mark('?'))
}

fn is_abbreviation(word: &str) -> bool {
    word.len() <= 8 && ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::{Token, sentences};

    fn texts(paragraph: &str) -> Vec<String> {
        sentences(paragraph).map(|sentence| sentence.text().to_owned()).collect()
    }

    #[test]
    fn a_point_after_an_abbreviation_or_an_initial_ends_no_sentence() {
        assert_eq!(
            texts("Dhr. N. Visser opent om 20.00 uur. De agenda, o.a. punt 3, wordt vastgesteld! Akkoord?"),
            ["Dhr. N. Visser opent om 20.00 uur.", "De agenda, o.a. punt 3, wordt vastgesteld!", "Akkoord?"]
        );
    }

    #[test]
    fn times_numbers_and_hyphenated_words_are_one_token_each() {
        let sentence = sentences("Om 20:05 en 9.30 uur, 14 oud-leden").next().unwrap();
        let tokens: Vec<Token> = (0..sentence.len()).map(|index| sentence.token(index)).collect();
        assert_eq!(tokens[1], Token::Clock(1205));
        assert_eq!(tokens[3], Token::Clock(570));
        assert_eq!(tokens[6], Token::Number(14));
        assert_eq!(sentence.word(7), "oud-leden");
    }

    #[test]
    fn an_endless_sentence_is_cut_and_loses_nothing() {
        let endless = "woord ".repeat(10_000);
        let total: usize = sentences(&endless).map(|sentence| sentence.len()).sum();
        assert_eq!(total, 10_000);
    }
}
