/// Light, dark, large text, narrow and wide.
mod looks;
/// What leaves the pages: for a mail, and for the disk.
mod out;

use std::process::Command;

use serde_json::json;

use crate::app::{App, World};
use crate::webdriver::{CTRL, DOWN, END, ENTER, ESCAPE, HOME, PAGE_DOWN, PAGE_UP, RIGHT, SHIFT, TAB, UP};

/// From the list of meetings to the pages of the last one that was held.
fn open_paper(app: &App) {
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    open_from_the_list(app);
}

fn open_from_the_list(app: &App) {
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '3']);
    wait_for_pages(app);
}

/// Until what is in view is drawn.
fn wait_for_pages(app: &App) {
    app.wait_for("document.querySelector('article img')?.naturalWidth > 0");
    app.wait_for("[...document.querySelectorAll('article img')].every((image) => image.complete)");
}

/// The heading in view, as the table of contents beside the pages has it: number and title.
fn current_heading(app: &App) -> String {
    let part = |number: u32| {
        let part = format!(
            "return document.querySelector('nav li [aria-current] :nth-child({number})').textContent"
        );
        app.run(&part).as_str().unwrap().to_owned()
    };
    format!("{} {}", part(1), part(2))
}

fn pages(app: &App) -> u64 {
    app.count("article")
}

/// How many pages the same minutes have as PDF, made by the command line from the example.
fn pages_of_the_pdf(date: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let (archive, pdf) = (folder.path().join("voorbeeld.hamerslag"), folder.path().join("notulen.pdf"));
    let run = |arguments: &[&std::ffi::OsStr]| {
        let done = Command::new(env!("CARGO_BIN_EXE_hamerslag")).args(arguments).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    run(&["example".as_ref(), archive.as_os_str()]);
    run(&["minutes".as_ref(), archive.as_os_str(), date.as_ref(), "--pdf".as_ref(), pdf.as_os_str()]);
    lopdf::Document::load(pdf).unwrap().get_pages().len()
}

#[test]
fn the_pages_that_print_are_shown_and_read_aloud() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    assert_eq!(
        app.run("return document.activeElement.matches('section[tabindex]')"),
        json!(true),
        "the arrows scroll at once"
    );
    app.picture("paper-light");
    assert_eq!(pages(&app) as usize, pages_of_the_pdf("2026-11-18"));
    let first = app.run("return document.querySelector('article').textContent");
    let first = first.as_str().unwrap();
    assert!(first.contains("Notulen van de"), "{first}");
    assert!(
        first.contains("De agenda wordt vastgesteld, met toevoeging van punt 9a over de inbraken."),
        "{first}"
    );
    // Headings are headings for a screen reader, on every page.
    app.wait_for(
        "document.querySelectorAll('article:has(p)').length === document.querySelectorAll('article').length",
    );
    assert!(app.count("article [role=heading]") > 10);
    let seen = app.run(
        "const { width, height } = document.querySelector('article').getBoundingClientRect();
         return height / width",
    );
    assert!((seen.as_f64().unwrap() - 1.414).abs() < 0.01, "the paper is A4: {seen}");
    let drawn = app.count("article img");
    assert!(drawn < pages(&app), "pages out of sight are not drawn: {drawn}");

    app.press(&[END]);
    app.wait_for("document.querySelector('article:last-of-type img')?.naturalWidth > 0");
    app.wait_for(&format!(
        "document.querySelector('aside').innerText.includes('Pagina {0} van {0}')",
        pages(&app)
    ));
    app.picture("paper-end-light");
    app.press(&[HOME]);
    app.wait_for("document.querySelector('aside').innerText.includes('Pagina 1 van')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

#[test]
fn keys_go_from_page_to_page_and_from_item_to_item_and_back_to_the_text() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    let top = || app.run("return document.querySelector('section').scrollTop").as_f64().unwrap();
    let mut turns = 0;
    while app.run("return document.querySelector('aside').innerText.includes('Pagina 1 van')") == json!(true)
    {
        let before = top();
        app.press(&[PAGE_DOWN]);
        turns += 1;
        assert!(top() > before, "each time something new comes into view");
        let view = app.run("return document.querySelector('section').clientHeight").as_f64().unwrap();
        assert!(top() - before <= view, "and nothing is skipped");
    }
    assert!(turns >= 2, "a page wider than it is high on the screen is read in parts");
    for _ in 0..turns {
        app.press(&[PAGE_UP]);
    }
    assert!(top() < 1.0, "and as many keys go back: {}", top());

    app.press(&[CTRL, DOWN]);
    app.press(&[CTRL, DOWN]);
    app.press(&[CTRL, DOWN]);
    let spot = top();
    assert!(spot > 0.0);
    let current = || current_heading(&app);
    assert!(current().starts_with('4'), "three items on from the first: {}", current());
    for _ in 0..20 {
        app.press(&[CTRL, DOWN]);
    }
    assert!(current().ends_with("Actielijst"), "the last heading is reached: {}", current());
    for _ in 0..11 {
        app.press(&[CTRL, UP]);
    }
    assert!(current().starts_with('4'), "and as many keys go back: {}", current());
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]').textContent.trim() === 'Notulen'");
    app.press(&[CTRL, '3']);
    wait_for_pages(&app);
    assert!((top() - spot).abs() < 2.0, "one comes back to the same place: {spot} and {}", top());
}

