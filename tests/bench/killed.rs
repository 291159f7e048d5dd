use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use hamerslag_core::id::EntryId;
use hamerslag_core::model::Entry;
use hamerslag_core::time::Timestamp;
use hamerslag_core::words::Visibility;
use hamerslag_core::{Archive, Draft, Op, Place, Reader};
use uuid::Uuid;

use crate::large;
use crate::table::{Dice, Table};

/// Says that this process is one of those that are killed; the archive follows.
pub const WRITER: &str = "--writer";

const KILLED: &str = "killed while typing";
/// How often; an environment variable may say otherwise.
const TIMES: usize = 1_000;
const OFTEN: &str = "HAMERSLAG_KILLS";
/// After so many a new archive is begun, so that the last check takes no longer than the first.
const AN_ARCHIVE: usize = 50;

/// What the process does that is killed: it types a block word by word, each word a draft, makes the block an act, and so on;
/// and it says of all words when the archive has acknowledged them.
pub fn write(path: &Path) {
    let mut archive = Archive::open(path, large::setting(), now()).unwrap();
    let meeting = archive.reader().overview().unwrap().meetings[0].id;
    let item = archive.reader().agenda(meeting, Visibility::Members).unwrap().items[0].id;
    let mut out = std::io::stdout();
    for block in 0.. {
        let id: EntryId = archive.new_id();
        let op = Op::AddEntry { id, item, place: Place::Last, entry: Entry::note("Blok") };
        archive.apply(op, now()).unwrap();
        let mut text = format!("Blok {block} van {}", std::process::id());
        for word in 0..12 {
            text = format!("{text} woord{word}");
            let caret = u32::try_from(text.len()).unwrap();
            archive.save_draft(&Draft { entry: id, text: text.clone(), caret }, now()).unwrap();
            // One write, so that the last line is whole or is not there.
            out.write_all(format!("{} {text}\n", id.0).as_bytes()).unwrap();
        }
    }
}

fn now() -> Timestamp {
    Timestamp(chrono::Utc::now().timestamp_millis())
}

pub fn measure(table: &mut Table) {
    if !table.wants(KILLED) {
        return;
    }
    let often = std::env::var(OFTEN).ok().and_then(|often| often.parse().ok()).unwrap_or(TIMES);
    let mut dice = Dice::new(u64::from(std::process::id()));
    let start = Instant::now();
    let mut told = Told::default();
    let mut left = often;
    while left > 0 {
        let kills = left.min(AN_ARCHIVE);
        one_archive(kills, &mut dice, &mut told);
        left -= kills;
    }
    let Told { words, lost, damaged } = told;
    let figure = format!(
        "{often} times in {:.0} s: {lost} lost of {words} acknowledgements, {damaged} files damaged",
        start.elapsed().as_secs_f64()
    );
    table.add(KILLED, figure, "0 lost, 0 damaged".to_owned(), lost == 0 && damaged == 0 && words > often);
}

/// What came of it.
#[derive(Default)]
struct Told {
    words: usize,
    lost: usize,
    damaged: usize,
}

fn one_archive(kills: usize, dice: &mut Dice, told: &mut Told) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("killed.hamerslag");
    let (mut archive, body) = large::founded(&path, Timestamp(0));
    let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
    let (_, ops) = large::meeting(&mut archive, body, day, 1, &large::vocabulary(), dice);
    archive.apply(Op::Together { ops }, Timestamp(2)).unwrap();
    drop(archive);
    let mut expected: Vec<(EntryId, String)> = Vec::new();
    for _ in 0..kills {
        let lines = killed(&path, Duration::from_micros(dice.next() % 60_000));
        told.words += lines.len();
        // Of each block what was acknowledged last; the words before it were a part of that.
        for (id, text) in lines {
            expected.retain(|(known, _)| *known != id);
            expected.push((id, text));
        }
        let archive = Archive::open(&path, large::setting(), now());
        let Ok(archive) = archive else {
            told.damaged += 1;
            return;
        };
        let reader = archive.reader();
        let (lost, sound) =
            (missing(reader, &expected), reader.check().is_ok_and(|report| report.findings.is_empty()));
        told.lost += lost;
        told.damaged += usize::from(!sound);
    }
}

/// Starts a writer, kills it a moment after its first word, and gives all that it said was kept.
fn killed(path: &Path, after: Duration) -> Vec<(EntryId, String)> {
    let this = std::env::current_exe().unwrap();
    let mut child = Command::new(this).arg(WRITER).arg(path).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let all = std::iter::once(first).chain(lines.map_while(Result::ok));
    let read = |line: String| {
        let (id, text) = line.split_once(' ')?;
        Some((EntryId(Uuid::parse_str(id).ok()?), text.to_owned()))
    };
    all.filter_map(read).collect()
}

/// How many of the blocks do not have the words that were acknowledged, or more.
fn missing(reader: &Reader, expected: &[(EntryId, String)]) -> usize {
    let meeting = reader.overview().unwrap().meetings[0].id;
    let view = reader.minutes(meeting, Visibility::Members).unwrap();
    let kept: HashSet<EntryId> = view
        .entries()
        .filter(|entry| {
            expected.iter().rev().any(|(id, text)| *id == entry.id && entry.text.starts_with(text.as_str()))
        })
        .map(|entry| entry.id)
        .collect();
    expected.len() - kept.len()
}
