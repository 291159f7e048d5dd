use serde_json::json;

use crate::app::{App, World};
use crate::webdriver::{CTRL, DELETE, DOWN, END, ENTER, ESCAPE, F1};

#[test]
fn one_key_opens_the_example_another_goes_back_and_a_third_forgets_it() {
    let Some(app) = App::start(&World::default()) else { return };
    assert!(app.text("main").contains("Hier komen de archieven te staan"), "an empty list teaches");
    app.picture("start-empty-light");

    app.press(&[CTRL, 'e']);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen'");
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    assert!(app.count("[role=row][aria-selected]") >= 3, "the example has meetings");
    assert!(app.count("[role=rowgroup] .year") >= 2, "of more than one year");
    app.picture("archive-light");

    let name = app.text("header .name");
    let first = app.text("[role=row][aria-selected=true]");
    app.press(&[DOWN]);
    app.wait_for(&format!("document.activeElement.innerText !== {first:?}"));
    app.press(&[END]);
    app.wait_for(
        "[...document.querySelectorAll('[role=row][aria-selected]')].at(-1) === document.activeElement",
    );

    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    let line = app.text("button[aria-current=true]");
    assert!(line.contains(&name) && line.contains("vandaag"), "it is in the list, with when: {line}");
    app.picture("start-light");

    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header .name')");
    assert_eq!(app.text("header .name"), name, "Enter opens it again");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    app.press(&[DELETE]);
    app.wait_for("document.querySelectorAll('button[aria-current]').length === 0");
    assert!(app.text("main").contains("Hier komen de archieven te staan"));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn the_bar_shows_only_keys_that_work_now_and_f1_shows_them_all() {
    let Some(app) = App::start(&World::default()) else { return };
    let bar = app.text("footer");
    assert!(bar.contains("Ctrl O") && bar.contains("F1"), "{bar}");
    assert!(
        !bar.contains("Del") && !bar.contains("Enter"),
        "with an empty list there is nothing to forget: {bar}"
    );

    app.press(&[F1]);
    app.wait_for("document.querySelector('dialog[open]')");
    let keys = app.text("dialog");
    for key in ["Ctrl N", "Ctrl O", "Ctrl E", "Ctrl P", "Del", "Esc", "F1"] {
        assert!(keys.contains(key), "F1 shows {key}: {keys}");
    }
    app.picture("keys-light");
    app.press(&[CTRL, 'e']);
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('dialog')");
    assert_eq!(app.text("h1"), "Hamerslag", "under the list no key does anything");
}

#[test]
fn a_new_archive_asks_its_name_in_place_and_nothing_fires_while_composing() {
    let Some(app) = App::start(&World::default()) else { return };
    app.run(
        "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true, isComposing: true }))",
    );
    assert_eq!(app.count("form"), 0, "a character that is being composed is no key");

    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.id === 'name'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('#name[aria-invalid=true]')");
    assert!(app.text("#name-hint").contains("naam van de vereniging"), "{}", app.text("#name-hint"));
    assert_eq!(app.text("[role=alert]"), "", "what belongs to the field is said at the field");
    app.picture("new-archive-light");

    for letter in "Tuin".chars() {
        app.press(&[letter]);
    }
    app.wait_for("document.querySelector('#name').value === 'Tuin'");
    assert_eq!(app.count("#name[aria-invalid=true]"), 0, "the message goes when the mistake does");
    assert!(app.count("select option") >= 6, "every legal form can be chosen");
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('form')");
}

#[test]
fn an_archive_that_is_gone_says_so_in_the_list_and_in_a_strip() {
    let gone = json!([{ "path": "/is/er/niet/dorpshuis.hamerslag", "name": "Stichting Dorpshuis Wetersloot", "opened": 1_600_000_000_000_i64 }]);
    let Some(app) = App::start(&World { recents: Some(gone), ..World::default() }) else { return };
    let line = app.text("button[aria-current=true]");
    assert!(line.contains("Niet gevonden"), "the word: {line}");
    assert!(line.contains("13 september 2020") && line.contains("is › er › niet"), "when and where: {line}");
    assert_eq!(app.count("button[aria-current=true] .signal svg"), 1, "and the sign");

    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[role=alert]').innerText.includes('dorpshuis.hamerslag')");
    assert_eq!(app.count("dialog"), 0, "trouble never takes the window");
    app.picture("gone-light");
    app.press(&[DELETE]);
    app.wait_for("!document.querySelector('button[aria-current]')");
    assert_eq!(app.text("[role=alert]"), "", "trouble of a line that is gone goes with it");
}