#[test]
fn larger_letters_take_more_pages_and_another_document_is_one_key_away() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    let normal = pages(&app);
    let key = app.run("return document.querySelector('article img').src");
    app.press(&[TAB]);
    app.press(&[TAB]);
    app.wait_for("document.activeElement.value === 'normal'");
    app.press(&[RIGHT]);
    app.wait_for(&format!("document.querySelectorAll('article').length > {normal}"));
    app.wait_for(&format!("document.querySelector('article img').src !== {key}"));
    wait_for_pages(&app);
    assert_eq!(
        app.run("return document.querySelector('section').scrollTop"),
        json!(0),
        "the head stays in view"
    );
    app.picture("paper-large-letters-light");
    let ring =
        "return getComputedStyle(document.querySelector('input:checked[value=large] + span')).boxShadow";
    assert_ne!(app.run(ring), json!("none"), "one sees where the focus is");

    app.press(&[CTRL, DOWN]);
    app.press(&[CTRL, DOWN]);
    let item = current_heading(&app);
    app.press(&[SHIFT, TAB]);
    app.wait_for("document.activeElement.value === 'minutes'");
    app.press(&[RIGHT]);
    app.wait_for("document.querySelector('article').textContent.includes('Agenda van de algemene')");
    assert_eq!(current_heading(&app), item, "the same item is in view");
    assert!(!app.text("footer").contains("mail"), "what is copied is the minutes: {}", app.text("footer"));
    app.press(&[CTRL, '2']);
    app.wait_for("!document.querySelector('article')");
    app.press(&[CTRL, '3']);
    app.wait_for("document.querySelector('article')?.textContent.includes('Agenda van de algemene')");
    assert_eq!(app.count("input[value=large]:checked"), 1, "the choice stays with the meeting");
}

#[test]
fn a_page_that_was_shown_is_there_at_once_and_stays_until_the_next_one_is() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    app.run("window.first = document.querySelector('article img')");
    app.press(&[CTRL, '2']);
    app.wait_for("!document.querySelector('article img')");
    app.press(&[CTRL, '3']);
    app.wait_for("document.querySelector('article img')");
    assert_eq!(
        app.run("return document.querySelector('article img') === first"),
        json!(true),
        "it is not fetched and unpacked again"
    );

    app.run(
        "window.bare = 0;
         const sheet = document.querySelector('article');
         new MutationObserver(() => { if (!sheet.querySelector('img')?.complete) bare += 1; }).observe(sheet, { childList: true, subtree: true });",
    );
    app.press(&[CTRL, '=']);
    app.wait_for("document.querySelector('article img').src !== first.src");
    wait_for_pages(&app);
    let width = "const { naturalWidth, clientWidth } = document.querySelector('article img'); return naturalWidth - clientWidth";
    assert_eq!(app.run(width), json!(0), "a dot of the picture is a dot of the screen");
    assert_eq!(app.run("return bare"), json!(0), "no blank page in between");
}

#[test]
fn a_page_can_be_seen_whole_or_from_nearby() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    let height = || app.run("return document.querySelector('article').offsetHeight").as_f64().unwrap();
    let view = app.run("return document.querySelector('section').clientHeight").as_f64().unwrap();
    let wide = height();
    assert!(wide > view);
    app.press(&[CTRL, '0']);
    app.wait_for(&format!("document.querySelector('article').offsetHeight < {view}"));
    app.picture("paper-whole-light");
    app.press(&[CTRL, '=']);
    let larger = height();
    app.press(&[CTRL, '-']);
    assert!(larger > height());
    app.press(&[CTRL, '0']);
    app.wait_for(&format!("Math.abs(document.querySelector('article').offsetHeight - {wide}) < 2"));
}

