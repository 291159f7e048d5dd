use std::fs;
use std::process::Command;

use hamerslag_core::words::Visibility;
use hamerslag_core::{Op, Shown};
use hamerslag_print::{Opened, opened};

use crate::command::Shell;
use crate::hall::Hall;

/// A folder with the example association.
fn with_example() -> Shell {
    let shell = Shell::new();
    shell.done(&["example", "v.hamerslag"]);
    shell
}

/// What the PDF in the folder carries.
fn carried(shell: &Shell, name: &str) -> Opened {
    opened(&fs::read(shell.path(name)).unwrap()).unwrap()
}

/// What a tool says of a file in the folder; `None` with a notice if it is not there.
fn told(shell: &Shell, tool: &str, arguments: &[&str]) -> Option<String> {
    let Ok(output) = Command::new(tool).args(arguments).current_dir(shell.folder.path()).output() else {
        eprintln!("skipped: {tool} (Debian poppler-utils) is not installed");
        return None;
    };
    assert!(output.status.success(), "{tool} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// A PNG of one red dot.
const DOT: [u8; 69] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xDE, 0x00,
    0x00, 0x00, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0x00, 0x00, 0x03, 0x01,
    0x01, 0x00, 0xC9, 0xFE, 0x92, 0xEF, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60,
    0x82,
];

/// The beginning of a PNG of 200 megapixels: all that is looked at before anything is decoded.
const HUGE: [u8; 45] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x4E, 0x20, 0x00, 0x00, 0x27, 0x10, 0x08, 0x02, 0x00, 0x00, 0x00, 0x76, 0x46, 0xDF, 0xF5, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x44, 0x41, 0x54, 0x35, 0xAF, 0x06, 0x1E,
];

#[test]
fn every_document_comes_in_large_type_under_a_letterhead() {
    let shell = with_example();
    shell.write("beeldmerk.png", DOT);
    for document in [
        vec!["minutes", "v.hamerslag"],
        vec!["agenda", "v.hamerslag"],
        vec!["attendance", "v.hamerslag", "2026-11-18"],
        vec!["excerpt", "v.hamerslag", "2026-15"],
        vec!["decisions", "v.hamerslag"],
        vec!["actions", "v.hamerslag", "--open"],
    ] {
        let with = |look: &[&str], pdf: &str| {
            shell.done(&[document.as_slice(), &["--pdf", pdf], look].concat());
        };
        with(&[], "gewoon.pdf");
        with(&["--large", "--letterhead", "beeldmerk.png"], "groot.pdf");
        assert_eq!(carried(&shell, "gewoon.pdf"), carried(&shell, "groot.pdf"), "the words are the same");
        let Some(fonts) = told(&shell, "pdftotext", &["-bbox", "groot.pdf", "-"]) else { return };
        let heights = fonts.lines().filter_map(|line| {
            let edge = |key: &str| line.split_once(&format!("{key}=\""))?.1.split('"').next()?.parse().ok();
            let (top, bottom): (f32, f32) = (edge("yMin").filter(|_| line.contains("<word"))?, edge("yMax")?);
            Some(bottom - top)
        });
        let smallest = heights.fold(f32::MAX, f32::min);
        assert!(smallest >= 16.0, "{document:?}: a word of {smallest} points high is not large");
        let pictures = told(&shell, "pdfimages", &["-list", "groot.pdf"]).unwrap();
        assert_eq!(pictures.lines().count(), 3, "{document:?} has one picture: {pictures}");
    }
}

#[test]
fn the_list_at_the_door_and_an_excerpt_tell_what_they_are_about() {
    let shell = with_example();
    let said = shell.done(&["attendance", "v.hamerslag", "2026-11-18", "--pdf", "deur.pdf"]);
    assert_eq!(said, "De presentielijst van de ALV van 18 november 2026 staat in deur.pdf.\n");
    let door = shell.done(&["open", "deur.pdf"]);
    assert!(door.starts_with("Presentielijst ALV 18 november 2026"), "{door}");
    assert!(door.contains("Ruben Hoekema (aanwezig, 1 stem)"), "{door}");

    let said = shell.done(&["attendance", "v.hamerslag", "2027-04-14", "--pdf", "deur.pdf"]);
    assert!(said.contains("nog niemand ingevoerd"), "{said}");

    let said = shell.done(&["excerpt", "v.hamerslag", "2026-15", "--pdf", "uittreksel.pdf"]);
    assert_eq!(said, "Het uittreksel met besluit 2026-15 staat in uittreksel.pdf.\n");
    let excerpt = shell.done(&["open", "uittreksel.pdf"]);
    assert!(excerpt.contains("Besluit 2026-15 (") && excerpt.contains("De waterpomp wordt vervangen"));
    assert!(!excerpt.contains("2026-14"), "and no other decision: {excerpt}");
    let json: serde_json::Value =
        serde_json::from_str(&shell.done(&["open", "uittreksel.pdf", "--json"])).unwrap();
    assert_eq!(json["decision"]["number"], "2026-15");
}

