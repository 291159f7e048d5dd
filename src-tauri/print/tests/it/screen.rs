//! Pages as pictures for the screen, and laying out again after a change.

use std::collections::BTreeSet;
use std::process::Command;

use hamerslag_core::view::MinutesView;
use hamerslag_print::{Document, Press, Printing, TypeSize, WIDEST, lay_out_minutes, minutes_pdf, page_png};

use crate::sample::{EDITIONS, decided, dump, entry, minutes, one_item, printing, said};

/// How finely pages are drawn, in dots per inch, and how wide a page of A4 is then.
const FINENESS: &str = "144";
const WIDTH: u32 = 1191;
/// Dots side by side that are compared as one: two programs soften the edges of a letter in different ways.
const BLOCK: usize = 6;

/// A page as shares of black, a value for every block of dots.
struct Ink {
    width: usize,
    blocks: Vec<f64>,
}

impl Ink {
    /// What a PNG leaves on white paper.
    fn of(png: &[u8]) -> Self {
        let (frame, bytes) = decoded(png);
        let (samples, line) = (frame.color_type.samples(), frame.width as usize);
        let width = line.div_ceil(BLOCK);
        let mut blocks = vec![0.0; width * (frame.height as usize).div_ceil(BLOCK)];
        for (dot, pixel) in bytes.chunks(samples).enumerate() {
            let (x, y) = (dot % line, dot / line);
            let black = match *pixel {
                [red, green, blue, opacity] => {
                    let grey = [(red, 0.299), (green, 0.587), (blue, 0.114)];
                    let light: f64 = grey.iter().map(|&(value, share)| f64::from(value) * share).sum();
                    f64::from(opacity) / 255.0 * (255.0 - light) / 255.0
                }
                [grey, ..] => f64::from(255 - grey) / 255.0,
                [] => 0.0,
            };
            blocks[y / BLOCK * width + x / BLOCK] += black / (BLOCK * BLOCK) as f64;
        }
        Self { width, blocks }
    }
}

/// The dots of a PNG, without its palette.
fn decoded(png: &[u8]) -> (png::OutputInfo, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    (reader.next_frame(&mut dots).unwrap(), dots)
}

/// Every page as the screen shows it.
pub(crate) fn pictures(document: &Document, type_size: TypeSize) -> Vec<Vec<u8>> {
    let laid = Press::open().unwrap().lay_out(document, type_size);
    (0..laid.pages.len()).map(|page| page_png(&laid, page, WIDTH).unwrap().unwrap()).collect()
}

/// The colours of the ink on a picture.
pub(crate) fn colours(png: &[u8]) -> BTreeSet<[u8; 3]> {
    let (_, dots) = decoded(png);
    dots.chunks(4).filter(|dot| dot[3] == u8::MAX).map(|dot| [dot[0], dot[1], dot[2]]).collect()
}

/// `None` with a notice if the tool is not there.
fn drawn_pdf(pdf: &[u8], number: usize) -> Option<Ink> {
    let folder = tempfile::tempdir().unwrap();
    let (file, root) = (folder.path().join("all.pdf"), folder.path().join("page"));
    std::fs::write(&file, pdf).unwrap();
    let (from, to, number) = (file.to_str()?, root.to_str()?, number.to_string());
    let arguments = ["-r", FINENESS, "-gray", "-png", "-singlefile", "-f", &number, "-l", &number, from, to];
    let Ok(run) = Command::new("pdftoppm").args(arguments).status() else {
        println!("skipped: pdftoppm is not installed");
        return None;
    };
    assert!(run.success(), "pdftoppm takes the page");
    Some(Ink::of(&std::fs::read(folder.path().join("page.png")).unwrap()))
}

/// How much of the ink lies elsewhere: 0 for the same page, 1 or more for pages that have nothing in common.
fn misplaced(one: &Ink, other: &Ink) -> f64 {
    assert_eq!(one.width, other.width, "pages are as wide as each other");
    let differing: f64 = one.blocks.iter().zip(&other.blocks).map(|(a, b)| (a - b).abs()).sum();
    differing / other.blocks.iter().sum::<f64>()
}

