use serde_json::json;

use crate::agenda::{agenda, chosen, new_meeting, open_example, type_in};
use crate::app::{App, World};
use crate::webdriver::{CTRL, DELETE, DOWN, END, ENTER, ESCAPE, HOME, UP};

const F5: char = '\u{E035}';

/// The titles that wait, in order, and whether each is marked as late.
fn waiting(app: &App) -> Vec<String> {
    let rows = app.run(
        "return [...document.querySelectorAll('[role=option]')].filter((row) => row.querySelector('.reason') && !row.innerText.includes('Vervallen op')
           && !row.innerText.includes('Uitgesteld op') && !row.innerText.includes('Op de agenda sinds'))
           .map((row) => row.querySelector('.title span').innerText + (row.querySelector('.late') ? ' !' + row.querySelector('.late').innerText.trim() : ''))",
    );
    rows.as_array().unwrap().iter().map(|row| row.as_str().unwrap().to_owned()).collect()
}

fn wait_until_waiting(app: &App, count: usize) {
    app.wait_for(&format!(
        "document.querySelector('[data-panel] [role=status]')?.innerText.startsWith({:?})",
        match count {
            0 => "Alles is beantwoord.".to_owned(),
            1 => "Nog één onderwerp".to_owned(),
            more => format!("Nog {more} onderwerpen"),
        }
    ));
}

fn on_list(app: &App) {
    app.wait_for("document.activeElement.matches('[role=listbox]')");
}

/// The row that the list means.
fn meant(app: &App) -> String {
    app.text("[role=option][aria-selected=true] .title span")
}

#[test]
fn the_chair_answers_what_asks_to_come_on_the_agenda_by_keys_alone() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    new_meeting(&app, "14 sep 2027");
    chosen(&app, "Opening");
    app.press(&[F5]);
    on_list(&app);
    let all = waiting(&app);
    wait_until_waiting(&app, all.len());
    assert!(all.iter().any(|title| title == "Vaststelling notulen ALV 18 november 2026"), "{all:?}");
    assert!(all.iter().any(|title| title == "Actielijst"), "{all:?}");
    app.picture("next-light");

    // What it becomes, and where, is seen before it is taken.
    let minutes = meant(&app);
    assert!(minutes.starts_with("Vaststelling notulen"), "{minutes}");
    let becomes = app.text("[role=option][aria-selected=true] .becomes");
    assert!(
        becomes.contains("als ‘Vaststelling notulen vorige ALV’, dat er al voor op de agenda staat"),
        "{becomes}"
    );
    assert_eq!(app.count(".drop"), 0, "it comes nowhere else");
    let kept = agenda(&app).iter().position(|item| item.contains("Vaststelling notulen vorige ALV")).unwrap();
    app.press(&[ENTER]);
    wait_until_waiting(&app, all.len() - 1);
    app.wait_for(&format!(
        "document.querySelectorAll('[data-item]')[{kept}].innerText.includes({minutes:?})"
    ));
    assert_eq!(agenda(&app)[14], "15 Sluiting", "nothing was added");
    on_list(&app);
    let second = meant(&app);
    assert_eq!(second, all[1].split(" !").next().unwrap(), "the next one is at hand");
    // Its place is shown in the agenda.
    app.wait_for("document.querySelectorAll('.drop').length === 1");
    app.press(&[ENTER]);
    wait_until_waiting(&app, all.len() - 2);
    app.wait_for("[...document.querySelectorAll('[data-item] .no')].at(-1).innerText === '16'");
    assert_eq!(agenda(&app)[15], "16 Sluiting", "numbered through");
    assert!(agenda(&app).iter().any(|item| item.ends_with(&second)), "{:?}", agenda(&app));
    app.press(&[CTRL, 'z']);
    wait_until_waiting(&app, all.len() - 1);
    on_list(&app);

    // One undo takes the item, its answer and the numbers back.
    app.press(&[CTRL, 'z']);
    wait_until_waiting(&app, all.len());
    assert_eq!(agenda(&app)[14], "15 Sluiting");
    on_list(&app);

    // Dropping asks why, and keeps it.
    app.press(&[HOME]);
    app.press(&[DOWN]);
    let dropped = meant(&app);
    app.press(&[DELETE]);
    app.wait_for("document.activeElement.matches('[data-panel] form input')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[data-panel] form').innerText.includes('Vul in waarom')");
    app.picture("next-drop-light");
    type_in(&app, "hoort bij het bestuur");
    app.press(&[ENTER]);
    on_list(&app);
    wait_until_waiting(&app, all.len() - 1);
    app.wait_for("document.querySelector('[role=listbox]').innerText.includes(': hoort bij het bestuur.')");

    // Postponing asks until when, or why.
    app.press(&[HOME]);
    let postponed = meant(&app);
    app.press(&['u']);
    app.wait_for("document.activeElement.matches('[data-panel] form input')");
    type_in(&app, "31 feb 2028");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[data-panel] form [role=alert]')?.innerText.includes('29 dagen')");
    app.press(&[CTRL, 'a']);
    type_in(&app, "1 feb 2028");
    app.wait_for("document.querySelector('[data-panel] form').innerText.includes('dinsdag 1 februari 2028')");
    app.press(&[ENTER]);
    on_list(&app);
    wait_until_waiting(&app, all.len() - 2);
    app.wait_for("document.querySelector('[role=listbox]').innerText.includes('tot 1 februari 2028')");

    // An answer can be withdrawn: the last ones given stand first.
    app.press(&[END]);
    assert_eq!(meant(&app), dropped);
    app.picture("next-answered-light");
    app.press(&[ENTER]);
    wait_until_waiting(&app, all.len() - 1);
    app.press(&[END]);
    assert_eq!(meant(&app), postponed);
    app.press(&[UP]);
    app.press(&[ESCAPE]);
    chosen(&app, "Opening");
    assert_eq!(app.count("[data-panel]"), 0);
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn everything_can_be_taken_at_once_and_lands_before_the_questions() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    new_meeting(&app, "14 sep 2027");
    app.press(&[F5]);
    on_list(&app);
    let all = waiting(&app).len();
    for _ in 0..all {
        app.press(&[ENTER]);
    }
    wait_until_waiting(&app, 0);
    // The minutes came in the item that was kept for them.
    let count = 14 + all;
    app.wait_for(&format!("document.querySelectorAll('[data-item]').length === {count}"));
    app.wait_for(&format!(
        "[...document.querySelectorAll('[data-item] .no')].at(-1).innerText === '{count}'"
    ));
    let agenda = agenda(&app);
    let last = agenda.len();
    assert_eq!(agenda[last - 1], format!("{last} Sluiting"));
    assert_eq!(agenda[last - 2], format!("{} Rondvraag", last - 1));
    app.picture("next-all-taken-light");
    // Taken ones go off the agenda again with their answer.
    app.press(&[ENTER]);
    wait_until_waiting(&app, 1);
}

