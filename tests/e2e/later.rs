use hamerslag::places;
use hamerslag_core::id::{CommentId, DecisionId, EntryId, ItemId, VersionId};
use hamerslag_core::model::{Comment, Decision, Entry, Shown};
use hamerslag_core::words::{CommentKind, Outcome, Visibility};
use hamerslag_core::{Archive, Op, Place};
use serde_json::json;

use crate::app::{App, ROW, World};
use crate::held::{Held, act, held, opened, says, stands};
use crate::webdriver::{CTRL, ENTER, ESCAPE, TAB};

pub(crate) fn archive(held: &Held) -> Archive {
    hamerslag::archives::open(&held.path).unwrap()
}

/// Opens the later meeting, lets it decide this at its last item, and closes it.
fn decided_later(archive: &mut Archive, held: &Held, text: &str) -> DecisionId {
    let items = archive.reader().agenda(held.later, Visibility::Board).unwrap().items;
    let item = items.last().unwrap().id;
    let [opened, closed] = ["20:01", "20:33"].map(|time| Some(time.parse().unwrap()));
    act(archive, Op::OpenMeeting { id: held.later, at: opened });
    let id = decide(archive, held.later, item, text);
    act(archive, Op::CloseMeeting { id: held.later, at: closed });
    id
}

/// Submits the minutes of the meeting that is past and lets the later one adopt them as they are.
pub(crate) fn adopted_later(archive: &mut Archive, held: &Held) -> DecisionId {
    let version = VersionId(places::new_id());
    act(archive, Op::SubmitMinutes { meeting: held.past, version });
    let decision = decided_later(archive, held, "De notulen worden vastgesteld.");
    act(archive, Op::AdoptMinutes { meeting: held.past, version, decision, presented: None });
    decision
}

fn decide(
    archive: &mut Archive,
    meeting: hamerslag_core::id::MeetingId,
    item: ItemId,
    text: &str,
) -> DecisionId {
    let (entry, id) = (EntryId(places::new_id()), DecisionId(places::new_id()));
    act(archive, Op::AddEntry { id: entry, item, place: Place::Last, entry: Entry::note(text) });
    let decision = Decision {
        body: archive.reader().association().unwrap().bodies[0].id,
        meeting: Some(meeting),
        entry: Some(entry),
        proposal: None,
        date: archive.reader().agenda(meeting, Visibility::Board).unwrap().meeting.date,
        text: text.to_owned(),
        outcome: Outcome::Adopted,
        method: None,
        in_force_from: None,
        review_on: None,
        condition: None,
        warnings: Vec::new(),
        visibility: None,
    };
    act(archive, Op::RecordDecision { id, decision });
    id
}

