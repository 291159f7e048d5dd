use serde_json::{Value, json};

use crate::app::{App, World};
use crate::notes::{at_the_notes, expect_blocks, saved};
use crate::webdriver::{ALT, BACKSPACE, CTRL, DELETE, DOWN, ENTER, ESCAPE, SHIFT, TAB, UP};

/// The notes of an empty item, with `typed` in them.
pub(crate) fn notes_of(app: &App, typed: &str) {
    at_the_notes(app);
    app.type_text(typed);
}

/// Field `of` of every block of an item, as the archive has it.
pub(crate) fn fields_on_disk(app: &App, item: usize, of: &str) -> Value {
    app.run_until_done(&format!(
        "window.__TAURI_INTERNALS__.invoke('sheet', {{ meeting: '019a0000-0000-7000-8000-000000000000' }}).then(({{ desk }}) =>
           done(desk.items[{item}].entries.map(({{ fields }}) => fields.{of})))"
    ))
}

fn chosen(app: &App, said: &str) {
    app.wait_for(&format!("document.querySelector('.said').innerText === {said:?}"));
}

#[test]
fn chosen_blocks_move_indent_and_go_as_one_act_each() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "een\ntwee\ndrie\nvier");
    app.press(&[SHIFT, UP]);
    chosen(&app, "1 alinea gekozen");
    app.press(&[SHIFT, UP]);
    chosen(&app, "2 alinea’s gekozen");
    assert_eq!(app.count(".block.chosen"), 2);
    app.picture("blocks-chosen-light");
    app.press(&[ALT, UP]);
    expect_blocks(&app, 0, &["een", "drie", "vier", "twee"]);
    app.press(&[TAB]);
    app.wait_for("document.querySelectorAll('.chosen[data-level=\"1\"]').length === 2");
    app.press(&[SHIFT, TAB]);
    app.press(&[TAB]);
    app.press(&[DELETE]);
    expect_blocks(&app, 0, &["een", "twee"]);
    app.wait_for("document.activeElement.value === 'twee'");
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["een", "drie", "vier", "twee"]);
    assert_eq!(
        fields_on_disk(&app, 0, "level"),
        json!([0, 1, 1, 0]),
        "one act each: {app}",
        app = app.text(".sheet")
    );
    for _ in 0..4 {
        app.press(&[CTRL, 'z']);
    }
    expect_blocks(&app, 0, &["een", "twee", "drie", "vier"]);
}

#[test]
fn blocks_go_to_another_item_as_what_they_were_and_elsewhere_as_text() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Er zijn twee punten.\n- de poort\nGreet: dat kan beter");
    app.press(&[CTRL, 'a']);
    app.press(&[CTRL, 'a']);
    chosen(&app, "3 alinea’s gekozen");
    app.press(&[CTRL, 'x']);
    expect_blocks(&app, 0, &[]);
    app.press(&[CTRL, DOWN]);
    app.press(&[CTRL, 'v']);
    expect_blocks(&app, 1, &["Er zijn twee punten.", "de poort", "dat kan beter"]);
    assert_eq!(fields_on_disk(&app, 1, "marker"), json!(["plain", "dash", "dash"]));
    assert_eq!(fields_on_disk(&app, 1, "speaker"), json!([null, null, "Greet"]));
    app.run(
        "const mail = document.createElement('div');
         mail.contentEditable = 'true';
         mail.addEventListener('paste', (event) => { window.pasted = event.clipboardData.getData('text/plain'); event.preventDefault(); });
         document.body.append(mail);
         mail.focus();",
    );
    app.press(&[CTRL, 'v']);
    app.wait_for("window.pasted");
    let text = app.run("return window.pasted");
    assert_eq!(text, json!("Er zijn twee punten.\n  – de poort\n  – Greet: dat kan beter"));
}

#[test]
fn a_dash_goes_on_until_something_else_begins() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "- de poort\nhet hek\nb De poort wordt vervangen.\nVerder niets.");
    expect_blocks(&app, 0, &["de poort", "het hek", "De poort wordt vervangen.", "Verder niets."]);
    saved(&app);
    assert_eq!(fields_on_disk(&app, 0, "marker"), json!(["dash", "dash", "plain", "plain"]));
    assert_eq!(fields_on_disk(&app, 0, "level"), json!([1, 1, 0, 0]));
    app.picture("blocks-dashes-light");
}

#[test]
fn an_act_brings_back_only_the_item_that_it_changed() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "een");
    saved(&app);
    app.run(
        "window.answers = [];
         const asked = window.fetch;
         window.fetch = async (address, options) => {
           const answer = await asked(address, options);
           if (String(address).endsWith('/apply')) window.answers.push(await answer.clone().json());
           return answer;
         }",
    );
    app.press(&[ENTER]);
    app.type_text("twee");
    app.wait_for("window.answers.length > 0");
    expect_blocks(&app, 0, &["een", "twee"]);
    let sent = app.run("return window.answers[0].items.map(({ content }) => content !== undefined)");
    let sent: Vec<bool> = serde_json::from_value(sent).unwrap();
    assert!(sent.len() > 3 && sent.iter().filter(|sent| **sent).count() == 1, "{sent:?}");
    assert_eq!(app.run("return window.answers[0].people.content ?? null"), json!(null), "nobody changed");
}

