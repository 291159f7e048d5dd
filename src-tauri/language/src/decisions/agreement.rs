//! The meeting is of one mind, or a majority shows, without a verb of deciding: "Iedereen is het ermee eens", "Er is geen
//! bezwaar", "Een ruime meerderheid is voor".

use super::{Draft, Scene};
use crate::clause::{is_earlier, is_not_asserted, is_wish};
use crate::imprint::{Phrase, phrases};
use crate::lexicon::Flags;
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::{Sentence, Token};

/// Phrases that agree, whoever says them.
static NOBODY_OBJECTS: [Phrase; 15] = phrases([
    "geen bezwaar",
    "geen bezwaren",
    "geen enkel bezwaar",
    "hiertegen geen bezwaar",
    "niet op bezwaren",
    "niemand bezwaar",
    "niemand heeft bezwaar",
    "niemand tegen",
    "kan iedereen zich in vinden",
    "kan iedereen zich vinden",
    "kan men zich vinden",
    "kan de vergadering zich vinden",
    "vindt algemene instemming",
    "krijgt instemming",
    "algemene instemming",
]);

/// Phrases with which a meeting agrees, behind its name.
static AGREEING: [Phrase; 20] = phrases([
    "erover eens om",
    "er ook over eens om",
    "er over eens om",
    "ermee eens",
    "hiermee eens",
    "daarmee eens",
    "mee eens",
    "het eens met",
    "eens met",
    "zich vinden in",
    "zich hierin vinden",
    "zich hier in vinden",
    "zich daarin vinden",
    "achter het voorstel",
    "achter dit voorstel",
    "kan instemmen",
    "kunnen instemmen",
    "kan hiermee instemmen",
    "kan daarmee instemmen",
    "kan daar mee instemmen",
]);

/// Phrases that say a proposal got its votes.
static WON: [Phrase; 11] = phrases([
    "meerderheid is voor",
    "meerderheid voor",
    "meerderheid was voor",
    "iedereen is voor",
    "allen zijn voor",
    "allen stemmen voor",
    "iedereen stemt voor",
    "krijgt een meerderheid",
    "haalt een meerderheid",
    "behaalt een meerderheid",
    "heeft een meerderheid",
]);

/// Phrases that say a proposal did not.
static LOST: [Phrase; 22] = phrases([
    "haalt het niet",
    "haalde het niet",
    "krijgt geen bijval",
    "kreeg geen bijval",
    "krijgt geen meerderheid",
    "krijgt geen steun",
    "kreeg geen steun",
    "kreeg geen meerderheid",
    "haalt geen meerderheid",
    "behaalt geen meerderheid",
    "geen bijval krijgt",
    "geen meerderheid voor",
    "is geen meerderheid",
    "was geen meerderheid",
    "blijkt geen meerderheid",
    "bleek geen meerderheid",
    "vindt geen bijval",
    "onvoldoende steun",
    "meerderheid is tegen",
    "meerderheid tegen",
    "is van tafel",
    "gaat niet door",
]);

/// "De vergadering is het hiermee eens", "De raad heeft hiertegen geen bezwaar", "Daar kan iedereen zich in vinden".
pub(super) fn by_somebody(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::AGREES) || scene.in_turn || told_of_others(sentence, scene) {
        return None;
    }
    let nobody = NOBODY_OBJECTS.iter().find_map(|phrase| sentence.find_phrase(phrase));
    if let Some(at) = nobody {
        return (!is_not_asserted(sentence, at.start) && !if_heard(sentence)).then(agreed);
    }
    if is_in_order(sentence) || seems_good(sentence) {
        return Some(agreed());
    }
    let at = AGREEING.iter().find_map(|phrase| sentence.find_phrase(phrase))?;
    let everybody = Flags::MEETING.union(Flags::WE).union(Flags::ONE);
    let meeting = (0..at.end)
        .any(|index| sentence.is(index, everybody) || scene.people.is_own_body(sentence.word(index)));
    let unlike = sentence.find(0..at.end, Flags::NOT.union(Flags::LATER)).is_some();
    let some =
        (0..at.start).any(|index| matches!(sentence.word(index), "sommige" | "enkele" | "niet" | "deel"));
    (meeting && !unlike && !some && !is_not_asserted(sentence, at.start)).then(agreed)
}

/// "Lijkt ons een goed idee", "Dit leek de leden een goed plan."
fn seems_good(sentence: &Sentence<'_>) -> bool {
    const LONGEST: usize = 14;
    let good = sentence.says("een goed idee") || sentence.says("goed plan");
    let seems = sentence.find_any(&["lijkt", "leek", "vindt", "vinden", "vond", "vonden"]);
    let all = |index: usize| {
        sentence.is(index, Flags::MEETING.union(Flags::WE))
            || matches!(sentence.word(index), "ons" | "iedereen")
    };
    let open = sentence.asks()
        || sentence.has(Flags::NOT.union(Flags::MAY).union(Flags::PERHAPS).union(Flags::CONDITION));
    good && !open && sentence.len() <= LONGEST && seems.is_some() && (0..sentence.len()).any(all)
}

