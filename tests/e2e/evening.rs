use serde_json::json;

use crate::app::{App, World, hamerslag};
use crate::notes::saved;
use crate::webdriver::{ALT, CTRL, DOWN, ENTER, ESCAPE, F6, F8, F10, SHIFT, TAB};

/// A picture in light and one in dark.
fn pictures(app: &App, name: &str) {
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.picture(&format!("evening-{name}-{theme}"));
    }
}

/// On to the item whose title begins so.
pub(crate) fn item(app: &App, title: &str) {
    for _ in 0..20 {
        if app.text(".sheet h2").contains(title) {
            return app.wait_for("document.activeElement.matches('[data-keys=block]')");
        }
        app.press(&[CTRL, DOWN]);
    }
    panic!("no item {title}: {}", app.text("main"));
}

/// One after the other, as fast as a hand can, with the caret back in the field for each.
fn at_the_door(app: &App, who: &[(&str, &[char])]) {
    app.press(&[CTRL, 'l']);
    app.wait_for("document.activeElement.closest('[data-keys=presence]')");
    for (name, key) in who {
        app.type_text(name);
        app.press(key);
        app.wait_for("document.activeElement.value === ''");
    }
}

/// The election panel with everything filled in: six ballots, one of them blank.
fn elect(app: &App) {
    app.press(&[CTRL, 'm']);
    app.wait_for("document.querySelector('[data-keys=vote]')");
    app.press(&[ALT, 'p']);
    app.wait_for("document.querySelector('#candidate')");
    app.type_text("penningmeester");
    app.press(&[TAB]);
    app.type_text("1");
    app.press(&[TAB]);
    for name in ["Bram Wiel", "Femke Rood"] {
        app.type_text(name);
        app.press(&[ENTER]);
        app.wait_for("document.activeElement.id === 'candidate' && document.activeElement.value === ''");
    }
    for figures in ["", "", "6", "6", "1", "", "2", "3"] {
        app.type_text(figures);
        app.press(&[TAB]);
    }
}

/// Puts the words of the block to the vote, and an amendment to them, which falls; then it is the turn of what it amends.
fn amend(app: &App, amendment: &str) {
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelectorAll('ol[aria-label^=Voorstellen] li').length === 1");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    app.press(&[F6]);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.type_text(amendment);
    app.press(&[SHIFT, TAB]);
    app.type_text("Femke Rood");
    app.press(&[ENTER]);
    app.wait_for("document.querySelectorAll('ol[aria-label^=Voorstellen] li').length === 2");
    app.wait_for("document.activeElement.value?.endsWith('dient een amendement in.')");
    app.press(&[CTRL, 'm']);
    app.wait_for(&format!("document.querySelector('#vote-text')?.value === {amendment:?}"));
    app.wait_for("document.activeElement.closest('.counts')");
    for figure in ["2", "4"] {
        app.type_text(figure);
        app.press(&[TAB]);
    }
    app.wait_for("document.querySelector('.result')?.innerText.includes('Verworpen')");
    pictures(app, "04b-amendment");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('#vote-text')?.value === 'De contributie wordt 96 euro.'");
    app.wait_for("document.activeElement.closest('.counts') && document.activeElement.value === ''");
}

