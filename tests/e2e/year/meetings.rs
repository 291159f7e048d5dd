use serde_json::{Value, json};

use super::{
    FILES, FIRST, Person, SECOND, THIRD, calm, hands_over, makes_the_book, readers, saved_as, shares,
};
use crate::agenda::chosen;
use crate::app::{AT_ROW, App, ROW, World};
use crate::dialogs::{answered, waits_at, work_on_the_file};
use crate::evening::item;
use crate::held::{as_it_lay_there, at_row, says, stands};
use crate::passing::{at_copies, told};
use crate::webdriver::{ALT, BACKSPACE, CTRL, END, ENTER, ESCAPE, F10, HOME, SHIFT, TAB, UP};

const F5: char = '\u{E035}';

const DUES: &str = "De contributie over 2025 wordt € 96 per jaar.";
const PATH: &str = "Het pad langs de sloot is glad.";
const FENCE: &str = "De vergadering besluit dat een hek de heg vervangt.";
const ADOPTS: &str = "De notulen van 20 november 2024 worden gewijzigd vastgesteld.";
const ANNULS: &str = "De vergadering besluit dat de heg toch blijft staan.";

/// Plans a meeting on this day, with the usual agenda.
fn plans(app: &App, day: &str, in_words: &str) {
    app.press(&[CTRL, 'n']);
    app.wait_for("document.activeElement.matches('form input')");
    app.wait_for("document.querySelectorAll('form input')[1].value !== ''");
    app.type_text(day);
    app.press(&[ENTER]);
    at_meeting(app, in_words);
}

fn at_meeting(app: &App, in_words: &str) {
    app.wait_for(&format!("document.querySelector('header h1')?.innerText.includes({in_words:?})"));
}

/// Opens the meeting of this day from the list, where it is the newest (Home) or the oldest (End).
fn opens(app: &App, key: char, in_words: &str) {
    app.press(&[ALT, '1']);
    app.wait_for(AT_ROW);
    at_row(app, key, in_words);
    app.press(&[ENTER]);
    at_meeting(app, in_words);
}

/// Strikes the gavel, with Marleen in the chair.
fn begins(app: &App) {
    app.press(&[CTRL, '2']);
    app.wait_for("document.querySelector('.sheet h2')");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("Marleen Bosch");
    app.press(&[TAB]);
    app.type_text("Ilse Vonk\n");
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.wait_for("document.activeElement.matches('[data-keys=block]')");
}

/// Types what is decided, and takes the offer.
fn decides(app: &App, words: &str, number: &str) {
    app.type_text(words);
    says(app, "Besluit?");
    app.press(&[CTRL, 'b']);
    app.wait_for(&format!("document.querySelector('.sheet').innerText.includes('Besluit {number}')"));
}

