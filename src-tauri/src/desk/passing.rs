//! An archive that goes to other people: handed over, taken over, or shared to be read.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use hamerslag_core::dutch::capitalised;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Passing, Taking};

use super::sheet::nothing_open;
use super::{ARCHIVE_EXTENSION, Catalogue, Desk, file_name};
use crate::failure::Failure;
use crate::sharing::{self, READERS_EXTENSION};
use crate::wire::{HandingOver, Known, Overview, PassedOn, Passings, Saved, TakingOver};
use crate::{archives, output, passing};

impl Catalogue {
    /// Where the archive went, newest first.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn passings(&self) -> Result<Passings, Failure> {
        self.read(|reader| {
            let handovers = reader.handovers()?.into_iter().rev().map(|row| Known {
                what: format!("Generatie {}", row.fields.generation),
                told: format!("{}.", capitalised(&passing::passed_on(&row.fields))),
            });
            let copies = reader.given_copies()?.into_iter().map(|row| Known {
                what: row.fields.kind.dutch().to_owned(),
                told: sharing::given(&row.fields),
            });
            Ok(Passings { handovers: handovers.collect(), copies: copies.collect() })
        })
    }

    /// A name for the file in which the archive goes to somebody.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn handover_name(&self, to: &str) -> Result<String, Failure> {
        self.read(|reader| {
            let association = reader.association()?.association.name;
            Ok(file_name(&format!("{association} voor {}", to.trim()), ARCHIVE_EXTENSION))
        })
    }

    /// A name for the file in which somebody goes on who took over.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn takeover_name(&self, on: NaiveDate) -> Result<String, Failure> {
        self.read(|reader| {
            let association = reader.association()?.association.name;
            Ok(file_name(&format!("{association} overgenomen {on}"), ARCHIVE_EXTENSION))
        })
    }

    /// A name for a copy for readers.
    ///
    /// # Errors
    /// `nothing_open`, or why it cannot be read.
    pub fn copy_name(&self, audience: Visibility) -> Result<String, Failure> {
        self.read(|reader| {
            let association = reader.association()?.association.name;
            Ok(file_name(&format!("{association} voor {}", sharing::readers(audience)), READERS_EXTENSION))
        })
    }
}

impl Desk {
    /// Hands the archive over in a file at `path`; what lies on the desk can only be read after it.
    ///
    /// # Errors
    /// `only_read`, or why the file cannot be made; nothing has changed then. `handover_unfinished` alone comes when the right
    /// is gone already.
    pub fn hand_over(
        &mut self,
        path: &Path,
        handing: HandingOver,
        on: NaiveDate,
        now: Timestamp,
    ) -> Result<PassedOn, Failure> {
        let place = output::with_extension(path, ARCHIVE_EXTENSION);
        let HandingOver { to, by } = handing;
        let given = archives::hand_over(self.archive_mut()?, &Passing { by, to, on }, &place);
        let handover = match given {
            Ok(handover) => handover,
            Err(failure) => {
                if failure.code == "handover_unfinished" {
                    self.lay_again(now)?;
                }
                return Err(failure);
            }
        };
        let overview = self.lay_again(now)?;
        let told = format!("Het archief is {}.", passing::passed_on(&handover));
        Ok(PassedOn { saved: Saved::at(&place, self.home()), overview, told })
    }

    /// Takes the right to write over, in a file at `path` that is made of what lies on the desk and lies there after it.
    ///
    /// # Errors
    /// Why that can't be; then what lay on the desk lies there again.
    pub fn take_over(
        &mut self,
        path: &Path,
        taking: TakingOver,
        on: NaiveDate,
        now: Timestamp,
    ) -> Result<PassedOn, Failure> {
        let place = output::with_extension(path, ARCHIVE_EXTENSION);
        let source = self.lying_at()?;
        let TakingOver { by, reason } = taking;
        self.close();
        let taken = match archives::take_over(&source, &place, &Taking { by, reason, on }) {
            Ok(taken) => taken,
            Err(failure) => {
                self.open(&source, now)?;
                return Err(failure);
            }
        };
        let overview = self.open(&place, now)?;
        Ok(PassedOn { saved: Saved::at(&place, self.home()), overview, told: passing::taken(&taken) })
    }

    /// Makes a copy for readers at `path` and notes that it went out.
    ///
    /// # Errors
    /// `only_read`, or why it cannot be made; then nothing is noted.
    pub fn share(
        &mut self,
        path: &Path,
        audience: Visibility,
        to: Option<String>,
        on: NaiveDate,
        now: Timestamp,
    ) -> Result<Saved, Failure> {
        let place = output::with_extension(path, READERS_EXTENSION);
        let noted = sharing::share(self.archive_mut()?, &place, audience, to, on)?;
        self.act_between(noted, now)?;
        Ok(Saved::at(&place, self.home()))
    }

