use serde_json::json;

use crate::app::{App, World};
use crate::notes::{at_the_notes, expect_blocks, saved};
use crate::webdriver::{CTRL, DOWN, ENTER, F2, F10};

fn at(app: &App, item: &str, words: &str) {
    app.wait_for(&format!("document.querySelector('.sheet h2').innerText.includes({item:?})"));
    app.wait_for(&format!("document.activeElement.value === {words:?}"));
}

#[test]
fn one_key_goes_from_each_thing_left_to_do_to_the_next_and_a_hole_is_typed_over() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("\n");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.type_text("De huur stijgt met ?? euro.\nEr zijn ?? vragen.");
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Begroting')");
    app.type_text("a ledenlijst bijwerken\nTot zover.");
    saved(&app);
    app.press(&[F10]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
    app.wait_for("document.querySelector('.side h2').innerText.trim().replace(/\\s+/g, ' ') === 'Naloop F2'");
    let left =
        app.run("return [...document.querySelectorAll('.side li')].map(({ innerText }) => innerText.trim())");
    assert_eq!(left.as_array().unwrap().len(), 5, "{left}");
    // From where the caret is, which stands behind the action; after the last one it begins again.
    app.press(&[F2]);
    at(&app, "Rondvraag", "");
    app.press(&[F2]);
    at(&app, "Sluiting", "");
    app.press(&[F2]);
    at(&app, "Opening", "De huur stijgt met ?? euro.");
    app.wait_for("document.querySelector('.side [aria-current=true]').innerText.includes('huur stijgt')");
    app.picture("review-hole-light");
    app.type_text("12,50");
    at(&app, "Opening", "De huur stijgt met 12,50 euro.");
    app.press(&[F2]);
    at(&app, "Opening", "Er zijn ?? vragen.");
    app.press(&[F2]);
    at(&app, "Begroting", "ledenlijst bijwerken");
    expect_blocks(&app, 0, &["De huur stijgt met 12,50 euro.", "Er zijn ?? vragen."]);
    assert_eq!(app.count(".side li"), 4);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.side li').length === 5");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
