//! Decisions: the forms in which minutes say that this meeting decided something. Each form is a function that looks
//! at one sentence; the first that fits wins.

mod agreement;
mod choice;
mod meeting;
mod office;
mod passive;
pub(crate) mod put_off;
mod repeal;
pub(crate) mod subject;

use crate::clause;
use crate::imprint::{Phrase, phrases};
use crate::lexicon::verbs::{Needs, Use, Verb};
use crate::lexicon::{self, Flags, small};
use crate::people::People;
use crate::reading::{Certainty, Form, Method, Outcome, VoteFound};
use crate::sentence::{Sentence, Token, folded};
use crate::vote;

/// Where a sentence stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) people: &'a People,
    /// Somebody other than the chair is speaking.
    pub(crate) in_turn: bool,
    /// Who speaks, as printed.
    pub(crate) speaker: Option<&'a str>,
    /// The item's title.
    pub(crate) title: Option<&'a str>,
    /// The sentence before it in the item.
    pub(crate) before: Option<&'a str>,
    /// Who spoke or was named last in the item: whom "hij" stands for.
    pub(crate) named: Option<&'a str>,
}

/// A decision as one sentence gives it; its text is made in [`subject`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) form: Form,
    pub(crate) certainty: Certainty,
    pub(crate) outcome: Outcome,
    pub(crate) method: Option<Method>,
    pub(crate) vote: Option<VoteFound>,
    /// First token that belongs to the decision: behind a label.
    pub(crate) from: usize,
    /// The auxiliary, when the form has one.
    pub(crate) auxiliary: Option<usize>,
}

impl Draft {
    fn new(form: Form, certainty: Certainty, outcome: Outcome) -> Self {
        Self { form, certainty, outcome, method: None, vote: None, from: 0, auxiliary: None }
    }
}

/// The decision a sentence holds.
pub(crate) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Draft> {
    // What is quoted decides nothing here: “De contributie wordt verhoogd.”
    if sentence.asks() || matches!(sentence.token(0), Token::Mark('"' | '“' | '„')) {
        return None;
    }
    let mut draft = labelled(sentence)
        .or_else(|| agreement_is(sentence))
        .or_else(|| meeting::as_subject(sentence, scene))
        .or_else(|| passive::present(sentence, scene))
        .or_else(|| passive::perfect(sentence, scene))
        .or_else(|| passive::bare(sentence, scene))
        .or_else(|| meeting::withdraws(sentence, scene))
        .or_else(|| meeting::takes_seat(sentence, scene))
        .or_else(|| agreement::receives(sentence, scene))
        .or_else(|| office::becomes(sentence, scene))
        .or_else(|| office::sits(sentence, scene))
        .or_else(|| agreement::by_somebody(sentence, scene))
        .or_else(|| agreement::majority(sentence, scene))
        .or_else(|| choice::choice(sentence, scene))
        .or_else(|| choice::there_will_be(sentence, scene))
        .or_else(|| choice::we_do_not(sentence, scene))
        .or_else(|| choice::we_will_not(sentence, scene))
        .or_else(|| choice::we_will(sentence, scene))
        .or_else(|| choice::from_now_on(sentence, scene))
        .or_else(|| under_adoption(sentence))
        .or_else(|| put_off::put_off(sentence, scene))
        .or_else(|| result(sentence))?;
    draft.vote = vote::vote(sentence);
    draft.method = vote::method(sentence);
    draft.outcome = refined(sentence, draft.outcome);
    if draft.outcome == Outcome::Adopted && points_to_discharge(sentence, scene) {
        draft.outcome = Outcome::Discharged;
    }
    Some(draft)
}

/// "De kascommissie stelt voor decharge te verlenen. Dit wordt aangenomen."
fn points_to_discharge(sentence: &Sentence<'_>, scene: &Scene<'_>) -> bool {
    const MOST_WORDS: usize = 12;
    matches!(sentence.word(0), "dit" | "hiermee" | "hiertoe" | "daarmee" | "daartoe")
        && sentence.len() < MOST_WORDS
        && scene.before.is_some_and(|before| {
            let lower = folded(before);
            lower.contains("charge") || lower.contains("kwijting")
        })
}

/// "Besluit: …", "Besloten: …", "Besluit 3 (ALV): …".
fn labelled(sentence: &Sentence<'_>) -> Option<Draft> {
    if !matches!(
        sentence.word(0),
        "besluit"
            | "besloten"
            | "besluiten"
            | "afgesproken"
            | "afspraak"
            | "afspraken"
            | "beslissing"
            | "genomen"
    ) {
        return None;
    }
    let colon = (1..7).find(|index| sentence.token(*index) == Token::Mark(':'))?;
    if colon + 1 >= sentence.len() || (1..colon).any(|index| sentence.is(index, Flags::FINITE)) {
        return None;
    }
    let outcome = (colon..sentence.len())
        .flat_map(|index| &sentence.sense(index).participle_of)
        .find_map(|verb| match verb.use_ {
            Use::Decide(outcome, needs) if is_met(needs, sentence) => Some(outcome),
            _ => None,
        })
        .unwrap_or(Outcome::Adopted);
    let mut draft = Draft::new(Form::LabelledDecision, Certainty::Certain, outcome);
    draft.from = colon + 1;
    Some(draft)
}

