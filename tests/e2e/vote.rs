use serde_json::{Value, json};

use crate::app::{App, World};
use crate::assembly::{
    ALT, RAIL, SHIFT, TAB, asked, axe, closed, in_order, meeting, meeting_after, recorded, says, type_text,
};
use crate::webdriver::{CTRL, ENTER, ESCAPE};

const BACKSPACE: char = '\u{E003}';

/// The rule, the pronouncement and the remark of every round on the block as the archive has them.
fn pronounced(app: &App) -> Value {
    asked(
        app,
        "desk.items[0].entries[0].decisions.flatMap(({ votes }) => votes.map(({ fields: f }) => [f.majority, f.pronounced, f.remark]))",
    )
}

pub(crate) fn open_panel(app: &App) {
    app.press(&[CTRL, 'm']);
    app.wait_for("document.activeElement.closest('.counts')");
}

#[test]
fn a_count_is_typed_weighed_and_recorded_by_keys() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    open_panel(&app);
    assert_eq!(
        app.run("return document.querySelector('#vote-text').value"),
        json!("De heg langs pad 3 wordt gerooid.")
    );
    type_text(&app, "28");
    app.press(&[TAB]);
    type_text(&app, "5");
    app.press(&[TAB]);
    app.press(&['=']);
    says(&app, ".result", "Aangenomen");
    says(&app, ".sum", "35 van 35 stemmen");
    says(
        &app,
        ".why .why",
        "Uitgebracht: 28 + 5 = 33; blanco, onthouding en ongeldig tellen niet mee. Meer dan de helft is 17.",
    );
    app.picture("vote-light");
    app.press(&[ENTER]);
    closed(&app);
    assert_eq!(
        recorded(&app),
        json!([["adopted", "show_of_hands", "De heg langs pad 3 wordt gerooid.", [28, 5, 2, 0, 35, false]]])
    );
    says(&app, RAIL, "De heg langs pad 3 wordt gerooid.");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_contested_round_stays_and_the_next_one_holds() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    open_panel(&app);
    type_text(&app, "18");
    app.press(&[TAB]);
    type_text(&app, "17");
    app.press(&[ALT, 'b']);
    says(&app, "[data-keys=vote]", "tweede ronde");
    says(&app, "[data-keys=vote]", "De eerste ronde is betwist: 18 voor, 17 tegen.");
    app.wait_for("document.activeElement.closest('.counts') && document.activeElement.value === ''");
    app.press(&[ALT, 's']);
    type_text(&app, "17");
    app.press(&[TAB]);
    type_text(&app, "17");
    says(&app, ".result", "Verworpen");
    says(&app, ".why .why", "De stemmen staken");
    app.picture("vote-contested-light");
    app.press(&[ENTER]);
    closed(&app);
    let text = "De heg langs pad 3 wordt gerooid.";
    let (first, tie) = (
        [json!(18), json!(17), json!(0), json!(0), json!(35), json!(true)],
        json!([17, 17, 0, 0, 35, false]),
    );
    assert_eq!(recorded(&app), json!([["rejected", "ballot", text, first, tie]]));
    says(&app, RAIL, "verworpen");

    open_panel(&app);
    assert_eq!(app.run("return document.activeElement.value"), json!("17"), "what stands can be corrected");
    type_text(&app, "18");
    app.press(&[ENTER]);
    closed(&app);
    assert_eq!(recorded(&app), json!([["adopted", "ballot", text, first, [18, 17, 0, 0, 35, false]]]));
    app.press(&[CTRL, 'z']);
    says(&app, RAIL, "verworpen");
    assert_eq!(recorded(&app), json!([["rejected", "ballot", text, first, tie]]));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn more_votes_than_are_present_is_told_and_two_thirds_and_the_gavel_are_a_key_away() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    open_panel(&app);
    type_text(&app, "23");
    app.press(&[TAB]);
    type_text(&app, "15");
    says(&app, ".sum", "38 stemmen geteld, 3 meer dan de 35 die aanwezig zijn.");
    says(&app, ".result", "Aangenomen");
    app.press(&[ALT, 't']);
    says(&app, ".result", "Verworpen");
    says(&app, ".why .why", "Twee derde, naar boven afgerond, is 26.");
    says(&app, ".why .why", "art. 2:43 lid 1 BW");
    app.picture("vote-two-thirds-light");
    app.press(&[ALT, 'r']);
    says(&app, ".result", "Aangenomen");
    assert_eq!(app.count(".counts"), 0, "nobody is counted");
    app.press(&[ENTER]);
    closed(&app);
    let by_gavel = json!([["adopted", "gavel", "De heg langs pad 3 wordt gerooid."]]);
    assert_eq!(recorded(&app), by_gavel);
    app.press(&[CTRL, 'm']);
    app.wait_for("document.querySelector('[data-keys=vote]')");
    app.press(&[ESCAPE]);
    closed(&app);
    assert_eq!(recorded(&app), by_gavel, "Escape records nothing");
}

