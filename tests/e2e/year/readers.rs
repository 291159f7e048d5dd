use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use super::Person;
use crate::browser::Browser;
use crate::webdriver::{BACKSPACE, CTRL, DOWN, END, ENTER, SHIFT, TAB};

/// What their browsers keep of what they say.
pub(super) const CHAIRS: &str = "reacties Marleen Bosch.hamerslag-reacties.json";
pub(super) const MEMBERS: &str = "reacties Joris Wal.hamerslag-reacties.json";

/// Walks with Tab until `there` holds of `at`, what has the focus.
fn walks_to(browser: &Browser, there: &str) {
    let there = format!("const at = document.activeElement; return Boolean({there})");
    for _ in 0..150 {
        browser.press(&[TAB]);
        if browser.run(&there) == json!(true) {
            return;
        }
    }
    panic!("never at {there}: {}", browser.run("return document.body.innerText"));
}

/// Waits until the browser has kept this file.
fn kept(file: &Path) {
    let began = Instant::now();
    while !file.is_file() {
        assert!(began.elapsed() < Duration::from_secs(20), "{} was never kept", file.display());
        sleep(Duration::from_millis(50));
    }
}

fn opened(person: &Person, page: &str) -> Option<Browser> {
    let browser = Browser::chromium(&person.path(page), person.computer.path())?;
    browser.run("window.onerror = (message) => { window.trouble = String(message); }");
    Some(browser)
}

fn calm(browser: &Browser) {
    assert_eq!(browser.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

/// The chair proposes other words, the board member asks something; each keeps a file. False where there is no browser.
pub(super) fn answer_the_draft(axe: &str, chair: &Person, member: &Person) -> bool {
    let Some(browser) = opened(chair, "concept.html") else { return false };
    browser.look_over(axe, "year-draft", "scrollTo(0, 0)");
    browser.resize(1000, 800);
    names_oneself(&browser, "Marleen Bosch");
    walks_to(&browser, "at.closest('section')?.dataset.text?.includes('€ 96') && at.matches('.open')");
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.tagName === 'TEXTAREA'");
    browser.press(&[SHIFT, TAB]);
    browser.press(&[DOWN]);
    browser.press(&[DOWN]);
    browser.wait_for("document.activeElement.value === 'wording'");
    browser.press(&[TAB]);
    browser.wait_for("document.activeElement.id.startsWith('words')");
    browser.press(&[CTRL, END]);
    for _ in "jaar.".chars() {
        browser.press(&[BACKSPACE]);
    }
    browser.type_text("tuin.");
    browser.press(&[TAB]);
    browser.type_text("Er zijn leden met twee tuinen.");
    browser.picture("year-draft-words");
    says_it(&browser);
    keeps(&browser, &chair.path(CHAIRS));
    drop(browser);

    let Some(browser) = opened(member, "concept.html") else { return false };
    names_oneself(&browser, "Joris Wal");
    walks_to(&browser, "at.closest('section')?.dataset.text?.includes('is glad') && at.matches('.open')");
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.tagName === 'TEXTAREA'");
    browser.press(&[SHIFT, TAB]);
    browser.press(&[DOWN]);
    browser.wait_for("document.activeElement.value === 'question'");
    browser.press(&[TAB]);
    browser.wait_for("document.activeElement.tagName === 'TEXTAREA'");
    browser.type_text("Wie strooit er?");
    says_it(&browser);
    keeps(&browser, &member.path(MEMBERS));
    true
}

fn names_oneself(browser: &Browser, name: &str) {
    browser.wait_for("document.querySelector('section .open')");
    walks_to(browser, "at.id === 'author'");
    browser.type_text(name);
}

/// Back where one was, with what was said under the words.
fn says_it(browser: &Browser) {
    browser.press(&[CTRL, ENTER]);
    browser.wait_for("document.querySelector('.said') && document.activeElement.matches('.open')");
}

fn keeps(browser: &Browser, file: &Path) {
    browser.picture("year-draft-said");
    browser.press(&[CTRL, 's']);
    browser.wait_for("document.getElementById('count').textContent.startsWith('Bewaard')");
    kept(file);
    calm(browser);
}

/// What became of the fence is found in the book, and leads to the adopted minutes.
pub(super) fn look_in_the_book(axe: &str, member: &Person) {
    let Some(browser) = opened(member, "boek.html") else { return };
    browser.wait_for("performance.getEntriesByName('usable').length === 1");
    browser.look_over(axe, "year-book", "scrollTo(0, 0)");
    browser.resize(1000, 800);
    browser.press(&['/']);
    browser.wait_for("document.activeElement.id === 'words'");
    browser.type_text("heg vervangt");
    browser.wait_for("document.getElementById('found').textContent.startsWith('Gevonden: besluiten 1')");
    browser.picture("year-book-found");
    browser.press(&[DOWN]);
    browser.wait_for("document.activeElement.tagName === 'ARTICLE'");
    let told = browser.run("return document.activeElement.innerText");
    for words in ["2024-1", "2025-2"] {
        assert!(told.as_str().unwrap().contains(words), "{words} is not in {told}");
    }
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.closest('details')?.open");
    let minutes = browser.run("return document.activeElement.closest('details').innerText");
    assert!(minutes.as_str().unwrap().contains("€ 98 per tuin."), "{minutes}");
    browser.picture("year-book-minutes");
    calm(&browser);
}
