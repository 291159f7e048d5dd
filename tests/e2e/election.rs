use serde_json::json;

use crate::app::{App, World};
use crate::assembly::{
    ALT, SHIFT, TAB, asked, axe, closed, in_order, meeting, meeting_after, recorded, says, type_text,
};
use crate::webdriver::{CTRL, ENTER, ESCAPE};

/// The panel at the block, for a vote on persons.
fn of_persons(app: &App) {
    app.press(&[CTRL, 'm']);
    app.press(&[ALT, 'p']);
    app.wait_for("document.querySelector('#candidate')");
}

/// Three candidates for two seats, counted.
fn election(app: &App) {
    type_text(app, "bestuurslid");
    app.press(&[TAB]);
    type_text(app, "2");
    app.press(&[TAB]);
    for name in ["ama", "bram", "Pia Nieuw"] {
        type_text(app, name);
        app.press(&[ENTER]);
        app.wait_for("document.activeElement.id === 'candidate' && document.activeElement.value === ''");
    }
    // Past tellers, ballots given out and ballots returned, to the blank ones.
    for _ in 0..4 {
        app.press(&[TAB]);
    }
    type_text(app, "1");
    app.press(&[TAB]);
    app.press(&[TAB]);
    for votes in ["20", "17", "31"] {
        type_text(app, votes);
        app.press(&[TAB]);
    }
    app.press(&[SHIFT, TAB]);
    says(
        app,
        "[data-keys=vote]",
        "35 − 1 blanco − 0 ongeldig = 34. Gekozen is wie er meer dan de helft van heeft: 18 of meer.",
    );
}

#[test]
fn three_candidates_for_two_seats_by_keys() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    of_persons(&app);
    election(&app);
    says(&app, ".candidates li:nth-child(1)", "Ama Boateng gekozen");
    says(&app, ".candidates li:nth-child(2)", "Bram Kuipers niet gekozen");
    says(&app, ".candidates li:nth-child(3)", "Pia Nieuw gekozen");
    app.picture("election-light");
    app.press(&[ENTER]);
    closed(&app);
    assert_eq!(
        recorded(&app),
        json!([["elected", "ballot", "Pia Nieuw en Ama Boateng worden gekozen tot bestuurslid."]])
    );

    app.press(&[CTRL, 'm']);
    says(&app, "[data-keys=vote]", "Alle plaatsen zijn vervuld.");
    app.press(&[ESCAPE]);
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('aside[aria-label^=Presentie]').innerText.includes('Pia')");
    assert_eq!(recorded(&app), json!([]), "the election is one act");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn who_misses_the_majority_goes_to_a_next_round_and_a_tie_may_be_settled_by_lot() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    of_persons(&app);
    election(&app);
    app.press(&[SHIFT, TAB]);
    app.press(&[SHIFT, TAB]);
    type_text(&app, "17");
    says(&app, "[data-keys=vote]", "Eén plaats blijft over voor een volgende ronde.");
    app.press(&[ENTER]);
    says(&app, ".candidates li:nth-child(3)", "Pia Nieuw eerder gekozen");
    app.run("document.querySelector('#votes-0').focus()");
    type_text(&app, "17");
    app.press(&[TAB]);
    type_text(&app, "17");
    says(&app, ".candidates li:nth-child(1)", "Ama Boateng gelijk");
    app.picture("election-lot-light");
    app.press(&[TAB]);
    app.wait_for("document.activeElement.matches('select')");
    type_text(&app, "br");
    says(&app, ".candidates li:nth-child(2)", "Bram Kuipers gekozen");
    app.press(&[ENTER]);
    closed(&app);
    assert_eq!(
        recorded(&app),
        json!([
            ["elected", "ballot", "Pia Nieuw wordt gekozen tot bestuurslid."],
            ["elected", "ballot", "Bram Kuipers wordt gekozen tot bestuurslid."]
        ])
    );
}

#[test]
fn by_most_votes_half_is_not_needed_and_the_lot_is_remembered() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    of_persons(&app);
    election(&app);
    app.run("document.querySelector('#votes-0').focus()");
    for votes in ["12", "9", "20"] {
        type_text(&app, votes);
        app.press(&[TAB]);
    }
    says(&app, ".candidates li:nth-child(1)", "Ama Boateng niet gekozen");
    app.press(&[ALT, 't']);
    says(
        &app,
        "[data-keys=vote]",
        "Gekozen is wie de meeste stemmen heeft, ook als dat minder dan de helft is.",
    );
    says(&app, ".candidates li:nth-child(1)", "Ama Boateng gekozen");
    says(&app, ".candidates li:nth-child(2)", "Bram Kuipers niet gekozen");
    app.run("document.querySelector('#votes-1').focus()");
    type_text(&app, "12");
    says(&app, ".candidates li:nth-child(1)", "Ama Boateng gelijk");
    app.press(&[TAB]);
    app.press(&[TAB]);
    app.wait_for("document.activeElement.matches('.lot select')");
    type_text(&app, "br");
    says(&app, ".candidates li:nth-child(2)", "Bram Kuipers gekozen");
    says(&app, ".lot", "De stemmen staken");
    app.picture("election-most-votes-light");
    app.press(&[ENTER]);
    closed(&app);
    app.press(&[CTRL, 'm']);
    says(&app, "[data-keys=vote]", "Gekozen: Pia Nieuw, Bram Kuipers (door het lot).");
    app.picture("election-after-lot-light");
    assert_eq!(
        recorded(&app),
        json!([["elected", "ballot", "Pia Nieuw en Bram Kuipers worden gekozen tot bestuurslid."]])
    );
    let rules =
        "desk.items[0].entries[0].elections[0].ballots.map(({ fields }) => [fields.rule, fields.lot])";
    assert_eq!(asked(&app, rules), json!([["relative", "Bram Kuipers"]]));
}

#[test]
fn an_election_begins_with_the_rule_of_the_statutes() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting_after(
        &app,
        "const { about } = await invoke('between');
         await apply({ op: 'set_statutes', association: about.id, statutes: { ...about.statutes, election_rule: 'relative' } });",
    );
    app.press(&[CTRL, 'm']);
    app.press(&[ALT, 'p']);
    app.wait_for("document.querySelector('.rule select')?.value === 'relative'");
}

#[test]
fn the_panel_of_an_election_is_in_order_for_axe_in_both_themes_and_at_twice_the_size() {
    let Some(axe) = axe() else { return };
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    app.run(&axe);
    of_persons(&app);
    election(&app);
    in_order(&app, "election");
}
