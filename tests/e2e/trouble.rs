use std::fs;
use std::path::PathBuf;
use std::process::Command;

use hamerslag_core::time::Timestamp;
use hamerslag_core::{Archive, Reader, Setting};
use serde_json::json;

use crate::app::{App, World, skipped};
use crate::notes::{at_the_notes, expect_blocks, saved};
use crate::webdriver::{ALT, CTRL, DOWN, ENTER, ESCAPE, HOME};

fn archive(app: &App) -> PathBuf {
    app.folder().join("voorbeeld.hamerslag")
}

/// The notes of a meeting with one sentence on disk.
fn typing(app: &App) {
    at_the_notes(app);
    app.type_text("Er wordt geklopt.");
    saved(app);
}

/// What stands in the field, whatever the disk says.
fn in_the_field(app: &App) -> String {
    app.run("return document.activeElement.value").as_str().unwrap().to_owned()
}

fn told(app: &App, words: &str) {
    app.wait_for(&format!("document.querySelector('[role=alert]').innerText.includes({words:?})"));
}

#[test]
fn an_archive_that_is_thrown_away_while_somebody_types_is_missed_at_once_and_goes_on_when_it_is_back() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    let aside = app.folder().join("prullenbak");
    fs::rename(archive(&app), &aside).unwrap();
    app.type_text(" Niemand doet open.");
    told(&app, "is verplaatst, verwijderd of vervangen terwijl het open was");
    told(&app, "Wat is getypt blijft staan");
    app.wait_for("document.querySelector('header').innerText.includes('Niet opgeslagen sinds')");
    app.picture("trouble-gone");
    let notice = app.text("[role=alert]");
    let copy = notice.split("reservekopie ").nth(1).unwrap().split(".hamerslag").next().unwrap();
    let copy = Reader::open(format!("{copy}.hamerslag").as_ref()).unwrap();
    assert!(copy.overview().unwrap().meetings.len() > 3, "what was in it is kept");
    app.type_text("\nDe deur blijft dicht.");
    assert_eq!(in_the_field(&app), "De deur blijft dicht.");

    fs::rename(&aside, archive(&app)).unwrap();
    saved(&app);
    expect_blocks(&app, 0, &["Er wordt geklopt. Niemand doet open.", "De deur blijft dicht."]);
    app.wait_for("document.querySelector('[role=alert]').innerText === ''");
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('Er kan weer worden opgeslagen'))");
}

