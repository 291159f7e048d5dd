use hamerslag::archives;
use hamerslag_core::view::MinutesView;
use hamerslag_core::words::{MeetingStatus, Visibility};
use hamerslag_language::{Context, Person, read_minutes, read_paragraph};
use hamerslag_print::{Document, Press, Printing, TypeSize, lay_out_minutes, minutes_pdf, page_png};

use crate::table::{Table, Times};
use crate::{beside, once};

const SHORT: &str = "minutes of 3 pages to PDF, font parsing included, median";
const SIZE: &str = "size of that PDF";
const LONG: &str = "200 pages of minutes to PDF";
const AGAIN: &str = "a 50-page meeting laid out again after one changed entry, median";
const SCREEN: &str = "one page as the screen shows it after layout, median";
const READER: &str = "reading Dutch minutes";
const TYPED: &str = "a paragraph of 1,000 characters as it is typed, 100 people present, p95";

pub fn measure(table: &mut Table) {
    let view = example();
    let printed = Printing::plain("2026-11-21T12:00:00".parse().unwrap());
    if table.wants(SHORT) || table.wants(SIZE) {
        let short = of_pages(&view, 3);
        let folder = tempfile::tempdir().unwrap();
        let kept = once::kept(folder.path(), &short);
        let times = Times::from((0..30).map(|_| once::first(&kept)).collect());
        table.at_most(SHORT, times.share(0.5), 45.0, &format!(" (p95 {:.1})", times.share(0.95)));
        let kilobytes = minutes_pdf(&short, &printed).unwrap().len() as f64 / 1_000.0;
        table.add(SIZE, format!("{kilobytes:.1} kB"), "≤ 40 kB".to_owned(), kilobytes <= 40.0);
    }
    if table.wants(LONG) {
        let long = of_pages(&view, 200);
        let pages = lay_out_minutes(&long).unwrap().pages.len();
        let times = Times::of(5, |_| minutes_pdf(&long, &printed).unwrap());
        let per_second = pages as f64 * 1_000.0 / times.share(0.5);
        table.add(
            LONG,
            format!("{per_second:.0} pages/s ({pages} pages)"),
            "≥ 150 pages/s".to_owned(),
            per_second >= 150.0,
        );
    }
    beside::measure(table, "minutes of 3 pages", &of_pages(&view, 3), 9);
    beside::measure(table, "minutes of 200 pages", &of_pages(&view, 200), 3);
    if table.wants(AGAIN) || table.wants(SCREEN) {
        again(table, &of_pages(&view, 50));
    }
    if table.wants(READER) {
        let one: String = view.entries().map(|entry| format!("{}\n\n", entry.text)).collect();
        let text: String = (1..=2_000).map(|number| format!("{number}. Punt\n{one}")).collect();
        let times = Times::of(3, |_| read_minutes(&text, None));
        let megabytes = text.len() as f64 / 1e6 / (times.share(0.5) / 1_000.0);
        let size = text.len() as f64 / 1e6;
        table.add(
            READER,
            format!("{megabytes:.1} MB/s over {size:.0} MB"),
            "≥ 20 MB/s".to_owned(),
            megabytes >= 20.0,
        );
    }
    if table.wants(TYPED) {
        typed(table, &view);
    }
}

/// What the desk asks at every pause, at each length that a long paragraph has while it is typed.
fn typed(table: &mut Table, view: &MinutesView) {
    let said: Vec<&str> = view.entries().map(|entry| entry.text.as_str()).collect();
    let text: String = said.join(" ").chars().cycle().take(1_000).collect();
    let lengths: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    let person = |number: usize| Person { name: format!("Noor Visser{number}"), ..Person::default() };
    let context = Context {
        item_title: Some("Vaststelling begroting".to_owned()),
        people: (0..100).map(person).collect(),
        meeting_date: chrono::NaiveDate::from_ymd_opt(2026, 11, 18),
        ..Context::default()
    };
    let whole = Times::of(300, |_| read_paragraph(&text, &context));
    let typing = Times::of(lengths.len(), |turn| read_paragraph(&text[..lengths[turn]], &context));
    table.at_most(
        TYPED,
        whole.share(0.95),
        1.0,
        &format!(" (median {:.2}, while typing {:.2})", whole.share(0.5), typing.share(0.5)),
    );
}

/// What the screen asks for while somebody types.
fn again(table: &mut Table, view: &MinutesView) {
    let mut press = Press::open().unwrap();
    let mut view = view.clone();
    let mut laid = press.lay_out(&Document::minutes(&view), TypeSize::Normal);
    let middle = view.items.len() / 2;
    let times = Times::of(30, |turn| {
        if let Some(entry) = view.items[middle].entries.first_mut() {
            entry.text = format!("{} {turn}", entry.text);
        }
        laid = press.lay_out(&Document::minutes(&view), TypeSize::Normal);
    });
    table.at_most(
        AGAIN,
        times.share(0.5),
        30.0,
        &format!(" ({} pages, p95 {:.1})", laid.pages.len(), times.share(0.95)),
    );
    let times = Times::of(laid.pages.len(), |page| page_png(&laid, page, 794).unwrap().unwrap());
    table.at_most(SCREEN, times.share(0.5), 5.0, &format!(" (p95 {:.1})", times.share(0.95)));
}

/// The last minutes of the example association.
fn example() -> MinutesView {
    let folder = tempfile::tempdir().unwrap();
    let archive = archives::example(&folder.path().join("voorbeeld.hamerslag")).unwrap();
    let overview = archive.reader().overview().unwrap();
    let last = overview.meetings.iter().find(|line| line.status == MeetingStatus::Closed).unwrap();
    archive.reader().minutes(last.id, Visibility::Members).unwrap()
}

/// The example's minutes, shortened or repeated until they fill this many pages.
fn of_pages(view: &MinutesView, wanted: usize) -> MinutesView {
    let of = |items: usize| MinutesView {
        items: view.items.iter().cycle().take(items).cloned().collect(),
        ..view.clone()
    };
    let count = |view: &MinutesView| lay_out_minutes(view).unwrap().pages.len();
    let mut items = view.items.len();
    while count(&of(items)) > wanted && items > 1 {
        items -= 1;
    }
    loop {
        let made = of(items);
        let pages = count(&made);
        if pages >= wanted {
            return made;
        }
        items += (items * (wanted - pages) / pages).max(1);
    }
}
