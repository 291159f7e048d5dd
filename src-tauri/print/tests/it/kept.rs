//! What makes the file fit to keep for good (PDF/A-3, ISO 19005-3): the item each test is about is named in its clause.

use lopdf::Object;

use crate::sample::parsed::{Parsed, name, number, words};
use crate::sample::{agenda, entry, minutes, minutes_bytes, one_item, printing};

fn parsed() -> Parsed {
    Parsed::of(&minutes_bytes("notulen", &minutes()))
}

fn xmp(pdf: &Parsed) -> String {
    String::from_utf8(pdf.stream(pdf.catalog(), "Metadata")).unwrap()
}

#[test]
fn it_names_the_standards_it_keeps_to_in_a_description_that_needs_no_unpacking() {
    let pdf = parsed();
    assert_eq!(pdf.0.version, "1.7");
    assert!(
        !pdf.dictionary(pdf.catalog(), "Metadata").has(b"Filter"),
        "6.6.2.1: readable without a PDF reader"
    );
    let xmp = xmp(&pdf);
    for said in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
        "<rdf:li>nl-NL</rdf:li>",
    ] {
        assert!(xmp.contains(said), "{said} is missing from {xmp}");
    }
}

#[test]
fn both_descriptions_say_the_same() {
    let pdf = parsed();
    let info = pdf.dictionary(&pdf.0.trailer, "Info");
    let xmp = xmp(&pdf);
    assert!(xmp.contains(&format!("xml:lang=\"x-default\">{}<", words(info, "Title"))));
    assert!(xmp.contains(&format!("<rdf:Seq><rdf:li>{}<", words(info, "Author"))));
    assert!(xmp.contains(&format!("<xmp:CreatorTool>{}<", words(info, "Creator"))));
    assert!(xmp.contains(&format!("<pdf:Producer>{}<", words(info, "Producer"))));
    assert_eq!(
        (words(info, "CreationDate"), words(info, "ModDate")),
        ("D:20261119220451".into(), "D:20261119220451".into())
    );
    assert_eq!(xmp.matches("2026-11-19T22:04:51").count(), 2, "made and changed at the same moment");
}

#[test]
fn a_name_with_signs_that_mean_something_in_xml_does_no_harm() {
    let mut view = minutes();
    view.association.name = "Kees & Zn. <de \u{1}bank> 'en' \"zo\"".into();
    let pdf = Parsed::of(&minutes_bytes("xml", &view));
    assert!(xmp(&pdf).contains("Kees &amp; Zn. &lt;de \u{FFFD}bank&gt;"));
    assert_eq!(
        words(pdf.dictionary(&pdf.0.trailer, "Info"), "Author"),
        "Kees & Zn. <de \u{FFFD}bank> 'en' \"zo\""
    );
}

#[test]
fn it_says_what_its_colours_mean() {
    let pdf = parsed();
    let intents = pdf.catalog().get(b"OutputIntents").and_then(Object::as_array).unwrap();
    let intent = pdf.follow(&intents[0]).as_dict().unwrap();
    assert_eq!(name(intent, "S"), "GTS_PDFA1");
    assert_eq!(number(pdf.dictionary(intent, "DestOutputProfile"), "N"), 3);
    let profile = pdf.stream(intent, "DestOutputProfile");
    assert_eq!(&profile[12..20], b"mntrRGB ", "a profile of a screen in RGB");
    assert_eq!(u32::from_be_bytes(profile[..4].try_into().unwrap()) as usize, profile.len());
}

#[test]
fn a_reader_shows_the_title_and_the_outline() {
    let pdf = parsed();
    let preferences = pdf.dictionary(pdf.catalog(), "ViewerPreferences");
    assert!(preferences.get(b"DisplayDocTitle").and_then(Object::as_bool).unwrap());
    assert_eq!(name(pdf.catalog(), "PageMode"), "UseOutlines", "a name and not a string");
    assert_eq!(words(pdf.catalog(), "Lang"), "nl-NL");
}

/// The texts that the codes of a font stand for, in UTF-16 figures, in order.
fn told(pdf: &Parsed, font: &lopdf::Dictionary) -> Vec<String> {
    let map = String::from_utf8(pdf.stream(font, "ToUnicode")).unwrap();
    let ranges = map.lines().filter_map(|line| line.split_once('[')?.1.strip_suffix(']'));
    let figures =
        |range: &str| range.trim_matches(['<', '>']).split("><").map(str::to_owned).collect::<Vec<_>>();
    ranges.flat_map(figures).collect()
}

