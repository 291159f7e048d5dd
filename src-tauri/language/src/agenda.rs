//! An agenda as it was sent, to give titles to minutes that print only numbers.

use serde::{Deserialize, Serialize};

use crate::layout;
use crate::sentence::folded;

/// The items of an agenda, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// Number and title of each.
    pub items: Vec<AgendaTitle>,
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaTitle {
    /// As printed, without its point; counted where none is printed.
    pub number: String,
    /// Its title.
    pub title: String,
}

impl Agenda {
    /// The title of a number.
    #[must_use]
    pub fn title(&self, number: &str) -> Option<&str> {
        self.items.iter().find(|item| item.number == number).map(|item| item.title.as_str())
    }
}

impl Agenda {
    /// The planned title of each item of the minutes, told by number and printed title. An item that was brought in at the
    /// meeting moves the numbers behind it up by one: it has a title that is nowhere on the agenda, and the minutes have as
    /// many items more than the agenda as were brought in.
    pub(crate) fn titles_for(&self, printed: &[(Option<&str>, Option<&str>)]) -> Vec<Option<&str>> {
        let whole = |number: &str| number.parse::<usize>().ok();
        let held = printed.iter().filter(|(number, _)| number.and_then(whole).is_some()).count();
        let planned = self.items.iter().filter(|item| whole(&item.number).is_some()).count();
        let mut extra = held.saturating_sub(planned);
        let mut moved = 0;
        printed
            .iter()
            .map(|(number, title)| {
                let number = (*number)?;
                let Some(whole) = whole(number) else { return self.title(number) };
                let here = self.title(&whole.checked_sub(moved)?.to_string());
                let is_new = |title: &str| !self.items.iter().any(|item| same_title(title, &item.title));
                if extra > 0 && here.is_some() && title.is_some_and(is_new) {
                    (extra, moved) = (extra - 1, moved + 1);
                    return None;
                }
                here
            })
            .collect()
    }
}

/// Reads an agenda: a table, numbered or timed lines, headings, or simply one title a line.
#[must_use]
pub fn read_agenda(text: &str) -> Agenda {
    let rows: Vec<AgendaTitle> = text.lines().filter_map(row).take(MOST).collect();
    if rows.len() > 1 {
        return Agenda { items: rows };
    }
    let laid_out = layout::layout(text);
    let mut items = Vec::new();
    for (index, section) in laid_out.sections.into_iter().enumerate() {
        let said = section.blocks.first().map(|block| block.paragraph.text.as_str());
        let title = without_time(section.title.as_deref().or(said).unwrap_or(""));
        if !title.is_empty() {
            let number = section.number.unwrap_or_else(|| (index + 1).to_string());
            items.push(AgendaTitle { number, title: title.to_owned() });
        }
    }
    if items.is_empty() {
        let titles = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST);
        items = titles
            .map(|line| line.trim_start_matches(['-', '*', '•', ' ']))
            .enumerate()
            .map(|(index, line)| AgendaTitle { number: (index + 1).to_string(), title: line.to_owned() })
            .collect();
    }
    Agenda { items }
}

/// No agenda has more items without numbers, or rows in a table.
const MOST: usize = 200;

/// A row of a table, between upright strokes, tabs or broad spaces: the first cell is a number, the first cell with letters
/// behind it the title.
fn row(line: &str) -> Option<AgendaTitle> {
    let line = line.trim().trim_matches('|');
    let by_strokes = || line.split('|').map(str::trim);
    let by_spaces = || line.split('\t').flat_map(|cell| cell.split("   ")).map(str::trim);
    let mut cells: Vec<&str> =
        if line.contains('|') { by_strokes().collect() } else { by_spaces().collect() };
    cells.retain(|cell| !cell.is_empty());
    let (number, others) = cells.split_first()?;
    let number = number.trim_end_matches(['.', ')']);
    let is_number = number.len() <= 8
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
        && number.chars().filter(char::is_ascii_alphabetic).count() < 2;
    let title = others.iter().find(|cell| cell.chars().filter(|c| c.is_alphabetic()).count() > 2)?;
    is_number.then(|| AgendaTitle { number: number.to_owned(), title: (*title).to_owned() })
}

