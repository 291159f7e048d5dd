use std::fs::OpenOptions;
use std::io::Write;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use hamerslag_core::model::Entry;
use hamerslag_core::time::Timestamp;
use hamerslag_core::view::MeetingFilter;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Archive, Op, Order, Place, Reader};

use crate::table::{Dice, Table, Times, waited};
use crate::{large, register, whole};

/// As many rows as the window asks for at once.
pub const PART: usize = 120;

const APPLY: &str = "`apply` of one op, 10⁴ meetings, beyond the disk's own sync, p95";
const OPEN: &str = "opening any meeting, 10⁴ meetings, p99";
const LIST: &str = "the list of meetings as the window opens it, 10⁴ meetings, p95";
const CANDIDATES: &str = "what asks to come on the next agenda, 10⁴ meetings, p95 of the slowest body";
const FIGURES: &str = "the association in figures, 10⁵ decisions, p95";
const SEARCH: &str = "search, 10⁶ entries, newest first, p95";
const READ: &str = "read a meeting while a writer commits, beyond waiting for a free processor, p99";

pub fn measure(table: &mut Table) {
    let asked = [APPLY, OPEN, LIST, CANDIDATES, FIGURES, SEARCH, READ];
    if !asked.iter().chain(&register::ALL).chain(&whole::ALL).any(|what| table.wants(what)) {
        return;
    }
    let path = large::archive();
    let reader = Reader::open(&path).unwrap();
    let start = Instant::now();
    let overview = reader.overview().unwrap();
    println!(
        "overview of {} meetings: {:.0} ms",
        overview.meetings.len(),
        start.elapsed().as_secs_f64() * 1_000.0
    );
    let meetings: Vec<_> = overview.meetings.iter().map(|line| line.id).collect();
    let mut dice = Dice::new(3);
    if table.wants(OPEN) {
        let times = Times::of(300, |_| {
            reader.minutes(meetings[dice.below(meetings.len())], Visibility::Members).unwrap()
        });
        table.at_most(OPEN, times.share(0.99), 50.0, &format!(" (median {:.1})", times.share(0.5)));
    }
    if table.wants(LIST) {
        let times = Times::of(40, |turn| {
            let from = if turn % 2 == 0 { 0 } else { dice.below(meetings.len()) };
            reader.meeting_page(&MeetingFilter::default(), from..from + PART).unwrap()
        });
        table.at_most(LIST, times.share(0.95), 100.0, &format!(" (median {:.1})", times.share(0.5)));
    }
    let newest = overview.meetings.first().unwrap().date.succ_opt().unwrap();
    register::measure(table, &reader, newest, &mut dice);
    whole::measure(table, &path, &reader, newest);
    if table.wants(CANDIDATES) {
        next_agenda(table, &reader, newest);
    }
    if table.wants(FIGURES) {
        let times = Times::of(20, |_| reader.figures(Visibility::Board, newest).unwrap());
        table.at_most(FIGURES, times.share(0.95), 100.0, &format!(" (median {:.1})", times.share(0.5)));
    }
    if table.wants(SEARCH) {
        search(table, &reader, &mut Dice::new(13));
    }
    if table.wants(APPLY) || table.wants(READ) {
        apply(table, &path, &meetings);
    }
}

/// For each body, the day after the last meeting.
fn next_agenda(table: &mut Table, reader: &Reader, on: NaiveDate) {
    let mut slowest = (0.0, String::new());
    for (body, fields) in reader.bodies().unwrap() {
        let mut asking = 0;
        let times = Times::of(20, |_| {
            asking = hamerslag_exchange::next_agenda::next_agenda(reader, body, on).unwrap().len();
        });
        let (median, time) = (times.share(0.5), times.share(0.95));
        println!("  {}: {asking} candidates, median {median:.1}, p95 {time:.1} ms", fields.short);
        if time > slowest.0 {
            slowest = (time, format!(" ({}, median {median:.1})", fields.short));
        }
    }
    table.at_most(CANDIDATES, slowest.0, 100.0, &slowest.1);
}