#[test]
fn a_decision_needs_words_and_is_only_ever_text() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    open_panel(&app);
    app.press(&[SHIFT, TAB]);
    app.wait_for("document.activeElement.id === 'vote-text'");
    app.run("document.activeElement.select()");
    app.press(&[BACKSPACE]);
    app.press(&[TAB]);
    type_text(&app, "3");
    app.press(&[ENTER]);
    says(&app, "#vote-wordless", "Vul in wat er wordt besloten.");
    app.press(&[SHIFT, TAB]);
    type_text(&app, "a = <img src=x onerror=\"window.hit=1\">");
    app.press(&[ENTER]);
    closed(&app);
    let hostile = "a = <img src=x onerror=\"window.hit=1\">";
    assert_eq!(recorded(&app), json!([["adopted", "show_of_hands", hostile, [3, 0, 0, 0, 35, false]]]));
    says(&app, RAIL, hostile);
    assert_eq!(app.run("return window.hit ?? window.trouble ?? null"), json!(null));
}

#[test]
fn the_chair_has_the_last_word() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    open_panel(&app);
    type_text(&app, "18");
    app.press(&[TAB]);
    type_text(&app, "17");
    says(&app, ".result", "Aangenomen");
    app.press(&[ALT, 'v']);
    says(&app, ".result", "Verworpen");
    says(
        &app,
        ".why .why",
        "Naar het oordeel van de voorzitter, anders dan de telling. Uitgebracht: 18 + 17 = 35.",
    );
    app.press(&[TAB]);
    app.wait_for("document.activeElement.closest('.counts')");
    app.run("document.querySelector('.do label input').focus()");
    type_text(&app, "Twee stemmen waren dubbel geteld.");
    app.picture("vote-overruled-light");
    app.press(&[ENTER]);
    closed(&app);
    let text = "De heg langs pad 3 wordt gerooid.";
    assert_eq!(recorded(&app), json!([["rejected", "show_of_hands", text, [18, 17, 0, 0, 35, false]]]));
    let with_remark = json!([["absolute", "rejected", "Twee stemmen waren dubbel geteld."]]);
    assert_eq!(pronounced(&app), with_remark);

    open_panel(&app);
    says(&app, ".result", "Verworpen");
    app.wait_for("document.querySelector('.do label input')?.value === 'Twee stemmen waren dubbel geteld.'");
    app.press(&[ALT, 't']);
    says(&app, ".why .why", "Twee derde, naar boven afgerond, is 24.");
    says(&app, ".result", "Verworpen");
    app.wait_for("!document.querySelector('.do label')"); // the figures say now what the chair said
    app.press(&[ENTER]);
    closed(&app);
    assert_eq!(pronounced(&app), json!([["two_thirds", "rejected", null]]));
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('[data-keys=vote]')");
    assert_eq!(pronounced(&app), with_remark, "undone, all of it is back");
}

#[test]
fn the_panel_is_in_order_for_axe_in_both_themes_and_at_twice_the_size() {
    let Some(axe) = axe() else { return };
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    app.run(&axe);
    open_panel(&app);
    type_text(&app, "28");
    app.press(&[TAB]);
    type_text(&app, "15");
    says(&app, ".result", "Aangenomen");
    in_order(&app, "vote");
}

