//! Pages as pictures for the screen, and laying out again after a change.

use std::path::Path;
use std::process::Command;

use hamerslag_core::view::MinutesView;
use hamerslag_print::{
    Document, Press, Printing, SvgPage, TypeSize, lay_out_minutes, minutes_pdf, minutes_svg, page_svg,
};

use crate::sample::{
    EDITIONS, decided, dump, entry, minutes, minutes_bytes, one_item, printing, said, text_of_pages,
};

/// How finely pages are drawn, in dots per inch; a multiple of 72, so that a point is a whole number of dots.
const FINENESS: &str = "144";
/// Dots side by side that are compared as one: two programs soften the edges of a letter in different ways.
const BLOCK: usize = 6;

/// A page as shares of black, a value for every block of dots.
struct Ink {
    width: usize,
    blocks: Vec<f64>,
}

/// Runs the tool, which writes a PNG; `None` with a notice if it is not there.
fn drawn(tool: &str, arguments: &[&str], png: &Path) -> Option<Ink> {
    let Ok(run) = Command::new(tool).args(arguments).status() else {
        println!("skipped: {tool} is not installed");
        return None;
    };
    assert!(run.success(), "{tool} takes the page");
    let file = std::io::BufReader::new(std::fs::File::open(png).unwrap());
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let (samples, line) = (frame.color_type.samples(), frame.width as usize);
    let width = line.div_ceil(BLOCK);
    let mut blocks = vec![0.0; width * (frame.height as usize).div_ceil(BLOCK)];
    for (dot, pixel) in bytes.chunks(samples).enumerate() {
        let (x, y) = (dot % line, dot / line);
        blocks[y / BLOCK * width + x / BLOCK] += f64::from(255 - pixel[0]) / 255.0 / (BLOCK * BLOCK) as f64;
    }
    Some(Ink { width, blocks })
}

fn drawn_svg(page: &SvgPage) -> Option<Ink> {
    let folder = tempfile::tempdir().unwrap();
    let (svg, png) = (folder.path().join("page.svg"), folder.path().join("page.png"));
    std::fs::write(&svg, &page.svg).unwrap();
    let (from, to) = (svg.to_str()?, png.to_str()?);
    drawn("rsvg-convert", &["-d", FINENESS, "-p", FINENESS, "-b", "white", "-o", to, from], &png)
}

fn drawn_pdf(pdf: &[u8], number: usize) -> Option<Ink> {
    let folder = tempfile::tempdir().unwrap();
    let (file, root) = (folder.path().join("all.pdf"), folder.path().join("page"));
    std::fs::write(&file, pdf).unwrap();
    let (from, to, number) = (file.to_str()?, root.to_str()?, number.to_string());
    let arguments = ["-r", FINENESS, "-gray", "-png", "-singlefile", "-f", &number, "-l", &number, from, to];
    drawn("pdftoppm", &arguments, &folder.path().join("page.png"))
}

/// How much of the ink lies elsewhere: 0 for the same page, 1 or more for pages that have nothing in common.
fn misplaced(one: &Ink, other: &Ink) -> f64 {
    assert_eq!(one.width, other.width, "pages are as wide as each other");
    let differing: f64 = one.blocks.iter().zip(&other.blocks).map(|(a, b)| (a - b).abs()).sum();
    differing / other.blocks.iter().sum::<f64>()
}

/// The picture looks like this page of the PDF, counted from 1; `None` with a notice if it cannot be seen here.
pub(crate) fn assert_alike(page: &SvgPage, pdf: &[u8], number: usize) -> Option<()> {
    let off = misplaced(&drawn_svg(page)?, &drawn_pdf(pdf, number)?);
    assert!(off < 0.25, "page {number}: {off:.3} of the ink lies elsewhere");
    Some(())
}

#[test]
fn a_page_on_the_screen_looks_like_the_page_of_the_pdf_and_no_other() {
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, ..printing() };
        let pdf = minutes_pdf(&minutes(), &printed).unwrap();
        dump(&format!("notulen-{name}"), &pdf);
        let pages = minutes_svg(&minutes(), &printed).unwrap();
        for (number, page) in pages.iter().enumerate() {
            let Some(()) = assert_alike(page, &pdf, number + 1) else { return };
            let other = drawn_pdf(&pdf, (number + 1) % pages.len() + 1).unwrap();
            let far_off = misplaced(&drawn_svg(page).unwrap(), &other);
            assert!(far_off > 1.0, "the comparison would not see another page: {far_off:.3}");
        }
    }
}

#[test]
fn what_the_screen_says_is_what_the_pdf_says() {
    let Some(pages) = text_of_pages(&minutes_bytes("notulen", &minutes())) else { return };
    let pictures = minutes_svg(&minutes(), &printing()).unwrap();
    assert_eq!(pictures.len(), pages.len());
    for (picture, page) in pictures.iter().zip(&pages) {
        let (said, printed): (Vec<&str>, Vec<&str>) =
            (picture.text.split_whitespace().collect(), page.split_whitespace().collect());
        assert_eq!(said, printed);
    }
}

#[test]
fn a_paragraph_is_one_line_of_the_text_beside_the_picture() {
    let words = "Het bestuur licht toe wat er in het afgelopen jaar aan onderhoudswerkzaamheden is gedaan. "
        .repeat(6);
    let view = one_item(vec![entry(&words)]);
    let pages = minutes_svg(&view, &printing()).unwrap();
    assert!(pages[0].text.lines().any(|line| line == words.trim()), "{}", pages[0].text);
}

#[test]
fn one_page_is_the_same_as_in_the_whole_and_there_is_none_after_the_last() {
    let laid = lay_out_minutes(&minutes()).unwrap();
    let all = minutes_svg(&minutes(), &printing()).unwrap();
    for (number, page) in all.iter().enumerate() {
        assert_eq!(page_svg(&laid, number).unwrap().as_ref(), Some(page));
    }
    assert_eq!(page_svg(&laid, all.len()).unwrap(), None);
}

#[test]
fn every_outline_on_a_page_is_drawn_there_exactly_once() {
    for page in minutes_svg(&minutes(), &printing()).unwrap() {
        let mut drawn: Vec<&str> = page.svg.split("<path id=\"").skip(1).map(name).collect();
        let count = drawn.len();
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn.len(), count, "no outline twice");
        for used in page.svg.split("href=\"#").skip(1).map(name) {
            assert!(drawn.binary_search(&used).is_ok(), "{used} is used but not drawn");
        }
    }
}

/// The words up to the next quotation mark.
fn name(text: &str) -> &str {
    text.split('"').next().unwrap()
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
        let page = page_svg(&laid, 20).unwrap().unwrap();
        println!(
            "{number}: {} pages in {laid_out:?}; page 21 as {} bytes of SVG in {:?}",
            laid.pages.len(),
            page.svg.len(),
            started.elapsed()
        );
    }
}
