use serde_json::json;

use crate::app::hamerslag;
use crate::assembly::axe;
use crate::browser::Browser;
use crate::webdriver::{CTRL, DOWN, END, ENTER, SHIFT, TAB};

#[test]
fn a_reader_without_the_program_answers_a_draft_and_the_archive_takes_it_in() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (archive, page, file) = (at("v.hamerslag"), at("concept.html"), at("reacties.json"));
    hamerslag(folder.path(), &["example", &archive]);
    hamerslag(folder.path(), &["review", &archive, "--html", &page]);
    let Some(browser) = Browser::open(page.as_ref()) else { return };
    browser.run("window.onerror = (message) => { window.trouble = String(message); }");
    // What the browser would save goes where the test can read it.
    browser.run("URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return '#'; }");
    browser.wait_for("document.querySelector('section .open')");
    browser.picture("review-page");

    // Other words for a decision, by keys alone.
    browser.run("[...document.querySelectorAll('section.apart .open, section .open')].find((open) => open.closest('section').dataset.about.startsWith('decision')).focus()");
    browser.press(&[ENTER]);
    browser.wait_for("document.activeElement.tagName === 'TEXTAREA'");
    for key in [&[SHIFT, TAB][..], &[DOWN], &[DOWN]] {
        browser.press(key);
    }
    browser.wait_for("document.activeElement.value === 'wording'");
    browser.press(&[TAB]);
    browser.wait_for("document.activeElement.id.startsWith('words')");
    let before = browser.run("return document.activeElement.value").as_str().unwrap().to_owned();
    browser.press(&[CTRL, END]);
    browser.type_text(" En wel meteen");
    browser.press(&[TAB]);
    browser.type_text("Dat is toen gezegd");
    browser.picture("review-page-form");
    browser.press(&[CTRL, ENTER]);
    browser.wait_for("document.querySelector('.said')");
    assert_eq!(
        browser.run("return document.activeElement.className"),
        json!("open"),
        "one is back where one was"
    );
    let told = browser.run("return document.querySelector('.said').innerText");
    assert!(told.as_str().unwrap().contains("En wel meteen"), "{told}");

    // Without a name nothing goes.
    browser.run("document.getElementById('save').click()");
    browser.wait_for("document.activeElement.id === 'author'");
    browser.type_text("Roos Zandbergen");
    browser.run("document.getElementById('save').click()");
    browser.wait_for("window.saved");
    browser.picture("review-page-said");
    assert_eq!(browser.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
    let saved = browser.run("return window.saved").as_str().unwrap().to_owned();
    drop(browser);
    std::fs::write(&file, &saved).unwrap();
    assert_eq!(
        hamerslag(folder.path(), &["reactions", &archive, &file]),
        "reacties.json, van Roos Zandbergen: 1 nieuwe opmerking.\n"
    );
    assert_eq!(
        hamerslag(folder.path(), &["reactions", &archive, &file]),
        "reacties.json, van Roos Zandbergen: 1 opmerking die er al was.\n"
    );
    let comments = hamerslag(folder.path(), &["comments", &archive]);
    assert!(comments.starts_with("Roos Zandbergen, tekstvoorstel (open): "), "{comments}");
    assert!(comments.contains("{+"), "{comments}");
    let passage =
        serde_json::from_str::<serde_json::Value>(&saved).unwrap()["comments"][0]["passage"].clone();
    assert!(
        before.ends_with(passage.as_str().unwrap()),
        "the last word alone is pointed at: {passage} in {before}"
    );
}

#[test]
fn a_page_made_to_be_read_lets_nothing_in_and_runs_no_word_of_the_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (archive, text, page) = (at("v.hamerslag"), at("notulen.txt"), at("concept.html"));
    hamerslag(folder.path(), &["new", &archive, "--name", "Vereniging </title><script>trouble = 1</script>"]);
    let words = "Notulen ALV 14 december 2016\n\n1. Opening <img src=x onerror=\"trouble=1\">\n</script><script>trouble = 1</script>\n";
    std::fs::write(&text, words).unwrap();
    hamerslag(folder.path(), &["import", &archive, &text, "--date", "2016-12-14"]);
    hamerslag(folder.path(), &["review", &archive, "--html", &page]);
    let Some(browser) = Browser::open(page.as_ref()) else { return };
    browser.wait_for("document.querySelector('section .open')");
    assert_eq!(browser.run("return window.trouble ?? null"), json!(null));
    assert_eq!(browser.run("return document.querySelectorAll('img').length"), json!(0));
    let reached = browser
        .run_until_done("fetch('http://127.0.0.1:9/').then(() => done('fetched'), () => done('refused'))");
    assert_eq!(reached, json!("refused"));
    let inserted = browser.run_until_done(
        "const script = document.createElement('script'); script.textContent = 'window.trouble = 1'; document.body.append(script); setTimeout(() => done(window.trouble ?? null), 50)",
    );
    assert_eq!(inserted, json!(null), "the policy lets no other script run");
}

#[test]
fn a_draft_is_read_in_light_and_dark_and_on_a_phone_with_a_quiet_way_to_answer() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (archive, page) = (at("v.hamerslag"), at("concept.html"));
    hamerslag(folder.path(), &["example", &archive]);
    hamerslag(folder.path(), &["review", &archive, "--html", &page]);
    let Some(browser) = Browser::open(page.as_ref()) else { return };
    let Some(axe) = axe() else { return };
    browser.wait_for("document.querySelector('section .open')");
    browser.look_over(&axe, "review-page", "scrollTo(0, 400)");
    browser.look_over(&axe, "review-form", "document.querySelectorAll('section .open')[2].click()");
}
