//! Words in running text: where they stand as whole words, whatever their case, accents and spaces, and what takes their place.

use std::collections::HashSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::MARK;
use super::name::is_particle;

/// A word of a text.
pub(crate) struct Token {
    pub(crate) at: Range<usize>,
    pub(crate) folded: String,
    pub(crate) capital: bool,
}

/// The words of a text, in order.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for (at, character) in text.char_indices() {
        let is_mark = is_combining_mark(character);
        if !character.is_alphanumeric() && !is_mark {
            continue;
        }
        let end = at + character.len_utf8();
        let folded = fold(character);
        match found.last_mut() {
            Some(last) if last.at.end == at => {
                last.at.end = end;
                last.folded.extend(folded);
            }
            _ if is_mark => {}
            _ => {
                let capital = character.is_uppercase();
                found.push(Token { at: at..end, folded: folded.collect(), capital });
            }
        }
    }
    found
}

/// As letters are compared: without accents and in small letters.
pub(super) fn fold(character: char) -> impl Iterator<Item = char> {
    character.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase)
}

/// A word of what is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// This word.
    Is(String),
    /// One or more initials, the first of which is this letter.
    Initials(char),
    /// A comma, and then the rest.
    Comma,
}

/// What must not stand beside a match, lest it be somebody else's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// Anything may.
    Anything,
    /// A given name alone is not followed by a surname.
    NoSurname,
    /// A surname alone is not preceded by a given name.
    NoGivenName,
}

/// Words in a row that are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    pub(crate) words: Vec<Word>,
    /// Whether the last word has to be written with a capital.
    pub(crate) capital: bool,
    /// Whether the words are a name, with its possessive and its double names; else any marks may stand between them.
    pub(crate) name: bool,
    /// Whether a part of a double name counts as well.
    pub(crate) in_double: bool,
    /// Whether it counts only where a sentence does not begin with it.
    pub(crate) inside: bool,
    pub(crate) beside: Beside,
}

impl Pattern {
    /// These words of a name, in any case.
    pub(crate) fn name(words: Vec<Word>) -> Self {
        Self { words, capital: false, name: true, in_double: false, inside: false, beside: Beside::Anything }
    }

    /// These words in a row, whatever stands between them.
    pub(crate) fn slip(words: &str) -> Self {
        let words = tokens(words).into_iter().map(|token| Word::Is(token.folded)).collect();
        Self { name: false, ..Self::name(words) }
    }

    /// These words of a name as somebody wrote them: with a capital where they have one.
    pub(crate) fn written(words: &str) -> Self {
        let tokens = tokens(words);
        let capital = tokens.last().is_some_and(|last| last.capital);
        let words = tokens.into_iter().map(|token| Word::Is(token.folded)).collect();
        Self { capital, ..Self::name(words) }
    }
}

/// Whether a word, folded, stands in small letters in a text, and not beside one of `rest`; `behind_article` asks for it as a
/// noun.
pub(crate) fn stands_small(text: &str, word: &str, rest: &[String], behind_article: bool) -> bool {
    let tokens = tokens(text);
    let is_rest = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|token| rest.contains(&token.folded) || is_initial(token))
    };
    tokens.iter().enumerate().any(|(at, token)| {
        let before = at.checked_sub(1);
        let article = before
            .and_then(|at| tokens.get(at))
            .is_some_and(|token| ARTICLES.contains(&token.folded.as_str()));
        let small = token.folded == word && !token.capital;
        small && !is_rest(before) && !is_rest(Some(at + 1)) && (!behind_article || article)
    })
}

const ARTICLES: [&str; 12] =
    ["de", "het", "een", "geen", "die", "dat", "deze", "dit", "onze", "elke", "iedere", "alle"];

/// What is looked for in every text of an archive.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    /// What goes.
    pub(crate) wanted: Vec<Pattern>,
    /// Other people's names in which the words stand; nothing in them goes.
    pub(crate) shields: Vec<Pattern>,
    /// Given names in the archive, folded.
    pub(crate) given: HashSet<String>,
}

