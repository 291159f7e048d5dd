use serde_json::json;

use crate::app::{AT_ROW, App, ROW, World};
use crate::webdriver::{ALT, CTRL, DOWN, END, ENTER, ESCAPE, F1, HOME};

const CHOSEN: &str = "[role=option][aria-selected=true]";
fn open_palette(app: &App) {
    app.press(&[CTRL, 'k']);
    app.wait_for("document.activeElement.matches('dialog [role=combobox]')");
}

/// Types in the palette and waits until the archive has answered.
fn look_for(app: &App, words: &str) {
    app.type_text(words);
    app.wait_for("/gevonden/.test(document.querySelector('dialog [role=status]').innerText)");
}

#[test]
fn one_key_searches_and_leads_to_the_place_in_the_minutes() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    open_palette(&app);
    assert!(app.text("dialog .teach").contains("laatste bestuur"), "an empty field teaches");
    assert!(app.text("[role=listbox]").contains("Nieuwe vergadering"), "{}", app.text("[role=listbox]"));
    app.picture("palette-empty-light");

    look_for(&app, "begroting");
    assert!(app.count("dialog mark") > 2, "what was looked for is marked");
    let groups = app.text("[role=listbox]");
    assert!(groups.contains("Besluiten") && groups.contains("Notulen"), "{groups}");
    app.picture("palette-found-light");
    let pointed = app.run(
        "const field = document.querySelector('[role=combobox]');
         const option = document.getElementById(field.getAttribute('aria-activedescendant'));
         return [option?.getAttribute('aria-selected'), field.getAttribute('aria-expanded'),
           option.closest('[role=listbox]').id === field.getAttribute('aria-controls')]",
    );
    assert_eq!(pointed, json!(["true", "true", true]), "the field points at what is chosen");

    app.press(&[DOWN]);
    let found = app.text(&format!("{CHOSEN} .words"));
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet') && !document.querySelector('dialog')");
    app.wait_for("document.activeElement.matches('textarea[data-keys=block], .sought')");
    let begin: String = found.trim_matches('…').chars().skip(8).take(20).collect();
    let shown = app.run(
        "const at = document.activeElement; const { top, bottom } = at.getBoundingClientRect();
         return [at.value ?? at.innerText, top >= 0 && bottom <= innerHeight]",
    );
    assert!(shown[0].as_str().unwrap().contains(&begin), "{found} leads to {shown}");
    assert_eq!(shown[1], json!(true), "and it is on the screen");
    app.picture("palette-led-light");

    open_palette(&app);
    look_for(&app, "zzqxw");
    assert!(app.text("dialog .teach").contains("Niets gevonden"), "it says what to try");
    app.press(&[ESCAPE]);
    app.wait_for("!document.querySelector('dialog')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn a_meeting_goes_by_its_kind_and_day_and_by_being_the_last() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    open_palette(&app);
    look_for(&app, "laatste alv");
    assert_eq!(app.count(&format!("{CHOSEN} .words")), 1);
    let last = app.text(&format!("{CHOSEN} .words"));
    assert!(last.starts_with("ALV "), "{last}");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet')");
    assert!(app.text("header h1").contains(&last), "{last} is {}", app.text("header h1"));

    open_palette(&app);
    look_for(&app, "vergaderingen");
    assert!(app.text(CHOSEN).contains("Alt 1"), "what can be done is there too: {}", app.text(CHOSEN));
    app.press(&[ENTER]);
    app.wait_for(AT_ROW);
}

#[test]
fn the_palette_takes_nothing_from_what_is_being_typed() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.press(&[HOME]);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.activeElement.matches('textarea[data-keys=block]')");
    app.type_text("Ruben opent de zaal");
    app.run("document.activeElement.setSelectionRange(6, 6)");
    open_palette(&app);
    look_for(&app, "besluit");
    let offered = app.text("[role=listbox]");
    assert!(offered.contains("Ctrl B"), "what the block can do is offered: {offered}");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('textarea[data-keys=block]')");
    assert_eq!(
        app.run("return [document.activeElement.value, document.activeElement.selectionStart]"),
        json!(["Ruben opent de zaal", 6])
    );
    app.type_text("zelf ");
    app.wait_for("document.activeElement.value === 'Ruben zelf opent de zaal'");

    open_palette(&app);
    look_for(&app, "afdruk");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]').innerText.includes('Afdruk')");
}

