use serde_json::json;

use crate::app::{App, World};
use crate::notes::{at_the_notes, expect_blocks, saved};
use crate::webdriver::{CTRL, ESCAPE, F1};

#[test]
fn a_click_takes_a_name_goes_on_below_the_words_and_opens_and_closes_what_is_beside_them() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Sami");
    app.wait_for("document.querySelector('#names [role=option]')?.innerText.includes('Samira')");
    app.click("#names [role=option]");
    app.wait_for("document.querySelector('.who').innerText.includes('Samira')");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.type_text("licht toe.");
    expect_blocks(&app, 0, &["licht toe."]);

    // A click on nothing takes nothing away from who types.
    for nothing in [".sheet > header", "header h1", "aside h2.label"] {
        app.click(nothing);
        app.wait_for("document.activeElement.value === 'licht toe.'");
    }

    // Out of the words, and back by a click on the paper below them.
    app.press(&[ESCAPE]);
    app.wait_for("!document.activeElement.matches('textarea')");
    let below = app.run(
        "const { left, bottom } = document.querySelector('.blocks').getBoundingClientRect(); return [Math.round(left + 300), Math.round(bottom - 20)]",
    );
    app.click_at(below[0].as_i64().unwrap(), below[1].as_i64().unwrap());
    app.wait_for("document.activeElement.value === 'licht toe.'");
    app.type_text(" Het is klaar.");
    saved(&app);
    expect_blocks(&app, 0, &["licht toe. Het is klaar."]);

    app.click("aside[aria-label^=Presentie] h2 button");
    app.wait_for("document.activeElement.id === 'presence-name'");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('textarea')");

    for keys in [&[F1][..], &[CTRL, 'k'][..]] {
        app.press(keys);
        app.wait_for("document.querySelector('dialog[open]')");
        app.click("dialog[open] :is(h1, input)");
        app.wait_for("document.querySelector('dialog[open]')");
        app.click_at(4, 400);
        app.wait_for("!document.querySelector('dialog')");
        app.wait_for("document.activeElement.matches('textarea')");
    }
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
