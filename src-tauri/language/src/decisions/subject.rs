//! The text of a decision as the register prints it: it must read on its own. "Deze wordt vastgesteld." under
//! "Vaststelling agenda" becomes "De agenda wordt vastgesteld." Nothing is invented: without a title or a sentence
//! that names the thing, the words stay as they are and the decision is inferred.

use super::{Draft, Scene, thing};
use crate::lexicon::small::Article;
use crate::lexicon::{self, Flags};
use crate::reading::{Certainty, Form, Outcome};
use crate::sentence::{Sentence, Token, folded};

/// Titles under which anything may be decided; they name no thing.
const CONTAINERS: [&str; 20] = [
    "zaken",
    "lopende",
    "bestuurszaken",
    "rondvraag",
    "mededelingen",
    "mededeling",
    "opening",
    "sluiting",
    "afsluiting",
    "ingekomen",
    "wvttk",
    "w.v.t.t.k",
    "vragen",
    "welkom",
    "besluiten",
    "acties",
    "overig",
    "overige",
    "diversen",
    "besluitenlijst",
];
/// Words of a title that name the treatment and not the thing.
const TREATMENTS: [&str; 15] = [
    "vaststelling",
    "vaststellen",
    "goedkeuring",
    "goedkeuren",
    "bespreking",
    "bespreken",
    "behandeling",
    "behandelen",
    "stemming",
    "stemmen",
    "presentatie",
    "toelichting",
    "vast",
    "concept",
    "verkorte",
];

/// The decision in words of its own, and how sure it then is.
pub(crate) fn register_text(
    sentence: &Sentence<'_>,
    draft: &Draft,
    scene: &Scene<'_>,
) -> (String, Certainty) {
    let own = sentence.slice(draft.from..sentence.len());
    let whole = if sentence.borrowed().is_empty() {
        own.to_owned()
    } else {
        format!("{} {own}", sentence.borrowed())
    };
    let rest = whole.as_str();
    let subject = || scene.title.and_then(subject_of_title);
    if let Some(auxiliary) = draft.auxiliary
        && let Some(pronoun) = lone_pronoun(sentence, auxiliary)
    {
        // "Zij wordt herkozen": a person is in the sentence before, never in a title.
        if matches!(sentence.word(pronoun), "hij" | "zij" | "ze") {
            return match scene.before {
                Some(before) => (format!("{} {}", closed(before), closed(rest)), draft.certainty),
                None => (closed(rest), Certainty::Inferred),
            };
        }
        let proposed = scene.before.filter(|before| names_a_proposal(before));
        if let Some(before) = proposed {
            return (format!("{} {}", closed(before), closed(rest)), draft.certainty);
        }
        return match subject() {
            Some(subject) => (closed(&with_subject(sentence, &subject, pronoun, auxiliary)), draft.certainty),
            None => (closed(rest), Certainty::Inferred),
        };
    }
    let unsaid = match draft.form {
        Form::BareParticiple | Form::LabelledDecision => is_without_subject(sentence, draft.from),
        _ => false,
    };
    if unsaid {
        return match subject() {
            // Who was chosen is no matter of a title: "Herkozen met 17 stemmen."
            Some(subject) if is_participle(sentence, draft.from) && !chooses_somebody(draft.outcome) => {
                let becomes = if subject.plural { "worden" } else { "wordt" };
                (closed(&format!("{} {becomes} {}", subject.text, lower_first(rest))), draft.certainty)
            }
            Some(subject) => (closed(&format!("{}: {}", subject.text, lower_first(rest))), draft.certainty),
            None => (closed(rest), Certainty::Inferred),
        };
    }
    let refers_back = refers_back(sentence, draft);
    if refers_back && let Some(before) = scene.before.filter(|before| names_a_proposal(before)) {
        return (format!("{} {}", closed(before), closed(rest)), draft.certainty);
    }
    match (scene.title, refers_back || is_generic(sentence, draft)) {
        (Some(title), true) if subject().is_some() => {
            (format!("{title}: {}", closed_lower(rest)), draft.certainty)
        }
        _ => (closed(rest), draft.certainty),
    }
}

/// The pronoun that stands for the whole subject: "Deze wordt", "Ongewijzigd wordt deze vastgesteld".
fn lone_pronoun(sentence: &Sentence<'_>, auxiliary: usize) -> Option<usize> {
    if auxiliary == 1 && sentence.is(0, Flags::PRONOUN) {
        return Some(0);
    }
    let after = auxiliary + 1;
    let alone = matches!(sentence.word(after), "deze" | "dit" | "die")
        && (!sentence.sense(after + 1).participle_of.is_empty()
            || sentence.is(after + 1, Flags::PREPOSITION)
            || sentence.word(after + 1).ends_with("gewijzigd"));
    alone.then_some(after)
}

