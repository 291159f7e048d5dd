use serde_json::{Value, json};

use crate::app::{App, World};
use crate::webdriver::{
    ALT, BACKSPACE, CTRL, DOWN, ENTER, ESCAPE, F3, F7, F8, F9, F10, HOME, RIGHT, SHIFT, TAB, UP,
};

/// A meeting with four items in the example, opened in the window.
pub(crate) fn at_a_meeting(app: &App) {
    let items = ["Opening", "Begroting 2027", "Rondvraag", "Sluiting"];
    at_a_meeting_on(app, &items.map(|title| (title, "decision")));
}

/// A meeting in the example, opened in the window, with these items: what they are about and how they are treated.
pub(crate) fn at_a_meeting_on(app: &App, items: &[(&str, &str)]) {
    app.press(&[CTRL, 'e']);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.run(&format!("window.items = {}", json!(items)));
    app.run_until_done(
        "const call = window.__TAURI_INTERNALS__.invoke;
         const id = (n) => `019a0000-0000-7000-8000-00000000000${n}`;
         (async () => {
           const { bodies } = await call('overview');
           const body = bodies.find(({ fields }) => fields.kind === 'general_meeting').id;
           const plan = { body, number: null, title: 'Proefvergadering', date: '2028-03-18', place: 'Het Schaftlokaal',
             planned_start: '20:00', planned_end: null };
           const item = ([title, kind], n) => ({ op: 'add_item', id: id(n), meeting: id(0), parent: null, place: 'last', item: {
             printed_number: null, title, kind, presenter: null, planned_minutes: 5, explanation: null, lateness: null,
             brought_by: null, urgent: false, origin: null, visibility: null } });
           await call('act_between', { op: { op: 'together', ops: [
             { op: 'add_meeting', id: id(0), meeting: plan },
             ...window.items.map((one, n) => item(one, n + 1)) ] } });
         })().then(() => done(true), (e) => done(String(e.message ?? e)))",
    );
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[HOME]);
    app.wait_for("document.activeElement.innerText.includes('Proefvergadering')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
}

/// A meeting as by [`at_a_meeting`], with the caret in the notes of its first item.
pub(crate) fn at_the_notes(app: &App) {
    at_a_meeting(app);
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('textarea')");
}

/// What the archive has of the meeting's blocks: item by item, each block by its words.
pub(crate) fn on_disk(app: &App) -> Value {
    app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('sheet', { meeting: '019a0000-0000-7000-8000-000000000000' }).then(({ desk }) =>
           done(desk.items.map(({ entries }) => entries.map(({ fields }) => fields.text))))",
    )
}

/// Waits until the archive has these blocks under an item.
pub(crate) fn expect_blocks(app: &App, item: usize, blocks: &[&str]) {
    app.comes_to(|| on_disk(app)[item].clone(), &json!(blocks));
}

/// Waits until the stamp is of all that was typed.
pub(crate) fn saved(app: &App) {
    app.wait_for("document.querySelector('header [aria-busy=false]')?.innerText.includes('pgeslagen ')");
}

#[test]
fn an_evening_by_keys_from_the_gavel_to_the_gavel() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.wait_for("document.querySelector('.sheet h2')?.innerText.includes('Opening')");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.picture("notes-opening-light");
    app.type_text("Ruben");
    app.press(&[TAB]);
    app.type_text("Ilse\n");
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.wait_for("document.activeElement.matches('textarea')");

    app.type_text("Ruben opent de vergadering.\nEr zijn geen mededelingen.");
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Begroting')");
    app.type_text("Samira: licht de begroting toe. De afdracht stijgt.\nv waarom daalt de post campagne?\n- er is vooruitbetaald\nen dat blijft zo");
    app.press(&[SHIFT, TAB]);
    app.picture("notes-typing-light");
    app.type_text("\nb De begroting 2027 wordt vastgesteld.\na @Tijn ledenlijst bijwerken >1 maart\n??");
    saved(&app);
    app.picture("notes-records-light");
    assert_eq!(app.count(".card"), 2, "a decision and an action stand apart");
    assert!(app.text(".sheet").contains("Besluit 2028-1"), "{}", app.text(".sheet"));
    assert!(app.text(".sheet").contains("Tijn"), "{}", app.text(".sheet"));

    app.press(&[F10]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
    let review = app.text(".side");
    assert!(review.contains("Niet behandeld: 3. Rondvraag") && review.contains("“??”"), "{review}");
    app.picture("notes-closed-light");
    expect_blocks(&app, 0, &["Ruben opent de vergadering.", "Er zijn geen mededelingen."]);
    let budget = [
        "licht de begroting toe. De afdracht stijgt.",
        "waarom daalt de post campagne?",
        "er is vooruitbetaald",
        "en dat blijft zo",
        "De begroting 2027 wordt vastgesteld.",
        "ledenlijst bijwerken",
        "??",
    ];
    expect_blocks(&app, 1, &budget);
}

