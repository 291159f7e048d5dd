use serde_json::json;

use crate::app::{App, ROW, World};
use crate::webdriver::{ALT, CTRL, DELETE, DOWN, ENTER, ESCAPE, HOME, SHIFT, TAB};

const FIRST: &str = "Waterschap De Sluis\n\nDatum 6 mei 2025\nOns kenmerk WS-12\nOnderwerp Peil van de sloot\n\n\
    Geacht bestuur,\n\nGraag horen wij wat u van het peil vindt.\n\nHoogachtend,\nWaterschap De Sluis\n";
const SECOND: &str = "Waterschap De Sluis\n\nDatum 3 december 2026\nOns kenmerk WS-44\nOnderwerp Nieuw peil\n\
    Contactpersoon Sien Dijkman\n\nGeacht bestuur,\n\nIn onze brief van 6 mei 2025 (kenmerk WS-12) vroegen wij om uw \
    mening. Met deze brief is die brief afgehandeld.\n\nHoogachtend,\nWaterschap De Sluis\n";

fn at_the_papers(world: &World) -> Option<App> {
    let app = App::at_the_example(world)?;
    app.press(&[ALT, '4']);
    app.wait_for("document.querySelector('h1').textContent === 'Stukken'");
    Some(app)
}

/// Puts the text in the field as a paste does, for the clipboard is the desktop's.
fn paste(app: &App, text: &str) {
    app.run(&format!("document.activeElement.setRangeText({text:?}, 0, document.activeElement.value.length, 'end');
        document.activeElement.dispatchEvent(new InputEvent('input', {{ inputType: 'insertFromPaste', bubbles: true }}))"));
}

/// What stands in the field with this label.
fn field(app: &App, label: &str) -> String {
    let script = format!(
        "const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === {label:?});
         return document.getElementById(label.htmlFor).value"
    );
    app.run(&script).as_str().unwrap().to_owned()
}

/// Takes in a letter by its text and confirms what was read.
fn take_in(app: &App, text: &str) {
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('textarea')");
    paste(app, text);
    app.wait_for("document.querySelectorAll('.was').length > 3");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
}

#[test]
fn a_letter_is_read_confirmed_by_one_key_and_put_on_an_agenda() {
    let Some(app) = at_the_papers(&World::default()) else { return };
    let before = app.count("[role=row][aria-selected]");
    take_in(&app, FIRST);
    assert_eq!(app.count("[role=row][aria-selected]"), before + 1);
    assert!(
        app.text(ROW).contains("Peil van de sloot") && app.text(ROW).contains("WS-12"),
        "{}",
        app.text(ROW)
    );

    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('textarea')");
    app.picture("papers-new-light");
    paste(&app, SECOND);
    app.wait_for("document.querySelectorAll('.was').length === 6");
    assert_eq!(
        ["Onderwerp", "Afzender", "Kenmerk", "Datum op het stuk", "Contactpersoon"]
            .map(|label| field(&app, label)),
        ["Nieuw peil", "Waterschap De Sluis", "WS-44", "3 december 2026", "Sien Dijkman"]
    );
    assert!(field(&app, "Handelt af").contains("WS-12"), "{}", field(&app, "Handelt af"));
    assert_eq!(field(&app, "Ontvangen"), "", "what it does not say is not guessed");
    app.picture("papers-read-light");

    // Nothing is stored yet; what was left comes back.
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Stukken'");
    app.wait_for("document.querySelector('main').innerText.includes('nog niet vastgelegd')");
    assert_eq!(app.count("[role=row][aria-selected]"), before + 1);
    app.press(&[CTRL, 'n']);
    app.wait_for("document.querySelectorAll('.was').length === 6");
    app.press(&[CTRL, ENTER]);
    app.wait_for(
        "document.querySelector('[role=row][aria-selected=true]')?.innerText.includes('Nieuw peil')",
    );
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    app.picture("papers-list-light");

    // The first one is settled by it: what still waits does not have it.
    app.run("const state = document.querySelector('.filter select'); state.value = 'waiting'; state.dispatchEvent(new Event('change', { bubbles: true }))");
    app.wait_for("![...document.querySelectorAll('[role=row][aria-selected]')].some((row) => row.innerText.includes('Peil van de sloot'))");
    app.wait_for("[...document.querySelectorAll('[role=row][aria-selected]')].some((row) => row.innerText.includes('Nieuw peil'))");
    app.press(&[ESCAPE]);
    app.wait_for("[...document.querySelectorAll('[role=row][aria-selected]')].some((row) => row.innerText.includes('Peil van de sloot'))");

    app.press(&[HOME]);
    app.wait_for("document.activeElement.innerText.includes('Nieuw peil')");
    app.press(&[CTRL, 'g']);
    app.wait_for("document.activeElement.matches('form [role=combobox]')");
    let first = app.run("return document.activeElement.value");
    app.press(&[DOWN]);
    app.wait_for("document.querySelectorAll('form [role=option]').length > 0");
    app.picture("papers-agenda-light");
    let offered = "document.querySelector('form [role=option][aria-selected=true] span').innerText";
    assert_eq!(app.run(&format!("return {offered}")), first, "the next one comes first");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelectorAll('form [role=option]').length === 0");
    let chosen = first;
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[role=status] .strip')?.innerText.includes('staat op de agenda')");
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('h1').textContent === 'Stuk'");
    app.wait_for(&format!(
        "document.querySelector('main').innerText.includes('Staat op de agenda van ' + {chosen})"
    ));
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");

    // Removing is taken back by one key.
    app.press(&[DELETE]);
    app.wait_for("![...document.querySelectorAll('[role=row][aria-selected]')].some((row) => row.innerText.includes('Nieuw peil'))");
    app.press(&[CTRL, 'z']);
    app.wait_for("[...document.querySelectorAll('[role=row][aria-selected]')].some((row) => row.innerText.includes('Nieuw peil'))");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

/// Waits until the strip says this.
fn told(app: &App, words: &str) {
    app.wait_for(&format!("document.querySelector('[role=status] .strip')?.innerText.includes({words:?})"));
}

#[test]
fn what_is_done_with_papers_is_taken_back_and_done_again_and_the_strip_says_what() {
    let Some(app) = at_the_papers(&World::default()) else { return };
    let before = app.count("[role=row][aria-selected]");
    let rows = |count| {
        app.wait_for(&format!("document.querySelectorAll('[role=row][aria-selected]').length === {count}"))
    };
    take_in(&app, FIRST);
    rows(before + 1);
    app.press(&[DELETE]);
    rows(before);
    app.press(&[CTRL, 'z']);
    told(&app, "Ongedaan gemaakt: Stuk verwijderd.");
    rows(before + 1);
    app.press(&[CTRL, 'z']);
    told(&app, "Ongedaan gemaakt: Stuk toegevoegd.");
    rows(before);
    app.press(&[CTRL, SHIFT, 'z']);
    told(&app, "Opnieuw gedaan: Stuk toegevoegd.");
    rows(before + 1);
    app.press(&[CTRL, 'y']);
    told(&app, "Opnieuw gedaan: Stuk verwijderd.");
    rows(before);
    app.press(&[CTRL, 'z']);
    told(&app, "Ongedaan gemaakt: Stuk verwijderd.");

    // In a paper that lies open it is the field that goes back.
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    app.press(&[HOME]);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('.fields input')");
    app.run("const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === 'Behandelaar'); document.getElementById(label.htmlFor).focus()");
    let before = field(&app, "Behandelaar");
    app.type_text("Joost");
    let after = field(&app, "Behandelaar");
    app.press(&[CTRL, 'z']);
    told(&app, "Ongedaan gemaakt: Stuk gewijzigd.");
    app.comes_to(|| json!(field(&app, "Behandelaar")), &json!(before));
    app.press(&[CTRL, SHIFT, 'z']);
    told(&app, "Opnieuw gedaan: Stuk gewijzigd.");
    app.comes_to(|| json!(field(&app, "Behandelaar")), &json!(after));

    // The same key does the same among people: what was done last goes back first.
    app.press(&[ALT, '5']);
    app.wait_for("document.querySelector('h1').textContent === 'Personen'");
    app.press(&[CTRL, 'z']);
    told(&app, "Ongedaan gemaakt: Stuk gewijzigd.");
    app.press(&[ALT, '4']);
    app.wait_for("document.querySelector('h1').textContent === 'Stukken'");
    app.wait_for(&format!(
        "document.querySelector('{ROW}') && !document.querySelector('main').innerText.includes('Joost')"
    ));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn the_meeting_on_whose_list_a_letter_stands_is_found_by_words() {
    let Some(app) = at_the_papers(&World::default()) else { return };
    take_in(&app, FIRST);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('.fields input')");
    let on_list = || {
        app.run("const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === 'Op de lijst van'); document.getElementById(label.htmlFor).focus()")
    };
    on_list();
    app.type_text("zonsverduistering");
    app.wait_for(
        "document.querySelector('.fields [role=alert]')?.innerText.includes('Geen vergadering past')",
    );
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.value === '' && !document.querySelector('.fields [role=alert]')");
    app.type_text("alv november 2024");
    app.wait_for("document.querySelectorAll('.fields [role=option]').length === 1");
    app.picture("papers-meeting-light");
    app.press(&[ENTER]);
    app.wait_for("/^ALV \\d+ november 2024$/.test(document.activeElement.value)");
    app.press(&[ESCAPE]);
    app.wait_for(&format!("document.querySelector('{ROW}')?.innerText.includes('op de lijst van ALV')"));

    // Emptied, it stands on no list.
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('.fields input')");
    on_list();
    app.wait_for("document.activeElement.value.startsWith('ALV')");
    app.run("document.activeElement.select()");
    app.press(&[DELETE]);
    app.wait_for("document.activeElement.value === ''");
    app.press(&[TAB]);
    app.press(&[ESCAPE]);
    app.wait_for(&format!("document.querySelector('{ROW}') && !document.querySelector('{ROW}').innerText.includes('op de lijst van')"));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn search_leads_to_a_letter_and_a_change_in_it_stays() {
    let Some(app) = at_the_papers(&World::default()) else { return };
    take_in(&app, FIRST);
    app.press(&[ALT, '1']);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen'");
    app.press(&[CTRL, 'k']);
    app.wait_for("document.activeElement.matches('dialog [role=combobox]')");
    app.type_text("peil sloot");
    app.wait_for(
        "document.querySelector('[role=option][aria-selected=true]')?.innerText.includes('6 mei 2025')",
    );
    app.picture("papers-palette-light");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('h1').textContent === 'Stuk'");
    assert_eq!(field(&app, "Kenmerk"), "WS-12");
    app.wait_for("document.activeElement.value === 'Peil van de sloot'");
    app.run("const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === 'Behandelaar'); document.getElementById(label.htmlFor).focus()");
    app.type_text("Joost");
    app.picture("papers-one-light");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Stukken'");
    app.wait_for(&format!("document.querySelector('{ROW}')?.innerText.includes('Joost')"));

    // A stuk without a subject is not stored, and says what it lacks.
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("Graag een lantaarn.");
    app.wait_for("document.querySelector('main').innerText.includes('Staat niet in de tekst')");
    app.press(&[CTRL, ENTER]);
    app.wait_for(
        "document.querySelector('[role=alert].signal')?.innerText.includes('Een stuk heeft een onderwerp')",
    );
    app.wait_for("document.activeElement.matches('.fields input')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn the_papers_look_right_light_dark_large_and_narrow() {
    for (theme, name) in [(None, "light"), (Some("Adwaita:dark"), "dark")] {
        let Some(app) = at_the_papers(&World { gtk_theme: theme, ..World::default() }) else { return };
        if !app.load_axe() {
            return;
        }
        app.look_over(&format!("papers-empty-{name}"));
        take_in(&app, FIRST);
        app.look_over(&format!("papers-list-{name}"));
        app.press(&[CTRL, 'n']);
        app.wait_for("document.activeElement.matches('textarea')");
        paste(&app, SECOND);
        app.wait_for("document.querySelectorAll('.was').length === 6");
        app.look_over(&format!("papers-read-{name}"));
        if theme.is_none() {
            app.run("document.documentElement.style.fontSize = '200%'");
            app.look_over("papers-read-large");
            app.run("document.documentElement.style.fontSize = ''");
            app.resize(480, 700);
            app.wait_for("innerWidth < 500");
            app.look_over("papers-read-narrow");
            app.press(&[ESCAPE]);
            app.wait_for("document.querySelector('h1').textContent === 'Stukken'");
            app.picture("papers-list-narrow");
            let cut = app.run(
                "const main = document.querySelector('main'); return main.scrollWidth > main.clientWidth + 1",
            );
            assert_eq!(cut, json!(false), "the list is wider than the window");
        }
    }
}