/// "Afspraak is dat …", "De conclusie is om … te …", "We komen tot de conclusie om … te …".
fn agreement_is(sentence: &Sentence<'_>) -> Option<Draft> {
    const NEAR: usize = 9;
    let at = sentence.find_any(&["afspraak", "conclusie"]).filter(|at| *at < NEAR)?;
    let behind = if matches!(sentence.word(at + 1), "is" | "was") { at + 2 } else { at + 1 };
    let agreed = sentence.reads(at, "afspraak") && behind == at + 2;
    let settles = match sentence.word(behind) {
        "dat" => agreed,
        "om" => (agreed || sentence.reads(at, "conclusie")) && sentence.find_word("te").is_some(),
        _ => false,
    };
    let open = sentence.has(Flags::PERHAPS)
        || sentence.find(0..behind, Flags::NOT.union(Flags::EARLIER)).is_some()
        || clause::is_earlier(sentence, 0..behind);
    (settles && !open).then(|| Draft::new(Form::Choice, Certainty::Inferred, Outcome::Adopted))
}

/// An entry under "Besluiten": whatever it says was decided.
pub(crate) fn listed(sentence: &Sentence<'_>) -> Option<Draft> {
    const SHORTEST: usize = 2;
    // "Geen.", "Geen besluiten genomen."
    let none = sentence.reads(0, "geen") && sentence.len() <= 4;
    let nothing = sentence.len() < SHORTEST || sentence.asks() || none;
    let open = sentence.has(Flags::PERHAPS) || clause::is_earlier(sentence, 0..sentence.len());
    (!nothing && !open).then(|| Draft::new(Form::LabelledDecision, Certainty::Inferred, Outcome::Adopted))
}

/// "onder vaststelling van de gewijzigde agenda".
fn under_adoption(sentence: &Sentence<'_>) -> Option<Draft> {
    let at = sentence.find_word("onder")?;
    matches!(sentence.word(at + 1), "vaststelling" | "goedkeuring")
        .then(|| Draft::new(Form::UnderAdoption, Certainty::Inferred, Outcome::Adopted))
}

/// "Uitslag: 1 ongeldig, 6 tegen en 19 voor.", "Er wordt gestemd: 19 voor, 6 tegen." Which side won is counted; how large a majority was needed is not known.
fn result(sentence: &Sentence<'_>) -> Option<Draft> {
    if !sentence.has(Flags::NUMBER) {
        return None;
    }
    let told = matches!(sentence.word(0), "uitslag" | "stemming" | "stemuitslag" | "stemverhouding")
        || sentence.has(Flags::BALLOT)
        || (sentence.len() < 16 && !sentence.has(Flags::FINITE));
    if !told || clause::is_earlier(sentence, 0..sentence.len()) {
        return None;
    }
    let vote = vote::counted(sentence)?;
    let (in_favour, against) = (vote.in_favour?, vote.against?);
    let outcome = if in_favour > against { Outcome::Adopted } else { Outcome::Rejected };
    Some(Draft::new(Form::Result, Certainty::Inferred, outcome))
}

/// Whether the sentence has what the verb needs to decide something.
pub(crate) fn is_met(needs: Needs, sentence: &Sentence<'_>) -> bool {
    match needs {
        Needs::Nothing => true,
        Needs::AProposal => {
            sentence.has(Flags::PROPOSAL)
                || (0..sentence.len()).any(|index| {
                    let word = sentence.word(index);
                    small::ASKED_FOR.contains(&word)
                        || index < 2 && word == "agenda"
                        || word.len() < 20 && word.ends_with("rooster")
                })
        }
        Needs::AnotherMeeting => (0..sentence.len()).any(|index| {
            sentence.is(index, Flags::COMING.union(Flags::PREPOSITION))
                && (1..4).any(|ahead| put_off::meets(sentence, index + ahead))
        }),
        Needs::Agreement => {
            (0..sentence.len()).any(|index| is_accord(sentence.word(index)))
                || sentence.says("in orde")
                || sentence.says("goed bevonden")
        }
        Needs::Discharge => is_discharge(sentence),
        Needs::TheAgenda => sentence.find_word("agenda").is_some(),
        Needs::Permission => {
            ["toestemming", "mandaat", "opdracht", "goedkeuring", "machtiging", "instemming"]
                .iter()
                .any(|word| sentence.find_word(word).is_some())
                || sentence.says("groen licht")
        }
        Needs::TheMeeting | Needs::Advice => false,
        Needs::Money => (0..sentence.len()).any(|index| is_money(sentence.word(index))),
        Needs::ABody => (0..sentence.len()).any(|index| {
            crate::layout::label::is_role_or_body(sentence.word(index)) || sentence.word(index) == "fonds"
        }),
        Needs::AMember => ["lid", "leden"].iter().any(|word| sentence.find_word(word).is_some()),
        Needs::Dismissal => sentence.find_word("ontslag").is_some(),
    }
}

