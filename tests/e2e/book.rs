use serde_json::json;

use crate::app::hamerslag;
use crate::assembly::axe;
use crate::browser::Browser;
use crate::webdriver::{DOWN, ENTER, ESCAPE, TAB, UP};

/// The page of the example association, made by the command line, lying open in a browser.
fn opened(folder: &std::path::Path, arguments: &[&str]) -> Option<Browser> {
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (archive, page) = (at("v.hamerslag"), at("boek.html"));
    for arguments in [&["example", &archive][..], &[&["book", &archive, "--html", &page], arguments].concat()]
    {
        hamerslag(folder, arguments);
    }
    let browser = Browser::open(page.as_ref())?;
    browser.wait_for("performance.getEntriesByName('usable').length === 1");
    browser.run("window.onerror = (message) => { window.trouble = String(message); }");
    Some(browser)
}

/// How many decisions are to be seen.
const SHOWN: &str =
    "return [...document.querySelectorAll('#besluiten article')].filter((row) => !row.hidden).length";

fn seek(browser: &Browser, words: &str) {
    browser.run("const field = document.getElementById('words'); field.focus(); field.select()");
    browser.type_text(words);
    browser.wait_for(&format!("document.getElementById('words').value === {words:?}"));
}

#[test]
fn a_decision_is_found_by_the_beginning_of_its_words_and_leads_to_the_minutes_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let Some(browser) = opened(folder.path(), &[]) else { return };
    let all = browser.run(SHOWN).as_u64().unwrap();
    assert!(all > 10, "{all}");
    browser.run("document.querySelector('main').click()");
    browser.press(&['/']);
    browser.wait_for("document.activeElement.id === 'words'");
    // Beginnings, in capitals, with an accent that is not there.
    browser.type_text("CONTRIB vàst");
    browser.wait_for("document.getElementById('found').textContent.startsWith('Gevonden: ')");
    let some = browser.run(SHOWN).as_u64().unwrap();
    assert!(some > 0 && some < all, "{some} of {all}");
    let misses = browser.run("return [...document.querySelectorAll('#besluiten article')].filter((row) => !row.hidden && !/contrib/i.test(row.textContent)).length");
    assert_eq!(misses, json!(0));
    browser.picture("book-found");
    browser.press(&[DOWN]);
    browser.wait_for("document.activeElement.tagName === 'ARTICLE'");
    browser.press(&[UP]);
    browser.wait_for("document.activeElement.id === 'words'");

    // From a decision that stands in the minutes to that place, and back by its number.
    browser.press(&[ESCAPE]);
    browser.wait_for("document.getElementById('words').value === ''");
    browser.run("const link = document.querySelector('#besluiten article a[href^=\"#n\"]'); window.row = link.closest('article'); row.focus()");
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.id.startsWith('n') && document.activeElement.closest('details').open && !document.getElementById('notulen').hidden");
    browser.picture("book-minutes");
    let number = browser.run("return window.row.querySelector('h3').textContent");
    let there = browser.run("return document.activeElement.textContent");
    assert!(there.as_str().unwrap().contains(number.as_str().unwrap()), "{there} is not {number}");
    browser.press(&[TAB]);
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement === window.row");
    assert_eq!(browser.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn words_of_the_minutes_are_found_at_their_place_and_what_is_nowhere_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let Some(browser) = opened(folder.path(), &[]) else { return };
    let word = browser.run("return document.querySelector('#notulen p').closest('details').querySelectorAll('p')[4].textContent.match(/\\p{L}{7,}/u)[0]");
    seek(&browser, word.as_str().unwrap());
    browser.run("document.querySelector('nav a[href=\"#notulen\"]').click()");
    browser.wait_for("document.querySelector('.places a') && !document.getElementById('notulen').hidden");
    browser.picture("book-places");
    browser.run("document.querySelector('.places a').focus()");
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.closest('details')?.open");
    let text = browser.run("return document.activeElement.textContent.toLowerCase()");
    assert!(text.as_str().unwrap().contains(&word.as_str().unwrap().to_lowercase()), "{text}");
    seek(&browser, "zwemvliezen");
    browser.wait_for("document.getElementById('found').textContent.startsWith('Niets gevonden.')");
    browser.press(&[ESCAPE]);
    browser.wait_for("document.getElementById('found').textContent === ''");
    // What is left out by a choice comes back when a link leads to it.
    browser.run("location.hash = '#besluiten'");
    browser.wait_for("!document.getElementById('besluiten').hidden");
    let all = browser.run(SHOWN).as_u64().unwrap();
    browser.run("const choice = document.querySelector('select[data-by=y]'); choice.value = choice.options[1].value; choice.dispatchEvent(new Event('change', { bubbles: true }))");
    let some = browser.run(SHOWN).as_u64().unwrap();
    assert!(some > 0 && some < all, "{some} of {all}");
    browser.run(
        "location.hash = [...document.querySelectorAll('#besluiten article')].find((row) => row.hidden).id",
    );
    browser.wait_for("document.activeElement.tagName === 'ARTICLE' && !document.activeElement.hidden");
}

#[test]
fn the_book_is_read_in_light_and_dark_and_on_a_phone_with_nothing_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let Some(browser) = opened(folder.path(), &["--board"]) else { return };
    let Some(axe) = axe() else { return };
    for part in ["besluiten", "acties", "toezeggingen", "notulen"] {
        browser.run(&format!("location.hash = '#{part}'"));
        browser.wait_for(&format!("!document.getElementById('{part}').hidden"));
        let turn = "document.querySelectorAll('details').forEach((one, at) => { one.open = at === 0; })";
        browser.look_over(&axe, &format!("book-{part}"), turn);
    }
    let reached = browser
        .run_until_done("fetch('http://127.0.0.1:9/').then(() => done('fetched'), () => done('refused'))");
    assert_eq!(reached, json!("refused"));
}
