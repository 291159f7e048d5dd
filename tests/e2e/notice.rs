use std::path::PathBuf;

use chrono::{Days, NaiveDate};
use hamerslag::{archives, places};
use hamerslag_core::dutch::date;
use hamerslag_core::id::{ItemId, MeetingId, PersonId};
use hamerslag_core::model::{Contact, ItemPlan, MeetingPlan, Person};
use hamerslag_core::words::{LegalForm, MemberKind, TreatmentKind};
use hamerslag_core::{Op, Place};
use serde_json::json;
use tempfile::TempDir;

use crate::agenda::chosen;
use crate::app::{App, World};
use crate::webdriver::{ALT, CTRL, DELETE, DOWN, END, ENTER, ESCAPE, F8, SHIFT, TAB};

/// Four members who are called in three ways, and an ALV so many days from today.
pub(crate) fn summoned(days: i64) -> (TempDir, PathBuf, NaiveDate) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rekstok.hamerslag");
    let mut archive = archives::found(&path, "Turnvereniging De Rekstok", LegalForm::Association).unwrap();
    let mut act = |op| archive.apply(op, places::now()).unwrap();
    for (name, email, agrees, post) in [
        ("Anja Verstappen", Some("anja@rekstok.example"), true, Some("Wal 1\n1234 AB Sloot")),
        ("Bram Kuipers", Some("bram@rekstok.example"), false, Some("Wal 2\n1234 AB Sloot")),
        ("Coen Mulder", None, false, None),
        ("Dina Bos", Some("dina@rekstok.example"), true, None),
    ] {
        let id = PersonId(places::new_id());
        let kind = MemberKind::Member;
        act(Op::AddPerson {
            id,
            person: Person { name: name.to_owned(), short_name: None, member_kind: kind, votes: 1 },
        });
        let contact = Contact {
            email: email.map(str::to_owned),
            email_consent: agrees,
            address: post.map(str::to_owned),
        };
        act(Op::EditContact { id, contact });
    }
    let on = places::local_now().date();
    let on = if days < 0 { on - Days::new(days.unsigned_abs()) } else { on + Days::new(days.unsigned_abs()) };
    let body = archive.reader().association().unwrap().bodies[0].id;
    let meeting = MeetingId(places::new_id());
    let plan = MeetingPlan {
        body,
        number: None,
        title: None,
        date: on,
        place: Some("De gymzaal".to_owned()),
        planned_start: Some("20:00".parse().unwrap()),
        planned_end: None,
    };
    let mut act = |op| archive.apply(op, places::now()).unwrap();
    act(Op::AddMeeting { id: meeting, meeting: plan });
    for title in ["Opening", "Nieuwe matten", "Sluiting"] {
        let item = ItemPlan { kind: Some(TreatmentKind::Decision), ..ItemPlan::titled(title) };
        act(Op::AddItem { id: ItemId(places::new_id()), meeting, parent: None, place: Place::Last, item });
    }
    (folder, path, on)
}

/// The ALV on its agenda.
fn at_agenda(archive: PathBuf) -> Option<App> {
    let app = App::start(&World { archive: Some(archive), ..World::default() })?;
    app.press(&[ENTER]);
    chosen(&app, "Opening");
    Some(app)
}

fn at_notice(app: &App) {
    app.press(&[F8]);
    app.wait_for(
        "document.activeElement.id === 'notice-title' && document.querySelector('[data-panel] #notice-letter')",
    );
}

fn wait_for_words(app: &App, words: &str) {
    app.wait_for(&format!("document.body.innerText.includes({words:?})"));
}

/// The file dialogs are the desktop's own: whoever asks for one is told that a file was kept.
fn no_dialogs(app: &App) {
    app.run(
        "window.kept = [];
         const ask = window.fetch;
         window.fetch = (address, options) => {
           const command = ['print_notice', 'keep_event', 'keep_sent_notice'].find((name) => String(address).endsWith(name));
           if (!command) return ask(address, options);
           window.kept.push(command);
           const saved = JSON.stringify({ file: command + '.pdf', folder: 'Documenten' });
           return Promise.resolve(new Response(saved, { headers: { 'Content-Type': 'application/json', 'Tauri-Response': 'ok' } }));
         }",
    );
}

/// What a mail program gets when the clipboard is pasted into it; then the focus is where it was.
fn pasted(app: &App) -> (String, String) {
    app.run(
        "window.pasted = null;
         window.before = document.activeElement;
         const mail = document.createElement('div');
         mail.contentEditable = 'true';
         mail.addEventListener('paste', (event) => {
           window.pasted = { html: event.clipboardData.getData('text/html'), plain: event.clipboardData.getData('text/plain') };
           event.preventDefault();
         });
         document.querySelector('[data-panel]').append(mail);
         window.mail = mail;
         mail.focus();",
    );
    app.press(&[CTRL, 'v']);
    app.wait_for("window.pasted");
    let pasted = app.run("window.mail.remove(); window.before.focus(); return window.pasted");
    let of = |kind: &str| pasted[kind].as_str().unwrap().to_owned();
    (of("html"), of("plain"))
}

