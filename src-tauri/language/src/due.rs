//! The words that say when something is to be done. They are kept as printed; turning them into a date needs the
//! date of the meeting, which is not always in the text.

use std::ops::Range;

use crate::imprint::{Phrase, phrases};
use crate::lexicon::Flags;
use crate::sentence::{Sentence, Token};

/// Fixed phrases, the longer before the shorter.
static PHRASES: [Phrase; 22] = phrases([
    "zo snel mogelijk",
    "zo spoedig mogelijk",
    "zsm",
    "z.s.m",
    "asap",
    "op korte termijn",
    "binnen afzienbare tijd",
    "deze week",
    "deze maand",
    "dit jaar",
    "dit weekend",
    "per omgaande",
    "per direct",
    "volgende keer",
    "de volgende keer",
    "volgend jaar",
    "begin volgend jaar",
    "morgen",
    "overmorgen",
    "vandaag",
    "vanavond",
    "binnenkort",
]);

/// Words that open a term.
const OPENERS: [&str; 17] = [
    "voor",
    "vóór",
    "op",
    "per",
    "uiterlijk",
    "in",
    "begin",
    "eind",
    "half",
    "medio",
    "over",
    "binnen",
    "tot",
    "vanaf",
    "tijdens",
    "na",
    "rond",
];

/// The words that say when, as printed.
pub(crate) fn due_words(sentence: &Sentence<'_>) -> Option<String> {
    // "de punten van deze week" are of this week, whenever they are done.
    let of = |range: &Range<usize>| range.start > 0 && sentence.reads(range.start - 1, "van");
    let phrases = PHRASES.iter().filter_map(|phrase| sentence.find_phrase(phrase));
    let phrase = phrases.filter(|range| !of(range)).max_by_key(|range| range.len());
    let term = (0..sentence.len()).find_map(|at| opened_term(sentence, at));
    let occasion = || (0..sentence.len()).find_map(|at| coming_occasion(sentence, at));
    let range = match (phrase, term) {
        (Some(phrase), Some(term)) if term.start < phrase.start && phrase.end <= term.end => term,
        (Some(phrase), _) => phrase,
        (None, Some(term)) => term,
        (None, None) => {
            let day = (0..sentence.len()).find_map(|at| date(sentence, at));
            day.or_else(occasion).or_else(|| month_alone(sentence))?
        }
    };
    Some(sentence.slice(range).to_owned())
}

/// "Heg snoeien Ali mei": the last cell of a row.
fn month_alone(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let last = sentence.len().checked_sub(1)?;
    let last = last.checked_sub(usize::from(sentence.token(last) == Token::Mark('.')))?;
    let before = last.checked_sub(1)?;
    (sentence.is(last, Flags::MONTH) && !sentence.is(before, Flags::PREPOSITION)).then_some(last..last + 1)
}

/// "voor de volgende vergadering", "uiterlijk 1 maart", "over 3 maanden", "begin januari", "op een ALV in 2017".
fn opened_term(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let word = sentence.word(at);
    if !OPENERS.contains(&word) {
        return None;
    }
    let mut next = at + 1;
    while next < at + 4
        && (sentence.is(next, Flags::DETERMINER) && !sentence.is(next, Flags::COMING)
            || OPENERS.contains(&sentence.word(next)))
    {
        next += 1;
    }
    // "op 14 november": the date alone is what was printed as the term.
    if let Some(range) = date(sentence, next) {
        let bare = word == "op" || (word == "in" && next > at + 1);
        return Some(if bare { range } else { at..range.end });
    }
    if sentence.is(next, Flags::MONTH) {
        let year = matches!(sentence.token(next + 1), Token::Number(year) if year > 1900);
        return Some(at..next + 1 + usize::from(year));
    }
    if sentence.is(next, Flags::WEEKDAY) {
        return Some(at..next + 1);
    }
    let coming = sentence.is(next, Flags::COMING);
    let noun = next + usize::from(coming);
    if coming && sentence.is(noun, Flags::OCCASION.union(Flags::SITTING)) {
        return Some(at..noun + 1);
    }
    if matches!(word, "over" | "binnen") {
        let counted = crate::attendance::value(sentence, next).is_some()
            || sentence.word(next) == "enkele"
            || next > at + 1;
        if counted
            && sentence
                .is(next + usize::from(crate::attendance::value(sentence, next).is_some()), Flags::PERIOD)
        {
            return Some(at..next + 2);
        }
    }
    if is_own_occasion(sentence.word(next)) {
        return Some(at..next + 1);
    }
    let season =
        matches!(sentence.word(next), "zomer" | "winter" | "voorjaar" | "najaar" | "herfst" | "kerst");
    let year = matches!(sentence.token(next + 2), Token::Number(year) if year > 1900)
        && sentence.word(next + 1) == "in";
    if sentence.is(next, Flags::SITTING.union(Flags::OCCASION)) && year {
        return Some(at..next + 3);
    }
    season.then_some(at..next + 1)
}

