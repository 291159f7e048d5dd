use serde_json::json;

use crate::app::{AT_ROW, App, World};
use crate::webdriver::{ALT, CTRL, DOWN, ENTER, ESCAPE, HOME, LEFT, RIGHT, SHIFT};

const CHOSEN: &str = "[role=option][aria-selected=true]";
const IN_FIELD: &str = "document.activeElement.matches('main [role=combobox]')";

fn open_search(app: &App) {
    app.press(&[CTRL, SHIFT, 'f']);
    app.wait_for(IN_FIELD);
}

/// Waits until the archive has answered and counted, and something was found.
fn found(app: &App) {
    app.wait_for(
        "/\\d.* gevonden/.test(document.querySelector('main [role=search] [role=status]').innerText)",
    );
    app.wait_for(&format!("document.querySelector('main {CHOSEN}')"));
}

/// The face of this name, as it stands there with its count.
fn face(app: &App, name: &str) -> String {
    let faces =
        app.run("return [...document.querySelectorAll('main nav button')].map((one) => one.innerText)");
    let faces = faces.as_array().unwrap().iter().filter_map(|one| one.as_str()).map(str::to_owned);
    faces
        .clone()
        .find(|one| one.starts_with(name))
        .unwrap_or_else(|| panic!("{name} in {:?}", faces.collect::<Vec<_>>()))
}

fn quiet(app: &App) {
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn everything_is_searched_narrowed_and_left_for_a_place_and_found_again_as_it_was() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    open_search(&app);
    assert!(app.text("main").contains("‘begrotingen’"), "an empty page teaches: {}", app.text("main"));
    app.picture("search-empty-light");
    app.type_text("begrotingen");
    found(&app);
    assert!(
        app.count("main mark") > 2 && app.run("return [...document.querySelectorAll('main mark')].some((one) => one.innerText.toLowerCase() === 'begroting')") == json!(true),
        "one of them is found by more of them"
    );
    assert!(face(&app, "Besluiten").chars().any(|sign| sign.is_ascii_digit()), "{}", face(&app, "Besluiten"));
    app.picture("search-found-light");

    // Only decisions, then a year.
    app.press(&[ALT, RIGHT]);
    app.wait_for("document.querySelector('main nav [aria-current]').innerText.startsWith('Besluiten')");
    app.wait_for("document.querySelectorAll('main [role=option]').length > 0 && /\\d.* gevonden/.test(document.querySelector('main [role=search] [role=status]').innerText)");
    let decisions = app.count("main [role=option]");
    app.run("const year = document.querySelector('main select'); year.value = [...year.options].at(-1).value; year.dispatchEvent(new Event('change', { bubbles: true }))");
    app.wait_for(&format!("document.querySelectorAll('main [role=option]').length < {decisions}"));
    app.run("const year = document.querySelector('main select'); year.value = ''; year.dispatchEvent(new Event('change', { bubbles: true })); document.querySelector('main [role=combobox]').focus()");
    app.wait_for(&format!("document.querySelectorAll('main [role=option]').length === {decisions}"));
    app.press(&[ALT, 'r']);
    app.wait_for("document.querySelector('main [role=search] input:checked').value === 'relevance'");
    found(&app);
    app.picture("search-decisions-light");

    // To a place, and back to the page as it was.
    app.wait_for(&format!("document.querySelector('main {CHOSEN}')"));
    app.press(&[DOWN]);
    app.wait_for(
        "document.querySelectorAll('main [role=option]')[1]?.getAttribute('aria-selected') === 'true'",
    );
    app.run("document.activeElement.setSelectionRange(3, 7)");
    let words = app.text(&format!("main {CHOSEN} .words"));
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet') && document.activeElement.matches('textarea[data-keys=block], .sought')");
    app.press(&[ESCAPE]);
    app.wait_for("!document.activeElement.matches('textarea')");
    app.press(&[ESCAPE]);
    app.wait_for(IN_FIELD);
    app.wait_for(&format!("document.querySelector('main {CHOSEN} .words')?.innerText === {words:?}"));
    let field = app.run("const at = document.activeElement; return [at.value, at.selectionStart, at.selectionEnd, document.querySelector('main nav [aria-current]').innerText.startsWith('Besluiten'), document.querySelector('main [role=search] input:checked').value]");
    assert_eq!(field, json!(["begrotingen", 3, 7, true, "relevance"]));

    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen'");
    app.wait_for(AT_ROW);
    quiet(&app);
}