#[test]
fn what_hangs_on_a_block_is_told_before_it_goes_with_it() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Eerst dit.\nb De begroting wordt vastgesteld.\nDan dat.");
    app.press(&[SHIFT, UP]);
    app.press(&[SHIFT, UP]);
    app.press(&[BACKSPACE]);
    app.wait_for("document.querySelector('.said').innerText.startsWith('Hier hangt besluit 2028-1 aan.')");
    app.picture("blocks-hanging-light");
    expect_blocks(&app, 0, &["Eerst dit.", "De begroting wordt vastgesteld.", "Dan dat."]);
    app.press(&[BACKSPACE]);
    expect_blocks(&app, 0, &["Eerst dit."]);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.card').length === 1");
}

#[test]
fn choosing_begins_and_ends_where_the_work_is() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "een\ntwee");
    app.press(&[UP]);
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[aria-current=step]')");
    app.press(&[SHIFT, DOWN]);
    app.press(&[SHIFT, DOWN]);
    chosen(&app, "2 alinea’s gekozen");
    app.press(&[SHIFT, UP]);
    chosen(&app, "1 alinea gekozen");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === 'een'");
    app.type_text("!");
    expect_blocks(&app, 0, &["een!", "twee"]);
    app.press(&[CTRL, 'a']);
    app.press(&[CTRL, 'a']);
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.value === 'twee'");
    assert_eq!(app.count(".chosen"), 0);
}

#[test]
fn what_kind_a_block_is_takes_one_key_and_a_letter() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Het bestuur heeft dit niet besproken.");
    app.press(&[CTRL, 't']);
    app.wait_for("document.activeElement.ariaChecked === 'true'");
    app.picture("blocks-kind-light");
    app.run("document.documentElement.dataset.theme = 'dark'");
    app.picture("blocks-kind-dark");
    app.press(&['l']);
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("\nGreet: ik ben tegen.");
    app.press(&[CTRL, 't']);
    app.press(&['s']);
    app.wait_for("document.activeElement.matches('textarea')");
    assert!(app.text(".flow").contains("Letterlijk:"), "{}", app.text(".flow"));
    assert!(app.text(".flow").contains("Stemverklaring,Greet:"), "as on paper: {}", app.text(".flow"));
    app.type_text("\nEr komt een nieuwe poort.");
    app.press(&[SHIFT, UP]);
    app.press(&[SHIFT, UP]);
    app.press(&[SHIFT, UP]);
    app.press(&[CTRL, 't']);
    app.wait_for("document.activeElement.matches('[role=menuitemradio]')");
    app.press(&[DOWN]);
    app.press(&[ESCAPE]);
    chosen(&app, "3 alinea’s gekozen");
    app.press(&[CTRL, 't']);
    app.press(&['m']);
    let kinds = json!(["announcement", "announcement", "announcement"]);
    app.wait_for("document.querySelectorAll('.chosen i').length === 3");
    app.picture("blocks-kinds-dark");
    app.run_until_done("setTimeout(done, 300)");
    assert_eq!(fields_on_disk(&app, 0, "kind"), kinds);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.chosen i').length === 0");
    app.run_until_done("setTimeout(done, 300)");
    assert_eq!(fields_on_disk(&app, 0, "kind"), json!(["verbatim", "vote_statement", "note"]));
}

#[test]
fn a_block_is_dragged_by_its_grip_and_those_chosen_with_it() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "een\ntwee\ndrie\nvier");
    let drag = |from: usize, to: usize| {
        app.run(&format!(
            "const rows = [...document.querySelectorAll('.block')];
             const say = (on, kind, {{ left, top, height }}, down) => on.dispatchEvent(new PointerEvent(kind,
               {{ bubbles: true, clientX: left + 4, clientY: top + height / 2 + down }}));
             const [from, to] = [rows[{from}], rows[{to}]];
             say(from.querySelector('.grip'), 'pointerdown', from.getBoundingClientRect(), 0);
             say(to, 'pointermove', to.getBoundingClientRect(), {from} < {to} ? 2 : -2);"
        ));
        app.wait_for("document.querySelectorAll('.drop').length === 1");
    };
    let let_go = || app.run("window.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))");
    drag(0, 2);
    app.picture("blocks-dragged-light");
    let_go();
    expect_blocks(&app, 0, &["twee", "drie", "een", "vier"]);
    app.press(&[SHIFT, DOWN]);
    app.press(&[SHIFT, UP]);
    chosen(&app, "2 alinea’s gekozen");
    drag(3, 0);
    let_go();
    expect_blocks(&app, 0, &["een", "vier", "twee", "drie"]);
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["twee", "drie", "een", "vier"]);
}

#[test]
fn choosing_and_naming_are_in_order_for_axe_in_both_themes_and_at_twice_the_size() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "b De begroting wordt vastgesteld.\nma");
    if !app.load_axe() {
        return;
    }
    for (theme, size) in [("light", "100%"), ("dark", "200%")] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}; document.documentElement.style.fontSize = {size:?}"));
        app.type_text("r");
        app.press(&[DOWN]);
        app.wait_for("document.querySelector('#names [aria-selected=true]')");
        app.look_over(&format!("blocks-names-{theme}-{size}"));
        app.press(&[CTRL, 't']);
        app.wait_for("document.activeElement.matches('[role=menuitemradio]')");
        app.look_over(&format!("blocks-menu-{theme}-{size}"));
        app.press(&[ESCAPE]);
        app.press(&[CTRL, 'a']);
        app.press(&[CTRL, 'a']);
        app.press(&[DELETE]);
        app.wait_for("document.querySelector('.said').innerText.includes('besluit 2028-1')");
        app.look_over(&format!("blocks-said-{theme}-{size}"));
        app.press(&[ESCAPE]);
        app.wait_for("document.activeElement.matches('textarea')");
        app.press(&[BACKSPACE]);
    }
}
