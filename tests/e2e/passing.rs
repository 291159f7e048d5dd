use std::path::PathBuf;

use hamerslag::{archives, places, sharing};
use hamerslag_core::Passing;
use hamerslag_core::words::Visibility;
use serde_json::json;
use tempfile::TempDir;

use crate::app::{AT_ROW, App, World, hamerslag};
use crate::dialogs::answered;
use crate::webdriver::{ALT, CTRL, DOWN, ENTER, ESCAPE, TAB};

/// The example, in a folder of its own.
fn example() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tuin.hamerslag");
    drop(archives::example(&path).unwrap());
    (folder, path)
}

fn opened(archive: PathBuf) -> Option<App> {
    App::start(&World { archive: Some(archive), ..World::default() })
}

/// Where copies and handovers are told.
pub(crate) fn at_copies(app: &App) {
    app.press(&[ALT, '6']);
    // The page is there once its faces are, and its keys with them.
    app.wait_for("[...document.querySelectorAll('main button')].some(({ innerText }) => innerText.includes('Kopieën'))");
    app.press(&['4']);
    app.wait_for("document.querySelector('main h1').innerText === 'Kopieën en overdracht'");
    app.wait_for("document.querySelector('main section h2')?.innerText === 'Wie er schreef'");
}

/// What stands above everything as long as the file lies open.
const TOLD: &str = "section[aria-label='Wat er met dit archief kan']";

pub(crate) fn told(app: &App, words: &str) {
    app.wait_for(&format!("document.querySelector({TOLD:?})?.innerText.includes({words:?})"));
}

const SAVED: &str = "{ file: 'tuin voor Marleen.hamerslag', folder: 'Documenten' }";

#[test]
fn an_archive_is_shared_and_handed_over_by_keys() {
    let (_folder, path) = example();
    let Some(app) = opened(path) else { return };
    at_copies(&app);
    let keys = app.text("footer");
    for action in ["deel met…", "overdragen aan…", "noodovername…"] {
        assert!(keys.contains(action), "{keys}");
    }

    answered(&app, "share_copy", "async () => ({ file: 'tuin voor leden.leeskopie', folder: 'Documenten' })");
    app.press(&['d']);
    app.wait_for("document.querySelector('main form select') === document.activeElement");
    app.press(&[DOWN]);
    app.wait_for("document.querySelector('main form select').value === 'board'");
    app.press(&[TAB]);
    app.type_text("de kascommissie");
    app.press(&[ENTER]);
    app.wait_for("document.body.innerText.includes('Opgeslagen: tuin voor leden.leeskopie')");
    app.wait_for("!document.querySelector('main form')");
    assert_eq!(app.run("return window.handed"), json!({ "audience": "board", "to": "de kascommissie" }));

    answered(
        &app,
        "hand_over",
        &format!(
            "async (ask) => ({{ saved: {SAVED}, told: 'Het archief is overgedragen aan Marleen.',
               overview: {{ ...(await ask('overview')), readOnly: 'handed_over', told: 'Dit archief is overgedragen aan Marleen.' }} }})"
        ),
    );
    app.press(&['o']);
    app.wait_for("document.activeElement.matches('main form input')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('main form input[aria-invalid=true]')");
    assert!(app.text("main form").contains("Vul een naam in."));
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('main form')");
    app.press(&['o']);
    app.wait_for("document.activeElement.matches('main form input')");
    app.type_text("Marleen");
    app.press(&[ENTER]);
    told(&app, "Dit archief is overgedragen aan Marleen.");
    app.wait_for("document.body.innerText.includes('geef dat aan de ander')");
    assert_eq!(app.run("return window.handed.handing"), json!({ "to": "Marleen", "by": null }));
    app.wait_for("document.querySelector('main h1').innerText === 'Kopieën en overdracht'");
    let keys = app.text("footer");
    assert!(keys.contains("noodovername…") && !keys.contains("overdragen aan…"), "{keys}");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn an_archive_that_was_handed_over_is_read_and_says_so_wherever_one_is() {
    let (folder, path) = example();
    let mut archive = archives::open(&path).unwrap();
    let passing =
        Passing { by: Some("Ilse".to_owned()), to: "Marleen".to_owned(), on: "2026-11-22".parse().unwrap() };
    archives::hand_over(&mut archive, &passing, &folder.path().join("ander.hamerslag")).unwrap();
    drop(archive);
    let Some(app) = opened(path) else { return };
    told(&app, "op 22 november 2026 door Ilse overgedragen aan Marleen");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header') && !document.querySelector('[role=grid]')");
    told(&app, "kan hier alleen nog worden gelezen");
    app.press(&[ALT, '1']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    at_copies(&app);
    app.wait_for("document.querySelector('main dl')?.innerText.includes('Op 22 november 2026 door Ilse overgedragen aan Marleen.')");

    answered(
        &app,
        "take_over",
        "async (ask) => ({ saved: { file: 'verder.hamerslag', folder: 'Documenten' }, told: 'Er ontbreekt niets.',
           overview: { ...(await ask('overview')), readOnly: null, told: null } })",
    );
    app.press(&['n']);
    app.wait_for("document.activeElement.matches('main form input')");
    app.type_text("Ilse");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('main form input[aria-invalid=true]')");
    assert!(app.text("main form").contains("Schrijf op waarom."), "it is not done without a reason");
    app.type_text("Marleen is onbereikbaar");
    app.press(&[ENTER]);
    app.wait_for(
        "document.body.innerText.includes('U werkt nu verder in verder.hamerslag. Er ontbreekt niets.')",
    );
    assert_eq!(
        app.run("return window.handed.taking"),
        json!({ "by": "Ilse", "reason": "Marleen is onbereikbaar" })
    );
    app.wait_for(&format!("!document.querySelector({TOLD:?})"));
}