fn with_subject(sentence: &Sentence<'_>, subject: &Subject, pronoun: usize, auxiliary: usize) -> String {
    let verb = agreed(sentence.word(auxiliary), subject.plural);
    if pronoun == 0 {
        return format!("{} {verb} {}", subject.text, sentence.slice(auxiliary + 1..sentence.len()));
    }
    let before = sentence.slice(0..auxiliary);
    format!("{before} {verb} {} {}", lower_first(&subject.text), sentence.slice(pronoun + 1..sentence.len()))
}

/// "De leden gaan hiermee akkoord", "De ALV stelt deze vast", "De vergadering gaat akkoord": what with, only the text
/// around it tells.
fn refers_back(sentence: &Sentence<'_>, draft: &Draft) -> bool {
    match draft.form {
        Form::MeetingSubject => {}
        // "Iedereen is het ermee eens", "Uitslag: 19 voor": with what, the words themselves never say.
        Form::Agreement | Form::Result => return true,
        _ => return false,
    }
    let explains = ["om", "dat"].iter().any(|word| sentence.find_word(word).is_some());
    let adverb = ["hiermee", "ermee", "daarmee"].iter().any(|word| sentence.find_word(word).is_some());
    let object = (1..sentence.len()).any(|index| {
        matches!(sentence.word(index), "deze" | "dit")
            && (sentence.is(index + 1, Flags::PREPOSITION)
                || matches!(sentence.word(index + 1), "vast" | "goed" | "ongewijzigd"))
    });
    let nothing = sentence.len() <= 5 && sentence.word(sentence.len().saturating_sub(2)) == "akkoord";
    !explains && (adverb || object || nothing)
}

fn chooses_somebody(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Elected | Outcome::Appointed)
}

/// The auxiliary in the number of its subject.
fn agreed(auxiliary: &str, plural: bool) -> &str {
    match (auxiliary, plural) {
        ("wordt", true) => "worden",
        ("worden", false) => "wordt",
        ("werd", true) => "werden",
        ("werden", false) => "werd",
        ("is", true) => "zijn",
        ("zijn", false) => "is",
        (other, _) => other,
    }
}

fn names_a_proposal(text: &str) -> bool {
    if text.len() > 600 {
        return false;
    }
    let lower = folded(text);
    let proposes = ["stelt voor", "stellen voor", "voorgesteld"].iter().any(|phrase| lower.contains(phrase));
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    proposes || words.any(|word| lexicon::sense(word).flags.any(Flags::PROPOSAL))
}

/// "Goedgekeurd.", "Unaniem aangenomen.", "Ongewijzigd vastgesteld met dank": nothing says what.
fn is_without_subject(sentence: &Sentence<'_>, from: usize) -> bool {
    // "Besloten nu te wachten" says it all.
    if matches!(sentence.word(from), "besloten" | "afgesproken") && sentence.find_word("te").is_some() {
        return false;
    }
    let adverbs =
        ["unaniem", "ongewijzigd", "gewijzigd", "aldus", "akkoord", "conform", "bij", "met", "zonder"];
    for index in from..sentence.len() {
        if !sentence.sense(index).participle_of.is_empty() {
            return true;
        }
        let word = sentence.word(index);
        if matches!(sentence.token(index), Token::Mark(_)) {
            continue;
        }
        if !adverbs.contains(&word) && !matches!(word, "acclamatie" | "algemene" | "stemmen") {
            return false;
        }
    }
    true
}

fn is_participle(sentence: &Sentence<'_>, from: usize) -> bool {
    (from..sentence.len()).any(|index| !sentence.sense(index).participle_of.is_empty())
}

/// "Het voorstel is aangenomen", "Deze motie wordt verworpen": which one, only the title tells.
fn is_generic(sentence: &Sentence<'_>, draft: &Draft) -> bool {
    draft.auxiliary == Some(2) && sentence.is(0, Flags::DETERMINER) && sentence.is(1, Flags::PROPOSAL)
}

/// A noun phrase made of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) text: String,
    pub(crate) plural: bool,
}

