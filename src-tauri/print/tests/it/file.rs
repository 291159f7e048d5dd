//! What the PDF tells of itself.

use std::process::Command;

use lopdf::{Dictionary, Document, Object};

use crate::sample::{empty_minutes, item, minutes, minutes_bytes};

fn read(pdf: &[u8]) -> Document {
    Document::load_mem(pdf).unwrap()
}

fn words(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).unwrap()).unwrap()
}

#[test]
fn it_tells_its_title_its_language_and_when_it_was_made() {
    let document = read(&minutes_bytes("notulen", &minutes()));
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let info = document.get_dictionary(info).unwrap();
    assert_eq!(words(info, b"Title"), "Notulen van de algemene ledenvergadering, 18 november 2026");
    assert_eq!(words(info, b"Author"), "Volkstuinvereniging Achter de Wetering");
    assert_eq!(words(info, b"CreationDate"), "D:20261119220451", "the moment handed in and no other");
    assert_eq!(words(document.catalog().unwrap(), b"Lang"), "nl-NL");
}

#[test]
fn its_outline_leads_to_every_item_and_a_long_title_is_shortened_there() {
    let mut view = empty_minutes();
    view.items = vec![item("1", "Opening", vec![]), item("2", &"Een lange titel ".repeat(50), vec![])];
    let document = read(&minutes_bytes("inhoud", &view));
    let outlines = document.catalog().unwrap().get(b"Outlines").and_then(Object::as_reference).unwrap();
    let outlines = document.get_dictionary(outlines).unwrap();
    assert_eq!(outlines.get(b"Count").and_then(Object::as_i64).unwrap(), 2);
    let entry =
        |key| document.get_dictionary(outlines.get(key).and_then(Object::as_reference).unwrap()).unwrap();
    assert_eq!(words(entry(b"First"), b"Title"), "1 Opening");
    let last = words(entry(b"Last"), b"Title");
    assert!(last.ends_with('…') && last.chars().count() <= 121, "{last}");
}

#[test]
fn an_evening_takes_no_more_than_forty_kilobytes() {
    let size = minutes_bytes("notulen", &minutes()).len();
    assert!(size <= 40_000, "{size} bytes");
}

#[test]
fn another_program_finds_no_fault_with_it() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), minutes_bytes("notulen", &minutes())).unwrap();
    let Ok(output) = Command::new("qpdf").arg("--check").arg(file.path()).output() else {
        println!("skipped: qpdf is not installed");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
