//! As much of W3C WebDriver as these tests need, over a plain socket.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub(crate) const ALT: char = '\u{E00A}';
pub(crate) const BACKSPACE: char = '\u{E003}';
pub(crate) const CTRL: char = '\u{E009}';
pub(crate) const DELETE: char = '\u{E017}';
pub(crate) const DOWN: char = '\u{E015}';
pub(crate) const END: char = '\u{E010}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const ESCAPE: char = '\u{E00C}';
pub(crate) const F1: char = '\u{E031}';
pub(crate) const F2: char = '\u{E032}';
pub(crate) const F3: char = '\u{E033}';
pub(crate) const F6: char = '\u{E036}';
pub(crate) const F7: char = '\u{E037}';
pub(crate) const F8: char = '\u{E038}';
pub(crate) const F9: char = '\u{E039}';
pub(crate) const F10: char = '\u{E03A}';
pub(crate) const F11: char = '\u{E03B}';
pub(crate) const LEFT: char = '\u{E012}';
pub(crate) const RIGHT: char = '\u{E014}';
pub(crate) const HOME: char = '\u{E011}';
pub(crate) const SHIFT: char = '\u{E008}';
pub(crate) const TAB: char = '\u{E004}';
pub(crate) const UP: char = '\u{E013}';
pub(crate) const PAGE_DOWN: char = '\u{E00F}';
pub(crate) const PAGE_UP: char = '\u{E00E}';

const PATIENCE: Duration = Duration::from_secs(20);
/// Longer than any answer takes, a script that runs for a minute included.
const LONGEST: Duration = Duration::from_secs(90);

/// A driver process and the one session it holds.
pub(crate) struct Session {
    driver: Child,
    port: u16,
    path: String,
}

impl Session {
    /// Starts `driver`, with the environment it was given, and in it the program `binary` with `arguments`.
    pub(crate) fn start(mut driver: Command, binary: &Path, arguments: &[&str]) -> Self {
        driver.arg("--host=127.0.0.1");
        let options = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": arguments } });
        Self::start_with(driver, &options)
    }

