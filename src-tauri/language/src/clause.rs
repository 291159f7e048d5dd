//! What a clause says about its verb: whether it is told, asked, wished, put off or denied rather than done.

use std::ops::Range;

use crate::lexicon::Flags;
use crate::lexicon::verbs::Verb;
use crate::sentence::{Sentence, Token};

/// Verbs after which "of" begins an indirect question.
const ASKING: [&str; 19] = [
    "lichten",
    "licht",
    "toelichten",
    "vertelt",
    "vertellen",
    "vraagt",
    "vragen",
    "gevraagd",
    "vraag",
    "weten",
    "onderzocht",
    "onderzoeken",
    "onderzoekt",
    "bekeken",
    "kijken",
    "gekeken",
    "nagaan",
    "afgevraagd",
    "besproken",
];

/// Verbs of concluding: what follows "dat" did happen.
const CONCLUDING: [&str; 8] = [
    "constateert",
    "concludeert",
    "geconstateerd",
    "geconcludeerd",
    "besluit",
    "besloten",
    "bekend",
    "meldt",
];

/// Whether the verb at `verb` stands in a clause that only reports, asks or sets a condition.
pub(crate) fn is_not_asserted(sentence: &Sentence<'_>, verb: usize) -> bool {
    let openers = Flags::CONDITION.union(Flags::RELATIVE).union(Flags::SUBORDINATOR).union(Flags::QUESTION);
    if !sentence.has(openers) && sentence.find_word("of").is_none() {
        return false;
    }
    let mut comma_after = false;
    for index in (0..verb).rev() {
        if sentence.token(index) == Token::Mark(',') {
            comma_after = true;
        }
        if is_condition(sentence, index) && !is_capacity(sentence, index, verb) {
            return true;
        }
        if comma_after || index == 0 {
            continue;
        }
        if sentence.is(index, Flags::RELATIVE) {
            return true;
        }
        let beside =
            || sentence.reads(index, "terwijl") && sentence.is(verb, Flags::BECOMES.union(Flags::BECAME));
        let told = || concludes(sentence, index) || came_of(sentence, index, verb) || beside();
        if sentence.is(index, Flags::SUBORDINATOR) && index + 1 < verb && !told() {
            return true;
        }
        if asks_indirectly(sentence, index) {
            return true;
        }
    }
    sentence.is(0, Flags::QUESTION) && !sentence.is(1, Flags::PREPOSITION)
}

/// Whether a word sets a condition. "Als" also compares: "als voorzitter", "als blogpost", "als een opdracht".
pub(crate) fn is_condition(sentence: &Sentence<'_>, index: usize) -> bool {
    // "Zodra de offerte er is, bestelt Noor …" only says when.
    if !sentence.is(index, Flags::CONDITION) || sentence.word(index) == "zodra" {
        return false;
    }
    if sentence.word(index) != "als" {
        return true;
    }
    let next = index + 1;
    let begins = index == 0 || matches!(sentence.token(index - 1), Token::Mark(_));
    let office = sentence.is(next, Flags::ROLE.union(Flags::BODY).union(Flags::SEAT))
        || matches!(sentence.word(next), "nieuwe" | "nieuw");
    let clause = Flags::DETERMINER
        .union(Flags::PRONOUN)
        .union(Flags::WE)
        .union(Flags::I)
        .union(Flags::ONE)
        .union(Flags::THERE);
    !office && (begins || (sentence.is(next, clause) && sentence.word(next) != "een"))
}

/// "Als beste plek wordt het park aangewezen": what it is to be, with no verb and no article before the verb.
fn is_capacity(sentence: &Sentence<'_>, index: usize, verb: usize) -> bool {
    let named = Flags::DETERMINER.union(Flags::PRONOUN).union(Flags::WE).union(Flags::I).union(Flags::ONE);
    let clause = named.union(Flags::THERE).union(Flags::HE);
    let plain = |at: usize| {
        sentence.token(at) == Token::Word
            && !sentence.is_capital(at)
            && !sentence.is(at, clause.union(Flags::FINITE))
            && sentence.sense(at).finite_of.is_empty()
    };
    sentence.word(index) == "als" && (index + 1..verb).all(plain)
}

