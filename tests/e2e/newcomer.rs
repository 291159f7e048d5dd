//! Somebody who never saw the program: what the window says to do next, and where the caret stands.

use serde_json::json;

use crate::app::{App, World};
use crate::assembly::{asked, meeting};
use crate::notes::{at_the_notes, saved};
use crate::webdriver::{CTRL, DOWN, END, ENTER, ESCAPE, F1, F3, F10, SHIFT, TAB};

/// The headings under F1, in order.
const HEADINGS: &str =
    "[...document.querySelectorAll('dialog :is(h2, h3)')].map(({ innerText }) => innerText)";

#[test]
fn at_the_very_first_start_enter_begins_an_archive() {
    let Some(app) = App::start(&World::default()) else { return };
    app.wait_for("document.activeElement.innerText?.startsWith('Nieuw archief')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.id === 'name'");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.innerText?.startsWith('Nieuw archief')");
}

#[test]
fn f1_begins_with_what_works_here() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[F1]);
    app.wait_for(&format!("{HEADINGS}[0] === 'Hier, op dit moment'"));
    app.wait_for(&format!("{HEADINGS}[1] === 'Notulen'"));
    app.wait_for(&format!("{HEADINGS}.indexOf('Wat men typt in een alinea') < {HEADINGS}.indexOf('Verder')"));
    app.wait_for(&format!("{HEADINGS}.indexOf('Verder') < {HEADINGS}.indexOf('Begin')"));
    app.picture("newcomer-keys-light");
    app.press(&[ESCAPE]);
}

#[test]
fn an_item_without_words_says_what_can_be_typed_until_the_first_letter() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.wait_for("document.querySelector('.sheet').innerText.includes('wie er spreekt')");
    app.picture("newcomer-teach-light");
    app.type_text("J");
    app.wait_for("!document.querySelector('.sheet').innerText.includes('wie er spreekt')");
    app.type_text("oke opent.\n");
    app.wait_for("document.activeElement.value === ''");
    app.wait_for("!document.querySelector('.sheet').innerText.includes('wie er spreekt')");
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet').innerText.includes('wie er spreekt')");
}

#[test]
fn a_question_that_was_not_answered_says_what_is_wanting() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[F3]);
    app.wait_for("document.activeElement.name === 'title'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('form [role=alert]')?.innerText.includes('Vul dit in')");
    app.wait_for("document.activeElement.name === 'title'");
    app.type_text("Dirigent in het ziekenhuis\n");
    app.wait_for("document.querySelector('aside').innerText.includes('Dirigent in het ziekenhuis')");
}

#[test]
fn a_day_before_which_is_read_as_a_day_and_refused_when_there_is_none() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("a @Ruben muziek kopiëren >1 april\n");
    app.wait_for("document.querySelector('.sheet').innerText.includes('vóór 1 april 2028')");
    app.type_text("a @Ruben zaal bespreken >volgende vergadering\n");
    app.wait_for("document.querySelector('.sheet').innerText.includes('volgende vergadering')");

    app.type_text("Wie doet de koffie?");
    app.press(&[CTRL, 'j']);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.press(&[TAB]);
    app.press(&[TAB]);
    app.type_text("31 april\n");
    app.wait_for("document.querySelector('form [role=alert]')?.innerText.includes('31 april bestaat niet')");
    app.press(&[CTRL, 'a']);
    app.type_text("30 april");
    app.wait_for("document.querySelector('form').innerText.includes('30 april 2028')");
    app.picture("newcomer-due-light");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet').innerText.includes('vóór 30 april 2028')");
    saved(&app);
    let due = "window.__TAURI_INTERNALS__.invoke('sheet', { meeting: '019a0000-0000-7000-8000-000000000000' }).then(({ desk }) =>
       done(desk.items[0].entries.flatMap(({ actions }) => actions.map(({ fields }) => [fields.due, fields.due_words]))))";
    let expected = json!([["2028-04-01", null], [null, "volgende vergadering"], ["2028-04-30", null]]);
    app.comes_to(|| app.run_until_done(due), &expected);
}

#[test]
fn after_the_last_stroke_the_window_says_what_is_left_and_how_to_go_back() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.type_text("Joke sluit. ??");
    app.press(&[F10]);
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('Te vroeg? Ctrl Z'))");
    app.wait_for(
        "document.querySelector('[role=region][aria-label^=Presentie] h2').innerText.startsWith('Naloop')",
    );
    app.picture("newcomer-closed-light");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.wait_for(
        "document.querySelector('[role=region][aria-label^=Presentie] h2').innerText.startsWith('Presentie')",
    );
}

