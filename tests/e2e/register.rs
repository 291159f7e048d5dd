use serde_json::json;

use crate::app::{AT_ROW, App, ROW, World};
use crate::webdriver::{ALT, CTRL, DELETE, DOWN, ENTER, ESCAPE, HOME, SHIFT, TAB};

/// The decisions of the example, with the panel beside them.
fn at_the_decisions() -> Option<App> {
    let app = App::at_the_example(&World::default())?;
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    follows(&app);
    Some(app)
}

/// Waits until the panel is about the chosen row.
fn follows(app: &App) {
    app.wait_for(&format!(
        "document.querySelector('aside h2')?.innerText === 'Besluit ' + document.querySelector({ROW:?}).innerText.trim().split(/\\s/)[0]"
    ));
}

/// Waits until this element says these words.
fn says(app: &App, selector: &str, words: &str) {
    app.wait_for(&format!("document.querySelector({selector:?})?.innerText.includes({words:?})"));
}

/// The number of the chosen decision.
fn number(app: &App) -> String {
    app.text("aside h2").trim_start_matches("Besluit ").to_owned()
}

/// Walks to a decision that was taken and is older than another one; gives its number and that of a later one.
fn at_an_older_one(app: &App) -> (String, String) {
    app.press(&[DOWN]);
    follows(app);
    let later = number(app);
    app.press(&[DOWN]);
    follows(app);
    (number(app), later)
}

