use serde_json::json;

use crate::app::{App, World};
use crate::webdriver::{ALT, CTRL, ENTER, ESCAPE, TAB};

const FOCUS: &str = "document.activeElement";

fn at_the_overview() -> Option<App> {
    let app = App::start(&World::default())?;
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    show(&app);
    Some(app)
}

fn show(app: &App) {
    app.press(&[ALT, '6']);
    app.wait_for("document.querySelector('main h1').innerText === 'Overzicht' && document.querySelector('[data-figure]')");
}

/// Walks with Tab to the figure that says this.
fn walk_to(app: &App, words: &str) {
    for _ in 0..40 {
        let label = app.run(&format!("return {FOCUS}.getAttribute('aria-label') ?? {FOCUS}.innerText"));
        if label.as_str().is_some_and(|label| label.contains(words)) {
            return;
        }
        app.press(&[TAB]);
    }
    panic!("no figure says {words:?}");
}

/// Waits for a list of so many rows, and that its chosen row has the focus.
fn at_list_of(app: &App, title: &str, rows: u32) {
    app.wait_for(&format!(
        "document.querySelector('main h1').innerText === {title:?}
         && document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '{rows}'
         && {FOCUS}.matches('[role=row][aria-selected=true]')"
    ));
}

#[test]
fn each_bar_leads_to_the_list_that_it_counts_and_back_by_keys() {
    let Some(app) = at_the_overview() else { return };
    for word in ["volgende staaf", "naar de lijst", "als tabel", "op één pagina"] {
        assert!(app.text("footer").contains(word), "{word}: {}", app.text("footer"));
    }
    app.press(&[TAB]);
    app.wait_for(&format!("{FOCUS}.getAttribute('aria-label') === '2024, ALV: 16 besluiten'"));
    walk_to(&app, "2025, Bestuur: 4 besluiten");
    app.press(&[ENTER]);
    at_list_of(&app, "Besluiten", 4);
    assert!(app.text("[role=grid]").contains("2025"), "{}", app.text("[role=grid]"));
    show(&app);
    app.wait_for(&format!("{FOCUS}.getAttribute('aria-label') === '2025, Bestuur: 4 besluiten'"));

    walk_to(&app, "Wout Terpstra: 5 open, 2 te laat");
    app.press(&[ENTER]);
    at_list_of(&app, "Acties", 5);
    let whose = app.run("return [...document.querySelectorAll('.filter select')].map((field) => field.selectedOptions[0].text)");
    assert_eq!(whose, json!(["open", "Wout Terpstra"]), "whose list it is stands above it");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[role=grid]').getAttribute('aria-rowcount') === '10'");
    show(&app);

    walk_to(&app, "A-15");
    app.press(&[ENTER]);
    at_list_of(&app, "Acties", 4);
    app.wait_for("document.activeElement.innerText.includes('A-15')");
    show(&app);

    walk_to(&app, "ALV 18 november 2026: 35 stemmen, 5 boven het quorum");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet, nav [aria-current=page]')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn the_table_holds_the_same_figures_and_leads_to_the_same_lists() {
    let Some(app) = at_the_overview() else { return };
    let drawn = app.text("main table");
    assert!(drawn.contains("2025") && drawn.contains("20") && drawn.contains("24"), "{drawn}");
    assert!(app.count("main svg[role=img][aria-label]") == 3, "each drawing says what it shows");
    app.press(&['t']);
    app.wait_for(
        "!document.querySelector('main svg[role=img]') && document.querySelector('td [data-figure]')",
    );
    assert_eq!(app.text("main table"), drawn);
    walk_to(&app, "2025: 24 besluiten");
    app.press(&[ENTER]);
    at_list_of(&app, "Besluiten", 24);
    show(&app);
    walk_to(&app, "samen: 4 te laat");
    app.press(&[ENTER]);
    at_list_of(&app, "Acties", 4);
    show(&app);
    app.press(&['t']);
    app.wait_for("document.querySelector('main svg[role=img]')");

    app.press(&['1']);
    app.wait_for(
        "document.querySelector('main h1').innerText === 'Vereniging' && document.querySelector('fieldset')",
    );
    app.press(&['3']);
    app.wait_for("document.querySelector('main legend')?.innerText === 'Wat de statuten bepalen'");
    app.press(&['2']);
    app.wait_for("document.querySelector('main h1').innerText === 'Overzicht'");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn the_overview_looks_well_in_every_light_and_width() {
    let Some(app) = at_the_overview() else { return };
    if !app.load_axe() {
        return;
    }
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.look_over(&format!("overview-{theme}"));
    }
    app.press(&[TAB]);
    app.wait_for("document.activeElement.matches('[data-figure]')");
    app.press(&['t']);
    app.wait_for("document.querySelector('td [data-figure]')");
    app.look_over("overview-table-dark");
    app.press(&['t']);
    app.wait_for("document.querySelector('main svg[role=img]')");
    app.run("document.documentElement.dataset.theme = 'light'");
    app.resize(700, 900);
    app.look_over("overview-narrow");
    app.resize(1280, 800);
    app.run("document.documentElement.style.fontSize = '200%'");
    app.look_over("overview-large");
}
