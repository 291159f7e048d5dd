use hamerslag_core::id::{AssociationId, CommentId, EntryId};
use hamerslag_core::model::CommentAnswer;
use hamerslag_core::view::CommentView;
use hamerslag_core::words::CommentStatus;
use hamerslag_core::{Op, Shown};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{MOST, Reactions, Refusal, read, taken};

const ARCHIVE: AssociationId = AssociationId(Uuid::from_u128(1));

fn id(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}

fn file() -> Value {
    json!({
        "hamerslag": "reacties", "format": 1, "archive": id(1), "meeting": id(2), "author": " Roos  Zandbergen ",
        "comments": [
            { "id": id(10), "about": { "entry": id(3) }, "kind": "wording", "made_at": 5, "passage": "per jaar", "text": "", "wording": "per tuin" },
            { "id": id(11), "about": null, "kind": "remark", "made_at": 6, "passage": null, "text": "Mooi\u{202e} verslag.\u{7}", "wording": null },
        ],
    })
}

fn reading(file: &Value) -> Result<Reactions, Refusal> {
    read(file.to_string().as_bytes(), ARCHIVE)
}

#[test]
fn what_a_reader_said_comes_back_as_it_was_said() {
    let reactions = reading(&file()).unwrap();
    assert_eq!(reactions.author, "Roos Zandbergen");
    let [(_, wording), (_, remark)] = &reactions.comments[..] else { panic!("two comments") };
    assert_eq!(wording.about, Some(Shown::Entry(EntryId(Uuid::from_u128(3)))));
    assert_eq!(
        (wording.passage.as_deref(), wording.wording.as_deref()),
        (Some("per jaar"), Some("per tuin"))
    );
    assert_eq!(remark.text, "Mooi verslag.", "marks that turn the reading direction and bells are no words");
    let with_mark = [b"\xef\xbb\xbf".as_slice(), file().to_string().as_bytes()].concat();
    assert_eq!(read(&with_mark, ARCHIVE), Ok(reactions), "a mark of order before it changes nothing");
}

#[test]
fn what_is_no_file_of_reactions_is_refused_whole() {
    let changed = |change: fn(&mut Value)| {
        let mut other = file();
        change(&mut other);
        reading(&other).unwrap_err()
    };
    let text = file().to_string();
    assert_eq!(read(&text.as_bytes()[..text.len() / 2], ARCHIVE), Err(Refusal::NoReactions), "torn");
    assert_eq!(read(b"", ARCHIVE), Err(Refusal::NoReactions));
    assert_eq!(read(b"\xff\xfe\x00", ARCHIVE), Err(Refusal::NoReactions));
    assert_eq!(changed(|file| file["hamerslag"] = json!("besluiten")), Refusal::NoReactions);
    assert_eq!(changed(|file| file["comments"][0]["id"] = json!("<script>")), Refusal::NoReactions);
    assert_eq!(changed(|file| file["archive"] = json!(id(9))), Refusal::OtherArchive);
    assert_eq!(changed(|file| file["format"] = json!(2)), Refusal::Newer);
    assert_eq!(
        changed(|file| file["author"] = json!("  \u{200e}\u{7} ".replace('\u{200e}', ""))),
        Refusal::Nameless
    );
    assert_eq!(changed(|file| file["author"] = json!("a".repeat(201))), Refusal::TooMuch);
    assert_eq!(changed(|file| file["comments"][0]["wording"] = json!("a".repeat(10_001))), Refusal::TooMuch);
    let newer = json!({ "hamerslag": "reacties", "format": 7, "sealed": true });
    assert_eq!(reading(&newer), Err(Refusal::Newer), "what a later version says is not called torn");
}

#[test]
fn a_million_comments_are_too_many_and_nobody_waits_for_it() {
    let one = file()["comments"][1].clone();
    let many = |count| json!({ "comments": vec![one.clone(); count] })["comments"].clone();
    let mut crowded = file();
    crowded["comments"] = many(MOST + 1);
    assert_eq!(reading(&crowded), Err(Refusal::TooMuch));
    let million = vec![b' '; super::MOST_BYTES + 1];
    assert_eq!(read(&million, ARCHIVE), Err(Refusal::TooMuch));
    let deep = "[".repeat(100_000);
    assert_eq!(read(deep.as_bytes(), ARCHIVE), Err(Refusal::NoReactions));
}

fn there(reactions: &Reactions, status: CommentStatus) -> Vec<CommentView> {
    let answer = || CommentAnswer { status, ..CommentAnswer::open() };
    let comments = reactions.comments.clone().into_iter();
    comments.map(|(id, comment)| CommentView { id, comment, answer: answer(), found: true }).collect()
}

#[test]
fn the_same_file_twice_is_once_and_the_words_written_last_stand_in_whatever_order() {
    let first = reading(&file()).unwrap();
    let mut again = file();
    again["comments"][1]["text"] = json!("Heel mooi verslag.");
    again["comments"][1]["made_at"] = json!(9);
    let later = reading(&again).unwrap();

    let fresh = taken(first.clone(), &[]);
    assert_eq!((fresh.new, fresh.ops.len()), (2, 2));
    let twice = taken(first.clone(), &there(&first, CommentStatus::Open));
    assert_eq!((twice.known, twice.ops.len()), (2, 0));
    let newer = taken(later.clone(), &there(&first, CommentStatus::Open));
    let id = CommentId(Uuid::from_u128(11));
    assert!(
        matches!(&newer.ops[..], [Op::EditComment { id: edited, comment }] if *edited == id && comment.text.starts_with("Heel"))
    );
    let older = taken(first.clone(), &there(&later, CommentStatus::Open));
    assert_eq!((older.known, older.ops.len()), (2, 0), "an older file takes nothing back");
    let answered = taken(later, &there(&first, CommentStatus::Accepted));
    assert_eq!(
        (answered.known, answered.left, answered.ops.len()),
        (1, 1, 0),
        "what was answered stays as it was"
    );

    let mut double = file();
    double["comments"][1]["id"] = double["comments"][0]["id"].clone();
    let double = taken(reading(&double).unwrap(), &[]);
    assert_eq!((double.new, double.left), (1, 1));
}
