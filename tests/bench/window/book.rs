use hamerslag_core::Reader;
use hamerslag_core::words::Visibility;

use crate::browser::Browser;
use crate::made;
use crate::table::Table;

const USABLE: &str =
    "a decision book of 2,000 decisions, from opening the file to its first use, slowest of 5";
const SOUGHT: &str = "a letter more in the field of that book to what it leaves, laid out, slowest of 20";

/// In a browser as anybody has one, on a file of the disk.
pub fn measure(table: &mut Table) {
    if ![USABLE, SOUGHT].iter().any(|what| table.wants(what)) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let reader = Reader::open(&made::archive(folder.path())).unwrap();
    let file = folder.path().join("boek.html");
    std::fs::write(&file, made::page(&reader, Visibility::Members)).unwrap();
    let Some(browser) = Browser::open(&file) else { return };
    let ready = "performance.getEntriesByName('usable').length === 1 && performance.getEntriesByName('first-contentful-paint').length === 1";
    let mut usable = Vec::new();
    for _ in 0..5 {
        browser.go_to("about:blank");
        browser.go_to(&format!("file://{}", file.display()));
        browser.wait_for(ready);
        let at = browser.run("return Math.max(...['usable', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0].startTime))");
        usable.push(at.as_f64().unwrap());
    }
    let slowest = |times: &[f64]| times.iter().copied().fold(0.0, f64::max);
    table.at_most(USABLE, slowest(&usable), 1_000.0, "");
    let times = browser.run(
        "const field = document.getElementById('words'); const times = [];
         for (const words of ['begroting', 'contributie verg', '2016-12', 'nergens']) {
           for (const part of [1, 3, 5, 7, 9]) {
             field.value = words.slice(0, part);
             const start = performance.now();
             field.dispatchEvent(new Event('input'));
             document.body.offsetHeight;
             times.push(performance.now() - start);
           }
         }
         return times",
    );
    let times: Vec<f64> = times.as_array().unwrap().iter().filter_map(|one| one.as_f64()).collect();
    table.at_most(SOUGHT, slowest(&times), 100.0, "");
}
