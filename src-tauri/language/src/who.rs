//! Who is meant at a place in a sentence: a name, an office, a body, the meeting itself, "we".

use crate::lexicon::people::{ends_like_a_body, is_office};
use crate::lexicon::{self, Flags};
use crate::people::{People, looks_like_a_name};
use crate::sentence::{Sentence, Token};

/// What sort of agent it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A name.
    Person,
    /// An office: de penningmeester.
    Role,
    /// A body: het bestuur.
    Body,
    /// The meeting: de ALV, de leden.
    Meeting,
    /// we
    We,
    /// ik
    I,
    /// men
    One,
    /// hij, zij: somebody named before
    He,
}

/// Somebody, from `start` up to `end` (tokens).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Who<'t> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) sort: Sort,
    /// Can take decisions: the meeting, the board, "we".
    pub(crate) decides: bool,
    /// A word with a capital that no list knows.
    pub(crate) guessed: bool,
    /// The first of them, as written.
    pub(crate) name: &'t str,
    /// Those behind the first: "Noor en Tijn" are two.
    pub(crate) others: Vec<&'t str>,
}

impl<'t> Who<'t> {
    /// Each of them as written.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'t str> {
        std::iter::once(self.name).chain(self.others.iter().copied())
    }
}

/// Who begins at this token.
pub(crate) fn who_at<'t>(sentence: &Sentence<'t>, at: usize, people: &People) -> Option<Who<'t>> {
    const MOST: usize = 8;
    let mut found = one_at(sentence, at, people)?;
    found.end = behind_brackets(sentence, &found);
    while joins(sentence, found.end) || found.sort == Sort::Person && enumerates(sentence, found.end, people)
    {
        let Some(next) =
            one_at(sentence, found.end + 1, people).or_else(|| linked_name(sentence, found.end + 1))
        else {
            break;
        };
        if found.sort == Sort::Meeting || found.sort == Sort::We {
            break;
        }
        found.end = next.end;
        found.guessed |= next.guessed;
        found.others.extend(next.names());
        if found.others.len() >= MOST {
            break;
        }
    }
    Some(found)
}

/// "en", "&" and "+" join names.
fn joins(sentence: &Sentence<'_>, at: usize) -> bool {
    ["en", "&", "+"].iter().any(|word| sentence.reads(at, word))
}

/// "Noor, Tijn en Saar": whether the comma at this place stands between names, the last of which is joined.
fn enumerates(sentence: &Sentence<'_>, comma: usize, people: &People) -> bool {
    const MOST: usize = 5;
    let mut at = comma;
    for _ in 0..MOST {
        if sentence.token(at) != Token::Mark(',') {
            return at > comma && joins(sentence, at) && one_at(sentence, at + 1, people).is_some();
        }
        match one_at(sentence, at + 1, people) {
            Some(next) if next.sort == Sort::Person && !next.guessed => at = next.end,
            _ => return false,
        }
    }
    false
}

/// "Gerrit (vz)": the brackets belong to the name.
fn behind_brackets(sentence: &Sentence<'_>, who: &Who<'_>) -> usize {
    if sentence.token(who.end) != Token::Mark('(') || who.sort != Sort::Person {
        return who.end;
    }
    let close = (who.end + 1..who.end + 6).find(|index| sentence.token(*index) == Token::Mark(')'));
    close.map_or(who.end, |close| close + 1)
}

/// "de heren Zwart en De Graaf": a name that begins with its link.
fn linked_name<'t>(sentence: &Sentence<'t>, at: usize) -> Option<Who<'t>> {
    let links = sentence.is(at, Flags::NAME_LINK) && sentence.is_capital(at) && sentence.is_capital(at + 1);
    let known = sentence.is(at + 1, Flags::NO_NAME);
    (links && !known).then(|| {
        let end = name_end(sentence, at + 1);
        let name = sentence.slice(at..end);
        Who { start: at, end, sort: Sort::Person, decides: false, guessed: false, name, others: Vec::new() }
    })
}

