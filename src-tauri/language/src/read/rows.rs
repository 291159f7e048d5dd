//! Rows of an action list: "Ilse - zaal reserveren - 1 maart", or a table with columns by bars, tabs or runs of spaces.

use super::item::ItemReader;
use crate::decisions::subject::closed;
use crate::due::due_words;
use crate::layout::Block;
use crate::lexicon::{Flags, tasks};
use crate::people::People;
use crate::reading::{Certainty, Finding, Form, Marker, Owner, Strength, What};
use crate::sentence::{Sentence, Token, folded, sentences};
use crate::who::{Sort, who_at};

/// Names of columns.
const COLUMNS: [&str; 26] = [
    "wie",
    "wat",
    "wanneer",
    "actie",
    "acties",
    "actiepunt",
    "actiehouder",
    "datum",
    "deadline",
    "nr",
    "nummer",
    "status",
    "gereed",
    "door",
    "onderwerp",
    "omschrijving",
    "taak",
    "eigenaar",
    "verantwoordelijke",
    "stand van zaken",
    "voor",
    "punt",
    "opmerking",
    "naam",
    "door wie",
    "#",
];
/// What stands in a column that tells how far it is.
const STATES: [&str; 8] = ["open", "loopt", "lopend", "nieuw", "in behandeling", "bezig", "pm", "doorlopend"];
/// A row has at most this many columns.
const MOST: usize = 8;

/// A cell and where it begins in its line.
type Cell<'t> = &'t str;

impl ItemReader<'_> {
    /// Reads the lines of a block as rows. Says whether it was a table, so that its text is not read as sentences.
    pub(super) fn rows(&mut self, block: &Block, entry: usize) -> bool {
        let text = self.source.get(block.start..block.end).unwrap_or("");
        let mut at = block.start;
        let (mut rows, mut lines) = (Vec::new(), 0);
        for line in text.split_inclusive('\n') {
            let said = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            let mark = block.mark.as_deref().filter(|_| block.start == start).unwrap_or("");
            let task = said.strip_prefix(mark).unwrap_or(said);
            at += line.len();
            if said.is_empty() || said.chars().all(|c| "|-: +=".contains(c)) {
                continue;
            }
            lines += 1;
            let cells = cells(task.trim_start_matches(['-', '•', '*', '–', ' ']));
            if cells.len() > 1 {
                rows.push((start..start + said.len(), cells));
            }
        }
        if rows.is_empty() || rows.len() * 2 <= lines {
            return false;
        }
        for (span, cells) in rows {
            let Some(what) = row(&cells, block.actor.as_deref(), self.people) else { continue };
            let (form, certainty) = (Form::ActionList, Certainty::Certain);
            self.findings.push(Finding { item: self.index, entry, span, form, certainty, what });
        }
        true
    }
}

/// Whether a table stands here with every cell on a line of its own: its heads name the task before who does it.
pub(super) fn is_flat(blocks: &[Block]) -> bool {
    const HEADS: usize = 4;
    let head = |word: &str| {
        blocks.iter().take(HEADS).position(|block| {
            block.marker == Marker::Plain && folded(block.paragraph.text.trim_end_matches([':', '?'])) == word
        })
    };
    let task = ["wat", "actie", "actiepunt", "omschrijving", "taak", "onderwerp"].into_iter().find_map(head);
    let who = ["wie", "door", "door wie", "actiehouder", "verantwoordelijke"].into_iter().find_map(head);
    task.zip(who).is_some_and(|(task, who)| who == task + 1)
}

/// "NB", "Noor en Tijn", "allen": nothing but who.
pub(super) fn is_who(text: &str, people: &People) -> bool {
    const LONGEST: usize = 40;
    let one = |name: &str| {
        let first = name.split(' ').next().unwrap_or("");
        let each = matches!(folded(name).as_str(), "allen" | "iedereen" | "bestuur" | "het bestuur");
        each || people.is_name(first) && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
    };
    text.len() < LONGEST
        && !text.is_empty()
        && text.split([',', '+', '&']).flat_map(|part| part.split(" en ")).all(|part| one(part.trim()))
}

/// Whose tasks the entries below a line are that holds nothing but who: "### Noor" in an action list.
pub(super) fn owner_of_list<'b>(block: &'b Block, people: &People) -> Option<&'b str> {
    let text = block.paragraph.text.trim_end_matches(':');
    let heads = block.marker == Marker::Plain && block.speaker.is_none();
    (heads && is_who(text, people)).then_some(text)
}