/// Common and rare words, beginnings of words, two words at once, words that are looked for in another form too.
fn search(table: &mut Table, reader: &Reader, dice: &mut Dice) {
    let words = large::vocabulary();
    let queries: Vec<String> = (0..400)
        .map(|turn| {
            let word = &words[dice.zipf(words.len())];
            match turn % 5 {
                0 => word.clone(),
                1 => word.chars().take(3).collect(),
                2 => format!("{word} {}", words[dice.zipf(words.len())]),
                3 => format!("{word}en"),
                _ => words[dice.below(words.len())].clone(),
            }
        })
        .collect();
    let mut found = 0;
    let mut slowest = (Duration::ZERO, String::new());
    let times = Times::of(queries.len(), |turn| {
        let start = Instant::now();
        let hits = reader.search(&queries[turn], Order::Newest, 50, Visibility::Members).unwrap();
        found += usize::from(!hits.is_empty());
        if start.elapsed() > slowest.0 {
            slowest = (start.elapsed(), queries[turn].clone());
        }
    });
    println!(
        "  {found} of {} queries found something; slowest ‘{}’ {:?}",
        queries.len(),
        slowest.1,
        slowest.0
    );
    table.at_most(SEARCH, times.share(0.95), 50.0, &format!(" (median {:.1})", times.share(0.5)));
}

/// Writes blocks all over the archive; between them a file of the same size is synced in the same folder, which is what
/// the disk itself takes.
fn apply(table: &mut Table, path: &std::path::Path, meetings: &[hamerslag_core::id::MeetingId]) {
    let mut archive = Archive::open(path, large::setting(), Timestamp(1 << 42)).unwrap();
    let beside = path.with_extension("sync");
    let mut disk = OpenOptions::new().create(true).append(true).open(&beside).unwrap();
    let (words, mut dice) = (large::vocabulary(), Dice::new(11));
    let (mut applied, mut synced) = (Vec::new(), Vec::new());
    let stop = std::sync::atomic::AtomicBool::new(false);
    let mut read = None;
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            let reader = Reader::open(path).unwrap();
            let mut dice = Dice::new(5);
            let (mut whole, mut own) = (Vec::new(), Vec::new());
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                let (start, before) = (Instant::now(), waited());
                reader.minutes(meetings[dice.below(meetings.len())], Visibility::Members).unwrap();
                let waited = waited() - before;
                whole.push(start.elapsed());
                own.push(start.elapsed().saturating_sub(waited));
                std::thread::sleep(Duration::from_millis(2));
            }
            (whole, own)
        });
        for turn in 0..300 {
            let meeting = meetings[dice.below(meetings.len())];
            let item = archive.reader().agenda(meeting, Visibility::Members).unwrap().items[0].id;
            let id = archive.new_id();
            let entry = Entry::note(large::sentence(&mut dice, &words));
            let op = Op::AddEntry { id, item, place: Place::Last, entry };
            let start = Instant::now();
            archive.apply(op, Timestamp((1 << 42) + turn)).unwrap();
            applied.push(start.elapsed());
            let page = [0_u8; 16_384];
            let start = Instant::now();
            disk.write_all(&page).unwrap();
            disk.sync_data().unwrap();
            synced.push(start.elapsed());
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        read = Some(reading.join().unwrap());
    });
    drop(disk);
    std::fs::remove_file(&beside).unwrap();
    let (applied, synced) = (Times::from(applied), Times::from(synced));
    if table.wants(APPLY) {
        let beside = format!(" (whole {:.1}, sync {:.1})", applied.share(0.95), synced.share(0.5));
        table.at_most(APPLY, applied.share(0.95) - synced.share(0.5), 5.0, &beside);
    }
    if let Some((whole, own)) = read.filter(|_| table.wants(READ)) {
        let (whole, own) = (Times::from(whole), Times::from(own));
        let beside = format!(" (median {:.1}, whole {:.1})", own.share(0.5), whole.share(0.99));
        table.at_most(READ, own.share(0.99), 5.0, &beside);
    }
}
