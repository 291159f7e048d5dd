//! Events that are announced ("Op 20 december is er een rondleiding") and corrections of earlier minutes ("bij punt 7 van de
//! notulen moet 2016 staan").

use crate::clause::{is_condition, is_earlier};
use crate::decisions::Scene;
use crate::due::date_words;
use crate::lexicon::{Flags, small};
use crate::reading::{Form, What};
use crate::sentence::{Sentence, Token};

/// An event or a correction.
pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<(Form, What)> {
    if sentence.asks() {
        return None;
    }
    correction(sentence, scene)
        .map(|text| (Form::Correction, What::Correction { text }))
        .or_else(|| event(sentence).map(|(text, when)| (Form::Event, What::Event { text, when })))
}

/// The names of days and months. A text that holds none of them, as a word of its own, announces no event; whoever looks for
/// events in the words of years need not read the rest.
pub fn event_words() -> impl Iterator<Item = &'static str> {
    let of_the_calendar = |(flags, words): &(Flags, &'static str)| flags.any(CALENDAR).then_some(*words);
    small::CLASSES.iter().filter_map(of_the_calendar).flat_map(str::split_whitespace)
}

const CALENDAR: Flags = Flags::MONTH.union(Flags::WEEKDAY);

/// "Op 20 december is er een rondleiding", "De nieuwjaarsborrel is op 7 januari", "De volgende vergadering is 14 mei".
fn event(sentence: &Sentence<'_>) -> Option<(String, String)> {
    const HELD: [&str; 12] = [
        "is",
        "zijn",
        "vindt",
        "vinden",
        "houdt",
        "houden",
        "wordt",
        "worden",
        "staat",
        "komt",
        "volgt",
        "organiseert",
    ];
    const LONGEST: usize = 40;
    if !sentence.has(CALENDAR) || sentence.len() > LONGEST {
        return None;
    }
    let verb = sentence.find_any(&HELD)?;
    let when = date_words(sentence)?;
    let beside = when.end == verb
        || (verb..verb + 3).contains(&when.start)
        || sentence.word(verb + 1) == "er"
        || sentence.find_word("plaats").is_some()
        || sentence.find_word("gehouden").is_some()
        || sentence.find_word("gepland").is_some();
    let told = || {
        sentence.has(Flags::HAS.union(Flags::WAS).union(Flags::BECAME).union(Flags::MUST).union(Flags::NOT))
            || is_earlier(sentence, 0..sentence.len())
            || (0..sentence.len()).any(|index| is_condition(sentence, index))
    };
    let happening = || (0..sentence.len()).any(|index| is_happening(sentence.word(index)));
    (beside && !told() && happening()).then(|| (sentence.text().to_owned(), sentence.slice(when).to_owned()))
}

/// Whether a word names something people come to.
fn is_happening(word: &str) -> bool {
    const HAPPENINGS: [&str; 44] = [
        "vergadering",
        "alv",
        "bijeenkomst",
        "receptie",
        "borrel",
        "feest",
        "rondleiding",
        "congres",
        "uitje",
        "toernooi",
        "concert",
        "markt",
        "excursie",
        "avond",
        "middag",
        "ochtend",
        "dag",
        "weekend",
        "kamp",
        "wedstrijd",
        "cursus",
        "lezing",
        "debat",
        "overleg",
        "diner",
        "barbecue",
        "bbq",
        "loop",
        "tocht",
        "repetitie",
        "uitvoering",
        "dienst",
        "herdenking",
        "tentoonstelling",
        "workshop",
        "training",
        "open huis",
        "braderie",
        "verkiezingen",
        "jubileum",
        "actie",
        "schouw",
        "rommelmarkt",
        "activiteit",
    ];
    const DAYS: [&str; 9] =
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "vandaag", "middag"];
    word.len() < 30 && !DAYS.contains(&word) && HAPPENINGS.iter().any(|ending| word.ends_with(ending))
}

/// "Bij punt 7 moet 2016 staan", "Pagina 2: Bos moet zijn Vos", "… moest worden gelezen als …".
fn correction(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<String> {
    let place = sentence.find(0..sentence.len(), Flags::PLACE)?;
    let title = scene.title.map(crate::sentence::folded).unwrap_or_default();
    let of_minutes =
        ["notulen", "verslag"].iter().any(|word| title.contains(word) || sentence.find_word(word).is_some());
    if !of_minutes || (title.contains("jaarverslag") || title.contains("financieel")) {
        return None;
    }
    let must = sentence.find_any(&["moet", "moest", "dient", "moeten"]);
    let read = must.is_some_and(|must| {
        (must + 1..sentence.len()).any(|index| {
            matches!(
                sentence.word(index),
                "staan"
                    | "zijn"
                    | "luiden"
                    | "gelezen"
                    | "gewijzigd"
                    | "vervangen"
                    | "gecorrigeerd"
                    | "toegevoegd"
                    | "aangepast"
                    | "lezen"
                    | "heten"
                    | "geschrapt"
                    | "vermeld"
            )
        })
    });
    let instead =
        sentence.says("in plaats van") || sentence.says("niet juist") || sentence.says("had moeten");
    let counted =
        matches!(sentence.token(place + 1), Token::Number(_)) || sentence.find_word("bij").is_some();
    (read && (counted || place > 0) || instead && counted).then(|| sentence.text().to_owned())
}
