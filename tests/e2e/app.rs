//! The program, started with folders of its own so that no test sees the tester's archives or another test's.

use std::env;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::webdriver::{CTRL, Session};

/// The chosen row of a list, and that one stands at it.
pub(crate) const ROW: &str = "[role=row][aria-selected=true]";
pub(crate) const AT_ROW: &str = "document.activeElement.matches('[role=row][aria-selected=true]')";

/// One window at a time: on a bare display, two would fight for the keyboard.
static DISPLAY: Mutex<()> = Mutex::new(());

pub(crate) struct App {
    session: Session,
    /// Behind the session, so that it comes to an end after that.
    _leftover: Leftover,
    folder: Folder,
    _display: MutexGuard<'static, ()>,
}

/// The program's own folder: one that goes with the window, or one that somebody keeps.
enum Folder {
    Passing(TempDir),
    Kept(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Passing(folder) => folder.path(),
            Self::Kept(folder) => folder,
        }
    }
}

/// How the program finds the world when it starts.
#[derive(Default)]
pub(crate) struct World {
    /// What is in its list of recent archives.
    pub(crate) recents: Option<Value>,
    /// The theme of the desktop.
    pub(crate) gtk_theme: Option<&'static str>,
    /// Whether the disk will be full: the program hears so from each write, and is not ended by the signal that goes with it.
    pub(crate) full_disk: bool,
    /// The archive that it is started with.
    pub(crate) archive: Option<PathBuf>,
    /// The folder for its own data, when somebody keeps that from one window to the next.
    pub(crate) data: Option<PathBuf>,
}

/// The display, for one window; waits for the one before.
pub(crate) fn display() -> MutexGuard<'static, ()> {
    DISPLAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps a picture of what a window shows as `target/e2e/NAME.png`.
pub(crate) fn keep_picture(session: &Session, name: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e");
    fs::create_dir_all(&folder).unwrap();
    // What is painted lags a little behind what the page holds.
    session.run_until_done("requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200)))");
    let png = base64::engine::general_purpose::STANDARD.decode(session.screenshot()).unwrap();
    fs::write(folder.join(format!("{name}.png")), png).unwrap();
}

/// The program that is tested.
pub(crate) fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_hamerslag"))
}