#[test]
fn people_and_subjects_are_found_here_and_in_the_palette_and_lead_to_their_lists() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    app.press(&['o']);
    app.wait_for("document.activeElement.matches('aside [role=combobox]')");
    app.type_text("Houtkachels");
    app.wait_for("document.querySelector('aside [role=option]')?.innerText.includes('nieuw onderwerp')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('aside [role=combobox]').value === 'Houtkachels'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[role=status] .strip')?.innerText.includes('hoort nu bij')");
    app.wait_for(AT_ROW);

    // The palette finds the subject, and hands its words on to the page.
    app.press(&[CTRL, 'k']);
    app.wait_for("document.activeElement.matches('dialog [role=combobox]')");
    app.type_text("houtkachel");
    app.wait_for("document.querySelector('dialog [role=listbox]').innerText.includes('Onderwerpen')");
    app.picture("search-palette-light");
    app.press(&[CTRL, SHIFT, 'f']);
    app.wait_for(IN_FIELD);
    found(&app);
    assert_eq!(app.run("return document.activeElement.value"), json!("houtkachel"));
    app.press(&[ALT, LEFT]);
    app.wait_for("document.querySelector('main nav [aria-current]').innerText.startsWith('Onderwerpen')");
    app.wait_for(&format!("document.querySelector('main {CHOSEN} .words')?.innerText === 'Houtkachels'"));
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('h1').textContent === 'Houtkachels'");
    app.wait_for(AT_ROW);
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    app.press(&[ESCAPE]);
    app.wait_for(IN_FIELD);

    app.press(&[ALT, LEFT]);
    app.run("document.activeElement.select()");
    app.type_text("terpstra");
    found(&app);
    app.wait_for("document.querySelector('main nav [aria-current]').innerText.startsWith('Personen')");
    app.wait_for(&format!("document.querySelector('main {CHOSEN}')?.innerText.includes('Wout Terpstra')"));
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('h1').textContent === 'Personen'");
    app.wait_for(&format!("{AT_ROW} && document.activeElement.innerText.includes('Wout Terpstra')"));
    app.press(&[ESCAPE]);
    app.wait_for(IN_FIELD);
    app.wait_for("document.querySelector('main nav [aria-current]').innerText.startsWith('Personen')");
    quiet(&app);
}

#[test]
fn during_a_meeting_the_page_lies_over_the_words_and_gives_them_back() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.press(&[HOME]);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('textarea[data-keys=block]')");
    app.type_text("Ruben opent de zaal");
    app.run("document.activeElement.setSelectionRange(6, 6)");
    open_search(&app);
    app.type_text("kraan");
    app.wait_for("document.querySelector('main [role=search] [role=status]').innerText.includes('gevonden')");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('textarea[data-keys=block]')");
    app.wait_for("document.activeElement.value === 'Ruben opent de zaal' && document.activeElement.selectionStart === 6");
    app.type_text("zelf ");
    app.wait_for("document.activeElement.value === 'Ruben zelf opent de zaal'");
    open_search(&app);
    app.wait_for("document.activeElement.value === 'kraan'");
    quiet(&app);
}

#[test]
fn a_thousand_places_come_as_one_scrolls() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.run_until_done(
        "const call = window.__TAURI_INTERNALS__.invoke;
         (async () => {
           const { bodies } = await call('overview');
           const meeting = crypto.randomUUID();
           const ops = [{ op: 'add_meeting', id: meeting, meeting: { body: bodies[0].id, number: null, title: 'Lange zitting', date: '2031-05-07',
             place: null, planned_start: '20:00', planned_end: null } }];
           for (let n = 0; n < 300; n += 1) {
             ops.push({ op: 'add_subject', id: crypto.randomUUID(), subject: { name: `Zonnewijzer ${n}`, visibility: null } });
           }
           await call('act_between', { op: { op: 'together', ops } });
         })().then(() => done(true), (e) => done(String(e.message ?? e)))",
    );
    open_search(&app);
    app.type_text("zonnewijzers");
    found(&app);
    app.wait_for("document.querySelector('main [role=search] [role=status]').innerText.startsWith('300 ')");
    assert!(app.count("main [role=option]") < 200, "the page asks for a part");
    for _ in 0..20 {
        app.run("const main = document.querySelector('main'); main.scrollTop = main.scrollHeight");
        app.run_until_done("setTimeout(done, 50)");
    }
    app.wait_for("(() => { const main = document.querySelector('main'); main.scrollTop = main.scrollHeight; return document.querySelectorAll('main [role=option]').length === 300; })()");
    quiet(&app);
}

#[test]
fn the_page_is_for_everybody_in_light_and_dark_large_and_narrow() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    if !app.load_axe() {
        return;
    }
    open_search(&app);
    app.type_text("begroting");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        found(&app);
        app.look_over(&format!("search-axe-{theme}"));
    }
    for (name, width, size) in [("large", 1280, "200%"), ("narrow", 480, "")] {
        app.resize(width, 800);
        app.run(&format!("document.documentElement.style.fontSize = {size:?}"));
        found(&app);
        app.look_over(&format!("search-{name}"));
    }
    app.run("document.querySelector('main [role=combobox]').select()");
    app.type_text("zzqxw");
    app.wait_for("document.querySelector('main').innerText.includes('Niets gevonden')");
    app.look_over("search-nothing");
}
