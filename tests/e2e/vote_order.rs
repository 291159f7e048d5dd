use serde_json::json;

use crate::app::{App, World};
use crate::assembly::{SHIFT, TAB, asked, closed, meeting, recorded, says, type_text};
use crate::vote::open_panel;
use crate::webdriver::{CTRL, ENTER, ESCAPE, F6};

#[test]
fn an_amendment_is_voted_on_first_and_changes_what_is_voted_on_next() {
    let Some(app) = App::start(&World::default()) else { return };
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    let made = app.run_until_done(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         invoke('overview').then(async ({ meetings }) => {
           const { desk } = await invoke('sheet', { meeting: meetings.find(({ date }) => date === '2027-04-14').id });
           const [item, main] = [desk.items[0].id, crypto.randomUUID()];
           const add = (id, proposal) => ({ op: 'add_proposal', id, proposal: { item, entry: null, submitters: [], advice: null, ...proposal } });
           const ops = [
             add(main, { kind: 'proposal', amends: null, title: 'Heg', text: 'De heg wordt gerooid.', voting_order: 2 }),
             add(crypto.randomUUID(), { kind: 'amendment', amends: main, title: 'Na de broedtijd', text: 'Er wordt pas na 15 juli gerooid.', voting_order: 1 }),
           ];
           await invoke('act_between', { op: { op: 'together', ops } });
         }).then(() => done('ok'), (e) => done(JSON.stringify(e)))",
    );
    assert_eq!(made, json!("ok"));
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    meeting(&app);
    open_panel(&app);
    assert_eq!(
        app.run("return document.querySelector('#vote-text').value"),
        json!("Er wordt pas na 15 juli gerooid.")
    );
    app.wait_for(
        "document.querySelector('.which option:checked').textContent === 'Amendement: Na de broedtijd'",
    );
    type_text(&app, "20");
    app.press(&[TAB]);
    app.press(&['=']);
    says(&app, ".sum", "35 van 35 stemmen");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('#vote-text')?.value === 'De heg wordt gerooid.'");
    app.wait_for("document.activeElement.closest('.counts') && document.activeElement.value === ''");
    says(&app, "[data-keys=vote]", "Een amendement is aangenomen: pas de tekst aan.");
    app.picture("vote-proposal-light");
    app.press(&['=']);
    says(&app, ".result", "Aangenomen");
    app.press(&[ENTER]);
    closed(&app);
    assert_eq!(
        recorded(&app),
        json!([
            ["adopted", "show_of_hands", "Er wordt pas na 15 juli gerooid.", [20, 15, 0, 0, 35, false]],
            ["amended", "show_of_hands", "De heg wordt gerooid.", [35, 0, 0, 0, 35, false]]
        ])
    );
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn an_amendment_is_put_to_the_vote_at_the_table_and_comes_before_what_it_amends() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.press(&[ENTER]);
    says(
        &app,
        "ol[aria-label^=Voorstellen]",
        "Voorstel De heg langs pad 3 wordt gerooid. nog niet in stemming",
    );

    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('form textarea')");
    type_text(&app, "Er wordt pas na 15 juli gerooid.");
    app.press(&[SHIFT, TAB]);
    type_text(&app, "Greet Old");
    app.picture("tabled-light");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === 'Greet Oldenbeuving dient een amendement in.'");
    says(
        &app,
        "ol[aria-label^=Voorstellen] li:first-child",
        "Amendement Er wordt pas na 15 juli gerooid. Greet Oldenbeuving nog niet in stemming",
    );
    app.press(&[CTRL, 'm']);
    app.wait_for("document.querySelector('#vote-text')?.value === 'Er wordt pas na 15 juli gerooid.'");
    app.wait_for("document.activeElement.closest('.counts')");
    type_text(&app, "20");
    app.press(&[TAB]);
    app.press(&['=']);
    says(&app, ".sum", "35 van 35 stemmen");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('#vote-text')?.value === 'De heg langs pad 3 wordt gerooid.'");
    says(&app, "ol[aria-label^=Voorstellen] li:first-child", "vastgesteld");
    app.picture("tabled-voted-light");
    app.press(&[ESCAPE]);
    closed(&app);
    app.press(&[CTRL, 'z']);
    says(&app, "ol[aria-label^=Voorstellen] li:first-child", "nog niet in stemming");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('main ol[aria-label^=Voorstellen] li').length === 1");
    assert_eq!(asked(&app, "desk.items[0].entries.length"), json!(1), "the sentence goes with it");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

/// Puts the words of the block in focus to the vote, as this kind of proposal.
fn put_to_the_vote(app: &App, kind: &str, on_the_table: usize) {
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.run(&format!(
        "const choice = document.querySelector('form select'); choice.value = {kind:?};
         choice.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
    app.press(&[ENTER]);
    app.wait_for(&format!(
        "document.querySelectorAll('ol[aria-label^=Voorstellen] li').length === {on_the_table}"
    ));
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
}

#[test]
fn an_amendment_is_voted_on_before_what_it_amends_and_a_point_of_order_before_all() {
    let Some(app) = App::start(&World::default()) else { return };
    meeting(&app);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    put_to_the_vote(&app, "proposal", 1);
    for (nth, (kind, words)) in [
        ("motion", "Het bestuur onderzoekt een haag."),
        ("amendment", "Alleen aan de noordkant."),
        ("procedural", "De vergadering wordt geschorst."),
    ]
    .iter()
    .enumerate()
    {
        app.press(&[ENTER]);
        app.wait_for("document.activeElement.value === ''");
        app.type_text(words);
        app.wait_for(&format!("document.activeElement.value === {words:?}"));
        put_to_the_vote(&app, kind, nth + 2);
    }
    app.picture("vote-order-light");
    let order = app.run(
        "return [...document.querySelectorAll('ol[aria-label^=Voorstellen] li b')].map(({ innerText }) => innerText)",
    );
    assert_eq!(order, json!(["Ordevoorstel", "Amendement", "Voorstel", "Motie"]));
    let kept = asked(&app, "desk.items[0].proposals.map(({ fields }) => [fields.voting_order, fields.kind])");
    assert_eq!(kept, json!([[1, "procedural"], [2, "amendment"], [3, "proposal"], [4, "motion"]]));
    open_panel(&app);
    assert_eq!(
        app.run("return document.querySelector('#vote-text').value"),
        json!("De vergadering wordt geschorst.")
    );
}
