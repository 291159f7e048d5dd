//! Counts and ways of voting, in every order they are printed in.

use crate::attendance::value;
use crate::imprint::{Phrase, phrases};
use crate::lexicon::Flags;
use crate::reading::{Method, VoteFound};
use crate::sentence::{Sentence, Token};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    For,
    Against,
    Blank,
    Abstained,
    Invalid,
}

static UNANIMOUS: [Phrase; 9] = phrases([
    "unaniem",
    "algemene stemmen",
    "eenstemmig",
    "zonder tegenstemmen",
    "zonder tegenstem",
    "geen tegenstemmen",
    "algehele instemming",
    "eenparig",
    "eenparigheid van stemmen",
]);

static METHODS: [(Method, Phrase); 14] = [
    (Method::Acclamation, Phrase::new("acclamatie")),
    (Method::Acclamation, Phrase::new("met applaus")),
    (Method::Acclamation, Phrase::new("onder applaus")),
    (Method::ShowOfHands, Phrase::new("handopsteken")),
    (Method::ShowOfHands, Phrase::new("handopsteking")),
    (Method::ShowOfHands, Phrase::new("hand opsteken")),
    (Method::RollCall, Phrase::new("hoofdelijke")),
    (Method::RollCall, Phrase::new("hoofdelijk")),
    (Method::Ballot, Phrase::new("schriftelijke stemming")),
    (Method::Ballot, Phrase::new("schriftelijk gestemd")),
    (Method::Ballot, Phrase::new("stembriefjes")),
    (Method::Gavel, Phrase::new("hamerslag")),
    (Method::Gavel, Phrase::new("hamerstuk")),
    (Method::Gavel, Phrase::new("afgehamerd")),
];

/// How was voted, when printed.
pub(crate) fn method(sentence: &Sentence<'_>) -> Option<Method> {
    METHODS.iter().find(|(_, phrase)| sentence.find_phrase(phrase).is_some()).map(|(method, _)| *method)
}

/// The counts and whether all agreed, when printed; `None` without any.
pub(crate) fn vote(sentence: &Sentence<'_>) -> Option<VoteFound> {
    let found = VoteFound { unanimous: is_unanimous(sentence), ..counts(sentence) };
    (found != VoteFound::default()).then_some(found)
}

/// The counts of those in favour or against, and the others with them; `None` when neither is printed.
pub(crate) fn counted(sentence: &Sentence<'_>) -> Option<VoteFound> {
    let found = counts(sentence);
    (found.in_favour.is_some() || found.against.is_some())
        .then(|| VoteFound { unanimous: is_unanimous(sentence), ..found })
}

fn is_unanimous(sentence: &Sentence<'_>) -> bool {
    sentence.says_any(&UNANIMOUS)
}

fn counts(sentence: &Sentence<'_>) -> VoteFound {
    let mut found = VoteFound::default();
    let mut sure = false;
    let one = sentence.find_word("een").is_some();
    if !sentence.has(Flags::NUMBER) && !one {
        return found;
    }
    for index in 0..sentence.len() {
        let number = value(sentence, index).or_else(|| (one && sentence.reads(index, "een")).then_some(1));
        let Some(number) = number else { continue };
        let Some((side, certain)) = side_before(sentence, index).or_else(|| side_after(sentence, index))
        else {
            continue;
        };
        if sentence.word(index) == "een" && !certain {
            continue;
        }
        sure |= certain;
        let slot = match side {
            Side::For => &mut found.in_favour,
            Side::Against => &mut found.against,
            Side::Blank => &mut found.blank,
            Side::Abstained => &mut found.abstained,
            Side::Invalid => &mut found.invalid,
        };
        slot.get_or_insert(number);
    }
    if sure { found } else { VoteFound::default() }
}