/// "Vaststelling notulen vorige ALV" → "De notulen van de vorige ALV", plural. `None` for titles that name no thing.
pub(crate) fn subject_of_title(title: &str) -> Option<Subject> {
    let words: Vec<&str> = title.split_whitespace().take(30).collect();
    let lower: Vec<String> =
        words.iter().map(|word| folded(word.trim_matches(|c: char| ",.:;".contains(c)))).collect();
    if lower.first().is_none_or(|first| CONTAINERS.contains(&first.as_str())) {
        return None;
    }
    let mut from =
        lower.iter().take_while(|word| TREATMENTS.contains(&word.as_str()) && *word != "concept").count();
    if from > 0 && lower.get(from).is_some_and(|word| matches!(word.as_str(), "van" | "over")) {
        from += 1;
    }
    if from >= words.len() {
        from = 0;
    }
    let rest = words.get(from..)?;
    let rest_lower = lower.get(from..)?;
    let has_article =
        rest_lower.first().is_some_and(|word| lexicon::sense(word).flags.any(Flags::DETERMINER));
    let noun = rest_lower.iter().take(4).position(|word| thing(word).is_some());
    // Only adjectives may stand before the noun: "financieel jaarverslag", not "Zaal voor de agenda".
    let noun = noun
        .filter(|at| rest_lower.iter().take(*at).skip(usize::from(has_article)).all(|word| describes(word)));
    let article = noun.and_then(|at| rest_lower.get(at)).and_then(|word| thing(word));
    let mut text = match (has_article, article) {
        (false, Some(Article::Het)) => "Het ".to_owned(),
        (false, Some(_)) => "De ".to_owned(),
        _ => String::new(),
    };
    for (index, word) in rest.iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        if index > 0 && noun == Some(index - 1) {
            text.push_str(link(rest_lower.get(index).map_or("", String::as_str)));
        }
        text.push_str(&if text.is_empty() {
            capitalised(word)
        } else if index == 0 {
            lower_first(word)
        } else {
            (*word).to_owned()
        });
    }
    let plural = article == Some(Article::Plural) || (article.is_none() && joins_two(rest_lower));
    Some(Subject { text: text.trim_end_matches(['.', ':', '?']).to_owned(), plural })
}

/// What a title leaves out between its noun and the next word: "notulen vorige ALV" → "van de".
fn link(next: &str) -> &'static str {
    let sense = lexicon::sense(next).flags;
    if matches!(next, "vorige" | "laatste" | "afgelopen") || sense.any(Flags::SITTING) {
        "van de "
    } else if next.len() <= 2 && !next.is_empty() && next.bytes().all(|byte| byte.is_ascii_digit()) {
        "van "
    } else {
        ""
    }
}

fn describes(word: &str) -> bool {
    word.ends_with('e')
        || matches!(word, "financieel" | "huishoudelijk" | "concept" | "meerjarig" | "jaarlijks" | "nieuw")
}

fn joins_two(words: &[String]) -> bool {
    words.len() == 3 && words.get(1).is_some_and(|word| word == "en")
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    // Room for the full stop as well.
    let mut out = String::with_capacity(text.len() + 1);
    out.extend(first.to_uppercase());
    out.push_str(chars.as_str());
    out
}

/// The first letter small, unless the word is a name or an acronym ("ALV").
fn lower_first(text: &str) -> String {
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let capitals = first.chars().filter(|c| c.is_uppercase()).count();
    let sense = lexicon::sense(&folded(first));
    let common = capitals == 1
        && (sense.flags.any(Flags::NO_NAME.union(Flags::PROPOSAL))
            || !sense.participle_of.is_empty()
            || thing(&folded(first)).is_some()
            || describes(&folded(first))
            || matches!(folded(first).as_str(), "unaniem" | "ongewijzigd" | "gewijzigd"));
    if !common {
        return text.to_owned();
    }
    let mut chars = text.chars();
    let mut out = String::with_capacity(text.len());
    out.extend(chars.next().into_iter().flat_map(char::to_lowercase));
    out.push_str(chars.as_str());
    out
}

/// One sentence: a capital at its head and a full stop at its end.
pub(crate) fn closed(text: &str) -> String {
    let text = text.trim().trim_end_matches([',', ';', ':', '-', '–']).trim_end();
    let mut out = capitalised(text);
    if !out.ends_with(['.', '!', '?', '…']) && !out.is_empty() {
        out.push('.');
    }
    out
}

fn closed_lower(text: &str) -> String {
    lower_first(&closed(text))
}

#[cfg(test)]
mod tests {
    use super::subject_of_title;

    #[test]
    fn titles_become_subjects() {
        for (title, expected, plural) in [
            ("Vaststelling agenda", "De agenda", false),
            ("Vaststelling notulen vorige ALV", "De notulen van de vorige ALV", true),
            ("Vaststellen van de agenda", "De agenda", false),
            ("Goedkeuring jaarverslag 2019", "Het jaarverslag 2019", false),
            ("Financieel jaarverslag", "Het financieel jaarverslag", false),
            ("Notulen ALV 12 mei", "De notulen van de ALV 12 mei", true),
            ("Notulen 12 mei", "De notulen van 12 mei", true),
            ("Begroting 2017", "De begroting 2017", false),
            ("Deelname aan de loterij", "Deelname aan de loterij", false),
            ("Jaarstukken", "De jaarstukken", true),
        ] {
            let subject = subject_of_title(title).unwrap();
            assert_eq!((subject.text.as_str(), subject.plural), (expected, plural));
        }
        assert_eq!(subject_of_title("Rondvraag"), None);
    }
}
