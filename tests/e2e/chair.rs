use serde_json::json;

use crate::agenda::{agenda, chosen, new_meeting, open_example, retype, type_in};
use crate::app::{App, World};
use crate::webdriver::{CTRL, ENTER, ESCAPE, TAB};

const F6: char = '\u{E036}';

fn rules_say(app: &App, words: &str) {
    app.wait_for(&format!(
        "document.querySelector('section[aria-label=Regels]')?.innerText.includes({words:?})"
    ));
}

#[test]
fn the_term_of_notice_is_judged_while_the_day_is_typed() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    app.press(&[CTRL, 'n']);
    app.wait_for("document.querySelectorAll('form input')[2]?.value");
    type_in(&app, "14 sep 2090");
    rules_say(&app, "Oproepen kan tot en met woensdag 30 augustus 2090");
    rules_say(&app, "(art. 2:48 lid 1 BW)");
    rules_say(&app, "Dit is geen juridisch advies.");
    app.picture("rules-planning-light");
    retype(&app, "14 sep 2020");
    rules_say(&app, "oproepen kan niet meer");
    retype(&app, "14 apr 2090");
    rules_say(&app, "Oproepen kan tot en met donderdag 30 maart 2090");
    app.press(&[ENTER]);
    chosen(&app, "Opening");
    rules_say(&app, "Oproepen kan tot en met donderdag 30 maart 2090");
    assert!(
        !app.text("section[aria-label=Regels]").contains("goed gebruik"),
        "discharge is on the usual agenda"
    );
    app.run("[...document.querySelectorAll('[data-item]')].find((row) => row.innerText.includes('Decharge')).focus()");
    app.press(&['\u{E017}']);
    rules_say(&app, "Goedkeuring is geen decharge");
    app.picture("rules-agenda-light");
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('section[aria-label=Regels]').innerText.includes('Goedkeuring is geen decharge')");
    if app.load_axe() {
        for theme in ["light", "dark"] {
            app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
            app.look_over(&format!("rules-agenda-{theme}"));
        }
    }
}

#[test]
fn a_meeting_begins_with_the_agenda_of_an_earlier_one() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    app.press(&[CTRL, 'n']);
    app.wait_for("document.querySelectorAll('form input')[2]?.value");
    type_in(&app, "14 sep 2027");
    app.run(
        "const choice = document.querySelectorAll('form select')[1];
         choice.value = [...choice.options].find(({ text }) => text === 'Zoals ALV 18 november 2026').value;
         choice.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    app.wait_for("document.querySelector('form').innerText.includes('Regels voor houtkachels')");
    app.picture("planning-like-light");
    app.press(&[ENTER]);
    chosen(&app, "Opening");
    let agenda = agenda(&app);
    assert!(agenda.iter().any(|line| line.ends_with("Regels voor houtkachels")), "{agenda:?}");
    assert!(
        !agenda.iter().any(|line| line.contains("9a")),
        "what came late belonged to that evening: {agenda:?}"
    );
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn what_the_chair_notes_is_printed_for_the_chair_alone() {
    let Some(app) = App::start(&World::default()) else { return };
    open_example(&app);
    new_meeting(&app, "14 sep 2027");
    chosen(&app, "Opening");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('[data-field=kind]')");
    for _ in 0..4 {
        app.press(&[TAB]);
    }
    app.wait_for("document.activeElement.closest('.field')?.innerText.includes('Alleen voor de voorzitter')");
    type_in(&app, "Eerst Wout bedanken.");
    app.press(&[ESCAPE]);
    chosen(&app, "Opening");
    app.wait_for("document.querySelector('[data-under]').innerText.length > 0");
    app.press(&[CTRL, '3']);
    let shows = "[...document.querySelectorAll('main')].some((main) => main.textContent.includes('Eerst Wout bedanken.'))";
    app.wait_for("document.querySelector('main').textContent.includes('Agenda van de')");
    assert_eq!(app.run(&format!("return {shows}")), json!(false), "members do not get it");
    app.run("[...document.querySelectorAll('aside input[type=radio]')].find((one) => one.closest('label').innerText.includes('Voorzitter')).click()");
    app.wait_for(shows);
    app.picture("paper-annotated-light");
}