/// The picture looks like this page of the PDF, counted from 1; `None` with a notice if it cannot be seen here.
pub(crate) fn assert_alike(picture: &[u8], pdf: &[u8], number: usize) -> Option<()> {
    let off = misplaced(&Ink::of(picture), &drawn_pdf(pdf, number)?);
    assert!(off < 0.25, "page {number}: {off:.3} of the ink lies elsewhere");
    Some(())
}

#[test]
fn a_page_on_the_screen_looks_like_the_page_of_the_pdf_and_no_other() {
    for (name, type_size) in EDITIONS {
        let pdf = minutes_pdf(&minutes(), &Printing { type_size, ..printing() }).unwrap();
        dump(&format!("notulen-{name}"), &pdf);
        let pages = pictures(&Document::minutes(&minutes()), type_size);
        for (number, page) in pages.iter().enumerate() {
            assert_eq!(
                colours(page),
                BTreeSet::from([[0; 3]]),
                "black, and nothing else, where there is no colour"
            );
            let Some(()) = assert_alike(page, &pdf, number + 1) else { return };
            let other = drawn_pdf(&pdf, (number + 1) % pages.len() + 1).unwrap();
            let far_off = misplaced(&Ink::of(page), &other);
            assert!(far_off > 1.0, "the comparison would not see another page: {far_off:.3}");
        }
    }
}

#[test]
fn a_page_is_as_wide_as_asked_within_reason_and_there_is_none_after_the_last() {
    let laid = lay_out_minutes(&minutes()).unwrap();
    for (asked, given) in [(0, 1), (300, 300), (1_191, 1_191), (u32::MAX, WIDEST)] {
        let page = page_png(&laid, 0, asked).unwrap().unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(&page)).read_info().unwrap();
        let (width, height) = reader.info().size();
        assert_eq!(width, given);
        let of_a4 = (f64::from(width) * 841.89 / 595.276).round().max(1.0);
        assert!((f64::from(height) - of_a4).abs() < 1.5, "{width} × {height}");
    }
    assert_eq!(page_png(&laid, laid.pages.len(), 300).unwrap(), None);
}

/// Minutes of about fifty pages.
fn long_minutes() -> MinutesView {
    let words = |number: usize| {
        format!(
            "Bij punt {number} licht het bestuur toe wat er aan onderhoud is gedaan en wat het waterschap daarvan \
             vindt. De leden vragen naar de kosten van de beschoeiing langs pad {number}. "
        )
    };
    let entries = (0..400).map(|number| match number % 9 {
        0 => decided(&format!("2026-{number}"), &words(number), vec![]),
        1 => said("Greet Oldenbeuving", &words(number)),
        _ => entry(&words(number).repeat(1 + number % 5)),
    });
    one_item(entries.collect())
}

#[test]
fn a_press_that_has_laid_out_before_gives_the_same_pages_as_a_new_one() {
    let mut press = Press::open().unwrap();
    let mut view = long_minutes();
    for change in
        ["", "Een woord", "Een woord erbij. Nog een zin, en nog een verantwoordelijkheidsverdeling. "]
    {
        view.items[0].entries[130].text.push_str(change);
        for (_, type_size) in EDITIONS {
            let document = Document::minutes(&view);
            let again = press.lay_out(&document, type_size);
            assert!(again == Press::open().unwrap().lay_out(&document, type_size), "after “{change}”");
        }
    }
    assert!(press.lay_out(&Document::minutes(&view), TypeSize::Normal).pages.len() >= 30);
}

/// Measured by hand: `cargo test --release -p hamerslag-print -- --ignored --nocapture again`.
#[test]
#[ignore = "a measurement, of use in release only"]
fn laying_out_again_takes_a_moment() {
    let mut press = Press::open().unwrap();
    let mut view = long_minutes();
    for number in 0..6 {
        view.items[0].entries[130].text.push_str("Een woord erbij. ");
        let started = std::time::Instant::now();
        let document = Document::minutes(&view);
        let laid = press.lay_out(&document, TypeSize::Normal);
        let laid_out = started.elapsed();
        let started = std::time::Instant::now();
        let page = page_png(&laid, 20, WIDTH).unwrap().unwrap();
        println!(
            "{number}: {} pages in {laid_out:?}; page 21 as a picture of {} bytes in {:?}",
            laid.pages.len(),
            page.len(),
            started.elapsed()
        );
    }
}
