//! Who was there, who led and who wrote: the fields at the head of the minutes, and the counts in sentences.

use crate::lexicon::{self, Flags};
use crate::reading::{Attendance, ReadEntry};
use crate::sentence::{Sentence, Token, folded, sentences};
use crate::token::colon_within;

/// A field with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// Aanwezig
    Present,
    /// Afwezig met kennisgeving
    Apologies,
    /// Afwezig
    Absent,
    /// Gasten
    Guests,
    /// Voorzitter
    Chair,
    /// Notulist
    MinuteTaker,
    /// Datum, locatie: no names
    Other,
}

/// Field names, the longer before the shorter.
const FIELDS: [(&str, Field); 31] = [
    ("aanwezige gasten", Field::Guests),
    ("aanwezig", Field::Present),
    ("presentie", Field::Present),
    ("deelnemer", Field::Present),
    ("present", Field::Present),
    ("absent", Field::Absent),
    ("afwezig met", Field::Apologies),
    ("afwezig m.k", Field::Apologies),
    ("afwezig (m", Field::Apologies),
    ("bericht van verhindering", Field::Apologies),
    ("met kennisgeving", Field::Apologies),
    ("verhinderd", Field::Apologies),
    ("afgemeld", Field::Apologies),
    ("afmelding", Field::Apologies),
    ("afwezig", Field::Absent),
    ("gast", Field::Guests),
    ("toehoorder", Field::Guests),
    ("voorzitter", Field::Chair),
    ("notulist", Field::MinuteTaker),
    ("notulen door", Field::MinuteTaker),
    ("notulen", Field::MinuteTaker),
    ("verslag", Field::MinuteTaker),
    ("verslaglegging", Field::MinuteTaker),
    ("datum", Field::Other),
    ("vergaderdatum", Field::Other),
    ("vergaderplaats", Field::Other),
    ("locatie", Field::Other),
    ("plaats", Field::Other),
    ("tijd", Field::Other),
    ("aanvang", Field::Other),
    ("betreft", Field::Other),
];

/// The name of a field is shorter, in bytes.
const LONGEST: usize = 60;

/// Reads "Aanwezig: …" and its likes: the field and the text behind the colon.
pub(crate) fn field(line: &str) -> Option<(Field, &str)> {
    // "| Aanwezig | Noor Visser, Tijn de Boer |"
    let in_row = || {
        let cells = line.strip_prefix('|')?.trim_end_matches(['|', ' ']);
        cells.split_once('|').filter(|(name, _)| name.len() < LONGEST)
    };
    let in_line = || {
        let colon = colon_within(line, LONGEST)?;
        Some((line.get(..colon)?, line.get(colon + 1..)?))
    };
    let (name, rest) = if line.starts_with('|') { in_row() } else { in_line() }?;
    let name = folded(name.trim_matches(['*', '_', ' ']));
    let (_, field) = FIELDS.iter().find(|(known, _)| name.starts_with(known))?;
    let rest = rest.trim_start_matches(['*', '_', ' ', '\t', ':']);
    if name.split_whitespace().count() > 5 {
        return None;
    }
    Some((*field, rest))
}

/// Whether a text is the name of a field and nothing else: the first cell of a row.
pub(crate) fn names_a_field(text: &str) -> bool {
    text.len() < LONGEST && !text.contains(':') && {
        let name = folded(text.trim_matches(['*', '_', ' ']));
        FIELDS.iter().any(|(known, _)| name.starts_with(known)) && name.split_whitespace().count() <= 3
    }
}

/// "Afwezig", "Aanwezig vanuit team": names stand below.
pub(crate) fn heads_names(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    matches!(folded(word).as_str(), "aanwezig" | "afwezig" | "aanwezigen" | "afwezigen" | "verontschuldigd")
        && !text.ends_with(['.', '?', '!'])
        && !text.contains(',')
}

/// "Aanwezig zijn acht leden en het bestuur.", "Afwezig waren Noor en Tijn."
pub(crate) fn tells(sentence: &Sentence<'_>) -> bool {
    let there = |index: usize| matches!(sentence.word(index), "aanwezig" | "afwezig" | "present" | "absent");
    there(0) && sentence.is(1, Flags::IS.union(Flags::WAS)) || {
        let everybody = matches!(sentence.word(0), "iedereen" | "allen");
        everybody && sentence.is(1, Flags::IS.union(Flags::WAS)) && there(2)
    }
}

/// The names in a list such as "Noor Visser, Tijn de Boer (penningmeester) en Saar".
pub(crate) fn names(list: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut plain = String::with_capacity(list.len());
    let mut depth = 0u32;
    for c in list.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    for part in plain.split([',', ';', '\n', '&']).flat_map(|part| part.split(" en ")) {
        let name = without_address(part.trim().trim_end_matches('.').trim());
        if is_name(name) {
            out.push(name.to_owned());
        }
    }
    out
}