    fn lying_at(&self) -> Result<PathBuf, Failure> {
        self.lies_at.clone().ok_or_else(nothing_open)
    }

    fn lay_again(&mut self, now: Timestamp) -> Result<Overview, Failure> {
        let path = self.lying_at()?;
        self.open(&path, now)
    }
}

#[cfg(test)]
mod tests {
    use hamerslag_core::time::Timestamp;
    use hamerslag_core::words::{LegalForm, Visibility};

    use crate::desk::Desk;
    use crate::wire::{HandingOver, OnlyRead, TakingOver};

    const NOW: Timestamp = Timestamp(1_790_000_000_000);

    #[test]
    fn what_was_handed_over_lies_there_to_be_read_and_can_be_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tuin.hamerslag");
        let mut desk = Desk::new(folder.path().to_owned(), None, None);
        desk.create(&path, "De Tuin", LegalForm::Association, NOW).unwrap();
        let on = "2026-11-22".parse().unwrap();
        assert_eq!(desk.catalogue().handover_name(" Marleen ").unwrap(), "De Tuin voor Marleen.hamerslag");
        let handing = || HandingOver { to: "Marleen".to_owned(), by: None };
        let refused = desk.hand_over(&path, handing(), on, NOW).unwrap_err();
        assert_eq!((refused.code, desk.overview(NOW).unwrap().unwrap().read_only), ("file_exists", None));

        let passed = desk.hand_over(&folder.path().join("voor Marleen"), handing(), on, NOW).unwrap();
        assert_eq!(passed.saved.file, "voor Marleen.hamerslag");
        assert_eq!(passed.overview.read_only, Some(OnlyRead::HandedOver));
        assert!(passed.overview.told.unwrap().contains("overgedragen aan Marleen"));
        let copy = folder.path().join("x.leeskopie");
        let refused = desk.share(&copy, Visibility::Members, None, on, NOW).unwrap_err();
        assert_eq!((refused.code, copy.exists()), ("only_read", false));
        assert!(refused.message.contains("noodovername"), "{}", refused.message);

        let taking = |reason: &str| TakingOver { by: "Ilse".to_owned(), reason: reason.to_owned() };
        let refused = desk.take_over(&folder.path().join("verder"), taking(" "), on, NOW).unwrap_err();
        assert_eq!(refused.code, "invalid");
        assert!(desk.overview(NOW).unwrap().unwrap().told.is_some(), "it lies there as it lay");
        let taken = desk.take_over(&folder.path().join("verder"), taking("kwijtgeraakt"), on, NOW).unwrap();
        assert_eq!((taken.overview.read_only, taken.overview.told), (None, None));
        assert!(taken.told.contains("Wat daarna in het andere bestand is vastgelegd"), "{}", taken.told);
        let known = desk.catalogue().passings().unwrap().handovers;
        assert_eq!(
            known.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(),
            ["Generatie 3", "Generatie 2"]
        );
        assert_eq!(desk.open(&path, NOW).unwrap().read_only, Some(OnlyRead::Overtaken));
    }

    #[test]
    fn a_copy_for_readers_is_noted_and_lies_open_under_a_line_that_says_for_whom() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::new(folder.path().to_owned(), None, None);
        desk.open_example(NOW).unwrap();
        let on = "2026-11-22".parse().unwrap();
        let name = desk.catalogue().copy_name(Visibility::Board).unwrap();
        assert!(name.ends_with(" voor het bestuur.leeskopie"), "{name}");
        let path = folder.path().join("bestuur");
        let saved = desk.share(&path, Visibility::Board, Some("Joris".to_owned()), on, NOW).unwrap();
        assert_eq!(saved.file, "bestuur.leeskopie");
        let copies = desk.catalogue().passings().unwrap().copies;
        assert_eq!(copies[0].told, "22 november 2026, voor het bestuur, aan Joris: bestuur.leeskopie");
        let overview = desk.open(&path.with_extension("leeskopie"), NOW).unwrap();
        assert_eq!(overview.read_only, Some(OnlyRead::ReadersCopy));
        assert_eq!(overview.told.unwrap(), "Leeskopie voor het bestuur, gemaakt op 22 november 2026.");
        assert!(overview.meetings.len() > 3);

        // Another one, made later, and then the older one once more.
        desk.open_example(NOW).unwrap();
        let newer = folder.path().join("nieuwer.leeskopie");
        desk.share(&newer, Visibility::Board, None, "2026-12-24".parse().unwrap(), NOW).unwrap();
        desk.open(&newer, NOW).unwrap();
        let overview = desk.open(&path.with_extension("leeskopie"), NOW).unwrap();
        let told = overview.told.unwrap();
        assert!(
            told.ends_with("gemaakt op 22 november 2026. Er is een nieuwere, van 24 december 2026."),
            "{told}"
        );
    }
}