    /// The same, with `options` for what the driver is to start.
    pub(crate) fn start_with(mut driver: Command, options: &Value) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver =
            driver.arg(format!("--port={port}")).stdout(Stdio::null()).spawn().expect("the driver starts");
        let mut session = Self { driver, port, path: String::new() };
        let wanted = json!({ "capabilities": { "alwaysMatch": options } });
        let id = session.post("/session", &wanted)["sessionId"].as_str().unwrap().to_owned();
        session.path = format!("/session/{id}");
        session.post(&format!("/session/{id}/timeouts"), &json!({ "script": 60_000 }));
        session
    }

    /// The program is gone; the driver goes too, without a last word to it.
    pub(crate) fn abandon(mut self) {
        self.path.clear();
    }

    /// Shows the page at `address`.
    pub(crate) fn go_to(&self, address: &str) {
        self.post(&format!("{}/url", self.path), &json!({ "url": address }));
    }

    /// What `script` returns, run as the body of a function in the page.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.post(&format!("{}/execute/sync", self.path), &json!({ "script": script, "args": [] }))
    }

    /// What `script` hands to `done`, when it does.
    pub(crate) fn run_until_done(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.post(&format!("{}/execute/async", self.path), &json!({ "script": script, "args": [] }))
    }

    /// Waits until `expression` is true in the page.
    pub(crate) fn wait_for(&self, expression: &str) {
        let began = Instant::now();
        // What is looked for may not be on the page yet, and nothing has no text.
        let asked = format!("try {{ return Boolean({expression}) }} catch {{ return false }}");
        while self.run(&asked) != json!(true) {
            if began.elapsed() > PATIENCE {
                let page = self.run("return document.body.innerText");
                panic!("never came true: {expression}\nthe page says: {page}");
            }
            sleep(Duration::from_millis(30));
        }
    }

    /// Waits until `read` gives `expected`: what was asked of the archive is done a little after the key.
    pub(crate) fn comes_to(&self, read: impl Fn() -> Value, expected: &Value) {
        let began = Instant::now();
        loop {
            let found = read();
            if found == *expected {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "never came to {expected}, but stayed at {found}");
            sleep(Duration::from_millis(30));
        }
    }

    /// Presses `keys` together, as Ctrl with a letter, and lets go.
    pub(crate) fn press(&self, keys: &[char]) {
        self.post(&format!("{}/actions", self.path), &pressed(keys));
    }

    /// Presses `keys`, which close the window that they are pressed in.
    pub(crate) fn press_and_leave(&self, keys: &[char]) {
        self.send("POST", &format!("{}/actions", self.path), &pressed(keys).to_string());
    }

    /// Clicks where the middle of what `selector` finds first is; with what hides it in between, as a hand would.
    pub(crate) fn click(&self, selector: &str) {
        let middle = format!("const {{ left, top, width, height }} = document.querySelector({selector:?}).getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)]");
        let middle = self.run(&middle);
        self.click_at(middle[0].as_i64().unwrap(), middle[1].as_i64().unwrap());
    }

    /// Clicks at a place in the window.
    pub(crate) fn click_at(&self, x: i64, y: i64) {
        let actions = json!([{ "type": "pointerMove", "x": x, "y": y }, { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 }]);
        let body = json!({ "actions": [{ "type": "pointer", "id": "hand", "parameters": { "pointerType": "mouse" }, "actions": actions }] });
        self.post(&format!("{}/actions", self.path), &body);
    }

    /// Types `text` as fast as the window takes it; a line break is Enter.
    pub(crate) fn type_text(&self, text: &str) {
        let actions: Vec<_> = text
            .chars()
            .map(|letter| if letter == '\n' { ENTER } else { letter })
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.post(&format!("{}/actions", self.path), &body);
    }

    /// The windows that are open, by the driver's names for them.
    pub(crate) fn windows(&self) -> Vec<String> {
        let handles = self.ask("GET", &format!("{}/window/handles", self.path), "");
        handles.as_array().unwrap().iter().map(|handle| handle.as_str().unwrap().to_owned()).collect()
    }

    /// Turns eyes and hands to another window.
    pub(crate) fn switch_to(&self, window: &str) {
        self.post(&format!("{}/window", self.path), &json!({ "handle": window }));
    }

    /// Makes the window this wide and high, in pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.post(&format!("{}/window/rect", self.path), &json!({ "width": width, "height": height }));
    }

    /// The window's content as a PNG, in base64. The driver waits until the page is painted once more, and a still page never
    /// is: a dot that can't be seen keeps it astir.
    pub(crate) fn screenshot(&self) -> String {
        self.run(
            "const dot = window.dot = document.createElement('i');
             dot.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px';
             document.body.append(dot);
             let turn = 0;
             window.stirring = setInterval(() => { dot.style.background = `rgb(0 0 0 / 0.0${1 + (turn++ % 2)})`; }, 50);",
        );
        let picture = self.ask("GET", &format!("{}/screenshot", self.path), "").as_str().unwrap().to_owned();
        self.run("clearInterval(window.stirring); window.dot.remove()");
        picture
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.ask("POST", path, &body.to_string())
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> Value {
        let value = self.send(method, path, body);
        assert!(value.get("error").is_none(), "{method} {path} was refused: {value}");
        value
    }

    fn send(&self, method: &str, path: &str, body: &str) -> Value {
        let mut stream = self.connect();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer: Value = serde_json::from_slice(&body_of(&mut BufReader::new(stream))).unwrap();
        answer["value"].take()
    }

    fn connect(&self) -> TcpStream {
        let began = Instant::now();
        loop {
            match TcpStream::connect(("127.0.0.1", self.port)) {
                Ok(stream) => {
                    // A driver whose program never came up would not answer for good.
                    stream.set_read_timeout(Some(LONGEST)).unwrap();
                    return stream;
                }
                Err(error) if began.elapsed() > PATIENCE => {
                    panic!("the driver does not answer: {error}")
                }
                Err(_) => sleep(Duration::from_millis(50)),
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The window is closed also when the test failed; then whatever goes wrong here is not what to tell of.
        if !self.path.is_empty()
            && let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port))
        {
            let request =
                format!("DELETE {} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", self.path);
            let answered = stream.write_all(request.as_bytes()).and_then(|()| {
                let mut line = String::new();
                BufReader::new(stream).read_line(&mut line)
            });
            answered.ok();
        }
        self.driver.kill().ok();
        self.driver.wait().ok();
    }
}

/// `keys` together, as Ctrl with a letter, and let go.
fn pressed(keys: &[char]) -> Value {
    let mut actions: Vec<_> = keys.iter().map(|key| json!({ "type": "keyDown", "value": key })).collect();
    actions.extend(keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key })));
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] })
}

fn body_of(reader: &mut impl BufRead) -> Vec<u8> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    body
}
