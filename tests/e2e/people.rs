use hamerslag_core::id::BodyId;
use hamerslag_core::model::Body;
use hamerslag_core::view::{PeopleView, Row};
use hamerslag_exchange::people::people_coming;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::app::{App, ROW, World};
use crate::notice::summoned;
use crate::webdriver::{ALT, CTRL, DELETE, DOWN, END, ENTER, ESCAPE, F2, SHIFT, TAB};

pub(crate) fn at_people() -> Option<App> {
    let app = App::at_the_example(&World::default())?;
    app.press(&[ALT, '5']);
    app.wait_for("document.querySelector('[role=grid]')?.getAttribute('aria-label') === 'Personen'");
    at_row(&app);
    Some(app)
}

/// The same in an archive of which nobody holds an office.
fn at_people_without_offices() -> Option<(TempDir, App)> {
    let (folder, archive, _) = summoned(40);
    let app = App::start(&World { archive: Some(archive), ..World::default() })?;
    app.press(&[ALT, '5']);
    app.wait_for("document.querySelector('[role=grid]')?.getAttribute('aria-label') === 'Personen'");
    at_row(&app);
    Some((folder, app))
}

/// The association's own data (1) or what its statutes decide (3).
fn at_settings(app: &App, key: char) {
    app.press(&[ALT, '6']);
    app.wait_for("document.querySelector('main [data-figure], main fieldset')");
    app.press(&[key]);
    let legend = if key == '1' { "Wie zij is" } else { "Wat de statuten bepalen" };
    app.wait_for(&format!("document.querySelector('main legend')?.innerText === {legend:?}"));
}

pub(crate) fn at_row(app: &App) {
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
}

fn in_form(app: &App, title: &str) {
    app.wait_for(&format!(
        "document.querySelector('main h1').innerText === {title:?} && document.activeElement.matches('form *')"
    ));
}

/// An office of the board, by keys.
fn add_office(app: &App, name: &str) {
    app.press(&[CTRL, SHIFT, 'n']);
    in_form(app, "Nieuwe functie");
    app.type_text(name);
    app.press(&[ENTER]);
    app.wait_for(&format!("document.querySelector('{ROW}')?.innerText.toLowerCase().includes({name:?})"));
    at_row(app);
}

/// A term of the chosen office: the person so many places down the list, and the two days.
fn add_term(app: &App, down: usize, from: &str, until: &str) {
    app.press(&[CTRL, 'n']);
    app.wait_for("document.querySelector('main h1').innerText.startsWith('Zittingsperiode') && document.activeElement.matches('form select')");
    for _ in 0..down {
        app.press(&[DOWN]);
    }
    app.press(&[TAB]);
    app.type_text(from);
    app.press(&[TAB]);
    app.type_text(until);
    app.press(&[ENTER]);
}

