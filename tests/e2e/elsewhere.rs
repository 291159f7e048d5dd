use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use hamerslag_core::words::Visibility;
use hamerslag_core::{Reader, copy_archive};
use serde_json::json;

use crate::app::{App, World, hamerslag, skipped};
use crate::dialogs::answered;
use crate::notes::{at_the_notes, saved};
use crate::webdriver::{CTRL, ENTER, SHIFT};

fn told(app: &App, words: &str) {
    app.wait_for(&format!("document.querySelector('[role=alert]').innerText.includes({words:?})"));
}

/// Puts an archive on top of the list of recent ones, as what was opened last.
fn on_top(app: &App, archive: &Path) {
    let list = app.folder().join("recents.json");
    let mut recents: Vec<serde_json::Value> = serde_json::from_slice(&fs::read(&list).unwrap()).unwrap();
    recents.insert(0, json!({ "path": archive, "name": "Elders", "opened": 0 }));
    fs::write(list, serde_json::to_vec(&recents).unwrap()).unwrap();
}

/// What stands behind the dialog: the archive on top of the list in the place of the one that lies open.
const THE_TOP: &str = "async (ask) => {
    await ask('close_archive');
    const [{ id }] = await ask('recents');
    return ask('open_recent', { id });
}";

#[test]
fn words_that_can_t_be_written_where_the_archive_lay_are_written_where_somebody_goes_on() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Er wordt geklopt.");
    saved(&app);
    let (aside, copy) = (app.folder().join("prullenbak"), app.folder().join("elders.hamerslag"));
    fs::rename(app.folder().join("voorbeeld.hamerslag"), &aside).unwrap();
    app.type_text(" Niemand doet open.\nDe deur blijft dicht.");
    app.wait_for("document.querySelector('header').innerText.includes('Niet opgeslagen sinds')");
    told(&app, "gaat u verder op een andere plaats, met alles wat wacht");
    app.picture("elsewhere-held-light");
    // What was acknowledged is in the archive that lies open, and in the backup that was made of it.
    let notice = app.text("[role=alert]");
    let backup = notice.split("reservekopie ").nth(1).unwrap().split(".hamerslag").next().unwrap();
    copy_archive(Path::new(&format!("{backup}.hamerslag")), &copy).unwrap();
    on_top(&app, &copy);
    answered(&app, "go_on_elsewhere", THE_TOP);
    app.press(&[CTRL, SHIFT, 'o']);
    saved(&app);
    app.wait_for("document.activeElement.value === 'De deur blijft dicht.'");
    app.type_text(" Wij gaan door.");
    app.press(&[ENTER]);
    saved(&app);
    app.wait_for("document.querySelector('[role=alert]').innerText === ''");
    app.picture("elsewhere-light");
    let mut there = texts(&copy);
    there.retain(|text| text.contains("geklopt") || text.contains("deur blijft"));
    assert_eq!(there, ["Er wordt geklopt. Niemand doet open.", "De deur blijft dicht. Wij gaan door."]);
    assert!(!texts(&aside).iter().any(|text| text.contains("deur blijft")), "the other one stays as it was");
}

/// The words of every block of every meeting in an archive.
fn texts(archive: &Path) -> Vec<String> {
    let reader = Reader::open(archive).unwrap();
    let meetings = reader.overview().unwrap().meetings;
    let minutes = meetings.iter().map(|meeting| reader.minutes(meeting.id, Visibility::Board).unwrap());
    minutes
        .flat_map(|minutes| minutes.entries().map(|entry| entry.text.clone()).collect::<Vec<_>>())
        .collect()
}

/// A folder in which nothing can be written. Its permissions see to that; for root, whom these don't hold back, a disk of its own
/// that is mounted to be read.
struct Locked(PathBuf);

impl Locked {
    fn with(archive: &Path, place: &Path) -> Option<Self> {
        fs::create_dir_all(place).unwrap();
        let locked = Self(place.to_path_buf());
        fs::copy(archive, place.join("stick.hamerslag")).unwrap();
        let mut permissions = fs::metadata(place).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(place, permissions).unwrap();
        if fs::File::create(place.join("proef")).is_err() {
            return Some(locked);
        }
        let mount = |options: &str| {
            let ran = Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(place).output();
            ran.is_ok_and(|done| done.status.success())
        };
        if !mount("size=32m") {
            return None;
        }
        fs::copy(archive, place.join("stick.hamerslag")).unwrap();
        mount("remount,ro").then_some(locked)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(&self.0).output().ok();
        // Or its files could not be taken away.
        Command::new("chmod").arg("u+w").arg(&self.0).output().ok();
    }
}

#[test]
fn on_a_stick_that_is_locked_the_archive_is_read_and_worked_in_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("voorbeeld.hamerslag");
    hamerslag(folder.path(), &["example", archive.to_str().unwrap()]);
    let Some(stick) = Locked::with(&archive, &folder.path().join("stick")) else {
        skipped("hier kan geen schijf worden aangekoppeld en niets worden afgesloten");
        return;
    };
    let archive = stick.0.join("stick.hamerslag");
    let listed = hamerslag(folder.path(), &["meetings", archive.to_str().unwrap()]);
    assert!(listed.contains("ALV"), "{listed}");
    let Some(app) = App::start(&World { archive: Some(archive.clone()), ..World::default() }) else { return };
    told(&app, "beveiligd tegen schrijven");
    told(&app, "maakt een kopie op een andere plaats");
    app.picture("elsewhere-locked-light");
    let copy = folder.path().join("hier.hamerslag");
    copy_archive(&archive, &copy).unwrap();
    on_top(&app, &copy);
    answered(&app, "go_on_elsewhere", THE_TOP);
    app.press(&[CTRL, SHIFT, 'o']);
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('werkt nu in de kopie'))");
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.press(&['\u{E010}']);
    app.type_text("\nHier kan het wel.\n");
    saved(&app);
    drop(app);
    assert!(texts(&copy).iter().any(|text| text == "Hier kan het wel."));
}