#[test]
fn the_list_tells_of_minutes_that_a_later_meeting_forgot_and_leads_to_their_adoption() {
    let held = held();
    decided_later(&mut archive(&held), &held, "De heg wordt gesnoeid.");
    let Some(app) = App::start(&World { archive: Some(held.path.clone()), ..World::default() }) else {
        return;
    };
    app.wait_for("document.querySelectorAll('[role=row][aria-selected]').length === 2");
    let marked = "[...document.querySelectorAll('[role=row][aria-selected]')].filter((row) => row.innerText.includes('nog vast te stellen'))";
    assert_eq!(
        app.run(&format!("return {marked}.length")),
        json!(1),
        "the later one was passed over by nobody"
    );
    app.run(&format!("{marked}[0].focus()"));
    app.wait_for(&format!("document.querySelector({ROW:?}).innerText.includes('nog vast te stellen')"));
    app.wait_for("document.querySelector('footer').innerText.includes('naar de vaststelling')");
    app.picture("later-forgotten-light");
    app.press(&['v']);
    app.wait_for("document.querySelector('nav [aria-current=page]')?.innerText === 'Vaststelling'");
    says(&app, "is weer vergaderd, en deze notulen zijn nog niet vastgesteld");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn what_the_archive_refuses_is_never_told_as_done() {
    let held = held();
    let Some(app) = opened(&held) else { return };
    says(&app, "Nog geen opmerkingen.");
    app.run(
        "window.told = [];
         new MutationObserver(() => window.told.push(document.body.innerText)).observe(document.body, { childList: true, subtree: true, characterData: true });
         const asked = window.fetch;
         window.fetch = async (address, options) => {
           if (!String(address).endsWith('apply')) return asked(address, options);
           await new Promise((resolve) => setTimeout(resolve, 400));
           return new Response(JSON.stringify({ code: 'refused', message: 'Dit kan nu niet.' }), { headers: { 'Content-Type': 'application/json', 'Tauri-Response': 'error' } });
         }",
    );
    app.press(&[CTRL, ENTER]);
    app.wait_for("document.activeElement.matches('form .btn--primary')");
    app.press(&[ENTER]);
    says(&app, "Dit kan nu niet.");
    stands(&app, "concept");
    assert_eq!(
        app.run("return window.told.filter((one) => one.includes('Ter vaststelling aangeboden, als versie')).length"),
        json!(0)
    );
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn a_rectification_names_the_decision_that_it_puts_right_and_the_one_that_ordered_it() {
    let held = held();
    let mut open = archive(&held);
    let items = open.reader().agenda(held.past, Visibility::Board).unwrap().items;
    let wrong = decide(&mut open, held.past, items[1].id, "De contributie wordt € 69.");
    let by = adopted_later(&mut open, &held);
    drop(open);
    let Some(app) = opened(&held) else { return };
    stands(&app, "vastgesteld");
    app.wait_for("document.querySelector('footer').innerText.includes('rectificeren')");
    app.press(&['r']);
    app.wait_for("document.activeElement.matches('form textarea')");
    app.type_text("Het bedrag is € 96.");
    app.press(&[TAB]);
    app.wait_for("document.activeElement.matches('form [role=combobox]')");
    app.type_text("contributie");
    app.wait_for("document.querySelector('form [role=option]')?.innerText.includes('€ 69')");
    app.picture("later-rectify-light");
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value.includes('€ 69')");
    assert_eq!(app.count("form input[type=radio]"), 0, "what is named needs no other place");
    app.press(&[TAB]);
    app.wait_for(
        "document.activeElement.matches('form [role=combobox]') && document.activeElement.value === ''",
    );
    app.type_text("vastgesteld");
    app.wait_for(
        "document.querySelector('form [role=option]')?.innerText.includes('De notulen worden vastgesteld')",
    );
    app.press(&[ENTER]);
    app.wait_for("document.activeElement.value.includes('De notulen worden vastgesteld')");
    app.press(&[ENTER]);
    says(&app, "De rectificatie staat bij de notulen.");
    app.wait_for("document.querySelector('.sheet section')?.innerText.includes('Het bedrag is € 96.')");
    app.picture("later-rectified-light");
    let kept = hamerslag_core::Reader::open(&held.path).unwrap().review(held.past).unwrap().rectifications;
    assert_eq!((kept[0].fields.about, kept[0].fields.decision), (Some(Shown::Decision(wrong)), Some(by)));
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}

#[test]
fn comments_stand_beside_long_minutes_without_driving_the_words_apart() {
    let held = held();
    let mut open = archive(&held);
    let items = open.reader().agenda(held.past, Visibility::Board).unwrap().items;
    let entries: Vec<EntryId> = (0..40)
        .map(|number| {
            let id = EntryId(places::new_id());
            let entry = Entry::note(format!("Alinea {number} gaat over het pad langs de sloot."));
            act(&mut open, Op::AddEntry { id, item: items[2].id, place: Place::Last, entry });
            id
        })
        .collect();
    for (at, entry) in entries[36..].iter().flat_map(|entry| [(0, entry), (1, entry)]) {
        let comment = Comment {
            minutes: held.past,
            about: Some(Shown::Entry(*entry)),
            kind: CommentKind::Remark,
            author: format!("Lezer {at}"),
            passage: None,
            text: "Hier is meer over te zeggen dan in één regel past: het pad is smal, de sloot is diep, en het bestuur weet ervan."
                .to_owned(),
            wording: None,
            made_at: places::now(),
        };
        act(&mut open, Op::AddComment { id: CommentId(places::new_id()), comment });
    }
    drop(open);
    let Some(app) = opened(&held) else { return };
    app.wait_for("document.activeElement.matches('article[data-comment]')");
    app.picture("later-comments-light");
    let gaps = "return (() => {
         const lines = [...document.querySelectorAll('[data-line]')].map((one) => one.getBoundingClientRect());
         const cards = [...document.querySelectorAll('article[data-comment]')].map((one) => one.getBoundingClientRect());
         const apart = Math.max(...lines.slice(1).map(({ top }, at) => top - lines[at].bottom));
         const over = cards.slice(1).filter(({ top }, at) => top < cards[at].bottom - 1).length;
         return [apart < 40, over];
       })()";
    app.wait_for(&format!("JSON.stringify((() => {{ {gaps} }})()) === '[true,0]'"));
    // The last one can be walked to and is whole on the screen.
    for _ in 0..7 {
        app.press(&[crate::webdriver::DOWN]);
    }
    app.wait_for("[...document.querySelectorAll('article[data-comment]')].at(-1) === document.activeElement");
    app.wait_for("(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()");
    app.wait_for(
        "(() => { const { top, bottom } = [...document.querySelectorAll('[data-line]')].at(-1).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()",
    );
    app.picture("later-comments-last-light");
    app.press(&['w']);
    app.wait_for("document.activeElement.matches('article textarea, article input')");
    app.wait_for(&format!("JSON.stringify((() => {{ {gaps} }})()) === '[true,0]'"));
    app.press(&[ESCAPE]);
    app.run("document.documentElement.dataset.theme = 'dark'");
    app.resize(640, 800);
    app.picture("later-comments-narrow-dark");
    assert_eq!(app.run("return window.trouble ?? null"), json!(null));
}