/// Whether "of", "hoe" or "waarom" begins an indirect question here: "gevraagd wordt of …", "zal onderzoeken hoe …".
pub(crate) fn asks_indirectly(sentence: &Sentence<'_>, index: usize) -> bool {
    let opens = sentence.is(index, Flags::QUESTION) || sentence.reads(index, "of");
    opens
        && index > 0
        && (index.saturating_sub(3)..index).any(|before| ASKING.contains(&sentence.word(before)))
}

/// "Niemand was tegen, zodat het voorstel werd aangenomen": what came of it did happen.
fn came_of(sentence: &Sentence<'_>, subordinator: usize, verb: usize) -> bool {
    let decides = |index: usize| sentence.sense(index).is_decided();
    let is_decided = || sentence.is(verb, Flags::IS) && (decides(verb + 1) || verb > 0 && decides(verb - 1));
    let follows = || sentence.reads(subordinator, "waarna") && sentence.is(verb, Flags::BECOMES);
    matches!(sentence.word(subordinator), "zodat" | "waarna")
        && (sentence.is(verb, Flags::BECAME) || is_decided() || follows())
}

fn concludes(sentence: &Sentence<'_>, subordinator: usize) -> bool {
    sentence.word(subordinator) == "dat"
        && (0..subordinator).any(|before| CONCLUDING.contains(&sentence.word(before)))
}

/// Whether the particle at `at` closes its verb, rather than being a preposition: "keurt de begroting goed", but not
/// "in" in "stelt het in de zaal".
pub(crate) fn closes(sentence: &Sentence<'_>, at: usize) -> bool {
    match sentence.token(at + 1) {
        Token::End | Token::Mark(_) => true,
        Token::Word => {
            let next = at + 1;
            let link = Flags::PREPOSITION.union(Flags::CONJUNCTION).union(Flags::QUESTION);
            let links = sentence.is(next, link) && !sentence.is(next, Flags::DETERMINER);
            links || sentence.is(next, Flags::SUBORDINATOR)
        }
        Token::Number(_) | Token::Clock(_) => false,
    }
}

/// A particle before "te" this near is its verb's own: "stelt voor te wachten", "zegt dit toe te doen".
const NEAR: usize = 3;

/// Where the separable part of a verb stands, behind the verb and within its clause. A verb without one is closed by
/// itself.
pub(crate) fn particle_of(sentence: &Sentence<'_>, verb: &Verb, at: usize) -> Option<usize> {
    if verb.particle.is_empty() {
        return Some(at);
    }
    sentence.find_word(verb.particle)?;
    let end = sentence.clause_end(at + 1).min(at + 40);
    let particle =
        (at + 1..end).find(|index| sentence.reads(*index, verb.particle) && closes(sentence, *index))?;
    // "stelt voor dat als vast punt op te nemen": far behind, "op" is part of what is to be done. And so is "af" in "geeft aan af te
    // treden".
    let second = || matches!(sentence.word(particle - 1), "aan" | "voor" | "toe" | "mee");
    if sentence.reads(particle + 1, "te") && (particle > at + NEAR || second()) {
        return None;
    }
    (!(at + 1..particle).any(|comma| begins_another(sentence, comma, particle))).then_some(particle)
}

/// "Tim vraagt wat het kost, Noor geeft aan": behind the comma somebody else has a verb of their own.
fn begins_another(sentence: &Sentence<'_>, comma: usize, particle: usize) -> bool {
    const LONGEST_NAME: usize = 4;
    let who = comma + 1;
    sentence.token(comma) == Token::Mark(',')
        && (sentence.is_capital(who) || sentence.is(who, Flags::HE.union(Flags::WE).union(Flags::I)))
        && (who + 1..particle.min(who + LONGEST_NAME)).any(|verb| {
            let sense = sentence.sense(verb);
            !sentence.is_capital(verb)
                && (!sense.finite_of.is_empty() || sense.flags.any(Flags::FINITE))
                && !sense.flags.any(Flags::DETERMINER)
        })
}

/// Where a main clause ends and an indirect question begins, or what only describes a thing: "gaat na wat …", "zoekt uit of …",
/// "voor leden die niet …".
pub(crate) fn told_end(sentence: &Sentence<'_>, verb: usize, end: usize) -> usize {
    let asks = |index: &usize| {
        sentence.is(*index, Flags::QUESTION) && index.checked_sub(1).is_some_and(|before| before > verb)
            || sentence.reads(*index, "of") && opens_question(sentence, verb, *index)
            || *index > verb + 2 && describes(sentence.word(*index))
    };
    (verb + 1..end).find(asks).unwrap_or(end)
}

