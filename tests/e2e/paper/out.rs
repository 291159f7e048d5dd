use super::open_paper;
use crate::app::{App, World};
use crate::webdriver::{CTRL, RIGHT, SHIFT, TAB};

#[test]
fn the_minutes_go_to_a_mail_with_their_formatting() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    app.press(&[CTRL, SHIFT, 'c']);
    app.wait_for("document.querySelector('[role=status]').innerText.includes('gekopieerd')");
    assert!(
        app.text("[role=status]").contains("ALV 18 november 2026"),
        "it says what: {}",
        app.text("[role=status]")
    );
    app.picture("paper-copied-light");
    app.run(
        "const mail = document.createElement('div');
         mail.contentEditable = 'true';
         mail.addEventListener('paste', (event) => {
           window.pasted = { html: event.clipboardData.getData('text/html'), plain: event.clipboardData.getData('text/plain') };
           event.preventDefault();
         });
         document.body.append(mail);
         mail.focus();",
    );
    app.press(&[CTRL, 'v']);
    app.wait_for("window.pasted");
    let pasted = app.run("return window.pasted");
    let html = pasted["html"].as_str().unwrap();
    assert!(html.contains("Besluit 2026-10.</strong>") && html.contains("<h2"), "{html}");
    let plain = pasted["plain"].as_str().unwrap();
    assert!(plain.starts_with("# Notulen van de algemene ledenvergadering"), "{plain}");
}

#[test]
fn what_is_saved_is_what_is_shown() {
    let Some(app) = App::start(&World::default()) else { return };
    open_paper(&app);
    app.run(
        "const fetched = window.fetch;
         window.fetch = (address, asked) => {
           if (!String(address).endsWith('/print')) return fetched(address, asked);
           window.printed = JSON.parse(asked.body);
           const headers = { 'Tauri-Response': 'ok', 'Content-Type': 'application/json' };
           return Promise.resolve(Response.json({ file: 'notulen.pdf', folder: 'Documenten' }, { headers }));
         };",
    );
    app.press(&[TAB]);
    app.press(&[TAB]);
    app.press(&[RIGHT]);
    app.wait_for("document.querySelector('input[value=large]').checked");
    app.press(&[CTRL, 'p']);
    app.wait_for("window.printed?.paper === 'minutes' && window.printed.letters === 'large'");
    app.wait_for("document.querySelector('[role=status]').innerText.includes('Opgeslagen: notulen.pdf')");
}
