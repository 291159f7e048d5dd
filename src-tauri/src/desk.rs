//! The table at which the user sits: at most one archive lies open on it, and it remembers which ones lay there before.
//! Everything the window does goes through here, without Tauri, without a clock and without a path of its own choosing.

mod between;
mod book;
mod catalogue;
mod chair;
mod doing;
mod elsewhere;
mod erasing;
mod figures;
mod finding;
mod following;
mod hall;
mod notice;
mod paper;
mod papers;
mod passing;
mod people;
mod printing;
mod review;
mod sheet;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hamerslag_core::time::Timestamp;
use hamerslag_core::view::{DeskView, MeetingFilter};
use hamerslag_core::words::LegalForm;
use hamerslag_core::{Archive, Error, Reader};

pub use self::catalogue::{Catalogue, PART};
pub use self::figures::figures_sheet;
pub use self::following::{Agreed, outside};
pub use self::hall::Standing;
pub use self::paper::{Manuscript, Proofs};
pub use self::people::schedule_list;
pub use self::printing::Printed;
use self::sheet::BackupTrouble;

use crate::archives;
use crate::failure::Failure;
use crate::output;
use crate::recents::{RecentArchive, Recents};
use crate::sharing;
use crate::wire::{OnlyRead, Overview, Recent};

/// The ending of an archive's file name, without the dot.
pub const ARCHIVE_EXTENSION: &str = "hamerslag";

/// The archive on the desk: to work in, or only to read, why, and what to do about it.
enum Opened {
    ToWrite(Box<Archive>),
    ToRead(Reader, OnlyRead, String),
}

impl Opened {
    fn reader(&self) -> &Reader {
        match self {
            Self::ToWrite(archive) => archive.reader(),
            Self::ToRead(reader, ..) => reader,
        }
    }

    fn overview(&self) -> Result<Overview, Failure> {
        let reader = self.reader();
        let (left_off, read_only) = match self {
            Self::ToWrite(archive) => (archive.left_off(), None),
            Self::ToRead(_, why, told) => (None, Some((*why, told.clone()))),
        };
        let newest = reader.meeting_page(&MeetingFilter::default(), 0..PART)?;
        Ok(Overview::new(reader.association()?, newest, left_off, read_only))
    }
}

/// See the module.
pub struct Desk {
    data: PathBuf,
    home: Option<PathBuf>,
    recents: Recents,
    open: Option<Opened>,
    lies_at: Option<PathBuf>,
    /// The meeting that was read last, as it is in the archive; gone with the next act.
    lying: Option<DeskView>,
    /// The acts that were done while no meeting lay open, by the journal's hash.
    between: HashSet<String>,
    backup_trouble: BackupTrouble,
    proofs: Arc<Proofs>,
    catalogue: Arc<Catalogue>,
    asked_for: Option<PathBuf>,
    standing: Option<Standing>,
    /// The copy that was made when the archive turned out to be gone.
    rescued: Option<PathBuf>,
}

impl Desk {
    /// An empty desk. It keeps its list and the example in `data`, and names folders as seen from `home`. `asked_for` is
    /// the archive the program was started with; it is opened by the first look at the desk, so that the window need
    /// not wait for it.
    #[must_use]
    pub fn new(data: PathBuf, home: Option<PathBuf>, asked_for: Option<PathBuf>) -> Self {
        let recents = Recents::kept_in(data.join("recents.json"));
        Self {
            data,
            home,
            recents,
            open: None,
            lies_at: None,
            lying: None,
            between: HashSet::new(),
            backup_trouble: BackupTrouble::default(),
            proofs: Arc::default(),
            catalogue: Arc::default(),
            asked_for,
            standing: None,
            rescued: None,
        }
    }

