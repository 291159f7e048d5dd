use serde_json::json;

use crate::app::{App, World};
use crate::webdriver::{CTRL, DELETE, DOWN, ENTER, ESCAPE};

const ALT: char = '\u{E00A}';
const BACKSPACE: char = '\u{E003}';
const F2: char = '\u{E032}';
const TAB: char = '\u{E004}';

/// The column beside the notes.
const RAIL: &str = "aside[aria-label^=Presentie]";

/// The example's next general meeting, where nobody has been entered yet, opened with its notes.
fn next_meeting(app: &App, opened: bool) {
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    if opened {
        act(app, "{ op: 'open_meeting', id, at: '00:01' }");
    }
    app.run("document.querySelector('[role=row]').focus()");
    app.press(&['\u{E011}']);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header h1')?.innerText.includes('14 april 2027')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.querySelector('aside[aria-label^=Presentie]')");
}

/// Does what another part of the window would do; `id` is the meeting's.
fn act(app: &App, op: &str) {
    let done = app.run_until_done(&format!(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         invoke('overview').then(({{ meetings }}) => {{
           const {{ id }} = meetings.find(({{ date }}) => date === '2027-04-14');
           return invoke('act_between', {{ op: {op} }});
         }}).then(() => done('ok'), (e) => done(JSON.stringify(e)))"
    ));
    assert_eq!(done, json!("ok"));
}

fn type_text(app: &App, text: &str) {
    for letter in text.chars() {
        app.press(&[letter]);
    }
}

fn says(app: &App, selector: &str, text: &str) {
    app.wait_for(&format!("document.querySelector({selector:?})?.innerText.replaceAll('\\u00a0', ' ').replace(/\\s+/g, ' ').includes({text:?})"));
}

fn open_panel(app: &App) {
    app.press(&[CTRL, 'l']);
    app.wait_for("document.activeElement.id === 'presence-name'");
}

#[test]
fn names_are_typed_by_their_beginnings_and_each_is_in_with_enter() {
    let Some(app) = App::start(&World::default()) else { return };
    next_meeting(&app, false);
    open_panel(&app);
    says(&app, "#presence-list + *, .panel", "eerste letters");
    for (typed, name) in
        [("gree", "Greet Oldenbeuving"), ("jorg", "Jörgen Lindqvist"), ("noo ach", "Noor Achterberg")]
    {
        type_text(&app, typed);
        says(&app, "#presence-names [aria-selected=true]", name);
        app.press(&[ENTER]);
        says(&app, "#presence-list [role=option]", name);
        assert_eq!(app.run("return document.activeElement.value"), json!(""), "ready for the next");
    }
    says(&app, ".panel dl", "leden aanwezig 3");
    says(&app, ".panel dl", "stemmen 3");
    says(&app, ".quorum", "Quorum niet gehaald");
    says(&app, ".quorum", "27 te weinig");

    type_text(&app, "gree");
    says(&app, "#presence-names", "al aanwezig");
    app.press(&[ENTER]);
    says(&app, "#presence-list [aria-selected=true]", "Greet Oldenbeuving");
    assert_eq!(app.count("#presence-list [role=option]"), 3, "nobody is in twice");

    type_text(&app, "Fien Bos");
    says(&app, "#presence-names [aria-selected=true]", "‘Fien Bos’ toevoegen");
    app.picture("presence-unknown-light");
    app.press(&[ENTER]);
    says(&app, "#presence-list [role=option]", "Fien Bos");
    says(&app, ".panel dl", "stemmen 4");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('#presence-list [role=option]').length === 3");

    type_text(&app, "wout");
    app.press(&[ALT, 'k']);
    says(&app, "[role=group][aria-label=Afwezig]", "Wout Terpstra");
    type_text(&app, "emre");
    app.press(&[ENTER]);
    says(&app, "[role=group][aria-label=Gasten]", "Emre Polat");
    says(&app, ".panel dl", "gast 1");
    app.picture("presence-light");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
    app.press(&[ESCAPE]);
    says(&app, RAIL, "leden aanwezig 3");
    app.picture("presence-rail-light");
}

#[test]
fn thirty_people_in_a_queue_are_in_as_fast_as_one_types() {
    let Some(app) = App::start(&World::default()) else { return };
    next_meeting(&app, false);
    open_panel(&app);
    let names = app.run_until_done(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         invoke('overview').then(({ meetings }) => invoke('sheet', { meeting: meetings.find(({ date }) => date === '2027-04-14').id }))
           .then(({ desk }) => done(desk.people.filter(({ fields }) => fields.votes === 1).slice(0, 30).map(({ fields }) => fields.name)))",
    );
    for name in names.as_array().unwrap() {
        // Enough of the first name and of the last to be one person.
        let words: Vec<&str> = name.as_str().unwrap().split(' ').collect();
        let last: String = words[words.len() - 1].chars().take(3).collect();
        type_text(&app, &format!("{} {last}", words[0]));
        app.press(&[ENTER]);
    }
    says(&app, ".panel dl", "leden aanwezig 30");
    says(&app, ".panel dl", "stemmen 30");
    says(&app, ".quorum", "Quorum gehaald");
    assert_eq!(app.count("[role=group][aria-label=Aanwezig] [role=option]"), 30);
    for _ in 0..30 {
        app.press(&[DOWN]);
    }
    let line = app.text("#presence-list [aria-selected=true]");
    assert_eq!(line, app.text("#presence-list [role=option]:last-child"), "the last of the list is reached");
    let seen = app.run(
        "const inSight = (part) => { const { top, bottom } = part.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; };
         return ['#presence-name', '#presence-list [aria-selected=true]'].every((part) => inSight(document.querySelector(part)));",
    );
    assert_eq!(seen, json!(true), "and both it and the field are in sight");
    app.picture("presence-thirty-light");
    app.press(&[CTRL, 'z']);
    says(&app, ".quorum", "29 stemmen, 30 nodig: 1 te weinig");
}

