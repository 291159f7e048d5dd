use std::fs;
use std::path::Path;

use serde_json::json;

use crate::agenda::{agenda, chosen, new_meeting, open_example, retype, type_in};
use crate::app::{App, World, skipped};
use crate::webdriver::{CTRL, DOWN, ENTER, ESCAPE, TAB};

const YEARLY: [&str; 15] = [
    "Opening",
    "Vaststelling agenda",
    "Mededelingen en ingekomen stukken",
    "Vaststelling notulen vorige ALV",
    "Jaarverslag",
    "Financieel jaarverslag",
    "Verslag kascommissie",
    "Goedkeuring jaarrekening",
    "Decharge bestuur",
    "Begroting",
    "Contributie",
    "Bestuursverkiezing",
    "Benoeming kascommissie",
    "Rondvraag",
    "Sluiting",
];

#[test]
fn a_meeting_is_made_of_the_usual_agenda_and_asks_only_its_day() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    let before = app.count("[role=row][aria-selected]");
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('form input')");
    app.wait_for("document.querySelectorAll('form input')[2].value.includes('Schaftlokaal')");
    assert_eq!(app.run("return document.querySelectorAll('form input')[1].value"), json!("20:00"));
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[aria-invalid=true]')");
    assert!(app.text("form").contains("Vul de datum van de vergadering in."), "{}", app.text("form"));
    type_in(&app, "30 feb 2027");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('form').innerText.includes('30 februari 2027 bestaat niet: die maand heeft 28 dagen.')");
    app.picture("agenda-new-wrong-light");
    retype(&app, "14 apr 2027");
    app.wait_for("document.querySelector('form').innerText.includes('woensdag 14 april 2027')");
    app.picture("agenda-new-light");

    app.press(&[ENTER]);
    chosen(&app, "Opening");
    assert!(app.text("header h1").contains("ALV 14 april 2027"), "{}", app.text("header h1"));
    let numbered: Vec<String> =
        YEARLY.iter().enumerate().map(|(index, title)| format!("{} {title}", index + 1)).collect();
    assert_eq!(agenda(&app), numbered);
    assert!(
        app.text(".foot").contains("115") && app.text(".foot").contains("21:55"),
        "{}",
        app.text(".foot")
    );
    app.picture("agenda-face-light");

    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen'");
    app.wait_for(&format!(
        "document.querySelectorAll('[role=row][aria-selected]').length === {}",
        before + 1
    ));
    assert!(app.text("[role=row][aria-selected=true]").contains("14 april"), "it is the chosen one");
}

#[test]
fn making_a_meeting_is_one_act_and_one_undo_takes_it_back() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    let before = app.count("[role=row][aria-selected]");
    new_meeting(&app, "14 apr 2027");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen'");
    app.wait_for("document.querySelector('[role=status] .strip')?.innerText.includes('weer weg')");
    assert_eq!(app.count("[role=row][aria-selected]"), before);
    assert_eq!(app.text("[role=alert]"), "", "that is no trouble");
}

#[test]
fn axe_finds_nothing_on_the_agenda_and_large_text_is_whole() {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let Ok(axe) = fs::read_to_string(axe) else {
        skipped("axe-core is niet geïnstalleerd (npm ci in ui/)");
        return;
    };
    let Some(app) = App::start(&World::default()) else { return };
    app.run(&axe);
    open_example(&app);
    let look = |view: &str| {
        for theme in ["light", "dark"] {
            app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
            app.picture(&format!("agenda-{view}-{theme}"));
            let found = app.run_until_done(
                "axe.run().then(({ violations, passes }) => done({ checked: passes.length, violations:
                   violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]) }), (e) => done(String(e)))",
            );
            assert_eq!(found["violations"], json!([]), "{view}, {theme}: {found}");
        }
        for (size, width) in [("200%", ""), ("100%", "480px")] {
            app.run(&format!(
                "document.documentElement.style.fontSize = {size:?}; document.body.style.width = {width:?}"
            ));
            app.picture(&format!("agenda-{view}-{}", if width.is_empty() { "large" } else { "narrow" }));
            let cut = app.run(
                "const edge = document.body.getBoundingClientRect().right;
                 return [...document.querySelectorAll('main, main *')].filter((part) => part.checkVisibility()
                   && getComputedStyle(part).position !== 'absolute' && !part.closest('.heads, .unseen, legend')
                   && part.getBoundingClientRect().right > edge + 1).map((part) => part.outerHTML.slice(0, 80))",
            );
            assert_eq!(cut, json!([]), "{view} at {size} {width} is wider than the window");
        }
        app.run("document.documentElement.style.fontSize = ''; document.body.style.width = ''");
    };
    app.press(&[CTRL, 'n']);
    app.wait_for("document.querySelectorAll('form input')[2]?.value");
    look("new");
    type_in(&app, "14 apr 2027");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-item]')");
    app.press(&[DOWN]);
    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('[data-proposal] textarea')");
    type_in(&app, "De pomp wordt vervangen.");
    look("face");
    app.press(&[ESCAPE]);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    look("adding");
}

#[test]
fn a_change_of_statutes_asks_since_when_its_text_lies_open() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    new_meeting(&app, "14 apr 2027");
    chosen(&app, "Opening");
    let asked = "[...document.querySelectorAll('label')].find((one) => one.textContent.trim() === 'Tekst ter inzage vanaf')";
    assert_eq!(app.run(&format!("return Boolean({asked})")), json!(false), "other items have no such text");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    type_in(&app, "Statutenwijziging");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]') && document.activeElement.value === ''");
    app.press(&[ESCAPE]);
    chosen(&app, "Statutenwijziging");
    app.wait_for(asked);
    app.run(&format!("{asked}.control.focus()"));
    app.type_text("9 apr");
    app.press(&[TAB]);
    app.wait_for(&format!("{asked}.control.value === '9 april 2027'"));
    app.picture("agenda-statutes-light");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
