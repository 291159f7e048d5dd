use std::path::Path;

use hamerslag::reviewing::{self, Going};
use hamerslag::{archives, places};
use hamerslag_core::corrections::told;
use hamerslag_core::dutch::date;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, Reader};
use serde_json::{Value, json};

use crate::app::App;
use crate::dialogs::answered_by_act;
use crate::held::{Held, act, as_it_lay_there, at_adoption, at_row, held, opened, says, stands};
use crate::webdriver::{
    ALT, BACKSPACE, CTRL, DOWN, END, ENTER, ESCAPE, F10, HOME, LEFT, RIGHT, SHIFT, TAB, UP,
};

fn takes_in(app: &App, held: &Held, files: &[(String, Vec<u8>)]) {
    let came = reviewing::take_in(&Reader::open(&held.path).unwrap(), files).unwrap();
    answered_by_act(app, "take_in_reactions", came.op.as_ref(), held.past, &json!({ "told": came.told }));
    app.press(&[CTRL, 'o']);
    says(app, came.told.last().unwrap());
}

fn at(app: &App, author: &str) {
    app.wait_for(&format!("document.activeElement.matches('article[data-comment]') && document.activeElement.querySelector('b').innerText === {author:?}"));
}

#[test]
fn a_draft_goes_out_and_reactions_are_answered_by_keys() {
    let held = held();
    let Some(app) = opened(&held) else { return };
    says(&app, "Nog geen opmerkingen.");
    app.wait_for("document.activeElement.matches('[data-line]')");
    app.picture("adoption-none-light");

    let going = |path: &Path| {
        let (to, until) = (Some("alle leden".to_owned()), None);
        let going = Going {
            audience: Visibility::Members,
            to,
            until,
            on: places::local_now().date(),
            file_name: "concept.html".to_owned(),
        };
        reviewing::draft(&Reader::open(path).unwrap(), held.past, going, places::new_id).unwrap().1
    };
    let saved = json!({ "saved": { "file": "concept.html", "folder": "Documenten" } });
    answered_by_act(&app, "give_draft", Some(&going(&held.path)), held.past, &saved);
    app.press(&['c']);
    app.wait_for("document.activeElement.matches('form input[value=members]')");
    app.press(&[TAB]);
    app.type_text("alle leden");
    app.press(&[TAB]);
    app.type_text("1-1-2020");
    app.press(&[ENTER]);
    says(&app, "Deze dag is al geweest.");
    app.press(&[CTRL, 'a']);
    app.type_text("31-12-2098");
    app.picture("adoption-give-light");
    app.press(&[ENTER]);
    says(&app, "Opgeslagen: concept.html, in Documenten.");
    let handed = json!({ "audience": "members", "to": "alle leden", "until": "2098-12-31" });
    assert_eq!(app.run("return window.handed.going"), handed);
    says(&app, "aan alle leden, voor leden");

    takes_in(&app, &held, &held.reactions());
    let again = held.reactions_again(&app);
    at(&app, "Ruben");
    app.wait_for("document.querySelector('mark')?.innerText === 'per jaar'");
    let card = app.run("return ['del', 'ins'].map((name) => document.activeElement.querySelector(name).lastChild.textContent)");
    assert_eq!(card, json!(["jaar", "tuin"]));
    app.picture("adoption-light");

    // The words go over and the next one waits; one undo takes back both.
    app.press(&['o']);
    at(&app, "Wout");
    app.wait_for("document.querySelector('.sheet').innerText.includes('wordt € 96 per tuin.')");
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelector('.sheet').innerText.includes('wordt € 96 per jaar.')");
    app.press(&[UP]);
    at(&app, "Ruben");
    app.wait_for("document.activeElement.innerText.includes('Overnemen')");
    app.press(&['o']);
    at(&app, "Wout");
    app.press(&['a']);
    app.wait_for("document.activeElement.matches('article form input')");
    app.press(&[ENTER]);
    says(&app, "Vul een antwoord in.");
    app.type_text("Ja, op 1 januari.");
    app.press(&[ENTER]);
    at(&app, "Samira");
    app.press(&['w']);
    app.wait_for("document.activeElement.matches('article form input')");
    app.type_text("Zo is het gezegd.");
    app.picture("adoption-decline-light");
    app.press(&[ENTER]);
    says(&app, "Alle opmerkingen zijn verwerkt.");
    says(&app, "Reden: Zo is het gezegd.");
    says(&app, "0 open, 3 verwerkt");

    // The same files bring nothing new.
    takes_in(&app, &held, &again);
    says(&app, "1 opmerking die er al was");
    says(&app, "0 open, 3 verwerkt");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

impl Held {
    /// The same files once more: what the archive has now, as its readers sent it.
    fn reactions_again(&self, app: &App) -> Vec<(String, Vec<u8>)> {
        app.wait_for("document.querySelectorAll('[data-comment]').length === 3");
        let reader = Reader::open(&self.path).unwrap();
        let archive = reader.association().unwrap().id;
        let said = reader.review(self.past).unwrap().comments;
        let file = |one: &hamerslag_core::view::CommentView| {
            let comment = &one.comment;
            let said = json!({ "id": one.id, "about": comment.about, "kind": comment.kind, "made_at": comment.made_at,
                "passage": comment.passage, "text": comment.text, "wording": comment.wording });
            let file = json!({ "hamerslag": "reacties", "format": 1, "archive": archive, "meeting": self.past, "author": comment.author, "comments": [said] });
            (format!("nog-eens-{}.json", comment.author), file.to_string().into_bytes())
        };
        said.iter().map(file).collect()
    }
}

/// In the meeting of today: opened, the minutes decided on, closed.
fn decided_today(app: &App) {
    let today = date(places::local_now().date());
    app.press(&[ALT, '1']);
    app.wait_for("document.activeElement.matches('.one[aria-selected=true]')");
    at_row(app, HOME, &today);
    app.press(&[ENTER]);
    app.wait_for(&format!("document.querySelector('header h1')?.innerText.includes({today:?})"));
    app.press(&[CTRL, '2']);
    app.wait_for("document.querySelector('.sheet h2')");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.name === 'chair'");
    app.type_text("Ruben\n");
    app.wait_for("document.querySelector('header').innerText.includes('loopt')");
    app.press(&[CTRL, DOWN]);
    app.wait_for("document.querySelector('.sheet h2').innerText.includes('Vaststelling')");
    app.wait_for("document.activeElement.matches('textarea')");
    app.type_text("De notulen worden gewijzigd vastgesteld.");
    says(app, "Besluit?");
    app.press(&[CTRL, 'b']);
    app.wait_for("document.querySelector('.card')");
    app.press(&[F10]);
    app.wait_for("document.querySelector('form, header')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('header').innerText.includes('gesloten')");
    app.press(&[ALT, '1']);
}

#[test]
fn a_later_meeting_adopts_with_a_correction_and_both_tell_it() {
    let held = held();
    let Some(app) = opened(&held) else { return };
    app.wait_for("document.activeElement.matches('[data-line]')");
    app.press(&[CTRL, ENTER]);
    says(&app, "Niet behandeld: 1. Opening");
    app.wait_for("document.activeElement.matches('form .btn--primary')");
    app.press(&[ENTER]);
    says(&app, "Ter vaststelling aangeboden, als versie 1.");
    stands(&app, "ter vaststelling");
    app.press(&[CTRL, ENTER]);
    says(&app, "Er is nog geen besluit van een latere vergadering");
    decided_today(&app);
    at_adoption(&app, held.on);
    says(&app, "is weer vergaderd");
    app.picture("adoption-passed-over-light");

    // It was adopted otherwise than it lay there.
    app.wait_for("document.activeElement.matches('[data-line]')");
    app.press(&['t']);
    app.wait_for("document.activeElement.matches('form input')");
    app.press(&[ENTER]);
    says(&app, "Vul in waarom");
    app.type_text("correctie bij de vaststelling\n");
    stands(&app, "concept");
    app.wait_for("document.activeElement.matches('[data-line]')");
    for _ in 0..2 {
        app.press(&[DOWN]);
    }
    app.wait_for("document.activeElement.innerText.includes('contributie over 2027')");
    app.press(&['n']);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.press(&[SHIFT, TAB]);
    app.press(&[RIGHT]);
    app.press(&[RIGHT]);
    app.press(&[TAB]);
    app.wait_for("document.activeElement.value?.startsWith('De contributie')");
    app.press(&[CTRL, END]);
    for _ in 0..5 {
        app.press(&[BACKSPACE]);
    }
    app.type_text("tuin.");
    app.press(&[TAB]);
    app.type_text("Zo stond het in het voorstel.");
    app.press(&[TAB]);
    app.type_text("Anja");
    app.picture("adoption-add-light");
    app.press(&[ENTER]);
    at(&app, "Anja");
    app.wait_for("document.activeElement.querySelector('ins')?.innerText.includes('tuin.')");
    app.press(&['p']);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.picture("adoption-adapt-light");
    app.press(&[CTRL, END]);
    app.press(&[BACKSPACE]);
    app.type_text(" per jaar.");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('.sheet').innerText.includes('€ 96 per tuin per jaar.')");
    says(&app, "Gewijzigd sinds de laatste versie");
    at(&app, "Anja");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('form .btn--primary')");
    app.press(&[ENTER]);
    says(&app, "Ter vaststelling aangeboden, als versie 2.");
    stands(&app, "ter vaststelling");
    app.wait_for("document.querySelector('aside')?.innerText.includes('Nu: vaststellen')");
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('form input[type=radio]:checked')");
    says(&app, "De notulen worden gewijzigd vastgesteld.");
    as_it_lay_there(&app);
    app.picture("adoption-adopt-light");
    app.press(&[ENTER]);
    stands(&app, "vastgesteld");
    says(&app, "Gewijzigd vastgesteld in de vergadering van");
    app.picture("adoption-adopted-light");

    // Beside the words, which stay.
    app.wait_for("document.querySelector('footer').innerText.includes('rectificeren')");
    app.press(&['r']);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.type_text("Het bedrag is € 69.\n");
    says(&app, "De rectificatie staat bij de notulen.");
    app.wait_for("document.querySelector('.sheet section')?.innerText.includes('Het bedrag is € 69.')");
    let keep = Op::KeepSigned {
        meeting: held.past,
        name: "getekend.pdf".to_owned(),
        scan: b"%PDF-1.4 scan".to_vec(),
    };
    answered_by_act(&app, "keep_signed", Some(&keep), held.past, &Value::Null);
    app.press(&['g']);
    says(&app, "Ondertekend exemplaar: getekend.pdf");
    app.picture("adoption-rectified-light");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));

    let reader = Reader::open(&held.path).unwrap();
    let own = reader.minutes(held.past, Visibility::Members).unwrap().adoption.unwrap().corrections;
    let there = reader.minutes(held.later, Visibility::Members).unwrap();
    let there = there.decisions().find_map(|one| one.adopts.clone()).unwrap().corrections;
    assert_eq!(own, there, "both meetings print the same");
    let sentence = told(&own[0]);
    assert!(sentence.starts_with("Punt 2, alinea") && sentence.contains("tuin per jaar."), "{sentence}");
    assert_eq!(reader.check().unwrap().findings, []);
}