/// Waits until the archive has each item treated as `expected`.
fn treated(app: &App, expected: [&str; 4]) {
    let read =
        "window.__TAURI_INTERNALS__.invoke('sheet', { meeting: '019a0000-0000-7000-8000-000000000000' })
        .then(({ desk }) => done(desk.items.map(({ treatment }) => treatment.status)))";
    app.comes_to(|| app.run_until_done(read), &json!(expected));
}

#[test]
fn to_look_at_an_item_does_nothing_to_it_at_whatever_speed() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    saved(&app);
    for slowly in [true, false] {
        for (key, title) in [(DOWN, "Begroting"), (DOWN, "Rondvraag"), (UP, "Begroting"), (UP, "Opening")] {
            app.press(&[CTRL, key]);
            if slowly {
                app.wait_for(&format!("document.querySelector('.sheet h2').innerText.includes({title:?})"));
                saved(&app);
            }
        }
    }
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Opening')");
    treated(&app, ["current", "untouched", "untouched", "untouched"]);

    // Words take an item in hand, and are one with it to undo.
    app.press(&[CTRL, DOWN]);
    app.press(&[CTRL, DOWN]);
    app.type_text("Niemand vraagt het woord.");
    app.wait_for("document.activeElement.value === 'Niemand vraagt het woord.'");
    app.press(&[ESCAPE]);
    saved(&app);
    treated(&app, ["done", "untouched", "current", "untouched"]);
    app.picture("notes-passed-over-light");
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('main').innerText.includes('Niemand vraagt')");
    saved(&app);
    treated(&app, ["current", "untouched", "untouched", "untouched"]);
    // So does the gavel, without a word.
    app.press(&[CTRL, UP]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Begroting')");
    app.press(&[CTRL, ENTER]);
    saved(&app);
    treated(&app, ["done", "current", "untouched", "untouched"]);
    app.press(&[F10]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
    assert!(app.text(".side").contains("Niet behandeld: 3. Rondvraag"), "{}", app.text(".side"));
    assert!(!app.text(".side").contains("Begroting"), "{}", app.text(".side"));
}

#[test]
fn blocks_split_merge_move_and_are_undone() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Een twee drie\nvier");
    app.press(&[UP]);
    app.press(&[HOME]);
    for _ in 0..4 {
        app.press(&[RIGHT]);
    }
    app.type_text("\n");
    expect_blocks(&app, 0, &["Een", "twee drie", "vier"]);
    app.press(&[BACKSPACE]);
    expect_blocks(&app, 0, &["Een twee drie", "vier"]);
    app.press(&[ALT, DOWN]);
    expect_blocks(&app, 0, &["vier", "Een twee drie"]);
    app.press(&[CTRL, 'z']);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.block').length === 3");
    expect_blocks(&app, 0, &["Een", "twee drie", "vier"]);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.block').length === 2");
    expect_blocks(&app, 0, &["Een twee drie", "vier"]);
    app.press(&[CTRL, 'y']);
    app.wait_for("document.querySelectorAll('.block').length === 3");
    app.press(&[CTRL, 'y']);
    app.wait_for("document.querySelectorAll('.block').length === 2");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn what_a_sentence_decides_and_promises_is_offered_and_taken_with_one_key_each() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[CTRL, DOWN]);
    app.type_text(
        "Deze wordt na beantwoording van een vraag vastgesteld. Samira stuurt de begroting naar de leden.",
    );
    app.wait_for("document.querySelectorAll('[role=status] em').length === 2");
    let hint = app.text(".blocks [role=status]");
    assert!(hint.contains("De begroting 2027") && hint.contains("Samira"), "{hint}");
    app.picture("notes-offer-light");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.querySelectorAll('.card').length === 1");
    app.wait_for("document.querySelectorAll('[role=status] em').length === 1");
    app.press(&[CTRL, 'j']);
    app.wait_for("document.querySelectorAll('.card').length === 2");
    app.picture("notes-taken-light");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.card').length === 1");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.picture("notes-form-light");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
}

#[test]
fn cut_off_in_mid_sentence_one_goes_on_in_the_same_word() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Noor opent de vergadering en heet ieder");
    app.wait_for("document.activeElement.value.endsWith('ieder')");
    saved(&app);
    let app = app.cut_off_and_start_again();
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("een welkom.");
    expect_blocks(&app, 0, &["Noor opent de vergadering en heet iedereen welkom."]);
    for _ in 0..2 {
        app.press(&[CTRL, 'z']);
    }
    app.wait_for(
        "[...document.querySelectorAll('[role=status]')].at(-1).innerText.includes('eerder gedaan')",
    );
    app.picture("notes-earlier-light");
}

