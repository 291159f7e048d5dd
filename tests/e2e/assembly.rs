//! A general meeting with thirty-five votes in the room and one block to vote at, for votes and elections alike.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::app::{App, skipped};
use crate::webdriver::{CTRL, ENTER};

pub(crate) const ALT: char = '\u{E00A}';
pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const TAB: char = '\u{E004}';
const HOME: char = '\u{E011}';

/// The column beside the notes.
pub(crate) const RAIL: &str = "aside[aria-label^=Presentie]";

/// The example's next general meeting with thirty-five members and one block, at the notes.
pub(crate) fn meeting(app: &App) {
    meeting_after(app, "");
}

/// The same, after more acts: `acts` may use `desk`, `invoke`, `id()` and `apply(op)`.
pub(crate) fn meeting_after(app: &App, acts: &str) {
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    let made = app.run_until_done(&format!(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         const id = () => crypto.randomUUID();
         const apply = (op) => invoke('act_between', {{ op }});
         invoke('overview').then(async ({{ meetings }}) => {{
           const meeting = meetings.find(({{ date }}) => date === '2027-04-14').id;
           const {{ desk }} = await invoke('sheet', {{ meeting }});
           const here = desk.people.filter(({{ fields }}) => fields.votes === 1).slice(0, 35);
           const ops = here.map((person) => ({{ op: 'record_attendance', id: id(), attendance: {{ meeting, person: person.id,
             name: person.fields.name, presence: 'present', arrived: null, left_at: null, votes: 1 }} }}));
           ops.push({{ op: 'add_entry', id: id(), item: desk.items[0].id, place: 'last', entry: {{ level: 0, marker: 'plain',
             kind: 'note', speaker: null, speaker_person: null, clock: null, text: 'De heg langs pad 3 wordt gerooid.', visibility: null }} }});
           await apply({{ op: 'open_meeting', id: meeting, at: '00:01' }});
           await apply({{ op: 'together', ops }});
           {acts}
         }}).then(() => done('ok'), (e) => done(JSON.stringify(e)))"
    ));
    assert_eq!(made, json!("ok"));
    app.run("document.querySelector('[role=row]').focus()");
    app.press(&[HOME]);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header h1')?.innerText.includes('14 april 2027')");
    app.press(&[CTRL, '2']);
    says(app, RAIL, "stemmen 35");
}

pub(crate) fn type_text(app: &App, text: &str) {
    for letter in text.chars() {
        app.press(&[letter]);
    }
}

pub(crate) fn says(app: &App, selector: &str, text: &str) {
    app.wait_for(&format!("document.querySelector({selector:?})?.innerText.replaceAll('\\u00a0', ' ').replace(/\\s+/g, ' ').includes({text:?})"));
}

/// What the archive has: `what` is said of its `desk`.
pub(crate) fn asked(app: &App, what: &str) -> Value {
    app.run_until_done(&format!(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         invoke('overview').then(async ({{ meetings }}) => {{
           const {{ desk }} = await invoke('sheet', {{ meeting: meetings.find(({{ date }}) => date === '2027-04-14').id }});
           return {what};
         }}).then(done, (e) => done(JSON.stringify(e)))"
    ))
}

/// The decisions on the block as the archive has them, each with its rounds.
pub(crate) fn recorded(app: &App) -> Value {
    asked(
        app,
        "desk.items[0].entries[0].decisions.map(({ fields, votes }) => [fields.outcome, fields.method, fields.text,
          ...votes.map(({ fields: f }) => [f.in_favour, f.against, f.blank, f.invalid, f.present, f.contested])])",
    )
}

pub(crate) fn closed(app: &App) {
    app.wait_for("!document.querySelector('[data-keys=vote]')");
    // What was recorded is on disk when the screen says so.
    says(app, "header", "Opgeslagen");
}

/// The source of axe, which looks for what a screen reader would miss; says so where it is not installed.
pub(crate) fn axe() -> Option<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(axe).ok();
    if source.is_none() {
        skipped("axe-core is niet geïnstalleerd (npm ci in ui/)");
    }
    source
}

/// Looks at the panel as it stands: in light, in dark at twice the text size, and as narrow as 480 px.
pub(crate) fn in_order(app: &App, name: &str) {
    for (theme, size) in [("light", "100%"), ("dark", "200%"), ("light", "266%")] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}; document.documentElement.style.fontSize = {size:?}"));
        app.picture(&format!("{name}-{theme}-{size}"));
        let found = app.run_until_done(
            "axe.run().then(({ violations }) => done(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])), (e) => done(String(e)))",
        );
        assert_eq!(found, json!([]), "{theme} {size}");
        let cut = app.run(
            "return [...document.querySelectorAll('[data-keys=vote] *')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.slice(0, 80))",
        );
        assert_eq!(cut, json!([]), "{theme} {size} is wider than the window");
    }
}
