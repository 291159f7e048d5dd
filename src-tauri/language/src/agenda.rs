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

/// Reads an agenda: numbered lines, headings, or simply one title a line.
#[must_use]
pub fn read_agenda(text: &str) -> Agenda {
    let laid_out = layout::layout(text);
    let mut items = Vec::new();
    for (index, section) in laid_out.sections.into_iter().enumerate() {
        let said = section.blocks.first().map(|block| block.paragraph.text.as_str());
        let title = section.title.as_deref().or(said).unwrap_or("").trim();
        if !title.is_empty() {
            let number = section.number.unwrap_or_else(|| (index + 1).to_string());
            items.push(AgendaTitle { number, title: title.to_owned() });
        }
    }
    if items.is_empty() {
        let titles = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(200);
        items = titles
            .map(|line| line.trim_start_matches(['-', '*', '•', ' ']))
            .enumerate()
            .map(|(index, line)| AgendaTitle { number: (index + 1).to_string(), title: line.to_owned() })
            .collect();
    }
    Agenda { items }
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
