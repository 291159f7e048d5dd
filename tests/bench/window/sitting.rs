use std::path::PathBuf;

use chrono::{Days, NaiveDate};
use hamerslag_core::Op;
use hamerslag_core::model::Attendance;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Presence;
use tempfile::TempDir;

use crate::app::{App, World};
use crate::large;
use crate::table::Dice;
use crate::webdriver::{CTRL, ENTER};

/// The meetings that were held before.
const BEFORE: u64 = 100;
const PEOPLE: usize = 40;

/// A running meeting of an association with some years behind it, opened in the window.
pub struct Sitting {
    pub app: App,
    pub archive: PathBuf,
    _folder: TempDir,
}

impl Sitting {
    /// With this many blocks under each of the ten items, the caret behind the last word of the first.
    pub fn open(entries: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("sitting.hamerslag");
        made(&archive, entries);
        let world = World { archive: Some(archive.clone()), ..World::default() };
        let app = App::start(&world).expect("there was a display a moment ago");
        app.press(&[ENTER]);
        app.wait_for("document.querySelector('nav [aria-current=page]')");
        app.press(&[CTRL, '2']);
        app.wait_for("document.activeElement.matches('textarea') && document.querySelector('.block')");
        app.run(WATCH);
        Self { app, archive, _folder: folder }
    }

    /// Presses keys together, and gives the milliseconds until `expression` is true in the page and painted.
    pub fn until(&self, keys: &[char], expression: &str) -> f64 {
        self.app.run(&format!("watch.awaited = () => {expression}; watch.took = null; watch.settle()"));
        self.app.press(keys);
        self.app
            .run_until_done(
                "const look = () => watch.took === null ? setTimeout(look, 20) : done(watch.took); look()",
            )
            .as_f64()
            .unwrap()
    }
}

/// Keeps of every key when it was painted: behind the second frame after it, so that the first one is on the screen. And when
/// the archive acknowledged the words that it made: the answer to the first act or draft sent with them.
const WATCH: &str = "
  const watch = window.watch = { keys: [], kept: '', awaited: null, took: null, began: null, settle() { this.began = null } };
  addEventListener('keydown', (event) => {
    if (['Control', 'Shift', 'Alt'].includes(event.key)) return;
    const key = { at: event.timeStamp, painted: null, kept: null, words: null };
    watch.keys.push(key);
    requestAnimationFrame(() => requestAnimationFrame(() => { key.painted = performance.now() - key.at; }));
    if (!watch.awaited) return;
    const look = () => {
      if (!watch.awaited()) return requestAnimationFrame(look);
      watch.awaited = null;
      requestAnimationFrame(() => requestAnimationFrame(() => { watch.took = performance.now() - key.at; }));
    };
    requestAnimationFrame(look);
  }, true);
  addEventListener('input', (event) => {
    const key = watch.keys.at(-1);
    if (key) key.words = event.target.value.trimEnd();
  }, true);
  const send = window.fetch;
  window.fetch = async (address, request) => {
    const writes = /\\/(keep_draft|apply)$/.test(String(address));
    const sent = (key) => request.body.includes(JSON.stringify(key.words).slice(1, -1));
    const keys = writes ? watch.keys.filter((key) => key.words && key.kept === null && sent(key)) : [];
    const answer = await send(address, request);
    if (answer.headers.get('Tauri-Response') !== 'ok') return answer;
    for (const key of keys) {
      key.kept ??= performance.now() - key.at;
      watch.kept = key.words;
    }
    return answer;
  };
";

fn made(path: &std::path::Path, entries: usize) {
    let at = |turn: u64| Timestamp(1_780_000_000_000 + i64::try_from(turn).unwrap() * 1_000);
    let (mut archive, body) = large::founded(path, at(0));
    let (words, mut dice) = (large::vocabulary(), Dice::new(19));
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    for number in 0..=BEFORE {
        let date = first.checked_add_days(Days::new(number * 20)).unwrap();
        let is_last = number == BEFORE;
        let entries = if is_last { entries } else { 10 };
        let (meeting, mut ops) = large::meeting(&mut archive, body, date, entries, &words, &mut dice);
        if is_last {
            ops.extend((0..PEOPLE).map(|person| Op::RecordAttendance {
                id: archive.new_id(),
                attendance: Attendance {
                    meeting,
                    person: None,
                    name: format!("Noor Visser{person}"),
                    presence: Presence::Present,
                    arrived: None,
                    left_at: None,
                    votes: 1,
                },
            }));
        } else {
            ops.push(Op::CloseMeeting { id: meeting, at: None });
        }
        archive.apply(Op::Import { source: format!("{number}.txt"), ops }, at(number + 2)).unwrap();
    }
}