#[test]
fn lists_give_their_lines_back() {
    let shell = with_example();
    for (list, first) in [("decisions", "Besluitenlijst"), ("actions", "Actielijst")] {
        shell.done(&[list, "v.hamerslag", "--pdf", "lijst.pdf"]);
        let opened = shell.done(&["open", "lijst.pdf"]);
        assert!(opened.starts_with(first), "{opened}");
        let lines = shell.done(&[list, "v.hamerslag"]);
        assert!(opened.ends_with(&lines), "the same lines as on the screen:\n{opened}\n{lines}");
    }
}

/// An evening with one decision that is closed to members, and somebody at the door.
fn hall_with_a_closed_decision() -> Hall {
    let mut hall = Hall::new();
    let meeting = hall.meeting("2026-11-18");
    let item = hall.item(meeting, "Personeel");
    let entry = hall.entry(item, "Er is overlegd.");
    let decision = hall.decide(meeting, entry, "2026-11-18", "Zwartepiste wordt beheerder.");
    hall.apply(Op::SetVisibility { of: Shown::Decision(decision), visibility: Some(Visibility::Board) });
    hall.hold(meeting);
    hall
}

#[test]
fn what_is_closed_to_members_takes_asking_for() {
    let (shell, path) = Shell::of(hall_with_a_closed_decision());
    let excerpt = ["excerpt", &path, "2026-1", "--pdf", "uittreksel.pdf"];
    let said = shell.run(&excerpt);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("geen besluit ‘2026-1’ dat leden mogen zien"), "{}", said.err);
    assert!(!shell.path("uittreksel.pdf").exists());
    let said = shell.done(&[&excerpt[..], &["--board"]].concat());
    assert!(said.contains("met wat alleen voor het bestuur is"), "{said}");
    for (look, seen) in [(&[][..], false), (&["--public"], false), (&["--board"], true)] {
        shell.done(&[&["minutes", &path, "--pdf", "notulen.pdf"], look].concat());
        let carried = shell.done(&["open", "notulen.pdf", "--json"]);
        assert_eq!(carried.contains("Zwartepiste"), seen, "{look:?}: {carried}");
    }
}

#[test]
fn the_public_gets_no_names_of_those_present() {
    let shell = with_example();
    let people = |look: &[&str]| {
        shell.done(&[&["minutes", "v.hamerslag", "2026-11-18", "--pdf", "notulen.pdf"], look].concat());
        let Opened::Minutes(view) = carried(&shell, "notulen.pdf") else { panic!("no minutes") };
        view.attendance.people.len()
    };
    assert!(people(&[]) > 0);
    assert_eq!(people(&["--public"]), 0);
}

