use serde_json::json;

use crate::app::{App, World};
use crate::notes::{at_a_meeting_on, at_the_notes, expect_blocks, on_disk};
use crate::webdriver::{CTRL, ENTER, ESCAPE, F3, TAB};

#[test]
fn hamerstukken_are_shown_and_then_adopted_in_one_stroke() {
    let Some(app) = App::start(&World::default()) else { return };
    let items = [
        ("Opening", "procedure"),
        ("Jaarverslag 2027", "consent"),
        ("Notulen van 12 december 2027", "consent"),
        ("Huishoudelijk reglement", "consent"),
        ("Rondvraag", "procedure"),
    ];
    at_a_meeting_on(&app, &items);
    app.press(&[CTRL, '2']);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("Ruben\n");
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.wait_for("document.activeElement.matches('textarea')");
    app.press(&[CTRL, 'h']);
    app.wait_for("document.activeElement.id === 'piece-0'");
    let said = app.run("return [...document.querySelectorAll('form .input')].map(({ value }) => value)");
    assert_eq!(
        said,
        json!([
            "Het jaarverslag 2027 wordt zonder beraadslaging vastgesteld.",
            "De notulen van 12 december 2027 worden zonder beraadslaging vastgesteld.",
            "Het huishoudelijk reglement wordt zonder beraadslaging vastgesteld."
        ])
    );
    app.press(&[TAB]);
    app.press(&[TAB]);
    app.press(&[' ']);
    app.wait_for("document.querySelector('form .btn--primary').innerText.includes('2 besluiten')");
    app.picture("gavel-light");
    app.run("document.documentElement.dataset.theme = 'dark'");
    app.resize(640, 800);
    app.picture("gavel-dark-narrow");
    app.resize(1280, 800);
    app.press(&[ENTER]);
    expect_blocks(&app, 1, &["Het jaarverslag 2027 wordt zonder beraadslaging vastgesteld."]);
    expect_blocks(&app, 2, &[]);
    expect_blocks(&app, 3, &["Het huishoudelijk reglement wordt zonder beraadslaging vastgesteld."]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Huishoudelijk')");
    assert!(app.text(".card").contains("hamerslag"), "{}", app.text(".card"));
    app.wait_for("document.activeElement.matches('textarea')");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.card').length === 0");
    app.run_until_done("setTimeout(done, 300)");
    assert_eq!(on_disk(&app), json!([[], [], [], [], []]), "one undo takes all of it back");
    app.press(&[CTRL, 'h']);
    app.wait_for("document.activeElement.id === 'piece-0'");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
}

#[test]
fn a_late_item_can_be_urgent_and_closed_from_the_start() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[F3]);
    app.wait_for("document.activeElement.name === 'title'");
    app.type_text("De kapotte poort");
    app.press(&[TAB]);
    app.type_text("Greet");
    app.press(&[TAB]);
    app.press(&[' ']);
    app.press(&[TAB]);
    app.press(&[' ']);
    app.picture("gavel-urgent-light");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('ol').innerText.includes('De kapotte poort')");
    for _ in 0..3 {
        app.press(&[CTRL, crate::webdriver::DOWN]);
    }
    app.wait_for(
        "document.querySelector('.sheet header').innerText.includes('ingebracht door Greet, spoedeisend')",
    );
    assert!(
        app.text(".sheet").contains("besloten"),
        "nobody in the hall saw it for a moment: {}",
        app.text(".sheet")
    );
}
