//! The meeting that is worked on, in parts. After an act most of a long meeting is as it was, and so are the people of a large
//! association: of what the page says it holds, only the mark is sent.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, Write};

use hamerslag_core::id::PersonId;
use hamerslag_core::model::Person;
use hamerslag_core::view::{DeskItem, Row};
use serde::Serialize;

use super::Sheet;

/// A sheet without its items and people, and those as parts, in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetParts {
    /// All else.
    pub sheet: Sheet,
    /// One part an item.
    pub items: Vec<Part<DeskItem>>,
    /// Everybody in the archive, in one part.
    pub people: Part<Vec<Row<PersonId, Person>>>,
}

/// Something that the page may hold already.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Part<T> {
    /// Says what it holds: parts of one mark are the same.
    pub mark: String,
    /// Absent when the page holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub content: Option<T>,
}

impl SheetParts {
    /// Takes a sheet apart for a page that holds the parts with these marks.
    #[must_use]
    pub fn new(mut sheet: Sheet, held: &[String]) -> Self {
        let held: HashSet<&str> = held.iter().map(String::as_str).collect();
        let items = std::mem::take(&mut sheet.desk.items);
        let people = std::mem::take(&mut sheet.desk.people);
        Self {
            items: items.into_iter().map(|item| Part::new(item, &held)).collect(),
            people: Part::new(people, &held),
            sheet,
        }
    }
}

impl<T: Serialize> Part<T> {
    fn new(content: T, held: &HashSet<&str>) -> Self {
        let mut written = Marking::default();
        // Nothing that crosses can fail to be written; if it did, it would have no mark and be sent.
        let mark = serde_json::to_writer(&mut written, &content).map(|()| written.mark()).unwrap_or_default();
        let content = (mark.is_empty() || !held.contains(mark.as_str())).then_some(content);
        Self { mark, content }
    }
}

/// What is written to it, as sixteen letters.
#[derive(Default)]
struct Marking(DefaultHasher);

impl Marking {
    fn mark(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

impl Write for Marking {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Part;

    fn sent<'t>(words: &[&'t str], held: &[Part<&str>]) -> Vec<Part<&'t str>> {
        let held: HashSet<&str> = held.iter().map(|part| part.mark.as_str()).collect();
        words.iter().map(|word| Part::new(*word, &held)).collect()
    }

    #[test]
    fn what_the_page_holds_is_only_named_and_what_changed_is_sent() {
        let first = sent(&["Opening", "Rondvraag"], &[]);
        assert!(first.iter().all(|part| part.content.is_some()));
        let then = sent(&["Opening", "Rondvraag en sluiting", "Rondvraag"], &first);
        let contents: Vec<Option<&str>> = then.iter().map(|part| part.content).collect();
        assert_eq!(contents, [None, Some("Rondvraag en sluiting"), None]);
        assert_eq!(then[2].mark, first[1].mark, "it moved, and is the same");
    }
}