#[test]
fn a_page_that_was_not_laid_out_is_not_to_be_had() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    let shown = |path: &str| {
        let script = format!(
            "const image = new Image();
             image.onload = () => done('shown');
             image.onerror = () => done('refused');
             image.src = new URL({path:?}, document.querySelector('article img').src).href;"
        );
        app.run_until_done(&script).as_str().unwrap().to_owned()
    };
    let own = app.run("return new URL(document.querySelector('article img').src).pathname");
    assert_eq!(shown(own.as_str().unwrap()), "shown");
    for path in ["/0123456789abcdef0123456789abcdef", "/", "/../../etc/passwd", "/recents.json"] {
        assert_eq!(shown(path), "refused", "{path}");
    }
    app.run("location.href = document.querySelector('article img').src");
    app.wait_for("location.protocol === 'tauri:' && document.querySelector('article')");
    let fetched = app.run_until_done(
        "fetch(document.querySelector('article img').src).then(() => done('fetched'), () => done('refused'))",
    );
    assert_eq!(fetched, json!("refused"), "a page is shown, not read");

    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('button[aria-current=true]')");
    let gone = app.run_until_done(&format!(
        "const image = new Image(); image.onload = () => done('shown'); image.onerror = () => done('refused');
         image.src = 'page://localhost' + {own} + '?again'"
    ));
    assert_eq!(gone, json!("refused"), "the pages of a closed archive are gone");
}

/// Lets `script`, which has the meetings of the archive as `meetings`, carry out acts with `act` before a meeting is opened.
fn beforehand(app: &App, script: &str) {
    let done = app.run_until_done(&format!(
        "const ask = window.__TAURI_INTERNALS__.invoke;
         const act = (op) => ask('act_between', {{ op }});
         (async () => {{
           const {{ meetings, bodies }} = await ask('overview');
           {script}
         }})().then(() => done('done'), (why) => done(why.message ?? String(why)))"
    ));
    assert_eq!(done, json!("done"));
}

/// A block with these words under the first item of the meeting that was held last.
fn type_beforehand(app: &App, words: &str) {
    beforehand(
        app,
        &format!(
            "const held = meetings.find(({{ status }}) => status === 'closed');
             const {{ desk }} = await ask('sheet', {{ meeting: held.id }});
             const [item] = desk.items;
             const entry = {{ ...item.entries[0].fields, speaker: null, speaker_person: null, text: {} }};
             await act({{ op: 'add_entry', id: crypto.randomUUID(), item: item.id, place: 'last', entry }});",
            json!(words)
        ),
    );
}

#[test]
fn a_script_in_the_minutes_is_ink_and_an_undo_is_seen_at_once() {
    let Some(app) = App::start(&World::default()) else { return };
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    let hostile =
        "</text></svg><script>window.hit = 1; parent.hit = 1</script><img src=x onerror=\"window.hit = 1\">";
    type_beforehand(&app, hostile);
    open_from_the_list(&app);
    let words =
        || app.run("return document.querySelector('article').textContent").as_str().unwrap().to_owned();
    assert!(words().contains(hostile), "it is read as it was typed: {}", words());
    assert_eq!(app.count("article script, article .words img, iframe, object, embed"), 0);
    assert_eq!(app.run("return window.hit ?? null"), json!(null));
    app.picture("paper-script-light");

    app.press(&[PAGE_DOWN]);
    let top = app.run("return document.querySelector('section').scrollTop");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('[role=status]').innerText.length > 0 || !document.querySelector('article').textContent.includes('<script>')");
    if words().contains(hostile) {
        app.press(&[CTRL, 'z']);
    }
    app.wait_for("!document.querySelector('article').textContent.includes('<script>')");
    wait_for_pages(&app);
    assert_eq!(
        app.run("return document.querySelector('section').scrollTop"),
        top,
        "the pages stay where they were"
    );
}

#[test]
fn a_meeting_without_items_says_how_its_pages_come() {
    let Some(app) = App::start(&World::default()) else { return };
    app.press(&[CTRL, 'e']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    beforehand(
        &app,
        "await act({ op: 'add_meeting', id: crypto.randomUUID(), meeting: { body: bodies[0].id, number: null,
           title: null, date: '2031-01-15', place: null, planned_start: null, planned_end: null } });",
    );
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    app.press(&[HOME]);
    app.wait_for(
        "document.querySelector('[role=row][aria-selected]').getAttribute('aria-selected') === 'true'",
    );
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '3']);
    app.wait_for("document.querySelector('section').innerText.includes('nog geen agendapunten')");
    app.picture("paper-empty-light");
    assert_eq!(app.count("article"), 0);
}
