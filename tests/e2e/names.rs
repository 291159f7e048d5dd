use serde_json::{Value, json};

use crate::app::{App, World};
use crate::blocks::{fields_on_disk, notes_of};
use crate::notes::expect_blocks;
use crate::webdriver::{ALT, DOWN, ENTER, TAB};

/// What the archive has of the meeting, as `of` picks it from the desk.
fn desk(app: &App, of: &str) -> Value {
    app.run_until_done(&format!(
        "window.__TAURI_INTERNALS__.invoke('sheet', {{ meeting: '019a0000-0000-7000-8000-000000000000' }}).then(({{ desk }}) => done({of}))"
    ))
}

#[test]
fn a_speaker_and_an_owner_are_completed_and_nothing_else_is_in_the_way() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Agn");
    app.wait_for("document.querySelectorAll('#names li').length === 1");
    app.press(&[TAB]);
    app.wait_for("document.activeElement.value === ''");
    app.type_text("de pomp viel uit.\nma");
    app.wait_for("document.querySelectorAll('#names li').length === 3");
    app.press(&[DOWN]);
    app.press(&[DOWN]);
    app.wait_for("document.querySelector('#names [aria-selected=true]').innerText.includes('Marit')");
    app.picture("names-speaker-light");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    app.type_text("dat klopt.\nPenningmeester: licht toe.\nNoor\nEr is\na @corr");
    app.wait_for("document.querySelectorAll('#names li').length === 1");
    app.press(&[TAB]);
    app.type_text("ledenlijst bijwerken >1 maart\n");
    let words = ["de pomp viel uit.", "dat klopt.", "licht toe.", "Noor", "Er is", "ledenlijst bijwerken"];
    expect_blocks(&app, 0, &words);
    assert_eq!(
        fields_on_disk(&app, 0, "speaker"),
        json!(["Agnieszka", "Marit", "Penningmeester", null, null, null]),
        "Enter behind a name is a new block"
    );
    let known = desk(&app, "desk.items[0].entries.map(({ fields }) => fields.speaker_person !== null)");
    assert_eq!(known, json!([true, true, false, false, false, false]));
    let owner = desk(&app, "desk.items[0].entries.at(-1).actions[0].fields.owners[0].name");
    assert_eq!(owner, json!("Corrie van Dam"));
}

#[test]
fn somebody_new_is_added_with_one_key() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Zwaantje: ik kom van hiernaast.");
    app.wait_for(
        "document.querySelector('.blocks [role=status]').innerText.includes('Zwaantje is nog niet bekend.')",
    );
    app.picture("names-stranger-light");
    app.press(&[ALT, 'g']);
    app.wait_for("!document.querySelector('.blocks [role=status]').innerText.includes('Zwaantje')");
    app.type_text(" Goedenavond!\nZwa");
    app.wait_for("document.querySelectorAll('#names li').length === 1");
    assert!(app.text("#names").contains("aanwezig"), "{}", app.text("#names"));
    app.press(&[TAB]);
    app.type_text("tot ziens.\n");
    expect_blocks(&app, 0, &["ik kom van hiernaast. Goedenavond!", "tot ziens."]);
    let there = desk(&app, "desk.attendance.map(({ fields }) => [fields.name, fields.presence])");
    assert_eq!(there, json!([["Zwaantje", "guest"]]));
    let same = desk(&app, "new Set(desk.items[0].entries.map(({ fields }) => fields.speaker_person)).size");
    assert_eq!(same, json!(1), "both times it is she who spoke");
}

#[test]
fn while_a_character_is_composed_nothing_happens_to_the_words() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "");
    app.run(
        "const field = document.activeElement;
         field.value = 'v ';
         field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));",
    );
    app.run_until_done("setTimeout(done, 300)");
    assert_eq!(app.run("return document.activeElement.value"), json!("v "));
    app.run(
        "document.activeElement.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))",
    );
    app.wait_for("document.activeElement.value === ''");
    assert!(app.text(".flow").contains("Vraag:"), "{}", app.text(".flow"));
}
