use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use self::adopted::{as_adopted, carried, kept, tells};
use crate::app::{AT_ROW, App, World, hamerslag};
use crate::assembly::axe;
use crate::dialogs::{waits_at, work_on_the_file};
use crate::held::says;
use crate::passing::{at_copies, told};
use crate::webdriver::{ALT, CTRL, ENTER, TAB};

/// Where final minutes are looked for; the year by the command line looks there too.
#[path = "../it/year/adopted.rs"]
mod adopted;
/// What is done in the window on the meetings themselves.
mod meetings;
/// Readers without the program, in Chromium.
mod readers;

/// The archive as each of the three has it: of the secretary, of the chair, and of the secretary again.
const FILES: [&str; 3] =
    ["wetering.hamerslag", "wetering voor Marleen.hamerslag", "wetering voor Ilse.hamerslag"];

/// The days on which the members meet, as they are typed.
const FIRST: &str = "20-11-2024";
const SECOND: &str = "16-4-2025";
const THIRD: &str = "19-11-2025";

/// Somebody with a computer of their own: files, and beside them what the app keeps for itself.
struct Person {
    computer: TempDir,
}

impl Person {
    fn new() -> Self {
        let computer = tempfile::tempdir().unwrap();
        fs::create_dir(computer.path().join("gegevens")).unwrap();
        Self { computer }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.computer.path().join(name)
    }

    fn settings(&self) -> PathBuf {
        self.path("gegevens")
    }

    /// Runs the command line on this computer, where each name of a file is one of its own.
    fn runs(&self, words: &[&str], files: &[&str]) -> String {
        let files: Vec<String> =
            files.iter().map(|name| self.path(name).to_str().unwrap().to_owned()).collect();
        let mut names = files.iter().map(String::as_str);
        let words: Vec<&str> =
            words.iter().map(|&word| if word == "_" { names.next().unwrap() } else { word }).collect();
        hamerslag(&self.settings(), &words)
    }

    /// The window, on an archive of theirs.
    fn window(&self, file: &str) -> Option<App> {
        let world = World { archive: Some(self.path(file)), data: Some(self.settings()), ..World::default() };
        App::start(&world)
    }

    /// Brings a file to somebody else, as on a stick.
    fn gives(&self, name: &str, to: &Self) {
        fs::copy(self.path(name), to.path(name)).unwrap();
    }
}

fn calm(app: &App) {
    assert_eq!(app.run("return window.trouble ?? null"), json!(null), "no script failed meanwhile");
}

/// Hands the archive over by keys; afterwards the window shows that it went.
fn hands_over(app: &App, person: &Person, from: &str, [by, to]: [&str; 2], file: &str) {
    at_copies(app);
    let answer = format!(
        "(ask, made, overview) => ({{ saved: {{ file: {file:?}, folder: 'Documenten' }}, overview, told: {:?} }})",
        format!("Het archief is door {by} overgedragen aan {to}.")
    );
    waits_at(app, "hand_over", &answer);
    app.press(&['o']);
    app.wait_for("document.activeElement.matches('main form input')");
    app.type_text(to);
    app.press(&[TAB]);
    app.type_text(by);
    app.picture(&format!("year-handing-to-{to}"));
    app.press(&[ENTER]);
    work_on_the_file(app, || {
        person.runs(&["handover", "_", "--to", to, "--by", by, "--out", "_"], &[from, file]);
        Value::Null
    });
    told(app, &format!("overgedragen aan {to}"));
    says(app, &format!("Het bestand is {file}"));
    app.picture(&format!("year-handed-to-{to}"));
    calm(app);
}

/// Makes a copy for readers by keys.
fn shares(app: &App, secretary: &Person, copy: &str) {
    at_copies(app);
    waits_at(app, "share_copy", &saved_as(copy));
    app.press(&['d']);
    app.wait_for("document.activeElement.matches('main form select')");
    app.press(&[TAB]);
    app.type_text("Joris");
    app.press(&[ENTER]);
    work_on_the_file(app, || {
        let words = ["share", "_", "--for", "leden", "--to", "Joris", "--out", "_"];
        secretary.runs(&words, &[FILES[2], copy]);
        Value::Null
    });
    says(app, &format!("Opgeslagen: {copy}"));
    app.wait_for("document.querySelector('main')?.innerText.includes('aan Joris')");
    app.picture("year-shared");
}

fn saved_as(file: &str) -> String {
    format!("() => ({{ file: {file:?}, folder: 'Documenten' }})")
}

/// Makes the decision book by keys, from the register.
fn makes_the_book(app: &App, secretary: &Person, book: &str) {
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    waits_at(app, "make_book", &saved_as(book));
    app.press(&[CTRL, 'b']);
    work_on_the_file(app, || {
        secretary.runs(&["book", "_", "--html", "_"], &[FILES[2], book]);
        Value::Null
    });
    says(app, &format!("Opgeslagen: {book}"));
}

/// The very bytes in the archive, in the copy, and inside the PDF; and the same words in the book.
fn adopted_words_are_the_same_everywhere(secretary: &Person, member: &Person, book: &Path) {
    let archive = kept(&secretary.path(FILES[2]));
    assert_eq!(archive.len(), 1);
    assert!(archive[0].contains("€ 98 per tuin") && !archive[0].contains("per jaar"), "{}", archive[0]);
    assert_eq!(kept(&member.path("leden.leeskopie")), archive);
    for (who, file, pdf) in [(secretary, FILES[2], "notulen.pdf"), (member, "leden.leeskopie", "eigen.pdf")] {
        who.runs(&["minutes", "_", "2024-11-20", "--pdf", "_"], &[file, pdf]);
        let view = carried(&who.path(pdf));
        assert_eq!(view.adoption.as_ref().map(|told| told.corrections.len()), Some(1), "{file}");
        assert_eq!(as_adopted(view.clone()), archive[0], "inside the PDF made of {file}");
        let page = fs::read_to_string(book).unwrap();
        let mut days = page.split("<details ").skip(1);
        let day = days.find(|day| day.contains("<h3>ALV 20 november 2024</h3>")).unwrap();
        tells(day.split("</details>").next().unwrap(), &view);
    }
}

#[test]
fn a_year_of_three_people_by_keys_ends_with_the_same_words_everywhere() {
    let [secretary, chair, member] = [Person::new(), Person::new(), Person::new()];
    let Some(axe) = axe() else { return };
    if !meetings::calls_and_minutes(&secretary) {
        return;
    }
    secretary.gives("concept.html", &chair);
    secretary.gives("concept.html", &member);
    if !readers::answer_the_draft(&axe, &chair, &member) {
        return;
    }
    chair.gives(readers::CHAIRS, &secretary);
    member.gives(readers::MEMBERS, &secretary);
    meetings::takes_in_twice_and_hands_over(&secretary);
    secretary.gives(FILES[1], &chair);
    meetings::answers_and_prepares(&chair);
    chair.gives(FILES[2], &secretary);
    meetings::adopts_with_a_correction_and_annuls(&secretary);
    secretary.gives("leden.leeskopie", &member);
    meetings::reads_along(&member);
    secretary.gives("boek.html", &member);
    readers::look_in_the_book(&axe, &member);
    adopted_words_are_the_same_everywhere(&secretary, &member, &member.path("boek.html"));
}
