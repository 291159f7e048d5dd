use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::app::{App, World, skipped};
use crate::webdriver::{ALT, CTRL, ENTER, ESCAPE, F1};

fn filled() -> World {
    let line = |name: &str, path: &str, opened: i64| json!({ "path": path, "name": name, "opened": opened });
    let recents = json!([
        line("VvE Torenkade 12–48", env!("CARGO_BIN_EXE_hamerslag"), 1_785_000_000_000),
        line("Muziekvereniging De Koperen Kring", "/nergens/Muziek/kring.hamerslag", 1_760_000_000_000),
    ]);
    World { recents: Some(recents), ..World::default() }
}

/// Every view, one after the other, for a check that each must pass.
fn every_view(app: &App, check: &dyn Fn(&str)) {
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    check("start");
    app.press(&[F1]);
    app.wait_for("document.querySelector('dialog[open]')");
    check("keys");
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('dialog')");
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.id === 'name'");
    check("new");
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('form')");
    app.press(&[CTRL, 'e']);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    check("archive");
    for (key, view) in [('2', "decisions"), ('3', "actions")] {
        app.press(&[ALT, key]);
        app.wait_for("document.activeElement.matches('.one[aria-selected=true]')");
        check(view);
    }
    app.press(&[CTRL, 'k']);
    app.wait_for("document.activeElement.matches('dialog [role=combobox]')");
    app.type_text("begroting");
    app.wait_for("document.querySelector('dialog mark')");
    check("palette");
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('dialog')");
    app.press(&[ALT, '1']);
    app.wait_for("document.querySelector('h1').textContent === 'Vergaderingen' && document.activeElement.matches('.one')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    check("notes");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('form textarea')");
    check("decision-form");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.press(&[ALT, '1']);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
}

/// The inspector's own script; `None`, with a notice, where it isn't installed.
pub(crate) fn axe() -> Option<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).ok();
    if axe.is_none() {
        skipped("axe-core is niet geïnstalleerd (npm ci in ui/)");
    }
    axe
}

/// What axe has against the page that is shown.
pub(crate) fn violations(app: &App) -> Value {
    let found = app.run_until_done(
        "axe.run().then(({ violations, passes }) => done({ checked: passes.length, violations:
           violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]) }), (e) => done(String(e)))",
    );
    assert!(found["checked"].as_u64().unwrap() > 10, "axe really looked: {found}");
    found["violations"].clone()
}

#[test]
fn axe_finds_nothing_in_any_view_in_light_and_in_dark() {
    let Some(axe) = axe() else { return };
    let Some(app) = App::start(&filled()) else { return };
    app.run(&axe);
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        every_view(&app, &|view| {
            app.picture(&format!("{view}-{theme}-axe"));
            assert_eq!(violations(&app), json!([]), "{view}, {theme}");
        });
    }
}

#[test]
fn the_window_is_dark_when_the_desktop_is() {
    let background = |app: &App| app.run("return getComputedStyle(document.body).backgroundColor");
    let Some(app) = App::start(&World { gtk_theme: Some("Adwaita:light"), ..filled() }) else { return };
    assert_eq!(background(&app), json!("rgb(234, 235, 230)"));
    drop(app);
    let Some(app) = App::start(&World { gtk_theme: Some("Adwaita:dark"), ..filled() }) else { return };
    assert_eq!(background(&app), json!("rgb(19, 21, 19)"));
    app.picture("start-dark");
    app.press(&[CTRL, 'e']);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.picture("archive-dark");
    app.run("document.documentElement.dataset.theme = 'light'");
    assert_eq!(background(&app), json!("rgb(234, 235, 230)"), "data-theme has the last word");
}

#[test]
fn at_twice_the_text_size_nothing_is_cut_off() {
    let Some(app) = App::start(&filled()) else { return };
    app.run("document.documentElement.style.fontSize = '200%'");
    every_view(&app, &|view| {
        app.picture(&format!("{view}-large"));
        let cut: Value = app.run(
            "const cut = [];
             for (const part of document.querySelectorAll('main, header, footer, section, form, button, dialog, [role=grid], [role=row]')) {
               const { left, right } = part.getBoundingClientRect();
               if (part.offsetParent && (left < -1 || right > innerWidth + 1 || part.scrollWidth > part.clientWidth + 1 && part.matches('main, footer, dialog')))
                 cut.push(part.outerHTML.slice(0, 80));
             }
             return cut;",
        );
        assert_eq!(cut, json!([]), "{view} is wider than the window");
    });
}

#[test]
fn both_voices_are_the_program_s_own_faces() {
    let Some(app) = App::start(&filled()) else { return };
    app.wait_for("document.fonts.status === 'loaded'");
    for face in ["700 44px 'Source Serif 4'", "400 15px 'Source Sans 3'", "700 15px 'Source Sans 3'"] {
        let loaded = app.run(&format!("return [...document.fonts].some((f) => f.status === 'loaded' && {face:?}.includes(f.family.replaceAll('\"', '')))"));
        assert_eq!(loaded, json!(true), "{face} is read from the program");
    }
}
