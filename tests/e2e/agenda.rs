use serde_json::json;

use crate::app::{App, World};
use crate::webdriver::{CTRL, DELETE, DOWN, END, ENTER, ESCAPE, F6};

const ALT: char = '\u{E00A}';
const F2: char = '\u{E032}';
const HOME: char = '\u{E011}';
const SHIFT: char = '\u{E008}';
const TAB: char = '\u{E004}';
const UP: char = '\u{E013}';

pub(crate) fn type_in(app: &App, text: &str) {
    for letter in text.chars() {
        app.press(&[letter]);
    }
}

/// Replaces what is in the field.
pub(crate) fn retype(app: &App, text: &str) {
    app.press(&[CTRL, 'a']);
    type_in(app, text);
}

/// The agenda as it is read: a dash a level, the number, the title.
pub(crate) fn agenda(app: &App) -> Vec<String> {
    let rows = app.run(
        "return [...document.querySelectorAll('[data-item]')].map((row) => '-'.repeat(row.ariaLevel - 1)
           + row.querySelector('.no').innerText + ' ' + (row.querySelector('.words')?.innerText ?? '(veld)'))",
    );
    rows.as_array().unwrap().iter().map(|row| row.as_str().unwrap().to_owned()).collect()
}

fn wait_for_agenda(app: &App, expected: &[&str]) {
    let list = serde_json::to_string(expected).unwrap();
    app.wait_for(&format!(
        "JSON.stringify([...document.querySelectorAll('[data-item]')].map((row) => '-'.repeat(row.ariaLevel - 1)
           + row.querySelector('.no').innerText + ' ' + (row.querySelector('.words')?.innerText ?? '(veld)'))) === JSON.stringify({list})"
    ));
    assert_eq!(agenda(app), expected);
}

pub(crate) fn chosen(app: &App, title: &str) {
    app.wait_for(&format!(
        "document.activeElement.matches('[data-item][aria-selected=true]')
           && document.activeElement.querySelector('.words').innerText === {title:?}"
    ));
}

pub(crate) fn open_example(app: &App) {
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
}

/// A new meeting of the example's association, on its agenda.
pub(crate) fn new_meeting(app: &App, date: &str) {
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('form input')");
    app.wait_for("document.querySelectorAll('form input')[2].value !== ''");
    type_in(app, date);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-item]')");
}

/// A new meeting without a word on its agenda.
fn empty_meeting(app: &App) {
    app.press(&[CTRL, 'n']);
    app.wait_for("document.querySelectorAll('form input')[2]?.value");
    type_in(app, "18 nov 2027");
    app.run("const choice = document.querySelectorAll('form select')[1]; choice.value = ''; choice.dispatchEvent(new Event('change', { bubbles: true }))");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main').innerText.includes('De agenda is nog leeg')");
}

