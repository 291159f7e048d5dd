//! A meeting whose minutes are on their way to adoption, and a later one that may decide on them.

use std::path::PathBuf;

use chrono::{Days, NaiveDate};
use hamerslag::{archives, places};
use hamerslag_core::dutch::date;
use hamerslag_core::id::{EntryId, ItemId, MeetingId};
use hamerslag_core::model::{Entry, ItemPlan, MeetingPlan};
use hamerslag_core::words::LegalForm;
use hamerslag_core::{Archive, Op, Place, Reader};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::app::{App, World};
use crate::webdriver::{CTRL, DOWN, END, ENTER, TAB};

/// A meeting that was held a month ago and one of today, of the same body.
pub(crate) struct Held {
    _folder: TempDir,
    pub(crate) path: PathBuf,
    pub(crate) past: MeetingId,
    pub(crate) later: MeetingId,
    pub(crate) on: NaiveDate,
    pub(crate) dues: EntryId,
    pump: EntryId,
}

const DUES: &str = "De contributie over 2027 wordt € 96 per jaar.";
const PUMP: &str = "Jörgen maakt zich zorgen over het geluid van de pomp bij pad 3 en 4.";

pub(crate) fn held() -> Held {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wetering.hamerslag");
    let mut archive = archives::found(&path, "Tuinvereniging Wetering", LegalForm::Association).unwrap();
    let today = places::local_now().date();
    let on = today - Days::new(30);
    let (past, first) = meeting(&mut archive, on, &["Opening", "Contributie 2027", "Waterpomp"]);
    let (later, _) = meeting(&mut archive, today, &["Opening", "Vaststelling notulen"]);
    let [dues, pump] = [(1, DUES), (2, PUMP)].map(|(item, words)| {
        let id = EntryId(places::new_id());
        act(
            &mut archive,
            Op::AddEntry { id, item: first[item], place: Place::Last, entry: Entry::note(words) },
        );
        id
    });
    let [opened, closed] = ["20:01", "22:03"].map(|time| Some(time.parse().unwrap()));
    act(&mut archive, Op::OpenMeeting { id: past, at: opened });
    act(&mut archive, Op::CloseMeeting { id: past, at: closed });
    Held { _folder: folder, path, past, later, on, dues, pump }
}

pub(crate) fn act(archive: &mut Archive, op: Op) {
    archive.apply(op, places::now()).unwrap();
}

fn meeting(archive: &mut Archive, date: NaiveDate, titles: &[&str]) -> (MeetingId, Vec<ItemId>) {
    let body = archive.reader().association().unwrap().bodies[0].id;
    let id = MeetingId(places::new_id());
    let [number, title, place] = [None, None, None];
    let planned_start = Some("20:00".parse().unwrap());
    let plan = MeetingPlan { body, number, title, date, place, planned_start, planned_end: None };
    act(archive, Op::AddMeeting { id, meeting: plan });
    let items = titles.iter().map(|title| {
        let item = ItemId(places::new_id());
        let plan = ItemPlan::titled(*title);
        act(archive, Op::AddItem { id: item, meeting: id, parent: None, place: Place::Last, item: plan });
        item
    });
    (id, items.collect())
}

impl Held {
    /// What three readers send back, each in a file of their own.
    pub(crate) fn reactions(&self) -> Vec<(String, Vec<u8>)> {
        let archive = Reader::open(&self.path).unwrap().association().unwrap().id;
        let one = |author: &str, entry: EntryId, kind: &str, passage: Value, text: &str, wording: Value| {
            let said = json!({ "id": places::new_id(), "about": { "entry": entry }, "kind": kind, "made_at": places::now(),
                "passage": passage, "text": text, "wording": wording });
            let file = json!({ "hamerslag": "reacties", "format": 1, "archive": archive, "meeting": self.past, "author": author, "comments": [said] });
            (format!("reacties-{}.json", author.to_lowercase()), file.to_string().into_bytes())
        };
        vec![
            one(
                "Ruben",
                self.dues,
                "wording",
                json!("per jaar"),
                "Er zijn leden met twee tuinen.",
                json!("per tuin"),
            ),
            one("Wout", self.dues, "question", Value::Null, "Gaat dit in op 1 januari?", Value::Null),
            one("Samira", self.pump, "wording", json!("maakt zich zorgen"), "", json!("vraagt aandacht")),
        ]
    }
}

pub(crate) fn says(app: &App, words: &str) {
    app.wait_for(&format!("document.body.innerText.includes({words:?})"));
}

pub(crate) fn stands(app: &App, stage: &str) {
    app.wait_for(&format!(
        "document.querySelector('.life [aria-current=step]')?.innerText.includes({stage:?})"
    ));
}

/// At the first or the last row, once the list is there again: the meeting of this day.
pub(crate) fn at_row(app: &App, key: char, day: &str) {
    let day = &day[..day.len() - " 2026".len()];
    let chosen = format!("return document.activeElement?.innerText.includes({day:?})");
    for _ in 0..100 {
        app.press(&[key]);
        if app.run(&chosen) == json!(true) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("never at {day}: {}", app.text("body"));
}

/// From the list to the meeting before the last one, and there to where it is adopted.
pub(crate) fn at_adoption(app: &App, on: NaiveDate) {
    app.wait_for("document.activeElement.matches('.one[aria-selected=true]')");
    at_row(app, END, &date(on));
    app.press(&[ENTER]);
    app.wait_for(&format!("document.querySelector('header h1')?.innerText.includes({:?})", date(on)));
    app.press(&[CTRL, '4']);
    app.wait_for("document.querySelector('[data-line]')");
}

pub(crate) fn opened(held: &Held) -> Option<App> {
    let app = App::start(&World { archive: Some(held.path.clone()), ..World::default() })?;
    at_adoption(&app, held.on);
    Some(app)
}

/// With the caret in the first choice of the form that adopts: chooses the version that lay there and waits for what was
/// corrected in it since. Whichever stands, the last choice is the first version.
pub(crate) fn as_it_lay_there(app: &App) {
    app.press(&[TAB]);
    app.press(&[DOWN]);
    app.wait_for("document.querySelectorAll('form fieldset')[1].contains(document.activeElement)");
    if app.run("return document.activeElement.value") == json!("") {
        app.press(&[DOWN]);
    }
    app.wait_for("document.activeElement.value !== ''");
    app.wait_for("document.querySelector('form ul')?.innerText.includes('wordt ‘')");
}
