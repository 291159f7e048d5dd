use serde_json::json;

use crate::app::{App, World};
use crate::notes::{at_the_notes, expect_blocks, on_disk, saved};
use crate::webdriver::{CTRL, ENTER, HOME};

#[test]
fn what_was_done_in_an_earlier_sitting_is_told_before_it_is_undone() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Er wordt geklopt.\nNiemand doet open.\n");
    let both = ["Er wordt geklopt.", "Niemand doet open."];
    expect_blocks(&app, 0, &both);
    let app = app.cut_off_and_start_again();
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[HOME]);
    app.wait_for("document.activeElement.innerText.includes('Proefvergadering')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.value === 'Niemand doet open.'");
    let told = "[...document.querySelectorAll('[role=status]')].some(({ innerText }) =>
        /Dit is eerder gedaan, op \\d+-\\d+-\\d+ om \\d\\d:\\d\\d: .+ Nog eens dezelfde toets maakt het ongedaan/.test(innerText))";
    app.press(&[CTRL, 'z']);
    app.wait_for(told);
    assert_eq!(on_disk(&app)[0], json!(both));
    // Whoever goes elsewhere meanwhile is asked again.
    app.press(&[CTRL, '1']);
    app.wait_for(&format!("!{told}"));
    app.press(&[CTRL, '2']);
    app.press(&[CTRL, 'z']);
    app.wait_for(told);
    assert_eq!(on_disk(&app)[0], json!(both));
    app.press(&[CTRL, 'z']);
    app.wait_for("document.activeElement.value !== 'Niemand doet open.'");
    app.wait_for(&format!("!{told}"));
}

#[test]
fn a_block_goes_with_all_its_letters_and_comes_back_with_them() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Test\nNog een");
    app.wait_for("document.activeElement.value === 'Nog een'");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.activeElement.value === 'Test'");
    expect_blocks(&app, 0, &["Test"]);
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &[]);
    app.press(&[CTRL, 'y']);
    expect_blocks(&app, 0, &["Test"]);
    app.press(&[CTRL, 'y']);
    expect_blocks(&app, 0, &["Test", "Nog een"]);
    // No letter is left behind: what comes next is of before.
    app.press(&[CTRL, 'z']);
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &[]);
    app.press(&[CTRL, 'z']);
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('eerder gedaan'))");
}

#[test]
fn a_decision_typed_at_once_leaves_no_lone_letter_when_it_is_taken_back() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("b De poort blijft dicht.\n");
    app.wait_for("document.querySelector('.card')");
    saved(&app);
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('.card')");
    expect_blocks(&app, 0, &[]);
    app.press(&[CTRL, 'y']);
    app.wait_for("document.querySelector('.card')");
    expect_blocks(&app, 0, &["De poort blijft dicht."]);
}