impl Patterns {
    /// Where what goes stands in `text`; the longest, from left to right.
    pub(crate) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let tokens = tokens(text);
        let found = |patterns: &[Pattern]| -> Vec<Range<usize>> {
            let all = patterns.iter();
            all.flat_map(|pattern| (0..tokens.len()).filter_map(|at| self.at(text, &tokens, at, pattern)))
                .collect()
        };
        let shields = found(&self.shields);
        let is_free = |place: &Range<usize>| {
            !shields.iter().any(|shield| shield.start <= place.start && place.end <= shield.end)
        };
        let mut places: Vec<Range<usize>> = found(&self.wanted).into_iter().filter(is_free).collect();
        places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for place in places {
            if apart.last().is_none_or(|last| last.end <= place.start) {
                apart.push(place);
            }
        }
        apart
    }

    /// As names of files are written: in small letters, with nothing but marks between the words.
    pub(crate) fn in_file_names(&self) -> Self {
        let loose = |pattern: &Pattern| Pattern {
            capital: false,
            in_double: true,
            inside: false,
            beside: Beside::Anything,
            ..pattern.clone()
        };
        Self { wanted: self.wanted.iter().map(loose).collect(), ..Self::default() }
    }

    /// The text without what goes; `None` where nothing does.
    pub(crate) fn erased(&self, text: &str) -> Option<String> {
        let places = self.places(text);
        if places.is_empty() {
            return None;
        }
        let mut left = String::with_capacity(text.len());
        let mut from = 0;
        for place in places {
            left.push_str(text.get(from..place.start).unwrap_or_default());
            left.push_str(MARK);
            from = place.end;
        }
        left.push_str(text.get(from..).unwrap_or_default());
        Some(left)
    }

    /// The place of a pattern that begins at a token.
    fn at(&self, text: &str, tokens: &[Token], first: usize, pattern: &Pattern) -> Option<Range<usize>> {
        let mut next = first;
        let mut gap = Gap::Name;
        let last_word = pattern.words.len().checked_sub(1)?;
        for (number, word) in pattern.words.iter().enumerate() {
            if *word == Word::Comma {
                gap = Gap::Comma;
                continue;
            }
            let token = tokens.get(next)?;
            if next > first && !gap.allows(between(text, tokens, next)?, pattern.name) {
                return None;
            }
            gap = Gap::Name;
            match word {
                Word::Is(wanted) => {
                    let possessive = number == last_word
                        && pattern.name
                        && token.folded.strip_suffix('s') == Some(wanted.as_str());
                    if token.folded != *wanted && !possessive {
                        return None;
                    }
                }
                Word::Initials(letter) => {
                    if !is_initial(token) || !token.folded.starts_with(*letter) {
                        return None;
                    }
                    while tokens.get(next + 1).is_some_and(is_initial)
                        && between(text, tokens, next + 1).is_some_and(|gap| Gap::Initial.allows(gap, true))
                    {
                        next += 1;
                    }
                    gap = Gap::Initial;
                }
                Word::Comma => {}
            }
            next += 1;
        }
        let last = next.checked_sub(1)?;
        let place = tokens.get(first)?.at.start..self.end(text, tokens, last, pattern)?;
        (!pattern.name || self.stands_free(text, tokens, first..=last, pattern)).then_some(place)
    }

    /// Where it ends: with its ’s, if it has one.
    fn end(&self, text: &str, tokens: &[Token], last: usize, pattern: &Pattern) -> Option<usize> {
        let end = tokens.get(last)?.at.end;
        let behind = tokens.get(last + 1).filter(|token| pattern.name && token.folded == "s");
        let is_possessive = matches!(between(text, tokens, last + 1), Some("'" | "’"));
        Some(behind.filter(|_| is_possessive).map_or(end, |token| token.at.end))
    }

    fn stands_free(
        &self,
        text: &str,
        tokens: &[Token],
        at: std::ops::RangeInclusive<usize>,
        pattern: &Pattern,
    ) -> bool {
        let (first, last) = (*at.start(), *at.end());
        if pattern.capital && tokens.get(last).is_none_or(|token| !token.capital) {
            return false;
        }
        let before = first.checked_sub(1).and_then(|at| tokens.get(at));
        let after = tokens.get(last + 1);
        let gap_before = between(text, tokens, first).unwrap_or_default();
        let gap_after = between(text, tokens, last + 1).unwrap_or_default();
        if !pattern.in_double {
            // "Pietersen-Jansen" and "Jansen-de Vries" are other names; "motie-Jansen" and "Jansen-variant" are this one.
            let is_double = |token: Option<&Token>, gap: &str| {
                is_hyphen(gap) && token.is_some_and(|token| token.capital || is_particle(&token.folded))
            };
            if is_double(before, gap_before) || is_double(after, gap_after) {
                return false;
            }
        }
        if pattern.inside && begins_sentence(first, gap_before) {
            return false;
        }
        match pattern.beside {
            Beside::Anything => true,
            Beside::NoSurname => {
                let behind = after.filter(|_| is_space(gap_after));
                let further =
                    tokens.get(last + 2).filter(|_| between(text, tokens, last + 2).is_some_and(is_space));
                let is_surname = |token: &Token| {
                    token.capital || is_particle(&token.folded) && further.is_some_and(|next| next.capital)
                };
                !behind.is_some_and(is_surname)
            }
            Beside::NoGivenName => {
                let ahead = before.filter(|token| is_space(gap_before) && token.capital);
                let starts = first
                    .checked_sub(1)
                    .is_some_and(|at| begins_sentence(at, between(text, tokens, at).unwrap_or_default()));
                !ahead.is_some_and(|token| {
                    let known = self.given.contains(&token.folded);
                    known || !starts && !is_title(&token.folded) && !is_particle(&token.folded)
                })
            }
        }
    }
}

