//! Business is put off to a meeting to come: "Dit wordt de volgende vergadering besproken".

use super::choice::next_to_we;
use super::{Draft, Scene};
use crate::clause;
use crate::lexicon::Flags;
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::Sentence;
use crate::who::is_letters;

/// "Dit wordt de volgende vergadering besproken", "Het punt komt terug op de volgende vergadering".
pub(super) fn put_off(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    returns_to_meeting(sentence).map(|verb| {
        let certainty = if scene.in_turn { Certainty::Inferred } else { Certainty::Certain };
        let mut draft = Draft::new(Form::PresentPassive, certainty, Outcome::Postponed);
        draft.auxiliary = Some(verb);
        draft
    })
}

/// Where the verb stands with which business is put off to a meeting to come.
pub(crate) fn returns_to_meeting(sentence: &Sentence<'_>) -> Option<usize> {
    let next = sentence.find_any(&NEXT);
    if next.is_none() && !sentence.has(Flags::SITTING) && !matches!(sentence.word(1), "naar" | "tot") {
        return None;
    }
    let done = sentence.find_any(&["besproken", "behandeld", "voortgezet"]);
    let back = sentence.find_word("terug");
    let at_next = |index: usize| {
        NEXT.contains(&sentence.word(index))
            && meets(sentence, index + 1)
            && !matches!(sentence.word(index + 1), "jaar" | "maand" | "week" | "seizoen")
            && !(index > 1 && matches!(sentence.word(index - 2), "van" | "voor"))
            && !(index > 0 && matches!(sentence.word(index - 1), "van" | "voor"))
    };
    let open = Flags::NOT.union(Flags::MAY).union(Flags::PERHAPS).union(Flags::CONDITION);
    let told = |verb: usize| {
        let end = sentence.clause_end(verb + 1);
        sentence.find(verb..end, open).is_none() && !clause::is_not_asserted(sentence, verb)
    };
    let discussed = || {
        let verb = (0..sentence.len())
            .find(|index| sentence.is(*index, Flags::BECOMES.union(Flags::SHALL)) && told(*index))?;
        let done = done?;
        let next = (0..sentence.len()).find(|index| at_next(*index))?;
        (next < done + 8 && verb < done + 3).then_some(verb)
    };
    let comes_back = || {
        let verb = sentence.find_any(&["komt", "komen"]).filter(|verb| told(*verb))?;
        let business = |index: usize| {
            matches!(
                sentence.word(index),
                "dit" | "dat" | "deze" | "punt" | "agendapunt" | "onderwerp" | "voorstel"
            )
        };
        let back = back.filter(|back| (verb + 1..verb + 4).contains(back))?;
        let meeting = (back + 1..back + 5).find(|index| sentence.is(*index, Flags::SITTING))?;
        let placed = (back + 1..meeting).any(|index| matches!(sentence.word(index), "op" | "in" | "tijdens"));
        ((0..verb).any(business) && placed).then_some(verb)
    };
    // "Het punt schuift door naar de volgende vergadering"
    let moves_on = || {
        let moving = ["schuift", "schuiven", "verschuift", "verhuist", "doorschuiven"];
        let verb = sentence.find_any(&moving).filter(|verb| told(*verb))?;
        let goes = |index: usize| sentence.reads(index, "naar") && (1..4).any(|ahead| at_next(index + ahead));
        (verb + 1..verb + 6).any(goes).then_some(verb)
    };
    // "Uitstellen naar het tweede semester", "Doorschuiven tot mei"
    let note = || {
        let puts_off =
            matches!(sentence.word(0), "uitstellen" | "doorschuiven" | "verplaatsen" | "verschuiven");
        let when = matches!(sentence.word(1), "naar" | "tot")
            && (2..6).any(|index| {
                sentence.is(index, Flags::MONTH.union(Flags::OCCASION).union(Flags::COMING))
                    || sentence.word(index).ends_with("semester")
            });
        (puts_off && when && told(0)).then_some(0)
    };
    // "De volgende keer pakken we dit weer op", "Deze discussie voeren we verder in een volgend overleg"
    let taken_up = || {
        next?;
        let verb = sentence.find_any(&["pakken", "bespreken", "behandelen", "voeren", "vervolgen"])?;
        let this = sentence.find_any(&["dit", "dat", "deze", "het", "hem"]).is_some();
        (next_to_we(sentence, verb) && this && told(verb) && (0..sentence.len()).any(at_next)).then_some(verb)
    };
    discussed().or_else(comes_back).or_else(moves_on).or_else(taken_up).or_else(note)
}

/// Words that say that a meeting is still to come.
const NEXT: [&str; 6] = ["volgende", "eerstvolgende", "komende", "volgend", "eerstvolgend", "komend"];

/// "vergadering", "keer", or letters that stand for a meeting: "TO".
pub(super) fn meets(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.is(at, Flags::SITTING.union(Flags::OCCASION)) || is_letters(sentence.written(at))
}