#[test]
fn items_are_added_nested_moved_removed_and_numbered_without_a_mouse() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    empty_meeting(&app);
    app.picture("agenda-empty-light");
    app.press(&[ENTER]);
    for title in ["Opening", "Begroting", "Contributie", "Sluiting"] {
        app.wait_for("document.activeElement.matches('[data-title]') && document.activeElement.value === ''");
        type_in(&app, title);
        app.press(&[ENTER]);
    }
    app.wait_for("document.activeElement.matches('[data-title]') && document.activeElement.value === ''");
    app.press(&[ENTER]);
    wait_for_agenda(&app, &["1 Opening", "2 Begroting", "3 Contributie", "4 Sluiting"]);
    chosen(&app, "Sluiting");

    app.press(&[UP]);
    chosen(&app, "Contributie");
    app.press(&[TAB]);
    wait_for_agenda(&app, &["1 Opening", "2 Begroting", "-3 Contributie", "4 Sluiting"]);
    chosen(&app, "Contributie");
    assert!(app.text(".hint").contains("volgen de volgorde niet"), "{}", app.text(".hint"));
    app.press(&[CTRL, SHIFT, 'n']);
    wait_for_agenda(&app, &["1 Opening", "2 Begroting", "-2.1 Contributie", "3 Sluiting"]);
    assert!(!app.text(".hint").contains("volgorde"), "now they do");
    app.picture("agenda-nested-light");

    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    type_in(&app, "Reserve");
    app.press(&[ENTER]);
    app.press(&[ESCAPE]);
    wait_for_agenda(&app, &["1 Opening", "2 Begroting", "-2.1 Contributie", "-2.2 Reserve", "3 Sluiting"]);
    chosen(&app, "Reserve");
    app.press(&[ALT, UP]);
    wait_for_agenda(&app, &["1 Opening", "2 Begroting", "-2.2 Reserve", "-2.1 Contributie", "3 Sluiting"]);
    chosen(&app, "Reserve");
    app.press(&[SHIFT, TAB]);
    wait_for_agenda(&app, &["1 Opening", "2 Begroting", "-2.1 Contributie", "2.2 Reserve", "3 Sluiting"]);
    app.press(&[ALT, UP]);
    app.press(&[ALT, UP]);
    wait_for_agenda(&app, &["2.2 Reserve", "1 Opening", "2 Begroting", "-2.1 Contributie", "3 Sluiting"]);
    app.press(&[CTRL, SHIFT, 'n']);
    wait_for_agenda(&app, &["1 Reserve", "2 Opening", "3 Begroting", "-3.1 Contributie", "4 Sluiting"]);

    app.press(&[DOWN]);
    app.press(&[DOWN]);
    chosen(&app, "Begroting");
    app.press(&[DELETE]);
    wait_for_agenda(&app, &["1 Reserve", "2 Opening", "4 Sluiting"]);
    chosen(&app, "Sluiting");
    app.wait_for("document.querySelector('[role=status] .strip')?.innerText.includes('met 1 subpunt')");
    app.press(&[CTRL, 'z']);
    wait_for_agenda(&app, &["1 Reserve", "2 Opening", "3 Begroting", "-3.1 Contributie", "4 Sluiting"]);

    app.press(&[HOME]);
    chosen(&app, "Reserve");
    app.press(&[F2]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    type_in(&app, "Reserves");
    app.press(&[ESCAPE]);
    chosen(&app, "Reserve");
    app.press(&[F2]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    type_in(&app, "Reserves");
    app.press(&[ENTER]);
    chosen(&app, "Reserves");
    app.press(&[END]);
    chosen(&app, "Sluiting");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn what_an_item_needs_is_filled_in_from_the_keys() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    new_meeting(&app, "14 apr 2027");
    app.press(&[CTRL, 'd']);
    app.wait_for("document.querySelector('[data-field=kind]').value === ''");
    app.press(&[CTRL, 'd']);
    app.wait_for("document.querySelector('[data-field=kind]').value === 'information'");

    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('[data-field=kind]')");
    app.press(&[TAB]);
    app.wait_for("document.activeElement.matches('[data-field=presenter]')");
    type_in(&app, "Rub");
    app.wait_for("document.activeElement.value === 'Ruben Hoekema'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelectorAll('[data-item]')[0].innerText.includes('Ruben Hoekema')");
    app.wait_for(
        "document.activeElement.matches('[data-field=presenter]') && document.activeElement.value === ''",
    );
    app.press(&[TAB]);
    app.wait_for("document.activeElement.matches('[data-field=minutes]')");
    retype(&app, "12");
    app.press(&[ENTER]);
    app.wait_for(
        "document.activeElement.matches('[data-field=minutes]') && document.activeElement.value === '5'",
    );
    app.wait_for("document.querySelectorAll('[data-item] .time')[2].innerText.includes('20:15')");
    app.press(&[ESCAPE]);
    chosen(&app, "Mededelingen en ingekomen stukken");

    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('[data-proposal] textarea')");
    type_in(&app, "De haag blijft.");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('aside input')");
    assert_eq!(app.count("[data-proposal]"), 1);
    app.press(&[CTRL, 'b']);
    app.wait_for(
        "document.activeElement.matches('[data-proposal] textarea') && document.activeElement.value === ''",
    );
    type_in(&app, "De haag gaat weg.");
    app.picture("agenda-proposals-light");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('[data-proposal]').length === 1");
    chosen(&app, "Mededelingen en ingekomen stukken");
    app.press(&[CTRL, 'y']);
    app.wait_for("document.querySelectorAll('[data-proposal]').length === 2");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('[data-field=kind]')");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('aside input')");
    retype(&app, "29 feb");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('aside [aria-invalid=true]')");
    app.press(&[SHIFT, TAB]);
    retype(&app, "21-4-2027");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('header h1').innerText.includes('21 april 2027')");
    retype(&app, "1930");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('[data-item]')");
    app.wait_for("document.querySelector('[data-item] .time').innerText.includes('19:30')");
    app.press(&[DOWN]);
    app.wait_for("document.querySelectorAll('[data-item]')[2].innerText.includes('2 voorstellen')");
    app.picture("agenda-filled-light");
}