#[test]
fn every_font_is_inside_with_all_that_is_to_be_known_of_it() {
    let pdf = parsed();
    let fonts = pdf.all("Subtype", "Type0");
    assert_eq!(fonts.len(), 4);
    for (_, font) in fonts {
        let descendant = pdf.follow(&font.get(b"DescendantFonts").and_then(Object::as_array).unwrap()[0]);
        let descendant = descendant.as_dict().unwrap();
        let descriptor = pdf.dictionary(descendant, "FontDescriptor");
        assert_eq!(name(font, "BaseFont"), name(descriptor, "FontName"));
        let (ascent, capitals) = (number(descriptor, "Ascent"), number(descriptor, "CapHeight"));
        assert!((600..700).contains(&capitals) && capitals < ascent, "{capitals} of {ascent}");
        assert!(!pdf.stream(descriptor, "FontFile2").is_empty());
        let codes = pdf.stream(descendant, "CIDToGIDMap").len() / 2 - 1;
        assert_eq!(told(&pdf, font).len(), codes, "every code tells its text");
    }
}

#[test]
fn no_sign_stands_for_nothing_or_for_private_use() {
    let view = one_item(vec![entry(
        "punt \u{F0B7} voor \u{FEFF}woord\u{10FFFD} e\u{301}q\u{301}\u{323} 👩‍🌾 \u{E000}",
    )]);
    let pdf = Parsed::of(&minutes_bytes("eigen", &view));
    for (_, font) in pdf.all("Subtype", "Type0") {
        for text in told(&pdf, font) {
            assert!(!["F0B7", "FEFF", "E000", "DBFF"].iter().any(|no| text.starts_with(no)), "{text}");
            assert!(text.len() >= 4 && text != "0000", "“{text}” stands for nothing");
        }
    }
}

#[test]
fn it_is_told_apart_from_others_by_its_content_alone() {
    let id = |pdf: &[u8]| Parsed::of(pdf).0.trailer.get(b"ID").and_then(Object::as_array).unwrap().clone();
    let bytes = minutes_bytes("notulen", &minutes());
    let ids = id(&bytes);
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
    assert_eq!(ids[0].as_str().unwrap().len(), 16);
    assert_ne!(ids, id(&hamerslag_print::agenda_pdf(&agenda(), &printing()).unwrap()));
}

#[test]
fn small_objects_and_the_cross_reference_are_packed() {
    let bytes = minutes_bytes("notulen", &minutes());
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("/ObjStm") && !text.contains("\ntrailer"));
    let tail = text.rfind("/XRef").unwrap();
    assert!(text[tail..].contains("/FlateDecode"), "the cross-reference is deflated");
}

#[test]
fn a_page_has_no_empty_list_of_annotations_and_follows_the_structure() {
    let pdf = parsed();
    for (number_of_page, (_, page)) in pdf.pages().into_iter().enumerate() {
        assert_eq!(name(page, "Tabs"), "S");
        assert_eq!(number(page, "StructParents"), number_of_page as i64);
        assert!(!page.has(b"Annots") || !pdf.annotations(page).is_empty());
    }
}

#[test]
fn two_processes_write_the_same_bytes() {
    let run = || {
        let test = std::env::current_exe().unwrap();
        let mut command = std::process::Command::new(test);
        command
            .args(["--exact", "kept::what_a_process_writes", "--nocapture"])
            .env("HAMERSLAG_PRINT_SUM", "1");
        let output = String::from_utf8(command.output().unwrap().stdout).unwrap();
        output.lines().find_map(|line| line.split_once("sum ").map(|(_, sum)| sum.to_owned())).unwrap()
    };
    assert_eq!(run(), run());
}

/// What the test above has another process do.
#[test]
fn what_a_process_writes() {
    if std::env::var_os("HAMERSLAG_PRINT_SUM").is_some() {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut sum = DefaultHasher::new();
        minutes_bytes("notulen", &minutes()).hash(&mut sum);
        println!("sum {}", sum.finish());
    }
}