#[test]
fn a_whole_evening_by_keys_with_a_power_cut_in_the_middle() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rekstok.hamerslag");
    let archive = path.to_str().unwrap();
    let recents =
        json!([{ "path": archive, "name": "Turnvereniging De Rekstok", "opened": 1_785_000_000_000_i64 }]);
    // The file dialogs are the system's own; a new archive is made beside the window, and paper at the end.
    hamerslag(folder.path(), &["new", archive, "--name", "Turnvereniging De Rekstok"]);
    let Some(app) = App::start(&World { recents: Some(recents), ..World::default() }) else { return };
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main')?.innerText.includes('nog geen vergaderingen')");
    pictures(&app, "01-empty");

    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('form input')");
    app.type_text("26-11-2027\n");
    app.wait_for("document.querySelector('header h1')?.innerText.includes('26 november 2027')");
    pictures(&app, "02-agenda");

    app.press(&[CTRL, '2']);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("Joke");
    app.press(&[TAB]);
    app.type_text("Ilse\n");
    app.wait_for("document.querySelector('header')?.innerText.includes('loopt')");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    app.type_text("Joke opent de vergadering en heet iedereen welkom.");

    at_the_door(
        &app,
        &[
            ("Joke van Dam", &[ENTER]),
            ("Ilse Mulder", &[ENTER]),
            ("Bram Wiel", &[ENTER]),
            ("Femke Rood", &[ENTER]),
            ("Tijn Bos", &[ENTER]),
            ("Wout Smit", &[ALT, 'k']),
        ],
    );
    app.type_text("Greet Kok>");
    app.type_text("Bram");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main')?.innerText.includes('Greet Kok → Bram Wiel')");
    pictures(&app, "03-door");
    app.press(&[ESCAPE]);

    item(&app, "Mededelingen");
    app.type_text("Tijn: vertelt dat de mat in zaal 2 is versleten.\na @Tijn drie offertes opvragen >1 mrt\nDe vergadering stemt ermee in de huur van zaal 2 op te zeggen.");
    app.wait_for("document.querySelector('.sheet')?.innerText.includes('Besluit?')");
    pictures(&app, "04-offer");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.querySelector('.card + .card, .sheet')?.innerText.includes('Besluit 2027-1')");

    item(&app, "Contributie");
    app.type_text("De contributie wordt 96 euro.");
    amend(&app, "De contributie wordt 92 euro.");
    for figure in ["3", "2"] {
        app.type_text(figure);
        app.press(&[TAB]);
    }
    app.press(&[ALT, 'b']);
    app.wait_for("document.querySelector('[data-keys=vote]')?.innerText.includes('tweede ronde')");
    app.wait_for("document.activeElement.closest('.counts')");
    for figure in ["4", "2"] {
        app.type_text(figure);
        app.press(&[TAB]);
    }
    app.wait_for("document.querySelector('.result')?.innerText.includes('Aangenomen')");
    pictures(&app, "05-contested");
    app.press(&[ENTER]);
    app.wait_for("!document.querySelector('[data-keys=vote]')");

    item(&app, "Bestuursverkiezing");
    app.type_text("Er zijn twee kandidaten voor de functie van penningmeester.");
    elect(&app);
    app.wait_for("document.querySelector('[data-keys=vote]')?.innerText.includes('gekozen')");
    pictures(&app, "06-election");
    app.press(&[ENTER]);
    app.wait_for("!document.querySelector('[data-keys=vote]')");

    app.press(&[F8]);
    app.wait_for("document.querySelector('.sheet')?.innerText.includes('geschorst sinds')");
    pictures(&app, "07-suspended");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.querySelector('header')?.innerText.includes('loopt')");

    item(&app, "Rondvraag");
    app.type_text("Femke vraagt wanneer de nieuwe ringen er zijn.\nJoke bedankt de afgetreden penn");
    app.wait_for("document.activeElement.value?.endsWith('afgetreden penn')");
    // What the stamp says is on disk outlives a power cut, be it a draft.
    saved(&app);
    let app = app.cut_off_and_start_again();
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value?.endsWith('afgetreden penn')");
    app.type_text("ingmeester.");
    pictures(&app, "08-after-the-cut");

    // Undo takes back what was typed since; the block itself was begun before the cut, and that it shows first.
    app.press(&[CTRL, 'z']);
    app.wait_for("document.activeElement.value?.endsWith('afgetreden penn')");
    app.press(&[CTRL, 'z']);
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('Dit is eerder gedaan'))");
    pictures(&app, "08b-earlier");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for("[...document.querySelectorAll('[role=status]')].every(({ innerText }) => !innerText.includes('Dit is eerder gedaan'))");
    app.wait_for("document.querySelector('.sheet').innerText.includes('penningmeester.') || document.activeElement.value?.endsWith('penningmeester.')");

    item(&app, "Sluiting");
    app.type_text("Joke sluit de vergadering. ??");
    app.press(&[F10]);
    app.wait_for("document.querySelector('header')?.innerText.includes('gesloten')");
    assert!(app.text(".side").contains("na te gaan"), "{}", app.text(".side"));
    pictures(&app, "09-review");
    app.press(&[CTRL, '3']);
    app.wait_for("[...document.querySelectorAll('main img')].some(({ complete, naturalWidth }) => complete && naturalWidth > 0)");
    pictures(&app, "10-paper");
    let pdf = folder.path().join("notulen.pdf");
    hamerslag(folder.path(), &["minutes", archive, "--pdf", pdf.to_str().unwrap()]);
    assert!(lopdf::Document::load(&pdf).unwrap().get_pages().len() >= 2, "an evening is more than a page");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