/// What may stand between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Name,
    Initial,
    Comma,
}

impl Gap {
    fn allows(self, gap: &str, is_name: bool) -> bool {
        let small = |most: usize| gap.chars().count() <= most;
        if !is_name {
            return small(6) && !gap.is_empty();
        }
        let is = |extra: &[char]| {
            small(4)
                && gap.chars().all(|c| {
                    c.is_whitespace()
                        || matches!(c, '_' | '-' | '‐' | '‑' | '\'' | '’' | '‘' | '`')
                        || extra.contains(&c)
                })
        };
        match self {
            Self::Name => is(&[]),
            Self::Initial => is(&['.']),
            Self::Comma => gap.contains(',') && is(&[',']),
        }
    }
}

/// What stands before a token, behind the one before it.
fn between<'t>(text: &'t str, tokens: &[Token], at: usize) -> Option<&'t str> {
    let from = at.checked_sub(1).map_or(Some(0), |before| tokens.get(before).map(|token| token.at.end))?;
    text.get(from..tokens.get(at).map_or(text.len(), |token| token.at.start))
}

fn is_initial(token: &Token) -> bool {
    token.capital && token.folded.chars().count() == 1
}

fn is_hyphen(gap: &str) -> bool {
    matches!(gap, "-" | "‐" | "‑")
}

fn is_space(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(char::is_whitespace)
}

fn is_title(folded: &str) -> bool {
    matches!(
        folded,
        "dhr" | "heer" | "mevr" | "mevrouw" | "mw" | "mej" | "dr" | "drs" | "ir" | "mr" | "prof" | "ing"
    )
}

fn begins_sentence(token: usize, gap_before: &str) -> bool {
    token == 0 || gap_before.contains(['.', '!', '?', ':', ';', '\n', '"', '“', '„', '‘', '(', '–', '•', '*'])
}
