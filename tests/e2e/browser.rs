//! A browser as anybody has one, for the pages that need no program: WebKitGTK's own, on a file of the disk.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::MutexGuard;

use crate::app::{display, driver, keep_picture, skipped};
use crate::webdriver::Session;

pub(crate) struct Browser {
    session: Session,
    _display: MutexGuard<'static, ()>,
}

impl Browser {
    /// Opens the page that lies at `file`; `None`, with a notice, where there is no browser or no display.
    pub(crate) fn open(file: &Path) -> Option<Self> {
        let (Some(driver), Some(browser)) = (driver(), browser()) else {
            skipped("geen beeldscherm, geen WebKitWebDriver of geen MiniBrowser");
            return None;
        };
        let display = display();
        let session = Session::start(Command::new(driver), &browser, &["--automation"]);
        session.go_to(&format!("file://{}", file.display()));
        Some(Self { session, _display: display })
    }

    /// Keeps a picture as `target/e2e/NAME.png`.
    pub(crate) fn picture(&self, name: &str) {
        keep_picture(&self.session, name);
    }
}

impl Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

/// Debian puts it beside the library, in a folder that is named after the kind of machine.
fn browser() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|browser| browser.is_file())
}
