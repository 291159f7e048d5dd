use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{open_from_the_list, open_paper, wait_for_pages};
use crate::app::{App, World, skipped};
use crate::webdriver::{CTRL, DOWN, ESCAPE};

#[test]
fn axe_finds_nothing_on_paper_in_light_and_in_dark() {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let Ok(axe) = fs::read_to_string(axe) else {
        skipped("axe-core is niet geïnstalleerd (npm ci in ui/)");
        return;
    };
    let Some(app) = App::start(&World::default()) else { return };
    app.run(&axe);
    open_paper(&app);
    app.resize(1600, 900);
    app.wait_for("document.querySelector('nav ol').offsetParent");
    wait_for_pages(&app);
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.picture(&format!("paper-{theme}-axe"));
        let found = app.run_until_done(
            "axe.run().then(({ violations, passes }) => done({ checked: passes.length, violations:
               violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]) }), (e) => done(String(e)))",
        );
        assert_eq!(found["violations"], json!([]), "{theme}: {found}");
        assert!(found["checked"].as_u64().unwrap() > 10, "axe really looked: {found}");
    }
}

#[test]
fn at_twice_the_text_size_and_in_a_narrow_window_the_pages_stay() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    let fits = |name: &str| {
        wait_for_pages(&app);
        app.picture(name);
        let cut: Value = app.run(
            "const cut = [];
             for (const part of document.querySelectorAll('main, header, footer, section, aside, aside *, article')) {
               const { left, right } = part.getBoundingClientRect();
               if (part.offsetParent && (left < -1 || right > innerWidth + 1)) cut.push(part.outerHTML.slice(0, 80));
             }
             return cut;",
        );
        assert_eq!(cut, json!([]), "{name} is wider than the window");
        let room = app.run("return document.querySelector('section').clientHeight / innerHeight");
        assert!(room.as_f64().unwrap() > 0.3, "{name}: the pages have {room} of the height");
    };
    app.run("document.documentElement.style.fontSize = '200%'");
    fits("paper-double");
    app.run("document.documentElement.style.fontSize = ''");
    app.resize(1600, 900);
    app.wait_for("document.querySelector('nav ol').offsetParent");
    app.press(&[CTRL, DOWN]);
    fits("paper-wide");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.resize(480, 800);
    app.wait_for("innerWidth < 600");
    open_from_the_list(&app);
    fits("paper-narrow");
}
