use hamerslag::reviewing::{self, Going};
use hamerslag_core::corrections::told;
use hamerslag_core::id::{CommentId, EntryId, MeetingId, RectificationId};
use hamerslag_core::model::{Comment, CommentAnswer, Entry, Rectification};
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::{CommentKind, CommentStatus, MinutesStatus, Visibility};
use hamerslag_core::{Error, Invalid, Op, Shown};
use hamerslag_exchange::book::Book;

use crate::hall::{Hall, day};

/// When the minutes that these tests review are adopted.
const ADOPTED_ON: &str = "2027-04-14";

/// A meeting that was held, with two blocks, one of them in a closed part.
fn held(hall: &mut Hall) -> (MeetingId, EntryId, EntryId) {
    let meeting = hall.meeting("2026-11-18");
    let open = hall.item(meeting, "Contributie");
    let closed = hall.item(meeting, "Royement");
    let dues = hall.entry(open, "De contributie over 2027 is € 96 per jaar.");
    let whisper = hall.entry(closed, "Er is een klacht over lid Zwaluw.");
    hall.apply(Op::SetVisibility { of: Shown::Item(closed), visibility: Some(Visibility::Board) });
    hall.hold(meeting);
    (meeting, dues, whisper)
}

fn comment(minutes: MeetingId, about: Shown) -> Comment {
    Comment {
        minutes,
        about: Some(about),
        kind: CommentKind::Wording,
        author: "Roos Zandbergen".to_owned(),
        made_at: Timestamp(1_900_000_000_000),
        passage: Some("per jaar".to_owned()),
        text: "Er zijn leden met twee tuinen.".to_owned(),
        wording: Some("per tuin".to_owned()),
    }
}

#[test]
fn a_comment_stands_beside_its_words_until_it_is_answered() {
    let mut hall = Hall::new();
    let (meeting, dues, whisper) = held(&mut hall);
    let [first, second, third]: [CommentId; 3] = std::array::from_fn(|_| hall.archive.new_id());
    // Said last, and read first: comments come in reading order.
    let remark = Comment {
        kind: CommentKind::Remark,
        passage: None,
        wording: None,
        made_at: Timestamp(1),
        ..comment(meeting, Shown::Entry(whisper))
    };
    hall.apply(Op::AddComment { id: second, comment: remark });
    hall.apply(Op::AddComment { id: first, comment: comment(meeting, Shown::Entry(dues)) });
    let order = |hall: &Hall| {
        let review = hall.archive.reader().review(meeting).unwrap();
        review.comments.into_iter().map(|one| (one.id, one.found, one.answer.status)).collect::<Vec<_>>()
    };
    assert_eq!(order(&hall), [(first, true, CommentStatus::Open), (second, true, CommentStatus::Open)]);

    let wordless = Comment { wording: None, ..comment(meeting, Shown::Entry(dues)) };
    let error = hall.refuse(Op::AddComment { id: third, comment: wordless });
    assert!(matches!(error, Error::Invalid(Invalid::Reasonless)), "{error}");
    let without_reason = CommentAnswer { status: CommentStatus::Declined, ..CommentAnswer::open() };
    let error = hall.refuse(Op::AnswerComment { id: second, answer: without_reason });
    assert!(matches!(error, Error::Invalid(Invalid::Reasonless)), "{error}");

    // Taken over: the words and the answer are one act, and one to undo.
    let taken_over = Entry::note("De contributie over 2027 is € 96 per tuin.");
    let accepted = CommentAnswer { status: CommentStatus::Accepted, ..CommentAnswer::open() };
    hall.apply(Op::Together {
        ops: vec![
            Op::EditEntry { id: dues, entry: taken_over },
            Op::AnswerComment { id: first, answer: accepted },
        ],
    });
    assert_eq!(order(&hall), [(first, false, CommentStatus::Accepted), (second, true, CommentStatus::Open)]);
    let error = hall.refuse(Op::EditComment { id: first, comment: comment(meeting, Shown::Entry(dues)) });
    assert!(matches!(error, Error::Invalid(Invalid::AlreadyAnswered)), "{error}");
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert_eq!(order(&hall), [(first, true, CommentStatus::Open), (second, true, CommentStatus::Open)]);

    // A block that goes leaves what was said about it.
    hall.apply(Op::RemoveEntry { id: whisper });
    assert_eq!(order(&hall), [(first, true, CommentStatus::Open), (second, false, CommentStatus::Open)]);
}