#[test]
fn the_registers_are_walked_filtered_and_left_for_the_minutes_by_keys() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    assert_eq!(app.count("nav [aria-current=location]"), 1, "one says where one is");
    assert!(app.count(".year") >= 2, "by year");
    app.picture("decisions-light");
    let newest = app.text(ROW);
    app.press(&[END]);
    app.wait_for(
        "[...document.querySelectorAll('[role=row][aria-selected]')].at(-1) === document.activeElement",
    );
    assert_ne!(app.text(ROW), newest);

    app.press(&[CTRL, 'f']);
    app.wait_for("document.activeElement.matches('input[data-keys=filter]')");
    app.type_text("begroting");
    app.wait_for("/ van /.test(document.querySelector('.filter [role=status]').innerText) || document.querySelectorAll('[role=row][aria-selected]').length < 6");
    app.wait_for("[...document.querySelectorAll('[role=row][aria-selected]')].every((row) => /begroting/i.test(row.innerText))");
    app.picture("decisions-filtered-light");
    let decision = app.text(&format!("{ROW} .words"));
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet')");
    app.wait_for("document.activeElement.matches('textarea[data-keys=block], .sought')");
    let there = app.run("const at = document.activeElement; return at.value ?? at.innerText");
    let begin: String = decision.chars().take(24).collect();
    assert!(there.as_str().unwrap().contains(&begin), "{decision} hangs on {there}");

    // Back to the register as it was left; then the filter goes, and only then the archive.
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    assert_eq!(app.run("return document.querySelector('input[data-keys=filter]').value"), json!("begroting"));
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('input[data-keys=filter]').value === ''");
    app.wait_for(&format!("document.querySelector('[role=row][aria-selected]').innerText === {newest:?}"));

    app.press(&[ALT, '3']);
    app.wait_for("document.querySelector('h1').textContent === 'Acties'");
    app.wait_for(AT_ROW);
    let open = app.text(".filter [role=status]");
    assert!(open.ends_with("open"), "{open}");
    app.picture("actions-light");
    app.run("document.querySelector('.filter select').value = 'any'; document.querySelector('.filter select').dispatchEvent(new Event('change', { bubbles: true }))");
    app.wait_for("document.querySelector('.filter [role=status]').innerText.endsWith('in totaal')");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('.filter [role=status]').innerText.endsWith('open')");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn a_long_list_holds_a_part_and_shows_all_of_it() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.run_until_done(
        "const call = window.__TAURI_INTERNALS__.invoke;
         (async () => {
           const { bodies } = await call('overview');
           const ops = Array.from({ length: 700 }, (_, n) => ({ op: 'add_meeting', id: crypto.randomUUID(), meeting: {
             body: bodies[0].id, number: null, title: `Zitting ${n}`, date: `${2030 + Math.floor(n / 70)}-05-${String(n % 28 + 1).padStart(2, '0')}`,
             place: null, planned_start: '20:00', planned_end: null } }));
           await call('act_between', { op: { op: 'together', ops } });
         })().then(() => done(true), (e) => done(String(e.message ?? e)))",
    );
    app.press(&[ALT, '1']);
    app.wait_for("/^7\\d\\d$/.test(document.querySelector('.filter [role=status]').innerText)");
    assert!(app.count("[role=row][aria-selected]") <= 120, "the page holds a part");
    app.press(&[END]);
    app.wait_for("document.activeElement.getAttribute('aria-rowindex') === document.querySelector('[role=grid]').getAttribute('aria-rowcount')");
    app.press(&[HOME]);
    app.wait_for("document.activeElement.getAttribute('aria-rowindex') === '1'");

    // With the wheel, too: every step shows rows, and the one that was looked at stays where it was.
    for _ in 0..30 {
        app.run("document.querySelector('main').scrollTop += 700");
        app.wait_for(
            "(() => { const main = document.querySelector('main').getBoundingClientRect();
               return [...document.querySelectorAll('[role=row][aria-selected]')].filter((row) => {
                 const { top, bottom } = row.getBoundingClientRect(); return bottom > main.top && top < main.bottom; }).length > 4; })()",
        );
    }
    let seen = app.run("return Number([...document.querySelectorAll('[role=row][aria-selected]')].at(-1).getAttribute('aria-rowindex'))");
    assert!(seen.as_u64().unwrap() > 300, "thirty screens further than the first part: {seen}");
    app.press(&[DOWN]);
    app.wait_for("document.activeElement.getAttribute('aria-rowindex') === '2'");
}

#[test]
fn the_ways_look_right_in_the_dark_large_and_narrow() {
    let dark = World { gtk_theme: Some("Adwaita:dark"), ..World::default() };
    let Some(app) = App::at_the_example(&dark) else { return };
    let pictures = |size: &str| {
        for (key, name) in [('1', "meetings"), ('2', "decisions"), ('3', "actions")] {
            app.press(&[ALT, key]);
            app.wait_for(AT_ROW);
            app.picture(&format!("{name}-{size}"));
            let cut = app.run(
                "const main = document.querySelector('main'); return main.scrollWidth > main.clientWidth + 1",
            );
            assert_eq!(cut, json!(false), "{name} {size} is wider than the window");
        }
        open_palette(&app);
        look_for(&app, "begroting");
        app.picture(&format!("palette-{size}"));
        app.press(&[ESCAPE]);
        app.wait_for("!document.querySelector('dialog')");
    };
    pictures("dark");
    app.run(
        "document.documentElement.dataset.theme = 'light'; document.documentElement.style.fontSize = '200%'",
    );
    pictures("large");
    app.run("document.documentElement.style.fontSize = ''");
    app.resize(480, 700);
    app.wait_for("innerWidth < 500");
    pictures("narrow");
}

#[test]
fn every_heading_under_f1_has_keys_below_it() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.press(&[F1]);
    app.wait_for("document.querySelector('dialog[open]')");
    assert_eq!(
        app.run("return [...document.querySelectorAll('dialog section')].filter((one) => !one.querySelector('kbd')).length"),
        json!(0)
    );
    assert!(app.text("dialog").contains("Ctrl K"));
    app.picture("keys-all-light");
}

#[test]
fn the_head_of_a_meeting_keeps_its_parts_apart_when_the_window_shrinks() {
    let Some(app) = App::at_the_example(&World::default()) else { return };
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    for width in [1600, 1280, 1000, 820, 640, 480] {
        app.resize(width, 800);
        app.wait_for(&format!("Math.abs(innerWidth - {width}) < 20"));
        app.picture(&format!("head-{width}"));
        let over = app.run(
            "const boxes = [...document.querySelector('header').children, document.querySelector('main')].filter((part) => part.offsetWidth > 0 && !part.matches('.push'))
               .map((part) => [part.outerHTML.slice(0, 40), part.getBoundingClientRect()]);
             const over = [];
             boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
               if (a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1) over.push([one, other]); }));
             boxes.forEach(([one, box]) => box.right > innerWidth + 1 && over.push([one, 'window']));
             return over",
        );
        assert_eq!(over, json!([]), "at {width}");
    }
}
