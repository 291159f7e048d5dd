//! The archives opened lately, newest first, in one small JSON file of the app's own. The list is a convenience:
//! it may be lost without harm, so a damaged one is set aside and never stands in the way of an archive.
//!
//! Each change reads the file anew, because another window may have changed it meanwhile.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};

use hamerslag_core::time::Timestamp;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::output;

/// As many as fit on the start screen without searching.
const MOST: usize = 12;

/// One archive opened before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecentArchive {
    /// Where it was.
    pub path: PathBuf,
    /// The association's name when it was last opened.
    pub name: String,
    /// When it was last opened.
    pub opened: Timestamp,
    /// Under which name whoever works here stands in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_name: Option<String>,
}

impl RecentArchive {
    /// A name for this place that tells nothing about it, so that no path has to come back from the page.
    #[must_use]
    pub fn id(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.path.hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}

/// The list, kept in `file`.
#[derive(Clone, Debug)]
pub struct Recents {
    file: PathBuf,
}

impl Recents {
    /// The list that is, or will be, kept in `file`.
    #[must_use]
    pub fn kept_in(file: PathBuf) -> Self {
        Self { file }
    }

    /// The archives opened lately, newest first. A file that cannot be understood is renamed to
    /// `….damaged.json` and the list starts afresh.
    #[must_use]
    pub fn list(&self) -> Vec<RecentArchive> {
        let Ok(text) = fs::read(&self.file) else { return Vec::new() };
        serde_json::from_slice(&text).unwrap_or_else(|_| {
            // If even renaming fails, the next change overwrites it: there is nothing in it to save.
            let _ = fs::rename(&self.file, self.file.with_extension("damaged.json"));
            Vec::new()
        })
    }

    /// The archive with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<RecentArchive> {
        self.list().into_iter().find(|archive| archive.id() == id)
    }

    /// Under which name whoever works here stands in the archive at `path`.
    #[must_use]
    pub fn own_name(&self, path: &Path) -> Option<String> {
        self.list().into_iter().find(|known| known.path == path).and_then(|known| known.own_name)
    }

    /// Keeps that name; an empty one is none.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn call_me(&self, path: &Path, name: &str) -> Result<(), Failure> {
        let mut list = self.list();
        for known in list.iter_mut().filter(|known| known.path == path) {
            known.own_name = Some(name.to_owned()).filter(|name| !name.is_empty());
        }
        self.save(&list)
    }

    /// Puts `archive` on top, once, and drops the oldest beyond twelve. The name of whoever works here stays.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn remember(&self, mut archive: RecentArchive) -> Result<(), Failure> {
        let mut list = self.list();
        let known = list.iter().find(|known| known.path == archive.path);
        archive.own_name = archive.own_name.or_else(|| known?.own_name.clone());
        list.retain(|known| known.path != archive.path);
        list.insert(0, archive);
        list.truncate(MOST);
        self.save(&list)
    }

    /// Takes the archive with this id off the list; the archive itself is left alone.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn forget(&self, id: &str) -> Result<(), Failure> {
        let mut list = self.list();
        list.retain(|known| known.id() != id);
        self.save(&list)
    }

    fn save(&self, list: &[RecentArchive]) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(list)
            .map_err(|error| Failure::new("list", format!("De lijst kan niet worden bewaard: {error}.")))?;
        output::keep(&self.file, &text)
    }
}

