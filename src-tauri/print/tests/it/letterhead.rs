//! Logo, lines and colour of an association.

use std::process::Command;

use hamerslag_print::page::Role;
use hamerslag_print::{Document, Letterhead, Press, PrintError, Printing, TypeSize, minutes_pdf};
use lopdf::Object;

use crate::heard::assert_marked_and_known;
use crate::pages::assert_inside;
use crate::sample::parsed::{Parsed, name, words};
use crate::sample::{EDITIONS, dump, empty_minutes, minutes, printing, text_of};
use crate::screen::{assert_alike, colours, pictures};

const GREEN: [u8; 3] = [0, 92, 62];

/// An invented logo as a PNG file: a green leaf on nothing.
fn leaf(width: u32, height: u32) -> Vec<u8> {
    let (across, down) = (width as f32, height as f32);
    let dot = |x: u32, y: u32| {
        let (x, y) = (x as f32 / across, y as f32 / down);
        let within = (y - 0.5).abs() < 0.5 * (x * std::f32::consts::PI).sin().powi(2);
        if within { [0, 92, 62, 255] } else { [0, 0, 0, 0] }
    };
    let dots: Vec<u8> = (0..height).flat_map(|y| (0..width).flat_map(move |x| dot(x, y))).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header().unwrap().write_image_data(&dots).unwrap();
    file
}

/// The letterhead of the invented association.
pub(crate) fn letterhead() -> Letterhead {
    let lines = ["Weteringkade 12", "1234 AB Wetersloot", "secretaris@wetering.example"];
    Letterhead::new(Some(&leaf(1_500, 450)), lines.map(String::from).into(), Some(GREEN)).unwrap()
}

#[test]
fn logo_and_lines_stand_at_the_head_of_the_first_page_in_the_pdf_and_on_the_screen() {
    for (name, type_size) in EDITIONS {
        let printed = Printing { type_size, letterhead: letterhead(), ..printing() };
        let pdf = minutes_pdf(&minutes(), &printed).unwrap();
        dump(&format!("briefhoofd-{name}"), &pdf);
        assert!(
            pdf == minutes_pdf(&minutes(), &printed).unwrap(),
            "the same letterhead gives the same bytes"
        );
        assert!(pdf.len() < 80_000, "a logo of {} bytes", pdf.len());
        let document = Document::minutes(&minutes()).under(&letterhead());
        let pages = pictures(&document, type_size);
        assert_alike(&pages[0], &pdf, 1);
        assert_alike(&pages[1], &pdf, 2);
        for page in &pages[..2] {
            let colours = colours(page);
            assert!(colours.contains(&[0x00, 0x5c, 0x3e]), "titles and rules have the colour");
            assert!(colours.contains(&[0; 3]), "and the text is black");
        }
        assert!(colours(&pages[0]).len() > 2, "the logo has its own");
        let Some(text) = text_of(&pdf) else { return };
        let (address, title) = (text.find("Weteringkade 12").unwrap(), text.find("Notulen van de").unwrap());
        assert!(address < title, "the lines are read first");
    }
}

#[test]
fn a_logo_is_printed_no_finer_than_can_be_seen_and_the_file_is_sound() {
    let printed = Printing { letterhead: letterhead(), ..printing() };
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), minutes_pdf(&minutes(), &printed).unwrap()).unwrap();
    let Ok(listed) = Command::new("pdfimages").arg("-list").arg(file.path()).output() else {
        println!("skipped: pdfimages (Debian poppler-utils) is not installed");
        return;
    };
    let listed = String::from_utf8(listed.stdout).unwrap();
    let images: Vec<Vec<&str>> =
        listed.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(images.len(), 1, "one logo, on the first page: {listed}");
    let dots_per_inch: f32 = images[0][12].parse().unwrap();
    assert!((300.0..=601.0).contains(&dots_per_inch), "{listed}");
    let Ok(checked) = Command::new("qpdf").arg("--check").arg(file.path()).output() else { return };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn a_logo_is_heard_as_whose_it_is_before_the_title() {
    let printed = Printing { letterhead: letterhead(), ..printing() };
    let bytes = minutes_pdf(&minutes(), &printed).unwrap();
    let pdf = Parsed::of(&bytes);
    let figures = pdf.all("S", "Figure");
    assert_eq!(figures.len(), 1);
    let (id, figure) = figures[0];
    assert_eq!(words(figure, "Alt"), "Logo van Volkstuinvereniging Achter de Wetering");
    let whole = pdf.dictionary(figure, "P");
    let first = whole.get(b"K").and_then(Object::as_array).unwrap()[0].as_reference().unwrap();
    assert_eq!((name(whole, "S"), first), ("Document", id), "it comes first");
    let area = pdf.dictionary(figure, "A").get(b"BBox").and_then(Object::as_array).unwrap();
    let corners: Vec<f32> = area.iter().map(|at| at.as_float().unwrap()).collect();
    let placed = &Press::open()
        .unwrap()
        .lay_out(&Document::minutes(&minutes()).under(&letterhead()), TypeSize::Normal)
        .pages[0]
        .pictures[0];
    let (bottom, top) = (841.89 - placed.y - placed.height, 841.89 - placed.y);
    let expected = [placed.x, bottom, placed.x + placed.width, top];
    assert!(corners.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.02), "{corners:?}, {expected:?}");
    assert_marked_and_known(&bytes);
}

#[test]
fn a_picture_of_two_hundred_megapixels_is_refused() {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 20_000, 10_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.write_header().unwrap().write_image_data(&vec![0; 2_500 * 10_000]).unwrap();
    assert!(file.len() < 1 << 20, "a small file that would fill the memory");
    assert_eq!(Letterhead::new(Some(&file), vec![], None).unwrap_err(), PrintError::PictureTooLarge);
}

#[test]
fn a_letterhead_stays_inside_the_margins_whatever_is_in_it() {
    let long = "Een regel zonder eind ".repeat(40) + &"x".repeat(300);
    let mut press = Press::open().unwrap();
    for logo in [None, Some(leaf(4_000, 10)), Some(leaf(10, 4_000)), Some(leaf(1, 1))] {
        for lines in [vec![], vec![long.clone(); 12]] {
            let letterhead = Letterhead::new(logo.as_deref(), lines, None).unwrap();
            let document = Document::minutes(&empty_minutes()).under(&letterhead);
            for (_, type_size) in EDITIONS {
                let laid = press.lay_out(&document, type_size);
                assert_inside(&laid);
                let titles = laid.pages[0].lines.iter().filter(|placed| placed.role == Role::Title);
                assert!(titles.count() > 0, "the title still stands on the first page");
            }
        }
    }
}

#[test]
fn a_jpeg_will_do_as_well() {
    let letterhead = Letterhead::new(Some(include_bytes!("sample/red.jpg")), vec![], None).unwrap();
    let document = Document::minutes(&empty_minutes()).under(&letterhead);
    let laid = Press::open().unwrap().lay_out(&document, TypeSize::Normal);
    let picture = &laid.pages[0].pictures[0].picture;
    assert_eq!((picture.width, picture.height), (16, 8));
    assert!(picture.rgb[0] > 150 && picture.rgb[1] < 60 && picture.rgb[2] < 60, "it is red");
}

#[test]
fn what_is_no_picture_is_refused_in_plain_words() {
    let refused = Letterhead::new(Some(b"%PDF-1.7"), vec![], None).unwrap_err();
    assert_eq!(refused, PrintError::NoPicture);
    assert!(refused.to_string().contains("geen leesbaar PNG- of JPEG-bestand"));
}