/// "dhr. J. van den Berg", "de heer Bos": the name alone.
fn without_address(name: &str) -> &str {
    let mut rest = name;
    for _ in 0..3 {
        let (first, behind) = rest.split_once(' ').unwrap_or((rest, ""));
        let lower = folded(first.trim_end_matches('.'));
        let article = matches!(lower.as_str(), "de") && behind.starts_with(['h', 'H']);
        if !(article || lexicon::sense(&lower).flags.any(Flags::HONORIFIC)) || behind.is_empty() {
            break;
        }
        rest = behind.trim_start();
    }
    rest
}

/// The first name in a list with one of these roles in brackets behind it: "Tijn Bos (secretaris, notulist)".
fn named_with_role(list: &str, roles: &[&str]) -> Option<String> {
    let mut rest = list;
    while let Some((before, after)) = rest.split_once('(') {
        let (role, behind) = after.split_once(')')?;
        let role = folded(role);
        if role.split(|c: char| !c.is_alphanumeric()).any(|word| roles.contains(&word)) {
            return names(before).pop();
        }
        rest = behind;
    }
    None
}

/// Whether a text is nothing but a name.
pub(crate) fn is_name(text: &str) -> bool {
    let mut words = 0;
    for word in text.split_whitespace() {
        words += 1;
        let lower = folded(word);
        let sense = lexicon::sense(&lower);
        let link = sense.flags.any(Flags::NAME_LINK)
            || matches!(lower.as_str(), "dhr." | "mw." | "v.d." | "v/d" | "v.d" | "vd");
        let capital =
            word.starts_with(char::is_uppercase) && !word.chars().any(|c| c.is_numeric() || c == ':');
        // "Wil" and "Mei" are names as well.
        let other = sense.flags.any(Flags::NO_NAME) && !sense.flags.any(Flags::FIRST_NAME);
        if words > 6 || !(link || capital && !other) {
            return false;
        }
    }
    words > 0 && text.starts_with(char::is_uppercase)
}

/// What the fields say, with the names of who led and who wrote and the entry they stand in.
#[derive(Debug, Default)]
pub(crate) struct Roll {
    pub(crate) attendance: Attendance,
    pub(crate) chair: Option<(String, usize)>,
    pub(crate) minute_taker: Option<(String, usize)>,
}

/// Reads the head and the first items; the numbers beside names are the index of the entry.
pub(crate) fn read(entries: &[&ReadEntry]) -> Roll {
    let mut roll = Roll::default();
    let mut open: Option<Field> = None;
    for (index, entry) in entries.iter().enumerate() {
        if let Some((field, rest)) = field(&entry.text) {
            roll.add(field, rest, index);
            open = rest.trim().is_empty().then_some(field);
            continue;
        }
        if let Some(told) = sentences(&entry.text).next().filter(tells) {
            let field = if told.word(0) == "afwezig" { Field::Absent } else { Field::Present };
            let list = if told.word(0) == "iedereen" { "" } else { told.slice(2..told.len()) };
            roll.attendance.list(field, list);
        }
        match open {
            Some(field) if !names(&entry.text).is_empty() && entry.text.split_whitespace().count() < 60 => {
                roll.add(field, &entry.text, index);
            }
            _ => open = None,
        }
        for sentence in sentences(&entry.text).take(40) {
            roll.count(&sentence);
        }
    }
    roll
}

impl Attendance {
    fn list(&mut self, field: Field, list: &str) {
        let of_field = match field {
            Field::Present => &mut self.present,
            Field::Apologies => &mut self.apologies,
            Field::Absent => &mut self.absent,
            Field::Guests => &mut self.guests,
            Field::Chair | Field::MinuteTaker | Field::Other => return,
        };
        of_field.extend(names(list));
    }
}

impl Roll {
    fn add(&mut self, field: Field, list: &str, index: usize) {
        let attendance = &mut self.attendance;
        match field {
            Field::Present => {
                attendance.list(field, list);
                let with_role = |roles: &[&str]| named_with_role(list, roles).map(|name| (name, index));
                self.chair = self.chair.take().or_else(|| {
                    with_role(&["voorzitter", "voorzitster", "vz", "voorz", "preses", "praeses"])
                });
                self.minute_taker = self.minute_taker.take().or_else(|| {
                    with_role(&["notulist", "notuliste", "notulen", "verslag", "notuleert", "verslaglegging"])
                });
                for sentence in sentences(list).take(10) {
                    if let Some(count) = members(&sentence) {
                        *attendance.counted_present.get_or_insert(0) += count;
                    }
                }
            }
            Field::Apologies | Field::Absent | Field::Guests => attendance.list(field, list),
            Field::Chair if self.chair.is_none() => {
                self.chair = names(list).into_iter().next().map(|n| (n, index))
            }
            Field::MinuteTaker if self.minute_taker.is_none() => {
                self.minute_taker = names(list).into_iter().next().map(|name| (name, index));
            }
            Field::Chair | Field::MinuteTaker | Field::Other => {}
        }
    }