fn one_at<'t>(sentence: &Sentence<'t>, at: usize, people: &People) -> Option<Who<'t>> {
    let who = |start: usize, end: usize, sort: Sort, decides: bool, guessed: bool| {
        let name = sentence.slice(start..end);
        Some(Who { start, end, sort, decides, guessed, name, others: Vec::new() })
    };
    if sentence.token(at) != Token::Word {
        return None;
    }
    let classes = sentence.sense(at).flags;
    let flags = |class: Flags| classes.any(class);
    let sort = match classes {
        _ if flags(Flags::WE) => Some(Sort::We),
        _ if flags(Flags::I) => Some(Sort::I),
        _ if flags(Flags::ONE) => Some(Sort::One),
        _ if flags(Flags::HE) => Some(Sort::He),
        _ => None,
    };
    if let Some(sort) = sort {
        return who(at, at + 1, sort, sort == Sort::We, false);
    }
    // Few words are all capitals: the others are not looked up.
    let own_letters =
        |index: usize| is_letters(sentence.written(index)) && people.is_own_body(sentence.word(index));
    if let Some(end) = addressed(sentence, at).filter(|_| !own_letters(at)) {
        return who(at, end, Sort::Person, false, false);
    }
    if people.are_named(sentence, at) && !flags(Flags::MEETING) {
        let end = name_end(sentence, at);
        // "Noor/Tijn" are two.
        let mut names = sentence.slice(at..end).split('/');
        let (name, others) = (names.next()?, names.collect());
        return Some(Who {
            start: at,
            end,
            sort: Sort::Person,
            decides: false,
            guessed: false,
            name,
            others,
        });
    }
    if let Some(surname) = linked(sentence, at) {
        let guessed = !people.are_named(sentence, surname);
        return who(at, name_end(sentence, surname), Sort::Person, false, guessed);
    }
    let mut noun = at;
    if flags(Flags::DETERMINER) || sentence.reads(at, "per") || sentence.reads(at, "een") {
        noun += 1;
    }
    let known = |index: usize| {
        sentence.is(index, Flags::ROLE.union(Flags::BODY).union(Flags::MEETING))
            || ends_like_a_body(sentence.word(index))
            || own_letters(index)
    };
    // "de nieuwe penningmeester", "waarnemend voorzitter", "dagelijks bestuur", "alle aanwezige leden".
    let describes = |index: usize| {
        let word = sentence.word(index);
        let some = || {
            matches!(
                word,
                "verschillende" | "sommige" | "enkele" | "meerdere" | "diverse" | "vele" | "betreffende"
            )
        };
        (word.ends_with(['e', 's']) || word.ends_with("end"))
            && sentence.sense(index).finite_of.is_empty()
            && !some()
    };
    let mut acts = known(noun);
    if !acts && describes(noun) && known(noun + 1) {
        (noun, acts) = (noun + 1, true);
    }
    // "groep 5": a class at school does not act.
    let numbered =
        acts && sentence.reads(noun, "groep") && matches!(sentence.token(noun + 1), Token::Number(_));
    if acts && !numbered {
        let mut end = noun + 1;
        while known(end) {
            end += 1;
        }
        let last = end - 1;
        let decides = (noun..end).any(|index| sentence.is(index, Flags::MEETING));
        let sort = if sentence.is(last, Flags::ROLE) || is_office(sentence.word(last)) {
            Sort::Role
        } else if sentence.is(last, Flags::BODY) || !sentence.is(last, Flags::MEETING) {
            Sort::Body
        } else {
            Sort::Meeting
        };
        // "meerderheid van (de) aanwezigen"
        if sentence.word(last) == "meerderheid" && sentence.word(end) == "van" {
            let after = end + 1 + usize::from(sentence.is(end + 1, Flags::DETERMINER));
            if sentence.is(after, Flags::MEETING) {
                end = after + 1 + usize::from(sentence.is(after + 1, Flags::MEETING));
            }
        }
        if sort == Sort::Role && (people.are_named(sentence, end) || is_free_name(sentence, end)) {
            end = name_end(sentence, end);
        }
        // "Team Feest", "de werkgroep Zaal"
        let group = || {
            let word = sentence.word(last);
            matches!(word, "team" | "commissie" | "comité") || word.ends_with("groep")
        };
        if sort == Sort::Body && end == last + 1 && sentence.is_capital(end) && group() {
            end = name_end(sentence, end);
        }
        end = field_end(sentence, end).unwrap_or(end);
        return who(at, end, sort, decides || people.is_own_body(sentence.word(last)), false);
    }
    if noun == at && is_free_name(sentence, at) {
        return who(at, name_end(sentence, at), Sort::Person, false, true);
    }
    None
}