#[test]
fn figures_that_are_called_out_are_typed_in_the_notes_and_a_date_stays_a_date() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    type_text(&app, "21-11-3");
    says(&app, ".flow", "Stemming? 21 voor, 11 tegen, 3 blanco");
    app.picture("called-hint-light");
    app.press(&[' ']);
    app.wait_for("document.activeElement.value === ''");
    says(&app, ".flow", "21 voor, 11 tegen, 3 blanco:");
    app.press(&[BACKSPACE]);
    app.wait_for("document.activeElement.value === '21-11-3'");
    app.press(&[' ']);
    app.wait_for("document.activeElement.value === ''");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.closest('.counts')");
    says(&app, ".sum", "35 van 35 stemmen");
    says(&app, ".why .why", "Uitgebracht: 21 + 11 = 32");
    app.press(&[ENTER]);
    closed(&app);
    let text = "De heg langs pad 3 wordt gerooid.";
    assert_eq!(recorded(&app), json!([["adopted", "show_of_hands", text, [21, 11, 3, 0, 35, false]]]));
    assert_eq!(
        asked(&app, "desk.items[0].entries.length"),
        json!(1),
        "the figures are no words of the minutes"
    );

    for day in ["14-12-2016 ", "14-12-16 ", "2016-12-14 "] {
        app.press(&[ENTER]);
        app.wait_for("document.activeElement.value === ''");
        type_text(&app, day);
        app.wait_for(&format!("document.activeElement.value === {day:?}"));
    }
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_change_of_the_statutes_is_offered_the_majority_that_they_ask() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting_after(
        &app,
        "const { about } = await invoke('between');
         await apply({ op: 'set_statutes', association: about.id, statutes: { ...about.statutes, statutes_majority: 'three_quarters' } });
         const [{ id: item, plan }] = desk.items;
         await apply({ op: 'edit_item', id: item, item: { ...plan, title: 'Wijziging van de statuten' } });",
    );
    app.press(&[CTRL, 'm']);
    app.wait_for("document.querySelector('[data-keys=vote] .rule select')?.value === 'three_quarters'");
    type_text(&app, "24");
    app.press(&[TAB]);
    type_text(&app, "9");
    says(&app, "[data-keys=vote]", "Drie vierde, naar boven afgerond, is 25.");
    says(&app, "[data-keys=vote]", "Verworpen");
    app.picture("vote-statutes-light");
}

#[test]
fn what_the_rules_say_is_told_before_the_vote_and_kept_with_the_decision() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting_after(
        &app,
        "const [{ id: item, plan }] = desk.items;
         await apply({ op: 'edit_item', id: item, item: { ...plan, lateness: 'at_meeting', urgent: false } });
         const { fields } = desk.body;
         await apply({ op: 'edit_body', id: desk.body.id, body: { ...fields, quorum: 40 } });",
    );
    open_panel(&app);
    says(
        &app,
        "[data-keys=vote] ul",
        "zijn 40 stemmen nodig; aanwezig of vertegenwoordigd zijn er 35: 5 te weinig. (statuten, quorum)",
    );
    says(&app, "[data-keys=vote] ul", "ter vergadering toegevoegd en stond niet in de oproep");
    says(&app, "[data-keys=vote] ul", "(art. 2:15 BW)");
    type_text(&app, "30");
    app.press(&[TAB]);
    type_text(&app, "5");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.picture(&format!("vote-warnings-{theme}"));
    }
    app.press(&[ENTER]);
    closed(&app);
    let kept = "desk.items[0].entries[0].decisions.map(({ fields }) => [fields.outcome, fields.warnings.map(({ rule }) => rule)])";
    assert_eq!(
        asked(&app, kept),
        json!([["adopted", ["quorum", "unannounced"]]]),
        "told, and nothing forbidden"
    );

    app.press(&[ALT, '2']);
    says(&app, "main", "Getoond bij het besluit: Voor een geldig besluit zijn 40 stemmen nodig");
    app.picture("vote-warnings-register-light");
}