#[test]
fn a_chair_calls_a_meeting_by_keys_and_sends_what_came_later() {
    let (_folder, path, on) = summoned(40);
    let Some(app) = at_agenda(path) else { return };
    no_dialogs(&app);
    at_notice(&app);
    let panel = app.text("[data-panel]");
    for words in [
        "Nog niet verzonden.",
        "Oproepen kan tot en met",
        "14 kalenderdagen tussen oproep en vergadering (statuten)",
        "2 per e-mail",
        "1 per post",
        "1 zelf te overhandigen",
        "Zonder adres, dus zelf te overhandigen: Coen Mulder.",
        "zonder instemming met een oproep per e-mail (art. 2:41 lid 5 BW): Bram Kuipers.",
        "2 brieven in één PDF",
        "Het bestuur van Turnvereniging De Rekstok nodigt u uit",
        "Plaats: De gymzaal.",
    ] {
        assert!(panel.contains(words), "{words}: {panel}");
    }
    app.picture("notice-light");

    app.press(&['a']);
    wait_for_words(&app, "2 adressen gekopieerd");
    assert_eq!(pasted(&app).1, "anja@rekstok.example, dina@rekstok.example");
    app.press(&['t']);
    wait_for_words(&app, "De tekst is gekopieerd");
    let (html, plain) = pasted(&app);
    assert!(html.contains("Agenda</h2>") && html.contains("Nieuwe matten (ter besluitvorming)"), "{html}");
    assert!(plain.starts_with("Beste leden") && plain.contains("\n2. Nieuwe matten"), "{plain}");
    for (key, kept) in [('b', 1), ('e', 2), ('m', 3), ('k', 4)] {
        app.press(&[key]);
        app.wait_for(&format!("window.kept.length === {kept}"));
        wait_for_words(&app, "in Documenten");
    }
    assert_eq!(
        app.run("return window.kept"),
        json!(["print_notice", "print_notice", "print_notice", "keep_event"])
    );

    // It went out, and not tomorrow.
    app.press(&['v']);
    app.wait_for("document.activeElement.matches('[data-panel] form input')");
    app.press(&[CTRL, 'a']);
    app.type_text(&(on).format("%d-%m-%Y").to_string());
    app.press(&[ENTER]);
    wait_for_words(&app, "Deze dag moet nog komen");
    app.press(&[CTRL, 'a']);
    app.type_text(&places::local_now().date().format("%d-%m-%Y").to_string());
    app.picture("notice-send-light");
    app.press(&[ENTER]);
    let today = date(places::local_now().date());
    wait_for_words(&app, &format!("Vastgelegd: verzonden op {today}."));
    wait_for_words(&app, "Sindsdien is er niets gewijzigd.");
    app.wait_for("document.querySelector('header').innerText.includes('opgeroepen')");
    app.wait_for("document.activeElement.id === 'notice-title'");
    assert!(
        app.text("[data-panel]")
            .contains("Aan 4 opgeroepenen: 2 per e-mail, 1 per post, 1 zelf te overhandigen")
    );
    app.picture("notice-sent-light");

    // An item that comes later goes out as an addition.
    app.press(&[ESCAPE]);
    chosen(&app, "Opening");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.matches('[data-title]')");
    app.type_text("Rekstok vervangen");
    app.press(&[ENTER]);
    app.press(&[ESCAPE]);
    chosen(&app, "Rekstok vervangen");
    at_notice(&app);
    app.wait_for("document.querySelector('#notice-title').innerText === 'Nazending'");
    wait_for_words(&app, "Toegevoegd: ");
    app.picture("notice-later-light");
    app.press(&['v']);
    app.wait_for("document.activeElement.matches('[data-panel] form input')");
    app.press(&[ENTER]);
    app.wait_for(
        "document.querySelectorAll('[data-panel] [aria-labelledby=notice-sent] > ul > li').length === 2",
    );
    app.press(&['o']);
    app.wait_for("window.kept.at(-1) === 'keep_sent_notice'");
    app.press(&[ESCAPE]);
    chosen(&app, "Rekstok vervangen");
    wait_for_words(&app, "nagekomen");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn too_late_and_past_are_told_and_nothing_is_refused() {
    let (_folder, path, _) = summoned(3);
    let Some(app) = at_agenda(path) else { return };
    at_notice(&app);
    wait_for_words(&app, "De oproep is 12 kalenderdagen te laat");
    app.press(&['v']);
    app.wait_for("document.querySelector('[data-panel] form .signal')?.innerText.includes('te laat')");
    app.picture("notice-late-light");
    app.press(&[ENTER]);
    wait_for_words(&app, "Vastgelegd: verzonden op");
    drop(app);

    let (_folder, path, on) = summoned(-2);
    let Some(app) = at_agenda(path) else { return };
    at_notice(&app);
    wait_for_words(&app, &format!("De vergadering van {} is dan al geweest", date(on)));
}

#[test]
fn the_association_s_own_words_go_in_the_letter() {
    let (_folder, path, _) = summoned(40);
    let Some(app) = at_agenda(path) else { return };
    app.press(&[ALT, '6']);
    app.wait_for("document.querySelector('main h1')?.innerText === 'Overzicht'");
    app.press(&['3']);
    app.wait_for("document.querySelector('main textarea')?.value.startsWith('Beste {naam}')");
    while app.run("return document.activeElement.matches('main textarea')") != json!(true) {
        app.press(&[TAB]);
    }
    app.press(&[CTRL, END]);
    app.type_text("\n\nNeem {adres} en gymschoenen mee.");
    app.press(&[TAB]);
    app.wait_for("document.querySelector('main textarea').value.endsWith('gymschoenen mee.')");
    app.picture("notice-words-light");
    app.press(&[ALT, '1']);
    app.wait_for("document.activeElement.matches('[role=row][aria-selected=true]')");
    app.press(&[ENTER]);
    chosen(&app, "Opening");
    at_notice(&app);
    wait_for_words(&app, "en gymschoenen mee.");
    assert!(
        app.text("[data-panel]").contains("staat {adres}; dat vult Hamerslag niet in"),
        "{}",
        app.text("[data-panel]")
    );
}

#[test]
fn axe_finds_nothing_on_the_notice_and_nothing_is_cut_off() {
    let (_folder, path, _) = summoned(40);
    let Some(app) = at_agenda(path) else { return };
    if !app.load_axe() {
        return;
    }
    at_notice(&app);
    app.press(&['v']);
    app.wait_for("document.activeElement.matches('[data-panel] form input')");
    app.press(&[ENTER]);
    app.wait_for("document.querySelector('[aria-labelledby=notice-sent]') && !document.querySelector('[data-panel] form')");
    for theme in ["light", "dark"] {
        app.run(&format!("document.documentElement.dataset.theme = {theme:?}"));
        app.look_over(&format!("notice-list-{theme}"));
        app.press(&['v']);
        app.wait_for("document.activeElement.matches('[data-panel] form input')");
        app.look_over(&format!("notice-form-{theme}"));
        app.press(&[ESCAPE]);
        app.wait_for("document.activeElement.id === 'notice-title'");
    }
    app.resize(560, 900);
    app.look_over("notice-narrow");
    app.resize(1280, 800);
    app.run("document.documentElement.style.fontSize = '200%'");
    app.look_over("notice-large");
    app.run("document.querySelector('[data-panel] details').open = true");
    app.press(&[DOWN]);
    app.look_over("notice-names-large");
}

#[test]
fn the_words_for_one_meeting_are_changed_in_the_panel_and_undone() {
    let (_folder, archive, _) = summoned(30);
    let Some(app) = at_agenda(archive) else { return };
    at_notice(&app);
    app.press(&['w']);
    app.wait_for("document.activeElement.matches('[data-panel] textarea')");
    app.press(&[CTRL, 'a']);
    app.type_text("Vijftig jaar turnen!");
    app.picture("notice-words-light");
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[data-panel] .text')?.innerText.includes('Vijftig jaar turnen!')");
    wait_for_words(&app, "Deze woorden zijn van deze vergadering alleen.");
    app.wait_for("document.activeElement.id === 'notice-title'");
    app.press(&[CTRL, 'z']);
    app.wait_for("!document.querySelector('[data-panel] .text').innerText.includes('Vijftig jaar')");
    app.press(&[CTRL, SHIFT, 'z']);
    app.wait_for("document.querySelector('[data-panel] .text').innerText.includes('Vijftig jaar')");
    app.press(&['w']);
    app.wait_for("document.activeElement.value === 'Vijftig jaar turnen!'");
    // Emptied, the association's own words come back.
    app.press(&[CTRL, 'a']);
    app.press(&[DELETE]);
    app.press(&[ESCAPE]);
    app.wait_for("document.querySelector('[data-panel] .text') && !document.querySelector('[data-panel] .text').innerText.includes('Vijftig jaar')");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