/// Each with a sentence in Dutch, and nothing written.
#[test]
fn a_letterhead_that_will_not_do_is_refused() {
    let shell = with_example();
    shell.write("brief.docx", "PK\u{3}\u{4} geen beeld");
    shell.write("stuk.png", &DOT[..50]);
    shell.write("groot.png", HUGE);
    fs::File::create(shell.path("film.png")).unwrap().set_len(1 << 30).unwrap();
    for (logo, wanted) in [
        ("brief.docx", "geen leesbaar PNG- of JPEG-bestand; kies een ander bestand"),
        ("stuk.png", "geen leesbaar PNG- of JPEG-bestand"),
        ("groot.png", "meer dan 40 megapixel; verklein het eerst"),
        ("film.png", "meer dan 40 megapixel"),
        ("nergens.png", "bestaat niet"),
        (".", "is een map"),
    ] {
        let said = shell.run(&["minutes", "v.hamerslag", "--pdf", "uit.pdf", "--letterhead", logo]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{logo}");
        assert!(said.err.contains(wanted) && said.err.contains(logo), "{logo}: {}", said.err);
        assert!(!shell.path("uit.pdf").exists(), "{logo}");
    }
}

#[test]
fn an_excerpt_of_nothing_is_refused_with_where_to_look() {
    let shell = with_example();
    let said = shell.run(&["excerpt", "v.hamerslag", "1999-1", "--pdf", "uit.pdf"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("‘1999-1’") && said.err.contains("‘decisions’ laat zien"), "{}", said.err);
}

#[test]
fn a_pdf_that_cannot_be_opened_says_why_and_what_to_do() {
    let shell = with_example();
    shell.done(&["minutes", "v.hamerslag", "--pdf", "notulen.pdf"]);
    let ours = fs::read(shell.path("notulen.pdf")).unwrap();
    shell.write("half.pdf", &ours[..ours.len() / 2]);
    shell.write(
        "vreemd.pdf",
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    );
    shell.write("brief.pdf", "Geachte leden,");
    shell.write("leeg.pdf", "");
    for (file, wanted) in [
        ("half.pdf", "Deze PDF is beschadigd. Vraag de afzender"),
        ("vreemd.pdf", "In deze PDF zitten geen gegevens van Hamerslag. Kies"),
        ("brief.pdf", "Dit is geen PDF. Kies een PDF"),
        ("leeg.pdf", "Dit is geen PDF."),
        ("nergens.pdf", "bestaat niet"),
        (".", "is een map"),
    ] {
        let said = shell.run(&["open", file]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{file}");
        assert!(said.err.contains(wanted), "{file}: {}", said.err);
    }
}

#[test]
fn a_place_where_nothing_can_be_written_is_named() {
    let shell = with_example();
    shell.write("notulen.txt", "Van iemand anders.");
    for (place, wanted) in [
        ("geen/map/uit.pdf", "De map van"),
        ("notulen.txt/uit.pdf", "De map van"),
        ("notulen.txt", "bestaat al en is iets anders"),
        (".", "is een map"),
        ("", "Geef een bestandsnaam"),
        (&"x".repeat(300), "te lang"),
        ("/proc/uit.pdf", "uit.pdf"),
    ] {
        for command in [["decisions", "v.hamerslag"], ["agenda", "v.hamerslag"]] {
            let said = shell.run(&[&command[..], &["--pdf", place]].concat());
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{place}");
            assert!(said.err.contains(wanted), "{place}: {}", said.err);
        }
    }
    assert_eq!(fs::read_to_string(shell.path("notulen.txt")).unwrap(), "Van iemand anders.");
}

/// A document tells when it was made, to the second; made in the same second, it is the same, byte for byte.
#[test]
fn two_processes_write_the_same_bytes() {
    let shell = with_example();
    let begun = |name: &str| {
        Command::new(env!("CARGO_BIN_EXE_hamerslag"))
            .args(["minutes", "v.hamerslag", "--pdf", name])
            .current_dir(shell.folder.path())
            .env("HAMERSLAG_DATA", shell.path("gegevens"))
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap()
    };
    let made = |name: &str| {
        let bytes = fs::read(shell.path(name)).unwrap();
        let moment = bytes.windows(15).position(|window| window == b"<xmp:CreateDate").unwrap();
        (bytes[moment..moment + 40].to_vec(), bytes)
    };
    let side_by_side = || {
        let both = [begun("een.pdf"), begun("twee.pdf")];
        assert!(both.into_iter().all(|mut one| one.wait().unwrap().success()));
        (made("een.pdf"), made("twee.pdf"))
    };
    let in_one_second = (0..40).map(|_| side_by_side()).find(|((first, _), (second, _))| first == second);
    let ((_, one), (_, other)) = in_one_second.expect("two processes print in one second");
    assert!(one == other, "{} and {} bytes differ", one.len(), other.len());
}

#[test]
fn strange_text_comes_from_a_file_onto_paper_without_losing_a_character() {
    let shell = Shell::new();
    shell.done(&["new", "tuin.hamerslag", "--name", "De Proeftuin 🌻"]);
    let (word, title) = ("x".repeat(500), "Een titel zonder eind ".repeat(450) + "slotwoord");
    let strange = "🎉 日本語 ω ł ő שלום مرحبا";
    let text = format!("1. Opening\n{strange}\n\n2. {title}\n{word}\n\n3. Sluiting\nEinde.\n");
    shell.write("vreemd.txt", text);
    shell.done(&["import", "tuin.hamerslag", "vreemd.txt", "--date", "2024-02-07"]);
    shell.done(&["minutes", "tuin.hamerslag", "--pdf", "vreemd.pdf"]);
    let Some(text) = told(&shell, "pdftotext", &["-raw", "vreemd.pdf", "-"]) else { return };
    for word in strange.split(' ') {
        assert!(text.contains(word), "{word} is missing");
    }
    let whole: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect();
    assert!(whole.contains(&word), "a word longer than the line comes back whole");
    assert_eq!(whole.matches("eind").count(), 450, "and so does a title of ten thousand characters");
    assert!(whole.contains("slotwoord"));
}