#[test]
fn axe_finds_nothing_where_minutes_are_adopted_and_nothing_is_cut_off() {
    let held = held();
    let Some(app) = opened(&held) else { return };
    if !app.load_axe() {
        return;
    }
    takes_in(&app, &held, &held.reactions());
    at(&app, "Ruben");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.look_over(&format!("adoption-comments-{theme}"));
        app.press(&[LEFT]);
        app.wait_for("document.activeElement.matches('[data-line]')");
        app.press(&['n']);
        app.wait_for("document.activeElement.matches('form textarea')");
        app.look_over(&format!("adoption-add-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for("document.activeElement.matches('[data-line]')");
        app.press(&['c']);
        app.wait_for("document.activeElement.matches('form input')");
        app.look_over(&format!("adoption-give-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for("document.activeElement.matches('[data-line]')");
        app.press(&[CTRL, ENTER]);
        says(&app, "Er zijn nog 3 opmerkingen open.");
        app.look_over(&format!("adoption-submit-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for("document.activeElement.matches('[data-line]')");
        stands(&app, "concept");
        app.press(&[RIGHT]);
        at(&app, "Ruben");
    }
    app.resize(560, 900);
    app.look_over("adoption-narrow");
    app.resize(1280, 800);
    app.run("document.documentElement.style.fontSize = '200%'");
    app.look_over("adoption-large");
}

#[test]
fn an_archive_that_is_only_read_shows_what_was_said_and_does_nothing() {
    let held = held();
    let mut archive = archives::open(&held.path).unwrap();
    let came = reviewing::take_in(archive.reader(), &held.reactions()).unwrap();
    act(&mut archive, came.op.unwrap());
    let Some(app) = opened(&held) else { return };
    at(&app, "Ruben");
    let keys = app.text("footer");
    for action in ["overnemen", "afwijzen", "inlezen", "aanbieden", "eigen opmerking"] {
        assert!(!keys.contains(action), "{keys}");
    }
    assert_eq!(app.count("article button"), 0);
    app.press(&[DOWN]);
    at(&app, "Wout");
}
