use std::time::Duration;

use crate::sitting::Sitting;
use crate::table::{Table, Times};
use crate::webdriver::{CTRL, ENTER};

const REFRESH: &str =
    "Afdruk of a meeting of about 10 pages, from the last key to the new page on the screen, median";
const TURNS: usize = 15;

/// Each face, the key to it, and what is there once it is on the screen.
const FACES: [(&str, char, &str); 3] = [
    ("to the face Afdruk with its page, a meeting of 500 blocks, median", '3', PAGES),
    ("to the face Notulen, the same, median", '2', "document.querySelector('.block textarea')"),
    (
        "to the face Agenda, the same, median",
        '1',
        "document.querySelector('nav button:first-child[aria-current=page]')",
    ),
];

/// The pages in sight are drawn.
const PAGES: &str = "document.querySelector('article img') && [...document.querySelectorAll('article img')].every((page) => page.complete && page.naturalWidth > 0)";

pub fn measure(table: &mut Table) {
    if FACES.iter().any(|(what, ..)| table.wants(what)) {
        turned(table);
    }
    if table.wants(REFRESH) {
        refreshed(table);
    }
}

fn turned(table: &mut Table) {
    let sitting = Sitting::open(50);
    let mut times = [const { Vec::new() }; FACES.len()];
    // The first time everything is made ready; that is told apart.
    let first: Vec<f64> = FACES.iter().map(|(_, key, there)| sitting.until(&[CTRL, *key], there)).collect();
    for _ in 0..TURNS {
        for (times, (_, key, there)) in times.iter_mut().zip(FACES) {
            times.push(Duration::from_secs_f64(sitting.until(&[CTRL, key], there) / 1e3));
        }
    }
    for ((times, (what, ..)), first) in times.into_iter().zip(FACES).zip(first) {
        let times = Times::from(times);
        let beside = format!(" (the slowest {:.0}, the first time {first:.0})", times.share(1.0));
        table.at_most(what, times.share(0.5), 100.0, &beside);
    }
}

/// What was typed last is taken back, on the page that it stands on, act after act: each time a page that was never shown. A
/// block takes two acts, its first letter and the rest.
fn refreshed(table: &mut Table) {
    let sitting = Sitting::open(12);
    let app = &sitting.app;
    for turn in 0..TURNS * 2 {
        app.press(&[ENTER]);
        app.type_text(&format!("Zo besloten voor de {turn}e keer."));
    }
    app.press(&[CTRL, '3']);
    app.wait_for(PAGES);
    app.wait_for("document.querySelector('header').innerText.includes('pgeslagen ')");
    app.run(LAST_TYPED);
    let mut times = Vec::new();
    for _ in 0..TURNS * 2 {
        // What comes into sight with it is on its way as well, and is no answer to the key.
        app.run_until_done("toLastTyped(done)");
        app.wait_for(&format!("picture() && {PAGES}"));
        app.run("window.before = picture()");
        let took = sitting.until(&[CTRL, 'z'], &format!("picture() !== before && {PAGES}"));
        times.push(Duration::from_secs_f64(took / 1e3));
    }
    let times = Times::from(times);
    let pages = app.count("article");
    let beside = format!(" ({pages} pages, p95 {:.0})", times.share(0.95));
    table.at_most(REFRESH, times.share(0.5), 150.0, &beside);
}

/// The page on which what was typed last stands, behind its time, and what that page shows. Some frames after it came into sight
/// all that is to be drawn is known.
const LAST_TYPED: &str = "
  window.picture = () => window.page.querySelector('img')?.src;
  window.toLastTyped = (done) => {
    window.page = [...document.querySelectorAll('article')].findLast(({ textContent }) => /\\d\\d\\.\\d\\d Z/.test(textContent));
    window.page.scrollIntoView();
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
  };
";
