use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use serde::Deserialize;

use crate::app::{process_of, program};
use crate::large;
use crate::sitting::Sitting;
use crate::start::{busy, memory, times};
use crate::table::{Dice, Table, Times};
use crate::webdriver::ENTER;

const PAINTED: &str = "key to painted, a meeting of 500 blocks, p95";
const SLOWEST: &str = "the slowest of these keys";
const KEPT: &str = "key to on disk, p95";
const BESIDE: &str = "key to painted while backups are made, p95";
const KEPT_BESIDE: &str = "key to on disk while backups are made, p95";
const OFFERS: &str = "what the words say, asked by the page in that meeting, p99";
const SHEET: &str = "the meeting itself, asked by the page, p99";
pub const MEMORY: &str = "memory with that meeting open, beside an empty Tauri window";

/// How many keys are pressed in each part, at the pace of somebody who types ten fingers.
const KEYS: usize = 300;
const ENTRIES: usize = 50;

/// A key as the page saw it, in milliseconds.
#[derive(Deserialize)]
struct Key {
    painted: f64,
    kept: Option<f64>,
    words: Option<String>,
}

/// `empty` is what the empty window has in memory, in megabytes, if it was looked at.
pub fn measure(table: &mut Table, empty: Option<f64>) {
    let all = [PAINTED, SLOWEST, KEPT, BESIDE, KEPT_BESIDE, OFFERS, SHEET, MEMORY];
    if !all.iter().any(|what| table.wants(what)) {
        return;
    }
    let sitting = Sitting::open(ENTRIES);
    let own = process_of(program(), sitting.app.folder());
    let before = busy(&own);
    let keys = typed(&sitting, 1);
    let each = (busy(&own) - before) / keys.len() as f64;
    println!("  processor time a key, of the page and the program: {each:.1} ms");
    painted(table, PAINTED, &keys);
    let slowest = milliseconds(keys.iter().map(|key| key.painted)).share(1.0);
    table.at_most(SLOWEST, slowest, 100.0, "");
    kept(table, KEPT, &keys);
    let stop = AtomicBool::new(false);
    let (keys, copies) = std::thread::scope(|scope| {
        let copying = scope.spawn(|| copied(&sitting.archive, &stop));
        let keys = typed(&sitting, 2);
        stop.store(true, Ordering::Relaxed);
        (keys, copying.join().unwrap())
    });
    println!("  {copies} backups were made meanwhile");
    painted(table, BESIDE, &keys);
    kept(table, KEPT_BESIDE, &keys);
    // As somebody has it who typed; the hundreds of questions below leave words behind that nobody asks for in an evening.
    if let Some(empty) = empty {
        times(table, MEMORY, (memory(&own), empty), "MB", 1.3);
    }
    asked(table, &sitting);
}

fn milliseconds(figures: impl Iterator<Item = f64>) -> Times {
    Times::from(figures.map(|figure| Duration::from_secs_f64(figure / 1e3)).collect())
}

fn painted(table: &mut Table, what: &str, keys: &[Key]) {
    let painted = milliseconds(keys.iter().map(|key| key.painted));
    let beside = format!(
        " ({} keys, median {:.0}, the slowest {:.0})",
        keys.len(),
        painted.share(0.5),
        painted.share(1.0)
    );
    table.at_most(what, painted.share(0.95), 50.0, &beside);
}

fn kept(table: &mut Table, what: &str, keys: &[Key]) {
    let kept = milliseconds(keys.iter().filter_map(|key| key.kept));
    let beside = format!(" (median {:.0}, the slowest {:.0})", kept.share(0.5), kept.share(1.0));
    table.at_most(what, kept.share(0.95), 250.0, &beside);
}

/// Types sentences, each a block of its own, and looks now and then whether the file has what the page was told it has.
fn typed(sitting: &Sitting, seed: u64) -> Vec<Key> {
    let app = &sitting.app;
    let reader = Connection::open_with_flags(&sitting.archive, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let (words, mut dice) = (large::vocabulary(), Dice::new(seed));
    app.run("watch.keys = []");
    let mut pressed = 0;
    while pressed < KEYS {
        app.press(&[ENTER]);
        for letter in large::sentence(&mut dice, &words).chars().take(100) {
            app.press(&[letter]);
            sleep(Duration::from_millis(60 + dice.next() % 80));
            pressed += 1;
            if pressed % 25 == 0 {
                let told = app.run("return watch.kept");
                assert!(has(&reader, told.as_str().unwrap()), "marked as saved, and not in the file: {told}");
            }
        }
    }
    app.wait_for("watch.keys.every((key) => key.painted !== null && (!key.words || key.kept !== null))");
    let keys: Vec<Key> = serde_json::from_value(app.run("return watch.keys")).unwrap();
    assert!(keys.iter().filter(|key| key.words.is_some()).count() >= KEYS, "every letter was typed");
    keys
}

/// Whether words are in the file, as a draft or in a block.
fn has(reader: &Connection, words: &str) -> bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM draft WHERE instr(text, ?1)) OR EXISTS (SELECT 1 FROM entry WHERE instr(text, ?1))";
    reader.query_row(sql, [words], |row| row.get(0)).unwrap()
}

/// Makes backups as the program does, on a connection of its own, one after the other; gives how many.
fn copied(archive: &Path, stop: &AtomicBool) -> usize {
    let connection = Connection::open(archive).unwrap();
    let copy = archive.with_extension("deel");
    let mut made = 0;
    while !stop.load(Ordering::Relaxed) {
        connection.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
        std::fs::File::open(&copy).unwrap().sync_all().unwrap();
        std::fs::remove_file(&copy).unwrap();
        made += 1;
    }
    made
}

/// What the page reads while one types and after each act, from the question to the parsed answer.
fn asked(table: &mut Table, sitting: &Sitting) {
    let app = &sitting.app;
    for (what, command) in [(OFFERS, "offers"), (SHEET, "sheet")] {
        if !table.wants(what) {
            continue;
        }
        let answers = app.run_until_done(&format!(
            "const call = window.__TAURI_INTERNALS__.invoke;
             (async () => {{
               const {{ meetings: [{{ id: meeting }}] }} = await call('overview');
               const {{ desk }} = await call('sheet', {{ meeting }});
               const {{ id: item, entries }} = desk.items[0];
               const text = 'De begroting wordt vastgesteld. Noor stuurt de stukken naar de leden.';
               const asked = {{ meeting, item, entry: entries.at(-1).id, text }};
               const times = [];
               for (let turn = 0; turn < 200; turn += 1) {{
                 const began = performance.now();
                 await call('{command}', asked);
                 times.push(performance.now() - began);
               }}
               return times;
             }})().then(done, (reason) => done(String(reason.message ?? reason)))"
        ));
        let answers: Vec<f64> = serde_json::from_value(answers).unwrap();
        let answers = milliseconds(answers.into_iter());
        table.at_most(what, answers.share(0.99), 5.0, &format!(" (median {:.1})", answers.share(0.5)));
    }
}