    /// What one looks things up in.
    #[must_use]
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.catalogue)
    }

    /// The archives opened lately, newest first.
    #[must_use]
    pub fn recents(&self) -> Vec<Recent> {
        self.recents.list().iter().map(|archive| Recent::new(archive, self.home())).collect()
    }

    /// Takes an archive off that list and gives what is left of it; the file is left alone.
    ///
    /// # Errors
    /// When the list cannot be written.
    pub fn forget(&mut self, id: &str) -> Result<Vec<Recent>, Failure> {
        self.recents.forget(id)?;
        Ok(self.recents())
    }

    /// Starts the archive of an association in a new file and opens it.
    ///
    /// # Errors
    /// `name_missing`, or why there can be no archive at `path`.
    pub fn create(
        &mut self,
        path: &Path,
        name: &str,
        legal_form: LegalForm,
        now: Timestamp,
    ) -> Result<Overview, Failure> {
        let path = output::with_extension(path, ARCHIVE_EXTENSION);
        let name = association_name(name)?;
        self.close();
        let archive = archives::found(&path, &name, legal_form)?;
        self.lay_open(archive, now)
    }

    /// Opens the archive at `path`, in place of the one that is open. One that somebody else works in, or that is protected, is
    /// opened to be read.
    ///
    /// # Errors
    /// Why it cannot be opened; then nothing is open.
    pub fn open(&mut self, path: &Path, now: Timestamp) -> Result<Overview, Failure> {
        self.close();
        match archives::open(path) {
            Ok(archive) => self.lay_open(archive, now),
            Err(failure) => {
                let why = OnlyRead::of(failure.code).ok_or_else(|| failure.clone())?;
                let reader = Reader::open(path).map_err(|error| Failure::of_archive(&error, path))?;
                let told = match why {
                    OnlyRead::ReadersCopy => sharing::line(&reader, Some(&self.data.join("leeskopieën")))?,
                    _ => failure.message,
                };
                self.show(Opened::ToRead(reader, why, told), path, now)
            }
        }
    }

    /// Opens an archive from the list of recent ones.
    ///
    /// # Errors
    /// As [`Desk::open`]; `not_in_list` when the list has no such archive.
    pub fn open_recent(&mut self, id: &str, now: Timestamp) -> Result<Overview, Failure> {
        let archive = self.recents.find(id).ok_or_else(|| {
            Failure::new(
                "not_in_list",
                "Dit archief staat niet meer in de lijst. Kies het bestand zelf met Ctrl+O.",
            )
        })?;
        self.open(&archive.path, now)
    }

    /// Opens the example, and makes it the first time.
    ///
    /// # Errors
    /// Why it cannot be made or opened.
    pub fn open_example(&mut self, now: Timestamp) -> Result<Overview, Failure> {
        let path = self.data.join("voorbeeld").with_extension(ARCHIVE_EXTENSION);
        if path.exists() {
            return self.open(&path, now);
        }
        self.close();
        std::fs::create_dir_all(&self.data).map_err(Error::from)?;
        let archive = archives::example(&path)?;
        self.lay_open(archive, now)
    }

    /// Takes the archive off the desk; after this its file is whole and free for others. What was being typed stays a draft:
    /// it is settled when the archive is opened again, at the place where it was left.
    pub fn close(&mut self) {
        self.catalogue.close();
        self.open = None;
        self.lies_at = None;
        self.standing = None;
        self.rescued = None;
        self.lying = None;
        self.between.clear();
        self.proofs.clear();
    }

    /// The archive that is open, if any.
    ///
    /// # Errors
    /// Why the archive the program was started with cannot be opened, once; or why it cannot be read.
    pub fn overview(&mut self, now: Timestamp) -> Result<Option<Overview>, Failure> {
        if let Some(path) = self.asked_for.take() {
            return self.open(&path, now).map(Some);
        }
        self.open.as_ref().map(Opened::overview).transpose()
    }

    fn lay_open(&mut self, archive: Archive, now: Timestamp) -> Result<Overview, Failure> {
        let path = archive.path().to_owned();
        self.show(Opened::ToWrite(Box::new(archive)), &path, now)
    }

    fn show(&mut self, opened: Opened, path: &Path, now: Timestamp) -> Result<Overview, Failure> {
        let overview = opened.overview()?;
        self.catalogue.open(path)?;
        let recent =
            RecentArchive { path: path.to_owned(), name: overview.name.clone(), opened: now, own_name: None };
        // An archive that opens is worth more than a list that cannot be written.
        let _ = self.recents.remember(recent);
        self.open = Some(opened);
        self.lies_at = Some(path.to_owned());
        Ok(overview)
    }

    fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }
}

/// The name as it will be kept.
///
/// # Errors
/// `name_missing` when there is nothing but space.
pub fn association_name(typed: &str) -> Result<String, Failure> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Failure::new("name_missing", "Vul de naam van de vereniging in."));
    }
    Ok(name)
}

/// A file name made of `stem` that every system accepts.
#[must_use]
pub fn file_name(stem: &str, extension: &str) -> String {
    let safe: String = stem
        .chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .take(100)
        .collect();
    let safe = safe.trim_matches(['.', ' ']);
    format!("{}.{extension}", if safe.is_empty() { "naamloos" } else { safe })
}

#[cfg(test)]
mod tests;