#[test]
fn from_the_list_of_meetings_one_key_plans_the_next_one_of_that_body() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    app.press(&[F5]);
    app.wait_for("document.activeElement.matches('form input')");
    app.wait_for("document.querySelectorAll('form input')[2].value !== ''");
    assert!(app.text("form").contains("staat ernaast wat om behandeling vraagt"), "{}", app.text("form"));
    type_in(&app, "14 sep 2027");
    app.press(&[ENTER]);
    on_list(&app);
    assert!(app.text("header h1").contains("ALV 14 september 2027"));
    app.press(&[ESCAPE]);
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen'");
    // It is in preparation now: the same key leads straight to what asks.
    app.wait_for(
        "document.querySelector('[role=row][aria-selected=true]')?.innerText.includes('14 september')",
    );
    app.press(&[F5]);
    on_list(&app);
}

#[test]
fn axe_finds_nothing_on_what_asks_and_nothing_is_cut_off() {
    let Some(app) = App::start(&World::default()) else { return };
    if !app.load_axe() {
        return;
    }
    open_example(&app);
    new_meeting(&app, "14 sep 2027");
    app.press(&[F5]);
    on_list(&app);
    app.press(&[DELETE]);
    app.wait_for("document.activeElement.matches('[data-panel] form input')");
    type_in(&app, "niet meer nodig");
    app.press(&[ENTER]);
    on_list(&app);
    app.wait_for("document.querySelector('[role=listbox]').innerText.includes('niet meer nodig')");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.look_over(&format!("next-list-{theme}"));
        app.press(&['u']);
        app.wait_for("document.querySelector('[data-panel] form')");
        app.look_over(&format!("next-form-{theme}"));
        app.press(&[ESCAPE]);
        on_list(&app);
    }
    app.run("document.documentElement.style.fontSize = '200%'");
    app.look_over("next-list-large");
}