#[test]
fn a_person_is_entered_mended_taken_back_and_kept_where_in_use_by_keys() {
    let Some(app) = at_people() else { return };
    app.press(&[CTRL, 'n']);
    in_form(&app, "Nieuwe persoon");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('form [role=alert]')?.innerText.includes('Vul een naam in')");
    app.type_text("Aafke Aalders");
    app.press(&[TAB]);
    app.type_text("Aafke");
    for _ in 0..3 {
        app.press(&[TAB]);
    }
    app.type_text("aafke");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[aria-invalid=true]')");
    app.type_text("@voorbeeld.example");
    app.press(&[ENTER]);
    at_row(&app);
    assert!(app.text(ROW).contains("aafke@voorbeeld.example"), "{}", app.text(ROW));

    app.press(&[ENTER]);
    in_form(&app, "Persoon");
    app.type_text("Aafke Aalders-Zon");
    app.press(&[ENTER]);
    app.wait_for(&format!("document.querySelector('{ROW}')?.innerText.includes('Aalders-Zon')"));
    at_row(&app);
    app.press(&[CTRL, 'z']);
    app.wait_for(&format!("!document.querySelector('{ROW}').innerText.includes('-Zon')"));
    assert!(app.text("[role=status], .notice, footer").len() > 1);
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('[role=grid]').innerText.includes('Aafke')");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for("document.querySelector('[role=grid]').innerText.includes('Aafke')");

    app.press(&['/']);
    app.type_text("aafke");
    app.wait_for("document.querySelector('[role=grid]').getAttribute('aria-rowcount') === '1'");
    app.press(&[ESCAPE]);
    app.press(&[DELETE]);
    app.wait_for("document.querySelector('main').innerText.includes('Niets past bij dit filter')");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[role=grid]')");
    at_row(&app);
    let before = app.text("[role=grid]");
    app.press(&[DELETE]);
    app.wait_for("document.body.innerText.includes('Dit kan niet weg')");
    assert_eq!(app.text("[role=grid]"), before, "who was at a meeting stays");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn offices_and_the_retirement_schedule_are_kept_by_keys() {
    let Some((_folder, app)) = at_people_without_offices() else { return };
    app.press(&['2']);
    app.wait_for("document.querySelector('main').innerText.includes('Er zijn nog geen functies')");
    add_office(&app, "voorzitter");
    add_office(&app, "secretaris");
    add_office(&app, "penningmeester");
    add_term(&app, 1, "1-5-2022", "1-5-2021");
    app.wait_for("document.activeElement.matches('[aria-invalid=true]')");
    assert!(
        app.text("form [role=alert]").contains("Dit ligt voor het begin op 1 mei 2022"),
        "told at the field"
    );
    app.picture("term-wrong-light");
    app.run("document.activeElement.select()");
    app.type_text("1-5-2024");
    app.press(&[ENTER]);
    at_row(&app);
    assert!(app.text(ROW).contains("termijn voorbij"), "{}", app.text(ROW));
    let first = app.text(&format!("{ROW} [role=gridcell]:nth-child(2)"));
    app.press(&['/']);
    app.press(&[ESCAPE]);
    at_row(&app);
    // The chair is the same person: that is allowed, and told.
    app.press(&[CTRL, 'f']);
    app.type_text("voorzitter");
    app.wait_for("document.querySelector('[role=grid]').getAttribute('aria-rowcount') === '1'");
    app.press(&[ESCAPE]);
    at_row(&app);
    add_term(&app, 1, "1-5-2025", "1-5-2099");
    at_row(&app);
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[role=grid]').getAttribute('aria-rowcount') === '3'");
    let told = app.text("section[aria-label=Aandacht]");
    assert!(told.contains("De zittingsperiode van") && told.contains(&format!("{first} is")), "{told}");

    app.press(&['3']);
    app.wait_for(
        "document.querySelector('[role=grid]').getAttribute('aria-label') === 'Rooster van aftreden'",
    );
    let seats = app.run(
        "return [...document.querySelectorAll('[role=row][aria-rowindex]')].map((row) => row.innerText.split('\\n')[0])",
    );
    assert_eq!(seats, json!(["Secretaris", "Penningmeester", "Voorzitter"]), "a vacancy leads");
    assert!(app.text("footer").contains("rooster als CSV"), "{}", app.text("footer"));

    app.press(&['2']);
    app.wait_for("document.querySelector('[role=grid]').getAttribute('aria-label') === 'Functies'");
    at_row(&app);
    app.press(&[END]);
    app.press(&[F2]);
    in_form(&app, "Functie");
    app.press(&[ESCAPE]);
    at_row(&app);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.body.innerText.includes('Ongedaan gemaakt: Zittingsperiode toegevoegd')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_spreadsheet_is_shown_before_it_comes_in_and_goes_out_in_one_undo() {
    let Some((_folder, app)) = at_people_without_offices() else { return };
    let bodies = app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('between', {}).then(({ about }) => done(about.bodies))",
    );
    let bodies: Vec<Row<BodyId, Body>> = serde_json::from_value::<Vec<Value>>(bodies)
        .unwrap()
        .into_iter()
        .map(|row| Row {
            id: serde_json::from_value(row["id"].clone()).unwrap(),
            fields: serde_json::from_value(row["fields"].clone()).unwrap(),
        })
        .collect();
    let nobody = PeopleView { people: Vec::new(), offices: Vec::new(), terms: Vec::new() };
    // The dialog is the desktop's own; what stands behind it answers as it would for this file.
    let choose = |text: &str| {
        let coming = people_coming(text.as_bytes(), "bestuur.csv", &nobody, &bodies, &mut uuid::Uuid::now_v7);
        app.run(&format!(
            "window.asked ??= window.fetch;
             window.fetch = (address, ...rest) => String(address).includes('choose_people')
               ? Promise.resolve(new Response(JSON.stringify({}), {{ headers: {{ 'Content-Type': 'application/json', 'Tauri-Response': 'ok' }} }}))
               : window.asked(address, ...rest)",
            json!({ "file": "bestuur.csv", "coming": coming })
        ));
        app.press(&[CTRL, 'i']);
        app.wait_for("document.querySelector('main h1').innerText === 'Personen uit een rekenblad'");
    };
    choose("naam;functie;van\nAafke Aalders;voorzitter;31-2-2026\n");
    assert!(app.text("main").contains("Regel 2"), "{}", app.text("main"));
    assert!(app.text("main").contains("‘31-2-2026’ onder ‘van’ is geen dag"), "{}", app.text("main"));
    assert!(!app.text("footer").contains("invoeren"), "nothing can come in");
    app.picture("incoming-refused-light");
    app.press(&[ESCAPE]);
    at_row(&app);

    choose("naam;functie;van\nAafke Aalders;voorzitter;1-5-2024\nvacature;secretaris;\n");
    assert!(
        app.text("main").contains("1 persoon, 2 functies, 1 zittingsperiode, 1 vacature"),
        "{}",
        app.text("main")
    );
    if app.load_axe() {
        app.look_over("incoming-light");
    }
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.querySelector('[role=grid]')?.innerText.includes('Aafke Aalders')");
    assert!(app.text("body").contains("Ingevoerd uit bestuur.csv"), "{}", app.text("body"));
    app.press(&['2']);
    app.wait_for("document.querySelector('[role=grid]')?.innerText.includes('Secretaris')");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('main').innerText.includes('Er zijn nog geen functies')");
    app.press(&['1']);
    app.wait_for("!document.querySelector('[role=grid]').innerText.includes('Aafke')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn the_association_and_its_statutes_are_set_by_keys() {
    let Some(app) = at_people() else { return };
    at_settings(&app, '3');
    assert_eq!(app.count("main .setting b"), 11, "all is usual until it is set");
    assert_eq!(app.text("main").matches("geen juridisch advies").count(), 1);
    app.run("[...document.querySelectorAll('label')].find((one) => one.innerText.startsWith('Termijn van oproeping')).control.focus()");
    app.run("document.activeElement.select()");
    app.type_text("twee");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('main [role=alert]')?.innerText.includes('Schrijf een getal')");
    app.press(&[SHIFT, TAB]);
    app.run("document.activeElement.select()");
    app.type_text("21");
    app.press(&[TAB]);
    app.wait_for("document.querySelectorAll('main .setting b').length === 1");
    app.press(&[DOWN]);
    app.wait_for("document.activeElement.matches('select') && document.activeElement.value === 'working'");
    app.wait_for("document.querySelectorAll('main .setting b').length === 1");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.activeElement.value !== 'working'");
    assert!(
        app.run("return [...document.querySelectorAll('main input')].some((field) => field.value === '21')")
            == json!(true)
    );
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('main .setting b').length === 11");

    app.run("document.activeElement.blur()");
    app.press(&['1']);
    app.wait_for("document.querySelector('main legend')?.innerText === 'Wie zij is'");
    app.run("document.querySelector('main input').focus()");
    app.run("document.activeElement.select()");
    app.type_text("Vereniging De Proef");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('header .name').innerText === 'Vereniging De Proef'");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn people_and_settings_look_well_in_every_light_and_width() {
    let Some(app) = at_people() else { return };
    if !app.load_axe() {
        return;
    }
    app.press(&['2']);
    add_office(&app, "voorzitter");
    add_office(&app, "secretaris");
    add_term(&app, 3, "1-5-2022", "1-5-2024");
    at_row(&app);
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        for (key, name) in [('1', "people"), ('2', "offices"), ('3', "schedule")] {
            app.press(&[key]);
            at_row(&app);
            app.look_over(&format!("{name}-{theme}"));
        }
        app.press(&[ENTER]);
        app.wait_for("document.querySelector('main form')");
        app.look_over(&format!("term-{theme}"));
        app.press(&[ESCAPE]);
        at_row(&app);
        app.press(&['1']);
        at_row(&app);
        app.press(&[ENTER]);
        app.wait_for("document.querySelector('main form')");
        app.look_over(&format!("person-{theme}"));
        app.press(&[ESCAPE]);
        for (key, name) in [('1', "association"), ('3', "statutes")] {
            at_settings(&app, key);
            app.look_over(&format!("{name}-{theme}"));
        }
        app.press(&[ALT, '5']);
        at_row(&app);
    }
    app.run(
        "document.documentElement.dataset.theme = 'light'; document.documentElement.style.fontSize = '200%'",
    );
    for (key, name) in [('1', "people"), ('2', "offices")] {
        app.press(&[key]);
        at_row(&app);
        app.look_over(&format!("{name}-large"));
    }
    at_settings(&app, '3');
    app.look_over("statutes-large");
}
