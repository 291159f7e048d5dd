use serde_json::{Value, json};

use crate::app::{App, World};
use crate::notes::{at_the_notes, saved};
use crate::webdriver::{CTRL, ENTER, ESCAPE, SHIFT, TAB};

/// Who stepped aside at the first item, and the votes there, as the archive has them.
fn on_disk(app: &App) -> Value {
    app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('sheet', { meeting: '019a0000-0000-7000-8000-000000000000' }).then(({ desk }) =>
           done([desk.items[0].recusals.map(({ fields: f }) => [f.name, f.aside_from, f.from_time, f.until_time]), desk.items[0].votes]))",
    )
}

/// Three members of the general meeting are there.
fn enter_three(app: &App) {
    app.press(&[CTRL, 'l']);
    app.wait_for("document.activeElement.id === 'presence-name'");
    for name in ["Anneke Proef", "Bram Proef", "Carla Proef"] {
        app.type_text(name);
        app.wait_for("document.querySelector('#presence-names')");
        app.press(&[ENTER]);
        app.wait_for(&format!("document.querySelector('#presence-list').innerText.includes({name:?})"));
    }
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('textarea')");
    saved(app);
}

fn ask(app: &App) {
    app.press(&[CTRL, SHIFT, 'l']);
    app.wait_for("document.activeElement.name === 'name'");
}

#[test]
fn who_steps_aside_is_recorded_put_right_and_taken_away_by_keys() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("De buurman van Bram wil de loods huren.");
    enter_three(&app);
    app.comes_to(|| on_disk(&app), &json!([[], 3]));

    ask(&app);
    app.type_text("bram");
    app.picture("aside-form-light");
    app.press(&[ENTER]);
    app.comes_to(|| on_disk(&app), &json!([[["Bram Proef", "matter", null, null]], 2]));
    app.wait_for("document.activeElement.matches('textarea')");
    app.wait_for("document.querySelector('.sheet header').innerText.includes('Bram Proef niet bij beraadslaging en besluitvorming')");
    app.picture("aside-light");

    // Named again, it is put right: a time, and only the vote.
    ask(&app);
    app.type_text("bram");
    app.press(&[TAB]);
    app.type_text("2015");
    app.press(&[TAB]);
    app.type_text("20:7");
    app.wait_for("document.querySelector('form [aria-invalid=true]') && document.querySelector('form .btn--primary').disabled");
    app.press(&[CTRL, 'a']);
    app.type_text("20:45");
    app.wait_for("!document.querySelector('form .btn--primary').disabled");
    app.press(&[TAB]);
    app.press(&[' ']);
    app.wait_for("document.activeElement.checked");
    app.press(&[ENTER]);
    // He came back while the item is in hand, and counts again.
    app.comes_to(|| on_disk(&app), &json!([[["Bram Proef", "vote", "20:15", "20:45"]], 3]));

    app.press(&[ESCAPE]);
    app.run("document.querySelector('.sheet header button').focus()");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === 'Bram Proef'");
    app.run("[...document.querySelectorAll('form button')].find(({ innerText }) => innerText.includes('weghalen')).focus()");
    app.press(&[ENTER]);
    app.comes_to(|| on_disk(&app), &json!([[], 3]));
    app.press(&[CTRL, 'z']);
    app.comes_to(|| on_disk(&app), &json!([[["Bram Proef", "vote", "20:15", "20:45"]], 3]));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_vote_is_counted_without_whoever_stepped_aside() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("De loods wordt verhuurd aan de buurman van Bram.");
    enter_three(&app);
    ask(&app);
    app.type_text("bram\n");
    app.comes_to(|| on_disk(&app)[1].clone(), &json!(2));
    app.wait_for("document.activeElement.matches('textarea')");
    app.press(&[CTRL, 'm']);
    app.wait_for("document.activeElement.closest('.counts')");
    app.type_text("3");
    app.wait_for("document.querySelector('.sum').innerText.includes('3 stemmen geteld, 1 meer dan de 2')");
    let warned = "Bram Proef stemt uit eigen beweging niet mee: ieder lid dat niet geschorst is, heeft stem";
    app.wait_for(&format!("document.querySelector('[data-keys=vote]').innerText.includes({warned:?})"));
    app.press(&[CTRL, 'a']);
    app.type_text("2");
    app.wait_for("document.querySelector('.sum').innerText.includes('2 van 2 stemmen')");
    app.wait_for("document.querySelector('.sum').innerText.includes('zonder Bram Proef')");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.picture(&format!("aside-vote-{theme}"));
    }
    if app.load_axe() {
        app.look_over("aside-vote-dark");
    }
    app.press(&[ENTER]);
    app.wait_for("document.querySelectorAll('.card').length === 1");
    saved(&app);
    let kept = app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('sheet', { meeting: '019a0000-0000-7000-8000-000000000000' }).then(({ desk }) => {
           const [{ fields, votes }] = desk.items[0].entries[0].decisions;
           done([votes[0].fields.present, fields.warnings.some(({ rule }) => rule === 'members_vote')]); })",
    );
    assert_eq!(
        kept,
        json!([2, true]),
        "the votes of that moment, and what was shown, are kept with the decision"
    );

    // And on paper.
    app.press(&[CTRL, '3']);
    let told = "Bram Proef nam wegens";
    app.wait_for("document.querySelector('input[value=minutes]')");
    app.run("document.querySelector('input[value=minutes]').click()");
    app.wait_for(&format!("document.querySelector('article').textContent.includes({told:?})"));
    app.picture("aside-paper-light");
}