/// What a window manager does when the cross in the frame is clicked; there is none on a bare display.
const CROSS: &str = r#"
import ctypes
from ctypes import byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p, POINTER, Structure
X = ctypes.CDLL("libX11.so.6")
X.XOpenDisplay.restype = c_void_p
X.XInternAtom.restype = X.XDefaultRootWindow.restype = c_ulong
X.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
for call in (X.XDefaultRootWindow, X.XCloseDisplay): call.argtypes = [c_void_p]
class Message(Structure):
    _fields_ = [("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p), ("window", c_ulong),
                ("what", c_ulong), ("format", c_int), ("data", c_long * 5), ("room", c_long * 24)]
X.XQueryTree.argtypes = [c_void_p, c_ulong, POINTER(c_ulong), POINTER(c_ulong), POINTER(POINTER(c_ulong)), POINTER(c_uint)]
X.XGetClassHint.argtypes = [c_void_p, c_ulong, c_void_p]
X.XGetWMProtocols.argtypes = [c_void_p, c_ulong, POINTER(POINTER(c_ulong)), POINTER(c_int)]
X.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_long, c_void_p]
screen = X.XOpenDisplay(None)
protocols, delete = (X.XInternAtom(screen, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
root, parent, windows, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
X.XQueryTree(screen, X.XDefaultRootWindow(screen), byref(root), byref(parent), byref(windows), byref(count))
for window in windows[:count.value]:
    names, known, how_many = (c_char_p * 2)(), POINTER(c_ulong)(), c_int()
    X.XGetClassHint(screen, window, byref(names))
    X.XGetWMProtocols(screen, window, byref(known), byref(how_many))
    if b"hamerslag" in (names[0] or b"").lower() and delete in known[:how_many.value]:
        message = Message(type=33, display=screen, window=window, what=protocols, format=32)
        message.data[0] = delete
        X.XSendEvent(screen, window, 0, 0, byref(message))
X.XCloseDisplay(screen)
"#;

/// Whether this program in Python ran to its end.
fn python(program: &str) -> bool {
    Command::new("python3").args(["-c", program]).output().is_ok_and(|done| done.status.success())
}

/// Whether the window could be asked to close.
fn close_by_its_cross() -> bool {
    python(CROSS)
}

/// What is missing to ask a window to close.
fn lacking_for_the_cross() -> Option<&'static str> {
    if !python("import ctypes") {
        Some("python3 is er niet")
    } else if !python("import ctypes; ctypes.CDLL('libX11.so.6')") {
        Some("libX11 is er niet")
    } else {
        None
    }
}

#[test]
fn a_window_in_which_words_wait_asks_before_it_closes() {
    if let Some(lacking) = lacking_for_the_cross() {
        skipped(lacking);
        return;
    }
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    let aside = app.folder().join("prullenbak");
    fs::rename(archive(&app), &aside).unwrap();
    app.type_text(" Niemand doet open.");
    app.wait_for("document.querySelector('header').innerText.includes('Niet opgeslagen sinds')");
    for _ in 0..2 {
        assert!(close_by_its_cross());
        app.wait_for(
            "document.querySelector('dialog[open] h1')?.innerText === 'Nog niet alles is opgeslagen'",
        );
        assert!(app.text("dialog").contains("verdwijnt als u nu sluit"), "{}", app.text("dialog"));
        for theme in ["light", "dark"] {
            app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
            app.picture(&format!("trouble-closing-{theme}"));
        }
        app.press(&[ESCAPE]);
        app.wait_for("!document.querySelector('dialog')");
    }
    assert_eq!(in_the_field(&app), "Er wordt geklopt. Niemand doet open.");

    // It goes away by itself once there is nothing to ask any more.
    assert!(close_by_its_cross());
    app.wait_for("document.querySelector('dialog[open]')");
    fs::rename(&aside, archive(&app)).unwrap();
    app.wait_for("!document.querySelector('dialog')");
    saved(&app);
    expect_blocks(&app, 0, &["Er wordt geklopt. Niemand doet open."]);
    let process = app.process();
    assert!(close_by_its_cross());
    let began = std::time::Instant::now();
    while fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| !stat.contains(") Z ")) {
        assert!(began.elapsed() < std::time::Duration::from_secs(10), "with all on disk it closes at once");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn what_the_disk_refuses_waits_on_the_screen_and_is_written_when_there_is_room() {
    if Command::new("prlimit").arg("--version").output().is_err() {
        skipped("prlimit is er niet");
        return;
    }
    let Some(app) = App::start(&World { full_disk: true, ..World::default() }) else { return };
    typing(&app);
    // No file may grow any more: to the program that is a disk without room.
    limit(&app, "1:unlimited");
    app.type_text(" Niemand doet open.\nDe deur blijft dicht.");
    app.wait_for("document.querySelector('header').innerText.includes('Niet opgeslagen sinds')");
    told(&app, "Wat is getypt blijft staan");
    assert_eq!(in_the_field(&app), "De deur blijft dicht.");
    limit(&app, "unlimited:unlimited");
    saved(&app);
    expect_blocks(&app, 0, &["Er wordt geklopt. Niemand doet open.", "De deur blijft dicht."]);
}

fn limit(app: &App, size: &str) {
    let set = Command::new("prlimit").args(["--pid", &app.process(), &format!("--fsize={size}")]).status();
    assert!(set.unwrap().success());
}

/// Leaves the meeting and its archive.
fn put_away(app: &App) {
    app.press(&[ALT, '1']);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
}

/// Opens it again from the list, and the meeting in it.
fn take_up(app: &App) {
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[role=row][aria-selected=true]')");
}

fn only_to_be_read(app: &App) {
    app.press(&[HOME]);
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('nav [aria-current=page]')");
    app.press(&[CTRL, '2']);
    app.wait_for("document.querySelector('.sheet')?.innerText.includes('Er wordt geklopt.')");
    assert_eq!(app.count("textarea"), 0, "nothing is offered that can't be done");
    assert!(!app.text("footer").contains("besluit"), "{}", app.text("footer"));
    app.type_text("Stiekem");
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Begroting')");
}

#[test]
fn an_archive_that_somebody_else_works_in_is_shown_and_says_so() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    put_away(&app);
    let setting = Setting {
        actor: "penningmeester".to_owned(),
        ids: Box::new(uuid::Uuid::now_v7),
        backups: None,
        devices: None,
    };
    let other = Archive::open(&archive(&app), setting, Timestamp(1_900_000_000_000)).unwrap();
    take_up(&app);
    told(&app, "In dit archief wordt al gewerkt");
    app.picture("trouble-in-use");
    only_to_be_read(&app);
    drop(other);
}

#[test]
fn an_archive_that_is_protected_while_it_is_open_still_takes_the_words_and_is_read_the_next_time() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    let mut permissions = fs::metadata(archive(&app)).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(archive(&app), permissions).unwrap();
    app.type_text("\nNiemand doet open.");
    expect_blocks(&app, 0, &["Er wordt geklopt.", "Niemand doet open."]);
    put_away(&app);
    take_up(&app);
    told(&app, "beveiligd tegen schrijven");
    only_to_be_read(&app);
}