#[test]
fn beside_the_register_stands_what_became_of_the_chosen_decision() {
    let Some(app) = at_the_decisions() else { return };
    let panel = app.text("aside");
    for head in ["Genomen", "Uitkomst", "Naar de notulen"] {
        assert!(panel.contains(head), "{head} is missing in {panel}");
    }
    app.picture("register-decisions-light");
    let (older, later) = at_an_older_one(&app);
    assert_ne!(older, later, "the panel follows the row");

    // Repealed by a later decision, chosen by its number.
    app.press(&['i']);
    app.wait_for("document.activeElement.matches('aside [role=combobox]')");
    app.type_text(&later);
    app.wait_for("document.querySelectorAll('aside [role=option]').length === 1");
    app.picture("register-repeal-light");
    app.press(&[ENTER]);
    app.wait_for(&format!("document.querySelector('aside [role=combobox]').value === {later:?}"));
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", &format!("Vastgelegd bij besluit {older}"));
    app.wait_for(AT_ROW);
    says(&app, ROW, &format!("vervallen door {later}"));
    says(&app, "aside", "Sindsdien");
    says(&app, "aside", "Geschiedenis");
    app.picture("register-repealed-light");

    // The fact is set right from the panel, and taken away.
    app.wait_for("document.querySelector('aside li button')");
    for _ in 0..20 {
        if app.run("return document.activeElement.matches('aside li button')") == json!(true) {
            break;
        }
        app.press(&[TAB]);
    }
    app.wait_for("document.activeElement.matches('aside li button')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('aside form select')");
    app.press(&[ESCAPE]);
    app.wait_for(AT_ROW);
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('aside').innerText.includes('Sindsdien')");
    app.press(&[CTRL, SHIFT, 'z']);
    says(&app, "aside", "Sindsdien");
    app.wait_for("document.querySelector('aside li button')");
    app.run("document.querySelector('aside li button').focus()");
    app.press(&[DELETE]);
    app.wait_for("!document.querySelector('aside').innerText.includes('Sindsdien')");
    app.wait_for(AT_ROW);

    // One that was carried out asks for no more than a day.
    app.press(&['u']);
    app.wait_for("document.activeElement.matches('aside form input')");
    app.press(&[ENTER]);
    says(&app, ROW, "uitgevoerd");
    app.wait_for(AT_ROW);

    // Nothing is recorded that rests on nothing.
    app.press(&['w']);
    app.wait_for("document.activeElement.matches('aside [role=combobox]')");
    app.press(&[ENTER]);
    says(&app, "aside [role=alert]", "Kies het latere besluit");
    app.press(&[ESCAPE]);
    app.wait_for(AT_ROW);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn a_decision_is_put_to_a_subject_and_the_subject_is_followed_through_the_years() {
    let Some(app) = at_the_decisions() else { return };
    app.press(&['g']);
    says(&app, "[role=status] .strip", "nog bij geen onderwerp");
    let first = number(&app);
    app.press(&['o']);
    app.wait_for("document.activeElement.matches('aside [role=combobox]')");
    app.type_text("Houtkachels");
    app.wait_for("document.querySelector('aside [role=option]')?.innerText.includes('nieuw onderwerp')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('aside [role=combobox]').value === 'Houtkachels'");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", &format!("Besluit {first} hoort nu bij ‘Houtkachels’"));
    says(&app, "aside dl", "Houtkachels");
    app.wait_for(AT_ROW);

    // A second one, to the subject that is there now.
    app.press(&[DOWN]);
    follows(&app);
    let second = number(&app);
    app.press(&['o']);
    app.wait_for("document.activeElement.matches('aside [role=combobox]')");
    app.press(&[DOWN]);
    app.wait_for("document.querySelector('aside [role=option]')?.innerText.includes('Houtkachels')");
    app.picture("register-subject-light");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('aside [role=combobox]').value === 'Houtkachels'");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", &format!("Besluit {second} hoort nu"));
    app.wait_for(AT_ROW);

    app.press(&['g']);
    app.wait_for("document.querySelector('h1').textContent === 'Houtkachels'");
    app.wait_for(AT_ROW);
    assert_eq!(app.count("main [role=row]"), 2);
    says(&app, ROW, &second);
    app.picture("register-years-light");
    app.press(&[DELETE]);
    app.wait_for("document.querySelectorAll('main [role=row]').length === 1");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('main [role=row]').length === 2");
    app.wait_for(AT_ROW);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet')");
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Houtkachels'");
    app.wait_for(AT_ROW);
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn a_decision_outside_a_meeting_is_recorded_with_what_the_law_asks() {
    let Some(app) = at_the_decisions() else { return };
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('aside form textarea')");
    app.type_text("De kapotte slang bij de kraan wordt vervangen.");
    app.press(&[TAB]);
    app.type_text("ALV");
    says(&app, "aside [role=status]", "lid 2 BW");
    app.press(&[TAB]);
    app.press(&[TAB]);
    app.type_text("30");
    app.press(&[TAB]);
    app.type_text("34");
    says(&app, "aside .signal", "er ontbreken er 4");
    app.picture("register-outside-light");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", "Vastgelegd als besluit");
    app.wait_for(AT_ROW);
    says(&app, ROW, "De kapotte slang");
    says(&app, "aside", "buiten vergadering");
    says(&app, "aside", "er ontbreken er 4");
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('main').innerText.includes('De kapotte slang')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn what_is_to_be_done_is_told_added_and_narrowed_by_keys() {
    let Some(app) = at_the_decisions() else { return };
    app.press(&[ALT, '3']);
    app.wait_for("document.querySelector('h1').textContent === 'Acties'");
    app.wait_for(AT_ROW);
    app.wait_for("document.querySelector('aside h2')");
    app.picture("register-actions-light");

    // Told from the register: it runs, and a word with it.
    app.press(&['l']);
    app.wait_for("document.activeElement.matches('aside form input')");
    app.type_text("Offerte is binnen");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", "staat nu op ‘loopt’");
    app.wait_for(AT_ROW);
    says(&app, "aside", "Offerte is binnen");
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('aside').innerText.includes('Offerte is binnen')");

    // A new one that is nobody's stands on top, and is told of.
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('aside form input')");
    app.type_text("Sleutels natellen");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", "Vastgelegd: Sleutels natellen");
    app.wait_for(AT_ROW);
    says(&app, "main", "van niemand");
    app.press(&[HOME]);
    says(&app, ROW, "Sleutels natellen");
    app.picture("register-nobody-light");
    app.press(&['4']);
    app.wait_for("document.querySelector('main nav [aria-current]')?.innerText.includes('Van niemand')");
    app.wait_for("[...document.querySelectorAll('[role=row][aria-selected]')].every((row) => row.innerText.includes('niemand'))");

    // Somebody takes it.
    app.press(&[HOME]);
    says(&app, "aside", "Sleutels natellen");
    app.press(&['e']);
    app.wait_for("document.activeElement.matches('aside form input')");
    app.type_text("Ruben Hoekema");
    app.press(&[ENTER]);
    says(&app, "[role=status] .strip", "Op naam van Ruben Hoekema");
    app.wait_for("!document.querySelector('aside')?.innerText.includes('Sleutels natellen')");

    // Mine: who that is is asked once.
    app.press(&['1']);
    app.wait_for("document.activeElement.matches('aside form input')");
    app.type_text("Wout Terpstra");
    app.press(&[ENTER]);
    app.wait_for(
        "document.querySelector('main nav [aria-current]')?.innerText.includes('Van mij (Wout Terpstra)')",
    );
    app.wait_for("[...document.querySelectorAll('[role=row][aria-selected]')].every((row) => row.innerText.includes('Wout'))");
    app.press(&['2']);
    app.wait_for("document.querySelector('main nav [aria-current]')?.innerText.includes('Alle open')");
    app.press(&['1']);
    app.wait_for(
        "document.querySelector('main nav [aria-current]')?.innerText.includes('Van mij (Wout Terpstra)')",
    );
    app.press(&['5']);
    app.wait_for("document.querySelector('main nav [aria-current]')?.innerText.includes('Toezeggingen')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn the_registers_are_for_everybody_in_light_and_dark_large_and_narrow() {
    let Some(app) = at_the_decisions() else { return };
    if !app.load_axe() {
        return;
    }
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.press(&[ALT, '2']);
        app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
        app.wait_for(AT_ROW);
        app.look_over(&format!("register-decisions-axe-{theme}"));
        app.press(&['f']);
        app.wait_for("document.activeElement.matches('aside form select')");
        app.look_over(&format!("register-fact-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for(AT_ROW);
        app.press(&[ALT, '3']);
        app.wait_for("document.querySelector('h1').textContent === 'Acties'");
        app.wait_for(AT_ROW);
        app.look_over(&format!("register-actions-axe-{theme}"));
        app.press(&[CTRL, 'n']);
        app.wait_for("document.activeElement.matches('aside form input')");
        app.look_over(&format!("register-add-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for(AT_ROW);
    }
    for (name, width, size) in [("large", 1280, "200%"), ("narrow", 480, "")] {
        app.resize(width, 800);
        app.run(&format!("document.documentElement.style.fontSize = {size:?}"));
        for key in ['2', '3'] {
            app.press(&[ALT, key]);
            app.wait_for(AT_ROW);
            app.look_over(&format!("register-{key}-{name}"));
            app.press(&[CTRL, 'n']);
            app.wait_for("document.activeElement.closest('aside form')");
            app.look_over(&format!("register-{key}-form-{name}"));
            app.press(&[ESCAPE]);
            app.wait_for(AT_ROW);
        }
    }
}