#[test]
fn a_proxy_is_a_name_an_arrow_and_a_name_and_lapses_when_its_giver_comes() {
    let Some(app) = App::start(&World::default()) else { return };
    next_meeting(&app, true);
    open_panel(&app);
    type_text(&app, "bram");
    app.press(&[ALT, ENTER]);
    says(&app, "#presence-list", "Bram Kuipers gekomen");
    type_text(&app, "coen>");
    says(&app, ".field .label", "Volmacht van Coen Mulder →");
    type_text(&app, "bram");
    app.picture("presence-proxy-light");
    app.press(&[ENTER]);
    says(&app, "[role=group][aria-label=Volmachten]", "Coen Mulder → Bram Kuipers");
    says(&app, "[role=group][aria-label=Afwezig]", "Coen Mulder");
    says(&app, "[role=group][aria-label=Aanwezig]", "houdt 1 volmacht");
    says(&app, ".panel dl", "stemmen 2");

    app.press(&[DOWN]);
    says(&app, "#presence-list [aria-selected=true]", "Bram Kuipers");
    app.press(&[ALT, 'v']);
    says(&app, "[role=alert]", "Bram Kuipers houdt 1 volmacht");
    says(&app, ".panel dl", "leden aanwezig 0");
    app.press(&[ALT, 'v']);
    says(&app, ".panel dl", "stemmen 2");
    app.press(&[ALT, 'v']);
    says(&app, ".panel dl", "leden aanwezig 0");
    type_text(&app, "bram");
    app.press(&[ENTER]);
    says(&app, ".told", "Bram Kuipers is er weer");
    says(&app, ".panel dl", "stemmen 2");

    type_text(&app, "coen");
    app.press(&[ENTER]);
    says(&app, ".strip", "de volmacht aan Bram Kuipers is vervallen");
    says(&app, "[role=group][aria-label=Volmachten]", "vervallen");
    says(&app, ".panel dl", "leden aanwezig 2");
    says(&app, ".panel dl", "stemmen 2");
    app.press(&[CTRL, 'z']);
    says(&app, ".panel dl", "volmacht 1");

    // Somebody who is there gives a proxy for later on; until then nobody votes twice.
    type_text(&app, "noor");
    app.press(&[ENTER]);
    says(&app, ".panel dl", "stemmen 3");
    type_text(&app, "noor>bram");
    app.press(&[ENTER]);
    says(&app, "[role=group][aria-label=Volmachten]", "telt mee zodra de gever weg is");
    says(&app, ".panel dl", "stemmen 3");

    type_text(&app, "dirk>");
    app.press(&[BACKSPACE]);
    says(&app, ".field .label", "Wie is er?");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn whoever_is_entered_at_the_start_was_there_from_the_start_and_later_on_comes_in() {
    let Some(app) = App::start(&World::default()) else { return };
    next_meeting(&app, true);
    open_panel(&app);
    says(&app, ".hint", "Wie nu wordt ingevoerd, was er vanaf het begin.");
    type_text(&app, "bram");
    app.press(&[ENTER]);
    says(&app, "#presence-list", "Bram Kuipers");
    type_text(&app, "noor ach");
    app.press(&[ALT, ENTER]);
    says(&app, "#presence-list", "Noor Achterberg gekomen");
    assert_eq!(app.text("#presence-list").matches("gekomen").count(), 1, "{}", app.text("#presence-list"));
    app.picture("presence-filling-light");

    // The meeting was opened long ago, and the second item is in hand.
    app.press(&[ESCAPE]);
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
    type_text(&app, "Er is post.");
    open_panel(&app);
    says(&app, ".hint", "komt om");
    type_text(&app, "gree");
    app.press(&[ENTER]);
    says(&app, "#presence-list", "Greet Oldenbeuving gekomen");
    type_text(&app, "gree");
    app.press(&[ALT, ENTER]);
    app.wait_for("!document.querySelector('#presence-list').innerText.replace(/\\s+/g, ' ').includes('Greet Oldenbeuving gekomen')");
    app.picture("presence-late-light");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn heads_are_counted_by_one_key_and_a_line_is_corrected_or_removed_by_another() {
    let Some(app) = App::start(&World::default()) else { return };
    next_meeting(&app, true);
    open_panel(&app);
    for _ in 0..4 {
        app.press(&['+']);
    }
    app.press(&['-']);
    says(&app, ".panel dl", "leden aanwezig 3");
    says(&app, ".panel", "het aantal stemmen is daarom niet bekend");
    says(&app, ".quorum", "30 stemmen nodig");

    type_text(&app, "evert-j");
    assert_eq!(
        app.run("return document.activeElement.value"),
        json!("evert-j"),
        "a dash in a name is a dash"
    );
    app.press(&[ENTER]);
    says(&app, "#presence-list", "Evert-Jan Wiersma");
    app.press(&[DOWN]);
    app.press(&[F2]);
    app.wait_for("document.activeElement.matches('form select')");
    app.picture("presence-edit-light");
    app.press(&[TAB]);
    app.press(&[TAB]);
    type_text(&app, "3");
    app.press(&[TAB]);
    app.run("document.activeElement.select()");
    type_text(&app, "2021");
    app.press(&[ENTER]);
    says(&app, "#presence-list", "gekomen 20:21 ·");
    app.wait_for("document.activeElement.id === 'presence-name'");
    app.press(&[DELETE]);
    app.wait_for("document.querySelectorAll('#presence-list [role=option]').length === 0");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn the_panel_and_the_rail_are_in_order_for_axe_in_both_themes_and_at_twice_the_size() {
    let Some(app) = App::start(&World::default()) else { return };
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    act(
        &app,
        r#"{ op: 'record_attendance', id: crypto.randomUUID(), attendance: { meeting: id, person: null, name: "<img src=x onerror='window.hit=1'>", presence: 'guest', arrived: null, left_at: null, votes: 0 } }"#,
    );
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    next_meeting(&app, true);
    if !app.load_axe() {
        return;
    }
    open_panel(&app);
    type_text(&app, "coen>bram");
    app.press(&[ENTER]);
    says(&app, "#presence-list", "<img src=x");
    for (theme, size) in [("light", "100%"), ("dark", "100%"), ("dark", "200%")] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}; document.documentElement.style.fontSize = {size:?}"));
        type_text(&app, "bra");
        app.look_over(&format!("presence-names-{theme}-{size}"));
        app.press(&[ESCAPE]);
        app.press(&[DOWN]);
        app.press(&[DOWN]);
        app.press(&[F2]);
        app.wait_for("document.querySelector('form')");
        app.look_over(&format!("presence-edit-{theme}-{size}"));
        app.press(&[ESCAPE]);
        app.press(&[ESCAPE]);
        app.wait_for("document.querySelector('aside[aria-label^=Presentie]')");
        app.look_over(&format!("presence-rail-{theme}-{size}"));
        open_panel(&app);
    }
    assert_eq!(app.run("return window.hit ?? null"), json!(null), "a name is text");
}

#[test]
fn a_pasted_list_of_names_is_entered_as_one_act() {
    let Some(app) = App::start(&World::default()) else { return };
    next_meeting(&app, false);
    open_panel(&app);
    let paste = |text: &str| {
        app.run(&format!(
            "const data = new DataTransfer();
             data.setData('text/plain', {});
             document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}))",
            json!(text)
        ));
    };
    type_text(&app, "gree");
    app.press(&[ENTER]);
    says(&app, ".panel dl", "lid aanwezig 1");
    paste(
        "1. Greet Oldenbeuving\r\n2. jorgen lindqvist\r\n3. Achterberg, Noor <noor@example.org>\r\n4. Bos\tFien\tlid\r\n\r\n5. Emre Polat\r\n",
    );
    says(&app, ".panel [role=status]", "4 namen ingevoerd; 1 stond er al.");
    says(&app, ".panel dl", "leden aanwezig 4");
    says(&app, "[role=group][aria-label=Aanwezig]", "Jörgen Lindqvist");
    says(&app, "[role=group][aria-label=Aanwezig]", "Noor Achterberg");
    says(&app, "[role=group][aria-label=Aanwezig]", "Bos Fien");
    says(&app, "[role=group][aria-label=Gasten]", "Emre Polat");
    assert_eq!(app.run("return document.activeElement.value"), json!(""), "ready for the next");
    app.picture("presence-pasted-light");
    app.press(&[CTRL, 'z']);
    says(&app, ".panel dl", "lid aanwezig 1");
    assert_eq!(app.count("#presence-list [role=option]"), 1);

    // A single name is typed on, and may be chosen.
    app.run("document.activeElement.select()");
    paste("Noor Achterberg");
    assert_eq!(app.count("#presence-list [role=option]"), 1);
    // One word that more than one person is called by is asked about, not guessed.
    let twice = app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('overview').then(({ meetings }) => window.__TAURI_INTERNALS__.invoke('sheet', { meeting: meetings[0].id }))
           .then(({ desk }) => { const first = desk.people.flatMap(({ fields }) => [...new Set(fields.name.split(' '))]);
             done(first.find((word, at) => first.indexOf(word) !== at)) })",
    );
    let twice = twice.as_str().unwrap();
    paste(&format!("{twice}\nNoor Achterberg"));
    says(&app, ".panel [role=status]", &format!("‘{twice}’"));
    says(&app, ".panel dl", "leden aanwezig 2");
}