/// "najaarsvergadering", "herfstvakantie": an occasion that needs no "volgende".
fn is_own_occasion(word: &str) -> bool {
    ["vergadering", "vakantie", "seizoen", "schooljaar"]
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.len() < 30 && word.ends_with(ending))
        || word == "schooljaar"
}

/// The tokens of the first day that is named: "20 december", "zaterdag 7 januari 2017".
pub(crate) fn date_words(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    (0..sentence.len()).find_map(|at| {
        date(sentence, at).or_else(|| {
            let both = sentence.word(at).contains('/') && sentence.is(at + 1, Flags::MONTH);
            let year = matches!(sentence.token(at + 2), Token::Number(year) if year > 1900);
            both.then(|| at..at + 2 + usize::from(year))
        })
    })
}

/// "de volgende vergadering", without a preposition.
fn coming_occasion(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let coming = matches!(sentence.word(at), "volgende" | "komende" | "eerstvolgende");
    let start = at - usize::from(at > 0 && sentence.is(at - 1, Flags::DETERMINER));
    (coming && sentence.is(at + 1, Flags::OCCASION.union(Flags::SITTING))).then_some(start..at + 2)
}

/// "14 november", "1 maart 2020".
fn date(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let is_day = matches!(sentence.token(at), Token::Number(day) if (1..=31).contains(&day));
    let at_weekday = usize::from(sentence.is(at, Flags::WEEKDAY));
    let day = at + at_weekday;
    let is_day = is_day || matches!(sentence.token(day), Token::Number(number) if (1..=31).contains(&number));
    if !is_day || !sentence.is(day + 1, Flags::MONTH) {
        return None;
    }
    let year = matches!(sentence.token(day + 2), Token::Number(year) if year > 1900);
    Some(at..day + 2 + usize::from(year))
}

#[cfg(test)]
mod tests {
    use super::due_words;
    use crate::sentence::sentences;

    #[test]
    fn terms_are_taken_as_printed() {
        for (text, expected) in [
            (
                "De uitnodiging voor de ALV van maart zal zo snel mogelijk verzonden worden.",
                Some("zo snel mogelijk"),
            ),
            ("Noor regelt dit voor de volgende vergadering.", Some("voor de volgende vergadering")),
            ("Tijn stuurt de lijst uiterlijk 1 maart.", Some("uiterlijk 1 maart")),
            ("Saar gaat over 3 maanden een brief sturen.", Some("over 3 maanden")),
            ("Noor zoekt dit uit begin januari.", Some("begin januari")),
            ("We doen een proef op 21 november", Some("21 november")),
            ("Het bestuur komt begin volgend jaar met een plan.", Some("begin volgend jaar")),
            ("Noor belt de zaal.", None),
        ] {
            assert_eq!(due_words(&sentences(text).next().unwrap()).as_deref(), expected, "{text}");
        }
    }
}
