//! The decision book, made at the desk.

use std::path::Path;

use chrono::NaiveDate;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{CopyKind, Visibility};
use hamerslag_exchange::book::Book;

use super::{Catalogue, Desk, file_name};
use crate::failure::Failure;
use crate::places;
use crate::reviewing::{Going, noted};
use crate::wire::Saved;

impl Catalogue {
    /// The book for `audience` as everything stands on a day, and a name for its file.
    ///
    /// # Errors
    /// `nothing_open`, or why the archive cannot be read.
    pub fn book(&self, audience: Visibility, on: NaiveDate) -> Result<(String, String), Failure> {
        self.read(|reader| {
            let book = Book::gather(reader, audience, None, on)?;
            let whose = match audience {
                Visibility::Public => "-openbaar",
                Visibility::Members => "",
                Visibility::Board => "-bestuur",
            };
            Ok((file_name(&format!("besluitenboek{whose}-{on}"), "html"), book.file()))
        })
    }
}

impl Desk {
    /// Puts a decision book at `path` and notes that it went out.
    ///
    /// # Errors
    /// `only_read`, or why it cannot be written; then nothing is noted.
    pub fn give_book(
        &mut self,
        path: &Path,
        page: &str,
        audience: Visibility,
        on: NaiveDate,
        now: Timestamp,
    ) -> Result<Saved, Failure> {
        self.archive_mut()?;
        let saved = self.save_file(path, page.as_bytes())?;
        let going = Going { audience, to: None, until: None, on, file_name: saved.file.clone() };
        self.act_between(noted(CopyKind::DecisionBook, None, going, page, places::new_id), now)?;
        Ok(saved)
    }
}

#[cfg(test)]
mod tests {
    use hamerslag_core::time::Timestamp;
    use hamerslag_core::words::Visibility;

    use crate::desk::Desk;

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    #[test]
    fn a_book_is_kept_and_noted_and_where_one_only_reads_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::new(folder.path().to_owned(), None, None);
        desk.open_example(NOW).unwrap();
        let on = "2026-11-22".parse().unwrap();
        let (name, page) = desk.catalogue().book(Visibility::Public, on).unwrap();
        assert_eq!(name, "besluitenboek-openbaar-2026-11-22.html");
        let path = folder.path().join(&name);
        let saved = desk.give_book(&path, &page, Visibility::Public, on, NOW).unwrap();
        assert_eq!(saved.file, name);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), page);
        let noted = desk.turns().unwrap().undo.unwrap();
        assert_eq!(noted.label, "Afschrift genoteerd");

        let mut second = Desk::new(folder.path().join("elders"), None, None);
        second.open(&folder.path().join("voorbeeld.hamerslag"), NOW).unwrap();
        let other = folder.path().join("ander.html");
        let refused = second.give_book(&other, &page, Visibility::Members, on, NOW).unwrap_err();
        assert_eq!((refused.code, other.exists()), ("only_read", false));
    }
}
