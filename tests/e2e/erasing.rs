use serde_json::json;

use hamerslag_core::Reader;
use hamerslag_core::words::Visibility;

use crate::app::{App, ROW};
use crate::held::{held, opened, says, stands};
use crate::later::{adopted_later, archive};
use crate::people::{at_people, at_row};
use crate::webdriver::{ALT, CTRL, DELETE, DOWN, ENTER, ESCAPE, SHIFT, TAB};

fn at_preview(app: &App) {
    app.press(&[SHIFT, DELETE]);
    app.wait_for("document.querySelector('main h1')?.innerText.startsWith('Op verzoek wissen') && document.activeElement.matches('form *')");
}

#[test]
fn somebody_is_erased_by_keys_after_it_was_told_what_goes_and_nothing_brings_it_back() {
    let Some(app) = at_people() else { return };
    let cell = app.text(&format!("{ROW} [role=gridcell]"));
    let name = cell.lines().next().unwrap().to_owned();
    at_preview(&app);
    let told = app.text("main");
    for words in
        ["Er is nog niets gewist", "Hier gaat het weg", "logboek", "Let op", "art. 17 lid 3 AVG", &name]
    {
        assert!(told.contains(words), "{words} in {told}");
    }
    app.press(&[ESCAPE]);
    at_row(&app);
    assert!(app.text(ROW).contains(&name), "nothing was done");

    at_preview(&app);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[type=checkbox][aria-invalid=true]')");
    assert!(app.text("form [role=alert]").contains("Ongedaan maken kan daarna niet"));
    app.press(&[' ']);
    app.wait_for("document.activeElement.checked");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main h1')?.innerText === 'Gewist'");
    assert!(app.text("main").contains("De woorden zijn gewist"), "{}", app.text("main"));
    if app.load_axe() {
        app.look_over("erased-light");
    }
    app.press(&[ESCAPE]);
    at_row(&app);
    app.wait_for("document.querySelector('[role=grid]').innerText.includes('[gewist]')");
    assert!(!app.text("[role=grid]").contains(&name));
    app.press(&[CTRL, 'z']);
    app.wait_for("document.body.innerText.includes('want wat gewist is, is nergens meer')");
    assert!(!app.text("[role=grid]").contains(&name));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn words_in_adopted_minutes_are_erased_by_keys_where_they_stand() {
    let held = held();
    let mut open = archive(&held);
    adopted_later(&mut open, &held);
    drop(open);
    let Some(app) = opened(&held) else { return };
    stands(&app, "vastgesteld");
    let at_line = |words: &str| {
        format!(
            "document.activeElement.matches('[data-line]') && document.activeElement.innerText.includes({words:?})"
        )
    };
    app.wait_for(&at_line("Opening"));
    app.press(&[DOWN]);
    app.wait_for(&at_line("Contributie"));
    app.press(&[DOWN]);
    app.wait_for(&at_line("€ 96 per jaar"));
    app.press(&[SHIFT, DELETE]);
    app.wait_for("document.activeElement.matches('form textarea') && document.activeElement.value.includes('De contributie over 2027')");
    app.picture("erase-words-light");
    app.press(&[ESCAPE]);
    app.wait_for(&at_line("€ 96 per jaar"));
    app.press(&[SHIFT, DELETE]);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.run("document.activeElement.select()");
    app.type_text("96 per jaar");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main h1')?.innerText.startsWith('Op verzoek wissen') && document.activeElement.matches('form [data-reads]')");
    says(&app, "ook in de vastgestelde notulen");
    if app.load_axe() {
        app.look_over("erase-words-told-light");
    }
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[type=checkbox][aria-invalid=true]')");
    app.press(&[' ']);
    app.wait_for("document.activeElement.checked");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main h1')?.innerText === 'Gewist'");
    app.press(&[ESCAPE]);
    app.wait_for(&at_line("[gewist]"));
    let reader = Reader::open(&held.path).unwrap();
    let view = reader.minutes(held.past, Visibility::Members).unwrap();
    assert!(view.entries().any(|entry| entry.text == "De contributie over 2027 wordt € [gewist]."));
    let report = reader.check().unwrap();
    assert_eq!((report.findings, report.erasures.len(), report.adopted), (vec![], 1, 1));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn the_terms_of_keeping_are_set_by_keys_and_told_with_what_they_rest_on() {
    let Some(app) = at_people() else { return };
    app.press(&[ALT, '6']);
    app.wait_for("document.querySelector('main [data-figure], main fieldset')");
    app.press(&['3']);
    app.wait_for("[...document.querySelectorAll('main legend')].some((one) => one.innerText === 'Hoe lang wordt bewaard')");
    assert!(app.text("main").contains("art. 2:10 lid 3 BW"), "{}", app.text("main"));
    app.run("[...document.querySelectorAll('label')].find((one) => one.innerText.startsWith('Bereikbaarheid van wie')).control.focus()");
    app.run("document.activeElement.select()");
    app.type_text("0");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('main [role=alert]')?.innerText.includes('van 1 tot en met 100')");
    app.press(&[SHIFT, TAB]);
    app.run("document.activeElement.select()");
    app.type_text("4");
    app.press(&[TAB]);
    let four = "[...document.querySelectorAll('label')].find((one) => one.innerText.startsWith('Bereikbaarheid van wie')).control.value === '4'";
    app.wait_for(&format!("!document.querySelector('main [role=alert]') && {four}"));
    app.run_until_done("window.__TAURI_INTERNALS__.invoke('retention', {}).then(({ retention }) => done(retention.contact_years))");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn what_is_told_before_erasing_looks_well_in_every_light_and_width() {
    let Some(app) = at_people() else { return };
    if !app.load_axe() {
        return;
    }
    at_preview(&app);
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.look_over(&format!("erase-{theme}"));
    }
    app.run(
        "document.documentElement.dataset.theme = 'light'; document.documentElement.style.fontSize = '200%'",
    );
    app.look_over("erase-large");
}