    /// "Er zijn 16 leden aanwezig", "67 leden hebben de presentielijst ondertekend", "14 machtigingen".
    fn count(&mut self, sentence: &Sentence<'_>) {
        let present = ["aanwezig", "aanwezigen", "presentielijst"]
            .iter()
            .any(|word| sentence.find_word(word).is_some());
        if present && self.attendance.counted_present.is_none() {
            self.attendance.counted_present = members(sentence);
        }
        if self.attendance.proxies.is_none() {
            self.attendance.proxies = proxies(sentence);
        }
    }
}

/// "14 machtigingen", "Gemachtigd: 7".
fn proxies(sentence: &Sentence<'_>) -> Option<u32> {
    let labelled = matches!(sentence.word(0), "machtigingen" | "volmachten" | "gemachtigd" | "gemachtigden")
        && sentence.token(1) == Token::Mark(':');
    counted(sentence, &["machtigingen", "volmachten", "machtiging", "volmacht"])
        .or_else(|| if labelled { value(sentence, 2) } else { None })
}

fn members(sentence: &Sentence<'_>) -> Option<u32> {
    counted(
        sentence,
        &[
            "leden",
            "bestuursleden",
            "personen",
            "aanwezigen",
            "stemgerechtigden",
            "mensen",
            "lid",
            "stemgerechtigde",
            "eigenaren",
            "eigenaars",
            "huishoudens",
            "ouders",
            "bewoners",
            "huurders",
            "belangstellenden",
        ],
    )
}

/// The sum of the numbers that stand before one of the nouns; of "37 van de 49 leden" the 37 that were there.
fn counted(sentence: &Sentence<'_>, nouns: &[&str]) -> Option<u32> {
    let mut sum: Option<u32> = None;
    for index in 0..sentence.len() {
        let Some(number) = value(sentence, index) else { continue };
        let of_all = index > 2 && sentence.reads(index - 1, "de") && sentence.reads(index - 2, "van");
        // "Aanwezig waren37 van de 49 leden": how many there were is not said in a way that can be read.
        let there = if of_all { value(sentence, index - 3) } else { Some(number) };
        let Some(number) = there else { continue };
        if (1..=2).any(|ahead| nouns.contains(&sentence.word(index + ahead))) {
            sum = Some(sum.unwrap_or(0).saturating_add(number));
        }
    }
    sum
}

/// The value of a number in digits or words.
pub(crate) fn value(sentence: &Sentence<'_>, index: usize) -> Option<u32> {
    match sentence.token(index) {
        Token::Number(number) => Some(number),
        Token::Word => sentence.sense(index).number,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{names, read};
    use crate::reading::ReadEntry;

    fn entry(text: &str) -> ReadEntry {
        ReadEntry { text: text.to_owned(), ..ReadEntry::default() }
    }

    #[test]
    fn names_are_read_and_roles_are_left_out() {
        assert_eq!(
            names("Noor Visser (voorzitter), Tijn de Boer en Saar van 't Hof."),
            ["Noor Visser", "Tijn de Boer", "Saar van 't Hof"]
        );
        assert!(names("zeven bestuursleden en 34 leden").is_empty());
    }

    #[test]
    fn names_and_a_count_in_one_field_are_both_read() {
        let field = "Aanwezig: dhr. J. van den Berg (voorzitter), mw. I. de Wit (secretaris, verslag), de heer Bos en 23 leden \
                     volgens presentielijst";
        let roll = read(&[&entry(field)]);
        assert_eq!(roll.attendance.present, ["J. van den Berg", "I. de Wit", "Bos"]);
        assert_eq!(roll.attendance.counted_present, Some(23));
        assert_eq!(roll.chair, Some(("J. van den Berg".to_owned(), 0)));
        assert_eq!(roll.minute_taker, Some(("I. de Wit".to_owned(), 0)));
    }

    #[test]
    fn counts_and_lists_are_read_in_every_printed_form() {
        let entries = [
            entry("Aanwezig: Zeven bestuursleden en 34 leden"),
            entry("Afwezig m.k.:"),
            entry("Noor Visser"),
            entry("Tijn Bos, Saar Kok"),
            entry("Notulist: T. Bos"),
            entry("Er zijn 14 machtigingen binnengekomen."),
        ];
        let roll = read(&entries.iter().collect::<Vec<_>>());
        assert_eq!(roll.attendance.counted_present, Some(41));
        assert_eq!(roll.attendance.apologies, ["Noor Visser", "Tijn Bos", "Saar Kok"]);
        assert_eq!(roll.attendance.proxies, Some(14));
        assert_eq!(roll.minute_taker, Some(("T. Bos".to_owned(), 4)));
        let signed = read(&[&entry("67 leden hebben de presentielijst ondertekend.")]);
        assert_eq!(signed.attendance.counted_present, Some(67));
    }
}
