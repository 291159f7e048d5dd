//! The meeting that travels in its PDF: it comes back as it was, and nothing else does.

use std::process::Command;

use hamerslag_core::view::MinutesView;
use hamerslag_core::words::{EntryKind, Presence};
use hamerslag_print::{
    Excerpt, OpenError, Opened, actions_pdf, agenda_pdf, attendance_pdf, decisions_pdf, excerpt_pdf,
    minutes_pdf, opened, schedule_pdf,
};
use lopdf::{Document, Object, StringFormat, dictionary};
use proptest::prelude::*;

use crate::documents::{action_list, attendance_list, schedule_list};
use crate::sample::parsed::{Parsed, name, words};
use crate::sample::{
    action, agenda, attendee, decided, decision_list, empty_minutes, entry, item, labelled, minutes,
    minutes_bytes, of_kind, one_item, printing, said, vote,
};

fn printed(view: &MinutesView) -> Vec<u8> {
    minutes_pdf(view, &printing()).unwrap()
}

#[test]
fn minutes_and_agenda_come_back_as_they_were_printed() {
    assert_eq!(opened(&minutes_bytes("notulen", &minutes())), Ok(Opened::Minutes(minutes())));
    assert_eq!(opened(&printed(&empty_minutes())), Ok(Opened::Minutes(empty_minutes())));
    assert_eq!(opened(&agenda_pdf(&agenda(), &printing()).unwrap()), Ok(Opened::Agenda(agenda())));
}

#[test]
fn lists_come_back_as_they_were_printed() {
    let decisions = decision_list(minutes().decisions().cloned());
    let printed = decisions_pdf(&decisions, &printing()).unwrap();
    assert_eq!(opened(&printed), Ok(Opened::Decisions(decisions)));
    let printed = actions_pdf(&action_list(20), &printing()).unwrap();
    assert_eq!(opened(&printed), Ok(Opened::Actions(action_list(20))));
    let printed = schedule_pdf(&schedule_list(9), &printing()).unwrap();
    assert_eq!(opened(&printed), Ok(Opened::Schedule(schedule_list(9))));
    let printed = attendance_pdf(&attendance_list(20), &printing()).unwrap();
    assert_eq!(opened(&printed), Ok(Opened::Attendance(attendance_list(20))));
}

#[test]
fn an_excerpt_carries_one_decision_and_nobody_else() {
    let mut view = minutes();
    let hidden = ["Zwartepiste", "Kwelgeest", "Dwaallicht"];
    view.items[0].entries.push(decided("2026-99", hidden[0], vec![]));
    view.attendance.people.push(attendee(hidden[1], Presence::Present));
    for treated in &mut view.items {
        treated.item.explanation = Some(hidden[2].into());
    }
    let id = view.decisions().find(|decision| decision.number == "2026-16").unwrap().id;
    let excerpt = Excerpt::of(&view, id).unwrap();
    let json = serde_json::to_string(&excerpt).unwrap();
    assert_eq!(hidden.iter().find(|word| json.contains(**word)), None, "{json}");
    assert_eq!(opened(&excerpt_pdf(&excerpt, &printing()).unwrap()), Ok(Opened::Excerpt(excerpt)));
}