#[test]
fn the_life_of_a_meeting_is_one_key_each() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("\n");
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.press(&[F8]);
    app.wait_for("document.querySelector('header').innerText.includes('geschorst sinds')");
    app.picture("notes-suspended-light");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.press(&[F3]);
    app.wait_for("document.activeElement.name === 'title'");
    app.type_text("De kapotte poort");
    app.press(&[TAB]);
    app.type_text("Greet\n");
    app.wait_for("document.querySelectorAll('[aria-current=step]').length === 1");
    app.wait_for("document.querySelector('ol').innerText.includes('De kapotte poort')");
    app.press(&[F7]);
    app.wait_for("document.activeElement.name === 'reason'");
    app.type_text("De penningmeester is ziek\n");
    app.wait_for(
        "document.querySelector('.sheet').innerText.includes('aangehouden: De penningmeester is ziek')",
    );
    app.press(&[F9]);
    app.wait_for("document.querySelector('.sheet header').innerText.includes('besloten')");
    app.picture("notes-life-light");
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('.sheet header').innerText.includes('besloten')");
}

#[test]
fn an_item_that_runs_over_is_told_beside_the_agenda_and_above_the_notes() {
    let Some(app) = App::start(&World::default()) else { return };
    at_a_meeting(&app);
    // Four items of five minutes each, begun twelve minutes ago, and still at the first.
    let begun = app.run_until_done(
        "const call = window.__TAURI_INTERNALS__.invoke;
         const meeting = '019a0000-0000-7000-8000-000000000000';
         const then = new Date(Date.now() - 12 * 60_000);
         const at = [then.getHours(), then.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
         call('sheet', { meeting }).then(async ({ desk }) => {
           const apply = (op) => call('act_between', { op });
           await apply({ op: 'edit_meeting', id: meeting, meeting: { ...desk.plan, planned_start: at } });
           await apply({ op: 'open_meeting', id: meeting, at });
           await apply({ op: 'begin_item', id: desk.items[0].id, at });
         }).then(() => done('ok'), (e) => done(JSON.stringify(e)))",
    );
    assert_eq!(begun, json!("ok"));
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("Het loopt uit.\n");
    saved(&app);
    let says = |selector: &str, words: &str| {
        app.wait_for(&format!("/{words}/.test(document.querySelector({selector:?})?.innerText)"));
    };
    // A minute may pass while one looks.
    says(".sheet [role=timer]", "1[2-4] van 5 min · [7-9] over tijd");
    says("aside [aria-current=step]", "[7-9] min over tijd");
    says("aside[aria-label=Agendapunten] .foot", "[7-9] min over tijd");
    says("aside[aria-label=Agendapunten] .foot", r"Sluiting naar verwachting \d\d:\d\d");
    says("aside[aria-label=Agendapunten] .foot", r"gepland \d\d:\d\d");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.picture(&format!("notes-over-{theme}"));
    }
    if app.load_axe() {
        app.look_over("notes-over-dark");
    }
}

#[test]
fn the_bar_has_at_most_seven_keys_in_one_row_however_narrow_the_window() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Er wordt geklopt.");
    saved(&app);
    let first: Vec<String> =
        ["Enter", "Tab", "Ctrl B", "Ctrl J", "Ctrl M", "Ctrl ↓"].map(str::to_owned).into();
    for size in ["100%", "200%", "266%"] {
        app.run(&format!("document.documentElement.style.fontSize = {size:?}"));
        app.picture(&format!("notes-bar-{size}"));
        let bar = app.run(
            "const bar = document.querySelector('footer').getBoundingClientRect();
             const keys = [...document.querySelectorAll('footer button, footer .now > span')];
             const seen = keys.filter((key) => key.getBoundingClientRect().bottom <= bar.bottom + 1);
             return { height: bar.height / parseFloat(getComputedStyle(document.documentElement).fontSize),
               seen: seen.map((key) => [...key.querySelectorAll('kbd')].map(({ innerText }) => innerText).join(' ')) }",
        );
        assert!(bar["height"].as_f64().unwrap() < 2.4, "one row: {bar}");
        let seen: Vec<&str> =
            bar["seen"].as_array().unwrap().iter().map(|key| key.as_str().unwrap()).collect();
        assert!((2..=8).contains(&seen.len()) && seen.last() == Some(&"F1"), "{size}: {seen:?}");
        let keys = &seen[..seen.len() - 1];
        assert!(keys.iter().zip(&first).all(|(key, first)| key == first), "{size}: {seen:?}");
    }
}
