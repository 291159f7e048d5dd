use serde_json::json;

use crate::app::{App, World};
use crate::blocks::{fields_on_disk, notes_of};
use crate::notes::{expect_blocks, saved};
use crate::webdriver::{CTRL, ENTER};

/// Pastes what a word processor puts on the clipboard: `plain`, an expression, and the same with its looks.
fn paste(app: &App, plain: &str) {
    app.run(&format!(
        "const data = new DataTransfer();
         data.setData('text/html', '<ul><li><b>vet</b></li></ul>');
         data.setData('text/plain', {plain});
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}))"
    ));
}

#[test]
fn a_list_from_elsewhere_becomes_sub_points_in_one_act() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Uit de brief:\n");
    app.wait_for("document.activeElement.value === ''");
    let list = "•\tde poort sluit om tien uur,\n   ook op zondag\n•\thet hek\tblijft\n    o\tvan hout\n\nDaarna:\na. eerst dit\n   - zonder haast\nb) dan dat\nc.\nb. nog een keer\n1. een nummer";
    paste(&app, &json!(list).to_string());
    let words = [
        "Uit de brief:",
        "de poort sluit om tien uur, ook op zondag",
        "het hek blijft",
        "van hout",
        "Daarna:",
        "eerst dit",
        "zonder haast",
        "dan dat",
        "c.",
        "b. nog een keer",
        "1. een nummer",
    ];
    expect_blocks(&app, 0, &words);
    assert_eq!(fields_on_disk(&app, 0, "level"), json!([0, 1, 1, 2, 0, 1, 2, 1, 0, 0, 0]));
    assert_eq!(
        fields_on_disk(&app, 0, "marker"),
        json!([
            "plain", "dash", "dash", "dash", "plain", "letter", "dash", "letter", "plain", "plain", "plain"
        ])
    );
    app.picture("pasting-list-light");
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["Uit de brief:"]);
}

/// Pastes what has looks alone, as some programs copy.
fn paste_looks(app: &App, html: &str) {
    app.run(&format!(
        "const data = new DataTransfer();
         data.setData('text/html', {});
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}))",
        json!(html)
    ));
}

#[test]
fn what_has_looks_alone_gives_its_words() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Uit de brief:\n");
    app.wait_for("document.activeElement.value === ''");
    paste_looks(
        &app,
        "<html><head><title>Brief</title><style>p { color: red }</style></head><body><!--StartFragment-->
         <h1>Aan het  bestuur</h1>
         <p>Het hek is <b>stuk</b>\n           en<br>de poort ook.</p>
         <ul><li>hout<ul><li>eiken</li></ul></li><li><p>steen</p></li></ul>
         <ol type=\"a\"><li>eerst</li><li>dan</li></ol><ol><li>punt</li></ol>
         <table><tr><th>Wie</th><th>Wat</th></tr><tr><td>Els</td><td>verf</td></tr></table><!--EndFragment--></body></html>",
    );
    let words = [
        "Uit de brief:",
        "Aan het bestuur",
        "Het hek is stuk en",
        "de poort ook.",
        "hout",
        "eiken",
        "steen",
        "eerst",
        "dan",
        "1. punt",
        "Wie · Wat",
        "Els · verf",
    ];
    expect_blocks(&app, 0, &words);
    assert_eq!(fields_on_disk(&app, 0, "level"), json!([0, 0, 0, 0, 1, 2, 1, 1, 1, 0, 0, 0]));
    assert_eq!(
        fields_on_disk(&app, 0, "marker").as_array().unwrap()[7..9],
        [json!("letter"), json!("letter")]
    );
    app.picture("pasting-looks-light");
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["Uit de brief:"]);
}

