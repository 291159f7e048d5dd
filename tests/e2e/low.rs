use serde_json::json;

use crate::app::{App, World};
use crate::notes::{at_the_notes, saved};
use crate::webdriver::{CTRL, ENTER, ESCAPE, F2, F10};

/// Text of this size in a window of 1024 by 600, a small laptop's.
fn with_large_letters(app: &App, size: &str) {
    app.resize(1024, 600);
    app.run(&format!("document.documentElement.style.fontSize = {size:?}"));
    app.wait_for("innerHeight === 600");
}

/// Whether all of what `selector` finds first is on the screen, with nothing over it.
fn in_sight(selector: &str) -> String {
    format!(
        "(() => {{ const part = document.querySelector({selector:?});
           const {{ left, right, top, bottom }} = part.getBoundingClientRect();
           const seen = (x, y) => {{ const there = document.elementFromPoint(x, y); return there !== null && (part.contains(there) || there.contains(part)); }};
           return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
             && seen((left + right) / 2, top + 2) && seen((left + right) / 2, bottom - 2); }})()"
    )
}

#[test]
fn with_large_letters_in_a_low_window_the_words_the_quorum_and_what_is_left_to_do_stay_in_sight() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("\n");
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.press(&[CTRL, 'l']);
    app.wait_for("document.activeElement.id === 'presence-name'");
    app.type_text("Greet\n");
    app.wait_for(
        "document.querySelector('.panel dl').innerText.replace(/\\s+/g, ' ').includes('lid aanwezig 1')",
    );
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.type_text("Er zijn ?? vragen.\nSamira: licht de begroting toe.");
    saved(&app);
    for (size, theme) in [("150%", "light"), ("200%", "light"), ("200%", "dark")] {
        with_large_letters(&app, size);
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        for part in [
            "[data-keys=block]",
            "main .glance button",
            "main .glance .todo",
            ".sheet h2",
            "header nav",
            "header [aria-busy]",
            "footer",
        ] {
            app.wait_for(&in_sight(part));
        }
        let glance = app.text("main .glance").replace(['\n', '\u{a0}'], " ");
        for words in ["1 lid aanwezig", "1 stem", "Quorum niet gehaald", "Naloop 1"] {
            assert!(glance.contains(words), "{words}: {glance}");
        }
        app.picture(&format!("low-{}-{theme}", &size[..3]));
    }
    if app.load_axe() {
        app.look_over("low-200-axe");
    }
    // What is there is also a way to it, by key and by hand.
    app.press(&[F2]);
    app.wait_for("document.activeElement.value === 'Er zijn ?? vragen.'");
    app.picture("low-200-hole");
    app.wait_for(&in_sight("[data-keys=block]"));
    app.wait_for("document.querySelector('main .glance').innerText.includes('Er zijn ??')");
    app.click("main .glance button");
    app.wait_for("document.activeElement.id === 'presence-name'");
    app.wait_for(&in_sight("#presence-name"));
    app.wait_for(&in_sight("main .glance button"));
    app.picture("low-200-door");
    app.click("main .glance .todo");
    app.wait_for("document.activeElement.value === 'Er zijn ?? vragen.'");
    app.click("main .glance button");
    app.wait_for("document.activeElement.id === 'presence-name'");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    // What is asked under the words is seen where it is answered.
    app.press(&['\u{E036}']);
    app.wait_for("document.activeElement.closest('form')");
    app.run("document.activeElement.setAttribute('data-here', '')");
    app.wait_for(&in_sight("[data-here]"));
    app.picture("low-200-form");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    // Also in a window that is narrow and not so low: nothing lies over it.
    app.run("document.documentElement.style.fontSize = ''");
    app.resize(800, 600);
    app.press(&['\u{E036}']);
    app.wait_for("document.activeElement.closest('form')");
    app.run("document.activeElement.setAttribute('data-here', '')");
    app.wait_for(&in_sight("[data-here]"));
    app.picture("low-narrow-form");
    app.press(&[ESCAPE]);
    with_large_letters(&app, "200%");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.press(&[F10]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
    app.wait_for("document.querySelector('main .glance').innerText.includes('Naloop 4')");
    app.wait_for(&in_sight("main .glance .todo"));
    app.picture("low-200-closed");
    // With room again it stands in its column, and nothing twice.
    app.run("document.documentElement.style.fontSize = ''");
    app.resize(1280, 800);
    app.wait_for("document.querySelector('main .glance').getClientRects().length === 0");
    app.wait_for(&in_sight(".side h2"));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
