use std::time::Duration;

use serde_json::json;

use crate::app::{App, World};
use crate::notes::at_a_meeting;
use crate::webdriver::{CTRL, DOWN, ENTER, ESCAPE, F9, F11, TAB};

const ITEM: &str = "019a0000-0000-7000-8000-000000000002";
const PROPOSAL: &str = "De begroting 2027 wordt vastgesteld met een contributie van 96 euro per tuin.";

/// The two windows, by the driver's names for them.
struct Windows {
    desk: String,
    hall: String,
}

/// Opens the screen of the hall from the meeting, and looks at it.
fn open_hall(app: &App) -> Windows {
    let desk = app.windows().remove(0);
    app.press(&[F11]);
    expect_windows(app, 2);
    let hall = app.windows().into_iter().find(|window| *window != desk).unwrap();
    app.switch_to(&hall);
    app.wait_for("document.querySelector('main')");
    Windows { desk, hall }
}

fn expect_windows(app: &App, wanted: usize) {
    app.comes_to(|| json!(app.windows().len()), &json!(wanted));
}

/// The running meeting at its second item, where a proposal waits.
fn at_a_proposal(app: &App) {
    app.press(&[CTRL, '2']);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.run_until_done(&format!(
        "window.__TAURI_INTERNALS__.invoke('act_between', {{ op: {{ op: 'add_proposal', id: '019a0000-0000-7000-8000-0000000000f1',
           proposal: {{ item: '{ITEM}', entry: null, kind: 'proposal', amends: null, title: null, text: {PROPOSAL:?},
             submitters: [], advice: null, voting_order: 1 }} }} }}).then(() => done(true), (e) => done(String(e.message ?? e)))"
    ));
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Begroting')");
}

#[test]
fn the_hall_follows_the_meeting_and_is_dark_during_a_closed_part() {
    let Some(app) = App::start(&World::default()) else { return };
    at_a_meeting(&app);
    let Windows { desk, hall } = open_hall(&app);
    app.wait_for("document.querySelector('main').innerText.includes('Welkom')");
    assert!(app.text("main").contains("aanvang 20:00 uur"), "{}", app.text("main"));
    app.picture("hall-welcome");

    app.switch_to(&desk);
    at_a_proposal(&app);
    app.switch_to(&hall);
    app.wait_for("document.querySelector('main').innerText.includes('96 euro')");
    assert_eq!(app.text("h2"), "2 Begroting 2027");
    app.picture("hall-proposal");

    app.switch_to(&desk);
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("Er wordt gestemd.");
    app.press(&[ENTER]);
    app.press(&[crate::webdriver::UP]);
    app.press(&[CTRL, 'm']);
    app.wait_for("document.activeElement.matches('[data-keys=vote] input')");
    app.type_text("21");
    app.press(&[TAB]);
    app.type_text("18");
    app.press(&[TAB]);
    app.type_text("4");
    app.press(&[ENTER]);
    app.switch_to(&hall);
    app.wait_for("document.querySelector('main').innerText.includes('21 voor, 18 tegen, 4 blanco')");
    assert!(app.text("main").contains("AANGENOMEN"), "{}", app.text("main"));
    app.picture("hall-result");

    app.switch_to(&desk);
    app.wait_for("document.activeElement.matches('textarea')");
    app.press(&[F9]);
    app.switch_to(&hall);
    app.wait_for("document.querySelector('[role=status]')");
    let all = app.run("return document.documentElement.outerHTML");
    for word in ["Begroting", "96 euro", "21 voor", "Proefvergadering"] {
        assert!(!all.as_str().unwrap().contains(word), "{word} is still there: {all}");
    }
    assert_eq!(app.run("return getComputedStyle(document.body).backgroundColor"), json!("rgb(0, 0, 0)"));
    app.picture("hall-dark");
    app.switch_to(&desk);
    app.press(&[F9]);
    app.switch_to(&hall);
    app.wait_for("document.querySelector('main').innerText.includes('21 voor')");
}