/// Where `path` lies, in the words of a file window: `Documenten › Tuin`, seen from the home folder if it is in there;
/// "Persoonlijke map" for that folder itself.
#[must_use]
pub fn folder_in_words(path: &Path, home: Option<&Path>) -> String {
    let folder = path.parent().unwrap_or(path);
    let seen = home.and_then(|home| folder.strip_prefix(home).ok());
    if seen.is_some_and(|seen| seen.as_os_str().is_empty()) {
        return "Persoonlijke map".to_owned();
    }
    let steps: Vec<_> = seen
        .unwrap_or(folder)
        .components()
        .filter(|step| !matches!(step, Component::RootDir))
        .map(|step| step.as_os_str().to_string_lossy())
        .collect();
    if steps.is_empty() { folder.to_string_lossy().into_owned() } else { steps.join(" › ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(path: &str, opened: i64) -> RecentArchive {
        RecentArchive {
            path: path.into(),
            name: path.to_uppercase(),
            opened: Timestamp(opened),
            own_name: None,
        }
    }

    fn names(recents: &Recents) -> Vec<String> {
        recents.list().into_iter().map(|archive| archive.name).collect()
    }

    #[test]
    fn the_latest_stands_on_top_once_and_the_thirteenth_drops_off() {
        let folder = tempfile::tempdir().unwrap();
        let recents = Recents::kept_in(folder.path().join("recents.json"));
        assert!(recents.list().is_empty(), "a first start has no list");
        for number in 0..13 {
            recents.remember(archive(&format!("a{number}"), number)).unwrap();
        }
        recents.remember(archive("a5", 99)).unwrap();
        let names = names(&recents);
        assert_eq!(names.len(), 12);
        assert_eq!(names[0], "A5");
        assert_eq!(names.iter().filter(|name| *name == "A5").count(), 1);
        assert!(!names.contains(&"A0".to_owned()), "the oldest made room");
    }

    #[test]
    fn forgetting_takes_one_off_by_its_id_and_an_unknown_id_takes_none() {
        let folder = tempfile::tempdir().unwrap();
        let recents = Recents::kept_in(folder.path().join("recents.json"));
        recents.remember(archive("tuin", 1)).unwrap();
        recents.remember(archive("muziek", 2)).unwrap();
        recents.forget("tuin").unwrap();
        assert_eq!(names(&recents), ["MUZIEK", "TUIN"], "a path is no id");
        recents.forget(&archive("tuin", 0).id()).unwrap();
        assert_eq!(names(&recents), ["MUZIEK"]);
    }

    #[test]
    fn the_own_name_is_kept_by_archive_and_stays_when_it_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let recents = Recents::kept_in(folder.path().join("recents.json"));
        recents.remember(archive("tuin", 1)).unwrap();
        recents.remember(archive("muziek", 2)).unwrap();
        recents.call_me(Path::new("tuin"), "Ilse van der Meij").unwrap();
        recents.remember(archive("tuin", 3)).unwrap();
        assert_eq!(recents.own_name(Path::new("tuin")).as_deref(), Some("Ilse van der Meij"));
        assert_eq!(recents.own_name(Path::new("muziek")), None);
        recents.call_me(Path::new("tuin"), "").unwrap();
        assert_eq!(recents.own_name(Path::new("tuin")), None);
    }

    #[test]
    fn a_damaged_list_is_set_aside_and_a_new_one_begins() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("recents.json");
        fs::write(&file, "[{\"path\":").unwrap();
        let recents = Recents::kept_in(file);
        assert!(recents.list().is_empty());
        assert_eq!(fs::read_to_string(folder.path().join("recents.damaged.json")).unwrap(), "[{\"path\":");
        recents.remember(archive("tuin", 1)).unwrap();
        assert_eq!(names(&recents), ["TUIN"]);
    }

    #[test]
    fn a_folder_reads_as_steps_from_home() {
        let home = Path::new("/home/ilse");
        let words = |path| folder_in_words(Path::new(path), Some(home));
        assert_eq!(words("/home/ilse/Documenten/Tuin/tuin.hamerslag"), "Documenten › Tuin");
        assert_eq!(words("/media/stick/dorpshuis.hamerslag"), "media › stick");
        assert_eq!(words("/home/ilse/tuin.hamerslag"), "Persoonlijke map");
        assert_eq!(words("/tuin.hamerslag"), "/", "the top of a disk has no other name");
    }
}
