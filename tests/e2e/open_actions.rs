use serde_json::json;

use crate::app::{App, World};
use crate::webdriver::{ALT, CTRL, DOWN, ENTER, ESCAPE, HOME, SHIFT, TAB};

const BLOCK: &str = "document.activeElement.matches('textarea[data-keys=block]')";
const LIST: &str = "document.activeElement.matches('.panel [role=combobox]')";

fn says(app: &App, selector: &str, words: &str) {
    app.wait_for(&format!("document.querySelector({selector:?})?.innerText.includes({words:?})"));
}

/// The newest meeting of the example, with the caret in its minutes and the list of open action points beside it.
fn going_through() -> Option<App> {
    let app = App::start(&World::default())?;
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    app.press(&[HOME]);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for(BLOCK);
    app.press(&[CTRL, SHIFT, 'j']);
    app.wait_for(LIST);
    app.wait_for("document.querySelector('.panel [role=option]')");
    Some(app)
}

#[test]
fn open_action_points_are_told_of_during_the_meeting_by_keys() {
    let Some(app) = going_through() else { return };
    app.picture("open-actions-light");
    app.press(&[DOWN]);
    let chosen = "document.querySelector('.panel [role=option][aria-selected=true]')";
    app.wait_for(&format!("document.querySelectorAll('.panel [role=option]')[1] === {chosen}"));
    // What was agreed in minutes that are adopted stays as it is there; somebody else can do it from now on.
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('.panel form select')");
    says(&app, ".panel form", "blijft daar zo");
    app.press(&[TAB, TAB]);
    app.run("document.activeElement.select()");
    app.type_text("de nieuwe werkgroep");
    app.press(&[ENTER]);
    app.wait_for(LIST);
    says(&app, ".panel [role=option][aria-selected=true]", "de nieuwe werkgroep");

    let number = "A-23";
    app.type_text(number);
    app.wait_for("document.querySelectorAll('.panel [role=option]').length === 1 && document.querySelector('.panel [role=option]').innerText.includes('A-23')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('.panel form select')");
    app.press(&['l']);
    app.wait_for("document.activeElement.selectedOptions[0].text === 'loopt'");
    app.press(&[TAB]);
    app.type_text("Offerte is binnen");
    app.press(&[TAB]);
    app.run("document.activeElement.select()");
    app.type_text("wout terpstra, het bestuur");
    app.press(&[TAB]);
    app.run("document.activeElement.select()");
    app.type_text("1 maart");
    app.picture("open-actions-form-light");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", &format!("{number} staat nu op ‘loopt’"));
    app.wait_for(LIST);
    says(&app, ".panel [role=listbox]", "Deze vergadering: loopt, Offerte is binnen");
    app.picture("open-actions-told-light");

    // Words and names find one; done, it is open no more.
    app.press(&[ESCAPE]);
    app.wait_for(
        "document.activeElement.value === '' && document.querySelectorAll('.panel [role=option]').length > 1",
    );
    app.type_text("terpstra");
    app.wait_for("[...document.querySelectorAll('.panel [role=option]')].every((one) => one.innerText.includes('Terpstra'))");
    app.wait_for("document.querySelector('.panel [role=option]')");
    app.press(&[ESCAPE]);
    app.wait_for(
        "document.activeElement.value === '' && document.querySelectorAll('.panel [role=option]').length > 1",
    );
    app.press(&[ESCAPE]);
    app.wait_for(BLOCK);
    app.press(&[ALT, '3']);
    app.wait_for("document.querySelector('h1').textContent === 'Acties'");
    app.wait_for(&format!("[...document.querySelectorAll('[role=row][aria-selected]')].some((row) => row.innerText.includes({number:?}) && row.innerText.includes('loopt') && row.innerText.includes('Wout Terpstra'))"));
    let known = app.run_until_done(&format!(
        "const call = window.__TAURI_INTERNALS__.invoke;
         call('actions', {{ filter: {{ words: {number:?}, progress: 'any', kind: null, owner: 'anybody' }}, from: 0 }})
           .then(({{ rows }}) => call('action', {{ id: rows[0].id }})).then(({{ owners }}) => done(owners.map((one) => Boolean(one.person))), (e) => done(String(e)))"
    ));
    assert_eq!(known, json!([true, false]), "who is known is stored by who they are, a body by its name");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn the_list_of_open_action_points_is_for_everybody() {
    let Some(app) = going_through() else { return };
    if !app.load_axe() {
        return;
    }
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.look_over(&format!("open-actions-{theme}"));
        app.press(&[ENTER]);
        app.wait_for("document.activeElement.matches('.panel form select')");
        app.look_over(&format!("open-actions-form-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for(LIST);
    }
    for (name, width, size) in [("large", 1280, "200%"), ("narrow", 480, "")] {
        app.resize(width, 800);
        app.run(&format!("document.documentElement.style.fontSize = {size:?}"));
        app.look_over(&format!("open-actions-{name}"));
    }
}