#[test]
fn many_items_that_nobody_came_to_are_one_line_that_leads_to_the_first() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    app.press(&[F10]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
    let rows = "[...document.querySelectorAll('[role=region][aria-label^=Presentie] li')]
        .map(({ innerText }) => innerText.trim()).filter((text) => text.startsWith('Niet behandeld'))";
    app.wait_for(&format!("{rows}.length === 1"));
    let left = asked(
        &app,
        "desk.items.filter(({ treatment, entries }) => treatment.status === 'untouched' && entries.length === 0)
           .map(({ plan }) => `${plan.printed_number}. ${plan.title}`)",
    );
    let left = left.as_array().unwrap();
    assert!(left.len() > 3, "{left:?}");
    let first = left[0].as_str().unwrap();
    let told = format!("Niet behandeld: {} punten, het eerste is {first}", left.len());
    app.wait_for(&format!("{rows}[0] === {told:?}"));
    app.picture("newcomer-untreated-light");
    app.run("[...document.querySelectorAll('[role=region][aria-label^=Presentie] li button')].find(({ innerText }) => innerText.includes('Niet behandeld')).click()");
    let (_, title) = first.split_once(' ').unwrap();
    app.wait_for(&format!("document.querySelector('.sheet h2').innerText.includes({title:?})"));
}

#[test]
fn what_is_undone_at_another_item_than_the_open_one_is_told() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Joke opent.");
    app.wait_for("document.activeElement.value === 'Joke opent.'");
    saved(&app);
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Begroting')");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('[role=status] .strip')?.innerText.startsWith('Ongedaan gemaakt bij punt 1:')");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for(
        "document.querySelector('[role=status] .strip')?.innerText.startsWith('Opnieuw gedaan bij punt 1:')",
    );
}

#[test]
fn undo_of_a_block_leaves_the_caret_in_the_one_before() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("een\n");
    app.type_text("t");
    app.wait_for("document.activeElement.value === 't'");
    saved(&app);
    app.press(&[CTRL, 'z']);
    app.wait_for(
        "document.activeElement.matches('[data-keys=block]') && document.activeElement.value === 'een'",
    );
    app.type_text("!");
    app.wait_for("document.activeElement.value === 'een!'");
}

#[test]
fn undo_leaves_the_caret_in_a_form_and_a_block_stays_one_line() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Bep bestelt");
    // Somebody comes in; what is typed after that is another step.
    app.press(&[CTRL, 'l']);
    app.wait_for("document.activeElement.id === 'presence-name'");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.value === 'Bep bestelt'");
    app.type_text(" mappen.");
    app.wait_for("document.activeElement.value === 'Bep bestelt mappen.'");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('form textarea')");
    saved(&app);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('[data-keys=block]').value === 'Bep bestelt'");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for("document.querySelector('[data-keys=block]').value === 'Bep bestelt mappen.'");
    app.wait_for("document.activeElement.matches('form textarea')");
    // What was typed in the form goes first, and the act before it stays.
    app.press(&[END]);
    app.type_text(" Rood.");
    app.wait_for("document.activeElement.value === 'Bep bestelt mappen. Rood.'");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('form textarea')?.value === 'Bep bestelt mappen.'");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for("document.querySelector('form textarea')?.value === 'Bep bestelt mappen. Rood.'");
    app.wait_for("document.querySelector('[data-keys=block]').value === 'Bep bestelt mappen.'");
    app.run("document.querySelector('[data-keys=block]').focus()");
    app.press(&[ENTER]);
    app.type_text("!");
    app.wait_for(
        "document.activeElement.value.includes('!') && !document.activeElement.value.includes('\\n')",
    );
}

#[test]
fn a_form_goes_with_the_block_that_it_is_about() {
    let Some(app) = App::start(&World::default()) else { return };
    at_the_notes(&app);
    app.type_text("Bep opent.\nBep bestelt mappen.");
    app.wait_for("document.activeElement.value === 'Bep bestelt mappen.'");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('form textarea')");
    saved(&app);
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('form') && document.activeElement.value === 'Bep opent.'");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for("document.querySelector('.blocks').innerText.includes('Bep bestelt mappen.')");
    app.press(&[DOWN]);
    app.wait_for("document.activeElement.value === 'Bep bestelt mappen.'");
}

/// The picture of the README: an item under way, with what was decided and promised set apart and one sentence still on offer.
#[test]
fn a_sheet_of_minutes_under_way_shows_what_was_decided_and_promised() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    for title in ["Vaststelling agenda", "Mededelingen", "Vaststelling notulen", "Jaarverslag"] {
        app.press(&[CTRL, DOWN]);
        app.wait_for(&format!("document.querySelector('.sheet h2').innerText.includes({title:?})"));
        app.wait_for("document.activeElement.matches('[data-keys=block]')");
        let words = if title == "Jaarverslag" {
            "Ilse: licht het jaarverslag toe. De wachtlijst is korter geworden.\n\
             v kan het verslag ook op het prikbord?\n\
             Ilse: ja, en op de website.\n\
             b Het jaarverslag 2026 wordt vastgesteld.\n\
             a @Ilse het verslag op het prikbord hangen >1 mei\n\
             De vergadering stemt in met een kortere samenvatting voor nieuwe leden."
        } else {
            "Er zijn geen vragen of opmerkingen."
        };
        app.type_text(words);
        app.wait_for("document.activeElement.value?.length > 20");
        saved(&app);
    }
    let sheet = "document.querySelector('.sheet').innerText";
    for words in ["Besluit 2027-", "vóór 1 mei 2027", "Besluit?"] {
        app.wait_for(&format!("{sheet}.includes({words:?})"));
    }
    app.picture("readme-window");
}