fn closes(app: &App) {
    app.press(&[F10]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
}

fn at_adoption(app: &App) {
    app.press(&[CTRL, '4']);
    app.wait_for("document.querySelector('[data-line]')");
    app.wait_for("document.activeElement.matches('[data-line], [data-comment]')");
}

/// At the comment of this reader.
fn at(app: &App, author: &str) {
    app.wait_for(&format!("document.activeElement.matches('[data-comment]') && document.activeElement.innerText.includes({author:?})"));
}

/// The secretary calls the members, takes minutes, and sends the draft out. False where there is no window.
pub(super) fn calls_and_minutes(secretary: &Person) -> bool {
    secretary.runs(&["new", "_", "--name", "Tuinvereniging Wetering"], &[FILES[0]]);
    let path = secretary.path(FILES[0]);
    let recents =
        json!([{ "path": path, "name": "Tuinvereniging Wetering", "opened": 1_785_000_000_000_i64 }]);
    let world = World { recents: Some(recents), data: Some(secretary.settings()), ..World::default() };
    let Some(app) = App::start(&world) else { return false };
    app.wait_for("document.activeElement.matches('button[aria-current=true]')");
    app.press(&[ENTER]);
    says(&app, "nog geen vergaderingen");
    app.picture("year-01-empty");

    // The usual agenda, and one thing more with a proposal.
    plans(&app, FIRST, "20 november 2024");
    chosen(&app, "Opening");
    app.press(&[END]);
    chosen(&app, "Sluiting");
    app.press(&[UP]);
    chosen(&app, "Rondvraag");
    app.press(&[UP]);
    chosen(&app, "Benoeming kascommissie");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    app.type_text("Heg en pad\n");
    app.wait_for("document.activeElement.matches('[data-title]') && document.activeElement.value === ''");
    app.press(&[ESCAPE]);
    chosen(&app, "Heg en pad");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.activeElement.matches('[data-proposal] textarea')");
    app.type_text("Een hek vervangt de heg.");
    app.picture("year-02-agenda");
    app.press(&[ESCAPE]);
    chosen(&app, "Heg en pad");
    app.press(&[CTRL, SHIFT, 'n']);
    app.wait_for("document.activeElement.querySelector('.no').innerText === '14'");

    begins(&app);
    app.type_text("Marleen opent de vergadering en heet iedereen welkom.");
    item(&app, "Contributie");
    app.type_text(DUES);
    item(&app, "Heg en pad");
    app.type_text(PATH);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    app.type_text("De heg is dood.");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    decides(&app, FENCE, "2024-1");
    app.picture("year-03-notes");
    closes(&app);
    app.picture("year-04-closed");

    at_adoption(&app);
    app.picture("year-05-before-review");
    let answer = "async (ask, made) => ({ saved: { file: 'concept.html', folder: 'Documenten' }, sheet: await ask('sheet', { meeting: window.handed.meeting }) })";
    waits_at(&app, "give_draft", answer);
    app.press(&['c']);
    app.wait_for("document.activeElement.matches('form input[value=members]')");
    app.press(&[TAB]);
    app.type_text("de leden");
    app.picture("year-06-giving");
    app.press(&[ENTER]);
    work_on_the_file(&app, || {
        secretary.runs(
            &["review", "_", "2024-11-20", "--to", "de leden", "--html", "_"],
            &[FILES[0], "concept.html"],
        );
        Value::Null
    });
    says(&app, "Opgeslagen: concept.html");
    says(&app, "aan de leden");
    app.picture("year-07-given");
    calm(&app);
    true
}

/// Takes in what came back, in this order.
fn takes_in(app: &App, secretary: &Person, files: [&str; 2], news: &str) {
    let answer = "async (ask, made) => ({ told: made, sheet: await ask('sheet', { meeting: window.handed.meeting }) })";
    waits_at(app, "take_in_reactions", answer);
    app.press(&[CTRL, 'o']);
    work_on_the_file(app, || {
        let told = secretary.runs(&["reactions", "_", "_", "_"], &[FILES[0], files[0], files[1]]);
        json!(told.lines().collect::<Vec<_>>())
    });
    for name in ["Marleen Bosch", "Joris Wal"] {
        says(app, &format!("van {name}: 1 {news}."));
    }
    app.wait_for("document.querySelectorAll('[data-comment]').length === 2");
}

pub(super) fn takes_in_twice_and_hands_over(secretary: &Person) {
    let elsewhere = Person::new();
    for name in [FILES[0], readers::CHAIRS, readers::MEMBERS] {
        secretary.gives(name, &elsewhere);
    }
    let Some(app) = secretary.window(FILES[0]) else { return };
    opens(&app, END, "20 november 2024");
    at_adoption(&app);
    takes_in(&app, secretary, [readers::CHAIRS, readers::MEMBERS], "nieuwe opmerking");
    app.picture("year-08-reactions");
    takes_in(&app, secretary, [readers::MEMBERS, readers::CHAIRS], "opmerking die er al was");
    app.picture("year-09-reactions-again");
    elsewhere.runs(&["reactions", "_", "_", "_"], &[FILES[0], readers::MEMBERS, readers::CHAIRS]);
    let comments = |person: &Person| person.runs(&["comments", "_", "2024-11-20", "--json"], &[FILES[0]]);
    assert_eq!(comments(secretary), comments(&elsewhere), "in another order to the same end");

    hands_over(&app, secretary, FILES[0], ["Ilse", "Marleen"], FILES[1]);
    opens(&app, END, "20 november 2024");
    app.press(&[CTRL, '4']);
    app.wait_for("document.querySelectorAll('[data-comment]').length === 2");
    let keys = app.text("footer");
    assert!(!keys.contains("overnemen") && !keys.contains("inlezen"), "here it is only read: {keys}");
    app.picture("year-10-only-read");
    calm(&app);
}

/// The chair answers what was said, prepares the next agenda, and gives the archive back.
pub(super) fn answers_and_prepares(chair: &Person) {
    let Some(app) = chair.window(FILES[1]) else { return };
    opens(&app, END, "20 november 2024");
    at_adoption(&app);
    at(&app, "Marleen Bosch");
    app.press(&['o']);
    app.wait_for("document.querySelector('.sheet').innerText.includes('€ 96 per tuin.')");
    at(&app, "Joris Wal");
    app.press(&['a']);
    app.wait_for("document.activeElement.matches('article form input')");
    app.type_text("Er staat een bak zout bij het hek.\n");
    says(&app, "Alle opmerkingen zijn verwerkt.");
    app.picture("year-11-answered");

    app.press(&[ALT, '1']);
    app.wait_for(AT_ROW);
    app.press(&[F5]);
    app.wait_for("document.activeElement.matches('form input')");
    app.wait_for("document.querySelectorAll('form input')[1].value !== ''");
    app.type_text(SECOND);
    app.press(&[ENTER]);
    at_meeting(&app, "16 april 2025");
    app.wait_for("document.activeElement.matches('[role=listbox]')");
    app.picture("year-12-asking");
    app.wait_for("document.querySelector('[role=option][aria-selected=true]').innerText.includes('Vaststelling notulen ALV 20 november 2024')");
    app.press(&[ENTER]);
    app.wait_for("[...document.querySelectorAll('[data-item]')].some(({ innerText }) => innerText.includes('Vaststelling notulen ALV 20 november 2024'))");
    app.press(&[ESCAPE]);
    app.wait_for("document.activeElement.matches('[data-item]')");
    app.picture("year-13-next-agenda");
    hands_over(&app, chair, FILES[1], ["Marleen", "Ilse"], FILES[2]);
}

/// The next meeting adopts, one figure put right; a year later the members take the fence back.
pub(super) fn adopts_with_a_correction_and_annuls(secretary: &Person) {
    let Some(app) = secretary.window(FILES[2]) else { return };
    opens(&app, END, "20 november 2024");
    at_adoption(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('form .btn--primary')");
    app.picture("year-14-submit");
    app.press(&[ENTER]);
    stands(&app, "ter vaststelling");

    opens(&app, HOME, "16 april 2025");
    begins(&app);
    item(&app, "Vaststelling notulen ALV");
    decides(&app, ADOPTS, "2025-1");
    closes(&app);
    app.picture("year-15-adopting-meeting");

    opens(&app, END, "20 november 2024");
    at_adoption(&app);
    app.picture("year-16-to-adopt");
    corrects(&app);
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('form .btn--primary')");
    app.press(&[ENTER]);
    stands(&app, "ter vaststelling");
    app.wait_for("document.querySelector('aside')?.innerText.includes('Nu: vaststellen')");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('form input[type=radio]:checked')");
    as_it_lay_there(&app);
    app.picture("year-17-adopting");
    app.press(&[ENTER]);
    stands(&app, "vastgesteld");
    says(&app, "Gewijzigd vastgesteld in de vergadering van");
    app.picture("year-18-adopted");
    secretary.runs(&["minutes", "_", "2024-11-20", "--pdf", "_"], &[FILES[2], "notulen.pdf"]);
    answered(&app, "print", &saved_as("notulen.pdf"));
    app.press(&[CTRL, 'p']);
    says(&app, "Opgeslagen: notulen.pdf");

    app.press(&[ALT, '1']);
    app.wait_for(AT_ROW);
    plans(&app, THIRD, "19 november 2025");
    chosen(&app, "Opening");
    begins(&app);
    item(&app, "Mededelingen");
    decides(&app, ANNULS, "2025-2");
    closes(&app);
    annuls(&app);
    shares(&app, secretary, "leden.leeskopie");
    makes_the_book(&app, secretary, "boek.html");
    calm(&app);
}

/// Takes the minutes back, and puts one figure right in them.
fn corrects(app: &App) {
    app.press(&['t']);
    app.wait_for("document.activeElement.matches('form input')");
    app.type_text("correctie bij de vaststelling\n");
    stands(app, "concept");
    app.press(&[CTRL, '2']);
    item(app, "Contributie");
    app.wait_for("document.activeElement.value?.endsWith('€ 96 per tuin.')");
    app.press(&[CTRL, END]);
    for _ in "96 per tuin.".chars() {
        app.press(&[BACKSPACE]);
    }
    app.type_text("98 per tuin.");
    app.wait_for("document.activeElement.value?.endsWith('€ 98 per tuin.')");
    at_adoption(app);
    says(app, "Gewijzigd sinds de laatste versie");
    app.picture("year-16b-corrected");
}

/// In the register: the decision about the fence is no longer in force.
fn annuls(app: &App) {
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    app.press(&[END]);
    app.wait_for(&format!("document.querySelector({ROW:?}).innerText.includes('2024-1')"));
    app.wait_for("document.querySelector('aside h2')?.innerText === 'Besluit 2024-1'");
    app.press(&['i']);
    app.wait_for("document.activeElement.matches('aside [role=combobox]')");
    app.type_text("2025-2");
    app.wait_for("document.querySelectorAll('aside [role=option]').length === 1");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('aside [role=combobox]').value === '2025-2'");
    app.picture("year-19-annulling");
    app.press(&[ENTER]);
    app.wait_for(AT_ROW);
    app.wait_for(&format!("document.querySelector({ROW:?}).innerText.includes('vervallen door 2025-2')"));
    app.picture("year-20-annulled");
}

/// The board member reads what was adopted, and what became of the fence, in a copy.
pub(super) fn reads_along(member: &Person) {
    let Some(app) = member.window("leden.leeskopie") else { return };
    told(&app, "Leeskopie voor leden");
    opens(&app, END, "20 november 2024");
    app.press(&[CTRL, '4']);
    app.wait_for("document.querySelector('.sheet').innerText.includes('€ 98 per tuin.')");
    app.picture("year-21-copy");
    app.press(&[ALT, '2']);
    app.wait_for("document.querySelector('h1').textContent === 'Besluiten'");
    app.wait_for(AT_ROW);
    says(&app, "vervallen door 2025-2");
    at_copies(&app);
    calm(&app);
}
