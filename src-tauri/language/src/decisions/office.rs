//! Somebody gets an office: "Noor wordt voorzitter van de commissie", "In de kascommissie zitten Noor en Tijn", "Saar volgt
//! Tijn op als secretaris".

use super::{Draft, Scene};
use crate::clause::{is_earlier, is_not_asserted, is_wish};
use crate::layout::label::is_role_or_body;
use crate::lexicon::Flags;
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::Sentence;
use crate::who::{Sort, subject_of, who_at};

/// Verbs of coming after somebody in an office.
const SUCCEEDING: [&str; 6] = ["volgt", "volgen", "volgde", "neemt", "nemen", "nam"];

fn appointed() -> Draft {
    Draft::new(Form::BecomesOffice, Certainty::Inferred, Outcome::Appointed)
}

/// "Noor wordt voorzitter", "De nieuwe secretaris wordt Tijn", "Saar volgt Tijn op als secretaris".
pub(super) fn becomes(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if scene.in_turn
        || !sentence.has(Flags::SEAT.union(Flags::ROLE).union(Flags::HE).union(Flags::FIRST_NAME))
    {
        return None;
    }
    let may_be =
        sentence.has(Flags::BECOMES.union(Flags::BECAME)) || sentence.find_any(&SUCCEEDING).is_some();
    let verb = (0..sentence.len().min(30)).filter(|_| may_be).find(|at| {
        let becomes =
            sentence.is(*at, Flags::BECOMES.union(Flags::BECAME)) && becomes_something(sentence, *at);
        becomes || succeeds(sentence, *at)
    })?;
    let by_name = |sort: Sort| matches!(sort, Sort::Person | Sort::He);
    let before = subject_of(sentence, verb, scene.people).filter(|who| by_name(who.sort));
    let behind = || who_at(sentence, verb + 1, scene.people).filter(|who| by_name(who.sort) && !who.guessed);
    before.or_else(behind)?;
    let open = is_not_asserted(sentence, verb)
        || sentence.find(0..sentence.len(), Flags::NOT).is_some()
        || is_wish(sentence, 0..sentence.len())
        || is_earlier(sentence, 0..sentence.len());
    (!open).then(appointed)
}

/// An office stands beside "wordt", and nothing that is done to its holder.
fn becomes_something(sentence: &Sentence<'_>, verb: usize) -> bool {
    const LONGEST: usize = 8;
    let end = sentence.clause_end(verb + 1);
    let undergoes = (verb + 1..end).any(|index| {
        let sense = sentence.sense(index);
        let word = sentence.word(index);
        let begins = ["ge", "be", "ver", "ont", "her"].iter().any(|prefix| word.starts_with(prefix));
        let ends = word.ends_with(['t', 'd']) || (word.starts_with("ge") && word.ends_with("en"));
        !sense.participle_of.is_empty() || (begins && ends && word.len() > 5) || word.ends_with("eerd")
    });
    let seat = (verb + 1..end.min(verb + LONGEST)).any(|index| sentence.is(index, Flags::SEAT))
        || (verb.saturating_sub(4)..verb).any(|index| {
            sentence.is(index, Flags::SEAT)
                && matches!(sentence.word(index.saturating_sub(1)), "nieuwe" | "reserve" | "tweede" | "nieuw")
        });
    seat && !undergoes && sentence.find_word("door").is_none()
}

/// "volgt Tijn op als secretaris", "neemt haar plaats in", "neemt het stokje over".
fn succeeds(sentence: &Sentence<'_>, at: usize) -> bool {
    let behind = |words: [&str; 2]| {
        words.iter().all(|word| (at + 1..at + 8).any(|index| sentence.word(index) == *word))
    };
    match sentence.word(at) {
        "volgt" | "volgen" | "volgde" => {
            behind(["op", "als"])
                || behind(["op", "in"])
                || (sentence.is(at + 1, Flags::PRONOUN) && sentence.word(at + 2) == "op")
        }
        "neemt" | "nemen" | "nam" => behind(["plaats", "in"]) || behind(["stokje", "over"]),
        _ => false,
    }
}

/// "In de kascommissie zitten Noor en Tijn", "De kascommissie bestaat dit jaar uit Noor en Tijn".
pub(super) fn sits(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::BODY.union(Flags::CHOICE)) {
        return None;
    }
    let verb = sentence.find_any(&["zitten", "zit", "vormen", "vormt", "bestaat", "komen"])?;
    let forms = sentence.find_word("vormen").is_some() || sentence.find_word("vormt").is_some();
    let committee = (0..sentence.len()).find(|index| {
        let word = sentence.word(*index);
        // "Kees zit in de feestcommissie" tells what is; the audit committee is chosen every year.
        word.starts_with("kasc") || forms && (word.ends_with("commissie") || word.ends_with("werkgroep"))
    })?;
    let named = (0..sentence.len()).any(|index| {
        index != committee
            && who_at(sentence, index, scene.people)
                .is_some_and(|who| who.sort == Sort::Person && !who.guessed)
    });
    let year = matches!(sentence.word(verb), "zitten" | "zit" | "vormen" | "vormt")
        || sentence.find(0..sentence.len(), Flags::COMING.union(Flags::NUMBER)).is_some();
    let body = is_role_or_body(sentence.word(committee));
    let open = scene.in_turn
        || is_not_asserted(sentence, verb)
        || is_wish(sentence, 0..sentence.len())
        || is_earlier(sentence, 0..sentence.len());
    (body && named && year && !open).then(appointed)
}
