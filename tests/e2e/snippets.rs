use crate::app::{App, World};
use crate::blocks::notes_of;
use crate::notes::expect_blocks;
use crate::webdriver::{BACKSPACE, ESCAPE, F1};

#[test]
fn fixed_sentences_are_written_out_and_taken_back() {
    let Some(app) = App::start(&World::default()) else { return };
    notes_of(&app, ";geen ");
    app.wait_for("document.activeElement.value === 'Er zijn geen vragen of opmerkingen. '");
    app.press(&[BACKSPACE]);
    app.wait_for("document.activeElement.value === ';geen '");
    app.press(&[BACKSPACE]);
    app.type_text(" \n;quorum \nDe notulen van ;datum zijn er; geen bezwaar.\n;onzin blijft");
    let words = [
        "Er zijn geen vragen of opmerkingen.",
        "Het quorum van 30 stemmen is ?? gehaald.",
        "De notulen van 18 maart 2028 zijn er; geen bezwaar.",
        ";onzin blijft",
    ];
    app.press(&[F1]);
    app.wait_for("document.querySelector('dialog')?.innerText.includes(';geen')");
    app.run("document.querySelector('dialog').scrollTop = 1e6");
    app.picture("snippets-keys-light");
    app.press(&[ESCAPE]);
    expect_blocks(&app, 0, &words);
}