#[test]
fn looks_that_mean_harm_do_nothing() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Er komt iets:\n");
    app.wait_for("document.activeElement.value === ''");
    paste_looks(
        &app,
        "<img src=x onerror=\"window.trouble = 'image'\"><script>window.trouble = 'script'</script>
         <svg onload=\"window.trouble = 'svg'\"><text>plaatje</text></svg><iframe srcdoc=\"<p>kader</p>\"></iframe>
         <template><p>verstopt</p></template><noscript>zonder script</noscript><textarea>veld</textarea>
         <p onclick=\"window.trouble = 'click'\">&lt;script&gt;woorden&lt;/script&gt;</p><a href=\"javascript:window.trouble = 'link'\">koppeling</a>
         <b><p>open<div>blijft</b></b></li></td>",
    );
    app.wait_for("document.querySelectorAll('.block').length > 2");
    saved(&app);
    let found = crate::notes::on_disk(&app)[0].to_string();
    assert!(found.contains("<script>woorden</script>") && found.contains("koppeling"), "{found}");
    assert!(found.contains("open") && found.contains("blijft"), "{found}");
    for hidden in ["window.trouble", "verstopt", "kader"] {
        assert!(!found.contains(hidden), "{hidden} in {found}");
    }
    assert_eq!(
        app.count(".blocks img, .blocks script, .blocks a, iframe"),
        0,
        "words are shown, nothing is made"
    );
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_picture_alone_pastes_nothing() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Er was een foto.");
    paste_looks(&app, "<img src=\"data:image/png;base64,AAAA\" alt=\"een poort\">");
    app.type_text(" Mooi.");
    expect_blocks(&app, 0, &["Er was een foto. Mooi."]);
}

#[test]
fn in_the_midst_of_words_what_is_pasted_goes_on_with_them() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Er is gekozen voor");
    paste(&app, "' - hout\\u0007\\u0000\\r\\n- steen'");
    expect_blocks(&app, 0, &["Er is gekozen voor- hout", "steen"]);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    paste(&app, "'- één regel'");
    expect_blocks(&app, 0, &["Er is gekozen voor- hout", "steen", "één regel"]);
    app.type_text(" erbij");
    expect_blocks(&app, 0, &["Er is gekozen voor- hout", "steen", "één regel erbij"]);
}

#[test]
fn a_megabyte_of_lines_stays_to_be_worked_with_and_is_told() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Er komt veel.\n");
    app.wait_for("document.activeElement.value === ''");
    let lines =
        "Array.from({ length: 17_000 }, (_, n) => `Regel ${n} van een heel lange lijst die niemand leest.`)";
    paste(&app, &format!("{lines}.join('\\n')"));
    app.wait_for("[...document.querySelectorAll('[role=status]')].some(({ innerText }) => innerText.includes('in 500 alinea’s verdeeld'))");
    app.type_text(" Slot.");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    saved(&app);
    let all = app.run_until_done(&format!(
        "window.__TAURI_INTERNALS__.invoke('sheet', {{ meeting: '019a0000-0000-7000-8000-000000000000' }}).then(({{ desk }}) =>
           done(desk.items[0].entries.slice(1).map(({{ fields }}) => fields.text).join(' ') === {lines}.join(' ') + ' Slot.'))"
    ));
    assert_eq!(all, json!(true), "no word is missing");
    app.press(&[CTRL, 'z']);
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["Er komt veel."]);
}

#[test]
fn whatever_is_pasted_or_typed_stays_text() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "<img src=x onerror=\"window.trouble='image'\">");
    app.run(
        "const data = new DataTransfer();
         data.setData('text/html', '<script>window.trouble = 1</script><b>vet</b>');
         data.setData('text/plain', ' en\\neen regel\\r\\n\\n😀 \u{202e}omgekeerd <script>window.trouble=2</script>');
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
    );
    expect_blocks(
        &app,
        0,
        &[
            "<img src=x onerror=\"window.trouble='image'\">en",
            "een regel",
            "😀 \u{202e}omgekeerd <script>window.trouble=2</script>",
        ],
    );
    assert_eq!(app.count(".blocks img, .blocks script"), 0, "it is shown, not made");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
    app.picture("notes-hostile-light");
}

