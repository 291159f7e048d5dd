//! Times of day as minutes write them: "20:00", "19.35u", "9 uur", "half acht", "kwart over tien", "tien voor half negen".

use std::ops::Range;

use crate::attendance::value;
use crate::sentence::{Sentence, Token};

/// A time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Minutes since midnight, as said.
    pub(crate) minutes: u16,
    /// Said on a clock of twelve hours, perhaps: "9 uur" may be 21:00.
    pub(crate) bare: bool,
    /// In words or whole hours, as nobody writes a time in the morning: "om acht uur", "half acht".
    pub(crate) spoken: bool,
    /// The tokens of the time.
    pub(crate) tokens: Range<usize>,
}

/// The first time in a sentence.
pub(crate) fn first(sentence: &Sentence<'_>) -> Option<Clock> {
    (0..sentence.len()).find_map(|index| at(sentence, index))
}

/// "20.00 – 22.00 uur", "van 20:00 tot 22:00": from when until when.
pub(crate) fn from_until(sentence: &Sentence<'_>) -> Option<(Clock, Clock)> {
    let from = first(sentence)?;
    let behind = from.tokens.end;
    let joined = behind + usize::from(matches!(sentence.word(behind), "uur" | "u" | "h"));
    let until =
        matches!(sentence.token(joined), Token::Mark('-' | '–' | '—')) || sentence.reads(joined, "tot");
    let until = until.then(|| at(sentence, joined + 1)).flatten()?;
    (until.minutes > from.minutes).then_some((from, until))
}

fn at(sentence: &Sentence<'_>, index: usize) -> Option<Clock> {
    if let Token::Clock(minutes) = sentence.token(index) {
        return Some(Clock { minutes, bare: minutes < 720, spoken: false, tokens: index..index + 1 });
    }
    if let Some(minutes) = with_letter(sentence.word(index)) {
        return Some(Clock { minutes, bare: minutes < 720, spoken: false, tokens: index..index + 1 });
    }
    let (minutes, end) = spoken(sentence, index)?;
    Some(Clock { minutes, bare: minutes < 720, spoken: true, tokens: index..end })
}

/// "19.35u", "19u35", "20u", "20h00".
fn with_letter(word: &str) -> Option<u16> {
    const LONGEST: usize = 8;
    if word.len() > LONGEST || !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let plain = word.trim_end_matches("uur").trim_end_matches(['u', 'h']);
    if plain.len() == word.len() && !word.contains(['u', 'h']) {
        return None;
    }
    let (hour, minute) = plain.split_once(['.', ':', 'u', 'h']).unwrap_or((plain, "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| hour * 60 + minute)
}

/// "9 uur", "acht uur", "half acht", "kwart voor twaalf", "vijf over half acht", with the token behind it.
fn spoken(sentence: &Sentence<'_>, index: usize) -> Option<(u16, usize)> {
    let number = |at: usize| value(sentence, at).and_then(|number| u16::try_from(number).ok());
    let one = |at: usize| (sentence.word(at) == "een").then_some(1);
    let hour = |at: usize| {
        number(at).or_else(|| one(at)).filter(|hour| (1..=12).contains(hour)).map(|hour| hour % 12 * 60)
    };
    let of_day = number(index).filter(|hour| *hour < 24);
    if let Some(hour) = of_day.filter(|_| matches!(sentence.word(index + 1), "uur" | "u" | "h")) {
        return Some((hour * 60, index + 2));
    }
    if sentence.word(index) == "half" {
        return hour(index + 1).map(|full| ((full + 720 - 30) % 720, end(sentence, index + 2)));
    }
    let minutes = if sentence.word(index) == "kwart" { 15 } else { number(index).filter(|few| *few < 30)? };
    let side = sentence.word(index + 1);
    if !matches!(side, "over" | "voor") {
        return None;
    }
    let half = sentence.word(index + 2) == "half";
    let full = hour(index + 2 + usize::from(half))?;
    // "25 over 8 leden": without "kwart", "half" or "uur" it is no time.
    let behind = index + 3 + usize::from(half);
    let sure = half
        || minutes == 15
        || matches!(sentence.token(behind), Token::End | Token::Mark(_))
        || sentence.word(behind) == "uur";
    let base = if half { full + 720 - 30 } else { full + 720 };
    let minutes = if side == "over" { base + minutes } else { base - minutes };
    sure.then(|| (minutes % 720, end(sentence, behind)))
}

/// Behind "uur", when it is said.
fn end(sentence: &Sentence<'_>, at: usize) -> usize {
    at + usize::from(sentence.word(at) == "uur")
}

#[cfg(test)]
mod tests {
    use super::first;
    use crate::sentence::sentences;

    #[test]
    fn times_are_read_in_figures_and_words() {
        for (text, expected) in [
            ("om 20:00 uur", Some(1200)),
            ("om 19.35u.", Some(1175)),
            ("om 19u35", Some(1175)),
            ("om 20u", Some(1200)),
            ("om 9 uur", Some(540)),
            ("om acht uur", Some(480)),
            ("om half tien", Some(570)),
            ("om half een", Some(30)),
            ("om kwart over acht", Some(495)),
            ("om kwart voor twaalf", Some(705)),
            ("om tien voor half negen", Some(500)),
            ("om vijf over half acht", Some(455)),
            ("om tien over tien sloot hij", None),
            ("om tien over tien.", Some(610)),
            ("half werk", None),
            ("voor acht leden", None),
            ("20 stemmen", None),
            ("om 2017h", None),
        ] {
            assert_eq!(
                first(&sentences(text).next().unwrap()).map(|clock| clock.minutes),
                expected,
                "{text}"
            );
        }
    }
}