fn cells(line: &str) -> Vec<Cell<'_>> {
    let parted: Vec<&str> = if line.contains('|') {
        line.split('|').collect()
    } else if line.contains('\t') {
        line.split('\t').collect()
    } else if line.contains("  ") {
        line.split("  ").collect()
    } else {
        line.split(" - ").flat_map(|part| part.split(" – ")).collect()
    };
    parted.into_iter().map(str::trim).filter(|cell| !cell.is_empty()).take(MOST).collect()
}

/// The action of a row; none for a heading and for what is done. When a column says who, `actor` is what stands there.
fn row(cells: &[Cell<'_>], actor: Option<&str>, people: &People) -> Option<What> {
    // "Verantwoordelijke(n)", "Deadline / opmerking"
    let is_heading = |cell: &Cell<'_>| {
        let first = cell.split(['(', '/']).next().unwrap_or("");
        COLUMNS.contains(&folded(first.trim_end_matches([':', '.', '?', ' '])).as_str())
    };
    if cells.iter().filter(|cell| is_heading(cell)).count() * 2 > cells.len() {
        return None;
    }
    // A name that a list knows goes before a word that may be a name: "Website | Noor".
    let owner = |guess: bool| {
        cells.iter().position(|cell| {
            sentences(cell).next().is_some_and(|sentence| named(&sentence, people, guess).is_some())
        })
    };
    let owner = match actor {
        Some(actor) => cells.iter().position(|cell| *cell == actor),
        None => owner(false).or_else(|| owner(true)),
    };
    let (mut owners, mut due, mut task): (Vec<Owner>, Option<String>, Option<&str>) =
        (Vec::new(), None, None);
    for (index, cell) in cells.iter().enumerate() {
        let Some(sentence) = sentences(cell).next() else { continue };
        let lower = folded(cell);
        if is_done(lower.trim_end_matches('.')) {
            return None;
        }
        if STATES.contains(&lower.as_str()) || cell.chars().all(|c| c.is_ascii_digit() || c == '.') {
            continue;
        }
        let names = if owner == Some(index) { named(&sentence, people, true) } else { None };
        if let Some(names) = names {
            owners = names;
        } else if owner == Some(index) && actor.is_some() {
            owners = vec![Owner { name: (*cell).to_owned(), inferred: false }];
        } else if due.is_none() && is_term(&sentence) {
            due = Some((*cell).to_owned());
        } else if task.is_none_or(|known| known.len() < cell.len()) {
            task = Some(cell);
        }
    }
    let text = closed(task?);
    (actor.is_some() || !owners.is_empty() || due.is_some()).then_some(What::Action {
        text,
        owners,
        due_words: due,
        strength: Strength::Firm,
    })
}

/// "Gereed", "is gedaan"
fn is_done(lower: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let mut words = lower.split_whitespace().rev();
    words.next().is_some_and(tasks::is_done) && words.count() < MOST_WORDS
}

/// The names, when a cell holds nothing else: "Noor", "Noor/Tijn", "bestuur"; with a guess also an unknown word.
fn named(sentence: &Sentence<'_>, people: &People, guess: bool) -> Option<Vec<Owner>> {
    const MOST_NAMES: usize = 4;
    let mut owners = Vec::new();
    let mut at = 0;
    while at < sentence.len() && owners.len() < MOST_NAMES {
        let who = who_at(sentence, at, people)
            .filter(|who| matches!(who.sort, Sort::Person | Sort::Role | Sort::Body | Sort::Meeting))
            .filter(|who| guess || !who.guessed)?;
        let parted =
            matches!(sentence.token(who.end), Token::End | Token::Mark(_)) || sentence.word(who.end) == "en";
        if !parted {
            return None;
        }
        owners.extend(who.names().map(|name| Owner { name: name.to_owned(), inferred: false }));
        at = who.end + 1;
    }
    (!owners.is_empty()).then_some(owners)
}

/// A cell that only says when.
fn is_term(sentence: &Sentence<'_>) -> bool {
    const LONGEST: usize = 6;
    let month = sentence.has(Flags::MONTH.union(Flags::WEEKDAY)) || crate::times::date(sentence).is_some();
    sentence.len() <= LONGEST && (month || due_words(sentence).is_some() || sentence.word(0) == "continu")
}
