//! Tools to look at a PDF. With `HAMERSLAG_PRINT_DUMP` set, every PDF made here is kept under `target/print/`.

use std::path::PathBuf;
use std::process::Command;

use hamerslag_core::view::MinutesView;
use hamerslag_print::{Printing, TypeSize, minutes_pdf};

use super::day;

/// Every document is made in both sizes of type.
pub(crate) const EDITIONS: [(&str, TypeSize); 2] = [("gewoon", TypeSize::Normal), ("groot", TypeSize::Large)];

pub(crate) fn printing() -> Printing {
    Printing::plain(day(2026, 11, 19).and_hms_opt(22, 4, 51).unwrap())
}

/// Keeps the PDF to be looked at, if asked to.
pub(crate) fn dump(name: &str, pdf: &[u8]) {
    if std::env::var_os("HAMERSLAG_PRINT_DUMP").is_some() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/print");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
    }
}

pub(crate) fn minutes_bytes(name: &str, view: &MinutesView) -> Vec<u8> {
    let pdf = minutes_pdf(view, &printing()).unwrap();
    dump(name, &pdf);
    pdf
}

/// What `pdftotext` reads, page by page, with the words of divided lines joined; `None` if the tool is not there.
pub(crate) fn text_of_pages(pdf: &[u8]) -> Option<Vec<String>> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf).unwrap();
    let run = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(file.path()).arg("-").output();
    let Ok(output) = run else {
        println!("skipped: pdftotext (Debian poppler-utils) is not installed");
        return None;
    };
    assert!(output.status.success(), "pdftotext reads the file: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(|page| page.replace("\u{ad}\n", "")).collect();
    pages.pop();
    Some(pages)
}

/// The same as one text; running heads and feet included.
pub(crate) fn text_of(pdf: &[u8]) -> Option<String> {
    text_of_pages(pdf).map(|pages| pages.join("\n"))
}

/// The texts of the real documents beside the project, by file name; none, with a notice, where they are absent.
pub(crate) fn seeds() -> Vec<(String, String)> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("HAMERSLAG_SHARED").map_or(beside, PathBuf::from);
    let Ok(files) = std::fs::read_dir(shared.join("seeds")) else {
        println!("skipped: no real documents beside the project (HAMERSLAG_SHARED)");
        return Vec::new();
    };
    let text = |file: std::fs::DirEntry| {
        let name = file.file_name().to_string_lossy().into_owned();
        Some((name.ends_with(".txt").then_some(name)?, std::fs::read_to_string(file.path()).ok()?))
    };
    files.flatten().filter_map(text).collect()
}
