//! Opening and closing, items added at the meeting, and the date in a title.

use chrono::NaiveDate;

use crate::clock::{self, Clock};
use crate::lexicon::Flags;
use crate::lexicon::small::CLASSES;
use crate::people::People;
use crate::reading::Form;
use crate::sentence::{Sentence, Token};
use crate::who::{Sort, who_at};

/// The meeting opens or closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    /// [`Form::Opening`] or [`Form::Closing`].
    pub(crate) form: Form,
    pub(crate) minutes: Option<u16>,
    /// "9 uur", which may be 21:00.
    pub(crate) bare_hour: bool,
    /// Tokens of the time.
    pub(crate) at: Option<std::ops::Range<usize>>,
    pub(crate) by: Option<String>,
}

const OPENING: [&str; 11] = [
    "opent", "opende", "openen", "geopend", "opening", "openden", "begon", "begint", "aanvang", "start",
    "startte",
];
const CLOSING: [&str; 10] = [
    "sluit",
    "sloot",
    "sluiten",
    "gesloten",
    "sluiting",
    "afgesloten",
    "sloten",
    "einde",
    "beëindigd",
    "beëindigt",
];
/// Verbs that anything may do: only the meeting itself begins.
const BEGINS: [&str; 4] = ["begon", "begint", "start", "startte"];

/// Reads "Noor opent de ALV om 20:00 uur", "Om 9 uur sluit voorzitter Bos de vergadering", "22:00 Sluiting".
pub(crate) fn turn(sentence: &Sentence<'_>, people: &People) -> Option<Turn> {
    if !sentence.has(Flags::TURN) {
        return None;
    }
    let (at, form) = (0..sentence.len()).find_map(|index| {
        let word = sentence.word(index);
        let form = OPENING.contains(&word).then_some(Form::Opening);
        form.or_else(|| CLOSING.contains(&word).then_some(Form::Closing)).map(|form| (index, form))
    })?;
    let time = clock::first(sentence);
    let by = by(sentence, at, people);
    let chairs = |index: usize| {
        let word = sentence.word(index);
        word.ends_with("voorzitter") || matches!(word, "voorzitster" | "preses" | "praeses" | "vz")
    };
    let begins = BEGINS.contains(&sentence.word(at));
    let sits = (0..at).any(|index| sentence.is(index, Flags::SITTING));
    let meeting = if begins {
        sits && time.is_some()
    } else {
        sentence.has(Flags::SITTING)
            || (0..sentence.len()).any(chairs)
            || (by.is_some() && time.is_some() && sentence.is(at, Flags::FINITE))
    };
    let noun = matches!(sentence.word(at), "opening" | "sluiting" | "aanvang" | "einde");
    let heads = noun && (at <= 2 || sentence.len() < 12 && sits) && time.is_some();
    let stands = !(sentence.asks() || sentence.has(Flags::MAY) || sentence.has(Flags::SHALL));
    if !stands || !(heads || (!noun && meeting)) {
        return None;
    }
    let (minutes, bare_hour, tokens) = match time {
        Some(time) if form == Form::Opening => (Some(of_evening(&time)), time.bare, Some(time.tokens)),
        Some(time) => (Some(time.minutes), time.bare, Some(time.tokens)),
        None => (None, false, None),
    };
    Some(Turn { form, minutes, bare_hour, at: tokens, by })
}

/// "22:25 uur." under the title "Sluiting", "20.00 uur" under "Opening".
pub(crate) fn under_title(sentence: &Sentence<'_>, title: &str) -> Option<Turn> {
    const LONGEST: usize = 6;
    if sentence.len() > LONGEST {
        return None;
    }
    let lower = crate::sentence::folded(title);
    let form = if lower.starts_with("sluiting") || lower.starts_with("afsluiting") {
        Form::Closing
    } else if lower == "opening" {
        Form::Opening
    } else {
        return None;
    };
    let time = clock::first(sentence)?;
    let rest = sentence.len() - time.tokens.len();
    let beside = (0..sentence.len()).filter(|index| !time.tokens.contains(index));
    let only = beside.filter(|index| matches!(sentence.word(*index), "uur" | "." | "om" | "(" | ")")).count();
    let minutes = if form == Form::Opening { of_evening(&time) } else { time.minutes };
    let turn = Turn { form, minutes: Some(minutes), bare_hour: time.bare, at: Some(time.tokens), by: None };
    (rest == only).then_some(turn)
}

/// "opent om acht uur", "half negen": nobody meets at that hour of the morning.
fn of_evening(time: &Clock) -> u16 {
    const NINE: u16 = 540;
    if time.spoken && time.minutes < NINE { time.minutes + 720 } else { time.minutes }
}

/// Who opens or closes: before the verb, behind it, or behind "door".
fn by(sentence: &Sentence<'_>, verb: usize, people: &People) -> Option<String> {
    let named = |at: usize| {
        let who = who_at(sentence, at, people)?;
        let name = match who.sort {
            Sort::Person => who.name.to_owned(),
            // "voorzitter Bos": the office is not the name.
            Sort::Role => {
                let first = (who.start..who.end)
                    .find(|index| sentence.is_capital(*index) && !sentence.is(*index, Flags::NO_NAME))?;
                sentence.slice(first..who.end).to_owned()
            }
            _ => return None,
        };
        Some((who.end, name))
    };
    for start in 0..verb {
        if let Some((end, name)) = named(start)
            && (end == verb || sentence.token(end) == Token::Mark(','))
        {
            return Some(name);
        }
    }
    let by = (verb + 1..sentence.len()).find(|index| sentence.word(*index) == "door").unwrap_or(verb);
    named(by + 1).filter(|_| verb > 0 || by > verb).map(|(_, name)| name)
}