/// Copies by keys what a page of somebody else's would have: `html` as the clipboard gets it.
fn copy(app: &App, html: &str) {
    app.run(&format!(
        "const board = document.createElement('div'); board.id = 'klembord'; board.style.whiteSpace = 'pre'; board.tabIndex = 0;
         board.innerHTML = {html}; document.body.append(board); board.focus();
         getSelection().selectAllChildren(board);"
    ));
    app.press(&[CTRL, 'c']);
    app.run(
        "document.querySelector('#klembord').remove(); document.querySelector('[data-keys=block]').focus()",
    );
}

#[test]
fn whatever_is_pasted_arrives_as_text() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    copy(
        &app,
        "'<b>Vet</b> <a href=\"https://example.org\">en een link</a> <img src=x onerror=\"window.hit=1\"> met <i>cursief</i>'",
    );
    app.press(&[CTRL, 'v']);
    app.wait_for("document.activeElement.value.includes('cursief')");
    assert_eq!(in_the_field(&app), "Vet en een link  met cursief");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    let odd = "שלום عليكم 👩\u{200d}👩\u{200d}👧 \u{202e}omgekeerd\u{202c} e\u{301}";
    copy(&app, &json!(odd).to_string());
    app.press(&[CTRL, 'v']);
    app.press(&[ENTER]);
    expect_blocks(&app, 0, &["Er wordt geklopt.", "Vet en een link  met cursief", odd]);
    app.picture("trouble-pasted");
    assert_eq!(app.run("return window.hit ?? null"), json!(null));
    assert_eq!(app.count(".sheet b, .sheet img, .sheet a"), 0);

    // What no keyboard has does no harm, and the pages can be shown.
    app.type_text("Bel\u{7} en escape\u{1b} en\u{0}nul");
    app.press(&[CTRL, '3']);
    app.wait_for("[...document.querySelectorAll('main img')].some(({ complete, naturalWidth }) => complete && naturalWidth > 0)");
    app.picture("trouble-paper");
}

#[test]
fn a_megabyte_is_pasted_and_kept() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    copy(&app, "'De vergadering duurt voort. '.repeat(37_500)");
    app.press(&[CTRL, 'v']);
    app.wait_for("document.activeElement.value.length > 1_000_000");
    app.type_text("Slot.");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    saved(&app);
    let kept = app.run_until_done(
        "window.__TAURI_INTERNALS__.invoke('sheet', { meeting: '019a0000-0000-7000-8000-000000000000' }).then(({ desk }) =>
           done(desk.items[0].entries.map(({ fields }) => [fields.text.length, fields.text.slice(-5)])))",
    );
    assert_eq!(kept[1][1], json!("Slot."), "{kept}");
    assert!(kept[1][0].as_u64().unwrap() > 1_000_000, "{kept}");
}

#[test]
fn five_hundred_pasted_lines_are_as_many_blocks_and_can_be_undone() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    copy(&app, "Array.from({ length: 500 }, (_, n) => `Regel ${n}.`).join('\\n')");
    app.press(&[CTRL, 'v']);
    app.wait_for("document.querySelector('.sheet').innerText.includes('Regel 250.')");
    let lines: Vec<_> = std::iter::once("Er wordt geklopt.".to_owned())
        .chain((0..500).map(|n| format!("Regel {n}.")))
        .collect();
    saved(&app);
    expect_blocks(&app, 0, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('in 500 alinea’s verdeeld'))");
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["Er wordt geklopt."]);
}

#[test]
fn a_name_of_ten_thousand_letters_stays_in_its_place() {
    let Some(app) = App::start(&World::default()) else { return };
    typing(&app);
    app.press(&[CTRL, 'l']);
    app.wait_for("document.activeElement.closest('[data-keys=presence]')");
    let name = "Van der Zeeuwenbergh".repeat(500);
    app.run(&format!(
        "const field = document.activeElement; field.value = {name:?}; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ));
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('main').innerText.includes('Zeeuwenbergh')");
    saved(&app);
    app.picture("trouble-name");
    assert_eq!(app.run("return document.documentElement.scrollWidth > innerWidth"), json!(false));
    let wide = app.run("return [...document.querySelectorAll('main > *')].some((part) => part.scrollWidth > part.clientWidth + 1)");
    assert_eq!(wide, json!(false), "it is broken or cut, and pushes nothing away");
}