#[test]
fn the_file_made_for_another_says_for_whom_it_is_where_it_was_made() {
    let (folder, path) = example();
    let (data, made) = (folder.path().join("gegevens"), folder.path().join("voor Marleen.hamerslag"));
    std::fs::create_dir(&data).unwrap();
    let [from, out] = [&path, &made].map(|file| file.to_str().unwrap());
    hamerslag(&data, &["handover", from, "--to", "Marleen", "--out", out]);
    let Some(app) = App::start(&World { archive: Some(made), data: Some(data), ..World::default() }) else {
        return;
    };
    told(&app, "Dit bestand is voor Marleen");
    told(&app, "geef het aan Marleen");
    app.wait_for(AT_ROW);
    let keys = app.text("footer");
    assert!(!keys.contains("nieuwe vergadering"), "nothing is begun in it: {keys}");
    app.picture("given-here");
    at_copies(&app);
    app.wait_for("document.querySelector('footer').innerText.includes('noodovername…')");
    let keys = app.text("footer");
    assert!(!keys.contains("overdragen aan…"), "what was given cannot be given once more: {keys}");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_copy_for_readers_says_above_everything_for_whom_it_is_and_changes_nothing() {
    let (folder, path) = example();
    let mut archive = archives::open(&path).unwrap();
    let copy = folder.path().join("tuin.leeskopie");
    let on = places::local_now().date();
    sharing::share(&mut archive, &copy, Visibility::Members, None, on).unwrap();
    drop(archive);
    let Some(app) = opened(copy) else { return };
    told(&app, "Leeskopie voor leden, gemaakt op ");
    app.picture("readers-copy");
    let keys = app.text("footer");
    assert!(!keys.contains("nieuwe vergadering"), "{keys}");
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('[role=grid]')?.getAttribute('aria-label') === 'Besluiten'");
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    told(&app, "Leeskopie voor leden");
    app.press(&[CTRL, 'b']);
    at_copies(&app);
    assert_eq!(app.count(".ways button"), 0, "who reads passes nothing on");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn copies_and_handover_look_well_in_every_light_and_width() {
    let (folder, path) = example();
    let mut archive = archives::open(&path).unwrap();
    let copy = folder.path().join("tuin.leeskopie");
    let on = "2026-11-22".parse().unwrap();
    let noted = sharing::share(&mut archive, &copy, Visibility::Members, Some("de leden".to_owned()), on);
    archive.apply(noted.unwrap(), places::now()).unwrap();
    let passing = Passing { by: None, to: "Marleen".to_owned(), on };
    let next = folder.path().join("ander.hamerslag");
    archives::hand_over(&mut archive, &passing, &next).unwrap();
    drop(archive);
    let Some(app) = opened(path) else { return };
    if !app.load_axe() {
        return;
    }
    told(&app, "overgedragen aan Marleen");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        at_copies(&app);
        app.look_over(&format!("copies-{theme}"));
        app.press(&['n']);
        app.wait_for("document.querySelector('main form')");
        app.look_over(&format!("takeover-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for("!document.querySelector('main form')");
    }
    app.run(
        "document.documentElement.dataset.theme = 'light'; document.documentElement.style.fontSize = '200%'",
    );
    app.look_over("copies-large");
    app.run("document.documentElement.style.fontSize = ''");
    app.resize(560, 900);
    app.look_over("copies-narrow");
}