/// "een positief advies", "negatief advies"
fn advises(sentence: &Sentence<'_>) -> bool {
    sentence.find_word("advies").is_some_and(|at| {
        at > 0
            && matches!(
                sentence.word(at - 1),
                "positief" | "negatief" | "gunstig" | "ongunstig" | "afwijzend"
            )
    })
}

/// akkoord, in each of its spellings.
pub(crate) fn is_accord(word: &str) -> bool {
    matches!(word, "akkoord" | "accoord" | "acoord")
}

/// What members pay, or what is paid out.
fn is_money(word: &str) -> bool {
    word.len() < 30 && small::MONEY.iter().any(|ending| word.ends_with(ending))
}

fn is_discharge(sentence: &Sentence<'_>) -> bool {
    ["decharge", "décharge", "dechargé", "kwijting"].iter().any(|word| sentence.find_word(word).is_some())
}

/// The deciding verbs among some, with what each decides.
fn deciding<'v>(
    verbs: &'v [&'static Verb],
    sentence: &'v Sentence<'_>,
) -> impl Iterator<Item = (&'static Verb, Outcome)> + 'v {
    verbs.iter().filter_map(|verb| match verb.use_ {
        Use::Decide(outcome, needs) if is_met(needs, sentence) => Some((*verb, outcome)),
        _ => None,
    })
}

/// The verbs of which a word is the participle, also when its particle is written apart: "goed gekeurd".
fn participles(sentence: &Sentence<'_>, index: usize) -> &'static [&'static Verb] {
    // "Wij zijn op elkaar aangewezen"
    let depends = || (index.saturating_sub(5)..index).any(|before| sentence.reads(before, "op"));
    if sentence.reads(index, "aangewezen") && depends() {
        return &[];
    }
    let whole = || {
        let before = index.checked_sub(1).map(|before| sentence.word(before))?;
        let known = &lexicon::sense(&format!("{before}{}", sentence.word(index))).participle_of;
        Some(known.as_slice()).filter(|known| !known.is_empty())
    };
    let apart = if sentence.is(index, Flags::APART) { whole() } else { None };
    apart.unwrap_or(&sentence.sense(index).participle_of)
}

/// "met een kleine tekstuele wijziging", "met deze aanpassingen", not "met de statutenwijziging".
fn with_changes(sentence: &Sentence<'_>) -> bool {
    const CHANGES: [&str; 11] = [
        "wijziging",
        "wijzigingen",
        "aanpassing",
        "aanpassingen",
        "correctie",
        "correcties",
        "aanvulling",
        "aanvullingen",
        "verbeteringen",
        "toevoeging",
        "toevoegingen",
    ];
    (0..sentence.len()).any(|with| {
        (sentence.reads(with, "met") || sentence.reads(with, "inclusief"))
            && (1..5).any(|ahead| CHANGES.contains(&sentence.word(with + ahead)))
            // "akkoord met de wijziging": the change itself is adopted.
            && !(0..with).any(|index| is_accord(sentence.word(index)) || sentence.word(index) == "eens")
    })
}

/// What the other words of the sentence make of an outcome.
fn refined(sentence: &Sentence<'_>, outcome: Outcome) -> Outcome {
    if outcome == Outcome::Withdrawn && repeal::ends_what_stood(sentence) {
        return Outcome::Adopted;
    }
    if outcome != Outcome::Adopted {
        return outcome;
    }
    static NOTED: [Phrase; 4] = phrases([
        "voor kennisgeving",
        "voor kennisname",
        "ter kennisgeving aangenomen",
        "ter kennisname aangenomen",
    ]);
    static AMENDED: [Phrase; 6] = phrases([
        "gewijzigd vastgesteld",
        "gewijzigd aangenomen",
        "gewijzigd goedgekeurd",
        "gewijzigde vorm",
        "met dien verstande",
        "met inachtneming",
    ]);
    if sentence.says_any(&NOTED) {
        Outcome::Noted
    } else if sentence.says_any(&AMENDED) || with_changes(sentence) {
        Outcome::Amended
    } else if is_discharge(sentence) {
        Outcome::Discharged
    } else {
        outcome
    }
}

/// Whether a word is a thing an association adopts: "jaarverslag", "conceptbegroting".
pub(crate) fn thing(word: &str) -> Option<small::Article> {
    if word.len() > 30 {
        return None;
    }
    small::THINGS.iter().find(|(ending, _)| word.ends_with(ending)).map(|(_, article)| *article)
}

/// "Adopted" turned round by "niet"; `None` when "nog niet" leaves it open or another outcome is denied.
fn negated(sentence: &Sentence<'_>, range: std::ops::Range<usize>, outcome: Outcome) -> Option<Outcome> {
    let Some(not) = range.into_iter().find(|index| sentence.reads(*index, "niet")) else {
        return Some(outcome);
    };
    let open = not > 0 && matches!(sentence.word(not - 1), "nog" | "helaas" | "ook");
    // "met … leden die niet": only a "niet" of this clause counts.
    (!open && outcome == Outcome::Adopted && !clause::is_wish(sentence, 0..not)).then_some(Outcome::Rejected)
}