#[test]
fn the_window_in_the_hall_can_look_and_close_and_do_nothing_else() {
    let Some(app) = App::start(&World::default()) else { return };
    at_a_meeting(&app);
    let Windows { desk, .. } = open_hall(&app);
    for command in [
        "apply",
        "act_between",
        "undo",
        "redo",
        "keep_draft",
        "sheet",
        "overview",
        "recents",
        "close_archive",
        "lay_out",
        "mail",
        "offers",
        "weigh",
        "poll",
        "print",
        "stand_at",
        "toggle_hall",
        "plugin:event|listen",
        "plugin:window|set_title",
    ] {
        let refusal = app.run_until_done(&format!(
            "window.__TAURI_INTERNALS__.invoke({command:?}, {{}}).then(() => done('allowed'), (e) => done(String(e)))"
        ));
        assert!(refusal.as_str().unwrap().contains("not allowed"), "{command}: {refusal}");
    }
    app.run("location.href = '/index.html'");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(app.run("return location.pathname"), json!("/hall.html"), "it shows no other page");

    app.press_and_leave(&[ESCAPE]);
    expect_windows(&app, 1);
    app.switch_to(&desk);
    // The desk works on without it, and F11 brings it back and takes it away again.
    app.press(&[F11]);
    expect_windows(&app, 2);
    app.press(&[F11]);
    expect_windows(&app, 1);
    assert!(app.folder().join("hall.json").is_file(), "where it stood is kept");
}

#[test]
fn whatever_the_length_the_hall_can_read_it_and_at_twice_the_text_size_too() {
    let Some(app) = App::start(&World::default()) else { return };
    at_a_meeting(&app);
    at_a_proposal(&app);
    let long = "Vaststelling van het gewijzigde huishoudelijk reglement naar aanleiding van de ledenraadpleging over de \
                toegankelijkheid van de verenigingsgebouwen, de tarieven en de werkbeurten";
    app.run_until_done(&format!(
        "window.__TAURI_INTERNALS__.invoke('sheet', {{ meeting: '019a0000-0000-7000-8000-000000000000' }}).then(({{ desk }}) =>
           window.__TAURI_INTERNALS__.invoke('act_between', {{ op: {{ op: 'edit_item', id: '{ITEM}',
             item: {{ ...desk.items[1].plan, title: {long:?} }} }} }})).then(() => done(true), (e) => done(String(e.message ?? e)))"
    ));
    let Windows { desk, hall } = open_hall(&app);
    app.wait_for("document.querySelector('h2')?.innerText.includes('werkbeurten')");
    app.picture("hall-long");
    let fits =
        "const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.querySelector('main');
                return scrollHeight <= clientHeight && scrollWidth <= clientWidth";
    assert_eq!(app.run(fits), json!(true));
    app.run("document.documentElement.style.fontSize = '200%'");
    app.picture("hall-large");
    app.resize(480, 360);
    app.picture("hall-narrow");
    let overflows = app.run("return document.documentElement.scrollWidth > innerWidth");
    assert_eq!(overflows, json!(false), "nothing is wider than the window");

    app.switch_to(&desk);
    let endless = "Dit voorstel telt heel veel woorden. ".repeat(400);
    app.run_until_done(&format!(
        "window.__TAURI_INTERNALS__.invoke('act_between', {{ op: {{ op: 'edit_proposal', id: '019a0000-0000-7000-8000-0000000000f1',
           proposal: {{ item: '{ITEM}', entry: null, kind: 'proposal', amends: null, title: null, text: {endless:?},
             submitters: [], advice: null, voting_order: 1 }} }} }}).then(() => done(true), (e) => done(String(e.message ?? e)))"
    ));
    app.switch_to(&hall);
    app.wait_for("document.querySelector('footer').innerText.includes('staat in de stukken')");
}

#[test]
fn axe_finds_nothing_on_the_screen_of_the_hall() {
    let Some(axe) = crate::looks::axe() else { return };
    let Some(app) = App::start(&World::default()) else { return };
    at_a_meeting(&app);
    at_a_proposal(&app);
    let Windows { .. } = open_hall(&app);
    app.wait_for("document.querySelector('h2')");
    app.run(&axe);
    assert_eq!(crate::looks::violations(&app), json!([]));
}
