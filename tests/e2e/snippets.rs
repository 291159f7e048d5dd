use serde_json::json;

use crate::app::{App, World};
use crate::blocks::notes_of;
use crate::notes::expect_blocks;
use crate::webdriver::{ALT, BACKSPACE, CTRL, ENTER, ESCAPE, F1, LEFT, SHIFT, TAB};

#[test]
fn fixed_sentences_are_written_out_and_taken_back() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, ";geen ");
    app.wait_for("document.activeElement.value === 'Er zijn geen vragen of opmerkingen. '");
    app.press(&[BACKSPACE]);
    app.wait_for("document.activeElement.value === ';geen '");
    app.press(&[BACKSPACE]);
    app.type_text(" \n;quorum \nDe notulen van ;datum zijn er; geen bezwaar.\n;onzin blijft");
    let words = [
        "Er zijn geen vragen of opmerkingen.",
        "Het quorum van 30 stemmen is ?? gehaald.",
        "De notulen van 18 maart 2028 zijn er; geen bezwaar.",
        ";onzin blijft",
    ];
    app.press(&[F1]);
    app.wait_for("document.querySelector('dialog')?.innerText.includes(';geen')");
    app.run("document.querySelector('dialog').scrollTop = 1e6");
    app.picture("snippets-keys-light");
    app.press(&[ESCAPE]);
    expect_blocks(&app, 0, &words);
}

/// The phrases of the archive: what is typed, and what it becomes.
fn phrases(app: &App) -> serde_json::Value {
    app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('between').then(({ about }) => done(about.phrases.map(({ fields: f }) => [f.short, f.text])))",
    )
}

#[test]
fn own_phrases_are_made_in_the_settings_and_written_out_at_the_desk() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Een begin.\n");
    app.press(&[ALT, '6']);
    app.wait_for("document.querySelector('h1')?.innerText.includes('Overzicht')");
    app.press(&['3']);
    app.wait_for("document.querySelector('form[aria-label=\"Nieuw tekstblok\"] input')");
    app.run("document.querySelector('form[aria-label=\"Nieuw tekstblok\"] input').focus()");
    app.type_text("Heg 3");
    app.press(&[TAB]);
    app.type_text("Op {datum} is de heg gesnoeid, door {voorzitter}; {onbekend}.");
    app.press(&[ENTER]);
    app.wait_for(
        "document.querySelector('form[aria-label=\"Nieuw tekstblok\"]').innerText.includes('Kleine letters')",
    );
    app.press(&[SHIFT, TAB]);
    app.press(&[CTRL, 'a']);
    app.type_text("heg\n");
    let heg = "Op {datum} is de heg gesnoeid, door {voorzitter}; {onbekend}.";
    app.comes_to(|| phrases(&app), &json!([["heg", heg]]));
    app.wait_for("document.activeElement.matches('form[aria-label=\"Nieuw tekstblok\"] input') && document.activeElement.value === ''");
    app.type_text("heg");
    app.press(&[TAB]);
    app.type_text("Nog eens.\n");
    app.wait_for("document.querySelector('form[aria-label=\"Nieuw tekstblok\"]').innerText.includes('al van een ander')");
    app.press(&[SHIFT, TAB]);
    app.press(&[CTRL, 'a']);
    // One that is built in can be had in one's own words.
    app.type_text("geen\n");
    app.comes_to(|| phrases(&app), &json!([["geen", "Nog eens."], ["heg", heg]]));
    app.run("document.querySelector('form[aria-label=\"Nieuw tekstblok\"]').scrollIntoView()");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.picture(&format!("phrases-{theme}"));
    }
    if app.load_axe() {
        app.look_over("phrases-dark");
    }

    app.press(&[ALT, '2']);
    app.press(&[ALT, '1']);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("\n;heg ");
    let written = "Op 18 maart 2028 is de heg gesnoeid, door De voorzitter; {onbekend}. ";
    app.wait_for(&format!("document.activeElement.value === {written:?}"));
    app.press(&[BACKSPACE]);
    app.wait_for("document.activeElement.value === ';heg '");
    app.press(&[CTRL, 'a']);
    app.type_text(";geen ");
    app.wait_for("document.activeElement.value === 'Nog eens. '");
    app.press(&[F1]);
    app.wait_for("document.querySelector('dialog')?.innerText.includes('Eigen tekstblokken')");
    app.press(&[ESCAPE]);
}

#[test]
fn words_at_the_desk_are_kept_as_a_phrase_by_keys() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Besloten is dat de poort dicht blijft.");
    for _ in 0.."de poort dicht blijft.".len() {
        app.press(&[SHIFT, LEFT]);
    }
    app.press(&[CTRL, SHIFT, 's']);
    app.wait_for("document.activeElement.name === 'short'");
    app.wait_for("document.querySelector('form [name=text]').value === 'de poort dicht blijft.'");
    app.type_text("Poort");
    app.wait_for("document.querySelector('form').innerText.includes('Kleine letters')");
    app.picture("phrases-keep-light");
    app.press(&[CTRL, 'a']);
    app.type_text("poort\n");
    app.comes_to(|| phrases(&app), &json!([["poort", "de poort dicht blijft."]]));
    app.wait_for("document.activeElement.matches('textarea')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    app.type_text("Nogmaals ;poort ");
    app.wait_for("document.activeElement.value === 'Nogmaals de poort dicht blijft. '");
    app.press(&[BACKSPACE]);
    app.wait_for("document.activeElement.value === 'Nogmaals ;poort '");
}