/// Capitals and nothing else.
pub(crate) fn is_letters(written: &str) -> bool {
    (2..=5).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The end of "de heer Van Rijn", "mw. I. de Wit", "br. Modderman", when it begins here.
fn addressed(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.has(Flags::HONORIFIC) {
        return None;
    }
    let mut next = at + usize::from(sentence.is(at, Flags::DETERMINER) && !sentence.is(at, Flags::HONORIFIC));
    let first = next;
    while sentence.is(next, Flags::HONORIFIC) && next < first + 3 {
        next += 1;
        next += usize::from(sentence.token(next) == Token::Mark('.'));
    }
    let is_name = |index: usize| {
        sentence.token(index) == Token::Word
            && (sentence.is_capital(index)
                || sentence.is(index, Flags::NAME_LINK)
                    && (1..5).any(|ahead| sentence.is_capital(index + ahead)))
    };
    (next > first && is_name(next)).then(|| {
        // "Van Rijn", "de Wit": the link may come first.
        let mut begin = next;
        while let Some(link) = link_end(sentence, begin).filter(|_| begin < next + 4) {
            begin = link;
        }
        name_end(sentence, begin)
    })
}

/// Where the name itself begins in "Van den Berg", "Ter Horst". "Van Noor" is from her, "De Kerk" a church.
fn linked(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let first = matches!(sentence.word(at), "van" | "ter" | "ten") && sentence.is_capital(at);
    let mut surname = Some(at + 1).filter(|_| first)?;
    while surname < at + 4 && !sentence.is_capital(surname) && sentence.is(surname, Flags::NAME_LINK) {
        surname += 1;
    }
    (is_free_name(sentence, surname) && !sentence.is(surname, Flags::FIRST_NAME)).then_some(surname)
}

/// "commissaris intern", "werkgroep juridische zaken": what an office or body is about, up to its verb.
fn field_end(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let about = |index: usize| {
        sentence.token(index) == Token::Word
            && !sentence.is_capital(index)
            && std::ptr::eq(sentence.sense(index), &raw const lexicon::UNKNOWN)
    };
    let end = (at..at + LONGEST).take_while(|index| about(*index)).last()? + 1;
    let next = sentence.sense(end);
    (next.flags.any(Flags::FINITE) || !next.finite_of.is_empty()).then_some(end)
}

/// A word with a capital that no table knows, so that it may be a name.
fn is_free_name(sentence: &Sentence<'_>, at: usize) -> bool {
    let sense = sentence.sense(at);
    sentence.token(at) == Token::Word
        && std::ptr::eq(sense, &raw const lexicon::UNKNOWN)
        && looks_like_a_name(sentence.written(at), sentence.word(at))
}

/// Behind "van", "de", "'t" within a name.
fn link_end(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let apostrophe =
        matches!(sentence.token(at), Token::Mark('\'' | '’')) && matches!(sentence.word(at + 1), "t" | "s");
    if apostrophe { Some(at + 2) } else { sentence.is(at, Flags::NAME_LINK).then_some(at + 1) }
}

/// The end of a name that begins here: "Saar van 't Hof".
fn name_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let mut end = at + 1;
    loop {
        let mut next = end;
        if sentence.token(next) == Token::Mark('.') && sentence.written(next - 1).chars().count() == 1 {
            next += 1;
        }
        while let Some(link) = link_end(sentence, next).filter(|_| next < end + 5) {
            next = link;
        }
        let is_surname = sentence.token(next) == Token::Word
            && sentence.is_capital(next)
            && (!sentence.is(next, Flags::NO_NAME) || next > end);
        if !is_surname || next >= at + 8 {
            return end;
        }
        end = next + 1;
    }
}

/// The subject of the verb at `verb`: right before it at the head of its clause, or right behind it.
pub(crate) fn subject_of<'t>(sentence: &Sentence<'t>, verb: usize, people: &People) -> Option<Who<'t>> {
    for start in verb.saturating_sub(9)..verb {
        let opens = start == 0
            || matches!(sentence.token(start - 1), Token::Mark(_))
            || sentence.is(start - 1, Flags::CONJUNCTION.union(Flags::ADVERB));
        if opens && let Some(who) = who_at(sentence, start, people).filter(|who| who.end == verb) {
            return Some(who);
        }
    }
    let mut after = verb + 1;
    while after < verb + 3
        && sentence.is(after, Flags::ADVERB.union(Flags::PRONOUN))
        && who_at(sentence, after, people).is_none()
    {
        after += 1;
    }
    // After a verb only a known agent counts: "stelt Gouda vast" names no subject.
    who_at(sentence, after, people).filter(|who| !who.guessed && (verb > 0 || who.sort == Sort::We))
}