#[test]
fn it_is_embedded_as_the_source_of_the_document() {
    let bytes = minutes_bytes("notulen", &minutes());
    let pdf = Parsed::of(&bytes);
    let catalog = pdf.catalog();
    let associated = catalog.get(b"AF").and_then(Object::as_array).unwrap();
    let named = pdf.dictionary(pdf.dictionary(catalog, "Names"), "EmbeddedFiles");
    assert_eq!(named.get(b"Names").and_then(Object::as_array).unwrap()[1], associated[0]);
    let specification = pdf.follow(&associated[0]).as_dict().unwrap();
    assert_eq!(name(specification, "AFRelationship"), "Source");
    assert_eq!(
        (words(specification, "F"), words(specification, "UF")),
        ("hamerslag.json".into(), "hamerslag.json".into())
    );
    let files = pdf.dictionary(specification, "EF");
    let file = pdf.dictionary(files, "F");
    assert_eq!(name(file, "Subtype"), "application/json");
    let parameters = pdf.dictionary(file, "Params");
    assert_eq!(words(parameters, "ModDate"), "D:20261119220451");
    let json = pdf.stream(files, "F");
    assert_eq!(crate::sample::parsed::number(parameters, "Size"), json.len() as i64);
    assert!(json.starts_with(br#"{"format":1,"minutes":{"#));
}

#[test]
fn another_program_takes_the_same_data_out() {
    let folder = tempfile::tempdir().unwrap();
    let (pdf, json) = (folder.path().join("notulen.pdf"), folder.path().join("uit.json"));
    std::fs::write(&pdf, printed(&minutes())).unwrap();
    let Ok(output) = Command::new("pdfdetach").args(["-save", "1", "-o"]).args([&json, &pdf]).output() else {
        println!("skipped: pdfdetach (Debian poppler-utils) is not installed");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let carried: serde_json::Value = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
    assert_eq!(serde_json::from_value::<MinutesView>(carried["minutes"].clone()).unwrap(), minutes());
}

#[test]
fn it_survives_another_program_that_saves_the_file_again() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (folder.path().join("in.pdf"), folder.path().join("uit.pdf"));
    std::fs::write(&ours, printed(&minutes())).unwrap();
    let run = Command::new("qpdf")
        .args(["--object-streams=disable", "--linearize"])
        .args([&ours, &theirs])
        .output();
    let Ok(output) = run else {
        println!("skipped: qpdf is not installed");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(opened(&std::fs::read(theirs).unwrap()), Ok(Opened::Minutes(minutes())));
}

#[test]
fn a_pdf_behind_a_password_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (folder.path().join("in.pdf"), folder.path().join("uit.pdf"));
    std::fs::write(&ours, printed(&minutes())).unwrap();
    for password in ["geheim", ""] {
        let run = Command::new("qpdf")
            .args(["--encrypt", password, "eigenaar", "256", "--extract=n", "--"])
            .args([&ours, &theirs])
            .output();
        let Ok(output) = run else {
            println!("skipped: qpdf is not installed");
            return;
        };
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(opened(&std::fs::read(&theirs).unwrap()), Err(OpenError::Locked));
    }
}

#[test]
fn what_is_no_pdf_is_told_from_one_that_is_damaged() {
    for bytes in [&b""[..], b"notulen", &[0; 5000], b"PK\x03\x04 een document van Word"] {
        assert_eq!(opened(bytes), Err(OpenError::NotAPdf));
    }
    assert_eq!(opened(b"%PDF-1.7\nhalverwege"), Err(OpenError::Damaged));
    let whole = printed(&minutes());
    assert_eq!(opened(&whole[..whole.len() / 2]), Err(OpenError::Damaged), "cut off on the way");
}

/// A PDF with these as its `hamerslag.json`, deflated or not, and with this sum.
fn pdf_with(data: Vec<u8>, deflated: bool, sum: Option<[u8; 16]>) -> Vec<u8> {
    let mut document = Document::load_mem(&printed(&empty_minutes())).unwrap();
    let mut streams = document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let file = streams.find(|stream| stream.dict.has_type(b"EmbeddedFile")).unwrap();
    file.set_plain_content(data);
    file.dict.remove(b"Params");
    if let Some(sum) = sum {
        let sum = Object::String(sum.to_vec(), StringFormat::Hexadecimal);
        file.dict.set("Params", dictionary! { "CheckSum" => sum });
    }
    if deflated {
        file.compress().unwrap();
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn data_that_were_tampered_with_are_refused() {
    let ours = br#"{"format":1,"minutes":[]}"#.to_vec();
    assert_eq!(opened(&pdf_with(ours.clone(), false, None)), Err(OpenError::Damaged));
    assert_eq!(opened(&pdf_with(ours, false, Some([7; 16]))), Err(OpenError::Damaged));
    let newer = br#"{"format":7,"minutes":[]}"#.to_vec();
    assert_eq!(opened(&pdf_with(newer, false, None)), Err(OpenError::Newer { found: 7, known: 1 }));
}

#[test]
fn the_data_of_another_program_are_no_meeting() {
    assert_eq!(
        opened(&pdf_with(br#"{"factuur":"2026-17"}"#.to_vec(), false, None)),
        Err(OpenError::NoMeeting)
    );
}

#[test]
fn data_that_swell_beyond_any_meeting_are_refused() {
    let bomb = pdf_with(vec![b' '; 65 << 20], true, None);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(opened(&bomb), Err(OpenError::TooLarge));
}

#[test]
fn bytes_that_promise_a_file_again_and_again_are_soon_seen_through() {
    let promise = b"1 0 obj<</Type/EmbeddedFile/Subtype/application#2Fjson/Filter/FlateDecode>>stream\n";
    let bytes = [b"%PDF-1.7\n".as_slice(), &promise.repeat(40_000)].concat();
    let started = std::time::Instant::now();
    assert_eq!(opened(&bytes), Err(OpenError::Damaged));
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

/// Minutes of any words.
fn any_minutes() -> impl Strategy<Value = MinutesView> {
    let texts = prop::collection::vec("(\\PC{0,200}|[a-z ]{0,300}|[\\x00-\\x20\"\\\\/]{0,20})", 1..8);
    (texts, "\\PC{0,60}", any::<[u32; 3]>(), any::<bool>()).prop_map(
        |(texts, title, [a, b, c], contested)| {
            let mut entries = Vec::new();
            for (number, text) in texts.iter().enumerate() {
                entries.push(labelled("a.", text));
                entries.push(said(&title, text));
                entries.push(of_kind(EntryKind::ALL[number % EntryKind::ALL.len()], text));
                entries.push(decided(text, &title, vec![vote(a, b, c, contested)]));
            }
            entries.push(hamerslag_core::view::EntryView {
                actions: vec![action("A-1", &title, &title, contested)],
                ..entry("")
            });
            let mut view = one_item(entries);
            view.attendance.people.push(attendee(&title, Presence::Guest));
            view.meeting.title = Some(title.clone()).filter(|_| contested);
            view.association.name.clone_from(&title);
            view.items.push(item(&title, "", vec![]));
            view
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_minutes_come_back_as_they_were(view in any_minutes()) {
        prop_assert_eq!(opened(&printed(&view)), Ok(Opened::Minutes(view)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_to_the_bytes_the_answer_is_the_truth_or_no(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        cut in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        let mut bytes = agenda_bytes();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(read) = opened(&bytes) {
            prop_assert_eq!(read, Opened::Agenda(agenda()));
        }
    }

    #[test]
    fn bytes_that_only_look_like_a_pdf_do_no_harm(rest in prop::collection::vec(any::<u8>(), 0..600)) {
        let bytes = [b"%PDF-1.7\n".as_slice(), &rest].concat();
        prop_assert!(opened(&bytes).is_err());
    }
}

/// The agenda, printed once for all.
fn agenda_bytes() -> Vec<u8> {
    static BYTES: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    BYTES.get_or_init(|| agenda_pdf(&agenda(), &printing()).unwrap()).clone()
}