/// "die", "waaraan", "waarmee": what follows describes a thing.
fn describes(word: &str) -> bool {
    word == "die"
        || word.len() > 5 && word.starts_with("waar") && !matches!(word, "waarde" | "waarden" | "waarheid")
}

/// "of" behind the whole of a verb asks; between two things it chooses.
fn opens_question(sentence: &Sentence<'_>, verb: usize, of: usize) -> bool {
    let before = of - 1;
    before == verb
        || sentence.token(before) == Token::Mark(',')
        || !sentence.sense(before).infinitive_of.is_empty()
        || !sentence.sense(before).participle_of.is_empty()
        || sentence
            .sense(verb)
            .finite_of
            .iter()
            .any(|known| !known.particle.is_empty() && known.particle == sentence.word(before))
}

/// Whether a clause (a range of tokens) holds a wish or a possibility.
pub(crate) fn is_wish(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.has(Flags::MAY.union(Flags::PERHAPS))
        && range.into_iter().any(|index| {
            let utmost = || {
                index > 0
                    && matches!(sentence.word(index - 1), "snel" | "spoedig" | "veel" | "goed" | "zoveel")
            };
            sentence.is(index, Flags::MAY) || (sentence.is(index, Flags::PERHAPS) && !utmost())
        })
}

/// Whether the range says it lies in the past of another meeting: "in 2015", "vorig jaar", "destijds".
pub(crate) fn is_earlier(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.has(Flags::EARLIER.union(Flags::NUMBER))
        && range.into_iter().any(|index| {
            let year =
                matches!(sentence.token(index + 1), Token::Number(year) if (1900..2100).contains(&year));
            year && sentence.reads(index, "in")
                || sentence.reads(index, "al") && sentence.reads(index + 1, "eerder")
                || sentence.is(index, Flags::EARLIER) && !of_minutes(sentence, index)
        })
}

/// Whether it happened at another meeting: "Tijdens het overleg met de school is afgesproken", "Op de ledendag van 7 december is
/// besloten".
pub(crate) fn at_another_meeting(sentence: &Sentence<'_>, auxiliary: usize) -> bool {
    const NEAR: usize = 6;
    let own =
        |index: usize| matches!(sentence.word(index), "deze" | "dit" | "vandaag" | "vanavond" | "heden");
    (0..auxiliary).any(|at| {
        let sitting = |index: usize| {
            sentence.is(index, Flags::SITTING)
                || matches!(
                    sentence.word(index),
                    "bv" | "overleg" | "bijeenkomsten" | "bijeenkomst" | "gesprek"
                )
        };
        matches!(sentence.word(at), "tijdens" | "op" | "in")
            && (at + 1..auxiliary.min(at + NEAR)).any(sitting)
            && !(at + 1..auxiliary).any(own)
            && (sentence.reads(at, "tijdens") || (at..auxiliary).any(|index| sentence.reads(index, "van")))
    })
}

/// "de notulen van de vorige ALV", "vorig verslag akkoord": these are adopted now.
fn of_minutes(sentence: &Sentence<'_>, earlier: usize) -> bool {
    let in_genitive =
        earlier > 1 && sentence.is(earlier - 1, Flags::DETERMINER) && sentence.reads(earlier - 2, "van");
    let bare = earlier > 0 && matches!(sentence.word(earlier - 1), "verslag" | "notulen");
    in_genitive || bare || matches!(sentence.word(earlier + 1), "verslag" | "notulen")
}

/// Whether the range puts things off: "later", "in de volgende vergadering", "nog"; not "de begroting voor komend jaar".
pub(crate) fn is_later(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.has(Flags::LATER)
        && range.into_iter().any(|index| {
            if !sentence.is(index, Flags::LATER) {
                return false;
            }
            let coming = sentence.is(index, Flags::COMING);
            !coming || sentence.is(index + 1, Flags::SITTING.union(Flags::TIME)) && !belongs(sentence, index)
        })
}

/// "de agenda voor de volgende vergadering"
fn belongs(sentence: &Sentence<'_>, coming: usize) -> bool {
    let article = usize::from(coming > 0 && sentence.is(coming - 1, Flags::DETERMINER));
    (coming.checked_sub(1 + article)).is_some_and(|before| matches!(sentence.word(before), "van" | "voor"))
}