#[test]
fn corrections_at_adoption_are_told_at_both_meetings_and_to_those_who_may_see_them() {
    let mut hall = Hall::new();
    let (meeting, dues, whisper) = held(&mut hall);
    let presented = hall.submit(meeting);
    let (later, decision) =
        hall.decides_on_minutes(ADOPTED_ON, "De notulen van 18 november 2026 worden gewijzigd vastgesteld.");
    hall.apply(Op::TakeBackMinutes { meeting, reason: "correctie bij de vaststelling".to_owned() });
    let better = Entry::note("De contributie over 2027 is € 96 per tuin.");
    hall.apply(Op::EditEntry { id: dues, entry: better });
    hall.apply(Op::EditEntry { id: whisper, entry: Entry::note("Er is een klacht ingetrokken.") });
    let pending = hall.archive.reader().review(meeting).unwrap();
    assert_eq!(pending.changes.len(), 2, "what changed since it was presented is seen before it is adopted");
    assert_eq!(
        pending.choices.first().map(|choice| (choice.decision, choice.names_the_day)),
        Some((decision, true))
    );
    let version = hall.submit(meeting);
    let error = hall.refuse(Op::AdoptMinutes { meeting, version: presented, decision, presented: None });
    assert!(matches!(error, Error::Invalid(Invalid::Version)), "{error}");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: Some(presented) });

    let expected = "Punt 1, alinea: ‘… is € 96 per jaar.’ wordt ‘… is € 96 per tuin.’";
    for (audience, count) in [(Visibility::Board, 2), (Visibility::Members, 1), (Visibility::Public, 0)] {
        let reader = hall.archive.reader();
        let own = reader.minutes(meeting, audience).unwrap().adoption.unwrap();
        assert_eq!(own.number.as_deref(), (audience > Visibility::Public).then_some("2027-1"));
        assert_eq!((own.date, own.corrections.len()), (day(ADOPTED_ON), count));
        let view = reader.minutes(later, audience).unwrap();
        let there = view.decisions().find_map(|one| one.adopts.clone());
        let there = there.map_or(Vec::new(), |adopted| adopted.corrections);
        assert_eq!(there, own.corrections, "both meetings tell the same to {audience:?}");
        assert!(own.corrections.first().is_none_or(|first| told(first) == expected), "{:?}", own.corrections);
    }
    // What is closed later is told to nobody it is closed to, though it was printed before.
    hall.apply(Op::SetVisibility { of: Shown::Entry(dues), visibility: Some(Visibility::Board) });
    let view = hall.archive.reader().minutes(later, Visibility::Members).unwrap();
    assert!(
        view.decisions().all(|one| one.adopts.as_ref().is_none_or(|adopted| adopted.corrections.is_empty()))
    );
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);
}