/// Runs the command line, with `data` for its own folder, and gives what it says.
pub(crate) fn hamerslag(data: &Path, words: &[&str]) -> String {
    let ran = Command::new(program()).env("HAMERSLAG_DATA", data).args(words).output().unwrap();
    assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

/// Says that a test can't be held here. The workshop's own task has everything, and there it is a failure.
pub(crate) fn skipped(why: &str) {
    assert!(std::env::var_os("HAMERSLAG_NO_SKIP").is_none(), "this must not be skipped here: {why}");
    println!("overgeslagen: {why}");
}

impl App {
    /// Starts the program and waits for its start screen; `None`, with a notice, where no window can be shown.
    pub(crate) fn start(world: &World) -> Option<Self> {
        if driver().is_none() {
            skipped("geen beeldscherm of geen WebKitWebDriver");
            return None;
        }
        let display = display();
        let folder = match &world.data {
            Some(folder) => Folder::Kept(folder.clone()),
            None => Folder::Passing(tempfile::tempdir().unwrap()),
        };
        if let Some(recents) = &world.recents {
            fs::write(folder.path().join("recents.json"), recents.to_string()).unwrap();
        }
        Some(Self::start_in(folder, world, display))
    }

    /// The same, at the meetings of the example.
    pub(crate) fn at_the_example(world: &World) -> Option<Self> {
        let app = Self::start(world)?;
        app.press(&[CTRL, 'e']);
        app.wait_for(AT_ROW);
        Some(app)
    }

    /// The number of the program's process.
    pub(crate) fn process(&self) -> String {
        process_of(program(), self.folder())
    }

    /// The program is ended as a power cut ends it, and started again.
    pub(crate) fn cut_off_and_start_again(self) -> Self {
        assert!(Command::new("kill").args(["-KILL", &self.process()]).status().unwrap().success());
        let Self { session, _leftover: ended, folder, _display: display } = self;
        session.abandon();
        drop(ended);
        Self::start_in(folder, &World::default(), display)
    }

    fn start_in(folder: Folder, world: &World, display: MutexGuard<'static, ()>) -> Self {
        let archive = world.archive.as_ref().map(|archive| archive.to_str().unwrap());
        let arguments: Vec<&str> = archive.into_iter().collect();
        let session = driven(program(), &arguments, folder.path(), world);
        let leftover = Leftover(folder.path().to_path_buf());
        let app = Self { session, _leftover: leftover, folder, _display: display };
        app.wait_for(match archive {
            Some(_) => "document.querySelector('[role=row][aria-selected=true]')",
            None => "document.querySelector('h1')?.textContent === 'Hamerslag'",
        });
        app.run("window.onerror = (message) => { window.trouble = String(message); }");
        app
    }

    /// The program's own folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Keeps a picture as `target/e2e/NAME.png`.
    pub(crate) fn picture(&self, name: &str) {
        keep_picture(&self.session, name);
    }

    /// Loads axe; false, with a notice, where it is not installed.
    pub(crate) fn load_axe(&self) -> bool {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        let Ok(axe) = fs::read_to_string(axe) else {
            skipped("axe-core is niet geïnstalleerd (npm ci in ui/)");
            return false;
        };
        self.run(&axe);
        true
    }

    /// A picture of what is shown, in which axe finds nothing and which is not wider than the window.
    pub(crate) fn look_over(&self, name: &str) {
        self.picture(name);
        let found = self.run_until_done(
            "axe.run().then(({ violations }) => done(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])), (e) => done(String(e)))",
        );
        assert_eq!(found, json!([]), "{name}");
        let cut = self.run(
            "return [...document.querySelectorAll('main, main *')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.outerHTML.slice(0, 80))",
        );
        assert_eq!(cut, json!([]), "{name} is wider than the window");
    }

    /// The text in the page that `selector` finds first.
    pub(crate) fn text(&self, selector: &str) -> String {
        let script = format!("return document.querySelector({selector:?})?.innerText ?? '(niet gevonden)'");
        self.run(&script).as_str().unwrap().to_owned()
    }

    /// How many elements `selector` finds.
    pub(crate) fn count(&self, selector: &str) -> u64 {
        self.run(&format!("return document.querySelectorAll({selector:?}).length")).as_u64().unwrap()
    }
}

impl Deref for App {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

/// Starts a program with a window in `world`, with `folder` for its own data.
pub(crate) fn driven(program: &Path, arguments: &[&str], folder: &Path, world: &World) -> Session {
    let driver = driver().expect("it was there a moment ago");
    let mut command = if world.full_disk {
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]).arg(driver);
        shell
    } else {
        Command::new(driver)
    };
    command
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("HAMERSLAG_DATA", folder)
        .env("MESA_SHADER_CACHE_DISABLE", "true")
        .envs(world.gtk_theme.map(|theme| ("GTK_THEME", theme)));
    Session::start(command, program, arguments)
}

/// Ends what a driver that was too busy to do so left running.
struct Leftover(PathBuf);

impl Drop for Leftover {
    fn drop(&mut self) {
        const PATIENCE: Duration = Duration::from_millis(300);
        if !processes_of(program(), &self.0).is_empty() {
            std::thread::sleep(PATIENCE);
        }
        for process in processes_of(program(), &self.0) {
            Command::new("kill").args(["-KILL", &process]).status().ok();
        }
    }
}

/// The process of a program that was started with this folder.
pub(crate) fn process_of(program: &Path, folder: &Path) -> String {
    let ours = processes_of(program, folder);
    assert_eq!(ours.len(), 1, "one program runs: {ours:?}");
    ours[0].clone()
}

fn processes_of(program: &Path, folder: &Path) -> Vec<String> {
    let own = format!("HAMERSLAG_DATA={}", folder.display());
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten().map(|entry| entry.path());
    processes
        .filter(|process| {
            let environment = fs::read(process.join("environ")).unwrap_or_default();
            fs::read_link(process.join("exe")).unwrap_or_default() == program
                && environment.split(|&byte| byte == 0).any(|word| word == own.as_bytes())
        })
        .filter_map(|process| Some(process.file_name()?.to_str()?.to_owned()))
        .collect()
}

pub(crate) fn driver() -> Option<PathBuf> {
    env::var_os("DISPLAY").or_else(|| env::var_os("WAYLAND_DISPLAY"))?;
    on_the_path("WebKitWebDriver")
}

/// Where a program is that the shell would find.
pub(crate) fn on_the_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}