fn side_of(word: &str) -> Option<Side> {
    match word {
        "voor" | "ja" | "voorstem" | "voorstemmen" | "voorstemmers" | "vóór" => Some(Side::For),
        "tegen" | "nee" | "neen" | "tegenstem" | "tegenstemmen" | "tegenstemmers" => Some(Side::Against),
        "blanco" => Some(Side::Blank),
        "onthouding" | "onthoudingen" | "onthouden" => Some(Side::Abstained),
        "ongeldig" | "ongeldige" => Some(Side::Invalid),
        _ => None,
    }
}

/// "21 voor", "17 stemmen voor", "4 blanco stemmen", "19 stemmen". The flag says that nothing else can be meant.
fn side_after(sentence: &Sentence<'_>, number: usize) -> Option<(Side, bool)> {
    let mut at = number + 1;
    let mut voices = false;
    while at < number + 3 && (sentence.is(at, Flags::VOTES) || sentence.word(at) == "leden") {
        voices |= sentence.is(at, Flags::VOTES);
        at += 1;
    }
    let Some(side) = side_of(sentence.word(at)) else { return voices.then_some((Side::For, true)) };
    let closes = !matches!(sentence.token(at + 1), Token::Word | Token::Number(_))
        || sentence.is(at + 1, Flags::CONJUNCTION.union(Flags::VOTES))
        || !sentence.sense(at + 1).participle_of.is_empty();
    let certain =
        voices || (side != Side::For && side != Side::Against) || sentence.word(at).len() > 5 || closes;
    certain.then_some((side, true))
}

/// "Ja: 98", "voor: 21", "tegen 18,".
fn side_before(sentence: &Sentence<'_>, number: usize) -> Option<(Side, bool)> {
    let colon = number.checked_sub(1).filter(|at| sentence.token(*at) == Token::Mark(':'));
    let side = side_of(sentence.word(colon.unwrap_or(number).checked_sub(1)?))?;
    colon.map(|_| (side, true))
}

#[cfg(test)]
mod tests {
    use super::{method, vote};
    use crate::reading::Method;
    use crate::sentence::sentences;

    #[test]
    fn counts_are_read_in_every_order() {
        for (text, expected) in [
            ("aangenomen met 21 voor, 18 tegen en 4 blanco stemmen.", "21 18 4 - -"),
            ("Uitslag: 1 ongeldig, 6 tegen en 19 voor.", "19 6 - - 1"),
            ("met 1 tegenstem en enkele onthoudingen aangenomen", "- 1 - - -"),
            ("herkozen met 17 stemmen voor en 1 onthouding", "17 - - 1 -"),
            ("128 voor, 125 tegen en 23 onthoudingen", "128 125 - 23 -"),
            ("Ja: 98 Nee: 18 Onthouding: 4", "98 18 - 4 -"),
            ("is verkozen met 19 stemmen", "19 - - - -"),
            ("met zeven stemmen voor en twee tegen", "7 2 - - -"),
            ("met één tegenstem aangenomen", "- 1 - - -"),
        ] {
            let found = vote(&sentences(text).next().unwrap()).unwrap();
            let show = |count: Option<u32>| count.map_or("-".to_owned(), |count| count.to_string());
            let shown =
                [found.in_favour, found.against, found.blank, found.abstained, found.invalid].map(show);
            assert_eq!(shown.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn numbers_that_are_no_votes_are_left_alone() {
        for text in [
            "Er zijn 12 leden voor de commissie gevraagd.",
            "De zaal kost 400 euro.",
            "Agendapunt 3 vervalt.",
        ] {
            assert_eq!(vote(&sentences(text).next().unwrap()), None, "{text}");
        }
    }

    #[test]
    fn ways_of_voting_are_recognised() {
        let of = |text: &str| method(&sentences(text).next().unwrap());
        assert_eq!(of("wordt bij acclamatie herbenoemd"), Some(Method::Acclamation));
        assert_eq!(of("na hoofdelijke stemming"), Some(Method::RollCall));
        assert_eq!(of("wordt vastgesteld"), None);
    }
}