/// A title without the time that stands before or behind it: "20.00 uur Opening", "Opening (20.00 – 20.05)".
fn without_time(title: &str) -> &str {
    let is_time = |word: &str| {
        let bare = word.trim_matches(['(', ')', ',', '-', '–']);
        bare.is_empty()
            || matches!(bare, "uur" | "u" | "min" | "minuten")
            || (bare.contains([':', '.', '\'']) || word.starts_with('('))
                && bare.starts_with(|c: char| c.is_ascii_digit())
                && bare.chars().all(|c| c.is_ascii_digit() || ":.-–'".contains(c))
    };
    let mut rest = title.trim();
    while let Some((before, _)) = rest.rsplit_once(' ').filter(|(_, last)| is_time(last)) {
        rest = before.trim_end();
    }
    while let Some((_, behind)) = rest.split_once(' ').filter(|(first, _)| is_time(first)) {
        rest = behind.trim_start();
    }
    rest
}

/// Whether two titles mean the same item: at least half of the words of the shorter, names of treatment aside.
#[must_use]
pub(crate) fn same_title(one: &str, other: &str) -> bool {
    let words = |title: &str| -> Vec<String> {
        folded(title)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| {
                word.len() > 2 && !matches!(*word, "van" | "het" | "een" | "voor" | "aan" | "der" | "met")
            })
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let common = one.iter().filter(|word| other.contains(word)).count();
    let shorter = one.len().min(other.len());
    shorter > 0 && common * 2 >= shorter
}

#[cfg(test)]
mod tests {
    use super::{read_agenda, same_title};

    #[test]
    fn agendas_are_read_with_and_without_numbers() {
        let numbered = read_agenda("Agenda ALV\n\n1. Opening\n2. Vaststelling agenda\n3. Rondvraag\n");
        assert_eq!(numbered.title("2"), Some("Vaststelling agenda"));
        assert_eq!(numbered.items.len(), 3);
        let plain = read_agenda("Feestcommissie\nZaalhuur\n");
        let titles = |text: &str| -> Vec<String> {
            let items = read_agenda(text).items;
            items.into_iter().map(|item| format!("{} {}", item.number, item.title)).collect()
        };
        let expected = ["1 Opening", "2 Begroting 2017", "3 Rondvraag"];
        for table in [
            "| Nr | Onderwerp | Tijd |\n|---|---|---|\n| 1 | Opening | 20.00 |\n| 2 | Begroting 2017 | |\n| 3. | Rondvraag | 21.00 |\n",
            "Nr.\tTijd\tOnderwerp\n1\t20.00\tOpening\n2\t20.10\tBegroting 2017\n3\t21.00\tRondvraag\n",
            "1.   Opening             20.00\n2.   Begroting 2017      20.10 – 20.30\n3.   Rondvraag           (5 min)\n",
            "1. Opening (20.00 uur)\n2. Begroting 2017 20:10 – 20:30\n3. Rondvraag (5 min)\n",
            "20:00 Opening\n20:10 Begroting 2017\n21:00 Rondvraag\n",
        ] {
            assert_eq!(titles(table), expected, "{table}");
        }
        assert_eq!(plain.title("2"), Some("Zaalhuur"));
    }

    #[test]
    fn an_item_brought_in_at_the_meeting_moves_the_numbers_behind_it() {
        let agenda = read_agenda("1. Opening\n2. Begroting\n3. Rondvraag\n4. Sluiting\n");
        let brought_in = [
            (Some("1"), None),
            (Some("2"), None),
            (Some("3"), Some("Nieuwe bank")),
            (Some("4"), None),
            (Some("5"), None),
        ];
        let titles = agenda.titles_for(&brought_in);
        assert_eq!(titles, [Some("Opening"), Some("Begroting"), None, Some("Rondvraag"), Some("Sluiting")]);
        let renamed = [(Some("1"), None), (Some("2"), Some("Geld")), (Some("3"), None), (Some("4"), None)];
        assert_eq!(
            agenda.titles_for(&renamed)[3],
            Some("Sluiting"),
            "as many items as planned: a title was changed"
        );
    }

    #[test]
    fn titles_are_compared_by_their_words() {
        assert!(same_title("Deelname aan de loterij", "voorstel deelname loterij 2018"));
        assert!(!same_title("Begroting", "Rondvraag"));
    }
}
