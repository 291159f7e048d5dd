//! What other programs find when they judge the PDFs by the standards. Each is skipped, with a notice, where it is not
//! installed. veraPDF, which judges all of PDF/A-3a and PDF/UA-1, is in no package registry.

use std::path::{Path, PathBuf};
use std::process::Command;

use hamerslag_print::{
    Excerpt, Printing, TypeSize, actions_pdf, agenda_pdf, attendance_pdf, board_minutes_pdf, decisions_pdf,
    excerpt_pdf, figures_pdf, labels_pdf, minutes_pdf, notice_pdf,
};
use lopdf::xref::XrefType;
use lopdf::{Object, Stream, StringFormat, dictionary};

use crate::documents::{action_list, attendance_list};
use crate::letterhead::letterhead;
use crate::notice::{label_sheet, letters};
use crate::sample::parsed::Parsed;
use crate::sample::{
    agenda, decision_list, empty_minutes, entry, minutes, minutes_bytes, one_item, printing,
};

/// PDFs of every kind, with their names.
fn pdfs() -> Vec<(&'static str, Vec<u8>)> {
    let long = one_item(
        (0..300).map(|_| entry("Een alinea die een regel of twee beslaat, zoals er meer zijn.")).collect(),
    );
    let own = Printing { type_size: TypeSize::Large, letterhead: letterhead(), ..printing() };
    let view = minutes();
    let decision = view.decisions().next().map(|decision| decision.id).unwrap();
    let excerpt = Excerpt::of(&view, decision).unwrap();
    let (board, members) = crate::annex::evening();
    let strange = one_item(vec![entry("🎉 日本語 Ω ł ő 👩‍🌾 שלום مرحبا \u{feff}\u{f0b7}")]);
    vec![
        ("notulen", minutes_bytes("notulen", &minutes())),
        ("leeg", minutes_bytes("leeg", &empty_minutes())),
        ("lang", minutes_bytes("lang", &long)),
        ("vreemd", minutes_bytes("vreemd", &strange)),
        ("agenda", agenda_pdf(&agenda(), &printing()).unwrap()),
        ("lijst", decisions_pdf(&decision_list([]), &printing()).unwrap()),
        ("groot", minutes_pdf(&view, &own).unwrap()),
        ("acties", actions_pdf(&action_list(40), &own).unwrap()),
        ("overzicht", figures_pdf(&crate::figures::full(), &own).unwrap()),
        ("presentie", attendance_pdf(&attendance_list(50), &own).unwrap()),
        ("uittreksel", excerpt_pdf(&excerpt, &own).unwrap()),
        ("oproep", notice_pdf(&letters(3), &printing()).unwrap()),
        ("oproep-groot", notice_pdf(&letters(3), &own).unwrap()),
        ("etiketten", labels_pdf(&label_sheet(30), &printing()).unwrap()),
        ("bestuur", board_minutes_pdf(&board, &members, &printing()).unwrap()),
    ]
}

fn written(folder: &Path, name: &str, pdf: &[u8]) -> PathBuf {
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, pdf).unwrap();
    path
}

#[test]
fn pikepdf_and_pdfua_find_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judge.py");
    let paths = pdfs().into_iter().map(|(name, pdf)| written(folder.path(), name, &pdf));
    // The workshop's own task says which Python has the judges.
    let python = std::env::var_os("HAMERSLAG_PYTHON").unwrap_or_else(|| "python3".into());
    let Ok(output) = Command::new(python).arg(script).args(paths).output() else {
        println!("skipped: python3 is not installed");
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    match output.status.code() {
        Some(77) => println!("skipped: PyPI pikepdf and pdfua are not installed ({})", said.trim()),
        code => assert_eq!(code, Some(0), "{said}{}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// Where Debian puts Preflight (`libpdfbox2-java`) and what it needs on a Java of today.
const JARS: [&str; 7] =
    ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"];

#[test]
fn preflight_finds_no_fault_with_the_twin_of_an_older_standard() {
    let jars = JARS.map(|jar| format!("/usr/share/java/{jar}.jar"));
    if let Some(missing) = jars.iter().find(|jar| !Path::new(jar).exists()) {
        println!(
            "skipped: {missing} is not there (Debian libpdfbox2-java, libactivation-java, libjaxb-api-java)"
        );
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, pdf) in pdfs() {
        let path = written(folder.path(), name, &twin(&pdf));
        let mut preflight = Command::new("java");
        preflight.args(["-cp", &jars.join(":"), "org.apache.pdfbox.preflight.Validator_A1b"]);
        let Ok(output) = preflight.arg(path).output() else {
            println!("skipped: java (Debian default-jre-headless) is not installed");
            return;
        };
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            said.contains("is a valid PDF/A-1b file"),
            "{said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// The same document by the rules of PDF/A-1: a plain cross-reference, nothing embedded, and a list of the glyphs in each
/// font, which later parts no longer ask for.
fn twin(pdf: &[u8]) -> Vec<u8> {
    let Parsed(mut document) = Parsed::of(pdf);
    "1.4".clone_into(&mut document.version);
    document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    document.objects.retain(|_, object| {
        let kind = object.as_dict().or_else(|_| object.as_stream().map(|stream| &stream.dict));
        !kind.is_ok_and(|dictionary| {
            [&b"ObjStm"[..], b"XRef", b"Filespec", b"EmbeddedFile"]
                .iter()
                .any(|kind| dictionary.has_type(kind))
        })
    });
    let metadata = document.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
    let said = document.get_object_mut(metadata).and_then(Object::as_stream_mut).unwrap();
    let xmp = String::from_utf8(said.content.clone()).unwrap();
    let xmp = xmp.replace("<pdfaid:part>3", "<pdfaid:part>1").replace("<pdfuaid:part>1</pdfuaid:part>", "");
    said.set_plain_content(xmp.into_bytes());
    let catalog = document.catalog_mut().unwrap();
    catalog.remove(b"AF");
    catalog.remove(b"Names");
    let parsed = Parsed(document.clone());
    for (_, font) in parsed.all("Subtype", "Type0") {
        let descendant = parsed.follow(&font.get(b"DescendantFonts").and_then(Object::as_array).unwrap()[0]);
        let descendant = descendant.as_dict().unwrap();
        let glyphs = parsed.stream(descendant, "CIDToGIDMap").len() / 2;
        let listed = document.add_object(Stream::new(dictionary! {}, vec![0xFF; glyphs.div_ceil(8)]));
        let descriptor = descendant.get(b"FontDescriptor").and_then(Object::as_reference).unwrap();
        document.get_dictionary_mut(descriptor).unwrap().set("CIDSet", listed);
    }
    let id = Object::String(vec![1; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    for packed in ["Type", "W", "Index", "Filter", "Length"] {
        document.trailer.remove(packed.as_bytes());
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