/// "Een nieuw agendapunt wordt door Noor ingebracht: deelname aan de loterij": by whom, and what about.
pub(crate) fn late_item(sentence: &Sentence<'_>, people: &People) -> Option<(Option<String>, String)> {
    if !sentence.has(Flags::ADDS) {
        return None;
    }
    let item = (0..sentence.len())
        .find(|index| matches!(sentence.word(*index), "agendapunt" | "agendapunten" | "punt"))?;
    let added = ["ingebracht", "toegevoegd", "ingevoegd", "toegevoegde"];
    let adds = (0..sentence.len()).any(|index| added.contains(&sentence.word(index)));
    let fresh = (0..sentence.len())
        .any(|index| matches!(sentence.word(index), "nieuw" | "extra" | "nagekomen" | "agenda" | "als"));
    if !adds || !fresh || sentence.asks() || sentence.has(Flags::MAY) {
        return None;
    }
    let who = (0..sentence.len())
        .find(|index| sentence.word(*index) == "door")
        .and_then(|by| who_at(sentence, by + 1, people))
        .map(|who| sentence.slice(who.start..who.end).to_owned());
    let colon = (item..sentence.len()).find(|index| sentence.token(*index) == Token::Mark(':'));
    let last =
        sentence.len() - usize::from(sentence.token(sentence.len().saturating_sub(1)) == Token::Mark('.'));
    let about = colon.map_or_else(|| sentence.text(), |colon| sentence.slice(colon + 1..last));
    Some((who, about.to_owned()))
}

/// The first whole date of a sentence: "28 november 2016", "28-11-2016", with the tokens it covers.
pub(crate) fn date(sentence: &Sentence<'_>) -> Option<(NaiveDate, std::ops::Range<usize>)> {
    (0..sentence.len()).find_map(|index| {
        let written = sentence.word(index);
        if let Some(date) = numeric(written) {
            return Some((date, index..index + 1));
        }
        let (Token::Number(day), Token::Number(year)) = (sentence.token(index), sentence.token(index + 2))
        else {
            return None;
        };
        let month = month(sentence.word(index + 1))?;
        let year = i32::try_from(year).ok().filter(|year| (1800..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, month, day).map(|date| (date, index..index + 3))
    })
}

fn numeric(word: &str) -> Option<NaiveDate> {
    let mut parts = word.split(['-', '/', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || word.len() > 10 {
        return None;
    }
    let (day, year) = if first.len() == 4 { (third, first) } else { (first, third) };
    let year = year.parse().ok().filter(|year: &i32| (1800..2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, second.parse().ok()?, day.parse().ok()?)
}

/// 1–12 for a month's name or its abbreviation.
pub(crate) fn month(word: &str) -> Option<u32> {
    let names = CLASSES.iter().find(|(flags, _)| *flags == Flags::MONTH).map(|(_, words)| *words)?;
    let position = names.split_whitespace().take(12).position(|name| {
        name == word || (word.len() >= 3 && name.starts_with(word)) || (name == "maart" && word == "mrt")
    })?;
    u32::try_from(position).ok().map(|position| position + 1)
}

#[cfg(test)]
mod tests {
    use super::{date, late_item, turn};
    use crate::people::People;
    use crate::sentence::sentences;

    #[test]
    fn openings_and_closings_are_read_with_their_time_and_name() {
        for (text, minutes, by) in [
            ("Noor opent de ALV om 20:00 uur.", Some(1200), Some("Noor")),
            ("Om 19.36 uur opent de waarnemend voorzitter de vergadering.", Some(1176), None),
            ("De voorzitter opent de vergadering om 18:48.", Some(1128), None),
            ("20:05 Opening door de voorzitster", Some(1205), None),
            ("Om 20.03 uur opende voorzitter Bos de vergadering.", Some(1203), Some("Bos")),
            ("22:00 Sluiting", Some(1320), None),
            ("De vergadering van 7 mei 2019 begon om acht uur.", Some(1200), None),
            ("Noor opent om 19.35u.", Some(1175), Some("Noor")),
            ("Aanvang: 20.00 uur", Some(1200), None),
            ("Om kwart over tien sluit de voorzitter de vergadering.", Some(615), None),
            ("Niets meer aan de orde zijnde sluit Tijn de vergadering.", None, Some("Tijn")),
            ("De vergadering wordt om 22.10 uur gesloten.", Some(1330), None),
        ] {
            let found = turn(&sentences(text).next().unwrap(), &People::default()).unwrap();
            assert_eq!((found.minutes, found.by.as_deref()), (minutes, by), "{text}");
        }
        for text in [
            "De zaal sluit om 23:00 uur.",
            "Kan de vergadering om 21:00 sluiten?",
            "De opening van de tentoonstelling",
            "De cursus begint om acht uur.",
        ] {
            assert_eq!(turn(&sentences(text).next().unwrap(), &People::default()), None, "{text}");
        }
    }

    #[test]
    fn a_late_item_is_read_with_who_brought_it_in() {
        let text = "Een nieuw agendapunt wordt door Noor ingebracht: deelname aan de loterij.";
        assert_eq!(
            late_item(&sentences(text).next().unwrap(), &People::default()),
            Some((Some("Noor".into()), "deelname aan de loterij".into()))
        );
    }

    #[test]
    fn dates_are_read_in_words_and_figures() {
        for text in ["Notulen ALV 28 november 2016", "Datum: 28-11-2016", "2016-11-28"] {
            let (day, _) = date(&sentences(text).next().unwrap()).unwrap();
            assert_eq!(day.to_string(), "2016-11-28");
        }
    }
}
