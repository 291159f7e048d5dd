//! A browser as anybody has one, for the pages that need no program, on a file of the disk: WebKitGTK's own, or Chromium.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::MutexGuard;

use serde_json::json;

use crate::app::{display, driver, keep_picture, on_the_path, skipped};
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

    /// Opens it in Debian's Chromium, which keeps in `downloads` what it saves.
    pub(crate) fn chromium(file: &Path, downloads: &Path) -> Option<Self> {
        let Some(driver) = on_the_path("chromedriver") else {
            skipped("geen Chromium (de pakketten chromium en chromium-driver)");
            return None;
        };
        let display = display();
        let options = json!({ "goog:chromeOptions": {
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1000,800"],
            "prefs": { "download.default_directory": downloads, "download.prompt_for_download": false },
        } });
        let session = Session::start_with(Command::new(driver), &options);
        session.go_to(&format!("file://{}", file.display()));
        Some(Self { session, _display: display })
    }

    /// Keeps a picture as `target/e2e/NAME.png`.
    pub(crate) fn picture(&self, name: &str) {
        keep_picture(&self.session, name);
    }
}

/// The dark colours for a page, or none, whatever the machine asks for.
fn dark(is: bool) -> String {
    let media = if is { "all" } else { "not all" };
    format!(
        "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) if (rule.media && rule.cssText.includes('--ink')) rule.media.mediaText = {media:?}"
    )
}

impl Browser {
    /// Looks at a page in light, on a phone and in the dark, each time after `turn`: a picture, nothing that axe (given by its
    /// source) finds, and nothing that is wider than the window.
    pub(crate) fn look_over(&self, axe: &str, name: &str, turn: &str) {
        self.run(axe);
        for (look, width, is_dark) in [("light", 1_000, false), ("phone", 400, false), ("dark", 1_000, true)]
        {
            self.resize(width, 800);
            self.run(&dark(is_dark));
            self.run(turn);
            self.picture(&format!("{name}-{look}"));
            let found = self.run_until_done(
                "axe.run().then(({ violations }) => done(violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)])), (e) => done(String(e)))",
            );
            assert_eq!(found, json!([]), "{name} {look}");
            let cut = self.run(
                "return [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.slice(0, 80))",
            );
            assert_eq!(cut, json!([]), "{name} {look} is wider than the window");
        }
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