/// "De declaratie is akkoord", "Notulen zijn akkoord."
fn is_in_order(sentence: &Sentence<'_>) -> bool {
    let accord = (1..sentence.len()).find(|index| super::is_accord(sentence.word(*index)));
    accord.is_some_and(|at| {
        let closes = matches!(sentence.token(at + 1), Token::End | Token::Mark('.' | ','))
            || sentence.word(at + 1) == "als";
        let is = (1..at)
            .find(|index| sentence.is(*index, Flags::IS) && !sentence.is(*index - 1, Flags::CONJUNCTION));
        let person =
            sentence.is(0, Flags::FIRST_NAME.union(Flags::ROLE).union(Flags::HONORIFIC).union(Flags::HE));
        closes
            && !person
            && is.is_some_and(|is| at - is < 4 && !is_not_asserted(sentence, is))
            && sentence
                .find(0..at, Flags::NOT.union(Flags::LATER).union(Flags::BODY).union(Flags::ROLE))
                .is_none()
    })
}

fn agreed() -> Draft {
    Draft::new(Form::Agreement, Certainty::Inferred, Outcome::Adopted)
}

/// "De gemeente heeft geen bezwaar": others agree.
fn told_of_others(sentence: &Sentence<'_>, scene: &Scene<'_>) -> bool {
    let elsewhere = (0..sentence.len())
        .any(|index| sentence.is(index, Flags::ELSEWHERE) && !scene.people.is_own_body(sentence.word(index)));
    (elsewhere || sentence.has(Flags::WAS.union(Flags::EARLIER).union(Flags::SHALL)))
        && !sentence.has(Flags::MEETING)
}

/// "Als er geen bezwaar is".
fn if_heard(sentence: &Sentence<'_>) -> bool {
    sentence.has(Flags::CONDITION)
        && (0..sentence.len()).any(|index| crate::clause::is_condition(sentence, index))
}

/// "Een ruime meerderheid is voor", "Het voorstel haalt het niet".
pub(super) fn majority(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::VERDICT) || scene.in_turn && !sentence.has(Flags::PROPOSAL) {
        return None;
    }
    let find = |phrases: &[Phrase]| phrases.iter().find_map(|phrase| sentence.find_phrase(phrase));
    let (at, outcome, form) = match find(&LOST) {
        Some(at) => (at, Outcome::Rejected, Form::Fails),
        None if sentence.has(Flags::MEETING) => {
            (find(&WON).or_else(|| are_for(sentence))?, Outcome::Adopted, Form::Agreement)
        }
        None => return None,
    };
    let open = is_not_asserted(sentence, at.start)
        || is_wish(sentence, 0..at.end)
        || is_earlier(sentence, 0..sentence.len())
        || sentence.find(0..at.start, Flags::NOT.union(Flags::SHALL)).is_some();
    let sure = if form == Form::Fails { Certainty::Certain } else { Certainty::Inferred };
    (!open).then(|| Draft::new(form, sure, outcome))
}

/// "Onder applaus krijgt Hans decharge", "De penningmeester krijgt eervol ontslag".
pub(super) fn receives(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    if !sentence.has(Flags::GETS) || scene.in_turn {
        return None;
    }
    let verb = sentence.find_any(&["krijgt", "krijgen", "kreeg", "kregen", "ontvangt", "ontving"])?;
    let outcome = if super::is_discharge(sentence) {
        Outcome::Discharged
    } else if sentence.find_word("ontslag").is_some()
        || sentence.has(Flags::BODY) && sentence.find_word("mandaat").is_some()
        || sentence.says("groen licht")
            && (0..verb).any(|index| {
                sentence.is(index, Flags::BODY.union(Flags::PROPOSAL))
                    || super::thing(sentence.word(index)).is_some()
            })
    {
        Outcome::Adopted
    } else {
        return None;
    };
    let open = is_not_asserted(sentence, verb)
        || is_wish(sentence, 0..sentence.len())
        || sentence.has(Flags::NOT)
        || is_earlier(sentence, 0..sentence.len());
    (!open).then(|| Draft::new(Form::Receives, Certainty::Certain, outcome))
}

/// "Alle aanwezigen zijn voor."
fn are_for(sentence: &Sentence<'_>) -> Option<std::ops::Range<usize>> {
    let at = (1..sentence.len()).find(|index| {
        sentence.word(*index) == "voor"
            && sentence.is(*index - 1, Flags::IS.union(Flags::MEETING))
            && matches!(sentence.token(*index + 1), Token::End | Token::Mark('.' | ',' | ';'))
    })?;
    Some(at..at + 1)
}