#[test]
fn a_row_is_dragged_to_its_place_and_a_hostile_title_stays_text() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    empty_meeting(&app);
    let hostile = "<img src=x onerror=\"window.hit=1\"><script>window.hit=2</script>";
    app.press(&[ENTER]);
    for title in [hostile, "Begroting", "Sluiting"] {
        app.wait_for("document.activeElement.matches('[data-title]') && document.activeElement.value === ''");
        type_in(&app, title);
        app.press(&[ENTER]);
    }
    app.press(&[ESCAPE]);
    wait_for_agenda(&app, &[&format!("1 {hostile}"), "2 Begroting", "3 Sluiting"]);
    assert_eq!(app.count("main img, main script"), 0);
    assert_eq!(app.run("return window.hit ?? null"), json!(null));

    app.run(
        "const rows = [...document.querySelectorAll('[data-item]')];
         const middle = (row) => { const box = row.getBoundingClientRect(); return { clientX: box.left + 60, clientY: box.top + box.height / 2 } };
         const say = (target, kind, at) => target.dispatchEvent(new PointerEvent(kind, { bubbles: true, button: 0, ...at }));
         say(rows[0].querySelector('.words'), 'pointerdown', middle(rows[0]));
         say(rows[1], 'pointermove', middle(rows[1]));
         const beyond = middle(rows[2]);
         say(rows[2], 'pointermove', { ...beyond, clientY: beyond.clientY + 10 });",
    );
    app.wait_for("document.querySelector('.drop')");
    app.picture("agenda-dragging-light");
    app.run("window.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))");
    wait_for_agenda(&app, &["2 Begroting", "3 Sluiting", &format!("1 {hostile}")]);
}

#[test]
fn an_item_that_comes_late_leaves_the_printed_numbers_alone_and_says_who_brought_it() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    new_meeting(&app, "14 apr 2027");
    let opened = app.run_until_done(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         invoke('overview').then(({ meetings }) => invoke('act_between', { op: { op: 'open_meeting', id: meetings[0].id, at: '20:01' } }))
           .then(() => done('opened'), (e) => done(JSON.stringify(e)))",
    );
    assert_eq!(opened, json!("opened"));
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[role=grid]')?.contains(document.activeElement)");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header nav')");
    app.press(&[CTRL, '1']);
    app.wait_for("document.activeElement.matches('[data-item]')");
    app.press(&[DOWN]);
    app.press(&[DOWN]);
    chosen(&app, "Mededelingen en ingekomen stukken");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    type_in(&app, "Lekkage");
    app.press(&[ENTER]);
    app.press(&[ESCAPE]);
    chosen(&app, "Lekkage");
    app.wait_for("document.activeElement.querySelector('.no').innerText === '3a'");
    assert!(app.text("[data-item][aria-selected=true]").contains("ter vergadering toegevoegd"));
    assert!(!app.text(".hint").contains("volgorde"), "members hold the numbers as they are");
    assert_eq!(app.count("[data-under] input[type=checkbox]"), 1, "it may be urgent");
    assert!(app.text("[data-under]").contains("Ingebracht door"));
    app.picture("agenda-late-light");
}

#[test]
fn an_agenda_that_is_locked_is_read_and_offers_no_key_that_changes_it() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    app.press(&[END]);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header nav')");
    app.press(&[CTRL, '1']);
    app.wait_for("document.activeElement.matches('[data-item]')");
    assert_eq!(app.count("main input, main select, main textarea"), 0, "nothing can be typed in");
    let keys = app.text("footer");
    assert!(!keys.contains("nieuw punt") && !keys.contains("verplaatsen"), "{keys}");
    let before = agenda(&app);
    for keys in [&[ENTER][..], &[DELETE], &[TAB], &[ALT, DOWN], &[F2], &[CTRL, 'd']] {
        app.press(keys);
    }
    assert_eq!(agenda(&app), before);
    app.picture("agenda-locked-light");
}

#[test]
fn what_cannot_be_read_is_told_and_still_there_after_another_face() {
    let Some(app) = App::start(&World::default()) else { return };
    crate::notes::at_a_meeting(&app);
    app.run("document.querySelectorAll('aside input')[1].focus()");
    retype(&app, "kwart voor");
    app.press(&[CTRL, '2']);
    app.wait_for("document.body.innerText.includes('Niet vastgelegd bij Aanvang: ‘kwart voor’.')");
    app.press(&[CTRL, '1']);
    app.wait_for("document.querySelectorAll('aside input')[1]?.value === 'kwart voor'");
    app.picture("agenda-unread-light");
    assert_eq!(app.count("aside [aria-invalid=true]"), 1, "it says what is the matter");
    app.run("document.querySelectorAll('aside input')[1].focus()");
    retype(&app, "19:45");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('[data-item] .time').innerText.includes('19:45')");
    app.press(&[CTRL, '2']);
    app.press(&[CTRL, '1']);
    app.wait_for("document.querySelectorAll('aside input')[1]?.value === '19:45'");
}