#[test]
fn a_mail_comes_without_the_marks_that_made_it_a_mail() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Uit de post:\n");
    app.wait_for("document.activeElement.value === ''");
    let mail = "Beste bestuursleden,\r\n\r\nHet hek aan de zuidkant is stuk en moet voor de zomer worden vervangen,\r\nomdat de kinderen er anders doorheen kunnen.\r\nEls zoekt het uit\r\n\r\nOp 12 maart schreef Ruben:\r\n> Dag Els,\r\n> \r\n> Kun je uitzoeken wat een nieuw hek kost? Ik denk dat het voor\r\n> de zomer klaar moet zijn.\r\n>> - hout\r\n>> - staal\r\n> \r\n> Ruben\r\n\r\n________________________________\r\nGroet,\r\nEls\r\n-- \r\nEls de Wit, secretaris\r\n";
    paste(&app, &json!(mail).to_string());
    let words = [
        "Uit de post:",
        "Beste bestuursleden,",
        "Het hek aan de zuidkant is stuk en moet voor de zomer worden vervangen, omdat de kinderen er anders doorheen kunnen.",
        "Els zoekt het uit",
        "Op 12 maart schreef Ruben:",
        "Dag Els,",
        "Kun je uitzoeken wat een nieuw hek kost? Ik denk dat het voor de zomer klaar moet zijn.",
        "hout",
        "staal",
        "Ruben",
        "Groet,",
        "Els",
        "Els de Wit, secretaris",
    ];
    expect_blocks(&app, 0, &words);
    assert_eq!(fields_on_disk(&app, 0, "level"), json!([0, 0, 0, 0, 0, 1, 1, 3, 3, 1, 0, 0, 0]));
    app.picture("pasting-mail-light");
    app.press(&[CTRL, 'z']);
    expect_blocks(&app, 0, &["Uit de post:"]);
    // One line that begins so was not quoted.
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    paste(&app, &json!("Opkomst:\n> 50 leden\nGenoeg").to_string());
    expect_blocks(&app, 0, &["Uit de post:", "Opkomst:", "> 50 leden", "Genoeg"]);
}

#[test]
fn no_figure_of_a_spreadsheet_slides_under_another_heading() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "De cijfers:\n");
    app.wait_for("document.activeElement.value === ''");
    paste(&app, &json!("\tBegroot\tWerkelijk\r\nOnderhoud\t€ 1.250\t€ 1.310\r\nTotaal\t\t€ 1.790\r\n1.\tpunt\r\n2.\tpunt\r\n").to_string());
    let rows = ["— · Begroot · Werkelijk", "Onderhoud · € 1.250 · € 1.310", "Totaal · — · € 1.790"];
    expect_blocks(&app, 0, &["De cijfers:", rows[0], rows[1], rows[2], "1. punt", "2. punt"]);
    app.press(&[CTRL, 'z']);
    app.wait_for("document.querySelectorAll('.block').length === 1");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    paste_looks(
        &app,
        "<table><tr><td></td><td>Begroot</td></tr> <tr> <td>Datum:</td> <td> 3 maart </td> </tr><tr><td>Hek</td><td></td></tr></table>",
    );
    expect_blocks(&app, 0, &["De cijfers:", "— · Begroot", "Datum: 3 maart", "Hek · —"]);
}

#[test]
fn what_holds_words_together_in_a_word_processor_lets_go_of_them() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, "Zij schreef ");
    paste(
        &app,
        &json!("\u{201c}Wij\u{a0}vinden\u{a0}dit goed\u{201d}\u{ad}, zei\u{202f}ze\u{feff}").to_string(),
    );
    expect_blocks(&app, 0, &["Zij schreef \u{201c}Wij vinden dit goed\u{201d}, zei ze"]);
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value === ''");
    paste(&app, &json!("1.\u{a0}\u{a0}\u{a0} een\r\n2.\u{a0}\u{a0}\u{a0} twee").to_string());
    expect_blocks(&app, 0, &["Zij schreef \u{201c}Wij vinden dit goed\u{201d}, zei ze", "1. een", "2. twee"]);
}