#[test]
fn adopted_minutes_are_rectified_beside_their_words() {
    let mut hall = Hall::new();
    let (meeting, dues, whisper) = held(&mut hall);
    let rectification = |about, date: &str| Rectification {
        minutes: meeting,
        date: day(date),
        about,
        text: "Het bedrag is € 69.".to_owned(),
        decision: None,
        visibility: None,
    };
    let [first, second]: [RectificationId; 2] = std::array::from_fn(|_| hall.archive.new_id());
    let early = Op::Rectify { id: first, rectification: rectification(None, "2027-05-01") };
    assert_eq!(hall.refuse(early).code(), "not_now", "a draft is simply changed");
    let version = hall.submit(meeting);
    let (_, decision) = hall.decides_on_minutes(ADOPTED_ON, "De notulen worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision, presented: None });
    let adopted = hall.archive.reader().minutes(meeting, Visibility::Board).unwrap();
    assert_eq!(adopted.adoption.as_ref().map(|told| told.corrections.len()), Some(0));
    let too_late =
        Op::AddComment { id: hall.archive.new_id(), comment: comment(meeting, Shown::Entry(dues)) };
    assert_eq!(hall.refuse(too_late).code(), "minutes_locked");

    let before = Op::Rectify { id: first, rectification: rectification(None, "2027-04-13") };
    assert!(matches!(hall.refuse(before), Error::Invalid(Invalid::RectifiedTooEarly)));
    let about = Some(Shown::Entry(dues));
    hall.apply(Op::Rectify { id: first, rectification: rectification(about, "2027-05-01") });
    let about = Some(Shown::Entry(whisper));
    hall.apply(Op::Rectify { id: second, rectification: rectification(about, "2027-05-02") });
    let view = hall.archive.reader().minutes(meeting, Visibility::Board).unwrap();
    assert_eq!((view.status, &view.items), (MinutesStatus::Rectified, &adopted.items));
    let told: Vec<_> = view.rectifications.iter().map(|one| one.item.as_deref()).collect();
    assert_eq!(told, [Some("1"), Some("2")]);
    let members = hall.archive.reader().minutes(meeting, Visibility::Members).unwrap();
    assert_eq!(members.rectifications.len(), 1, "what is about a closed part stays in it");
    assert_eq!(hall.archive.reader().check().unwrap().findings, []);
}

#[test]
fn a_rectification_is_told_by_the_number_of_the_decision_that_it_puts_right_wherever_that_is_printed() {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Contributie");
    let entry = hall.entry(item, "Over de contributie wordt gestemd.");
    let wrong = hall.decide(meeting, entry, "2026-11-18", "De contributie wordt € 69.");
    hall.hold(meeting);
    let version = hall.submit(meeting);
    let (later, by) = hall.decides_on_minutes(ADOPTED_ON, "De notulen worden vastgesteld.");
    hall.apply(Op::AdoptMinutes { meeting, version, decision: by, presented: None });
    for (text, decision, visibility) in [
        ("Het bedrag is € 96.", Some(by), None),
        ("Zo bleek uit het dossier van Zwaluw.", None, Some(Visibility::Board)),
    ] {
        let rectification = Rectification {
            minutes: meeting,
            date: day("2027-05-01"),
            about: Some(Shown::Decision(wrong)),
            text: text.to_owned(),
            decision,
            visibility,
        };
        let id = hall.archive.new_id();
        hall.apply(Op::Rectify { id, rectification });
    }
    let reader = hall.archive.reader();
    let view = reader.minutes(meeting, Visibility::Members).unwrap();
    let (_, lines) = hamerslag_core::adoption::rectifications(&view).unwrap();
    let told = "1 mei 2027, punt 1, over besluit 2026-1 (volgens besluit 2027-1): Het bedrag is € 96.";
    assert_eq!(lines, [told], "in the minutes, and of them no more than members may read");
    let markdown = hamerslag_exchange::markdown::minutes(&view);
    assert!(markdown.contains(told), "{markdown}");

    let told = "Gerectificeerd op 1 mei 2027 (volgens besluit 2027-1): Het bedrag is € 96.";
    let on = day("2027-06-01");
    let lines = reader.decisions(Visibility::Members, on).unwrap();
    let put_right: Vec<usize> = lines.iter().map(|line| line.put_right.len()).collect();
    assert_eq!(put_right, [0, 1], "with that decision alone");
    let csv = String::from_utf8(hamerslag_exchange::csv::decisions(&lines).unwrap()).unwrap();
    let book = Book::gather(reader, Visibility::Members, None, on).unwrap().file();
    for page in [hamerslag_exchange::markdown::decisions("Besluitenlijst", &lines), csv, book] {
        assert!(page.contains(told) && !page.contains("Zwaluw"), "{page}");
    }
    let history = reader.decision_history(wrong, Visibility::Board, on).unwrap();
    assert_eq!(history.line.put_right.len(), 2);
    let kept = reader.minutes(later, Visibility::Members).unwrap();
    assert!(kept.rectifications.is_empty(), "the other meeting put nothing right");
}

#[test]
fn the_signed_paper_is_kept_with_the_minutes() {
    let mut hall = Hall::new();
    let (meeting, ..) = held(&mut hall);
    let keep = |scan: &[u8]| Op::KeepSigned {
        meeting,
        name: "notulen-getekend.pdf".to_owned(),
        scan: scan.to_vec(),
    };
    assert_eq!(hall.refuse(keep(b"%PDF")).code(), "not_now", "a draft is not signed");
    hall.submit(meeting);
    hall.apply(keep(b"%PDF scan"));
    let (name, digest) = hall.archive.reader().review(meeting).unwrap().signed.unwrap();
    assert_eq!(name, "notulen-getekend.pdf");
    assert_eq!(hall.archive.reader().kept(&digest).unwrap().as_deref(), Some(b"%PDF scan".as_slice()));
}

/// What a reader's browser saves, about one block.
fn saved(meeting: MeetingId, dues: EntryId, author: &str, id: u128, text: &str, made_at: i64) -> Vec<u8> {
    serde_json::json!({
        "hamerslag": "reacties", "format": 1, "archive": uuid::Uuid::from_u128(1), "meeting": meeting, "author": author,
        "comments": [{
            "id": uuid::Uuid::from_u128(id), "about": { "entry": dues }, "kind": "remark", "made_at": made_at,
            "passage": null, "text": text, "wording": null,
        }],
    })
    .to_string()
    .into_bytes()
}

#[test]
fn reactions_come_in_twice_and_in_any_order_to_the_same_end() {
    let mut hall = Hall::new();
    let (meeting, dues, _) = held(&mut hall);
    let going = Going {
        audience: Visibility::Members,
        to: Some("alle leden".to_owned()),
        until: Some(day("2026-12-02")),
        on: day("2026-11-20"),
        file_name: "concept.html".to_owned(),
    };
    let (page, noted) =
        reviewing::draft(hall.archive.reader(), meeting, going, || uuid::Uuid::from_u128(77)).unwrap();
    assert!(page.contains("€ 96 per jaar") && !page.contains("Zwaluw"), "readers get what they may see");
    hall.apply(noted);
    assert_eq!(
        hall.archive.reader().review(meeting).unwrap().copies.len(),
        1,
        "that it went out is remembered"
    );

    let files = [
        ("roos-1.json".to_owned(), saved(meeting, dues, "Roos", 501, "Klopt dit?", 5)),
        ("joris.json".to_owned(), saved(meeting, dues, "Joris", 502, "Dit klopt.", 6)),
        ("roos-2.json".to_owned(), saved(meeting, dues, "Roos", 501, "Klopt dit bedrag?", 9)),
    ];
    let mut ends = Vec::new();
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
        let mut hall = Hall::new();
        let (same, ..) = held(&mut hall);
        assert_eq!(same, meeting, "the same archive");
        for at in order {
            for _ in 0..2 {
                let came = reviewing::take_in(hall.archive.reader(), &files[at..=at]).unwrap();
                if let Some(op) = came.op {
                    hall.apply(op);
                }
            }
        }
        let said = hall.archive.reader().review(meeting).unwrap().comments;
        ends.push(said.into_iter().map(|one| (one.comment.author, one.comment.text)).collect::<Vec<_>>());
    }
    let end =
        [("Joris".to_owned(), "Dit klopt.".to_owned()), ("Roos".to_owned(), "Klopt dit bedrag?".to_owned())];
    assert_eq!(ends, [end.to_vec(), end.to_vec(), end.to_vec()]);

    let came = reviewing::take_in(hall.archive.reader(), &files).unwrap();
    assert_eq!(
        came.told,
        [
            "roos-1.json, van Roos: 1 nieuwe opmerking.",
            "joris.json, van Joris: 1 nieuwe opmerking.",
            "roos-2.json, van Roos: 1 gewijzigde opmerking.",
        ]
    );
    hall.apply(came.op.unwrap());
    let now = hall.now();
    hall.archive.undo(now).unwrap();
    assert!(hall.archive.reader().review(meeting).unwrap().comments.is_empty(), "three files are one act");

    let torn = [files[0].clone(), ("stuk.json".to_owned(), files[1].1[..40].to_vec())];
    let failure = reviewing::take_in(hall.archive.reader(), &torn).unwrap_err();
    assert_eq!(failure.code, "no_reactions");
    assert!(failure.message.starts_with("stuk.json is geen reactiebestand"), "{failure}");
}
